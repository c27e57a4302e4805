// What lists hold and what instruments did to them, as records.
#include <set>
#include <vector>

#include "cli/describe.hpp"

namespace listed::cli {

namespace {

Record describe(const Item& item) {
  const Listing& first = item.listings.front();
  Record substances = Record::array();
  for (const Listing& listing : item.listings) substances.push_back(listing.substance_id());
  return {{"part", first.part_label()},       {"item", text_or_null(first.item())},  {"substance", first.substance_id()},
          {"name", first.substance().name()}, {"substances", std::move(substances)}, {"wording", by_language(first.wording())},
          {"cas", array(first.cas())}};
}

Record describe(const std::vector<Item>& items) {
  Record record = Record::array();
  for (const Item& item : items) record.push_back(describe(item));
  return record;
}

}  // namespace

Record describe(const Registry& registry, const List& list, Date as_of) {
  Record parts = Record::object(), items = Record::object();
  for (const Part& part : list.parts()) parts[std::string{part.label()}] = 0, items[std::string{part.label()}] = 0;
  std::size_t count = 0, dated = 0;
  std::set<std::uint32_t> lines;
  for (const Listing& listing : in_force_on(as_of, registry.listings(), list.id())) {
    const std::string part{listing.part_label()};
    ++count;
    dated += listing.origin().since().known();
    parts[part] = parts[part].get<int>() + 1;
    if (lines.insert(listing.line()).second) items[part] = items[part].get<int>() + 1;
  }
  return {{"list", list.id()},
          {"jurisdiction", list.jurisdiction()},
          {"category", label(list.category())},
          {"listings", count},
          {"parts", parts},
          {"complete_to", list.complete_to().to_string()},
          {"complete_from", date_or_null(list.complete_from())},
          {"in_force_from", date_or_null(list.in_force_from())},
          {"history", text_or_null(list.history())},
          {"lacks", text_or_null(list.lacks())},
          {"title", by_language(list.title())},
          {"items", lines.size()},
          {"items_by_part", items},
          {"dated", dated},
          {"as_of", as_of.to_string()},
          {"note", text_or_null(list.note())}};
}

Record describe(const Registry& registry, const Amendment& amendment) {
  const Items items = items_of(registry, amendment);
  const Instrument instrument = amendment.instrument();
  const auto announced_or = [](std::optional<int> announced, const std::vector<Item>& found) {
    return announced ? static_cast<std::size_t>(*announced) : found.size();
  };
  Record record{{"list", amendment.list().id()},
                {"instrument", instrument.id()},
                {"announced", date_or_null(instrument.announced())},
                {"effective", date_or_null(instrument.effective())},
                {"adds", announced_or(amendment.adds(), items.added)},
                {"itemised", items.added.size()},
                {"moves", announced_or(amendment.moves(), items.moved)},
                {"removes", announced_or(amendment.removes(), items.removed)},
                {"items", describe(items.added)},
                {"moved", describe(items.moved)},
                {"removed", describe(items.removed)},
                {"restates", announced_or(amendment.restates(), items.restated)},
                {"missing", amendment.missing()},
                {"missing_moves", amendment.missing_moves()},
                {"category", label(amendment.list().category())},
                {"title", by_language(instrument.title())},
                {"citation", text_or_null(instrument.citation())}};
  put_if(record, "note", instrument.note());
  put_if(record, "doubt", instrument.doubt());
  return record;
}

Record describe_gaps(const Registry& registry, const List& list) {
  Record record{{"list", list.id()}, {"complete_to", list.complete_to().to_string()}};
  record["gaps"] = Record::array();
  for (const Amendment& amendment : registry.amendments()) {
    if (!(amendment.list() == list) || (amendment.missing() == 0 && amendment.missing_moves() == 0)) continue;
    record["gaps"].push_back({{"instrument", amendment.instrument().id()},
                              {"title", by_language(amendment.instrument().title())},
                              {"announced", amendment.adds().value_or(0)},
                              {"itemised", items_of(registry, amendment).added.size()},
                              {"missing", amendment.missing()},
                              {"missing_moves", amendment.missing_moves()}});
  }
  record["left_out"] = Record::array();
  for (const LeftOut& row : list.left_out()) record["left_out"].push_back({{"what", row.what}, {"reason", row.reason}});
  return record;
}

}  // namespace listed::cli
