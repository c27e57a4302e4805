#include "cli/screen_rows.hpp"

#include <algorithm>
#include <bitset>
#include <iterator>
#include <span>

#include <fmt/format.h>

#include "cli/commands.hpp"

namespace listed::cli {

namespace {

using Categories = std::bitset<labels<Category>().size()>;

constexpr std::array csv_columns{"row", "line",    "query", "status",     "substance", "name",   "cas",
                                 "how", "matched", "lists", "categories", "other",     "problem"};

Categories categories_of(const Verdict& verdict) {
  Categories found;
  verdict.for_each_finding([&](const Finding& finding) { found.set(static_cast<std::size_t>(finding.listing.category())); });
  return found;
}

std::span<const Match> meanings_of(const Verdict& verdict) { return std::span{verdict.matches().data(), verdict.meanings()}; }

// What is listed, if the best match itself is not but is a form of it.
const Match& told_match(const Verdict& verdict) {
  const Match* told = &verdict.matches().front();
  bool found = false;
  verdict.for_each_finding([&](const Finding& finding) {
    if (!found) told = finding.match;
    found = true;
  });
  return verdict.meanings() > 1 ? verdict.matches().front() : *told;
}

bool is_doubtful(const Finding& finding) { return finding.in_force == InForce::unknown || finding.admission == Admission::unclear; }

template <class Visit>
void for_each_part(const Verdict& verdict, Visit visit) {
  std::string_view last_list, last_part;
  verdict.for_each_finding([&](const Finding& finding) {
    const std::string_view list = finding.listing.list_id(), part = finding.listing.part_label();
    if (list != last_list || part != last_part) visit(list, part, finding);
    last_list = list, last_part = part;
  });
}

// `us-csa II; un-1961 I?`
std::string lists_of(const Verdict& verdict, std::string_view separator) {
  std::string text;
  for_each_part(verdict, [&](std::string_view list, std::string_view part, const Finding& finding) {
    if (!text.empty()) text += separator;
    text.append(list).append(part.empty() ? "" : " ").append(part).append(is_doubtful(finding) ? "?" : "");
  });
  return text;
}

template <class Field>
std::string joined(const Verdict& verdict, Field field) {
  if (verdict.meanings() == 1) return std::string{field(told_match(verdict))};
  std::string text;
  for (const Match& match : meanings_of(verdict)) text.append(text.empty() ? "" : "; ").append(field(match));
  return text;
}

std::string cas_of(const Substance& substance) {
  std::string text;
  for (const Term& cas : substance.terms(TermKind::cas)) text.append(text.empty() ? "" : "; ").append(cas.text);
  return text;
}

std::string other_of(const ScreenedRow& row) {
  std::string text;
  const bool every_field = row.flaw != tables::Flaw::none;  // was asked, of which most are no names
  row.verdict.for_each_other([&](const Verdict& other) {
    if (every_field && other.meanings() == 0) return;
    text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", other.query(), label(other.status()));
    if (other.meanings() != 0) text += fmt::format(" ({})", joined(other, [](const Match& match) { return match.named.name(); }));
  });
  return text;
}

void append_csv(std::string& to, std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    to += text;
    return;
  }
  to += '"';
  for (const char c : text) to.append(c == '"' ? 2 : 1, c);
  to += '"';
}

void append_json(std::string& to, std::string_view text) {
  const auto is_plain = [](char c) { return c >= ' ' && c < 0x7f && c != '"' && c != '\\'; };
  if (!std::all_of(text.begin(), text.end(), is_plain)) to += Record(text).dump(-1, ' ', false, Record::error_handler_t::replace);
  else to.append(1, '"').append(text).append(1, '"');
}

template <class... Texts>
void append(std::string& to, const char* format, const Texts&... texts) {
  fmt::format_to(std::back_inserter(to), fmt::runtime(format), texts...);
}

}  // namespace

std::string_view problem_of(const ScreenedRow& row) {
  if (row.flaw != tables::Flaw::none) return explain(row.flaw);
  return row.verdict.best().problem() ? explain(*row.verdict.best().problem()) : std::string_view{};
}

void Tally::count(const ScreenedRow& row) {
  const Verdict& verdict = row.verdict.best();
  ++rows;
  broken += row.flaw != tables::Flaw::none;
  any_listed += verdict.any_listed();
  ++by_status[static_cast<std::size_t>(verdict.status())];
  if (!verdict.any_listed()) return;
  const Categories found = categories_of(verdict);
  for (std::size_t i = 0; i < found.size(); ++i) by_category[i] += found[i];
}

void Tally::add(const Tally& other) {
  rows += other.rows, broken += other.broken, any_listed += other.any_listed;
  for (std::size_t i = 0; i < by_status.size(); ++i) by_status[i] += other.by_status[i];
  for (std::size_t i = 0; i < by_category.size(); ++i) by_category[i] += other.by_category[i];
}

std::string summary(const Tally& tally, Date as_of) {
  std::string text =
      fmt::format("{} rows as of {}: {} listed, {} ambiguous, {} known but not listed, {} not found, {} not understood; {} broken rows",
                  tally.rows, as_of.to_string(), tally.of(Status::listed), tally.of(Status::ambiguous), tally.of(Status::known_not_listed),
                  tally.of(Status::not_found), tally.of(Status::not_understood), tally.broken);
  std::string_view separator = "\n  by category: ";
  for (std::size_t i = 0; i < tally.by_category.size(); ++i) {
    if (tally.by_category[i] == 0) continue;
    text += fmt::format("{}{} {}", separator, labels<Category>()[i], tally.by_category[i]);
    separator = ", ";
  }
  return text;
}

