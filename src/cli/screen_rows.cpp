#include "cli/screen_rows.hpp"

#include <iterator>

#include <fmt/compile.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/commands.hpp"
#include "cli/describe.hpp"
#include "cli/excerpt.hpp"
#include "cli/short_answer.hpp"
#include "cli/words.hpp"

namespace listed::cli {

namespace {

constexpr std::array screen_columns{"row",     "line",  "query",      "status", "substance", "name",          "cas",    "how",
                                    "matched", "lists", "categories", "other",  "problem",   "surely_listed", "follows"};

std::string other_of(const ScreenedRow& row) {
  std::string text;
  const bool every_field = row.cells.flaw != tables::Flaw::none;  // was asked, of which most are no names
  row.verdict.for_each_other([&](const Verdict& other) {
    if (every_field && other.meanings() == 0) return;
    text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", other.query(), label(other.status()));
    if (other.meanings() != 0) text += fmt::format(" ({})", names_of(other));
  });
  return text;
}

std::string problem_of(const ScreenedRow& row) { return fmt::format("{}", fmt::join(problems_of(row), "; ")); }

template <class Format, class... Values>
void append(std::string& to, const Format& format, const Values&... values) {
  fmt::format_to(std::back_inserter(to), format, values...);
}

}  // namespace

std::vector<std::string> problems_of(const ScreenedRow& row) {
  std::vector<std::string> problems = row.given.problems();
  if (row.cells.flaw != tables::Flaw::none) problems.emplace_back(explain(row.cells.flaw));
  else if (row.verdict.best().problem()) problems.emplace_back(explain(*row.verdict.best().problem()));
  return problems;
}

void Tally::count(const ScreenedRow& row) {
  const Verdict& verdict = row.verdict.best();
  ++rows;
  broken += row.cells.flaw != tables::Flaw::none;
  misread += !row.given.problems().empty();
  any_listed += verdict.any_listed();
  perhaps += verdict.any_listed() && !verdict.surely_listed();
  before_record += verdict.is_before_record();
  ++by_status[static_cast<std::size_t>(verdict.status())];
  if (!verdict.any_listed()) return;
  const Categories found = categories_of(verdict);
  for (std::size_t i = 0; i < found.size(); ++i) by_category[i] += found[i];
}

void Tally::add(const Tally& other) {
  rows += other.rows, broken += other.broken, misread += other.misread, any_listed += other.any_listed;
  perhaps += other.perhaps, before_record += other.before_record;
  for (std::size_t i = 0; i < by_status.size(); ++i) by_status[i] += other.by_status[i];
  for (std::size_t i = 0; i < by_category.size(); ++i) by_category[i] += other.by_category[i];
}

std::string summary(const Tally& tally, const Registry& registry, const Question& question) {
  std::string text = fmt::format("{} as of {}: {} listed, {} ambiguous, {} known but not listed, {} not found, {} not understood; {}",
                                 counted(tally.rows, "row"), question.as_of.to_string(), tally.of(Status::listed),
                                 tally.of(Status::ambiguous), tally.of(Status::known_not_listed), tally.of(Status::not_found),
                                 tally.of(Status::not_understood), counted(tally.broken, "broken row"));
  if (tally.perhaps != 0) text += fmt::format(", {} of those with a listing only perhaps", tally.perhaps);
  if (tally.misread != 0) text += fmt::format(", {} with a value that could not be read", tally.misread);
  if (tally.before_record != 0) text += fmt::format(", {} that are not recorded as far back", tally.before_record);
  std::string_view separator = "\n  by category: ";
  for (std::size_t i = 0; i < tally.by_category.size(); ++i) {
    if (tally.by_category[i] == 0) continue;
    text += fmt::format("{}{} {}", separator, labels<Category>()[i], tally.by_category[i]);
    separator = ", ";
  }
  for (const std::string& limit : limits_of_record(registry, question.lists, question.as_of))
    text += "\n  " + wrapped(limit, page_width, "    ");
  return text;
}

void RowWriter::write_header(Output& output) const {
  if (full_) write_row_answer_header(output);
  else output.csv_header(std::span{screen_columns}.first(screen_columns.size() - !follows_));
}

void RowWriter::write(const ScreenedRow& row, std::string& to) const {
  if (full_) return write_full(row, to);
  switch (output_.format()) {
    case Format::markdown: break;  // not offered
    case Format::text: return write_text(row, to);
    case Format::csv: return write_csv(row, to);
    case Format::json: return write_json(row, to);
  }
}

void RowWriter::write_text(const ScreenedRow& row, std::string& to) const {
  const Verdict& verdict = row.verdict.best();
  const std::string_view status =
      verdict.status() == Status::listed && !verdict.surely_listed() ? "perhaps listed" : label(verdict.status());
  append(to, FMT_COMPILE("{:>8}  "), row.line);
  to.append(output_.styled(verdict.any_listed() ? Style::bad : Style::plain, status)).append(18 - status.size(), ' ');
  const std::string_view query = verdict.query();
  to += query.size() <= longest_shown ? printable(query) : printable(beginning_of(query));  // nearly all are: no copy of them
  append_answer_text(verdict, output_, to);
  if (row.has_consequences()) append(to, FMT_COMPILE("; what follows: {}"), follows_of(consequences(verdict, row.given.circumstances())));
  if (const std::string other = other_of(row); !other.empty()) append(to, FMT_COMPILE("; but {}"), printable(other));
  if (const std::string problem = problem_of(row); !problem.empty()) append(to, FMT_COMPILE(" [{}]"), problem);
  to += '\n';
}

void RowWriter::write_csv(const ScreenedRow& row, std::string& to) const {
  const Verdict& verdict = row.verdict.best();
  const bool is_text = row.cells.flaw == tables::Flaw::none;  // else its fields may be any bytes
  const auto append_told = [&](std::string_view text) { is_text ? append_csv(to, text) : append_csv(to, tables::repaired(text)); };
  append(to, FMT_COMPILE("{},{},"), row.number, row.line);
  append_told(verdict.query());
  to.append(1, ',').append(label(verdict.status())).append(1, ',');
  append_answer_csv(verdict, to);
  to += ',';
  append_told(other_of(row));
  append_csv(to += ',', problem_of(row));
  to.append(1, ',').append(verdict.surely_listed() ? "yes" : "no");
  if (follows_) append_csv(to += ',', row.has_consequences() ? follows_of(consequences(verdict, row.given.circumstances())) : "");
  to += '\n';
}

void RowWriter::write_json(const ScreenedRow& row, std::string& to) const {
  append(to, FMT_COMPILE(R"({{"row":{},"line":{},"query":)"), row.number, row.line);
  append_json(to, row.verdict.best().query());
  append_answer_json(row.verdict.best(), to);
  if (row.has_consequences()) append_follows_json(consequences(row.verdict.best(), row.given.circumstances()), to);
  if (const std::string other = other_of(row); !other.empty()) append_json(to += R"(,"other":)", other);
  if (const std::string problem = problem_of(row); !problem.empty()) append_json(to += R"(,"problem":)", problem);
  to += "}\n";
}

void RowWriter::write_full(const ScreenedRow& row, std::string& to) const {
  Output output{output_, to};
  const Circumstances& given = row.given.circumstances();
  Record place{{"row", row.number}, {"line", row.line}};
  if (const std::string problem = problem_of(row); !problem.empty()) place["row_problem"] = problem;
  if (output.format() == Format::json) {
    Record record = place;
    record.update(describe(row.verdict.best(), given));
    row.verdict.for_each_other([&](const Verdict& other) { record["others"].push_back(describe(other, given)); });
    return output.json(record);
  }
  if (output.format() == Format::text) output.line(fmt::format("line {}", row.line));
  write_answer(row.verdict.best(), output, given, place);
  row.verdict.for_each_other([&](const Verdict& other) { write_answer(other, output, given, place); });
  if (output.format() == Format::text) output.line();
}

}  // namespace listed::cli
