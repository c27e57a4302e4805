// The program as a user or a script meets it: output, errors, exit status.
#include <map>
#include <string>
#include <vector>

#include "support/program.hpp"

using namespace listed::test;

TEST_CASE("exit statuses are those of grep") {
  struct Row {
    std::vector<std::string> arguments;
    int status;
  };
  const Row rows[] = {
      {{"check", "fentanyl"}, 0},
      {{"check", "no such thing", "fentanyl"}, 0},
      {{"check", "no such thing"}, 1},
      {{"check", "437-38-8"}, 2},
      {{"check", "fentanyl", "437-38-8"}, 2},
      {{"check", "fentanyl", "--as-of", "yesterday"}, 2},
      {{"check", "fentanyl", "--in", "atlantis"}, 2},
      {{"check"}, 2},
      {{"chekc", "fentanyl"}, 2},
      {{}, 2},
      {{"check", "fentanyl", "--format", "xml"}, 2},
      {{"find", "--list", "un-1961", "--part", "I"}, 0},
      {{"find", "--year", "1492"}, 1},
      {{"find", "--list", "un-1962"}, 2},
      {{"find", "--list", "un-1961", "--part", "XI"}, 2},
      {{"find", "--part", "XI"}, 2},
      {{"find", "--category", "sweets"}, 2},
      {{"find", "--from", "2024-01-01", "--to", "2020-01-01"}, 2},
      {{"find", "--year", "0"}, 2},
      {{"check", "fentanyl", "--as-of", ""}, 2},
      {{"check", "fentanyl", "--in", ""}, 2},
      {{"check", "fentanyl", "--registry", ""}, 2},
      {{"changes", "--year", "2024", "--in", "cn"}, 0},
      {{"changes", "--year", "1492"}, 1},
      {{"changes"}, 2},
      {{"changes", "--from", "2024-12-31", "--to", "2024-01-01"}, 2},
      {{"changes", "--year", "2024", "--from", "2024-01-01"}, 2},
      {{"lists"}, 0},
      {{"show", "fentanyl"}, 0},
      {{"show", "no such thing"}, 1},
      {{"show", "437-38-8"}, 2},
      {{"show", "437-38-8", "--history"}, 2},
      {{"show", ""}, 2},
      {{"validate", "/no/such/folder"}, 2},
      {{"check", "fentanyl", "--registry", "/no/such/file"}, 2},
      {{"--help"}, 0},
      {{"check", "--help"}, 0},
      {{"--version"}, 0},
  };
  for (const Row& row : rows) {
    std::string command;
    for (const auto& argument : row.arguments) command.append(argument).append(" ");
    CHECK_MESSAGE(run(row.arguments).status == row.status, command);
  }
}

TEST_CASE("what is wrong with a command line is told in a sentence") {
  const auto told = [](const std::vector<std::string>& arguments) { return run(arguments, true).out; };
  CHECK(told({}) == "listed: no command is given; `listed --help` tells\n");
  CHECK(told({"chekc", "fentanyl"}) == "listed: there is no command 'chekc'; `listed --help` tells what there is\n");
  CHECK(told({"check", "-fentanyl"}) ==
        "listed: there is no option '-fentanyl'; `listed check --help` tells what there is; a name that begins with a dash stands behind "
        "--\n");
  CHECK(told({"check"}) == "listed: QUERY is required; `listed check --help` tells\n");
  CHECK(told({"check", "fentanyl", "--format", "xml"}) == "listed: --format is text, json, csv or markdown; not 'xml'\n");
  CHECK(told({"check", "fentanyl", "--as-of", ""}) == "listed: --as-of is empty: give it a value, or leave it out\n");
  CHECK(told({"find", "--from", "2024-01-01", "--to", "2020-01-01"}) == "listed: --to lies before --from\n");
  CHECK(told({"check", "fentanyl", "--as-of"}) == "listed: --as-of takes a value; `listed check --help` tells\n");
  CHECK(told({"check", "fentanyl", "--in", "un", "--in", "us"}) == "listed: --in is given more than once; `listed check --help` tells\n");
  CHECK(told({"check", "fentanyl", "--in", "un,"}) == "listed: --in 'un,': there is a comma without a name before or behind it\n");
  CHECK(told({"lists", "--gaps", "--as-of", "2024-01-01"}) == "listed: gaps are of all times; --as-of goes without --gaps\n");
  CHECK(told({"show", "acetic", "anhydride"}) ==
        "listed: show takes one SUBSTANCE, not 2; a name with blanks in it stands between quotes; `listed show --help` tells\n");
  CHECK(told({"diff", "registry"}) == "listed: diff takes OLD NEW, not 1; `listed diff --help` tells\n");
  CHECK(told({"find", "--year", "20x4"}) == "listed: --year takes a year such as 2024, not '20x4'\n");
  CHECK(told({"screen", "-", "--threads", "-1"}) == "listed: --threads takes a whole number, not '-1'\n");
  CHECK(told({"find", "--part", "XI"}) == "listed: no list asked has a part 'XI'; `listed lists` shows them\n");
  CHECK(told({"show", "437-38-8"}) == "listed: '437-38-8': a CAS number whose check digit is wrong: mistyped, or not a CAS number\n");
  CHECK(told({"validate", "registry", "--registry", "other"}) ==
        "listed: --registry is for questions to one registry; validate is told what it reads\n");
  CHECK(run({"check", "--", "-fentanyl"}).status == 0);
}

