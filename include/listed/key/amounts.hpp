// Amounts about a name: with a unit ("300 mg", "≥98%", "6 N"), and strengths and purities without one ("7.5/325", "99+"). All read keys
// (normalise.hpp), none allocates. Units are phrases of the registry; the signs and words between numbers are the grammar of amounts.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <listed/ascii.hpp>
#include <listed/key/affixes.hpp>
#include <listed/key/byte_set.hpp>
#include <listed/phrases.hpp>

namespace listed {

namespace detail {

inline constexpr std::array<std::string_view, 8> comparisons{"<=", ">=", "<", ">", "=", "≤", "≥", "~"};
inline constexpr ByteSet before_comparisons = ByteSet::first_of(comparisons);
inline constexpr std::array<std::string_view, 9> ranges{"-", "x", "-x-", "to", "-to-", "/", "*", "-*-", "×"};
inline constexpr ByteSet before_ranges = ByteSet::first_of(ranges);

// `≥98.5-%`, `5-mg/ml`, `10x1-g`; `%98`, as Turkish writes it; `.25m`, `6-n`, `n/10`, a normality; `10x`, `*100片`, `*10s`, a number of pieces.
inline bool read_amount(AffixReader& reader, const Phrases& phrases) noexcept {
  const std::size_t first = reader.at();
  if (reader.take("n/") && reader.digits() != 0) return true;
  reader.back_to(first);
  while (reader.take('-') || reader.take(',')) {}
  const bool times = reader.take('*') || reader.take("×");
  if (reader.is_next(before_comparisons)) (void)reader.take_one_of(comparisons);
  (void)reader.take('-');
  (void)reader.take('+');
  const bool percent = reader.take('%');
  const auto number = [&] {
    const std::size_t before = reader.at();
    const bool fraction = reader.take('.');
    if (reader.digits() == 0) return reader.back_to(before), false;
    const std::size_t after = reader.at();
    if (fraction) return true;
    if ((reader.take('.') || reader.take(',')) && reader.digits() == 0) reader.back_to(after);
    return true;
  };
  if (!number()) return reader.back_to(first), false;
  for (const std::string_view between : ranges) {
    if (!reader.is_next(before_ranges)) break;
    const std::size_t here = reader.at();
    if (!reader.take(between) || !number()) reader.back_to(here);
  }
  (void)reader.take('+');
  (void)reader.take('-');
  if (percent) return true;
  if (const std::size_t unit = reader.at(); reader.take('n') || reader.take('x') || (times && reader.take('s'))) {
    if (!reader.is_in_word()) return true;
    reader.back_to(unit);
  }
  if (!reader.take(phrases, PhraseKind::unit)) return reader.back_to(first), false;
  (void)reader.take('+');
  // `/ml`, `per-5-ml`, `in-1-ml`.
  const auto divisor = [&] {
    const std::size_t before = reader.at();
    const bool stroke = reader.take('/'), per = !stroke && reader.take("per");
    if (!stroke && !per && !reader.take("in")) return false;
    const bool counted = number();
    (void)reader.take('-');
    const bool unit = reader.take(phrases, PhraseKind::divisor) || reader.take(phrases, PhraseKind::unit);
    if (stroke) return unit;
    if (unit && (per || counted) && !reader.is_in_word()) return true;  // "in methanol"
    return reader.back_to(before), false;
  };
  while (divisor()) {}
  return true;
}

// Whether an amount may end a key: behind its last digit stands a unit, what that is divided by, or nothing after a stroke. Most keys
// are looked at no longer: "-ylamine" is none.
inline bool may_end_in_amount(std::string_view key, const Phrases& phrases) noexcept {
  constexpr std::size_t longest_unit = 24;
  static constexpr ByteSet signs{"-+x./,<>=~*"};
  for (std::size_t size = 0; size < std::min(key.size(), longest_unit); ++size) {
    const std::size_t at = key.size() - 1 - size;
    if (key[at] < '0' || key[at] > '9') continue;
    if (size == 0) return key.find_first_of("/%") != std::string_view::npos;
    std::string_view unit = key.substr(at + 1);
    if (unit.front() == 'n') return unit.size() == 1;
    if (unit == "s") return key.find_last_of("*\x97", at) != std::string_view::npos;  // the last byte of a ×
    if (!signs.has(unit.front()) && !phrases.may_begin(PhraseKind::unit, unit.front())) return false;
    while (unit.starts_with('-') || unit.starts_with('+')) unit.remove_prefix(1);
    const bool word = std::all_of(unit.begin(), unit.end(), is_small_letter) && !unit.starts_with("x");
    return !word || unit.find("per") != std::string_view::npos || unit == "n" || unit == "x" || phrases.has(PhraseKind::unit, unit);
  }
  return false;
}

// "%98", ".25", "n/10"
inline bool begins_number(std::string_view key) noexcept {
  const char next = key[1];
  return key.front() == 'n' ? next == '/' : detail::is_digit(next);
}

}  // namespace detail

/// The amounts at the end of a key, those in brackets together: `(50mg/325mg/40mg)`. @param from where they may begin
[[nodiscard]] inline Affix amount_after(std::string_view key, const Phrases& phrases, std::size_t from = 1) noexcept {
  if (const std::size_t open = key.ends_with(')') ? key.rfind('(') : std::string_view::npos; open != std::string_view::npos) {
    detail::AffixReader reader{key.substr(open + 1, key.size() - open - 2)};
    while (detail::read_amount(reader, phrases)) {}
    return open != 0 && reader.at() != 0 && reader.done() ? Affix{key.size() - open} : Affix{};
  }
  std::size_t places = 0;
  if (!detail::may_end_in_amount(key, phrases)) return {};
  for (std::size_t at = from; at < key.size() && places < 16; ++at) {
    const char c = key[at], before = key[at - 1];
    const bool number =
        detail::is_digit(c) || ((c == '.' || c == '%' || c == 'n') && at + 1 < key.size() && detail::begins_number(key.substr(at)));
    const bool begins = number || c == '<' || c == '>' || c == '=' || c == '~' || c == '\xe2';
    if (!begins || detail::is_digit(before) || before == '.') continue;
    ++places;
    detail::AffixReader reader{key.substr(at)};
    while (detail::read_amount(reader, phrases)) {}
    if (reader.at() != 0 && reader.done()) return {key.size() - at};
  }
  return {};
}

namespace detail {

// Whether the letters behind the first number of a text are a unit: those of "4-methylcathinone" are not, though a key of
// "4 m ethylcathinone" would be the same.
inline bool unit_stands_apart(std::string_view text, const Phrases& phrases) noexcept {
  std::size_t begin = 0;
  while (begin < text.size() && (text[begin] < '0' || text[begin] > '9')) ++begin;
  while (begin < text.size() && !is_small_letter(lower_case(text[begin])) && static_cast<unsigned char>(text[begin]) < 0x80) {
    if (text[begin++] == '%') return true;
  }
  std::size_t end = begin;
  while (end < text.size() && is_small_letter(lower_case(text[end]))) ++end;
  const std::string_view word = text.substr(begin, end - begin);
  return word.empty() || same_but_for_case(word, "x") || same_but_for_case(word, "to") || phrases.has(PhraseKind::unit, word);
}

}  // namespace detail

/// Whether a code of a few letters and a number begins a text, rather than an abbreviation and its amount: "BPC-157 5mg", not "LSD-100 µg".
[[nodiscard]] inline bool begins_with_code(std::string_view text, const Phrases& phrases) noexcept {
  constexpr std::size_t longest = 4;
  std::size_t letters = 0;
  while (letters < text.size() && detail::is_small_letter(detail::lower_case(text[letters]))) ++letters;
  std::size_t end = letters + 1;
  while (end < text.size() && detail::is_digit(text[end])) ++end;
  if (letters == 0 || letters > longest || end == letters + 1 || text[letters] != '-') return false;
  if (end < text.size() && text[end] != ' ') return false;  // its unit, the point of a fraction
  const std::string_view behind = text.substr(std::min(text.find_first_not_of(' ', end), text.size()));
  const auto last = std::find_if_not(behind.begin(), behind.end(), detail::is_letter);
  const std::string_view word = behind.substr(0, static_cast<std::size_t>(last - behind.begin()));
  const bool sign = !behind.empty() && (behind.front() == '%' || static_cast<unsigned char>(behind.front()) >= 0x80);  // "µg"
  return !sign && !phrases.has(PhraseKind::unit, word);
}

/// An amount at the beginning of a key, if its unit stands apart in the text. @param ends_word whether a word of the text ends behind so many bytes
/// of the key, which does not tell where: "100g MDMA" are no grammes (gm) of DMA
template <class EndsWord>
[[nodiscard]] Affix amount_before(std::string_view key, std::string_view text, const Phrases& phrases, EndsWord ends_word) {
  if (key.empty() || static_cast<unsigned char>(key.front()) >= 'a') {
    if (!key.starts_with("≤") && !key.starts_with("≥")) return {};
  }
  constexpr std::size_t shortest = 2;
  for (std::size_t size = key.size(); size >= shortest;) {
    detail::AffixReader reader{key.substr(0, size)};
    if (!detail::read_amount(reader, phrases) || reader.at() == key.size()) return {};
    if (ends_word(reader.at())) return key.front() == '%' || detail::unit_stands_apart(text, phrases) ? Affix{reader.at()} : Affix{};
    size = reader.at() - 1;
  }
  return {};
}

/// The strength of a preparation at the end of a key, a number without a unit ("Codeine 30", "Phenobarbital 1/2"), or several ("Lortab 10-325"): it
/// stands apart in the text, behind a word of five letters or more, of four where a stroke parts two numbers. Joined to it by a hyphen, or
/// with a hyphen within, it may be something else: a locant, a maker's number.
/// ("JWH-018" is a name, and so is "Lewisite 1": names are looked for first.)
[[nodiscard]] inline Affix strength_after(std::string_view key, std::string_view text) noexcept {
  constexpr std::size_t longest_number = 5, longest_numbers = 8, most_signs = 3;
  static constexpr ByteSet signs{"./-"};
  if (key.empty() || !detail::is_digit(key.back())) return {};
  std::size_t begin = key.size(), count = 0;
  bool two = false, range = false;
  for (; begin > 0 && (detail::is_digit(key[begin - 1]) || (signs.has(key[begin - 1]) && count++ < most_signs)); --begin) {
    two |= key[begin - 1] == '/';
    range |= key[begin - 1] == '-';
  }
  const std::string_view number = key.substr(begin), before = key.substr(0, begin);
  const std::size_t letters = two ? 4 : 5;
  if (number.size() > (count > 1 || range ? longest_numbers : longest_number)) return {};
  if (!detail::is_digit(number.front())) return {};
  if (before.size() < letters || !std::all_of(before.end() - static_cast<std::ptrdiff_t>(letters), before.end(), detail::is_small_letter))
    return {};
  const std::size_t at = text.rfind(number);
  if (at == std::string_view::npos || at == 0) return {};
  const bool strength = count != 0 || number.front() != '0', joined = text[at - 1] == '-';
  const bool pieces = at > 1 && (text[at - 1] == 'x' || text[at - 1] == 'X') && text[at - 2] == ' ';  // "capsules x10"
  return text[at - 1] == ' ' || pieces || (joined && strength) ? Affix{number.size(), false, joined || range} : Affix{};
}

/// A purity at the end of a key without its sign, of ninety percent or more: "acetone 99.5", "sulfuric acid 95-98", "2-propanol 99+". It stands
/// apart in the text, behind a word of five letters or more.
[[nodiscard]] inline Affix purity_after(std::string_view key, std::string_view text) noexcept {
  const std::string_view figures = key.ends_with('+') ? key.substr(0, key.size() - 1) : key;
  if (figures.empty() || !detail::is_digit(figures.back())) return {};
  static constexpr ByteSet in_numbers{"0123456789.-"};
  std::size_t begin = figures.size();
  while (begin > 0 && in_numbers.has(figures[begin - 1])) --begin;
  const std::string_view number = figures.substr(begin), before = key.substr(0, begin);
  const std::size_t hyphen = number.find('-');
  const std::string_view last = number.substr(hyphen == std::string_view::npos ? 0 : hyphen + 1);
  const bool percent = last.size() > 1 && last.front() == '9' && detail::is_digit(last[1]) && (last.size() == 2 || last[2] == '.');
  constexpr std::size_t letters = 5, longest = 9;
  if ((!percent && last != "100") || number.size() > longest || !detail::is_digit(number.front()) || before.size() < letters) return {};
  if (!std::all_of(before.end() - letters, before.end(), detail::is_small_letter)) return {};
  const std::size_t at = text.rfind(number);
  return at != std::string_view::npos && at != 0 && text[at - 1] == ' ' ? Affix{key.size() - begin} : Affix{};
}

}  // namespace listed
