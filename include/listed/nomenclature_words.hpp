// The words of systematic names that count and end: chains of carbon, multipliers, suffixes.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <listed/lexicon.hpp>

namespace listed::nomenclature {

/// A word, and a number that it stands for.
struct Word {
  std::string_view name;
  std::uint8_t number;
};

inline constexpr Lexicon chains{std::to_array<Word>({{"meth", 1},
                                                     {"eth", 2},
                                                     {"prop", 3},
                                                     {"but", 4},
                                                     {"pent", 5},
                                                     {"hex", 6},
                                                     {"hept", 7},
                                                     {"oct", 8},
                                                     {"non", 9},
                                                     {"dec", 10},
                                                     {"undec", 11},
                                                     {"dodec", 12},
                                                     {"tridec", 13},
                                                     {"tetradec", 14},
                                                     {"pentadec", 15},
                                                     {"hexadec", 16},
                                                     {"octadec", 18}})};

inline constexpr Lexicon multipliers{std::to_array<Word>({{"di", 2},
                                                          {"tri", 3},
                                                          {"tetra", 4},
                                                          {"penta", 5},
                                                          {"hexa", 6},
                                                          {"hepta", 7},
                                                          {"octa", 8},
                                                          {"nona", 9},
                                                          {"deca", 10},
                                                          {"undeca", 11},
                                                          {"dodeca", 12},
                                                          {"tetradeca", 14},
                                                          {"hexadeca", 16},
                                                          {"bis", 2},
                                                          {"tris", 3}})};

enum class Suffix : std::uint8_t {
  an,
  en,
  yn,
  yl,
  ylidene,
  oxy,
  ol,
  one,
  thione,
  amine,
  imine,
  thiol,
  al,
  acid,
  ate,
  amide,
  nitrile,
  oyl,
  amido,
  ring_acid,
  ring_ate,
  ring_amide,
  ring_nitrile,
  ring_aldehyde,
  ring_acyl,
  ring_amido,
  sulfonamide
};

struct SuffixWord {
  std::string_view name;
  Suffix suffix;
};

// As keys have them; an e at the end may be missing.
inline constexpr Lexicon suffixes{std::to_array<SuffixWord>({{"an", Suffix::an},
                                                             {"en", Suffix::en},
                                                             {"yn", Suffix::yn},
                                                             {"yl", Suffix::yl},
                                                             {"ylidene", Suffix::ylidene},
                                                             {"oxy", Suffix::oxy},
                                                             {"ol", Suffix::ol},
                                                             {"on", Suffix::one},
                                                             {"amin", Suffix::amine},
                                                             {"imin", Suffix::imine},
                                                             {"thiol", Suffix::thiol},
                                                             {"al", Suffix::al},
                                                             {"oicacid", Suffix::acid},
                                                             {"oate", Suffix::ate},
                                                             {"amid", Suffix::amide},
                                                             {"nitril", Suffix::nitrile},
                                                             {"oyl", Suffix::oyl},
                                                             {"amido", Suffix::amido},
                                                             {"carboxylicacid", Suffix::ring_acid},
                                                             {"carboxylate", Suffix::ring_ate},
                                                             {"carboxamid", Suffix::ring_amide},
                                                             {"carbonitril", Suffix::ring_nitrile},
                                                             {"carbaldehyd", Suffix::ring_aldehyde},
                                                             {"carboxaldehyd", Suffix::ring_aldehyde},
                                                             {"thion", Suffix::thione},
                                                             {"carbonyl", Suffix::ring_acyl},
                                                             {"carboxamido", Suffix::ring_amido},
                                                             {"sulfonamid", Suffix::sulfonamide}})};

}  // namespace listed::nomenclature
