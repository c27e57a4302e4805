// Listings by what they have in common: list and part, category, listing year, dates.
#pragma once

#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include <listed/date.hpp>
#include <listed/listings.hpp>
#include <listed/registry.hpp>
#include <listed/selection.hpp>

namespace listed {

/// What is asked for; everything that is set must hold.
struct Filter {
  std::optional<std::string_view> list{};  ///< id
  std::optional<std::string_view> part{};  ///< any label of the part
  std::optional<Category> category{};
  /// Came into its list in that year, or between these days (both included; a date known in part counts if it may lie there).
  /// Items that a new edition merely printed again did not come in.
  std::optional<int> year{};
  std::optional<Date> from{};
  std::optional<Date> to{};     ///< before `from`: nothing came in
  std::optional<Date> as_of{};  ///< in force on that day, or perhaps
  Selection lists{};

  [[nodiscard]] bool admits(const Listing& listing) const {
    if (!lists.has(listing.list()) || (list && listing.list_id() != *list)) return false;
    if ((part && !listing.part().is_called(*part)) || (category && listing.category() != *category)) return false;
    if (year && listing.listing_year() != year) return false;
    if ((from || to) && !came_in(listing)) return false;
    return !as_of || listing.in_force_on(*as_of) != InForce::no;
  }

 private:
  [[nodiscard]] bool came_in(const Listing& listing) const {
    const PartialDate since = listing.since();
    if (!since || listing.change() == Change::restate || (from && to && *to < *from)) return false;
    return (!from || *from <= since.last()) && (!to || since.first() <= *to);
  }
};

/// Calls `visit(const Listing&)` for the listings that a filter admits. The narrowest index is chosen; what remains is tested.
/// O(log listings + listings of that index range), no allocation.
template <class Visit>
void find(const Registry& registry, const Filter& filter, Visit visit) {
  const auto test = [&](const auto& range) {
    for (auto at = range.first; at != range.second; ++at) {
      if (filter.admits(*at)) visit(*at);
    }
  };
  const Listings& listings = registry.listings();
  if (filter.list) return test(listings.get<by_list>().equal_range(*filter.list));
  if (filter.category && filter.year) return test(listings.get<by_category>().equal_range(std::tuple{*filter.category, filter.year}));
  if (filter.year) return test(listings.get<by_year>().equal_range(filter.year));
  if (filter.from || filter.to) {
    const auto& dates = listings.get<by_date>();
    const auto year_of_from = PartialDate::from_code(filter.from ? filter.from->year() * 10000 : 0).value_or(PartialDate{});
    const PartialDate last = filter.to ? PartialDate{*filter.to} : PartialDate{Date::from_days(Period::never)};
    if (last < year_of_from) return;
    return test(std::pair{dates.lower_bound(year_of_from), dates.upper_bound(last)});
  }
  if (filter.category) return test(listings.get<by_category>().equal_range(*filter.category));
  for (const Listing& listing : listings) {
    if (filter.admits(listing)) visit(listing);
  }
}

}  // namespace listed
