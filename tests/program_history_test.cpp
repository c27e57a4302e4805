// The law on any day, as the program tells it: time lines, what was known, bulletins, differences between registries.
#include "support/program.hpp"

using namespace listed::test;

namespace {

Files without_the_removal() {
  Files files = with("cn/drugs.yaml", ", ended: {by: cn-2025, how: removed}", "");
  for (auto& file : files) {
    const std::size_t at = file.text.find(", removes: 1");
    if (at != std::string::npos) file.text.erase(at, std::string_view{", removes: 1"}.size());
  }
  return files;
}

}  // namespace

TEST_CASE("show --history tells the time line of a substance, and of a form that of what it is a form of") {
  const Folder folder;
  const Run answer = run({"show", "midazolam", "--history", "--registry", folder.path()});
  CHECK(answer.status == 0);
  CHECK(answer.out ==
        "Midazolam (midazolam): time line\n"
        "\n"
        "  IN FORCE    ANNOUNCED   ENDED       LIST      WHAT\n"
        "  2014-01-01  2013-11-11  2024-07-01  cn-drugs  added to 第二类 (item 2)\n"
        "    Catalogue of 2013\n"
        "  2024-07-01  2024-04-30              cn-drugs  moved from 第二类 (item 2) to 第一类\n"
        "    Announcement (No. 54)\n"
        "\n"
        "  Consulted: cn-drugs (to 2025-07-21), un-treaty (2025-01-01 to 2025-03-12)\n"
        "  Data of 2026-11-23. Information from the lists named, not legal advice.\n");
  const Run of_form = run({"show", "fentanyl-citrate", "--history", "--registry", folder.path()});
  CHECK(has(of_form.out, "The day is not known: not after 2026-04-24, as far as the sources say; the instrument is an edition"));
  CHECK(has(of_form.out, "Of Fentanyl, of which this is a form (salt); by the scope clause of today: unclear"));
  CHECK_FALSE(has(of_form.out, "Fentanyl (fentanyl)"));  // its time line is part of that of the form
  CHECK(run({"show", "fentanyl", "--in", "un"}).status == 2);
  CHECK(run({"show", "caffeine", "--history", "--registry", folder.path()}).status == 1);
}

TEST_CASE("what a source does not give is not told as if it were something") {
  const Folder folder{with(with("cn/drugs.yaml", "{item: 1, part: 第一类,", "{part: 第一类,"), "cn/drugs.yaml",
                           "announced: 2013-11-11, effective: 2014-01-01", "effective: 2014-01-01")};
  const Run answer = run({"show", "brolamfetamine", "--history", "--registry", folder.path()});
  CHECK(has(answer.out, "printed again in 第一类 (item 7); before: without a number\n"));
  CHECK_FALSE(has(answer.out, "unknown"));
  const std::string changes = run({"changes", "--year", "2014", "--registry", folder.path()}).out;
  CHECK(has(changes, "  in force 2014-01-01: adds 3\n"));
  const std::string bulletin = run({"changes", "--year", "2014", "--registry", folder.path(), "--format", "markdown"}).out;
  CHECK(has(bulletin, "\nIn force 2014-01-01: 3 added.\n"));
}

TEST_CASE("a time line says the same in JSON, CSV and Markdown") {
  const Folder folder;
  const std::vector<std::string> ask{"show", "midazolam", "--history", "--registry", folder.path(), "--format"};
  const auto in = [&](const char* format) {
    auto arguments = ask;
    arguments.push_back(format);
    return run(arguments).out;
  };
  const json record = json_lines(in("json")).at(0);
  REQUIRE(record["events"].size() == 2);
  const json& move = record["events"][1];
  CHECK(move["event"] == "moved");
  CHECK(move["effective"] == "2024-07-01");
  CHECK(move["announced"] == "2024-04-30");
  CHECK(move["ended"].is_null());
  CHECK(move["from_part"] == "第二类");
  CHECK(move["part"] == "第一类");
  CHECK(record["events"][0]["ended"] == "2024-07-01");
  CHECK(
      has(in("csv"), "\nmidazolam,moved,2024-07-01,2024-04-30,,2024-07-01,2024-07-01,cn-drugs,cn,psychotropic,第一类,,cn-drugs,第二类,2,"));
  CHECK(
      has(in("markdown"), "| 2024-07-01 | 2024-04-30 |  | cn-drugs | moved from 第二类 (item 2) to 第一类 | Announcement (No. 54) |  |\n"));
}

