// Every field that registry files state is compared between two versions: one is edited, and its difference is told, once.
#include <fstream>
#include <optional>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/full_registry.hpp"
#include "support/told.hpp"

using namespace listed;
using namespace listed::test;

namespace {

constexpr const char *list = "un/full.yaml", *substances = "substances.yaml", *sources = "sources.yaml", *classes = "classes.yaml",
                     *forms = "words/forms.yaml", *phrases = "words/phrases.yaml", *names = "registry.yaml";

struct FieldEdit {
  const char* file;
  std::string passage, replacement;
};

struct FieldRow {
  std::string field;  // of the schema of snapshots
  const char* file;
  std::string passage, replacement;
  Lines lines;
  std::optional<FieldEdit> also{};  // what must be edited with it, so that the files can be read
};

// clang-format off
const std::vector<FieldRow> field_rows{
    // Substances and classes.
    {"Substance.id", substances, "- {id: beta, name: Beta,", "- {id: delta, name: Delta}\n  - {id: beta, name: Beta,", {"substance-added delta name:  > Delta"}},
    {"Substance.name", substances, "name: Alpha\n", "name: ALPHA\n", {"substance-changed alpha name: Alpha > ALPHA"}},
    {"Substance.kind", substances, "kind: chemical", "kind: plant", {"substance-changed alpha kind: chemical > plant"}},
    {"Substance.family", substances, "family: Examples", "family: Others", {"substance-changed alpha family: Examples > Others", "substance-changed alpha-isomer family: Examples > Others", "substance-changed alpha-salt family: Examples > Others", "substance-changed beta family: Examples > Others"}},
    {"Substance.smiles", substances, "smiles: CC\n", "smiles: CCC\n", {"substance-changed alpha smiles: CC > CCC"}},
    {"Substance.structure", substances, "structure: stated", "structure: derived", {"substance-changed alpha structure: stated > derived"}},
    {"Substance.pubchem", substances, "pubchem: 10\n", "pubchem: 11\n", {"substance-changed alpha pubchem: 10 > 11"}},
    {"Substance.definition", classes, "Whatever has a gamma.", "Whatever has two gammas.", {"substance-changed gammas definition: Whatever has a gamma. [en] > Whatever has two gammas. [en]"}},
    {"Substance.translation", classes, "translation: unofficial", "translation: ours", {"substance-changed gammas translation: unofficial > ours"}},
    {"Substance.citation", classes, "citation: note 1", "citation: note 2", {"substance-changed gammas citation: note 1 > note 2"}},
    {"Substance.ground", substances, "merged: {on: name", "merged: {on: cas", {"substance-changed alpha merged: name > cas"}},
    {"Substance.ground_note", substances, "note: by name alone", "note: by its name", {"substance-changed alpha merged: by name alone [note] > by its name [note]"}},
    {"Substance.note", substances, "note: remark", "note: remarks", {"substance-changed alpha note: remark > remarks"}},
    {"Substance.doubt", substances, "doubt: open", "doubt: closed", {"substance-changed alpha doubt: open > closed"}},
    {"Provenance.sources", substances, "cas: gazette", "cas: [gazette, other]", {"substance-changed alpha source: gazette [cas] > gazette; other [cas]"}},
    {"Provenance.field", substances, "sources: {relations: gazette}", "sources: {names: gazette}", {"substance-changed alpha-salt source:  > gazette [names]", "substance-changed alpha-salt source: gazette [relations] > "}},
    {"Term.text", substances, "mul: [AX, BX]", "mul: [AY, BX]", {"name-withdrawn alpha abbreviation: AX > ", "name-added alpha abbreviation:  > AY"}},
    {"Term.kind", substances, "inn: {en: alphum, es: alfum}", "common: {en: alphum, es: alfum}", {"name-withdrawn alpha inn: alfum > ", "name-withdrawn alpha inn: alphum > ", "name-added alpha common:  > alfum", "name-added alpha common:  > alphum"}},
    {"Term.language", substances, "es: alfum", "pt: alfum", {"name-changed alpha inn: alfum [es] > alfum [pt]"}},
    {"Term.text", substances, "unii: 67WJC4Y2QY", "unii: UF599785JZ", {"name-withdrawn alpha unii: 67WJC4Y2QY > ", "name-added alpha unii:  > UF599785JZ"}},
    {"Relation.substance", substances, "isomer_of: alpha", "isomer_of: beta", {"relation-withdrawn alpha-isomer isomer_of: alpha > ", "relation-added alpha-isomer isomer_of:  > beta"}},
    {"Relation.kind", substances, "salt_of: alpha", "ester_of: alpha", {"relation-withdrawn alpha-salt salt_of: alpha > ", "relation-added alpha-salt ester_of:  > alpha"}},
    {"Ambiguity.name", names, "name: BX", "name: bx", {"ambiguity-added {bx} substances:  > alpha; beta", "ambiguity-withdrawn {BX} substances: alpha; beta > "}},
    {"Ambiguity.substances", names, "substances: [alpha, beta]", "substances: [alpha, beta, alpha-salt]", {"name-added alpha-salt abbreviation:  > BX", "ambiguity-changed {BX} substances: alpha; beta > alpha; alpha-salt; beta"}, FieldEdit{substances, "name: Alpha salt,", "name: Alpha salt, names: {abbreviation: {mul: BX}},"}},
    {"Ambiguity.note", names, "note: of both", "note: of two", {"ambiguity-changed {BX} note: of both > of two"}},
    // Instruments.
    {"Instrument.title", list, "en: First act", "en: The act", {"instrument-changed {act} title: First act [en] > The act [en]"}},
    {"Instrument.kind", list, "{id: act,", "{id: act, kind: consolidation,", {"instrument-changed {act} kind: act > consolidation"}},
    {"Instrument.issuer", list, "issuer: [The state]", "issuer: [The state, The ministry]", {"instrument-changed {act} issuer: The state > The state; The ministry"}},
    {"Instrument.citation", list, "citation: No. 1,", "citation: No. 2,", {"instrument-changed {act} citation: No. 1 > No. 2"}},
    {"Instrument.announced", list, "announced: 2010-01-01, effective: 2010-02-01, source", "announced: 2010-01-02, effective: 2010-02-01, source", {"instrument-changed {order} announced: 2010-01-01 > 2010-01-02"}},
    {"Instrument.effective", list, "effective: 2010-02-01, source", "effective: 2010-02-02, source", {"instrument-changed {order} effective: 2010-02-01 > 2010-02-02"}},
    {"Instrument.attested", list, "attested: 2020-01-01, adds", "attested: 2021-01-01, adds", {"instrument-changed {act} attested: 2020-01-01 > 2021-01-01"}},
    {"Instrument.sources", list, "effective: 2010-02-01, source: gazette", "effective: 2010-02-01, source: other", {"instrument-changed {order} source: gazette > other"}},
    {"Instrument.note", list, "note: fifth", "note: 5th", {"instrument-changed {act} note: fifth > 5th"}},
    {"Instrument.doubt", list, "doubt: sixth", "doubt: 6th", {"instrument-changed {act} doubt: sixth > 6th"}},
    {"Amendment.adds", list, "adds: 4, missing: 1", "adds: 5, missing: 2", {"instrument-changed un-full {act} adds: 4 > 5", "instrument-changed un-full {act} missing: 1 > 2"}},
    {"Amendment.missing", list, ", adds: 4, missing: 1", "", {"instrument-changed un-full {act} adds: 4 > ", "instrument-changed un-full {act} missing: 1 > "}},
    {"Amendment.moves", list, "moves: 2, missing_moves: 2", "moves: 3, missing_moves: 3", {"instrument-changed un-full {notice} moves: 2 > 3", "instrument-changed un-full {notice} missing_moves: 2 > 3"}},
    {"Amendment.missing_moves", list, "moves: 2, missing_moves: 2, ", "", {"instrument-changed un-full {notice} moves: 2 > ", "instrument-changed un-full {notice} missing_moves: 2 > "}},
    {"Amendment.restates", list, "restates: 1, ", "", {"instrument-changed un-full {edition} restates: 1 > "}},
    {"Amendment.removes", list, "removes: 0, ", "", {"instrument-changed un-full {notice} removes: 0 > "}},
    {"Amendment.instrument", list, "  - {id: order, title: {en: Order}, announced: 2010-01-01, effective: 2010-02-01, source: gazette}\n", "", {"instrument-withdrawn un-full {order} title: Order > "}},
    // Sets of countries.
    {"CountrySet.id", list, "country_sets:\n", "country_sets:\n  - {id: more, title: {en: More}, members: [us], since: 2000, citation: x, source: gazette}\n", {"country-set-added {more} title:  > More"}},
    {"CountrySet.title", list, "en: States}", "en: Parties}", {"country-set-changed {full-states} title: States [en] > Parties [en]"}},
    {"CountrySet.members", list, "members: [us, ca]", "members: [us, ca, mx]", {"country-set-changed {full-states} members: ca; us > ca; mx; us"}},
    {"CountrySet.others", list, "others: full-others, ", "", {"country-set-changed {full-states} others: full-others > "}},
    {"CountrySet.since", list, "since: 2000-01-01, attested", "since: 2000-01-02, attested", {"country-set-changed {full-states} since: 2000-01-01 > 2000-01-02"}},
    {"CountrySet.attested", list, "attested: 2020-01-01, citation", "attested: 2021-01-01, citation", {"country-set-changed {full-states} attested: 2020-01-01 > 2021-01-01"}},
    {"CountrySet.citation", list, "citation: annex", "citation: annex 2", {"country-set-changed {full-states} citation: annex > annex 2"}},
    {"CountrySet.sources", list, "citation: annex, source: gazette", "citation: annex, source: other", {"country-set-changed {full-states} source: gazette > other"}},
    {"CountrySet.note", list, "note: as read", "note: read", {"country-set-changed {full-states} note: as read > read"}},
    // Lists and their parts.
    {"List.category", list, "category: narcotic\n", "category: psychotropic\n", {"list-changed un-full category: narcotic > psychotropic", "part-changed un-full [II] category: narcotic > psychotropic"}},
    {"List.title", list, "fr: Liste", "fr: La liste", {"list-changed un-full title: Liste [fr] > La liste [fr]"}},
    {"List.complete_to", list, "complete_to: 2025-03-12", "complete_to: 2025-03-13", {"complete-to un-full complete_to: 2025-03-12 > 2025-03-13"}},
    {"List.complete_from", list, "complete_from: 2000-01-01", "complete_from: 2000-01-02", {"complete-from un-full complete_from: 2000-01-01 > 2000-01-02"}},
    {"List.history", list, "history: the oldest", "history: an old", {"list-changed un-full history: the oldest edition > an old edition"}},
    {"List.lacks", list, "note: of the list", "lacks: part IV\nnote: of the list", {"list-changed un-full lacks:  > part IV"}},
    {"List.note", list, "note: of the list", "note: of it", {"list-changed un-full note: of the list > of it"}},
    {"List.scope", list, "scope: {salts: possible, isomers: stereo, esters: none, ethers: none, preparations: all, text: {en: Includes salts.}, citation: note 2, source: gazette}\n", "", {"scope-withdrawn un-full text: Includes salts. > "}},
    {"Part.label", list, "parts:\n", "parts:\n  - {part: III, title: {en: Part three}}\n", {"part-added un-full [III] title:  > Part three"}},
    {"Part.category", list, "category: precursor, ", "", {"part-changed un-full [I] category: precursor > narcotic"}},
    {"Part.also", list, "also: [One]", "also: [One, First]", {"part-changed un-full [I] also: One > First; One"}},
    {"Part.title", list, "en: Part one", "en: First part", {"part-changed un-full [I] title: Part one [en] > First part [en]"}},
    {"Part.destinations", list, "destinations: [us, ca]}", "destinations: [us]}", {"part-changed un-full [I] destinations: ca; us > us"}},
    {"Part.scope", list, "{part: II, scope: {salts: none, text: {en: No salts.}, citation: note 3, source: gazette}}", "{part: II}", {"scope-withdrawn un-full [II] text: No salts. > "}},
    {"LeftOut.what", list, "what: A row", "what: Another row", {"gap-added un-full {Another row} reason:  > illegible", "gap-withdrawn un-full {A row} reason: illegible > "}},
    {"LeftOut.reason", list, "reason: illegible", "reason: torn", {"gap-changed un-full {A row} reason: illegible > torn"}},
    {"LeftOut.sources", list, "illegible, source: gazette", "illegible, source: other", {"gap-changed un-full {A row} source: gazette > other"}},
    // Scopes.
    {"Scope.salts", list, "scope: {salts: possible", "scope: {salts: all", {"scope-changed un-full salts: possible > all"}},
    {"Scope.isomers", list, "isomers: stereo", "isomers: optical", {"scope-changed un-full isomers: stereo > optical"}},
    {"Scope.esters", list, "esters: none", "esters: all", {"scope-changed un-full esters: none > all"}},
    {"Scope.ethers", list, "ethers: none", "ethers: all", {"scope-changed un-full ethers: none > all"}},
    {"Scope.preparations", list, "preparations: all", "preparations: single", {"scope-changed un-full preparations: all > single"}},
    {"Scope.text", list, "en: No salts.", "en: Without salts.", {"scope-changed un-full [II] text: No salts. [en] > Without salts. [en]"}},
    {"Scope.citation", list, "citation: note 3", "citation: note 4", {"scope-changed un-full [II] citation: note 3 > note 4"}},
    {"Scope.sources", list, "citation: note 3, source: gazette", "citation: note 3, source: other", {"scope-changed un-full [II] source: gazette > other"}},
    {"Listing.scope", list, "items: '2', salts: all", "items: '2', salts: none", {"scope-changed un-full [I] {gammas} salts: all > none"}},
    {"Listing.scope", list, "part: I, items: '2', salts: all", "part: I, items: ['2', '5'], salts: all", {"scope-changed un-full [I] {beta} salts: possible > all", "scope-changed un-full [I] {beta} isomers: stereo > unknown", "scope-changed un-full [I] {beta} esters: none > unknown", "scope-changed un-full [I] {beta} ethers: none > unknown", "scope-changed un-full [I] {beta} preparations: all > unknown", "scope-changed un-full [I] {beta} text: Includes salts. [en] > Includes all salts. [en]", "scope-changed un-full [I] {beta} citation: note 2 > article 2"}},
    // Clauses.
    {"Clause.topic", list, "topic: definition", "topic: exemption", {"clause-changed un-full [I] {exemption · alpha} topic: definition > exemption"}},
    {"Clause.part", list, "{topic: definition, part: I", "{topic: definition, part: II", {"clause-changed un-full [II] {definition · alpha} part: I > II"}},
    {"Clause.substances", list, "part: I, substances: alpha, since", "part: I, substances: beta, since", {"clause-changed un-full [I] {definition · beta} substances: alpha > beta"}},
    {"Clause.since", list, "since: 2001-01-01, text", "since: 2001-01-02, text", {"clause-changed un-full [I] {definition · alpha} since: 2001-01-01 > 2001-01-02"}},
    {"Clause.text", list, "Alpha is alpha.", "Alpha is Alpha.", {"clause-changed un-full [I] {definition · alpha} text: Alpha is alpha. [en] > Alpha is Alpha. [en]"}},
    {"Clause.citation", list, "citation: article 1,", "citation: article 3,", {"clause-changed un-full [I] {definition · alpha} citation: article 1 > article 3"}},
    {"Clause.sources", list, "citation: article 1, source: gazette", "citation: article 1, source: other", {"clause-changed un-full [I] {definition · alpha} source: gazette > other"}},
    {"Clause.note", list, "note: first", "note: 1st", {"clause-changed un-full [I] {definition · alpha} note: first > 1st"}},
    {"Clause.doubt", list, "doubt: second", "doubt: 2nd", {"clause-changed un-full [I] {definition · alpha} doubt: second > 2nd"}},
    {"List.clauses", list, "clauses:\n", "clauses:\n  - {topic: definition, text: {en: Beta is beta.}, citation: article 2, source: gazette}\n", {"clause-added un-full {definition} text:  > Beta is beta."}},
    // Rules.
    {"List.rules", list, "rules:\n", "rules:\n  - {effect: prohibited, part: I, when: {amount: '> 1 t', dose: '> 2 g'}, text: {en: Never.}, citation: article 33, source: gazette}\n", {"rule-added un-full [I] {prohibited · dose > 2 g, amount > 1 t} text:  > Never."}},
    {"Rule.effect", list, "effect: licence", "effect: declaration", {"rule-changed un-full [I] {declaration · concentration >= 1.5 %, dose > 1 mg, amount >= 1 kg, package >= 2 g · alpha} effect: licence > declaration"}},
    {"Rule.part", list, "{effect: licence, part: I", "{effect: licence, part: II", {"rule-changed un-full [II] {licence · concentration >= 1.5 %, dose > 1 mg, amount >= 1 kg, package >= 2 g · alpha} part: I > II"}},
    {"Rule.substances", list, "substances: alpha, code", "substances: [alpha, beta], code", {"rule-changed un-full [I] {licence · concentration >= 1.5 %, dose > 1 mg, amount >= 1 kg, package >= 2 g · alpha, beta} substances: alpha > alpha; beta"}},
    {"Rule.code", list, "code: R1", "code: R2", {"rule-changed un-full [I] {licence · concentration >= 1.5 %, dose > 1 mg, amount >= 1 kg, package >= 2 g · alpha} code: R1 > R2"}},
    {"Rule.transactions", list, "transaction: [import, export]", "transaction: export", {"rule-changed un-full [I] {licence · concentration >= 1.5 %, dose > 1 mg, amount >= 1 kg, package >= 2 g · alpha} transaction: export; import > export"}},
    {"Rule.per", list, "per: year", "per: day", {"rule-changed un-full [I] {licence · concentration >= 1.5 %, dose > 1 mg, amount >= 1 kg, package >= 2 g · alpha} per: year > day"}},
    {"Rule.destinations", list, "destinations: full-states, ", "destinations: [us], ", {"rule-changed un-full [I] {licence · concentration >= 1.5 %, dose > 1 mg, amount >= 1 kg, package >= 2 g · alpha} destinations: full-states > us"}},
    {"Rule.destination_set", list, "destinations: full-states, ", "destinations: full-others, ", {"rule-changed un-full [I] {licence · concentration >= 1.5 %, dose > 1 mg, amount >= 1 kg, package >= 2 g · alpha} destinations: full-states > full-others"}},
    {"Rule.origins", list, "origins: [us, ca]", "origins: [us]", {"rule-changed un-full [I] {licence · concentration >= 1.5 %, dose > 1 mg, amount >= 1 kg, package >= 2 g · alpha} origins: ca; us > us"}},
    {"Rule.origin_set", list, "origins: full-others", "origins: full-states", {"rule-changed un-full [II] {exempt} origins: full-others > full-states"}},
    {"Rule.when", list, "concentration: '>= 1.5 %'", "concentration: '>= 1.6 %'", {"rule-changed un-full [I] {licence · concentration >= 1.6 %, dose > 1 mg, amount >= 1 kg, package >= 2 g · alpha} concentration: >= 1.5 % > >= 1.6 %"}},
    {"Condition.measure", list, "dose: '> 1 mg', ", "", {"rule-changed un-full [I] {licence · concentration >= 1.5 %, amount >= 1 kg, package >= 2 g · alpha} dose: > 1 mg > "}},
    {"Condition.comparison", list, "amount: '>= 1 kg'", "amount: '> 1 kg'", {"rule-changed un-full [I] {licence · concentration >= 1.5 %, dose > 1 mg, amount > 1 kg, package >= 2 g · alpha} amount: >= 1 kg > > 1 kg"}},
    {"Condition.unit", list, "package: '>= 2 g'", "package: '>= 2 mg'", {"rule-changed un-full [I] {licence · concentration >= 1.5 %, dose > 1 mg, amount >= 1 kg, package >= 2 mg · alpha} package: >= 2 g > >= 2 mg"}},
    {"Condition.mantissa", list, "package: '>= 2 g'", "package: '>= 3 g'", {"rule-changed un-full [I] {licence · concentration >= 1.5 %, dose > 1 mg, amount >= 1 kg, package >= 3 g · alpha} package: >= 2 g > >= 3 g"}},
    {"Condition.decimals", list, "package: '>= 2 g'", "package: '>= 0.2 g'", {"rule-changed un-full [I] {licence · concentration >= 1.5 %, dose > 1 mg, amount >= 1 kg, package >= 0.2 g · alpha} package: >= 2 g > >= 0.2 g"}},
    {"Rule.basis", list, "basis: by weight", "basis: by volume", {"rule-changed un-full [I] {licence · concentration >= 1.5 %, dose > 1 mg, amount >= 1 kg, package >= 2 g · alpha} basis: by weight > by volume"}},
    {"Rule.of", list, "of: beta", "of: alpha", {"rule-changed un-full [I] {licence · concentration >= 1.5 %, dose > 1 mg, amount >= 1 kg, package >= 2 g · alpha} of: beta > alpha"}},
    {"Rule.form", list, "en: in tablets", "en: in pills", {"rule-changed un-full [I] {licence · concentration >= 1.5 %, dose > 1 mg, amount >= 1 kg, package >= 2 g · alpha} form: in tablets [en] > in pills [en]"}},
    {"Rule.obligation", list, "en: permit}", "en: licence}", {"rule-changed un-full [I] {licence · concentration >= 1.5 %, dose > 1 mg, amount >= 1 kg, package >= 2 g · alpha} obligation: permit [en] > licence [en]"}},
    {"Rule.given", list, "given: regulated, ", "", {"rule-changed un-full [I] {licence · concentration >= 1.5 %, dose > 1 mg, amount >= 1 kg, package >= 2 g · alpha} given: regulated > "}},
    {"Rule.relieves", list, "relieves: licence", "relieves: [licence, declaration]", {"rule-changed un-full [II] {exempt} relieves: licence > declaration; licence"}},
    {"Rule.text", list, "A permit is needed.", "A licence is needed.", {"rule-changed un-full [I] {licence · concentration >= 1.5 %, dose > 1 mg, amount >= 1 kg, package >= 2 g · alpha} text: A permit is needed. [en] > A licence is needed. [en]"}},
    {"Rule.citation", list, "citation: article 31", "citation: article 30", {"rule-changed un-full [I] {licence · concentration >= 1.5 %, dose > 1 mg, amount >= 1 kg, package >= 2 g · alpha} citation: article 31 > article 30"}},
    {"Rule.sources", list, "citation: article 31, source: gazette", "citation: article 31, source: other", {"rule-changed un-full [I] {licence · concentration >= 1.5 %, dose > 1 mg, amount >= 1 kg, package >= 2 g · alpha} source: gazette > other"}},
    {"Rule.since", list, "since: 2001-01-01, until", "since: 2001-01-02, until", {"rule-changed un-full [I] {licence · concentration >= 1.5 %, dose > 1 mg, amount >= 1 kg, package >= 2 g · alpha} since: 2001-01-01 > 2001-01-02"}},
    {"Rule.until", list, "until: 2030-01-01", "until: 2031-01-01", {"rule-changed un-full [I] {licence · concentration >= 1.5 %, dose > 1 mg, amount >= 1 kg, package >= 2 g · alpha} until: 2030-01-01 > 2031-01-01"}},
    {"Rule.note", list, "note: third", "note: 3rd", {"rule-changed un-full [I] {licence · concentration >= 1.5 %, dose > 1 mg, amount >= 1 kg, package >= 2 g · alpha} note: third > 3rd"}},
    {"Rule.doubt", list, "doubt: fourth", "doubt: 4th", {"rule-changed un-full [I] {licence · concentration >= 1.5 %, dose > 1 mg, amount >= 1 kg, package >= 2 g · alpha} doubt: fourth > 4th"}},
    // Listings.
    {"Listing.since", list, "change: restate, since: 2010-02-01", "change: restate, since: 2010-02-02", {"dated un-full alpha since: 2010-02-01 > 2010-02-02"}},
    {"Listing.until", list, "on: 2010-03-01", "on: 2010-03-02", {"dated un-full beta until: 2010-03-01 > 2010-03-02"}},
    {"Listing.instrument", list, "substance: beta, by: edition, change: move", "substance: beta, by: order, change: move", {"reworded un-full beta instrument: edition > order"}},
    {"Listing.change", list, "by: edition, change: move", "by: edition, change: add", {"reworded un-full beta change: move > add"}},
    {"Listing.ending", list, "how: removed", "how: annulled", {"ended un-full beta ended: removed > annulled"}},
    {"Listing.ended_by", list, "{by: edition, how: removed", "{by: order, how: removed", {"reworded un-full beta ended_by: edition > order"}},
    {"Listing.item", list, "{item: 5,", "{item: 6,", {"reworded un-full beta item: 5 > 6"}},
    {"Listing.code", list, "code: C1", "code: C2", {"reworded un-full gammas code: C1 > C2"}},
    {"Listing.hs", list, "'2939.11'", "'2939.19'", {"reworded un-full gammas hs: 2939.11 > 2939.19"}},
    {"Listing.wording", list, "en: GAMMAS", "en: GAMMAE", {"reworded un-full gammas wording: GAMMAS [en] > GAMMAE [en]"}},
    {"Listing.chemical", list, "chemical: gamma-ane", "chemical: gamma-ene", {"reworded un-full gammas chemical: gamma-ane > gamma-ene"}},
    {"Listing.other", list, "other: gammane", "other: gammene", {"reworded un-full gammas other: gammane > gammene"}},
    {"Listing.cas", list, "cas: 437-38-7", "cas: 76-42-6", {"reworded un-full gammas cas: 437-38-7 > 76-42-6"}},
    {"Listing.misprint", list, "misprint: 437-38-8", "misprint: 437-38-9", {"reworded un-full gammas misprint: 437-38-8 > 437-38-9"}},
    {"Listing.remark", list, "remark: bulk", "remark: any", {"reworded un-full gammas remark: bulk > any"}},
    {"Listing.only", list, "only: {en: powder}", "only: {en: powders}", {"reworded un-full gammas only: powder [en] > powders [en]"}},
    {"Listing.except", list, "except: {en: tablets}", "except: {en: pills}", {"reworded un-full gammas except: tablets [en] > pills [en]"}},
    {"Listing.excludes", list, "excludes: alpha-isomer", "excludes: alpha-salt", {"reworded un-full gammas excludes: alpha-isomer > alpha-salt"}},
    {"Listing.destinations", list, "destinations: [mx]", "destinations: [mx, us]", {"reworded un-full gammas destinations: mx > mx; us"}},
    {"Listing.sources", list, "destinations: [mx], source: gazette", "destinations: [mx], source: other", {"annotated un-full gammas source: gazette > other"}},
    {"Listing.note", list, "note: seventh", "note: 7th", {"annotated un-full gammas note: seventh > 7th"}},
    {"Listing.doubt", list, "doubt: eighth", "doubt: 8th", {"annotated un-full gammas doubt: eighth > 8th"}},
    // Sources and words.
    {"Source.id", sources, "sources:\n", "sources:\n  - {id: third, title: A third gazette}\n", {"source-added {third} title:  > A third gazette"}},
    {"Source.title", sources, "title: The gazette", "title: A gazette", {"source-changed {gazette} title: The gazette > A gazette"}},
    {"Source.publisher", sources, "publisher: The state", "publisher: A state", {"source-changed {gazette} publisher: The state > A state"}},
    {"Source.date", sources, "date: 2020", "date: 2021", {"source-changed {gazette} date: 2020 > 2021"}},
    {"Source.address", sources, "gazette.example", "gazette.example/1", {"source-changed {gazette} address: https://gazette.example > https://gazette.example/1"}},
    {"Source.official", sources, "official: true", "official: false", {"source-changed {gazette} official: yes > no"}},
    {"Source.licence", sources, "licence: CC0", "licence: CC BY", {"source-changed {gazette} licence: CC0 > CC BY"}},
    {"Source.note", sources, "note: printed", "note: in print", {"source-changed {gazette} note: printed > in print"}},
    {"Form.name", forms, "forms:\n", "forms:\n  - {form: tartrate, kind: salt, after: {en: tartrate}, source: gazette}\n", {"form-added {tartrate} kind:  > salt"}},
    {"Form.kind", forms, "kind: salt", "kind: halide", {"form-changed {hydrochloride} kind: salt > halide"}},
    {"Form.sources", forms, "source: gazette", "source: other", {"form-changed {hydrochloride} source: gazette > other"}},
    {"FormWord.text", forms, "after: {en: hydrochloride}", "after: {en: [hydrochloride, muriate]}", {"form-changed {hydrochloride} after: hydrochloride > hydrochloride; muriate"}},
    {"FormWord.apart", forms, "{form: hydrochloride,", "{form: hydrochloride, joined: false,", {"form-changed {hydrochloride} apart:  > hydrochloride; muriatis"}},
    {"Phrase.text", phrases, "ester, ether", "ester", {"phrase-withdrawn {ether} tells: another-thing > "}},
    {"Phrase.text", phrases, "ester, ether", "ester, ether, oxime", {"phrase-added {oxime} tells:  > another-thing"}},
    {"Character.traditional", "words/characters.yaml", "[鹽盐]", "[鹽盐, 國国]", {"character-added {國} simplified:  > 国"}},
    {"Character.simplified", "words/characters.yaml", "鹽盐", "鹽監", {"character-changed {鹽} simplified: 盐 > 監"}},
};
// clang-format on

// What no difference is told of, and why.
const std::set<std::string> not_stated{
    // The number or id by which a row is known, or the text or the row that another row holds.
    "Instrument.id", "List.id", "List.jurisdiction", "List.parts", "List.left_out", "Text.language", "Text.text", "Amendment.list",
    "Substance.provenance", "Listing.substance", "FormWord.form",
    // What follows from the rest.
    "Amendment.date", "List.in_force_from", "Listing.line", "Listing.origin", "Substance.first_term", "Substance.terms", "Term.substance",
    // How the rows are laid out to be found.
    "Language", "FormWord.length", "Phrase.length", "Posting", "EntryHead", "Reach", "Ancestor", "Period", "Piece", "SubstanceRow",
    "ListingRow", "Registry"};

// `Rule.effect`, of the tables and structures of the schema of snapshots.
std::set<std::string> fields_of_the_schema() {
  std::ifstream in{LISTED_SCHEMA};
  REQUIRE(in);
  std::set<std::string> all;
  std::string table;
  const std::regex head{R"(^(?:table|struct) (\w+) \{)"}, field{R"(^  (\w+):)"};
  std::smatch match;
  for (std::string line; std::getline(in, line);) {
    if (std::regex_search(line, match, head)) table = match[1];
    else if (line == "}") table.clear();
    else if (!table.empty() && !not_stated.contains(table) && std::regex_search(line, match, field))
      all.insert(table + "." + match[1].str());
  }
  return all;
}

}  // namespace

TEST_CASE("an edit of any field is told, and nothing else") {
  const auto before = Registry::from_bytes(compile_registry(full_files()));
  for (const FieldRow& row : field_rows) {
    INFO(row.field << ": " << row.replacement);
    Files files = with(full_files(), row.file, row.passage, row.replacement);
    if (row.also) files = with(std::move(files), row.also->file, row.also->passage, row.also->replacement);
    const std::string findings = findings_of(files);
    CHECK(findings == "");
    if (findings.empty()) CHECK(told(*before, *Registry::from_bytes(compile_registry(files))) == row.lines);
  }
}

TEST_CASE("no field of the schema is left out") {
  std::set<std::string> compared;
  for (const FieldRow& row : field_rows) compared.insert(row.field);
  for (const std::string& field : fields_of_the_schema()) CHECK_MESSAGE((compared.contains(field) || not_stated.contains(field)), field);
}
