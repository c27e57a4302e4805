// Checked identifiers: a value of one of these types has the form that its standard demands.
#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <listed/ascii.hpp>

namespace listed {

namespace detail {

// Text of bounded length held in place; the base of the checked identifiers.
template <std::size_t Capacity>
class ShortText {
 public:
  [[nodiscard]] constexpr std::string_view text() const noexcept { return {text_.data(), size_}; }
  [[nodiscard]] std::string to_string() const { return std::string{text()}; }

  friend constexpr bool operator==(const ShortText& a, const ShortText& b) noexcept { return a.text() == b.text(); }
  friend constexpr std::strong_ordering operator<=>(const ShortText& a, const ShortText& b) noexcept { return a.text() <=> b.text(); }

 protected:
  explicit constexpr ShortText(std::string_view text) noexcept : size_{text.size()} { std::copy(text.begin(), text.end(), text_.begin()); }

 private:
  std::array<char, Capacity> text_{};
  std::size_t size_;
};

}  // namespace detail

/// Whether a text has the shape of a CAS Registry Number, `2…7 digits-2 digits-1 digit`, right or wrong.
[[nodiscard]] constexpr bool looks_like_cas(std::string_view text) noexcept {
  if (text.size() < 7 || text.size() > 12) return false;
  for (std::size_t i = 0, left = text.size(); i < text.size(); ++i, --left) {
    if (left == 2 || left == 5 ? text[i] != '-' : !detail::is_digit(text[i])) return false;
  }
  return true;
}

/// A CAS Registry Number with a right check digit.
/// @see https://www.cas.org/support/documentation/chemical-substances/checkdig
class CasNumber : public detail::ShortText<12> {
 public:
  /// Reads `437-38-7`; nothing if the form or the check digit is wrong.
  [[nodiscard]] static constexpr std::optional<CasNumber> parse(std::string_view text) noexcept {
    if (!looks_like_cas(text)) return std::nullopt;
    int sum = 0, weight = 0;
    for (std::size_t i = text.size() - 1; i-- > 0;) {
      if (text[i] != '-') sum += ++weight * (text[i] - '0');
    }
    return sum % 10 == text.back() - '0' ? std::optional{CasNumber{text}} : std::nullopt;
  }
  /// Reads its digits without the hyphens, `437387`; nothing if there are too few or too many, or the check digit is wrong.
  [[nodiscard]] static constexpr std::optional<CasNumber> of_digits(std::string_view digits) noexcept {
    if (digits.size() < 5 || digits.size() > 10 || digits.front() == '0') return std::nullopt;
    std::array<char, 12> text{};
    char* end = std::copy(digits.begin(), digits.end() - 3, text.begin());
    *end++ = '-';
    end = std::copy(digits.end() - 3, digits.end() - 1, end);
    *end++ = '-';
    *end++ = digits.back();
    return parse({text.data(), static_cast<std::size_t>(end - text.data())});
  }

 private:
  using ShortText::ShortText;
};

/// A standard InChIKey: fourteen letters, ten letters, one letter.
/// @see https://www.inchi-trust.org/technical-faq
class InChIKey : public detail::ShortText<27> {
 public:
  [[nodiscard]] static constexpr std::optional<InChIKey> parse(std::string_view text) noexcept {
    if (text.size() != 27) return std::nullopt;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (i == 14 || i == 25 ? text[i] != '-' : !detail::is_capital(text[i])) return std::nullopt;
    }
    return InChIKey{text};
  }

  /// The first block, which isomers that differ in stereochemistry alone have in common.
  [[nodiscard]] constexpr std::string_view skeleton() const noexcept { return text().substr(0, 14); }
  /// Whether it is of a structure with stereochemistry, or labelled with isotopes: the second block tells both.
  [[nodiscard]] constexpr bool states_stereochemistry() const noexcept { return text().substr(15, 8) != "UHFFFAOY"; }

 private:
  using ShortText::ShortText;
};

/// A UNII: ten upper-case letters and digits.
/// @see https://precision.fda.gov/uniisearch
class Unii : public detail::ShortText<10> {
 public:
  [[nodiscard]] static constexpr std::optional<Unii> parse(std::string_view text) noexcept {
    const auto fits = [](char c) { return detail::is_digit(c) || detail::is_capital(c); };
    return text.size() == 10 && std::all_of(text.begin(), text.end(), fits) ? std::optional{Unii{text}} : std::nullopt;
  }

 private:
  using ShortText::ShortText;
};

/// An ISO 3166-1 alpha-2 code in lower case, or one of `un`, `eu`, `ag`, `opcw`.
class Jurisdiction : public detail::ShortText<4> {
 public:
  [[nodiscard]] static constexpr std::optional<Jurisdiction> parse(std::string_view text) noexcept {
    const bool code = text.size() == 2 && detail::is_small_letter(text[0]) && detail::is_small_letter(text[1]);
    return code || text == "opcw" ? std::optional{Jurisdiction{text}} : std::nullopt;
  }

