// Screening of a catalogue: read in order, judged on all cores, written in order.
#include <cstdio>
#include <map>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/progress.hpp"
#include "cli/screen_rows.hpp"
#include "tables/table.hpp"

namespace listed::cli {

namespace {

tables::Options options_of(const Arguments& arguments) {
  static const std::map<std::string, tables::Form> forms{
      {"", tables::Form::detect}, {"csv", tables::Form::csv}, {"tsv", tables::Form::tsv}, {"jsonl", tables::Form::json_lines}};
  const auto form = forms.find(arguments.input);
  if (form == forms.end()) throw Trouble{fmt::format("--input is csv, tsv or jsonl; not '{}'", printable(arguments.input))};
  return {form->second, arguments.columns};
}

// A chunk of the table and what is written of it.
struct Batch {
  tables::Chunk chunk{};
  std::uint64_t rows_before = 0;
  std::string answer{};
  std::string complaints{};
  Tally tally{};
};

class ScreenRun {
 public:
  ScreenRun(const Arguments& arguments, const Registry& registry, Output& output)
      : arguments_{arguments},
        registry_{registry},
        output_{output},
        question_{day_or_today("--as-of", arguments.as_of), selection_of(registry, arguments.in)},
        source_{arguments.queries.front(), arguments.encoding},
        table_{source_, options_of(arguments)},
        writer_{output, arguments.full} {}

  const Tally& run() {
    writer_.write_header(output_);
    in_order<Batch>(
        arguments_.threads, [this](Batch& batch) { return read(batch); }, [this](Batch& batch) { judge(batch); },
        [this](Batch& batch) { write(batch); });
    progress_.clear();
    return tally_;
  }

  [[nodiscard]] Date as_of() const noexcept { return question_.as_of; }

 private:
  bool read(Batch& batch) {
    if (!table_.read(batch.chunk)) return false;
    batch.rows_before = rows_read_;
    rows_read_ += batch.chunk.records.size();
    return true;
  }

  void judge(Batch& batch) const {
    batch.answer.clear();
    batch.complaints.clear();
    batch.tally = {};
    tables::CellReader reader{table_};
    std::uint64_t number = batch.rows_before;
    for (const tables::Record& record : batch.chunk.records) judge(batch, reader.read(batch.chunk, record), ++number, record.line);
  }

  void judge(Batch& batch, const tables::Row& cells, std::uint64_t number, std::uint64_t line) const {
    static constexpr std::string_view nothing;
    const std::span<const std::string_view> queries = cells.queries.empty() ? std::span{&nothing, 1} : std::span{cells.queries};
    const RowVerdict verdict{registry_, queries, question_};
    const ScreenedRow row{number, line, cells.flaw, verdict};
    batch.tally.count(row);
    if (const std::string_view problem = problem_of(row); !problem.empty())
      batch.complaints += fmt::format("{}:{}: {}\n", arguments_.queries.front(), line, problem);
    if (!arguments_.only_listed || verdict.best().any_listed()) writer_.write(row, batch.answer);
  }

  void write(Batch& batch) {
    output_.write(batch.answer);
    if (!batch.complaints.empty()) {
      progress_.clear();
      std::fwrite(batch.complaints.data(), 1, batch.complaints.size(), stderr);
    }
    tally_.add(batch.tally);
    progress_.show(tally_.rows, "rows", tally_.any_listed, source_.position(), source_.size());
  }

  const Arguments& arguments_;
  const Registry& registry_;
  Output& output_;
  Question question_;
  tables::TextSource source_;
  tables::Table table_;
  RowWriter writer_;
  Progress progress_;
  Tally tally_;
  std::uint64_t rows_read_ = 0;
};

}  // namespace

Exit screen_command(const Arguments& arguments, Output& output) {
  const auto registry = registry_of(arguments);
  ScreenRun run{arguments, *registry, output};
  const Tally& tally = run.run();
  const std::string sum = summary(tally, run.as_of());
  if (output.format() == Format::text) output.line(fmt::format("\n  {}", sum));
  else fmt::print(stderr, "listed: {}\n", sum);
  if (tally.broken != 0 || tally.of(Status::not_understood) != 0) return Exit::trouble;
  return tally.any_listed != 0 ? Exit::found : Exit::nothing;
}

}  // namespace listed::cli
