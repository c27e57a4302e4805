// What prescriptions, reports and price lists write about a medicine in few letters: "po q4h prn", "iv", "XL", "7.5/325", "BP".
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <listed/affixes.hpp>

namespace listed {

/// A text without such marks. They are words of it, because in a key they would be the end of another word. Rules:
///   1. An underscore is a blank, and so is ® between letters: "Tramadol HCl_Cap", "Ritalin®SR". Dots within a mark are nothing: "i.v."
///   2. Behind the first word go the ways in which a medicine is taken, the letters by which it tells how it releases, directions, units of
///      dosage (`marks`), and, in capitals, pharmacopoeias.
///   3. Behind a word of five letters or more, or another mark, goes a number without a unit, or with its unit: ".5 mg", "7.5/325", "5 325".
///   4. Two capitals at the end go: those of a maker ("Gabapentin-GA", "Oxycodon-HCl AL"), and those of a release behind a small letter
///      ("HydrochlorideER").
/// What is left has four bytes or more. Holds its text in place; O(length), no allocation.
class WithoutDirections {
 public:
  static constexpr std::size_t longest = 256, shortest = 4;

  explicit WithoutDirections(std::string_view text) noexcept {
    if (text.size() > longest || text.size() <= shortest || blank_at(text, 1) != 0) return;  // "d oral" is no Doral
    for (std::size_t begin = 0; begin < text.size();) {
      std::size_t end = begin, blank = 1;
      while (end < text.size() && (blank = blank_at(text, end)) == 0) ++end;
      if (end != begin) read_word(text.substr(begin, end - begin));
      begin = end + blank;
      underscores_ |= end < text.size() && text[end] != ' ';
    }
    read_end();
    if (size_ < shortest || (!marks_ && !underscores_)) size_ = 0;
  }

  /// Empty if there is nothing of the kind.
  [[nodiscard]] std::string_view text() const noexcept { return {buffer_.data(), size_}; }
  /// Whether marks of medicines went, not pharmacopoeias alone, which have other substances too.
  [[nodiscard]] bool of_medicine() const noexcept { return medicine_; }

 private:
  // In alphabetical order.
  static constexpr std::array<std::string_view, 49> marks{
      "bd", "bid",  "cap", "caps", "cd", "cr",  "daily", "df",    "dr", "du",  "e/c", "er",  "g/r",   "hs",    "im",  "inj", "ir",
      "iv", "la",   "lp",  "m/r",  "mr", "od",  "pfs",   "po",    "pr", "prn", "qd",  "qds", "qhs",   "qid",   "s/f", "sc",  "sl",
      "sr", "susp", "tab", "tabs", "td", "tds", "tid",   "twice", "ud", "vl",  "xl",  "xr",  "xr12h", "xr24h", "xt"};
  static constexpr std::array<std::string_view, 5> pharmacopoeias{"BP", "EP", "IP", "JP", "NF"};
  static constexpr std::array<std::string_view, 7> releases{"CR", "ER", "IR", "LA", "SR", "XL", "XR"};
  static_assert(std::is_sorted(marks.begin(), marks.end()));

  enum class Word : std::uint8_t { other, mark, number };

  static constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
  static constexpr bool is_latin(char c) noexcept { return detail::is_small_letter(detail::lower_case(c)); }
  static constexpr bool is_capital(char c) noexcept { return c >= 'A' && c <= 'Z'; }
  template <class All>
  static bool has(const All& all, std::string_view one) noexcept {
    return std::find(all.begin(), all.end(), one) != all.end();
  }

  // How many bytes a blank takes there.
  static std::size_t blank_at(std::string_view text, std::size_t at) noexcept {
    if (text[at] == ' ' || text[at] == '_') return 1;
    return text.substr(at).starts_with("®") ? 2 : 0;
  }

  void read_word(std::string_view word) noexcept {
    const Word kind = size_ == 0 ? Word::other : kind_of(word);
    if (kind == Word::other) write(word);
    marks_ = marks_ || kind != Word::other;
    last_ = kind;
  }

  Word kind_of(std::string_view word) noexcept {
    if (has(pharmacopoeias, word)) return Word::mark;
    const bool unit = last_ == Word::number && detail::unit_stands_apart(word) && !is_digit(word.front());
    if (unit || is_mark(word)) return medicine_ = true, Word::mark;
    const bool number = word.find_first_not_of("0123456789.,/") == std::string_view::npos && is_digit(word.back());
    constexpr std::size_t word_letters = 5;
    const std::string_view left{buffer_.data(), size_};
    const bool behind = last_ != Word::other || (size_ >= word_letters && std::all_of(left.end() - word_letters, left.end(), is_latin));
    return number && behind ? (medicine_ = true, Word::number) : Word::other;
  }

  // Whether it is one of the marks, or "q4h", dots and signs at its end apart.
  static bool is_mark(std::string_view word) noexcept {
    std::array<char, 6> plain{};
    std::size_t size = 0;
    while (word.ends_with(',') || word.ends_with(';')) word.remove_suffix(1);
    for (const char c : word) {
      if (c == '.') continue;
      if (size == plain.size() - 1) return false;
      plain[size++] = detail::lower_case(c);
    }
    const std::string_view letters{plain.data(), size};
    const bool every = letters.size() >= 3 && letters.front() == 'q' && letters.back() == 'h' &&
                       std::all_of(letters.begin() + 1, letters.end() - 1, is_digit);
    return every || std::binary_search(marks.begin(), marks.end(), letters);
  }

  // Rule 4.
  void read_end() noexcept {
    const std::string_view all = text();
    if (all.size() < shortest + 3) return;
    const std::string_view letters = all.substr(all.size() - 2), before = all.substr(0, all.size() - 2);
    if (!is_capital(letters[0]) || !is_capital(letters[1])) return;
    const bool maker = (before.ends_with('-') || before.ends_with(' ')) && detail::is_small_letter(before[before.size() - 2]);
    if (!maker && !(detail::is_small_letter(before.back()) && has(releases, letters))) return;
    size_ -= maker ? 3 : 2;
    marks_ = medicine_ = true;
  }

  void write(std::string_view word) noexcept {
    if (size_ != 0) buffer_[size_++] = ' ';
    size_ += word.copy(buffer_.data() + size_, word.size());
  }

  std::array<char, longest> buffer_;
  std::size_t size_ = 0;
  Word last_ = Word::other;
  bool marks_ = false, underscores_ = false, medicine_ = false;
};

}  // namespace listed
