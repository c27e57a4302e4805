// The sections of a report, in the order of the page.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/report_rows.hpp"
#include "report/html.hpp"

namespace listed::cli {

/// What a report is made of. Views: everything must outlive it.
struct Report {
  const Registry& registry;
  const Question& question;
  const Case& options;
  const ReportRows& rows;
  std::string title;
  std::string file;
};

/// Where the page goes, piece by piece.
using Page = std::function<void(const report::Html&)>;

/// What one answer of one row finds in one list.
struct Entry {
  const ReportRow* row;
  const ReportRow::Told* told;
  std::vector<Finding> findings;
};

/// The findings by list, within a list by row.
class FindingsByList {
 public:
  explicit FindingsByList(const Report& report);

  [[nodiscard]] const std::vector<Entry>& of(const List& list) const { return by_list_[list.index()]; }
  /// Every listing that was found, once, however many rows it concerns; in the order of the registry.
  [[nodiscard]] const std::vector<Listing>& listings() const noexcept { return listings_; }

 private:
  std::vector<std::vector<Entry>> by_list_;
  std::vector<Listing> listings_;
};

void write_report(const Report& report, const Page& page);

/// How many rows came out how, and which have findings.
void write_summary(const Report& report, const FindingsByList& found, const Page& page);
/// The two plots.
void write_plots(const FindingsByList& found, const Page& page);
/// List by list, every finding with its legal basis and what follows.
void write_findings_by_list(const Report& report, const FindingsByList& found, const Page& page);
/// What a person must look at: ambiguous, not understood, broken, contradictory.
void write_open_questions(const Report& report, const Page& page);
/// The rows without a finding, as far as they are kept.
void write_clean_rows(const Report& report, const Page& page);
/// The instruments and clauses that are cited, with their sources.
void write_legal_basis(const Report& report, const FindingsByList& found, const Page& page);
/// Every list that was asked, up to when it is complete, and its gaps.
void write_coverage_section(const Report& report, const FindingsByList& found, const Page& page);

/// A text in English, and in the language of the law where that is another one.
[[nodiscard]] report::Html both_languages(const Texts& texts);

/// `China (cn)`.
[[nodiscard]] std::string named(std::string_view jurisdiction);

/// Where the page tells of a list, and of a row in it.
[[nodiscard]] std::string anchor(const List& list);

}  // namespace listed::cli
