// Countries that rules name together: the States Party to a convention, the destinations of a column of a chart.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

#include <listed/date.hpp>
#include <listed/schema.hpp>
#include <listed/sequence.hpp>
#include <listed/source.hpp>
#include <listed/text.hpp>

namespace listed {

/// A set of countries. View of a row; valid as long as its registry. Every accessor costs O(1) and does not allocate.
class CountrySet {
 public:
  CountrySet(const schema::Registry* rows, std::uint32_t index) : rows_{rows}, row_{rows->country_sets()->Get(index)} {}

  [[nodiscard]] std::string_view id() const { return detail::view(row_->id()); }
  [[nodiscard]] Texts title() const { return Texts{row_->title()}; }
  /// ISO 3166-1 codes in lower case.
  [[nodiscard]] Strings members() const { return strings(row_->members()); }
  /// The set of those that certainly are none; nothing where every country that is no member is none.
  [[nodiscard]] std::optional<CountrySet> others() const {
    return row_->others() ? std::optional{CountrySet{rows_, *row_->others()}} : std::nullopt;
  }
  /// Since when it has these members: before that day nothing is known of it.
  [[nodiscard]] PartialDate since() const { return PartialDate::from_code(row_->since()).value_or(PartialDate{}); }
  /// A day on which a source shows these members.
  [[nodiscard]] PartialDate attested() const { return PartialDate::from_code(row_->attested()).value_or(PartialDate{}); }
  [[nodiscard]] std::string_view citation() const { return detail::view(row_->citation()); }
  [[nodiscard]] Sources sources() const { return listed::sources(rows_, row_->sources()); }
  [[nodiscard]] std::string_view note() const { return detail::view(row_->note()); }

  /// O(members).
  [[nodiscard]] bool has(std::string_view code) const {
    const Strings all = members();
    return std::find(all.begin(), all.end(), code) != all.end();
  }

 private:
  const schema::Registry* rows_;
  const schema::CountrySet* row_;
};

struct CountrySetAt {
  const schema::Registry* rows = nullptr;
  CountrySet operator()(std::uint32_t index) const { return {rows, index}; }
};

}  // namespace listed
