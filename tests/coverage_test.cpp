// What a list's silence means: from when, and up to when, a list is recorded.
#include <string>

#include <doctest/doctest.h>

#include "support/small_registry.hpp"

using namespace listed;
using namespace listed::test;

namespace {

// `listed`, `known-not-listed` … and what each list asked is recorded as: `known-not-listed; cn-drugs complete`.
std::string answer(const Registry& registry, std::string_view query, const Question& question) {
  const Verdict verdict = check(registry, query, question);
  std::string text{label(verdict.status())};
  verdict.for_each_coverage([&](const Coverage& one) { text.append("; ").append(one.list.id()).append(" ").append(label(one.recorded)); });
  return text;
}

Question asked(const Registry& registry, std::string_view day, std::string_view in, std::optional<std::string_view> known_on = {}) {
  Question question{date(day), Selection::parse(registry, in).value()};
  if (known_on) question.known_on = date(*known_on);
  return question;
}

}  // namespace

TEST_CASE("a list that is recorded from its first act was not yet in force before; one that is not says nothing of the days before") {
  const auto registry = small_registry();
  struct Row {
    const char* query;
    const char* day;
    const char* in;
    const char* answer;
  };
  const Row rows[] = {
      {"caffeine", "2013-12-31", "cn-drugs", "known-not-listed; cn-drugs not-yet-in-force"},
      {"caffeine", "2014-01-01", "cn-drugs", "known-not-listed; cn-drugs complete"},
      {"caffeine", "2025-07-21", "cn-drugs", "known-not-listed; cn-drugs complete"},
      {"caffeine", "2025-07-22", "cn-drugs", "known-not-listed; cn-drugs after-record"},
      {"caffeine", "2024-12-31", "un-treaty", "not-recorded; un-treaty before-record"},
      {"caffeine", "2025-01-01", "un-treaty", "known-not-listed; un-treaty complete"},
      {"caffeine", "2024-12-31", "cn-drugs,un-treaty", "not-recorded; cn-drugs complete; un-treaty before-record"},
      {"midazolam", "2024-12-31", "cn-drugs,un-treaty", "listed; cn-drugs complete; un-treaty before-record"},
      {"fentanyl", "1999-12-31", "un-treaty", "listed; un-treaty before-record"},  // perhaps: its edition does not say since when
      {"DOX", "2013-12-31", "cn-drugs", "ambiguous; cn-drugs not-yet-in-force"},
      {"aspirin", "2024-12-31", "un-treaty", "not-found; un-treaty before-record"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.day);
    CHECK(answer(*registry, row.query, asked(*registry, row.day, row.in)) == row.answer);
  }
}

TEST_CASE("an answer is open if nothing is known to be listed and a list asked is not recorded that far back") {
  const auto registry = small_registry();
  const auto is_open = [&](std::string_view query, std::string_view day, std::string_view in) {
    return check(*registry, query, asked(*registry, day, in)).is_before_record();
  };
  CHECK(is_open("caffeine", "2024-12-31", "un-treaty"));
  CHECK(is_open("DOX", "2013-12-31", "cn-drugs,un-treaty"));  // ambiguous, none of both known to be listed
  CHECK_FALSE(is_open("caffeine", "2024-12-31", "cn-drugs"));
  CHECK_FALSE(is_open("midazolam", "2024-12-31", "cn-drugs,un-treaty"));
  CHECK_FALSE(is_open("aspirin", "2024-12-31", "un-treaty"));
  CHECK_FALSE(is_open("", "2024-12-31", "un-treaty"));
}

TEST_CASE("a month or year from which a list is complete is so on its last day") {
  const auto registry =
      Registry::from_bytes(compile_registry(with("un/treaty.yaml", "complete_from: 2025-01-01", "complete_from: 2025-01")));
  CHECK(answer(*registry, "caffeine", asked(*registry, "2025-01-30", "un-treaty")) == "not-recorded; un-treaty before-record");
  CHECK(answer(*registry, "caffeine", asked(*registry, "2025-01-31", "un-treaty")) == "known-not-listed; un-treaty complete");
}

