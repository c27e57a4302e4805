// Reading a systematic name: the constitution that it tells, in whatever style of nomenclature it is written.
//
// 1-(2,5-dimethoxy-4-ethylphenyl)propan-2-amine and alpha-methyl-4-ethyl-2,5-dimethoxybenzeneethanamine are one compound. Rules (a change
// of them is a change of `snapshot_schema`):
//   1. A name is prefixes and a parent with suffixes. Prefixes are bonded to the parent of their bracket at their locants; without one,
//      where the parent has one place alone (diethylamino).
//   2. A prefix without locant that stands behind another makes one group with it, if it has one place (propan-2-ylsulfanyl).
//   3. The locant of a suffix stands before it or before the parent (propan-2-amine, 2-propanamine); at the end of a chain none is needed.
//   4. A ring with as many double bonds as can be has hydrogens where the name says (1H-, 2,3-dihydro) and where it must, as many as leave
//      it double bonds. One that is always at the same place need not be said.
//   5. The parent may be bonded to a chain that bears the suffix (benzeneethanamine), and an acid's name be that of an ester.
//   6. What is not understood to the last letter is no systematic name.
// Tells stereodescriptors too, at the atoms that they are of.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#include <listed/constitution.hpp>
#include <listed/nomenclature_letters.hpp>
#include <listed/nomenclature_parts.hpp>

namespace listed {

namespace nomenclature {

/// A part of a constitution that a part of the name tells: a parent, what stands before it, its suffixes.
struct Group {
  static constexpr std::uint8_t none = Constitution::most;

  std::uint8_t begin = 0, core = 0, core_end = 0, end = 0;  // its atoms, and those of its parent and suffixes among them
  std::uint8_t attach = none, bonds = 0;                    // where it is bonded to another, if it is a group
  std::uint8_t usual = none;                                // where prefixes without locant go
  std::uint8_t indicated = none;                            // a hydrogen that names need not tell
  std::uint8_t ester = none;                                // the oxygen of an ester
  std::uint8_t acid = none;                                 // the oxygen of an acid
  bool ring = false, unsaturated = false, skeleton = false, symmetric = false, chain = false, takes = true;
  bool bare = false;  // of a group to which something must be bonded, as long as nothing is
  std::int8_t added = 0;  // hydrogens beyond those of a ring with as many double bonds as can be
};

/// A prefix of a parent.
struct Prefix {
  Group group;
  Locants locants, inner;  // before it, and before its own suffix (N-8-quinolinyl)
  std::uint8_t count = 1;
  std::int8_t hydro = 0;  // 1 for hydro, -1 for dehydro, which are no groups
  bool bracketed = false, apart = false, bridge = false;
  bool numbered = false;  // whether another before it stands at a number
  std::uint8_t described = 0;  // how many descriptors stand before it
  bool placed = false;  // whether one of its suffixes stands at a place that is not told
};

class NameParser {
 public:
  explicit NameParser(std::string_view key) noexcept : letters_{key} {}

  /// False for what is no systematic name. O(length), no allocation.
  bool read() noexcept {
    Group root;
    while (letters_.take("-")) {}
    return read_level(root, 0) && letters_.at_end() && root.bonds == 0;
  }

  [[nodiscard]] const Constitution& constitution() const noexcept { return whole_; }
  [[nodiscard]] Label label(std::size_t atom) const noexcept { return labels_[atom]; }
  /// Of a descriptor that stands without a locant.
  [[nodiscard]] Label label() const noexcept { return label_; }

 private:
  static constexpr std::size_t most_prefixes = 12;
  static constexpr int deepest = 6;

  struct Level {
    std::array<Prefix, most_prefixes> prefixes;
    std::size_t count = 0;
    Locants descriptors;
  };

  [[nodiscard]] std::uint8_t size() const noexcept { return static_cast<std::uint8_t>(whole_.size()); }

