// Words that are looked for at the beginning of a text.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace listed {

/// Words, by their first two letters.
template <class Entry, std::size_t N>
class Lexicon {
 public:
  explicit constexpr Lexicon(const std::array<Entry, N>& entries) noexcept : entries_{entries} {
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
    for (std::size_t i = N; i-- > 0;) {
      const std::string_view name = entries_[i].name;
      if (last_[index(name.front())] == 0) last_[index(name.front())] = static_cast<std::uint16_t>(i + 1);
      first_[index(name.front())] = static_cast<std::uint16_t>(i);
      seconds_[i] = name.size() > 1 ? name[1] : '\0';
    }
  }

  /// The longest that a text begins with; nothing if there is none.
  [[nodiscard]] constexpr const Entry* longest(std::string_view text) const noexcept {
    if (text.empty()) return nullptr;
    const Entry* longest = nullptr;
    const char second = text.size() > 1 ? text[1] : '\0';
    const std::size_t letter = index(text.front()), last = last_[letter];
    for (std::size_t i = first_[letter]; i < last && seconds_[i] <= second; ++i) {
      if (seconds_[i] != second && seconds_[i] != '\0') continue;
      if (text.starts_with(entries_[i].name)) longest = &entries_[i];  // which come behind shorter ones
    }
    return longest;
  }

 private:
  static constexpr std::size_t index(char c) noexcept { return static_cast<unsigned char>(c) & 0x7f; }

  std::array<Entry, N> entries_;
  std::array<char, N> seconds_{};  // letters, which tell most words apart
  std::array<std::uint16_t, 128> first_{}, last_{};
};

}  // namespace listed
