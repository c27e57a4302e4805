// What is different between two versions of a registry.
#pragma once

#include <vector>

#include <listed/difference.hpp>
#include <listed/difference/lists.hpp>
#include <listed/difference/rules.hpp>
#include <listed/difference/sources.hpp>
#include <listed/difference/substances.hpp>
#include <listed/difference/words.hpp>
#include <listed/registry.hpp>

namespace listed {

/// Every difference in what two versions state, their data version apart: of substances, their names and relations; of instruments; of
/// sets of countries; list by list of its record, parts, scopes, clauses, rules and listings; of sources and words. Each in the order of
/// ids, or of the law. Empty if the versions say the same. What a new substance or listing consists of is not told field by field.
/// O(n log n) of both registries.
[[nodiscard]] inline std::vector<Difference> differences(const Registry& old_registry, const Registry& new_registry) {
  std::vector<Difference> found;
  detail::compare_substances(old_registry, new_registry, found);
  detail::compare_ambiguities(old_registry, new_registry, found);
  detail::compare_instruments(old_registry, new_registry, found);
  detail::compare_country_sets(old_registry, new_registry, found);
  detail::ListDifferences{old_registry, new_registry, found}.find();
  detail::compare_sources(old_registry, new_registry, found);
  detail::compare_words(old_registry, new_registry, found);
  return found;
}

}  // namespace listed