TEST_CASE("the help of a command has its own examples") {
  const std::string help = run({"diff", "--help"}).out;
  CHECK(help.find("listed diff last-year.snapshot registry") != std::string::npos);
  CHECK(help.find("listed check") == std::string::npos);
  CHECK(run({"--help"}).out.find("listed check fentanyl\n") != std::string::npos);
}

TEST_CASE("check answers in JSON with the fields that others rely on") {
  const Run answer = run({"check", "fentanyl", "437-38-7", "--format", "json", "--as-of", "2026-11-23"});
  const auto records = json_lines(answer.out);
  REQUIRE(records.size() == 2);
  for (const json& record : records) {
    CHECK(record["status"] == "listed");
    CHECK(record["as_of"] == "2026-11-23");
    CHECK(record["matches"][0]["substance"] == "fentanyl");
    CHECK(record["matches"][0]["cas"] == json{"437-38-7", "80832-90-2"});
    CHECK(record["suggestions"].is_array());
    CHECK(record["coverage"].size() >= 10);
    bool in_china = false;
    for (const json& listing : record["listings"]) {
      for (const char* field : {"list", "jurisdiction", "category", "part", "item", "code", "since", "until", "instrument", "basis"})
        CHECK(listing.contains(field));
      in_china = in_china || (listing["list"] == "cn-narcotics" && listing["since"] == "2014-01-01" && listing["until"].is_null());
    }
    CHECK(in_china);
  }
  CHECK(records[0]["matches"][0]["how"] == "exact-name");
  CHECK(records[1]["matches"][0]["how"] == "identifier");
}

TEST_CASE("an unknown date is null in JSON, and the listing says that it may be in force") {
  const auto record = json_lines(run({"check", "methcathinone", "--in", "un", "--format", "json", "--as-of", "1999-12-31"}).out).at(0);
  REQUIRE(record["listings"].size() == 1);
  CHECK(record["listings"][0]["since"].is_null());
  CHECK(record["listings"][0]["in_force"] == "unknown");
}

TEST_CASE("changes of 2024 in China: one object an instrument and list, the four figures with their items") {
  for (const std::vector<std::string>& interval :
       {std::vector<std::string>{"--year", "2024"}, {"--from", "2024-01-01", "--to", "2024-12-31"}}) {
    std::vector<std::string> arguments{"changes", "--in", "cn", "--format", "json"};
    arguments.insert(arguments.end(), interval.begin(), interval.end());
    std::map<std::string, json> by_list;
    for (const json& record : json_lines(run(arguments).out)) by_list[record["list"]] = record;
    REQUIRE(by_list.size() == 4);
    struct Row {
      const char* list;
      int adds, itemised, moves;
    };
    for (const Row& row : {Row{"cn-non-medical", 46, 46, 0},
                           {"cn-psychotropics", 4, 4, 1},
                           {"cn-precursors", 7, 7, 0},
                           {"cn-export-specific-countries", 24, 0, 0}}) {
      CAPTURE(row.list);
      const json& record = by_list[row.list];
      CHECK(record["adds"] == row.adds);
      CHECK(record["itemised"] == row.itemised);
      CHECK(record["moves"] == row.moves);
      CHECK(record["removes"] == 0);
      CHECK(record["items"].size() == static_cast<std::size_t>(row.itemised));
    }
    CHECK(by_list["cn-psychotropics"]["announced"] == "2024-04-30");
    CHECK(by_list["cn-psychotropics"]["effective"] == "2024-07-01");
    CHECK(by_list["cn-psychotropics"]["moved"][0]["substance"] == "midazolam");
  }
}

