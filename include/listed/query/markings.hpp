// What transport papers, labels and stock lists write beside a name: its number in a list, UN numbers and hazard classes, batches, days of
// expiry, and what it is stabilised with.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include <boost/container/static_vector.hpp>

#include <listed/ascii.hpp>
#include <listed/key/byte_set.hpp>
#include <listed/phrases.hpp>

namespace listed {

namespace detail {

// A text as words, without the signs between them. Nothing of a text that has more words than a line of a list.
class MarkedWords {
 public:
  static constexpr std::size_t longest = 256, most = 24;

  explicit MarkedWords(std::string_view text) {
    static constexpr ByteSet signs{" ,;:()[]"};
    if (text.size() > longest || text.find(' ') == std::string_view::npos) return;
    for (std::size_t begin = 0; begin < text.size();) {
      std::size_t end = begin;
      while (end < text.size() && !signs.has(text[end])) ++end;
      if (end != begin && words_.size() == most) {
        words_.clear();
        return;
      }
      if (end != begin) words_.push_back(text.substr(begin, end - begin));
      begin = end + 1;
    }
  }

  [[nodiscard]] std::size_t size() const noexcept { return words_.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t at) const noexcept { return at < words_.size() ? words_[at] : std::string_view{}; }

 private:
  boost::container::static_vector<std::string_view, most> words_;
};

}  // namespace detail

/// The part of a text that is left without such markings at its ends; the text itself if it has none. Rules:
///   1. Before a name goes its number in a list ("1.", "2)", "#3"), a bullet, or a UN number.
///   2. Behind it goes what follows a UN number ("UN 1294, 3, II"), a hazard class, a word for a batch, an article, an expiry or a tariff with a number
///      ("Lot# A123", "exp 12/2027", "HS code 29023000"), and any number of them, to the end.
///   3. Behind it goes what it is stabilised with: "stabilised with BHT", "contains 0.01 % BHT as stabilizer".
/// O(length), no allocation.
class Markings {
 public:
  Markings(std::string_view text, const Phrases& phrases) : phrases_{phrases}, words_{text} {
    if (words_.size() < 2) return;
    std::size_t begin = 0, end = words_.size();
    if (is_list_number(words_[0])) begin = 1;
    else if (const std::size_t after = un_number(0); after != 0 && after < end) begin = after;
    const auto last = [&](std::size_t at) { return may_begin_markings(words_[at]) && (is_stabilised(at) || are_markings(at)); };
    for (std::size_t at = begin + 1; at < end && end == words_.size(); ++at) {
      if (last(at)) end = at;
    }
    if (begin == 0 && end == words_.size()) return;
    const char* const from = begin == 0 ? text.data() : words_[begin - 1].data() + words_[begin - 1].size();
    const char* const to = end == words_.size() ? text.data() + text.size() : words_[end].data();
    name_ = trimmed({from, static_cast<std::size_t>(to - from)});
  }

  /// Empty if there are no markings.
  [[nodiscard]] std::string_view name() const noexcept { return name_; }

 private:
  // Without the signs that parted it from what went.
  static std::string_view trimmed(std::string_view text) noexcept {
    static constexpr ByteSet before{" ,;:)]"}, behind{" ,;:(["};
    while (!text.empty() && before.has(text.front())) text.remove_prefix(1);
    while (!text.empty() && behind.has(text.back())) text.remove_suffix(1);
    return text;
  }

  // Most words are looked at no longer: those of chemistry are longer, or begin with a figure.
  [[nodiscard]] bool may_begin_markings(std::string_view word) const noexcept {
    constexpr std::size_t longest_word = 14;
    static constexpr ByteSet others{"-'"};
    if (word.size() < 2 || word.size() > longest_word || others.has(word[1])) return false;
    const auto begins = [&](PhraseKind kind) { return phrases_.may_begin(kind, word.front()); };
    return begins(PhraseKind::marking) || begins(PhraseKind::stabilised) || begins(PhraseKind::containing) ||
           begins(PhraseKind::hazard_class) || word.front() == 'U' || word.front() == 'u';
  }

  [[nodiscard]] bool tells(std::string_view word, PhraseKind kind) const noexcept { return phrases_.has(kind, without_point(word)); }
  static std::string_view without_point(std::string_view word) noexcept {
    while (word.ends_with('.') || word.ends_with('#')) word.remove_suffix(1);
    return word;
  }
  static bool are_digits(std::string_view word) noexcept {
    return !word.empty() && std::all_of(word.begin(), word.end(), detail::is_digit);
  }
  static bool has_digit(std::string_view word) noexcept { return std::any_of(word.begin(), word.end(), detail::is_digit); }

  static bool is_list_number(std::string_view word) noexcept {
    constexpr std::size_t most_digits = 3;
    if (word == "-" || word == "*" || word == "•" || word == "–") return true;
    if (word.starts_with('#')) return are_digits(word.substr(1)) && word.size() <= most_digits + 1;
    return word.ends_with('.') && word.size() <= most_digits + 1 && are_digits(word.substr(0, word.size() - 1));
  }

  // Where the words behind a UN number begin; 0 if none begins there. "UN1294", "UN 1294", "UN No. 1294".
  [[nodiscard]] std::size_t un_number(std::size_t at) const noexcept {
    const auto is_number = [](std::string_view word) { return word.size() == 4 && are_digits(word); };
    const std::string_view word = words_[at];
    const bool un = detail::same_but_for_case(without_point(word.substr(0, 2)), "un");
    if (un && word.size() > 2) return is_number(word.substr(word[2] == '-' ? 3 : 2)) ? at + 1 : 0;
    if (!un) return 0;
    while (is_number_word(words_[++at])) {}
    return is_number(words_[at]) ? at + 1 : 0;
  }
  // "No.", "number", "#"
  [[nodiscard]] bool is_number_word(std::string_view word) const noexcept {
    return !word.empty() && (without_point(word).empty() || tells(word, PhraseKind::number));
  }

  // "3", "6.1", "II", "PG", "class": what follows a UN number.
  [[nodiscard]] bool is_of_transport(std::string_view word) const noexcept {
    return tells(word, PhraseKind::transport) ||
           (word.size() <= 3 && has_digit(word) && word.find_first_not_of("0123456789.") == std::string_view::npos);
  }

  // Whether nothing but markings stands from there on.
  [[nodiscard]] bool are_markings(std::size_t at) const noexcept {
    bool any = false;
    while (at < words_.size()) {
      if (const std::size_t after = un_number(at); after != 0) {
        at = after;
        while (is_of_transport(words_[at])) ++at;
      } else if (tells(words_[at], PhraseKind::hazard_class) && has_digit(words_[at + 1]) && is_of_transport(words_[at + 1])) at += 2;
      else if (tells(words_[at], PhraseKind::marking)) {
        while (is_number_word(words_[++at])) {}
        if (!has_digit(words_[at])) return false;
        ++at;
      } else return false;
      any = true;
    }
    return any;
  }

  [[nodiscard]] bool is_stabilised(std::size_t at) const noexcept {
    if (tells(words_[at], PhraseKind::stabilised)) return true;
    return tells(words_[at], PhraseKind::containing) && tells(words_[words_.size() - 1], PhraseKind::stabiliser);
  }

  const Phrases& phrases_;
  detail::MarkedWords words_;
  std::string_view name_{};
};

}  // namespace listed
