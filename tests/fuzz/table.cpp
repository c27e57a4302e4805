// Any bytes as a table: read in any blocks it has the same rows, none is lost, and every row is within its text.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "must.hpp"
#include "tables/table.hpp"

namespace {

using namespace listed::tables;
using listed::fuzz::must;

using Found = std::vector<std::tuple<std::string, std::uint64_t, Flaw, std::vector<std::string>>>;

Found read(std::string_view text, const Options& options, std::size_t block) {
  Found found;
  try {
    TextSource source{text, block};
    Table table{source, options};
    CellReader cells{table};
    std::uint64_t line = 0;
    for (Chunk chunk; table.read(chunk);) {
      must(!chunk.records.empty(), "a chunk has records");
      std::size_t at = 0;
      for (const Record& record : chunk.records) {
        must(at <= record.begin && record.begin <= record.end && record.end <= chunk.text.size(),
             "records follow each other in their text");
        must(line < record.line, "records are on lines that follow each other");
        at = record.end;
        line = record.line;
        const Row& row = cells.read(chunk, record);
        std::vector<std::string> texts{row.queries.begin(), row.queries.end()};
        for (const CaseCell& cell : row.of_case) texts.push_back(std::string{label(cell.content)}.append(" ").append(cell.text));
        must(row.flaw == Flaw::none || row.of_case.empty(), "of a broken row nothing is told of the case");
        found.emplace_back(chunk.text_of(record), record.line, row.flaw, std::move(texts));
      }
    }
  } catch (const Unusable&) { found.clear(); }
  return found;
}

}  // namespace

// The first byte chooses the form.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text{reinterpret_cast<const char*>(data) + 1, size - 1};
  Options options{static_cast<Form>(data[0] % 4), {}};
  if (data[0] & 4) options.columns = {"1"};
  options.of_case = (data[0] & 8) != 0;
  const Found whole = read(text, options, text.size() + 1);
  must(read(text, options, 1) == whole, "blocks of one byte make no difference");
  must(read(text, options, 1 + data[0] % 61) == whole, "blocks of any size make no difference");
  return 0;
}
