// The closed vocabularies of the registry, each with the labels by which files, output and queries name its members.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include <listed/schema.hpp>

namespace listed {

/// What kind of control a list is.
using schema::Category;
/// What a substance is: `substance_class` is a generic legal definition, `preparation` a product that a law names as such.
using schema::SubstanceKind;
/// What kind of name or identifier something is found by. `trade` is the name of a product, `combination` that of a product that holds
/// the substance together with others: it may stand at each of them. `wording` is the text of a list; `printed_cas` a CAS number that a
/// list prints beside an item although it belongs to another form (a salt, the racemate); `misprint` an identifier printed wrongly.
using schema::TermKind;
/// How far a law extends a part: to all salts, to those that can exist, to optical isomers, to preparations with a single active
/// ingredient, to mixtures but not to medicinal products …
using schema::Extent;
/// An act, or a consolidated edition that is named where the act is not known.
using schema::InstrumentKind;
/// How an item came into a list: newly under control, from elsewhere, or printed again by a new edition.
using schema::Change;
/// How a listing ended.
using schema::Ending;
/// How two substances are related. `combination_of`: a preparation of the substance together with others.
using schema::RelationKind;
/// Where a structure comes from: a source states it, or it was derived from an official systematic name.
using schema::Structure;
/// What of a substance a source may be named for.
using schema::Attribute;
/// The ground on which entries of several lists were taken as one substance.
using schema::Ground;

/// What a rule of a list says for the case that its conditions hold. `exempt`: outside the control of its part; `applies`: the part
/// reaches the item only then; `regulated`: such a transaction is a regulated one; the others are obligations, or a prohibition.
using schema::Effect;
/// What a condition measures: the substance in a preparation or mixture, in a dosage unit, in a transaction or period, in a package.
using schema::Comparison;
using schema::Measure;
/// What a part of a name tells: of a salt, an ester, a hydrate …; `base` says that it is none; `grade` a quality, a purity;
/// `preparation` a dosage form; `halide` a chloride, bromide or iodide: a salt of what has a nitrogen.
using schema::WordKind;
/// What a phrase tells of a text that it stands in (registry/README.md, "Phrases").
using schema::PhraseKind;

namespace detail {

template <class Enum>
struct Labels;

// clang-format off
template <> struct Labels<Category> {
  static constexpr std::array<std::string_view, 6> all{"narcotic", "psychotropic", "new-psychoactive", "precursor", "export-control", "chemical-weapon"};
};
template <> struct Labels<SubstanceKind> {
  static constexpr std::array<std::string_view, 6> all{"chemical", "plant", "material", "mixture", "preparation", "class"};
};
template <> struct Labels<TermKind> {
  static constexpr std::array<std::string_view, 13> all{"inn", "common", "abbreviation", "systematic", "trade", "combination", "wording", "cas", "inchikey", "unii", "code", "printed-cas", "misprint"};
};
template <> struct Labels<Extent> {
  static constexpr std::array<std::string_view, 8> all{"unknown", "none", "possible", "all", "stereo", "optical", "single", "non-medicinal"};
};
template <> struct Labels<InstrumentKind> {
  static constexpr std::array<std::string_view, 2> all{"act", "consolidation"};
};
template <> struct Labels<Change> {
  static constexpr std::array<std::string_view, 3> all{"add", "move", "restate"};
};
template <> struct Labels<Ending> {
  static constexpr std::array<std::string_view, 6> all{"none", "removed", "moved", "restated", "lapsed", "annulled"};
};
template <> struct Labels<RelationKind> {
  static constexpr std::array<std::string_view, 7> all{"salt_of", "isomer_of", "ester_of", "ether_of", "preparation_of", "combination_of", "member_of"};
};
template <> struct Labels<Structure> {
  static constexpr std::array<std::string_view, 3> all{"none", "stated", "derived"};
};
template <> struct Labels<Attribute> {
  static constexpr std::array<std::string_view, 8> all{"names", "cas", "inchikey", "smiles", "unii", "pubchem", "relations", "definition"};
};
template <> struct Labels<Ground> {
  static constexpr std::array<std::string_view, 6> all{"none", "cas", "inchikey", "synonym", "systematic-name", "name"};
};
template <> struct Labels<Effect> {
  static constexpr std::array<std::string_view, 8> all{"exempt", "applies", "regulated", "licence", "registration", "notification", "declaration", "prohibited"};
};
template <> struct Labels<Measure> {
  static constexpr std::array<std::string_view, 4> all{"concentration", "dose", "amount", "package"};
};
template <> struct Labels<Comparison> {
  static constexpr std::array<std::string_view, 5> all{"<", "<=", ">", ">=", "="};
};
template <> struct Labels<WordKind> {
  static constexpr std::array<std::string_view, 11> all{"salt", "salt-or-ester", "ester", "ether", "hydrate", "isomer", "racemate", "base", "grade", "preparation", "halide"};
};
template <> struct Labels<PhraseKind> {
  static constexpr std::array<std::string_view, 24> all{"unit", "divisor", "strength", "conjunction", "companion", "compound", "treatment", "another-thing", "altered", "analysis", "imitation", "bound", "release", "direction", "quality", "number", "marking", "transport", "hazard-class", "stabilised", "containing", "stabiliser", "everyday-word", "everyday-abbreviation"};
};
// clang-format on

}  // namespace detail

/// All labels of a vocabulary, in the order of its members.
template <class Enum>
[[nodiscard]] constexpr const auto& labels() noexcept {
  return detail::Labels<Enum>::all;
}

/// The label of a member: `new-psychoactive`.
template <class Enum>
[[nodiscard]] constexpr std::string_view label(Enum member) noexcept {
  return detail::Labels<Enum>::all[static_cast<std::size_t>(member)];
}

/// The member of a label; nothing if there is none.
template <class Enum>
[[nodiscard]] constexpr std::optional<Enum> from_label(std::string_view text) noexcept {
  for (std::size_t i = 0; i < labels<Enum>().size(); ++i) {
    if (labels<Enum>()[i] == text) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

/// Whether a term is an identifier rather than a name.
[[nodiscard]] constexpr bool is_identifier(TermKind kind) noexcept { return kind >= TermKind::cas; }

}  // namespace listed
