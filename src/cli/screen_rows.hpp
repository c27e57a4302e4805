// One line for each row of a catalogue: what it comes to, and by which lists.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/case.hpp"
#include "cli/output.hpp"
#include "tables/table.hpp"

#include <listed/screen.hpp>

namespace listed::cli {

/// A row of a table.
struct TableRow {
  std::uint64_t number;  ///< from 1, the header apart
  std::uint64_t line;    ///< of the file
  const tables::Row& cells;
  std::string_view text;  ///< all of it
};

/// A row and its answer.
struct ScreenedRow : TableRow {
  const RowVerdict& verdict;
  const RowCase& given;

  /// Whether there is anything to say of what follows.
  [[nodiscard]] bool has_consequences() const { return given.circumstances().any() && verdict.best().any_listed(); }
};

/// How the rows of a catalogue come out. A broken row counts as such and by its answer.
struct Tally {
  std::uint64_t rows = 0, broken = 0, any_listed = 0;
  std::uint64_t perhaps = 0;        ///< of those with a listing: in which every one is only perhaps in force, or perhaps reaches the row
  std::uint64_t before_record = 0;  ///< of which the lists asked are not recorded as far back as the day
  std::uint64_t misread = 0;        ///< with a value that is told of the case and cannot be used
  std::array<std::uint64_t, 6> by_status{};
  std::array<std::uint64_t, labels<Category>().size()> by_category{};  ///< rows with a listing of that category

  void count(const ScreenedRow& row);
  void add(const Tally& other);
  [[nodiscard]] std::uint64_t of(Status status) const { return by_status[static_cast<std::size_t>(status)]; }
};

/// The sum in words, several lines.
[[nodiscard]] std::string summary(const Tally& tally, const Registry& registry, const Question& question);

/// What is wrong with a row, a sentence each.
[[nodiscard]] std::vector<std::string> problems_of(const ScreenedRow& row);

/// Writes rows in the format of an output. Rows that are not listed, most of all, cost little.
class RowWriter {
 public:
  /// @param follows whether something may be told of the case, so that there is a column for what follows
  RowWriter(const Output& output, bool full, bool follows) : output_{output}, full_{full}, follows_{follows} {}

  void write_header(Output& output) const;
  /// Appends a row.
  void write(const ScreenedRow& row, std::string& to) const;

 private:
  void write_text(const ScreenedRow& row, std::string& to) const;
  void write_csv(const ScreenedRow& row, std::string& to) const;
  void write_json(const ScreenedRow& row, std::string& to) const;
  void write_full(const ScreenedRow& row, std::string& to) const;

  const Output& output_;
  bool full_, follows_;
};

}  // namespace listed::cli
