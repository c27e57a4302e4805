// What is different between two versions of a registry, and the guard against a version that delists too much.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/small_registry.hpp"
#include "support/told.hpp"

using namespace listed;
using namespace listed::test;

namespace {

struct Edit {
  std::string file, passage, replacement;
};

std::shared_ptr<const Registry> edited(const std::vector<Edit>& edits) {
  Files files = small_files();
  for (const Edit& edit : edits) {
    for (RegistryFile& file : files) {
      if (file.name != edit.file) continue;
      const std::size_t at = file.text.find(edit.passage);
      REQUIRE_MESSAGE(at != std::string::npos, edit.passage);
      file.text.replace(at, edit.passage.size(), edit.replacement);
    }
  }
  return Registry::from_bytes(compile_registry(files));
}

// The version before the announcement of 2024: midazolam stands in class II, and the class of fentanyls is not yet there.
const std::vector<Edit> before_2024{{"cn/drugs.yaml",
                                     "  - {id: cn-2024-54, title: {en: Announcement}, citation: No. 54, announced: 2024-04-30, effective: "
                                     "2024-07-01, adds: 2, missing: 1, moves: 1, source: gazette}\n",
                                     ""},
                                    {"cn/drugs.yaml", ", ended: {by: cn-2024-54, how: moved}", ""},
                                    {"cn/drugs.yaml", "  - {part: 第一类, substance: midazolam, by: cn-2024-54, change: move}\n", ""},
                                    {"cn/drugs.yaml", "  - {part: 第二类, class: fentanyl-related-substances, by: cn-2024-54}\n", ""}};

// The version before the edition of 2025.
const std::vector<Edit> before_2025{
    {"cn/drugs.yaml", "complete_to: 2025-07-21", "complete_to: 2024-12-31"},
    {"cn/drugs.yaml",
     "  - {id: cn-2025, title: {en: Catalogue of 2025}, announced: 2025-07-21, effective: 2025-07-21, restates: 1, removes: 1, source: "
     "gazette}\n",
     ""},
    {"cn/drugs.yaml", ", ended: {by: cn-2025, how: restated}", ""},
    {"cn/drugs.yaml", ", ended: {by: cn-2025, how: removed}", ""},
    {"cn/drugs.yaml", "  - {item: 7, part: 第一类, substance: brolamfetamine, by: cn-2025, change: restate}\n", ""}};

}  // namespace

TEST_CASE("two versions that say the same are not different") {
  CHECK(told(*small_registry(), *small_registry()).empty());
  CHECK(told(*embedded_registry(), *embedded_registry()).empty());
}

TEST_CASE("each difference is told once, by what it means") {
  struct Row {
    std::vector<Edit> before;
    Lines lines;
  };
  const Row rows[] = {
      {before_2024,
       {"instrument-added cn-drugs {cn-2024-54} title:  > adds 2, moves 1, missing 1: Announcement",
        "added cn-drugs fentanyl-related-substances part:  > 第二类", "moved cn-drugs midazolam part: 第二类 > 第一类"}},
      {{{"un/treaty.yaml", "complete_from: 2025-01-01", "complete_from: 2025-02-01"}},
       {"complete-from un-treaty complete_from: 2025-02-01 > 2025-01-01"}},
      {before_2025,
       {"complete-to cn-drugs complete_to: 2024-12-31 > 2025-07-21",
        "instrument-added cn-drugs {cn-2025} title:  > restates 1, removes 1: Catalogue of 2025",
        "restated cn-drugs brolamfetamine part: 第一类 > 第一类", "ended cn-drugs oxycodone ended: none > removed"}},
      {{{"cn/drugs.yaml", "announced: 2024-04-30, effective: 2024-07-01", "attested: 2025-01-01"}},
       {"instrument-changed {cn-2024-54} announced:  > 2024-04-30", "instrument-changed {cn-2024-54} effective:  > 2024-07-01",
        "instrument-changed {cn-2024-54} attested: 2025-01-01 > ", "dated cn-drugs fentanyl-related-substances since:  > 2024-07-01",
        "dated cn-drugs midazolam since:  > 2024-07-01", "dated cn-drugs midazolam until:  > 2024-07-01"}},
      {{{"un/treaty.yaml", "as: {en: FENTANYL}", "as: {en: Fentanil}"}},
       {"reworded un-treaty fentanyl wording: Fentanil [en] > FENTANYL [en]"}},
      {{{"un/treaty.yaml", "code: NF 001", "code: NF 010"}}, {"reworded un-treaty fentanyl code: NF 010 > NF 001"}},
      {{{"substances.yaml", "mul: [DOB, DOX]", "mul: DOX"}}, {"name-added brolamfetamine abbreviation:  > DOB"}},
      {{{"substances.yaml", "    cas: 76-42-6\n    sources: {cas: gazette}\n", ""}}, {"name-added oxycodone cas:  > 76-42-6"}},
      {{{"substances.yaml", "  - id: caffeine\n    name: Caffeine\n", ""}}, {"substance-added caffeine name:  > Caffeine"}},
  };
  for (const Row& row : rows) {
    const Lines lines = told(*edited(row.before), *small_registry());
    for (std::size_t i = 0; i < std::min(lines.size(), row.lines.size()); ++i) CHECK(lines[i] == row.lines[i]);
    CHECK_MESSAGE(lines.size() == row.lines.size(), row.lines.front());
  }
}

