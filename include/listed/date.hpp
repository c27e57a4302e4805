// Calendar dates of the law: days, dates that a source gives only in part, and the span of days in which a listing is in force.
#pragma once

#include <array>
#include <chrono>
#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace listed {

/// A day of the Gregorian calendar. Always valid; compares in time.
class Date {
 public:
  /// 1970-01-01, so that a Date can stand in containers.
  constexpr Date() noexcept = default;

  /// The day of a valid year_month_day; nothing for 30 February or a year outside 1 … 9999.
  [[nodiscard]] static constexpr std::optional<Date> of(std::chrono::year_month_day day) noexcept {
    if (!day.ok() || day.year() < std::chrono::year{1} || day.year() > std::chrono::year{9999}) return std::nullopt;
    return Date{std::chrono::sys_days{day}};
  }

  /// Reads `2024-07-01` (ISO 8601, extended form) and nothing else.
  [[nodiscard]] static constexpr std::optional<Date> parse(std::string_view text) noexcept;

  /// The present day in UTC.
  [[nodiscard]] static Date today() { return Date{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())}; }

  /// The day that many days after (before, if negative) 1970-01-01, kept within the years 1 … 9999.
  [[nodiscard]] static constexpr Date from_days(std::int32_t days) noexcept {
    constexpr std::int32_t first = -719162, last = 2932896;
    return Date{std::chrono::sys_days{std::chrono::days{days < first ? first : days > last ? last : days}}};
  }

  /// Since 1970-01-01.
  [[nodiscard]] constexpr std::int32_t days() const noexcept { return days_; }
  [[nodiscard]] constexpr std::chrono::year_month_day ymd() const noexcept { return std::chrono::sys_days{std::chrono::days{days_}}; }
  [[nodiscard]] constexpr int year() const noexcept { return static_cast<int>(ymd().year()); }

  /// `2024-07-01`.
  [[nodiscard]] std::string to_string() const;

  friend constexpr bool operator==(Date, Date) noexcept = default;
  friend constexpr std::strong_ordering operator<=>(Date, Date) noexcept = default;

 private:
  explicit constexpr Date(std::chrono::sys_days day) noexcept : days_{static_cast<std::int32_t>(day.time_since_epoch().count())} {}

  std::int32_t days_ = 0;  // which look-ups ask for
};

/// A date as precisely as the source gives it: a day, a month, a year, or nothing.
class PartialDate {
 public:
  /// Unknown.
  constexpr PartialDate() noexcept = default;
  constexpr PartialDate(Date day) noexcept
      : code_{day.year() * 10000 +
              static_cast<std::int32_t>(static_cast<unsigned>(day.ymd().month()) * 100 + static_cast<unsigned>(day.ymd().day()))} {}

  /// Reads `2024-07-01`, `2024-07` or `2024` and nothing else.
  [[nodiscard]] static constexpr std::optional<PartialDate> parse(std::string_view text) noexcept;

  /// The form of a snapshot: yyyymmdd, with 00 for what is unknown; nothing for a number that is no date.
  [[nodiscard]] static constexpr std::optional<PartialDate> from_code(std::int32_t code) noexcept;
  [[nodiscard]] constexpr std::int32_t code() const noexcept { return code_; }

  [[nodiscard]] constexpr bool known() const noexcept { return code_ != 0; }
  [[nodiscard]] constexpr explicit operator bool() const noexcept { return known(); }

  [[nodiscard]] constexpr std::optional<int> year() const noexcept { return known() ? std::optional{code_ / 10000} : std::nullopt; }
  /// The day, where the source gives it.
  [[nodiscard]] constexpr std::optional<Date> day() const noexcept { return code_ % 100 != 0 ? std::optional{first()} : std::nullopt; }
  /// First and last day that the date can mean. Only for a known date.
  [[nodiscard]] constexpr Date first() const noexcept;
  [[nodiscard]] constexpr Date last() const noexcept;

  /// `2024-07-01`, `2024-07`, `2024`, or the empty string.
  [[nodiscard]] std::string to_string() const;

  friend constexpr bool operator==(PartialDate, PartialDate) noexcept = default;
  /// Unknown first, then in time; a year comes before its months, a month before its days.
  friend constexpr std::strong_ordering operator<=>(PartialDate, PartialDate) noexcept = default;

