// The law on any day: time lines, what was known when, changes by instrument.
#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <doctest/doctest.h>

#include "support/small_registry.hpp"

using namespace listed;
using namespace listed::test;

namespace {

std::string in_parentheses(const std::string& text) { return text.empty() ? "" : " (" + text + ")"; }

// `2024-07-01 announced 2024-04-30 cn-drugs moved 第二类 > 第一类`, a line an event.
std::string line_of(const Event& event) {
  const auto or_unknown = [](PartialDate date) { return date ? date.to_string() : "unknown"; };
  std::string line = or_unknown(event.effective());
  if (!event.effective()) line += in_parentheses(event.window().to_string());
  line +=
      " announced " + or_unknown(event.announced()) + " " + std::string{event.listing().list_id()} + " " + std::string{label(event.kind)};
  if (event.before) line += " " + std::string{event.before->part_label()};
  if (event.before && event.after) line += " >";
  if (event.after) line += " " + std::string{event.after->part_label()};
  if (event.after && event.after->ending() != Ending::none) line += ", ended " + or_unknown(event.ended());
  return line;
}

std::vector<std::string> time_line(const Registry& registry, std::string_view substance, std::string_view in = {}) {
  std::vector<std::string> lines;
  const Selection lists = in.empty() ? Selection{} : Selection::parse(registry, in).value();
  for (const Event& event : timeline(registry.substance(substance).value(), lists)) lines.push_back(line_of(event));
  return lines;
}

using Lines = std::vector<std::string>;

// `cn-drugs 第一类 yes`, a text a finding.
std::string known(const Registry& registry, std::string_view query, std::string_view as_of, std::string_view known_on) {
  Question question{date(as_of), {}};
  if (!known_on.empty()) question.known_on = date(known_on);
  std::string text;
  const Verdict verdict = check(registry, query, question);
  verdict.for_each_finding([&](const Finding& finding) {
    text += std::string{text.empty() ? "" : ", "} + std::string{finding.listing.list_id()} + " " +
            std::string{finding.listing.part_label()} + (finding.in_force == InForce::yes ? " yes" : " perhaps");
  });
  return text;
}

}  // namespace

TEST_CASE("a time line tells listings, moves, restatements and removals in the order of time, with announced, effective and ended days") {
  const auto registry = small_registry();
  CHECK(time_line(*registry, "brolamfetamine") == Lines{"2014-01-01 announced 2013-11-11 cn-drugs added 第一类, ended 2025-07-21",
                                                        "2025-07-21 announced 2025-07-21 cn-drugs restated 第一类 > 第一类"});
  CHECK(time_line(*registry, "midazolam") == Lines{"2014-01-01 announced 2013-11-11 cn-drugs added 第二类, ended 2024-07-01",
                                                   "2024-07-01 announced 2024-04-30 cn-drugs moved 第二类 > 第一类"});
  CHECK(time_line(*registry, "oxycodone") == Lines{"2014-01-01 announced 2013-11-11 cn-drugs added 第二类, ended 2025-07-21",
                                                   "2025-07-21 announced 2025-07-21 cn-drugs removed 第二类"});
  CHECK(time_line(*registry, "caffeine").empty());
}

TEST_CASE("a day that no source gives is unknown, with the window that the sources allow") {
  CHECK(time_line(*small_registry(), "fentanyl") == Lines{"unknown (not after 2026-04-24) announced unknown un-treaty added I"});
  const auto undated = Registry::from_bytes(compile_registry(
      with("cn/drugs.yaml", "announced: 2024-04-30, effective: 2024-07-01", "announced: 2024-04-30, attested: 2025-01-01")));
  CHECK(time_line(*undated, "fentanyl-related-substances") ==
        Lines{"unknown (between 2024-04-30 and 2025-01-01) announced 2024-04-30 cn-drugs added 第二类"});
  CHECK(time_line(*undated, "midazolam").at(0) == "2014-01-01 announced 2013-11-11 cn-drugs added 第二类, ended unknown");
}

