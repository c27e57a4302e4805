// Systematic names of which a register has lost the signs that its alphabet lacks: "17?-hydroxyandrost-4-en-3-one", "(<b1>)-?-methyl…".
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <listed/key/byte_set.hpp>

namespace listed {

/// A name with its Greek letters told again: behind a figure a question mark is a configuration that is not known, ξ; elsewhere it is a
/// locant, the letter asked for. "(±)" in any spelling goes: nothing is told of the configuration. Empty for a text that has lost nothing.
/// Holds its text in place; O(length), no allocation.
class LostLetters {
 public:
  static constexpr std::size_t longest = 512;
  /// What a locant may be.
  static constexpr std::array<std::string_view, 3> locants{"α", "β", "γ"};

  LostLetters(std::string_view text, std::string_view locant) noexcept {
    if (text.size() > longest / 2 || !may_have_lost(text)) return;
    bool lost = false;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t sign = racemic_at(text, at);
      lost |= sign != 0 || text[at] == '?';
      if (text[at] == '?') write(is_behind_figure() ? "ξ" : (has_locants_ = true, locant));
      else if (sign == 0) write(text.substr(at, 1));
      at += sign == 0 ? 1 : sign;
    }
    static constexpr ByteSet ends{", "};
    while (size_ != 0 && ends.has(buffer_[size_ - 1])) --size_;
    if (!lost) size_ = 0;
  }

  [[nodiscard]] std::string_view text() const noexcept { return {buffer_.data(), size_}; }
  /// Whether letters of locants were lost, of which it is not known which they were.
  [[nodiscard]] bool has_locants() const noexcept { return has_locants_; }

  /// Whether a text may have lost any. Most names are looked at no longer.
  [[nodiscard]] static bool may_have_lost(std::string_view text) noexcept {
    static constexpr ByteSet first{"?<"};
    return std::any_of(text.begin(), text.end(), [](char c) { return first.has(c); }) || text.find("plus-") != std::string_view::npos;
  }

 private:
  // The bytes of a racemate's sign in its bracket, with the hyphen behind it; 0 if none begins there.
  static std::size_t racemic_at(std::string_view text, std::size_t at) noexcept {
    static constexpr std::array<std::string_view, 2> signs{"(<b1>)", "(plus-minus)"};
    for (const std::string_view sign : signs) {
      if (text.substr(at).starts_with(sign)) return sign.size() + (text.substr(at + sign.size()).starts_with('-') ? 1 : 0);
    }
    return 0;
  }

  // 17?, 17-?, 5'?
  [[nodiscard]] bool is_behind_figure() const noexcept {
    static constexpr ByteSet figures{"0123456789'"};
    std::string_view before = text();
    if (before.ends_with('-') && before.size() > 1) before.remove_suffix(1);
    return !before.empty() && figures.has(before.back());
  }

  void write(std::string_view text) noexcept { size_ += text.copy(buffer_.data() + size_, buffer_.size() - size_); }

  std::array<char, longest> buffer_;
  std::size_t size_ = 0;
  bool has_locants_ = false;
};

}  // namespace listed
