#include <doctest/doctest.h>

#include "support/small_registry.hpp"

using namespace listed;
using namespace listed::test;

TEST_CASE("a query finds its substance by the strongest evidence") {
  const auto registry = small_registry();
  struct Row {
    const char* query;
    const char* status;
    const char* how;
    const char* substance;
  };
  const Row rows[] = {
      {"Fentanyl", "listed", "exact-name", "fentanyl"},
      {"fentanyl", "listed", "exact-name", "fentanyl"},
      {"FENTANYL", "listed", "exact-name", "fentanyl"},  // the wording of the treaty
      {"FenTanyl", "listed", "normalised-name", "fentanyl"},
      {"fentanilo", "listed", "exact-name", "fentanyl"},
      {"芬太尼", "listed", "exact-name", "fentanyl"},
      {"437-38-7", "listed", "identifier", "fentanyl"},
      {"437–38–7", "listed", "identifier", "fentanyl"},
      {"PJMPHNIQZUBGLI-UHFFFAOYSA-N", "listed", "identifier", "fentanyl"},
      {"NF 001", "listed", "identifier", "fentanyl"},
      {"NF001", "listed", "identifier", "fentanyl"},
      {"67WJC4Y2QY", "listed", "identifier", "brolamfetamine"},
      {"dob", "listed", "normalised-name", "brolamfetamine"},
      {"76-42-5", "known-not-listed", "identifier", "oxycodone"},  // as the list misprints it
      {"Fentanyl-related substances", "listed", "exact-name", "fentanyl-related-substances"},
      {"caffeine", "known-not-listed", "normalised-name", "caffeine"},
      {"DOX", "ambiguous", "exact-name", "brolamfetamine"},
      {"aspirin", "not-found", nullptr, nullptr},
      {"fentanyl2", "not-found", nullptr, nullptr},
      {"437-38-8", "not-understood", nullptr, nullptr},
      {"", "not-understood", nullptr, nullptr},
  };
  for (const Row& row : rows) {
    CAPTURE(row.query);
    const Verdict verdict = check(*registry, row.query, {date("2026-11-23")});
    CHECK(label(verdict.status()) == row.status);
    CHECK(verdict.matches().empty() == (row.substance == nullptr));
    if (!row.substance || verdict.matches().empty()) continue;
    CHECK(verdict.matches().front().substance.id() == row.substance);
    CHECK(label(verdict.matches().front().how) == row.how);
  }
}

TEST_CASE("an ambiguous name gives every candidate") {
  const auto registry = small_registry();
  const Verdict verdict = check(*registry, "dox", {date("2026-11-23")});
  REQUIRE(verdict.matches().size() == 2);
  CHECK(verdict.matches()[0].substance.id() == "brolamfetamine");
  CHECK(verdict.matches()[1].substance.id() == "doc");
  CHECK(verdict.any_listed());
}

TEST_CASE("the law is that of the day asked for") {
  const auto registry = small_registry();
  struct Row {
    const char* query;
    const char* day;
    const char* listings;
  };
  const Row rows[] = {
      {"midazolam", "2013-12-31", ""},
      {"midazolam", "2014-01-01", "cn-drugs 第二类 yes;"},
      {"midazolam", "2024-06-30", "cn-drugs 第二类 yes;"},
      {"midazolam", "2024-07-01", "cn-drugs 第一类 yes;"},
      {"oxycodone", "2025-07-20", "cn-drugs 第二类 yes;"},
      {"oxycodone", "2025-07-21", ""},
      {"brolamfetamine", "2026-01-01", "cn-drugs 第一类 yes;"},
      {"fentanyl", "1999-12-31", "un-treaty I unknown;"},  // an edition of 2025 prints it; when it was listed is not known
      {"fentanyl", "2026-04-24", "un-treaty I yes;"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.day);
    std::string listings;
    check(*registry, row.query, {date(row.day)}).for_each_finding([&](const Finding& finding) {
      listings += std::string{finding.listing.list_id()} + " " + std::string{finding.listing.part_label()} +
                  (finding.in_force == InForce::yes ? " yes;" : " unknown;");
    });
    CHECK(listings == row.listings);
  }
}

