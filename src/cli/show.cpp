#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/describe.hpp"
#include "cli/words.hpp"

namespace listed::cli {

namespace {

constexpr std::array show_columns{"substance", "name",  "list",  "jurisdiction", "category",   "part", "item",
                                  "code",      "since", "until", "ended",        "instrument", "basis"};

// By id first, else whatever `check` would find.
std::vector<Substance> substances_called(const Registry& registry, std::string_view text) {
  if (const auto substance = registry.substance(text)) return {*substance};
  std::vector<Substance> found;
  const Resolution resolution = understood(registry, text);
  for (const Match& match : resolution.matches()) found.push_back(match.substance);
  return found;
}

void field(const Output& output, std::string_view what, std::string_view text) {
  if (!text.empty()) output.line(fmt::format("  {:<14}{}", what, wrapped(text, page_width - 16, "                ")));
}

std::string joined(const Sequence<TermAt>& terms) {
  std::string text;
  for (const Term& term : terms)
    text += fmt::format("{}{}{}", text.empty() ? "" : "; ", term.text, term.language.empty() ? "" : fmt::format(" [{}]", term.language));
  return text;
}

void write_identity(const Substance& substance, const Output& output) {
  output.line(fmt::format("{} ({}, {})", output.styled(Style::strong, substance.name()), substance.id(), label(substance.kind())));
  for (std::size_t i = 0; i < labels<TermKind>().size(); ++i)
    field(output, labels<TermKind>()[i], joined(substance.terms(static_cast<TermKind>(i))));
  if (substance.pubchem() != 0) field(output, "pubchem", std::to_string(substance.pubchem()));
  field(output, "smiles", substance.smiles());
  if (substance.structure() == Structure::derived) field(output, "structure", "derived from an official systematic name");
  for (const Relation& relation : substance.relations())
    field(output, label(relation.kind), fmt::format("{} ({})", relation.substance.name(), relation.substance.id()));
  for (const Text& text : substance.definition()) field(output, fmt::format("definition {}", text.language), text.text);
  field(output, "citation", substance.citation());
  if (substance.ground() != Ground::none)
    field(output, "merged on", fmt::format("{} {}", label(substance.ground()), substance.ground_note()));
  for (const Provenance& provenance : substance.provenance()) {
    for (const Source& source : provenance.sources) field(output, "source", fmt::format("{}: {}", provenance.field, source.title()));
  }
  field(output, "note", substance.note());
  field(output, "doubt", substance.doubt());
}

std::string span_of(const Listing& listing) {
  return fmt::format("{} – {}", or_unknown(listing.since()), listing.ending() == Ending::none ? "" : or_unknown(listing.until()));
}

void write_history(const Substance& substance, const Output& output) {
  Table table{"LIST", "PART", "ITEM", "CODE", "IN FORCE", "HOW"};
  for (const Listing& listing : substance.listings()) {
    std::string how{label(listing.change())};
    if (listing.ending() != Ending::none) how += fmt::format(", {} by {}", label(listing.ending()), listing.ended_by()->id());
    table.add({std::string{listing.list_id()}, std::string{listing.part_label()}, std::string{listing.item()}, std::string{listing.code()},
               span_of(listing), how});
  }
  output.line();
  if (substance.listings().empty()) return output.line("  No listing in the lists of this registry.");
  table.write(output,
              [&](std::size_t row) { output.line("    " + wrapped(cite(substance.listings()[row].instrument()), page_width, "      ")); });
}

void write_rules(const std::vector<RuleOfList>& rules, const Output& output) {
  if (rules.empty()) return;
  output.line();
  output.line("  What the lists say of it, or of all that stands where it stands:");
  for (const auto& [list, rule] : rules) {
    std::string text = fmt::format("{} {}: {}", list.id(), rule.part(), label(rule.effect()));
    for (const std::string_view transaction : rule.transactions()) text += fmt::format(" {}", transaction);
    if (const std::string when = conditions(rule); !when.empty()) text += fmt::format(" {}", when);
    if (!rule.form().empty()) text += fmt::format(" (only: {})", rule.form().in("en"));
    text += fmt::format(" – {} ({})", rule.text().in("en"), rule.citation());
    output.line("  " + wrapped(text, page_width, "    "));
  }
}

}  // namespace

Exit show_command(const Arguments& arguments, Output& output) {
  if (arguments.history) return history_command(arguments, output);
  if (!arguments.in.empty()) throw Trouble{"show tells of every list; --in goes with --history"};
  const auto registry = registry_of(arguments);
  const Date today = Date::today();
  const std::string& query = arguments.queries.front();
  const auto found = substances_called(*registry, query);
  output.csv_header(show_columns);
  if (found.empty() && output.format() == Format::text) output.line(fmt::format("{}: not found in the registry", printable(query)));
  bool in_force = false;
  for (const Substance& substance : found) {
    for (const Listing& listing : substance.listings()) in_force = in_force || listing.in_force_on(today) != InForce::no;
    if (output.format() == Format::json) {
      output.json(describe(*registry, substance, today));
    } else if (output.format() == Format::csv) {
      for (const Listing& listing : substance.listings()) output.csv(show_columns, describe(listing));
    } else {
      write_identity(substance, output);
      write_history(substance, output);
      write_rules(rules_of(*registry, substance, today), output);
    }
  }
  return in_force ? Exit::found : Exit::nothing;
}

}  // namespace listed::cli
