// What the registry files say, file by file, before their references are followed. Rows are the object API of the snapshot's
// schema, filled as far as one file can; beside them stand the references and places that validation needs.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <listed/date.hpp>
#include <listed/schema.hpp>

#include "yaml/document.hpp"
#include "yaml/fields.hpp"

namespace listed::yaml {

using References = std::vector<Reference>;

struct DraftSource {
  schema::SourceT row;
  Place place;
};

/// A name or an identifier of a substance: texts of a document, or of rows that are in their place.
struct DraftTerm {
  schema::TermKind kind;
  std::string_view text;
  std::string_view language;
  Place place;
};

struct DraftRelation {
  schema::RelationKind kind;
  Reference target;
};

struct DraftProvenance {
  schema::Attribute field;
  References sources;
};

/// A substance or a class.
struct DraftSubstance {
  schema::SubstanceT row;
  std::vector<DraftTerm> terms;
  std::vector<DraftRelation> relations;
  std::vector<DraftProvenance> provenance;
  Place place;
};

struct DraftScope {
  schema::ScopeT row;
  References sources;
};

/// A clause that is the scope of less than a part: of the items or substances that it names, or of what stood there in its time.
struct DraftScopeClause {
  DraftScope scope;
  std::string part;                // label; empty if all parts
  std::vector<std::string> items;  // labels of items or of what items stand under: `16`, `1308.12(c)`
  References substances;           // and classes
  PartialDate since, until;
  Place place;
};

struct DraftPart {
  schema::PartT row;
  std::optional<DraftScope> scope;
  Place place;
};

struct DraftClause {
  schema::ClauseT row;
  References substances;
  References sources;
  Place place;
};

struct DraftRule {
  schema::RuleT row;
  References substances;
  std::optional<Reference> destination_set, origin_set, of;
  References sources;
  Place place;
};

/// Countries that rules of any list name together.
struct DraftCountrySet {
  schema::CountrySetT row;
  std::optional<Reference> others;
  References sources;
  Place place;
};

struct DraftLeftOut {
  schema::LeftOutT row;
  References sources;
};

struct DraftInstrument {
  schema::InstrumentT row;
  References sources;
  Place place;
};

/// What an instrument does to the list in whose file it stands; numbers are -1 where none was announced.
struct DraftAmendment {
  schema::AmendmentT row;
  Reference instrument;
};

/// One line of a list: an item of the law.
struct DraftLine {
  schema::ListingT row;      // without substance; the same for all that the line names
  References subjects;       // substances and classes
  bool names_class = false;  // whether `class` was the key
  std::string_view part;     // label; empty where the list has one part
  Reference by;
  std::optional<Reference> ended_by;
  References excludes;
  References sources;
  Place place;
};

struct DraftList {
  schema::ListT row;
  std::optional<DraftScope> scope;
  std::vector<DraftPart> parts;
  std::vector<DraftScopeClause> scope_clauses;
  std::vector<DraftClause> clauses;
  std::vector<DraftRule> rules;
  std::vector<DraftLeftOut> left_out;
  std::vector<DraftInstrument> instruments;
  std::vector<DraftAmendment> amendments;
  std::vector<DraftLine> lines;
  Place place;
};

/// A form of substances with the words for it, as they stand before or after the rest of a name.
struct DraftForm {
  schema::FormT row;
  std::vector<DraftTerm> before, after;  // of no kind
  bool joined = true;                    // whether its words may stand joined to a name
  References sources;
};

/// Phrases with what they tell.
struct DraftPhrases {
  std::vector<PhraseKind> kinds;
  References phrases;
};

/// Of the data.
struct DraftVersion {
  std::int32_t day;
  Place place;
};

struct DraftAmbiguity {
  schema::AmbiguityT row;
  References substances;
  Place place;
};

struct Draft {
  std::deque<Document> documents;  // own the texts that references view
  std::optional<DraftVersion> data;
  std::vector<DraftSource> sources;
  std::vector<DraftSubstance> substances;
  std::vector<DraftList> lists;
  std::vector<DraftCountrySet> country_sets;
  std::vector<DraftAmbiguity> ambiguities;
  std::vector<DraftForm> forms;
  std::vector<DraftPhrases> phrases;
  References characters;  // traditional and simplified, as one text of two characters

  /// Adds what further files say.
  void take(Draft other, Report& report);
};

/// Reads one parsed file, whichever kind it is, into the draft.
void read_file(const Document& document, Draft& draft, Report& report);

/// Reports a time that ends before it begins.
void check_order(Fields& fields, PartialDate since, PartialDate until);

/// Reads the rules of a list.
void read_rules(Fields& file, DraftList& list);

/// Reads the sets of countries that stand in the file of a list.
void read_country_sets(Fields& file, Draft& draft);

// The kinds of file.
void read_list(const Document& document, Draft& draft, Report& report);
void read_substances(const Document& document, Draft& draft, Report& report);
void read_classes(const Document& document, Draft& draft, Report& report);
void read_sources(const Document& document, Draft& draft, Report& report);
void read_registry(const Document& document, Draft& draft, Report& report);
void read_forms(const Document& document, Draft& draft, Report& report);
void read_phrases(const Document& document, Draft& draft, Report& report);
void read_characters(const Document& document, Draft& draft, Report& report);

}  // namespace listed::yaml
