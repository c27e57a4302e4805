// What validation says: each row breaks one thing of a good registry and names the finding, with its place.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "support/small_registry.hpp"

using namespace listed;
using namespace listed::test;

namespace {

struct Broken {
  const char* file;
  const char* passage;
  const char* replacement;
  const char* finding;
};

void check_rows(std::initializer_list<Broken> rows) {
  for (const Broken& row : rows) {
    CAPTURE(row.replacement);
    CHECK(findings_of(with(row.file, row.passage, row.replacement)) == row.finding);
  }
}

std::string findings_in(std::string text) {
  Files files = small_files();
  files.push_back({"extra.yaml", std::move(text)});
  return findings_of(files);
}

}  // namespace

TEST_CASE("the good registry loads") { CHECK(findings_of(small_files()) == ""); }

TEST_CASE("a byte order mark is no part of a file") {
  CHECK(findings_of(with("un/treaty.yaml", "list: un-treaty", "\xef\xbb\xbflist: un-treaty")) == "");
}

TEST_CASE("a key that is missing, unknown, twice there or of another type is told where it stands") {
  check_rows({
      {"un/treaty.yaml", "complete_to:", "completed_to:",
       "un/treaty.yaml:1:1: the key 'complete_to' is missing\nun/treaty.yaml:5:1: unknown key 'completed_to'"},
      {"un/treaty.yaml", "code: NF 001", "code: NF 001, code: NF 002", "un/treaty.yaml:12:54: the key 'code' stands here a second time"},
      {"un/treaty.yaml", "code: NF 001", "code: [NF 001]", "un/treaty.yaml:12:46: 'code' is a text: expected one value"},
      {"un/treaty.yaml", "category: narcotic", "category: drug",
       "un/treaty.yaml:4:11: 'category' is one of narcotic, psychotropic, new-psychoactive, precursor, export-control, chemical-weapon; "
       "not 'drug'"},
      {"un/treaty.yaml", "attested: 2026-04-24", "attested: 24.04.2026",
       "un/treaty.yaml:10:98: 'attested' is a date such as 2024-07-01, 2024-07 or 2024, not '24.04.2026'"},
      {"cn/drugs.yaml", "adds: 3", "adds: three", "cn/drugs.yaml:11:103: 'adds' is a whole number, not 'three'"},
      {"cn/drugs.yaml", "as: {zh: 咪达唑仑}", "as: 咪达唑仑", "cn/drugs.yaml:16:102: expected a mapping of keys to values"},
      {"registry.yaml", "schema: 2", "schema: 1", "registry.yaml:1:9: this library reads schema 2, not 1"},
      {"un/treaty.yaml", "list: un-treaty", "list: treaty-un",
       "un/treaty.yaml:1:7: 'treaty-un' is not the id of a list: a jurisdiction, a hyphen, a name: cn-precursors"},
      {"un/treaty.yaml", "jurisdiction: un", "jurisdiction: cn",
       "un/treaty.yaml:3:15: 'cn' is not the jurisdiction that the id of the list begins with"},
      {"substances.yaml", "id: fentanyl\n", "id: Fentanyl\n",
       "substances.yaml:12:9: 'Fentanyl' is not an id: lower-case letters, digits and single hyphens, at most 96\n"
       "substances.yaml:32:26: there is no substance or class 'fentanyl'\n"
       "un/treaty.yaml:8:43: there is no substance or class 'fentanyl'\n"
       "un/treaty.yaml:12:17: there is no substance or class 'fentanyl'"},
      {"un/treaty.yaml", "list: un-treaty", "lists: un-treaty",
       "un/treaty.yaml:1:1: not a registry file: its first key is one of list, family, substances, classes, sources, schema, forms, "
       "phrases, characters"},
  });
}

TEST_CASE("scalars are text until their field's type is known: no is Norway, 1e3 a name") {
  const Files files = with("substances.yaml", "name: Caffeine", "name: 1e3");
  const auto registry = Registry::from_bytes(compile_registry(files));
  CHECK(registry->substance("caffeine")->name() == "1e3");
  Files norway = with("un/treaty.yaml", "list: un-treaty", "list: no-treaty");
  for (RegistryFile& file : norway) {
    if (const auto at = file.text.find("jurisdiction: un"); at != std::string::npos) file.text.replace(at, 16, "jurisdiction: no");
  }
  CHECK(findings_of(norway) == "");
}

