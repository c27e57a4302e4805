// Quantities: exact decimal numbers with units, as laws and delivery notes write them.
#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <listed/ascii.hpp>
#include <listed/rule.hpp>

namespace listed {

/// What a unit measures; quantities of two dimensions are never compared. A `fraction` is a percentage (or ppm) of which nobody
/// has said of what: by weight, by volume, or grams in 100 mL.
enum class Dimension : std::uint8_t {
  mass,
  volume,
  mass_fraction,
  volume_fraction,
  mass_per_volume,
  fraction,
  dosage_units,
  containers,
  units
};

/// Why a text is no quantity.
enum class QuantityProblem : std::uint8_t { none, empty, no_number, comma, not_decimal, too_long, no_unit, unknown_unit };

[[nodiscard]] constexpr std::string_view explain(QuantityProblem problem) noexcept {
  constexpr std::array<std::string_view, 8> sentences{
      "it is a quantity",
      "it is empty; expected a number and a unit, such as 2 kg",
      "it does not begin with a number; expected one and a unit, such as 2 kg",
      "a comma can mean thousands or decimals; write decimals with a point: 1.8 g",
      "the number is not a decimal number such as 1.8",
      "the number has more than 15 digits",
      "it has no unit; expected one, such as kg, mL, %, g/100 mL",
      "the unit is not known; expected ug, mg, g, kg, t, lb, oz, mL, L, gal, %, % w/w, % v/v, % w/v, ppm, mg/mL, g/100 mL, mg/g, "
      "dosage units, containers or the like",
  };
  return sentences[static_cast<std::size_t>(problem)];
}

namespace detail {

/// One unit is `factor` · 10^`exponent` of what its dimension is counted in: grams, litres, parts of one, grams in a litre, pieces.
/// Every factor is exact by definition: the avoirdupois pound and ounce, the US liquid gallon of 231 cubic inches.
struct Unit {
  std::string_view key;    // as it is compared: no spaces, no capital letters
  std::string_view label;  // as it is written
  Dimension dimension;
  std::uint64_t factor;
  std::int8_t exponent;
};

inline constexpr std::array units_of_law{
    Unit{"ug", "ug", Dimension::mass, 1, -6},
    Unit{"mg", "mg", Dimension::mass, 1, -3},
    Unit{"g", "g", Dimension::mass, 1, 0},
    Unit{"kg", "kg", Dimension::mass, 1, 3},
    Unit{"t", "t", Dimension::mass, 1, 6},
    Unit{"ml", "mL", Dimension::volume, 1, -3},
    Unit{"l", "L", Dimension::volume, 1, 0},
    Unit{"gal", "gal", Dimension::volume, 3785411784, -9},
    Unit{"%", "%", Dimension::fraction, 1, -2},
    Unit{"ppm", "ppm", Dimension::fraction, 1, -6},
    Unit{"%w/w", "% w/w", Dimension::mass_fraction, 1, -2},
    Unit{"%v/v", "% v/v", Dimension::volume_fraction, 1, -2},
    Unit{"%w/v", "% w/v", Dimension::mass_per_volume, 1, 1},
    Unit{"mg/ml", "mg/mL", Dimension::mass_per_volume, 1, 0},
    Unit{"ug/ml", "ug/mL", Dimension::mass_per_volume, 1, -3},
    Unit{"g/100ml", "g/100 mL", Dimension::mass_per_volume, 1, 1},
    Unit{"mg/100ml", "mg/100 mL", Dimension::mass_per_volume, 1, -2},
    Unit{"g/l", "g/L", Dimension::mass_per_volume, 1, 0},
    Unit{"mg/l", "mg/L", Dimension::mass_per_volume, 1, -3},
    Unit{"mg/g", "mg/g", Dimension::mass_fraction, 1, -3},
    Unit{"g/kg", "g/kg", Dimension::mass_fraction, 1, -3},
    Unit{"mg/kg", "mg/kg", Dimension::mass_fraction, 1, -6},
    Unit{"g/100g", "g/100 g", Dimension::mass_fraction, 1, -2},
    Unit{"mg/100g", "mg/100 g", Dimension::mass_fraction, 1, -5},
    Unit{"dosageunits", "dosage units", Dimension::dosage_units, 1, 0},
    Unit{"containers", "containers", Dimension::containers, 1, 0},
    Unit{"units", "units", Dimension::units, 1, 0},
    // how people write them besides
    Unit{"mcg", "ug", Dimension::mass, 1, -6},
    Unit{"\xC2\xB5g", "ug", Dimension::mass, 1, -6},  // micro sign
    Unit{"\xCE\xBCg", "ug", Dimension::mass, 1, -6},  // Greek mu
    Unit{"lb", "lb", Dimension::mass, 45359237, -5},
    Unit{"oz", "oz", Dimension::mass, 28349523125, -9},
    Unit{"cl", "cL", Dimension::volume, 1, -2},
    Unit{"dosageunit", "dosage units", Dimension::dosage_units, 1, 0},
    Unit{"tablets", "dosage units", Dimension::dosage_units, 1, 0},
    Unit{"container", "containers", Dimension::containers, 1, 0},
};

inline const Unit* find_unit(std::string_view label) noexcept {
  for (const Unit& unit : units_of_law) {
    if (unit.label == label) return &unit;
  }
  return nullptr;
}

// The unit that a text means, whatever its spaces and capital letters.
inline const Unit* read_unit(std::string_view text) noexcept {
  std::array<char, 16> key{};
  std::size_t length = 0;
  for (const char c : text) {
    if (c == ' ') continue;
    if (length == key.size()) return nullptr;
    key[length++] = lower_case(c);
  }
  for (const Unit& unit : units_of_law) {
    if (unit.key == std::string_view{key.data(), length}) return &unit;
  }
  return nullptr;
}

}  // namespace detail

/// An exact quantity: at most 15 decimal digits and a unit. No floating point anywhere: 1.8 g is 1.8 g.
class Quantity {
 public:
  static constexpr std::size_t longest = 15;

