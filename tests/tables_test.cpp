// Catalogues as they come: quotes, line ends, encodings, broken rows; none lost, memory bounded.
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "tables/printable.hpp"
#include "tables/table.hpp"

namespace {

using namespace listed::tables;

struct Read {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::uint64_t> lines;
  std::vector<Flaw> flaws;
};

// What a table says, read in blocks of each of some sizes, which must not matter.
Read read(std::string_view text, const Options& options = {}, const std::string& encoding = {}) {
  Read first;
  for (const std::size_t block : {1u << 20, 7u, 1u}) {
    TextSource source{text, block, encoding};
    Table table{source, options};
    CellReader cells{table};
    Read found;
    for (Chunk chunk; table.read(chunk);) {
      for (const Record& record : chunk.records) {
        const Row& row = cells.read(chunk, record);
        found.rows.emplace_back(row.queries.begin(), row.queries.end());
        found.lines.push_back(record.line);
        found.flaws.push_back(row.flaw);
      }
    }
    if (block == 1u << 20) first = found;
    CHECK(found.rows == first.rows);
    CHECK(found.lines == first.lines);
    CHECK(found.flaws == first.flaws);
  }
  return first;
}

using Rows = std::vector<std::vector<std::string>>;
using Lines = std::vector<std::uint64_t>;
using Flaws = std::vector<Flaw>;

}  // namespace

TEST_CASE("columns are found by their header, in any case and spelling") {
  CHECK(read("id,Product Name,CAS-No.,price\n1,fentanyl,437-38-7,3\n").rows == Rows{{"fentanyl", "437-38-7"}});
  CHECK(read("货号;品名;CAS号\n1;芬太尼;437-38-7\n").rows == Rows{{"芬太尼", "437-38-7"}});
  CHECK(read("sku\tsubstance\n1\tketamine\n").rows == Rows{{"ketamine"}});
  CHECK(read("CAS\u00a0No.,\u200bName\n437-38-7,x\n").rows == Rows{{"437-38-7", "x"}});
  CHECK(read("ＣＡＳ　号,名称\n437-38-7,x\n").rows == Rows{{"437-38-7", "x"}});
  CHECK_THROWS_AS(read("a,b\n1,2\n"), Unusable);
}

TEST_CASE("columns are found by what German, French, Spanish, Chinese and other headers call them, with their accents or without") {
  for (const char* header :
       {"Produktname",  "Bezeichnung",  "Stoffname",   "Désignation", "DESIGNATION",   "Dénomination", "Nom du produit",
        "Denominación", "DENOMINACION", "Descripción", "Sustancia",   "Denominazione", "Naam",         "Nazwa",
        "Наименование", "品名",         "名称",        "产品名称",    "製品名",        "품명"}) {
    CAPTURE(header);
    CHECK(read(std::string{"id,"}.append(header).append("\n1,fentanyl\n")).rows == Rows{{"fentanyl"}});
  }
}

TEST_CASE("columns are chosen by name or number, and a first row that is no header is asked as well") {
  CHECK(read("a,b\n1,x\n", {Form::csv, {"b"}}).rows == Rows{{"x"}});
  CHECK(read("1,x\n2,y\n", {Form::csv, {"2"}}).rows == Rows{{"x"}, {"y"}});
  CHECK(read("id,name\n2,y\n", {Form::csv, {"2"}}).rows == Rows{{"y"}});
  CHECK(read("name,name,x\na,b,c\n", {Form::csv, {"name"}}).rows == Rows{{"a", "b"}});  // of columns that are called the same, all
  CHECK(read("fentanyl\nketamine\n").rows == Rows{{"fentanyl"}, {"ketamine"}});
  CHECK(read("name\nketamine\n").rows == Rows{{"ketamine"}});
  CHECK_THROWS_AS(read("a,b\n1,x\n", {Form::csv, {"c"}}), Unusable);
  CHECK_THROWS_AS(read("a,b\n1,x\n", {Form::csv, {"3"}}), Unusable);
}

TEST_CASE("a cell of CAS numbers or of synonyms holds several") {
  CHECK(read("cas,qty\n437-38-7; 990-73-8,1\n").rows == Rows{{"437-38-7", "990-73-8"}});
  CHECK(read("cas,qty\nunknown,1\n").rows == Rows{{"unknown"}});
  CHECK(read("cas,qty\n67641,1\n").rows == Rows{{"CAS 67641"}});
  CHECK(read("{\"cas\": 67641}\n").rows == Rows{{"CAS 67641"}});
  CHECK(read("synonyms,qty\nfentanyl; 芬太尼,1\n").rows == Rows{{"fentanyl", "芬太尼"}});
  CHECK(read("name,qty\na; b,1\n").rows == Rows{{"a; b"}});
}

