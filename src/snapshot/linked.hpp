// From a draft to rows: references followed, rows in the order of the snapshot, periods known.
#pragma once

#include <vector>

#include <listed/schema.hpp>

#include "yaml/draft.hpp"

namespace listed::snapshot {

struct Linked {
  schema::RegistryT rows;                           // all but the terms and the table of names
  std::vector<yaml::Place> listings;                // where each listing stands
  std::vector<yaml::Place> amendments;              // where each amendment stands
  std::vector<std::vector<yaml::DraftTerm>> terms;  // by substance: what it is found by
};

/// Follows every reference of the draft; what leads nowhere is reported. Takes the draft's rows.
[[nodiscard]] Linked link(yaml::Draft& draft, yaml::Report& report);

/// Fills forms and their words, the phrases, and the characters.
void index_words(Linked& linked, const yaml::Draft& draft, yaml::Report& report);

/// Fills terms, slots and entries, after the phrases and the characters. A key that two substances share undeclared is reported.
void index_names(Linked& linked, const yaml::Draft& draft, yaml::Report& report);

/// Fills the pieces by which near spellings are found, from slots and entries.
void index_spellings(Linked& linked);

/// The bytes of a snapshot.
[[nodiscard]] std::vector<std::byte> pack(schema::RegistryT rows);

}  // namespace listed::snapshot