  /// Reads `1.8g/100ml`, `2 kg`, `12 % w/w`, `10 dosage units`. Nothing for anything else; `why`, if given, is set to the reason.
  /// O(length), no allocation, never throws.
  [[nodiscard]] static std::optional<Quantity> parse(std::string_view text, QuantityProblem* why = nullptr) noexcept {
    QuantityProblem problem = QuantityProblem::none;
    const auto quantity = read(text, problem);
    if (why) *why = problem;
    return quantity;
  }

  /// The number and unit of a rule's condition; nothing for a unit that this version does not know.
  [[nodiscard]] static std::optional<Quantity> of(const Condition& condition) noexcept {
    const detail::Unit* unit = detail::find_unit(condition.unit);
    if (!unit || condition.mantissa < 0 || condition.decimals > longest) return std::nullopt;
    return Quantity{static_cast<std::uint64_t>(condition.mantissa), static_cast<std::uint8_t>(condition.decimals), unit, unit->dimension};
  }

  [[nodiscard]] Dimension dimension() const noexcept { return dimension_; }
  /// 1.8 is 18 and one decimal.
  [[nodiscard]] std::uint64_t digits() const noexcept { return digits_; }
  [[nodiscard]] unsigned decimals() const noexcept { return decimals_; }
  [[nodiscard]] std::string_view unit() const noexcept { return unit_->label; }

  /// A percentage, said to be by weight, by volume or grams in 100 mL: 2 % in the last sense is 20 g/L. Nothing for other quantities.
  [[nodiscard]] std::optional<Quantity> taken_as(Dimension dimension) const noexcept {
    if (dimension == dimension_) return *this;
    if (dimension_ != Dimension::fraction) return std::nullopt;
    if (dimension != Dimension::mass_fraction && dimension != Dimension::volume_fraction && dimension != Dimension::mass_per_volume)
      return std::nullopt;
    return Quantity{digits_, decimals_, unit_, dimension};
  }

