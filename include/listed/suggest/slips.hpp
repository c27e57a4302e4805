// Near spelling: how many slips lie between two keys, and the pieces of a key by which near ones are found without looking at all.
//
// A slip is a character left out, put in or changed, or two neighbours swapped (Damerau–Levenshtein, optimal string alignment).
// Characters are code points of keys (normalise.hpp), so that a Chinese character is one. Digits are never touched by a slip: the
// runs of digits of two near keys are the same, and so are their locants, as far as both have them.
//
// Pigeonhole: a key that admits k slips is cut into k + 1 pieces. Of any text within k slips of it at least one piece is whole, at
// a place that is off by few characters; a swap over the border of two pieces is counted to the left one, so that the right one is
// looked for with its first character swapped as well. So a query looks up some hundred pieces, whatever the number of names.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include <xxhash.h>

#include <listed/key/normalise.hpp>
#include <listed/schema.hpp>

namespace listed {

/// A key as characters, with what is asked of it before it is compared. Holds them in place; making one never allocates. O(length).
class Spelling {
 public:
  /// In characters; a longer key has no spelling (it is empty), and nothing is near it.
  static constexpr std::size_t longest = NameKey::longest;
  /// The most slips that any name admits.
  static constexpr unsigned most_slips = 3;

  explicit Spelling(std::string_view key) noexcept {
    std::size_t weight = 0;
    bool in_digits = false;
    while (!key.empty()) {
      if (size_ == longest) {
        size_ = 0;
        return;
      }
      const char32_t c = next(key);
      characters_[size_++] = c;
      occurring_ |= 1u << (c & 31u);
      if (is_digit(c)) digits_ = mixed(in_digits ? digits_ : mixed(digits_, '/'), c);
      in_digits = is_digit(c);
      weight += weight_of(c);
    }
    slips_ = slips_of(weight);
  }
  Spelling(const Spelling&) = delete;
  Spelling& operator=(const Spelling&) = delete;

  [[nodiscard]] std::span<const char32_t> characters() const noexcept { return {characters_.data(), size_}; }
  [[nodiscard]] std::uint32_t size() const noexcept { return size_; }
  /// A bit for each character that occurs, some sharing one: what occurs in one of two texts alone needs a slip each.
  [[nodiscard]] std::uint32_t occurring() const noexcept { return occurring_; }
  /// A hash of the runs of digits.
  [[nodiscard]] std::uint64_t digits() const noexcept { return digits_; }

  /// How many slips a name of this spelling admits, by its letters (a Chinese character counts as two, digits and marks as none):
  /// none below 5 letters, 1 below 9, 2 below 16, 3 from there on. Shorter names are near too many others: see suggest.
  [[nodiscard]] unsigned slips() const noexcept { return slips_; }

  [[nodiscard]] static constexpr bool is_digit(char32_t c) noexcept { return c >= '0' && c <= '9'; }

 private:
  static constexpr unsigned slips_of(std::size_t weight) noexcept { return weight < 5 ? 0 : weight < 9 ? 1 : weight < 16 ? 2 : most_slips; }

  static constexpr std::size_t weight_of(char32_t c) noexcept {
    if (c < 0x80) return c >= 'a' && c <= 'z' ? 1 : 0;
    const bool ideograph = (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) || c >= 0x20000;
    return ideograph ? 2 : 1;
  }

  static constexpr std::uint64_t mixed(std::uint64_t sum, char32_t c) noexcept { return (sum ^ c) * 0x9e3779b97f4a7c15u; }

  // Keys are UTF-8; those of a snapshot that somebody altered may not be, and give some characters.
  static char32_t next(std::string_view& text) noexcept {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    std::size_t size = byte(0) < 0x80 ? 1 : byte(0) < 0xe0 ? 2 : byte(0) < 0xf0 ? 3 : 4;
    if (size > text.size()) size = 1;
    char32_t c = size == 1 ? byte(0) : byte(0) & (0x7fu >> size);
    for (std::size_t i = 1; i < size; ++i) c = c << 6 | (byte(i) & 0x3fu);
    text.remove_prefix(size);
    return c;
  }

  std::array<char32_t, longest> characters_;  // left uninitialised: only the first size_ mean anything
  std::uint32_t size_ = 0;
  std::uint32_t occurring_ = 0;
  std::uint64_t digits_ = 0;
  unsigned slips_ = 0;
};

namespace detail {

// The slips between two texts, by rows of which only the cells within the bound are filled.
class Alignment {
 public:
  Alignment(std::span<const char32_t> a, std::span<const char32_t> b, unsigned most) noexcept
      : a_{a}, b_{b}, most_{most}, over_{static_cast<std::uint8_t>(most + 1)} {}

  std::optional<unsigned> slips() noexcept {
    if (std::max(a_.size(), b_.size()) - std::min(a_.size(), b_.size()) > most_) return std::nullopt;
    now_[0] = 0;
    const std::size_t end = std::min<std::size_t>(b_.size(), most_);
    for (std::size_t j = 1; j <= end; ++j) now_[j] = bounded(now_[j - 1] + cost(b_[j - 1]));
    now_[end + 1] = over_;
    unsigned least_before = 0;
    for (std::size_t i = 1; i <= a_.size(); ++i) {
      std::swap(before_, older_);
      std::swap(now_, before_);
      const unsigned least = fill(i);
      if (least > most_ && least_before > most_) return std::nullopt;
      least_before = least;
    }
    if (now_[b_.size()] > most_) return std::nullopt;
    return now_[b_.size()];
  }

 private:
  using Row = std::array<std::uint8_t, Spelling::longest + 2>;

