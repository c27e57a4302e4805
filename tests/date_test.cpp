#include <doctest/doctest.h>
#include <listed/date.hpp>

using namespace listed;

TEST_CASE("a date is read in ISO 8601 form and nothing else") {
  CHECK(Date::parse("2024-07-01")->to_string() == "2024-07-01");
  CHECK(Date::parse("2024-02-29"));
  for (const char* text : {"", "2024", "2024-07", "2024-7-1", "2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "0000-01-01",
                           "2024/07/01", "2024-07-01 ", " 2024-07-01", "01-07-2024", "20240701", "2024-07-0a", "+024-07-01"})
    CHECK_MESSAGE(!Date::parse(text), text);
}

TEST_CASE("dates compare in time and count days") {
  CHECK(*Date::parse("2024-06-30") < *Date::parse("2024-07-01"));
  CHECK(Date::parse("1970-01-01")->days() == 0);
  CHECK(Date::parse("2024-07-01")->days() - Date::parse("2024-06-30")->days() == 1);
  CHECK(Date::from_days(Date::parse("2026-11-23")->days()) == *Date::parse("2026-11-23"));
  CHECK(Date::from_days(Period::never).to_string() == "9999-12-31");
  CHECK(Date::from_days(Period::always).to_string() == "0001-01-01");
}

TEST_CASE("a partial date means as much as its source says") {
  const auto month = *PartialDate::parse("2024-02");
  CHECK(month.to_string() == "2024-02");
  CHECK(month.first().to_string() == "2024-02-01");
  CHECK(month.last().to_string() == "2024-02-29");
  CHECK_FALSE(month.day());
  const auto year = *PartialDate::parse("2023");
  CHECK(year.first().to_string() == "2023-01-01");
  CHECK(year.last().to_string() == "2023-12-31");
  CHECK(year.year() == 2023);
  CHECK(PartialDate::parse("2024-07-01")->day() == Date::parse("2024-07-01"));
  CHECK_FALSE(PartialDate{}.known());
  CHECK(PartialDate{}.to_string().empty());
  for (const char* text : {"", "24", "2024-", "2024-0", "2024-13", "2024-07-32", "2024-00", "2024-07-00"})
    CHECK_MESSAGE(!PartialDate::parse(text), text);
}

TEST_CASE("a code of a snapshot that is no date is refused") {
  CHECK(PartialDate::from_code(20240701)->to_string() == "2024-07-01");
  CHECK(PartialDate::from_code(0)->known() == false);
  for (const int code : {-1, 1, 20240732, 20241301, 20240001, 100000101, 2147483647, -2147483647})
    CHECK_MESSAGE(!PartialDate::from_code(code), code);
}

TEST_CASE("whether a listing is in force is yes, no, or unknown") {
  const auto day = [](const char* text) { return *Date::parse(text); };
  const auto days = [&](const char* text) { return day(text).days(); };

  SUBCASE("known beginning and end: the first day counts, the last does not") {
    const Period period{days("2024-07-01"), days("2024-07-01"), days("2025-07-21"), days("2025-07-21")};
    CHECK(period.on(day("2024-06-30")) == InForce::no);
    CHECK(period.on(day("2024-07-01")) == InForce::yes);
    CHECK(period.on(day("2025-07-20")) == InForce::yes);
    CHECK(period.on(day("2025-07-21")) == InForce::no);
  }
  SUBCASE("announced in March, seen in force in April of the next year") {
    const Period period{days("2025-03-12"), days("2026-04-24"), Period::never, Period::never};
    CHECK(period.on(day("2025-03-11")) == InForce::no);
    CHECK(period.on(day("2025-12-31")) == InForce::unknown);
    CHECK(period.on(day("2026-04-24")) == InForce::yes);
  }
  SUBCASE("nothing known") { CHECK(Period{}.on(day("2024-01-01")) == InForce::unknown); }
}
