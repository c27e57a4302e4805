// What is different of substances and classes: what they are, their names and identifiers, their relations.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <listed/difference.hpp>
#include <listed/difference/fields.hpp>
#include <listed/difference/pairs.hpp>
#include <listed/registry.hpp>

namespace listed::detail {

inline Stated stated(const Substance& substance) {
  using Kind = DifferenceKind;
  Fields fields;
  fields.add("name", substance.name());
  fields.add("kind", label(substance.kind()));
  fields.add("family", substance.family());
  fields.add("smiles", substance.smiles());
  if (substance.structure() != Structure::none) fields.add("structure", label(substance.structure()));
  if (substance.pubchem() != 0) fields.add("pubchem", std::to_string(substance.pubchem()));
  fields.add("definition", substance.definition());
  fields.add("translation", substance.translation());
  fields.add("citation", substance.citation());
  if (substance.ground() != Ground::none) fields.add("merged", label(substance.ground()));
  fields.add("merged", substance.ground_note(), "note");
  fields.add("note", substance.note());
  fields.add("doubt", substance.doubt());
  Difference of{Kind::substance_added, {}, substance};
  of.citation = substance.citation();
  return {std::move(of), {"name", "", std::string{substance.name()}}, std::move(fields)};
}

/// The names and identifiers of a substance, each with its languages.
using Names = std::map<std::pair<TermKind, std::string_view>, std::set<std::string_view>>;

// What the lines of lists print is compared with the listings.
constexpr bool is_of_a_listing(TermKind kind) {
  return kind == TermKind::wording || kind == TermKind::code || kind == TermKind::printed_cas || kind == TermKind::misprint;
}

inline Names names(const Substance& substance) {
  Names all;
  for (const Term& term : substance.terms()) {
    if (!is_of_a_listing(term.kind)) all[{term.kind, term.text}].insert(term.language);
  }
  return all;
}

inline std::string written(std::string_view text, const std::set<std::string_view>& languages) {
  std::string all{text};
  all += " [";
  for (const std::string_view language : languages) all.append(all.back() == '[' ? "" : ", ").append(language);
  return all += "]";
}

inline void compare_names(const Substance& before, const Substance& after, std::vector<Difference>& found) {
  using Kind = DifferenceKind;
  const auto tell = [&](Kind kind, TermKind of, std::string old_text, std::string new_text) {
    found.push_back({kind, {}, after, {}, {}, std::string{label(of)}, std::move(old_text), std::move(new_text)});
  };
  const auto same = [](const Term& a, const Term& b) {
    return std::tie(a.kind, a.text, a.language) == std::tie(b.kind, b.text, b.language);
  };
  const auto old_terms = before.terms(), new_terms = after.terms();
  if (before.name() == after.name() && std::equal(old_terms.begin(), old_terms.end(), new_terms.begin(), new_terms.end(), same)) return;
  // What verdicts call it is a name as well: that another name took its place is told of the substance.
  const auto is_its_name = [](const auto& name, const Substance& substance) {
    return name.first == std::pair{TermKind::common, substance.name()};
  };
  const bool renamed = before.name() != after.name();
  const Names old_names = names(before), new_names = names(after);
  for (const auto& name : old_names) {
    if (!new_names.contains(name.first) && !(renamed && is_its_name(name, before)))
      tell(Kind::name_withdrawn, name.first.first, std::string{name.first.second}, "");
  }
  for (const auto& name : new_names) {
    const auto& [kind, text] = name.first;
    const auto known = old_names.find(name.first);
    if (known == old_names.end() && !(renamed && is_its_name(name, after))) tell(Kind::name_added, kind, "", std::string{text});
    if (known != old_names.end() && known->second != name.second)
      tell(Kind::name_changed, kind, written(text, known->second), written(text, name.second));
  }
}

inline void compare_relations(const Substance& before, const Substance& after, std::vector<Difference>& found) {
  using Kind = DifferenceKind;
  const auto relations = [](const Substance& substance) {
    std::set<std::pair<RelationKind, std::string_view>> all;
    for (const Relation& relation : substance.relations()) all.emplace(relation.kind, relation.substance.id());
    return all;
  };
  const auto old_ones = relations(before), new_ones = relations(after);
  for (const auto& [kind, id] : old_ones) {
    if (!new_ones.contains({kind, id}))
      found.push_back({Kind::relation_withdrawn, {}, after, {}, {}, std::string{label(kind)}, std::string{id}, ""});
  }
  for (const auto& [kind, id] : new_ones) {
    if (!old_ones.contains({kind, id}))
      found.push_back({Kind::relation_added, {}, after, {}, {}, std::string{label(kind)}, "", std::string{id}});
  }
}

/// Which sources a kind of fact was taken from. Where a fact came or went with the sources of its kind, the fact alone is told: it is one
/// of the differences of the substance, which are those from `first` on.
inline void compare_provenance(const Substance& before, const Substance& after, std::size_t first, std::vector<Difference>& found) {
  const auto provenance = [](const Substance& substance) {
    Fields fields;
    for (const Provenance& of : substance.provenance()) fields.add_set("source", of.sources, of.field);
    return fields;
  };
  const std::vector<Difference> facts{found.begin() + static_cast<std::ptrdiff_t>(first), found.end()};
  const auto is_told = [&](std::string_view kind) {
    return std::any_of(facts.begin(), facts.end(), [&](const Difference& one) {
      const bool is_name = one.kind == DifferenceKind::name_added || one.kind == DifferenceKind::name_withdrawn;
      const bool is_relation = one.kind == DifferenceKind::relation_added || one.kind == DifferenceKind::relation_withdrawn;
      return one.field == kind || (kind == "names" && is_name) || (kind == "relations" && is_relation);
    });
  };
  for_each_difference(provenance(before), provenance(after), [&](const Field* a, const Field* b) {
    if ((!a || !b) && is_told((a ? a : b)->language)) return;
    found.push_back({DifferenceKind::substance_changed, {}, after, {}, {}, "source", a ? a->written() : "", b ? b->written() : ""});
  });
}

/// In the order of ids. O(n log n) of the names.
inline void compare_substances(const Registry& old_registry, const Registry& new_registry, std::vector<Difference>& found) {
  pair_by_id(old_registry.substances(), new_registry.substances(), [&](const auto& a, const auto& b) {
    const std::size_t first = found.size();
    compare(
        {DifferenceKind::substance_added, DifferenceKind::substance_withdrawn, DifferenceKind::substance_changed}, a, b,
        [](const Substance& one) { return stated(one); }, found);
    if (!a || !b) return;
    compare_names(*a, *b, found);
    compare_relations(*a, *b, found);
    compare_provenance(*a, *b, first, found);
  });
}

}  // namespace listed::detail
