// Labels of medicines: a nonproprietary name, and behind it words of no language that we know, of a maker or a brand ("Fentanilo Gray",
// "Alprazolam Foobar 0,25 mg"). Which words may stand there is told here; which names, in query_reader.hpp.
//
// Rules. A word is one of a label
//   1. if it is written with a capital letter, and has three letters or more, or two capital ones (EG, MK); with a small one too, if a strength
//      with its unit stands on the label ("tramadol 50 mg tab nort");
//   2. if it does not end as words of chemistry do: fentanyl acetamide, codeine phosphorylase, Morphine Glucuronide are other things;
//   3. if it is none of the words that make something else of a substance: Methadone Antibody, Codeine Impurity A, Barbital Buffer. They are
//      phrases of the registry; the endings of rule 2 are the grammar of chemistry, in the languages that have one.
// Numbers, initials ("B. Braun") and short words (de, x) may stand among them; everything else, signs that list things above all, may not.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <listed/ascii.hpp>
#include <listed/phrases.hpp>

namespace listed {

/// What a word tells of whether it stands on a label.
enum class LabelWord : std::uint8_t { no, among, yes };

namespace detail {

inline constexpr std::array<std::string_view, 43> chemical_endings{
    "ase",   "asa",  "ate",   "ato", "at",   "ane",    "ano",      "ene",   "eno",    "yne",   "ide", "ida",   "id",    "ite", "ito",
    "yl",    "ilo",  "ine",   "ina", "in",   "one",    "ona",      "ol",    "oxy",    "ium",   "ic",  "ico",   "ique",  "oid", "uro",
    "ether", "acid", "säure", "ose", "ases", "carbil", "carbilum", "oxime", "lactam", "ester", "ino", "furan", "ylated"};

// Latin letters, with accents too, and Cyrillic ones.
inline constexpr bool begins_with_capital(std::string_view word) noexcept {
  const auto byte = [&](std::size_t at) { return at < word.size() ? static_cast<unsigned char>(word[at]) : 0u; };
  return (byte(0) >= 'A' && byte(0) <= 'Z') || (byte(0) == 0xc3 && byte(1) >= 0x80 && byte(1) <= 0x9e) ||
         (byte(0) == 0xd0 && byte(1) >= 0x90 && byte(1) <= 0xaf);
}

inline bool names_another_thing(std::string_view word, const Phrases& phrases) noexcept {
  const auto ends_so = [&](std::string_view ending) { return ends_alike(word, ending); };
  return phrases.has(PhraseKind::another_thing, word) || std::any_of(chemical_endings.begin(), chemical_endings.end(), ends_so);
}

// `10`, `0,25`, `50mg/10ml`: figures, and no more letters in a row than a unit has.
inline bool is_strength(std::string_view word) noexcept {
  std::size_t letters = 0;
  for (const char c : word) {
    letters = is_small_letter(lower_case(c)) ? letters + 1 : 0;
    if (letters > 3 || c == '-') return false;
  }
  return detail::is_digit(word.front());
}

}  // namespace detail

/// Whether a passage beside a name says that something else is meant: "receptors, testosterone", "Methadone, intermediate".
[[nodiscard]] inline bool makes_another_thing(std::string_view text, const Phrases& phrases) noexcept {
  constexpr std::array<std::string_view, 3> endings{"ase", "ases", "derivatives"};
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    const auto ends_so = [&](std::string_view ending) { return word.size() > ending.size() + 3 && detail::ends_alike(word, ending); };
    if (phrases.has(PhraseKind::another_thing, word) || std::any_of(endings.begin(), endings.end(), ends_so)) return true;
    text.remove_prefix(std::min(word.size() + 1, text.size()));
  }
  return false;
}

/// Whether a strength with its unit begins a text: "50 mg/10 ml", "0,25mg".
[[nodiscard]] inline bool begins_with_strength(std::string_view text, const Phrases& phrases) noexcept {
  std::size_t at = text.find_first_not_of("0123456789.,/");
  if (at == 0 || at == std::string_view::npos) return false;
  if (text[at] == ' ') ++at;
  std::size_t end = at;
  while (end < text.size() && detail::may_be_letter(text[end])) ++end;
  return phrases.has(PhraseKind::strength, text.substr(at, end - at));
}

/// Whether one stands behind a blank of a text.
[[nodiscard]] inline bool has_strength(std::string_view text, const Phrases& phrases) noexcept {
  for (std::size_t blank = text.find(' '); blank != std::string_view::npos; blank = text.find(' ', blank + 1)) {
    if (begins_with_strength(text.substr(blank + 1), phrases)) return true;
  }
  return false;
}

/// Whether a word before a name makes another one of it: "Nor Diazepam". (Radicals end as words of chemistry do.)
[[nodiscard]] inline bool begins_other_name(std::string_view word, const Phrases& phrases) noexcept {
  constexpr std::array<std::string_view, 16> words{"nor",   "iso",    "epi",   "ent",  "seco",   "homo", "des",  "pseudo",
                                                   "bromo", "chloro", "nitro", "iodo", "fluoro", "thio", "meth", "benzo"};
  return detail::names_another_thing(word, phrases) ||
         std::any_of(words.begin(), words.end(), [&](std::string_view other) { return detail::same_but_for_case(word, other); });
}

/// Reads one word of a text. @param dosed whether a strength stands there, too  @pre it is not empty and has no space
[[nodiscard]] inline LabelWord label_word(std::string_view word, bool dosed, const Phrases& phrases) noexcept {
  if (detail::is_strength(word)) return LabelWord::among;
  const std::string_view written = word;
  while (!word.empty() && (word.back() == '.' || word.back() == '\'')) word.remove_suffix(1);
  for (const std::string_view sign : {"®", "™"}) {
    if (word.ends_with(sign)) word.remove_suffix(sign.size());
  }
  std::size_t letters = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (detail::may_be_letter(word[i])) ++letters;
    else if ((word[i] != '.' && word[i] != '-' && word[i] != '\'') || (word[i] == '-' && letters < 2)) return LabelWord::no;
    else letters = 0;
  }
  if (letters == 0) return LabelWord::no;  // a hyphen at the end: "acid-"
  const bool small = !detail::begins_with_capital(word);
  if (small && letters == word.size() && letters <= 2) return LabelWord::among;
  if (small && !dosed) return LabelWord::no;
  if (word.size() == 1) return written.ends_with('.') ? LabelWord::among : LabelWord::no;
  if (word.size() == 2) return detail::begins_with_capital(word.substr(1)) ? LabelWord::yes : LabelWord::among;
  return detail::names_another_thing(word, phrases) ? LabelWord::no : LabelWord::yes;
}

}  // namespace listed
