// The key of a systematic name without what it tells of stereochemistry, for names that nobody takes apart (nomenclature.hpp reads the others).
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <xxhash.h>

#include <listed/ascii.hpp>
#include <listed/key/byte_set.hpp>
#include <listed/key/stereodescriptors.hpp>

namespace listed {

/// "(4R,4aR,7S,7aR,12bS)-3-methyl-…-7,9-diol" and "3-methyl-…-7,9-diol" have one. Rules (a change of them is a change of `snapshot_schema`):
///   1. Brackets with nothing but stereodescriptors go: `(1R,2S)-`, `(5alpha,17beta)-`, `(E)-`, `(+)-`; in square brackets those with locants.
///   2. Square and curly brackets are round ones; a hyphen goes where it does not part digits.
/// Of a NameKey's text. O(length), no allocation.
class FlatKey {
 public:
  static constexpr std::size_t shortest = 24, longest = 512;

  explicit FlatKey(std::string_view key) noexcept {
    if (key.size() < shortest || key.size() > longest || std::none_of(key.begin(), key.end(), [](char c) { return opening.has(c); }))
      return;
    if (std::count_if(key.begin(), key.end(), detail::is_digit) < 2) return;
    std::array<char, longest> flat;
    std::size_t size = 0;
    for (std::size_t at = 0; at < key.size();) {
      if (!signs.has(key[at])) {
        flat[size++] = key[at++];
        continue;
      }
      if (opening.has(key[at])) {
        if (const std::size_t length = stereo_bracket(key.substr(at))) {
          configured_ = true;
          at += length;
          continue;
        }
      }
      const char c = key[at++];
      const bool parts_digits = size != 0 && detail::is_digit(flat[size - 1]) && at < key.size() && detail::is_digit(key[at]);
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
  static constexpr ByteSet opening{"([{"}, closing{")]}"}, signs{"([{)]}-"};

  std::array<char, 9> text_{};
  bool configured_ = false;
};

}  // namespace listed
