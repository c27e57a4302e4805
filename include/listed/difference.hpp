// One difference between two versions of a registry, and what kind it is of. @see differences.hpp
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <listed/instrument.hpp>
#include <listed/list.hpp>
#include <listed/listing.hpp>
#include <listed/substance.hpp>
#include <listed/vocabulary.hpp>

namespace listed {

/// `…_withdrawn`: a version no longer has what another had. Nothing is deleted from a registry, it ends; so this is a correction.
/// `…_changed`: one field of what both have says something else.
enum class DifferenceKind : std::uint8_t {
  substance_added,
  substance_withdrawn,
  substance_changed,  ///< or a class: its official wording
  name_added,         ///< or an identifier, of a substance that both have
  name_withdrawn,
  name_changed,  ///< it is of other languages
  relation_added,
  relation_withdrawn,
  ambiguity_added,  ///< a name that is declared to mean several substances
  ambiguity_withdrawn,
  ambiguity_changed,
  instrument_added,  ///< to a list, with the counts announced
  instrument_withdrawn,
  instrument_changed,  ///< a field of its own, or of a list its counts
  country_set_added,
  country_set_withdrawn,
  country_set_changed,
  list_added,
  list_withdrawn,
  list_changed,
  complete_from,  ///< a list is complete from another day on
  complete_to,    ///< a list is complete up to another day
  part_added,
  part_withdrawn,
  part_changed,
  scope_added,  ///< of a list, of a part, or of some items
  scope_withdrawn,
  scope_changed,
  clause_added,
  clause_withdrawn,
  clause_changed,
  rule_added,
  rule_withdrawn,
  rule_changed,
  gap_added,  ///< a row of the sources that is left out
  gap_withdrawn,
  gap_changed,
  added,  ///< a listing: newly under control, or found in a source
  moved,
  restated,  ///< a new edition prints it again
  ended,
  reworded,   ///< its words, number, code or limits
  dated,      ///< a date of it became known, or is another: since, until
  annotated,  ///< its note, its doubt, or the sources it was read in
  withdrawn,
  source_added,
  source_withdrawn,
  source_changed,
  form_added,  ///< a form that names tell of, with the words for it
  form_withdrawn,
  form_changed,
  character_added,  ///< a traditional Chinese character that names have
  character_withdrawn,
  character_changed,
  phrase_added,  ///< what texts write beside names
  phrase_withdrawn,
};

namespace detail {

// clang-format off
template <> struct Labels<DifferenceKind> {
  static constexpr std::array<std::string_view, 56> all{
      "substance-added",   "substance-withdrawn",   "substance-changed",
      "name-added",        "name-withdrawn",        "name-changed",
      "relation-added",    "relation-withdrawn",
      "ambiguity-added",   "ambiguity-withdrawn",   "ambiguity-changed",
      "instrument-added",  "instrument-withdrawn",  "instrument-changed",
      "country-set-added", "country-set-withdrawn", "country-set-changed",
      "list-added",        "list-withdrawn",        "list-changed",
      "complete-from",     "complete-to",
      "part-added",        "part-withdrawn",        "part-changed",
      "scope-added",       "scope-withdrawn",       "scope-changed",
      "clause-added",      "clause-withdrawn",      "clause-changed",
      "rule-added",        "rule-withdrawn",        "rule-changed",
      "gap-added",         "gap-withdrawn",         "gap-changed",
      "added", "moved", "restated", "ended", "reworded", "dated", "annotated", "withdrawn",
      "source-added",      "source-withdrawn",      "source-changed",
      "form-added",        "form-withdrawn",        "form-changed",
      "character-added",   "character-withdrawn",   "character-changed",
      "phrase-added",      "phrase-withdrawn"};
};
// clang-format on
static_assert(labels<DifferenceKind>().size() == static_cast<std::size_t>(DifferenceKind::phrase_withdrawn) + 1 &&
              !labels<DifferenceKind>().back().empty());

}  // namespace detail

/// Whether it is of one field of what both versions have: `before` and `after` are what the field said and says.
[[nodiscard]] constexpr bool is_of_a_field(DifferenceKind kind) noexcept {
  switch (kind) {
    case DifferenceKind::complete_from:
    case DifferenceKind::complete_to:
    case DifferenceKind::reworded:
    case DifferenceKind::dated:
    case DifferenceKind::annotated: return true;
    default: return label(kind).ends_with("-changed");
  }
}

/// One difference. Views into both registries, which must outlive it.
struct Difference {
  DifferenceKind kind;
  std::optional<List> list{};            ///< of the new registry, of the old one where that alone has it
  std::optional<Substance> substance{};  ///< likewise
  std::optional<Listing> old_listing{};
  std::optional<Listing> new_listing{};
  std::string field{};   ///< what is different of it: `until`, `wording`, `cas`
  std::string before{};  ///< empty where there was nothing
  std::string after{};
  std::string about{};                     ///< what is different where it is none of the above: `exempt · codeine`, the id of a source
  std::string part{};                      ///< the label of the part that a rule, a clause, a scope is of; empty if the whole list
  std::string citation{};                  ///< where a rule, a clause, a scope stands; the number of an act
  std::optional<Instrument> instrument{};  ///< that came, went or changed
};

}  // namespace listed
