#include <map>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/describe.hpp"
#include "cli/words.hpp"

namespace listed::cli {

namespace {

constexpr std::array changes_columns{"list",  "category", "instrument", "announced", "effective", "adds",  "itemised",
                                     "moves", "removes",  "restates",   "missing",   "items",     "moved", "removed"};

std::pair<Date, Date> time_of(const Arguments& arguments) {
  auto [from, to] = interval(arguments);
  if (arguments.year) {
    if (from || to) throw Trouble{"--year stands for --from and --to: give one or the other"};
    from = Date::parse(fmt::format("{:04}-01-01", *arguments.year));
    to = Date::parse(fmt::format("{:04}-12-31", *arguments.year));
  }
  if (!from || !to) throw Trouble{"which time? --year YEAR, or --from DAY and --to DAY"};
  return {*from, *to};
}

// An item by the name of its substance (by its English wording, where it names several) and its original wording.
std::string wording_of(const Record& item, bool with_part) {
  const Record& wording = item["wording"];
  const std::string name = item["name"];
  std::string text = item["substances"].size() > 1 ? wording.value("en", name) : name;
  for (const auto& [language, original] : wording.items()) {
    if (language != "en") text += fmt::format(" {}", original.get<std::string>());
  }
  if (with_part) text += fmt::format(" [{}]", item["part"].get<std::string>());
  return text;
}

void write_items(const Record& items, std::string_view heading, bool with_part, const Output& output) {
  std::string text;
  for (const Record& item : items) text += fmt::format("{}{}", text.empty() ? "" : "; ", wording_of(item, with_part));
  if (!text.empty()) output.line("    " + wrapped(fmt::format("{}: {}", heading, text), page_width, "      "));
}

PartialDate date_of(const Record& date) {
  return PartialDate::parse(date.is_null() ? "" : date.get<std::string>()).value_or(PartialDate{});
}

void write_text(const Record& amendment, bool has_parts, const Output& output) {
  output.line(output.styled(Style::strong, fmt::format("{}: {}", amendment["list"].get<std::string>(),
                                                       amendment["title"].value("en", amendment["instrument"].get<std::string>()))));
  std::string counts = fmt::format("adds {}", amendment["adds"].get<int>());
  if (amendment["missing"] != 0)
    counts += fmt::format(" ({} itemised, {} announced without names that could be sourced)", amendment["itemised"].get<int>(),
                          amendment["missing"].get<int>());
  for (const char* change : {"moves", "removes", "restates"}) {
    if (amendment[change] != 0) counts += fmt::format(", {} {}", change, amendment[change].get<int>());
  }
  output.line(fmt::format("  {}: {}", days_of(date_of(amendment["announced"]), date_of(amendment["effective"])), counts));
  write_items(amendment["items"], "added", has_parts, output);
  write_items(amendment["moved"], "moved", has_parts, output);
  write_items(amendment["removed"], "removed", has_parts, output);
}

}  // namespace

Exit changes_command(const Arguments& arguments, Output& output) {
  const auto registry = registry_of(arguments);
  const auto [from, to] = time_of(arguments);
  const Selection lists = selection_of(*registry, arguments.in);
  output.csv_header(changes_columns);
  std::map<std::string, int> added;
  std::vector<Amendment> found;  // for the bulletin, which is not in the order of time
  for (const Amendment& amendment : registry->amendments(from, to)) {
    if (!lists.has(amendment.list())) continue;
    Record record = describe(*registry, amendment);
    if (output.format() == Format::markdown) {
      found.push_back(amendment);
    } else if (output.format() == Format::json) {
      output.json(record);
    } else if (output.format() == Format::csv) {
      for (const char* items : {"items", "moved", "removed"}) {
        for (Record& item : record[items]) item = Record(item["name"]);
      }
      output.csv(changes_columns, record);
    } else {
      write_text(record, amendment.list().parts().size() > 1, output);
      output.line();
    }
    added[record["category"]] += record["adds"].get<int>();
  }
  if (output.format() == Format::markdown) write_bulletin(*registry, found, from, to, lists, output);
  if (output.format() == Format::text) {
    for (const std::string& limit : limits_of_record(*registry, lists, from)) output.line(wrapped(limit, page_width, "  "));
    std::string totals;
    for (const auto& [category, number] : added) totals += fmt::format("{}{} {}", totals.empty() ? "" : ", ", category, number);
    output.line(added.empty() ? "No instrument of these lists came into force in that time." : fmt::format("Added in all: {}", totals));
  }
  return added.empty() ? Exit::nothing : Exit::found;
}

}  // namespace listed::cli
