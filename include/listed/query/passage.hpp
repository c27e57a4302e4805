// What the words of a passage say of it: that it names a compound of several substances, an acid, a group of atoms, an ester …
//
// The parts of words that stand here are the grammar of systematic names: by which endings they tell acids, bases, esters and groups, and how
// indexes turn them round. A wrong one of them makes one substance of another, so they are not words that a maintainer of lists would add to;
// those are phrases of the registry.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include <listed/ascii.hpp>
#include <listed/key/affixes.hpp>
#include <listed/key/amounts.hpp>
#include <listed/key/byte_set.hpp>
#include <listed/key/normalise.hpp>
#include <listed/nomenclature/nomenclature.hpp>
#include <listed/phrases.hpp>
#include <listed/query/label.hpp>

namespace listed {

/// Whether a text names what was made of several substances, not several substances: a salt "with" an amine, a polymer, an adduct.
[[nodiscard]] inline bool names_a_compound(std::string_view text, const Phrases& phrases) noexcept {
  for (; !text.empty(); text.remove_prefix(1)) {
    if (phrases.longest(PhraseKind::compound, text) != 0) return true;
  }
  return false;
}

namespace detail {

inline bool holds(std::string_view text, std::string_view lower) noexcept {
  return std::search(text.begin(), text.end(), lower.begin(), lower.end(), [](char a, char b) { return lower_case(a) == b; }) != text.end();
}

}  // namespace detail

/// Whether a text is of four letters at most, as abbreviations are.
[[nodiscard]] inline bool is_few_letters(std::string_view text) noexcept {
  return text.size() <= 4 && std::all_of(text.begin(), text.end(), detail::is_letter);
}

/// Whether a text is two capitals.
[[nodiscard]] inline bool is_two_capitals(std::string_view text) noexcept {
  return text.size() == 2 && std::all_of(text.begin(), text.end(), detail::is_capital);
}

/// Whether two passages of one text have a stroke between them, and nothing else: "SMX/TMP".
[[nodiscard]] inline bool joined_by_stroke(std::string_view a, std::string_view b) noexcept {
  if (b.data() < a.data()) std::swap(a, b);
  return a.data() + a.size() + 1 == b.data() && b.data()[-1] == '/';
}

/// Whether a passage that is not known names an acid, as far as its words tell: "decanoic acid", "dodecyl hydrogen sulfate".
[[nodiscard]] inline bool sounds_acid(std::string_view text) noexcept {
  constexpr std::array<std::string_view, 4> acids{"acid", "hydrogen sul", "hydrogen phos", "sulfooxy"};
  return std::any_of(acids.begin(), acids.end(), [&](std::string_view word) { return detail::holds(text, word); });
}

/// Whether a passage that is not known names a base: "aniline", "2-dodecylguanidine", "bis(salbutamol)", "urea".
[[nodiscard]] inline bool sounds_basic(std::string_view text) noexcept {
  constexpr std::array<std::string_view, 19> parts{"amin",   "anilin", "aza",   "azin",  "azol",       "bis(",   "diazen",
                                                   "guanid", "hydraz", "imid",  "imine", "morphol",    "nitril", "pyrid",
                                                   "pyrim",  "pyrrol", "purin", "urea",  "phenanthrol"};
  constexpr std::array<std::string_view, 6> no_bases{"bromine", "chlorine", "fluorine", "gasoline", "iodine", "vaseline"};
  const auto held = [&](std::string_view part) { return detail::holds(text, part); };
  if (std::any_of(parts.begin(), parts.end(), held)) return true;
  return text.size() > 6 && detail::holds(text.substr(text.size() - 3), "ine") && std::none_of(no_bases.begin(), no_bases.end(), held);
}

/// Whether a bracket holds a charge, an oxidation number or an isotope, so that other words behind it make a compound of what stands
/// before it: "(II)", "(2+)", "(Hg2+)", "(131I)".
[[nodiscard]] inline bool changes_element(std::string_view text) noexcept {
  const auto is_roman = [](char c) { return detail::lower_case(c) == 'i' || detail::lower_case(c) == 'v'; };
  if (!text.empty() && std::all_of(text.begin(), text.end(), is_roman)) return true;
  if (text.size() < 2 || text.size() > 7) return false;
  if (text.back() == '+' || text.back() == '-') return detail::is_digit(text[text.size() - 2]);
  constexpr std::array<std::string_view, 7> isotopes{"11c", "14c", "18f", "123i", "124i", "125i", "131i"};  // those of medicines
  return std::any_of(isotopes.begin(), isotopes.end(), [&](std::string_view isotope) {
    const bool apart = text[text.size() - 2] == ' ' && text.size() == isotope.size() + 1;
    const std::string_view mass = isotope.substr(0, isotope.size() - 1);
    return text.starts_with(mass) && (apart || text.size() == isotope.size()) && detail::lower_case(text.back()) == isotope.back();
  });
}

/// The same as turns_name() of what Spanish and French registers print so: "ácido acético, sal de sodio", "2-butanona, oxima".
[[nodiscard]] inline bool turns_name_in_spanish(std::string_view text) noexcept {
  constexpr std::array<std::string_view, 15> words{"sal de ", "sal di",   "sal mono", "sal s",    "sel de ",
                                                   "éster",   "ester",    "el éster", "éter",     "anhídrido",
                                                   "oxima",   "peróxido", "polímero", "polimero", "dímero"};
  constexpr std::array<std::string_view, 11> radicals{"metil",  "etil",  "propil", "butil",  "fenil", "heptilo",
                                                      "octilo", "cloro", "bromo",  "fluoro", "nitro"};
  constexpr std::array<std::string_view, 2> classes{"éster", "éter"};
  const auto begins = [&](std::string_view word) { return detail::ends_alike(text.substr(0, word.size()), word); };
  while (text.ends_with(')')) text.remove_suffix(1);
  const auto ends = [&](std::string_view ending) { return detail::ends_alike(text, ending); };
  const bool one_name = text.find(' ') == std::string_view::npos || text.find(")-") != std::string_view::npos;
  return std::any_of(words.begin(), words.end(), begins) || std::any_of(classes.begin(), classes.end(), ends) ||
         (one_name && std::any_of(radicals.begin(), radicals.end(), ends));
}

/// Whether a text behind a comma changes what stands before it: "propane, heptachloro-", "octadecanoic acid, triethanolamine salt",
/// "2-propanone, cyanohydrin". Names of medicines end in some of these words too (loperamide): those must be words of their own.
[[nodiscard]] inline bool turns_name(std::string_view text) {
  while (!text.empty() && std::string_view{",;) "}.find(text.back()) != std::string_view::npos && !text.ends_with("(1:1)"))
    text.remove_suffix(1);
  if (text.ends_with('-') || text.ends_with("(1:1)")) return true;
  constexpr std::array<std::string_view, 27> endings{
      "salts",     "esters",        "ethers",     "ethylated", "salt",        "ester",     "ether",      "oxime",     "anhydride",
      "hydrazone", "semicarbazone", "acetal",     "nitrile",   "cyanohydrin", "ylamide",   "peroxide",   "hydrazide", "glyceride",
      "ureide",    "piperidide",    "mercaptole", "oxylated",  "phosphated",  "sulfoxide", " protected", " deriv",    " deriv."};
  constexpr std::array<std::string_view, 11> words{"epoxide", "amide", "imide",   "oxide",   "azine", "lactone",
                                                   "lactam",  "ketal", "sulfone", "polymer", "ion"};
  const auto ends = [&](std::string_view ending) { return detail::ends_alike(text, ending); };
  return std::any_of(endings.begin(), endings.end(), ends) || std::any_of(words.begin(), words.end(), [&](std::string_view word) {
           return ends(word) && (text.size() == word.size() || !detail::is_letter(text[text.size() - word.size() - 1]));
         });
}

/// Whether a passage names an ester of what stands before it, by one word of its own: "ethanol, methacrylate", "ethanol, cyclic
/// carbonate". ("Neomycin sulfate" is another thing.)
[[nodiscard]] inline bool names_ester(std::string_view text) {
  for (const std::string_view first : {"cyclic ", "hydrogen ", "dihydrogen "}) {
    if (text.size() > first.size() && detail::ends_alike(text.substr(0, first.size()), first)) text.remove_prefix(first.size());
  }
  constexpr std::array<std::string_view, 3> endings{"ate", "phite", "trite"};
  constexpr std::array<std::string_view, 4> others{"hydrate", "concentrate", "certificate", "distillate"};
  const auto ends = [&](std::string_view ending) { return detail::ends_alike(text, ending); };
  return text.find(' ') == std::string_view::npos && std::any_of(endings.begin(), endings.end(), ends) &&
         std::none_of(others.begin(), others.end(), ends);
}

/// Whether a passage is the name of a class too, so that an unknown word behind a comma tells which of it: "alcohol, nicotinic".
[[nodiscard]] inline bool names_class(std::string_view text) {
  constexpr std::array<std::string_view, 7> classes{"alcohol", "alcohols", "ether", "ethers", "esters", "nitrogen mustard", "yperite"};
  return std::any_of(classes.begin(), classes.end(),
                     [&](std::string_view one) { return text.size() == one.size() && detail::ends_alike(text, one); });
}

/// Whether the first of two passages belongs behind the second, as indexes of words turn names round: "esters, sulfuric acid", "epoxide, heptachlor";
/// before a base "methylbromide" in one word.
[[nodiscard]] inline bool is_behind_name(std::string_view first, std::string_view second) {
  constexpr std::size_t longest_class = 9;
  const auto ends = [&](std::string_view ending) { return detail::ends_alike(first, ending); };
  if (detail::ends_alike(first.substr(0, first.find(' ')), "sulfonyl")) return true;  // "sulfonyl chloride, trichloromethane"
  if (!std::all_of(first.begin(), first.end(), detail::is_letter)) return false;
  if (first.size() <= longest_class && turns_name(first) && !ends("ether")) return true;  // ether alone is a name
  return (ends("ylbromide") || ends("ylchloride") || ends("yliodide")) && sounds_basic(second);
}

/// Whether a word tells in brackets what kind of thing stands before them: "TMPD (alcohol)".
[[nodiscard]] inline bool names_kind(std::string_view text) {
  constexpr std::array<std::string_view, 3> kinds{"alcohol", "ether", "oxirane"};
  return std::any_of(kinds.begin(), kinds.end(),
                     [&](std::string_view kind) { return text.size() == kind.size() && detail::ends_alike(text, kind); });
}

/// Whether it may be a group of atoms or the rest of a systematic name rather than a name of its own: "3-(diethylamino)propyl",
/// "bis(p-nitrophenyl)", "cyano".
[[nodiscard]] inline bool may_be_group(std::string_view text) {
  if (text.find_first_of("0123456789[]{}") != std::string_view::npos) return true;
  while (text.ends_with(')')) text.remove_suffix(1);
  static constexpr ByteSet last{"loyLOY"};  // of the endings
  if (text.empty() || !last.has(text.back())) return false;
  constexpr std::array<std::string_view, 8> endings{"yl", "oxy", "bromo", "chloro", "cyano", "fluoro", "iodo", "nitro"};
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return detail::ends_alike(text, ending); });
}

