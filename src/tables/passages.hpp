// Running text in passages, each with enough of what surrounds it to be read by itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "tables/text_source.hpp"

namespace listed::tables {

/// A passage is the part of `text` from `from` to `to`; what comes before and after belongs to others.
struct Passage {
  std::string text;
  std::size_t from = 0;
  std::size_t to = 0;
  std::uint64_t offset = 0;      ///< of `text` in the whole
  std::uint64_t line = 1;        ///< in which the passage begins
  std::uint64_t line_begin = 0;  ///< where in the whole that line begins
};

/// Memory is that of a passage, however long the lines are.
class PassageReader {
 public:
  /// @param before, after how much of the surroundings each passage needs
  PassageReader(TextSource& source, std::size_t size, std::size_t before, std::size_t after)
      : source_{source}, size_{size}, before_{before}, after_{after} {}

  /// The next passage; false at the end. Passages begin and end between characters.
  [[nodiscard]] bool read(Passage& passage);

 private:
  TextSource& source_;
  std::size_t size_, before_, after_;
  std::string left_;      // of the text that was read: the surroundings of the next passage, and its beginning
  std::size_t from_ = 0;  // in there
  std::uint64_t offset_ = 0, line_ = 1, line_begin_ = 0;
  bool ended_ = false;
};

}  // namespace listed::tables
