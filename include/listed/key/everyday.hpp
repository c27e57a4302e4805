// Names of the registry that are words of everyday language too.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace listed {

/// Names, as keys, that in running text mostly mean something else: those of one word that are frequent in general language and not known
/// as a substance there, and of capitals BOM (bill of materials); of Chinese, 安定 (stable).
inline constexpr std::array<std::string_view, 13> everyday_words{"bom",   "curie", "doral",  "equipoise", "fitton", "innovar", "intermezzo",
                                                                 "kalma", "nexus", "sonata", "versed",    "vilan",  "安定"};

/// Keys of abbreviations (o-FF, HexEn, FLEA, HY-Phen) that are words of English, German, Spanish or a Scandinavian language as soon as
/// their capitals and hyphens are lost: they count as the registry writes them alone.
inline constexpr std::array<std::string_view, 16> everyday_abbreviations{"bob",    "bod", "det", "doc",  "dom",  "feto", "flea", "hexen",
                                                                         "hyphen", "iso", "mal", "mapa", "mend", "met",  "off",  "spa"};

[[nodiscard]] constexpr bool is_everyday_word(std::string_view key) noexcept {
  return std::find(everyday_words.begin(), everyday_words.end(), key) != everyday_words.end();
}

[[nodiscard]] constexpr bool is_everyday_abbreviation(std::string_view key) noexcept {
  constexpr std::size_t longest = 6;
  return key.size() <= longest &&
         std::find(everyday_abbreviations.begin(), everyday_abbreviations.end(), key) != everyday_abbreviations.end();
}

}  // namespace listed
