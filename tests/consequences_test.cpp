// What the rules of the lists say of a case, against a table of cases that was made from the words of the law (consequences.tsv).
#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <listed/listed.hpp>

using namespace listed;

namespace {

const Date today = Date::parse("2026-11-23").value();

// `amount=2 kg; per=month; from=us; to=mx`
class Given {
 public:
  explicit Given(std::string text) : text_{std::move(text)} {
    std::string_view rest = text_;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find("; "), rest.size());
      std::string_view one = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 2, rest.size()));
      while (!rest.empty() && rest.substr(0, rest.find("; ")).find('=') == rest.npos) {  // a form may hold a semicolon
        const std::size_t more = std::min(rest.find("; "), rest.size());
        one = {one.data(), static_cast<std::size_t>(rest.data() + more - one.data())};
        rest.remove_prefix(std::min(more + 2, rest.size()));
      }
      set(one.substr(0, one.find('=')), one.substr(one.find('=') + 1));
    }
  }
  Given(const Given&) = delete;
  Given& operator=(const Given&) = delete;

  Circumstances circumstances;
  Date day = today;

 private:
  void set(std::string_view key, std::string_view value) {
    if (key == "amount") circumstances.amount = Quantity::parse(value).value();
    else if (key == "concentration") circumstances.concentration = Quantity::parse(value).value();
    else if (key == "dose") circumstances.dose = Quantity::parse(value).value();
    else if (key == "package") circumstances.package = Quantity::parse(value).value();
    else if (key == "per") circumstances.per = from_label<Span>(value).value();
    else if (key == "form") circumstances.form = value;
    else if (key == "from") circumstances.from = Country::parse(value).value();
    else if (key == "to") circumstances.to = Country::parse(value).value();
    else if (key == "transaction") circumstances.transaction = from_label<Transaction>(value).value();
    else if (key == "on") day = Date::parse(value).value();
    else FAIL("unknown key in the table: ", std::string{key});
  }

  std::string text_;
};

struct Case {
  std::string list, chemical, effect, citation, rule, given, outcome;
};

std::vector<Case> cases() {
  std::ifstream file{LISTED_CASES};
  REQUIRE(file.good());
  std::vector<Case> all;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("#") || line.starts_with("list\t")) continue;
    std::array<std::string, 7> cells;
    std::size_t at = 0;
    for (std::string& cell : cells) {
      const std::size_t end = std::min(line.find('\t', at), line.size());
      cell = line.substr(at, end - at);
      at = std::min(end + 1, line.size());
    }
    all.push_back({cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]});
  }
  return all;
}

bool is_of(const Consequence& one, const Case& expected) {
  if (one.list.id() != expected.list || label(one.rule.effect()) != expected.effect || one.rule.citation() != expected.citation)
    return false;
  if (expected.rule.empty()) return true;
  for (const Condition& condition : one.rule.conditions()) {
    if (std::string{label(condition.measure)} + ' ' + condition.to_string() == expected.rule) return true;
  }
  return false;
}

std::string requirement(const Registry& registry, const char* chemical, const char* list, const std::string& text) {
  const Given given{text};
  const Verdict verdict = check(registry, chemical, {given.day, Selection::parse(registry, list).value()});
  const Consequences follows = consequences(verdict, given.circumstances);
  for (const Answer& answer : follows.answers()) {
    if (answer.list.id() == list) return std::string{label(answer.requirement)};
  }
  return "not concerned";
}

}  // namespace

TEST_CASE("every case of the table has the outcome that the law states, with its citation") {
  const auto registry = embedded_registry();
  const auto table = cases();
  CHECK(table.size() >= 150);
  for (const Case& expected : table) {
    CAPTURE(expected.list);
    CAPTURE(expected.chemical);
    CAPTURE(expected.citation);
    CAPTURE(expected.rule);
    CAPTURE(expected.given);
    const Given given{expected.given};
    const Verdict verdict = check(*registry, expected.chemical, {given.day, Selection::parse(*registry, expected.list).value()});
    const Consequences follows = consequences(verdict, given.circumstances);
    std::string outcomes;
    bool found = false;
    for (const Consequence& one : follows.all()) {
      if (!is_of(one, expected)) continue;
      found |= label(one.outcome) == expected.outcome;
      outcomes += std::string{label(one.outcome)} + ' ';
      CHECK((one.outcome == Outcome::applies) == one.facts.empty());
    }
    CAPTURE(outcomes);
    CHECK_MESSAGE(found, expected.outcome);
  }
}