/// Whether a word is the prefix of a halogen, a nitro or a cyano group, as indexes turn names round: "acetamide, iodo". A language may call an
/// element so too.
[[nodiscard]] inline bool names_prefix(std::string_view text) noexcept {
  constexpr std::array<std::string_view, 6> prefixes{"bromo", "chloro", "cyano", "fluoro", "iodo", "nitro"};
  return std::all_of(text.begin(), text.end(), detail::is_letter) &&
         std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) { return detail::ends_alike(text, prefix); });
}

/// Whether a text ends in the charge of a complex anion, whose ligands follow in an index: "platinate (2-)".
[[nodiscard]] inline bool ends_in_charge(std::string_view text) noexcept {
  const std::size_t open = text.rfind('(');
  if (open == std::string_view::npos || open == 0 || !text.ends_with("-)") || text.size() != open + 4) return false;
  const std::string_view name = text.substr(0, text.find_last_not_of(' ', open - 1) + 1);
  return detail::is_digit(text[open + 1]) && detail::ends_alike(name, "ate");
}

/// Whether a locant begins a text: "2-ethylhexanal".
[[nodiscard]] inline bool has_locant(std::string_view text) noexcept {
  const std::size_t end = text.find_first_not_of("0123456789,'");
  return end != 0 && end != std::string_view::npos && text[end] == '-';
}

