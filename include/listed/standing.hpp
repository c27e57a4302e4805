// Since when something is listed for good: told beforehand, so that whether a name is listed mostly needs no look at listings.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>

#include <listed/admission.hpp>
#include <listed/date.hpp>
#include <listed/form.hpp>
#include <listed/lineage.hpp>
#include <listed/schema.hpp>

namespace listed {

/// From when on a substance is listed on every day, itself or as a form of what is; in steps of 256 days, never too early. One byte, so
/// that it stands beside a name. What it does not tell, the listings do.
class Standing {
 public:
  /// Nothing is told.
  constexpr Standing() noexcept = default;
  /// As `code` has it.
  explicit constexpr Standing(std::uint8_t code) noexcept : code_{code} {}
  /// From that day on, in days since 1970-01-01.
  static constexpr Standing since(std::int32_t day) noexcept {
    if (day <= first) return Standing{0};
    if (day > first + step * (open - 1)) return {};
    return Standing{static_cast<std::uint8_t>((day - first + step - 1) / step)};
  }

  /// Whether it is told to be listed on that day.
  [[nodiscard]] constexpr bool holds_on(Date day) const noexcept {
    return code_ != open && day.days() >= first + step * std::int32_t{code_};
  }
  [[nodiscard]] constexpr std::uint8_t code() const noexcept { return code_; }

 private:
  static constexpr std::int32_t first = -25567, step = 256;  // 1900-01-01
  static constexpr std::uint8_t open = 255;

  std::uint8_t code_ = open;
};

namespace detail {

/// The standing of a lineage, among the listings of all substances: by those that no law bounds in time and that surely reach it or may.
[[nodiscard]] inline Standing standing_of(std::span<const schema::Ancestor> lineage,
                                          std::span<const schema::ListingRow> listings) noexcept {
  std::int32_t since = Period::never;
  for (const schema::Ancestor& ancestor : lineage) {
    std::size_t number = 0;
    for (const schema::ListingRow& row : listings.subspan(ancestor.first_listing(), ancestor.listings())) {
      const bool open = ((ancestor.apart() | ancestor.excepted()) & listing_bit(number++)) != 0;
      const bool ends = row.period().end_latest() != Period::never;
      if (open || ends || admission(row.reach(), Forms{ancestor.steps()}) == Admission::excluded) continue;
      since = std::min(since, row.period().start_earliest());
    }
  }
  return since == Period::never ? Standing{} : Standing::since(since);
}

}  // namespace detail

}  // namespace listed
