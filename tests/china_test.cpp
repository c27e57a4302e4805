// China as it is shipped. Figures for 2024 from the official report on drug control of that year; counts of the catalogues as
// their publishers announced them.
#include <iterator>
#include <set>
#include <string>
#include <tuple>

#include <doctest/doctest.h>
#include <listed/listed.hpp>

#include "support/small_registry.hpp"

using namespace listed;
using namespace listed::test;

namespace {

// Items (lines of law) of a category that came newly under control in a year, through the index.
std::size_t added(const Registry& registry, Category category, int year) {
  std::set<std::uint32_t> lines;
  const auto range = registry.listings().get<by_category>().equal_range(std::tuple{category, year});
  for (auto at = range.first; at != range.second; ++at) {
    if (at->jurisdiction() == "cn" && at->change() == Change::add) lines.insert(at->line());
  }
  return lines.size();
}

// An item of law may name several substances, each of them a listing.
template <class Range>
std::size_t items(const Range& range) {
  std::set<std::uint32_t> lines;
  for (const Listing& listing : range) lines.insert(listing.line());
  return lines.size();
}

std::string standing_on(const Registry& registry, const char* query, const char* on) {
  std::string text;
  check(registry, query, {date(on), Selection::parse(registry, "cn").value()}).for_each_finding([&](const Finding& finding) {
    if (finding.admission != Admission::named) return;
    if (!text.empty()) text += ", ";
    text += std::string{finding.listing.list_id()} + " " + std::string{finding.listing.part_label()};
  });
  return text;
}

}  // namespace

TEST_CASE("2024: 46 new psychoactive substances, 4 psychotropics, 7 precursors newly listed; 24 for export announced") {
  const auto registry = embedded_registry();
  CHECK(added(*registry, Category::new_psychoactive, 2024) == 46);
  CHECK(added(*registry, Category::narcotic, 2024) + added(*registry, Category::psychotropic, 2024) == 4);
  CHECK(added(*registry, Category::precursor, 2024) == 7);

  int announced = 0, amendments = 0;
  std::size_t missing = 0;
  for (const Amendment& amendment : registry->amendments(date("2024-01-01"), date("2024-12-31"))) {
    if (amendment.list().jurisdiction() != "cn") continue;
    ++amendments;
    if (amendment.list().category() != Category::export_control) continue;
    announced += amendment.adds().value_or(0);
    missing += static_cast<std::size_t>(amendment.missing());
  }
  CHECK(amendments == 4);
  CHECK(announced == 24);
  CHECK(missing + added(*registry, Category::export_control, 2024) == 24);
}

TEST_CASE("the law changed on 1 July 2024, and the answers with it") {
  const auto registry = embedded_registry();
  struct Row {
    const char* query;
    const char* before;
    const char* after;
  };
  const Row rows[] = {
      {"溴啡", "", "cn-non-medical 非药用类"},
      {"Brorphine", "", "cn-non-medical 非药用类"},
      {"2244737-98-0", "", "cn-non-medical 非药用类"},
      {"右美沙芬", "", "cn-psychotropics 第二类"},
      {"dextromethorphan", "", "cn-psychotropics 第二类"},
      {"nalfurafine", "", "cn-psychotropics 第二类"},
      {"lorcaserin", "", "cn-psychotropics 第二类"},
      {"咪达唑仑", "cn-psychotropics 第二类", "cn-psychotropics 第一类, cn-psychotropics 第二类"},
      {"fentanyl", "cn-narcotics 麻醉药品", "cn-narcotics 麻醉药品"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.query);
    CHECK(standing_on(*registry, row.query, "2024-06-30") == row.before);
    CHECK(standing_on(*registry, row.query, "2024-07-01") == row.after);
  }
}

