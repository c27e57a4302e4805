// What stands in one bracket of a systematic name, or outside all: prefixes and a parent, and how they are bonded.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <boost/container/static_vector.hpp>

#include <listed/nomenclature/bearing.hpp>
#include <listed/nomenclature/letters.hpp>

namespace listed::nomenclature {

class LevelAssembly : public SuffixAssembly {
 public:
  using Assembly::label;
  /// Of a descriptor that stands without a locant.
  [[nodiscard]] Label label() const noexcept { return label_; }
  /// What descriptors of relative configurations say, as a number; 0 if there are none.
  [[nodiscard]] std::uint64_t relative() const noexcept { return relative_; }

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
        if (!hydro && is_of_another(root, level, i)) return false;
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

  void tell_relative(std::string_view descriptor) noexcept {
    for (const char c : descriptor) relative_ = Constitution::mixed(relative_ ^ static_cast<unsigned char>(c));
  }

  // A descriptor without a locant: of where a group is bonded ([(S)-1-phenylethyl]amine), else of the one place that it can be of.
  bool describe(const Group& group, Label label) noexcept {
    if (label == Label::none) return true;
    if (group.bonds != 0 && is_carbon(group)) return set_label(group.attach, label), true;
    return std::exchange(label_, label) == Label::none;
  }

  // 1-phenylpyrazol-3-yloxymethyl: a locant that a chain of one atom needs not, before a prefix that has none, is of something in that.
  [[nodiscard]] bool is_of_another(const Group& root, const Level& level, std::size_t i) const noexcept {
    const Prefix& prefix = level.prefixes[i];
    const bool needless = prefix.hydro == 0 && prefix.locants.count == 1 && prefix.locants.items[0].at == 1;
    if (!needless || !root.chain || at(root, 2) != Group::none) return false;
    return std::any_of(level.prefixes.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                       level.prefixes.begin() + static_cast<std::ptrdiff_t>(level.count),
                       [](const Prefix& next) { return next.hydro == 0 && !next.bridge && next.locants.empty() && !next.bracketed; });
  }

  // 4-methylphenylsulfonyl: where the parent has no such place, a prefix is of the next one that says none; it is bonded to it.
  bool belongs_behind(const Group& root, Level& level, std::size_t i) noexcept {
    const Prefix& prefix = level.prefixes[i];
    if (!is_number(prefix.locants) || prefix.locants.items[0].label != Label::none) return false;
    if (at(root, prefix.locants.items[0].at) != Group::none && !is_of_another(root, level, i)) return false;
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
    const bool two = root.other_ester != Group::none;  // diethyl …dicarboxylate
    if (alcohol.hydro != 0 || alcohol.bridge || alcohol.count != (two ? 2 : 1)) return false;
    if (!two && last == level.count && alcohol.bracketed && !level.prefixes[last].apart) {  // (…)acetate
      const Prefix& methyl = level.prefixes[0];
      if (level.count < 2 || !methyl.group.chain || methyl.bracketed || methyl.count != 1 || !methyl.locants.empty()) return false;
      whole_.bond(root.ester, methyl.group.attach);
      return first = 1, balance(level.prefixes[0].group);
    }
    for (std::size_t i = 0; i + 1 < last; ++i) {
      if (!attach_balanced(level.prefixes[i], alcohol.group, last == 2)) return false;
    }
    if (!alcohol.bracketed && !balance(alcohol.group)) return false;
    if (two) {
      const auto shift = static_cast<std::uint8_t>(size() - alcohol.group.begin);
      if (!copy(alcohol.group)) return false;
      whole_.bond(root.other_ester, static_cast<std::size_t>(alcohol.group.attach + shift));
    }
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

  // An ester without its oxygen, the last atom, which is that of the alcohol that it is bonded to.
  bool become_acyl(Group& group) noexcept {
    if (group.ester == Group::none || group.other_ester != Group::none || group.ester + 1 != size()) return false;
    group.attach = static_cast<std::uint8_t>(std::countr_zero(whole_.neighbours(group.ester)));
    group.bonds = 1;
    whole_.unbond(group.attach, group.ester);
    whole_.truncate(group.ester);
    group.end = group.core_end = group.ester;
    group.ester = Group::none;
    return true;
  }

  using Hydroxyls = boost::container::static_vector<std::uint8_t, 2>;

  [[nodiscard]] bool is_hydroxyl(std::size_t atom) const noexcept {
    return whole_.element_of(atom) == Constitution::element('O') && whole_.hydrogens(atom) == 1 && whole_.degree(atom) == 1;
  }
  // The oxygen of a hydroxyl at a place; none if there is none.
  [[nodiscard]] std::uint8_t hydroxyl_at(std::uint8_t place) const noexcept {
    std::uint8_t found = Group::none;
    if (place != Group::none) {
      whole_.for_each_neighbour(place, [&](std::size_t atom) {
        if (is_hydroxyl(atom)) found = static_cast<std::uint8_t>(atom);
      });
    }
    return found;
  }

  // Whether a hydroxyl is that of an acid.
  [[nodiscard]] bool is_acid(std::size_t hydroxyl) const noexcept {
    bool acid = false;
    whole_.for_each_neighbour(static_cast<std::size_t>(std::countr_zero(whole_.neighbours(hydroxyl))), [&](std::size_t other) {
      acid |= whole_.element_of(other) == Constitution::element('O') && whole_.degree(other) == 1 && whole_.hydrogens(other) == 0;
    });
    return acid;
  }

  // All among the first atoms. False for more than names tell esters of.
  bool find_hydroxyls(std::uint8_t atoms, bool of_acids, Hydroxyls& found) const noexcept {
    for (std::uint8_t atom = 0; atom < atoms; ++atom) {
      if (!is_hydroxyl(atom) || is_acid(atom) != of_acids) continue;
      if (found.size() == found.capacity()) return false;
      found.push_back(atom);
    }
    return true;
  }
  [[nodiscard]] bool has(char element, std::uint8_t atoms) const noexcept {
    bool found = false;
    for (std::uint8_t atom = 0; atom < atoms; ++atom) found |= whole_.element_of(atom) == Constitution::element(element);
    return found;
  }

  // Each is bonded to a group, or a copy of it.
  bool esterify(const Hydroxyls& hydroxyls, const Group& group) noexcept {
    for (std::size_t i = hydroxyls.size(); i-- > 0;) {
      const auto shift = static_cast<std::uint8_t>(i == 0 ? 0 : size() - group.begin);
      if (hydroxyls[i] == Group::none || whole_.hydrogens(hydroxyls[i]) == 0 || (i != 0 && !copy(group))) return false;
      whole_.bond(hydroxyls[i], static_cast<std::size_t>(group.attach + shift));
      --whole_.hydrogens(hydroxyls[i]);
    }
    return true;
  }

 private:
  Label label_ = Label::none;
  std::uint64_t relative_ = 0;
};

}  // namespace listed::nomenclature
