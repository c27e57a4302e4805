// Admission: whether a listing reaches a form of what it lists, by its scope clause.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <listed/form.hpp>
#include <listed/listing.hpp>
#include <listed/scope.hpp>
#include <listed/vocabulary.hpp>

namespace listed {

/// Whether a listing reaches a substance.
enum class Admission : std::uint8_t {
  named,     ///< the list names it (or a class that, by its wording, it is a member of)
  admitted,  ///< it is a form of what the list names, and the scope clause admits such forms
  unclear,   ///< it is a form of what the list names, and the sources do not hold a clause on such forms
  excluded,  ///< it is a form of what the list names, and the clause does not admit it, or excepts it
};

namespace detail {

// clang-format off
template <> struct Labels<Admission> {
  static constexpr std::array<std::string_view, 4> all{"named", "admitted", "unclear", "excluded"};
};
// clang-format on

// The extent that a scope clause gives to a kind of form; none where the law makes no difference: it names the class itself, the water
// of a hydrate makes no other substance. No clause speaks of isotopes.
constexpr std::optional<Extent> extent_of(FormKind form, const Extents& extents) noexcept {
  switch (form) {
    case FormKind::salt: return extents.salts;
    case FormKind::isomer: return extents.isomers;
    case FormKind::ester: return extents.esters;
    case FormKind::ether: return extents.ethers;
    case FormKind::isotope: return Extent::unknown;
    case FormKind::preparation:
    case FormKind::combination: return extents.preparations;
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

/// What a scope clause that extends so far says of every kind of form: asked once, when a snapshot is made.
[[nodiscard]] inline schema::Reach reach_of(const Extents& extents) noexcept {
  std::array<Forms, 4> by_admission{};
  for (const FormKind form : {FormKind::salt, FormKind::isomer, FormKind::ester, FormKind::ether, FormKind::member, FormKind::hydrate,
                              FormKind::isotope, FormKind::preparation, FormKind::combination}) {
    const auto extent = detail::extent_of(form, extents);
    if (!extent) continue;
    Forms& forms = by_admission[static_cast<std::size_t>(detail::admission(form, *extent))];
    forms = forms.with(form);
  }
  const auto bits = [&](Admission admission) { return by_admission[static_cast<std::size_t>(admission)].bits(); };
  return {bits(Admission::excluded), bits(Admission::unclear), bits(Admission::admitted)};
}

/// What such a clause says of a form. O(1), a few instructions.
[[nodiscard]] inline Admission admission(const schema::Reach& reach, Forms forms) noexcept {
  Admission result = (forms.bits() & reach.admitted()) != 0 ? Admission::admitted : Admission::named;
  result = (forms.bits() & reach.unclear()) != 0 ? Admission::unclear : result;
  return (forms.bits() & reach.excluded()) != 0 ? Admission::excluded : result;
}

/// What the scope clause of a listing says of a substance that is a form of the substance listed. O(1).
[[nodiscard]] inline Admission admission(const Listing& listing, const Substance& form, Forms forms) {
  return !forms.none() && listing.excludes(form) ? Admission::excluded : admission(listing.reach(), forms);
}

}  // namespace listed
