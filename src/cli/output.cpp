#include "cli/output.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>
#include <utf8proc.h>

#include <listed/key/byte_set.hpp>

namespace listed::cli {

namespace {

// The columns that a text takes on a terminal.
std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (auto left = static_cast<utf8proc_ssize_t>(text.size()); left > 0;) {
    utf8proc_int32_t point = 0;
    const auto used = utf8proc_iterate(at, left, &point);
    if (used < 1) return width + static_cast<std::size_t>(left);
    width += static_cast<std::size_t>(utf8proc_charwidth(point));
    at += used;
    left -= used;
  }
  return width;
}

std::string cell(const Record& value) {
  if (value.is_null()) return {};
  if (value.is_string()) return value.get<std::string>();
  if (!value.is_array()) return value.dump(-1, ' ', false, Record::error_handler_t::replace);
  std::string joined;
  for (const Record& element : value) joined += (joined.empty() ? "" : "; ") + cell(element);
  return joined;
}

// https://no-color.org: set and not empty.
bool wants_colour() {
  const char* refused = std::getenv("NO_COLOR");
  return isatty(STDOUT_FILENO) == 1 && (refused == nullptr || *refused == '\0');
}

}  // namespace

void append_csv(std::string& to, std::string_view text) {
  static constexpr ByteSet quoted{",\"\r\n"};
  if (std::none_of(text.begin(), text.end(), [](char c) { return quoted.has(c); })) {
    to += text;
    return;
  }
  to += '"';
  for (std::size_t quote = 0; (quote = text.find('"')) != std::string_view::npos; text.remove_prefix(quote + 1))
    to.append(text.substr(0, quote + 1)).append(1, '"');
  to.append(text).append(1, '"');
}

Output::Output(Format format) : format_{format}, colour_{wants_colour()} {}

void Output::write(std::string_view text) const {
  if (text_) *text_ += text;
  else if (!text.empty()) std::fwrite(text.data(), 1, text.size(), stdout);  // an empty view may point nowhere
}

void Output::line(std::string_view text) const {
  write(text);
  write("\n");
}

std::string Output::styled(Style style, std::string_view text) const {
  constexpr std::array<std::string_view, 5> codes{"", "1", "32", "1;31", "2"};
  if (!colour_ || style == Style::plain) return std::string{text};
  return fmt::format("\x1b[{}m{}\x1b[0m", codes[static_cast<std::size_t>(style)], text);
}

void Output::json(const Record& record) const { line(record.dump(-1, ' ', false, Record::error_handler_t::replace)); }

void Output::csv_header(std::span<const char* const> columns) {
  if (format_ == Format::csv && !header_written_) line(fmt::format("{}", fmt::join(columns, ",")));
  header_written_ = true;
}

void Output::csv(std::span<const char* const> columns, const Record& record) {
  csv_header(columns);
  std::string row;
  for (const char* column : columns) {
    if (column != columns.front()) row += ',';
    if (const auto field = record.find(column); field != record.end()) append_csv(row, tables::repaired(cell(*field)));
  }
  line(row);
}

bool Output::finish() const { return std::fflush(stdout) == 0 && std::ferror(stdout) == 0; }

std::vector<std::size_t> Table::column_widths() const {
  std::vector<std::size_t> widths;
  for (const auto& row : rows_) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
  }
  return widths;
}

std::string Table::set_in_columns(const std::vector<std::string>& row, std::span<const std::size_t> widths, std::string_view indent) {
  std::string text{indent};
  for (std::size_t i = 0; i < row.size(); ++i) {
    text += row[i];
    text.append(widths[i] - width_of(row[i]) + 2, ' ');
  }
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

std::string counted(std::uint64_t number, std::string_view noun) { return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s"); }

std::string wrapped(std::string_view text, std::size_t width, std::string_view indent) {
  std::string out;
  std::size_t column = 0;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, space);
    text.remove_prefix(std::min(space + 1, text.size()));
    if (column != 0 && column + 1 + width_of(word) > width) {
      out += '\n';
      out += indent;
      column = indent.size();
    } else if (column != 0) {
      out += ' ';
      ++column;
    }
    out += word;
    column += width_of(word);
  }
  return out;
}

}  // namespace listed::cli
