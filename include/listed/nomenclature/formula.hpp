// Chemical formulas: KMnO4, (NH4)HF2, Na2S·9H2O, COCl₂. What one tells is how many atoms of each element there are.
//
// Rules (a change of them is a change of `snapshot_schema`):
//   1. Symbols of elements are written as IUPAC does: Co is cobalt, CO is not. Without capitals (kmno4) a text is a formula if it can be
//      divided into symbols in one way alone, and has a digit or no vowel: no word is read as one.
//   2. There are two elements, or two atoms of one (I2). Brackets multiply what is in them. Capitals alone are initials, but for
//      compounds of hydrogen and potassium (KCN), of which two letters are fluorides (HF).
//   3. Water behind a dot is of a hydrate (Na2CO3·10H2O), and counts for nothing else.
//   4. A formula names a substance of one carbon atom at most, which is not bonded to phosphorus: of more there are isomers.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string_view>

#include <listed/ascii.hpp>
#include <listed/identifiers.hpp>
#include <listed/key/affixes.hpp>
#include <listed/nomenclature/constitution.hpp>

namespace listed {

/// What a formula tells: two of the same atoms are equal, but for chance of 64 bits.
class Formula {
 public:
  static constexpr std::size_t longest = 48;

  /// Of a text; nothing if it is no formula to its last byte. O(length), no allocation.
  [[nodiscard]] static std::optional<Formula> parse(std::string_view text) noexcept;
  /// Of what a SMILES draws, ions and other molecules together; nothing if it cannot be read. O(length).
  [[nodiscard]] static std::optional<Formula> drawn(std::string_view smiles) noexcept;

  [[nodiscard]] bool is_hydrate() const noexcept { return hydrate_; }
  /// Whether there is no carbon in it.
  [[nodiscard]] bool is_inorganic() const noexcept { return carbons_ == 0; }
  /// Whether no other substance is likely to have it: rule 4.
  [[nodiscard]] bool identifies() const noexcept { return carbons_ == 0 || (carbons_ == 1 && !phosphorus_); }

  /// As a key in the table of names: behind bytes that no other key begins with.
  [[nodiscard]] std::array<char, 10> key() const noexcept {
    std::array<char, 10> text{'\x04', 'e'};
    std::memcpy(text.data() + 2, &atoms_, sizeof atoms_);
    return text;
  }

  /// Whether both have the same atoms, water of hydrates apart.
  friend bool operator==(const Formula& a, const Formula& b) noexcept { return a.atoms_ == b.atoms_; }

 private:
  class Reader;

  void add(Constitution::Element element, std::uint64_t count) noexcept {
    atoms_ += Constitution::mixed(element) * count;
    if (element == Constitution::element('C')) carbons_ += count;
    phosphorus_ |= element == Constitution::element('P');
  }
  void add(const Formula& group, std::uint64_t count) noexcept {
    atoms_ += group.atoms_ * count;
    carbons_ += group.carbons_ * count;
    phosphorus_ |= group.phosphorus_;
  }

  std::uint64_t atoms_ = 0, carbons_ = 0;
  bool phosphorus_ = false, hydrate_ = false;
};

// ---------------------------------------------------------------------------------------------------------------------------

namespace detail {

// Two bytes each, the second a blank where there is one letter.
inline constexpr std::string_view element_symbols =
    "H HeLiBeB C N O F NeNaMgAlSiP S ClArK CaScTiV CrMnFeCoNiCuZnGaGeAsSeBrKrRbSrY ZrNbMoTcRuRhPdAgCdInSnSbTeI XeCsBaLaCePrNdPmSmEuGdTb"
    "DyHoErTmYbLuHfTaW ReOsIrPtAuHgTlPbBiPoAtRnFrRaAcThPaU NpPuAmCmBkCfEsFmMdNoLr";

// By the first letter, then by the second; the last is none.
inline constexpr auto elements_by_letters = [] {
  std::array<std::array<bool, 27>, 26> table{};
  for (std::size_t i = 0; i < element_symbols.size(); i += 2) {
    const char second = element_symbols[i + 1];
    table[static_cast<std::size_t>(element_symbols[i] - 'A')][second == ' ' ? 26 : static_cast<std::size_t>(second - 'a')] = true;
  }
  return table;
}();

// @param first a capital  @param second a small letter, or a blank
constexpr bool is_element(char first, char second) noexcept {
  return elements_by_letters[static_cast<std::size_t>(first - 'A')][second == ' ' ? 26 : static_cast<std::size_t>(second - 'a')];
}

// A formula in letters of one case alone, with the capitals that it can have in one way.
class CapitalisedFormula {
 public:
  explicit CapitalisedFormula(std::string_view text) noexcept {
    static constexpr std::string_view vowels{"aeiou"};
    const auto is_small = [](char c) { return is_small_letter(lower_case(c)); };
    const bool small = std::none_of(text.begin(), text.end(), is_capital), large = std::none_of(text.begin(), text.end(), is_small_letter);
    if (small == large || text.size() < shortest || text.size() > text_.size()) return;
    std::transform(text.begin(), text.end(), text_.begin(), lower_case);
    const std::string_view lower{text_.data(), text.size()};
    if (std::none_of(text.begin(), text.end(), is_digit) && lower.find_first_of(vowels) != std::string_view::npos) return;
    for (std::size_t at = 0; at < text.size();) {
      const auto run =
          static_cast<std::size_t>(std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_small) - text.begin()) -
          at;
      if (run != 0 && !capitalise({text_.data() + at, run})) return;
      at += std::max<std::size_t>(run, 1);
    }
    size_ = text.size();
  }

  /// Empty where there is no such way, or several.
  [[nodiscard]] std::string_view text() const noexcept { return {text_.data(), size_}; }

