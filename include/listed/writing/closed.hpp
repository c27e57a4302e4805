// Systematic names with blanks that a word processor, a table or a translation has put into them: "1 ,3-dihidro", "2, 4, 5-T",
// "1 1 1-trichloroethane", "5 - (1-ciclohexen-1-il)".
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <listed/key/byte_set.hpp>

namespace listed {

/// A text with such blanks closed, by these rules:
///   1. Between two figures a blank is the comma of locants.
///   2. A blank goes beside a hyphen, within brackets at their ends, before a prime or a comma, and behind the comma of locants before a figure.
///   3. A blank goes between a bracket and what stands before it, if that is a figure, a hyphen or a bracket.
///   4. "N-N-" is "N,N-".
/// Empty for a text that has no such locants and no such blank, or no figure, or is longer than names are. Holds its text in place; O(length), no allocation.
class ClosedName {
 public:
  static constexpr std::size_t longest = 512;

  explicit ClosedName(std::string_view text) noexcept {
    const bool blanks = text.find(' ') != std::string_view::npos && text.find_first_of("0123456789") != std::string_view::npos;
    const std::size_t locants = text.find("N-N-");
    if (text.size() > longest || (!blanks && locants == std::string_view::npos)) return;
    for (std::size_t at = 0; at < text.size();) {
      if (at == locants) {
        size_ += std::string_view{"N,N-"}.copy(buffer_.data() + size_, 4), at += 4;
        continue;
      }
      if (text[at] != ' ') {
        buffer_[size_++] = text[at++];
        continue;
      }
      at = std::min(text.find_first_not_of(' ', at), text.size());
      const char kept = between(at == text.size() ? ' ' : text[at]);
      if (kept != '\0') buffer_[size_++] = kept;
    }
    const std::string_view closed{buffer_.data(), size_};
    if (closed == text) size_ = 0;
  }

  [[nodiscard]] std::string_view text() const noexcept { return {buffer_.data(), size_}; }

 private:
  static constexpr ByteSet figures{"0123456789"}, before_blanks{"([{-"}, behind_blanks{")]}',-"}, before_brackets{"0123456789)]}"};

  // What a blank behind what has been read is, before a character: nothing, a comma, or a blank.
  [[nodiscard]] char between(char behind) const noexcept {
    const char before = size_ == 0 ? ' ' : buffer_[size_ - 1];
    if (before == ' ' || before_blanks.has(before) || behind_blanks.has(behind)) return '\0';
    if (figures.has(before) && figures.has(behind)) return ',';
    const bool locants = before == ',' && figures.has(behind) && is_behind_locant();
    const bool bracket = (behind == '(' || behind == '[' || behind == '{') && before_brackets.has(before);
    return locants || bracket ? '\0' : ' ';
  }

  // Whether a comma at the end stands in a bracket, or behind a figure with a prime, a letter or nothing behind it.
  [[nodiscard]] bool is_behind_locant() const noexcept {
    const std::string_view all{buffer_.data(), size_ - 1};
    const auto opened = std::count_if(all.begin(), all.end(), [](char c) { return c == '(' || c == '['; });
    const auto closed = std::count_if(all.begin(), all.end(), [](char c) { return c == ')' || c == ']'; });
    const std::size_t last = all.find_last_not_of('\'');
    if (opened > closed || last == std::string_view::npos) return opened > closed;
    return figures.has(all[last]) || (last > 0 && figures.has(all[last - 1]));
  }

  std::array<char, longest> buffer_;
  std::size_t size_ = 0;
};

}  // namespace listed
