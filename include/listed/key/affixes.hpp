// What stands before or after a name by a grammar rather than by a word: amounts ("300 mg", "≥98%"), labels of isotopes ("-d5", "[13C6]-").
// All read keys (normalise.hpp), none allocates.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <listed/key/byte_set.hpp>

namespace listed {

/// How many bytes of a key an affix takes; none if it is not there.
struct Affix {
  std::size_t length = 0;
  bool racemic = false;  ///< of a stereo descriptor: whether it names the racemate
  bool joined = false;   ///< of a strength: whether a hyphen joins it to the name
  [[nodiscard]] explicit operator bool() const noexcept { return length != 0; }
};

namespace detail {

constexpr char lower_case(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool is_small_letter(char c) noexcept { return c >= 'a' && c <= 'z'; }

class AffixReader {
 public:
  explicit constexpr AffixReader(std::string_view text) noexcept : text_{text} {}

  [[nodiscard]] std::size_t at() const noexcept { return at_; }
  [[nodiscard]] bool done() const noexcept { return at_ == text_.size(); }
  /// Whether the next byte is one of these; a quick look before a longer one.
  [[nodiscard]] bool is_next(const ByteSet& bytes) const noexcept { return !done() && bytes.has(text_[at_]); }
  bool take(char what) noexcept {
    if (done() || text_[at_] != what) return false;
    ++at_;
    return true;
  }
  bool take(std::string_view what) noexcept {
    if (done() || text_[at_] != what.front() || !text_.substr(at_).starts_with(what)) return false;
    at_ += what.size();
    return true;
  }
  template <std::size_t N>
  bool take_one_of(const std::array<std::string_view, N>& words) noexcept {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return take(word); });
  }
  std::size_t digits(std::size_t most = 8) noexcept {
    const std::size_t first = at_;
    while (at_ < text_.size() && at_ - first < most && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
    return at_ - first;
  }
  void back_to(std::size_t at) noexcept { at_ = at; }
  /// Whether a word goes on.
  [[nodiscard]] bool is_in_word() const noexcept { return !done() && text_[at_] >= 'a' && text_[at_] <= 'z'; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

inline constexpr std::array<std::string_view, 8> comparisons{"<=", ">=", "<", ">", "=", "≤", "≥", "~"};
// Longer ones first. A micro sign has become the Greek letter, spelled out.
inline constexpr std::array<std::string_view, 87> units{
    "microgrammes", "micrograms", "milligrams", "millilitre", "kilograms", "microgram", "milligram", "kilogram", "grammes",
    "gallons",      "gramme",     "gallon",     "liters",     "litres",    "litros",    "gramos",    "litre",    "liter",
    "litro",        "gramo",      "grams",      "kilos",      "units",     "gram",      "kilo",      "grms",     "ltrs",
    "mmol",         "mcgs",       "gal",        "ltr",        "lbs",       "gms",       "grs",       "grm",      "pcs",
    "kgs",          "mgs",        "mol",        "mug",        "mcg",       "meq",       "mul",       "ppm",      "mci",
    "gr",           "lt",         "mg",         "ug",         "kg",        "ml",        "ul",        "iu",       "ci",
    "mm",           "gm",         "df",         "oz",         "lb",        "%",         "g",         "l",        "m",
    "밀리그램",     "밀리리터",   "그램",       "毫克",       "克",        "毫升",      "微克",      "升",       "公絲",
    "مجم",          "مج",         "ملجم",       "ملغ",        "مل",        "جم",        "片/盒",     "мкг",      "мг",
    "мл",           "кг",         "ме",         "од",         "ед",        "г"};

// What an amount may be of, beside a unit.
inline constexpr std::array<std::string_view, 12> divisors{"hours", "hour",   "hr",  "h",   "dose", "tab",
                                                           "du",    "sachet", "час", "год", "ч",    "доза"};

inline constexpr ByteSet before_divisors = ByteSet::first_of(units).with("hdts\xd1");
inline constexpr ByteSet before_comparisons = ByteSet::first_of(comparisons), before_units = ByteSet::first_of(units);
inline constexpr std::array<std::string_view, 6> ranges{"-", "x", "-x-", "to", "-to-", "/"};
inline constexpr ByteSet before_ranges = ByteSet::first_of(ranges);

// `≥98.5-%`, `5-mg/ml`, `10x1-g`.
inline bool read_amount(AffixReader& reader) noexcept {
  const std::size_t first = reader.at();
  while (reader.take('-') || reader.take(',')) {}
  if (reader.is_next(before_comparisons)) (void)reader.take_one_of(comparisons);
  (void)reader.take('-');
  (void)reader.take('+');
  const auto number = [&] {
    if (reader.digits() == 0) return false;
    const std::size_t after = reader.at();
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
  if (!reader.is_next(before_units) || !reader.take_one_of(units)) return reader.back_to(first), false;
  (void)reader.take('+');
  // `/ml`, `per-5-ml`, `in-1-ml`.
  const auto divisor = [&] {
    const std::size_t before = reader.at();
    const bool stroke = reader.take('/'), per = !stroke && reader.take("per");
    if (!stroke && !per && !reader.take("in")) return false;
    const bool counted = number();
    (void)reader.take('-');
    const bool unit = reader.is_next(before_divisors) && (reader.take_one_of(divisors) || reader.take_one_of(units));
    if (stroke) return unit;
    if (unit && (per || counted) && !reader.is_in_word()) return true;  // "in methanol"
    return reader.back_to(before), false;
  };
  while (divisor()) {}
  return true;
}

// Whether an amount may end a key: behind its last digit stands a unit, what that is divided by, or nothing after a stroke. Most keys
// are looked at no longer: "-ylamine" is none.
inline bool may_end_in_amount(std::string_view key) noexcept {
  constexpr std::size_t longest_unit = 24;
  static constexpr ByteSet before_unit = before_units.with("-+x./,<>=~");
  for (std::size_t size = 0; size < std::min(key.size(), longest_unit); ++size) {
    const std::size_t at = key.size() - 1 - size;
    if (key[at] < '0' || key[at] > '9') continue;
    if (size == 0) return key.find('/') != std::string_view::npos;
    std::string_view unit = key.substr(at + 1);
    if (!before_unit.has(unit.front())) return false;
    while (unit.starts_with('-') || unit.starts_with('+')) unit.remove_prefix(1);
    const bool word = std::all_of(unit.begin(), unit.end(), is_small_letter) && !unit.starts_with("x");
    return !word || unit.find("per") != std::string_view::npos || std::find(units.begin(), units.end(), unit) != units.end();
  }
  return false;
}

}  // namespace detail

/// The amounts at the end of a key, those in brackets together: `(50mg/325mg/40mg)`.
[[nodiscard]] inline Affix amount_after(std::string_view key) noexcept {
  if (const std::size_t open = key.rfind('('); key.ends_with(')') && open != std::string_view::npos) {
    detail::AffixReader reader{key.substr(open + 1, key.size() - open - 2)};
    while (detail::read_amount(reader)) {}
    return open != 0 && reader.at() != 0 && reader.done() ? Affix{key.size() - open} : Affix{};
  }
  std::size_t places = 0;
  if (!detail::may_end_in_amount(key)) return {};
  for (std::size_t at = 1; at < key.size() && places < 16; ++at) {
    const char c = key[at], before = key[at - 1];
    const bool begins = (c >= '0' && c <= '9') || c == '<' || c == '>' || c == '=' || c == '~' || c == '\xe2';
    if (!begins || (before >= '0' && before <= '9') || before == '.') continue;
    ++places;
    detail::AffixReader reader{key.substr(at)};
    while (detail::read_amount(reader)) {}
    if (reader.at() != 0 && reader.done()) return {key.size() - at};
  }
  return {};
}

namespace detail {

// Whether the letters behind the first number of a text are a unit: those of "4-methylcathinone" are not, though a key of
// "4 m ethylcathinone" would be the same.
inline bool unit_stands_apart(std::string_view text) noexcept {
  std::size_t begin = 0;
  while (begin < text.size() && (text[begin] < '0' || text[begin] > '9')) ++begin;
  while (begin < text.size() && !is_small_letter(lower_case(text[begin])) && static_cast<unsigned char>(text[begin]) < 0x80) {
    if (text[begin++] == '%') return true;
  }
  std::size_t end = begin;
  while (end < text.size() && is_small_letter(lower_case(text[end]))) ++end;
  const std::string_view word = text.substr(begin, end - begin);
  const auto is_it = [&](std::string_view unit) {
    return std::equal(word.begin(), word.end(), unit.begin(), unit.end(), [](char a, char b) { return lower_case(a) == b; });
  };
  return word.empty() || is_it("x") || is_it("to") || std::any_of(units.begin(), units.end(), is_it);
}

}  // namespace detail

/// Whether a code of a few letters and a number begins a text, rather than an abbreviation and its amount: "BPC-157 5mg", not "LSD-100 µg".
[[nodiscard]] inline bool begins_with_code(std::string_view text) noexcept {
  constexpr std::size_t longest = 4;
  std::size_t letters = 0;
  while (letters < text.size() && detail::is_small_letter(detail::lower_case(text[letters]))) ++letters;
  std::size_t end = letters + 1;
  while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
  if (letters == 0 || letters > longest || end == letters + 1 || text[letters] != '-') return false;
  if (end < text.size() && text[end] != ' ') return false;  // its unit, the point of a fraction
  const std::string_view behind = text.substr(std::min(text.find_first_not_of(' ', end), text.size()));
  const auto last = std::find_if_not(behind.begin(), behind.end(), [](char c) { return detail::is_small_letter(detail::lower_case(c)); });
  const std::string_view word = behind.substr(0, static_cast<std::size_t>(last - behind.begin()));
  const auto is_it = [&](std::string_view unit) {
    return std::equal(word.begin(), word.end(), unit.begin(), unit.end(), [](char a, char b) { return detail::lower_case(a) == b; });
  };
  const bool sign = !behind.empty() && (behind.front() == '%' || static_cast<unsigned char>(behind.front()) >= 0x80);  // "µg"
  return !sign && std::none_of(detail::units.begin(), detail::units.end(), is_it);
}

/// An amount at the beginning of a key, if its unit stands apart in the text.
[[nodiscard]] inline Affix amount_before(std::string_view key, std::string_view text) noexcept {
  if (key.empty() || static_cast<unsigned char>(key.front()) >= 'a') {
    if (!key.starts_with("≤") && !key.starts_with("≥")) return {};
  }
  detail::AffixReader reader{key};
  return detail::read_amount(reader) && !reader.done() && detail::unit_stands_apart(text) ? Affix{reader.at()} : Affix{};
}

/// Whether a short word stands by itself in a text, between other characters than letters: "Iso" does not in "isovalerate".
[[nodiscard]] inline bool stands_apart(std::string_view word, std::string_view text) noexcept {
  const auto same = [](char a, char b) { return detail::lower_case(a) == b; };
  const auto is_letter = [](char c) { return detail::is_small_letter(detail::lower_case(c)) || static_cast<unsigned char>(c) >= 0x80; };
  for (auto from = text.begin();; ++from) {
    from = std::search(from, text.end(), word.begin(), word.end(), same);
    if (from == text.end()) return false;
    const auto end = from + static_cast<std::ptrdiff_t>(word.size());
    if ((from == text.begin() || !is_letter(from[-1])) && (end == text.end() || !is_letter(*end))) return true;
  }
}

/// The strength of a preparation at the end of a key, a number without a unit ("Codeine 30", "Phenobarbital 1/2"): it stands apart in
/// the text, behind a word of five letters or more. Behind a hyphen it has two figures or a point: one figure is a locant.
/// ("JWH-018" is a name, and so is "Lewisite 1": names are looked for first.)
[[nodiscard]] inline Affix strength_after(std::string_view key, std::string_view text) noexcept {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::size_t begin = key.size(), points = 0;
  while (begin > 0 && (is_digit(key[begin - 1]) || ((key[begin - 1] == '.' || key[begin - 1] == '/') && points++ == 0))) --begin;
  const std::string_view number = key.substr(begin), before = key.substr(0, begin);
  if (number.empty() || number.size() > 5 || !is_digit(number.front()) || !is_digit(number.back())) return {};
  if (before.size() < 5 || !std::all_of(before.end() - 5, before.end(), detail::is_small_letter)) return {};
  const std::size_t at = text.rfind(number);
  if (at == std::string_view::npos || at == 0) return {};
  const bool strength = points != 0 || (number.size() > 1 && number.front() != '0');
  const bool joined = text[at - 1] == '-';
  return text[at - 1] == ' ' || (joined && strength) ? Affix{number.size(), false, joined} : Affix{};
}

namespace detail {

// How many bytes a label of isotopes takes at the end: `d5`, `13c6`; `d` alone where a hyphen stands before it in the text.
inline std::size_t isotope_label(std::string_view key, bool bare) noexcept {
  static constexpr std::array<std::string_view, 12> labels{"13c", "15n", "14c", "11c", "18f", "c11", "c14", "c13", "2h", "3h", "h3", "d"};
  for (std::size_t count = 0; count <= 2 && count < key.size(); ++count) {  // of the digits that follow the label
    const std::string_view before = key.substr(0, key.size() - count);
    for (const std::string_view label : labels) {
      if (before.back() != label.back() || !before.ends_with(label)) continue;
      if (count != 0 || label != "d" || bare) return label.size() + count;
    }
    if (before.back() < '0' || before.back() > '9') break;
  }
  return 0;
}

}  // namespace detail

/// What stands before a maker in quotation marks at the end of a text ("リン酸コデイン錠「シオノギ」", `Nitrazepam "dak"`), or behind one at its
/// beginning (`"美時" 妙而通錠`); empty without one.
[[nodiscard]] inline std::string_view beside_maker(std::string_view text) noexcept {
  struct Marks {
    std::string_view open, close;
  };
  static constexpr std::array<Marks, 7> all{{{"「", "」"}, {"\"", "\""}, {"”", "”"}, {"“", "”"}, {"„", "“"}, {"«", "»"}, {"〝", "〞"}}};
  for (const auto& [open, close] : all) {
    if (text.ends_with(close)) {
      const std::string_view before = text.substr(0, text.substr(0, text.size() - close.size()).rfind(open));
      const bool apart = before.size() != text.size() && (before.ends_with(' ') || open == "「");
      if (apart) return before;
    }
    if (!text.starts_with(open)) continue;
    const std::size_t end = text.find(close, open.size());
    if (end != std::string_view::npos) return text.substr(std::min(text.find_first_not_of(' ', end + close.size()), text.size()));
  }
  return {};
}

/// What stands behind the words by which the FDA names a part of a product ("ACTIFED COMPONENT PSEUDOEPHEDRINE HYDROCHLORIDE") and MeSH what
/// is in one ("Pfizer brand of prazepam"); empty without them.
[[nodiscard]] inline std::string_view behind_component(std::string_view text) noexcept {
  for (const std::string_view word : {" COMPONENT ", " component ", " brand of ", " Brand of "}) {
    const std::size_t at = text.find(word);
    if (at != std::string_view::npos) return text.substr(at + word.size());
  }
  return {};
}

/// A label of isotopes at the end of a key: `…-d5`, `…-13c6`, `…-(ring-14c)`; `…-d`, if the text ends so.
[[nodiscard]] inline Affix isotope_after(std::string_view key, std::string_view text) noexcept {
  if (key.size() < 5) return {};
  if (key.back() == ')' || key.back() == ']') {
    const std::size_t open = key.rfind(key.back() == ')' ? '(' : '[');
    if (open == std::string_view::npos || open < 3 || key.find_first_of("()[]", open + 1) != key.size() - 1) return {};
    const std::string_view content = key.substr(open + 1, key.size() - open - 2);
    return detail::isotope_label(content, false) != 0 ? Affix{key.size() - open} : Affix{};
  }
  const bool bare = text.ends_with("-d") || text.ends_with("-D");
  const std::size_t length = detail::isotope_label(key, bare);
  return length + 3 <= key.size() ? Affix{length} : Affix{};
}

/// A label of isotopes at the beginning of a key: `d5-…`, `(2h3)-…`, `[13c6]…`.
[[nodiscard]] inline Affix isotope_before(std::string_view key) noexcept {
  detail::AffixReader reader{key};
  const bool bracket = reader.take('(') || reader.take('[');
  static constexpr std::array<std::string_view, 8> labels{"13c", "15n", "14c", "11c", "18f", "2h", "3h", "d"};
  if (!reader.take_one_of(labels) || (reader.digits(2) == 0 && !bracket)) return {};
  if (bracket && !reader.take(')') && !reader.take(']')) return {};
  const bool hyphen = reader.take('-');
  return (bracket || hyphen) && !reader.done() ? Affix{reader.at()} : Affix{};
}

/// What is left of a key without the brackets about all of it, and without one at its end that closes nothing: `1-(3-fluorophenyl)…-one)`.
[[nodiscard]] inline std::string_view unbracketed(std::string_view key) noexcept {
  if (!key.ends_with(')')) return key;
  int depth = 0;
  std::size_t closed = 0;  // where the first bracket is closed
  for (std::size_t at = 0; at + 1 < key.size(); ++at) {
    depth += key[at] == '(' ? 1 : key[at] == ')' ? -1 : 0;
    if (depth < 0) return key;
    if (depth == 0 && closed == 0 && key[at] == ')') closed = at;
  }
  if (depth == 0) return key.substr(0, key.size() - 1);
  return depth == 1 && closed == 0 && key.starts_with('(') ? key.substr(1, key.size() - 2) : key;
}

/// What is left of a key when hyphens and punctuation at its ends are taken away.
[[nodiscard]] inline std::string_view trimmed(std::string_view key) noexcept {
  static constexpr ByteSet ends{"-,.:;*_\"'#=~"};
  while (!key.empty() && ends.has(key.front())) key.remove_prefix(1);
  while (!key.empty() && ends.has(key.back())) key.remove_suffix(1);
  using namespace std::string_view_literals;
  for (const std::string_view sign : {"®"sv, "©"sv}) {
    if (key.ends_with(sign)) key.remove_suffix(sign.size());
  }
  return key;
}

}  // namespace listed
