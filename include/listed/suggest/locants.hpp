// Locants: the parts of a name that tell isomers and homologues apart. Who writes another one means another substance.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace listed {

namespace detail {

// What is written in some places of a name, in their order.
class Marks {
 public:
  constexpr void add(std::uint64_t mark) noexcept {
    sum_ = (sum_ ^ mark) * 0x9e3779b97f4a7c15u;
    ++count_;
  }
  /// Whether both have as many, and not the same ones. One that is missing may have been forgotten; that is a slip.
  [[nodiscard]] constexpr bool contradict(const Marks& other) const noexcept { return count_ == other.count_ && sum_ != other.sum_; }

 private:
  std::uint64_t sum_ = 0;
  std::size_t count_ = 0;
};

constexpr bool is_key_letter(char32_t c) noexcept { return c >= 'a' && c <= 'z'; }

}  // namespace detail

/// The locants of a name but for its digits, which are compared apart: letters that stand alone (d-, N,N-, 2C-B, (R)-), words that
/// say where (ortho, meta, para, cis, trans, alpha, beta …), and Chinese characters that count carbon atoms or groups (甲 乙 二 三 …).
class Locants {
 public:
  /// Of a name as it is written and its key, which has separators and Greek letters no more. O(length), no allocation.
  constexpr Locants(std::string_view name, std::span<const char32_t> key) noexcept {
    add_letters(name);
    for (std::size_t i = 0; i < key.size(); ++i) {
      if (key[i] >= 0x80 && counting.find(key[i]) != counting.npos) counts_.add(key[i]);
      if (detail::is_key_letter(key[i]) && (i == 0 || !detail::is_key_letter(key[i - 1]))) add_word(key.subspan(i));
    }
  }

  /// Whether a locant of the one stands where the other has another.
  [[nodiscard]] constexpr bool contradict(const Locants& other) const noexcept {
    return letters_.contradict(other.letters_) || words_.contradict(other.words_) || counts_.contradict(other.counts_);
  }

 private:
  static constexpr std::u32string_view counting = U"甲乙丙丁戊己庚辛壬癸一二三四五六七八九十";
  static constexpr std::array<std::string_view, 17> words{"alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta",  "theta", "omega",
                                                          "ortho", "meta", "para",  "cis",   "trans",   "sec",  "tert", "iso"};

  constexpr void add_letters(std::string_view name) noexcept {
    const auto kind = [&](std::size_t at) {  // 1 for a letter of ASCII, 2 for a part of another character, 0 for the rest
      if (at >= name.size()) return 0;
      const char c = name[at];
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : static_cast<unsigned char>(c) >= 0x80 ? 2 : 0;
    };
    for (std::size_t i = 0; i < name.size(); ++i) {
      if (kind(i) == 1 && kind(i + 1) == 0 && (i == 0 || kind(i - 1) == 0)) letters_.add(static_cast<unsigned char>(name[i] | 0x20));
    }
  }

  constexpr void add_word(std::span<const char32_t> text) noexcept {
    const auto begins_it = [&](std::string_view word) {
      const auto same = [](char a, char32_t b) { return static_cast<char32_t>(a) == b; };
      return word.size() <= text.size() && std::equal(word.begin(), word.end(), text.begin(), same);
    };
    const auto found = std::find_if(words.begin(), words.end(), begins_it);
    if (found != words.end()) words_.add(static_cast<std::uint64_t>(found - words.begin()));
  }

  detail::Marks letters_, words_, counts_;
};

}  // namespace listed