  // The prefixes and the parent of a bracket, or of all.
  bool read_level(Group& root, int depth) noexcept {
    if (depth == deepest) return false;
    Level level;
    const std::uint8_t begin = size();
    while (level.count < most_prefixes) {
      Prefix& prefix = level.prefixes[level.count];
      prefix.apart = letters_.take("-");
      if (read_descriptors(level.descriptors)) continue;
      prefix.described = level.descriptors.count;
      prefix.numbered = level.count > 0 && (level.prefixes[level.count - 1].numbered || is_number(level.prefixes[level.count - 1].locants));
      if (!read_prefix(prefix, depth)) return false;
      if (depth == 0 && prefix.group.acid != Group::none && !letters_.at_end() && !read_ester(prefix.group)) return false;
      if (letters_.at_end() || letters_.front() == ')') {
        root = prefix.group;
        root.begin = begin;
        return prefix.count == 1 && prefix.locants.empty() && prefix.hydro == 0 && !prefix.bridge && finish(root, level);
      }
      if (prefix.hydro == 0 && prefix.group.bonds == 0 && !prefix.bridge) return false;
      if (!take_before(level)) return false;
      ++level.count;
    }
    return false;
  }

  static bool is_number(const Locants& locants) noexcept { return !locants.empty() && locants.items[0].at < nitrogen; }

  // …carboxylic acid methyl ester
  bool read_ester(Group& acid) noexcept {
    Prefix alcohol;
    if (!letters_.locants(alcohol.locants) || !read_one(alcohol, 1) || alcohol.group.bonds != 1 || !alcohol.locants.empty() || !letters_.take("ester") || !balance(alcohol.group)) return false;
    whole_.bond(acid.acid, alcohol.group.attach);
    --whole_.hydrogens(acid.acid);
    acid.end = size();
    return true;
  }

  // (2R,3S)-, (E)-, (3beta)-.
  bool read_descriptors(Locants& descriptors) noexcept {
    const std::size_t begin = letters_.at;
    for (const auto& [word, label] : {std::pair{"cis", Label::cis}, std::pair{"trans", Label::trans}, std::pair{"rel", Label::relative}}) {
      if (letters_.take(word)) return letters_.take("-"), descriptors.add({no_locant, no_locant, label});
    }
    if (!letters_.take("(")) return false;
    Locants read = descriptors;
    do {
      Locants::Item item;
      if (letters_.at_digit() || letters_.rest().starts_with("alpha") || letters_.rest().starts_with("beta"))
        item.at = letters_.locant(item);
      if (item.label == Label::none) {
        const std::size_t label = std::string_view{"rsez"}.find(letters_.front());
        if (label == std::string_view::npos) return letters_.at = begin, false;
        ++letters_.at;
        item.label = static_cast<Label>(label + 1);
        if (item.label == Label::r && letters_.take("s")) item.label = Label::none;
      }
      if (!read.add(item)) return letters_.at = begin, false;
    } while (letters_.take(","));
    if (!letters_.take(")")) return letters_.at = begin, false;
    letters_.take("-");
    descriptors = read;
    return true;
  }

  // Locants, a number, a group or the parent.
  bool read_prefix(Prefix& prefix, int depth) noexcept {
    const bool ring = (letters_.at_digit() || letters_.front() == '(') && parts.longest(letters_.rest()) != nullptr;
    if (!ring && (!letters_.locants(prefix.locants) || !read_added(prefix.locants))) return false;
    if (!prefix.locants.empty() && letters_.at_digit() && parts.longest(letters_.rest()) == nullptr && !letters_.locants(prefix.inner)) return false;
    const std::size_t begin = letters_.at;
    if (read_counted(prefix, depth)) return prefix.inner.empty();
    // An n, o, m or p before letters is a locant if nothing begins with it.
    constexpr std::string_view written{"nomp"};
    letters_.at = begin;
    const std::size_t letter = written.find(letters_.front());
    if (letter == std::string_view::npos || !prefix.locants.empty()) return false;
    ++letters_.at;
    prefix.locants.add({letter == 0 ? nitrogen : static_cast<Locant>(letter + 1)});
    return read_counted(prefix, depth);
  }

  bool read_counted(Prefix& prefix, int depth) noexcept {
    const std::size_t begin = letters_.at;
    const std::uint8_t atoms = size();
    const Prefix before = prefix;
    if (read_one(prefix, depth)) return true;
    letters_.at = begin;
    const Word* const count = multipliers.longest(letters_.rest());
    if (count == nullptr) return false;
    prefix = before;
    whole_.truncate(atoms);
    letters_.at += count->name.size();
    prefix.count = count->number;
    if (letters_.take("dehydro")) return prefix.hydro = -1, true;
    if (!letters_.rest().starts_with("hydrox") && letters_.take("hydro")) return prefix.hydro = 1, true;
    return read_one(prefix, depth);
  }

