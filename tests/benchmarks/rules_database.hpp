// The rules of the registry as an SQLite database: which rules concern a substance, their conditions in whole numbers of one unit a
// dimension, their countries; one query evaluates the rules of a substance for a case.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>

#include <listed/listed.hpp>

#include "database.hpp"

namespace listed::benchmarks {

class RulesDatabase {
 public:
  /// With the roles that each of the cases gives to the jurisdictions.
  RulesDatabase(const Registry& registry, std::span<const Circumstances> cases);

  /// The number of a rule in the tables.
  [[nodiscard]] std::int64_t number_of(const Rule& rule) const { return numbers_.at(identity(rule)); }

  /// Calls `visit(number, outcome)` for every rule that concerns the substance in the case, today; how many there are.
  template <class Visit>
  std::size_t evaluate(std::uint32_t substance, const Circumstances& given, Visit visit) const {
    bind(substance, given);
    std::size_t rules = 0;
    for (; sqlite3_step(query_.raw()) == SQLITE_ROW; ++rules)
      visit(sqlite3_column_int64(query_.raw(), 0), outcomes_of_truths[sqlite3_column_int(query_.raw(), 1)]);
    sqlite3_reset(query_.raw());
    return rules;
  }

  [[nodiscard]] std::unordered_map<std::int64_t, Outcome> outcomes(std::uint32_t substance, const Circumstances& given) const {
    std::unordered_map<std::int64_t, Outcome> all;
    evaluate(substance, given, [&](std::int64_t rule, Outcome outcome) { all.emplace(rule, outcome); });
    return all;
  }

 private:
  static constexpr Outcome outcomes_of_truths[]{Outcome::does_not_apply, Outcome::depends, Outcome::applies};

  /// What no two rules of the registry have in common.
  [[nodiscard]] std::string identity(const Rule& rule) const;

  void fill(const Registry& registry, std::span<const Circumstances> cases);
  void bind(std::uint32_t substance, const Circumstances& given) const;

  std::uint32_t substances_;
  Database database_;
  std::unordered_map<std::string, std::int64_t> numbers_;
  Statement query_;
};

}  // namespace listed::benchmarks