TEST_CASE("a past decision is judged by what was known: --known-on") {
  const Folder folder;
  const auto ask = [&](const char* known_on) {
    return json_lines(
               run({"check", "oxycodone", "--registry", folder.path(), "--as-of", "2026-01-01", "--known-on", known_on, "--format", "json"})
                   .out)
        .at(0);
  };
  const json before = ask("2025-07-20");
  CHECK(before["status"] == "listed");
  CHECK(before["known_on"] == "2025-07-20");
  CHECK(before["listings"][0]["in_force"] == "yes");
  CHECK(before["listings"][0]["in_force_by_present_knowledge"] == "no");
  CHECK(ask("2025-07-21")["status"] == "known-not-listed");
  const Run text = run({"check", "oxycodone", "--registry", folder.path(), "--as-of", "2026-01-01", "--known-on", "2025-07-20"});
  CHECK(has(text.out, "oxycodone: LISTED as of 2026-01-01, as known on 2025-07-20\n"));
  CHECK(has(text.out, "its end (removed by Catalogue of 2025) had not been announced on 2025-07-20\n"));
  CHECK(run({"check", "oxycodone", "--known-on", "then"}).status == 2);
}

TEST_CASE("a bulletin has headings by jurisdiction and list, tables and citations") {
  const Folder folder;
  const Run answer =
      run({"changes", "--from", "2024-01-01", "--to", "2025-12-31", "--registry", folder.path(), "--format", "markdown", "--in", "cn"});
  CHECK(answer.status == 0);
  CHECK(answer.out ==
        "# Changes in force from 2024-01-01 to 2025-12-31\n"
        "\n"
        "## cn\n"
        "\n"
        "### cn-drugs: Catalogue\n"
        "\n"
        "**Announcement (No. 54)**\n"
        "\n"
        "Announced 2024-04-30, in force 2024-07-01: 2 added (1 of them without names that could be sourced), 1 moved.\n"
        "\n"
        "| Change | Part | Item | Substance | CAS | In the words of the list |\n"
        "| --- | --- | --- | --- | --- | --- |\n"
        "| added | 第二类 |  | Fentanyl-related substances |  |  |\n"
        "| moved | 第二类 → 第一类 |  | Midazolam | 59467-70-8 |  |\n"
        "\n"
        "Sources: The gazette\n"
        "\n"
        "**Catalogue of 2025**\n"
        "\n"
        "Announced 2025-07-21, in force 2025-07-21: 1 removed, 1 printed again.\n"
        "\n"
        "| Change | Part | Item | Substance | CAS | In the words of the list |\n"
        "| --- | --- | --- | --- | --- | --- |\n"
        "| removed | 第二类 | 3 | Oxycodone | 76-42-6 | 羟考酮 |\n"
        "\n"
        "Sources: The gazette\n"
        "\n"
        "Consulted: cn-drugs (to 2025-07-21).\n"
        "\n"
        "Data of 2026-11-23. Information from the lists named, not legal advice.\n");
  CHECK(run({"changes", "--year", "1492", "--format", "markdown"}).status == 1);
  CHECK(run({"check", "fentanyl", "--format", "markdown"}).status == 2);
}

TEST_CASE("what a text of the registry has of Markdown's signs is escaped") {
  const Folder folder{with("cn/drugs.yaml", "title: {en: Announcement}", "title: {en: 'A *bold* | <b>step</b>'}")};
  const Run answer = run({"changes", "--year", "2024", "--registry", folder.path(), "--format", "markdown"});
  CHECK(has(answer.out, "**A \\*bold\\* \\| \\<b\\>step\\</b\\> (No. 54)**"));
}