TEST_CASE("an item that a new edition prints again keeps its beginning") {
  const auto registry = small_registry();
  const auto findings = check(*registry, "brolamfetamine", {date("2026-01-01")}).findings();
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].listing.item() == "7");
  CHECK(findings[0].listing.since().to_string() == "2025-07-21");
  CHECK(findings[0].listing.origin().since().to_string() == "2014-01-01");
  CHECK(findings[0].listing.origin().instrument().id() == "cn-2013");
  CHECK_FALSE(findings[0].listing.listing_year());
}

TEST_CASE("an item that a new edition prints again on a day that is not known has stood in its part all the time") {
  const std::string_view known = "announced: 2025-07-21, effective: 2025-07-21, restates";
  const char* unknown = "announced: 2025-01-15, attested: 2025-07-21, restates";
  const auto registry = Registry::from_bytes(compile_registry(with("cn/drugs.yaml", known, unknown)));
  struct Row {
    const char* day;
    std::string items;
  };
  const Row rows[] = {
      {"2025-01-14", "1 yes;"}, {"2025-01-15", "1 yes;7 unknown;"}, {"2025-07-20", "1 yes;7 unknown;"}, {"2025-07-21", "7 yes;"}};
  for (const Row& row : rows) {
    CAPTURE(row.day);
    const Verdict verdict = check(*registry, "brolamfetamine", {date(row.day)});
    std::string items;
    for (const Finding& finding : verdict.findings())
      items += std::string{finding.listing.item()} + (finding.in_force == InForce::yes ? " yes;" : " unknown;");
    CHECK(items == row.items);
    CHECK(verdict.surely_listed());
  }
}

TEST_CASE("what an act moved on a day that is not known was listed all the time, in the one part or the other") {
  const char *known = "announced: 2024-04-30, effective: 2024-07-01, adds", *unknown = "announced: 2024-04-30, attested: 2025-01-01, adds";
  const auto registry = Registry::from_bytes(compile_registry(with("cn/drugs.yaml", known, unknown)));
  struct Row {
    const char *day, *known_on, *parts;
    bool surely;
  };
  const Row rows[] = {
      {"2013-12-31", nullptr, "", false},
      {"2024-04-29", nullptr, "第二类 yes;", true},
      {"2024-05-01", nullptr, "第一类 unknown;第二类 unknown;", true},
      {"2024-05-01", "2024-04-01", "第二类 yes;", true},
      {"2024-12-31", nullptr, "第一类 unknown;第二类 unknown;", true},
      {"2025-01-01", nullptr, "第一类 yes;", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.day);
    Question question{date(row.day)};
    if (row.known_on != nullptr) question.known_on = date(row.known_on);
    const Verdict verdict = check(*registry, "midazolam", question);
    std::string parts;
    for (const Finding& finding : verdict.findings())
      parts += std::string{finding.listing.part_label()} + (finding.in_force == InForce::yes ? " yes;" : " unknown;");
    CHECK(parts == row.parts);
    CHECK(verdict.surely_listed() == row.surely);
  }
  const auto removed = Registry::from_bytes(
      compile_registry(with(with("cn/drugs.yaml", known, "announced: 2024-04-30, attested: 2025-01-01, removes: 1, adds"), "cn/drugs.yaml",
                            "by: cn-2024-54, how: moved", "by: cn-2024-54, how: removed")));
  CHECK_FALSE(check(*removed, "midazolam", {date("2024-05-01")}).surely_listed());
}

TEST_CASE("a form of a listed substance is listed as far as the scope clause goes") {
  struct Row {
    const char* query;
    const char* scope;
    const char* findings;
  };
  const Row rows[] = {
      {"Rac-midazolam maleate", "salts: possible, isomers: stereo", "cn-drugs 第一类 isomer admitted;"},
      {"Rac-midazolam maleate", "salts: none, isomers: stereo", ""},
      {"Rac-midazolam maleate", "isomers: stereo", "cn-drugs 第一类 isomer unclear;"},
      {"Rac-midazolam", "salts: none, isomers: all", "cn-drugs 第一类 isomer admitted;"},
      {"Rac-midazolam", "salts: all, isomers: none", ""},
      {"Fentanyl citrate", "salts: possible", "un-treaty I salt unclear;"},  // the treaty's clause is not in the sources
  };
  for (const Row& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.scope);
    const auto registry = Registry::from_bytes(compile_registry(with("cn/drugs.yaml", "salts: possible, isomers: stereo", row.scope)));
    const Verdict verdict = check(*registry, row.query, {date("2026-11-23")});
    std::string findings;
    verdict.for_each_finding([&](const Finding& finding) {
      for (const std::string_view part : {finding.listing.list_id(), finding.listing.part_label(), label(finding.match().how)})
        findings.append(part).append(" ");
      findings.append(label(finding.admission)).append(";");
    });
    CHECK(findings == row.findings);
    CHECK(verdict.status() == (findings.empty() ? Status::known_not_listed : Status::listed));
    CHECK(verdict.meanings() == 1);
  }
}

