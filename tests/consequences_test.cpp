// What the rules of the lists say of a case, against a table of cases that was read from the words of the law (consequences.tsv).
#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
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
  std::string list, chemical, effect, citation, given, outcome;
};

std::vector<Case> cases() {
  std::ifstream file{LISTED_CASES};
  REQUIRE(file.good());
  std::vector<Case> all;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with("#") || line.starts_with("list\t")) continue;
    std::array<std::string, 6> cells;
    std::size_t at = 0;
    for (std::string& cell : cells) {
      const std::size_t end = std::min(line.find('\t', at), line.size());
      cell = line.substr(at, end - at);
      at = std::min(end + 1, line.size());
    }
    all.push_back({cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]});
  }
  return all;
}

// The answer of a whole list.
std::string requirement(const Registry& registry, const Case& asked) {
  const Given given{asked.given};
  const Verdict verdict = check(registry, asked.chemical, {given.day, Selection::parse(registry, asked.list).value()});
  const Consequences follows = consequences(verdict, given.circumstances);
  for (const Answer& answer : follows.answers()) {
    if (answer.list.id() == asked.list) return std::string{label(answer.requirement)};
  }
  return "not concerned";
}

// The strongest outcome of the rules with that effect and citation: a law joins its limits by "or".
std::string outcome(const Registry& registry, const Case& asked) {
  const Given given{asked.given};
  const Verdict verdict = check(registry, asked.chemical, {given.day, Selection::parse(registry, asked.list).value()});
  const Consequences follows = consequences(verdict, given.circumstances);
  std::optional<Outcome> strongest;
  for (const Consequence& one : follows.all()) {
    if (one.list.id() != asked.list || label(one.rule.effect()) != asked.effect || one.rule.citation() != asked.citation) continue;
    CHECK((one.outcome == Outcome::applies) == one.facts.empty());
    if (!strongest || one.outcome == Outcome::applies || *strongest == Outcome::does_not_apply) strongest = one.outcome;
  }
  return strongest ? std::string{label(*strongest)} : "no rule";
}

}  // namespace

TEST_CASE("every case of the table has the outcome that the law states, with its citation") {
  const auto registry = embedded_registry();
  const auto table = cases();
  CHECK(table.size() >= 450);
  for (const Case& asked : table) {
    CAPTURE(asked.list);
    CAPTURE(asked.chemical);
    CAPTURE(asked.effect);
    CAPTURE(asked.citation);
    CAPTURE(asked.given);
    CHECK((asked.effect == "answer" ? requirement(*registry, asked) : outcome(*registry, asked)) == asked.outcome);
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

TEST_CASE("a rule is of something that its list names: it can apply") {
  const auto registry = embedded_registry();
  std::set<std::pair<std::string_view, std::string_view>> named;
  for (const Listing& listing : registry->listings()) named.emplace(listing.list_id(), listing.substance_id());
  for (const List& list : registry->lists()) {
    for (const Rule& rule : list.rules()) {
      if (!rule.names_substances() || rule.citation().starts_with("Verification Annex Part IX")) continue;  // of chemicals of no schedule
      bool is_there = false;
      for (const Substance& one : rule.substances()) is_there = is_there || named.contains({list.id(), one.id()});
      CHECK_MESSAGE(is_there, std::string{list.id()}, ": ", std::string{rule.citation()});
    }
  }
}

TEST_CASE("an exemption from some obligations leaves the others") {
  const auto registry = embedded_registry();
  const auto answer = [&](const char* given) {
    return requirement(*registry, {"eu-273-2004", "acetic anhydride", "answer", "", given, ""});
  };
  CHECK(answer("amount=100 L; per=year; transaction=domestic") == "depends");  // the notification of suspicious circumstances stays
  CHECK(answer("amount=101 L; per=year; transaction=domestic") == "required");
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
