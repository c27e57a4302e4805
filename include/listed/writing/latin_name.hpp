// Names of chemicals in Cyrillic letters, which write them as they sound: "ацетилфентанил", "бромазолам", "трихлорэтилен".
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <listed/key/familiar.hpp>

namespace listed {

/// A name in Latin letters, by these rules:
///   1. A letter becomes the one that it stands for in names taken from Latin and Greek: х is ch, ц is c, й is i; soft and hard signs go.
///   2. What Cyrillic writes otherwise than a letter for a letter is told as Latin does: фтор is fluor, гидр is hydr, гекс is hex, изо is iso, кс is x.
/// How it is spelled then (f for ph, k for c, i for y) the orthography of names knows (spelling.hpp). Empty for a shorter text, which may be
/// an everyday word ("хатина" is no cathine), or one with letters of another alphabet. Holds its text in place; O(length), no allocation.
class LatinName {
 public:
  static constexpr std::size_t longest = 256, shortest = 9;

  explicit LatinName(std::string_view text) noexcept {
    if (text.size() > longest || !may_be_cyrillic(text)) return;
    for (std::size_t at = 0; at < text.size();) {
      if (static_cast<unsigned char>(text[at]) < 0x80) {
        buffer_[size_++] = text[at++];
        continue;
      }
      const std::size_t length = write_stem(text.substr(at));
      if (length == 0) {
        size_ = 0;
        return;
      }
      at += length;
    }
    if (size_ < shortest) size_ = 0;
  }

  [[nodiscard]] std::string_view text() const noexcept { return {buffer_.data(), size_}; }

  /// Whether the first letter or the last is one. Most names are looked at no longer.
  [[nodiscard]] static bool may_be_cyrillic(std::string_view text) noexcept {
    return text.size() >= 2 && (is_lead(text.front()) || is_lead(text[text.size() - 2]));
  }

 private:
  struct Stem {
    std::string_view cyrillic, latin;
  };

  static constexpr bool is_lead(char c) noexcept { return c == '\xd0' || c == '\xd1' || c == '\xd2'; }

  // Rule 2, longer ones first.
  static constexpr std::array<Stem, 10> stems{{{"фтор", "fluor"},
                                               {"гидр", "hydr"},
                                               {"гідр", "hydr"},
                                               {"гекс", "hex"},
                                               {"гепт", "hept"},
                                               {"гало", "halo"},
                                               {"гист", "hist"},
                                               {"изо", "iso"},
                                               {"ізо", "iso"},
                                               {"кс", "x"}}};

  // Rule 1, from а to я; nothing for signs.
  static constexpr std::array<std::string_view, 32> letters{"a", "b",  "v",  "g",  "d", "e", "zh", "z", "i",  "i", "k",
                                                            "l", "m",  "n",  "o",  "p", "r", "s",  "t", "u",  "f", "ch",
                                                            "c", "ch", "sh", "sh", "",  "i", "",   "e", "iu", "ia"};

  static constexpr std::int32_t small(std::int32_t c) noexcept {
    if (c >= 0x410 && c < 0x430) return c + 0x20;
    return c >= 0x400 && c < 0x410 ? c + 0x50 : c;
  }

  static constexpr std::string_view latin(std::int32_t c) noexcept {
    if (c >= 0x430 && c < 0x450) return letters[static_cast<std::size_t>(c - 0x430)];
    switch (c) {
      case 0x451:               // ё
      case 0x454: return "e";   // є
      case 0x456:               // і
      case 0x457: return "i";   // ї
      case 0x458: return "i";   // ј
      case 0x459: return "li";  // љ
      case 0x45a: return "ni";  // њ
      case 0x45f: return "g";   // џ
      case 0x491: return "g";   // ґ
      default: return {};
    }
  }

  // Writes the stem or the letter that a text begins with; tells how many bytes it took, 0 for what is neither.
  std::size_t write_stem(std::string_view rest) noexcept {
    for (const Stem& stem : stems) {
      if (begins(rest, stem.cyrillic)) return write(stem.latin), stem.cyrillic.size();
    }
    const auto encoded = detail::Encoded::at(rest, 0);
    if (!encoded || encoded->size != 2) return 0;
    const std::int32_t c = small(encoded->value);
    const bool sign = c == 0x44a || c == 0x44c;  // ъ ь
    if (!sign && latin(c).empty()) return 0;
    return write(latin(c)), encoded->size;
  }

  static bool begins(std::string_view text, std::string_view stem) noexcept {
    for (std::size_t at = 0; at < stem.size(); at += 2) {
      const auto a = detail::Encoded::at(text, at), b = detail::Encoded::at(stem, at);
      if (!a || a->size != 2 || small(a->value) != b->value) return false;
    }
    return true;
  }

  void write(std::string_view text) noexcept { size_ += text.copy(buffer_.data() + size_, text.size()); }

  std::array<char, 3 * longest> buffer_;
  std::size_t size_ = 0;
};

}  // namespace listed
