#include <algorithm>
#include <string>
#include <tuple>

#include <doctest/doctest.h>

#include "support/small_registry.hpp"

using namespace listed;
using namespace listed::test;

namespace {

template <class Range>
std::string substances_in(const Range& range) {
  std::string ids;
  for (auto at = range.first; at != range.second; ++at) ids += std::string{at->substance_id()} + " ";
  return ids;
}

std::string found(const Registry& registry, const Filter& filter) {
  std::string ids;
  find(registry, filter, [&](const Listing& listing) { ids += std::string{listing.substance_id()} + " "; });
  return ids;
}

}  // namespace

TEST_CASE("the indices of the container are named after what they answer") {
  const auto registry = small_registry();
  const Listings& listings = registry->listings();
  CHECK(listings.size() == 7);
  CHECK(substances_in(listings.get<by_substance>().equal_range("midazolam")) == "midazolam midazolam ");
  CHECK(substances_in(listings.get<by_list>().equal_range(std::tuple{"cn-drugs", "第一类"})) == "brolamfetamine brolamfetamine midazolam ");
  CHECK(substances_in(listings.get<by_list>().equal_range("un-treaty")) == "fentanyl ");
  CHECK(substances_in(listings.get<by_jurisdiction>().equal_range("un")) == "fentanyl ");
  CHECK(substances_in(listings.get<by_category>().equal_range(std::tuple{Category::psychotropic, 2024})) ==
        "fentanyl-related-substances midazolam ");
  CHECK(substances_in(listings.get<by_year>().equal_range(2024)) == "fentanyl-related-substances midazolam ");
  CHECK(substances_in(listings.get<by_date>().equal_range(*PartialDate::parse("2025-07-21"))) == "brolamfetamine ");
  CHECK(substances_in(listings.get<by_instrument>().equal_range("edition")) == "fentanyl ");
}

TEST_CASE("a range can be narrowed to a day") {
  const auto registry = small_registry();
  const auto of_list = registry->listings().get<by_list>().equal_range("cn-drugs");
  const auto before = in_force_on(date("2024-06-30"), of_list);
  const auto after = in_force_on(date("2024-07-01"), of_list);
  CHECK(std::distance(before.begin(), before.end()) == 3);
  CHECK(std::distance(after.begin(), after.end()) == 4);
}

TEST_CASE("find combines what is asked, whichever index it takes") {
  const auto registry = small_registry();
  Filter in_part;
  in_part.list = "cn-drugs";
  in_part.part = "Class I";
  in_part.as_of = date("2024-07-01");
  CHECK(found(*registry, in_part) == "brolamfetamine midazolam ");

  Filter year;
  year.year = 2014;
  CHECK(found(*registry, year) == "brolamfetamine midazolam oxycodone ");
  year.category = Category::narcotic;
  CHECK(found(*registry, year) == "");

  Filter interval;
  interval.from = date("2024-01-01");
  interval.to = date("2024-12-31");
  CHECK(found(*registry, interval) == "fentanyl-related-substances midazolam ");
  interval.to = date("2024-06-30");
  CHECK(found(*registry, interval) == "");
  interval.from = date("2025-01-01");
  interval.to = std::nullopt;
  CHECK(found(*registry, interval) == "");  // printed again in 2025, not come in
  for (const char* last : {"2024-01-01", "2014-01-01", "1900-01-01"}) {
    interval.to = date(last);
    CHECK(found(*registry, interval) == "");  // it ends before it begins
  }
}

TEST_CASE("find gives what a plain walk over all listings gives") {
  const auto registry = small_registry();
  for (const char* list : {"", "cn-drugs", "un-treaty"}) {
    for (const int year : {0, 2014, 2024, 2025}) {
      for (const char* day : {"", "2014-01-01", "2024-07-01", "2026-11-23"}) {
        Filter filter;
        if (*list) filter.list = list;
        if (year) filter.year = year;
        if (*day) filter.as_of = date(day);
        std::vector<std::uint32_t> walked, asked;
        for (const Listing& listing : registry->listings()) {
          if (filter.admits(listing)) walked.push_back(listing.index());
        }
        find(*registry, filter, [&](const Listing& listing) { asked.push_back(listing.index()); });
        std::sort(asked.begin(), asked.end());
        CHECK(walked == asked);
      }
    }
  }
}

TEST_CASE("amendments of a time are found by when they came into force") {
  const auto registry = small_registry();
  const auto ids = [&](const char* from, const char* to) {
    std::string text;
    for (const Amendment& amendment : registry->amendments(date(from), date(to))) text += std::string{amendment.instrument().id()} + " ";
    return text;
  };
  CHECK(ids("2024-01-01", "2024-12-31") == "cn-2024-54 ");
  CHECK(ids("2014-01-01", "2014-01-01") == "cn-2013 ");
  CHECK(ids("2025-01-01", "2025-12-31") == "edition cn-2025 ");  // of the edition only the year is known
  CHECK(ids("2025-08-01", "2025-08-31") == "edition ");
  CHECK(ids("2026-01-01", "2026-12-31") == "");
}
