// Words that are looked for at the beginning of a text.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace listed {

/// Words, by their first letters.
template <class Entry, std::size_t N>
class Lexicon {
 public:
  explicit constexpr Lexicon(const std::array<Entry, N>& entries) noexcept : entries_{entries} {
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
    for (std::size_t i = N; i-- > 0;) {
      const std::string_view name = entries_[i].name;
      if (last_[index(name.front())] == 0) last_[index(name.front())] = static_cast<std::uint16_t>(i + 1);
      first_[index(name.front())] = static_cast<std::uint16_t>(i);
      constexpr std::string_view all{"\xff\xff\xff\xff\xff\xff\xff\xff"};
      heads_[i] = {head_of(name), head_of(all.substr(0, name.size()))};
    }
  }

  /// The longest that a text begins with; nothing if there is none. O(words with that first letter).
  [[nodiscard]] constexpr const Entry* longest(std::string_view text) const noexcept {
    if (text.empty()) return nullptr;
    const std::uint64_t head = head_of(text);
    const std::size_t letter = index(text.front()), first = first_[letter];
    for (std::size_t i = last_[letter]; i-- > first;) {  // the longer ones first
      if (((head ^ heads_[i].letters) & heads_[i].mask) != 0) continue;
      const std::string_view name = entries_[i].name;
      if (name.size() <= sizeof head || text.substr(sizeof head).starts_with(name.substr(sizeof head))) return &entries_[i];
    }
    return nullptr;
  }

 private:
  // The first eight letters in a word, which tell most words apart at once; a mask is of as many as a name has.
  struct Head {
    std::uint64_t letters = 0, mask = 0;
  };

  static constexpr std::uint64_t head_of(std::string_view text) noexcept {
    std::array<char, sizeof(std::uint64_t)> letters{};
    if (text.size() >= letters.size()) std::copy_n(text.data(), letters.size(), letters.data());  // of a known size: one instruction
    else std::copy(text.begin(), text.end(), letters.begin());
    return std::bit_cast<std::uint64_t>(letters);
  }
  static constexpr std::size_t index(char c) noexcept { return static_cast<unsigned char>(c) & 0x7f; }

  std::array<Entry, N> entries_;
  std::array<Head, N> heads_{};
  std::array<std::uint16_t, 128> first_{}, last_{};
};

}  // namespace listed
