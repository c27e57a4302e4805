// The key of a name: what is left when spelling habits that never change the meaning are taken away.
//
// Rules, in this order. Any change of them is a change of `snapshot_schema` (snapshot.hpp), since snapshots carry keys.
//   1. Every dash becomes a hyphen, every prime or apostrophe becomes ', white space becomes a space; what is typed for a Greek letter
//      becomes that: ∆, ɑ, and an ß that no letter stands before (17ß-estradiol).
//   2. Unicode compatibility decomposition and case folding (NFKC_Casefold); characters that have no appearance go.
//   3. Accents go (é is e), and so do the marks for vowels and the lengthening stroke that Arabic and Hebrew may write or not; the dotless ı of
//      Turkish is i; a Greek letter is spelled out (α is alpha).
//   4. A run of hyphens and spaces goes at both ends, and after a letter that a letter or digit follows (alpha-PVP is alphaPVP,
//      AH-7921 is AH 7921); elsewhere it is one hyphen, because there it carries meaning (2-CB is not 2CB, which is 2C-B).
// Digits, locants, brackets, commas and stereo descriptors stay as they are: they make another substance.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include <utf8proc.h>

#include <listed/ascii.hpp>
#include <listed/key/familiar.hpp>

namespace listed {

/// Why a text cannot be a name or an identifier.
enum class Unreadable : std::uint8_t { empty, too_long, not_utf8, control_character, cas_check_digit };

/// A sentence that tells a person what is wrong.
[[nodiscard]] constexpr std::string_view explain(Unreadable reason) noexcept {
  constexpr std::array<std::string_view, 5> sentences{"nothing to look up: the text is empty",
                                                      "the text is longer than the 1024 bytes of any name or identifier",
                                                      "the text is not valid UTF-8", "the text has a control character in it",
                                                      "a CAS number whose check digit is wrong: mistyped, or not a CAS number"};
  return sentences[static_cast<std::size_t>(reason)];
}

/// The key of a text, or why it has none. Holds its text in place: making one never allocates.
/// O(length): some ten nanoseconds for a name of familiar characters (familiar.hpp), a microsecond for one that needs Unicode's tables.
class NameKey {
 public:
  /// Longest text that is read, in bytes; what comes from outside is bounded here.
  static constexpr std::size_t longest = 1024;

  explicit NameKey(std::string_view text) noexcept;
  NameKey(const NameKey&) = delete;
  NameKey& operator=(const NameKey&) = delete;

  [[nodiscard]] std::string_view text() const noexcept { return {buffer_.data(), size_}; }
  [[nodiscard]] std::optional<Unreadable> problem() const noexcept { return problem_; }

 private:
  enum class Kind : std::uint8_t { control, other, letter, digit, mark, separator };

  static constexpr Kind kind_of(unsigned char c) noexcept;
  static constexpr Kind kind_of_key(char c) noexcept;
  static Kind kind_of_unicode(std::int32_t c) noexcept;
  static std::int32_t before_folding(std::int32_t c, void* before) noexcept;

  static constexpr bool joins(Kind before, Kind after) noexcept;

  class Eight;
  struct Character;

  bool read_familiar(std::string_view text) noexcept;
  void read_unicode(std::string_view text) noexcept;
  void write_composed(std::span<std::int32_t> points) noexcept;
  void fail(Unreadable reason) noexcept {
    problem_ = reason;
    size_ = 0;
  }