TEST_CASE("a temporary act that ran out, and one that a court set aside, are told as such") {
  const auto in_force = [](const Registry& registry, std::string_view day) {
    return check(registry, "oxycodone", {date(day)}).any_listed();
  };
  const auto lapsed = Registry::from_bytes(
      compile_registry(with(with("cn/drugs.yaml", ", removes: 1", ""), "cn/drugs.yaml", "ended: {by: cn-2025, how: removed}",
                            "ended: {by: cn-2013, how: lapsed, on: 2016-05-01}")));
  CHECK(time_line(*lapsed, "oxycodone") == Lines{"2014-01-01 announced 2013-11-11 cn-drugs added 第二类, ended 2016-05-01",
                                                 "2016-05-01 announced 2013-11-11 cn-drugs lapsed 第二类"});
  CHECK(in_force(*lapsed, "2016-04-30"));
  CHECK_FALSE(in_force(*lapsed, "2016-05-01"));
  const auto annulled = Registry::from_bytes(compile_registry(with("cn/drugs.yaml", "how: removed", "how: annulled")));
  CHECK(time_line(*annulled, "oxycodone").back() == "2025-07-21 announced 2025-07-21 cn-drugs annulled 第二类");
  CHECK(findings_of(with("cn/drugs.yaml", "how: removed", "how: lapsed")).find("the day on which it lapsed is missing: `on: …`") !=
        std::string::npos);
}

TEST_CASE("time lines of the United States: what lapsed or was annulled is not in force afterwards") {
  const auto registry = embedded_registry();
  CHECK(time_line(*registry, "tfmpp", "us-csa") ==
        Lines{"2002-09-20 announced 2002-09-20 us-csa added I, ended 2004-03-19", "2004-03-19 announced 2003-09-10 us-csa lapsed I"});
  struct Row {
    const char* substance;
    const char* day;
    const char* answer;
  };
  const Row rows[] = {
      {"tfmpp", "2002-09-19", ""},
      {"tfmpp", "2002-09-20", "us-csa I yes"},
      {"tfmpp", "2004-03-18", "us-csa I yes"},
      {"tfmpp", "2004-03-19", ""},
      {"mdma", "1984-12-31", ""},
      {"mdma", "1985-06-30", ""},
      {"mdma", "1985-07-01", "us-csa I yes"},
      {"mdma", "1986-10-14", "us-csa I yes"},  // the temporary order, as a court of October 1986 saw it in force
      {"mdma", "1986-11-13", "us-csa I yes"},
      {"mdma", "1987-09-17", "us-csa I yes"},
      {"mdma", "1987-12-01", "us-csa I perhaps"},  // set aside, but when the mandate issued was not read
      {"mdma", "1988-03-22", ""},
      {"mdma", "1988-03-23", "us-csa I yes"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.substance);
    CAPTURE(row.day);
    std::string found;
    const Question question{date(row.day), Selection::parse(*registry, "us-csa").value()};
    check(*registry, row.substance, question).for_each_finding([&](const Finding& finding) {
      found += "us-csa " + std::string{finding.listing.part_label()} + (finding.in_force == InForce::yes ? " yes" : " perhaps");
    });
    CHECK(found == row.answer);
  }
}

TEST_CASE("the time line of a form is that of what it is a form of, step by step") {
  const auto registry = small_registry();
  const auto events = timeline(registry->substance("racemidazolam-salt").value());
  REQUIRE(events.size() == 2);
  for (const Event& event : events) {
    CHECK(event.listing().substance_id() == "midazolam");
    CHECK(event.forms == Forms{}.with(FormKind::salt).with(FormKind::isomer));
  }
  CHECK(time_line(*registry, "fentanyl-citrate") == time_line(*registry, "fentanyl"));
  CHECK(time_line(*registry, "fentanyl-citrate", "cn").empty());
}

