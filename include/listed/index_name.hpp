// Names as indexes print them, the parent first: "Morphinan, 3-methoxy-17-methyl-" is 3-methoxy-17-methylmorphinan.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace listed {

/// A name turned round: what stands behind its commas comes before its parent, the last first. Empty for a text that is no such
/// name: each passage behind a comma and a space must end in a hyphen, which goes unless a bracket stands before it.
/// Holds its text in place; O(length), no allocation.
/// @see "Naming and Indexing of Chemical Substances", Chemical Abstracts Service, on inverted index names
class IndexName {
 public:
  static constexpr std::size_t longest = 512, most_passages = 4;

  explicit IndexName(std::string_view text) noexcept {
    if (text.size() > longest || !text.ends_with('-')) return;
    std::array<std::string_view, most_passages> passages;
    std::size_t count = 0;
    for (std::size_t comma; (comma = text.find(", ")) != std::string_view::npos; text.remove_prefix(comma + 2)) {
      if (count == most_passages || (count != 0 && !text.substr(0, comma).ends_with('-'))) return;
      passages[count++] = text.substr(0, comma);
    }
    if (count == 0) return;
    write(text);
    while (count != 0) write(passages[--count]);
  }

  [[nodiscard]] std::string_view text() const noexcept { return {buffer_.data(), size_}; }

 private:
  void write(std::string_view passage) noexcept {
    if (passage.ends_with('-') && !passage.ends_with(")-")) passage.remove_suffix(1);
    size_ += passage.copy(buffer_.data() + size_, passage.size());
  }

  std::array<char, longest> buffer_;
  std::size_t size_ = 0;
};

}  // namespace listed
