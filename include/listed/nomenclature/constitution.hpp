// The constitution of a molecule: which atoms are bonded, and how many hydrogens each has. What InChI's main layer tells, as a number.
//
// Orders of bonds and charges are not kept: the hydrogens settle them, and one compound may be drawn in several ways (nitro groups,
// aromatic rings). Tautomers are apart. Of two constitutions the numbers differ but for chance of 64 bits: atoms are told apart by their
// elements, hydrogens and all distances to others, then by their neighbours, round after round.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <listed/ascii.hpp>
#include <listed/key/affixes.hpp>

namespace listed {

/// A molecule that is put together of parts. Holds them in place, allocates nothing.
class Constitution {
 public:
  static constexpr std::size_t most = 64;
  using Element = std::uint16_t;

  /// Of a symbol: "C", "Cl".
  static constexpr Element element(char first, char second = '\0') noexcept {
    return static_cast<Element>(static_cast<unsigned char>(first) << 8 | static_cast<unsigned char>(second));
  }

  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] Element element_of(std::size_t atom) const noexcept { return elements_[atom]; }
  [[nodiscard]] int& hydrogens(std::size_t atom) noexcept { return hydrogens_[atom]; }
  [[nodiscard]] int hydrogens(std::size_t atom) const noexcept { return hydrogens_[atom]; }
  [[nodiscard]] int degree(std::size_t atom) const noexcept { return std::popcount(neighbours_[atom]); }
  [[nodiscard]] bool bonded(std::size_t a, std::size_t b) const noexcept { return (neighbours_[a] >> b & 1) != 0; }

  /// Those that it is bonded to, a bit each.
  [[nodiscard]] std::uint64_t neighbours(std::size_t atom) const noexcept { return neighbours_[atom]; }
  /// @pre a != b
  void bond(std::size_t a, std::size_t b) noexcept {
    neighbours_[a] |= std::uint64_t{1} << b;
    neighbours_[b] |= std::uint64_t{1} << a;
  }
  void unbond(std::size_t a, std::size_t b) noexcept {
    neighbours_[a] &= ~(std::uint64_t{1} << b);
    neighbours_[b] &= ~(std::uint64_t{1} << a);
  }
  void set_element(std::size_t atom, Element element) noexcept { elements_[atom] = element; }

  /// Appends an atom; false if there is no room.
  [[nodiscard]] bool add(Element element, int hydrogens) noexcept {
    if (size_ == most) return false;
    elements_[size_] = element;
    hydrogens_[size_] = hydrogens;
    neighbours_[size_++] = 0;
    return true;
  }
  /// Takes back the last atoms, which no other is bonded to.
  void truncate(std::size_t size) noexcept { size_ = size; }
  /// Appends a copy of the atoms from `begin` to `end`, with the bonds among them; false if there is no room.
  [[nodiscard]] bool copy(std::size_t begin, std::size_t end) noexcept {
    if (size_ + end - begin > most) return false;
    const std::size_t shift = size_ - begin;
    for (std::size_t i = begin; i < end; ++i) {
      (void)add(elements_[i], hydrogens_[i]);
      neighbours_[size_ - 1] = shift == 0 ? 0 : neighbours_[i] << shift;
    }
    return true;
  }
  /// Appends what a SMILES draws, in the order of its atoms; false if it draws several molecules, isotopes, or too much.
  /// @see OpenSMILES 1.0, Daylight theory manual
  [[nodiscard]] bool append(std::string_view smiles) noexcept;

  /// The same for all that have the same atoms with as many bonds and hydrogens, whatever they are bonded to. O(atoms).
  [[nodiscard]] std::uint64_t composition() const noexcept {
    std::uint64_t sum = mixed(size_);
    for (std::size_t i = 0; i < size_; ++i) sum += kind(i);
    return mixed(sum);
  }
  /// What tells atoms of one kind apart: configurations.
  using Marks = std::array<std::uint8_t, most>;
  /// Of each atom, alike in atoms that play the same part. O(atoms × (atoms + rounds)).
  [[nodiscard]] std::array<std::uint64_t, most> colours() const noexcept { return colours(Marks{}); }
  [[nodiscard]] std::array<std::uint64_t, most> colours(const Marks& marks) const noexcept;
  static std::uint64_t number(const std::array<std::uint64_t, most>& colours, std::size_t size) noexcept {
    std::uint64_t sum = mixed(size);
    for (std::size_t i = 0; i < size; ++i) sum += mixed(colours[i]);
    return mixed(sum);
  }

