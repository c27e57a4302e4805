// What prescriptions, reports and price lists write about a medicine in few letters: "po q4h prn", "iv", "XL", "7.5/325", "BP".
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <listed/ascii.hpp>
#include <listed/key/affixes.hpp>
#include <listed/key/amounts.hpp>
#include <listed/key/byte_set.hpp>
#include <listed/phrases.hpp>
#include <listed/query/components.hpp>

namespace listed {

/// A text without such marks. They are words of it, because in a key they would be the end of another word; longer ones are among the forms of
/// the registry. Rules:
///   1. An underscore is a blank, and so are ® and ™ behind letters: "Tramadol HCl_Cap", "Ritalin®SR". Dots within a mark are nothing, nor those of initials: "i.v.", "Bancap H.C."
///   2. Behind the first word go letters that tell how a preparation releases (`release`), pharmacopoeias and grades in capitals, a question
///      mark where one was not known, and of medicines the ways in which they are taken, directions, units of dosage (`direction`), and tags between slashes ("/00599202/").
///   3. Behind a word of five letters or more, or another mark, goes a number without a unit, or with its unit ("7.5/325", "5 325"); one that
///      begins with a point behind any word (".5 mg"), and the number of pieces ("№ 20", "No. 20", "N10", "#20").
///   4. Two capitals at the end go: those of a maker ("Gabapentin-GA", "Oxycodon-HCl AL"), and those of a release behind a small letter
///      ("HydrochlorideER"). Of a drug's own name so does a maker of one capital ("Alprazolam Eg").
/// What is left has four bytes or more. Holds its text in place; O(length), no allocation.
class WithoutDirections {
 public:
  static constexpr std::size_t longest = 256, shortest = 4;

  WithoutDirections(std::string_view text, const Phrases& phrases) noexcept : phrases_{phrases} {
    if (text.size() > longest || text.size() <= shortest || !may_have_marks(text)) return;
    for (std::size_t begin = 0; begin < text.size();) {
      std::size_t end = begin, blank = 1;
      while (end < text.size() && (blank = blank_at(text, end)) == 0) ++end;
      if (end != begin) read_word(text.substr(begin, end - begin));
      begin = end + blank;
      underscores_ |= end < text.size() && text[end] != ' ';
    }
    if (!initials_) read_end();
    if (size_ < shortest || (!marks_ && !underscores_ && !initials_)) size_ = 0;
  }

  /// Empty if there is nothing of the kind.
  [[nodiscard]] std::string_view text() const noexcept { return {buffer_.data(), size_}; }
  /// Whether something went that medicines alone have: "iv" behind a metal is another thing.
  [[nodiscard]] bool of_medicine() const noexcept { return medicine_; }
  /// Whether something went that is a word behind anything but the name that a law or the WHO gives a drug.
  [[nodiscard]] bool of_drug() const noexcept { return drug_; }

 private:
  static constexpr ByteSet blanks{" _\xc2\xe2"};  // or what may be one

  // A short word in small letters, without dots and signs at its end; empty if it is longer than marks are.
  class Mark {
   public:
    explicit Mark(std::string_view word) noexcept {
      while (word.ends_with(',') || word.ends_with(';')) word.remove_suffix(1);
      for (const char c : word) {
        if (c == '.') continue;
        if (size_ == letters_.size()) {
          size_ = 0;
          return;
        }
        letters_[size_++] = detail::lower_case(c);
      }
    }
    [[nodiscard]] std::string_view text() const noexcept { return {letters_.data(), size_}; }
    /// "q4h"
    [[nodiscard]] bool is_every() const noexcept {
      return size_ >= 3 && letters_[0] == 'q' && letters_[size_ - 1] == 'h' && text().find_first_not_of("0123456789", 1) == size_ - 1;
    }

   private:
    std::array<char, 4> letters_{};
    std::size_t size_ = 0;
  };

  enum class Word : std::uint8_t { other, mark, number };

  // Most texts are looked at no longer.
  static bool may_have_marks(std::string_view text) noexcept {
    return (detail::is_capital(text.back()) && detail::is_capital(text[text.size() - 2])) ||
           std::any_of(text.begin(), text.end(), [](char c) { return blanks.has(c); });
  }

