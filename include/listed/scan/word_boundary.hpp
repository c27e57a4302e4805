// Where chemical words begin and end in running text.
//
// Rules. A name is found only where it is a word of its own, never inside a longer chemical word:
//   1. Letters and digits that touch belong together (norcodeine is not codeine); so do katakana that touch. Before a Hangul name no
//      Hangul may stand; particles may follow. Han, which has no spaces, may stand on both sides.
//   2. A hyphen binds what follows it to what comes before (3-MMC is not MMC, nor-codeine not codeine), unless that is a stereo prefix in
//      brackets ((±)-ketamine). It binds what comes before to a digit or single letter that follows (codeine-d3, codeine-N-oxide), not to
//      a word (codeine-containing, fentanyl-HCl).
//   3. A closing bracket binds a letter or digit that follows it; a comma or full stop binds digits on both sides (2,3-x is not 3-x),
//      except between CAS numbers.
//   4. What ends in -yl before "alcohol" or "ether" is a part of that name (benzyl alcohol is not alcohol), and so is a name before the word
//      of a class of compounds (toluene diisocyanate, iodine monochloride, acetone oxime), unless the registry has the whole.
//   5. In Chinese, a syllable of chemical nomenclature before a name binds it (二甲苯 is not 甲苯), and so does one behind it that makes another
//      compound of it (丙酮酸 is not 丙酮, 甲苯胺 not 甲苯); an acid before Han other than a particle is part of the name of its salt or ester
//      (硫酸铵 is not 硫酸), and so is one before katakana (硫酸アンモニウム), but those of a gas or a mist.
//   6. In Korean, so is an acid before Hangul other than a particle (염산염 is not 염산), and 화 and 산 behind a name make another compound of it
//      (브롬화 is not 브롬).
//
// The syllables and particles of rules 5 and 6 are grammar, of scripts without spaces: what binds, not what people write beside names. They
// stand here and not among the phrases of the registry.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <utf8proc.h>

#include <listed/identifiers.hpp>
#include <listed/key/familiar.hpp>

namespace listed {

namespace detail {

/// How the characters of a script stand in words; `none` for what is no part of a word.
enum class Script : std::uint8_t { none, word, katakana, hangul, han };

/// A character of a text; `value` is negative where the text is not UTF-8, or ends.
struct Character {
  std::int32_t value = -1;
  std::size_t size = 1;
};

inline Character character_at(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return {};
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1};
  const auto later = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) ^ 0x80 : 0xff; };
  if (first > 0xe0 && first < 0xed && later(1) < 0x40 && later(2) < 0x40)  // most scripts of Asia; none of these is written in two ways
    return {(first & 0x0f) << 12 | later(1) << 6 | later(2), 3};
  std::int32_t value = -1;
  const auto used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                     static_cast<utf8proc_ssize_t>(text.size() - at), &value);
  return used < 1 ? Character{} : Character{value, static_cast<std::size_t>(used)};
}

inline Character character_before(std::string_view text, std::size_t at) noexcept {
  std::size_t from = at;
  for (int i = 0; i < 4 && from > 0; ++i) {
    --from;
    if ((static_cast<unsigned char>(text[from]) & 0xc0) == 0x80) continue;
    const Character found = character_at(text, from);
    return found.size == at - from ? found : Character{};
  }
  return {};
}

