// What stands in one bracket of a systematic name, or outside all: prefixes and a parent, and how they are bonded.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include <boost/container/static_vector.hpp>

#include <listed/nomenclature_assembly.hpp>
#include <listed/nomenclature_letters.hpp>

namespace listed::nomenclature {

class LevelAssembly : public Assembly {
 public:
  using Assembly::label;
  /// Of a descriptor that stands without a locant.
  [[nodiscard]] Label label() const noexcept { return label_; }

 protected:
  static constexpr std::size_t most_prefixes = 12;

  struct Level {
    boost::container::static_vector<Prefix, most_prefixes> prefixes;  // those that are done, and the one that is being read
    std::size_t count = 0;
    Locants descriptors;
  };

  static bool is_number(const Locants& locants) noexcept { return !locants.empty() && locants.items[0].at < nitrogen; }

  [[nodiscard]] bool is_carbon(const Group& group) const noexcept { return whole_.element_of(group.attach) == carbon; }
  // Whether it is bonded by a carbon that has hydrogens, of a chain.
  [[nodiscard]] bool is_alkyl(const Group& group) const noexcept {
    return is_carbon(group) && whole_.hydrogens(group.attach) > 0 && !group.ring && !group.symmetric;
  }

  // When the parent has been read.
  bool finish(Group& root, Level& level) noexcept {
    std::size_t first = 0;
    if (root.ester != Group::none && !bond_ester(root, level, first)) return false;
    for (const bool hydro : {true, false}) {
      for (std::size_t i = first; i < level.count; ++i) {
        const Prefix& prefix = level.prefixes[i];
        if (!hydro && prefix.hydro == 0 && belongs_behind(root, level, i)) continue;
        if ((prefix.hydro != 0) == hydro && !attach_balanced(prefix, root, level.count - first == 1)) return false;
      }
    }
    for (std::uint8_t i = 0; i < level.descriptors.count; ++i) {
      const Locants::Item& item = level.descriptors.items[i];
      if (item.at != no_locant ? place_of(root, item) == Group::none : !describe(root, item.label)) return false;
    }
    root.end = size();
    return balance(root);
  }

  // A descriptor without a locant: of where a group is bonded ([(S)-1-phenylethyl]amine), else of the one place that it can be of.
  bool describe(const Group& group, Label label) noexcept {
    if (label == Label::none) return true;
    if (group.bonds != 0 && is_carbon(group)) return set_label(group.attach, label), true;
    return std::exchange(label_, label) == Label::none;
  }

  // 4-methylphenylsulfonyl: where the parent has no such place, a prefix is of the next one that says none; it is bonded to it.
  bool belongs_behind(const Group& root, Level& level, std::size_t i) noexcept {
    const Prefix& prefix = level.prefixes[i];
    if (!is_number(prefix.locants) || prefix.locants.items[0].label != Label::none || at(root, prefix.locants.items[0].at) != Group::none)
      return false;
    for (std::size_t k = i + 1; k < level.count; ++k) {
      Prefix& next = level.prefixes[k];
      if (!next.locants.empty()) continue;
      return !next.bracketed && !next.bridge && next.hydro == 0 && next.count == 1 && attach_balanced(prefix, next.group, false);
    }
    return false;
  }

  // What the acid of an ester is bonded to: the last prefix without a locant, with all before it.
  bool bond_ester(Group& root, Level& level, std::size_t& first) noexcept {
    std::size_t last = level.count;
    while (last > 0 && !level.prefixes[last - 1].locants.empty()) --last;
    if (last == 0) return false;
    Prefix& alcohol = level.prefixes[last - 1];
    if (alcohol.hydro != 0 || alcohol.bridge || alcohol.count != 1) return false;
    if (last == level.count && alcohol.bracketed && !level.prefixes[last].apart) {  // (…)acetate
      const Prefix& methyl = level.prefixes[0];
      if (level.count < 2 || !methyl.group.chain || methyl.bracketed || methyl.count != 1 || !methyl.locants.empty()) return false;
      whole_.bond(root.ester, methyl.group.attach);
      return first = 1, balance(level.prefixes[0].group);
    }
    for (std::size_t i = 0; i + 1 < last; ++i) {
      if (!attach_balanced(level.prefixes[i], alcohol.group, last == 2)) return false;
    }
    if (!alcohol.bracketed && !balance(alcohol.group)) return false;
    whole_.bond(root.ester, alcohol.group.attach);
    first = last;
    if (last > 1 || !alcohol.locants.empty() || alcohol.described != 0) {
      for (std::uint8_t i = 0; i < alcohol.described; ++i) {
        Locants::Item& item = level.descriptors.items[i];
        if (item.at == no_locant) continue;
        if (place_of(alcohol.group, item) == Group::none) return false;
        item = {no_locant, no_locant, Label::none};
      }
    }
    return alcohol.group.bonds == 1;
  }

 private:
  Label label_ = Label::none;
};

}  // namespace listed::nomenclature
