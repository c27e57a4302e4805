// A molecule in the making: the parts that a systematic name tells, and what is bonded to what at which locant.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <listed/ascii.hpp>
#include <listed/nomenclature/constitution.hpp>
#include <listed/nomenclature/letters.hpp>
#include <listed/nomenclature/parts.hpp>

namespace listed::nomenclature {

/// A part of a constitution that a part of the name tells: a parent, what stands before it, its suffixes.
struct Group {
  static constexpr std::uint8_t none = Constitution::most;

  std::uint8_t begin = 0, core = 0, core_end = 0, end = 0;  // its atoms, and those of its parent and suffixes among them
  std::uint8_t attach = none, bonds = 0;                    // where it is bonded to another, if it is a group
  std::uint8_t usual = none;                                // where prefixes without locant go
  std::uint8_t indicated = none;                            // a hydrogen that names need not tell
  std::uint8_t ester = none, other_ester = none;            // the oxygen of an ester, of two
  bool ring = false, unsaturated = false, skeleton = false, symmetric = false, chain = false, takes = true;
  bool bare = false;      // of a group to which something must be bonded, as long as nothing is
  std::int8_t added = 0;  // hydrogens beyond those of a ring with as many double bonds as can be
};

/// A prefix of a parent.
struct Prefix {
  Group group;
  Locants locants, inner;  // before it, and before its own suffix (N-8-quinolinyl)
  std::uint8_t count = 1;
  std::int8_t hydro = 0;  // 1 for hydro, -1 for dehydro, which are no groups
  bool bracketed = false, apart = false, bridge = false;
  bool numbered = false;       // whether another before it stands at a number
  std::uint8_t described = 0;  // how many descriptors stand before it
  bool placed = false;         // whether one of its suffixes stands at a place that is not told
};

/// Holds the molecule, and of each atom its locant in the part that it is of, and its configuration.
class Assembly {
 public:
  [[nodiscard]] const Constitution& constitution() const noexcept { return whole_; }
  [[nodiscard]] Label label(std::size_t atom) const noexcept { return labels_[atom]; }

 protected:
  [[nodiscard]] std::uint8_t size() const noexcept { return static_cast<std::uint8_t>(whole_.size()); }

  // 5alpha- before a steroid.
  bool label_all(const Group& group, Locants& locants) noexcept {
    for (std::uint8_t i = 0; i < locants.count; ++i) {
      const Locants::Item& item = locants.items[i];
      if (item.label == Label::none && item.at < letter_a) return true;  // of a suffix
      if (place_of(group, item) == Group::none) return false;
    }
    locants = {};
    return true;
  }

  // Whether no atom has more bonds than it can.
  [[nodiscard]] bool is_sound() const noexcept {
    for (std::size_t i = 0; i < whole_.size(); ++i) {
      if (whole_.hydrogens(i) < 0) return false;
    }
    return true;
  }

  void set_label(std::size_t atom, Label label) noexcept { labels_[atom] = label; }
  void name_atom(std::size_t atom, Locant locant) noexcept { locants_[atom] = locant; }

  // The locants of a part's atoms.
  void name_atoms(const Part& part, Group& group) noexcept {
    std::string_view left = part.locants;
    group.takes = left != "-";
    group.bare = left == "+";
    if (group.bare) left = {};
    for (std::uint8_t atom = group.core; atom < size(); ++atom) {
      labels_[atom] = Label::none;
      doubled_[atom] = 0;
      locants_[atom] = part.locants.size() < 2 ? static_cast<Locant>(atom - group.core + 1) : no_locant;
      if (left.empty() || !group.takes) continue;
      if (left.front() == '*') left.remove_prefix(1), group.usual = atom;
      const std::string_view one = left.substr(0, left.find(','));
      left.remove_prefix(std::min(left.size(), one.size() + 1));
      locants_[atom] = locant_of(one);
    }
  }

