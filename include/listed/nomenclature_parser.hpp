// The grammar of systematic names.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include <listed/nomenclature_letters.hpp>
#include <listed/nomenclature_level.hpp>
#include <listed/nomenclature_parts.hpp>
#include <listed/nomenclature_words.hpp>

namespace listed::nomenclature {

class NameParser : public LevelAssembly {
 public:
  explicit NameParser(std::string_view key) noexcept : letters_{key} {}

  /// False for what is no systematic name. O(length), no allocation.
  bool read() noexcept {
    Group root;
    while (letters_.take("-")) {}
    if (letters_.at_end()) return false;
    return read_level(root, 0) && letters_.at_end() && root.bonds == 0 && is_sound();
  }

 private:
  static constexpr int deepest = 6;

  // The prefixes and the parent of a bracket, or of all.
  bool read_level(Group& root, int depth) noexcept {
    if (depth == deepest) return false;
    Level level;
    const std::uint8_t begin = size();
    while (level.count < most_prefixes) {
      if (level.prefixes.size() == level.count) level.prefixes.emplace_back();
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

  // …carboxylic acid methyl ester
  bool read_ester(Group& acid) noexcept {
    Prefix alcohol;
    if (!letters_.locants(alcohol.locants) || !read_one(alcohol, 1) || alcohol.group.bonds != 1 || !alcohol.locants.empty() ||
        !letters_.take("ester") || !balance(alcohol.group))
      return false;
    whole_.bond(acid.acid, alcohol.group.attach);
    --whole_.hydrogens(acid.acid);
    acid.end = size();
    return true;
  }

  // (2R,3S)-, (E)-, (3beta)-.
  bool read_descriptors(Locants& descriptors) noexcept {
    const std::size_t begin = letters_.at;
    if (letters_.begins("lvalin") || letters_.begins("dvalin")) {
      const Label label = letters_.front() == 'l' ? Label::s : Label::r;
      return ++letters_.at, descriptors.add({no_locant, no_locant, label});
    }
    const Label named = letters_.take("cis")     ? Label::cis
                        : letters_.take("trans") ? Label::trans
                        : letters_.take("rel")   ? Label::relative
                                                 : Label::none;
    if (named != Label::none) return letters_.take("-"), descriptors.add({no_locant, no_locant, named});
    if (!letters_.take("(")) return false;
    Locants read = descriptors;
    do {
      Locants::Item item{};
      if (letters_.at_digit() || letters_.begins("alpha") || letters_.begins("beta")) item.at = letters_.locant(item);
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
    if (!prefix.locants.empty() && letters_.at_digit() && parts.longest(letters_.rest()) == nullptr && !letters_.locants(prefix.inner))
      return false;
    const std::size_t begin = letters_.at;
    if (read_counted(prefix, depth)) return prefix.inner.empty();
    // An n, o, m or p before letters is a locant if nothing begins with it.
    constexpr std::string_view written{"nomp"};
    letters_.at = begin;
    const std::size_t letter = written.find(letters_.front());
    if (letter == std::string_view::npos || !prefix.locants.empty()) return false;
    ++letters_.at;
    prefix.locants.add_at(letter == 0 ? nitrogen : static_cast<Locant>(letter + 1));
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
    if (!letters_.begins("hydrox") && letters_.take("hydro")) return prefix.hydro = 1, true;
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
    } else if (letters_.take("cyclo")) read = read_cycle(prefix);
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
      case PartKind::compound:
        if (part.smiles.ends_with("C(=O)O")) group.acid = static_cast<std::uint8_t>(size() - 1);
        letters_.take("e");
        return true;
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
    return rest.starts_with("carb") || rest.starts_with("acet") || rest.starts_with("urea") || rest.starts_with("anis") ||
           rest.starts_with("barb");
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

  // 8-azabicyclo(3.2.1)octan-3-yl, 1-oxa-3,8-diazaspiro(4.5)decane. @see IUPAC 2013, P-23, P-24
  bool read_bicycle(Prefix& prefix) noexcept {
    Locants oxygens, nitrogens;
    while (letters_.begins("aza") || letters_.begins("oxa")) {
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
      const bool aza = i < nitrogens.count;
      const std::uint8_t hetero = at(group, (aza ? nitrogens.items[i] : oxygens.items[i - nitrogens.count]).at);
      if (hetero == Group::none) return false;
      whole_.set_element(hetero, Constitution::element(aza ? 'N' : 'O'));
      whole_.hydrogens(hetero) -= aza ? 1 : 2;
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
      if (suffix != nullptr && saturated && suffix->suffix == Suffix::en) letters_.at = begin, suffix = nullptr, count = 1;  // -anenitrile
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
        if (letters_.rest() == "e" || letters_.begins("e)")) ++letters_.at;
        if (length != 0 && !saturated && !any) return false;
        break;
      }
      any = true;
      if (suffix->suffix == Suffix::yl && length != 0 && !saturated && own.empty() && prefix.numbered && prefix.count == 1 &&
          (letters_.rest() == "amine" || letters_.rest() == "amin")) {
        letters_.at = begin + suffix->name.size();  // 1-methyl-2-phenylethylamine
        saturated = true;
        own.add_at(1);
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
      if (group.symmetric) own.add_at(1);
      else if (prefix.locants.count == 1) own = prefix.locants, prefix.locants = {};
    }
    const std::uint8_t ring = own.count == 1 ? place_of(group, own.items[0]) : Group::none;
    if (ring == Group::none || !add_chain(chain->number)) return false;
    std::uint8_t count = 1;
    const bool acid = acetic && letters_.take("icacid");
    const SuffixWord* const suffix = acid ? nullptr : read_suffix(count);
    if ((!acid && suffix == nullptr) || count != 1) return false;
    const Suffix what = acid ? Suffix::acid : suffix->suffix;
    if (what != Suffix::amine && what != Suffix::ol && what != Suffix::amide && what != Suffix::acid && what != Suffix::nitrile)
      return false;
    const bool first_is_alpha = what == Suffix::amine || what == Suffix::ol;
    for (unsigned i = 0; i < chain->number; ++i) {
      const unsigned letter = first_is_alpha ? i : i - 1;
      name_atom(atoms + i, letter < 3 ? static_cast<Locant>(at_alpha + letter) : no_locant);
    }
    const auto last = static_cast<std::uint8_t>(size() - 1);
    whole_.bond(ring, last);
    --whole_.hydrogens(ring), --whole_.hydrogens(last);
    letters_.take("e");
    const bool borne = bear(what, atoms, {}, group);
    letters_.take("e");
    return borne;
  }

  // Rule 2: the last prefix, if it says no locant itself, takes the one before and has its locant. False where that is not sure.
  bool take_before(Level& level) noexcept {
    Prefix& prefix = level.prefixes[level.count];
    const bool takes =
        prefix.hydro == 0 && !prefix.bridge && !prefix.bracketed && prefix.locants.empty() && prefix.count == 1 && prefix.group.takes;
    if (!takes || level.count == 0) return true;
    Prefix& before = level.prefixes[level.count - 1];
    if (before.hydro != 0 || before.bridge || before.locants.count > 1 || (before.bracketed && prefix.apart)) return true;
    if (prefix.group.chain && is_carbon(prefix.group)) {
      if (is_alkyl(before.group)) return true;  // ethylmethylamino, benzylmethylamino: both are the amine's
      const bool amine = letters_.begins("amin");
      if (amine && before.bracketed && before.count > 1) return true;  // bis(4-fluorophenyl)methylamine
      // Of cyclohexylmethylamino, (4-methoxyphenyl)methylamine the writer alone knows.
      if (amine && (before.group.symmetric || (before.bracketed && !letters_.begins("amino")))) return false;
    }
    if (usual_place(prefix.group, false) == Group::none) return true;
    const Locants locants = std::exchange(before.locants, {});
    if (!attach_balanced(before, prefix.group, false)) return false;
    const bool one = !before.bracketed && before.group.takes && before.count == 1;
    prefix.group.begin = before.group.begin;
    prefix.group.end = size();
    prefix.apart = before.apart;
    before = prefix;
    before.locants = locants;
    prefix = {};
    --level.count;
    return one || !locants.empty() || take_before(level);  // ethyl(methyl)amino, chlorodifluoromethyl
  }

  Letters letters_;
};

}  // namespace listed::nomenclature