  bool read_one(Prefix& prefix, int depth) noexcept {
    Group& group = prefix.group;
    group.begin = group.core = size();
    const Part* const part = parts.longest(letters_.rest());
    const Word* const chain = chains.longest(letters_.rest());
    bool read = false;
    if (part != nullptr && (chain == nullptr || part->name.size() > chain->name.size())) read = read_part(*part, prefix);
    else if (chain != nullptr) {
      letters_.at += chain->name.size();
      group.chain = true;
      read = add_chain(chain->number) && read_suffixes(prefix, chain->number);
    }
    else if (letters_.take("cyclo")) read = read_cycle(prefix);
    else if (letters_.take("(")) {
      prefix.bracketed = true;
      return read_level(group, depth + 1) && letters_.take(")") && group.bonds != 0;
    } else read = read_bicycle(prefix);
    if (!read) return false;
    group.end = size();
    if (group.core_end == 0) group.core_end = group.end;
    return prefix.locants.indicated == 0;
  }

  bool read_part(const Part& part, Prefix& prefix) noexcept {
    Group& group = prefix.group;
    letters_.at += part.name.size();
    if (part.name == "thio" && replaces(letters_.rest())) return false;
    if (!whole_.append(part.smiles)) return false;
    name_atoms(part, group);
    switch (part.kind) {
      case PartKind::group: return attach_at(group, group.core, part.usual == 0 ? 1 : part.usual);
      case PartKind::bridge: return prefix.bridge = true;
      case PartKind::ester: group.ester = static_cast<std::uint8_t>(size() - 1), --whole_.hydrogens(group.ester); return true;
      case PartKind::compound: letters_.take("e"); return true;
      case PartKind::skeleton:
      case PartKind::symmetric:
      case PartKind::ring: break;
    }
    group.skeleton = part.kind == PartKind::skeleton;
    group.symmetric = part.kind == PartKind::symmetric;
    group.ring = true;
    if (group.skeleton && !label_all(group, prefix.locants)) return false;
    group.unsaturated = std::any_of(part.smiles.begin(), part.smiles.end(), [](char c) { return c == '=' || detail::is_small_letter(c); });
    if (part.usual != 0) group.indicated = at(group, part.usual);
    return indicate(group, prefix.inner.empty() ? prefix.locants : prefix.inner) && read_suffixes(prefix, 0);
  }

  // thiocarbamoyl is no sulfur beside a carbamoyl
  static bool replaces(std::string_view rest) noexcept {
    return rest.starts_with("carb") || rest.starts_with("acet") || rest.starts_with("urea") || rest.starts_with("anis") || rest.starts_with("barb");
  }

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
    if (!Letters::is_digit(text.front())) return text == "alpha" ? alpha : text == "beta" ? beta : gamma;
    unsigned n = 0;
    for (; !text.empty() && Letters::is_digit(text.front()); text.remove_prefix(1)) n = n * 10 + static_cast<unsigned>(text.front() - '0');
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
      if (i == 0 ? !add_atom(carbon, 4, 1) : !add_to(static_cast<std::uint8_t>(size() - 1), 'C', 3, 1, static_cast<Locant>(i + 1))) return false;
    }
    return true;
  }

  bool read_cycle(Prefix& prefix) noexcept {
    const Word* const chain = chains.longest(letters_.rest());
    if (chain == nullptr || chain->number < 3) return false;
    letters_.at += chain->name.size();
    Group& group = prefix.group;
    if (!add_chain(chain->number)) return false;
    close_ring(group.core, static_cast<std::uint8_t>(size() - 1));
    group.symmetric = true;
    return read_suffixes(prefix, 0);
  }

  void close_ring(std::uint8_t a, std::uint8_t b) noexcept {
    whole_.bond(a, b);
    --whole_.hydrogens(a), --whole_.hydrogens(b);
  }