constexpr bool is_ascii_letter(std::int32_t c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_ascii_digit(std::int32_t c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_word(char c) noexcept { return is_ascii_letter(c) || is_ascii_digit(c); }
constexpr bool is_han(std::int32_t c) noexcept { return (c >= 0x3400 && c <= 0x9fff) || (c >= 0x20000 && c <= 0x3ffff) || c == 0x3007; }

inline Script script_of(std::int32_t c) noexcept {
  if (c < 0) return Script::none;
  if (c < 0x80) return is_ascii_letter(c) || is_ascii_digit(c) ? Script::word : Script::none;
  if (is_han(c) || (c >= 0x3041 && c <= 0x3096)) return Script::han;  // hiragana runs on as Han does
  if ((c >= 0x30a1 && c <= 0x30fa) || c == 0x30fc || (c >= 0xff66 && c <= 0xff9f)) return Script::katakana;
  if ((c >= 0xac00 && c <= 0xd7a3) || (c >= 0x1100 && c <= 0x11ff)) return Script::hangul;
  switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_ND: return Script::word;
    default: return Script::none;
  }
}

/// Whether the text before `end` closes with a stereo prefix in brackets: `(±)`, `(RS)`, `(1R,2S)`.
inline bool ends_with_stereo_prefix(std::string_view text, std::size_t end) noexcept {
  constexpr std::size_t longest = 16;
  const std::string_view tail = text.substr(end > longest ? end - longest : 0, std::min(end, longest));
  const std::size_t open = tail.rfind('(');
  if (open == std::string_view::npos || tail.empty() || tail.back() != ')') return false;
  const std::string_view inside = tail.substr(open + 1, tail.size() - open - 2);
  return !inside.empty() && inside.find_first_not_of("RSEZrs0123456789,+-/\xc2\xb1 ") == std::string_view::npos;
}

/// Rule 5. Syllables with which names of substituents, numbers and elements are put before another name.
inline bool is_chemical_prefix(std::int32_t c) noexcept {
  constexpr std::u32string_view prefixes =
      U"一二三四五六七八九十单双多聚对邻间异仲叔正偏去脱氢氧硫氮磷氟氯溴碘硝羟氨酰氰基甲乙丙丁戊己庚辛壬癸苯苄烯炔环杂亚过次";
  return prefixes.find(static_cast<char32_t>(c)) != std::u32string_view::npos;
}

/// Rule 5. Syllables by which a name becomes that of an acid, an amine, a group … of what it names.
inline bool is_chemical_suffix(std::int32_t c) noexcept {
  constexpr std::u32string_view suffixes = U"酸酮醇醛醚胺酯酚烷烯炔酐腈肟脲肼酰磺氰嘧嗪啉唑";
  return suffixes.find(static_cast<char32_t>(c)) != std::u32string_view::npos;
}

/// Rule 6. Syllables with which particles and the words for solutions, kinds and containers begin.
inline bool is_korean_particle(std::int32_t c) noexcept {
  constexpr std::u32string_view particles = U"은을이의에과도으만및등로부까나용함류이처중같";
  return particles.find(static_cast<char32_t>(c)) != std::u32string_view::npos;
}

inline bool is_particle(std::int32_t c) noexcept {
  constexpr std::u32string_view particles = U"和与或及等的为是在中含有以可用由并且时后前到溶浓稀蒸不也该类型级瓶箱吨升毫公克";
  return particles.find(static_cast<char32_t>(c)) != std::u32string_view::npos;
}

}  // namespace detail

/// Whether a name may begin there, by the rules above. @param is_cas whether what begins there is a CAS number
inline bool begins_word(std::string_view text, std::size_t at, bool is_cas = false) noexcept {
  using namespace detail;
  const Character before = character_before(text, at), here = character_at(text, at);
  const Script script = script_of(here.value), last = script_of(before.value);
  if (before.value < 0) return true;
  if (script == Script::han) {
    if (last == Script::han && is_chemical_prefix(before.value)) return false;
  } else if (script != Script::none && script == last) {
    return false;
  }
  const std::size_t end = at - before.size;  // of what stands before that
  const Character second = character_before(text, end);
  if (is_dash(before.value)) {
    if (second.value == ')' || second.value == 0xff09) return ends_with_stereo_prefix(text, end);
    return script_of(second.value) == Script::none && second.value != ']' && second.value != '}' && second.value != '\'';
  }
  if (script == Script::word && (before.value == ')' || before.value == ']' || before.value == '}')) return false;
  if ((before.value == ',' || before.value == '.') && !is_cas) {
    const Character next = character_at(text, at + here.size);
    const bool locants = is_ascii_digit(second.value) && is_ascii_digit(here.value);
    const bool letters = before.value == ',' && is_ascii_letter(second.value) && is_ascii_letter(here.value) && is_dash(next.value) &&
                         script_of(character_before(text, end - second.size).value) == Script::none;
    return !locants && !letters;
  }
  return true;
}

