// What is different of how far a law extends a list, a part, or some items of a part.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <listed/difference.hpp>
#include <listed/difference/fields.hpp>
#include <listed/listing.hpp>
#include <listed/registry.hpp>
#include <listed/scope.hpp>

namespace listed::detail {

inline constexpr Kinds scope_kinds{DifferenceKind::scope_added, DifferenceKind::scope_withdrawn, DifferenceKind::scope_changed};

inline Stated stated(const Scope& scope, const List& list, std::string_view part, std::string about = {}) {
  Fields fields;
  fields.add("part", part);
  fields.add("salts", label(scope.salts()));
  fields.add("isomers", label(scope.isomers()));
  fields.add("esters", label(scope.esters()));
  fields.add("ethers", label(scope.ethers()));
  fields.add("preparations", label(scope.preparations()));
  fields.add("text", scope.text());
  fields.add("citation", scope.citation());
  fields.add_set("source", scope.sources());
  Difference of{scope_kinds.changed, list};
  of.about = std::move(about);
  of.part = part;
  of.citation = scope.citation();
  return {std::move(of), {"text", "", std::string{scope.text().in("en")}}, std::move(fields)};
}

/// The clauses of which listings have their scope, where that is neither their part's nor their list's. A clause is not kept beside the
/// listings that it is of, so it is known by them; and it is told once, however many they are.
class ScopesOfListings {
 public:
  ScopesOfListings(const Registry& old_registry, const Registry& new_registry) : old_{old_registry}, new_{new_registry} {}

  /// A listing that both versions have, or (the other one being null) one of them.
  void see(const Listing* before, const Listing* after) {
    const Clause pair{before ? number(old_, *before) : std::nullopt, after ? number(new_, *after) : std::nullopt};
    if (before && after && is_inherited(*before) && is_inherited(*after)) return;
    if (!before && is_inherited(*after)) return;
    if (!after && is_inherited(*before)) return;
    (before && after ? changed_ : come_or_gone_)[pair].push_back(after ? *after : *before);
  }

  void tell(std::vector<Difference>& found) const {
    std::set<std::optional<std::uint32_t>> known_before, known_after;
    for (const auto& [pair, listings] : changed_) {
      tell(pair, listings, found);
      known_before.insert(pair.first);
      known_after.insert(pair.second);
    }
    for (const auto& [pair, listings] : come_or_gone_) {
      if (pair.first ? !known_before.contains(pair.first) : !known_after.contains(pair.second)) tell(pair, listings, found);
    }
  }

 private:
  using Clause = std::pair<std::optional<std::uint32_t>, std::optional<std::uint32_t>>;  // numbers in the old and the new registry
  using Of = std::map<Clause, std::vector<Listing>>;

  // What is different of a scope that is inherited is told of the part, or of the list.
  static bool is_inherited(const Listing& listing) { return listing.scope() == listing.part().scope(); }

  static std::optional<std::uint32_t> number(const Registry& registry, const Listing& listing) {
    return registry.rows()->listings()->Get(listing.index())->scope();
  }

  void tell(const Clause& pair, const std::vector<Listing>& listings, std::vector<Difference>& found) const {
    std::set<std::string_view> parts, substances;
    for (const Listing& listing : listings) {
      parts.insert(listing.part_label());
      substances.insert(listing.substance_id());
    }
    const std::string about = joined(std::vector<std::string_view>{substances.begin(), substances.end()}, ", ");
    const std::string_view part = parts.size() == 1 ? *parts.begin() : std::string_view{};
    const List list = listings.front().list();
    const auto of = [](const Registry& registry, std::optional<std::uint32_t> number) {
      return number ? std::optional{Scope{registry.rows(), number}} : std::nullopt;
    };
    compare(
        scope_kinds, of(old_, pair.first), of(new_, pair.second), [&](const Scope& scope) { return stated(scope, list, part, about); },
        found);
  }

  const Registry& old_;
  const Registry& new_;
  Of changed_, come_or_gone_;
};

}  // namespace listed::detail
