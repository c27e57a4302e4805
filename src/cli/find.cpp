#include <algorithm>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/describe.hpp"
#include "cli/words.hpp"

namespace listed::cli {

namespace {

constexpr std::array find_columns{"substance", "name", "list",  "jurisdiction", "category",   "part",
                                  "item",      "code", "since", "until",        "instrument", "basis"};

Filter filter_of(const Registry& registry, const Arguments& arguments) {
  Filter filter;
  filter.lists = selection_of(registry, arguments.in);
  if (!arguments.list.empty()) {
    const auto list = registry.list(arguments.list);
    if (!list) throw Trouble{fmt::format("there is no list '{}'; `listed lists` shows them", printable(arguments.list))};
    filter.list = list->id();
    if (!arguments.part.empty() && !list->part(arguments.part))
      throw Trouble{fmt::format("the list {} has no part '{}'; `listed lists` shows them", list->id(), printable(arguments.part))};
  }
  if (!arguments.part.empty()) {
    filter.part = arguments.part;
    const auto has_it = [&](const List& list) { return filter.lists.has(list) && list.part(arguments.part); };
    if (!filter.list && std::none_of(registry.lists().begin(), registry.lists().end(), has_it))
      throw Trouble{fmt::format("no list asked has a part '{}'; `listed lists` shows them", printable(arguments.part))};
  }
  if (!arguments.category.empty()) {
    filter.category = from_label<Category>(arguments.category);
    if (!filter.category)
      throw Trouble{fmt::format("--category is one of {}; not '{}'", fmt::join(labels<Category>(), ", "), printable(arguments.category))};
  }
  const Interval came_in = interval(arguments);
  filter.year = arguments.year;
  filter.from = came_in.from;
  filter.to = came_in.to;
  // What came in at some time is asked of the whole history; what stands in a list, of today.
  const bool of_history = filter.year || filter.from || filter.to || arguments.ended;
  filter.as_of = of_history ? day("--as-of", arguments.as_of) : std::optional{day_or_today("--as-of", arguments.as_of)};
  return filter;
}

}  // namespace

Exit find_command(const Arguments& arguments, Output& output) {
  const auto registry = registry_of(arguments);
  Table table{"SUBSTANCE", "LIST", "PART", "ITEM", "SINCE", "UNTIL"};
  std::size_t count = 0;
  if (!arguments.count) output.csv_header(find_columns);
  find(*registry, filter_of(*registry, arguments), [&](const Listing& listing) {
    ++count;
    if (arguments.count) return;
    if (output.format() == Format::json) return output.json(describe(listing));
    if (output.format() == Format::csv) return output.csv(find_columns, describe(listing));
    table.add({std::string{listing.substance().name()}, std::string{listing.list_id()}, std::string{listing.part_label()},
               std::string{listing.item()}, since_of(listing), listing.ending() == Ending::none ? "" : or_unknown(listing.until())});
  });
  if (arguments.count) {
    output.line(std::to_string(count));
  } else if (output.format() == Format::text) {
    if (count != 0) table.write(output);
    output.line(fmt::format("{}{}", count != 0 ? "\n" : "", counted(count, "listing")));
  }
  return count != 0 ? Exit::found : Exit::nothing;
}

}  // namespace listed::cli
