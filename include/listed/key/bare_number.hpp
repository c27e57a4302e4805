// The key of a product's name without the sign of its number: "Tylenol #3" is "Tylenol No. 3", "Tylenol No.3" and "Tylenol 3". A change of the rule is a
// change of `snapshot_schema`.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <listed/ascii.hpp>

namespace listed {

/// A NameKey's text without "#" or "No." before one or two figures at its end, behind a word of five letters or more. Holds its text in place;
/// O(1) where no figure ends the key, else O(length); no allocation.
class BareNumberKey {
 public:
  static constexpr std::size_t longest = 64;

  explicit BareNumberKey(std::string_view key) noexcept {
    if (key.size() > longest || key.size() < shortest_word + 2 || !detail::is_digit(key.back())) return;
    const std::size_t figures = detail::is_digit(key[key.size() - 2]) ? 2 : 1;
    std::string_view word = key.substr(0, key.size() - figures);
    drop(word, "-");
    if (!drop(word, "#") && (drop(word, "."), !drop(word, "no"))) return;
    drop(word, "-");
    if (word.size() < shortest_word || !std::all_of(word.end() - shortest_word, word.end(), detail::is_small_letter)) return;
    size_ = word.copy(buffer_.data(), word.size());
    size_ += key.substr(key.size() - figures).copy(buffer_.data() + size_, figures);
  }

  /// Empty if there is no such sign.
  [[nodiscard]] std::string_view text() const noexcept { return {buffer_.data(), size_}; }

 private:
  static constexpr std::size_t shortest_word = 5;

  static bool drop(std::string_view& text, std::string_view ending) noexcept {
    const bool there = text.ends_with(ending);
    if (there) text.remove_suffix(ending.size());
    return there;
  }

  std::array<char, longest> buffer_;
  std::size_t size_ = 0;
};

}  // namespace listed
