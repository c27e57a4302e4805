// Forms: salts, esters, ethers, isomers of a listed substance, and what a list's scope clause says of them.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <string_view>

#include <listed/listing.hpp>
#include <listed/vocabulary.hpp>

namespace listed {

/// A step from a substance to one that it is a form of. The water of a hydrate makes no other substance in law; a label of isotopes
/// may. A combination is a preparation with other active substances.
enum class FormKind : std::uint8_t { salt, isomer, ester, ether, member, hydrate, isotope, preparation, combination };

/// Which steps lead from a substance to one that it is a form of: nothing, a salt of it, a salt of an isomer of it …
class Forms {
 public:
  /// The substance itself.
  constexpr Forms() noexcept = default;

  friend constexpr bool operator==(Forms, Forms) noexcept = default;

  [[nodiscard]] constexpr Forms with(FormKind step) const noexcept {
    Forms more = *this;
    more.steps_ = static_cast<std::uint16_t>(steps_ | (1u << static_cast<unsigned>(step)));
    return more;
  }
  [[nodiscard]] constexpr bool has(FormKind step) const noexcept { return (steps_ >> static_cast<unsigned>(step) & 1u) != 0; }
  [[nodiscard]] constexpr bool none() const noexcept { return steps_ == 0; }

  /// Calls `visit(FormKind)` for each step.
  template <class Visit>
  constexpr void for_each(Visit visit) const {
    for (unsigned left = steps_; left != 0; left &= left - 1) visit(static_cast<FormKind>(std::countr_zero(left)));
  }

 private:
  std::uint16_t steps_ = 0;
};

/// Whether a listing reaches a substance.
enum class Admission : std::uint8_t {
  named,     ///< the list names it (or a class that, by its wording, it is a member of)
  admitted,  ///< it is a form of what the list names, and the scope clause admits such forms
  unclear,   ///< it is a form of what the list names, and the sources do not hold a clause on such forms
  excluded,  ///< it is a form of what the list names, and the clause does not admit it, or excepts it
};

[[nodiscard]] constexpr std::string_view label(Admission admission) noexcept {
  constexpr std::array<std::string_view, 4> labels{"named", "admitted", "unclear", "excluded"};
  return labels[static_cast<std::size_t>(admission)];
}

namespace detail {

// The extent that a scope clause gives to a kind of form; none where the law makes no difference: it names the class itself, the water
// of a hydrate makes no other substance. No clause speaks of isotopes.
constexpr std::optional<Extent> extent_of(FormKind form, const schema::Extents& extents) noexcept {
  switch (form) {
    case FormKind::salt: return extents.salts();
    case FormKind::isomer: return extents.isomers();
    case FormKind::ester: return extents.esters();
    case FormKind::ether: return extents.ethers();
    case FormKind::isotope: return Extent::unknown;
    case FormKind::preparation:
    case FormKind::combination: return extents.preparations();
    case FormKind::member:
    case FormKind::hydrate: break;
  }
  return std::nullopt;
}

// What the extent that a scope clause gives to a kind of form says of such a form. Products that hold several substances are known from
// registers of medicines; of a preparation without more it is not known what else it holds, nor what it is for.
constexpr Admission admission(FormKind form, Extent extent) noexcept {
  switch (extent) {
    case Extent::none: return Admission::excluded;
    case Extent::unknown: return Admission::unclear;
    case Extent::single:
    case Extent::non_medicinal: return form == FormKind::combination ? Admission::excluded : Admission::unclear;
    case Extent::possible:
    case Extent::all:
    case Extent::stereo:
    case Extent::optical: break;
  }
  return Admission::admitted;
}

}  // namespace detail

/// What a scope clause that extends so far says of a form. O(steps).
[[nodiscard]] constexpr Admission admission(const schema::Extents& extents, Forms forms) noexcept {
  Admission result = Admission::named;
  forms.for_each([&](FormKind step) {
    if (const auto extent = detail::extent_of(step, extents)) result = std::max(result, detail::admission(step, *extent));
  });
  return result;
}

/// What the scope clause of a listing says of a substance that is a form of the substance listed. O(1).
[[nodiscard]] inline Admission admission(const Listing& listing, const Substance& form, Forms forms) {
  return !forms.none() && listing.excludes(form) ? Admission::excluded : admission(listing.extents(), forms);
}

}  // namespace listed
