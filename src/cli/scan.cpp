// Scanning of running text: read in order, looked through on all cores, written in order.
#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/progress.hpp"
#include "cli/short_answer.hpp"
#include "cli/words.hpp"
#include "tables/passages.hpp"

namespace listed::cli {

namespace {

constexpr std::array scan_columns{"offset", "line", "column",  "text",  "status",     "substance",    "name",
                                  "cas",    "how",  "matched", "lists", "categories", "surely_listed"};

struct Batch {
  tables::Passage passage{};
  std::vector<Mention> found{};  // all of them before the first is judged, so that the scanner's tables stay near the processor
  std::string answer{};
  std::uint64_t mentions = 0, listed = 0, before_record = 0;
  std::uint64_t end = 0;  // of the last mention, in the whole text
  bool invalid = false;
  std::uint64_t invalid_line = 0;
};

// Where mentions stand: lines and columns are counted on from one to the next.
class Place {
 public:
  explicit Place(const tables::Passage& passage)
      : passage_{passage}, counted_{passage.from}, line_{passage.line}, line_begin_{passage.line_begin} {}

  void move_to(std::size_t at) {
    const std::string_view passed = std::string_view{passage_.text}.substr(counted_, at - counted_);
    const auto feeds = std::count(passed.begin(), passed.end(), '\n');  // lines are mostly short: counting is faster than finding
    if (feeds != 0) {
      line_ += static_cast<std::uint64_t>(feeds);
      line_begin_ = passage_.offset + counted_ + passed.rfind('\n') + 1;
    }
    counted_ = at;
    offset_ = passage_.offset + at;
  }

  [[nodiscard]] std::uint64_t offset() const noexcept { return offset_; }
  [[nodiscard]] std::uint64_t line() const noexcept { return line_; }
  [[nodiscard]] std::uint64_t column() const noexcept { return offset_ - line_begin_ + 1; }

 private:
  const tables::Passage& passage_;
  std::size_t counted_;
  std::uint64_t line_, line_begin_, offset_ = 0;
};

class ScanRun {
 public:
  ScanRun(const Arguments& arguments, const Registry& registry, Output& output)
      : arguments_{arguments},
        registry_{registry},
        output_{output},
        question_{day_or_today("--as-of", arguments.as_of), selection_of(registry, arguments.in)},
        scanner_{registry},
        source_{arguments.queries.front(), arguments.encoding},
        reader_{source_, passage_size, context, Scanner::longest_mention + context} {}

  Exit run() {
    output_.csv_header(scan_columns);
    in_order<Batch>(
        arguments_.threads, [this](Batch& batch) { return reader_.read(batch.passage); },
        [this](Batch& batch) { look(batch, batch.passage.from); }, [this](Batch& batch) { write(batch); });
    progress_.clear();
    for (const std::string& limit : limits_of_record(registry_, question_.lists, question_.as_of))
      fmt::print(stderr, "listed: {}\n", limit);
    if (invalid_ || before_record_ != 0) return Exit::trouble;
    return listed_ != 0 ? Exit::found : Exit::nothing;
  }

 private:
  static constexpr std::size_t passage_size = 1u << 19, context = 64;

  void look(Batch& batch, std::size_t from) const {
    const tables::Passage& passage = batch.passage;
    batch.answer.clear();
    batch.mentions = batch.listed = batch.before_record = batch.end = 0;
    Place place{passage};
    batch.found.clear();
    scanner_.scan(passage.text, from, passage.to, [&](const Mention& mention) { batch.found.push_back(mention); });
    for (const Mention& mention : batch.found) {
      const Verdict verdict = check(registry_, mention.in(passage.text), question_);
      place.move_to(mention.begin);
      ++batch.mentions;
      batch.listed += verdict.any_listed();
      batch.before_record += verdict.is_before_record();
      batch.end = passage.offset + mention.end;
      if (!arguments_.only_listed || verdict.any_listed()) append(verdict, place, batch.answer);
    }
    const std::size_t invalid = tables::first_invalid(std::string_view{passage.text}.substr(passage.from, passage.to - passage.from));
    batch.invalid = invalid != std::string_view::npos;
    Place bad{passage};
    if (batch.invalid) bad.move_to(passage.from + invalid);
    batch.invalid_line = bad.line();
  }

  // A mention that reaches into the next passage takes from that what begins within it.
  void write(Batch& batch) {
    const tables::Passage& passage = batch.passage;
    if (free_ > passage.offset + passage.from) look(batch, std::min<std::size_t>(free_ - passage.offset, passage.to));
    if (batch.end != 0) free_ = batch.end;
    output_.write(batch.answer);
    mentions_ += batch.mentions;
    listed_ += batch.listed;
    before_record_ += batch.before_record;
    if (batch.invalid && !invalid_) {
      progress_.clear();
      fmt::print(stderr, "{}:{}: this is not UTF-8 and was passed over; --encoding says what it is\n", source_.name(), batch.invalid_line);
    }
    invalid_ = invalid_ || batch.invalid;
    progress_.show(mentions_, "mentions", listed_, source_.position(), source_.size());
  }

  void append(const Verdict& verdict, const Place& place, std::string& to) const {
    switch (output_.format()) {
      case Format::markdown: break;  // not offered
      case Format::text:
        to += fmt::format("{}:{}:{}: {}", source_.name(), place.line(), place.column(),
                          output_.styled(verdict.any_listed() ? Style::bad : Style::plain, printable(verdict.query())));
        append_answer_text(verdict, output_, to);
        break;
      case Format::csv:
        to += fmt::format("{},{},{},", place.offset(), place.line(), place.column());
        append_csv(to, verdict.query());
        to.append(1, ',').append(label(verdict.status())).append(1, ',');
        append_answer_csv(verdict, to);
        to.append(1, ',').append(verdict.surely_listed() ? "yes" : "no");
        break;
      case Format::json:
        to += fmt::format(R"({{"offset":{},"line":{},"column":{},"text":)", place.offset(), place.line(), place.column());
        append_json(to, verdict.query());
        append_answer_json(verdict, to);
        to += '}';
        break;
    }
    to += '\n';
  }

  const Arguments& arguments_;
  const Registry& registry_;
  Output& output_;
  Question question_;
  Scanner scanner_;
  tables::TextSource source_;
  tables::PassageReader reader_;
  Progress progress_;
  std::uint64_t free_ = 0, mentions_ = 0, listed_ = 0, before_record_ = 0;
  bool invalid_ = false;
};

}  // namespace

Exit scan_command(const Arguments& arguments, Output& output) {
  const auto registry = registry_of(arguments);
  return ScanRun{arguments, *registry, output}.run();
}

}  // namespace listed::cli
