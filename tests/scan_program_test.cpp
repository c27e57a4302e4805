// `listed scan` as a user or a script meets it.
#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "support/program.hpp"

using namespace listed::test;

TEST_CASE("scan exits as grep does") {
  CHECK(run({"scan", File{"with fentanyl"}.path()}).status == 0);
  CHECK(run({"scan", File{"with water"}.path()}).status == 1);
  CHECK(run({"scan", File{""}.path()}).status == 1);
  CHECK(run({"scan", File{"with fentanyl and \xff"}.path()}).status == 2);
  CHECK(run({"scan", "/no/such/file"}).status == 2);
}

TEST_CASE("a line a mention, with file, line and column, substance and lists") {
  const File file{"An invoice\nfor  Fentanyl, 1 g\n"};
  CHECK(run({"scan", file.path(), "--in", "un"}).out == file.path() + ":2:6: Fentanyl → Fentanyl (exact-name): un-1961 I\n");
  CHECK(run({"scan", file.path(), "--in", "un", "--format", "csv"}).out ==
        "offset,line,column,text,status,substance,name,cas,how,matched,lists,categories,surely_listed\n"
        "16,2,6,Fentanyl,listed,fentanyl,Fentanyl,437-38-7; 80832-90-2,exact-name,Fentanyl,un-1961 I,narcotic,yes\n");
  const auto record = nlohmann::json::parse(run({"scan", file.path(), "--in", "un", "--format", "json"}).out);
  CHECK(record["offset"] == 16);
  CHECK(record["line"] == 2);
  CHECK(record["matches"][0]["substance"] == "fentanyl");
  CHECK(record["lists"][0]["list"] == "un-1961");
}

TEST_CASE("a product that holds several substances is told with all of them; an everyday word is none") {
  const File file{"A sonata, and MKO Melt.\n"};
  CHECK(run({"scan", file.path(), "--in", "us-csa"}).out ==
        file.path() + ":1:15: MKO Melt → Ketamine; Midazolam (combination): us-csa III, us-csa IV\n");
}

TEST_CASE("text of any length gives the same on one thread and many; passages cut neither words nor mentions") {
  std::string text;
  std::size_t mentions = 0;
  while (text.size() < 3'000'000) {
    text += "fentanyl citrate 芬太尼，xcodeine ";
    mentions += 2;
    if (mentions % 14 == 0) text += '\n';
  }
  const File file{text};
  const auto one = run({"scan", file.path(), "--format", "csv", "--threads", "1"});
  CHECK(static_cast<std::size_t>(std::count(one.out.begin(), one.out.end(), '\n')) == mentions + 1);
  CHECK(run({"scan", file.path(), "--format", "csv", "--threads", "5"}).out == one.out);
  CHECK(run_command(quoted(LISTED_PROGRAM) + " scan - --format csv 2>/dev/null <" + quoted(file.path())).out == one.out);
  std::istringstream lines{one.out};
  std::string line;
  std::getline(lines, line);
  bool right = true;
  while (std::getline(lines, line)) {
    const std::size_t offset = std::stoul(line);
    const auto breaks = static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
    right = right && line.starts_with(std::to_string(offset) + "," + std::to_string(breaks + 1) + ",");
    if (offset > 200'000) break;
  }
  CHECK(right);
}