/// Whether a name that was found at `at` is the second word of that of another chemical (rule 4).
inline bool follows_radical(std::string_view text, std::size_t at, std::string_view name) noexcept {
  constexpr std::string_view radical = "yl ";
  constexpr std::array<std::string_view, 2> classes{"alcohol", "ether"};
  const auto same = [](char a, char b) { return detail::is_ascii_letter(a) && static_cast<char>(a | 0x20) == b; };
  const auto is_it = [&](std::string_view word) { return std::equal(name.begin(), name.end(), word.begin(), word.end(), same); };
  if (at <= radical.size() || text[at - 1] != ' ' || std::none_of(classes.begin(), classes.end(), is_it)) return false;
  const std::string_view before = text.substr(at - radical.size(), radical.size() - 1);
  return std::equal(before.begin(), before.end(), radical.begin(), same) && detail::is_ascii_letter(text[at - radical.size() - 1]);
}

/// Whether what ends there is the first word of the name of another compound (rule 4).
inline bool precedes_class(std::string_view text, std::size_t at) noexcept {
  constexpr std::array<std::string_view, 24> classes{
      "isocyanate",  "diisocyanate", "cyanohydrin",   "oxime",         "hydrazone",   "semicarbazone", "sulfonic",      "sulphonic",
      "sulfonamide", "sulphonamide", "monochloride",  "dichloride",    "trichloride", "tetrachloride", "pentachloride", "monobromide",
      "tribromide",  "trifluoride",  "pentafluoride", "heptafluoride", "monoxide",    "trioxide",      "pentoxide",     "pentasulfide"};
  if (at >= text.size() || text[at] != ' ') return false;
  std::size_t end = at + 1;
  while (end < text.size() && detail::is_ascii_letter(text[end])) ++end;
  return std::any_of(classes.begin(), classes.end(), [&](std::string_view word) {
    const auto same = [](char a, char b) { return static_cast<char>(a | 0x20) == b; };
    return std::equal(text.begin() + static_cast<std::ptrdiff_t>(at + 1), text.begin() + static_cast<std::ptrdiff_t>(end), word.begin(),
                      word.end(), same);
  });
}

/// Whether a name may end there, by the rules above.
inline bool ends_word(std::string_view text, std::size_t at) noexcept {
  using namespace detail;
  const Character last = character_before(text, at), next = character_at(text, at);
  if (next.value < 0) return true;
  const Script script = script_of(last.value), after = script_of(next.value);
  if (script == Script::han && is_han(next.value)) return last.value == U'酸' ? is_particle(next.value) : !is_chemical_suffix(next.value);
  if (last.value == U'酸' && after == Script::katakana) {
    const std::string_view rest = text.substr(at);
    return rest.starts_with("ガス") || rest.starts_with("ミスト");
  }
  if (script == Script::hangul && script == after) {
    if (last.value == U'산') {
      const std::string_view rest = text.substr(at);
      return rest.starts_with("수용액") || (is_korean_particle(next.value) && !rest.starts_with("나트륨"));
    }
    if (next.value == U'화' || next.value == U'산') return false;
  }
  if (after != Script::none && script == after && script != Script::hangul) return script == Script::han;
  const auto category = next.value < 0x80 ? UTF8PROC_CATEGORY_CN : utf8proc_category(next.value);
  if (category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_ME) return false;
  const Character second = character_at(text, at + next.size);
  if (is_dash(next.value)) {
    if (is_ascii_digit(second.value)) return false;
    return !is_ascii_letter(second.value) || is_ascii_letter(character_at(text, at + next.size + second.size).value);
  }
  return next.value != '.' || !is_ascii_digit(last.value) || !is_ascii_digit(second.value);
}

}  // namespace listed