void RowWriter::write_header(Output& output) const {
  if (full_) write_answer_header(output);
  else if (output.format() == Format::csv) output.csv_header(csv_columns);
}

void RowWriter::write(const ScreenedRow& row, std::string& to) const {
  if (full_) return write_full(row, to);
  switch (output_.format()) {
    case Format::text: return write_text(row, to);
    case Format::csv: return write_csv(row, to);
    case Format::json: return write_json(row, to);
  }
}

void RowWriter::write_text(const ScreenedRow& row, std::string& to) const {
  const Verdict& verdict = row.verdict.best();
  const std::string_view status = label(verdict.status());
  append(to, "{:>8}  {}{:<{}}{}", row.line, output_.styled(verdict.any_listed() ? Style::bad : Style::plain, status), "",
         18 - status.size(), printable(verdict.query()));
  if (verdict.meanings() != 0) {
    const std::string name = joined(verdict, [](const Match& match) { return match.substance.name(); });
    append(to, " → {} ({})", output_.styled(Style::strong, name), label(told_match(verdict).how));
  }
  if (verdict.any_listed()) append(to, ": {}", lists_of(verdict, ", "));
  if (const std::string other = other_of(row); !other.empty()) append(to, "; but {}", printable(other));
  if (const std::string_view problem = problem_of(row); !problem.empty()) append(to, " [{}]", problem);
  to += '\n';
}

void RowWriter::write_csv(const ScreenedRow& row, std::string& to) const {
  const Verdict& verdict = row.verdict.best();
  append(to, "{},{},", row.number, row.line);
  append_csv(to, verdict.query());
  to.append(1, ',').append(label(verdict.status())).append(1, ',');
  if (verdict.meanings() == 0) {
    to += ",,,,,,,";
  } else {
    const Match& told = told_match(verdict);
    append_csv(to, joined(verdict, [](const Match& match) { return match.substance.id(); }));
    append_csv(to += ',', joined(verdict, [](const Match& match) { return match.substance.name(); }));
    append_csv(to += ',', joined(verdict, [](const Match& match) { return cas_of(match.substance); }));
    append_csv(to += ',', label(told.how));
    append_csv(to += ',', told.matched().text);
    append_csv(to += ',', lists_of(verdict, "; "));
    to += ',';
    const Categories categories = categories_of(verdict);
    for (std::size_t i = 0, written = 0; i < categories.size(); ++i) {
      if (categories[i]) to.append(written++ != 0 ? "; " : "").append(labels<Category>()[i]);
    }
    to += ',';
  }
  append_csv(to, other_of(row));
  append_csv(to += ',', problem_of(row));
  to += '\n';
}

void RowWriter::write_json(const ScreenedRow& row, std::string& to) const {
  const Verdict& verdict = row.verdict.best();
  append(to, R"({{"row":{},"line":{},"query":)", row.number, row.line);
  append_json(to, verdict.query());
  to.append(R"(,"status":")").append(label(verdict.status())).append(1, '"');
  std::string_view separator = R"(,"matches":[)";
  for (const Match& match : verdict.meanings() == 1 ? std::span{&told_match(verdict), 1} : meanings_of(verdict)) {
    to.append(separator).append(R"({"substance":)");
    append_json(to, match.substance.id());
    append_json(to += R"(,"name":)", match.substance.name());
    append_json(to += R"(,"cas":)", cas_of(match.substance));
    append_json(to += R"(,"how":)", label(match.how));
    append_json(to += R"(,"matched":)", match.matched().text);
    to += '}';
    separator = ",";
  }
  if (verdict.meanings() != 0) to += ']';
  separator = R"(,"lists":[)";
  for_each_part(verdict, [&](std::string_view list, std::string_view part, const Finding& finding) {
    append_json(to.append(separator).append(R"({"list":)"), list);
    append_json(to += R"(,"part":)", part);
    append_json(to += R"(,"category":)", label(finding.listing.category()));
    to.append(is_doubtful(finding) ? R"(,"doubtful":true})" : "}");
    separator = ",";
  });
  if (verdict.any_listed()) to += ']';
  if (const std::string other = other_of(row); !other.empty()) append_json(to += R"(,"other":)", other);
  if (const std::string_view problem = problem_of(row); !problem.empty()) append_json(to += R"(,"problem":)", problem);
  to += "}\n";
}

void RowWriter::write_full(const ScreenedRow& row, std::string& to) const {
  Output output{output_, to};
  if (output.format() == Format::json) {
    Record record{{"row", row.number}, {"line", row.line}};
    if (const std::string_view problem = problem_of(row); !problem.empty()) record["row_problem"] = problem;
    record.update(describe(row.verdict.best()));
    row.verdict.for_each_other([&](const Verdict& other) { record["others"].push_back(describe(other)); });
    return output.json(record);
  }
  if (output.format() == Format::text) output.line(fmt::format("line {}", row.line));
  write_answer(row.verdict.best(), output);
  row.verdict.for_each_other([&](const Verdict& other) { write_answer(other, output); });
  if (output.format() == Format::text) output.line();
}

}  // namespace listed::cli
