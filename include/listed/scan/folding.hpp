// Characters of running text as they stand in keys, one after the other, without making a key of every stretch of text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include <utf8proc.h>

#include <listed/ascii.hpp>
#include <listed/key/familiar.hpp>
#include <listed/key/normalise.hpp>
#include <listed/scan/word_boundary.hpp>

namespace listed::detail {

/// What becomes of a character in a key. A unit is a character with the marks that belong to it.
struct TextUnit {
  enum class Kind : std::uint8_t { letter, digit, other, separator, nothing, end };
  Kind first = Kind::end, last = Kind::end;  ///< of the first and last of its characters, which tell what separators do beside it
  std::uint8_t size = 0;                     ///< of the text in `key`
  std::array<char, 24> key{};
  std::size_t next = 0;  ///< where the next unit begins

  [[nodiscard]] std::string_view text() const noexcept { return {key.data(), size}; }
};

/// What becomes of an ASCII character.
struct Ascii {
  TextUnit::Kind kind = TextUnit::Kind::end;
  char key = 0;
};

inline constexpr auto ascii_table = [] {
  std::array<Ascii, 128> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const char c = static_cast<char>(i);
    const char lower = is_capital(c) ? lower_case(c) : c == '`' ? '\'' : c;
    const bool separates = c == ' ' || c == '-' || (c >= '\t' && c <= '\r');
    table[i] = {separates                ? TextUnit::Kind::separator
                : is_small_letter(lower) ? TextUnit::Kind::letter
                : is_digit(c)            ? TextUnit::Kind::digit
                : c < ' ' || c == '\x7f' ? TextUnit::Kind::end
                                         : TextUnit::Kind::other,
                lower};
  }
  return table;
}();

/// Whether what separates two characters of these kinds goes without leaving a hyphen.
constexpr bool joins(TextUnit::Kind before, TextUnit::Kind after) noexcept {
  return before == TextUnit::Kind::letter && (after == TextUnit::Kind::letter || after == TextUnit::Kind::digit);
}

/// Reads units. ASCII, Han and kana are folded here; the others by NameKey, whose last answers are kept.
class Folder {
 public:
  /// The unit that begins there, of a name that begins at `begin`. `end` where the text ends, or has something that no name has.
  [[nodiscard]] TextUnit at(std::string_view text, std::size_t from, std::size_t begin) {
    if (from >= text.size()) return {};
    const auto c = static_cast<unsigned char>(text[from]);
    if (c < 0x80) return ascii(static_cast<char>(c), from + 1);
    const Character character = character_at(text, from);
    if (character.value < 0) return {};
    std::size_t next = from + character.size;
    while (is_mark(text, next)) next += character_at(text, next).size;
    if (stands_in_keys(character.value) && next == from + character.size) return as_it_is(text, from, next);
    if (character.value == 0xdf)  // what it means, what stands before tells
      return fold(text.substr(from, next - from), is_eszett_beta(Encoded::value_before(text.substr(begin), from - begin)) ? '1' : 'a',
                  next);
    return folded(text.substr(from, next - from), next);
  }

  /// A mark that is more than an accent (which goes), or a jamo that is composed with the one before.
  static bool is_mark(std::string_view text, std::size_t at) noexcept {
    if (at >= text.size() || static_cast<unsigned char>(text[at]) < 0x80) return false;
    const std::int32_t c = character_at(text, at).value;
    if (c < 0x300 || stands_in_keys(c)) return false;
    if (c == 0xff9e || c == 0xff9f || (c >= 0x1160 && c <= 0x11ff)) return true;
    const auto category = utf8proc_category(c);
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_ME;
  }

 private:
  struct Kept {
    std::size_t size = 0;
    std::array<char, 8> text{};
    TextUnit unit{};
  };

  static TextUnit ascii(char c, std::size_t next) noexcept {
    TextUnit unit;
    const Ascii folded = ascii_table[static_cast<unsigned char>(c)];
    unit.first = unit.last = folded.kind;
    unit.size = folded.kind != TextUnit::Kind::separator && folded.kind != TextUnit::Kind::end;
    unit.key[0] = folded.key;
    unit.next = next;
    return unit;
  }

  static TextUnit as_it_is(std::string_view text, std::size_t from, std::size_t next) noexcept {
    TextUnit unit;
    unit.first = unit.last = TextUnit::Kind::letter;
    unit.size = static_cast<std::uint8_t>(text.copy(unit.key.data(), next - from, from));
    unit.next = next;
    return unit;
  }

  TextUnit folded(std::string_view cluster, std::size_t next) {
    TextUnit unit;
    std::size_t hash = cluster.size();
    for (const char c : cluster) hash = hash * 31 + static_cast<unsigned char>(c);
    Kept& kept = kept_[hash % kept_.size()];
    if (kept.size == cluster.size() && std::memcmp(kept.text.data(), cluster.data(), cluster.size()) == 0) {
      unit = kept.unit;
    } else {
      unit = fold(cluster, '1', next);
      if (cluster.size() <= kept.text.size()) {
        kept.size = cluster.copy(kept.text.data(), kept.text.size());
        kept.unit = unit;
      }
    }
    unit.next = next;
    return unit;
  }

  // Between digits, which nothing joins, a separator leaves a hyphen, and what goes leaves nothing.
  static TextUnit fold(std::string_view cluster, char before, std::size_t next) {
    TextUnit unit;
    unit.next = next;
    std::string framed{before};
    framed += cluster;
    framed += '1';
    const NameKey key{framed};
    if (key.problem() || key.text().size() < 2) return unit;
    const std::string_view inside = key.text().substr(1, key.text().size() - 2);
    if (inside.empty() || inside == "-") {
      unit.first = unit.last = inside.empty() ? TextUnit::Kind::nothing : TextUnit::Kind::separator;
    } else if (inside.size() <= unit.key.size()) {
      unit.size = static_cast<std::uint8_t>(inside.copy(unit.key.data(), inside.size()));
      unit.first = kind_of(character_at(inside, 0).value);
      std::size_t end = inside.size();
      while (end > 0 && kind_of(character_before(inside, end).value) == TextUnit::Kind::nothing) end -= character_before(inside, end).size;
      unit.last = kind_of(character_before(inside, end).value);
    }
    return unit;
  }

  static TextUnit::Kind kind_of(std::int32_t c) noexcept {
    if (c < 0) return TextUnit::Kind::other;
    switch (utf8proc_category(c)) {
      case UTF8PROC_CATEGORY_LU:
      case UTF8PROC_CATEGORY_LL:
      case UTF8PROC_CATEGORY_LT:
      case UTF8PROC_CATEGORY_LM:
      case UTF8PROC_CATEGORY_LO: return TextUnit::Kind::letter;
      case UTF8PROC_CATEGORY_ND: return TextUnit::Kind::digit;
      case UTF8PROC_CATEGORY_MN:
      case UTF8PROC_CATEGORY_MC:
      case UTF8PROC_CATEGORY_ME: return TextUnit::Kind::nothing;
      default: return TextUnit::Kind::other;
    }
  }

  std::array<Kept, 128> kept_{};
};

}  // namespace listed::detail