TEST_CASE("find counts what lists counts") {
  const auto lists = json_lines(run({"lists", "--format", "json"}).out);
  REQUIRE(lists.size() > 40);
  for (const json& list : lists) {
    CAPTURE(list["list"]);
    const auto records = json_lines(run({"find", "--list", list["list"], "--format", "json"}).out);
    CHECK(records.size() == list["listings"]);
    std::map<std::string, std::size_t> parts;
    for (const auto& [part, count] : list["parts"].items()) parts[part] = 0;
    for (const json& record : records) ++parts[record["part"].get<std::string>()];
    CHECK(json(parts) == list["parts"]);
  }
  for (const char* part : {"I", "V"}) {
    const auto records = json_lines(run({"find", "--list", "us-csa", "--part", part, "--format", "json"}).out);
    CHECK(run({"find", "--list", "us-csa", "--part", part, "--count"}).out == std::to_string(records.size()) + "\n");
  }
}

TEST_CASE("find writes one listing a line, with its substance") {
  const auto records = json_lines(run({"find", "--category", "new-psychoactive", "--year", "2024", "--in", "cn", "--format", "json"}).out);
  CHECK(records.size() == 46);
  for (const json& record : records) {
    CHECK(record["since"] == "2024-07-01");
    CHECK_FALSE(record["substance"].get<std::string>().empty());
    CHECK_FALSE(record["name"].get<std::string>().empty());
  }
}

TEST_CASE("a match by a class says whose class it is, and that the substance is one of those it names") {
  const Run text = run({"check", "butalbital", "--in", "us"});
  CHECK(text.status == 0);
  CHECK(text.out.find("Derivatives of barbituric acid (us-barbituric-acid-derivatives) · matched by class: butalbital, and Butalbital is "
                      "one of them") != std::string::npos);
}

TEST_CASE("what is not found has suggestions, and stays not found") {
  const Folder folder;
  const Run text = run({"check", "fentanly", "--registry", folder.path()});
  CHECK(text.status == 1);
  CHECK(text.out.starts_with("fentanly: not found in the registry\n  Did you mean: fentanyl? (near spelling, not a verdict)\n"));
  const auto records = json_lines(run({"check", "fentanly", "fentanyl", "--registry", folder.path(), "--format", "json"}).out);
  REQUIRE(records.size() == 2);
  CHECK(records[0]["status"] == "not-found");
  CHECK(records[0]["suggestions"] == json::parse(R"([{"name": "fentanyl", "substance": "fentanyl", "distance": 1}])"));
  CHECK(records[1]["suggestions"].empty());
}

TEST_CASE("CSV has a header, a row a listing, and quotes what needs it") {
  const Folder folder{listed::test::with("un/treaty.yaml", "title: {en: Official edition}", "title: {en: 'Official, \"second\" edition'}")};
  const Run answer = run({"check", "fentanyl", "nothing", "--registry", folder.path(), "--format", "csv", "--as-of", "2026-11-23"});
  CHECK(answer.out ==
        "query,status,as_of,substance,name,cas,how,matched,list,jurisdiction,category,part,item,code,since,until,in_force,instrument,basis,"
        "not_recorded,admission,surely_listed,problem,follows\n"
        "fentanyl,listed,2026-11-23,fentanyl,Fentanyl,437-38-7,exact-name,fentanyl,un-treaty,un,precursor,I,,NF "
        "001,,,yes,edition,\"Official, "
        "\"\"second\"\" edition, announced 2025\",,named,yes,,\n"
        "nothing,not-found,2026-11-23,,,,,,,,,,,,,,,,,,,no,,\n");
}