TEST_CASE("a form that the law excepts is not reached") {
  const auto registry = Registry::from_bytes(
      compile_registry(with("cn/drugs.yaml", "by: cn-2024-54, change: move", "by: cn-2024-54, change: move, excludes: rac-midazolam")));
  CHECK(check(*registry, "Rac-midazolam", {date("2026-11-23")}).status() == Status::known_not_listed);
}

TEST_CASE("what is told beforehand to be listed is listed") {
  const auto registry = embedded_registry();
  std::size_t told = 0, listed = 0;
  for (const char* day : {"1899-12-31", "1970-01-01", "1999-06-30", "2024-07-01", "2026-11-26", "2150-01-01"}) {
    const Question question{date(day), {}, {}};
    for (const Substance& substance : registry->substances()) {
      for (const Term& term : substance.terms()) {
        const Verdict verdict = check(*registry, term.text, question);
        const bool found = verdict.first_finding().has_value();
        if (verdict.any_listed() != found) FAIL_CHECK(term.text << " on " << day);
        told += resolve(*registry, term.text).stands_on(question.as_of) ? 1 : 0;
        listed += found ? 1 : 0;
      }
    }
  }
  CHECK(told <= listed);
  CHECK(told * 4 >= listed * 3);  // not of products that hold several
}

TEST_CASE("only the lists asked are consulted, and the verdict names them") {
  const auto registry = small_registry();
  const Question question{date("2026-11-23"), Selection::parse(*registry, "cn").value()};
  const Verdict verdict = check(*registry, "fentanyl", question);
  CHECK(verdict.status() == Status::known_not_listed);
  std::string consulted;
  verdict.for_each_coverage(
      [&](const Coverage& coverage) { consulted += std::string{coverage.list.id()} + " to " + coverage.complete_to.to_string() + ";"; });
  CHECK(consulted == "cn-drugs to 2025-07-21;");
  CHECK(Selection::parse(*registry, "un,cn-drugs"));
  std::string_view unknown;
  CHECK_FALSE(Selection::parse(*registry, "un,xx", &unknown));
  CHECK(unknown == "xx");
  CHECK_FALSE(Selection::parse(*registry, ""));
}

TEST_CASE("every verdict carries coverage, found or not") {
  const auto registry = small_registry();
  for (const char* query : {"fentanyl", "no such thing", ""}) {
    int lists = 0;
    check(*registry, query).for_each_coverage([&](const Coverage&) { ++lists; });
    CHECK(lists == 2);
  }
}

TEST_CASE("of a mixture, each component is told how a listing of what both are forms of reaches it") {
  Files files = with("cn/drugs.yaml", "salts: possible,", "salts: possible, esters: none,");
  files[2].text +=
      "  - {id: ester, name: Ester, kind: chemical, relations: {ester_of: brolamfetamine}}\n"
      "  - {id: salt, name: Salt, kind: chemical, relations: {salt_of: brolamfetamine}}\n";
  const auto registry = Registry::from_bytes(compile_registry(files));
  const auto reached = [&](const char* query) {
    std::string text;
    const Verdict verdict = check(*registry, query);
    const auto tell = [&](const Finding& finding) {
      text.append(text.empty() ? "" : "; ").append(finding.named->substance.id()).append(" ").append(label(finding.admission));
    };
    verdict.for_each_finding(tell);
    verdict.for_each_not_admitted(tell);
    return text;
  };
  CHECK(reached("salt") == "salt admitted");
  CHECK(reached("ester") == "ester excluded");
  CHECK(reached("ester; salt") == "salt admitted; ester excluded");  // that the one is not admitted does not hide the other
  CHECK(reached("salt; ester") == "salt admitted; ester excluded");
  CHECK(reached("brolamfetamine; salt") == "brolamfetamine named");  // named itself, it is told once
}
