// Names of products that would be read out of pieces of other words: "De Paz" is no Depaz, "solfato di rame" no Dirame.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include <listed/ascii.hpp>
#include <listed/key/affixes.hpp>
#include <listed/schema.hpp>
#include <listed/substance.hpp>
#include <listed/vocabulary.hpp>

namespace listed {

/// Whether one or two letters are the first word of several: "de", "So". O(length).
[[nodiscard]] constexpr bool begins_with_particle(std::string_view text) noexcept { return text.find(' ') <= 2; }

/// Whether one or two letters are the last of several. O(length).
[[nodiscard]] constexpr bool ends_with_particle(std::string_view text) noexcept {
  const std::size_t blank = text.rfind(' ');
  return blank != std::string_view::npos && text.size() - blank <= 3;
}

/// Whether a name that is found is one word of Latin letters wherever the registry has it, and none that the WHO or a law gives: such a
/// name has no blanks in it.
[[nodiscard]] inline bool is_unofficial_word(const schema::Registry* rows, std::span<const schema::Posting> postings) {
  return std::all_of(postings.begin(), postings.end(), [rows](const schema::Posting& posting) {
    const bool official = posting.kind() == TermKind::inn || posting.kind() == TermKind::wording || is_identifier(posting.kind());
    const std::string_view text = Substance{rows, posting.substance()}.term(posting.term()).text;
    return !official && std::all_of(text.begin(), text.end(), detail::is_letter);
  });
}

}  // namespace listed
