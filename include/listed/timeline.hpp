// The time line of a substance: every listing, move and removal in every list, in the order of time.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

#include <listed/form.hpp>
#include <listed/listing.hpp>
#include <listed/resolve.hpp>
#include <listed/selection.hpp>
#include <listed/vocabulary.hpp>
#include <listed/window.hpp>

namespace listed {

/// What happened to a substance in a list.
enum class EventKind : std::uint8_t {
  added,     ///< it came under this control
  moved,     ///< from one part (or list) to another
  restated,  ///< a new edition prints it again, renumbered or reworded, under the same control
  removed,   ///< it left control
  lapsed,    ///< a temporary act that held it there ran out
  annulled,  ///< a court set the act aside
};

namespace detail {

// clang-format off
template <> struct Labels<EventKind> {
  static constexpr std::array<std::string_view, 6> all{"added", "moved", "restated", "removed", "lapsed", "annulled"};
};
// clang-format on

}  // namespace detail

/// One thing that an instrument did: it ended a listing, began one, or both. Announced, effective and ended days are kept apart.
struct Event {
  EventKind kind;
  std::optional<Listing> before;  ///< that it ended; none where the substance came in, or the registry does not hold it
  std::optional<Listing> after;   ///< that it began; none where the substance went out
  Forms forms{};                  ///< the steps from the substance asked for to the one listed; none where it is listed itself

  /// The listing that the event is told by: the one begun, else the one ended.
  [[nodiscard]] const Listing& listing() const { return after ? *after : *before; }
  [[nodiscard]] Instrument instrument() const { return after ? after->instrument() : *before->ended_by(); }
  /// When it was announced; unknown where the sources do not say, and for a consolidated edition, whose day says nothing of it.
  [[nodiscard]] PartialDate announced() const {
    return instrument().kind() == InstrumentKind::act ? instrument().announced() : PartialDate{};
  }
  /// When it took effect, as far as the sources say.
  [[nodiscard]] PartialDate effective() const { return after ? after->since() : before->until(); }
  /// The days on which it may have taken effect; nothing ends before it began.
  [[nodiscard]] Window window() const {
    if (after) return {after->period().start_earliest, after->period().start_latest};
    const Period period = before->period();
    return {std::max(period.end_earliest, period.start_earliest), period.end_latest};
  }
  /// When what it began ended again; unknown as well where that has not ended. @see Listing::ending
  [[nodiscard]] PartialDate ended() const { return after ? after->until() : PartialDate{}; }
};

namespace detail {

// The events of one substance, in the order of its listings. A listing that one instrument ended and one that it began of the same
// substance are one event.
class Events {
 public:
  Events(const Substance& substance, Forms forms, const Selection& lists, std::vector<Event>& events)
      : listings_{substance.listings()}, forms_{forms}, lists_{lists}, events_{events}, told_(listings_.size(), false) {}

  void add() {
    for (std::uint32_t i = 0; i < listings_.size(); ++i) begin(listings_[i]);
    for (std::uint32_t i = 0; i < listings_.size(); ++i) {
      if (!told_[i]) end(listings_[i]);
    }
  }

 private:
  void begin(const Listing& listing) {
    switch (listing.change()) {
      case Change::add: return put({EventKind::added, std::nullopt, listing, forms_});
      case Change::move: return put({EventKind::moved, ended_for(listing, Ending::moved), listing, forms_});
      case Change::restate: return put({EventKind::restated, ended_for(listing, Ending::restated), listing, forms_});
    }
  }

  void end(const Listing& listing) {
    switch (listing.ending()) {
      case Ending::none: return;
      case Ending::removed: return put({EventKind::removed, listing, std::nullopt, forms_});
      case Ending::moved: return put({EventKind::moved, listing, std::nullopt, forms_});
      case Ending::restated: return put({EventKind::restated, listing, std::nullopt, forms_});
      case Ending::lapsed: return put({EventKind::lapsed, listing, std::nullopt, forms_});
      case Ending::annulled: return put({EventKind::annulled, listing, std::nullopt, forms_});
    }
  }

  // The listing that an instrument ended when it began this one: ended in the same way, else in any (a part of an item moves, and
  // the rest is restated); best in the same list, a restated one in the same part. It is told with this one.
  std::optional<Listing> ended_for(const Listing& begun, Ending how) {
    std::optional<Listing> best;
    int best_rank = -1;
    for (const Listing& ended : listings_) {
      const bool goes_on = ended.ending() == Ending::moved || ended.ending() == Ending::restated;
      if (!goes_on || !(*ended.ended_by() == begun.instrument())) continue;
      const bool same_list = ended.list() == begun.list(), same_part = same_list && ended.part_label() == begun.part_label();
      if (how == Ending::restated && (ended.ending() != how || !same_list)) continue;
      if (how == Ending::moved && same_part) continue;
      const int rank = 4 * (ended.ending() == how) + 2 * same_list + same_part;
      if (rank > best_rank) best = ended, best_rank = rank;
    }
    if (best) told_[best->index() - listings_.front().index()] = true;
    return best;
  }

  void put(const Event& event) {
    const bool wanted = (event.before && lists_.has(event.before->list())) || (event.after && lists_.has(event.after->list()));
    if (wanted) events_.push_back(event);
  }

  Sequence<ListingAt> listings_;
  Forms forms_;
  const Selection& lists_;
  std::vector<Event>& events_;
  std::vector<bool> told_;
};

// When an event stands on a time line: by the first day that it may have had. Those that nothing dates stand first.
inline auto place_in_time(const Event& event) {
  const PartialDate effective = event.effective();
  const std::int32_t day = effective ? effective.first().days() : event.window().earliest;
  return std::tuple{day, event.listing().list().index(), event.kind < EventKind::removed, event.listing().index()};
}

}  // namespace detail

/// Every event of a substance, and of what it is a form of (a salt, an isomer …, as far as the registry's relations lead), in the
/// lists asked, in the order of time; events that nothing dates come first. `forms` are steps that the name asked for has beyond
/// the substance. O(n log n) of the listings of these substances, whatever the registry holds; allocates the result.
/// Views: the registry must outlive them.
[[nodiscard]] inline std::vector<Event> timeline(const Substance& substance, const Selection& lists = {}, Forms forms = {}) {
  std::vector<Event> events;
  for (const Ancestor& ancestor : substance.lineage()) detail::Events{ancestor.substance, forms.with(ancestor.steps), lists, events}.add();
  std::stable_sort(events.begin(), events.end(),
                   [](const Event& a, const Event& b) { return detail::place_in_time(a) < detail::place_in_time(b); });
  return events;
}

}  // namespace listed