TEST_CASE("the cases are of every list that has rules") {
  const auto registry = embedded_registry();
  const auto table = cases();
  for (const List& list : registry->lists()) {
    if (list.rules().empty()) continue;
    CAPTURE(std::string{list.id()});
    CHECK(std::any_of(table.begin(), table.end(), [&](const Case& one) { return one.list == list.id(); }));
  }
}

TEST_CASE("a list answers whether it requires something") {
  const auto registry = embedded_registry();
  CHECK(requirement(*registry, "ethanol", "cn-export-specific-countries", "from=cn; to=mm") == "required");
  CHECK(requirement(*registry, "ethanol", "cn-export-specific-countries", "from=cn; to=th") == "not-required");
  CHECK(requirement(*registry, "ethanol", "cn-export-specific-countries", "from=cn") == "depends");
  CHECK(requirement(*registry, "ephedrine", "eu-111-2005", "from=eu; to=co") == "required");
  CHECK(requirement(*registry, "acetone", "us-listed-chemicals", "from=us; to=mx; amount=1500 kg") == "required-unless-exempt");
  CHECK(requirement(*registry, "ephedrine", "us-listed-chemicals", "from=fr; to=de") == "not concerned");
  CHECK(requirement(*registry, "ephedrine", "un-1988", "from=fr; to=de") == "depends");
  CHECK(requirement(*registry, "ephedrine", "cn-precursors", "from=cn; to=mm") == "not-stated");
}

TEST_CASE("an exemption from some obligations leaves the others") {
  const auto registry = embedded_registry();
  const std::string small = "amount=100 L; per=year; transaction=domestic";
  CHECK(requirement(*registry, "acetic anhydride", "eu-273-2004", small) ==
        "depends");  // the notification of suspicious circumstances stays
  CHECK(requirement(*registry, "acetic anhydride", "eu-273-2004", "amount=101 L; per=year; transaction=domestic") == "required");
}

TEST_CASE("what a rule depends on is named") {
  const auto registry = embedded_registry();
  const Verdict verdict = check(*registry, "codeine", {today, Selection::parse(*registry, "us-csa").value()});
  Circumstances given;
  given.concentration = Quantity::parse("0.2 % w/w");
  const Consequences follows = consequences(verdict, given);
  std::string facts;
  for (const Consequence& one : follows.all()) {
    if (one.rule.citation() != "21 CFR 1308.15(c)(1)") continue;
    for (const Fact& fact : one.facts) facts += fact.describe(one.rule) + '\n';
  }
  CHECK(facts.find("concentration in mg/100 mL\n") != std::string::npos);
  CHECK(facts.find("whether it is: with one or more non-narcotic active medicinal ingredients") != std::string::npos);
}

TEST_CASE("a denial is no form: what is not a solution is none") {
  const auto registry = embedded_registry();
  const auto outcome = [&](std::string_view form) {
    const Verdict verdict = check(*registry, "acetic anhydride", {today, Selection::parse(*registry, "us-listed-chemicals").value()});
    Circumstances given;
    given.concentration = Quantity::parse("20 %");
    given.form = form;
    given.transaction = Transaction::export_;
    const Consequences follows = consequences(verdict, given);
    for (const Consequence& one : follows.all()) {
      if (one.rule.effect() == Effect::exempt && !one.rule.conditions().empty()) return one.outcome;
    }
    return Outcome::does_not_apply;
  };
  CHECK(outcome("Chemical mixture") == Outcome::applies);
  CHECK(outcome("liquid chemical mixture, in drums") == Outcome::applies);
  CHECK(outcome("not a chemical mixture") == Outcome::depends);
  CHECK(outcome("chemical") == Outcome::depends);
  CHECK(outcome("") == Outcome::depends);
}
