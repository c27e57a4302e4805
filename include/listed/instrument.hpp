// Legal acts: what adds, moves or removes items.
#pragma once

#include <cstdint>
#include <string_view>

#include <listed/date.hpp>
#include <listed/source.hpp>
#include <listed/text.hpp>
#include <listed/vocabulary.hpp>

namespace listed {

/// A legal act, or a consolidated edition named in its place. View of a row; valid as long as its registry.
class Instrument {
 public:
  Instrument(const schema::Registry* rows, std::uint32_t index) : rows_{rows}, index_{index} {}

  [[nodiscard]] std::string_view id() const { return detail::view(row()->id()); }
  [[nodiscard]] InstrumentKind kind() const { return row()->kind(); }
  [[nodiscard]] Texts title() const { return Texts{row()->title()}; }
  [[nodiscard]] Strings issuers() const { return strings(row()->issuer()); }
  /// Its number or place of publication: `2024年第54号`.
  [[nodiscard]] std::string_view citation() const { return detail::view(row()->citation()); }

  /// When it was signed or published.
  [[nodiscard]] PartialDate announced() const { return date(row()->announced()); }
  /// When it came into force.
  [[nodiscard]] PartialDate effective() const { return date(row()->effective()); }
  /// A day on which a source shows its items in force; for those whose effective date is unknown.
  [[nodiscard]] PartialDate attested() const { return date(row()->attested()); }

  [[nodiscard]] Sources sources() const { return listed::sources(rows_, row()->sources()); }
  [[nodiscard]] std::string_view note() const { return detail::view(row()->note()); }
  [[nodiscard]] std::string_view doubt() const { return detail::view(row()->doubt()); }

  [[nodiscard]] std::uint32_t index() const noexcept { return index_; }
  friend bool operator==(const Instrument& a, const Instrument& b) noexcept { return a.rows_ == b.rows_ && a.index_ == b.index_; }

 private:
  [[nodiscard]] const schema::Instrument* row() const { return rows_->instruments()->Get(index_); }
  static PartialDate date(std::int32_t code) { return PartialDate::from_code(code).value_or(PartialDate{}); }

  const schema::Registry* rows_;
  std::uint32_t index_;
};

struct InstrumentAt {
  const schema::Registry* rows = nullptr;
  Instrument operator()(std::uint32_t index) const { return {rows, index}; }
};

}  // namespace listed