TEST_CASE("quoted fields keep separators, line breaks and doubled quotes; a quote elsewhere is a character") {
  const Read found = read("name,q\n\"a, b\",1\n\"two\nlines\",2\n\"the \"\"x\"\"\",3\n5\" pipe,4\n\"end\" ,5\n\"\",6\nlast,7");
  CHECK(found.rows == Rows{{"a, b"}, {"two\nlines"}, {"the \"x\""}, {"5\" pipe"}, {"end"}, {}, {"last"}});
  CHECK(found.lines == Lines{2, 3, 5, 6, 7, 8, 9});
  CHECK(found.flaws == Flaws(7, Flaw::none));
}

TEST_CASE("lines end with LF, CR LF or CR, mixed in one file; empty lines count as lines and are no rows") {
  const Read found = read("name\r\na\rb\n\n\r\nc\r\r\nd");
  CHECK(found.rows == Rows{{"a"}, {"b"}, {"c"}, {"d"}});
  CHECK(found.lines == Lines{2, 3, 6, 8});
}

TEST_CASE("a quote that never closes spoils its own line, and no row is lost") {
  const Read found = read("name,q\n\"open,1\nfentanyl,2\n\"closed\",3\n");
  CHECK(found.lines == Lines{2, 3, 4});
  CHECK(found.flaws == Flaws{Flaw::text_after_quote, Flaw::none, Flaw::none});
  CHECK(found.rows[1] == std::vector<std::string>{"fentanyl"});
  CHECK(found.rows[2] == std::vector<std::string>{"closed"});
  const Read last = read("name,q\nketamine,1\n\"open,2\nfentanyl,3");
  CHECK(last.flaws == Flaws{Flaw::none, Flaw::unclosed_quote, Flaw::none});
  CHECK(last.rows[2] == std::vector<std::string>{"fentanyl"});
}

TEST_CASE("every field of a broken row is asked, and runs of fields where a separator was not quoted") {
  const Read found = read("id,name,cas\n1,N,N-dimethyltryptamine,61-50-7\n2,x\n3,y,,,,\n");
  CHECK(found.flaws == Flaws{Flaw::ragged, Flaw::ragged, Flaw::none});
  const auto& row = found.rows[0];
  CHECK(std::find(row.begin(), row.end(), "N,N-dimethyltryptamine") != row.end());
  CHECK(std::find(row.begin(), row.end(), "61-50-7") != row.end());
  CHECK(found.rows[1] == std::vector<std::string>{"2", "x"});
}

TEST_CASE("a line of any length is bounded, reported, and followed by the next one") {
  const std::string text = "name,q\n" + std::string(3 * RecordReader::longest_record, 'x') + "\nfentanyl,1\n";
  TextSource source{text, 1u << 16};
  Table table{source, {}};
  CellReader cells{table};
  std::vector<Flaw> flaws;
  Lines lines;
  for (Chunk chunk; table.read(chunk);) {
    CHECK(chunk.text.size() < 3 * RecordReader::longest_record / 2);
    for (const Record& record : chunk.records) flaws.push_back(cells.read(chunk, record).flaw), lines.push_back(record.line);
  }
  CHECK(flaws == Flaws{Flaw::too_long, Flaw::none});
  CHECK(lines == Lines{2, 3});
}

TEST_CASE("rows that each open a quote again do not make reading slow") {
  std::string text = "name,a,b\n";
  while (text.size() < 8u << 20) text += "b\"\"\",\"x\n";  // unquoted, then open; within quotes: closed, then open again
  TextSource source{text, 1u << 18};
  Table table{source, {}};
  std::size_t rows = 0;
  for (Chunk chunk; table.read(chunk);) rows += chunk.records.size();
  CHECK(rows == (text.size() - 9) / 8);
}

TEST_CASE("byte order marks go, and tell UTF-16 from UTF-8") {
  using namespace std::string_view_literals;
  CHECK(read("\xef\xbb\xbfname,q\nfentanyl,1\n").rows == Rows{{"fentanyl"}});
  CHECK(read("\xff\xfen\0a\0m\0e\0\n\0\xac\x82*Y<\\\n\0"sv).rows == Rows{{"芬太尼"}});
  CHECK(read("\xfe\xff\0n\0a\0m\0e\0\n\x82\xac\x59\x2a\x5c\x3c"sv).rows == Rows{{"芬太尼"}});
  CHECK(read("\xff\xfen\0a\0m\0e\0\n\0x\0y"sv).rows == Rows{{"x\xff"}});  // cut in the middle of a character
}

