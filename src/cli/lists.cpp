#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/describe.hpp"

namespace listed::cli {

namespace {

constexpr std::array lists_columns{"list",  "jurisdiction", "category",    "listings",      "items",
                                   "dated", "parts",        "complete_to", "complete_from", "in_force_from"};
constexpr std::array gap_columns{"list", "instrument", "announced", "itemised", "missing", "missing_moves"};

std::string parts_of(const Record& list) {
  std::string text;
  for (const auto& [label, count] : list["items_by_part"].items())
    text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", label, count.get<int>());
  return text;
}

// From when on a list is complete: `2014-01-01`, or `1973-07-01, first act`.
std::string complete_since(const List& list) {
  return list.complete_from() ? list.complete_from().to_string() : list.in_force_from().to_string() + ", first act";
}

void write_lists(const Registry& registry, const Selection& lists, Date as_of, Output& output) {
  Table table{"LIST", "CATEGORY", "LISTINGS", "ITEMS", "DATED", "COMPLETE FROM", "TO", "ITEMS BY PART"};
  for (const List& list : registry.lists()) {
    if (!lists.has(list)) continue;
    const Record record = describe(registry, list, as_of);
    if (output.format() == Format::json) output.json(record);
    else if (output.format() == Format::csv) output.csv(lists_columns, record);
    else
      table.add({record["list"], record["category"], std::to_string(record["listings"].get<int>()),
                 std::to_string(record["items"].get<int>()), std::to_string(record["dated"].get<int>()), complete_since(list),
                 record["complete_to"], parts_of(record)});
  }
  if (output.format() != Format::text) return;
  table.write(output);
  output.line();
  output.line(
      fmt::format("  In force on {}. An item may name several substances, each a listing; DATED: listings whose effective date is known.",
                  as_of.to_string()));
  output.line("  COMPLETE FROM: what stood there before is in as far as it was found; first act: before it there was no such list.");
  output.line(fmt::format("  {} substances, {} listings of all times, data of {}. `listed lists --gaps` shows what is missing.",
                          registry.substances().size(), registry.listings().size(), registry.data_version().to_string()));
}

void write_gaps_text(const Record& record, const Output& output) {
  output.line(output.styled(
      Style::strong, fmt::format("{} (complete to {})", record["list"].get<std::string>(), record["complete_to"].get<std::string>())));
  Table table{"INSTRUMENT", "ANNOUNCED", "ITEMISED", "MISSING"};
  for (const Record& gap : record["gaps"])
    table.add({gap["instrument"], std::to_string(gap["announced"].get<int>()), std::to_string(gap["itemised"].get<int>()),
               std::to_string(gap["missing"].get<int>())});
  if (!record["gaps"].empty()) table.write(output);
  for (const Record& row : record["left_out"])
    output.line("  " + wrapped(fmt::format("left out: {} — {}", row["what"].get<std::string>(), row["reason"].get<std::string>()),
                               page_width, "    "));
  output.line();
}

void write_gaps(const Registry& registry, const Selection& lists, Output& output) {
  output.csv_header(gap_columns);
  for (const List& list : registry.lists()) {
    if (!lists.has(list)) continue;
    Record record = describe_gaps(registry, list);
    if (record["gaps"].empty() && record["left_out"].empty()) continue;
    if (output.format() == Format::json) output.json(record);
    if (output.format() == Format::text) write_gaps_text(record, output);
    if (output.format() != Format::csv) continue;
    for (Record& gap : record["gaps"]) {
      gap["list"] = list.id();
      output.csv(gap_columns, gap);
    }
  }
}

}  // namespace

Exit lists_command(const Arguments& arguments, Output& output) {
  const auto registry = registry_of(arguments);
  const Selection lists = selection_of(*registry, arguments.in);
  if (arguments.gaps && !arguments.as_of.empty()) throw Trouble{"gaps are of all times; --as-of goes without --gaps"};
  if (arguments.gaps) write_gaps(*registry, lists, output);
  else write_lists(*registry, lists, day_or_today("--as-of", arguments.as_of), output);
  return Exit::found;
}

}  // namespace listed::cli
