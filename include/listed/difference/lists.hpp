// What is different of a list: what it is, its parts, scopes, clauses and rules, what is left out, what instruments do to it, its listings.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <listed/amendment.hpp>
#include <listed/difference.hpp>
#include <listed/difference/fields.hpp>
#include <listed/difference/listings.hpp>
#include <listed/difference/rules.hpp>
#include <listed/difference/scopes.hpp>
#include <listed/list.hpp>
#include <listed/registry.hpp>

namespace listed::detail {

inline Stated stated(const List& list) {
  Fields fields;
  fields.add("category", label(list.category()));
  fields.add("title", list.title());
  fields.add("history", list.history());
  fields.add("lacks", list.lacks());
  fields.add("note", list.note());
  return {{DifferenceKind::list_changed, list}, {"title", "", std::string{list.title().in("en")}}, std::move(fields)};
}

inline Stated stated(const Part& part, const List& list) {
  Fields fields;
  fields.add("part", part.label());
  fields.add("category", label(part.category()));
  fields.add_set("also", part.also());
  fields.add("title", part.title());
  fields.add_set("destinations", part.destinations());
  Difference of{DifferenceKind::part_changed, list};
  of.part = part.label();
  return {std::move(of), {"title", "", std::string{part.title().in("en")}}, std::move(fields)};
}

inline Stated stated(const LeftOut& row, const List& list) {
  Fields fields;
  fields.add("what", row.what);
  fields.add("reason", row.reason);
  fields.add_set("source", row.sources);
  Difference of{DifferenceKind::gap_changed, list};
  of.about = row.what;
  return {std::move(of), {"reason", "", std::string{row.reason}}, std::move(fields)};
}

/// What an instrument does to a list: `adds 4, moves 1: Announcement No. 54 of 2024`.
inline Stated stated(const Amendment& amendment, const List& list) {
  const Instrument instrument = amendment.instrument();
  Fields fields;
  std::string counts;
  const auto add = [&](std::string_view name, std::optional<int> number) {
    if (!number) return;
    fields.add(name, std::to_string(*number));
    counts.append(counts.empty() ? "" : ", ").append(name).append(" ").append(std::to_string(*number));
  };
  const auto known = [](int missing) { return missing == 0 ? std::nullopt : std::optional{missing}; };
  fields.add("instrument", instrument.id());
  add("adds", amendment.adds());
  add("moves", amendment.moves());
  add("restates", amendment.restates());
  add("removes", amendment.removes());
  add("missing", known(amendment.missing()));
  add("missing_moves", known(amendment.missing_moves()));
  Difference of{DifferenceKind::instrument_changed, list};
  of.about = instrument.id();
  of.citation = instrument.citation();
  of.instrument = instrument;
  std::string headline = counts + (counts.empty() ? "" : ": ") + std::string{instrument.title().in("en")};
  return {std::move(of), {"title", "", std::move(headline)}, std::move(fields)};
}

/// The amendments of a registry by the number of their list. O(amendments).
using Amendments = std::vector<std::vector<Amendment>>;

inline Amendments amendments_by_list(const Registry& registry) {
  Amendments all(registry.lists().size());
  for (const Amendment& amendment : registry.amendments()) all[amendment.list().index()].push_back(amendment);
  return all;
}

class ListDifferences {
 public:
  ListDifferences(const Registry& old_registry, const Registry& new_registry, std::vector<Difference>& found)
      : old_{old_registry},
        new_{new_registry},
        old_amendments_{amendments_by_list(old_registry)},
        new_amendments_{amendments_by_list(new_registry)},
        found_{found} {}

  /// List by list, in the order of ids. O(n log n).
  void find() {
    pair_by_id(old_.lists(), new_.lists(), [&](const auto& a, const auto& b) { compare_lists(a, b); });
  }

 private:
  using Kind = DifferenceKind;
  using Maybe = std::optional<List>;

  void compare_lists(const Maybe& a, const Maybe& b) {
    const List& list = b ? *b : *a;
    compare(
        {Kind::list_added, Kind::list_withdrawn, Kind::list_changed}, a, b, [](const List& one) { return stated(one); }, found_);
    if (a && b) compare_record(*a, *b);
    compare_parts(list, a, b);
    compare_clauses(list, a ? a->clauses() : Sequence<ClauseAt>{}, b ? b->clauses() : Sequence<ClauseAt>{}, found_);
    compare_rules(list, a ? a->rules() : Sequence<RuleAt>{}, b ? b->rules() : Sequence<RuleAt>{}, found_);
    compare_by_keys(
        {Kind::gap_added, Kind::gap_withdrawn, Kind::gap_changed}, a ? a->left_out() : Sequence<LeftOutAt>{},
        b ? b->left_out() : Sequence<LeftOutAt>{}, [&](const LeftOut& row) { return stated(row, list); }, {{"what"}}, found_);
    const std::vector<Amendment> none;
    compare_by_keys(
        {Kind::instrument_added, Kind::instrument_withdrawn, Kind::instrument_changed}, a ? old_amendments_[a->index()] : none,
        b ? new_amendments_[b->index()] : none, [&](const Amendment& amendment) { return stated(amendment, list); }, {{"instrument"}},
        found_);
    ListingDifferences{old_, new_, list, found_}.find();
  }

  void compare_record(const List& before, const List& after) {
    const auto tell = [&](Kind kind, std::string_view field, PartialDate old_day, PartialDate new_day) {
      if (old_day != new_day) found_.push_back({kind, after, {}, {}, {}, std::string{field}, old_day.to_string(), new_day.to_string()});
    };
    tell(Kind::complete_from, "complete_from", before.complete_from(), after.complete_from());
    tell(Kind::complete_to, "complete_to", before.complete_to(), after.complete_to());
  }

  void compare_parts(const List& list, const Maybe& a, const Maybe& b) {
    const auto all = [](const Maybe& of) { return of ? of->parts() : Sequence<PartAt>{}; };
    compare_by_keys(
        {Kind::part_added, Kind::part_withdrawn, Kind::part_changed}, all(a), all(b), [&](const Part& part) { return stated(part, list); },
        {{"part"}}, found_);
    compare_by_keys(
        scope_kinds, own_scopes(a), own_scopes(b), [&](const ScopeOf& one) { return stated(one.scope, list, one.part); }, {{"part"}},
        found_);
  }

  struct ScopeOf {
    std::string_view part;  // none, if it is that of the list
    Scope scope;
  };

  static std::vector<ScopeOf> own_scopes(const Maybe& list) {
    std::vector<ScopeOf> all;
    if (list && list->scope().known()) all.push_back({"", list->scope()});
    for (const Part& part : list ? list->parts() : Sequence<PartAt>{}) {
      if (part.own_scope().known()) all.push_back({part.label(), part.own_scope()});
    }
    return all;
  }

  const Registry& old_;
  const Registry& new_;
  Amendments old_amendments_, new_amendments_;
  std::vector<Difference>& found_;
};

}  // namespace listed::detail
