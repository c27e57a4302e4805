// The letters of a name without what stands between them: by them nearly every place of a text is told to begin no name.
//
// A name may be written in another case, with other separators and across a line; what stays is its skeleton: its ASCII letters and
// digits, folded, in their order. Eight of them tell names from most other words, and eight are one number.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <listed/scan/text_block.hpp>
#include <listed/scan/word_boundary.hpp>

namespace listed::detail {

/// A set of numbers: always true of one that is in it, seldom of another. Of 2^Bits words, few enough to stay near the processor.
template <unsigned Bits>
class Sieve {
 public:
  void add(std::uint64_t number) noexcept {
    const std::uint64_t hash = hash_of(number);
    words_[word(hash)] |= std::uint64_t{1} << one_bit(hash) | std::uint64_t{1} << other_bit(hash);
  }
  [[nodiscard]] bool may_have(std::uint64_t number) const noexcept {
    const std::uint64_t hash = hash_of(number), bits = words_[word(hash)];
    return (bits >> one_bit(hash) & bits >> other_bit(hash) & 1) != 0;
  }

 private:
  static constexpr std::uint64_t hash_of(std::uint64_t number) noexcept { return number * 0x9e3779b97f4a7c15U; }
  // The highest bits of a product are those on which all of the number works.
  static constexpr std::size_t word(std::uint64_t hash) noexcept { return hash >> (64 - Bits); }
  static constexpr unsigned one_bit(std::uint64_t hash) noexcept { return hash >> (58 - Bits) & 63; }
  static constexpr unsigned other_bit(std::uint64_t hash) noexcept { return hash >> (52 - Bits) & 63; }

  std::vector<std::uint64_t> words_ = std::vector<std::uint64_t>(std::size_t{1} << Bits);
};

/// The first letters and digits from a place of a text on, and after how many of them a word ends. A character that is not ASCII stands
/// among them with its first byte.
struct Skeleton {
  static constexpr unsigned longest = 8;
  static constexpr std::uint64_t others = eight_times(0x80);  ///< the bits by which characters that are not ASCII, or not known, are told

  std::uint64_t characters = 0;  ///< the first lowest; zeros where the text ends
  std::uint32_t ends = 1;        ///< bit n: a word ends after n of them

  /// What it becomes when a word is put before it. @param bytes those of the word, and any behind @param size of the word
  void prepend(std::uint64_t bytes, unsigned size) noexcept {
    constexpr std::uint64_t small = eight_times(0x20);  // makes letters small; digits have that bit already
    characters = characters << 4 * size << 4 * size | ((bytes | small) & masks[size]);
    ends = ends << size | 1;
  }

  /// The first of some characters, and their number: never the same as eight.
  static constexpr std::uint64_t first(std::uint64_t characters, unsigned size) noexcept {
    return (characters & masks[size]) | std::uint64_t{size} << 56;
  }

 private:
  static constexpr auto masks = [] {
    std::array<std::uint64_t, longest + 1> made{};
    for (unsigned n = 1; n <= longest; ++n) made[n] = ~std::uint64_t{0} >> (64 - 8 * n);
    return made;
  }();
};

/// Which skeletons names have.
class SkeletonFilter {
 public:
  /// Bit n: a name of n characters may begin there; else `is_long` or `is_other`.
  using Reasons = std::uint32_t;
  static constexpr Reasons is_long = 1u << 8, is_other = 1u << 9;

  /// @param key of a name, as a NameKey has it
  void add(std::string_view key) {
    std::uint64_t characters = 0;
    unsigned size = 0;
    for (const char c : key) {
      if (static_cast<unsigned char>(c) >= 0x80) return;  // no text that is ASCII up to there
      if (!is_ascii_word(c)) continue;
      characters |= std::uint64_t{static_cast<unsigned char>(c)} << 8 * size;
      if (++size == Skeleton::longest) return sieve_.add(characters);
    }
    sieve_.add(Skeleton::first(characters, size));
    add_short(characters, size, size);
  }

  /// Why a name may begin with that; 0 if none does. Without a branch, since nothing in a text can be foreseen.
  [[nodiscard]] Reasons reasons(const Skeleton& skeleton) const noexcept {
    return (short_sizes_[begins(skeleton.characters)] & skeleton.ends) | Reasons{sieve_.may_have(skeleton.characters)} * is_long |
           Reasons{(skeleton.characters & Skeleton::others) != 0} * is_other;
  }
  /// Whether reasons stand a second look.
  [[nodiscard]] bool confirms(std::uint64_t characters, Reasons reasons) const noexcept {
    if (reasons >= is_long) return true;
    for (; reasons != 0; reasons &= reasons - 1) {
      if (sieve_.may_have(Skeleton::first(characters, static_cast<unsigned>(std::countr_zero(reasons))))) return true;
    }
    return false;
  }

 private:
  static constexpr unsigned shown = 3;  // how many characters tell which sizes short names that begin so have

  static constexpr std::size_t begins(std::uint64_t characters) noexcept {
    return (static_cast<std::uint32_t>(characters & 0xffffff) * 0x9e3779b1U) >> 19;
  }

  // A name that is shorter than what is shown, with all that may follow it.
  void add_short(std::uint64_t characters, unsigned known, unsigned size) {
    constexpr std::string_view all{"\0abcdefghijklmnopqrstuvwxyz0123456789", 37};
    if (known >= shown) {
      short_sizes_[begins(characters)] |= static_cast<std::uint8_t>(1u << size);
    } else {
      for (const char c : all) add_short(characters | std::uint64_t{static_cast<unsigned char>(c)} << 8 * known, known + 1, size);
    }
  }

  Sieve<14> sieve_;
  std::vector<std::uint8_t> short_sizes_ = std::vector<std::uint8_t>(std::size_t{1} << 13);
};

}  // namespace listed::detail
