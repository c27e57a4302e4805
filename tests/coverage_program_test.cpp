// How the program says that a list is not recorded on a day, or was not yet in force.
#include "support/program.hpp"

using namespace listed::test;

namespace {

bool has(const std::string& text, std::string_view passage) { return text.find(passage) != std::string::npos; }

}  // namespace

TEST_CASE("check says that it is not recorded, which lists are not, and exits as for a question that cannot be answered") {
  const Folder folder;
  const Run answer = run({"check", "caffeine", "--as-of", "2013-01-01", "--registry", folder.path()});
  CHECK(answer.status == 2);
  CHECK(answer.out ==
        "caffeine: NOT RECORDED as of 2013-01-01: known, but not all lists consulted are recorded that far back\n"
        "  Caffeine · matched by normalised-name: Caffeine\n"
        "\n"
        "  Not recorded completely as far back as 2013-01-01: un-treaty (from 2025-01-01)\n"
        "  Not yet in force on 2013-01-01: cn-drugs (from 2014-01-01)\n"
        "  Consulted: cn-drugs (to 2025-07-21), un-treaty (to 2025-03-12)\n"
        "  Data of 2026-11-23. Information from the lists named, not legal advice.\n");
  CHECK(run({"check", "caffeine", "--as-of", "2013-01-01", "--in", "cn", "--registry", folder.path()}).status == 1);
  CHECK(run({"check", "oxycodone", "--as-of", "2014-01-01", "--registry", folder.path()}).status == 0);
  CHECK(run({"check", "oxycodone", "caffeine", "--as-of", "2014-01-01", "--registry", folder.path()}).status == 2);
  const Run ambiguous = run({"check", "DOX", "--as-of", "2013-01-01", "--registry", folder.path()});
  CHECK(ambiguous.status == 2);
  CHECK(has(ambiguous.out, "ambiguous: the name has 2 meanings, none known to be listed as of 2013-01-01 in the lists consulted\n"));
}

TEST_CASE("JSON and CSV of check name what is not recorded") {
  const Folder folder;
  const auto ask = [&](const char* query, const char* format) {
    return run({"check", query, "--as-of", "2014-01-01", "--registry", folder.path(), "--format", format}).out;
  };
  const json record = json_lines(ask("caffeine", "json")).at(0);
  CHECK(record["status"] == "not-recorded");
  CHECK(record["coverage"] == json::parse(R"([{"list":"cn-drugs","complete_from":null,"complete_to":"2025-07-21","recorded":"complete"},
    {"list":"un-treaty","complete_from":"2025-01-01","complete_to":"2025-03-12","recorded":"before-record"}])"));
  CHECK(has(ask("caffeine", "csv"), "caffeine,not-recorded,2014-01-01,caffeine,Caffeine,,normalised-name,Caffeine,"));
  for (const char* query : {"caffeine", "oxycodone"}) CHECK(has(ask(query, "csv"), ",un-treaty,"));
}

TEST_CASE("what the law of a list holds and the registry does not is told with every answer that the list is asked for") {
  const Folder folder{with("un/treaty.yaml", "history:", "lacks: Schedule IV\nhistory:")};
  const auto ask = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--registry", folder.path()});
    return run(arguments);
  };
  const std::string limit = "Not in the registry, so that nothing is said of it: Schedule IV (un-treaty)";
  CHECK(has(ask({"check", "caffeine"}).out, "  " + limit + "\n  Consulted: "));
  CHECK(has(ask({"check", "caffeine", "--in", "un"}).out, limit));
  CHECK_FALSE(has(ask({"check", "caffeine", "--in", "cn"}).out, limit));
  const json coverage = json_lines(ask({"check", "caffeine", "--format", "json"}).out).at(0)["coverage"];
  CHECK_FALSE(coverage.at(0).contains("lacks"));
  CHECK(coverage.at(1)["lacks"] == "Schedule IV");
  CHECK(json_lines(ask({"lists", "--format", "json"}).out).at(1)["lacks"] == "Schedule IV");
}

