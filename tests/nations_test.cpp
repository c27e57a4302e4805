// The United Nations conventions as they are shipped, against the editions of the International Narcotics Control Board.
#include <iterator>
#include <set>
#include <string>
#include <tuple>

#include <doctest/doctest.h>
#include <listed/listed.hpp>

using namespace listed;

namespace {

const Date edition = Date::parse("2026-04-24").value();

std::string standing(const Registry& registry, const char* query) {
  std::string text;
  check(registry, query, {edition, Selection::parse(registry, "un").value()}).for_each_finding([&](const Finding& finding) {
    if (finding.admission != Admission::named) return;
    if (!text.empty()) text += ", ";
    text += std::string{finding.listing.list_id()} + " " + std::string{finding.listing.part_label()};
  });
  return text;
}

}  // namespace

TEST_CASE("substances stand in their schedules and tables") {
  const auto registry = embedded_registry();
  struct Row {
    const char* query;
    const char* listings;
  };
  const Row rows[] = {
      {"fentanyl", "un-1961 I"},           {"437-38-7", "un-1961 I"},
      {"heroin", "un-1961 I, un-1961 IV"}, {"carfentanil", "un-1961 I, un-1961 IV"},
      {"codeine", "un-1961 II"},           {"cocaine", "un-1961 I"},
      {"CATHINONE", "un-1971 I"},          {"amfetamine", "un-1971 II"},
      {"buprenorphine", "un-1971 III"},    {"diazepam", "un-1971 IV"},
      {"midazolam", "un-1971 IV"},         {"acetic anhydride", "un-1988 Table I"},
      {"acetone", "un-1988 Table II"},     {"norfentanyl", "un-1988 Table I"},
      {"red phosphorus", "un-issl ISSL"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.query);
    CHECK(standing(*registry, row.query) == row.listings);
  }
}

TEST_CASE("a list has the items of the edition that it was taken from") {
  const auto registry = embedded_registry();
  struct Row {
    const char* list;
    const char* part;
    std::size_t items;
  };
  const Row rows[] = {{"un-1961", "I", 139}, {"un-1961", "II", 10}, {"un-1961", "IV", 18},      {"un-1971", "II", 65},
                      {"un-1971", "III", 9}, {"un-1971", "IV", 69}, {"un-1988", "Table I", 43}, {"un-1988", "Table II", 8}};
  for (const Row& row : rows) {
    CAPTURE(row.part);
    std::set<std::uint32_t> items;
    for (const Listing& listing : in_force_on(edition, registry->listings().get<by_list>().equal_range(std::tuple{row.list, row.part})))
      items.insert(listing.line());
    CHECK(items.size() == row.items);
  }
}

TEST_CASE("a date that no source gives is unknown, and as-of questions say so") {
  const auto registry = embedded_registry();
  const Question long_ago{Date::parse("1999-12-31").value(), Selection::parse(*registry, "un-1971").value()};
  const auto findings = check(*registry, "methcathinone", long_ago).findings();
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].in_force == InForce::unknown);
  CHECK_FALSE(findings[0].listing.since().known());
}

TEST_CASE("eighteen precursors entered Table I on 3 December 2024") {
  const auto registry = embedded_registry();
  const auto on_that_day = registry->listings().get<by_date>().equal_range(PartialDate{Date::parse("2024-12-03").value()});
  CHECK(std::distance(on_that_day.first, on_that_day.second) == 18);
}

TEST_CASE("dextromethorphan and dextrorphan are excepted by the footnotes of the Yellow List") {
  const auto registry = embedded_registry();
  for (const char* query : {"dextromethorphan", "dextrorphan"}) {
    CAPTURE(query);
    CHECK(check(*registry, query, {edition, Selection::parse(*registry, "un-1961").value()}).status() == Status::known_not_listed);
  }
}

TEST_CASE("cannabis left Schedule IV by the decision of 2 December 2020 and stays in Schedule I") {
  const auto registry = embedded_registry();
  CHECK(standing(*registry, "cannabis") == "un-1961 I");
}
