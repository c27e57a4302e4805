// Coverage: what a list's silence about a substance means on a day.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>

#include <listed/date.hpp>
#include <listed/list.hpp>
#include <listed/registry.hpp>
#include <listed/selection.hpp>

namespace listed {

/// A list that was consulted: from when and up to when it is recorded completely, and what that means for the day asked.
struct Coverage {
  List list;
  PartialDate complete_from;  ///< unknown where the list is recorded from its beginning
  PartialDate complete_to;
  Recorded recorded;
};

/// What a list is recorded as on a day, by what was known on another: what was announced by then, the day asked or an earlier one,
/// must be in. O(1).
[[nodiscard]] inline Recorded recorded(const List& list, Date as_of, std::optional<Date> known_on) {
  if (!known_on || as_of <= *known_on || list.recorded_on(as_of) == Recorded::not_yet_in_force) return list.recorded_on(as_of);
  const Recorded known = list.recorded_on(*known_on);
  return known == Recorded::not_yet_in_force ? Recorded::complete : known;
}

/// Calls `visit(const Coverage&)` for each of the lists asked. O(lists), no allocation.
template <class Visit>
void for_each_coverage(const Registry& registry, const Selection& lists, Date as_of, std::optional<Date> known_on, Visit visit) {
  for (const List& list : registry.lists()) {
    if (lists.has(list)) visit(Coverage{list, list.complete_from(), list.complete_to(), recorded(list, as_of, known_on)});
  }
}

/// Whether any of the lists asked is not recorded as far back as a day. A comparison, if the day lies after the beginning of every
/// record; else one for each list.
[[nodiscard]] inline bool is_before_record(const Registry& registry, const Selection& lists, Date as_of, std::optional<Date> known_on) {
  const Date day = known_on ? std::min(as_of, *known_on) : as_of;
  if (day.days() >= registry.rows()->recorded_since()) return false;
  const auto& from = *registry.rows()->recorded_from();
  for (std::uint32_t i = 0; i < from.size(); ++i) {
    if (day.days() < from.Get(i) && lists.has_index(i)) return true;
  }
  return false;
}

}  // namespace listed
