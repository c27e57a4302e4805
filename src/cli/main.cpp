// The command line: options, help, and which command to run.
#include <charconv>
#include <cstdio>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/help.hpp"

namespace {

using namespace listed;
using namespace listed::cli;

using Command = std::function<Exit(const Arguments&, Output&)>;

Format format_called(const std::string& name) {
  static const std::map<std::string, Format> formats{
      {"text", Format::text}, {"json", Format::json}, {"csv", Format::csv}, {"markdown", Format::markdown}};
  const auto found = formats.find(name);
  if (found == formats.end()) throw Trouble{fmt::format("--format is text, json, csv or markdown; not '{}'", printable(name))};
  return found->second;
}

template <class Number>
Number number_of(std::string_view option, const std::string& text, std::string_view expected) {
  Number value{};
  const char* const end = text.data() + text.size();
  const auto [read_to, problem] = std::from_chars(text.data(), end, value);
  if (problem == std::errc{} && read_to == end) return value;
  throw Trouble{fmt::format("{} takes {}, not '{}'", option, expected, printable(text))};
}

class CommandLine {
 public:
  CommandLine() : app_{"Is this chemical listed: where, in which schedule, since when, by which instrument?", "listed"} {
    app_.set_version_flag(
        "--version",
        [] {
          return fmt::format("listed {} (schema {}, data of {})", library_version, snapshot_schema,
                             embedded_registry()->data_version().to_string());
        },
        "Versions of library, schema and embedded data");
    app_.footer(footer_of(""));
    app_.require_subcommand(0, 1);
    app_.fallthrough();
    app_.add_option("--registry", arguments_.registry, "A folder of registry files or a snapshot file, instead of the embedded registry")
        ->type_name("DIR|FILE");
    app_.add_option_function<std::string>(
            "--format", [this](const std::string& name) { arguments_.format = format_called(name); },
            "How answers are written: text, json (an object a line), csv, or markdown (changes, diff, show --history)")
        ->type_name("FORMAT");
    add_screening();
    add_browsing();
    add_maintenance();
  }

  int run(int argc, char** argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::Success& asked) {  // for help or the version
      app_.exit(asked);
      if (std::cout.flush()) return 0;
      throw Trouble{"the answer could not be written"};
    } catch (const CLI::ArgumentMismatch& mismatch) { refuse(told_of(mismatch)); } catch (const CLI::ParseError& error) {
      refuse(error.what());
    }
    if (!command_) refuse("no command is given");
    refuse_empty(app_);
    if (const std::string command = app_.get_subcommands().front()->get_name(); !arguments_.registry.empty() && !asks_a_registry(command))
      throw Trouble{fmt::format("--registry is for questions to one registry; {} is told what it reads", command)};
    if (arguments_.format == Format::markdown && !makes_reports())
      throw Trouble{"--format markdown is for changes, diff and show --history; others write text, json or csv"};
    Output output{arguments_.format};
    const Exit status = command_(arguments_, output);
    if (output.finish()) return static_cast<int>(status);
    throw Trouble{"the answer could not be written"};
  }

 private:
  // What nobody knows is told rather than what is missing beside it: `listed chekc fentanyl`, `listed check -fentanyl`.
  [[noreturn]] void refuse(const std::string& why) const {
    const std::vector<std::string> unknown = app_.remaining(true);
    const auto commands = app_.get_subcommands();
    const std::string help = commands.empty() ? "listed --help" : fmt::format("listed {} --help", commands.front()->get_name());
    if (unknown.empty()) throw Trouble{fmt::format("{}; `{}` tells", why, help)};
    const bool is_option = unknown.front().starts_with('-');
    throw Trouble{fmt::format("there is no {} '{}'; `{}` tells what there is{}",
                              is_option          ? "option"
                              : commands.empty() ? "command"
                                                 : "place for",
                              printable(unknown.front()), help, is_option ? "; a name that begins with a dash stands behind --" : "")};
  }

  // CLI11 counts ("At Most 1 required but received 2"); a person wants to know what to write.
  [[nodiscard]] std::string told_of(const CLI::ArgumentMismatch& mismatch) const {
    const std::string_view counts = mismatch.what();
    const std::string name{counts.substr(0, counts.find(':'))};
    std::vector<const CLI::App*> places{&app_};
    for (const CLI::App* command : app_.get_subcommands()) places.push_back(command);
    for (const CLI::App* place : places) {
      const CLI::Option* option = place->get_option_no_throw(name);
      if (!option) continue;
      if (option->nonpositional()) return name + (option->empty() ? " takes a value" : " is given more than once");
      const bool one = option->get_items_expected_max() == 1;
      return fmt::format("{} takes {}, not {}{}", place->get_name(), one ? "one " + name : option->get_type_name(),
                         option->results().size(), one ? "; a name with blanks in it stands between quotes" : "");
    }
    return mismatch.what();
  }

