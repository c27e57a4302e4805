#include "snapshot/scopes.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

#include <fmt/format.h>

namespace listed::snapshot {

namespace {

using namespace yaml;

// Whether an item is the one of that label, or stands under it: 3(1) under 3, 1308.12(c)(9) under 1308.12(c), but neither 31 nor 3.1
// under 3.
bool stands_under(std::string_view item, std::string_view label) {
  return item.starts_with(label) && (item.size() == label.size() || item[label.size()] == '(');
}

// Whether what stood from–until lies within the time of the clause.
bool lies_within(const schema::Period& period, const DraftScopeClause& clause) {
  return (!clause.since || period.start_earliest() >= clause.since.first().days()) &&
         (!clause.until || period.end_latest() <= clause.until.last().days());
}

// How near a clause is to a listing, the nearest greatest; nothing if it is not of it.
std::optional<std::size_t> nearness(const DraftScopeClause& clause, std::span<const std::uint32_t> substances,
                                    const schema::ListingT& listing) {
  std::size_t label = 0;
  for (const std::string& item : clause.items) {
    if (stands_under(listing.item, item)) label = std::max(label, item.size());
  }
  if (label != 0) return label + 1;
  if (std::find(substances.begin(), substances.end(), listing.substance) != substances.end()) return 1;
  if (clause.items.empty() && substances.empty()) return 0;
  return std::nullopt;
}

bool is_of_part(const DraftScopeClause& clause, std::string_view part) { return clause.part.empty() || clause.part == part; }

}  // namespace

Scopes::Scopes(DraftList& list, const Directory& sources, const Directory& substances, Rows& rows, Report& report)
    : list_{list}, report_{report} {
  if (list.scope) list.row.scope = add(*list.scope, sources, rows);
  for (DraftPart& part : list.parts) {
    if (part.scope) part.row.scope = add(*part.scope, sources, rows);
  }
  for (DraftScopeClause& clause : list.scope_clauses) {
    check(clause);
    clauses_.push_back({&clause, substances.find(clause.substances), add(clause.scope, sources, rows)});
  }
}

std::uint32_t Scopes::add(DraftScope& draft, const Directory& sources, Rows& rows) const {
  draft.row.sources = sources.find<std::uint16_t>(draft.sources);
  rows.push_back(std::make_unique<schema::ScopeT>(std::move(draft.row)));
  return static_cast<std::uint32_t>(rows.size() - 1);
}

// A label or a substance that nothing answers to is a slip of the pen, and a clause that would silently hold for nothing.
void Scopes::check(const DraftScopeClause& clause) const {
  const auto is_its = [&](const DraftPart& part) { return part.row.label == clause.part; };
  if (!clause.part.empty() && std::none_of(list_.parts.begin(), list_.parts.end(), is_its))
    return report_.error(clause.place, fmt::format("the list has no part '{}'", clause.part));
  const auto any_line = [&](auto test) {
    return std::any_of(list_.lines.begin(), list_.lines.end(),
                       [&](const DraftLine& line) { return (line.part.empty() || is_of_part(clause, line.part)) && test(line); });
  };
  for (const std::string& label : clause.items) {
    if (!any_line([&](const DraftLine& line) { return stands_under(line.row.item, label); }))
      report_.error(clause.place, fmt::format("no item stands at or under '{}'", label));
  }
  for (const Reference& named : clause.substances) {
    const auto names_it = [&](const Reference& subject) { return subject.id == named.id; };
    if (!any_line([&](const DraftLine& line) { return std::any_of(line.subjects.begin(), line.subjects.end(), names_it); }))
      report_.error(named.place, fmt::format("no item names '{}'", named.id));
  }
}

void Scopes::report_rivals(const Clause& first, const Clause& second) const {
  if (!rivals_.emplace(&first, &second).second) return;
  report_.error(second.draft->place,
                fmt::format("what it is the scope of has another scope clause at {}", report_.where(first.draft->place)));
}

ScopeNumber Scopes::of(const schema::ListingT& listing, std::size_t part, const schema::Period& period) const {
  const schema::PartT& its_part = *list_.row.parts[part];
  const Clause *nearest = nullptr, *rival = nullptr;
  std::size_t most = 0;
  for (const Clause& clause : clauses_) {
    if (!is_of_part(*clause.draft, its_part.label) || !lies_within(period, *clause.draft)) continue;
    const auto near = nearness(*clause.draft, clause.substances, listing);
    if (!near || (nearest && *near < most)) continue;
    rival = nearest && *near == most ? nearest : nullptr;
    nearest = &clause;
    most = *near;
  }
  if (rival) report_rivals(*rival, *nearest);
  if (nearest) return nearest->scope;
  return its_part.scope ? its_part.scope : list_.row.scope;
}

}  // namespace listed::snapshot
