// Disguises met in listings of shops: letters of another script that look alike, digits for letters, signs between letters.
// What is found only so is the weakest kind of evidence. (Characters without appearance are taken away by every key.)
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <listed/ascii.hpp>
#include <listed/key/byte_set.hpp>

namespace listed {

/// A text with its disguises taken away, by these rules:
///   1. In a word of Latin letters, letters of other scripts that look like Latin ones become those; in one of more Greek or Cyrillic letters, Latin
///      ones that look like those.
///   2. Among letters, 0 is o, 3 is e, 4 and @ are a, 5 and $ are s, 7 is t, 1 and ! and | are i (or l).
///   3. Dots, asterisks, underscores, middle dots and tildes between letters go, but for the dots of up to four initials (D.M.C.).
/// Only a word of at least `shortest` characters, of which half are Latin letters, is read so: `2C-B`, `4-MMC` stay.
/// Holds its text in place; O(length), no allocation.
class Undisguised {
 public:
  static constexpr std::size_t longest = 256, shortest = 6;
  enum class One : char { i = 'i', l = 'l' };

  Undisguised(std::string_view text, One one) noexcept : one_{static_cast<char>(one)} {
    if (text.size() > longest || !may_be_disguised(text)) return;
    for (std::size_t begin = 0; begin < text.size();) {
      std::size_t space = begin;
      while (space < text.size() && !between_words.has(text[space])) ++space;
      read_word(text.substr(begin, space - begin));
      if (space < text.size()) buffer_[size_++] = text[space];
      begin = space + 1;
    }
  }

  [[nodiscard]] std::string_view text() const noexcept { return {buffer_.data(), size_}; }
  /// Whether there was a disguise at all.
  [[nodiscard]] bool changed() const noexcept { return changed_; }
  /// Whether something was read as what `One` says.
  [[nodiscard]] bool has_one() const noexcept { return has_one_; }

 private:
  // Latin letters, each before what it looks like.
  static constexpr std::string_view like_greek{"aαoοvνtτpρiιkκuυAΑBΒEΕHΗIΙKΚMΜNΝOΟPΡTΤXΧYΥZΖ"};
  static constexpr std::string_view like_cyrillic{"aаeеoоpрcсyуxхiіjјsѕhһkкmмtтAАBВEЕKКMМHНOОPРCСTТXХYУ"};
  static constexpr ByteSet between_words{" \t/;,"}, signs_between{"._*~"}, beside_letters{"0134570@$!|._*~"};
  static constexpr ByteSet suspicious = ByteSet{"01345@$7!|._*~"}.and_beyond_ascii();  // what may not be what it seems

  // Whether rules 1 to 3 can change anything: most texts are looked at no longer.
  static bool may_be_disguised(std::string_view text) noexcept {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      if (!suspicious.has(c)) continue;
      const bool beside_letter = (i != 0 && detail::is_letter(text[i - 1])) || (i + 1 < text.size() && detail::is_letter(text[i + 1]));
      if (beside_letter || signs_between.has(c) || static_cast<unsigned char>(c) >= 0x80) return true;
    }
    return false;
  }

  void read_word(std::string_view word) noexcept {
    const auto letters = static_cast<std::size_t>(std::count_if(word.begin(), word.end(), detail::is_letter));
    if (word.size() >= shortest && read_foreign(word, letters)) return;
    if (word.size() < shortest || letters < 3 || 2 * letters < word.size() - signs(word) || are_initials(word)) return keep(word);
    for (std::size_t i = 0; i < word.size();) {
      const char c = word[i];
      const bool suspect = suspicious.has(c);
      if (const std::size_t length = suspect && static_cast<unsigned char>(c) >= 0x80 ? look_alike(word.substr(i)) : 0) {
        i += length;
        continue;
      }
      if (suspect && signs_between.has(c) && i != 0 && i + 1 < word.size()) changed_ = true;
      else buffer_[size_++] = suspect && among_letters(word, i) ? letter_for(c) : c;
      ++i;
    }
  }

