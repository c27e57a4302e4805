// A part of a systematic name that has a name of its own, and what it is made of.
//
// A part is drawn by a SMILES, whose atoms have the locants that stand beside it, in that order (nothing: 1, 2, 3 …). A group's first
// atom is where it is bonded. A star marks the atom that is meant where a name says no locant (chloroacetamide); a
// hyphen, that nothing is bonded to the group; a plus, that something must be. Names are as keys have
// them (normalise.hpp), with round brackets and without an e at the end.
// @see IUPAC, Nomenclature of Organic Chemistry, Recommendations 2013 (P-25, P-29, P-6); CAS, Naming and Indexing of Chemical Substances
#pragma once

#include <cstdint>
#include <string_view>

namespace listed::nomenclature {

enum class PartKind : std::uint8_t {
  group,      // bonded to one atom: methoxy
  bridge,     // bonded to two: methylenedioxy
  ring,       // followed by suffixes: pyridin-2-yl
  symmetric,  // a ring of which all atoms are alike, so that the first suffix needs no locant
  skeleton,   // of a steroid, whose locants may have alpha and beta behind them
  compound,   // that a name ends in: benzamide
  ester       // the same, with an oxygen (the last atom) that what stands before it is bonded to: acetate
};

struct Part {
  std::string_view name, smiles, locants{};
  PartKind kind = PartKind::group;
  std::uint8_t usual = 0;  // where the hydrogen of a ring is that names need not indicate, or how many bonds a group has, if not one
};

inline constexpr std::string_view phenyl_behind{"alpha,1,2,3,4,5,6"};

}  // namespace listed::nomenclature
