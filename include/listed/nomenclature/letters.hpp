// The letters of systematic names, and the locants among them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <listed/ascii.hpp>
#include <listed/key/affixes.hpp>
#include <listed/key/byte_set.hpp>
#include <listed/nomenclature/parts.hpp>
#include <listed/nomenclature/words.hpp>

namespace listed::nomenclature {

/// A place in a parent: a number, with a letter behind it or without, a nitrogen, a Greek letter.
using Locant = std::uint8_t;
inline constexpr Locant no_locant = 0, letter_a = 64, letter_b = 96, letter_c = 128, prime = 160, nitrogen = 200, other_nitrogen = 201,
                        at_alpha = 210, at_beta = 211, at_gamma = 212;

/// What a name says of the configuration there.
enum class Label : std::uint8_t { none, r, s, e, z, alpha, beta, cis, trans, relative, unknown };

struct Locants {
  struct Item {
    Locant at, other;  // 5(10): the other end of a double bond
    Label label;
  };
  std::array<Item, 18> items;             // left uninitialised: only the first `count` mean anything
  std::uint8_t count = 0, indicated = 0;  // the last ones are of indicated hydrogens

  [[nodiscard]] bool empty() const noexcept { return count == 0; }
  bool add_at(Locant at) noexcept { return add({at, no_locant, Label::none}); }
  bool add(Item item) noexcept { return count < items.size() && (items[count++] = item, true); }
};

/// Reads the letters of names. Sulph is sulf; superscripts are read as what is in brackets.
class Letters {
 public:
  static constexpr std::size_t longest = 256;

  /// Brackets become round ones; dots beside letters go (.alpha.), and a hyphen between a letter and a bracket. Nothing is left of a text
  /// with signs that no name has.
  explicit Letters(std::string_view key) noexcept {
    static constexpr ByteSet as_they_are{"abcdefgijklmnopqrstuvwxyz0123456789,"}, signs{"-.'^*()[]{}"};
    key = key.substr(0, longest);
    std::size_t size = 0;
    for (std::size_t i = 0; i < key.size(); ++i) {
      const char c = key[i];
      if (as_they_are.has(c)) {
        buffer_[size++] = c;
        continue;
      }
      if (c == 'h') {
        if (std::string_view{buffer_.data(), size}.ends_with("sulp")) buffer_[size - 1] = 'f';
        else buffer_[size++] = c;
        continue;
      }
      if (!signs.has(c)) return;
      const char before = i == 0 ? ' ' : key[i - 1], next = i + 1 < key.size() ? key[i + 1] : ' ';
      if (c == '-' && detail::is_small_letter(before) && (next == '(' || next == '[' || next == '{')) continue;
      if (c == '^') continue;
      if (c == '.' && (detail::is_small_letter(before) || detail::is_small_letter(next))) continue;
      buffer_[size++] = c == '[' || c == '{' ? '(' : c == ']' || c == '}' ? ')' : c;
    }
    size_ = size;
  }

  [[nodiscard]] std::string_view rest() const noexcept { return {buffer_.data() + at, size_ - at}; }
  [[nodiscard]] char front() const noexcept { return at < size_ ? buffer_[at] : '\0'; }
  [[nodiscard]] char before() const noexcept { return at > 0 ? buffer_[at - 1] : '\0'; }
  [[nodiscard]] bool at_end() const noexcept { return at == size_; }
  [[nodiscard]] bool at_digit() const noexcept { return detail::is_digit(front()); }
  /// Whether a word follows. Most differ in their first letter, which is looked at first.
  [[nodiscard, gnu::always_inline]] bool begins(std::string_view word) const noexcept {
    return front() == word.front() && rest().starts_with(word);
  }
  [[gnu::always_inline]] bool take(std::string_view word) noexcept { return begins(word) && (at += word.size(), true); }

  /// Of one figure; 0 where there is none.
  unsigned digit() noexcept { return at_digit() ? static_cast<unsigned>(buffer_[at++] - '0') : 0; }
  unsigned number() noexcept {
    unsigned number = 0;
    for (int digits = 0; at_digit() && digits < 2; ++digits) number = number * 10 + static_cast<unsigned>(buffer_[at++] - '0');
    return number;
  }

