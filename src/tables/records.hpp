// Tables as texts: where the records of CSV, TSV and JSON lines begin and end, with their lines, in bounded memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tables/text_source.hpp"

namespace listed::tables {

/// What is wrong with a row.
enum class Flaw : std::uint8_t {
  none,
  unclosed_quote,    ///< a quoted field never ends
  text_after_quote,  ///< text between the closing quote and the next separator
  too_long,          ///< longer than any row that is read
  ragged,            ///< another number of fields than the header
  not_json,          ///< not a JSON object
  array,             ///< a JSON array, whole or not
  no_key,            ///< a JSON object without any key that is asked
  not_text,          ///< a cell that is asked is not UTF-8
  too_many,          ///< it is not as it should be, and has more texts than are asked of such a row
};

/// A sentence for the user.
[[nodiscard]] std::string_view explain(Flaw flaw) noexcept;

/// A record within the text of its chunk. A broken one reaches to the end of its first line.
struct Record {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint64_t line = 0;  ///< of the file, from 1
  Flaw flaw = Flaw::none;
};

/// Some records that follow each other, and the text in which they stand.
struct Chunk {
  std::string text;
  std::vector<Record> records;

  [[nodiscard]] std::string_view text_of(const Record& record) const {
    return std::string_view{text}.substr(record.begin, record.end - record.begin);
  }
};

/// How records are told apart.
struct Layout {
  char separator = ',';  ///< of fields
  bool quoted = true;    ///< whether a field that begins with " goes on, over lines, to the next single "
};

/// Divides a text into records (RFC 4180). Lines end with LF, CR LF or CR. A quote within an unquoted field is an ordinary
/// character. Empty lines are no records. A quote that never closes spoils its own line only: reading goes on with the next line, and in
/// the stretch that was read in vain quoted fields must close on their line, so that the work stays linear whatever the input.
/// Memory is bounded by the longest record and the size of a chunk.
class RecordReader {
 public:
  static constexpr std::size_t longest_record = 1u << 20;
  static constexpr std::size_t chunk_size = 1u << 18;

  explicit RecordReader(TextSource& source, std::size_t longest = longest_record) : source_{source}, longest_{longest} {}

  /// The first bytes of the text, as many as there are in a chunk, for finding out about the layout before the first `read`.
  [[nodiscard]] std::string_view peek();
  void set_layout(Layout layout) noexcept { layout_ = layout; }

  /// Fills the chunk with the next records; false at the end.
  [[nodiscard]] bool read(Chunk& chunk);

 private:
  struct Line {
    std::size_t end = 0;   // of what it says
    std::size_t next = 0;  // where the next one begins; npos: the text ends within it
  };
  enum class Reading : std::uint8_t { complete, flawed, cut };
  struct Quoted {
    Reading reading = Reading::complete;
    Line line{};
    Flaw flaw = Flaw::none;
  };

  void fill(std::string& text);
  void find_records(Chunk& chunk);
  bool find_record(Chunk& chunk);
  [[nodiscard]] Line line_at(std::string_view text, std::size_t at);
  [[nodiscard]] Quoted quoted_record(std::string_view text, std::size_t at, bool is_all) const;
  void drop_read(std::string& text);
  void skip_line(std::string& text);

  TextSource& source_;
  std::size_t longest_;
  Layout layout_{};
  std::string left_;    // what was read beyond the last chunk
  std::size_t at_ = 0;  // in the text of the chunk
  std::uint64_t line_ = 1;
  std::size_t spoiled_to_ = 0;            // in the text of the chunk: up to there a quote was followed in vain
  std::optional<std::size_t> next_feed_;  // in the text of the chunk: an LF and no other since the last line, or the end
  bool ended_ = false;
  bool skipping_ = false;  // the rest of a line that is too long
};

}  // namespace listed::tables
