// What follows a parent in a systematic name: suffixes, hydrogens that they add, a chain that bears them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <listed/nomenclature/letters.hpp>
#include <listed/nomenclature/polycycles.hpp>
#include <listed/nomenclature/words.hpp>

namespace listed::nomenclature {

class SuffixReader : public PolycycleReader {
 protected:
  explicit SuffixReader(std::string_view key) noexcept : PolycycleReader{key} {}

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
        const std::uint8_t atoms = size();
        if (length == 0 && read_conjunctive(prefix)) return true;
        whole_.truncate(atoms);
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
        if (!own.empty() || prefix.group.unsaturated) return false;
        saturated = true;
      } else if (!apply(suffix->suffix, own, count, prefix, length, saturated)) return false;
    }
    if (length == 1 && prefix.group.usual == Group::none) prefix.group.usual = prefix.group.core;
    return true;
  }

  const SuffixWord* read_suffix(std::uint8_t& count) noexcept {
    const std::size_t begin = letters_.at;
    const SuffixWord* suffix = suffixes.longest(letters_.rest());
    if (suffix == nullptr && take_multiplier(count)) suffix = suffixes.longest(letters_.rest());
    if (suffix == nullptr) return letters_.at = begin, count = 1, nullptr;
    letters_.at += suffix->name.size();
    return suffix;
  }

  bool take_multiplier(std::uint8_t& count) noexcept {
    const Word* many = multipliers.longest(letters_.rest());
    for (const Word& word : elided) {
      if (many == nullptr && letters_.begins(word.name) && letters_.rest().substr(word.name.size()).starts_with('o')) many = &word;
    }
    if (many == nullptr) return false;
    letters_.at += many->name.size();
    count = many->number;
    return true;
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
    if (chains.longest(letters_.rest()) == nullptr) letters_.take("e");  // of the ring, not of ethane
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
};

}  // namespace listed::nomenclature
