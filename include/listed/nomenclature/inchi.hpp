// An InChI: the layers of a structure as text, from which its InChIKey follows.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>

#include <listed/ascii.hpp>
#include <listed/identifiers.hpp>
#include <listed/nomenclature/sha256.hpp>

namespace listed {

/// An InChI of one compound or, as of a salt, of several. A view of its text.
/// @see InChI Technical Manual, IUPAC and InChI Trust: layers, and the InChIKey as a hash of them
class InChI {
 public:
  /// Longest text that is read, in bytes.
  static constexpr std::size_t longest = 1024;

  /// Reads `InChI=1S/…`, or `InChI=1/…` of older programs, where no more than the word stands before it ("InChI: …"); nothing if that is none.
  [[nodiscard]] static constexpr std::optional<InChI> parse(std::string_view text) noexcept {
    if (text.size() > longest || !text.starts_with("InChI")) return std::nullopt;
    const std::size_t sign = text.rfind("InChI=1");
    if (sign == std::string_view::npos || text.substr(0, sign).find_first_not_of("InChI: =") != std::string_view::npos) return std::nullopt;
    text.remove_prefix(sign + std::string_view{"InChI=1"}.size());
    if (text.starts_with('S')) text.remove_prefix(1);
    if (text.size() < 2 || text.front() != '/' || text.find(' ') != std::string_view::npos) return std::nullopt;
    return InChI{text.substr(1)};
  }

  /// Its standard InChIKey. O(length), no allocation.
  [[nodiscard]] InChIKey key() const noexcept {
    std::size_t end = formula().size();
    while (end < layers_.size() && end + 1 < layers_.size() && std::string_view{"chq"}.find(layers_[end + 1]) != std::string_view::npos)
      end = std::min(layers_.find('/', end + 1), layers_.size());
    const std::string_view protons = layer('p');
    const std::size_t proton_layer = protons.data() == layers_.data() + end + 2 ? protons.size() + 2 : 0;
    return hashed(layers_.substr(0, end), layers_.substr(end + proton_layer), proton_layer == 0 ? std::string_view{} : protons);
  }

  /// The formula of all: "C22H28N2O", "C17H19NO3.ClH".
  [[nodiscard]] constexpr std::string_view formula() const noexcept { return layers_.substr(0, layers_.find('/')); }
  /// Whether a layer tells of isotopes.
  [[nodiscard]] constexpr bool labelled() const noexcept { return !layer('i').empty(); }
  /// Whether protons were added or taken away.
  [[nodiscard]] constexpr bool charged() const noexcept { return !layer('p').empty(); }

  /// One of the compounds, by itself and without what was done to its protons.
  class Component;
  /// How many there are; those of one kind are one.
  [[nodiscard]] constexpr std::size_t components() const noexcept {
    return static_cast<std::size_t>(std::count(formula().begin(), formula().end(), '.')) + 1;
  }

 private:
  explicit constexpr InChI(std::string_view layers) noexcept : layers_{layers} {}

  // What the first layer with that letter says; not those that tell of isotopes, which come last.
  [[nodiscard]] constexpr std::string_view layer(char letter) const noexcept {
    for (std::size_t at = layers_.find('/'); at < layers_.size() - 1; at = layers_.find('/', at + 1)) {
      if (layers_[at + 1] == letter) return layers_.substr(at + 2, layers_.find('/', at + 1) - at - 2);
      if (layers_[at + 1] == 'i') break;
    }
    return {};
  }

  static InChIKey hashed(std::string_view main, std::string_view rest, std::string_view protons) noexcept;

  std::string_view layers_;
};

/// Holds its text in place; allocates nothing.
class InChI::Component {
 public:
  /// @pre number < inchi.components()
  Component(const InChI& inchi, std::size_t number) noexcept {
    std::size_t place = 0;  // in the layers, where each of several of one kind has its own
    std::string_view formulas = inchi.formula();
    for (std::size_t i = 0; i < number; ++i) {
      place += count(formulas);
      formulas.remove_prefix(formulas.find('.') + 1);
    }
    (void)count(formulas);
    formula_ = formulas.substr(0, formulas.find('.'));
    write("", formula_);
    for (const char letter : {'c', 'h', 'q'}) write_layer(letter, item(inchi.layer(letter), place));
    main_ = size_;
    write_layer('b', item(inchi.layer('b'), place));
    const std::string_view centres = item(inchi.layer('t'), place), inverted = inchi.layer('m');
    write_layer('t', centres);
    if (!centres.empty() && place < inverted.size()) write_layer('m', inverted.substr(place, 1)), write_layer('s', inchi.layer('s'));
  }