/// Whether primed locants begin a text, so that it is the systematic name of a compound of several like parts: "4,4'-diaminodiphenylmethane".
[[nodiscard]] inline bool has_primed_locants(std::string_view text) noexcept {
  const std::size_t hyphen = text.find('-');
  const std::string_view locants = text.substr(0, hyphen);
  return hyphen != std::string_view::npos && locants.find_first_of("0123456789") == 0 &&
         (locants.ends_with('\'') || locants.ends_with("’"));
}

/// Whether a text ends in a locant and its hyphen, behind a blank: "morphine 3-", "testosterone 17 beta-".
[[nodiscard]] inline bool ends_in_locant(std::string_view text) noexcept {
  if (!text.ends_with('-')) return false;
  text.remove_suffix(1);
  for (const std::string_view greek : {" alpha", " beta"}) {
    if (detail::ends_alike(text, greek)) text.remove_suffix(greek.size());
  }
  const std::size_t before = text.find_last_not_of("0123456789");
  return before != std::string_view::npos && before + 1 < text.size() && text[before] == ' ';
}

/// Whether a passage is, by its ending, a derivative of what stands before its locant: "glucuronide", "carboxylic acid".
[[nodiscard]] inline bool names_derivative(std::string_view text) noexcept {
  constexpr std::array<std::string_view, 5> endings{"ide", "acid", "azone", "ether", "ester"};
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return detail::ends_alike(text, ending); });
}

