// What is different between two versions of a registry, and the guard against a version that delists too much.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/small_registry.hpp"

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

// `added cn-drugs midazolam part:  > 第一类`, a text a difference.
std::vector<std::string> told(const Registry& before, const Registry& after) {
  std::vector<std::string> lines;
  for (const Difference& difference : differences(before, after)) {
    std::string line{label(difference.kind)};
    if (difference.list) line.append(" ").append(difference.list->id());
    if (difference.substance) line.append(" ").append(difference.substance->id());
    line.append(" ").append(difference.field).append(": ").append(difference.before).append(" > ").append(difference.after);
    lines.push_back(line);
  }
  return lines;
}

using Lines = std::vector<std::string>;

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
      {before_2024, {"added cn-drugs fentanyl-related-substances part:  > 第二类", "moved cn-drugs midazolam part: 第二类 > 第一类"}},
      {{{"un/treaty.yaml", "complete_from: 2025-01-01", "complete_from: 2025-02-01"}},
       {"complete-from un-treaty complete_from: 2025-02-01 > 2025-01-01"}},
      {before_2025,
       {"complete-to cn-drugs complete_to: 2024-12-31 > 2025-07-21", "restated cn-drugs brolamfetamine part: 第一类 > 第一类",
        "ended cn-drugs oxycodone ended: none > removed"}},
      {{{"cn/drugs.yaml", "announced: 2024-04-30, effective: 2024-07-01", "attested: 2025-01-01"}},
       {"dated cn-drugs fentanyl-related-substances since:  > 2024-07-01",
        "dated cn-drugs fentanyl-related-substances announced:  > 2024-04-30", "dated cn-drugs midazolam since:  > 2024-07-01",
        "dated cn-drugs midazolam announced:  > 2024-04-30", "dated cn-drugs midazolam until:  > 2024-07-01"}},
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
  const Lines lines = told(*small_registry(), *edited(before_2024));
  CHECK(lines.front() == "withdrawn cn-drugs fentanyl-related-substances part: 第二类 > ");
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
