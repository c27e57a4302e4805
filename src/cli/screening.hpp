// A table of substances, read in order, judged on all cores, told of in order: what `screen` and `report` have in common.
#pragma once

#include <cstdio>
#include <string>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/progress.hpp"
#include "cli/screen_rows.hpp"
#include "tables/table.hpp"

namespace listed::cli {

/// What the options say of the table. @throws Trouble
[[nodiscard]] tables::Options table_options(const Arguments& arguments, bool of_case);

/// The exit status of what came out: trouble where any row could not be read or understood.
[[nodiscard]] Exit exit_of(const Tally& tally);

/// Reads a table and asks every row; what is wrong with one is told on standard error.
class TableScreening {
 public:
  /// @param of_case whether columns may tell of the case without being named
  TableScreening(const Arguments& arguments, const Registry& registry, bool of_case)
      : arguments_{arguments},
        registry_{registry},
        case_{arguments},
        question_{day_or_today("--as-of", arguments.as_of), selection_of(registry, arguments.in)},
        source_{arguments.queries.front(), arguments.encoding},
        table_{source_, table_options(arguments, of_case || case_.circumstances.any())} {}

  [[nodiscard]] const Question& question() const noexcept { return question_; }
  [[nodiscard]] const Case& options() const noexcept { return case_; }
  /// Whether anything but the name may be told of a row.
  [[nodiscard]] bool tells_case() const noexcept { return case_.circumstances.any() || table_.tells_case(); }

  /// The columns that are read, and what of the case is read from them: `Name, CAS, Menge (amount)`. Empty for JSON, whose keys are
  /// not known before.
  [[nodiscard]] std::string columns() const {
    std::string text;
    if (table_.form() == tables::Form::json_lines) return text;
    for (const tables::Column& column : table_.columns()) {
      text += fmt::format("{}{}", text.empty() ? "" : ", ", column.name.empty() ? "the only one" : column.name);
      if (is_of_case(column.content)) text += fmt::format(" ({})", label(column.content));
    }
    return text;
  }

  /// Calls `judge(const ScreenedRow&, Made&)` for every row, on all cores, and `take(Made&)` with what was made of some rows that follow
  /// each other, in order; `take` leaves it empty for the next ones. Returns how the rows came out.
  template <class Made, class Judge, class Take>
  Tally run(Judge judge, Take take) {
    Tally sum;
    Progress progress;
    std::uint64_t rows_read = 0;
    const auto read = [&](Batch<Made>& batch) {
      if (!table_.read(batch.chunk)) return false;
      batch.rows_before = rows_read;
      rows_read += batch.chunk.records.size();
      return true;
    };
    const auto work = [&, screener = Screener{registry_, question_}](Batch<Made>& batch) mutable {
      batch.complaints.clear();
      batch.tally = {};
      tables::CellReader reader{table_};
      std::uint64_t number = batch.rows_before;
      for (const tables::Record& record : batch.chunk.records) {
        const tables::Row& cells = reader.read(batch.chunk, record);
        ask(screener, {++number, record.line, cells, batch.chunk.text_of(record)}, judge, batch);
      }
    };
    const auto emit = [&](Batch<Made>& batch) {
      take(batch.made);
      if (!batch.complaints.empty()) {
        progress.clear();
        std::fwrite(batch.complaints.data(), 1, batch.complaints.size(), stderr);
      }
      sum.add(batch.tally);
      progress.show(sum.rows, "rows", sum.any_listed, source_.position(), source_.size());
    };
    in_order<Batch<Made>>(arguments_.threads, read, work, emit);
    return sum;
  }

 private:
  // A chunk of the table and what is made of it.
  template <class Made>
  struct Batch {
    tables::Chunk chunk{};
    std::uint64_t rows_before = 0;
    Made made{};
    std::string complaints{};
    Tally tally{};
  };

  template <class Made, class Judge>
  void ask(Screener& screener, const TableRow& cells, Judge& judge, Batch<Made>& batch) const {
    static constexpr std::string_view nothing;
    const std::span<const std::string_view> queries = cells.cells.queries.empty() ? std::span{&nothing, 1} : std::span{cells.cells.queries};
    const RowVerdict verdict{screener, queries};
    const RowCase given{case_, cells.cells.of_case};
    const ScreenedRow row{cells, verdict, given};
    batch.tally.count(row);
    for (const std::string& problem : problems_of(row)) batch.complaints += fmt::format("{}:{}: {}\n", source_.name(), cells.line, problem);
    judge(row, batch.made);
  }

  const Arguments& arguments_;
  const Registry& registry_;
  Case case_;
  Question question_;
  tables::TextSource source_;
  tables::Table table_;
};

}  // namespace listed::cli