/// Whether the last word of a text is one of chemistry, by its ending: "phorbol myristate acetate", "trimethylamine".
[[nodiscard]] inline bool ends_chemically(std::string_view text, const Phrases& phrases) noexcept {
  return detail::names_another_thing(text.substr(text.rfind(' ') + 1), phrases);
}

/// Whether a word of two to five letters takes its letters from a name, in their order and from its first: TCP, "tricalcium phosphate".
[[nodiscard]] inline bool abbreviates(std::string_view word, std::string_view name) noexcept {
  constexpr std::size_t longest = 5;
  name.remove_prefix(std::min(name.find_first_not_of("0123456789,-'"), name.size()));  // locants have no letter there
  if (word.size() < 2 || word.size() > longest || !std::all_of(word.begin(), word.end(), detail::is_letter)) return false;
  if (name.empty() || detail::lower_case(name.front()) != detail::lower_case(word.front())) return false;
  for (const char c : name) {
    if (!word.empty() && detail::lower_case(c) == detail::lower_case(word.front())) word.remove_prefix(1);
  }
  return word.empty();
}

/// Whether eight letters in a row stand in both. O(product of the lengths).
[[nodiscard]] inline bool share_letters(std::string_view a, std::string_view b) noexcept {
  constexpr std::size_t enough = 8;
  for (std::size_t at = 0; at + enough <= a.size(); ++at) {
    const std::string_view run = a.substr(at, enough);
    if (std::all_of(run.begin(), run.end(), detail::is_letter) && b.find(run) != std::string_view::npos) return true;
  }
  return false;
}

/// Whether a passage with brackets or locants in it is a group of atoms: "(2-(dimethylamino)ethyl)", "4-cloro-2-metilfenoxi".
[[nodiscard]] inline bool names_group(std::string_view text) {
  constexpr std::array<std::string_view, 5> endings{"yl", "oxy", "oxi", "amino", "oxo"};
  const auto ends = [&](std::string_view ending) { return detail::ends_alike(text, ending); };
  const bool locant = !text.empty() && detail::is_digit(text.front()) && text.find(' ') == std::string_view::npos;
  return (text.find('(') != std::string_view::npos || locant) && std::any_of(endings.begin(), endings.end(), ends);
}

/// Whether a text ends in a word for what was done to it, so that what follows "with" is not in it: "glycerides, esterified with acetic acid".
[[nodiscard]] inline bool ends_in_treatment(std::string_view text, const Phrases& phrases) noexcept {
  return phrases.has(PhraseKind::treatment, text.substr(text.find_last_of(" -") + 1));
}

/// Whether a text ends in a word that repeats the group of atoms in the bracket behind it: "2,2'-oxybis (éthylamine)".
[[nodiscard]] inline bool repeats_group(std::string_view text) noexcept {
  constexpr std::array<std::string_view, 5> words{"bis", "tris", "tetrakis", "бис", "трис"};
  while (text.ends_with(' ')) text.remove_suffix(1);
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return detail::ends_alike(text, word); });
}

/// Whether a text counts carbon atoms, so that a class before it is one of those that have as many: "C13", "C=10-16".
[[nodiscard]] inline bool counts_carbons(std::string_view text) noexcept {
  return text.size() > 1 && detail::lower_case(text.front()) == 'c' && text.find_first_of("0123456789") < 3;
}

/// Whether a text is a measure, by a number and its unit: "2cm", "5 ml".
[[nodiscard]] inline bool is_measure(std::string_view text, const Phrases& phrases) {
  if (text.empty() || text.front() < '0' || text.front() > '9') return false;
  const NameKey key{text};
  detail::AffixReader reader{key.problem() ? std::string_view{} : key.text()};
  return (reader.digits() != 0 && reader.take("cm") && reader.done()) ||
         (reader.back_to(0), detail::read_amount(reader, phrases) && reader.done());
}

/// Whether a passage is one word for an acid in salts and esters: "cyclopentanepropionate", "(2E)-2-butenedioate".
[[nodiscard]] inline bool names_acid_residue(std::string_view text) {
  constexpr std::size_t shortest = 8;
  if (text.size() < shortest || !detail::ends_alike(text, "ate") || !names_ester(text)) return false;
  if (std::all_of(text.begin(), text.end(), detail::is_letter)) return true;
  const NameKey key{text};
  return !key.problem() && names_residue(key.text());
}

/// Whether a name ends in the last word of a text, of five letters at least.
[[nodiscard]] inline bool ends_in_word(std::string_view name, std::string_view text) {
  constexpr std::size_t shortest = 5;
  const std::string_view word = text.substr(text.rfind(' ') + 1);
  const auto alike = [](char a, char b) { return detail::lower_case(a) == detail::lower_case(b); };
  return word.size() >= shortest && word.size() <= name.size() && std::equal(word.rbegin(), word.rend(), name.rbegin(), alike);
}

}  // namespace listed
