// The key of a systematic name: what the styles of chemical nomenclature have in common.
//
// One compound is 1-(1-benzofuran-5-yl)propan-2-amine, 1-(benzofuran-5-yl)-2-propanamine and more. Rules, on a NameKey's text, each of which
// keeps the structure (a change of them is a change of `snapshot_schema`):
//   1. Every bracket is a round one; no hyphen stands beside a bracket. Indicated hydrogen goes (1H-indol-3-yl).
//   2. A locant stands before its parent, not before a suffix: propan-2-amine is 2-propanamine, 1-phenylpentan-1-one 1-phenyl-1-pentanone.
//   3. Rings and groups with several names have one (`rings`, `styles`), without brackets about it; a locant that can be no other goes (1-ethanamine,
//      1-benzofuran).
//      So are 2-(…phenyl)ethanamine and …phenethylamine.
//   4. Then the rules of spelling (spelling.hpp), whatever the text has between its words.
// Two substances that would share such a key lose it: the build leaves it out.
//
// @see IUPAC Recommendations 2013, P-31.1.4.3.4 on the place of locants, and P-29.6 on retained names of groups
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <string_view>

#include <listed/affixes.hpp>
#include <listed/spelling.hpp>

namespace listed {

/// A style of writing and the one that keys have.
struct NomenclatureStyle {
  std::string_view written, kept;
};

class SystematicKey {
 public:
  static constexpr std::size_t shortest = 12, longest = SpellingKey::longest;

  /// Of a NameKey's text. Empty for one that is no systematic name, or too long. O(length), no allocation.
  explicit SystematicKey(std::string_view key) noexcept {
    if (key.size() < shortest || key.size() > longest || key.find("yl") == std::string_view::npos) return;
    if (std::none_of(key.begin(), key.end(), is_digit)) return;
    copy(key);
    for (const NomenclatureStyle& ring : rings) replace_all(ring);
    move_locants();
    for (const NomenclatureStyle& style : styles) replace_all(style);
    join_phenethylamine();
    const SpellingKey spelled{{buffer_.data(), size_}};
    size_ = spelled.text().copy(buffer_.data(), buffer_.size());
    if (size_ != 0) buffer_[0] = mark;
  }

  /// Behind a byte that no other key begins with, so that all stand in one table.
  [[nodiscard]] std::string_view text() const noexcept { return {buffer_.data(), size_}; }

 private:
  static constexpr char mark = '\x04';

  // Before others those that they are a part of, as they are in keys, which have no hyphen before a number.
  static constexpr std::array<NomenclatureStyle, 8> rings{{{"1-benzofuran", "benzofuran"},
                                                           {"1-benzothiophen", "benzothiophen"},
                                                           {"benzo(b)thiophen", "benzothiophen"},
                                                           {"benzo(b)furan", "benzofuran"},
                                                           {"benzo(d)imidazol", "benzimidazol"},
                                                           {"1,3-benzodiazol", "benzimidazol"},
                                                           {"benzo(d)(1,3)dioxol", "1,3-benzodioxol"},
                                                           {"benzo(1,3)dioxol", "1,3-benzodioxol"}}};
  static constexpr std::array<NomenclatureStyle, 28> styles{{{"prop2-en1-yl", "allyl"},
                                                             {"prop2-enyl", "allyl"},
                                                             {"2-propenyl", "allyl"},
                                                             {"prop2-enamide", "acrylamide"},
                                                             {"2-propenamide", "acrylamide"},
                                                             {"1-methylethyl", "isopropyl"},
                                                             {"2-propanyl", "isopropyl"},
                                                             {"1-propanyl", "propyl"},
                                                             {"1-butanyl", "butyl"},
                                                             {"1-pentanyl", "pentyl"},
                                                             {"1-hexanyl", "hexyl"},
                                                             {"2-phenylethyl", "phenethyl"},
                                                             {"phenylmethyl", "benzyl"},
                                                             {"benzeneethanamine", "phenethylamine"},
                                                             {"1-ethan", "ethan"},
                                                             {"2-methylpropanamide", "isobutyramide"},
                                                             {"butyramide", "butanamide"},
                                                             {"propionamide", "propanamide"},
                                                             {"sulfanyl", "thio"},
                                                             {"acetyloxy", "acetoxy"},
                                                             {"methyloxy", "methoxy"},
                                                             {"piperidyl", "piperidinyl"},
                                                             {"pyrrolidyl", "pyrrolidinyl"},
                                                             {"pyridyl", "pyridinyl"},
                                                             {"thienyl", "thiophenyl"},
                                                             {"naphthyl", "naphthalenyl"},
                                                             {"furyl", "furanyl"},
                                                             {"3-indolyl", "indol3-yl"}}};

  // Parents that a suffix with a locant follows, longer ones first.
  static constexpr std::array<std::string_view, 26> parents{
      "benzothiophen", "benzofuran", "cyclopropan", "cyclopentan", "cyclohexan", "naphthalen", "piperidin", "pyrrolidin", "piperazin",
      "morpholin",     "thiophen",   "adamantan",   "quinolin",    "pyridin",    "methan",     "propan",    "pentan",     "heptan",
      "ethan",         "butan",      "hexan",       "octan",       "nonan",      "decan",      "indan",     "furan"};
  static constexpr std::array<std::string_view, 8> suffixes{"amine", "amin", "one", "on", "ol", "yl", "thiol", "imine"};

