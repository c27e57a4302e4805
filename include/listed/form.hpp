// Forms: salts, esters, ethers, isomers … of a substance, and the steps that lead to them.
#pragma once

#include <bit>
#include <cstdint>

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
  /// @pre a bit for each FormKind, as in `bits`
  explicit constexpr Forms(std::uint16_t bits) noexcept : steps_{bits} {}

  friend constexpr bool operator==(Forms, Forms) noexcept = default;

  [[nodiscard]] constexpr Forms with(FormKind step) const noexcept { return with(Forms{bit(step)}); }
  [[nodiscard]] constexpr Forms with(Forms more) const noexcept { return Forms{static_cast<std::uint16_t>(steps_ | more.steps_)}; }
  [[nodiscard]] constexpr bool has(FormKind step) const noexcept { return (steps_ & bit(step)) != 0; }
  [[nodiscard]] constexpr bool has(Forms steps) const noexcept { return (steps.steps_ & ~steps_) == 0; }
  [[nodiscard]] constexpr bool none() const noexcept { return steps_ == 0; }
  [[nodiscard]] constexpr std::uint16_t bits() const noexcept { return steps_; }

  /// Calls `visit(FormKind)` for each step.
  template <class Visit>
  constexpr void for_each(Visit visit) const {
    for (unsigned left = steps_; left != 0; left &= left - 1) visit(static_cast<FormKind>(std::countr_zero(left)));
  }

 private:
  static constexpr std::uint16_t bit(FormKind step) noexcept { return static_cast<std::uint16_t>(1u << static_cast<unsigned>(step)); }

  std::uint16_t steps_ = 0;
};

/// The step that a relation of the registry is.
[[nodiscard]] constexpr FormKind step_of(RelationKind relation) noexcept {
  switch (relation) {
    case RelationKind::salt_of: return FormKind::salt;
    case RelationKind::isomer_of: return FormKind::isomer;
    case RelationKind::ester_of: return FormKind::ester;
    case RelationKind::ether_of: return FormKind::ether;
    case RelationKind::member_of: return FormKind::member;
    case RelationKind::preparation_of: return FormKind::preparation;
    case RelationKind::combination_of: break;
  }
  return FormKind::combination;
}

}  // namespace listed
