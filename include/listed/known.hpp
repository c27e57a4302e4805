// What was known on a day about another: the law as whoever read the gazettes up to that day could know it, so that a past
// decision can be audited.
#pragma once

#include <algorithm>
#include <cstdint>

#include <listed/date.hpp>
#include <listed/listing.hpp>
#include <listed/window.hpp>

namespace listed {

/// When what an instrument did became public, if it took effect within that window. An act: when it was announced; where no source
/// gives that day, at the latest when it took effect. A consolidated edition prints what is older: at the latest when it came out.
/// An act may be announced after the day from which it holds: then it was public no sooner than it was announced. O(1).
[[nodiscard]] inline Window publication(const Instrument& instrument, Window effect) {
  const PartialDate announced = instrument.announced();
  if (!announced) return {Period::always, effect.latest};
  const Window said = Window::of(announced);
  if (instrument.kind() == InstrumentKind::consolidation) return {Period::always, std::min(said.latest, effect.latest)};
  const bool bounded = said.earliest <= effect.latest && effect.latest < said.latest;  // announced within a year, in force within it
  return {said.earliest, bounded ? effect.latest : said.latest};
}

/// When a listing became public. O(1).
[[nodiscard]] inline Window beginning_published(const Listing& listing) {
  const Period period = listing.period();
  return publication(listing.instrument(), {period.start_earliest, period.start_latest});
}
/// When its ending did; never where it has not ended. O(1).
[[nodiscard]] inline Window ending_published(const Listing& listing) {
  const Period period = listing.period();
  const auto by = listing.ended_by();
  return by ? publication(*by, {period.end_earliest, period.end_latest}) : Window{Period::never, Period::never};
}

/// The period of a listing as it was known on a day. A listing announced later was not known, and is in force on no day; an ending
/// announced later was not known, and does not end it. Where the sources leave open whether the one or the other was public by
/// then, so is whether the listing is in force (InForce::unknown). O(1).
[[nodiscard]] inline Period period_known_on(const Listing& listing, Date day) {
  Period period = listing.period();
  const Window begun = beginning_published(listing), ended = ending_published(listing);
  const std::int32_t known = day.days();
  if (known < begun.earliest) return {Period::never, Period::never, Period::never, Period::never};
  if (known < begun.latest) period.start_latest = Period::never;
  if (known < ended.earliest) period.end_earliest = period.end_latest = Period::never;
  else if (known < ended.latest) period.end_latest = Period::never;
  return period;
}

}  // namespace listed
