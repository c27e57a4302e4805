// How a substance was recognised.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <listed/vocabulary.hpp>

namespace listed {

/// How a substance was recognised, strongest first. Where several hold, the weakest is told.
/// @see DESIGN "Matching"
enum class Evidence : std::uint8_t {
  identifier,       ///< a CAS number, InChIKey, UNII or code of a list
  exact_name,       ///< a name of the registry, letter by letter
  normalised_name,  ///< a name of the registry but for case, accents, dashes, spaces, Greek letters (normalise.hpp)
  spelling,         ///< … but for the orthography of another language (spelling.hpp)
  described,        ///< a name with words or numbers about it: an amount, a grade, a dosage form, "base"
  hydrate,          ///< a hydrate or solvate of the substance
  salt,             ///< what the query names is a salt of this substance, by the registry or by its words
  isomer,           ///< … an isomer of it, or its racemate
  ester,            ///< … an ester of it
  ether,            ///< … an ether of it
  isotope,          ///< … the substance labelled with isotopes
  preparation,      ///< … a preparation of it
  combination,      ///< … a product that holds it together with other substances
  member,           ///< … a member of this class, by the wording of the law
  disguised,        ///< a name under letters that look alike, digits for letters, or signs between letters (disguise.hpp)
};

namespace detail {

// clang-format off
template <> struct Labels<Evidence> {
  static constexpr std::array<std::string_view, 15> all{"identifier", "exact-name", "normalised-name", "spelling", "described", "hydrate", "salt", "isomer", "ester", "ether", "isotope", "preparation", "combination", "class", "disguised"};
};
// clang-format on

}  // namespace detail

}  // namespace listed