TEST_CASE("changes of any time and jurisdiction, over a century") {
  const auto years = [](const char* from, const char* to) {
    return json_lines(run({"changes", "--in", "un", "--from", from, "--to", to, "--format", "json"}).out).size();
  };
  CHECK(years("1926-01-01", "1989-12-31") > 0);
  CHECK(years("1926-01-01", "2026-12-31") == years("1926-01-01", "1989-12-31") + years("1990-01-01", "2026-12-31"));
}

TEST_CASE("diff tells differences with the exit status of a search for them") {
  const Folder before{without_the_removal()}, after;
  const Run text = run({"diff", before.path(), after.path()});
  CHECK(text.status == 0);
  CHECK(text.out ==
        "cn-drugs\n"
        "  instrument-changed: cn-2025: removes: nothing → 1\n"
        "    Catalogue of 2025, announced 2025-07-21, in force 2025-07-21\n"
        "  ended: Oxycodone (item 3): removed\n"
        "    Catalogue of 2025, announced 2025-07-21, in force 2025-07-21\n"
        "\n"
        "2 differences\n");
  const json record = json_lines(run({"diff", before.path(), after.path(), "--format", "json"}).out).at(1);
  CHECK(record["difference"] == "ended");
  CHECK(record["substance"] == "oxycodone");
  CHECK(record["effective"] == "2025-07-21");
  CHECK(has(run({"diff", before.path(), after.path(), "--format", "csv"}).out,
            "\nended,cn-drugs,cn,第二类,3,oxycodone,Oxycodone,ended,none,removed,cn-2025,2025-07-21,2025-07-21,Catalogue of 2025,,\n"));
  CHECK(has(run({"diff", before.path(), after.path(), "--format", "markdown"}).out,
            "### cn-drugs: Catalogue\n\n| Difference | Item | Substance or list | What | Instrument |\n| --- | --- | --- | --- | --- |\n"
            "| instrument-changed |  | cn-2025 | removes: nothing → 1 | Catalogue of 2025, announced 2025-07-21, in force 2025-07-21 |\n"
            "| ended | 3 | Oxycodone | removed | Catalogue of 2025, announced 2025-07-21, in force 2025-07-21 |\n"));
  CHECK(run({"diff", after.path(), after.path()}).status == 1);
  CHECK(run({"diff", after.path(), after.path()}).out == "No difference.\n");
  CHECK(run({"diff", after.path(), "/no/such/folder"}).status == 2);
  CHECK(run({"diff", after.path()}).status == 2);
}

TEST_CASE("diff tells what became of rules and scopes") {
  Files files = with(ruled_files(), "un/treaty.yaml", "amount: '>= 1 kg'", "amount: '>= 2 kg'");
  files = with(std::move(files), "un/treaty.yaml", "code: NF 001", "item: 1, code: NF 001");
  files = with(std::move(files), "cn/drugs.yaml", "salts: possible", "salts: all");
  const Folder before{ruled_files()}, after{files}, without;
  CHECK(run({"diff", before.path(), after.path()}).out ==
        "cn-drugs\n"
        "  scope-changed: Catalogue: salts: possible → all\n"
        "    note 1\n"
        "\n"
        "un-treaty\n"
        "  rule-changed: licence · amount >= 2 kg · fentanyl [I]: amount: >= 1 kg → >= 2 kg\n"
        "    article 31\n"
        "  reworded: Fentanyl (item 1): item: nothing → 1\n"
        "\n"
        "3 differences\n");
  CHECK(run({"diff", without.path(), before.path()}).out ==
        "un-treaty\n"
        "  rule-added: licence · amount >= 1 kg · fentanyl [I]: No export without a permit.\n"
        "    article 31\n"
        "\n"
        "1 difference\n");
  const json record = json_lines(run({"diff", before.path(), without.path(), "--format", "json"}).out).at(0);
  CHECK(record["difference"] == "rule-withdrawn");
  CHECK(record["list"] == "un-treaty");
  CHECK(record["part"] == "I");
  CHECK(record["about"] == "licence · amount >= 1 kg · fentanyl");
  CHECK(record["citation"] == "article 31");
  CHECK(record["before"] == "No export without a permit.");
  CHECK(record["after"].is_null());
  CHECK(has(run({"diff", before.path(), after.path(), "--format", "csv"}).out,
            "\nrule-changed,un-treaty,un,I,,,,amount,>= 1 kg,>= 2 kg,,,,,licence · amount >= 2 kg · fentanyl,article 31\n"));
  CHECK(has(run({"diff", before.path(), after.path(), "--format", "markdown"}).out,
            "| rule-changed |  | licence · amount \\>= 2 kg · fentanyl \\[I\\] | amount: \\>= 1 kg → \\>= 2 kg | article 31 |\n"));
}