  static Locant locant_of(std::string_view text) noexcept {
    if (text.empty()) return no_locant;
    if (text.front() == 'n') return nitrogen;
    if (!detail::is_digit(text.front())) return text == "alpha" ? at_alpha : text == "beta" ? at_beta : at_gamma;
    unsigned n = 0;
    for (; !text.empty() && detail::is_digit(text.front()); text.remove_prefix(1)) n = n * 10 + static_cast<unsigned>(text.front() - '0');
    return static_cast<Locant>(n + (text == "a" ? letter_a : text == "b" ? letter_b : text == "c" ? letter_c : text == "'" ? prime : 0));
  }

  // 1H- before a ring: where its hydrogen is, and others that are added.
  bool indicate(Group& group, Locants& locants) noexcept {
    if (locants.indicated != 0 && !group.unsaturated) return false;
    while (locants.indicated != 0) {
      const std::uint8_t atom = at(group, locants.items[--locants.count].at);
      --locants.indicated;
      if (atom == Group::none) return false;
      ++whole_.hydrogens(atom);
      if (group.indicated != Group::none) --whole_.hydrogens(group.indicated), group.indicated = Group::none;
      else ++group.added;
    }
    return true;
  }

  // Atoms from there on that nothing in the name is said of.
  void clear_atoms(std::size_t first) noexcept {
    for (std::size_t atom = first; atom < whole_.size(); ++atom) {
      locants_[atom] = no_locant;
      labels_[atom] = Label::none;
      doubled_[atom] = 0;
    }
  }

  bool add_atom(Constitution::Element element, int hydrogens, Locant locant = no_locant) noexcept {
    if (!whole_.add(element, hydrogens)) return false;
    locants_[whole_.size() - 1] = locant;
    labels_[whole_.size() - 1] = Label::none;
    doubled_[whole_.size() - 1] = 0;
    return true;
  }
  // An atom that is bonded to one that has lost a hydrogen for each bond.
  bool add_to(std::uint8_t atom, char element, int hydrogens, int bonds = 1, Locant locant = no_locant) noexcept {
    if (!add_atom(Constitution::element(element), hydrogens, locant)) return false;
    whole_.bond(atom, size() - 1u);
    whole_.hydrogens(atom) -= bonds;
    doubled_[atom] = static_cast<std::uint8_t>(doubled_[atom] + bonds - 1);
    return true;
  }

  bool add_chain(unsigned length) noexcept {
    for (unsigned i = 0; i < length; ++i) {
      if (i == 0 ? !add_atom(carbon, 4, 1) : !add_to(static_cast<std::uint8_t>(size() - 1), 'C', 3, 1, static_cast<Locant>(i + 1)))
        return false;
    }
    return true;
  }

  void close_ring(std::uint8_t a, std::uint8_t b) noexcept {
    whole_.bond(a, b);
    --whole_.hydrogens(a), --whole_.hydrogens(b);
  }

  bool attach_at(Group& group, std::uint8_t atom, int bonds) noexcept {
    if (group.bonds != 0) return false;
    group.attach = atom;
    group.bonds = static_cast<std::uint8_t>(bonds);
    whole_.hydrogens(atom) -= bonds;
    return true;
  }

  [[nodiscard]] std::uint8_t at(const Group& group, Locant locant) const noexcept {
    const std::uint8_t end = group.core_end == 0 ? size() : group.core_end;
    std::uint8_t found = Group::none;
    for (std::uint8_t atom = group.core; atom < end; ++atom) {
      if (locants_[atom] != locant) continue;
      if (found != Group::none) return Group::none;
      found = atom;
    }
    return found;
  }

  // The one nitrogen of a ring, which N- may be said of (N-methylpiperidin-2-yl), or either of a piperazine's.
  [[nodiscard]] std::uint8_t nitrogen_of_ring(const Group& group) const noexcept {
    std::uint8_t found = Group::none;
    int many = 0;
    bool piperazine = group.core_end - group.core == 6;
    for (std::uint8_t atom = group.core; atom < group.core_end; ++atom) {
      const bool is_nitrogen = whole_.element_of(atom) == Constitution::element('N');
      piperazine &= whole_.hydrogens(atom) == (is_nitrogen ? 1 : 2) && (!is_nitrogen || (atom - group.core) % 3 == 0);
      if (is_nitrogen && ++many == 1) found = atom;
    }
    return many == 1 || (many == 2 && piperazine) ? found : Group::none;
  }