  // 8-azabicyclo(3.2.1)octan-3-yl, 1-oxa-3,8-diazaspiro(4.5)decane. @see IUPAC 2013, P-23, P-24
  bool read_bicycle(Prefix& prefix) noexcept {
    Locants oxygens, nitrogens;
    while (letters_.rest().starts_with("aza") || letters_.rest().starts_with("oxa")) {
      Locants& read = letters_.front() == 'a' ? nitrogens : oxygens;
      letters_.at += 3;
      if (!read.empty() || prefix.locants.count != prefix.count) return false;
      read = prefix.locants;
      prefix.locants = {};
      prefix.count = 1;
      letters_.take("-");
      if (!letters_.locants(prefix.locants)) return false;
      if (letters_.take("di")) prefix.count = 2;
    }
    if (!nitrogens.empty() || !oxygens.empty()) {
      if (!prefix.locants.empty()) return false;
    }
    const bool spiro = letters_.take("spiro(");
    if (!spiro && !letters_.take("bicyclo(")) return false;
    std::array<unsigned, 3> sizes{};
    const std::size_t many = spiro ? 2 : 3;
    unsigned length = spiro ? 1 : 2;
    for (std::size_t i = 0; i < many; ++i) {
      if (i != 0 && !letters_.take(".")) return false;
      length += sizes[i] = letters_.number();
    }
    const Word* const chain = letters_.take(")") ? chains.longest(letters_.rest()) : nullptr;
    Group& group = prefix.group;
    if (chain == nullptr || chain->number != length || sizes[0] == 0 || sizes[1] == 0 || !add_chain(length)) return false;
    letters_.at += chain->name.size();
    const auto atom = [&](unsigned number) { return static_cast<std::uint8_t>(group.core + number - 1); };
    if (spiro) close_ring(atom(1), atom(sizes[0] + 1)), close_ring(atom(sizes[0] + 1), atom(length));
    else {
      const unsigned ring = sizes[0] + sizes[1] + 2, bridgehead = sizes[0] + 2;
      close_ring(atom(1), sizes[2] == 0 ? atom(bridgehead) : atom(ring));
      if (sizes[2] == 0) close_ring(atom(1), atom(ring));
      else {
        whole_.unbond(atom(ring), atom(ring + 1));
        ++whole_.hydrogens(atom(ring)), ++whole_.hydrogens(atom(ring + 1));
        close_ring(atom(1), atom(ring + 1)), close_ring(atom(length), atom(bridgehead));
      }
    }
    for (std::uint8_t i = 0; i < nitrogens.count + oxygens.count; ++i) {
      const bool nitrogen = i < nitrogens.count;
      const std::uint8_t hetero = at(group, (nitrogen ? nitrogens.items[i] : oxygens.items[i - nitrogens.count]).at);
      if (hetero == Group::none) return false;
      whole_.set_element(hetero, Constitution::element(nitrogen ? 'N' : 'O'));
      whole_.hydrogens(hetero) -= nitrogen ? 1 : 2;
    }
    return read_suffixes(prefix, 0);
  }

  // What follows a ring (`length` 0) or a chain.
  bool read_suffixes(Prefix& prefix, unsigned length) noexcept {
    bool saturated = false, any = false;
    while (prefix.group.bonds == 0) {
      const std::size_t begin = letters_.at;
      Locants own;
      std::uint8_t count = 1;
      const SuffixWord* suffix = read_suffix(count);
      if (suffix == nullptr) {
        if (!letters_.take("e")) letters_.take("a");
        suffix = read_suffix(count);
      }
      if (suffix == nullptr) {
        letters_.take("-");
        if (letters_.locants(own) && own.indicated == 0 && read_added(own) && (own.indicated == 0 || indicate(prefix.group, own)))
          suffix = read_suffix(count);
      }
      if (suffix == nullptr) {
        letters_.at = begin;
        if (length == 0 && read_conjunctive(prefix)) return true;
        letters_.at = begin;
        if (letters_.rest() == "e" || letters_.rest().starts_with("e)")) ++letters_.at;
        if (length != 0 && !saturated && !any) return false;
        break;
      }
      any = true;
      if (suffix->suffix == Suffix::yl && length != 0 && !saturated && own.empty() && prefix.numbered && prefix.count == 1 &&
          (letters_.rest() == "amine" || letters_.rest() == "amin")) {
        letters_.at = begin + suffix->name.size();  // 1-methyl-2-phenylethylamine
        saturated = true;
        own.add({1});
        suffix = read_suffix(count);
      }
      if (suffix->suffix == Suffix::an) {
        if (!own.empty()) return false;
        saturated = true;
      } else if (!apply(suffix->suffix, own, count, prefix, length, saturated)) return false;
    }
    if (length == 1 && prefix.group.usual == Group::none) prefix.group.usual = prefix.group.core;
    return true;
  }

