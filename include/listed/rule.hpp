// Rules: what the law of a list says in numbers, of quantities, concentrations and transactions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <listed/country_set.hpp>
#include <listed/date.hpp>
#include <listed/schema.hpp>
#include <listed/sequence.hpp>
#include <listed/source.hpp>
#include <listed/substance.hpp>
#include <listed/text.hpp>
#include <listed/vocabulary.hpp>

namespace listed {

/// `concentration <= 1.8 g/100 mL`. The number is exact: mantissa / 10^decimals.
struct Condition {
  Measure measure;
  Comparison comparison;
  std::int64_t mantissa;
  unsigned decimals;
  std::string_view unit;

  /// As registry files write it: `<= 1.8 g/100 mL`.
  [[nodiscard]] std::string to_string() const {
    std::string digits = std::to_string(mantissa);
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    if (decimals != 0) digits.insert(digits.size() - decimals, 1, '.');
    return std::string{label(comparison)} + ' ' + digits + ' ' + std::string{unit};
  }
};

struct ConditionAt {
  const schema::Rule* rule = nullptr;
  Condition operator()(std::uint32_t index) const {
    const schema::Condition* row = rule->when()->Get(index);
    return {row->measure(), row->comparison(), row->mantissa(), row->decimals(), detail::view(row->unit())};
  }
};

/// One rule of a list. View of a row; valid as long as its registry. Every accessor costs O(1) and does not allocate.
class Rule {
 public:
  Rule(const schema::Registry* rows, const schema::Rule* row) : rows_{rows}, row_{row} {}

  [[nodiscard]] Effect effect() const { return row_->effect(); }
  /// Label of the part that it concerns; empty if the whole list.
  [[nodiscard]] std::string_view part() const { return detail::view(row_->part()); }
  /// The substances and classes that it is of; none if it is of all that stands in the part.
  [[nodiscard]] Substances substances() const { return listed::substances(rows_, row_->substances()); }
  /// Whether it is of certain substances or classes, not of all that stands in the part.
  [[nodiscard]] bool names_substances() const { return detail::size(row_->substances()) != 0; }
  /// Whether it names the substance (or class) of that number. O(substances of the rule).
  [[nodiscard]] bool names(std::uint32_t substance) const {
    for (std::uint32_t i = 0; i < detail::size(row_->substances()); ++i) {
      if (row_->substances()->Get(i) == substance) return true;
    }
    return false;
  }
  /// The list's own code for what it concerns.
  [[nodiscard]] std::string_view code() const { return detail::view(row_->code()); }
  /// `domestic`, `import`, `export`, `all`; empty where the rule is not one of transactions.
  [[nodiscard]] Strings transactions() const { return strings(row_->transactions()); }
  /// What an amount is counted over: `transaction`, `day`, `month`, `quarter`, `year`; empty where the law does not say.
  [[nodiscard]] std::string_view per() const { return detail::view(row_->per()); }
  /// Countries of destination (ISO 3166-1, lower case) that the law names one by one; empty where it names none.
  [[nodiscard]] Strings destinations() const { return strings(row_->destinations()); }
  /// Those that it names together: States not Party to a convention.
  [[nodiscard]] std::optional<CountrySet> destination_set() const { return set(row_->destination_set()); }
  /// The same, of where a consignment comes from.
  [[nodiscard]] Strings origins() const { return strings(row_->origins()); }
  [[nodiscard]] std::optional<CountrySet> origin_set() const { return set(row_->origin_set()); }
  /// All must hold; none where the rule has no number.
  [[nodiscard]] Sequence<ConditionAt> conditions() const { return {{row_}, 0, detail::size(row_->when())}; }
  /// The number of the substance that the conditions measure, where it is not the one that the rule concerns: morphine, in opium.
  [[nodiscard]] std::optional<std::uint32_t> of() const { return row_->of(); }
  [[nodiscard]] std::optional<Substance> measured() const { return of() ? std::optional{Substance{rows_, *of()}} : std::nullopt; }
  /// How the numbers are counted: `by weight`, `base weight`.
  [[nodiscard]] std::string_view basis() const { return detail::view(row_->basis()); }
  /// The form or the circumstances to which the rule is limited.
  [[nodiscard]] Texts form() const { return Texts{row_->form()}; }
  /// What is required, in words: `export authorisation`. Empty where the effect says it all.
  [[nodiscard]] Texts obligation() const { return Texts{row_->obligation()}; }
  /// Whether, being an exemption, it exempts from such obligations: from all, unless it names some.
  [[nodiscard]] bool relieves_of(Effect effect) const {
    const std::uint32_t count = detail::size(row_->relieves());
    for (std::uint32_t i = 0; i < count; ++i) {
      if (static_cast<Effect>(row_->relieves()->Get(i)) == effect) return true;
    }
    return count == 0;
  }
  /// The effect that another rule of the list must have for the case, if this one is to hold: an export declaration for
  /// regulated transactions alone.
  [[nodiscard]] std::optional<Effect> given() const { return row_->given(); }
  /// The rule in the words of the law.
  [[nodiscard]] Texts text() const { return Texts{row_->text()}; }
  [[nodiscard]] std::string_view citation() const { return detail::view(row_->citation()); }
  [[nodiscard]] Sources sources() const { return listed::sources(rows_, row_->sources()); }
  [[nodiscard]] PartialDate since() const { return PartialDate::from_code(row_->since()).value_or(PartialDate{}); }
  [[nodiscard]] PartialDate until() const { return PartialDate::from_code(row_->until()).value_or(PartialDate{}); }
  [[nodiscard]] std::string_view note() const { return detail::view(row_->note()); }
  [[nodiscard]] std::string_view doubt() const { return detail::view(row_->doubt()); }

 private:
  [[nodiscard]] std::optional<CountrySet> set(std::optional<std::uint16_t> number) const {
    return number ? std::optional{CountrySet{rows_, *number}} : std::nullopt;
  }

  const schema::Registry* rows_;
  const schema::Rule* row_;
};

struct RuleAt {
  const schema::Registry* rows = nullptr;
  const schema::List* list = nullptr;
  Rule operator()(std::uint32_t index) const { return {rows, list->rules()->Get(index)}; }
};

}  // namespace listed