TEST_CASE("time lines of the registry: MDMA, fentanyl, ketamine, midazolam") {
  const auto registry = embedded_registry();
  struct Row {
    const char* substance;
    const char* in;
    Lines lines;
  };
  const Row rows[] = {
      {"ketamine",
       "gb-misuse-of-drugs-act",
       {"2006-01-01 announced 2005-11-15 gb-misuse-of-drugs-act added Class C, ended 2014-06-10",
        "2014-06-10 announced 2014-04-28 gb-misuse-of-drugs-act moved Class C > Class B"}},
      {"midazolam",
       "cn",
       {"2014-01-01 announced unknown cn-psychotropics added 第二类, ended 2024-07-01",
        "2024-07-01 announced 2024-04-30 cn-psychotropics moved 第二类 > 第一类, ended 2025-07-21",
        "2024-07-01 announced 2024-04-30 cn-psychotropics restated 第二类 > 第二类, ended 2025-07-21",
        "2025-07-21 announced 2025-07-21 cn-psychotropics restated 第一类 > 第一类",
        "2025-07-21 announced 2025-07-21 cn-psychotropics restated 第二类 > 第二类"}},
      {"mdma",
       "cn,un-1971,us-csa",
       {"1985-07-01 announced 1985-05-31 us-csa added I, ended 1986-11-13", "1986 announced 1986-02-11 un-1971 added I",
        "1986-11-13 announced 1986-10-14 us-csa restated I > I, ended unknown",
        "unknown (between 1987-09-18 and 1988-01-20) announced 1987-09-18 us-csa annulled I",
        "1988-03-23 announced 1988-02-22 us-csa added I", "2014-01-01 announced unknown cn-psychotropics added 第一类, ended unknown",
        "unknown (between 2025-07-28 and 2026-10-06) announced 2025-07-28 cn-non-medical moved 第一类 > 非药用类"}},
      {"fentanyl",
       "cn,un-1961,us-csa",
       {"1964-12 announced 1964 un-1961 added I", "1970-10-27 announced 1970-10-27 us-csa added II",
        "2014-01-01 announced unknown cn-narcotics added 麻醉药品, ended 2025-07-21",
        "2025-07-21 announced 2025-07-21 cn-narcotics restated 麻醉药品 > 麻醉药品"}},
  };
  for (const Row& row : rows) {
    const Lines lines = time_line(*registry, row.substance, row.in);
    REQUIRE_MESSAGE(lines.size() == row.lines.size(), row.substance);
    for (std::size_t i = 0; i < lines.size(); ++i) CHECK(lines[i] == row.lines[i]);
  }
}

TEST_CASE("time lines of the registry: a listing begins with the temporary or urgent act, the permanent one prints it again") {
  const auto registry = embedded_registry();
  struct Row {
    const char* substance;
    const char* in;
    Lines lines;
  };
  const Row rows[] = {
      {"ketamine", "us-csa", {"1999-08-12 announced 1999-07-13 us-csa added III"}},
      {"morphine", "us-csa", {"1970-10-27 announced 1970-10-27 us-csa added II", "1970-10-27 announced 1970-10-27 us-csa added III"}},
      {"gamma-hydroxybutyric-acid",
       "us-csa",
       {"2000-03-13 announced 2000-03-13 us-csa added I", "2000-03-13 announced 2000-03-13 us-csa added III"}},
      {"n-benzylpiperazine",
       "us-csa",
       {"2002-09-20 announced 2002-09-20 us-csa added I, ended 2004-03-18", "2004-03-18 announced 2004-03-18 us-csa restated I > I"}},
      {"2c-b",
       "us-csa",
       {"1994-01-06 announced 1994-01-06 us-csa added I, ended 1995-06-02", "1995-06-02 announced 1995-06-02 us-csa restated I > I"}},
      {"alfentanil",
       "us-csa",
       {"1984-08-24 announced 1984-06-25 us-csa added I, ended 1987-01-23", "1987-01-23 announced 1987-01-23 us-csa moved I > II"}},
      {"4f-mdmb-binaca",
       "us-csa",
       {"2017-04-10 announced 2017-04-10 us-csa added I, ended 2021-06-22", "2021-06-22 announced 2021-06-22 us-csa restated I > I"}},
      {"carisoprodol", "us-csa", {"2012-01-11 announced 2011-12-12 us-csa added IV"}},
      {"embutramide", "us-csa", {"2006-09-28 announced 2006-08-29 us-csa added III"}},
      {"sr-17018", "us-csa", {"2026-08-27 announced 2026-08-27 us-csa added I"}},
      {"5-6-dichloro-brorphine", "us-csa", {"2026-08-27 announced 2026-08-27 us-csa added I"}},
      {"win-55-212-2", "us-csa", {"2012-07-09 announced 2012-07-09 us-csa added I"}},
      {"5f-adb",
       "us-csa",
       {"2017-04-10 announced 2017-04-10 us-csa added I, ended 2020-01-24", "2020-01-24 announced 2020-01-24 us-csa restated I > I"}},
      {"mephedrone",
       "us-csa",
       {"2011-10-21 announced 2011-10-21 us-csa added I, ended 2012-07-09", "2012-07-09 announced 2012-07-09 us-csa restated I > I"}},
      {"jwh-018",
       "us-csa",
       {"2011-03-01 announced 2011-03-01 us-csa added I, ended 2012-07-09", "2012-07-09 announced 2012-07-09 us-csa restated I > I"}},
      {"ur-144",
       "us-csa",
       {"2013-05-16 announced 2013-05-16 us-csa added I, ended 2016-05-11", "2016-05-11 announced 2016-05-11 us-csa restated I > I"}},
      {"butyrfentanyl",
       "us-csa",
       {"2016-05-12 announced 2016-05-12 us-csa added I, ended 2018-04-20", "2018-04-20 announced 2018-04-20 us-csa restated I > I"}},
      {"jwh-018",
       "de-btmg",
       {"2009-01-22 announced 2009-01-19 de-btmg added Anlage II, ended 2010-01-22",
        "2010-01-22 announced 2009-12-18 de-btmg restated Anlage II > Anlage II"}},
      {"brolamfetamine", "de-btmg", {"unknown (between 1984-08-06 and 2012-07-02) announced 1984-08-06 de-btmg added Anlage I"}},
      {"diazepam", "de-btmg", {"1986-08-01 announced 1986-07-23 de-btmg added Anlage III"}},
      {"methaqualone", "de-btmg", {"2008-03-01 announced 2008-02-18 de-btmg added Anlage II"}},
      {"ketamine", "se-narkotika", {"2005-07-01 announced unknown se-narkotika added Bilaga 1"}},
      {"methcathinone", "de-btmg", {"1997-02-01 announced 1996-11-14 de-btmg added Anlage I"}},
      {"tapentadol", "de-btmg", {"2010-06-01 announced 2009-12-18 de-btmg added Anlage III"}},
      {"fentanyl", "ee-narcotics", {"2005-06-05 announced 2005-05-18 ee-narcotics added II"}},
      {"2c-i", "eu-nps", {"2003-12-07 announced 2003-11-27 eu-nps added Annex"}},
      {"bromochloromethane", "un-montreal", {"2002-02-25 announced 1999-12-03 un-montreal added Annex C Group III"}},
      {"diethyl-chlorophosphite", "us-ccl", {"2020-06-17 announced 2020-06-17 us-ccl added 1C350"}},
  };
  for (const Row& row : rows) {
    const Lines lines = time_line(*registry, row.substance, row.in);
    REQUIRE_MESSAGE(lines.size() == row.lines.size(), row.substance);
    for (std::size_t i = 0; i < lines.size(); ++i) CHECK(lines[i] == row.lines[i]);
  }
}

