// What is different of legal acts, and of the documents that facts were taken from.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <listed/difference.hpp>
#include <listed/difference/fields.hpp>
#include <listed/instrument.hpp>
#include <listed/registry.hpp>
#include <listed/source.hpp>

namespace listed::detail {

inline Stated stated(const Instrument& instrument) {
  Fields fields;
  fields.add("kind", label(instrument.kind()));
  fields.add("title", instrument.title());
  fields.add("issuer", instrument.issuers());
  fields.add("citation", instrument.citation());
  fields.add("announced", instrument.announced());
  fields.add("effective", instrument.effective());
  fields.add("attested", instrument.attested());
  fields.add("note", instrument.note());
  fields.add("doubt", instrument.doubt());
  fields.add_set("source", instrument.sources());
  Difference of{DifferenceKind::instrument_changed};
  of.about = instrument.id();
  of.citation = instrument.citation();
  of.instrument = instrument;
  return {std::move(of), {"title", "", std::string{instrument.title().in("en")}}, std::move(fields)};
}

/// Of those that both versions have. One that comes or goes is told with each list that it amends, and there is always one.
inline void compare_instruments(const Registry& old_registry, const Registry& new_registry, std::vector<Difference>& found) {
  constexpr auto kind = DifferenceKind::instrument_changed;
  pair_by_id(old_registry.instruments(), new_registry.instruments(), [&](const auto& a, const auto& b) {
    if (a && b)
      compare(
          {kind, kind, kind}, a, b, [](const Instrument& one) { return stated(one); }, found);
  });
}

inline Stated stated(const Source& source) {
  Fields fields;
  fields.add("title", source.title());
  fields.add("publisher", source.publisher());
  fields.add("date", source.date());
  fields.add("address", source.address());
  fields.add("official", source.official() ? "yes" : "no");
  fields.add("licence", source.licence());
  fields.add("note", source.note());
  Difference of{DifferenceKind::source_changed};
  of.about = source.id();
  return {std::move(of), {"title", "", std::string{source.title()}}, std::move(fields)};
}

inline void compare_sources(const Registry& old_registry, const Registry& new_registry, std::vector<Difference>& found) {
  const auto all = [](const Registry& registry) { return Sequence<SourceIn>{{registry.rows()}, 0, registry.rows()->sources()->size()}; };
  compare_by_id(
      {DifferenceKind::source_added, DifferenceKind::source_withdrawn, DifferenceKind::source_changed}, all(old_registry),
      all(new_registry), [](const Source& one) { return stated(one); }, found);
}

}  // namespace listed::detail
