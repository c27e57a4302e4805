#include "cli/report_rows.hpp"

#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/excerpt.hpp"

namespace listed::cli {

namespace {

// What is told of a row at most, in bytes.
constexpr std::size_t longest_text = 300;

std::string text_of(const ScreenedRow& row) {
  return beginning_of(row.cells.flaw != tables::Flaw::none ? row.text : fmt::format("{}", fmt::join(row.cells.queries, " · ")),
                      longest_text);
}

std::vector<std::string> texts_of(const ScreenedRow& row) {
  std::vector<std::string> texts;
  for (const Verdict& verdict : row.verdict.all()) texts.emplace_back(verdict.query());
  for (const tables::CaseCell& cell : row.cells.of_case) texts.emplace_back(cell.text);
  return texts;
}

std::vector<tables::CaseCell> cells_of(const ScreenedRow& row, std::span<const std::string> texts) {
  std::vector<tables::CaseCell> cells;
  for (std::size_t i = 0; i < row.cells.of_case.size(); ++i)
    cells.push_back({row.cells.of_case[i].content, texts[i], row.cells.of_case[i].unit});
  return cells;
}

std::set<std::uint32_t> listings_of(const Verdict& verdict) {
  std::set<std::uint32_t> listings;
  verdict.for_each_finding([&](const Finding& finding) { listings.insert(finding.listing.index()); });
  return listings;
}

}  // namespace

ReportRow::ReportRow(const ScreenedRow& row, const Registry& registry, const Question& question, const Case& options)
    : number_{row.number},
      line_{row.line},
      broken_{row.cells.flaw != tables::Flaw::none},
      text_{text_of(row)},
      problems_{problems_of(row)},
      cell_texts_{texts_of(row)},
      queries_{cell_texts_.begin(), cell_texts_.end() - static_cast<std::ptrdiff_t>(row.cells.of_case.size())},
      cells_{cells_of(row, std::span{cell_texts_}.subspan(queries_.size()))},
      verdict_{registry, queries_, question},
      given_{options, cells_} {
  tell(verdict_.best());
  verdict_.for_each_other([&](const Verdict& other) {
    const bool says_the_same = other.any_listed() && listings_of(other) == listings_of(verdict_.best());
    if (!says_the_same && (!broken_ || other.meanings() != 0)) tell(other);
  });
}

void ReportRow::tell(const Verdict& verdict) {
  told_.push_back({&verdict, std::nullopt});
  if (given().any() && verdict.any_listed()) told_.back().follows.emplace(verdict, given());
}

bool ReportRows::keeps(const ScreenedRow& row) {
  const Verdict& verdict = row.verdict.best();
  return row.number <= named || verdict.any_listed() || verdict.status() == Status::ambiguous ||
         verdict.status() == Status::not_understood || row.cells.flaw != tables::Flaw::none || !row.given.problems().empty();
}

}  // namespace listed::cli
