// The key of a systematic name: what the styles of chemical nomenclature have in common.
//
// One compound is 1-(1-benzofuran-5-yl)propan-2-amine, 1-(benzofuran-5-yl)-2-propanamine and more. Rules, on a NameKey's text, each of which
// keeps the structure (a change of them is a change of `snapshot_schema`):
//   1. Every bracket is a round one; no hyphen stands beside a bracket. Indicated hydrogen goes (1H-indol-3-yl).
//   2. A locant stands before its parent, not before a suffix: propan-2-amine is 2-propanamine, 1-phenylpentan-1-one 1-phenyl-1-pentanone.
//   3. Rings and groups with several names have one (`rings`, `styles`), without brackets about it; a locant that can be no other goes
//      (1-ethanamine, 1-benzofuran); 2-(…phenyl)ethanamine is …phenethylamine.
//   4. An e at the end goes.
// Two substances that would share such a key lose it: the build leaves it out.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

#include <listed/affixes.hpp>
#include <listed/byte_set.hpp>

namespace listed {

/// A style of writing and the one that keys have.
struct NomenclatureStyle {
  std::string_view written, kept;
};

/// Styles, and where those that begin with a letter or digit stand: at most places of a name none does.
template <std::size_t N>
class NomenclatureStyles {
 public:
  static constexpr std::size_t shortest = 3;

  /// @pre ordered by their first letters, none is shorter than `shortest`
  explicit constexpr NomenclatureStyles(const std::array<NomenclatureStyle, N>& styles) noexcept : styles_{styles} {
    for (std::size_t i = N; i-- > 0;) first_[index(styles[i].written.front())] = static_cast<std::uint8_t>(i + 1);
  }

  /// Whether any begins with that character.
  [[nodiscard]] constexpr bool may_begin(char c) const noexcept { return first_[index(c)] != 0; }
  /// The first of them that a text begins with; nothing if there is none.
  [[nodiscard]] constexpr const NomenclatureStyle* find(std::string_view text) const noexcept {
    const std::size_t first = first_[index(text.front())];
    if (first == 0 || text.size() < shortest) return nullptr;
    for (std::size_t i = first; i <= N && styles_[i - 1].written.front() == text.front(); ++i) {
      const std::string_view written = styles_[i - 1].written;
      if (written[1] == text[1] && written[2] == text[2] && text.starts_with(written)) return &styles_[i - 1];
    }
    return nullptr;
  }

 private:
  static constexpr std::size_t index(char c) noexcept { return static_cast<unsigned char>(c) & 0x7f; }

  std::array<NomenclatureStyle, N> styles_;
  std::array<std::uint8_t, 128> first_{};  // and one, so that 0 is none
};

class SystematicKey {
 public:
  static constexpr std::size_t shortest = 12, longest = 120;

  SystematicKey(const SystematicKey&) = delete;
  SystematicKey& operator=(const SystematicKey&) = delete;
  /// Of a NameKey's text. Empty for one that is no systematic name, or too long. O(length), no allocation.
  explicit SystematicKey(std::string_view key) noexcept {
    if (key.size() < shortest || key.size() > longest || key.find("yl") == std::string_view::npos) return;
    if (std::none_of(key.begin(), key.end(), is_digit)) return;
    copy(key);
    if (written().find("benzo") != std::string_view::npos) replace_all(rings);
    move_locants();
    replace_all(styles);
    join_phenethylamine();
    while (size_ != 0 && (buffer_[size_ - 1] == 'e' || buffer_[size_ - 1] == '-')) --size_;
  }

  /// Behind a byte that no other key begins with, so that all stand in one table.
  [[nodiscard]] std::string_view text() const noexcept {
    return size_ == 0 ? std::string_view{} : std::string_view{marked_.data(), size_ + 1};
  }

 private:
  static constexpr char mark = '\x04';