TEST_CASE("what is referred to must be there, and be of the kind that is meant") {
  check_rows({
      {"un/treaty.yaml", "by: edition", "by: nobody", "un/treaty.yaml:12:31: there is no instrument 'nobody'"},
      {"un/treaty.yaml", "substance: fentanyl", "substance: fentanil", "un/treaty.yaml:12:17: there is no substance or class 'fentanil'"},
      {"un/treaty.yaml", "source: gazette", "source: rumour", "un/treaty.yaml:8:206: there is no source 'rumour'"},
      {"un/treaty.yaml", "substance: fentanyl", "class: fentanyl", "un/treaty.yaml:12:13: 'fentanyl' is a substance, not a class"},
      {"un/treaty.yaml", "code: NF 001", "part: II, code: NF 001", "un/treaty.yaml:12:5: the list has no part 'II'"},
      {"un/treaty.yaml", "by: edition", "by: cn-2013",
       "un/treaty.yaml:12:5: its instrument 'cn-2013' is not among the instruments of this list"},
      {"cn/drugs.yaml", "part: 第一类, substance: midazolam", "substance: midazolam",
       "cn/drugs.yaml:12:5: it moves 1 items as announced, but 0 lines and 0 missing make 0\n"
       "cn/drugs.yaml:18:5: the list has several parts: which one? `part: …`"},
      {"substances.yaml", "id: doc\n", "id: caffeine\n",
       "registry.yaml:4:46: there is no substance or class 'doc'\n"
       "substances.yaml:11:33: 'DOX' means brolamfetamine and caffeine (see substances.yaml:5): one identity, a wrong name, or to be "
       "declared ambiguous\n"
       "substances.yaml:28:5: the substance or class 'caffeine' is described a second time, first at substances.yaml:9"},
  });
}

TEST_CASE("rules are conditions with exact numbers, in units that are known") {
  check_rows({
      {"un/treaty.yaml", "<= 0.05 mg/mL", "0.05 mg/mL",
       "un/treaty.yaml:8:106: '0.05 mg/mL' is not a condition such as <= 1.8 g/100 mL: a comparison, a number, a unit that is known"},
      {"un/treaty.yaml", "<= 0.05 mg/mL", "<= 5e-2 mg/mL",
       "un/treaty.yaml:8:106: '<= 5e-2 mg/mL' is not a condition such as <= 1.8 g/100 mL: a comparison, a number, a unit that is known"},
      {"un/treaty.yaml", "<= 0.05 mg/mL", "<= 0.05 drops",
       "un/treaty.yaml:8:106: '<= 0.05 drops' is not a condition such as <= 1.8 g/100 mL: a comparison, a number, a unit that is known"},
      {"un/treaty.yaml", "per: year", "per: decade", "un/treaty.yaml:8:143: 'decade' is none of transaction, day, month, quarter, year"},
      {"un/treaty.yaml", "[import, export]", "theft", "un/treaty.yaml:8:66: 'theft' is none of domestic, import, export, all"},
      {"un/treaty.yaml", "part: I, substances", "part: IX, substances", "un/treaty.yaml:8:5: the list has no part 'IX'"},
      {"un/treaty.yaml", "substances: fentanyl,", "substances: fentanil,",
       "un/treaty.yaml:8:43: there is no substance or class 'fentanil'"},
  });
}

TEST_CASE("a rule is read as it is written") {
  const auto registry = small_registry();
  const List list = registry->list("un-treaty").value();
  REQUIRE(list.rules().size() == 1);
  const Rule rule = list.rules().front();
  CHECK(rule.effect() == Effect::exempt);
  CHECK(rule.names(registry->substance("fentanyl")->index()));
  CHECK(rule.transactions().size() == 2);
  REQUIRE(rule.conditions().size() == 2);
  CHECK(rule.conditions()[0].to_string() == "<= 0.05 mg/mL");
  CHECK(rule.conditions()[0].mantissa == 5);
  CHECK(rule.conditions()[0].decimals == 2);
  CHECK(rule.conditions()[1].measure == Measure::amount);
}

TEST_CASE("a part may be of another category than its list") {
  const auto registry = small_registry();
  const List list = registry->list("un-treaty").value();
  CHECK(list.category() == Category::narcotic);
  CHECK(list.parts().front().category() == Category::precursor);
  CHECK(registry->substance("fentanyl")->listings().front().category() == Category::precursor);
}

