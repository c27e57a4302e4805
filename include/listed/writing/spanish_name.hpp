// Systematic names in Spanish, word part by word part in English: "Ácido 2-piperidinacético, alfa-fenil-, éster metílico" is
// "2-piperidineacetic acid, alpha-phenyl-, methyl ester".
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <listed/ascii.hpp>
#include <listed/key/affixes.hpp>
#include <listed/key/byte_set.hpp>
#include <listed/writing/spanish_word.hpp>

namespace listed {

/// A name translated, by these rules:
///   1. A word that can be taken apart into parts of names (spanish_parts.hpp), longest first, is translated; others stay as they are.
///   2. "ácido" before a word in -ico comes behind it, as do "éster" before one in -ílico and "sal" before its metal.
///   3. Blanks within a name go: beside a hyphen, behind a bracket, or a comma that a locant stands behind; one comes behind "-,".
/// Empty for a text without figures, brackets and these words, or of which nothing is translated. Holds its text in place; O(length), no
/// allocation.
/// @see Nomenclatura de química orgánica, Real Sociedad Española de Química
class SpanishName {
 public:
  static constexpr std::size_t longest = 512;

  explicit SpanishName(std::string_view text) noexcept {
    if (text.size() > longest || !may_be_spanish(text) || !fold(text)) return;
    for (std::size_t at = 0; at < folded_size_;) {
      if (size_ + spare > buffer_.size()) {
        size_ = 0;
        return;
      }
      at = detail::is_small_letter(folded_[at]) ? translate_word(at) : copy_sign(at);
    }
    if (!translated_ || acid_ || ester_) size_ = 0;
  }

  [[nodiscard]] std::string_view text() const noexcept { return {buffer_.data(), size_}; }

  /// Whether a text may be one. Most names are looked at no longer: English ones of one word do not end so, nor have they -il and words in -a and -o, but for what
  /// hyphens and brackets follow.
  [[nodiscard]] static bool may_be_spanish(std::string_view text) noexcept {
    static constexpr ByteSet ends{"aoAOlL])"};
    if (text.empty() || (!ends.has(text.back()) && text.find(' ') == std::string_view::npos)) return false;
    static constexpr ByteSet before_radical{"ctnpCTNP"}, last{"aoAO"}, behind{" ,;"};
    for (std::size_t at = 1; at < text.size(); ++at) {
      const char c = text[at];
      if ((c == 'l' || c == 'L') && at > 1 && detail::lower_case(text[at - 1]) == 'i' && before_radical.has(text[at - 2])) return true;
      if (last.has(c) && detail::is_small_letter(detail::lower_case(text[at - 1])) && (at + 1 == text.size() || behind.has(text[at + 1])))
        return true;
    }
    return false;
  }

 private:
  static constexpr std::size_t spare = 256;  // more than a word can become
  static constexpr std::size_t longest_word = 64;

  [[nodiscard]] std::string_view folded(std::size_t from) const noexcept { return {folded_.data() + from, folded_size_ - from}; }