TEST_CASE("screen, scan and report count what is not recorded, and name the lists") {
  const Folder folder;
  const File catalogue{"name\ncaffeine\noxycodone\n"};
  const std::vector<std::string> ask{catalogue.path(), "--as-of", "2014-01-01", "--registry", folder.path()};
  const auto run_with = [&](const char* command, bool errors) {
    std::vector<std::string> arguments{command};
    arguments.insert(arguments.end(), ask.begin(), ask.end());
    return run(arguments, errors);
  };
  const std::string limit = "Not recorded completely as far back as 2014-01-01: un-treaty (from 2025-01-01)";
  const Run screened = run_with("screen", false);
  CHECK(screened.status == 2);
  CHECK(has(screened.out, "  not-recorded      caffeine → Caffeine (normalised-name)\n"));
  CHECK(has(screened.out, "0 not understood; 0 broken rows, 1 that are not recorded as far back\n"));
  CHECK(has(screened.out, limit));
  const Run scanned = run_with("scan", true);
  CHECK(scanned.status == 2);
  CHECK(has(scanned.out, limit));
  const Run reported = run_with("report", false);
  CHECK(reported.status == 2);
  CHECK(has(reported.out, "<b>1</b> not recorded that far back</li>"));
  CHECK(has(reported.out, "Caffeine: known, but whether it was listed then is not known"));
  CHECK(has(reported.out, limit));
  CHECK(has(reported.out, "<td class=\"date\"><b class=\"alarm\">2025-01-01</b></td>"));
}

TEST_CASE("screen, scan and report tell what is only perhaps listed") {
  const Folder folder;
  const File catalogue{"name\nfentanyl\nbrolamfetamine\n"};
  const auto ask = [&](const char* command, const char* format) {
    return run({command, catalogue.path(), "--as-of", "2025-02-01", "--registry", folder.path(), "--format", format}).out;
  };
  const std::string text = ask("screen", "text");
  CHECK(has(text, "  perhaps listed    fentanyl → Fentanyl (exact-name): un-treaty I?\n"));
  CHECK(has(text, "  listed            brolamfetamine → Brolamfetamine (normalised-name): cn-drugs 第一类\n"));
  CHECK(has(text, "1 of those with a listing only perhaps"));
  const std::string table = ask("screen", "csv");
  CHECK(has(table, ",un-treaty I?,precursor,,,no\n"));
  CHECK(has(table, ",cn-drugs 第一类,psychotropic,,,yes\n"));
  CHECK(json_lines(ask("screen", "json")).at(0)["surely_listed"] == false);
  CHECK(json_lines(ask("screen", "json")).at(1)["surely_listed"] == true);
  CHECK(has(ask("scan", "csv"), ",un-treaty I?,precursor,no\n"));
  CHECK(has(ask("report", "text"), "<b>1</b> of these only perhaps listed</li>"));
}

TEST_CASE("lists, changes and time lines tell from when on lists are recorded") {
  const Folder folder;
  const auto ask = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--registry", folder.path()});
    return run(arguments).out;
  };
  CHECK(has(ask({"lists"}), "2014-01-01, first act"));
  CHECK(has(ask({"lists", "--format", "csv"}), ",2025-03-12,2025-01-01,\n"));
  CHECK(has(ask({"lists", "--format", "csv"}), ",2025-07-21,,2014-01-01\n"));
  const json treaty = json_lines(ask({"lists", "--in", "un", "--format", "json"})).at(0);
  CHECK(treaty["complete_from"] == "2025-01-01");
  CHECK(treaty["history"] == "The oldest edition that was read.");
  const std::string limit = "Not recorded completely as far back as 2013-01-01: un-treaty (from 2025-01-01)";
  CHECK(has(ask({"changes", "--from", "2013-01-01", "--to", "2014-12-31"}), limit));
  CHECK(has(ask({"changes", "--from", "2013-01-01", "--to", "2014-12-31", "--format", "markdown"}),
            "Not recorded completely as far back as 2013-01-01: un-treaty"));
  CHECK_FALSE(has(ask({"changes", "--from", "2025-01-01", "--to", "2025-12-31"}), "Not recorded"));
  CHECK(has(ask({"show", "caffeine", "--history"}), "No listing is recorded in the lists consulted."));
}
