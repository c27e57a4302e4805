// What hyphens join in the names of medicines: "phentermine-topiramate", "butalb-acetaminophen-caff", "carisoprodol-ASA-codeine".
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <boost/container/static_vector.hpp>

#include <listed/key/byte_set.hpp>
#include <listed/query/passage.hpp>

namespace listed {

/// Whether five letters begin a text.
[[nodiscard]] inline bool begins_word(std::string_view text) noexcept {
  constexpr std::size_t shortest = 5;
  return text.size() >= shortest && std::all_of(text.begin(), text.begin() + shortest, detail::is_latin);
}

/// Whether a passage behind a hyphen, or before one, is a word of its own: letters begin it, and it does not end as radicals and prefixes do
/// ("fluoro", "desmethyl", "hydroxy", "nor", "iso"). (Some names of drugs do: fentanyl.)
[[nodiscard]] inline bool is_own_word(std::string_view passage) {
  constexpr std::array<std::string_view, 8> joined{"yl", "oxy", "o", "di", "tri", "alpha", "gamma", "delta"};
  return begins_word(passage) &&
         std::none_of(joined.begin(), joined.end(), [&](std::string_view ending) { return detail::ends_alike(passage, ending); });
}

/// The same of what is abbreviated to three or four letters: "APAP", "caff".
[[nodiscard]] inline bool is_abbreviated_word(std::string_view passage) noexcept {
  constexpr std::size_t shortest = 3, longest = 4;
  return passage.size() >= shortest && passage.size() <= longest && std::all_of(passage.begin(), passage.end(), detail::is_latin) &&
         !detail::ends_alike(passage, "yl") && !detail::ends_alike(passage, "o");
}

/// Whether three letters begin a text: a figure is a locant, whatever else it may be ("3-mephedrone").
[[nodiscard]] inline bool begins_with_letters(std::string_view text) noexcept {
  constexpr std::size_t shortest = 3;
  return text.size() >= shortest && std::all_of(text.begin(), text.begin() + shortest, detail::is_latin);
}

/// Whether it makes a derivative of what stands before the hyphen: "morphine-glucuronide".
[[nodiscard]] inline bool is_derivative(std::string_view passage) noexcept {
  constexpr std::array<std::string_view, 6> words{"carbamate", "glucuronid", "glucuronide", "lactam", "oxide", "sulfoxide"};
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return passage.size() == word.size() && detail::ends_alike(passage, word); });
}

/// More of them are no name of a medicine.
inline constexpr std::size_t most_hyphenated = 4;
using Hyphenated = boost::container::static_vector<std::string_view, most_hyphenated>;

/// The pieces of a text, which letters begin; none of one that has others, more, or a derivative among them. O(length), no allocation.
[[nodiscard]] inline Hyphenated hyphenated(std::string_view text) {
  static constexpr ByteSet hyphens{"-?"};
  Hyphenated pieces;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && !hyphens.has(text[end])) ++end;
    const std::string_view piece = text.substr(begin, end - begin);
    if (!piece.empty() && (pieces.size() == most_hyphenated || !begins_with_letters(piece) || is_derivative(piece))) return {};
    if (!piece.empty()) pieces.push_back(piece);
    begin = end + 1;
  }
  return pieces;
}

}  // namespace listed
