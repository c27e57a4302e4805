// Scopes: which clause says of a listing how far it reaches, and that verdicts follow it and quote it.
#include <string>

#include <doctest/doctest.h>

#include <listed/embedded.hpp>

#include "support/small_registry.hpp"

using namespace listed;
using namespace listed::test;

namespace {

// The catalogue of the small registry with scope clauses, each called by its citation.
Files with_clauses(std::string_view clauses) { return with("cn/drugs.yaml", "parts:\n", "clauses:\n" + std::string{clauses} + "parts:\n"); }

std::string clause(std::string_view what, std::string_view citation) {
  return "  - {topic: scope, " + std::string{what} + ", salts: all, text: {en: Words.}, citation: " + std::string{citation} + "}\n";
}

// The citations of the scopes of a substance's listings, in their order.
std::string scopes_of(const Files& files, std::string_view substance) {
  const auto registry = Registry::from_bytes(compile_registry(files));
  std::string citations;
  for (const Listing& listing : registry->substance(substance)->listings()) citations += std::string{listing.scope().citation()} + "; ";
  return citations;
}

// How a list reaches what is asked, and by which clause: "admitted 21 CFR 1308.12(c)".
std::string reach(std::string_view query, std::string_view list, const char* day = "2026-11-23") {
  const auto registry = embedded_registry();
  std::string text;
  check(*registry, query, {date(day), Selection::parse(*registry, list).value()}).for_each_finding([&](const Finding& finding) {
    text += std::string{label(finding.admission)} + ' ' + std::string{finding.listing.scope().citation()} + "; ";
  });
  return text;
}

}  // namespace

TEST_CASE("a listing has the scope nearest to it: of its item, its substance, its time, its part, its list") {
  const std::string of_time = clause("until: 2025-07-21", "time"), of_substance = clause("substances: brolamfetamine", "substance"),
                    of_item = clause("part: 第一类, items: 7", "item");
  CHECK(scopes_of(small_files(), "brolamfetamine") == "note 1; note 1; ");
  CHECK(scopes_of(with("cn/drugs.yaml", "also: [I, Class I]", "scope: {salts: none, citation: part}"), "brolamfetamine") == "part; part; ");
  CHECK(scopes_of(with_clauses(of_time), "brolamfetamine") == "time; note 1; ");
  CHECK(scopes_of(with_clauses(of_time + of_substance), "brolamfetamine") == "substance; substance; ");
  CHECK(scopes_of(with_clauses(of_time + of_substance + of_item), "brolamfetamine") == "substance; item; ");
}

TEST_CASE("a clause of what an item stands under is the item's, and that of the item itself is nearer") {
  const auto under = [](const char* item, const std::string& clauses) {
    Files files = with_clauses(clauses);
    std::string& drugs = files[4].text;
    drugs.replace(drugs.find("item: 7"), 7, std::string{"item: "} + item);
    return scopes_of(files, "brolamfetamine");
  };
  const std::string paragraph = clause("part: 第一类, items: 3(c)", "paragraph");
  CHECK(under("3(c)(1)", paragraph) == "note 1; paragraph; ");
  CHECK(under("3(c)", paragraph) == "note 1; paragraph; ");
  CHECK(under("3(c)(1)", paragraph + clause("part: 第一类, items: 3(c)(1)", "item")) == "note 1; item; ");
}

TEST_CASE("a list without a clause has no scope") { CHECK(scopes_of(small_files(), "fentanyl") == "; "); }

TEST_CASE("fentanyl citrate is listed through the salts clause of 21 CFR 1308.12(c)") {
  CHECK(reach("fentanyl citrate", "us-csa") == "admitted 21 CFR 1308.12(c); ");
}

TEST_CASE("the forms of a substance are as its paragraph of 21 CFR 1308, or the item itself, says") {
  const auto begins = [](std::string_view query, std::string_view list, std::string_view reached) {
    CAPTURE(query);
    CHECK(reach(query, list).substr(0, reached.size()) == reached);
  };
  begins("morphine hydrochloride", "us-csa", "admitted 21 CFR 1308.12(b)(1); ");
  begins("dexamfetamine", "us-csa", "admitted 21 CFR 1308.12(d)(1); ");
  begins("methylphenidate hydrochloride", "us-csa", "unclear 21 CFR 1308.12(d); ");  // the paragraph says nothing of salts
}

TEST_CASE("an item of Canadian law says itself which forms it includes") {
  CHECK(reach("fentanyl citrate", "ca-cdsa") ==
        "admitted Controlled Drugs and Substances Act, Schedule I, the item itself; preparations: s. 2(2) of the Act; ");
}

TEST_CASE("whether a stereoisomer is a narcotic in Germany depends on what it is meant for") {
  CHECK(reach("dextromethorphan", "de-btmg") == "unclear BtMG, Anlage I, closing clauses; ");
  CHECK(reach("dextrorphan", "de-btmg") == "unclear BtMG, Anlage II, closing clauses; ");
}

TEST_CASE("every item that stands under a paragraph of 21 CFR 1308 with an introductory text has the scope of that text or its own") {
  const auto registry = embedded_registry();
  const auto [first, last] = registry->listings().get<by_list>().equal_range("us-csa");
  for (auto at = first; at != last; ++at) {
    const Listing& listing = *at;
    const std::string_view item = listing.item();
    const bool bare = !item.starts_with("1308.") || item == "1308.13(d)" || item.starts_with("1308.15(f)");  // these have no such text
    CAPTURE(item);
    CHECK((bare || listing.scope().known()));
  }
}

TEST_CASE("notes of an earlier edition hold for what stood in it") {
  const auto registry = embedded_registry();
  const auto citation = [&](const char* day) {
    const auto findings = check(*registry, "morphine", {date(day), Selection::parse(*registry, "cn-narcotics").value()}).findings();
    return findings.empty() ? std::string{} : std::string{findings[0].listing.scope().citation()};
  };
  CHECK(citation("2020-01-01") == "notes 1-3 to the catalogue of 2013 (until 2025-07-21)");
  CHECK(citation("2026-01-01") == "notes 1-3 to the list");
}