  // A variable that a script forgot to set must not turn a question about a day into one about today.
  static void refuse_empty(const CLI::App& app) {
    for (const CLI::Option* option : app.get_options()) {
      if (option->nonpositional() && !option->results().empty() && option->results().back().empty())
        throw Trouble{fmt::format("{} is empty: give it a value, or leave it out", option->get_name())};
    }
    for (const CLI::App* command : app.get_subcommands()) refuse_empty(*command);
  }

  CLI::App* add(const char* name, const char* description, Command command) {
    CLI::App* sub = app_.add_subcommand(name, description);
    sub->footer(footer_of(name));
    sub->callback([this, command = std::move(command)] { command_ = command; });
    return sub;
  }

  bool makes_reports() const { return arguments_.history || app_.got_subcommand("changes") || app_.got_subcommand("diff"); }

  void add_in(CLI::App* sub) {
    sub->add_option("--in", arguments_.in, "Only these jurisdictions or lists: un,cn-precursors")->type_name("LISTS");
  }
  void add_as_of(CLI::App* sub) {
    sub->add_option("--as-of", arguments_.as_of, "In force on that day (default: today, UTC)")->type_name("DATE");
  }
  void add_interval(CLI::App* sub, const char* what) {
    sub->add_option_function<std::string>(
           "--year", [this](const std::string& text) { arguments_.year = number_of<int>("--year", text, a_year); },
           fmt::format("{} in that year", what))
        ->type_name("YEAR");
    sub->add_option("--from", arguments_.from, fmt::format("{} on that day or later", what))->type_name("DATE");
    sub->add_option("--to", arguments_.to, fmt::format("{} on that day or earlier", what))->type_name("DATE");
  }

  // A table whose rows are asked, and what is told of each.
  void add_table(CLI::App* sub, const char* what) {
    sub->add_option("FILE", arguments_.queries, what)->required()->expected(1)->type_name("FILE|-");
    sub->add_option("--column", arguments_.columns,
                    "Column of names or identifiers, by its header, key or number; with a word before it, of what is told of the case: "
                    "amount=Menge, unit=, concentration=, dose=, package=, form=, from=, to=; may be repeated")
        ->type_name("COLUMN")
        ->allow_extra_args(false);
    sub->add_option("--input", arguments_.input, "What the table is: csv, tsv or jsonl (default: as it looks)")->type_name("FORM");
    add_reading(sub);
    add_as_of(sub);
    add_in(sub);
    add_circumstances(sub);
  }

  void add_reading(CLI::App* sub) {
    sub->add_option("--encoding", arguments_.encoding, "Of the file: GB18030, Windows-1252 … (default: UTF-8, or UTF-16 by its mark)")
        ->type_name("NAME");
    sub->add_option_function<std::string>(
           "--threads", [this](const std::string& text) { arguments_.threads = number_of<unsigned>("--threads", text, "a whole number"); },
           "How many (default: as many as the machine runs)")
        ->type_name("N");
  }

  void add_circumstances(CLI::App* sub) {
    const char* group = "What follows, by the rules of the lists (information, not legal advice)";
    const auto option = [&](const char* name, std::string& text, const char* what, const char* type) {
      sub->add_option(name, text, what)->type_name(type)->group(group);
    };
    option("--amount", arguments_.amount, "Of the substance: 2kg, 250gal", "QUANTITY");
    option("--per", arguments_.per, "What the amount is counted over: transaction (default), day, month, quarter, year", "SPAN");
    option("--concentration", arguments_.concentration, "Of the substance: 1.8g/100ml, 12%, '12% w/w'", "QUANTITY");
    option("--dose", arguments_.dose, "Of the substance in a dosage unit: 90mg", "QUANTITY");
    option("--package", arguments_.package, "Of the substance in a package or container: 3g", "QUANTITY");
    sub->add_option("--form", arguments_.form,
                    "What is said of the preparation, in the words of the law: 'oral solution', 'chemical mixture'")
        ->type_name("TEXT")
        ->group(group);
    option("--transaction", arguments_.transaction, "domestic, import or export", "TRANSACTION");
    option("--from", arguments_.from, "Country that it leaves (ISO 3166-1 code, or eu)", "COUNTRY");
    option("--to", arguments_.to, "Country that it enters", "COUNTRY");
  }

