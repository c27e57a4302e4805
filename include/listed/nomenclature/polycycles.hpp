// Rings that systematic names build of a chain: cycloalkanes, von Baeyer's polycycles and spiro compounds, with heteroatoms in them.
// @see IUPAC, Nomenclature of Organic Chemistry, Recommendations 2013, P-22.2, P-23, P-24
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include <boost/container/static_vector.hpp>

#include <listed/nomenclature/letters.hpp>
#include <listed/nomenclature/level.hpp>
#include <listed/nomenclature/words.hpp>

namespace listed::nomenclature {

class PolycycleReader : public LevelAssembly {
 protected:
  explicit PolycycleReader(std::string_view key) noexcept : letters_{key} {}

  // Behind "cyclo".
  bool read_cycle(Group& group) noexcept {
    const Word* const chain = chains.longest(letters_.rest());
    if (chain == nullptr || chain->number < 3) return false;
    letters_.at += chain->name.size();
    if (!add_chain(chain->number)) return false;
    close_ring(group.core, static_cast<std::uint8_t>(size() - 1));
    return group.symmetric = true;
  }

  [[nodiscard]] bool begins_polycycle() const noexcept {
    return std::any_of(cycles.begin(), cycles.end(), [&](const Word& word) { return letters_.begins(word.name); });
  }

  // 8-azabicyclo(3.2.1)octan-3-yl, 1-oxa-3,8-diazaspiro(4.5)decane.
  bool read_polycycle(Prefix& prefix) noexcept {
    Heteroatoms heteroatoms;
    if (!read_heteroatoms(prefix, heteroatoms)) return false;
    Group& group = prefix.group;
    if (!(letters_.take("spiro(") ? read_spiro(group) : read_bridges(group))) return false;
    for (const Heteroatom& hetero : heteroatoms) {
      const std::uint8_t atom = at(group, hetero.at);
      if (atom == Group::none) return false;
      whole_.set_element(atom, hetero.element->element);
      whole_.hydrogens(atom) -= 4 - hetero.element->valence;
    }
    return true;
  }

  Letters letters_;

 private:
  struct Replacement {
    std::string_view name;
    Constitution::Element element;
    int valence;
  };
  struct Heteroatom {
    Locant at;
    const Replacement* element;
  };
  struct Bridge {
    unsigned length, low, high;
  };
  using Heteroatoms = boost::container::static_vector<Heteroatom, 8>;
  using Bridges = boost::container::static_vector<Bridge, 8>;

  static constexpr std::array<Replacement, 4> replacements{{{"aza", Constitution::element('N'), 3},
                                                            {"oxa", Constitution::element('O'), 2},
                                                            {"thia", Constitution::element('S'), 2},
                                                            {"sila", Constitution::element('S', 'i'), 4}}};
  static constexpr std::array<Word, 6> cycles{
      {{"bicyclo(", 2}, {"tricyclo(", 3}, {"tetracyclo(", 4}, {"pentacyclo(", 5}, {"hexacyclo(", 6}, {"heptacyclo(", 7}}};

  // The first stands behind the locants and the number of the prefix.
  bool read_heteroatoms(Prefix& prefix, Heteroatoms& heteroatoms) noexcept {
    while (const Replacement* const element = take_replacement()) {
      if (prefix.locants.count != prefix.count || prefix.locants.indicated != 0) return false;
      for (std::uint8_t i = 0; i < prefix.count; ++i) {
        if (heteroatoms.size() == heteroatoms.capacity()) return false;
        heteroatoms.push_back({prefix.locants.items[i].at, element});
      }
      prefix.locants = {};
      prefix.count = 1;
      letters_.take("-");
      if (!letters_.locants(prefix.locants)) return false;
      if (!prefix.locants.empty() && !begins_polycycle()) {
        if (const Word* const count = multipliers.longest(letters_.rest())) letters_.at += count->name.size(), prefix.count = count->number;
      }
    }
    return heteroatoms.empty() || prefix.locants.empty();
  }

  const Replacement* take_replacement() noexcept {
    for (const Replacement& one : replacements) {
      if (letters_.take(one.name)) return &one;
    }
    return nullptr;
  }

  // What a bracket counted must be as many atoms as the word behind it says.
  bool take_chain(unsigned length) noexcept {
    letters_.take("-");
    const Word* const chain = chains.longest(letters_.rest());
    if (chain == nullptr || chain->number != length || !add_chain(length)) return false;
    letters_.at += chain->name.size();
    return true;
  }