  std::array<char, 4 * longest> buffer_;  // left uninitialised: only the first size_ bytes mean anything
  std::size_t size_ = 0;
  std::optional<Unreadable> problem_;
};

// ---------------------------------------------------------------------------------------------------------------------------

inline NameKey::NameKey(std::string_view text) noexcept {
  if (text.size() > longest) fail(Unreadable::too_long);
  else if (!read_familiar(text)) {
    read_unicode(text);
    // What one round brings together another may fold: a few rounds make it stand.
    for (int round = 0; round < 4 && !problem_; ++round) {
      std::array<char, 4 * longest> before;
      const std::string_view last{before.data(), this->text().copy(before.data(), before.size())};
      size_ = 0;
      if (!read_familiar(last)) read_unicode(last);
      if (this->text() == last) break;
    }
  }
  if (size_ == 0 && !problem_) fail(Unreadable::empty);
}

constexpr NameKey::Kind NameKey::kind_of(unsigned char c) noexcept {
  if (detail::is_letter(static_cast<char>(c))) return Kind::letter;
  if (detail::is_digit(c)) return Kind::digit;
  if (c == '-' || c == ' ' || (c >= '\t' && c <= '\r')) return Kind::separator;
  return c < ' ' || c == 0x7f ? Kind::control : Kind::other;
}

// Of a character as it stands in a key: what is beyond ASCII there is a letter, if nobody had to ask Unicode's tables.
constexpr NameKey::Kind NameKey::kind_of_key(char c) noexcept {
  return static_cast<unsigned char>(c) < 0x80 ? kind_of(static_cast<unsigned char>(c)) : Kind::letter;
}

// Rule 4: whether what stood between two characters of these kinds goes without leaving a hyphen.
constexpr bool NameKey::joins(Kind before, Kind after) noexcept {
  return before == Kind::letter && (after == Kind::letter || after == Kind::digit);
}

// Eight bytes of a text in a word, so that the ASCII characters among them are folded and looked through at once.
class NameKey::Eight {
 public:
  /// Those of a text from there on; zeros after its end.
  Eight(std::string_view text, std::size_t from) noexcept {
    const std::size_t left = text.size() - from;
    const bool fits = left >= size;
    if (text.size() >= size) std::memcpy(&word_, text.data() + (fits ? from : text.size() - size), size);
    else std::memcpy(&word_, text.data() + from, left);
    if (!fits && text.size() >= size) word_ = is_little ? word_ >> 8 * (size - left) : word_ << 8 * (size - left);
  }

  void write_folded(char* to) const noexcept {
    const std::uint64_t capitals = from('A') & ~from('Z' + 1) & each(0x80);
    const std::uint64_t folded = word_ | capitals >> 2;
    std::memcpy(to, &folded, size);
  }

  /// How many come before the first that is not merely folded: a separator, a control character (such as zero), a back quote, a
  /// byte beyond ASCII.
  [[nodiscard]] std::size_t plain() const noexcept {
    const std::uint64_t others = (~from(' ' + 1) | from(0x7f) | ~differ('-') | ~differ('`') | word_) & each(0x80);
    return static_cast<std::size_t>(is_little ? std::countr_zero(others) : std::countl_zero(others)) / 8;
  }

 private:
  static constexpr std::size_t size = 8;
  static constexpr bool is_little = std::endian::native == std::endian::little;

  static constexpr std::uint64_t each(unsigned c) noexcept { return 0x0101010101010101U * c; }
  [[nodiscard]] std::uint64_t low() const noexcept { return word_ & each(0x7f); }
  // The high bit of each byte tells whether the character is c or comes after it; whether it is another than c.
  [[nodiscard]] std::uint64_t from(unsigned c) const noexcept { return low() + each(0x80 - c); }
  [[nodiscard]] std::uint64_t differ(unsigned c) const noexcept { return (low() ^ each(c)) + each(0x7f); }

  std::uint64_t word_ = 0;
};

// A character of a text that is not merely folded, or that follows a separator.
struct NameKey::Character {
  Kind kind;
  std::size_t size;  // in the text; 0 if Unicode's tables must be asked about it
  detail::Familiar familiar{};

  Character(std::string_view text, std::size_t at) noexcept : kind{kind_of(static_cast<unsigned char>(text[at]))}, size{1} {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      if (text[at] == '`') familiar = *detail::Familiar::of('`');
      return;
    }
    const auto encoded = detail::Encoded::at(text, at);
    const auto known = encoded ? detail::Familiar::of(*encoded, text, at) : std::nullopt;
    size = known ? encoded->size : 0;
    if (!known) return;
    familiar = *known;
    kind = known->text().empty() ? Kind::separator : kind_of_key(known->text().front());
  }
};