 private:
  static constexpr std::size_t shortest = 3, most = 16;

  // From the end: in how many ways what follows can be divided, at most two.
  static bool capitalise(std::span<char> letters) noexcept {
    std::array<int, most + 1> ways{};
    const std::size_t size = letters.size();
    const auto symbol = [&](std::size_t at, std::size_t length) {
      return at + length <= size && is_element(static_cast<char>(letters[at] - 'a' + 'A'), length == 2 ? letters[at + 1] : ' ');
    };
    ways[size] = 1;
    for (std::size_t at = size; at-- > 0;) {
      if (symbol(at, 1)) ways[at] += ways[at + 1];
      if (symbol(at, 2)) ways[at] += ways[at + 2];
      ways[at] = std::min(ways[at], 2);
    }
    if (ways[0] != 1) return false;
    for (std::size_t at = 0; at < size;) {
      const std::size_t length = symbol(at, 2) && ways[at + 2] == 1 ? 2 : 1;
      letters[at] = static_cast<char>(letters[at] - 'a' + 'A');
      at += length;
    }
    return true;
  }

  std::array<char, most> text_;
  std::size_t size_ = 0;
};

}  // namespace detail

class Formula::Reader {
 public:
  explicit Reader(std::string_view text) noexcept : text_{text} {}

  std::optional<Formula> read() noexcept {
    Formula formula;
    if (is_initials() || !read_group(formula, 0) || (symbols_ == 1 && !pair_)) return std::nullopt;
    while (at_ < text_.size()) {
      if (!read_water()) return std::nullopt;
      formula.hydrate_ = true;
    }
    return formula;
  }

 private:
  static constexpr int deepest = 3;
  static constexpr std::uint64_t most = 999;

  // Of capitals alone, but for what hydrogen or potassium begins: of those, two are a fluoride.
  [[nodiscard]] bool is_initials() const noexcept {
    if (!std::all_of(text_.begin(), text_.end(), detail::is_capital)) return false;
    return (text_.front() != 'H' && text_.front() != 'K') || (text_.size() == 2 && text_.back() != 'F');
  }

  // Up to the bracket that closes it, a dot, or the end. False if there is nothing, or something else.
  bool read_group(Formula& into, int depth) noexcept {
    const std::size_t begin = at_;
    while (at_ < text_.size() && (text_[at_] == '(' || text_[at_] == '[' || detail::is_capital(text_[at_]))) {
      Formula one;
      if (!(detail::is_capital(text_[at_]) ? read_symbol(one) : read_bracket(one, depth))) return false;
      const std::uint64_t count = read_count();
      if (count == 0 || count > most) return false;
      pair_ = count == 2;
      into.add(one, count);
    }
    return at_ != begin;
  }

  bool read_symbol(Formula& into) noexcept {
    const char first = text_[at_], next = at_ + 1 < text_.size() ? text_[at_ + 1] : ' ';
    const bool two = detail::is_small_letter(next);
    if (!detail::is_element(first, two ? next : ' ')) return false;
    into.add(Constitution::element(first, two ? next : '\0'), 1);
    at_ += two ? 2 : 1;
    ++symbols_;
    return true;
  }

  bool read_bracket(Formula& into, int depth) noexcept {
    const char end = text_[at_++] == '(' ? ')' : ']';
    return depth < deepest && read_group(into, depth + 1) && take(std::string_view{&end, 1});
  }

  // "·5H2O", ".H2O", "*xH2O".
  bool read_water() noexcept {
    if (!take("·") && !take("•") && !take("⋅") && !take("∙") && !take(".") && !take("*")) return false;
    if (!take("x") && !take("n")) read_count();
    return take("H") && read_count() == 2 && take("O");
  }

  bool take(std::string_view sign) noexcept {
    if (!text_.substr(at_).starts_with(sign)) return false;
    at_ += sign.size();
    return true;
  }

  // One where none is written; digits below the line count as others.
  std::uint64_t read_count() noexcept {
    const std::size_t begin = at_;
    std::uint64_t count = 0;
    while (at_ < text_.size()) {
      const bool below = text_.substr(at_).starts_with("\xe2\x82") && at_ + 2 < text_.size();
      const char digit = below ? static_cast<char>(text_[at_ + 2] - '\x80' + '0') : text_[at_];
      if (!detail::is_digit(digit)) break;
      count = std::min(most + 1, count * 10 + static_cast<std::uint64_t>(digit - '0'));
      at_ += below ? 3 : 1;
    }
    return at_ == begin ? 1 : count == 1 ? 0 : count;  // nobody writes a one
  }

  std::string_view text_;
  std::size_t at_ = 0, symbols_ = 0;
  bool pair_ = false;  // whether what was read last is there twice
};

inline std::optional<Formula> Formula::parse(std::string_view text) noexcept {
  if (text.size() < 2 || text.size() > longest) return std::nullopt;
  if (const auto formula = Reader{text}.read()) return formula;
  const detail::CapitalisedFormula capitalised{text};
  return capitalised.text().empty() ? std::nullopt : Reader{capitalised.text()}.read();
}

inline std::optional<Formula> Formula::drawn(std::string_view smiles) noexcept {
  Formula formula;
  while (!smiles.empty()) {
    const std::string_view molecule = smiles.substr(0, smiles.find('.'));
    Constitution constitution;
    if (!constitution.append(molecule)) return std::nullopt;
    for (std::size_t i = 0; i < constitution.size(); ++i) {
      formula.add(constitution.element_of(i), 1);
      formula.add(Constitution::element('H'), static_cast<std::uint64_t>(constitution.hydrogens(i)));
    }
    smiles.remove_prefix(std::min(molecule.size() + 1, smiles.size()));
  }
  return formula;
}

}  // namespace listed
