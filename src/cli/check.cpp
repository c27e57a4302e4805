#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/commands.hpp"
#include "cli/describe.hpp"
#include "cli/words.hpp"

namespace listed::cli {

namespace {

constexpr std::array check_columns{"query", "status",       "as_of",     "substance",     "name",     "cas",
                                   "how",   "matched",      "list",      "jurisdiction",  "category", "part",
                                   "item",  "code",         "since",     "until",         "in_force", "instrument",
                                   "basis", "not_recorded", "admission", "surely_listed", "problem",  "follows"};

// Of a catalogue: where the row is, and what is wrong with it.
constexpr auto row_columns = [] {
  std::array<const char*, check_columns.size() + 3> columns{"row", "line", "row_problem"};
  std::copy(check_columns.begin(), check_columns.end(), columns.begin() + 3);
  return columns;
}();

std::string headline(const Verdict& verdict) {
  const std::string day =
      verdict.as_of().to_string() + (verdict.known_on() ? fmt::format(", as known on {}", verdict.known_on()->to_string()) : "");
  switch (verdict.status()) {
    case Status::listed: return fmt::format("{} as of {}", verdict.surely_listed() ? "LISTED" : "PERHAPS LISTED", day);
    case Status::known_not_listed: return fmt::format("known, but not listed as of {} in the lists consulted", day);
    case Status::not_recorded:
      return fmt::format("NOT RECORDED as of {}: known, but not all lists consulted are recorded that far back", day);
    case Status::ambiguous:
      return verdict.any_listed() ? fmt::format("AMBIGUOUS: the name has {} meanings, of which some are {} as of {}", verdict.meanings(),
                                                verdict.surely_listed() ? "LISTED" : "PERHAPS LISTED", day)
                                  : fmt::format("ambiguous: the name has {} meanings, none {} as of {} in the lists consulted",
                                                verdict.meanings(), verdict.is_before_record() ? "known to be listed" : "listed", day);
    case Status::not_found: return "not found in the registry";
    case Status::not_understood: return fmt::format("not understood: {}", explain(*verdict.problem()));
  }
  return {};
}

Style style_of(const Verdict& verdict) {
  if (verdict.any_listed()) return Style::bad;
  return verdict.status() == Status::not_understood || verdict.is_before_record() ? Style::strong : Style::plain;
}

void write_match(const Match& match, const Registry& registry, const Output& output) {
  std::string text = output.styled(Style::strong, match.substance.name());
  // Several laws have a class of that name.
  if (match.substance.kind() == SubstanceKind::substance_class) text += fmt::format(" ({})", match.substance.id());
  if (const std::string cas = cas_numbers(match.substance, ", "); !cas.empty()) text += fmt::format(" · CAS {}", cas);
  text += fmt::format(" · matched by {}", how_of(match, registry));
  output.line("  " + text);
  if (!match.substance.doubt().empty()) output.line("  Doubt: " + wrapped(match.substance.doubt(), page_width, "    "));
}

// What limits or qualifies a listing, in the words of the law and of the editors.
void write_details(const Finding& finding, const Verdict& verdict, const Output& output) {
  const Listing& listing = finding.listing;
  const auto detail = [&](std::string_view what, std::string_view text) {
    if (!text.empty()) output.line("    " + wrapped(fmt::format("{}{}", what, text), page_width, "      "));
  };
  detail("", basis(listing));
  detail("", doubt_of_time(finding, verdict));
  const std::string_view clause = clause_of(finding);
  detail("", fmt::format("{}{}{}", reach_of(finding), clause.empty() ? "" : ": ", clause));
  detail("Only: ", listing.only().in("en"));
  detail("Except: ", listing.except().in("en"));
  if (!listing.destinations().empty()) detail("For exports to: ", fmt::format("{}", fmt::join(listing.destinations(), ", ")));
  detail("Note: ", listing.note());
  detail("Doubt: ", listing.doubt());
}

void write_findings(const Verdict& verdict, const Output& output) {
  Table table{"LIST", "PART", "ITEM", "CODE", "SINCE"};
  const auto findings = verdict.findings();
  if (findings.empty()) return;
  for (const Finding& finding : findings) {
    const Listing& listing = finding.listing;
    table.add({std::string{listing.list_id()}, std::string{listing.part_label()}, std::string{listing.item()}, std::string{listing.code()},
               since_of(listing)});
  }
  output.line();
  table.write(output, [&](std::size_t row) { write_details(findings[row], verdict, output); });
}

// What lists the parent but does not reach the form, and what of the query was not understood.
void write_limits(const Verdict& verdict, const Output& output) {
  bool first = true;
  verdict.for_each_not_admitted([&](const Finding& finding) {
    const Listing& listing = finding.listing;
    if (first) output.line();
    first = false;
    const Scope scope = listing.scope();
    output.line("  " + wrapped(fmt::format("Not reached: {} {} lists {}, but does not extend to this form{}{}", listing.list_id(),
                                           listing.part_label(), listing.substance().name(), scope.known() ? ": " : "",
                                           scope.known() ? scope.text().in("en") : std::string_view{}),
                               page_width, "    "));
  });
  for (const Passage& passage : verdict.passages()) {
    if (!passage.understood) output.line(fmt::format("  Not recognised in the query: {}", printable(passage.text)));
  }
}

void write_coverage(const Verdict& verdict, const Output& output) {
  output.line();
  for (const std::string& limit : limits_of_record(verdict.registry(), verdict.lists(), verdict.as_of(), verdict.known_on()))
    output.line("  " + wrapped(limit, page_width, "    "));
  const std::string text = "Consulted: " + consulted(verdict.registry(), verdict.lists());
  output.line("  " + output.styled(Style::faint, wrapped(text, page_width, "    ")));
  output.line("  " + output.styled(Style::faint, fmt::format("Data of {}. Information from the lists named, not legal advice.",
                                                             verdict.registry().data_version().to_string())));
}

void write_suggestions(const Verdict& verdict, const Output& output) {
  std::string text;
  for (const Suggestion& near : suggest(verdict.registry(), verdict.query()))
    text += fmt::format("{}{}", text.empty() ? "Did you mean: " : ", ", near.name());
  if (!text.empty()) output.line("  " + wrapped(text + "? (near spelling, not a verdict)", page_width, "    "));
}

void write_text(const Verdict& verdict, const Circumstances& given, const Output& output) {
  output.line(fmt::format("{}: {}", printable(verdict.query()), output.styled(style_of(verdict), headline(verdict))));
  for (const Match& match : verdict.matches()) write_match(match, verdict.registry(), output);
  if (verdict.status() == Status::not_found) write_suggestions(verdict, output);
  write_findings(verdict, output);
  write_limits(verdict, output);
  if (given.any()) write_consequences(consequences(verdict, given), given, output);
  if (verdict.status() != Status::not_understood) write_coverage(verdict, output);
}

std::string not_recorded(const Verdict& verdict) {
  std::string lists;
  verdict.for_each_coverage([&](const Coverage& one) {
    if (one.recorded == Recorded::before) lists.append(lists.empty() ? "" : "; ").append(one.list.id());
  });
  return lists;
}

// The fields of a listing, of the match that it is of, and what its list requires, if something is given of the case.
void put_listing(Record& row, Record listing, const Record& whole) {
  for (const Record& match : whole["matches"]) {
    if (match["substance"] == listing["substance"]) row.update(match);
  }
  listing.erase("cas");  // as the law prints them; those of the match are told
  row.update(listing);
  for (const Record& answer : whole.value("answers", Record::array())) {
    if (answer["list"] == listing["list"]) row["follows"] = answer["requirement"];
  }
}

// One row a listing, each with its match; a query without listings has one row.
void write_csv(const Verdict& verdict, const Circumstances& given, Output& output, const Record& place) {
  const std::span columns = place.is_null() ? std::span<const char* const>{check_columns} : std::span<const char* const>{row_columns};
  const Record whole = cli::describe(verdict, given);
  Record row{{"query", whole["query"]},
             {"status", whole["status"]},
             {"as_of", whole["as_of"]},
             {"surely_listed", whole["surely_listed"] ? "yes" : "no"},
             {"problem", whole.value("problem", "")},
             {"not_recorded", not_recorded(verdict)}};
  if (!place.is_null()) row.update(place);
  for (const Record& listing : whole["listings"]) {
    Record full = row;
    put_listing(full, listing, whole);
    output.csv(columns, full);
  }
  if (!whole["listings"].empty()) return;
  Record full = row;
  if (!whole["matches"].empty()) full.update(whole["matches"].front());
  output.csv(columns, full);
}

}  // namespace

void write_answer(const Verdict& verdict, Output& output, const Circumstances& given, const Record& place) {
  switch (output.format()) {
    case Format::json: return output.json(cli::describe(verdict, given));
    case Format::csv: return write_csv(verdict, given, output, place);
    case Format::markdown: return;  // not offered
    case Format::text: return write_text(verdict, given, output);
  }
}

void write_row_answer_header(Output& output) { output.csv_header(row_columns); }

Exit check_command(const Arguments& arguments, Output& output) {
  const auto registry = registry_of(arguments);
  const Question question{day_or_today("--as-of", arguments.as_of), selection_of(*registry, arguments.in),
                          day("--known-on", arguments.known_on)};
  const Case known{arguments};
  if (!arguments.per.empty() && arguments.amount.empty()) throw Trouble{"--per says what --amount is counted over: give both"};
  Exit status = Exit::nothing;
  for (const std::string& query : arguments.queries) {
    const Verdict verdict = check(*registry, query, question);
    if (output.format() == Format::text && &query != &arguments.queries.front()) output.line();
    write_answer(verdict, output, known.circumstances);
    if (verdict.status() == Status::not_understood || verdict.is_before_record()) status = Exit::trouble;
    else if (verdict.any_listed() && status == Exit::nothing) status = Exit::found;
  }
  return status;
}

}  // namespace listed::cli