TEST_CASE("read the other way round, what was added is withdrawn") {
  CHECK(told(*small_registry(), *edited({{"substances.yaml", "  - id: caffeine\n    name: Caffeine\n", ""}})) ==
        Lines{"substance-withdrawn caffeine name: Caffeine > "});
  CHECK(told(*small_registry(), *edited({{"substances.yaml", "mul: [DOB, DOX]", "mul: DOX"}})) ==
        Lines{"name-withdrawn brolamfetamine abbreviation: DOB > "});
  CHECK(told(*small_registry(), *edited(before_2024)) ==
        Lines{"instrument-withdrawn cn-drugs {cn-2024-54} title: adds 2, moves 1, missing 1: Announcement > ",
              "withdrawn cn-drugs fentanyl-related-substances part: 第二类 > ", "ended cn-drugs midazolam ended: moved > none",
              "withdrawn cn-drugs midazolam part: 第一类 > "});
  const auto ruled = Registry::from_bytes(compile_registry(ruled_files()));
  CHECK(told(*ruled, *small_registry()) ==
        Lines{"rule-withdrawn un-treaty [I] {licence · amount >= 1 kg · fentanyl} text: No export without a permit. > "});
}

TEST_CASE("rules have no ids: they are known by what they say, and where nobody can tell, one came and one went") {
  const auto with_rules = [](std::string_view lines) {
    return Registry::from_bytes(compile_registry(with("un/treaty.yaml", "rules:\n", "rules:\n" + std::string{lines})));
  };
  const std::string of_fentanyl = "  - {effect: regulated, part: I, substances: fentanyl, when: {amount: '>= 1 g'}, ";
  const std::string of_oxycodone = "  - {effect: regulated, part: I, substances: oxycodone, when: {amount: '>= 2 g'}, ";
  const std::string of_midazolam = "  - {effect: regulated, part: I, substances: midazolam, when: {amount: '>= 3 g'}, ";
  const std::string words = "text: {en: A table.}, citation: article 9, source: gazette}\n";
  const auto before = with_rules(of_fentanyl + words + of_oxycodone + words);
  CHECK(told(*before, *with_rules(of_oxycodone + words + of_fentanyl + words)).empty());
  CHECK(told(*before, *with_rules(of_oxycodone + "note: x, " + words + of_fentanyl + "note: y, " + words)) ==
        Lines{"rule-changed un-treaty [I] {regulated · amount >= 2 g · oxycodone} note:  > x",
              "rule-changed un-treaty [I] {regulated · amount >= 1 g · fentanyl} note:  > y"});
  CHECK(told(*before, *with_rules(of_fentanyl + "until: 2020, " + words + of_fentanyl +
                                  "since: 2020, text: {en: Anew.}, citation: article 9, source: gazette}\n" + of_oxycodone + words)) ==
        Lines{"rule-changed un-treaty [I] {regulated · amount >= 1 g · fentanyl} until:  > 2020",
              "rule-added un-treaty [I] {regulated · amount >= 1 g · fentanyl} text:  > Anew."});
  const auto in_form = [&](std::string_view form) {
    const std::string of = ", form: {en: " + std::string{form} + "}, ";
    return with_rules("  - {effect: exempt, part: I, substances: oxycodone, when: {concentration: <= 1 %}" + of + words +
                      "  - {effect: exempt, part: I, substances: oxycodone, when: {dose: <= 9 mg}" + of + words);
  };
  CHECK(told(*in_form("tablets"), *in_form("pills")) ==
        Lines{"rule-changed un-treaty [I] {exempt · concentration <= 1 % · oxycodone} form: tablets [en] > pills [en]",
              "rule-changed un-treaty [I] {exempt · dose <= 9 mg · oxycodone} form: tablets [en] > pills [en]"});
  const auto three = with_rules(of_fentanyl + words + of_oxycodone + words + of_midazolam + words);
  const auto others = with_rules("  - {effect: regulated, part: I, substances: brolamfetamine, " + words +
                                 "  - {effect: regulated, part: I, substances: caffeine, " + words + of_midazolam + words);
  CHECK(told(*three, *others) == Lines{"rule-added un-treaty [I] {regulated · brolamfetamine} text:  > A table.",
                                       "rule-added un-treaty [I] {regulated · caffeine} text:  > A table.",
                                       "rule-withdrawn un-treaty [I] {regulated · amount >= 1 g · fentanyl} text: A table. > ",
                                       "rule-withdrawn un-treaty [I] {regulated · amount >= 2 g · oxycodone} text: A table. > "});
}