 private:
  using ShortText::ShortText;
};

namespace detail {

// What a key says behind one of `names` and the words that may follow it, without a bracket that closes it; empty where none begins it.
constexpr std::string_view introduced(std::string_view key, std::span<const std::string_view> names) noexcept {
  constexpr std::array<std::string_view, 18> words{"registry", "code", "number", "no.", "no", "nr",  "rn", "drug", "csa",
                                                   "#",        ":",    "-",      ".",   "(",  "cid", "id", "=",    "/"};
  const auto take_one_of = [&](std::span<const std::string_view> all) {
    for (const std::string_view word : all) {
      if (!key.starts_with(word)) continue;
      key.remove_prefix(word.size());
      return true;
    }
    return false;
  };
  if (!take_one_of(names)) return {};
  while (take_one_of(words)) {}
  if (key.ends_with(')')) key.remove_suffix(1);
  return key;
}

}  // namespace detail

/// The code in a key that says whose it is: `9041` in `dea9041`, `deacodenumber9041`, `deano.-9041`. Empty where nothing introduces one.
/// @see 21 CFR 1308.03, Administration Controlled Substances Code Number
[[nodiscard]] constexpr std::string_view introduced_code(std::string_view key) noexcept {
  constexpr std::array<std::string_view, 2> names{"dea", "acscn"};
  key = detail::introduced(key, names);
  return key.size() == 4 && std::all_of(key.begin(), key.end(), detail::is_digit) ? key : std::string_view{};
}

/// The CAS Registry Number that a key tells without its hyphens: `cas-no.67641`, `437387`, with zeros before it. Five digits alone are too
/// many other things. Nothing where it tells none.
[[nodiscard]] constexpr std::optional<CasNumber> unhyphenated_cas(std::string_view key) noexcept {
  constexpr std::array<std::string_view, 1> names{"cas"};
  constexpr std::size_t fewest_alone = 6;
  const std::string_view behind = detail::introduced(key, names);
  std::string_view digits = behind.empty() ? key : behind;
  while (digits.starts_with('0')) digits.remove_prefix(1);
  if (behind.empty() && digits.size() < fewest_alone) return std::nullopt;
  return std::all_of(digits.begin(), digits.end(), detail::is_digit) ? CasNumber::of_digits(digits) : std::nullopt;
}

/// The end of a key behind a word that tells which identifier it is, without its own hyphens: `uf599785jz` in `uniiuf599785jz`, the letters of
/// `inchikey=pjmph…`. Empty where nothing introduces one that long.
[[nodiscard]] constexpr std::string_view introduced_identifier(std::string_view key, std::string_view name, std::size_t size) noexcept {
  if (key.ends_with(')')) key.remove_suffix(1);
  if (key.size() < name.size() + size || !key.starts_with(name)) return {};
  const std::string_view introduction = key.substr(0, key.size() - size), names[]{name};
  const bool all = introduction.size() == name.size() || detail::introduced(introduction, names).empty();
  return all ? key.substr(introduction.size()) : std::string_view{};
}

/// The PubChem compound id in a key that says so: `cid3345`, `pubchemcid:-3345`. 0 where it tells none.
[[nodiscard]] constexpr std::uint32_t introduced_cid(std::string_view key) noexcept {
  constexpr std::array<std::string_view, 2> names{"pubchem", "cid"};
  constexpr std::size_t most_digits = 9;
  const std::string_view digits = detail::introduced(key, names);
  if (digits.size() > most_digits || !std::all_of(digits.begin(), digits.end(), detail::is_digit)) return 0;
  std::uint32_t number = 0;
  for (const char c : digits) number = 10 * number + static_cast<std::uint32_t>(c - '0');
  return number;
}

/// Whether a text has the form of an id of the registry: lower-case letters, digits, single hyphens between them; at most 96.
[[nodiscard]] constexpr bool is_id(std::string_view text) noexcept {
  bool hyphen_may_follow = false;
  for (const char c : text) {
    if (c == '-' ? !hyphen_may_follow : !detail::is_small_letter(c) && !detail::is_digit(c)) return false;
    hyphen_may_follow = c != '-';
  }
  return hyphen_may_follow && text.size() <= 96;
}

/// The id of a list: `un-1961`, `cn-precursors`. It begins with the jurisdiction.
class ListId : public detail::ShortText<96> {
 public:
  [[nodiscard]] static constexpr std::optional<ListId> parse(std::string_view text) noexcept {
    const std::size_t hyphen = text.find('-');
    if (!is_id(text) || hyphen == std::string_view::npos || !Jurisdiction::parse(text.substr(0, hyphen))) return std::nullopt;
    return ListId{text};
  }

  [[nodiscard]] constexpr Jurisdiction jurisdiction() const noexcept { return *Jurisdiction::parse(text().substr(0, text().find('-'))); }

 private:
  using ShortText::ShortText;
};

}  // namespace listed
