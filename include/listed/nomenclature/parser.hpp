// The grammar of systematic names.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include <listed/nomenclature/letters.hpp>
#include <listed/nomenclature/level.hpp>
#include <listed/nomenclature/parts.hpp>
#include <listed/nomenclature/suffixes.hpp>
#include <listed/nomenclature/words.hpp>

namespace listed::nomenclature {

class NameParser : public SuffixReader {
 public:
  explicit NameParser(std::string_view key) noexcept : SuffixReader{key} {}

  /// False for what is no systematic name. O(length), no allocation.
  bool read() noexcept {
    Group root;
    while (letters_.take("-")) {}
    if (letters_.at_end()) return false;
    return read_level(root, 0, Until::end) && (root.bonds == 0 || add_class(root)) && letters_.at_end() && is_sound();
  }

  /// False for what is no residue of an acid.
  bool read_residue() noexcept {
    Group root;
    return read_level(root, 0, Until::residue) && letters_.at_end();
  }

 private:
  static constexpr int deepest = 6;

  // Where a level ends: at a bracket, at the end, also before the word ester, behind an acid that is bonded to
  // an alcohol read before, or to nothing.
  enum class Until : std::uint8_t { bracket, end, ester, acyl, residue };

  // The prefixes and the parent of a bracket, or of all.
  bool read_level(Group& root, int depth, Until until) noexcept {
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
      const bool parent = prefix.hydro == 0 && !prefix.bridge && prefix.group.bonds == 0;
      if ((parent && until == Until::end) || ends_level(until)) {
        root = prefix.group;
        root.begin = begin;
        if (until == Until::acyl && !become_acyl(root)) return false;
        if (until == Until::residue && std::exchange(root.ester, std::uint8_t{Group::none}) == Group::none) return false;
        return prefix.count == 1 && prefix.locants.empty() && prefix.hydro == 0 && !prefix.bridge && finish(root, level) &&
               (letters_.at_end() || until != Until::end || root.bonds != 0 ||
                (letters_.rest().ends_with("ester") ? read_ester() : read_acyls(root)));
      }
      if (parent) return false;
      if (!take_before(level)) return false;
      ++level.count;
    }
    return false;
  }

  // acetyl chloride, benzyl alcohol
  bool add_class(const Group& group) noexcept {
    const Part* const last = classes.longest(letters_.rest());
    if (last == nullptr || group.bonds != 1) return false;
    const std::uint8_t atom = size();
    letters_.at += last->name.size();
    if (!whole_.append(last->smiles)) return false;
    clear_atoms(atom);
    whole_.bond(group.attach, atom);
    --whole_.hydrogens(atom);
    return true;
  }
  [[nodiscard]] bool at_class() const noexcept {
    const Part* const last = classes.longest(letters_.rest());
    return last != nullptr && last->name.size() == letters_.rest().size();
  }

  [[nodiscard]] bool ends_level(Until until) const noexcept {
    return letters_.at_end() || (until == Until::end && at_class()) || letters_.front() == ')' ||
           (until == Until::ester && (letters_.begins("ester") || letters_.begins("-ester"))) ||
           (until == Until::acyl && letters_.begins("(ester)"));
  }

  // …carboxylic acid methyl ester, …dicarboxylic acid, bis(2-methylpropyl) ester
  bool read_ester() noexcept {
    Hydroxyls acids;
    Group alcohol;
    if (letters_.take(",") && !letters_.take("-")) return false;
    if (!find_hydroxyls(size(), true, acids) || (acids.size() == 2 && !letters_.take("di") && !letters_.take("bis"))) return false;
    if (!read_level(alcohol, 1, Until::ester) || alcohol.bonds != 1) return false;
    letters_.take("-");
    return letters_.take("ester") && esterify(acids, alcohol);
  }