 private:
  explicit constexpr PartialDate(std::int32_t code) noexcept : code_{code} {}

  std::int32_t code_ = 0;
};

/// Whether a listing is in force on a day. Unknown where the sources do not date its beginning or its end.
enum class InForce : std::uint8_t { no, yes, unknown };

/// When something begins and when it ends, each known to lie within a span of days (in days since 1970-01-01, ends excluded
/// from being in force). A known day is a span of one; what has not ended ends at `never`.
struct Period {
  static constexpr std::int32_t always = std::numeric_limits<std::int32_t>::min();
  static constexpr std::int32_t never = std::numeric_limits<std::int32_t>::max();

  std::int32_t start_earliest = always;
  std::int32_t start_latest = never;
  std::int32_t end_earliest = never;
  std::int32_t end_latest = never;

  [[nodiscard]] constexpr InForce on(Date day) const noexcept { return on(day.days()); }
  [[nodiscard]] constexpr InForce on(std::int32_t day) const noexcept {
    const bool possible = (day >= start_earliest) & (day < end_latest), sure = (day >= start_latest) & (day < end_earliest);
    return !possible ? InForce::no : sure ? InForce::yes : InForce::unknown;
  }
};

// ---------------------------------------------------------------------------------------------------------------------------

namespace detail {

// The number that a fixed field of ASCII digits stands for; -1 if anything else is in it.
constexpr std::int32_t digits(std::string_view text) noexcept {
  std::int32_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

constexpr std::string write_date(std::int32_t code) {
  const auto put = [](std::string& out, std::int32_t number, int width) {
    std::array<char, 4> field{};
    for (int i = width; i-- > 0; number /= 10) field[static_cast<std::size_t>(i)] = static_cast<char>('0' + number % 10);
    out.append(field.data(), static_cast<std::size_t>(width));
  };
  std::string out;
  if (code == 0) return out;
  put(out, code / 10000, 4);
  if (code / 100 % 100 != 0) put(out += '-', code / 100 % 100, 2);
  if (code % 100 != 0) put(out += '-', code % 100, 2);
  return out;
}

}  // namespace detail

constexpr std::optional<Date> Date::parse(std::string_view text) noexcept {
  const auto date = PartialDate::parse(text);
  return date ? date->day() : std::nullopt;
}

inline std::string Date::to_string() const { return detail::write_date(PartialDate{*this}.code()); }

constexpr std::optional<PartialDate> PartialDate::from_code(std::int32_t code) noexcept {
  if (code == 0) return PartialDate{};
  const std::int32_t year = code / 10000, month = code / 100 % 100, day = code % 100;
  if (year < 1 || year > 9999 || month < 0 || month > 12 || (month == 0 && day != 0) || day < 0) return std::nullopt;
  if (day == 0) return PartialDate{code};
  const auto whole = Date::of(std::chrono::year{year} / month / day);
  return whole ? std::optional{PartialDate{code}} : std::nullopt;
}

constexpr std::optional<PartialDate> PartialDate::parse(std::string_view text) noexcept {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  std::int32_t code = detail::digits(text.substr(0, 4)) * 10000;
  if (code <= 0) return std::nullopt;
  std::int32_t unit = 100;
  for (std::size_t at = 4; at < text.size(); at += 3, unit /= 100) {
    const std::int32_t number = text[at] == '-' ? detail::digits(text.substr(at + 1, 2)) : -1;
    if (number < 1) return std::nullopt;
    code += number * unit;
  }
  return from_code(code);
}

constexpr Date PartialDate::first() const noexcept {
  const std::int32_t month = code_ / 100 % 100, day = code_ % 100;
  return *Date::of(std::chrono::year{code_ / 10000} / (month == 0 ? 1 : month) / (day == 0 ? 1 : day));
}

constexpr Date PartialDate::last() const noexcept {
  const std::int32_t month = code_ / 100 % 100, day = code_ % 100;
  if (day != 0) return first();
  return *Date::of(std::chrono::year_month_day{std::chrono::year{code_ / 10000} /
                                               std::chrono::month{static_cast<unsigned>(month == 0 ? 12 : month)} / std::chrono::last});
}

inline std::string PartialDate::to_string() const { return detail::write_date(code_); }

}  // namespace listed