  /// As it is read: `1.8 g/100 mL`.
  [[nodiscard]] std::string to_string() const {
    std::string number = std::to_string(digits_);
    if (number.size() <= decimals_) number.insert(0, decimals_ + 1u - number.size(), '0');
    if (decimals_ != 0) number.insert(number.size() - decimals_, 1, '.');
    return number + ' ' + std::string{unit()};
  }

  /// Which is more; nothing where the two cannot be compared, as grams with millilitres. Exact for every value: what does not fit
  /// 128 bits in the unit of the smaller one is larger than anything that does. O(1).
  [[nodiscard]] friend std::optional<std::strong_ordering> compare(const Quantity& a, const Quantity& b) noexcept {
    if (a.dimension_ != b.dimension_) return std::nullopt;
    const int shift = a.exponent() - b.exponent();
    return shift >= 0 ? order(a.scaled(), b.scaled(), shift) : 0 <=> order(b.scaled(), a.scaled(), -shift);
  }

 private:
  __extension__ using Wide = unsigned __int128;

  constexpr Quantity(std::uint64_t digits, std::uint8_t decimals, const detail::Unit* unit, Dimension dimension) noexcept
      : digits_{digits}, decimals_{decimals}, unit_{unit}, dimension_{dimension} {}

  // The value is scaled() · 10^exponent() of what the dimension is counted in; scaled() is below 10^19 · 10^11.
  [[nodiscard]] Wide scaled() const noexcept { return Wide{digits_} * unit_->factor; }
  [[nodiscard]] int exponent() const noexcept {
    const bool grams_a_litre = unit_->dimension == Dimension::fraction && dimension_ == Dimension::mass_per_volume;
    return unit_->exponent - decimals_ + (grams_a_litre ? 3 : 0);
  }

  // a · 10^shift against b.
  static std::strong_ordering order(Wide a, Wide b, int shift) noexcept {
    for (; shift > 0 && a != 0; --shift) {
      if (a > b) return std::strong_ordering::greater;  // it only grows
      a *= 10;                                          // a <= b < 10^30: no overflow
    }
    return a <=> b;
  }

  static std::optional<Quantity> read(std::string_view text, QuantityProblem& problem) noexcept {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    const auto fail = [&](QuantityProblem reason) {
      problem = reason;
      return std::nullopt;
    };
    if (text.empty()) return fail(QuantityProblem::empty);
    const std::size_t end = std::min(text.find_first_not_of("0123456789.,"), text.size());
    const std::string_view number = text.substr(0, end), unit_text = text.substr(end);
    if (number.empty()) return fail(QuantityProblem::no_number);
    if (number.find(',') != std::string_view::npos) return fail(QuantityProblem::comma);
    if (number.front() == '.' || number.back() == '.' || number.find('.') != number.rfind('.')) return fail(QuantityProblem::not_decimal);
    const std::size_t point = number.find('.');
    if (number.size() - (point != std::string_view::npos) > longest) return fail(QuantityProblem::too_long);
    std::uint64_t digits = 0;
    for (const char c : number) {
      if (c != '.') digits = digits * 10 + static_cast<std::uint64_t>(c - '0');
    }
    if (unit_text.find_first_not_of(' ') == std::string_view::npos) return fail(QuantityProblem::no_unit);
    const detail::Unit* unit = detail::read_unit(unit_text);
    if (!unit) return fail(QuantityProblem::unknown_unit);
    const std::size_t decimals = point == std::string_view::npos ? 0 : number.size() - point - 1;
    return Quantity{digits, static_cast<std::uint8_t>(decimals), unit, unit->dimension};
  }

  std::uint64_t digits_;
  std::uint8_t decimals_;
  const detail::Unit* unit_;
  Dimension dimension_;
};

}  // namespace listed
