// What hyphens join in the names of medicines: "phentermine-topiramate", "butalb-acetaminophen-caff", "carisoprodol-ASA-codeine".
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <boost/container/static_vector.hpp>

#include <listed/ascii.hpp>
#include <listed/key/byte_set.hpp>
#include <listed/query/passage.hpp>

namespace listed {

/// Whether as many Latin letters begin a text.
[[nodiscard]] inline bool begins_with_letters(std::string_view text, std::size_t count) noexcept {
  return text.size() >= count && std::all_of(text.data(), text.data() + count, detail::is_letter);
}

namespace detail {

// A passage without the locants and descriptors behind it: "chloro 1-", "acetyl(+)-", "methylN-".
inline std::string_view without_locants(std::string_view passage) noexcept {
  static constexpr ByteSet locants{"N ,0123456789"};
  passage = passage.substr(0, passage.find('('));
  while (!passage.empty() && locants.has(passage.back())) passage.remove_suffix(1);
  return passage;
}

}  // namespace detail

/// Whether a passage between hyphens is a word of its own, and no radical. (Some names of drugs end so: fentanyl.)
[[nodiscard]] inline bool is_own_word(std::string_view passage) noexcept {
  return begins_with_letters(passage, 5) && !detail::ends_alike(detail::without_locants(passage), "yl");
}

/// The same of what is abbreviated to three or four letters: "APAP", "caff".
[[nodiscard]] inline bool is_abbreviated_word(std::string_view passage) noexcept {
  return passage.size() <= 4 && begins_with_letters(passage, passage.size()) && !detail::ends_alike(passage, "yl");
}

namespace detail {

// As prefixes do ("fluoro", "hydroxy", "iso"), or by the name of a derivative ("morphine-glucuronide").
inline bool ends_as_in_compounds(std::string_view passage) noexcept {
  constexpr std::array<std::string_view, 5> prefixes{"di", "tri", "alpha", "gamma", "delta"};
  constexpr std::array<std::string_view, 6> derivatives{"carbamate", "glucuronid", "glucuronide", "lactam", "oxide", "sulfoxide"};
  const auto ends = [&](std::string_view ending) { return ends_alike(passage, ending); };
  const auto is = [&](std::string_view word) { return passage.size() == word.size() && ends(word); };
  const std::string_view stem = without_locants(passage);
  return ends_alike(stem, "o") || ends_alike(stem, "oxy") || std::any_of(prefixes.begin(), prefixes.end(), ends) ||
         std::any_of(derivatives.begin(), derivatives.end(), is);
}

}  // namespace detail

/// More of them are no name of a medicine.
inline constexpr std::size_t most_hyphenated = 4;
using Hyphenated = boost::container::static_vector<std::string_view, most_hyphenated>;

/// The pieces of a text; none of one that has more, or others than words: a figure that begins one is a locant, whatever else it may be
/// ("3-mephedrone"). O(length), no allocation.
[[nodiscard]] inline Hyphenated hyphenated(std::string_view text) {
  static constexpr ByteSet hyphens{"-?"};
  Hyphenated pieces;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && !hyphens.has(text[end])) ++end;
    const std::string_view piece = text.substr(begin, end - begin);
    const bool word = begins_with_letters(piece, 3) && !detail::ends_as_in_compounds(piece);
    if (!piece.empty() && (pieces.size() == most_hyphenated || !word)) return {};
    if (!piece.empty()) pieces.push_back(piece);
    begin = end + 1;
  }
  return pieces;
}

}  // namespace listed