  // How many bytes a blank takes there.
  static std::size_t blank_at(std::string_view text, std::size_t at) noexcept {
    if (!blanks.has(text[at])) return 0;
    if (static_cast<unsigned char>(text[at]) < 0x80) return 1;
    return text.substr(at).starts_with("®") ? 2 : text.substr(at).starts_with("™") ? 3 : 0;
  }

  void read_word(std::string_view word) noexcept {
    const Word kind = size_ == 0 ? Word::other : kind_of(word);
    if (kind == Word::other) write(word);
    marks_ = marks_ || kind != Word::other;
    last_ = kind;
  }

  Word kind_of(std::string_view word) noexcept {
    const Mark mark{word};
    if (word == "?" || phrases_.has(PhraseKind::quality, word) || phrases_.has(PhraseKind::release, mark.text())) return Word::mark;
    const bool unit = last_ == Word::number && detail::unit_stands_apart(word, phrases_) && !detail::is_digit(word.front());
    const bool tag = detail::tag_between_slashes(word) == word.size();
    if (unit || tag || mark.is_every() || phrases_.has(PhraseKind::direction, mark.text()) || is_count(word))
      return medicine_ = true, Word::mark;
    const bool number = word.find_first_not_of("0123456789.,/") == std::string_view::npos && detail::is_digit(word.back());
    constexpr std::size_t word_letters = 5;
    const std::string_view left{buffer_.data(), size_};
    const bool behind =
        last_ != Word::other || (size_ >= word_letters && std::all_of(left.end() - word_letters, left.end(), detail::may_be_letter));
    return number && (behind || word.front() == '.') ? (medicine_ = true, Word::number) : Word::other;
  }

  // "№", "№20", "No. 20", "N10", "#20".
  static bool is_count(std::string_view word) noexcept {
    for (const std::string_view sign : {"№", "No.", "NO.", "no.", "No", "NO"}) {
      if (word.starts_with(sign) && is_number(word.substr(sign.size()))) return true;
    }
    return word.size() > 1 && (word.front() == 'N' || word.front() == '#') && is_number(word.substr(1));
  }
  static bool is_number(std::string_view word) noexcept { return word.find_first_not_of("0123456789") == std::string_view::npos; }

  // Rule 4.
  void read_end() noexcept {
    const std::string_view all = text();
    if (all.size() < shortest + 3) return;
    const std::string_view letters = all.substr(all.size() - 2), before = all.substr(0, all.size() - 2);
    if (!detail::is_capital(letters[0]) || !detail::is_letter(letters[1])) return;
    const Mark mark{letters};
    const bool one_capital = !detail::is_capital(letters[1]);
    const bool maker = (before.ends_with('-') || before.ends_with(' ')) && detail::is_small_letter(before[before.size() - 2]);
    if (!maker && (one_capital || !detail::is_small_letter(before.back()) || !phrases_.has(PhraseKind::release, mark.text()))) return;
    size_ -= maker ? 3 : 2;
    marks_ = true;
    medicine_ |= maker;
    drug_ |= one_capital;
  }

  void write(std::string_view word) noexcept {
    if (size_ != 0) buffer_[size_++] = ' ';
    if (size_ == 0 || !are_initials(word)) return void(size_ += word.copy(buffer_.data() + size_, word.size()));
    initials_ = true;
    for (const char c : word) {
      if (c != '.') buffer_[size_++] = c;
    }
  }

  // "H.C."
  static bool are_initials(std::string_view word) noexcept {
    if (word.size() < 3 || word[1] != '.') return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
      if (i % 2 == 0 ? !detail::is_capital(word[i]) : word[i] != '.') return false;
    }
    return true;
  }

  const Phrases& phrases_;
  std::array<char, longest> buffer_;
  std::size_t size_ = 0;
  Word last_ = Word::other;
  bool marks_ = false, underscores_ = false, initials_ = false, medicine_ = false, drug_ = false;
};

}  // namespace listed