  // As they are in keys, which have no hyphen before a number; ordered by their first letters, and before others those that they are a
  // part of.
  static constexpr NomenclatureStyles rings{std::to_array<NomenclatureStyle>({{"1-benzofuran", "benzofuran"},
                                                                              {"1-benzothiophen", "benzothiophen"},
                                                                              {"1,3-benzodiazol", "benzimidazol"},
                                                                              {"benzo(b)thiophen", "benzothiophen"},
                                                                              {"benzo(b)furan", "benzofuran"},
                                                                              {"benzo(d)imidazol", "benzimidazol"},
                                                                              {"benzo(d)(1,3)dioxol", "1,3-benzodioxol"},
                                                                              {"benzo(1,3)dioxol", "1,3-benzodioxol"}})};
  static constexpr NomenclatureStyles styles{std::to_array<NomenclatureStyle>({{"1-methylethyl", "isopropyl"},
                                                                               {"1-propanyl", "propyl"},
                                                                               {"1-butanyl", "butyl"},
                                                                               {"1-pentanyl", "pentyl"},
                                                                               {"1-hexanyl", "hexyl"},
                                                                               {"1-ethan", "ethan"},
                                                                               {"2-propenyl", "allyl"},
                                                                               {"2-propenamide", "acrylamide"},
                                                                               {"2-propanyl", "isopropyl"},
                                                                               {"2-phenylethyl", "phenethyl"},
                                                                               {"2-methylpropanamide", "isobutyramide"},
                                                                               {"3-indolyl", "indol3-yl"},
                                                                               {"acetyloxy", "acetoxy"},
                                                                               {"benzeneethanamine", "phenethylamine"},
                                                                               {"butyramide", "butanamide"},
                                                                               {"furyl", "furanyl"},
                                                                               {"methyloxy", "methoxy"},
                                                                               {"naphthyl", "naphthalenyl"},
                                                                               {"prop2-en1-yl", "allyl"},
                                                                               {"prop2-enyl", "allyl"},
                                                                               {"prop2-enamide", "acrylamide"},
                                                                               {"phenylmethyl", "benzyl"},
                                                                               {"propionamide", "propanamide"},
                                                                               {"piperidyl", "piperidinyl"},
                                                                               {"pyrrolidyl", "pyrrolidinyl"},
                                                                               {"pyridyl", "pyridinyl"},
                                                                               {"sulfanyl", "thio"},
                                                                               {"thienyl", "thiophenyl"}})};

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
    static constexpr ByteSet as_they_are{"abcdefgijklmnopqrstuvwxyz0123456789,'+"};
    const auto round = [](char c) { return c == '[' || c == '{' ? '(' : c == ']' || c == '}' ? ')' : c; };
    for (std::size_t i = 0; i < key.size(); ++i) {
      if (as_they_are.has(key[i])) {
        buffer_[size_++] = key[i];
        continue;
      }
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
      if (end == size_ || buffer_[end] != '-' || buffer_[at - 1] != 'n') continue;  // which parents end in
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
  template <std::size_t N>
  void replace_all(const NomenclatureStyles<N>& table) noexcept {
    for (std::size_t at = 0; at < size_; ++at) {
      if (!table.may_begin(buffer_[at])) continue;
      const NomenclatureStyle* const style = table.find(written().substr(at));
      if (style == nullptr || !stands_alone(*style, at == 0 ? '-' : buffer_[at - 1])) continue;
      if (size_ - style->written.size() + style->kept.size() > buffer_.size()) return;
      const std::size_t end = at + style->written.size(), new_end = at + style->kept.size();
      std::memmove(buffer_.data() + new_end, buffer_.data() + end, size_ - end);
      style->kept.copy(buffer_.data() + at, style->kept.size());
      size_ = size_ - end + new_end;
      if (style->kept.ends_with("yl")) unbracket(at, new_end);
      at += style->kept.size() - 1;
    }
  }

  // A number is no end of a longer locant; a phenylmethyl is no methyl of another phenyl ("methoxyphenylmethyl").
  static bool stands_alone(const NomenclatureStyle& style, char before) noexcept {
    const bool letter = detail::is_small_letter(before);
    if (is_digit(style.written.front())) return !is_locant(before) && !letter;
    return style.kept != "benzyl" || !letter;
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

  std::array<char, 2 * longest> marked_{mark};  // the mark, and what follows it
  std::span<char> buffer_ = std::span{marked_}.subspan(1);
  std::size_t size_ = 0;
};

}  // namespace listed
