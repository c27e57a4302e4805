// Which scope a listing has.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <set>
#include <utility>
#include <vector>

#include <listed/schema.hpp>

#include "snapshot/directory.hpp"
#include "yaml/draft.hpp"

namespace listed::snapshot {

/// The number of a scope among those of the registry.
using ScopeNumber = flatbuffers::Optional<std::uint32_t>;

/// The scopes of one list: its own, those of its parts, and the clauses that are narrower than a part.
class Scopes {
 public:
  using Rows = std::vector<std::unique_ptr<schema::ScopeT>>;

  /// Moves the scopes of the list to `rows`, numbers its row and those of its parts, and reports clauses that name what does not
  /// stand in the list. The list must outlive this.
  Scopes(yaml::DraftList& list, const Directory& sources, const Directory& substances, Rows& rows, yaml::Report& report);

  /// The scope nearest to a listing: of the clause that names its item, or what its item stands under (the longest label); else of
  /// the clause that names its substance; else of the clause of its time; else that of its part; else that of the list. Two clauses
  /// that are equally near are reported. O(clauses of the list).
  [[nodiscard]] ScopeNumber of(const schema::ListingT& listing, std::size_t part, const schema::Period& period) const;

 private:
  struct Clause {
    const yaml::DraftScopeClause* draft;
    std::vector<std::uint32_t> substances;
    std::uint32_t scope;
  };

  std::uint32_t add(yaml::DraftScope& draft, const Directory& sources, Rows& rows) const;
  void check(const yaml::DraftScopeClause& clause) const;
  void report_rivals(const Clause& first, const Clause& second) const;

  yaml::DraftList& list_;
  yaml::Report& report_;
  std::vector<Clause> clauses_;
  mutable std::set<std::pair<const Clause*, const Clause*>> rivals_;  // told already
};

}  // namespace listed::snapshot