  // The same, with a letter that tells the side of a steroid (17a-methyl).
  std::uint8_t place_of(const Group& group, const Locants::Item& item) noexcept {
    std::uint8_t found = at(group, item.at);
    Label label = item.label;
    if (found == Group::none && group.skeleton && item.at > letter_a && item.at < letter_c) {
      label = item.at > letter_b ? Label::beta : Label::alpha;
      found = at(group, static_cast<Locant>(item.at - (item.at > letter_b ? letter_b : letter_a)));
    }
    if (item.at == nitrogen && found == Group::none && group.ring) found = nitrogen_of_ring(group);
    if (found != Group::none && label != Label::none && label != Label::unknown) labels_[found] = label;
    return found;
  }

  // Where a prefix without locant goes.
  [[nodiscard]] std::uint8_t usual_place(const Group& group, bool alone) const noexcept {
    if (group.usual != Group::none) return group.usual;
    std::uint8_t found = Group::none;
    std::size_t many = 0;
    bool same = true;
    for (std::uint8_t atom = group.core; atom < group.core_end; ++atom) {
      same &= whole_.hydrogens(atom) == whole_.hydrogens(group.core);
      if (whole_.hydrogens(atom) > 0 && ++many == 1) found = atom;
    }
    return many == 1 ? found : alone && group.symmetric && same ? group.core : Group::none;
  }

  // dichloro(tetrafluoro)ethane: as many as there are hydrogens left at carbon.
  [[nodiscard]] int hydrogens_of(const Group& group) const noexcept {
    int sum = 0;
    for (std::uint8_t atom = group.core; atom < group.core_end; ++atom)
      sum += whole_.element_of(atom) == carbon ? whole_.hydrogens(atom) : 0;
    return sum;
  }
  [[nodiscard]] std::uint8_t first_open(const Group& group) const noexcept {
    std::uint8_t atom = group.core;
    while (atom < group.core_end && (whole_.element_of(atom) != carbon || whole_.hydrogens(atom) <= 0)) ++atom;
    return atom == group.core_end ? Group::none : atom;
  }

  bool attach(const Prefix& prefix, Group& parent, bool alone) noexcept {
    const Locants& locants = prefix.locants;
    if (prefix.hydro > 0 && locants.empty()) return saturate(parent, prefix.count);
    if (prefix.hydro != 0) {
      for (std::uint8_t i = 0; i < locants.count; ++i) {
        const std::uint8_t atom = place_of(parent, locants.items[i]);
        if (atom == Group::none || (!parent.unsaturated && prefix.hydro > 0)) return false;
        whole_.hydrogens(atom) += prefix.hydro;
        parent.added = static_cast<std::int8_t>(parent.added + prefix.hydro);
      }
      return locants.count == prefix.count && locants.count % 2 == 0;
    }
    const Group& group = prefix.group;
    if (prefix.bridge) return locants.count == 2 && prefix.count == 1 && bridge(group, parent, locants);
    if (!locants.empty() && locants.count != prefix.count) return false;
    const bool everywhere = locants.empty() && prefix.count > 1 && parent.usual == Group::none && hydrogens_of(parent) == prefix.count;
    for (std::uint8_t i = prefix.count; i-- > 0;) {  // copies first, before the group is bonded itself
      const std::uint8_t place = everywhere        ? first_open(parent)
                                 : locants.empty() ? usual_place(parent, alone && prefix.count == 1)
                                                   : place_of(parent, locants.items[i]);
      const std::uint8_t shift = static_cast<std::uint8_t>(i == 0 ? 0 : size() - group.begin);
      if (place == Group::none || (i != 0 && !copy(group))) return false;
      whole_.bond(place, static_cast<std::size_t>(group.attach + shift));
      whole_.hydrogens(place) -= group.bonds;
      doubled_[place] = static_cast<std::uint8_t>(doubled_[place] + group.bonds - 1);
    }
    parent.bare = false;
    return true;
  }