TEST_CASE("dates are days of the calendar, and nothing ends before it begins") {
  check_rows({
      {"cn/drugs.yaml", "announced: 2013-11-11, effective: 2014-01-01", "announced: 2014-11-11, effective: 2014-01-01",
       "cn/drugs.yaml:11:85: effective before it was announced (2014-11-11)"},
      {"cn/drugs.yaml", "ended: {by: cn-2024-54, how: moved}", "ended: {by: cn-2024-54, how: moved, on: 2013-01-01}",
       "cn/drugs.yaml:16:5: it ends before it begins"},
      {"cn/drugs.yaml", "effective: 2024-07-01", "effective: 2024-02-30",
       "cn/drugs.yaml:12:101: 'effective' is a date such as 2024-07-01, 2024-07 or 2024, not '2024-02-30'"},
  });
}

TEST_CASE("an identifier has its form and its check digit, and names its source") {
  check_rows({
      {"substances.yaml", "cas: 437-38-7", "cas: 437-38-8",
       "substances.yaml:17:10: '437-38-8' is not a CAS number: digits-digits-digit with a right check digit"},
      {"substances.yaml", "inchikey: PJMPHNIQZUBGLI-UHFFFAOYSA-N", "inchikey: PJMPHNIQZUBGLI",
       "substances.yaml:18:15: 'PJMPHNIQZUBGLI' is not an InChIKey: 14, 10 and 1 upper-case letters"},
      {"substances.yaml", "unii: 67WJC4Y2QY", "unii: 67WJ",
       "substances.yaml:7:11: '67WJ' is not a UNII: ten upper-case letters and digits"},
      {"cn/drugs.yaml", "misprint: 76-42-5", "cas: 76-42-5",
       "cn/drugs.yaml:17:116: '76-42-5' is not a CAS number with a right check digit: where the list prints it so, write `misprint`"},
      {"substances.yaml", "    sources: {cas: gazette, inchikey: gazette}", "    sources: {cas: gazette}",
       "substances.yaml:18:15: no source is named for it: `sources: {inchikey: …}`"},
  });
}

TEST_CASE("two substances never share a name or a number in silence") {
  check_rows({
      {"substances.yaml", "name: Caffeine", "name: Fentanilo",
       "substances.yaml:15:31: 'fentanilo' means caffeine and fentanyl (see substances.yaml:28): one identity, a wrong name, or to be "
       "declared ambiguous"},
      {"substances.yaml", "cas: 76-42-6", "cas: 437-38-7",
       "substances.yaml:26:10: '437-38-7' means fentanyl and oxycodone (see substances.yaml:17): one identity, a wrong name, or to be "
       "declared ambiguous"},
      {"registry.yaml", "substances: [brolamfetamine, doc]", "substances: [brolamfetamine, caffeine]",
       "substances.yaml:11:33: 'DOX' means brolamfetamine and doc (see substances.yaml:5): one identity, a wrong name, or to be declared "
       "ambiguous"},
      {"registry.yaml", "name: DOX", "name: DOZ",
       "registry.yaml:4:5: declared ambiguous, but no two substances share this name\n"
       "substances.yaml:11:33: 'DOX' means brolamfetamine and doc (see substances.yaml:5): one identity, a wrong name, or to be declared "
       "ambiguous"},
  });
}

TEST_CASE("an instrument has as many items as were announced") {
  check_rows({
      {"cn/drugs.yaml", "adds: 3", "adds: 4", "cn/drugs.yaml:11:5: it adds 4 items as announced, but 3 lines and 0 missing make 3"},
      {"cn/drugs.yaml", "missing: 1", "missing: 2", "cn/drugs.yaml:12:5: it adds 2 items as announced, but 1 lines and 2 missing make 3"},
      {"cn/drugs.yaml", "moves: 1", "moves: 0", "cn/drugs.yaml:12:5: it moves 0 items as announced, but 1 lines and 0 missing make 1"},
      {"cn/drugs.yaml", "removes: 1", "removes: 2",
       "cn/drugs.yaml:13:5: it removes 2 items as announced, but 1 lines and 0 missing make 1"},
      {"cn/drugs.yaml", "adds: 2, missing", "missing", "cn/drugs.yaml:12:5: some are missing, but of how many? `adds: …` is not given"},
  });
}

