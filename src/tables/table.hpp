// Tables of substances: CSV, TSV or JSON lines, of whose rows the cells that tell a substance are read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tables/headers.hpp"
#include "tables/records.hpp"

namespace listed::tables {

enum class Form : std::uint8_t { detect, csv, tsv, json_lines };

struct Column {
  std::size_t index = 0;  ///< of a field of CSV and TSV
  std::string name;       ///< in the header, or the key of JSON
  Content content = Content::query;
};

struct Options {
  Form form = Form::detect;
  /// Names in the header, keys, or numbers from 1; empty: those whose header says that they hold names, CAS numbers or other identifiers.
  /// `amount=Menge` names what is told of the case. @see Wanted
  std::vector<std::string> columns{};
  /// Whether to read as well what is told of the case in columns that are not named but whose header says so.
  bool of_case = false;
};

/// A cell that tells something of the case. Where a row tells one thing twice, there are two.
struct CaseCell {
  Content content;
  std::string_view text;
  std::string_view unit{};  ///< that the header of its column gives; a view into the table
};

/// One row: what to ask, and what is told of the case; of a row whose fields cannot be told apart nothing is. Views into the chunk and
/// into the reader, until its next row.
struct Row {
  std::vector<std::string_view> queries{};
  Flaw flaw = Flaw::none;
  std::vector<CaseCell> of_case{};
};

class CellReader;

/// The form of a table and its columns, found from its first lines; then chunk by chunk its records.
class Table {
 public:
  /// @throws Unusable where there is no column to ask, with what the header has
  Table(TextSource& source, const Options& options);

  /// The next records; false at the end. The header is none of them.
  [[nodiscard]] bool read(Chunk& chunk);

  [[nodiscard]] const std::vector<Column>& columns() const noexcept { return columns_; }
  [[nodiscard]] Form form() const noexcept { return form_; }
  /// Whether some column may tell of the case.
  [[nodiscard]] bool tells_case() const noexcept;

 private:
  friend class CellReader;

  void find_form(std::string_view text, Form wanted);
  void find_columns(const Options& options);
  void find_keys(const Options& options);
  void choose(const Wanted& wanted, const std::vector<std::string>& header);  ///< every column that is called so
  void recognise(const std::vector<std::string>& header, bool queries, bool of_case);

  RecordReader records_;
  Form form_ = Form::csv;
  Layout layout_{};
  std::vector<Column> columns_;
  std::size_t fields_ = 0;  // in the header; 0 where there is none
  Chunk first_;             // read for the header, and not yet handed out
  bool has_first_ = false;
};

/// The keys that were met in JSON objects, each with the column that it is; null where it is none. Objects have the same ones.
using KnownKeys = std::vector<std::pair<std::string, const Column*>>;

/// Reads the cells of records. Each thread has its own; what it has allocated is kept for the next row.
class CellReader {
 public:
  explicit CellReader(const Table& table) : table_{table} {}

  /// The queries of a record. Of a broken one, and of a ragged one (whose columns cannot be trusted, as when a name with a comma was not
  /// quoted), every field is a query, and so is every run of as many fields as would make the row fit; of a line that is no JSON object,
  /// whatever stands between quotes.
  [[nodiscard]] const Row& read(const Chunk& chunk, const Record& record);

 private:
  void read_fields(std::string_view record);
  void read_json(std::string_view record);
  void add_cell(std::string_view cell, Content content);
  void add_runs(std::string_view record);

  const Table& table_;
  Row row_;
  std::vector<std::string_view> fields_;
  std::string unquoted_;                                  // fields without their quotes
  std::vector<std::pair<std::string, Content>> strings_;  // of JSON
  KnownKeys keys_;                                        // of JSON
  std::deque<std::string> introduced_;                    // digits of a column of CAS numbers, with the word that says so
};

}  // namespace listed::tables