  // tetrahydro-2-furancarboxamide
  bool saturate(Group& parent, unsigned count) noexcept {
    std::uint64_t open = 0;
    for (std::uint8_t atom = parent.core; atom < parent.core_end; ++atom) {
      if (parent.unsaturated && locants_[atom] != no_locant && is_open(parent, atom)) open |= std::uint64_t{1} << atom;
    }
    if (static_cast<unsigned>(std::popcount(open)) != count) return false;
    for (; open != 0; open &= open - 1) ++whole_.hydrogens(static_cast<std::size_t>(std::countr_zero(open)));
    return true;
  }

  bool copy(const Group& group) noexcept {
    const std::uint8_t first = size();
    if (!whole_.copy(group.begin, group.end)) return false;
    for (std::uint8_t atom = first; atom < size(); ++atom) {
      locants_[atom] = no_locant;
      labels_[atom] = labels_[atom - first + group.begin];
      doubled_[atom] = 0;
    }
    return true;
  }

  bool bridge(const Group& group, const Group& parent, const Locants& locants) noexcept {
    const std::uint8_t a = place_of(parent, locants.items[0]), b = place_of(parent, locants.items[1]);
    if (a == Group::none || b == Group::none || a == b) return false;
    close_ring(a, group.begin);
    close_ring(b, static_cast<std::uint8_t>(group.end - 1));
    return true;
  }

  bool attach_balanced(Prefix prefix, Group& parent, bool alone) noexcept {
    return (prefix.hydro != 0 || prefix.bridge || prefix.bracketed || balance(prefix.group)) && attach(prefix, parent, alone);
  }

  // Rule 4. What lacks a hydrogen gets it; then every atom that is still open must have a double bond to another.
  bool balance(Group& group) noexcept {
    if (group.bare) return false;
    for (std::uint8_t atom = group.core; atom < group.core_end; ++atom) {
      int& hydrogens = whole_.hydrogens(atom);
      if (hydrogens >= 0) continue;
      if (!group.unsaturated || hydrogens < -1) return false;
      hydrogens = 0;
      ++group.added;
    }
    if (!group.unsaturated || !group.ring) return true;
    if (group.added % 2 != 0 && group.indicated != Group::none && whole_.hydrogens(group.indicated) > 0)
      --whole_.hydrogens(group.indicated);
    return close_open(group);
  }

  // Takes out pairs of open atoms of which one has no other to pair with; a nitrogen with none gets a hydrogen. What is left is rings.
  bool close_open(const Group& group) noexcept {
    std::uint64_t open = 0;
    for (std::uint8_t atom = group.core; atom < group.core_end; ++atom) {
      if (locants_[atom] != no_locant && is_open(group, atom)) open |= std::uint64_t{1} << atom;
    }
    for (bool changed = true; changed;) {
      changed = false;
      for (std::uint64_t left = open; left != 0; left &= left - 1) {
        const auto atom = static_cast<std::size_t>(std::countr_zero(left));
        const std::uint64_t others = whole_.neighbours(atom) & open;
        if ((open >> atom & 1) == 0 || std::popcount(others) > 1) continue;
        if (others == 0 && whole_.element_of(atom) != Constitution::element('N')) return false;
        if (others == 0) ++whole_.hydrogens(atom);
        open &= ~(others | std::uint64_t{1} << atom);
        changed = true;
      }
    }
    return std::popcount(open) % 2 == 0;
  }

  // Whether it has one bond fewer than it could.
  [[nodiscard]] bool is_open(const Group& group, std::uint8_t atom) const noexcept {
    if (whole_.hydrogens(atom) < 0) return false;  // it will get the one that it lacks
    const Constitution::Element element = whole_.element_of(atom);
    const int most = element == carbon ? 4 : element == Constitution::element('N') ? 3 : 2;
    return most - whole_.degree(atom) - whole_.hydrogens(atom) - doubled_[atom] - (atom == group.attach ? group.bonds : 0) == 1;
  }

  static constexpr Constitution::Element carbon = Constitution::element('C');

  Constitution whole_;

 private:
  std::array<Locant, Constitution::most> locants_;
  std::array<Label, Constitution::most> labels_;
  std::array<std::uint8_t, Constitution::most> doubled_;  // bonds beyond the first to what is bonded to it
};

}  // namespace listed::nomenclature