  static std::uint8_t atom(const Group& group, unsigned number) noexcept { return static_cast<std::uint8_t>(group.core + number - 1); }

  bool read_spiro(Group& group) noexcept {
    const unsigned small = letters_.number();
    if (!letters_.take(".")) return false;
    const unsigned large = letters_.number(), length = small + large + 1;
    if (small < 2 || large < 2 || !letters_.take(")") || !take_chain(length)) return false;
    close_ring(atom(group, 1), atom(group, small + 1));
    close_ring(atom(group, small + 1), atom(group, length));
    return true;
  }

  // bicyclo(2.2.1)heptane, tricyclo(3.3.1.1(3,7))decane: two branches of the main ring, the main bridge, and secondary ones with the numbers
  // of the atoms that they join.
  bool read_bridges(Group& group) noexcept {
    const auto word = std::find_if(cycles.begin(), cycles.end(), [&](const Word& one) { return letters_.take(one.name); });
    if (word == cycles.end()) return false;
    const unsigned first = letters_.number();
    if (!letters_.take(".")) return false;
    const unsigned second = letters_.number();
    if (!letters_.take(".") || !letters_.at_digit()) return false;
    const unsigned third = letters_.number(), ring = first + second + 2, main = ring + third;
    Bridges secondary;
    unsigned length = main;
    for (unsigned i = 2; i < word->number; ++i) {
      Bridge bridge{};
      if (!letters_.take(".") || !read_secondary(bridge)) return false;
      secondary.push_back(bridge);
      length += bridge.length;
    }
    if (first == 0 || second == 0 || !letters_.take(")") || !take_chain(length)) return false;
    return close_main(group, first + 2, ring, main) && close_secondary(group, secondary, main, length);
  }

  // 1(3,7), or with the numbers right behind a length of one digit: 13,7.
  bool read_secondary(Bridge& bridge) noexcept {
    bridge.length = letters_.digit();
    const bool bracket = letters_.take("(");
    bridge.low = letters_.number();
    if (!letters_.take(",")) return false;
    bridge.high = letters_.number();
    if (bridge.low > bridge.high) std::swap(bridge.low, bridge.high);
    return bridge.low != 0 && bridge.low != bridge.high && (!bracket || letters_.take(")"));
  }

  bool close_main(const Group& group, unsigned bridgehead, unsigned ring, unsigned main) noexcept {
    if (main > ring) part(group, ring);
    close_ring(atom(group, 1), atom(group, ring));
    if (main == ring) return close(group, 1, bridgehead);
    close_ring(atom(group, 1), atom(group, ring + 1));
    close_ring(atom(group, main), atom(group, bridgehead));
    return true;
  }

  // They are numbered from the atom next to the higher one that they join, those with the highest first.
  bool close_secondary(const Group& group, Bridges& bridges, unsigned main, unsigned length) noexcept {
    const auto before = [main](const Bridge& a, const Bridge& b) {
      const bool independent = a.high <= main;
      if (independent != (b.high <= main)) return independent;
      return a.high != b.high ? a.high > b.high : a.low > b.low;
    };
    std::stable_sort(bridges.begin(), bridges.end(), before);
    unsigned last = main;
    for (const Bridge& bridge : bridges) {
      if (bridge.high > length) return false;
      if (bridge.length == 0) {
        if (!close(group, bridge.low, bridge.high)) return false;
        continue;
      }
      if (bridge.high > last) return false;
      part(group, last);
      close_ring(atom(group, bridge.high), atom(group, last + 1));
      last += bridge.length;
      close_ring(atom(group, bridge.low), atom(group, last));
    }
    return true;
  }

  // Between an atom of the chain and the next.
  void part(const Group& group, unsigned number) noexcept {
    const std::uint8_t end = atom(group, number), next = atom(group, number + 1);
    whole_.unbond(end, next);
    ++whole_.hydrogens(end), ++whole_.hydrogens(next);
  }
  bool close(const Group& group, unsigned a, unsigned b) noexcept {
    if (whole_.bonded(atom(group, a), atom(group, b))) return false;
    close_ring(atom(group, a), atom(group, b));
    return true;
  }
};

}  // namespace listed::nomenclature