// False, with nothing told, for a text that has other characters than familiar ones.
inline bool NameKey::read_familiar(std::string_view text) noexcept {
  char* out = buffer_.data();  // in a register: a write through a char pointer could change the members
  for (std::size_t at = 0; at < text.size();) {
    const Eight eight{text, at};
    eight.write_folded(out);
    const std::size_t plain = eight.plain();
    at += plain;
    out += plain;
    if (plain == 8 || at == text.size()) continue;
    Character character{text, at};
    if (character.kind == Kind::control && character.size != 0) {
      fail(Unreadable::control_character);
      return true;
    }
    if (character.kind == Kind::separator) {
      while (character.kind == Kind::separator && (at += character.size) < text.size()) character = {text, at};
      if (character.size == 0) return false;
      if (at == text.size() || out == buffer_.data()) continue;
      if (!joins(kind_of_key(out[-1]), character.kind)) *out++ = '-';
      continue;
    }
    if (character.size == 0) return false;
    out += character.familiar.text().copy(out, 8);
    at += character.size;
  }
  if (out > buffer_.data() + 2 * longest) return false;  // so long that it has to be counted
  size_ = static_cast<std::size_t>(out - buffer_.data());
  return true;
}

// Characters whose meaning folding would lose (´ decomposes into a space and an accent, ß is folded to ss). `before` points to the
// character before, if there can be one.
inline std::int32_t NameKey::before_folding(std::int32_t c, void* before) noexcept {
  const std::int32_t last = before == nullptr ? 'a' : std::exchange(*static_cast<std::int32_t*>(before), c);
  if (c == 0xdf && detail::is_eszett_beta(last)) return 0x3b2;
  if (detail::is_dash(c)) return '-';
  if (detail::is_prime(c)) return '\'';
  if (c == 0x2206) return 0x3b4;  // ∆ increment, typed for Δ
  if (c == 0x251) return 0x3b1;   // ɑ of phonetics, typed for α
  if (c == 0x131) return 'i';     // ı of Turkish, whose capital is I
  return c;
}

inline NameKey::Kind NameKey::kind_of_unicode(std::int32_t c) noexcept {
  if (c < 0x80) return kind_of(static_cast<unsigned char>(c));
  switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO: return Kind::letter;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME: return Kind::mark;
    case UTF8PROC_CATEGORY_ND: return Kind::digit;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return Kind::separator;
    case UTF8PROC_CATEGORY_CC: return Kind::control;
    default: return Kind::other;
  }
}

inline void NameKey::read_unicode(std::string_view text) noexcept {
  static constexpr auto folding =
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  std::array<std::int32_t, 2 * longest> points, kept;
  std::int32_t before = 0;
  const auto count =
      utf8proc_decompose_custom(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                                points.data(), static_cast<utf8proc_ssize_t>(points.size()), folding, before_folding, &before);
  if (count < 0) return fail(Unreadable::not_utf8);
  if (static_cast<std::size_t>(count) > points.size()) return fail(Unreadable::too_long);

  Kind last = Kind::separator;  // of the last character that was kept, marks apart; a separator where none was
  bool separated = false;
  std::size_t size = 0;
  for (const std::int32_t point : std::span{points.data(), static_cast<std::size_t>(count)}) {
    if (detail::may_be_left_out(point)) continue;
    const std::int32_t c = before_folding(point, nullptr);  // ″ has become two ′
    const Kind kind = kind_of_unicode(c);
    if (kind == Kind::control) return fail(Unreadable::control_character);
    if (kind == Kind::separator) {
      separated = true;
      continue;
    }
    if (size + 8 > kept.size()) return fail(Unreadable::too_long);  // a hyphen and the longest Greek letter
    if (separated && last != Kind::separator && !joins(last, kind)) kept[size++] = '-';
    separated = false;
    if (kind != Kind::mark) last = kind;  // a mark belongs to the letter before it; one that stands apart keeps its hyphen
    if (c < 0x3b1 || c > 0x3c9) kept[size++] = c;
    else
      for (const char latin : detail::greek_letters[static_cast<std::size_t>(c - 0x3b1)]) kept[size++] = latin;
  }
  write_composed({kept.data(), size});
}

// Composition comes last, when separators and accents are gone, so that a key of a key is that key.
inline void NameKey::write_composed(std::span<std::int32_t> points) noexcept {
  static constexpr auto composing = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  const auto count = utf8proc_normalize_utf32(points.data(), static_cast<utf8proc_ssize_t>(points.size()), composing);
  for (const std::int32_t c : points.first(static_cast<std::size_t>(count))) {
    if (size_ + 4 > buffer_.size()) return fail(Unreadable::too_long);
    size_ += static_cast<std::size_t>(utf8proc_encode_char(c, reinterpret_cast<utf8proc_uint8_t*>(buffer_.data() + size_)));
  }
}

}  // namespace listed