TEST_CASE("other encodings are decoded when they are named; what is not text of them shows") {
  CHECK(read("name\n\xb7\xd2\xcc\xab\xc4\xe1\n", {}, "GB18030").rows == Rows{{"芬太尼"}});
  CHECK(read("name\nco\xe7\xe3o\n", {}, "Windows-1252").rows == Rows{{"coção"}});
  CHECK(read("name\n\xff\xff\n", {}, "GB18030").rows == Rows{{"\xff\xff"}});
  CHECK_THROWS_AS(read("name\n", {}, "Klingon"), Unusable);
}

TEST_CASE("what is a spreadsheet, a PDF or compressed is refused, and not read as if it were text") {
  const auto told = [](std::string_view text, std::size_t block) -> std::string {
    try {
      TextSource source{text, block};
      std::string all;
      while (source.read(all)) {}
      return all;
    } catch (const Unusable& why) { return why.what(); }
  };
  for (const std::size_t block : {1u, 100u}) {
    CHECK(told("PK\x03\x04...", block) ==
          "text: this is a spreadsheet, a document or an archive (zip): save it as text first, a table as CSV");
    CHECK(told("%PDF-1.7\n", block) == "text: this is a PDF: take its text out first, as pdftotext does");
    CHECK(told("{\\rtf1 fentanyl}", block) == "text: this is a document in rich text: save it as plain text first");
    CHECK(told("\x1f\x8b\x08", block) == "text: this is compressed: uncompress it first, as zcat does");
    CHECK(told("PK", block) == "PK");
    CHECK(told("%PDF", block) == "%PDF");
    CHECK(told("", block) == "");
  }
}

TEST_CASE("NUL bytes and bytes that are not UTF-8 stay in their cells") {
  using namespace std::string_view_literals;
  const Read found = read("name,q\na\0b,1\n\xff\xfe,2\nc,3\n"sv);
  CHECK(found.rows == Rows{{std::string{"a\0b"sv}}, {"\xff\xfe"}, {"c"}});
  CHECK(found.flaws == Flaws{Flaw::none, Flaw::not_text, Flaw::none});
}

TEST_CASE("bytes that are not UTF-8 are seen wherever they stand") {
  for (std::size_t size = 0; size < 20; ++size) {
    CHECK(is_utf8(std::string(size, 'a')));
    CHECK(is_utf8(std::string(size, 'a') + "é"));
    for (std::size_t at = 0; at < size; ++at) {
      std::string text(size, 'a');
      text[at] = '\xff';
      CHECK_FALSE(is_utf8(text));
      CHECK(is_utf8(repaired(text)));
    }
  }
}

