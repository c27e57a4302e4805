// `listed screen` as a user or a script meets it.
#include <filesystem>
#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "support/program.hpp"

using namespace listed::test;

namespace {

std::size_t lines(const std::string& text) { return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')); }

}  // namespace

TEST_CASE("screen exits as grep does: 0 something listed, 1 nothing, 2 a row or the file could not be read") {
  CHECK(run({"screen", File{"name\nwater\nfentanyl\n"}.path()}).status == 0);
  CHECK(run({"screen", File{"name\nwater\n"}.path()}).status == 1);
  CHECK(run({"screen", File{"name,cas\nfentanyl,1,2\n"}.path()}).status == 2);
  CHECK(run({"screen", File{"name\n\xff\n"}.path()}).status == 2);
  CHECK(run({"screen", File{"name,cas\nM\xe9thadone,7732-18-5\n"}.path()}).status == 2);  // what could not be read may be listed
  CHECK(run({"screen", File{"first\n{\"name\":\"fentanyl\"}\n{\"name\":\"water\"}\n"}.path()}).status == 2);
  CHECK(run({"screen", File{"a,b\n1,2\n"}.path()}).status == 2);
  CHECK(run({"screen", "/no/such/file"}).status == 2);
  CHECK(run({"screen", File{"name\nwater\n"}.path(), "--encoding", "Klingon"}).status == 2);
  CHECK(run({"screen", File{"name\nwater\n"}.path(), "--input", "xls"}).status == 2);
  CHECK(run({"screen"}).status == 2);
}

TEST_CASE("a table that cannot be used is named, with what is wrong with it and what it has") {
  const File table{"a,b\n1,2\n"};
  const auto told = [](const std::vector<std::string>& arguments) { return run(arguments, true).out; };
  CHECK(told({"screen", table.path()}) == "listed: " + table.path() +
                                              ": no column is called as one of names or CAS numbers is; choose with --column; the first "
                                              "line has: a, b\n");
  CHECK(told({"screen", table.path(), "--column", "c"}) ==
        "listed: " + table.path() + ": there is no column 'c'; the first line has: a, b\n");
  CHECK(told({"screen", "/no/such\tfile"}) == "listed: /no/such\\u{9}file: No such file or directory\n");
  CHECK(told({"scan", fs::temp_directory_path().string()}) == "listed: " + fs::temp_directory_path().string() + ": Is a directory\n");
}

TEST_CASE("a row of CSV tells the row, the status, the best match and the lists") {
  const File file{"name,cas\nwater,\nSufentanyl blend,437-38-7\n"};
  const Run answer = run({"screen", file.path(), "--format", "csv", "--in", "un", "--as-of", "2026-11-23"});
  CHECK(answer.out ==
        "row,line,query,status,substance,name,cas,how,matched,lists,categories,other,problem,surely_listed\n"
        "1,2,water,not-found,,,,,,,,,,no\n"
        "2,3,437-38-7,listed,fentanyl,Fentanyl,437-38-7; 80832-90-2,identifier,437-38-7,un-1961 I,narcotic,Sufentanyl blend: "
        "not-found,,yes\n");
}

TEST_CASE("with --full CSV tells of every listing the row and the line that it is of, and what is wrong with the row") {
  const File file{"name\nwater\n\nfentanyl,x\n"};
  const Run answer = run({"screen", file.path(), "--full", "--format", "csv", "--in", "un-1961", "--as-of", "2026-11-23"});
  CHECK(answer.out.starts_with("row,line,row_problem,query,status,as_of,substance,"));
  CHECK(answer.out.find("\n1,2,,water,not-found,2026-11-23,") != std::string::npos);
  CHECK(answer.out.find("\n2,4,the row has another number of fields than the header,fentanyl,listed,2026-11-23,fentanyl,") !=
        std::string::npos);
}

TEST_CASE("a row that names several substances tells all of them") {
  const File file{"name\nMKO Melt\ncodeine/promethazine + ketamine\n"};
  const Run answer = run({"screen", file.path(), "--format", "csv", "--in", "us-csa", "--as-of", "2026-11-23"});
  CHECK(answer.out ==
        "row,line,query,status,substance,name,cas,how,matched,lists,categories,other,problem,surely_listed\n"
        "1,2,MKO Melt,listed,ketamine; midazolam,Ketamine; Midazolam,6740-88-1; 33643-45-7; 79499-51-7; 100477-72-3; "
        "59467-70-8,combination,MKO Melt,us-csa III; us-csa IV,"
        "narcotic,,,yes\n"
        "2,3,codeine/promethazine + ketamine,listed,codeine; ketamine,Codeine; Ketamine,76-57-3; 6740-88-1; 33643-45-7; 79499-51-7; "
        "100477-72-3,normalised-name,Codeine,"
        "us-csa II; us-csa III; us-csa V; us-csa III,narcotic,,,yes\n");
}

TEST_CASE("JSON has an object a row, valid for any input, and with --full all that check says") {
  const File file{"name\nwater\nfentanyl\nbad \xff\"\\\n"};
  for (const char* more : {"--only-listed", "--full", "--column=name"}) {
    const Run answer = run({"screen", file.path(), "--format", "json", more});
    std::istringstream text{answer.out};
    std::size_t count = 0;
    for (std::string line; std::getline(text, line); ++count) {
      const auto record = nlohmann::json::parse(line);
      CHECK(record["row"].is_number());
      if (record["row"] == 2) CHECK(record["status"] == "listed");
      CHECK(record.contains("coverage") == (std::string_view{more} == "--full"));
    }
    CHECK(count == (std::string_view{more} == "--only-listed" ? 1 : 3));
  }
}

TEST_CASE("CSV is UTF-8 whatever the catalogue is") {
  const File file{"name,cas\nM\xe9thadone,437-38-7\n"};
  const Run answer = run({"screen", file.path(), "--format", "csv", "--in", "un-1961"});
  CHECK(
      answer.out.ends_with("1,2,437-38-7,listed,fentanyl,Fentanyl,437-38-7; 80832-90-2,identifier,437-38-7,un-1961 I,narcotic,,the text is "
                           "not valid UTF-8,yes\n"));
  CHECK(run({"screen", File{"name\n\xff\n"}.path(), "--format", "csv"}).out.find("1,2,\xef\xbf\xbd,not-understood") != std::string::npos);
}

TEST_CASE("broken rows are told with their line, and the summary counts them") {
  const File file{"name,cas\nfentanyl,437-38-7\n\"open,1\nwater\nketamine,6740-88-1\n"};
  const std::string complaints = run({"screen", file.path(), "--format", "csv"}, true).out;
  CHECK(complaints.find(file.path() + ":3: a quoted field does not end\n") != std::string::npos);
  CHECK(complaints.find(file.path() + ":4: the row has another number of fields than the header\n") != std::string::npos);
  CHECK(complaints.find("4 rows") != std::string::npos);
  CHECK(complaints.find("2 broken rows") != std::string::npos);
}

TEST_CASE("the answer is the same on one thread and on many, from a file and from standard input") {
  std::string text = "name,cas\n";
  for (int i = 0; i < 60'000; ++i) text += i % 40 == 0 ? "fentanyl,437-38-7\n" : "item " + std::to_string(i) + ",\n";
  const File file{text};
  const Run one = run({"screen", file.path(), "--format", "csv", "--threads", "1"});
  CHECK(lines(one.out) == 60'001);
  for (const char* threads : {"5", "4000000000"})
    CHECK(run({"screen", file.path(), "--format", "csv", "--threads", threads}).out == one.out);
  CHECK(run_command(quoted(LISTED_PROGRAM) + " screen - --format csv 2>/dev/null <" + quoted(file.path())).out == one.out);
}

TEST_CASE("of a row that nobody could read on a screen the beginning is shown, and all of it to programs") {
  const File file{"name\n" + std::string(3'000, 'x') + "\n"};
  const std::string shown = run({"screen", file.path()}).out;
  CHECK(shown.find(std::string(240, 'x') + " …") != std::string::npos);
  CHECK(shown.find(std::string(241, 'x')) == std::string::npos);
  CHECK(run({"screen", file.path(), "--format", "csv"}).out.find(std::string(3'000, 'x') + ",not-") != std::string::npos);
}

TEST_CASE("text for people ends with a summary") {
  const Run answer = run({"screen", File{"name\nwater\nfentanyl\n"}.path(), "--in", "un-1961"});
  CHECK(answer.out.find("       3  listed            fentanyl → Fentanyl (exact-name): un-1961 I\n") != std::string::npos);
  CHECK(answer.out.find("1 listed, 0 ambiguous, 0 known but not listed, 1 not found") != std::string::npos);
  CHECK(answer.out.find("by category: narcotic 1") != std::string::npos);
}

TEST_CASE("an answer that cannot be written is trouble") {
  if (std::filesystem::exists("/dev/full"))
    CHECK(run_command(quoted(LISTED_PROGRAM) + " screen " + quoted(File{"name\nfentanyl\n"}.path()) + " >/dev/full 2>/dev/null").status ==
          2);
}

TEST_CASE("with a destination every row tells what follows, in every format, for the amount that it gives") {
  const listed::test::Folder registry{listed::test::ruled_files()};
  const File file{"name,amount,to\nfentanyl,2 kg,\nfentanyl,1 g,\nwater,1 kg,\nfentanyl,2 kg,us\n"};
  const auto ask = [&](std::vector<std::string> more) {
    more.insert(more.begin(),
                {"screen", file.path(), "--registry", registry.path(), "--from", "us", "--to", "mx", "--as-of", "2026-11-23"});
    return run(more).out;
  };
  const auto records = listed::test::json_lines(ask({"--format", "json"}));
  REQUIRE(records.size() == 4);
  CHECK(records[0]["answers"] == nlohmann::json::parse(R"([{"list":"un-treaty","requirement":"required"}])"));
  CHECK(records[1]["answers"][0]["requirement"] == "not-required");
  CHECK_FALSE(records[2].contains("answers"));
  CHECK(records[3]["answers"][0]["requirement"] == "not-required");  // the row says that it stays in the country
  const std::string csv = ask({"--format", "csv"});
  CHECK(csv.find(",problem,surely_listed,follows\n") != std::string::npos);
  CHECK(csv.find(",,,yes,un-treaty required\n") != std::string::npos);
  CHECK(ask({}).find("fentanyl → Fentanyl (exact-name): un-treaty I; what follows: un-treaty required\n") != std::string::npos);
  CHECK(ask({"--full"}).find("What follows · un-treaty: REQUIRED") != std::string::npos);
  const auto full = listed::test::json_lines(ask({"--full", "--format", "json"}));
  CHECK(full[0]["answers"] == records[0]["answers"]);
  CHECK(full[0]["consequences"][0]["citation"] == "article 31");
}

TEST_CASE("a unit stands in the cell, in a column of its own, or in the header") {
  const listed::test::Folder registry{listed::test::ruled_files()};
  for (const char* table : {"name,amount\nfentanyl,1 kg\n", "name,amount,unit\nfentanyl,1,kg\n", "name,Amount (kg)\nfentanyl,1\n",
                            "name,Amount [g]\nfentanyl,1 kg\n"}) {
    const Run answer = run({"screen", File{table}.path(), "--registry", registry.path(), "--from", "us", "--to", "mx"});
    CHECK_MESSAGE(answer.out.find("un-treaty required\n") != std::string::npos, table);
    CHECK(answer.status == 0);
  }
  CHECK(run({"screen", File{"name,amount\nfentanyl,1\n"}.path(), "--from", "us"}, true).out.find("it has no unit") != std::string::npos);
}

TEST_CASE("without a question about the case, columns that could tell of it change nothing") {
  const Run answer = run({"screen", File{"name,amount,to\nacetone,a lot,nowhere\n"}.path(), "--format", "csv"});
  CHECK(answer.status == 0);
  CHECK(answer.out.find("follows") == std::string::npos);
}

TEST_CASE("a value that cannot be read is told with its line, and is trouble") {
  const File file{"name,amount,to\nacetone,5 sacks,mx\nacetone,5 kg,Mexico\n"};
  CHECK(run({"screen", file.path(), "--from", "us"}).status == 2);
  const std::string complaints = run({"screen", file.path(), "--from", "us", "--format", "csv"}, true).out;
  CHECK(complaints.find(":2: amount: '5 sacks' is no quantity: the unit is not known") != std::string::npos);
  CHECK(complaints.find(":3: to: 'Mexico' is no country: expected an ISO 3166-1 code") != std::string::npos);
  CHECK(complaints.find("2 with a value that could not be read") != std::string::npos);
  CHECK(run({"screen", file.path(), "--column", "name", "--column", "amount=amount"}).status == 2);
  CHECK(run({"screen", file.path(), "--from", "Mexico"}).status == 2);
}