  static constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
  static constexpr bool is_locant(char c) noexcept { return is_digit(c) || c == ',' || c == '\''; }

  [[nodiscard]] std::string_view written() const noexcept { return {buffer_.data(), size_}; }

  // Rule 1.
  void copy(std::string_view key) noexcept {
    const auto round = [](char c) { return c == '[' || c == '{' ? '(' : c == ']' || c == '}' ? ')' : c; };
    for (std::size_t i = 0; i < key.size(); ++i) {
      const char c = round(key[i]), before = size_ == 0 ? '-' : buffer_[size_ - 1], next = i + 1 < key.size() ? round(key[i + 1]) : ')';
      if (c == '-' && (before == ')' || before == '(' || next == '(' || next == ')')) continue;
      if (c == 'h' && is_digit(before) && is_hydrogen(key.substr(i)) && forget_hydrogen()) continue;
      buffer_[size_++] = c;
    }
  }

  // Whether an h behind a number is an atom, not the beginning of a group.
  static bool is_hydrogen(std::string_view rest) noexcept {
    constexpr std::array<std::string_view, 5> groups{"hydr", "hex", "hept", "halo", "homo"};
    return std::none_of(groups.begin(), groups.end(), [&](std::string_view group) { return rest.starts_with(group); });
  }

  // Takes back the number before an h, if it is no part of a longer locant.
  bool forget_hydrogen() noexcept {
    std::size_t first = size_;
    while (first > 0 && is_digit(buffer_[first - 1])) --first;
    if (first > 0 && (buffer_[first - 1] == ',' || buffer_[first - 1] == '\'')) return false;
    size_ = first;
    return true;
  }

  // Rule 2: `propan2-yl` becomes `2-propanyl`.
  void move_locants() noexcept {
    for (std::size_t at = 1; at + 1 < size_; ++at) {
      if (!is_digit(buffer_[at]) || !detail::is_small_letter(buffer_[at - 1])) continue;
      std::size_t end = at + 1;
      while (end < size_ && is_locant(buffer_[end])) ++end;
      if (end == size_ || buffer_[end] != '-') continue;
      const std::string_view before = written().substr(0, at), behind = written().substr(end + 1);
      const auto ends = [&](std::string_view parent) { return before.ends_with(parent); };
      const auto begins = [&](std::string_view suffix) { return behind.starts_with(suffix); };
      const auto* const parent = std::find_if(parents.begin(), parents.end(), ends);
      if (parent == parents.end() || std::none_of(suffixes.begin(), suffixes.end(), begins)) continue;
      std::rotate(buffer_.begin() + offset(at - parent->size()), buffer_.begin() + offset(at), buffer_.begin() + offset(end + 1));
    }
  }

  static constexpr std::ptrdiff_t offset(std::size_t at) noexcept { return static_cast<std::ptrdiff_t>(at); }

  // Rule 3.
  void replace_all(const NomenclatureStyle& style) noexcept {
    for (std::size_t at = written().find(style.written); at != std::string_view::npos; at = written().find(style.written, at + 1)) {
      const char before = at == 0 ? '-' : buffer_[at - 1], first = style.written.front();
      if (is_digit(first) && (is_locant(before) || detail::is_small_letter(before))) continue;
      if (style.kept == "benzyl" && detail::is_small_letter(before)) continue;  // of another phenyl, "methoxyphenylmethyl"
      if (size_ - style.written.size() + style.kept.size() > buffer_.size()) return;
      const std::size_t end = at + style.written.size(), new_end = at + style.kept.size();
      std::memmove(buffer_.data() + new_end, buffer_.data() + end, size_ - end);
      style.kept.copy(buffer_.data() + at, style.kept.size());
      size_ = size_ - end + new_end;
      if (style.kept.ends_with("yl")) unbracket(at, new_end);
    }
  }

  // `n(isopropyl)` becomes `nisopropyl`, `1(isopropyl)` `1-isopropyl`.
  void unbracket(std::size_t at, std::size_t end) noexcept {
    if (at == 0 || buffer_[at - 1] != '(' || end == size_ || buffer_[end] != ')') return;
    erase(end);
    if (at > 1 && is_digit(buffer_[at - 2])) buffer_[at - 1] = '-';
    else erase(at - 1);
  }

  // `2(4-iodo2,5-dimethoxyphenyl)ethanamine` becomes `4-iodo2,5-dimethoxyphenethylamine`.
  void join_phenethylamine() noexcept {
    constexpr std::string_view begin = "2(", end = "phenyl)ethanamine", joined = "phenethylamine";
    const std::string_view all = written();
    if (!all.starts_with(begin) || !all.ends_with(end) || all.find(')') != all.size() - end.size() + end.find(')')) return;
    const std::size_t groups = size_ - begin.size() - end.size();
    std::memmove(buffer_.data(), buffer_.data() + begin.size(), groups);
    size_ = groups + joined.copy(buffer_.data() + groups, joined.size());
  }

  void erase(std::size_t at) noexcept {
    std::memmove(buffer_.data() + at, buffer_.data() + at + 1, size_ - at - 1);
    --size_;
  }

  std::array<char, 2 * longest> buffer_;
  std::size_t size_ = 0;
};

}  // namespace listed