TEST_CASE("diff says once what is the same of several listings, and shows of long texts what is different") {
  const Folder before;
  const Folder dated{with("cn/drugs.yaml", "effective: 2014-01-01", "effective: 2014-02-01")};
  CHECK(run({"diff", before.path(), dated.path()}).out ==
        "Instruments\n"
        "  instrument-changed: cn-2013: effective: 2014-01-01 → 2014-02-01\n"
        "    Catalogue of 2013, announced 2013-11-11, in force 2014-02-01\n"
        "\n"
        "cn-drugs\n"
        "  dated: Brolamfetamine (item 1); Midazolam (item 2); Oxycodone (item 3): since: 2014-01-01 → 2014-02-01\n"
        "\n"
        "4 differences\n");
  const std::string clause = "Substances that by comparison with fentanyl have any other acyl group in the place of the propionyl group";
  const std::string behind = " and whatever else the competent authority of the place may think fit to put beside them by notice";
  const auto folder = [&](const std::string& text) {
    return with("classes.yaml", "Substances that compared with fentanyl meet one or more conditions.", text);
  };
  const Folder one{folder(clause + " or a salt" + behind)}, other{folder(clause + " or an ester" + behind)};
  CHECK(run({"diff", one.path(), other.path()}).out ==
        "Substances\n"
        "  substance-changed: Fentanyl-related substances: definition: … the place of the propionyl group or a salt and\n"
        "    whatever else the competent … → … the place of the propionyl group or an ester and whatever else the\n"
        "    competent …\n"
        "    note 1\n"
        "\n"
        "1 difference\n");
}

TEST_CASE("diff reads snapshots as it reads folders") {
  const Folder before{without_the_removal()}, after;
  const std::string snapshot = before.path() + "/before.snapshot";
  REQUIRE(run({"compile", before.path(), "-o", snapshot}).status == 0);
  CHECK(run({"diff", snapshot, after.path()}).out == run({"diff", before.path(), after.path()}).out);
}

TEST_CASE("data that delists implausibly much is not written without being told so") {
  const Folder before{without_the_removal()}, after;
  const std::string old = before.path() + "/old.snapshot", fresh = after.path() + "/new.snapshot";
  REQUIRE(run({"compile", before.path(), "-o", old}).status == 0);
  const Run refused = run({"compile", after.path(), "-o", fresh, "--previous", old}, true);
  CHECK(refused.status == 2);
  CHECK(has(refused.out, "listings in force on 2026-11-23 become fewer by more than 2 % in cn-drugs from 4 to 3"));
  CHECK_FALSE(fs::exists(fresh));
  CHECK(run({"compile", after.path(), "-o", fresh, "--previous", old, "--allow-delisting"}).status == 0);
  CHECK(fs::exists(fresh));
  CHECK(run({"compile", before.path(), "-o", old, "--previous", fresh}).status == 0);  // more than before is no delisting
}

TEST_CASE("of what was moved on a day that is not known, both parts tell the other one") {
  const Folder folder{
      with("cn/drugs.yaml", "announced: 2024-04-30, effective: 2024-07-01, adds", "announced: 2024-04-30, attested: 2025-01-01, adds")};
  const Run answer = run({"check", "midazolam", "--as-of", "2024-05-01", "--registry", folder.path()});
  CHECK(has(answer.out, "midazolam: LISTED as of 2024-05-01"));
  CHECK(has(answer.out, "moved from cn-drugs 第二类 on a day that no source gives"));
  CHECK(has(answer.out, "moved to cn-drugs 第一类 on a day that no source gives"));
}