  const SuffixWord* read_suffix(std::uint8_t& count) noexcept {
    const std::size_t begin = letters_.at;
    const SuffixWord* suffix = suffixes.longest(letters_.rest());
    if (suffix == nullptr) {
      const Word* const many = multipliers.longest(letters_.rest());
      if (many == nullptr) return nullptr;
      letters_.at += many->name.size();
      suffix = suffixes.longest(letters_.rest());
      count = many->number;
    }
    if (suffix == nullptr) return letters_.at = begin, count = 1, nullptr;
    letters_.at += suffix->name.size();
    return suffix;
  }

  // quinolin-2(1H)-one, 2,4,6(1H,3H,5H)-pyrimidinetrione
  bool read_added(Locants& locants) noexcept {
    const std::size_t begin = letters_.at;
    Locants added;
    if (locants.empty() || locants.indicated != 0 || !letters_.take("(")) return true;
    if (!letters_.at_digit() || !letters_.locants(added) || added.indicated != added.count || !letters_.take(")"))
      return letters_.at = begin, true;
    letters_.take("-");
    for (std::uint8_t i = 0; i < added.count; ++i) {
      if (!locants.add(added.items[i])) return false;
    }
    locants.indicated = added.indicated;
    return true;
  }

  // Where a suffix stands that has no locant of its own: at the end of a chain, where the locant before the parent says, or at the one
  // place that there is.
  bool place(Suffix suffix, Locants& own, std::uint8_t count, Prefix& prefix, unsigned length, bool saturated) noexcept {
    if (!own.empty()) return own.count == count;
    const bool group = suffix == Suffix::yl || suffix == Suffix::ylidene || suffix == Suffix::oxy || suffix == Suffix::ring_acyl ||
                       suffix == Suffix::ring_amido;
    const bool at_end = length != 0 && (suffix == Suffix::al || suffix == Suffix::acid || suffix == Suffix::ate || suffix == Suffix::amide ||
                                        suffix == Suffix::nitrile || suffix == Suffix::oyl || suffix == Suffix::amido);
    const bool open = suffix == Suffix::en || suffix == Suffix::yn;
    Locants& leading = prefix.inner.empty() ? prefix.locants : prefix.inner;
    const bool told = leading.count == count && leading.indicated == 0;
    const bool alone = prefix.group.symmetric || (length != 0 && (length <= 2 || (group && !saturated) || (suffix == Suffix::one && length == 3)));
    if (at_end && count == 2) return own.add({1}) && own.add({static_cast<Locant>(length)});
    if (at_end || (alone && count == 1 && (group || !told || (open && length == 2))))
      return (open || !std::exchange(prefix.placed, true)) && own.add({static_cast<Locant>(suffix == Suffix::one && length == 3 ? 2 : 1)});
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
      case Suffix::yl:
        return attach_at(group, atom, 1);
      case Suffix::ylidene: return attach_at(group, atom, 2);
      case Suffix::oxy: return add_to(atom, 'O', 1) && attach_at(group, last(), 1);
      case Suffix::ol: return add_to(atom, 'O', 1);
      case Suffix::one: return add_to(atom, 'O', 0, 2);
      case Suffix::thione: return add_to(atom, 'S', 0, 2);
      case Suffix::amine: return add_to(atom, 'N', 2, 1, nitrogen);
      case Suffix::imine: return add_to(atom, 'N', 1, 2, nitrogen);
      case Suffix::thiol: return add_to(atom, 'S', 1);
      case Suffix::sulfonamide:
        return add_to(atom, 'S', 4) && (atom = last(), true) && add_to(atom, 'O', 0) && add_to(atom, 'O', 0) && add_to(atom, 'N', 2, 2, nitrogen);
      case Suffix::ring_aldehyde: return carbon_of_ring() && add_to(atom, 'O', 0, 2);
      case Suffix::al: return add_to(atom, 'O', 0, 2);
      case Suffix::ring_acid: return carbon_of_ring() && bear(Suffix::acid, atom, item, group);
      case Suffix::acid: return add_to(atom, 'O', 0, 2) && add_to(atom, 'O', 1) && (group.acid = last(), true);
      case Suffix::ring_ate: return carbon_of_ring() && bear(Suffix::ate, atom, item, group);
      case Suffix::ate: return add_to(atom, 'O', 0, 2) && add_to(atom, 'O', 0) && (group.ester = last(), true);
      case Suffix::ring_amide: return carbon_of_ring() && bear(Suffix::amide, atom, item, group);
      case Suffix::amide: return add_to(atom, 'O', 0, 2) && add_to(atom, 'N', 2, 1, nitrogen);
      case Suffix::ring_nitrile: return carbon_of_ring() && bear(Suffix::nitrile, atom, item, group);
      case Suffix::nitrile: return add_to(atom, 'N', 0, 3);
      case Suffix::ring_acyl: return carbon_of_ring() && bear(Suffix::oyl, atom, item, group);
      case Suffix::oyl: return add_to(atom, 'O', 0, 2) && attach_at(group, atom, 1);
      case Suffix::ring_amido: return carbon_of_ring() && bear(Suffix::amido, atom, item, group);
      case Suffix::amido: return bear(Suffix::amide, atom, item, group) && attach_at(group, last(), 1);
    }
    return false;
  }

  // A double or triple bond to the next atom, or to the one that is told.
  bool open(int bonds, std::uint8_t atom, const Locants::Item& item, const Group& group) noexcept {
    const std::uint8_t other = at(group, item.other != no_locant ? item.other : static_cast<Locant>(item.at + 1));
    if (other == Group::none || !whole_.bonded(atom, other)) return false;
    whole_.hydrogens(atom) -= bonds;
    whole_.hydrogens(other) -= bonds;
    return true;
  }

  bool attach_at(Group& group, std::uint8_t atom, int bonds) noexcept {
    if (group.bonds != 0) return false;
    group.attach = atom;
    group.bonds = static_cast<std::uint8_t>(bonds);
    whole_.hydrogens(atom) -= bonds;
    return true;
  }

  // benzeneethanamine, 1H-indole-3-acetic acid: a chain behind a ring, of which Greek letters count the atoms from the suffix on.
  bool read_conjunctive(Prefix& prefix) noexcept {
    Group& group = prefix.group;
    const std::uint8_t atoms = size();
    Locants own;
    letters_.take("e");
    letters_.take("-");
    if (!letters_.locants(own) || own.indicated != 0) return false;
    const bool acetic = letters_.take("acet");
    const Word* const chain = acetic ? chains.longest("eth") : chains.longest(letters_.rest());
    if (chain == nullptr || (!acetic && (letters_.at += chain->name.size(), !letters_.take("an")))) return false;
    if (own.empty()) {
      if (group.symmetric) own.add({1});
      else if (prefix.locants.count == 1) own = prefix.locants, prefix.locants = {};
    }
    const std::uint8_t ring = own.count == 1 ? place_of(group, own.items[0]) : Group::none;
    if (ring == Group::none || !add_chain(chain->number)) return false;
    std::uint8_t count = 1;
    const bool acid = acetic && letters_.take("icacid");
    const SuffixWord* const suffix = acid ? nullptr : read_suffix(count);
    if ((!acid && suffix == nullptr) || count != 1) return false;
    const Suffix what = acid ? Suffix::acid : suffix->suffix;
    if (what != Suffix::amine && what != Suffix::ol && what != Suffix::amide && what != Suffix::acid && what != Suffix::nitrile) return false;
    const bool first_is_alpha = what == Suffix::amine || what == Suffix::ol;
    for (unsigned i = 0; i < chain->number; ++i) {
      const unsigned letter = first_is_alpha ? i : i - 1;
      locants_[atoms + i] = letter < 3 ? static_cast<Locant>(alpha + letter) : no_locant;
    }
    const auto last = static_cast<std::uint8_t>(size() - 1);
    whole_.bond(ring, last);
    --whole_.hydrogens(ring), --whole_.hydrogens(last);
    letters_.take("e");
    const bool borne = bear(what, atoms, {}, group);
    letters_.take("e");
    return borne;
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

  // The same, with a letter that tells the side of a steroid (17a-methyl).
  std::uint8_t place_of(const Group& group, const Locants::Item& item) noexcept {
    std::uint8_t found = at(group, item.at);
    Label label = item.label;
    if (found == Group::none && group.skeleton && item.at > letter_a && item.at < letter_c) {
      label = item.at > letter_b ? Label::beta : Label::alpha;
      found = at(group, static_cast<Locant>(item.at - (item.at > letter_b ? letter_b : letter_a)));
    }
    if (found != Group::none && label != Label::none) labels_[found] = label;
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
    for (std::uint8_t i = prefix.count; i-- > 0;) {  // copies first, before the group is bonded itself
      const std::uint8_t place = locants.empty() ? usual_place(parent, alone && prefix.count == 1) : place_of(parent, locants.items[i]);
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

  // Rule 2: the last prefix, if it says no locant itself, takes the one before and has its locant.
  bool take_before(Level& level) noexcept {
    Prefix& prefix = level.prefixes[level.count];
    const bool may = prefix.hydro == 0 && !prefix.bridge && !prefix.bracketed && prefix.locants.empty() && prefix.count == 1 && prefix.group.takes;
    while (may && level.count > 0) {
      const Prefix before = level.prefixes[level.count - 1];
      if (before.bracketed && prefix.apart) break;
      // Of bis(2-chloroethyl)methylamine both are the amine's; what (4-methoxyphenyl)methylamine is, depends on the writer.
      if (!before.bracketed && before.group.symmetric && prefix.group.chain && letters_.rest().starts_with("amin")) return false;
      if (before.bracketed && letters_.rest().starts_with("amin") && !letters_.rest().starts_with("amino")) {
        if (before.count == 1) return false;
        break;
      }
      const bool inherits = before.locants.count == 1;
      if (before.hydro != 0 || before.bridge || before.locants.count > 1) break;
      if (prefix.group.chain && before.group.chain && !before.bracketed) break;  // (ethylmethyl)amino: both are the amine's
      if (usual_place(prefix.group, false) == Group::none) break;
      Prefix inner = before;
      inner.locants = {};
      if (!attach(inner, prefix.group, false)) return false;
      prefix.group.begin = before.group.begin;
      prefix.group.end = size();
      prefix.apart = before.apart;
      level.prefixes[level.count - 1] = prefix;
      level.prefixes[level.count] = {};
      --level.count;
      if (inherits) {
        level.prefixes[level.count].locants = before.locants;
        break;
      }
      if (!before.bracketed && before.group.takes && before.count == 1) break;
      if (level.count == 0) break;
      return take_before(level);
    }
    return true;
  }

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
      if (item.at == no_locant) label_ = item.label == Label::none ? label_ : item.label;
      else if (place_of(root, item) == Group::none) return false;
    }
    root.end = size();
    return balance(root);
  }

  // 4-methylphenylsulfonyl: where the parent has no such place, a prefix is of the next one that says none; it is bonded to it.
  bool belongs_behind(const Group& root, Level& level, std::size_t i) noexcept {
    const Prefix& prefix = level.prefixes[i];
    if (!is_number(prefix.locants) || prefix.locants.items[0].label != Label::none || at(root, prefix.locants.items[0].at) != Group::none) return false;
    for (std::size_t k = i + 1; k < level.count; ++k) {
      Prefix& next = level.prefixes[k];
      if (!next.locants.empty()) continue;
      return !next.bracketed && !next.bridge && next.hydro == 0 && next.count == 1 && attach_balanced(prefix, next.group, false);
    }
    return false;
  }

  bool attach_balanced(Prefix prefix, Group& parent, bool alone) noexcept {
    return (prefix.hydro != 0 || prefix.bridge || prefix.bracketed || balance(prefix.group)) && attach(prefix, parent, alone);
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
    if (group.added % 2 != 0 && group.indicated != Group::none && whole_.hydrogens(group.indicated) > 0) --whole_.hydrogens(group.indicated);
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
    const Constitution::Element element = whole_.element_of(atom);
    const int most = element == carbon ? 4 : element == Constitution::element('N') ? 3 : 2;
    return most - whole_.degree(atom) - whole_.hydrogens(atom) - doubled_[atom] - (atom == group.attach ? group.bonds : 0) == 1;
  }

  static constexpr Constitution::Element carbon = Constitution::element('C');

  Letters letters_;
  Constitution whole_;
  std::array<Locant, Constitution::most> locants_;
  std::array<Label, Constitution::most> labels_;
  std::array<std::uint8_t, Constitution::most> doubled_;  // bonds beyond the first to what is bonded to it
  Label label_ = Label::none;
};

}  // namespace nomenclature