  static constexpr std::uint64_t mixed(std::uint64_t x) noexcept {
    x = (x ^ x >> 32) * 0xd6e8feb86659fd93u;
    return (x ^ x >> 32) * 0xd6e8feb86659fd93u ^ x >> 29;
  }

  /// Calls `visit` for every atom that is bonded to one.
  template <class Visit>
  void for_each_neighbour(std::size_t atom, Visit visit) const {
    for (std::uint64_t left = neighbours_[atom]; left != 0; left &= left - 1) visit(static_cast<std::size_t>(std::countr_zero(left)));
  }

 private:
  class SmilesReader;

  [[nodiscard]] std::uint64_t kind(std::size_t atom) const noexcept {
    return mixed(std::uint64_t{elements_[atom]} << 16 | static_cast<std::uint64_t>(hydrogens_[atom] & 0xff) << 8 |
                 static_cast<std::uint64_t>(degree(atom)));
  }

  std::array<std::uint64_t, most> neighbours_;
  std::array<Element, most> elements_;
  std::array<int, most> hydrogens_;
  std::size_t size_ = 0;
};

// ---------------------------------------------------------------------------------------------------------------------------

class Constitution::SmilesReader {
 public:
  SmilesReader(Constitution& whole, std::string_view text) noexcept : whole_{whole}, text_{text}, begin_{whole.size_} {}

  bool read() noexcept {
    while (at_ < text_.size()) {
      if (!read_one()) return false;
    }
    for (std::size_t i = begin_; i < whole_.size_; ++i) {
      if ((bracketed_ >> i & 1) == 0) whole_.hydrogens_[i] = implied(i);
    }
    return open_ == 0 && depth_ == 0;
  }

 private:
  static constexpr std::size_t none = most, deepest = 32;
  struct Closure {
    std::uint8_t atom = none, order = 0;
  };

  bool read_one() noexcept {
    const char c = text_[at_++];
    switch (c) {
      case '(': return last_ != none && depth_ < deepest && (branches_[depth_++] = last_, true);
      case ')': return depth_ > 0 && (last_ = branches_[--depth_], true);
      case '-':
      case ':':
      case '/':
      case '\\': return true;
      case '=': return order_ = 2, true;
      case '#': return order_ = 3, true;
      case '[': return read_bracket();
      case '%':
        return at_ + 2 <= text_.size() && (at_ += 2, close(static_cast<std::size_t>((text_[at_ - 2] - '0') * 10 + text_[at_ - 1] - '0')));
      default: break;
    }
    if (detail::is_digit(c)) return close(static_cast<std::size_t>(c - '0'));
    if (std::string_view{"bcnops"}.find(c) != std::string_view::npos) return add(element(static_cast<char>(c - 'a' + 'A')), true);
    if (std::string_view{"BCNOPSFI"}.find(c) == std::string_view::npos) return false;
    const char next = at_ < text_.size() ? text_[at_] : ' ';
    const bool two = (c == 'C' && next == 'l') || (c == 'B' && next == 'r');
    if (two) ++at_;
    return add(element(c, two ? next : '\0'), false);
  }

  bool read_bracket() noexcept {
    const char c = at_ < text_.size() ? text_[at_++] : ']';
    const bool aromatic = detail::is_small_letter(c);
    if (!aromatic && (c < 'A' || c > 'Z')) return false;  // of an isotope
    const char second = at_ < text_.size() && detail::is_small_letter(text_[at_]) ? text_[at_++] : '\0';
    int hydrogens = 0;
    for (; at_ < text_.size() && text_[at_] != ']'; ++at_) {
      const bool counted = text_[at_] == 'H' && at_ + 1 < text_.size() && detail::is_digit(text_[at_ + 1]);
      if (text_[at_] == 'H') hydrogens = counted ? text_[++at_] - '0' : 1;
    }
    if (at_++ >= text_.size() || !add(element(aromatic ? static_cast<char>(c - 'a' + 'A') : c, second), aromatic)) return false;
    whole_.hydrogens_[last_] = hydrogens;
    bracketed_ |= std::uint64_t{1} << last_;
    return true;
  }

