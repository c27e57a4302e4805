// Forms: salts, esters, ethers, isomers of a listed substance, and what a list's scope clause says of them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include <listed/listing.hpp>
#include <listed/scope.hpp>
#include <listed/vocabulary.hpp>

namespace listed {

/// A step from a substance to one that it is a form of. The water of a hydrate makes no other substance in law; a label of isotopes
/// may.
enum class FormKind : std::uint8_t { salt, isomer, ester, ether, member, hydrate, isotope };

/// Which steps lead from a substance to one that it is a form of: nothing, a salt of it, a salt of an isomer of it …
class Forms {
 public:
  /// The substance itself.
  constexpr Forms() noexcept = default;

  friend constexpr bool operator==(Forms, Forms) noexcept = default;

  [[nodiscard]] constexpr Forms with(FormKind step) const noexcept {
    Forms more = *this;
    more.steps_ = static_cast<std::uint8_t>(steps_ | (1u << static_cast<unsigned>(step)));
    return more;
  }
  [[nodiscard]] constexpr bool has(FormKind step) const noexcept { return (steps_ >> static_cast<unsigned>(step) & 1u) != 0; }
  [[nodiscard]] constexpr bool none() const noexcept { return steps_ == 0; }

 private:
  std::uint8_t steps_ = 0;
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

/// What the scope clause of a listing says of a substance that is a form of the substance listed. O(1).
[[nodiscard]] inline Admission admission(const Listing& listing, const Substance& form, Forms forms) {
  if (forms.none()) return Admission::named;
  if (listing.excludes(form)) return Admission::excluded;
  const Scope scope = listing.scope();
  struct Step {
    FormKind kind;
    Extent extent;
  };
  const std::array steps{Step{FormKind::salt, scope.salts()}, Step{FormKind::isomer, scope.isomers()}, Step{FormKind::ester, scope.esters()},
                         Step{FormKind::ether, scope.ethers()}, Step{FormKind::isotope, Extent::unknown}};
  Admission result = Admission::named;
  for (const Step& step : steps) {
    if (!forms.has(step.kind)) continue;
    const Admission one = step.extent == Extent::none      ? Admission::excluded
                          : step.extent == Extent::unknown ? Admission::unclear
                                                           : Admission::admitted;
    if (one > result) result = one;
  }
  return result;
}

}  // namespace listed