TEST_CASE("one substance stands in one part once at a time, an item number names one line") {
  check_rows({
      {"cn/drugs.yaml", "substance: oxycodone, by: cn-2013, ended: {by: cn-2025, how: removed}",
       "substance: midazolam, by: cn-2013, ended: {by: cn-2025, how: removed}",
       "cn/drugs.yaml:17:5: 'midazolam' stands in this part already at that time, at cn/drugs.yaml:16; say what each item is limited to "
       "(`only`) or when one ended"},
      {"cn/drugs.yaml", "item: 3", "item: 2", "cn/drugs.yaml:17:5: item 2 of this instrument stands already at cn/drugs.yaml:16"},
      {"cn/drugs.yaml", "substance: brolamfetamine, by: cn-2025, change: restate", "substance: caffeine, by: cn-2025, change: restate",
       "cn/drugs.yaml:20:5: it restates 'caffeine', but no listing of it ends with `how: restated` by the same instrument"},
  });
}

TEST_CASE("all findings of a run are told, in the order of files and lines") {
  Files files = with("un/treaty.yaml", "by: edition", "by: nobody");
  for (RegistryFile& file : files) {
    if (file.name == "substances.yaml") file.text.replace(file.text.find("59467-70-8"), 10, "59467-70-9");
  }
  CHECK(findings_of(files) ==
        "substances.yaml:22:10: '59467-70-9' is not a CAS number: digits-digits-digit with a right check digit\n"
        "un/treaty.yaml:12:31: there is no instrument 'nobody'");
}

TEST_CASE("a rule does not end before it begins") {
  check_rows({{"un/treaty.yaml", "citation: article 3,", "citation: article 3, since: 2024-07, until: 2024-06-30,",
               "un/treaty.yaml:8:221: it ends before it begins (2024-07)"},
              {"un/treaty.yaml", "citation: article 3,", "citation: article 3, since: 2024-07, until: 2024-07-01,", ""}});
}

TEST_CASE("a rule names countries by their codes or by one set, which tells its source") {
  const std::string set =
      "country_sets:\n  - {id: un-some, title: {en: Some}, members: [fr, de], since: 2024, citation: c, source: gazette}\n";
  const auto findings = [&](const std::string& sets, const std::string& key) {
    Files files = with("un/treaty.yaml", "citation: article 3,", key + ", citation: article 3,");
    for (RegistryFile& file : files) {
      if (file.name == "un/treaty.yaml") file.text.insert(file.text.find("parts:"), sets);
    }
    return findings_of(files);
  };
  CHECK(findings(set, "destinations: un-some, origins: [fr, de]") == "");
  CHECK(findings(set, "destinations: [un-some, fr]") == "un/treaty.yaml:10:191: either countries by their codes, or one set of countries");
  CHECK(findings("", "origins: un-some") == "un/treaty.yaml:8:186: there is no set of countries 'un-some'");
  CHECK(findings(set, "of: fentanyl") == "un/treaty.yaml:10:181: how it is counted is missing: `basis: …`");
  CHECK(findings("country_sets:\n  - {id: un-some, title: {en: Some}, members: [fr], citation: c, source: gazette}\n",
                 "destinations: fr") == "un/treaty.yaml:7:5: the key 'since' is missing");
}

TEST_CASE("a country is a code that ISO 3166-1 has assigned, in lower case, wherever files name one") {
  check_rows({
      {"un/treaty.yaml", "citation: article 3,", "destinations: [us, zz], citation: article 3,",
       "un/treaty.yaml:8:196: 'zz' is no country: expected an ISO 3166-1 code in lower case, such as mm"},
      {"un/treaty.yaml", "citation: article 3,", "origins: uk, citation: article 3,",
       "un/treaty.yaml:8:186: 'uk' is no country: expected an ISO 3166-1 code in lower case, such as mm"},
      {"un/treaty.yaml", "code: NF 001", "destinations: [US], code: NF 001",
       "un/treaty.yaml:12:55: 'US' is no country: expected an ISO 3166-1 code in lower case, such as mm"},
  });
}