  // Of a name, a table, a text.
  void add_screening() {
    CLI::App* check =
        add("check", "Is it listed? By name in any language of the registry, CAS number, InChIKey, UNII or code of a list", check_command);
    check->add_option("QUERY", arguments_.queries, "Names or identifiers")->required();
    add_as_of(check);
    check
        ->add_option("--known-on", arguments_.known_on,
                     "As it was known on that day: without listings and endings announced later (where the day of the announcement is "
                     "not known: known at the latest when in force)")
        ->type_name("DATE");
    add_in(check);
    add_circumstances(check);

    CLI::App* screen =
        add("screen", "Is any row of a catalogue listed? CSV, TSV or JSON lines, of any size; one answer a row", screen_command);
    add_table(screen, "Table to screen; - is standard input");
    screen->add_flag("--only-listed", arguments_.only_listed, "Only rows of which something is listed");
    screen->add_flag("--full", arguments_.full, "All that `check` says of each row");

    CLI::App* report = add("report", "A stock list screened, as one HTML page to read, to print and to hand in", report_command);
    add_table(report, "Stock list; - is standard input");
    report->add_option("-o,--output", arguments_.output, "Where the page goes (default: standard output)")->type_name("FILE");
    report->add_option("--title", arguments_.title, "Heading of the page (default: the name of the file)")->type_name("TEXT");

    CLI::App* scan = add("scan", "Every mention in a text: product descriptions, invoices, safety data sheets", scan_command);
    scan->add_option("FILE", arguments_.queries, "Text to scan; - is standard input")->required()->expected(1)->type_name("FILE|-");
    scan->add_flag("--only-listed", arguments_.only_listed, "Only mentions of what is listed");
    add_reading(scan);
    add_as_of(scan);
    add_in(scan);
  }

  // Of what the registry holds, and held.
  void add_browsing() {
    CLI::App* show = add("show", "All that is known of a substance or class, with every listing it has or had", show_command);
    show->add_option("SUBSTANCE", arguments_.queries, "Id, name or identifier")->required()->expected(1);
    show->add_flag("--history", arguments_.history,
                   "Every listing, move and removal, of it and of what it is a form of, on one time line; with --in of these lists alone");
    add_in(show);

    CLI::App* find = add("find", "Listings by list, part, category, year or dates", find_command);
    find->add_option("--list", arguments_.list, "In that list")->type_name("LIST");
    find->add_option("--part", arguments_.part, "In the part of that label")->type_name("PART");
    find->add_option("--category", arguments_.category, fmt::format("In lists of that category: {}", fmt::join(labels<Category>(), ", ")))
        ->type_name("CATEGORY");
    add_interval(find, "Came in");
    add_in(find);
    add_as_of(find);
    find->add_flag("--ended", arguments_.ended, "Also those that have ended");
    find->add_flag("--count", arguments_.count, "Their number alone");

    CLI::App* changes = add("changes", "What instruments added, moved and removed in a time", changes_command);
    add_interval(changes, "In force");
    add_in(changes);

    CLI::App* diff =
        add("diff", "What is different between two registries, in whatever they state; exit status 0 if anything is", diff_command);
    diff->add_option("REGISTRY", arguments_.queries, "The old one and the new one: folders of registry files or snapshot files")
        ->required()
        ->expected(2)
        ->type_name("OLD NEW");

    CLI::App* lists = add("lists", "The lists, their size, and up to when each is complete", lists_command);
    add_in(lists);
    add_as_of(lists);
    lists->add_flag("--gaps", arguments_.gaps, "What was announced but could not be sourced, and what was left out and why");
  }

  void add_maintenance() {
    CLI::App* validate = add("validate", "Check a folder of registry files; every finding with file, line and column", validate_command);
    validate->add_option("DIR", arguments_.queries, "Folder of registry files")->required()->expected(1);

    CLI::App* compile = add("compile", "Make a snapshot of a folder of registry files", compile_command);
    compile->add_option("DIR", arguments_.queries, "Folder of registry files")->required()->expected(1);
    compile->add_option("-o,--output", arguments_.output, "Snapshot file")->required()->type_name("FILE");
    compile
        ->add_option("--previous", arguments_.previous,
                     "The snapshot that this one follows: refuse if listings in force become fewer by more than 2 % in any list")
        ->type_name("FILE");
    compile->add_flag("--allow-delisting", arguments_.allow_delisting, "… unless that is meant");
  }

  CLI::App app_;
  Arguments arguments_;
  Command command_;
};

}  // namespace

int main(int argc, char** argv) {
  try {
    return CommandLine{}.run(argc, argv);
  } catch (const Error& error) {  // findings in files: a line each, in the form that editors know
    for (const Diagnostic& finding : error.diagnostics()) fmt::print(stderr, "{}\n", printable(finding.to_string()));
    fmt::print(stderr, "listed: {}\n", counted(error.diagnostics().size(), "finding"));
    return static_cast<int>(Exit::trouble);
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "listed: %s\n", failure.what());
    return static_cast<int>(Exit::trouble);
  }
}
