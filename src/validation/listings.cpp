#include <map>
#include <tuple>

#include <fmt/format.h>

#include "validation/rules.hpp"

namespace listed::validation {

namespace {

// Whether there is a day on which both are surely in force.
bool overlap(const schema::Period& a, const schema::Period& b) {
  return a.start_latest() < b.end_earliest() && b.start_latest() < a.end_earliest();
}

void check_overlaps(const snapshot::Linked& linked, yaml::Report& report) {
  const auto& listings = linked.rows.listings;
  for (std::size_t i = 0; i < listings.size(); ++i) {
    const schema::ListingT& a = *listings[i];
    for (std::size_t k = i + 1; k < listings.size(); ++k) {
      const schema::ListingT& b = *listings[k];
      const schema::ListingRow &hot_a = linked.rows.listing_rows[i], &hot_b = linked.rows.listing_rows[k];
      if (a.substance != b.substance || hot_a.list() != hot_b.list() || hot_a.part() != hot_b.part()) break;
      const bool apart = !a.only.empty() || !b.only.empty();
      if (a.line == b.line || (!apart && overlap(hot_a.period(), hot_b.period())))
        report.error(linked.listings[k],
                     fmt::format("'{}' stands in this part already at that time, at {}; say what each item is limited to (`only`) "
                                 "or when one ended",
                                 linked.rows.substances[a.substance]->id, report.where(linked.listings[i])));
    }
  }
}

void check_items(const snapshot::Linked& linked, yaml::Report& report) {
  std::map<std::tuple<std::uint16_t, std::uint16_t, std::uint32_t, std::string_view>, std::size_t> items;
  for (std::size_t i = 0; i < linked.rows.listings.size(); ++i) {
    const schema::ListingT& listing = *linked.rows.listings[i];
    if (listing.item.empty()) continue;
    const auto [first, is_new] =
        items.try_emplace({linked.rows.listing_rows[i].list(), linked.rows.listing_rows[i].part(), listing.instrument, listing.item}, i);
    if (!is_new && linked.rows.listings[first->second]->line != listing.line)
      report.error(linked.listings[i], fmt::format("item {} of this instrument stands already at {}", listing.item,
                                                   report.where(linked.listings[first->second])));
  }
}

}  // namespace

void check_listings(const snapshot::Linked& linked, yaml::Report& report) {
  check_overlaps(linked, report);
  check_items(linked, report);
}

}  // namespace listed::validation
