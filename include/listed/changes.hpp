// What instruments did to the lists in a time, item by item.
#pragma once

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>
#include <vector>

#include <listed/amendment.hpp>
#include <listed/listings.hpp>
#include <listed/registry.hpp>
#include <listed/timeline.hpp>

namespace listed {

/// Calls `visit(EventKind, const Listing&)` for every listing that an amendment began or removed; what it moved or restated is told
/// by the listing begun. What a court annulled counts as removed; what lapsed is no deed of the instrument that set the day. O(log
/// listings + those listings) by the indices of instruments; no allocation.
template <class Visit>
void for_each_change(const Registry& registry, const Amendment& amendment, Visit visit) {
  constexpr std::array by_change{EventKind::added, EventKind::moved, EventKind::restated};  // in the order of Change
  const Listings& listings = registry.listings();
  const std::tuple key{amendment.instrument().id(), amendment.list().id()};
  const auto [first, last] = listings.get<by_instrument>().equal_range(key);
  for (auto at = first; at != last; ++at) visit(by_change[static_cast<std::size_t>(at->change())], *at);
  const auto [first_ended, last_ended] = listings.get<by_ending_instrument>().equal_range(key);
  for (auto at = first_ended; at != last_ended; ++at) {
    if (at->ending() == Ending::removed || at->ending() == Ending::annulled) visit(EventKind::removed, *at);
  }
}

/// An item of law that an amendment added, moved, printed again or removed, with the listings of all that it names.
struct Item {
  std::vector<Listing> listings;
};

/// The items of an amendment that are in the registry, by what became of them, in the order of the list.
struct Items {
  std::vector<Item> added, moved, restated, removed;
};

/// The same as items of law: one that names several substances is one. O(n log n) of the listings of the amendment.
[[nodiscard]] inline Items items_of(const Registry& registry, const Amendment& amendment) {
  std::array<std::vector<Listing>, 4> by_kind;
  for_each_change(registry, amendment,
                  [&](EventKind kind, const Listing& listing) { by_kind[static_cast<std::size_t>(kind)].push_back(listing); });
  const auto in_order = [](std::vector<Listing>& listings) {
    const auto before = [](const Listing& a, const Listing& b) { return std::pair{a.line(), a.index()} < std::pair{b.line(), b.index()}; };
    std::sort(listings.begin(), listings.end(), before);
    std::vector<Item> items;
    for (const Listing& listing : listings) {
      if (items.empty() || items.back().listings.front().line() != listing.line()) items.emplace_back();
      items.back().listings.push_back(listing);
    }
    return items;
  };
  return {in_order(by_kind[0]), in_order(by_kind[1]), in_order(by_kind[2]), in_order(by_kind[3])};
}

}  // namespace listed