  // …-17-ol 17-acetate, …-4-ol, 4-(dihydrogen phosphate), …-3-ol propanoate (ester): what an alcohol is bonded to. Of a base that
  // may be an acid of its salt, unless it is told.
  bool read_acyls(const Group& parent) noexcept {
    letters_.take("e");
    Locants own;
    if (letters_.take(",") && !letters_.take("-")) return false;
    letters_.take("-");
    if (!letters_.locants(own) || own.indicated != 0) return false;
    const bool bracket = letters_.front() == '(' && letters_.rest().ends_with(')') && !letters_.rest().ends_with("(ester)");
    if (bracket) letters_.take("(");
    const std::size_t count = !letters_.begins("dihydrogen") && letters_.take("di") ? 2 : 1;
    const std::uint8_t atoms = size();
    Group acyl;
    if (!read_level(acyl, 1, Until::acyl) || acyl.bonds != 1 || (bracket && !letters_.take(")"))) return false;
    const bool told = letters_.take("(ester)") || !own.empty();
    Hydroxyls alcohols;
    for (std::uint8_t i = 0; i < own.count && i < count; ++i) alcohols.push_back(hydroxyl_at(place_of(parent, own.items[i])));
    if (own.empty() && !find_hydroxyls(atoms, false, alcohols)) return false;
    return alcohols.size() == count && own.count <= count && (told || !has('N', atoms)) && esterify(alcohols, acyl);
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
    if (read_relative()) return true;
    if (!letters_.take("(")) return false;
    Locants read = descriptors;
    do {
      Locants::Item item{};
      if (letters_.at_digit() || letters_.begins("alpha") || letters_.begins("beta")) item.at = letters_.locant(item);
      if (item.label == Label::none && item.at > letter_a && item.at < letter_c && (letters_.front() == ',' || letters_.front() == ')')) {
        item.label = item.at > letter_b ? Label::beta : Label::alpha;  // (5a,6a)- for (5alpha,6alpha)-
        item.at = static_cast<Locant>(item.at - (item.at > letter_b ? letter_b : letter_a));
      }
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

  // (R*,S*)-, (R-(R*,S*))-, (6aR-(6aalpha,9beta,10abeta))-, (6aR-trans)-: how CAS told configurations before 1999.
  bool read_relative() noexcept {
    static constexpr ByteSet signs{"0123456789abcrsez*,-'()"};
    std::string_view left = letters_.rest();
    int depth = 0;
    bool relative = false;
    while (!left.empty()) {
      std::size_t length = 1;
      for (const std::string_view word : {"alpha", "beta", "trans", "cis"}) {
        if (left.starts_with(word)) length = word.size();
      }
      const char c = left.front();
      if (length == 1 && !signs.has(c)) return false;
      relative |= c == '*' || (length > 1 && word_is_relative(left)) || (c == '(' && depth == 1);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      left.remove_prefix(length);
      if (depth <= 0) break;
    }
    if (depth != 0 || !relative || letters_.front() != '(') return false;
    tell_relative(letters_.rest().substr(0, letters_.rest().size() - left.size()));
    letters_.at += letters_.rest().size() - left.size();
    letters_.take("-");
    return true;
  }
  static bool word_is_relative(std::string_view text) noexcept { return text.starts_with("trans") || text.starts_with("cis"); }

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
    if (letters_.at_digit() && parts.longest(letters_.rest()) == nullptr && !letters_.locants(prefix.inner)) return false;
    return read_counted(prefix, depth) && prefix.inner.empty();
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

  // The longest that begins there, but piperidinone is no piperidino group.
  [[nodiscard]] const Part* longest_part() const noexcept {
    const std::string_view rest = letters_.rest();
    const Part* const part = parts.longest(rest);
    if (part == nullptr || !part->name.ends_with("ino") || !rest.substr(part->name.size()).starts_with("ne")) return part;
    const Part* const ring = parts.longest(rest.substr(0, part->name.size() - 1));
    return ring != nullptr && ring->kind == PartKind::ring && ring->name.size() + 1 == part->name.size() ? ring : part;
  }

  bool read_one(Prefix& prefix, int depth) noexcept {
    Group& group = prefix.group;
    group.begin = group.core = size();
    const Part* const part = longest_part();
    const Word* const chain = chains.longest(letters_.rest());
    bool read = false;
    if (begins_polycycle()) read = read_polycycle(prefix) && read_suffixes(prefix, 0);
    else if (part != nullptr && (chain == nullptr || part->name.size() > chain->name.size())) read = read_part(*part, prefix);
    else if (chain != nullptr) {
      letters_.at += chain->name.size();
      group.chain = true;
      read = add_chain(chain->number) && read_suffixes(prefix, chain->number);
    } else if (letters_.take("cyclo")) read = read_cycle(group) && read_suffixes(prefix, 0);
    else if (letters_.take("(")) return read_bracket(prefix, depth);
    else read = read_polycycle(prefix) && read_suffixes(prefix, 0);
    if (!read) return false;
    group.end = size();
    if (group.core_end == 0) group.core_end = group.end;
    return prefix.locants.indicated == 0;
  }

  // A bracket with a group in it, or with several prefixes of one kind: dichloro(tetrafluoro)ethane.
  bool read_bracket(Prefix& prefix, int depth) noexcept {
    const std::size_t begin = letters_.at;
    const std::uint8_t atoms = size();
    const Prefix before = prefix;
    prefix.bracketed = true;
    if (read_level(prefix.group, depth + 1, Until::bracket) && letters_.take(")")) return prefix.group.bonds != 0;
    letters_.at = begin;
    whole_.truncate(atoms);
    prefix = before;
    return depth + 1 < deepest && prefix.count == 1 && read_counted(prefix, depth + 1) && prefix.count > 1 && !prefix.bracketed &&
           prefix.hydro == 0 && letters_.take(")");
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
    return rest.starts_with("carb") || rest.starts_with("acet") || rest.starts_with("ure") || rest.starts_with("anis") ||
           rest.starts_with("barb");
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
};

}  // namespace listed::nomenclature
