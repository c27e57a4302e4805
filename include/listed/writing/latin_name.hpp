// Names of chemicals in Cyrillic and Greek letters, which write them as they sound: "ацетилфентанил", "бромазолам", "μεθαδόνη".
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <listed/ascii.hpp>
#include <listed/key/familiar.hpp>

namespace listed {

/// A name in Latin letters, by these rules:
///   1. A letter becomes the one that it stands for in names taken from Latin and Greek: х is ch, ц is c, й is i; soft and hard signs go.
///   2. What these scripts write otherwise than a letter for a letter is told as Latin does: фтор and φθορ are fluor, гидр is hydr, гекс is hex,
///      изо is iso, кс is x, ου is u.
/// How it is spelled then (f for ph, k for c, i for y) the orthography of names knows (spelling.hpp). Empty for a shorter text, which may be
/// an everyday word ("хатина" is no cathine), a Greek one with another ending than such names have, one with letters of another alphabet, or one of Greek letters and Latin ones ("β-endorphin"). Holds its text in place; O(length), no allocation.
class LatinName {
 public:
  static constexpr std::size_t longest = 256, shortest = 9, shortest_greek = 8;

  explicit LatinName(std::string_view text) noexcept {
    if (text.size() > longest || !may_be_foreign(text)) return;
    const bool greek = is_greek(text.front()) || is_greek(text[text.size() - 2]);
    if (greek && !ends_as_greek(text)) return;
    for (std::size_t at = 0; at < text.size();) {
      const bool ascii = static_cast<unsigned char>(text[at]) < 0x80;
      const bool mixed = ascii ? greek && detail::is_letter(text[at]) : greek != is_greek(text[at]);
      if (ascii) buffer_[size_++] = text[at];
      const std::size_t length = ascii ? 1 : write_stem(text.substr(at));
      if (length == 0 || mixed) {
        size_ = 0;
        return;
      }
      at += length;
    }
    if (size_ < (greek ? shortest_greek : shortest)) size_ = 0;
  }

  [[nodiscard]] std::string_view text() const noexcept { return {buffer_.data(), size_}; }

  /// Whether the first letter or the last is one. Most names are looked at no longer.
  [[nodiscard]] static bool may_be_foreign(std::string_view text) noexcept {
    const auto is_lead = [](char c) { return is_cyrillic(c) || is_greek(c); };
    return text.size() >= 2 && (is_lead(text.front()) || is_lead(text[text.size() - 2]));
  }

 private:
  // In Greek the names of chemicals are feminine or neuter: μεθαδόνη, σελήνιο, and in the genitive μεθαδόνης, σεληνίου. Other endings are
  // mostly of verbs and plurals that are no chemicals.
  static constexpr bool ends_as_greek(std::string_view text) noexcept {
    constexpr std::array<std::string_view, 16> endings{"η", "ή", "ης", "ής", "ο", "ό", "ου", "ού",
                                                       "Η", "Ή", "ΗΣ", "ΉΣ", "Ο", "Ό", "ΟΥ", "ΟΎ"};
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return text.ends_with(ending); });
  }

  struct Stem {
    std::string_view written, latin;
  };

  static constexpr bool is_cyrillic(char c) noexcept { return c == '\xd0' || c == '\xd1' || c == '\xd2'; }
  static constexpr bool is_greek(char c) noexcept { return c == '\xce' || c == '\xcf'; }

  // Rule 2, longer ones first.
  static constexpr std::array<Stem, 17> stems{{{"φθορ", "fluor"},
                                               {"υδρ", "hydr"},
                                               {"αιθ", "eth"},
                                               {"ου", "u"},
                                               {"μπ", "b"},
                                               {"ντ", "nt"},
                                               {"αι", "e"},
                                               {"фтор", "fluor"},
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

  // Rule 1, from α to ω.
  static constexpr std::array<std::string_view, 25> greek_letters{"a", "b", "g", "d", "e", "z", "i", "th", "i",  "k",  "l",  "m", "n",
                                                                  "x", "o", "p", "r", "s", "s", "t", "y",  "ph", "ch", "ps", "o"};

  // Without an accent, but for that which parts two vowels (ϊ).
  static constexpr std::int32_t small(std::int32_t c) noexcept {
    constexpr std::array<std::int32_t, 16> accented{0x386, 0x3ac, 0x388, 0x3ad, 0x389, 0x3ae, 0x38a, 0x3af,
                                                    0x38c, 0x3cc, 0x38e, 0x3cd, 0x38f, 0x3ce, 0x390, 0x3b0};
    constexpr std::array<std::int32_t, 8> plain{0x3b1, 0x3b5, 0x3b7, 0x3b9, 0x3bf, 0x3c5, 0x3c9, 0x3ca};
    const auto found = std::find(accented.begin(), accented.end(), c);
    if (found != accented.end()) return found + 1 == accented.end() ? 0x3cb : plain[static_cast<std::size_t>(found - accented.begin()) / 2];
    if (c >= 0x391 && c <= 0x3ab) return c + 0x20;
    if (c >= 0x410 && c < 0x430) return c + 0x20;
    return c >= 0x400 && c < 0x410 ? c + 0x50 : c;
  }

  static constexpr std::string_view latin(std::int32_t c) noexcept {
    if (c >= 0x430 && c < 0x450) return letters[static_cast<std::size_t>(c - 0x430)];
    if (c >= 0x3b1 && c <= 0x3c9) return greek_letters[static_cast<std::size_t>(c - 0x3b1)];
    switch (c) {
      case 0x3ca: return "i";   // ϊ
      case 0x3cb: return "y";   // ϋ
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
      if (begins(rest, stem.written)) return write(stem.latin), stem.written.size();
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
