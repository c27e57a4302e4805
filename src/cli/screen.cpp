// Screening of a catalogue: an answer a row.
#include <map>

#include <fmt/format.h>

#include "cli/screening.hpp"

namespace listed::cli {

tables::Options table_options(const Arguments& arguments, bool of_case) {
  static const std::map<std::string, tables::Form> forms{
      {"", tables::Form::detect}, {"csv", tables::Form::csv}, {"tsv", tables::Form::tsv}, {"jsonl", tables::Form::json_lines}};
  const auto form = forms.find(arguments.input);
  if (form == forms.end()) throw Trouble{fmt::format("--input is csv, tsv or jsonl; not '{}'", printable(arguments.input))};
  return {form->second, arguments.columns, of_case};
}

Exit exit_of(const Tally& tally) {
  if (tally.broken != 0 || tally.misread != 0 || tally.of(Status::not_understood) != 0 || tally.before_record != 0) return Exit::trouble;
  return tally.any_listed != 0 ? Exit::found : Exit::nothing;
}

Exit screen_command(const Arguments& arguments, Output& output) {
  const auto registry = registry_of(arguments);
  TableScreening screening{arguments, *registry, false};
  const RowWriter writer{output, arguments.full, screening.tells_case()};
  writer.write_header(output);
  const auto judge = [&](const ScreenedRow& row, std::string& answer) {
    if (!arguments.only_listed || row.verdict.best().any_listed()) writer.write(row, answer);
  };
  const auto take = [&](std::string& answer) {
    output.write(answer);
    answer.clear();
  };
  const Tally tally = screening.run<std::string>(judge, take);
  const std::string sum = summary(tally, *registry, screening.question());
  if (output.format() == Format::text) output.line(fmt::format("\n  {}", sum));
  else fmt::print(stderr, "listed: {}\n", sum);
  return exit_of(tally);
}

}  // namespace listed::cli