TEST_CASE("the scope of some items is told once, however many they are, and with those that it comes with") {
  const auto with_clause = [](std::string_view clause) {
    return Registry::from_bytes(compile_registry(with("cn/drugs.yaml", "instruments:\n", std::string{clause} + "instruments:\n")));
  };
  const std::string head = "clauses:\n  - {topic: scope, substances: [midazolam, oxycodone], salts: ";
  const std::string tail = ", isomers: stereo, text: {en: Includes possible salts.}, citation: note 1, source: gazette}\n";
  CHECK(told(*small_registry(), *with_clause(head + "possible" + tail)).empty());
  CHECK(told(*small_registry(), *with_clause(head + "all" + tail)) ==
        Lines{"scope-changed cn-drugs {midazolam, oxycodone} salts: possible > all"});
  const auto none = edited(before_2024);
  Files files = with("cn/drugs.yaml", "instruments:\n",
                     "clauses:\n  - {topic: scope, class: fentanyl-related-substances, esters: all, text: {en: And esters.}, citation: "
                     "note 2, source: gazette}\ninstruments:\n");
  const Lines lines = told(*none, *Registry::from_bytes(compile_registry(files)));
  CHECK(std::count(lines.begin(), lines.end(), "scope-added cn-drugs [第二类] {fentanyl-related-substances} text:  > And esters.") == 1);
}

TEST_CASE("a list that shrinks by more than two percent is told, on the same day for both versions") {
  const auto before = edited(before_2025), after = small_registry();
  const auto shrunken = implausibly_shrunken(*before, *after, date("2026-11-23"));
  REQUIRE(shrunken.size() == 1);
  CHECK(shrunken[0].list.id() == "cn-drugs");
  CHECK(shrunken[0].before == 4);
  CHECK(shrunken[0].after == 3);
  CHECK(implausibly_shrunken(*before, *after, date("2026-11-23"), 0.25).empty());
  CHECK(implausibly_shrunken(*before, *after, date("2025-07-20")).empty());  // it had not ended yet
  CHECK(implausibly_shrunken(*after, *before, date("2026-11-23")).empty());  // a list that grows
}