TEST_CASE("what was known on a day is recorded if that day is, however late the day asked is") {
  const auto registry = small_registry();
  CHECK(answer(*registry, "caffeine", asked(*registry, "2026-01-01", "un-treaty", "2025-02-01")) == "known-not-listed; un-treaty complete");
  CHECK(answer(*registry, "caffeine", asked(*registry, "2026-01-01", "un-treaty", "2024-12-31")) ==
        "not-recorded; un-treaty before-record");
  CHECK(answer(*registry, "caffeine", asked(*registry, "2024-12-31", "un-treaty", "2026-01-01")) ==
        "not-recorded; un-treaty before-record");
  CHECK(answer(*registry, "caffeine", asked(*registry, "2014-02-01", "cn-drugs", "2013-12-01")) == "known-not-listed; cn-drugs complete");
  CHECK(answer(*registry, "caffeine", asked(*registry, "2013-12-31", "cn-drugs", "2026-01-01")) ==
        "known-not-listed; cn-drugs not-yet-in-force");
}

TEST_CASE("nothing stood in a list before its first act was in force") {
  const auto registry = Registry::from_bytes(compile_registry(with("cn/drugs.yaml", "announced: 2024-04-30, effective: 2024-07-01",
                                                                   "kind: consolidation, announced: 2024-04-30, attested: 2025-01-01")));
  CHECK(registry->list("cn-drugs")->in_force_from().to_string() == "2014-01-01");
  const auto in_force = [&](std::string_view day) { return check(*registry, "Fentanyl-related substances", {date(day)}).any_listed(); };
  CHECK_FALSE(in_force("2013-12-31"));
  CHECK(in_force("2014-01-01"));  // perhaps
}

TEST_CASE("from when on a list is recorded must be said, and why") {
  struct Row {
    const char* file;
    const char* passage;
    const char* replacement;
    const char* finding;
  };
  const Row rows[] = {
      {"un/treaty.yaml", "complete_from: 2025-01-01\n", "",
       "un/treaty.yaml:1:7: from when on it is complete is missing: `complete_from: …`, as no act of it has a day of effect"},
      {"un/treaty.yaml", "history: The oldest edition that was read.\n", "",
       "un/treaty.yaml:13:16: why it is complete from then on is missing: `history: …`"},
      {"un/treaty.yaml", "complete_from: 2025-01-01", "complete_from: 2025-03-13",
       "un/treaty.yaml:13:16: complete from a day on that lies after the last one recorded (2025-03-12)"},
      {"cn/drugs.yaml", "by: cn-2024-54, change: move}", "by: cn-2024-54, change: move, since: 2013-01-01}",
       "cn/drugs.yaml:18:5: in force before the first act of the list was (2014-01-01)"},
  };
  for (const Row& row : rows) CHECK(findings_of(with(row.file, row.passage, row.replacement)) == row.finding);
  CHECK(findings_of(with("un/treaty.yaml", "complete_from: 2025-01-01", "complete_from: 2025-03")).empty());
}

