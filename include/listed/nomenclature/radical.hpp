// The keys of names with a radical before them, however it is abbreviated: 4-OH-DMT is 4-HO-DMT and 4-hydroxy-DMT, 4F-amphetamine is
// 4-fluoroamphetamine.
//
// Rules (a change of them is a change of `snapshot_schema`):
//   1. The key begins with a locant of one or two digits, then a radical of `radicals` in any of its styles, then a letter and two characters or more.
//   2. The key kept is the locant, the first style, a sign that stands in no other key, and the rest; hyphens beside the radical go.
// Two substances that would share such a key lose it: the build leaves it out.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <listed/ascii.hpp>
#include <listed/key/affixes.hpp>

namespace listed {

class RadicalKey {
 public:
  static constexpr std::size_t longest = 24;

  constexpr RadicalKey() noexcept = default;
  /// Of a NameKey's text. Empty for what does not begin so, or is too long. O(1), no allocation.
  explicit constexpr RadicalKey(std::string_view key) noexcept {
    std::size_t digits = 0;
    while (digits < key.size() && detail::is_digit(key[digits])) ++digits;
    if (digits == 0 || digits > 2 || key.size() > longest) return;
    const std::string_view named = without_hyphen(key.substr(digits));
    for (const Radical& radical : radicals) {
      if (!named.starts_with(radical.written)) continue;
      const std::string_view rest = without_hyphen(named.substr(radical.written.size()));
      if (rest.size() < shortest_rest || !detail::is_small_letter(rest.front())) return;
      put(key.substr(0, digits)), put(radical.kept), put("~"), put(rest);
      return;
    }
  }

  /// Behind a byte that no other key begins with, so that all stand in one table.
  [[nodiscard]] constexpr std::string_view text() const noexcept {
    return size_ == 1 ? std::string_view{} : std::string_view{text_.data(), size_};
  }

 private:
  struct Radical {
    std::string_view written, kept;
  };

  static constexpr std::size_t shortest_rest = 3;
  // Longer ones before those that they begin with.
  static constexpr std::array<Radical, 22> radicals{
      {{"acetoxy", "aco"}, {"aco", "aco"},    {"hydroxy", "ho"}, {"ho", "ho"},     {"oh", "ho"},    {"methoxy", "meo"},
       {"meo", "meo"},     {"ethoxy", "eto"}, {"eto", "eto"},    {"methyl", "me"}, {"me", "me"},    {"ethyl", "et"},
       {"et", "et"},       {"fluoro", "f"},   {"chloro", "cl"},  {"cl", "cl"},     {"bromo", "br"}, {"br", "br"},
       {"iodo", "i"},      {"nitro", "no2"},  {"f", "f"},        {"i", "i"}}};

  static constexpr std::string_view without_hyphen(std::string_view text) noexcept { return text.starts_with('-') ? text.substr(1) : text; }
  constexpr void put(std::string_view piece) noexcept { size_ += piece.copy(text_.data() + size_, piece.size()); }

  std::array<char, longest + 8> text_{'\x05'};
  std::size_t size_ = 1;
};

}  // namespace listed