/// Whether a systematic name, a NameKey's text, tells the molecule that a SMILES draws, or one that has the same atoms and bonds but for
/// where hydrogens are. O(length + atoms²).
[[nodiscard]] inline bool names_tautomer(std::string_view key, std::string_view smiles) noexcept {
  nomenclature::NameParser name{key};
  Constitution drawn;
  if (!name.read() || !drawn.append(smiles)) return false;
  const auto skeleton = [](Constitution whole) {
    std::uint64_t hydrogens = 0;
    for (std::size_t i = 0; i < whole.size(); ++i) hydrogens += static_cast<std::uint64_t>(std::exchange(whole.hydrogens(i), 0));
    return Constitution::number(whole.colours(), whole.size()) + hydrogens;
  };
  return skeleton(name.constitution()) == skeleton(drawn);
}

/// The key of a systematic name, the same in all styles of nomenclature.
class SystematicKey {
 public:
  static constexpr std::size_t shortest = 12, longest = nomenclature::Letters::longest;

  SystematicKey(const SystematicKey&) = delete;
  SystematicKey& operator=(const SystematicKey&) = delete;

  /// Of a NameKey's text. Empty for one that is no systematic name, or too long. O(length + atoms²), no allocation.
  explicit SystematicKey(std::string_view key) noexcept {
    if (key.size() < shortest || key.size() > longest || key.find_first_of("0123456789(,") == std::string_view::npos) return;
    nomenclature::NameParser name{key};
    if (!name.read()) return;
    const auto colours = name.constitution().colours();
    const std::uint64_t number = Constitution::number(colours, name.constitution().size());
    write(constitution_, number);
    write(text_, number + configuration(name, colours));
  }