TEST_CASE("a scope clause says what it is of, and nothing has two that are equally near") {
  const auto findings = [](std::string clauses) {
    std::string text = "clauses:\n";
    for (const char c : clauses)
      text += c == '+' ? std::string{", topic: scope, salts: all, text: {en: w}, citation: c}\n"} : std::string{c};
    return findings_of(with("cn/drugs.yaml", "parts:\n", text + "parts:\n"));
  };
  CHECK(findings("  - {part: 第一类, substances: brolamfetamine+  - {items: 7+") == "");
  CHECK(findings("  - {part: 第一类+") ==
        "cn/drugs.yaml:8:5: what the scope is of is missing: `items`, `substances`, `class`, or a time; "
        "that of a whole part is its `scope`");
  CHECK(findings("  - {part: 第一类, substances: brolamfetamine+  - {substances: brolamfetamine+") ==
        "cn/drugs.yaml:9:5: what it is the scope of has another scope clause at cn/drugs.yaml:8");
  CHECK(findings("  - {until: 2025-07-21+  - {until: 2025-07-21+") ==
        "cn/drugs.yaml:9:5: what it is the scope of has another scope clause at cn/drugs.yaml:8");
  CHECK(findings("  - {part: 第一类, substances: oxycodone+") == "cn/drugs.yaml:8:29: no item names 'oxycodone'");
  CHECK(findings("  - {items: 8+") == "cn/drugs.yaml:8:5: no item stands at or under '8'");
  CHECK(findings("  - {part: III, items: 7+") == "cn/drugs.yaml:8:5: the list has no part 'III'");
  CHECK(findings("  - {items: 7, since: 2025, until: 2024+") == "cn/drugs.yaml:8:36: it ends before it begins (2025)");
}

TEST_CASE("YAML outside the strict subset is refused where it stands") {
  struct Row {
    std::string text;
    const char* finding;
  };
  std::string deep;
  for (int i = 0; i < 70; ++i) deep += "[";
  std::string keys = "{";
  for (int i = 0; i < 65; ++i) keys.append("k").append(std::to_string(i)).append(": v, ");
  const Row rows[] = {
      {"sources: &a []", "extra.yaml:1:10: anchors (&name) are not used in registry files"},
      {"sources: *a", "extra.yaml:1:10: aliases (*name) are not used in registry files"},
      {"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]", "extra.yaml:1:4: anchors (&name) are not used in registry files"},
      {"sources: !!seq []", "extra.yaml:1:10: tags (!name) are not used in registry files"},
      {"<<: {a: b}", "extra.yaml:1:1: merge keys (<<) are not used in registry files"},
      {"sources: []\n---\nsources: []", "extra.yaml:2:1: a registry file is one document: expected the end of the file"},
      {"%YAML 1.1\n---\nsources: []", "extra.yaml:1:1: directives (%YAML, %TAG) are not used in registry files"},
      {"sources:", "extra.yaml:1:9: an empty value: give it, or leave out its key"},
      {"? [a]\n: b", "extra.yaml:1:3: a key must be a text"},
      {"sources: " + deep, "extra.yaml:1:73: nested deeper than 64 levels"},
      {"sources: " + keys + "}", "extra.yaml:1:513: more than 64 keys in one mapping"},
      {"sources: \"" + std::string(70000, 'x') + "\"", "extra.yaml:1:10: a text of over 64 KiB"},
      {"", "extra.yaml:1:1: the file is empty: expected a mapping such as `list: …`"},
      {"# only a comment\n", "extra.yaml:1:1: the file is empty: expected a mapping such as `list: …`"},
      {"- a\n- b",
       "extra.yaml:1:1: not a registry file: its first key is one of list, family, substances, classes, sources, schema, forms, "
       "phrases, characters"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text.substr(0, 40));
    CHECK(findings_in(row.text) == row.finding);
  }
}

TEST_CASE("bytes that are no text are refused where they stand") {
  CHECK(findings_in("sources:\n  - {id: a, title: \xff}").starts_with("extra.yaml:2:20: "));
  CHECK(findings_in(std::string{"sources:\n  - {id: a\0b, title: x}", 31}).starts_with("extra.yaml:2:11: "));
  CHECK(findings_in("sources: [").starts_with("extra.yaml:"));
  CHECK(findings_in("sources: \"abc").starts_with("extra.yaml:"));
  CHECK(findings_in(std::string(17u << 20, ' ')) == "extra.yaml: the file is over 16 MiB");
}

TEST_CASE("a flood of findings is cut, and said to be") {
  std::string text = "sources:\n";
  for (int i = 0; i < 3000; ++i) text += "  - {id: A}\n";
  const std::string findings = findings_in(text);
  CHECK(std::count(findings.begin(), findings.end(), '\n') == 1000);
  CHECK(findings.ends_with("and 5000 further findings"));
}

TEST_CASE("a folder that is not there is named") {
  try {
    (void)load_registry("/no/such/folder");
    FAIL("loaded a folder that is not there");
  } catch (const Error& error) { CHECK(std::string{error.what()} == "/no/such/folder: is not a folder of registry files"); }
}
