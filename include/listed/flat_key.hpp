// The key of a systematic name without what it tells of stereochemistry, for names that nobody takes apart (nomenclature.hpp reads the others).
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <xxhash.h>

#include <listed/byte_set.hpp>

namespace listed {

/// "(4R,4aR,7S,7aR,12bS)-3-methyl-…-7,9-diol" and "3-methyl-…-7,9-diol" have one. Rules (a change of them is a change of `snapshot_schema`):
///   1. Brackets with nothing but stereodescriptors go: `(1R,2S)-`, `(5alpha,17beta)-`, `(E)-`, `(+)-`; in square brackets those with locants.
///   2. Square and curly brackets are round ones; a hyphen goes where it does not part digits.
/// Of a NameKey's text. O(length), no allocation.
class FlatKey {
 public:
  static constexpr std::size_t shortest = 24, longest = 512;

  explicit FlatKey(std::string_view key) noexcept {
    if (key.size() < shortest || key.size() > longest || key.find_first_of("([{") == std::string_view::npos) return;
    if (std::count_if(key.begin(), key.end(), is_digit) < 2) return;
    std::array<char, longest> flat;
    std::size_t size = 0;
    for (std::size_t at = 0; at < key.size();) {
      if (const std::size_t length = descriptors(key.substr(at))) {
        configured_ = true;
        at += length;
        continue;
      }
      const char c = key[at++];
      const bool parts_digits = size != 0 && is_digit(flat[size - 1]) && at < key.size() && is_digit(key[at]);
      if (c != '-' || parts_digits) flat[size++] = opening.has(c) ? '(' : closing.has(c) ? ')' : c;
    }
    const std::uint64_t number = XXH3_64bits(flat.data(), size);
    text_[0] = '\x06';
    std::memcpy(text_.data() + 1, &number, sizeof number);
  }

  /// Behind a byte that no other key begins with; empty for what is no such name.
  [[nodiscard]] std::string_view text() const noexcept {
    return text_[0] == '\0' ? std::string_view{} : std::string_view{text_.data(), text_.size()};
  }
  /// Whether the name says which stereoisomer it is.
  [[nodiscard]] bool states_stereochemistry() const noexcept { return configured_; }

 private:
  static constexpr ByteSet opening{"([{"}, closing{")]}"};
  static constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

  // How many bytes the descriptors take at the beginning of a text, with the hyphen behind them.
  static std::size_t descriptors(std::string_view text) noexcept {
    if (!opening.has(text.front())) return 0;
    const std::size_t end = text.find_first_of("()[]{}", 1);
    if (end == std::string_view::npos || end < 2 || !closing.has(text[end])) return 0;
    std::string_view left = text.substr(1, end - 1);
    while (true) {
      const std::size_t comma = left.find(',');
      if (!is_descriptor(left.substr(0, comma), text.front() == '(')) return 0;
      if (comma == std::string_view::npos) break;
      left.remove_prefix(comma + 1);
    }
    return end + 1 + (end + 1 < text.size() && text[end + 1] == '-' ? 1 : 0);
  }

  // "4ar", "7'a'r*", "5alpha"; without a locant "e", "+/-".
  static bool is_descriptor(std::string_view item, bool round) noexcept {
    std::size_t locant = 0;
    while (locant < item.size() && is_digit(item[locant])) ++locant;
    if (locant == 0 && !round) return false;
    std::string_view rest = item.substr(locant);
    const auto drop_primes = [&] {
      while (rest.starts_with('\'')) rest.remove_prefix(1);
    };
    drop_primes();
    if (is_label(rest, locant != 0)) return true;
    if (locant == 0 || rest.empty() || rest.front() < 'a' || rest.front() > 'h') return false;
    rest.remove_prefix(1);  // "4a"
    drop_primes();
    return is_label(rest, true);
  }

  static bool is_label(std::string_view text, bool located) noexcept {
    static constexpr std::array<std::string_view, 9> anywhere{"r", "s", "e", "z", "r*", "s*", "rs", "alpha", "beta"};
    static constexpr std::array<std::string_view, 4> alone{"+", "-", "+/-", "+-"};
    const auto is_it = [&](std::string_view label) { return label == text; };
    return std::any_of(anywhere.begin(), anywhere.end(), is_it) || (!located && std::any_of(alone.begin(), alone.end(), is_it));
  }

  std::array<char, 9> text_{};
  bool configured_ = false;
};

}  // namespace listed
