// A guard for new data: a list that shrinks more than law does is more likely a mistake of the registry.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <vector>

#include <listed/date.hpp>
#include <listed/listings.hpp>
#include <listed/registry.hpp>

namespace listed {

/// A list of a registry that has fewer listings in force in its next version.
struct Shrunken {
  List list;  ///< of the previous version
  std::size_t before;
  std::size_t after;  ///< 0 as well where the next version has no such list
};

/// By how much a list may shrink from one version of the data to the next without being asked about.
inline constexpr double plausible_delisting = 0.02;

/// The lists whose listings in force (or perhaps in force) on a day, the same for both versions, become fewer by more than that
/// share. Empty where nothing is out of the ordinary. O(listings of both). Views: the previous registry must outlive them.
[[nodiscard]] inline std::vector<Shrunken> implausibly_shrunken(const Registry& previous, const Registry& next, Date day,
                                                                double share = plausible_delisting) {
  const auto count = [day](const Registry& registry, std::string_view list) {
    const auto standing = in_force_on(day, registry.listings(), list);
    return static_cast<std::size_t>(std::distance(standing.begin(), standing.end()));
  };
  std::vector<Shrunken> found;
  for (const List& list : previous.lists()) {
    const std::size_t before = count(previous, list.id()), after = count(next, list.id());
    const std::size_t lost = before - std::min(before, after);
    if (static_cast<double>(lost) > share * static_cast<double>(before)) found.push_back({list, before, after});
  }
  return found;
}

}  // namespace listed