TEST_CASE("every listing and every ending of the registry is told by an event") {
  const auto registry = embedded_registry();
  for (const Substance& substance : registry->substances()) {
    std::set<std::uint32_t> begun, ended;
    for (const Event& event : timeline(substance)) {
      CHECK(event.window().earliest <= event.window().latest);
      if (!event.forms.none()) continue;
      if (event.after) begun.insert(event.after->index());
      if (event.before) ended.insert(event.before->index());
      if (event.before && event.after) CHECK(*event.before->ended_by() == event.after->instrument());
    }
    for (const Listing& listing : substance.listings()) {
      CAPTURE(listing.list_id());
      CAPTURE(substance.id());
      CHECK(begun.contains(listing.index()));
      CHECK(ended.contains(listing.index()) == (listing.ending() != Ending::none));
    }
  }
}

TEST_CASE("what was known on a day about another") {
  const auto registry = small_registry();
  struct Row {
    const char *query, *as_of, *known_on, *findings;
  };
  const Row rows[] = {
      {"midazolam", "2024-08-01", "", "cn-drugs 第一类 yes"},
      {"midazolam", "2024-08-01", "2024-04-30", "cn-drugs 第一类 yes"},  // announced that day, in force later
      {"midazolam", "2024-08-01", "2024-04-29", "cn-drugs 第二类 yes"},  // neither the move nor the end was known
      {"midazolam", "2024-08-01", "2013-11-10", ""},
      {"midazolam", "2013-12-01", "2024-04-30", ""},  // known, but not yet in force
      {"oxycodone", "2026-01-01", "2025-07-20", "cn-drugs 第二类 yes"},
      {"oxycodone", "2026-01-01", "2025-07-21", ""},
      {"fentanyl-related-substances", "2024-08-01", "2024-04-29", ""},
      {"fentanyl-related-substances", "2024-08-01", "2024-04-30", "cn-drugs 第二类 yes"},
      {"fentanyl", "2026-11-23", "2025-12-31", "un-treaty I yes"},      // an edition of 2025 prints it: known at the latest then,
      {"fentanyl", "2026-11-23", "2025-12-30", "un-treaty I perhaps"},  // and perhaps long before
  };
  for (const Row& row : rows)
    CHECK_MESSAGE(known(*registry, row.query, row.as_of, row.known_on) == row.findings, row.query, " ", row.known_on);
}