TEST_CASE("the lists of the registry on days before, in and after their record") {
  const auto registry = embedded_registry();
  struct Row {
    const char* query;
    const char* day;
    const char* list;
    const char* answer;
  };
  const Row rows[] = {
      {"fentanyl", "2010-01-01", "cn-narcotics", "not-recorded; cn-narcotics before-record"},  // earlier editions were not read
      {"fentanyl", "2014-01-01", "cn-narcotics", "listed; cn-narcotics complete"},
      {"caffeine", "2013-12-31", "cn-psychotropics", "not-recorded; cn-psychotropics before-record"},
      {"acetone", "2005-10-31", "cn-precursors", "known-not-listed; cn-precursors not-yet-in-force"},
      {"acetone", "2005-11-01", "cn-precursors", "listed; cn-precursors complete"},
      {"fentanyl", "2015-09-30", "cn-non-medical", "known-not-listed; cn-non-medical not-yet-in-force"},
      {"acetone", "2024-01-01", "cn-non-medical", "known-not-listed; cn-non-medical complete"},
      {"morphine", "1964-12-12", "un-1961", "known-not-listed; un-1961 not-yet-in-force"},
      {"morphine", "1964-12-13", "un-1961", "listed; un-1961 complete"},
      {"fentanyl", "1960-01-01", "un-1961", "known-not-listed; un-1961 not-yet-in-force"},
      {"acetone", "1970-01-01", "un-1961", "known-not-listed; un-1961 complete"},
      {"acetone", "1970-01-01", "un-1971", "known-not-listed; un-1971 not-yet-in-force"},
      {"acetone", "1980-01-01", "un-1971", "known-not-listed; un-1971 complete"},
      {"acetone", "1990-11-10", "un-1988", "known-not-listed; un-1988 not-yet-in-force"},
      {"acetone", "1990-11-11", "un-1988", "listed; un-1988 complete"},
      {"acetone", "1988-12-31", "un-montreal", "known-not-listed; un-montreal not-yet-in-force"},
      {"sarin", "1997-04-28", "opcw-cwc", "known-not-listed; opcw-cwc not-yet-in-force"},
      {"sarin", "1997-04-29", "opcw-cwc", "listed; opcw-cwc complete"},
      {"acetone", "1990-01-01", "us-csa", "not-recorded; us-csa before-record"},  // what was taken off is in as far as found
      {"acetone", "2025-06-01", "us-csa", "known-not-listed; us-csa complete"},
      {"acetone", "1989-03-17", "us-listed-chemicals", "known-not-listed; us-listed-chemicals not-yet-in-force"},
      {"acetone", "1989-03-18", "us-listed-chemicals", "listed; us-listed-chemicals complete"},
      {"acetone", "2020-01-01", "us-ccl", "not-recorded; us-ccl before-record"},
      {"acetone", "2005-08-17", "eu-273-2004", "known-not-listed; eu-273-2004 not-yet-in-force"},
      {"acetone", "2005-08-18", "eu-111-2005", "listed; eu-111-2005 complete"},
      {"thiodiglycol", "2021-09-08", "eu-dual-use", "known-not-listed; eu-dual-use not-yet-in-force"},
      {"thiodiglycol", "2022-01-01", "eu-dual-use", "listed; eu-dual-use complete"},
      {"dipropylamine", "2022-01-01", "eu-dual-use", "known-not-listed; eu-dual-use complete"},
      {"acetone", "2012-01-01", "eu-nps", "not-recorded; eu-nps before-record"},
      {"ketamine", "1973-06-30", "gb-misuse-of-drugs-act", "known-not-listed; gb-misuse-of-drugs-act not-yet-in-force"},
      {"ketamine", "1973-07-01", "gb-misuse-of-drugs-act", "known-not-listed; gb-misuse-of-drugs-act complete"},
      {"acetone", "2002-01-31", "gb-misuse-of-drugs-regulations", "not-recorded; gb-misuse-of-drugs-regulations before-record"},
      {"acetone", "2012-07-01", "de-btmg", "not-recorded; de-btmg before-record"},
      {"acetone", "2012-07-02", "de-btmg", "known-not-listed; de-btmg complete"},
      {"acetone", "2005-06-04", "ee-narcotics", "not-recorded; ee-narcotics before-record"},
      {"acetone", "2020-01-01", "se-narkotika", "not-recorded; se-narkotika before-record"},
      {"acetone", "2013-11-25", "jp-narcotics", "not-recorded; jp-narcotics before-record"},
      {"acetone", "2013-11-26", "jp-narcotics", "known-not-listed; jp-narcotics complete"},
      {"opium", "2013-06-13", "jp-opium", "listed; jp-opium before-record"},  // by the Act's first day
      {"acetone", "2013-06-14", "jp-opium", "known-not-listed; jp-opium complete"},
      {"sarin", "2019-05-14", "ca-cdsa", "not-recorded; ca-cdsa before-record"},
      {"acetone", "2026-09-30", "ca-controlled-substances-regulations",
       "known-not-listed; ca-controlled-substances-regulations not-yet-in-force"},
      {"cannabis", "2018-10-16", "ca-cannabis", "known-not-listed; ca-cannabis not-yet-in-force"},
      {"acetone", "2030-01-01", "un-1961", "known-not-listed; un-1961 after-record"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.day);
    CHECK(answer(*registry, row.query, asked(*registry, row.day, row.list)) == row.answer);
  }
}

TEST_CASE("on the day of the data no list is asked of a day before its record") {
  const auto registry = embedded_registry();
  CHECK(registry->data_version().days() >= registry->rows()->recorded_since());
  for (const List& list : registry->lists()) CHECK_MESSAGE(list.recorded_on(registry->data_version()) != Recorded::before, list.id());
}
