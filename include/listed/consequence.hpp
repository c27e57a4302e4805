// One rule of a list for one case: what it comes to, and the facts that decide it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <listed/list.hpp>
#include <listed/listing.hpp>
#include <listed/rule.hpp>
#include <listed/vocabulary.hpp>

namespace listed {

/// What a rule comes to in a case.
enum class Outcome : std::uint8_t { applies, does_not_apply, depends };

/// What a rule can depend on.
enum class FactKind : std::uint8_t { day, transaction, destination, origin, form, measure, counted_as, other_rule };

namespace detail {

// clang-format off
template <> struct Labels<Outcome> {
  static constexpr std::array<std::string_view, 3> all{"applies", "does-not-apply", "depends"};
};
template <> struct Labels<FactKind> {
  static constexpr std::array<std::string_view, 8> all{"day", "transaction", "destination", "origin", "form", "measure", "counted-as", "other-rule"};
};
// clang-format on

enum class Truth : std::uint8_t { no, unknown, yes };

}  // namespace detail

/// A fact that decides a rule: one that is not known where the outcome is `depends`, one that fails where it is `does_not_apply`.
struct Fact {
  FactKind kind;
  std::optional<Condition> condition{};  ///< of a measure

  /// In words, for the rule that depends on it: `concentration in g/100 mL`, `amount in a calendar year`.
  [[nodiscard]] std::string describe(const Rule& rule) const;
};

/// One rule, for one case. Views into the registry, which must outlive it.
struct Consequence {
  List list;
  Rule rule;
  Listing listing;  ///< the listing (of the verdict) that the rule concerns
  Outcome outcome;
  std::vector<Fact> facts;
};

inline std::string Fact::describe(const Rule& rule) const {
  const auto measured = [&] {
    std::string text{label(condition->measure)};
    text += " in " + std::string{condition->unit};
    if (condition->measure == Measure::amount && !rule.per().empty()) {
      text += rule.per() == "transaction" ? " in the transaction" : " in the " + std::string{rule.per()};
    }
    return text;
  };
  const auto country = [](std::string_view which, const std::optional<CountrySet>& set) {
    return set ? std::string{which} + ", whether of: " + std::string{set->title().in("en")} : std::string{which};
  };
  switch (kind) {
    case FactKind::day: return "the day: the sources do not say exactly when it is in force";
    case FactKind::transaction: return "the transaction: domestic, import or export";
    case FactKind::destination: return country("the country of destination", rule.destination_set());
    case FactKind::origin: return country("the country of origin", rule.origin_set());
    case FactKind::form: return "whether it is: " + std::string{rule.form().in("en")};
    case FactKind::measure: return measured();
    case FactKind::counted_as: return measured() + ", counted as the law does: " + std::string{rule.basis()};
    case FactKind::other_rule:
      return rule.given() ? "whether a rule of the list holds: " + std::string{label(*rule.given())}
                          : "whether " + std::string{rule.part()} + " reaches it";
  }
  return {};
}

}  // namespace listed
