// The time line of a substance: `show SUBSTANCE --history`.
#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/describe.hpp"
#include "cli/markdown.hpp"
#include "cli/words.hpp"

namespace listed::cli {

namespace {

constexpr std::array history_columns{"asked",     "event",        "effective", "announced", "ended",     "earliest",   "latest",
                                     "list",      "jurisdiction", "category",  "part",      "item",      "from_list",  "from_part",
                                     "from_item", "substance",    "name",      "form",      "admission", "instrument", "basis"};

std::string numbered(const Listing& listing) {
  return listing.item().empty() ? std::string{listing.part_label()} : fmt::format("{} (item {})", listing.part_label(), listing.item());
}

// `moved from 第二类 to 第一类`.
std::string what(const Event& event) {
  const auto& [kind, before, after, forms] = event;
  switch (kind) {
    case EventKind::added: return fmt::format("added to {}", numbered(*after));
    case EventKind::removed: return fmt::format("removed from {}", numbered(*before));
    case EventKind::lapsed: return fmt::format("lapsed: it had been in {} for a time", numbered(*before));
    case EventKind::annulled: return fmt::format("set aside by a court: {}", numbered(*before));
    case EventKind::restated:
      if (!after) return fmt::format("left out of the edition that followed: {}", numbered(*before));
      return before && before->item() != after->item()
                 ? fmt::format("printed again in {}; before: {}", numbered(*after),
                               before->item().empty() ? "without a number" : fmt::format("item {}", before->item()))
                 : fmt::format("printed again in {}", numbered(*after));
    case EventKind::moved: break;
  }
  if (!after) return fmt::format("moved out of {}", numbered(*before));
  if (!before) return fmt::format("moved to {}", numbered(*after));
  const bool elsewhere = !(before->list() == after->list());
  return fmt::format("moved from {}{} to {}", elsewhere ? fmt::format("{} ", before->list_id()) : "", numbered(*before), numbered(*after));
}

std::string ended(const Event& event) {
  return event.after && event.after->ending() != Ending::none ? or_unknown(event.ended()) : std::string{};
}

// What the sources leave open of the day of an event, in words; empty where they give it.
std::string uncertainty(const Event& event) {
  if (event.effective()) return {};
  const std::string window = event.window().to_string();
  return fmt::format(
      "The day is not known: {}{}", window.empty() ? "the sources do not bound it" : window + ", as far as the sources say",
      event.instrument().kind() == InstrumentKind::consolidation ? "; the instrument is an edition that prints what is older" : "");
}

// How the listing of another substance concerns the one that was asked for.
std::string reach(const Event& event, const Substance& asked) {
  if (event.forms.none()) return {};
  const Record record = describe(event, asked);
  std::string steps;
  for (const Record& step : record["form"]) steps += fmt::format("{}{}", steps.empty() ? "" : ", ", step.get<std::string>());
  return fmt::format("Of {}, of which this is a form ({}); by the scope clause of today: {}", event.listing().substance().name(), steps,
                     record["admission"].get<std::string>());
}

void write_text(const Substance& asked, const std::vector<Event>& events, const Output& output) {
  output.line(fmt::format("{} ({}): time line", output.styled(Style::strong, asked.name()), asked.id()));
  output.line();
  if (events.empty()) return output.line("  No listing is recorded in the lists consulted.");
  Table table{"IN FORCE", "ANNOUNCED", "ENDED", "LIST", "WHAT"};
  for (const Event& event : events)
    table.add(
        {or_unknown(event.effective()), event.announced().to_string(), ended(event), std::string{event.listing().list_id()}, what(event)});
  table.write(output, [&](std::size_t row) {
    const Event& event = events[row];
    const Listing& listing = event.listing();
    const auto detail = [&](std::string_view name, std::string_view text) {
      if (!text.empty()) output.line("    " + wrapped(fmt::format("{}{}", name, text), page_width, "      "));
    };
    detail("", cite(event.instrument()));
    detail("", uncertainty(event));
    detail("", reach(event, asked));
    detail("Only: ", listing.only().in("en"));
    detail("Except: ", listing.except().in("en"));
    detail("Note: ", listing.note());
    detail("Doubt: ", listing.doubt());
  });
}

void write_coverage(const Registry& registry, const Selection& lists, const Output& output) {
  const std::string text = "Consulted: " + consulted(registry, lists, true);
  output.line();
  output.line("  " + output.styled(Style::faint, wrapped(text, page_width, "    ")));
  output.line("  " + output.styled(Style::faint, fmt::format("Data of {}. Information from the lists named, not legal advice.",
                                                             registry.data_version().to_string())));
}

void write_markdown(const Substance& asked, const std::vector<Event>& events, const Output& output) {
  output.line(fmt::format("# {}: time line", markdown(asked.name())));
  output.line();
  if (events.empty()) output.line("No listing is recorded in the lists consulted.");
  MarkdownTable table{output, {"In force", "Announced", "Ended", "List", "What", "Instrument", "Remarks"}};
  for (const Event& event : events) {
    std::string remarks = uncertainty(event);
    for (const std::string& more : {reach(event, asked), std::string{event.listing().only().in("en")}}) {
      if (!more.empty()) remarks += fmt::format("{}{}", remarks.empty() ? "" : ". ", more);
    }
    table.row({or_unknown(event.effective()), event.announced().to_string(), ended(event), std::string{event.listing().list_id()},
               what(event), cite(event.instrument()), remarks});
  }
  output.line();
}

Record record_of(const Substance& asked, const Registry& registry, const std::vector<Event>& events) {
  Record record{{"substance", asked.id()}, {"name", asked.name()}, {"events", Record::array()}};
  for (const Event& event : events) record["events"].push_back(describe(event, asked));
  record["data"] = registry.data_version().to_string();
  return record;
}

void write_csv(const Substance& asked, const std::vector<Event>& events, Output& output) {
  for (const Event& event : events) {
    Record row = describe(event, asked);
    row["asked"] = asked.id();
    row["basis"] = cite(event.instrument());
    output.csv(history_columns, row);
  }
}

// What a text names, with the steps that it has beyond what has the name: by id first, else as `check` understands it.
std::vector<std::pair<Substance, Forms>> asked_for(const Registry& registry, std::string_view text) {
  if (const auto substance = registry.substance(text)) return {{*substance, {}}};
  std::vector<std::pair<Substance, Forms>> asked;
  const Resolution resolution = understood(registry, text);
  for (const Match& match : resolution.matches()) {
    if (match.is_named()) asked.emplace_back(match.substance, match.forms);
  }
  return asked;
}

void write(const Registry& registry, const Substance& asked, const std::vector<Event>& events, const Selection& lists, Output& output) {
  switch (output.format()) {
    case Format::json: return output.json(record_of(asked, registry, events));
    case Format::csv: return write_csv(asked, events, output);
    case Format::markdown: write_markdown(asked, events, output); return write_markdown_coverage(registry, lists, output);
    case Format::text: write_text(asked, events, output); return write_coverage(registry, lists, output);
  }
}

}  // namespace

Exit history_command(const Arguments& arguments, Output& output) {
  const auto registry = registry_of(arguments);
  const Selection lists = selection_of(*registry, arguments.in);
  const Date today = Date::today();
  const std::string& query = arguments.queries.front();
  const auto asked = asked_for(*registry, query);
  output.csv_header(history_columns);
  if (asked.empty() && output.format() == Format::text) output.line(fmt::format("{}: not found in the registry", printable(query)));
  bool in_force = false;
  for (const auto& [substance, forms] : asked) {
    if (&substance != &asked.front().first && output.format() != Format::json && output.format() != Format::csv) output.line();
    const std::vector<Event> events = timeline(substance, lists, forms);
    for (const Event& event : events) in_force = in_force || (event.after && event.after->in_force_on(today) != InForce::no);
    write(*registry, substance, events, lists, output);
  }
  return in_force ? Exit::found : Exit::nothing;
}

}  // namespace listed::cli
