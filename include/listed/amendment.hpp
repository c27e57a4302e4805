// What one instrument did to one list: the numbers that were announced, and the items that could be sourced.
#pragma once

#include <cstdint>
#include <optional>

#include <listed/date.hpp>
#include <listed/instrument.hpp>
#include <listed/list.hpp>

namespace listed {

/// View of a row; valid as long as its registry.
class Amendment {
 public:
  Amendment(const schema::Registry* rows, std::uint32_t index) : rows_{rows}, row_{rows->amendments()->Get(index)} {}

  [[nodiscard]] List list() const { return {rows_, row_->list()}; }
  [[nodiscard]] Instrument instrument() const { return {rows_, row_->instrument()}; }
  /// When it came into force; where that is unknown, when it was announced; unknown if neither is known.
  [[nodiscard]] PartialDate date() const { return PartialDate::from_code(row_->date()).value_or(PartialDate{}); }

  /// Items, as officially announced; nothing where no number was.
  [[nodiscard]] std::optional<int> adds() const { return number(row_->adds()); }
  [[nodiscard]] std::optional<int> moves() const { return number(row_->moves()); }
  [[nodiscard]] std::optional<int> restates() const { return number(row_->restates()); }
  [[nodiscard]] std::optional<int> removes() const { return number(row_->removes()); }
  /// How many of `adds` (of `moves`) no source names.
  [[nodiscard]] int missing() const { return row_->missing(); }
  [[nodiscard]] int missing_moves() const { return row_->missing_moves(); }

 private:
  static std::optional<int> number(std::int32_t n) { return n < 0 ? std::nullopt : std::optional<int>{n}; }

  const schema::Registry* rows_;
  const schema::Amendment* row_;
};

struct AmendmentAt {
  const schema::Registry* rows = nullptr;
  Amendment operator()(std::uint32_t index) const { return {rows, index}; }
};

}  // namespace listed