TEST_CASE("moves: modafinil in 2023, etizolam and suvorexant in 2025") {
  const auto registry = embedded_registry();
  CHECK(standing_on(*registry, "modafinil", "2023-09-30") == "cn-psychotropics 第一类");
  CHECK(standing_on(*registry, "modafinil", "2023-10-01") == "cn-psychotropics 第二类");
  CHECK(standing_on(*registry, "依替唑仑", "2025-07-20") == "cn-non-medical 非药用类");
  CHECK(standing_on(*registry, "依替唑仑", "2025-07-21") == "cn-psychotropics 第二类");
  CHECK(standing_on(*registry, "suvorexant", "2025-07-20") == "cn-psychotropics 第二类");
  CHECK(standing_on(*registry, "suvorexant", "2025-07-21") == "");
}

TEST_CASE("what the catalogue of 2025 prints again was listed all the time, though its day is not known") {
  const auto registry = embedded_registry();
  const Selection china = Selection::parse(*registry, "cn").value();
  for (const char* on : {"2025-07-27", "2025-12-31", "2026-11-23"}) CHECK(check(*registry, "2-FA", {date(on), china}).surely_listed());
}

TEST_CASE("the catalogues have as many items as were announced") {
  const auto registry = embedded_registry();
  struct Row {
    const char* instrument;
    const char* list;
    std::size_t items;
  };
  const Row rows[] = {
      {"cn-2013-narcotics", "cn-narcotics", 121},
      {"cn-2013-psychotropics", "cn-psychotropics", 149},
  };
  for (const Row& row : rows) {
    CAPTURE(row.instrument);
    const auto range = registry->listings().get<by_instrument>().equal_range(std::tuple{row.instrument, row.list});
    CHECK(items(boost::make_iterator_range(range.first, range.second)) == row.items);
  }
  struct Standing {
    const char* list;
    const char* part;
    const char* on;
    std::size_t items;
  };
  const Standing standings[] = {
      {"cn-narcotics", "麻醉药品", "2014-01-01", 121},   {"cn-narcotics", "麻醉药品", "2025-07-20", 123},
      {"cn-narcotics", "麻醉药品", "2026-11-23", 32},    {"cn-psychotropics", "第一类", "2014-01-01", 68},
      {"cn-psychotropics", "第二类", "2014-01-01", 81},  {"cn-psychotropics", "第一类", "2026-11-23", 18},
      {"cn-psychotropics", "第二类", "2026-11-23", 78},  {"cn-non-medical", "非药用类", "2015-10-01", 116},
      {"cn-non-medical", "非药用类", "2018-09-01", 156},
  };
  for (const Standing& row : standings) {
    CAPTURE(row.list);
    CAPTURE(row.on);
    const auto range = in_force_on(date(row.on), registry->listings().get<by_list>().equal_range(std::tuple{row.list, row.part}));
    CHECK(items(range) == row.items);
  }
}

TEST_CASE("an item that names several substances is found under each of them") {
  const auto registry = embedded_registry();
  for (const char* query : {"ephedrine", "pseudoephedrine", "norephedrine", "麻黄素", "伪麻黄素"})
    CHECK_MESSAGE(standing_on(*registry, query, "2026-01-01").find("cn-precursors 第一类") != std::string::npos, query);
}

TEST_CASE("a salt is listed through the clause on salts, an isomer through that on isomers") {
  const auto registry = embedded_registry();
  const Verdict esketamine = check(*registry, "esketamine", {date("2026-11-23"), Selection::parse(*registry, "cn").value()});
  CHECK(esketamine.status() == Status::listed);
  REQUIRE(esketamine.findings().size() == 1);
  CHECK(esketamine.findings()[0].admission == Admission::admitted);
  CHECK(esketamine.findings()[0].listing.part_label() == "第一类");
}

TEST_CASE("classes are found by their names and quote their definitions") {
  const auto registry = embedded_registry();
  for (const char* query : {"芬太尼类物质", "合成大麻素类物质", "尼秦类物质", "奥啡类物质"}) {
    CAPTURE(query);
    const Verdict verdict = check(*registry, query);
    REQUIRE(verdict.matches().size() == 1);
    CHECK(verdict.matches()[0].substance.kind() == SubstanceKind::substance_class);
    CHECK_FALSE(verdict.matches()[0].substance.definition().in("zh").empty());
    CHECK(verdict.any_listed());
  }
}
