// Names as web pages and databases hold them: with HTML's character references and tags ("Xanax&reg;", "&Delta;<sup>9</sup>-THC").
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <listed/ascii.hpp>

namespace listed {

/// A text with its markup read, by these rules:
///   1. A numeric reference is its character: `&#945;`, `&#x3b1;`.
///   2. A Greek letter is its name, which every key spells out too: `&alpha;`. A letter with an accent is the letter: `&eacute;`.
///   3. The signs of `signs` are what they stand for; those of ownership are nothing: `&reg;`.
///   4. Tags about words go (`<sup>`, `<i>`, `</span>`), those between lines are a space (`<br>`).
/// What is none of these stays: "P&P", "a < b". Each byte knows where it came from. Holds its text in place; O(length), no allocation.
class MarkupText {
 public:
  static constexpr std::size_t longest = 1024;

  explicit MarkupText(std::string_view text) noexcept : source_{text} {
    if (text.size() > longest || !may_have_markup(text)) return;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t length = text[at] == '&' ? read_reference(text.substr(at)) : text[at] == '<' ? read_tag(text.substr(at)) : 0;
      if (length == 0) write(text.substr(at, 1));
      changed_ |= length != 0;
      at_ = at += std::max<std::size_t>(length, 1);
    }
    from_[size_] = static_cast<std::uint16_t>(text.size());
  }

  /// Most texts are looked at no longer.
  [[nodiscard]] static bool may_have_markup(std::string_view text) noexcept {
    return text.find('&') != std::string_view::npos || text.find('<') != std::string_view::npos;
  }

  [[nodiscard]] std::string_view text() const noexcept { return {buffer_.data(), size_}; }
  /// Whether there was any markup.
  [[nodiscard]] bool changed() const noexcept { return changed_; }
  /// What a passage of the text was read from. @pre a view into text()
  [[nodiscard]] std::string_view source(std::string_view passage) const noexcept {
    const auto first = static_cast<std::size_t>(passage.data() - buffer_.data());
    return source_.substr(from_[first], from_[first + passage.size()] - from_[first]);
  }

 private:
  struct Sign {
    std::string_view name, text;
  };
  static constexpr std::array<Sign, 32> signs{
      {{"amp", "&"},    {"lt", "<"},    {"gt", ">"},    {"quot", "\""},  {"apos", "'"},  {"nbsp", " "},   {"ensp", " "},   {"emsp", " "},
       {"thinsp", " "}, {"shy", ""},    {"zwnj", ""},   {"zwj", ""},     {"reg", ""},    {"trade", ""},   {"copy", ""},    {"plusmn", "±"},
       {"minus", "-"},  {"ndash", "-"}, {"mdash", "-"}, {"hyphen", "-"}, {"prime", "'"}, {"Prime", "''"}, {"lsquo", "'"},  {"rsquo", "'"},
       {"le", "≤"},     {"ge", "≥"},    {"times", "x"}, {"middot", "."}, {"sdot", "."},  {"micro", "µ"},  {"szlig", "ss"}, {"deg", "°"}}};
  static constexpr std::array<std::string_view, 24> greek{"alpha", "beta",  "gamma",  "delta",   "epsilon", "zeta", "eta",     "theta",
                                                          "iota",  "kappa", "lambda", "mu",      "nu",      "xi",   "omicron", "pi",
                                                          "rho",   "sigma", "tau",    "upsilon", "phi",     "chi",  "psi",     "omega"};
  static constexpr std::array<std::string_view, 8> accents{"acute", "grave", "circ", "uml", "tilde", "cedil", "ring", "slash"};
  static constexpr std::array<std::string_view, 10> about_words{"sup", "sub", "i", "b", "u", "em", "strong", "small", "span", "font"};
  static constexpr std::array<std::string_view, 6> between_lines{"br", "p", "div", "li", "td", "tr"};

  // Never more bytes than were read.
  void write(std::string_view text) noexcept {
    for (const char c : text) {
      from_[size_] = static_cast<std::uint16_t>(at_);
      buffer_[size_++] = c;
    }
  }

  // Tell how many bytes they took; none if there is nothing of the kind.
  std::size_t read_reference(std::string_view text) noexcept {
    constexpr std::size_t longest_reference = 12;
    const std::size_t end = text.substr(0, longest_reference).find(';');
    if (end == std::string_view::npos || end < 3) return 0;
    const std::string_view name = text.substr(1, end - 1);
    return (name.front() == '#' ? read_number(name.substr(1)) : read_name(name)) ? end + 1 : 0;
  }

  bool read_number(std::string_view digits) noexcept {
    const bool hexadecimal = !digits.empty() && detail::lower_case(digits.front()) == 'x';
    std::uint32_t point = 0;
    if (hexadecimal) digits.remove_prefix(1);
    if (digits.empty() || digits.size() > 6) return false;
    for (const char c : digits) {
      const char s = detail::lower_case(c);
      const bool letter = hexadecimal && s >= 'a' && s <= 'f';
      if (!letter && (c < '0' || c > '9')) return false;
      point = point * (hexadecimal ? 16 : 10) + static_cast<std::uint32_t>(letter ? s - 'a' + 10 : c - '0');
    }
    if (point < ' ' || (point >= 0xd800 && point < 0xe000) || point >= 0x110000) return false;
    std::array<char, 4> bytes{};
    std::size_t size = 0;
    if (point < 0x80) bytes[size++] = static_cast<char>(point);
    else {
      const std::size_t more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;  // bytes that follow
      bytes[size++] = static_cast<char>((0xff00 >> (more + 1) & 0xff) | point >> 6 * more);
      for (std::size_t left = more; left-- > 0;) bytes[size++] = static_cast<char>(0x80 | (point >> 6 * left & 0x3f));
    }
    return write({bytes.data(), size}), true;
  }

  bool read_name(std::string_view name) noexcept {
    const auto is_name = [&](const Sign& sign) { return sign.name == name; };
    if (const auto* sign = std::find_if(signs.begin(), signs.end(), is_name); sign != signs.end()) return write(sign->text), true;
    const auto is_it = [&](std::string_view letter) { return detail::same_but_for_case(name, letter); };
    if (std::any_of(greek.begin(), greek.end(), is_it)) return write(name), true;
    const auto is_accent = [&](std::string_view accent) { return detail::is_letter(name.front()) && name.substr(1) == accent; };
    return std::any_of(accents.begin(), accents.end(), is_accent) && (write(name.substr(0, 1)), true);
  }

  std::size_t read_tag(std::string_view text) noexcept {
    const std::size_t end = text.find('>');
    if (end == std::string_view::npos) return 0;
    std::string_view inside = text.substr(1, end - 1);
    if (inside.starts_with('/')) inside.remove_prefix(1);
    if (inside.ends_with('/')) inside.remove_suffix(1);
    const std::size_t blank = inside.find(' ');
    const std::string_view name = inside.substr(0, blank), attributes = blank == std::string_view::npos ? "" : inside.substr(blank + 1);
    if (!attributes.empty() && attributes.find('=') == std::string_view::npos) return 0;  // "<b and c>"
    const auto is_it = [&](std::string_view tag) { return detail::same_but_for_case(name, tag); };
    if (std::any_of(between_lines.begin(), between_lines.end(), is_it)) return write(" "), end + 1;
    return std::any_of(about_words.begin(), about_words.end(), is_it) ? end + 1 : 0;
  }

  std::string_view source_;
  std::array<char, longest> buffer_;
  std::array<std::uint16_t, longest + 1> from_;
  std::size_t size_ = 0, at_ = 0;
  bool changed_ = false;
};

}  // namespace listed
