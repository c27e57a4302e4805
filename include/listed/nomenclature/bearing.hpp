// Where suffixes stand in a parent, and what they add to it.
#pragma once

#include <cstdint>
#include <utility>

#include <listed/nomenclature/assembly.hpp>
#include <listed/nomenclature/letters.hpp>
#include <listed/nomenclature/words.hpp>

namespace listed::nomenclature {

class SuffixAssembly : public Assembly {
 protected:
  // Where a suffix stands that has no locant of its own: at the end of a chain, where the locant before the parent says, or at the one
  // place that there is.
  bool place(Suffix suffix, Locants& own, std::uint8_t count, Prefix& prefix, unsigned length, bool saturated) noexcept {
    if (!own.empty()) return own.count == count;
    const bool group = suffix == Suffix::yl || suffix == Suffix::ylidene || suffix == Suffix::oxy || suffix == Suffix::ring_acyl ||
                       suffix == Suffix::ring_amido;
    const bool at_end =
        length != 0 && (suffix == Suffix::al || suffix == Suffix::acid || suffix == Suffix::ate || suffix == Suffix::amide ||
                        suffix == Suffix::nitrile || suffix == Suffix::oyl || suffix == Suffix::amido);
    const bool open = suffix == Suffix::en || suffix == Suffix::yn;
    Locants& leading = prefix.inner.empty() ? prefix.locants : prefix.inner;
    const bool told = leading.count == count && leading.indicated == 0;
    const bool alone =
        prefix.group.symmetric || (length != 0 && (length <= 2 || (group && !saturated) || (suffix == Suffix::one && length == 3)));
    if (at_end && count == 2) return own.add_at(1) && own.add_at(static_cast<Locant>(length));
    if (at_end || (alone && count == 1 && (group || !told || (open && length == 2))))
      return (open || !std::exchange(prefix.placed, true)) && own.add_at(static_cast<Locant>(suffix == Suffix::one && length == 3 ? 2 : 1));
    if (!told) return false;
    own = std::exchange(leading, {});
    return true;
  }

  bool apply(Suffix suffix, Locants own, std::uint8_t count, Prefix& prefix, unsigned length, bool saturated) noexcept {
    Group& group = prefix.group;
    if (suffix == Suffix::oyl && length == 0) suffix = Suffix::ring_acyl;  // 1-naphthoyl
    if (!place(suffix, own, count, prefix, length, saturated)) return false;
    for (std::uint8_t i = 0; i < own.count; ++i) {
      const std::uint8_t atom = place_of(group, own.items[i]);
      if (atom == Group::none || !bear(suffix, atom, own.items[i], group)) return false;
    }
    return true;
  }

  bool bear(Suffix suffix, std::uint8_t atom, const Locants::Item& item, Group& group) noexcept {
    const auto last = [&] { return static_cast<std::uint8_t>(size() - 1); };
    const auto carbon_of_ring = [&] { return add_to(atom, 'C', 3) && (atom = last(), true); };
    switch (suffix) {
      case Suffix::an: return true;
      case Suffix::en:
      case Suffix::yn: return open(suffix == Suffix::en ? 1 : 2, atom, item, group);
      case Suffix::yl: return attach_at(group, atom, 1);
      case Suffix::ylidene: return attach_at(group, atom, 2);
      case Suffix::oxy: return add_to(atom, 'O', 1) && attach_at(group, last(), 1);
      case Suffix::ol: return add_to(atom, 'O', 1);
      case Suffix::one: return add_to(atom, 'O', 0, 2);
      case Suffix::thione: return add_to(atom, 'S', 0, 2);
      case Suffix::amine: return add_to(atom, 'N', 2, 1, nitrogen_of(group));
      case Suffix::imine: return add_to(atom, 'N', 1, 2, nitrogen_of(group));
      case Suffix::thiol: return add_to(atom, 'S', 1);
      case Suffix::sulfonamide: return add_sulfonyl(atom) && add_to(static_cast<std::uint8_t>(last() - 2), 'N', 2, 1, nitrogen_of(group));
      case Suffix::sulfonic_acid: return add_sulfonyl(atom) && add_to(static_cast<std::uint8_t>(last() - 2), 'O', 1);
      case Suffix::sulfonyl: return add_sulfonyl(atom) && attach_at(group, static_cast<std::uint8_t>(last() - 2), 1);
      case Suffix::ring_aldehyde: return carbon_of_ring() && add_to(atom, 'O', 0, 2);
      case Suffix::al: return add_to(atom, 'O', 0, 2);
      case Suffix::ring_acid: return carbon_of_ring() && bear(Suffix::acid, atom, item, group);
      case Suffix::acid: return add_to(atom, 'O', 0, 2) && add_to(atom, 'O', 1);
      case Suffix::ring_ate: return carbon_of_ring() && bear(Suffix::ate, atom, item, group);
      case Suffix::ate:
        return add_to(atom, 'O', 0, 2) && add_to(atom, 'O', 0) && (group.other_ester = std::exchange(group.ester, last()), true);
      case Suffix::ring_amide: return carbon_of_ring() && bear(Suffix::amide, atom, item, group);
      case Suffix::amide: return add_to(atom, 'O', 0, 2) && add_to(atom, 'N', 2, 1, nitrogen_of(group));
      case Suffix::ring_nitrile: return carbon_of_ring() && bear(Suffix::nitrile, atom, item, group);
      case Suffix::nitrile: return add_to(atom, 'N', 0, 3);
      case Suffix::ring_acyl: return carbon_of_ring() && bear(Suffix::oyl, atom, item, group);
      case Suffix::oyl: return add_to(atom, 'O', 0, 2) && attach_at(group, atom, 1);
      case Suffix::ring_amido: return carbon_of_ring() && bear(Suffix::amido, atom, item, group);
      case Suffix::amido: return bear(Suffix::amide, atom, item, group) && attach_at(group, last(), 1);
    }
    return false;
  }

  // A sulfur with two oxygens, which is to be bonded to one atom more.
  bool add_sulfonyl(std::uint8_t atom) noexcept {
    const std::uint8_t sulfur = size();
    return add_to(atom, 'S', 5) && add_to(sulfur, 'O', 0, 2) && add_to(sulfur, 'O', 0, 2);
  }

  // Of the first nitrogen that suffixes add, and of others.
  [[nodiscard]] Locant nitrogen_of(const Group& group) const noexcept {
    return at(group, nitrogen) == Group::none ? nitrogen : other_nitrogen;
  }

  // A double or triple bond to the next atom, or to the one that is told.
  bool open(int bonds, std::uint8_t atom, const Locants::Item& item, const Group& group) noexcept {
    const std::uint8_t other = at(group, item.other != no_locant ? item.other : static_cast<Locant>(item.at + 1));
    if (other == Group::none || !whole_.bonded(atom, other)) return false;
    whole_.hydrogens(atom) -= bonds;
    whole_.hydrogens(other) -= bonds;
    return true;
  }
};

}  // namespace listed::nomenclature