  // Small letters without accents. False for what has no sign of a systematic name.
  bool fold(std::string_view text) noexcept {
    static constexpr ByteSet signs{"0123456789([,"};
    bool systematic = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const auto next = static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : ' ');
      char c = detail::lower_case(text[at]);
      if (static_cast<unsigned char>(text[at]) == 0xc3) {
        static constexpr std::string_view from{"\xa1\xa9\xad\xb3\xba\xbc\xb1"}, to{"aeiouun"};
        const std::size_t accented = from.find(static_cast<char>(next | 0x20));
        if (accented != std::string_view::npos) c = to[accented], ++at;
      }
      systematic |= signs.has(c);
      folded_[folded_size_++] = c;
    }
    return systematic || folded(0).starts_with("acido ");
  }

  std::size_t copy_sign(std::size_t at) noexcept {
    const bool blank = folded_[at] == ' ' && is_within_name(at + 1);
    if (!blank) buffer_[size_++] = folded_[at];
    static constexpr ByteSet ends{"-)"};
    if (folded_[at] == ',' && size_ > 1 && ends.has(buffer_[size_ - 2]) && at + 1 < folded_size_ && begins_passage(folded_[at + 1]))
      buffer_[size_++] = ' ';
    return at + 1;
  }

  static bool begins_passage(char c) noexcept { return detail::is_small_letter(c) || c == '('; }

  // Whether a blank before that is none of the name.
  [[nodiscard]] bool is_within_name(std::size_t at) const noexcept {
    const char before = size_ == 0 ? ' ' : buffer_[size_ - 1], behind = at < folded_size_ ? folded_[at] : ' ';
    if (before == '-' || behind == '-') return true;
    if (detail::is_digit(before) && begins_locant(at)) return true;  // "11 b-"
    if (before == ',') return is_behind_locant() && begins_locant(at);
    if (before == ')' || before == ']') return behind == '[' || begins_part(at);
    return is_part_ && (behind == '[' || (behind == '(' && folded(at).substr(0, folded(at).find(')')).find(':') == std::string_view::npos));
  }

  // O- or N' or n,n-: one letter.
  [[nodiscard]] bool begins_locant(std::size_t at) const noexcept {
    const std::string_view rest = folded(at);
    static constexpr ByteSet behind{"-',"};
    return rest.size() > 1 && detail::is_small_letter(rest[0]) && behind.has(rest[1]);
  }
  // Whether a comma at the end is of locants: behind a figure, a prime, or one letter.
  [[nodiscard]] bool is_behind_locant() const noexcept {
    if (size_ < 2) return false;
    const char last = buffer_[size_ - 2];
    return !detail::is_small_letter(last) ? last != ')' && last != ']' && last != '-'
                                          : size_ == 2 || !detail::is_small_letter(buffer_[size_ - 3]);
  }
  // A word that is no word of its own: "[(2-cloroetil) tio] etano".
  [[nodiscard]] bool begins_part(std::size_t at) const noexcept {
    const std::string_view word = word_at(at);
    return !word.empty() && !spanish::stands_alone(word) && spanish::Parts{word}.any();
  }

  [[nodiscard]] std::string_view word_at(std::size_t at) const noexcept {
    const std::string_view rest = folded(std::min(at, folded_size_));
    const auto end = std::find_if_not(rest.begin(), rest.end(), detail::is_small_letter);
    return rest.substr(0, std::min(longest_word, static_cast<std::size_t>(end - rest.begin())));
  }

  std::size_t translate_word(std::size_t at) noexcept {
    const std::string_view word = word_at(at);
    const std::size_t behind = at + word.size();
    if (word == "acido" && (spanish::has_ending(segment(behind), "ico") || spanish::has_ending(segment(behind), "oso")))
      return acid_ = true, behind + 1;
    if (word == "ester" && spanish::has_ending(segment(behind), "ilico")) return ester_ = true, behind + 1;
    if (word == "sal") {
      if (const std::size_t end = translate_salt(behind); end != 0) return end;
    }
    if (word == "metano" && folded(behind).starts_with('-')) return write("methano"), translated_ = true, behind;  // a bridge
    const bool is_word = word.size() > 2 || (at > 0 && folded_[at - 1] == '-');                                    // "-4-in-", but not "in"
    const spanish::Parts parts{is_word ? word : std::string_view{}};
    is_part_ = parts.any() && !spanish::stands_alone(word);
    if (!parts.any()) return write(word), behind;
    for (const spanish::Part* const part : parts) write(part->english), translated_ |= part->english != part->spanish;
    if (ester_ && word.ends_with("ilico")) write(" ester"), ester_ = false;
    else if (acid_ && (word.ends_with("ico") || word.ends_with("oso"))) write(" acid"), acid_ = false;
    return behind;
  }

  // "sal de sodio", "sal sódica": sodium salt.
  std::size_t translate_salt(std::size_t at) noexcept {
    if (folded(at).starts_with(" de ")) at += 3;
    if (at >= folded_size_ || folded_[at] != ' ') return 0;
    const std::string_view metal = word_at(at + 1);
    const spanish::Parts parts{metal};
    if (!parts.any()) return 0;
    for (const spanish::Part* const part : parts) write(part->english);
    write(" salt");
    translated_ = true;
    return at + 1 + metal.size();
  }

  // Up to the next comma that a blank stands behind.
  [[nodiscard]] std::string_view segment(std::size_t at) const noexcept {
    const std::string_view rest = folded(std::min(at, folded_size_));
    return rest.substr(0, rest.find(", "));
  }

  void write(std::string_view text) noexcept { size_ += text.copy(buffer_.data() + size_, buffer_.size() - size_); }

  std::array<char, longest> folded_;
  std::array<char, 2 * longest> buffer_;
  std::size_t folded_size_ = 0, size_ = 0;
  bool is_part_ = false;  // whether the last word was of a name, and none of its own
  bool translated_ = false, acid_ = false, ester_ = false;
};

}  // namespace listed
