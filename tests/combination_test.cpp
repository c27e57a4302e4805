// Products that hold several substances, and preparations of one: what their names answer, and how far a law reaches them.
#include <string>

#include <doctest/doctest.h>

#include "support/matches.hpp"
#include "support/small_registry.hpp"

using namespace listed;
using namespace listed::test;

namespace {

// `us-csa V codeine named; …`: by which lists of a jurisdiction a query is reached.
std::string reached(std::string_view query, std::string_view lists, const char* day = "2026-11-23") {
  const auto registry = embedded_registry();
  std::string text;
  check(*registry, query, {date(day), Selection::parse(*registry, lists).value()}).for_each_finding([&](const Finding& finding) {
    text.append(finding.listing.list_id())
        .append(" ")
        .append(finding.listing.substance_id())
        .append(" ")
        .append(label(finding.admission)) += "; ";
  });
  return text;
}

// The components of a query, with a plus between them.
std::string components(const Registry& registry, std::string_view query) {
  std::string text;
  const Resolution resolution = resolve(registry, query);
  for (const Match& match : resolution.matches()) {
    if (match.is_component()) text.append(text.empty() ? "" : "+").append(match.substance.id());
  }
  return text;
}

// The small registry, in which the product Duomix holds fentanyl and midazolam.
Files with_product(std::string_view at_fentanyl = "combination: {mul: Duomix}",
                   std::string_view at_midazolam = "combination: {mul: Duomix}") {
  Files files =
      with("substances.yaml", "      common: {zh: 芬太尼}\n", "      common: {zh: 芬太尼}\n      " + std::string{at_fentanyl} + "\n");
  std::string& substances = files[2].text;
  const std::string_view midazolam = "    name: Midazolam\n";
  substances.insert(substances.find(midazolam) + midazolam.size(), "    names: {" + std::string{at_midazolam} + "}\n");
  return files;
}

// How the catalogue reaches brolamfetamine in a preparation that is related to it so, under a scope of that extent; nothing if it does not.
std::string reach_of_preparation(const char* relation, const char* extent) {
  Files files = with("cn/drugs.yaml", "salts: possible,", "salts: possible, preparations: " + std::string{extent} + ",");
  files[2].text += "  - {id: mix, name: Mix, kind: preparation, relations: {" + std::string{relation} + ": brolamfetamine}}\n";
  const auto registry = Registry::from_bytes(compile_registry(files));
  const auto finding = check(*registry, "mix").first_finding();
  return finding ? std::string{label(finding->admission)} : std::string{};
}

}  // namespace

TEST_CASE("the name of a product answers every substance that it holds, and is no ambiguity") {
  const auto registry = Registry::from_bytes(compile_registry(with_product()));
  for (const char* query : {"Duomix", "DUOMIX", "duomix 10 mg"}) {
    CAPTURE(query);
    const Verdict verdict = check(*registry, query);
    CHECK(verdict.status() == Status::listed);
    CHECK(verdict.meanings() == 1);
    CHECK(matches(*registry, query) == "fentanyl combination; midazolam combination");
    CHECK(verdict.matches().front().matched().text == "Duomix");
  }
  CHECK(matches(*registry, "Duomix; oxycodone") == "fentanyl combination; midazolam combination; oxycodone normalised-name");
}

TEST_CASE("a product that is a preparation named by law is named") {
  Files files = with_product();
  files[2].text +=
      "  - {id: mixes, name: Mixes, kind: preparation, names: {combination: {mul: Duomix}}, relations: {combination_of: midazolam}}\n";
  const auto registry = Registry::from_bytes(compile_registry(files));
  CHECK(matches(*registry, "Duomix") == "fentanyl combination; midazolam combination; mixes exact-name");
}

TEST_CASE("what is asked of a dose is not known of each of several substances") {
  Files files = with_product();
  files[5] = ruled_files()[5];
  const auto registry = Registry::from_bytes(compile_registry(files));
  Circumstances given;
  given.amount = Quantity::parse("2 kg");
  given.transaction = Transaction::export_;
  const auto answer = [&](const char* query) {
    const Verdict verdict = check(*registry, query, {date("2026-11-23"), Selection::parse(*registry, "un-treaty").value()});
    const Consequences follows = consequences(verdict, given);
    return follows.answers().empty() ? Requirement::not_stated : follows.answers().front().requirement;
  };
  CHECK(answer("fentanyl") == Requirement::required);
  CHECK(answer("Duomix") == Requirement::depends);
}

TEST_CASE("a name may be that of a product with one substance alone, and of another with more") {
  const auto registry = Registry::from_bytes(compile_registry(with_product("trade: {mul: Duomix}")));
  CHECK(check(*registry, "Duomix").status() == Status::listed);
  CHECK(matches(*registry, "Duomix") == "fentanyl exact-name; midazolam combination");
}

