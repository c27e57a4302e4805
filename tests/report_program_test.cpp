// `listed report` as a user or a script meets it.
#include <string>
#include <string_view>

#include "support/program.hpp"

using namespace listed::test;

namespace {

struct Reported {
  int status;
  std::string page, complaints;

  bool has(std::string_view text) const { return page.find(text) != std::string::npos; }
};

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t number = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++number;
  return number;
}

std::string contents(const fs::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

// A folder with a registry and a stock list, and the report of it.
class Desk {
 public:
  explicit Desk(const std::string& table, const std::string& name = "stock.csv") : stock_{folder_.path() + "-" + name} {
    std::ofstream{stock_, std::ios::binary} << table;
  }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;
  ~Desk() { fs::remove(stock_); }

  const std::string& stock() const { return stock_; }

  Reported report(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments{"report", stock_, "--registry", folder_.path(), "--as-of", "2026-11-23"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Run page = run(arguments);
    return {page.status, page.out, run(arguments, true).out};
  }

 private:
  Folder folder_{ruled_files()};
  std::string stock_;
};

}  // namespace

TEST_CASE("report exits as screen does") {
  CHECK(Desk{"name\nwater\nfentanyl\n"}.report().status == 0);
  CHECK(Desk{"name\nwater\n"}.report().status == 1);
  CHECK(Desk{"name,cas\nfentanyl,1,2\n"}.report().status == 2);
  CHECK(Desk{"cas\n437-38-8\n"}.report().status == 2);
  CHECK(Desk{"name,amount\nfentanyl,a lot\n"}.report().status == 2);
  CHECK(Desk{"a,b\n1,2\n"}.report().status == 2);
  CHECK(run({"report", "/no/such/file"}).status == 2);
  CHECK(run({"report"}).status == 2);
  CHECK(Desk{"name\nfentanyl\n"}.report({"--format", "json"}).status == 2);
}

TEST_CASE("a report names the day, the data, every list asked with the days between which it is complete, and its gaps") {
  const Reported report = Desk{"name\nfentanyl\n"}.report();
  CHECK(report.has("the law in force on <b>2026-11-23</b>"));
  CHECK(report.has("registry of 2026-11-23"));
  CHECK(Desk{"id,name,Menge (kg)\n1,water,2\n"}.report().has("<dt>Columns read</dt><dd><bdi>name, Menge (kg) (amount)</bdi></dd>"));
  CHECK(report.has("This is information, not legal advice."));
  CHECK(report.has(
      "<th scope=\"row\">cn-drugs <small class=\"title\">Catalogue · <span lang=\"zh\">品种目录</span></small></th><td>psychotropic</td>"
      "<td class=\"date\">first act, 2014-01-01</td><td class=\"date\">2025-07-21</td><td class=\"number\">1</td>"));
  CHECK(report.has(
      "<th scope=\"row\">un-treaty <small class=\"title\">Convention</small></th><td>narcotic</td><td class=\"date\">2025-01-01</td>"
      "<td class=\"date\">2025-03-12</td>"
      "<td class=\"number\">0</td>"));
  CHECK_FALSE(Desk{"name\nfentanyl\n"}.report({"--in", "un"}).has("cn-drugs"));
}

TEST_CASE("a finding has its row, how it was understood, part and code, since when, the words of the list and the legal basis") {
  const Reported report = Desk{"id,name,cas\n1,water,\n2,Fentanyl citrate,\n"}.report();
  CHECK(report.has(
      "<th scope=\"row\">2 <small>line 3</small></th><td><bdi>Fentanyl citrate</bdi></td><td><b>Fentanyl</b> <small>CAS 437-38-7 · "
      "by salt: Fentanyl citrate, of which Fentanyl citrate is a form</small></td><td>I</td><td></td><td>NF 001</td>"
      "<td class=\"date\">unknown</td>"));
  CHECK(report.has("Official edition, announced 2025"));
  CHECK(report.has("<span class=\"quiet\">Listed as:</span> FENTANYL"));
  CHECK(report.has("perhaps reached as salt of Fentanyl: the sources hold no scope clause"));
  CHECK(report.has("not dated"));
}

TEST_CASE("what follows is told for the amount and the way of each row, with its citation") {
  const Desk desk{"name,amount,unit,destination\nfentanyl,2,kg,mx\nfentanyl,2 g,,mx\nfentanyl,,,\n"};
  const Reported report = desk.report({"--from", "us"});
  CHECK(count(report.page, "class=\"alarm\">REQUIRED</span>") == 1);
  CHECK(report.has("for amount 2 kg, from us, to mx: <span class=\"alarm\">REQUIRED</span>"));
  CHECK(report.has("for amount 2 g, from us, to mx: <span>not required by the rules of this list</span>"));
  CHECK(report.has("applies:</b> licence · I · export permit · amount &gt;= 1 kg"));
  CHECK(report.has("article 31"));
  CHECK(report.has("No export without a permit."));
  CHECK(report.has("for from us: <span>unknown, depends on what is named below</span>"));
  CHECK(desk.report().has("not asked: neither amount, concentration nor destination is given"));
}

TEST_CASE("nothing that a table says becomes markup, and what would not be seen is shown") {
  const std::string hostile = "<script>alert(1)</script>";
  const Desk desk{"name,amount\n" + hostile + ",1 kg\n\"\"\"><img src=x>&amp;\",<b>\nfen\xE2\x80\xAEtanyl\x07,1 kg\nbad \xff,1 kg\n",
                  "<i>.csv"};
  const Reported report = desk.report({"--title", hostile});
  CHECK_FALSE(report.has("<script"));
  CHECK_FALSE(report.has("<img"));
  CHECK_FALSE(report.has("<b>'"));
  CHECK_FALSE(report.has("<i>"));
  CHECK_FALSE(report.has("\xE2\x80\xAE"));
  CHECK_FALSE(report.has("\xff"));
  CHECK(report.has("<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>"));
  CHECK(report.has("&quot;&gt;&lt;img src=x&gt;&amp;amp;"));
  CHECK(report.has("fen\\u{202e}tanyl\\u{7}"));
  CHECK(report.has("bad \\xff"));
  CHECK(report.has("&#39;&lt;b&gt;&#39; is no quantity"));
}

TEST_CASE("a report stands by itself") {
  const Reported report = Desk{"name\nfentanyl\n"}.report();
  for (const char* outside : {"<script", "<link", "<img", "<iframe", "src=", "@import", "url(http", "url(//"})
    CHECK_FALSE(report.has(outside));
  CHECK(count(report.page, "<svg ") == 2);
  CHECK(count(report.page, "<html lang=\"en\">") == 1);
}

TEST_CASE("the plots count every listing once, and those that nothing dates where they are seen") {
  const Reported report = Desk{"name\nfentanyl\nfentanyl\nmidazolam\nDOB\n"}.report();
  CHECK(report.has("<title>United Nations (un), precursor: 1</title>"));
  CHECK(report.has("<title>China (cn), psychotropic: 2</title>"));
  CHECK(report.has("<desc>China (cn), psychotropic: 2. United Nations (un), precursor: 1. All: 3.</desc>"));
  CHECK(report.has("<desc>year not known: 1. 2014: 1. 2024: 1. </desc>"));  // the catalogue of 2025 printed that of 2014 again
  CHECK_FALSE(Desk{"name\nwater\n"}.report().has("<svg"));
}

TEST_CASE("JSON lines and a list of bare names are reported as well, and so is nothing at all") {
  const Reported json =
      Desk{"{\"name\": \"fentanyl\", \"amount\": 2, \"unit\": \"kg\", \"to\": \"mx\"}\n{\"name\": 1\n"}.report({"--from", "us"});
  CHECK(json.status == 2);
  CHECK(json.has("for amount 2 kg, from us, to mx: <span class=\"alarm\">REQUIRED</span>"));
  CHECK(
      json.has("<bdi>{&quot;name&quot;: 1</bdi></td><td><p>the line is not a JSON object: a row is one object, on a line of its own</p>"));
  CHECK(Desk{"fentanyl\nwater\n"}.report().has("1 of 2 rows have a finding"));
  const Reported nothing = Desk{""}.report();
  CHECK(nothing.status == 1);
  CHECK(nothing.has("0 of 0 rows have a finding"));
}

TEST_CASE("broken rows and values that cannot be read are on the page and on standard error, with their line") {
  const Desk desk{"name,cas,amount\nfentanyl,437-38-7,5 sacks\nwater,,\"1,5 kg\"\n\"open,1\nmidazolam,437-38-8,\nfentanyl\n"};
  const Reported report = desk.report({"--to", "mx"});
  CHECK(report.status == 2);
  for (const char* problem :
       {":2: amount: '5 sacks' is no quantity", ":4: a quoted field does not end\n", ":3: amount: '1,5 kg' is no quantity: a comma",
        ":6: the row has another number of fields than the header\n", "2 broken rows, 2 with a value that could not be read"})
    CHECK_MESSAGE(report.complaints.find(problem) != std::string::npos, problem);
  CHECK(report.has(
      "<th scope=\"row\">1<br><small>line 2</small></th><td><bdi>fentanyl · 437-38-7</bdi></td><td><p>amount: &#39;5 sacks&#39; is no"));
  CHECK(report.has("<bdi>&quot;open,1</bdi></td><td><p>a quoted field does not end</p>"));
  CHECK(
      report.has("<td><bdi>fentanyl · 437-38-7</bdi><br><small>to mx</small><br><small><a class=\"alarm\" href=\"#open\">to be looked "
                 "at</a></small></td>"));
  CHECK(report.has("<li><b>2</b> broken rows</li>"));
  CHECK(report.has("<li><b>2</b> unreadable values</li>"));
  CHECK(
      report.has("“<bdi>437-38-8</bdi>” is not understood (a CAS number whose check digit is wrong: mistyped, or not a CAS number), but "
                 "“<bdi>midazolam</bdi>” is Midazolam"));
  CHECK(report.has("<td><bdi>fentanyl · 437-38-7</bdi></td><td><b>Fentanyl</b>"));
  CHECK(report.has("<small>line 6</small></th><td><bdi>fentanyl</bdi></td><td><b>Fentanyl</b>"));  // of a broken row
}

TEST_CASE("an ambiguous name is told with every meaning, and cells that disagree with what each finds") {
  const Reported report = Desk{"name,cas\nDOX,\nMidazolam,437-38-7\n"}.report();
  CHECK(report.has("the name has 2 meanings:"));
  CHECK(report.has("<li><b>Brolamfetamine</b>, by exact-name: DOX: cn-drugs 第一类</li>"));
  CHECK(report.has("<li><b>DOC</b>, by exact-name: DOX: not listed in the lists asked</li>"));
  CHECK(report.has("“<bdi>Midazolam</bdi>” is Midazolam, but “<bdi>437-38-7</bdi>” is Fentanyl"));
  CHECK(report.has("<td><bdi>Midazolam</bdi></td><td><b>Midazolam</b>"));
  CHECK(report.has("<td><bdi>Midazolam · 437-38-7</bdi></td><td><b>Fentanyl</b>"));
}

TEST_CASE("rows that nothing is found for are named, with what is written nearly like them") {
  const Reported report = Desk{"name\nwater\nfentonyl\noxycodone\n"}.report();
  CHECK(report.has("<bdi>water</bdi></td><td>not in the registry</td>"));
  CHECK(report.has("<bdi>fentonyl</bdi></td><td>not in the registry. <b>Written nearly like fentanyl"));
  CHECK(report.has("<bdi>oxycodone</bdi></td><td>Oxycodone: known, but not listed on that day"));
}

TEST_CASE("a large table is counted, its findings are kept, and the page is the same on one thread and on many") {
  std::string table = "name\n";
  for (int i = 0; i < 50'000; ++i) table += i % 10'000 == 9'999 ? "fentanyl\n" : "item " + std::to_string(i) + " of a catalogue\n";
  const Desk desk{table};
  const std::string page = desk.report({"--threads", "1"}).page;
  CHECK(page.find("On 2026-11-23, 5 of 50000 rows have a finding") != std::string::npos);
  CHECK(page.find("<small>line 50001</small>") != std::string::npos);
  CHECK(page.find("Of the first 500 rows those without a finding are named (500)") != std::string::npos);
  CHECK(page.size() < 200'000);
  CHECK(desk.report({"--threads", "5"}).page == page);
}

TEST_CASE("a path at which no page can be written is told before any row is read") {
  const File stock{"name,amount\nfentanyl,5 sacks\n"};
  const Run answer = run({"report", stock.path(), "-o", "/no/such/folder/page.html"}, true);
  CHECK(answer.status == 2);
  CHECK(answer.out == "listed: /no/such/folder/page.html: cannot be written: No such file or directory\n");
}

TEST_CASE("the page goes to a file, never to the stock list itself, and what cannot be written is trouble") {
  const Desk desk{"name\nfentanyl\n"};
  const std::string path = desk.stock() + ".html";
  CHECK(desk.report({"-o", path}).page.empty());
  CHECK(contents(path) == desk.report().page);
  fs::remove(path);
  CHECK(desk.report({"-o", desk.stock()}).status == 2);
  CHECK(contents(desk.stock()) == "name\nfentanyl\n");
  CHECK(desk.report({"-o", "/no/such/folder/page.html"}).status == 2);
  const Desk unusable{"a,b\n1,2\n"};
  CHECK(unusable.report({"-o", path}).status == 2);
  CHECK_FALSE(fs::exists(path));
  if (fs::exists("/dev/full")) CHECK(desk.report({"-o", "/dev/full"}).status == 2);
}
