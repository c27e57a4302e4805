// One line for each row of a catalogue: what it comes to, and by which lists.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "cli/output.hpp"
#include "tables/records.hpp"

#include <listed/screen.hpp>

namespace listed::cli {

/// A row and its answer.
struct ScreenedRow {
  std::uint64_t number;  ///< from 1, the header apart
  std::uint64_t line;    ///< of the file
  tables::Flaw flaw;
  const RowVerdict& verdict;
};

/// How the rows of a catalogue come out. A broken row counts as such and by its answer.
struct Tally {
  std::uint64_t rows = 0, broken = 0, any_listed = 0;
  std::array<std::uint64_t, 5> by_status{};
  std::array<std::uint64_t, labels<Category>().size()> by_category{};  ///< rows with a listing of that category

  void count(const ScreenedRow& row);
  void add(const Tally& other);
  [[nodiscard]] std::uint64_t of(Status status) const { return by_status[static_cast<std::size_t>(status)]; }
};

/// The sum in words, several lines.
[[nodiscard]] std::string summary(const Tally& tally, Date as_of);

/// What is wrong with a row; empty if nothing is.
[[nodiscard]] std::string_view problem_of(const ScreenedRow& row);

/// Writes rows in the format of an output. Rows that are not listed, most of all, cost little.
class RowWriter {
 public:
  RowWriter(const Output& output, bool full) : output_{output}, full_{full} {}

  void write_header(Output& output) const;
  /// Appends a row.
  void write(const ScreenedRow& row, std::string& to) const;

 private:
  void write_text(const ScreenedRow& row, std::string& to) const;
  void write_csv(const ScreenedRow& row, std::string& to) const;
  void write_json(const ScreenedRow& row, std::string& to) const;
  void write_full(const ScreenedRow& row, std::string& to) const;

  const Output& output_;
  bool full_;
};

}  // namespace listed::cli