  bool add(Element element, bool aromatic) noexcept {
    if (!whole_.add(element, 0)) return false;
    const std::size_t atom = whole_.size_ - 1;
    orders_[atom] = 0;
    if (aromatic) aromatic_ |= std::uint64_t{1} << atom;
    if (last_ != none) join(last_, atom, order_);
    else if (atom != begin_) return false;
    last_ = atom;
    order_ = 1;
    return true;
  }

  void join(std::size_t a, std::size_t b, unsigned order) noexcept {
    whole_.bond(a, b);
    orders_[a] = static_cast<std::uint8_t>(orders_[a] + order);
    orders_[b] = static_cast<std::uint8_t>(orders_[b] + order);
  }

  bool close(std::size_t ring) noexcept {
    if (last_ == none || ring >= closures_.size()) return false;
    Closure& closure = closures_[ring];
    if (closure.atom == none) closure = {static_cast<std::uint8_t>(last_), static_cast<std::uint8_t>(order_)}, ++open_;
    else {
      if (closure.atom == last_) return false;
      join(closure.atom, last_, std::max<unsigned>(closure.order, order_));
      closure = {};
      --open_;
    }
    order_ = 1;
    return true;
  }

  // Hydrogens that are not written: as many as the least valence leaves.
  [[nodiscard]] int implied(std::size_t atom) const noexcept {
    const int orders = orders_[atom];
    const Element e = whole_.elements_[atom];
    if ((aromatic_ >> atom & 1) != 0) return e == element('C') ? std::max(0, 3 - orders) : 0;
    const auto least = [orders](int a, int b, int c) { return std::max(0, (orders <= a ? a : orders <= b ? b : c) - orders); };
    if (e == element('C')) return least(4, 4, 4);
    if (e == element('N') || e == element('P')) return least(3, 5, 5);
    if (e == element('O')) return least(2, 2, 2);
    if (e == element('S')) return least(2, 4, 6);
    return e == element('B') ? least(3, 3, 3) : least(1, 1, 1);
  }

  Constitution& whole_;
  std::string_view text_;
  std::size_t begin_, at_ = 0, last_ = none, depth_ = 0, open_ = 0;
  unsigned order_ = 1;
  std::uint64_t aromatic_ = 0, bracketed_ = 0;
  std::array<std::size_t, deepest> branches_;
  std::array<std::uint8_t, most> orders_;
  std::array<Closure, 100> closures_{};
};

inline bool Constitution::append(std::string_view smiles) noexcept { return SmilesReader{*this, smiles}.read(); }

inline std::array<std::uint64_t, Constitution::most> Constitution::colours(const Marks& marks) const noexcept {
  constexpr int rounds = 6;
  constexpr std::uint64_t odd = 0x9e3779b97f4a7c15u;
  std::array<std::uint64_t, most> kinds, now, next, near, nearer;
  for (std::size_t i = 0; i < size_; ++i) now[i] = kinds[i] = kind(i) + marks[i] * odd, near[i] = std::uint64_t{1} << i;
  // What stands at which distance: at the next one from an atom what its neighbours have nearer, and it has not.
  bool further = true;
  while (further) {
    further = false;
    std::copy_n(near.begin(), size_, nearer.begin());
    for (std::size_t i = 0; i < size_; ++i) {
      for_each_neighbour(i, [&](std::size_t other) { near[i] |= nearer[other]; });
      const std::uint64_t reached = near[i] & ~nearer[i];
      if (reached == 0) continue;
      now[i] *= odd;  // so that each distance counts apart
      for (std::uint64_t left = reached; left != 0; left &= left - 1) now[i] += kinds[static_cast<std::size_t>(std::countr_zero(left))];
      further = true;
    }
  }
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < size_; ++i) next[i] = mixed(now[i]);
    for (std::size_t i = 0; i < size_; ++i) {
      now[i] = next[i] * odd;  // apart from its neighbours
      for_each_neighbour(i, [&](std::size_t other) { now[i] += next[other]; });
    }
  }
  return now;
}

}  // namespace listed
