// The commands of the program. Each asks the library, writes the answer and tells the exit status.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <listed/listed.hpp>

#include "cli/case.hpp"
#include "cli/output.hpp"
#include "cli/trouble.hpp"

namespace listed::cli {

/// What the command line says, as text; empty where an option was not given.
struct Arguments {
  std::string registry;
  Format format = Format::text;
  std::vector<std::string> queries;
  std::string as_of, in, from, to, list, part, category, output, known_on, previous, title;
  std::string amount, per, concentration, dose, package, transaction;
  std::vector<std::string> form;
  std::optional<int> year;
  bool count = false, ended = false, gaps = false, history = false, allow_delisting = false;
  std::string encoding, input;  // of a file to screen or scan
  std::vector<std::string> columns;
  bool only_listed = false, full = false;
  unsigned threads = 0;
};

[[nodiscard]] Exit check_command(const Arguments& arguments, Output& output);
[[nodiscard]] Exit scan_command(const Arguments& arguments, Output& output);
[[nodiscard]] Exit screen_command(const Arguments& arguments, Output& output);
[[nodiscard]] Exit report_command(const Arguments& arguments, Output& output);
[[nodiscard]] Exit show_command(const Arguments& arguments, Output& output);
[[nodiscard]] Exit history_command(const Arguments& arguments, Output& output);  ///< show --history
[[nodiscard]] Exit find_command(const Arguments& arguments, Output& output);
[[nodiscard]] Exit changes_command(const Arguments& arguments, Output& output);
[[nodiscard]] Exit diff_command(const Arguments& arguments, Output& output);
[[nodiscard]] Exit lists_command(const Arguments& arguments, Output& output);
[[nodiscard]] Exit validate_command(const Arguments& arguments, Output& output);
[[nodiscard]] Exit compile_command(const Arguments& arguments, Output& output);

/// All that a verdict says, as `check` writes it. @param place in CSV, of a row of a catalogue: its `row`, its `line`, its `row_problem`
void write_answer(const Verdict& verdict, Output& output, const Circumstances& given = {}, const Record& place = {});
/// What stands before the first answer of a catalogue, if it is a table.
void write_row_answer_header(Output& output);

/// The registry that the arguments name: a folder of YAML files, a snapshot file, or the embedded one.
[[nodiscard]] std::shared_ptr<const Registry> registry_of(const Arguments& arguments);
/// The registry of a folder of YAML files or of a snapshot file.
[[nodiscard]] std::shared_ptr<const Registry> registry_at(const std::string& path);

/// Writes the changes of a time as Markdown, by jurisdiction and list.
void write_bulletin(const Registry& registry, const std::vector<Amendment>& amendments, Date from, Date to, const Selection& lists,
                    const Output& output);

/// The day that an option gives, today if it was not given.
[[nodiscard]] Date day_or_today(std::string_view option, const std::string& text);
[[nodiscard]] std::optional<Date> day(std::string_view option, const std::string& text);

/// What `--year` takes, in words.
inline constexpr std::string_view a_year = "a year such as 2024";

/// The first and the last day that `--from` and `--to` give; nothing where they do not say.
/// @throws Trouble where the last lies before the first, or `--year` is no year
struct Interval {
  std::optional<Date> from, to;
};
[[nodiscard]] Interval interval(const Arguments& arguments);

/// Writes what follows from a verdict for a case, list by list.
void write_consequences(const Consequences& consequences, const Circumstances& given, const Output& output);

/// What an argument can mean. @throws Trouble where it can be neither a name nor an identifier
[[nodiscard]] Resolution understood(const Registry& registry, std::string_view argument);

/// The lists that `--in` names, all if it was not given.
[[nodiscard]] Selection selection_of(const Registry& registry, const std::string& in);

}  // namespace listed::cli