  // Whether a word has a few Latin letters among more of another script, all of which look like ones of that; then it is written so.
  bool read_foreign(std::string_view word, std::size_t letters) noexcept {
    if (std::none_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) return false;
    const auto others = [&](char first, char last) {
      return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), [&](char c) { return c >= first && c <= last; }));
    };
    const std::size_t greek = others('\xce', '\xcf'), cyrillic = others('\xd0', '\xd1'), foreign = std::max(greek, cyrillic);
    if (letters == 0 || letters >= foreign || letters + 2 * foreign != word.size()) return false;
    const std::string_view all = greek == foreign ? like_greek : like_cyrillic;
    const std::size_t before = size_;
    for (const char c : word) {
      if (!detail::is_letter(c)) {
        buffer_[size_++] = c;
        continue;
      }
      const std::size_t at = all.find(c);
      if (at == std::string_view::npos) return size_ = before, false;
      size_ += all.copy(buffer_.data() + size_, 2, at + 1);
    }
    return changed_ = true;
  }

  static bool are_initials(std::string_view word) noexcept {
    if (word.size() > 8) return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
      if (i % 2 == 0 ? !detail::is_letter(word[i]) : word[i] != '.') return false;
    }
    return true;
  }

  // Whether a letter stands beside it, and on neither side anything else: the 3 of "hex-3-ene" is a locant.
  static bool among_letters(std::string_view word, std::size_t at) noexcept {
    const char before = at == 0 ? '\0' : word[at - 1], after = at + 1 == word.size() ? '\0' : word[at + 1];
    const auto fits = [](char c) { return c == '\0' || detail::is_letter(c) || beside_letters.has(c); };
    return fits(before) && fits(after) && (detail::is_letter(before) || detail::is_letter(after));
  }

  static std::size_t signs(std::string_view word) noexcept {
    return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), [](char c) { return signs_between.has(c); }));
  }

  void keep(std::string_view word) noexcept { size_ += word.copy(buffer_.data() + size_, word.size()); }

  char letter_for(char c) noexcept {
    constexpr std::string_view digits{"0345@$7"}, letters{"oeasast"};
    const std::size_t at = digits.find(c);
    const bool one = c == '1' || c == '!' || c == '|';
    if (at == std::string_view::npos && !one) return c;
    changed_ = true;
    has_one_ = has_one_ || one;
    return one ? one_ : letters[at];
  }

  // Writes the Latin letter that one of another script looks like; tells how many bytes that took.
  std::size_t look_alike(std::string_view rest) noexcept {
    struct Pair {
      std::string_view other;
      char latin;
    };
    constexpr std::array<Pair, 40> pairs{{{"а", 'a'}, {"е", 'e'}, {"о", 'o'}, {"р", 'p'}, {"с", 'c'}, {"у", 'y'}, {"х", 'x'}, {"і", 'i'},
                                          {"ј", 'j'}, {"ѕ", 's'}, {"һ", 'h'}, {"ԁ", 'd'}, {"к", 'k'}, {"м", 'm'}, {"т", 't'}, {"н", 'h'},
                                          {"в", 'b'}, {"А", 'a'}, {"Е", 'e'}, {"О", 'o'}, {"Р", 'p'}, {"С", 'c'}, {"У", 'y'}, {"Х", 'x'},
                                          {"К", 'k'}, {"М", 'm'}, {"Т", 't'}, {"Н", 'h'}, {"В", 'b'}, {"ο", 'o'}, {"α", 'a'}, {"ν", 'v'},
                                          {"τ", 't'}, {"ρ", 'p'}, {"ι", 'i'}, {"κ", 'k'}, {"υ", 'u'}, {"ɑ", 'a'}, {"ɡ", 'g'}, {"·", '\0'}}};
    const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const Pair& pair) { return rest.starts_with(pair.other); });
    if (found == pairs.end()) return 0;
    changed_ = true;
    if (found->latin != '\0') buffer_[size_++] = found->latin;
    return found->other.size();
  }

  std::array<char, 2 * longest> buffer_;
  std::size_t size_ = 0;
  char one_;
  bool changed_ = false, has_one_ = false;
};

}  // namespace listed