TEST_CASE("a table without rows is CSV with a header") {
  const Folder folder;
  const std::vector<std::vector<std::string>> questions{{"find", "--year", "1492"},
                                                        {"changes", "--year", "1492"},
                                                        {"show", "no such thing"},
                                                        {"show", "no such thing", "--history"},
                                                        {"lists", "--gaps", "--in", "ag"},
                                                        {"diff", folder.path(), folder.path()},
                                                        {"scan", "/dev/null"},
                                                        {"screen", "/dev/null"}};
  for (std::vector<std::string> question : questions) {
    CAPTURE(question.front());
    question.insert(question.end(), {"--format", "csv"});
    const std::string table = run(question).out;
    CHECK(table.find(',') < table.find('\n'));
    CHECK(table.find('\n') == table.size() - 1);
  }
}

TEST_CASE("text for people: what matched and how, each listing with its basis, what was consulted") {
  const Folder folder;
  const Run answer = run({"check", "FENTANYL", "--registry", folder.path(), "--as-of", "2026-11-23"});
  CHECK(answer.out ==
        "FENTANYL: LISTED as of 2026-11-23\n"
        "  Fentanyl · CAS 437-38-7 · matched by exact-name: FENTANYL\n"
        "\n"
        "  LIST       PART  ITEM  CODE    SINCE\n"
        "  un-treaty  I           NF 001  unknown\n"
        "    Official edition, announced 2025\n"
        "\n"
        "  Consulted: cn-drugs (to 2025-07-21), un-treaty (to 2025-03-12)\n"
        "  Data of 2026-11-23. Information from the lists named, not legal advice.\n");
}

TEST_CASE("show tells the rules that name a substance, item of their list or not, and those of all that stands in its part") {
  const auto shows = [](const char* substance, std::string_view named) {
    const Folder folder{listed::test::with("un/treaty.yaml", "substances: fentanyl, ", named)};
    const bool text = run({"show", substance, "--registry", folder.path()}).out.find("Weak") != std::string::npos;
    const auto rules = nlohmann::json::parse(run({"show", substance, "--registry", folder.path(), "--format", "json"}).out)["rules"];
    CHECK(rules.size() == (text ? 1 : 0));
    return text;
  };
  CHECK(shows("fentanyl", "substances: fentanyl, "));
  CHECK_FALSE(shows("oxycodone", "substances: fentanyl, "));
  CHECK(shows("oxycodone", "substances: oxycodone, "));  // it stands in another list
  CHECK(shows("fentanyl", ""));                          // the rule is of the whole part
  CHECK_FALSE(shows("oxycodone", ""));
}

TEST_CASE("hostile queries reach neither terminal nor JSON unescaped") {
  CHECK(run({"check", "\x1b[31mred"}).out.find('\x1b') == std::string::npos);
  const auto record = json_lines(run({"check", "bad \xff utf8", "--format", "json"}).out).at(0);
  CHECK(record["status"] == "not-understood");
  CHECK_FALSE(record["problem"].get<std::string>().empty());
  CHECK(run({"check", "bad \xff utf8", "--format", "csv"}).out.find("\nbad \xef\xbf\xbd utf8,not-understood,") != std::string::npos);
}