TEST_CASE("JSON lines: wanted keys, strings and arrays of them; a broken line is told and followed by the next") {
  const Read found = read(R"({"id":1,"Name":"fentanyl","CAS no":"437-38-7","x":{"name":"not this"}}
{"synonyms":["a","b; c"],"name":{"en":"d"}}
{"name": "open
[1,2]
{"name":"\u82ac\u592a\u5c3c"}
)");
  CHECK(found.rows == Rows{{"fentanyl", "437-38-7"}, {"a", "b", "c", "d"}, {"name", "open"}, {"[1,2]"}, {"芬太尼"}});
  CHECK(found.flaws == Flaws{Flaw::none, Flaw::none, Flaw::not_json, Flaw::not_json, Flaw::none});
  CHECK(read("{\"k\":\"x\"}\n", {Form::detect, {"k"}}).rows == Rows{{"x"}});
  const std::string deep(100'000, '[');
  CHECK(read(deep + "\n{\"name\":\"x\"}\n", {Form::json_lines, {}}).rows == Rows{{deep}, {"x"}});
}

TEST_CASE("of a line that is no JSON object every text is asked") {
  const Read found = read("\"a\\u0062\"\n{\"name\":\"c\",\"cas\":\"d\nfentanyl\n{\"name\":\"e\\\"f\"},\n", {Form::json_lines, {}});
  CHECK(found.rows == Rows{{"ab"}, {"name", "c", "cas", "d"}, {"fentanyl"}, {"name", "e\"f"}});
  CHECK(found.flaws == Flaws(4, Flaw::not_json));
}

TEST_CASE("of an object without any key that is asked every text is asked, and of an array on one line every object") {
  const Read found = read("{\"Zeug\":\"aceton\",\"amount\":\"5 kg\"}\n{\"name\":null}\n", {Form::json_lines, {}, true});
  CHECK(found.rows == Rows{{"Zeug", "aceton", "amount", "5 kg"}, {}});
  CHECK(found.flaws == Flaws{Flaw::no_key, Flaw::none});
  std::string array = "[";
  for (int i = 0; i < 200; ++i) array += R"({"name":"x"},)";
  CHECK(read(array.append(R"({"name":"fentanyl"}])").append("\n")).rows.at(0).back() == "fentanyl");
}

TEST_CASE("an array on one line is told as one, closed or not; where it has more texts than are asked, that is told") {
  const Read some = read("[{\"name\":\"a\"},{\"name\":\"b\"}]\n[{\"name\":\"c\"\n", {Form::json_lines, {}});
  CHECK(some.rows == Rows{{"name", "a", "name", "b"}, {"name", "c"}});
  CHECK(some.flaws == Flaws{Flaw::array, Flaw::array});
  std::string array = "[";
  for (int i = 0; i < 2048; ++i) array += R"({"name":"x"},)";
  const Options json{Form::json_lines, {}};
  CHECK(read(array + "]\n", json).flaws == Flaws{Flaw::array});
  const Read most = read(array + R"({"name":"fentanyl"}])" + "\n", json);
  CHECK(most.flaws == Flaws{Flaw::too_many});
  CHECK(most.rows.at(0).size() == 4096);
}

TEST_CASE("every field of a broken row is asked, and where it has more than are asked, that is told") {
  std::string many = "fentanyl";
  for (int i = 0; i < 1000; ++i) many = "x," + many;
  const Read found = read("name,cas\n" + many + "\n");
  CHECK(found.flaws == Flaws{Flaw::ragged});
  const auto& asked = found.rows.at(0);
  CHECK(std::find(asked.begin(), asked.end(), "fentanyl") != asked.end());
  for (int i = 0; i < 4000; ++i) many = "x," + many;
  CHECK(read("name,cas\n" + many + "\n").flaws == Flaws{Flaw::too_many});
}

TEST_CASE("objects a line are JSON lines whatever the first line is") {
  const std::string_view objects = "{\"name\":\"a\"}\n{\"name\":\"b\"}\n";
  CHECK(read(std::string{"broken\n"}.append(objects)).rows == Rows{{"broken"}, {"a"}, {"b"}});
  CHECK(read("[\n{\"name\":\"a\"},\n{\"name\":\"b\"}\n]\n").rows == Rows{{"["}, {"name", "a"}, {"b"}, {"]"}});
  CHECK(read("name\n{\"a\n[b]c\n").rows == Rows{{"{\"a"}, {"[b]c"}});
}

TEST_CASE("an empty table has no rows") {
  CHECK(read("").rows.empty());
  CHECK(read("\n\n").rows.empty());
  CHECK(read("name,cas\n").rows.empty());
}

TEST_CASE("what is told of the case is read where it is asked for, by header or by name") {
  const auto told = [](std::string_view text, const Options& options) {
    TextSource source{text, 7};
    Table table{source, options};
    CellReader cells{table};
    Chunk chunk;
    std::string all;
    while (table.read(chunk)) {
      for (const Record& record : chunk.records) {
        for (const CaseCell& cell : cells.read(chunk, record).of_case)
          all.append(label(cell.content)).append(" ").append(cell.text).append(cell.unit.empty() ? "" : " ").append(cell.unit).append("; ");
      }
    }
    return all;
  };
  const std::string_view table = "name,Menge,Ship To,Qty\nacetone,5 kg,mx,\nether,,,7\n";
  CHECK(told(table, {}) == "");
  CHECK(told(table, {Form::csv, {}, true}) == "amount 5 kg; to mx; amount 7; ");
  CHECK(told(table, {Form::csv, {"amount=Menge"}}) == "amount 5 kg; ");
  CHECK(told(table, {Form::csv, {"amount=Menge"}, true}) == "amount 5 kg; to mx; ");
  CHECK(told(table, {Form::csv, {"amount=4", "name"}}) == "amount 7; ");
  CHECK(told("name,Quantity (kg),conc. [% w/w]\nacetone,5,\n", {Form::csv, {}, true}) == "amount 5 kg; ");
  CHECK(told("名称,数量（kg）\n丙酮,5\n", {Form::csv, {}, true}) == "amount 5 kg; ");
  CHECK(told("name,amount\nacetone,5 kg,6 kg\n", {Form::csv, {}, true}) == "");  // of a broken row nothing
  CHECK(told("{\"name\": \"acetone\", \"amount\": 5, \"unit\": \"kg\", \"to\": \"mx\"}\n{\"name\": \"x\", \"amount\": 1.50\n",
             {Form::detect, {}, true}) == "amount 5; unit kg; to mx; ");
  CHECK(told("{\"name\": \"acetone\", \"Menge\": 1.50}\n", {Form::detect, {"amount=menge"}}) == "amount 1.50; ");
  CHECK(read(table, {Form::csv, {"amount=Menge"}}).rows == Rows{{"acetone"}, {"ether"}});
  CHECK(read("amount,form\n1,x\n", {Form::csv, {"form"}, true}).rows == Rows{{"x"}});
  CHECK_THROWS_AS(read("name\nx\n", {Form::csv, {"amount=weight"}}), Unusable);
  CHECK_THROWS_AS(read("x,amount\na,b\n", {Form::csv, {}, true}), Unusable);
}
