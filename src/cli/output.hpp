// How answers are written: text for people, JSON lines and CSV for programs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/record.hpp"
#include "tables/printable.hpp"

namespace listed::cli {

/// `markdown` is written by those commands that make a report.
enum class Format : std::uint8_t { text, json, csv, markdown };

/// The exit statuses of grep.
enum class Exit : std::uint8_t { found = 0, nothing = 1, trouble = 2 };

enum class Style : std::uint8_t { plain, strong, good, bad, faint };

/// A field of CSV (RFC 4180), quoted where it must be. @pre `text` is UTF-8
void append_csv(std::string& to, std::string_view text);

/// Standard output, coloured only where a person looks at it.
class Output {
 public:
  explicit Output(Format format);
  /// As another one, but into a text, so that threads may write side by side.
  Output(const Output& like, std::string& text) : Output{like} { text_ = &text; }

  [[nodiscard]] Format format() const noexcept { return format_; }

  /// Writes a text as it is.
  void write(std::string_view text) const;
  /// Writes a line of text.
  void line(std::string_view text = {}) const;
  /// The text in a style, if this is a terminal.
  [[nodiscard]] std::string styled(Style style, std::string_view text) const;
  /// A record as one line of JSON. Text that is not UTF-8 gets replacement characters.
  void json(const Record& record) const;
  /// The header of CSV, once; in other formats nothing. A table without rows has one too.
  void csv_header(std::span<const char* const> columns);
  /// The fields of a record as a line of CSV, after the header. Text that is not UTF-8 gets replacement characters.
  void csv(std::span<const char* const> columns, const Record& record);

  /// Whether everything could be written.
  [[nodiscard]] bool finish() const;

 private:
  Format format_;
  bool colour_;
  bool header_written_ = false;
  std::string* text_ = nullptr;
};

/// Rows of cells that are set in columns. Wide (East Asian) characters count twice.
class Table {
 public:
  Table(std::initializer_list<const char*> head) { rows_.emplace_back(head.begin(), head.end()); }

  void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
  /// Writes head and rows, each line indented; after each row, calls `after(std::size_t row)`.
  template <class After>
  void write(const Output& output, After after, std::string_view indent = "  ") const {
    const auto widths = column_widths();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const std::string text = set_in_columns(rows_[i], widths, indent);
      output.line(i == 0 ? output.styled(Style::faint, text) : text);
      if (i != 0) after(i - 1);
    }
  }
  void write(const Output& output) const {
    write(output, [](std::size_t) {});
  }

 private:
  [[nodiscard]] std::vector<std::size_t> column_widths() const;
  static std::string set_in_columns(const std::vector<std::string>& row, std::span<const std::size_t> widths, std::string_view indent);

  std::vector<std::vector<std::string>> rows_;
};

using tables::printable;

/// `1 row`, `2 rows`: of nouns whose plural has an s.
[[nodiscard]] std::string counted(std::uint64_t number, std::string_view noun);

/// Columns of running text.
inline constexpr std::size_t page_width = 110;

/// Breaks a text into lines of at most `width` columns, the later ones indented.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t width, std::string_view indent);

}  // namespace listed::cli