  /// Of a structure, without what it tells of its configuration.
  [[nodiscard]] static SystematicKey drawn(std::string_view smiles) noexcept {
    Constitution drawn;
    if (smiles.empty() || !drawn.append(smiles)) return SystematicKey{std::string_view{}};
    return SystematicKey{Constitution::number(drawn.colours(), drawn.size())};
  }

  /// Behind bytes that no other key begins with, so that all stand in one table.
  [[nodiscard]] std::string_view text() const noexcept { return view(text_); }
  /// The same of all stereoisomers.
  [[nodiscard]] std::string_view constitution() const noexcept { return view(constitution_); }
  /// Whether the name says which stereoisomer it is.
  [[nodiscard]] bool states_stereochemistry() const noexcept { return configured_; }

 private:
  static constexpr std::size_t size = 10;
  using Text = std::array<char, size>;

  explicit SystematicKey(std::uint64_t number) noexcept { write(constitution_, number); }

  void write(Text& text, std::uint64_t number) noexcept {
    text[0] = '\x04';
    text[1] = &text == &text_ ? 'n' : 'c';
    std::memcpy(text.data() + 2, &number, sizeof number);
  }
  static std::string_view view(const Text& text) noexcept {
    return text[0] == '\0' ? std::string_view{} : std::string_view{text.data(), size};
  }