TEST_CASE("a listing whose announcement no source dates was known at the latest when it came into force") {
  const auto registry = Registry::from_bytes(compile_registry(with("cn/drugs.yaml", "announced: 2013-11-11, ", "")));
  CHECK(known(*registry, "midazolam", "2014-02-01", "2013-12-31") == "cn-drugs 第二类 perhaps");
  CHECK(known(*registry, "midazolam", "2014-02-01", "2014-01-01") == "cn-drugs 第二类 yes");
  const auto end = Registry::from_bytes(compile_registry(with("cn/drugs.yaml", "announced: 2025-07-21, ", "")));
  CHECK(known(*end, "oxycodone", "2026-01-01", "2025-07-20") == "cn-drugs 第二类 perhaps");  // it may have been known to end
  CHECK(known(*end, "oxycodone", "2026-01-01", "2025-07-21") == "");
}

TEST_CASE("with all that is known today, the answer is the one without the question of knowledge") {
  const auto registry = embedded_registry();
  for (const Listing& listing : registry->listings()) {
    const Period now = listing.period(), known_at_last = period_known_on(listing, date("9999-12-31"));
    const bool undated = beginning_published(listing).latest == Period::never || ending_published(listing).latest == Period::never;
    if (undated) continue;
    CHECK(std::tuple{now.start_earliest, now.start_latest, now.end_earliest, now.end_latest} ==
          std::tuple{known_at_last.start_earliest, known_at_last.start_latest, known_at_last.end_earliest, known_at_last.end_latest});
  }
  for (const char* query : {"fentanyl", "mdma", "ketamine", "midazolam", "tramadol"})
    CHECK(known(*registry, query, "2020-01-01", "") == known(*registry, query, "2020-01-01", "2026-11-25"));
}

TEST_CASE("the changes of an amendment are the listings that name it, as a walk over all finds them") {
  const auto registry = embedded_registry();
  using Change = std::tuple<EventKind, std::uint32_t>;
  std::set<std::tuple<std::string_view, std::string_view, Change>> walked, asked;
  for (const Listing& listing : registry->listings()) {
    const EventKind kind = listing.change() == listed::Change::add    ? EventKind::added
                           : listing.change() == listed::Change::move ? EventKind::moved
                                                                      : EventKind::restated;
    walked.emplace(listing.list_id(), listing.instrument_id(), Change{kind, listing.index()});
    if (listing.ending() == Ending::removed || listing.ending() == Ending::annulled)
      walked.emplace(listing.list_id(), listing.ended_by_id(), Change{EventKind::removed, listing.index()});
  }
  for (const Amendment& amendment : registry->amendments()) {
    for_each_change(*registry, amendment, [&](EventKind kind, const Listing& listing) {
      asked.emplace(amendment.list().id(), amendment.instrument().id(), Change{kind, listing.index()});
    });
  }
  std::vector<std::tuple<std::string_view, std::string_view, Change>> untold, invented;
  std::set_difference(walked.begin(), walked.end(), asked.begin(), asked.end(), std::back_inserter(untold));
  std::set_difference(asked.begin(), asked.end(), walked.begin(), walked.end(), std::back_inserter(invented));
  CHECK(invented.empty());
  for (const auto& change : untold) CHECK_MESSAGE(false, std::get<0>(change), " ", std::get<1>(change));
}

TEST_CASE("what is in force in a list on a day is what a walk over the list finds") {
  const auto registry = embedded_registry();
  for (const List& list : registry->lists()) {
    for (const char* day : {"1961-03-30", "1971-05-27", "1999-12-31", "2014-01-01", "2026-11-23"}) {
      std::set<std::uint32_t> walked, asked;
      const auto [first, last] = registry->listings().get<by_list>().equal_range(list.id());
      for (auto at = first; at != last; ++at) {
        if (at->in_force_on(date(day)) != InForce::no) walked.insert(at->index());
      }
      for (const Listing& listing : in_force_on(date(day), registry->listings(), list.id())) asked.insert(listing.index());
      CHECK_MESSAGE(walked == asked, list.id(), " ", day);
    }
  }
}
