// Some of the 256 bytes, for a quick look before a longer one.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace listed {

/// A set of bytes, made when the program is compiled. O(1).
class ByteSet {
 public:
  /// Those of a text.
  explicit constexpr ByteSet(std::string_view bytes) noexcept {
    for (const char c : bytes) has_[static_cast<unsigned char>(c)] = true;
  }
  /// Those that words begin with.
  template <class Words>
  [[nodiscard]] static constexpr ByteSet first_of(const Words& words) noexcept {
    ByteSet set{std::string_view{}};
    for (const std::string_view word : words) set.has_[static_cast<unsigned char>(word.front())] = true;
    return set;
  }
  /// And those of a text.
  [[nodiscard]] constexpr ByteSet with(std::string_view bytes) const noexcept {
    ByteSet set = *this;
    for (const char c : bytes) set.has_[static_cast<unsigned char>(c)] = true;
    return set;
  }
  /// And every byte that is not ASCII.
  [[nodiscard]] constexpr ByteSet and_beyond_ascii() const noexcept {
    ByteSet set = *this;
    for (std::size_t i = 0x80; i < set.has_.size(); ++i) set.has_[i] = true;
    return set;
  }

  [[nodiscard]] constexpr bool has(char c) const noexcept { return has_[static_cast<unsigned char>(c)]; }
  /// Where the first of them stands in a text, at a place or behind it; `npos` if none does. O(length).
  [[nodiscard]] constexpr std::size_t find_in(std::string_view text, std::size_t at = 0) const noexcept {
    while (at < text.size() && !has(text[at])) ++at;
    return at < text.size() ? at : std::string_view::npos;
  }

 private:
  std::array<bool, 256> has_{};
};

}  // namespace listed
