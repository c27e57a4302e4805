// Windows: the days within which something happened whose own day the sources may not give.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <listed/date.hpp>

namespace listed {

/// First and last day that an event may have had, in days since 1970-01-01; open ends are Period::always and Period::never.
/// A known day is a window of one.
struct Window {
  std::int32_t earliest = Period::always;
  std::int32_t latest = Period::never;

  /// The days that a date can mean; every day for an unknown one.
  [[nodiscard]] static constexpr Window of(PartialDate date) noexcept {
    return date ? Window{date.first().days(), date.last().days()} : Window{};
  }

  /// The first or last day of the window, where the sources bound it on that side.
  [[nodiscard]] constexpr std::optional<Date> from() const noexcept {
    return earliest == Period::always ? std::nullopt : std::optional{Date::from_days(earliest)};
  }
  [[nodiscard]] constexpr std::optional<Date> to() const noexcept {
    return latest == Period::never ? std::nullopt : std::optional{Date::from_days(latest)};
  }

  /// In words: `between 2013-11-11 and 2014-01-01`, `not before 2013-11-11`, `not after 2026-04-24`, `on 2024-07-01`; empty where
  /// nothing bounds it.
  [[nodiscard]] std::string to_string() const {
    if (from() && to())
      return earliest == latest ? "on " + from()->to_string() : "between " + from()->to_string() + " and " + to()->to_string();
    if (from()) return "not before " + from()->to_string();
    return to() ? "not after " + to()->to_string() : std::string{};
  }

  friend constexpr bool operator==(const Window&, const Window&) noexcept = default;
};

}  // namespace listed
