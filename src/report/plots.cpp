#include "report/plots.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace listed::report {

namespace {

constexpr double width = 720;

double text_width(std::uint64_t number, double size) { return static_cast<double>(std::to_string(number).size()) * 0.6 * size; }

// An image with a title and a description: what a screen reader says of it.
Html svg(const std::string& title, const std::string& description, double height, const Html& content) {
  return markup(
      "<svg role=\"img\" aria-label=\"{2}\" viewBox=\"0 0 {0:.0f} {1:.0f}\" width=\"{0:.0f}\" height=\"{1:.0f}\">\n"
      "<title>{2}</title>\n<desc>{3}</desc>\n{4}</svg>\n",
      width, height, title, description, content);
}

Html text(double x, double y, std::string_view anchor, std::string_view style, const std::string& words) {
  return markup("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\" class=\"{}\">{}</text>\n", x, y, anchor, style, words);
}

// A label of two words is set in two lines.
Html heading(double x, double y, const std::string& words) {
  const std::size_t hyphen = words.find('-');
  if (hyphen == std::string::npos) return text(x, y, "start", "head", words);
  return text(x, y - 12, "start", "head", words.substr(0, hyphen + 1)) + text(x, y, "start", "head", words.substr(hyphen + 1));
}

Html bar(double x, double y, double w, double h, const std::string& words, std::string_view style = "bar") {
  return markup("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" class=\"{}\"><title>{}</title></rect>\n", x, y, w, h,
                style, words);
}

Html rule(double x1, double y1, double x2, double y2, std::string_view style) {
  return markup("<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" class=\"{}\"/>\n", x1, y1, x2, y2, style);
}

std::uint64_t sum(const std::vector<std::uint64_t>& counts) { return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0}); }

// A step of 1, 2 or 5 times a power of ten that divides an axis into at most five.
std::uint64_t step_for(std::uint64_t most) {
  for (std::uint64_t power = 1;; power *= 10) {
    for (const std::uint64_t step : {power, 2 * power, 5 * power}) {
      if (step * 5 >= most) return step;
    }
  }
}

}  // namespace

Html table_of_bars(const CountTable& table, const std::string& title) {
  constexpr double label = 130, total = 30, top = 40, pitch = 24, thick = 14, size = 11;
  const double column = (width - label - total) / static_cast<double>(std::max<std::size_t>(table.columns.size(), 1));
  const double foot = top + pitch * static_cast<double>(table.rows.size());
  std::uint64_t most = 1;
  for (const auto& row : table.counts) most = std::accumulate(row.begin(), row.end(), most, [](auto a, auto b) { return std::max(a, b); });
  const double longest = column - 14 - text_width(most, size);

  Html content;
  std::string description;
  for (std::size_t j = 0; j < table.columns.size(); ++j) {
    const double x = label + column * static_cast<double>(j);
    content += heading(x, top - 14, table.columns[j]);
    std::uint64_t all = 0;
    for (const auto& row : table.counts) all += row[j];
    content += text(x, foot + 18, "start", "number strong", std::to_string(all));
  }
  content += text(width, top - 14, "end", "head", "all");
  content += rule(0, top - 6, width, top - 6, "axis");
  std::uint64_t everything = 0;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const double y = top + pitch * static_cast<double>(i);
    content += text(0, y + 12, "start", "label", table.rows[i]);
    for (std::size_t j = 0; j < table.columns.size(); ++j) {
      const std::uint64_t count = table.counts[i][j];
      const double x = label + column * static_cast<double>(j);
      const double length = longest * static_cast<double>(count) / static_cast<double>(most);
      const std::string words = table.rows[i] + ", " + table.columns[j] + ": " + std::to_string(count);
      if (count != 0) content += bar(x, y + 1, length, thick, words);
      content += text(count != 0 ? x + length + 4 : x, y + 12, "start", count != 0 ? "number" : "number none", std::to_string(count));
      if (count != 0) description += words + ". ";
    }
    everything += sum(table.counts[i]);
    content += text(width, y + 12, "end", "number strong", std::to_string(sum(table.counts[i])));
  }
  content += rule(0, foot + 2, width, foot + 2, "axis");
  content += text(0, foot + 18, "start", "label strong", "all");
  content += text(width, foot + 18, "end", "number strong", std::to_string(everything));
  return svg(title, description + "All: " + std::to_string(everything) + ".", foot + 26, content);
}

Html time_line(const CountsByYear& counts, const std::string& title) {
  constexpr double left = 34, apart = 90, top = 22, high = 150, size = 10;
  const double foot = top + high, axis = left + apart;
  std::uint64_t most = std::max<std::uint64_t>(counts.unknown, 1);
  for (const auto& [year, count] : counts.years) most = std::max(most, count);
  const auto height_of = [&](std::uint64_t count) { return high * static_cast<double>(count) / static_cast<double>(most); };

  Html content = markup(
      "<defs><pattern id=\"hatched\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
      "<rect width=\"5\" height=\"5\" class=\"paper\"/><rect width=\"2\" height=\"5\" class=\"bar\"/></pattern></defs>\n");
  const std::uint64_t step = step_for(most);
  for (std::uint64_t tick = 0; tick <= most; tick += step) {
    const double y = foot - height_of(tick);
    content += rule(left, y, width, y, tick == 0 ? "axis" : "grid");
    content += text(left - 6, y + 3.5, "end", "number", std::to_string(tick));
  }
  std::string description;
  const auto column = [&](double x, double w, std::uint64_t count, const std::string& words, std::string_view style, double room) {
    if (count == 0) return;
    content += bar(x, foot - height_of(count), w, height_of(count), words, style);
    if (text_width(count, size) < room) content += text(x + w / 2, foot - height_of(count) - 4, "middle", "number", std::to_string(count));
    description += words + ". ";
  };
  const std::string undated = "year not known: " + std::to_string(counts.unknown);
  column(left + 16, 24, counts.unknown, undated, "hatched", apart);
  content += text(left + 28, foot + 14, "middle", "label", "not dated");
  if (counts.unknown == 0) content += text(left + 28, foot - 4, "middle", "number none", "0");
  if (counts.years.empty()) return svg(title, description, foot + 22, content);

  const int decade = 10, first = counts.years.begin()->first / decade * decade;
  const int last = (counts.years.rbegin()->first / decade + 1) * decade;
  const double year_width = (width - axis) / static_cast<double>(last - first);
  const double thick = std::min(year_width * 0.8, 24.0);
  const auto middle_of = [&](int year) { return axis + year_width * (year - first + 0.5); };
  const int every = last - first > 150 ? 50 : last - first > 20 ? 10 : 5;
  for (int year = first; year < last; year += every) {
    content += rule(middle_of(year), foot, middle_of(year), foot + 4, "axis");
    content += text(middle_of(year), foot + 14, "middle", "label", std::to_string(year));
  }
  for (auto at = counts.years.begin(); at != counts.years.end(); ++at) {
    const auto& [year, count] = *at;
    const int before = at == counts.years.begin() ? decade : year - std::prev(at)->first;
    const int after = std::next(at) == counts.years.end() ? decade : std::next(at)->first - year;
    const double room = year_width * std::min(before, after);  // to the numbers beside it
    column(middle_of(year) - thick / 2, thick, count, std::to_string(year) + ": " + std::to_string(count), "bar", room);
  }
  return svg(title, description, foot + 22, content);
}

}  // namespace listed::report