  /// One locant; none if there is no such thing here, or a larger one than names have.
  Locant locant(Locants::Item& item) noexcept {
    if (!at_digit()) {
      const Locant letter = letter_locant();
      if (letter >= at_alpha) item.label = descriptor();
      return letter;
    }
    const unsigned n = number();
    if (n == 0 || n > 31 || at_digit()) return no_locant;
    static constexpr ByteSet behind_numbers{"-'abcrsx"};
    if (!behind_numbers.has(front()) || !may_be_descriptor()) return static_cast<Locant>(n);
    if (take("alpha") || take("-alpha")) return item.label = Label::alpha, static_cast<Locant>(n);
    if (take("beta") || take("-beta")) return item.label = Label::beta, static_cast<Locant>(n);
    if (take("xi") || take("-xi")) return item.label = Label::unknown, static_cast<Locant>(n);
    // What follows a locant that is a number stands behind a hyphen.
    const Locant letter = take("a") ? letter_a : take("b") ? letter_b : take("c") ? letter_c : take("'") ? prime : no_locant;
    item.label = descriptor();
    return static_cast<Locant>(n + letter);
  }

  /// R or S behind a locant (6aR,7,8-, αS-).
  Label descriptor() noexcept {
    const char next = at + 1 < size_ ? buffer_[at + 1] : '\0';
    if (begins("rs") || begins("sr")) return Label::none;
    const bool alone = next == ',' || next == '-' || next == '(' || !begins_word();
    if (!alone) return Label::none;
    return take("r") ? Label::r : take("s") ? Label::s : Label::none;
  }

  /// Locants up to the hyphen or the letter behind them; where it is none, it stays where it is. False for what cannot be read.
  bool locants(Locants& locants) noexcept {
    if (!at_digit() && !is_letter_locant()) return true;
    do {
      Locants::Item item{};
      item.at = locant(item);
      if (item.at == no_locant) return false;
      const std::size_t here = at;
      if (take("(") && at_digit()) {
        item.other = static_cast<Locant>(number());
        if (!take(")")) item.other = no_locant;
      }
      if (item.other == no_locant) at = here;
      const bool hydrogen = front() == 'h' && !starts_group();
      if (hydrogen) ++at, ++locants.indicated;
      else if (locants.indicated != 0) return false;
      if (!locants.add(item)) return false;
    } while (take(",") && (take("-"), true));
    take("-");
    return true;
  }

  std::size_t at = 0;

 private:
  // A hyphen behind a number mostly goes before the next word.
  [[nodiscard]] bool may_be_descriptor() const noexcept {
    const char next = at + 1 < size_ ? buffer_[at + 1] : '\0';
    return front() != '-' || next == 'a' || next == 'b' || next == 'x';
  }
  // Whether letters begin a part, or what counts parts.
  [[nodiscard]] bool begins_word() const noexcept {
    return parts.longest(rest()) != nullptr || chains.longest(rest()) != nullptr || multipliers.longest(rest()) != nullptr;
  }
  Locant letter_locant() noexcept {
    if (take("alpha")) return at_alpha;
    if (take("beta")) return at_beta;
    if (take("gamma")) return at_gamma;
    if (take("ortho")) return 2;
    if (take("meta")) return 3;
    if (take("para")) return 4;
    if (front() == 'n') return ++at, take("'") ? other_nitrogen : nitrogen;
    return no_locant;
  }

  // n,n- or n-( or alpha: an n before letters may be of a name.
  [[nodiscard]] bool is_letter_locant() const noexcept {
    const char next = at + 1 < size_ ? buffer_[at + 1] : '\0';
    if (front() == 'n') return next == ',' || next == '\'' || next == '-' || next == '(';
    const bool greek = begins("alpha") || begins("beta") || begins("gamma");
    return (greek && parts.longest(rest()) == nullptr) || begins("ortho") || begins("meta") || begins("para");
  }
  [[nodiscard]] bool starts_group() const noexcept {
    return chains.longest(rest()) != nullptr || begins("hydr") || begins("hexa") || begins("hepta");
  }

  std::array<char, longest> buffer_;
  std::size_t size_ = 0;
};

}  // namespace listed::nomenclature
