// The words of systematic names that count and end: chains of carbon, multipliers, suffixes.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <listed/key/lexicon.hpp>

namespace listed::nomenclature {

/// A word, and a number that it stands for.
struct Word {
  std::string_view name;
  std::uint8_t number;
};

inline constexpr Lexicon chains{
    std::to_array<Word>({{"meth", 1},      {"eth", 2},       {"prop", 3},      {"but", 4},      {"pent", 5},      {"hex", 6},
                         {"hept", 7},      {"oct", 8},       {"non", 9},       {"dec", 10},     {"undec", 11},    {"dodec", 12},
                         {"tridec", 13},   {"tetradec", 14}, {"pentadec", 15}, {"hexadec", 16}, {"heptadec", 17}, {"octadec", 18},
                         {"nonadec", 19},  {"icos", 20},     {"eicos", 20},    {"henicos", 21}, {"docos", 22},    {"tricos", 23},
                         {"tetracos", 24}, {"pentacos", 25}, {"hexacos", 26},  {"octacos", 28}, {"triacont", 30}})};

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
                                                          {"trideca", 13},
                                                          {"pentadeca", 15},
                                                          {"heptadeca", 17},
                                                          {"octadeca", 18},
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
  sulfonamide,
  sulfonic_acid,
  sulfonyl
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
                                                             {"sulfonamid", Suffix::sulfonamide},
                                                             {"sulfonicacid", Suffix::sulfonic_acid},
                                                             {"sulfonyl", Suffix::sulfonyl}})};

// What multiplies a suffix that begins with a vowel: tetrol, pentone.
inline constexpr std::array<Word, 4> elided{{{"tetr", 4}, {"pent", 5}, {"hex", 6}, {"hept", 7}}};

}  // namespace listed::nomenclature
