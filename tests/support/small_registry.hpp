// A registry small enough to be read whole: two lists, an instrument of each kind, a move, a class, an ambiguity.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <listed/listed.hpp>

namespace listed::test {

using Files = std::vector<RegistryFile>;

inline constexpr std::string_view registry_yaml = R"(schema: 2
data: 2026-11-23
ambiguous:
  - {name: DOX, substances: [brolamfetamine, doc], note: used for the whole group}
)";

inline constexpr std::string_view sources_yaml = R"(sources:
  - {id: gazette, title: The gazette, publisher: The state, official: true}
)";

inline constexpr std::string_view substances_yaml = R"(family: Examples
substances:
  - id: brolamfetamine
    name: Brolamfetamine
    names: {abbreviation: {mul: [DOB, DOX]}}
    cas: 64638-07-9
    unii: 67WJC4Y2QY
    sources: {cas: gazette, unii: gazette}
  - id: doc
    name: DOC
    names: {abbreviation: {mul: DOX}}
  - id: fentanyl
    name: Fentanyl
    names:
      inn: {en: fentanyl, es: fentanilo}
      common: {zh: 芬太尼}
    cas: 437-38-7
    inchikey: PJMPHNIQZUBGLI-UHFFFAOYSA-N
    sources: {cas: gazette, inchikey: gazette}
  - id: midazolam
    name: Midazolam
    cas: 59467-70-8
    sources: {cas: gazette}
  - id: oxycodone
    name: Oxycodone
    cas: 76-42-6
    sources: {cas: gazette}
  - id: caffeine
    name: Caffeine
  - id: fentanyl-citrate
    name: Fentanyl citrate
    relations: {salt_of: fentanyl}
  - id: racemidazolam-salt
    name: Rac-midazolam maleate
    relations: {salt_of: rac-midazolam}
  - id: rac-midazolam
    name: Rac-midazolam
    relations: {isomer_of: midazolam}
)";

inline constexpr std::string_view classes_yaml = R"(classes:
  - id: fentanyl-related-substances
    name: Fentanyl-related substances
    definition: {en: Substances that compared with fentanyl meet one or more conditions.}
    citation: note 1
    source: gazette
)";

inline constexpr std::string_view drugs_yaml = R"(list: cn-drugs
title: {zh: 品种目录, en: Catalogue}
jurisdiction: cn
category: psychotropic
complete_to: 2025-07-21
scope: {salts: possible, isomers: stereo, text: {en: Includes possible salts.}, citation: note 1, source: gazette}
parts:
  - {part: 第一类, also: [I, Class I]}
  - {part: 第二类, also: [II, Class II]}
instruments:
  - {id: cn-2013, title: {en: Catalogue of 2013}, announced: 2013-11-11, effective: 2014-01-01, adds: 3, source: gazette}
  - {id: cn-2024-54, title: {en: Announcement}, citation: No. 54, announced: 2024-04-30, effective: 2024-07-01, adds: 2, missing: 1, moves: 1, source: gazette}
  - {id: cn-2025, title: {en: Catalogue of 2025}, announced: 2025-07-21, effective: 2025-07-21, restates: 1, removes: 1, source: gazette}
listings:
  - {item: 1, part: 第一类, substance: brolamfetamine, by: cn-2013, ended: {by: cn-2025, how: restated}, as: {zh: 布苯丙胺, en: Brolamfetamine, cas: 64638-07-9}}
  - {item: 2, part: 第二类, substance: midazolam, by: cn-2013, ended: {by: cn-2024-54, how: moved}, as: {zh: 咪达唑仑}}
  - {item: 3, part: 第二类, substance: oxycodone, by: cn-2013, ended: {by: cn-2025, how: removed}, as: {zh: 羟考酮, misprint: 76-42-5}}
  - {part: 第一类, substance: midazolam, by: cn-2024-54, change: move}
  - {part: 第二类, class: fentanyl-related-substances, by: cn-2024-54}
  - {item: 7, part: 第一类, substance: brolamfetamine, by: cn-2025, change: restate}
)";

inline constexpr std::string_view treaty_yaml = R"(list: un-treaty
title: {en: Convention}
jurisdiction: un
category: narcotic
complete_to: 2025-03-12
parts: [{part: I, category: precursor}]
rules:
  - {effect: exempt, part: I, substances: fentanyl, transaction: [import, export], when: {concentration: <= 0.05 mg/mL, amount: < 10 g}, per: year, text: {en: Weak solutions}, citation: article 3, source: gazette}
instruments:
  - {id: edition, kind: consolidation, title: {en: Official edition}, announced: 2025, attested: 2026-04-24, source: gazette}
listings:
  - {substance: fentanyl, by: edition, code: NF 001, as: {en: FENTANYL}}
complete_from: 2025-01-01
history: The oldest edition that was read.
)";

inline Files small_files() {
  const auto file = [](std::string name, std::string_view text) { return RegistryFile{std::move(name), std::string{text}}; };
  return {file("registry.yaml", registry_yaml), file("sources.yaml", sources_yaml), file("substances.yaml", substances_yaml),
          file("classes.yaml", classes_yaml),   file("cn/drugs.yaml", drugs_yaml),  file("un/treaty.yaml", treaty_yaml)};
}

inline std::shared_ptr<const Registry> small_registry() { return Registry::from_bytes(compile_registry(small_files())); }

/// The files with one passage of one of them replaced; the passage must be there.
inline Files with(Files files, std::string_view file, std::string_view passage, std::string_view replacement) {
  for (RegistryFile& each : files) {
    if (each.name != file) continue;
    const std::size_t at = each.text.find(passage);
    if (at != std::string::npos) return each.text.replace(at, passage.size(), replacement), files;
  }
  throw std::logic_error{"no such passage: " + std::string{passage}};
}
/// The same of the small registry.
inline Files with(std::string_view file, std::string_view passage, std::string_view replacement) {
  return with(small_files(), file, passage, replacement);
}

/// The small registry with an obligation: a kilogram of fentanyl or more needs a permit to leave.
inline Files ruled_files() {
  return with("un/treaty.yaml", "rules:\n", R"(rules:
  - {effect: licence, part: I, substances: fentanyl, transaction: export, when: {amount: '>= 1 kg'}, obligation: {en: export permit}, text: {en: No export without a permit.}, citation: article 31, source: gazette}
)");
}

/// What loading says, one finding a line; empty if it loads.
inline std::string findings_of(const Files& files) {
  try {
    (void)compile_registry(files);
    return {};
  } catch (const Error& error) { return error.what(); }
}

inline Date date(std::string_view text) { return Date::parse(text).value(); }

}  // namespace listed::test
