// Words of systematic names in Spanish, taken apart.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <listed/writing/spanish_parts.hpp>

namespace listed::spanish {

/// A word as the parts that it is made of, as few as can be found by taking the longest first; none if it is not made of them. O(length).
class Parts {
 public:
  static constexpr std::size_t longest_word = 64, most = 24;

  explicit Parts(std::string_view word) noexcept {
    if (word.size() > longest_word || word.size() < shortest_word || !take(word, 0)) size_ = 0;
  }

  [[nodiscard]] bool any() const noexcept { return size_ != 0; }
  [[nodiscard]] auto begin() const noexcept { return parts_.begin(); }
  [[nodiscard]] auto end() const noexcept { return parts_.begin() + size_; }

 private:
  static constexpr std::size_t shortest_word = 2, longest_part = 20;

  // Places that lead nowhere are not tried again.
  bool take(std::string_view word, std::size_t at) noexcept {
    if (at == word.size()) return true;
    if (size_ == most || (dead_ >> at & 1) != 0) return false;
    for (std::size_t length = std::min(longest_part, word.size() - at); length >= 2; --length) {
      const std::string_view written = word.substr(at, length);
      const auto found =
          std::lower_bound(parts.begin(), parts.end(), written, [](const Part& a, std::string_view b) { return a.spanish < b; });
      if (found == parts.end() || found->spanish != written) continue;
      parts_[size_++] = &*found;
      if (take(word, at + length)) return true;
      --size_;
    }
    dead_ |= std::uint64_t{1} << at;
    return false;
  }

  std::array<const Part*, most> parts_;
  std::uint64_t dead_ = 0;
  std::uint8_t size_ = 0;
};

/// Whether a word stands by itself in names, apart from what is before it.
[[nodiscard]] inline bool stands_alone(std::string_view word) noexcept {
  constexpr auto words = std::to_array<std::string_view>({"acido", "anhidrido", "bromhidrato", "clorhidrato", "cloruro", "diclorhidrato",
                                                          "ester", "eter", "fosfato", "hidrobromuro", "hidrocloruro", "monoclorhidrato",
                                                          "oxima", "oxido", "sal", "sulfato", "tartrato"});
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether a word of a text has an ending.
[[nodiscard]] inline bool has_ending(std::string_view text, std::string_view ending) noexcept {
  for (std::size_t at = text.find(ending); at != std::string_view::npos; at = text.find(ending, at + 1)) {
    const std::size_t end = at + ending.size();
    if (end == text.size() || text[end] < 'a' || text[end] > 'z') return true;
  }
  return false;
}

}  // namespace listed::spanish
