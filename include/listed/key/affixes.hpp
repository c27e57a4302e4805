// What stands before or after a name by a grammar rather than by a word: labels of isotopes ("-d5", "[13C6]-"), makers, brackets. Amounts are in
// amounts.hpp. All read keys (normalise.hpp), none allocates.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <listed/ascii.hpp>
#include <listed/key/byte_set.hpp>
#include <listed/phrases.hpp>

namespace listed {

/// How many bytes of a key an affix takes; none if it is not there.
struct Affix {
  std::size_t length = 0;
  bool racemic = false;  ///< of a stereo descriptor: whether it names the racemate
  bool joined = false;   ///< of a strength: whether a hyphen joins it to the name
  [[nodiscard]] explicit operator bool() const noexcept { return length != 0; }
};

namespace detail {

class AffixReader {
 public:
  explicit constexpr AffixReader(std::string_view text) noexcept : text_{text} {}

  [[nodiscard]] std::size_t at() const noexcept { return at_; }
  [[nodiscard]] bool done() const noexcept { return at_ == text_.size(); }
  /// Whether the next byte is one of these; a quick look before a longer one.
  [[nodiscard]] bool is_next(const ByteSet& bytes) const noexcept { return !done() && bytes.has(text_[at_]); }
  bool take(char what) noexcept {
    if (done() || text_[at_] != what) return false;
    ++at_;
    return true;
  }
  bool take(std::string_view what) noexcept {
    if (done() || text_[at_] != what.front() || !text_.substr(at_).starts_with(what)) return false;
    at_ += what.size();
    return true;
  }
  template <std::size_t N>
  bool take_one_of(const std::array<std::string_view, N>& words) noexcept {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return take(word); });
  }
  /// The longest of a kind.
  bool take(const Phrases& phrases, PhraseKind kind) noexcept {
    const std::size_t size = phrases.longest(kind, text_.substr(at_));
    at_ += size;
    return size != 0;
  }
  std::size_t digits(std::size_t most = 8) noexcept {
    const std::size_t first = at_;
    while (at_ < text_.size() && at_ - first < most && detail::is_digit(text_[at_])) ++at_;
    return at_ - first;
  }
  void back_to(std::size_t at) noexcept { at_ = at; }
  /// Whether a word goes on.
  [[nodiscard]] bool is_in_word() const noexcept { return !done() && text_[at_] >= 'a' && text_[at_] <= 'z'; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace detail

/// Whether a short word stands by itself in a text, between other characters than letters: "Iso" does not in "isovalerate".
[[nodiscard]] inline bool stands_apart(std::string_view word, std::string_view text) noexcept {
  const auto same = [](char a, char b) { return detail::lower_case(a) == b; };
  for (auto from = text.begin();; ++from) {
    from = std::search(from, text.end(), word.begin(), word.end(), same);
    if (from == text.end()) return false;
    const auto end = from + static_cast<std::ptrdiff_t>(word.size());
    if ((from == text.begin() || !detail::may_be_letter(from[-1])) && (end == text.end() || !detail::may_be_letter(*end))) return true;
  }
}

namespace detail {

// How many bytes a label of isotopes takes at the end: `d5`, `13c6`; `d` alone where a hyphen stands before it in the text.
inline std::size_t isotope_label(std::string_view key, bool bare) noexcept {
  static constexpr std::array<std::string_view, 12> labels{"13c", "15n", "14c", "11c", "18f", "c11", "c14", "c13", "2h", "3h", "h3", "d"};
  for (std::size_t count = 0; count <= 2 && count < key.size(); ++count) {  // of the digits that follow the label
    const std::string_view before = key.substr(0, key.size() - count);
    for (const std::string_view label : labels) {
      if (before.back() != label.back() || !before.ends_with(label)) continue;
      if (count != 0 || label != "d" || bare) return label.size() + count;
    }
    if (before.back() < '0' || before.back() > '9') break;
  }
  return 0;
}

}  // namespace detail

/// What stands before a maker in quotation marks at the end of a text ("リン酸コデイン錠「シオノギ」", `Nitrazepam "dak"`), or behind one at its
/// beginning (`"美時" 妙而通錠`); empty without one.
[[nodiscard]] inline std::string_view beside_maker(std::string_view text) noexcept {
  struct Marks {
    std::string_view open, close;
  };
  static constexpr std::array<Marks, 7> all{{{"「", "」"}, {"\"", "\""}, {"”", "”"}, {"“", "”"}, {"„", "“"}, {"«", "»"}, {"〝", "〞"}}};
  static constexpr ByteSet begin = ByteSet{"\""}.and_beyond_ascii();
  if (text.empty() || (!begin.has(text.front()) && !begin.has(text.back()))) return {};
  for (const auto& [open, close] : all) {
    if (text.ends_with(close)) {
      const std::string_view before = text.substr(0, text.substr(0, text.size() - close.size()).rfind(open));
      const bool apart = before.size() != text.size() && (before.ends_with(' ') || open == "「");
      if (apart) return before;
    }
    if (!text.starts_with(open)) continue;
    const std::size_t end = text.find(close, open.size());
    if (end != std::string_view::npos) return text.substr(std::min(text.find_first_not_of(' ', end + close.size()), text.size()));
  }
  return {};
}

/// What stands behind the words by which the FDA names a part of a product ("ACTIFED COMPONENT PSEUDOEPHEDRINE HYDROCHLORIDE") and MeSH what
/// is in one ("Pfizer brand of prazepam"), formulas of these two registers; empty without them.
[[nodiscard]] inline std::string_view behind_component(std::string_view text) noexcept {
  for (const std::string_view word : {" COMPONENT ", " component ", " brand of ", " Brand of "}) {
    const std::size_t at = text.find(word);
    if (at != std::string_view::npos) return text.substr(at + word.size());
  }
  return {};
}

/// A label of isotopes at the end of a key: `…-d5`, `…-13c6`, `…-(ring-14c)`; `…-d`, if the text ends so.
[[nodiscard]] inline Affix isotope_after(std::string_view key, std::string_view text) noexcept {
  if (key.size() < 5) return {};
  if (key.back() == ')' || key.back() == ']') {
    const std::size_t open = key.rfind(key.back() == ')' ? '(' : '[');
    if (open == std::string_view::npos || open < 3 || key.find_first_of("()[]", open + 1) != key.size() - 1) return {};
    const std::string_view content = key.substr(open + 1, key.size() - open - 2);
    return detail::isotope_label(content, false) != 0 ? Affix{key.size() - open} : Affix{};
  }
  const bool bare = text.ends_with("-d") || text.ends_with("-D");
  const std::size_t length = detail::isotope_label(key, bare);
  return length + 3 <= key.size() ? Affix{length} : Affix{};
}

/// A label of isotopes at the beginning of a key: `d5-…`, `(2h3)-…`, `[13c6]…`.
[[nodiscard]] inline Affix isotope_before(std::string_view key) noexcept {
  detail::AffixReader reader{key};
  const bool bracket = reader.take('(') || reader.take('[');
  static constexpr std::array<std::string_view, 8> labels{"13c", "15n", "14c", "11c", "18f", "2h", "3h", "d"};
  if (!reader.take_one_of(labels) || (reader.digits(2) == 0 && !bracket)) return {};
  if (bracket && !reader.take(')') && !reader.take(']')) return {};
  const bool hyphen = reader.take('-');
  return (bracket || hyphen) && !reader.done() ? Affix{reader.at()} : Affix{};
}

/// What is left of a key without the brackets about all of it, and without one at its end that closes nothing: `1-(3-fluorophenyl)…-one)`.
[[nodiscard]] inline std::string_view unbracketed(std::string_view key) noexcept {
  if (!key.ends_with(')')) return key;
  int depth = 0;
  std::size_t closed = 0;  // where the first bracket is closed
  for (std::size_t at = 0; at + 1 < key.size(); ++at) {
    depth += key[at] == '(' ? 1 : key[at] == ')' ? -1 : 0;
    if (depth < 0) return key;
    if (depth == 0 && closed == 0 && key[at] == ')') closed = at;
  }
  if (depth == 0) return key.substr(0, key.size() - 1);
  return depth == 1 && closed == 0 && key.starts_with('(') ? key.substr(1, key.size() - 2) : key;
}

/// Water of crystallisation at the end of a key, as formulas tell it: "morphine.hcl.3h2o", "codeinephosphate-x-1/2-h2o".
[[nodiscard]] inline Affix water_after(std::string_view key) noexcept {
  constexpr std::string_view water{"h2o"};
  static constexpr ByteSet before{"0123456789/.-x*"};
  if (key.empty() || key.back() != water.back() || !key.ends_with(water)) return {};
  std::size_t begin = key.size() - water.size();
  while (begin > 0 && before.has(key[begin - 1])) --begin;
  const std::string_view sign = key.substr(begin, key.size() - water.size() - begin);
  return begin != 0 && !sign.empty() ? Affix{key.size() - begin} : Affix{};
}

namespace detail {

inline constexpr bool may_be_ornament(char first) noexcept { return first == '\xe2' || first == '\xf0'; }

// How many bytes the first character of a text takes if it is a sign that adorns offers: ★ ♣ ▀ ➤ ⭐ ❤ • and what has come after them.
inline std::size_t ornament(std::string_view text) noexcept {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  if (text.size() < 3 || !may_be_ornament(text.front())) return 0;
  if (byte(0) == 0xf0) return text.size() > 3 && byte(1) == 0x9f ? 4 : 0;
  const bool shape = byte(0) == 0xe2 && ((byte(1) >= 0x96 && byte(1) <= 0x9f) || byte(1) == 0xac || byte(1) == 0xad);
  return shape || text.starts_with("•") ? 3 : 0;
}

inline std::string_view unadorned(std::string_view key) noexcept {
  while (const std::size_t length = ornament(key)) key.remove_prefix(length);
  for (const std::size_t length : {3u, 4u}) {
    while (key.size() > length && ornament(key.substr(key.size() - length)) == length) key.remove_suffix(length);
  }
  return key;
}

}  // namespace detail

/// What is left of a key when hyphens, punctuation and ornaments at its ends are taken away.
[[nodiscard]] inline std::string_view trimmed(std::string_view key) noexcept {
  static constexpr ByteSet ends{"-,.:;*_\"'#=~!"};
  const auto trim = [&] {
    while (!key.empty() && ends.has(key.front())) key.remove_prefix(1);
    while (!key.empty() && ends.has(key.back())) key.remove_suffix(1);
  };
  trim();
  if (key.empty() || (key.front() >= '\0' && key.back() >= '\0')) return key;
  for (std::size_t size = 0; size != key.size();) {
    size = key.size();
    key = detail::unadorned(key);
    trim();
  }
  using namespace std::string_view_literals;
  for (const std::string_view sign : {"®"sv, "©"sv}) {
    if (key.ends_with(sign)) key.remove_suffix(sign.size());
  }
  return key;
}

}  // namespace listed
