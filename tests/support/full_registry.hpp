// A small registry that says something in every field that registry files have, so that a difference in any of them can be made.
#pragma once

#include "support/small_registry.hpp"

namespace listed::test {

inline constexpr std::string_view full_sources = R"(sources:
  - {id: gazette, title: The gazette, publisher: The state, date: 2020, address: https://gazette.example, official: true, licence: CC0, note: printed}
  - {id: other, title: Another gazette}
)";

inline constexpr std::string_view full_substances = R"(family: Examples
substances:
  - id: alpha
    name: Alpha
    kind: chemical
    names: {inn: {en: alphum, es: alfum}, abbreviation: {mul: [AX, BX]}}
    cas: 64638-07-9
    inchikey: PJMPHNIQZUBGLI-UHFFFAOYSA-N
    smiles: CC
    structure: stated
    unii: 67WJC4Y2QY
    pubchem: 10
    sources: {names: gazette, cas: gazette, inchikey: gazette, smiles: gazette, unii: gazette, pubchem: gazette}
    merged: {on: name, note: by name alone}
    note: remark
    doubt: open
  - {id: alpha-salt, name: Alpha salt, relations: {salt_of: alpha}, sources: {relations: gazette}}
  - {id: alpha-isomer, name: Alpha isomer, relations: {isomer_of: alpha}}
  - {id: beta, name: Beta, names: {abbreviation: {mul: BX}}}
)";

inline constexpr std::string_view full_classes = R"(classes:
  - {id: gammas, name: Gammas, definition: {en: Whatever has a gamma.}, translation: unofficial, citation: note 1, source: gazette}
)";

inline constexpr std::string_view full_list = R"(list: un-full
title: {en: Full list, fr: Liste}
jurisdiction: un
category: narcotic
complete_from: 2000-01-01
complete_to: 2025-03-12
history: the oldest edition
note: of the list
scope: {salts: possible, isomers: stereo, esters: none, ethers: none, preparations: all, text: {en: Includes salts.}, citation: note 2, source: gazette}
parts:
  - {part: I, category: precursor, also: [One], title: {en: Part one}, destinations: [us, ca]}
  - {part: II, scope: {salts: none, text: {en: No salts.}, citation: note 3, source: gazette}}
clauses:
  - {topic: definition, part: I, substances: alpha, since: 2001-01-01, text: {en: Alpha is alpha.}, citation: article 1, source: gazette, note: first, doubt: second}
  - {topic: scope, part: I, items: '2', salts: all, text: {en: Includes all salts.}, citation: article 2, source: gazette}
rules:
  - {effect: licence, part: I, substances: alpha, code: R1, transaction: [import, export], per: year, destinations: full-states, origins: [us, ca], when: {concentration: '>= 1.5 %', dose: '> 1 mg', amount: '>= 1 kg', package: '>= 2 g'}, basis: by weight, of: beta, form: {en: in tablets}, obligation: {en: permit}, given: regulated, text: {en: A permit is needed.}, citation: article 31, source: gazette, since: 2001-01-01, until: 2030-01-01, note: third, doubt: fourth}
  - {effect: exempt, part: II, origins: full-others, relieves: licence, text: {en: None is needed.}, citation: article 32, source: gazette}
country_sets:
  - {id: full-states, title: {en: States}, members: [us, ca], others: full-others, since: 2000-01-01, attested: 2020-01-01, citation: annex, source: gazette, note: as read}
  - {id: full-others, title: {en: Others}, members: [kp], since: 2000-01-01, citation: annex, source: gazette}
instruments:
  - {id: act, title: {en: First act}, issuer: [The state], citation: No. 1, announced: 2000-01-01, effective: 2000-02-01, attested: 2020-01-01, adds: 4, missing: 1, source: gazette, note: fifth, doubt: sixth}
  - {id: edition, title: {en: Second edition}, announced: 2010-01-01, effective: 2010-02-01, restates: 1, source: gazette}
  - {id: notice, title: {en: Notice}, announced: 2010-01-01, effective: 2010-02-01, moves: 2, missing_moves: 2, removes: 0, source: gazette}
  - {id: order, title: {en: Order}, announced: 2010-01-01, effective: 2010-02-01, source: gazette}
listings:
  - {item: 1, part: I, substance: alpha, by: act, ended: {by: edition, how: restated}}
  - {item: 2, part: I, class: gammas, by: act, code: C1, hs: ['2939.11'], as: {en: GAMMAS, chemical: gamma-ane, other: gammane, cas: 437-38-7, misprint: 437-38-8, remark: bulk}, only: {en: powder}, except: {en: tablets}, excludes: alpha-isomer, destinations: [mx], source: gazette, note: seventh, doubt: eighth}
  - {item: 3, part: II, substance: beta, by: act, ended: {by: edition, how: removed, on: 2010-03-01}}
  - {item: 4, part: I, substance: alpha, by: edition, change: restate, since: 2010-02-01}
  - {item: 5, part: I, substance: beta, by: edition, change: move}
left_out:
  - {what: A row, reason: illegible, source: gazette}
)";

inline constexpr std::string_view full_forms = R"(forms:
  - {form: hydrochloride, kind: salt, before: {la: muriatis}, after: {en: hydrochloride}, source: gazette}
)";

inline constexpr std::string_view full_registry_yaml = R"(schema: 2
data: 2026-11-23
ambiguous:
  - {name: BX, substances: [alpha, beta], note: of both}
)";

inline Files full_files() {
  const auto file = [](std::string name, std::string_view text) { return RegistryFile{std::move(name), std::string{text}}; };
  return {file("registry.yaml", full_registry_yaml),
          file("sources.yaml", full_sources),
          file("substances.yaml", full_substances),
          file("classes.yaml", full_classes),
          file("un/full.yaml", full_list),
          file("words/forms.yaml", full_forms),
          file("words/phrases.yaml", "phrases: [{tells: another-thing, words: {en: [ester, ether]}}]\n"),
          file("words/characters.yaml", "characters: [鹽盐]\n")};
}

}  // namespace listed::test
