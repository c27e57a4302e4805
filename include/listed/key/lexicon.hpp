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
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
      const std::size_t first = group_of(a.name), second = group_of(b.name);
      return first != second ? first < second : a.name < b.name;
    });
    for (std::size_t i = N; i-- > 0;) {
      const std::string_view name = entries_[i].name;
      Group& group = groups_[group_of(name)];
      if (group.end == 0) group.end = static_cast<std::uint16_t>(i + 1);
      group.begin = static_cast<std::uint16_t>(i);
      constexpr std::string_view all{"\xff\xff\xff\xff\xff\xff\xff\xff"};
      heads_[i] = {head_of(name), head_of(all.substr(0, name.size()))};
    }
  }

  /// The longest that a text begins with; nothing if there is none. O(words with those first two letters).
  [[nodiscard]] constexpr const Entry* longest(std::string_view text) const noexcept {
    if (text.empty()) return nullptr;
    const std::uint64_t head = head_of(text);
    const Entry* const found = text.size() == 1 ? nullptr : last_of(groups_[group_of(text)], text, head);
    return found != nullptr ? found : last_of(groups_[group_of(text.substr(0, 1))], text, head);
  }

 private:
  // The first eight letters in a word, which tell most words apart at once; a mask is of as many as a name has.
  struct Head {
    std::uint64_t letters = 0, mask = 0;
  };

  // Words that begin with the same two letters; those of one letter are groups of their own.
  struct Group {
    std::uint16_t begin = 0, end = 0;
  };

  // In their order the longer ones come last.
  [[nodiscard]] constexpr const Entry* last_of(const Group& group, std::string_view text, std::uint64_t head) const noexcept {
    for (std::size_t i = group.end; i-- > group.begin;) {
      if (((head ^ heads_[i].letters) & heads_[i].mask) != 0) continue;
      const std::string_view name = entries_[i].name;
      if (name.size() <= sizeof head || text.substr(sizeof head).starts_with(name.substr(sizeof head))) return &entries_[i];
    }
    return nullptr;
  }

  static constexpr std::uint64_t head_of(std::string_view text) noexcept {
    std::array<char, sizeof(std::uint64_t)> letters{};
    if (text.size() >= letters.size()) std::copy_n(text.data(), letters.size(), letters.data());  // of a known size: one instruction
    else std::copy(text.begin(), text.end(), letters.begin());
    return std::bit_cast<std::uint64_t>(letters);
  }
  static constexpr std::size_t group_of(std::string_view text) noexcept {
    constexpr unsigned five_bits = 0x1f;  // zero for no letter
    const auto bits = [](char c) { return static_cast<unsigned char>(c) & five_bits; };
    return bits(text[0]) << 5 | (text.size() == 1 ? 0 : bits(text[1]));
  }

  std::array<Entry, N> entries_;
  std::array<Head, N> heads_{};
  std::array<Group, 1024> groups_{};
};

}  // namespace listed
