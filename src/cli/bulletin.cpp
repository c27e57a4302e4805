// The changes of a time as Markdown, ready for a bulletin: headings by jurisdiction and list, tables, citations.
#include <map>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/describe.hpp"
#include "cli/markdown.hpp"
#include "cli/words.hpp"

namespace listed::cli {

namespace {

std::string joined(const Strings& strings) {
  std::string text;
  for (const std::string_view one : strings) text += fmt::format("{}{}", text.empty() ? "" : ", ", one);
  return text;
}

std::string names(const Item& item) {
  std::string text;
  for (const Listing& listing : item.listings) text += fmt::format("{}{}", text.empty() ? "" : "; ", listing.substance().name());
  return text;
}

std::string numbers(const Item& item) {
  std::string text;
  for (const Listing& listing : item.listings) {
    const std::string own = cas_numbers(listing.substance());
    text.append(text.empty() || own.empty() ? "" : "; ").append(own);
  }
  return text;
}

// What the list itself says: its words in its language, what the item is limited to, what it excludes.
std::string words(const Listing& listing) {
  std::string text{listing.wording().original()};
  for (const auto& [what, words] : {std::pair{"only", listing.only().in("en")}, std::pair{"except", listing.except().in("en")}}) {
    if (!words.empty()) text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", what, words);
  }
  return text;
}

std::string part_of(EventKind kind, const Listing& listing) {
  if (kind != EventKind::moved) return std::string{listing.part_label()};
  for (const Event& event : timeline(listing.substance())) {
    if (event.kind == kind && event.after == listing && event.before)
      return fmt::format("{} → {}", event.before->part_label(), listing.part_label());
  }
  return fmt::format("→ {}", listing.part_label());
}

void write_items(EventKind kind, const std::vector<Item>& items, MarkdownTable& table) {
  for (const Item& item : items) {
    const Listing& first = item.listings.front();
    table.row({std::string{label(kind)}, part_of(kind, first), std::string{first.item()}, names(item), numbers(item), words(first)});
  }
}

std::string counts(const Amendment& amendment, const Items& items) {
  std::string text;
  const auto count = [&](std::string_view what, std::optional<int> announced, std::size_t found, int missing) {
    const std::size_t number = announced ? static_cast<std::size_t>(*announced) : found;
    if (number == 0) return;
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", number, what);
    if (missing != 0) text += fmt::format(" ({} of them without names that could be sourced)", missing);
  };
  count("added", amendment.adds(), items.added.size(), amendment.missing());
  count("moved", amendment.moves(), items.moved.size(), amendment.missing_moves());
  count("removed", amendment.removes(), items.removed.size(), 0);
  count("printed again", amendment.restates(), items.restated.size(), 0);
  return text.empty() ? "no item" : text;
}

void write_amendment(const Registry& registry, const Amendment& amendment, const Output& output) {
  const Instrument instrument = amendment.instrument();
  const Items items = items_of(registry, amendment);
  output.line(fmt::format("**{}**", markdown(cite(instrument))));
  output.line();
  const std::string original{instrument.title().original()};
  if (original != instrument.title().in("en")) output.line(markdown(original) + "  ");
  const std::string issuers = joined(instrument.issuers());
  if (!issuers.empty()) output.line(markdown(issuers) + "  ");
  std::string days = days_of(instrument.announced(), instrument.effective());
  days.front() = static_cast<char>(days.front() - 'a' + 'A');
  output.line(fmt::format("{}: {}.", days, counts(amendment, items)));
  output.line();
  if (!items.added.empty() || !items.moved.empty() || !items.removed.empty()) {
    MarkdownTable table{output, {"Change", "Part", "Item", "Substance", "CAS", "In the words of the list"}};
    write_items(EventKind::added, items.added, table);
    write_items(EventKind::moved, items.moved, table);
    write_items(EventKind::removed, items.removed, table);
    output.line();
  }
  if (const std::string links = markdown_links(instrument.sources()); !links.empty()) {
    output.line(fmt::format("Sources: {}", links));
    output.line();
  }
}

}  // namespace

void write_bulletin(const Registry& registry, const std::vector<Amendment>& amendments, Date from, Date to, const Selection& lists,
                    const Output& output) {
  output.line(fmt::format("# Changes in force from {} to {}", from.to_string(), to.to_string()));
  output.line();
  if (amendments.empty()) output.line("No instrument of these lists came into force in that time.\n");
  std::map<std::string_view, std::map<std::string_view, std::vector<Amendment>>> by_jurisdiction;
  for (const Amendment& amendment : amendments)
    by_jurisdiction[amendment.list().jurisdiction()][amendment.list().id()].push_back(amendment);
  for (const auto& [jurisdiction, by_list] : by_jurisdiction) {
    output.line(fmt::format("## {}", markdown(jurisdiction)));
    output.line();
    for (const auto& [id, of_list] : by_list) {
      const List list = of_list.front().list();
      output.line(fmt::format("### {}: {}", markdown(id), markdown(list.title().in("en"))));
      output.line();
      for (const Amendment& amendment : of_list) write_amendment(registry, amendment, output);
    }
  }
  for (const std::string& limit : limits_of_record(registry, lists, from)) output.line(fmt::format("{}.\n", markdown(limit)));
  write_markdown_coverage(registry, lists, output);
}

}  // namespace listed::cli
