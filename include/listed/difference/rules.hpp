// What is different of rules, of clauses, and of the sets of countries that rules name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <listed/country_set.hpp>
#include <listed/difference.hpp>
#include <listed/difference/fields.hpp>
#include <listed/registry.hpp>
#include <listed/rule.hpp>

namespace listed::detail {

/// `exempt · codeine, morphine`; what it is of everything in a part is of no substance.
inline std::string about(std::string_view what, const Substances& substances) {
  return std::string{what} + (substances.empty() ? "" : " · ") + joined(ids(substances), ", ");
}

/// Countries one by one, or the id of their set.
inline void add_countries(Fields& fields, std::string_view name, const Strings& countries, const std::optional<CountrySet>& set) {
  fields.add_set(name, countries);
  if (set) fields.add(name, set->id());
}

/// The conditions of one measure: `<= 0.05 mg/mL`.
inline std::string conditions(const Rule& rule, Measure measure) {
  std::string all;
  for (const Condition& condition : rule.conditions()) {
    if (condition.measure == measure) all.append(all.empty() ? "" : "; ").append(condition.to_string());
  }
  return all;
}

inline void add_relieves(Fields& fields, const Rule& rule) {
  std::vector<std::string_view> relieved;
  for (std::size_t i = 0; i < labels<Effect>().size(); ++i) {
    if (rule.relieves_of(static_cast<Effect>(i))) relieved.push_back(labels<Effect>()[i]);
  }
  if (relieved.size() != labels<Effect>().size()) fields.add_set("relieves", std::move(relieved));  // all is the same as none named
}

inline Fields fields_of(const Rule& rule) {
  Fields fields;
  fields.add("effect", label(rule.effect()));
  fields.add("part", rule.part());
  fields.add_set("substances", rule.substances());
  fields.add("code", rule.code());
  fields.add_set("transaction", rule.transactions());
  fields.add("per", rule.per());
  add_countries(fields, "destinations", rule.destinations(), rule.destination_set());
  add_countries(fields, "origins", rule.origins(), rule.origin_set());
  for (std::size_t i = 0; i < labels<Measure>().size(); ++i) fields.add(labels<Measure>()[i], conditions(rule, static_cast<Measure>(i)));
  fields.add("basis", rule.basis());
  if (rule.measured()) fields.add("of", rule.measured()->id());
  fields.add("form", rule.form());
  fields.add("obligation", rule.obligation());
  add_relieves(fields, rule);
  if (rule.given()) fields.add("given", label(*rule.given()));
  fields.add("text", rule.text());
  fields.add("citation", rule.citation());
  fields.add("since", rule.since());
  fields.add("until", rule.until());
  fields.add("note", rule.note());
  fields.add("doubt", rule.doubt());
  fields.add_set("source", rule.sources());
  return fields;
}

/// `exempt · concentration <= 60 %`.
inline std::string effect_in_numbers(const Rule& rule) {
  std::string all{label(rule.effect())};
  std::string_view between = " · ";
  for (const Condition& condition : rule.conditions()) {
    all.append(between).append(label(condition.measure)).append(" ").append(condition.to_string());
    between = ", ";
  }
  return all;
}

inline Stated stated(const Rule& rule, const List& list) {
  Difference of{DifferenceKind::rule_changed, list};
  of.about = about(effect_in_numbers(rule), rule.substances());
  of.part = rule.part();
  of.citation = rule.citation();
  return {std::move(of), {"text", "", std::string{rule.text().in("en")}}, fields_of(rule)};
}

inline Stated stated(const Clause& clause, const List& list) {
  Fields fields;
  fields.add("topic", clause.topic());
  fields.add("part", clause.part());
  fields.add_set("substances", clause.substances());
  fields.add("since", clause.since());
  fields.add("text", clause.text());
  fields.add("citation", clause.citation());
  fields.add("note", clause.note());
  fields.add("doubt", clause.doubt());
  fields.add_set("source", clause.sources());
  Difference of{DifferenceKind::clause_changed, list};
  of.about = about(clause.topic(), clause.substances());
  of.part = clause.part();
  of.citation = clause.citation();
  return {std::move(of), {"text", "", std::string{clause.text().in("en")}}, std::move(fields)};
}

/// Rules have no ids. The same rule has in both versions the same effect on the same substances in the same way, or at the same place
/// of the law, or in the same words. `list` is that of the new version, if it has it.
inline void compare_rules(const List& list, const Sequence<RuleAt>& before, const Sequence<RuleAt>& after, std::vector<Difference>& found) {
  compare_by_keys(
      {DifferenceKind::rule_added, DifferenceKind::rule_withdrawn, DifferenceKind::rule_changed}, before, after,
      [&](const Rule& rule) { return stated(rule, list); },
      {{"effect", "part", "substances", "code", "transaction", "per", "destinations", "origins", "form", "citation", "since"},
       {"effect", "part", "substances", "code", "transaction", "per", "destinations", "origins", "form", "citation"},
       {"effect", "part", "substances", "transaction", "concentration", "dose", "amount", "package", "citation"},
       {"effect", "part", "substances", "transaction", "text"},
       {"effect", "part", "substances", "transaction", "citation"},
       {"effect", "part", "substances", "text"},
       {"effect", "part", "substances", "citation"},
       {"effect", "part", "substances", "transaction", "concentration", "dose", "amount", "package", "form"},
       {"effect", "part", "citation", "text"},
       {"effect", "citation", "text"},
       {"part", "substances", "citation", "text"}},
      found);
}

/// The same of clauses.
inline void compare_clauses(const List& list, const Sequence<ClauseAt>& before, const Sequence<ClauseAt>& after,
                            std::vector<Difference>& found) {
  compare_by_keys(
      {DifferenceKind::clause_added, DifferenceKind::clause_withdrawn, DifferenceKind::clause_changed}, before, after,
      [&](const Clause& clause) { return stated(clause, list); },
      {{"topic", "part", "substances", "since", "citation"},
       {"topic", "part", "text"},
       {"topic", "part", "substances", "citation"},
       {"topic", "citation", "text"},
       {"part", "citation", "text"},
       {"topic", "part", "substances"}},
      found);
}

inline Stated stated(const CountrySet& set) {
  Fields fields;
  fields.add("title", set.title());
  fields.add_set("members", set.members());
  if (set.others()) fields.add("others", set.others()->id());
  fields.add("since", set.since());
  fields.add("attested", set.attested());
  fields.add("citation", set.citation());
  fields.add("note", set.note());
  fields.add_set("source", set.sources());
  Difference of{DifferenceKind::country_set_changed};
  of.about = set.id();
  of.citation = set.citation();
  return {std::move(of), {"title", "", std::string{set.title().in("en")}}, std::move(fields)};
}

inline void compare_country_sets(const Registry& old_registry, const Registry& new_registry, std::vector<Difference>& found) {
  compare_by_id(
      {DifferenceKind::country_set_added, DifferenceKind::country_set_withdrawn, DifferenceKind::country_set_changed},
      old_registry.country_sets(), new_registry.country_sets(), [](const CountrySet& set) { return stated(set); }, found);
}

}  // namespace listed::detail