  std::uint64_t configuration(const nomenclature::NameParser& name, const std::array<std::uint64_t, Constitution::most>& colours) noexcept {
    std::uint64_t sum = 0;
    const auto add = [&](std::uint64_t colour, nomenclature::Label label) {
      if (label == nomenclature::Label::none) return;
      configured_ = true;
      sum += Constitution::mixed(colour ^ static_cast<std::uint64_t>(label));
    };
    for (std::size_t i = 0; i < name.constitution().size(); ++i) add(colours[i], name.label(i));
    add(centre(name.constitution(), colours), name.label());
    return sum;
  }

  // The colour of the one carbon that is bonded to four different atoms; 0 if there is none, or more.
  static std::uint64_t centre(const Constitution& whole, const std::array<std::uint64_t, Constitution::most>& colours) noexcept {
    std::uint64_t found = 0;
    int many = 0;
    for (std::size_t i = 0; i < whole.size(); ++i) {
      if (whole.element_of(i) != Constitution::element('C') || whole.hydrogens(i) > 1 || whole.degree(i) + whole.hydrogens(i) != 4) continue;
      bool different = true;
      whole.for_each_neighbour(i, [&](std::size_t a) {
        whole.for_each_neighbour(i, [&](std::size_t b) { different &= a == b || colours[a] != colours[b]; });
      });
      if (different && ++many == 1) found = colours[i];
    }
    return many == 1 ? found : 0;
  }

  Text text_{}, constitution_{};
  bool configured_ = false;
};

}  // namespace listed