  [[nodiscard]] std::string_view formula() const noexcept { return formula_; }
  [[nodiscard]] InChIKey key() const noexcept {
    const std::string_view all{text_.data(), size_};
    return hashed(all.substr(0, main_), all.substr(main_), {});
  }

 private:
  // The number that stands before a formula or, with a sign, an item of a layer: "2C9H13N", "2*1-8(10)7"; it goes.
  static std::size_t count(std::string_view& text, char sign = '\0') noexcept {
    std::size_t digits = 0, number = 0;
    while (digits < text.size() && detail::is_digit(text[digits]) && digits < 3)
      number = 10 * number + static_cast<std::size_t>(text[digits++] - '0');
    if (digits == 0 || (sign != '\0' && (digits == text.size() || text[digits] != sign))) return 1;
    text.remove_prefix(digits + (sign == '\0' ? 0 : 1));
    return number;
  }

  static std::string_view item(std::string_view layer, std::size_t place) noexcept {
    while (true) {
      const std::size_t these = count(layer, '*'), end = std::min(layer.find(';'), layer.size());
      if (place < these) return layer.substr(0, end);
      if (end == layer.size()) return {};
      place -= these;
      layer.remove_prefix(end + 1);
    }
  }

  void write_layer(char letter, std::string_view text) noexcept {
    const std::array<char, 2> begin{'/', letter};
    if (!text.empty()) write({begin.data(), begin.size()}, text);
  }
  void write(std::string_view begin, std::string_view text) noexcept {
    for (const std::string_view part : {begin, text}) size_ += part.copy(text_.data() + size_, text_.size() - size_);
  }

  std::string_view formula_{};
  std::array<char, longest> text_;
  std::size_t size_ = 0, main_ = 0;
};

namespace detail {

// Some bits of a digest as letters: fourteen are three, of all combinations but those that begin with E or come between TAA and TTV, nine are two.
class DigestLetters {
 public:
  explicit DigestLetters(const Sha256& digest) noexcept : digest_{digest} {}

  char* write_three(char* to) noexcept {
    constexpr unsigned a = 26 * 26, before_e = 4 * a, before_t = 18 * a, left_out_of_t = 19 * 26 + 22;
    unsigned number = next(14);
    if (number >= before_e) number += a;
    if (number >= before_t + a) number += left_out_of_t;
    return write(to, {number / a, number / 26 % 26, number % 26});
  }
  char* write_two(char* to) noexcept {
    const unsigned number = next(9);
    return write(to, {number / 26, number % 26});
  }

 private:
  static char* write(char* to, std::initializer_list<unsigned> letters) noexcept {
    for (const unsigned letter : letters) *to++ = static_cast<char>('A' + letter);
    return to;
  }

  unsigned next(unsigned bits) noexcept {
    unsigned number = 0;
    for (unsigned i = 0; i < bits; ++i, ++at_) number |= static_cast<unsigned>(digest_[at_ / 8] >> at_ % 8 & 1) << i;
    return number;
  }

  const Sha256& digest_;
  std::size_t at_ = 0;
};

}  // namespace detail

// The layers of the constitution make the first block, the others the second, twice over if they are short.
inline InChIKey InChI::hashed(std::string_view main, std::string_view rest, std::string_view protons) noexcept {
  constexpr std::size_t short_rest = 255;
  std::array<char, 27> key;
  char* to = key.data();
  const Sha256 first{main};
  detail::DigestLetters constitution{first};
  for (int i = 0; i < 4; ++i) to = constitution.write_three(to);
  to = constitution.write_two(to);
  *to++ = '-';
  std::array<char, 2 * short_rest> doubled;
  std::size_t size = 0;
  for (int i = 0; i < 2 && rest.size() < short_rest; ++i) size += rest.copy(doubled.data() + size, rest.size());
  const Sha256 second{rest.size() < short_rest ? std::string_view{doubled.data(), size} : rest};
  detail::DigestLetters others{second};
  for (int i = 0; i < 2; ++i) to = others.write_three(to);
  to = others.write_two(to);
  const std::string_view number = protons.substr(std::min(protons.find_first_of("0123456789"), protons.size()));
  const int many = number.size() == 1 ? number[0] - '0' : number.empty() ? 0 : 13;
  const char proton = many > 12 ? 'A' : static_cast<char>(protons.starts_with('-') ? 'N' - many : 'N' + many);
  std::string_view{"SA-"}.copy(to, 3);
  to[3] = proton;
  return *InChIKey::parse({key.data(), key.size()});
}

}  // namespace listed
