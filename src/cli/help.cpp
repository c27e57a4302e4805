#include "cli/help.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace listed::cli {

namespace {

constexpr const char* advice = R"(Answers come with the lists consulted and the day up to which each is complete.
They are information from the lists named, not legal advice.)";

constexpr const char* exit_status =
    R"(Exit status: 0 something asked for is listed (found), 1 nothing is, 2 the question or the data was bad.)";
constexpr const char* exit_status_of_diff =
    R"(Exit status, as of a search: 0 there are differences, 1 there are none, 2 a registry cannot be used.)";
constexpr const char* exit_status_of_files = R"(Exit status: 0 the files are good, 2 they are not, or the snapshot could not be written.)";
constexpr const char* exit_status_of_lists = R"(Exit status: 0 they are told, 2 the question was bad.)";

constexpr std::array<std::string_view, 20> examples{
    "listed check fentanyl",
    "listed check 437-38-7 溴啡 --as-of 2024-06-30 --in cn,un",
    "listed screen catalogue.csv --only-listed --format csv",
    "listed screen catalogue.csv --from us --to mx --format json",
    "listed report stock.csv -o report.html",
    "listed report stock.csv --from us --to mx --as-of 2026-11-23 --title 'Shipment 4711' -o report.html",
    "listed report lager.csv --column Stoff --column amount=Menge --column to=Ziel --in eu,de -o report.html",
    "listed scan sheet.txt --in un",
    "listed check codeine --concentration 1.8g/100ml --form 'oral solution'",
    "listed check 'acetic anhydride' --amount 300kg --from eu --to co",
    "listed find --list un-1961 --part I --count",
    "listed find --category precursor --from 2024-01-01 --to 2024-12-31 --format csv",
    "listed check mdma --as-of 2014-12-01 --known-on 2014-11-20",
    "listed show midazolam --history --in cn",
    "listed changes --in cn --year 2024",
    "listed changes --from 1961-01-01 --to 2026-12-31 --in un --format markdown",
    "listed diff last-year.snapshot registry",
    "listed lists --gaps",
    "listed validate registry",
    "listed compile registry -o listed.snapshot --previous last-year.snapshot",
};

constexpr const char* of_reports =
    R"(The page holds a summary with two plots, the findings by list with their legal basis and what follows for each row, what was not
understood, the legal basis, and the lists asked with the day up to which each is complete. It needs neither scripts nor a network.

Columns are found by their headers (name, CAS, amount, unit, concentration, dose, form, from, destination …) or named by --column.
Amounts have units: in their cell (2 kg, 250 mL), in a column of units, or in the header, as in Amount (kg). Countries are ISO codes.
A row that is broken, or a value that cannot be read, is told on standard error and on the page with its line.)";

constexpr const char* exit_status_of_tables =
    R"(Exit status: 0 something is listed, 1 nothing is, 2 a row was broken or not understood, or a value could not be read.)";

struct Footer {
  std::string_view command;
  const char* about;
  const char* exit_status;
};

constexpr std::array footers{
    Footer{"screen", advice, exit_status_of_tables},  Footer{"report", of_reports, exit_status_of_tables},
    Footer{"diff", advice, exit_status_of_diff},      Footer{"validate", nullptr, exit_status_of_files},
    Footer{"compile", nullptr, exit_status_of_files}, Footer{"lists", advice, exit_status_of_lists},
};

}  // namespace

bool asks_a_registry(std::string_view command) { return command != "diff" && command != "validate" && command != "compile"; }

std::string footer_of(std::string_view command) {
  const auto is_its = [&](const Footer& footer) { return footer.command == command; };
  const auto found = std::find_if(footers.begin(), footers.end(), is_its);
  const Footer footer = found != footers.end() ? *found : Footer{command, advice, exit_status};
  std::string text;
  const bool has_formats = command != "report";
  if (!command.empty())
    text += fmt::format("As well: {}{}{} (see `listed --help`).\n\n", asks_a_registry(command) ? "--registry DIR|FILE" : "",
                        asks_a_registry(command) && has_formats ? ", " : "", has_formats ? "--format text, json or csv" : "");
  if (footer.about) text.append(footer.about).append("\n\n");
  text += footer.exit_status;
  if (command.empty()) text.append("\nOf diff: 0 there are differences, 1 there are none, 2 a registry cannot be used.");
  text += "\n\nExamples:";
  for (const std::string_view example : examples) {
    if (example.starts_with(fmt::format("listed {}", command))) text.append("\n  ").append(example);
  }
  return text;
}

}  // namespace listed::cli