TEST_CASE("any other name that two substances share is to be declared ambiguous") {
  CHECK(findings_of(with_product()) == "");
  for (const char* names : {"common: {mul: Duomix}", "inn: {mul: Duomix}", "abbreviation: {mul: Duomix}"}) {
    CAPTURE(names);
    CHECK(findings_of(with_product("combination: {mul: Duomix}", names)).find("'Duomix' means") != std::string::npos);
  }
  CHECK(findings_of(with_product("trade: {mul: Duomix}", "trade: {mul: Duomix}")).find("'Duomix' means") != std::string::npos);
}

TEST_CASE("a scope reaches preparations and combinations as it says of preparations") {
  struct Row {
    const char *extent, *preparation, *combination;
  };
  const Row rows[] = {
      {"all", "admitted", "admitted"},  {"none", "", ""}, {"unknown", "unclear", "unclear"}, {"single", "unclear", ""},
      {"non-medicinal", "unclear", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.extent);
    CHECK(reach_of_preparation("preparation_of", row.extent) == row.preparation);
    CHECK(reach_of_preparation("combination_of", row.extent) == row.combination);
  }
}

TEST_CASE("a clause that does not admit a combination is told") {
  Files files = with_product();
  std::string& drugs = files[4].text;
  drugs.replace(drugs.find("salts: possible,"), 16, "salts: possible, preparations: single,");
  const auto registry = Registry::from_bytes(compile_registry(files));
  const Verdict verdict = check(*registry, "Duomix", {date("2026-11-23"), Selection::parse(*registry, "cn-drugs").value()});
  CHECK(verdict.status() == Status::known_not_listed);
  std::string told;
  verdict.for_each_not_admitted([&](const Finding& finding) { told += finding.listing.substance_id(); });
  CHECK(told == "midazolam");
}

TEST_CASE("products of the registers answer what they hold") {
  const auto registry = embedded_registry();
  struct Row {
    const char *query, *components;
  };
  const Row rows[] = {
      {"Rydex", "codeine+pseudoephedrine"},
      {"MKO MELT", "ketamine+midazolam"},
      {"Ratio-Cotridin Expectorant", "codeine+pseudoephedrine"},
      {"Ratio-Tecnal C 1/4", "butalbital+caffeine+codeine"},
      {"Bellergal Spacetabs", "ergotamine+phenobarbital"},
      {"Virtussin DAC oral solution", "codeine+pseudoephedrine"},
      {"氨酚伪麻美芬片(Ⅱ)", "dextromethorphan+pseudoephedrine"},
      {"Percocet", "oxycodone"},  // with paracetamol
      {"Adderall", "amfetamine+dexamfetamine"},
      {"Lortuss", "codeine+dextromethorphan+pseudoephedrine"},
      {"Claritin-D 12 Hour", "pseudoephedrine"},  // with loratadine, which the registry does not have
  };
  for (const Row& row : rows) {
    CAPTURE(row.query);
    CHECK(check(*registry, row.query).status() == Status::listed);
    CHECK(components(*registry, row.query) == row.components);
  }
}

TEST_CASE("mixtures written by generic names are read as registers print them") {
  const auto registry = embedded_registry();
  struct Row {
    const char *query, *components;
  };
  const Row rows[] = {
      {"Butalbital, Acetaminophen and Caffeine Tablets(50mg/325mg/40mg)", "butalbital+caffeine"},
      {"TRIPROLIDINE AND PSEUDOEPHEDRINE HYDROCHLORIDES AND CODEINE PHOSPHATE SYRUP", "pseudoephedrine+codeine-phosphate"},
      {"Dilantin with Phenobarbital 1/2", "phenobarbital"},
      {"HYDROCODONE BIT/APAP", "hydrocodone"},
      {"リン酸コデイン錠「シオノギ」", "codeine"},  // its maker
      {"「シオノギ」", ""},
      {"Dextroamphetamine Sulfate, Amphetamine Sulfate Tablets, 5 mg,Cll", "dexamfetamine-sulfate+amphetamine-sulfate"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.query);
    CHECK(components(*registry, row.query) == row.components);
  }
}

TEST_CASE("laws reach a combination as they say: by its name, by the substance, or not") {
  CHECK(reached("Rydex", "cn") ==
        "cn-psychotropics codeine-compound-oral-liquid-preparations named; cn-precursors pseudoephedrine unclear; ");
  CHECK(reached("Claritin-D 12 Hour", "eu") == "eu-111-2005 pseudoephedrine-medicinal-products named; ");
  CHECK(reached("MKO Melt", "us-csa") == "us-csa ketamine admitted; us-csa midazolam admitted; ");
  CHECK(reached("tramadol combination preparations", "cn", "2024-01-01") == "cn-psychotropics tramadol-combination-preparations named; ");
  CHECK(reached("tramadol combination preparations", "cn") == "cn-psychotropics tramadol admitted; ");  // which now includes them
  CHECK(reached("caffeine sodium benzoate", "cn") == "cn-psychotropics caffeine-sodium-benzoate named; ");
}