TEST_CASE("validate tells every finding with its place, and exits with 2") {
  const Folder broken{listed::test::with("un/treaty.yaml", "by: edition", "by: nobody")};
  const Run answer = run({"validate", broken.path()}, true);
  CHECK(answer.status == 2);
  CHECK(answer.out == broken.path() + "/un/treaty.yaml:12:31: there is no instrument 'nobody'\nlisted: 1 finding\n");
  const Folder hostile{listed::test::with("un/treaty.yaml", "by: edition", R"(by: "\0\e[31m")")};
  CHECK(run({"validate", hostile.path()}, true).out ==
        hostile.path() + "/un/treaty.yaml:12:31: there is no instrument '\\u{0}\\u{1b}[31m'\nlisted: 1 finding\n");
}

TEST_CASE("a compiled snapshot answers as its folder does") {
  const Folder folder;
  const std::string snapshot = folder.path() + "/small.snapshot";
  CHECK(run({"validate", folder.path()}).status == 0);
  REQUIRE(run({"compile", folder.path(), "-o", snapshot}).status == 0);
  for (const char* query : {"fentanyl", "midazolam", "dox", "caffeine", "nothing"})
    CHECK(run({"check", query, "--registry", snapshot, "--format", "json"}).out ==
          run({"check", query, "--registry", folder.path(), "--format", "json"}).out);
}

TEST_CASE("validate and compile tell in every format what they have read and written") {
  const Folder folder;
  const std::string snapshot = folder.path() + "/small.snapshot";
  CHECK(run({"validate", folder.path()}).out ==
        folder.path() + ": valid: 2 lists, 10 substances, 7 listings, 4 instruments; data of 2026-11-23\n");
  const json valid = json::parse(run({"validate", folder.path(), "--format", "json"}).out);
  CHECK(valid["valid"] == true);
  CHECK(valid["lists"] == 2);
  CHECK(run({"validate", folder.path(), "--format", "csv"}).out.starts_with("folder,valid,lists,substances,listings,instruments,data\n"));
  const json compiled = json::parse(run({"compile", folder.path(), "-o", snapshot, "--format", "json"}).out);
  CHECK(compiled["file"] == snapshot);
  CHECK(compiled["bytes"] == fs::file_size(snapshot));
  CHECK(compiled["listings"] == valid["listings"]);
}

TEST_CASE("what is no registry is told with the reason") {
  const Folder folder{Files{}};
  fs::create_directories(folder.path());
  const File empty{""}, other{"no snapshot, but long enough to have had the header of one"};
  const auto told = [](const std::string& path) { return run({"check", "fentanyl", "--registry", path}, true).out; };
  CHECK(told(empty.path()) == empty.path() + ": not a usable snapshot: it is empty\nlisted: 1 finding\n");
  CHECK(told(other.path()) == other.path() + ": not a usable snapshot: it does not begin as one\nlisted: 1 finding\n");
  CHECK(told(folder.path()) == folder.path() + ": has no registry files (*.yaml)\nlisted: 1 finding\n");
  CHECK(told("/no/such/file") == "/no/such/file: cannot be opened as a snapshot: No such file or directory\nlisted: 1 finding\n");
}

TEST_CASE("what cannot be written is told with the reason") {
  const Folder folder;
  const auto told = [&](const std::string& target) { return run({"compile", folder.path(), "-o", target}, true); };
  CHECK(told("/no/such/folder/x").out == "listed: /no/such/folder/x: cannot be written: No such file or directory\n");
  CHECK(told("/no/such/folder/x").status == 2);
  CHECK(told(folder.path()).out == "listed: " + folder.path() + ": cannot be written: Is a directory\n");
  if (fs::exists("/dev/full")) CHECK(told("/dev/full").out == "listed: /dev/full: cannot be written: No space left on device\n");
}

TEST_CASE("compile puts a file in the place of a file, and nothing in the place of a link or a pipe") {
  const Folder folder;
  const fs::path target = folder.path() + "/target", link = folder.path() + "/link", pipe = folder.path() + "/pipe";
  fs::create_symlink("target", link);
  CHECK(run({"compile", folder.path(), "-o", link.string()}).status == 0);
  CHECK(fs::is_symlink(link));
  CHECK(run({"check", "fentanyl", "--registry", target.string()}).status == 0);

  REQUIRE(run_command("mkfifo " + quoted(pipe.string())).status == 0);
  const Run through = run_command("cat " + quoted(pipe.string()) + " | wc -c & " + quoted(LISTED_PROGRAM) + " compile " +
                                  quoted(folder.path()) + " -o " + quoted(pipe.string()) + " >/dev/null; wait");
  CHECK(std::stoul(through.out) == fs::file_size(target));
  CHECK(fs::is_fifo(pipe));
}

TEST_CASE("an answer that cannot be written is trouble") {
  for (const char* command : {" lists", " --help", " check --help", " --version"}) {
    if (fs::exists("/dev/full")) CHECK(run_command(quoted(LISTED_PROGRAM) + command + " >/dev/full 2>/dev/null").status == 2);
  }
}

TEST_CASE("check tells what follows from an amount and a way, and that it is no advice") {
  const Run text = run({"check", "acetic anhydride", "--amount", "300kg", "--from", "eu", "--to", "co", "--in", "eu,us,un"});
  CHECK(text.status == 0);
  CHECK(text.out.find("eu-111-2005: REQUIRED") != std::string::npos);
  CHECK(text.out.find("Reg. (EC) 111/2005 Art. 7(1)") != std::string::npos);
  CHECK(text.out.find("What follows · us-") == std::string::npos);
  CHECK(text.out.find("not legal advice") != std::string::npos);

  const json answer = json::parse(run({"check", "acetic anhydride", "--from", "eu", "--to", "co", "--in", "eu", "--format", "json"}).out);
  CHECK(answer["answers"][0] == json{{"list", "eu-111-2005"}, {"requirement", "required"}});
  CHECK(answer["consequences"][0]["outcome"] == "applies");
  CHECK(answer["consequences"][0]["citation"] == "Reg. (EC) 111/2005 Art. 7(1)");
  CHECK(!json::parse(run({"check", "acetic anhydride", "--format", "json"}).out).contains("consequences"));
  CHECK(run({"check", "no such thing", "--to", "co", "--in", "eu"})
            .out.find("What follows: nothing that could be told, as no list that the "
                      "case concerns lists it.\n") != std::string::npos);
}

TEST_CASE("CSV tells why a query was not understood, and what the list of a row requires of the case") {
  const std::string wrong = run({"check", "437-38-8", "--format", "csv"}).out;
  CHECK(wrong.ends_with(",no,\"a CAS number whose check digit is wrong: mistyped, or not a CAS number\",\n"));
  const Run follows = run({"check", "acetic anhydride", "--from", "eu", "--to", "co", "--in", "eu", "--format", "csv"});
  CHECK(follows.out.find(",named,yes,,required\n") != std::string::npos);
}

TEST_CASE("a circumstance that is none is refused in a sentence") {
  CHECK(run({"check", "codeine", "--amount", "1,8 g"}, true).out ==
        "listed: --amount: '1,8 g' is no quantity: a comma can mean thousands or "
        "decimals; write decimals with a point: 1.8 g\n");
  CHECK(run({"check", "codeine", "--to", "Germany"}).status == 2);
  CHECK(run({"check", "codeine", "--transaction", "sale"}).status == 2);
  CHECK(run({"check", "codeine", "--per", "week"}).status == 2);
  CHECK(run({"check", "codeine", "--per", "day"}, true).out == "listed: --per says what --amount is counted over: give both\n");
  CHECK(run({"check", "codeine", "--from", "de", "--to", "co", "--transaction", "export"}).status == 2);
}

TEST_CASE("an answer whose every finding is only perhaps says so, in every format") {
  const Folder folder;
  const auto ask = [&](const char* query, const char* day, const char* format) {
    return run({"check", query, "--as-of", day, "--in", "un", "--registry", folder.path(), "--format", format});
  };
  const Run perhaps = ask("fentanyl", "1999-12-31", "text");  // its edition does not say since when it is listed
  CHECK(perhaps.status == 0);
  CHECK(perhaps.out.find("fentanyl: PERHAPS LISTED as of 1999-12-31\n") == 0);
  CHECK(ask("fentanyl", "2026-11-23", "text").out.find("fentanyl: LISTED as of 2026-11-23\n") == 0);
  CHECK(ask("fentanyl citrate", "2026-11-23", "text").out.find("fentanyl citrate: PERHAPS LISTED as of 2026-11-23\n") == 0);  // no clause
  CHECK(json_lines(ask("fentanyl", "1999-12-31", "json").out).at(0)["surely_listed"] == false);
  CHECK(json_lines(ask("fentanyl", "1999-12-31", "json").out).at(0)["status"] == "listed");
  CHECK(json_lines(ask("fentanyl", "2026-11-23", "json").out).at(0)["surely_listed"] == true);
  CHECK(json_lines(ask("caffeine", "2026-11-23", "json").out).at(0)["surely_listed"] == false);
  CHECK(ask("fentanyl", "1999-12-31", "csv").out.find(",un-treaty,named,no,,\n") != std::string::npos);
  CHECK(ask("fentanyl citrate", "2026-11-23", "csv").out.find(",,unclear,no,,\n") != std::string::npos);
}