  // Of leaving out or putting in a character.
  [[nodiscard]] unsigned cost(char32_t c) const noexcept { return Spelling::is_digit(c) ? over_ : 1; }
  [[nodiscard]] std::uint8_t bounded(unsigned slips) const noexcept { return static_cast<std::uint8_t>(std::min<unsigned>(slips, over_)); }

  [[nodiscard]] bool swapped(std::size_t i, std::size_t j) const noexcept {
    return i > 1 && j > 1 && a_[i - 1] == b_[j - 2] && a_[i - 2] == b_[j - 1] && !Spelling::is_digit(a_[i - 1]) &&
           !Spelling::is_digit(a_[i - 2]);
  }

  // The row of the first i characters of a. Tells the least cell.
  unsigned fill(std::size_t i) noexcept {
    const std::size_t first = i > most_ ? i - most_ : 1, last = std::min(b_.size(), i + most_);
    const char32_t x = a_[i - 1];
    now_[first - 1] = first == 1 ? bounded(before_[0] + cost(x)) : over_;
    unsigned least = now_[first - 1];
    for (std::size_t j = first; j <= last; ++j) {
      const char32_t y = b_[j - 1];
      unsigned slips = before_[j - 1];
      if (x != y) {
        slips = std::min({slips + std::max(cost(x), cost(y)), before_[j] + cost(x), now_[j - 1] + cost(y)});
        if (swapped(i, j)) slips = std::min<unsigned>(slips, older_[j - 2] + 1u);
      }
      now_[j] = bounded(slips);
      least = std::min<unsigned>(least, now_[j]);
    }
    now_[last + 1] = over_;
    return least;
  }

  std::span<const char32_t> a_, b_;
  unsigned most_;
  std::uint8_t over_;
  std::array<Row, 3> rows_;
  std::uint8_t *now_ = rows_[0].data(), *before_ = rows_[1].data(), *older_ = rows_[2].data();
};

// How many characters two texts have in common from the beginning on.
inline std::size_t shared_prefix(std::span<const char32_t> a, std::span<const char32_t> b) noexcept {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

// Whether the digits stand in the same runs: 1,2 is not 12.
inline bool same_digits(std::span<const char32_t> a, std::span<const char32_t> b) noexcept {
  const auto skip_others = [&](std::span<const char32_t>& text) {
    const auto found = std::find_if(text.begin(), text.end(), [](char32_t c) { return Spelling::is_digit(c); });
    const bool apart = found != text.begin();
    text = text.subspan(static_cast<std::size_t>(found - text.begin()));
    return apart;
  };
  for (bool first = true;; first = false) {
    const bool a_apart = skip_others(a), b_apart = skip_others(b);
    if (a.empty() || b.empty()) return a.empty() && b.empty();
    if (a.front() != b.front() || (!first && a_apart != b_apart)) return false;
    a = a.subspan(1);
    b = b.subspan(1);
  }
}

}  // namespace detail

/// The slips between two spellings; nothing if there are more than `most`, or if their digits differ. O(most × length).
[[nodiscard]] inline std::optional<unsigned> slips_between(const Spelling& a, const Spelling& b, unsigned most) noexcept {
  std::span x = a.characters(), y = b.characters();
  const std::size_t prefix = detail::shared_prefix(x, y);
  x = x.subspan(prefix);
  y = y.subspan(prefix);
  while (!x.empty() && !y.empty() && x.back() == y.back()) {
    x = x.first(x.size() - 1);
    y = y.first(y.size() - 1);
  }
  const auto slips = detail::Alignment{x, y, most}.slips();
  return slips && detail::same_digits(a.characters(), b.characters()) ? slips : std::nullopt;
}

/// A piece of the keys of one length that admit so many slips: the pieces are as long as each other, or longer by one at the end.
struct PieceOfKey {
  std::uint32_t length;  ///< of the key
  std::uint32_t slips;   ///< that the key admits; it has a piece more
  std::uint32_t index;   ///< of the piece

  [[nodiscard]] constexpr std::uint32_t first() const noexcept {
    const std::uint32_t longer = length % (slips + 1), shorter = slips + 1 - longer;
    return index * (length / (slips + 1)) + (index > shorter ? index - shorter : 0);
  }
  [[nodiscard]] constexpr std::uint32_t size() const noexcept { return PieceOfKey{length, slips, index + 1}.first() - first(); }
  /// The hash under which keys with this text there, and with these digits, are found.
  [[nodiscard]] std::uint64_t hash(const char32_t* text, std::uint64_t digits) const noexcept {
    const std::uint64_t seed = (digits ^ (std::uint64_t{length} << 8 | slips << 4 | index)) * 0x9e3779b97f4a7c15u;
    return XXH3_64bits_withSeed(text, size() * sizeof *text, seed);
  }
};

/// A view of the pieces of all names that a snapshot carries.
class SpellingIndex {
 public:
  explicit SpellingIndex(const schema::Registry* rows) noexcept
      : buckets_{rows->piece_buckets()->data()},
        mask_{rows->piece_buckets()->size() - 2},
        pieces_{reinterpret_cast<const schema::Piece*>(rows->pieces()->data())} {}

  /// Keys that may have a piece of that hash, and others by chance. O(1), no allocation.
  [[nodiscard]] std::span<const schema::Piece> find(std::uint64_t hash) const noexcept {
    const auto bucket = static_cast<std::uint32_t>(hash) & mask_;
    return {pieces_ + buckets_[bucket], pieces_ + buckets_[bucket + 1]};
  }

 private:
  const std::uint32_t* buckets_;
  std::uint32_t mask_;
  const schema::Piece* pieces_;
};

}  // namespace listed
