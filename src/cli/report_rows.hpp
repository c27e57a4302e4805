// The rows that a report tells of, kept after the table that they stood in is gone.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <vector>

#include <listed/consequences.hpp>

#include "cli/screen_rows.hpp"

namespace listed::cli {

/// A row with all that the report says of it: its texts, the answers, what is given of the case and what follows.
class ReportRow {
 public:
  /// An answer of which the report tells, and what follows from it if something is given of the case.
  struct Told {
    const Verdict* verdict;
    std::optional<Consequences> follows;
  };

  ReportRow(const ScreenedRow& row, const Registry& registry, const Question& question, const Case& options);
  ReportRow(const ReportRow&) = delete;
  ReportRow& operator=(const ReportRow&) = delete;

  [[nodiscard]] std::uint64_t number() const noexcept { return number_; }
  [[nodiscard]] std::uint64_t line() const noexcept { return line_; }
  [[nodiscard]] bool broken() const noexcept { return broken_; }
  /// What the table says: the cells that were asked; of a broken row all of it. Cut if it is long.
  [[nodiscard]] const std::string& text() const noexcept { return text_; }
  [[nodiscard]] const std::vector<std::string>& problems() const noexcept { return problems_; }
  [[nodiscard]] const RowVerdict& verdict() const noexcept { return verdict_; }
  [[nodiscard]] const Circumstances& given() const noexcept { return given_.circumstances(); }
  /// The answer that stands for the row, and those of other cells that find something else: a name and the CAS number of its salt may
  /// find the same. Of a broken row, whose every field is asked, those of fields that mean nothing are left out.
  [[nodiscard]] const std::vector<Told>& told() const noexcept { return told_; }

 private:
  void tell(const Verdict& verdict);

  std::uint64_t number_, line_;
  bool broken_;
  std::string text_;
  std::vector<std::string> problems_;
  std::vector<std::string> cell_texts_;  // of queries, then of the case; the views look at them
  std::vector<std::string_view> queries_;
  std::vector<tables::CaseCell> cells_;
  RowVerdict verdict_;
  RowCase given_;
  std::vector<Told> told_;
};

/// The rows that a report keeps. Clean rows are counted in the tally alone, but for the first ones, which are named.
struct ReportRows {
  /// Of so many rows at the beginning of the table those are named that nothing is found for.
  static constexpr std::uint64_t named = 500;

  /// Whether a row is to be kept.
  [[nodiscard]] static bool keeps(const ScreenedRow& row);

  std::deque<std::unique_ptr<const ReportRow>> rows{};
  Tally tally{};
};

}  // namespace listed::cli
