// Descriptors of stereochemistry before a name and in it: "(S)-", "dl-", "(4R,4aR,7S)-", "(5alpha,17beta)-". All read keys (normalise.hpp), none
// allocates.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <listed/key/affixes.hpp>
#include <listed/key/byte_set.hpp>

namespace listed {

namespace detail {

// Whether so many characters of a text, hyphens apart, have no small letter: of an abbreviation behind a descriptor ("d-LSD").
inline bool in_capitals(std::string_view text, std::size_t count) noexcept {
  for (std::size_t at = 0; at < text.size() && count > 0; ++at) {
    if (is_small_letter(text[at])) return false;
    count -= text[at] == '-' || text[at] == ' ' ? 0 : 1;
  }
  return count == 0;
}

// What a descriptor says; only without a locant, of the whole.
inline bool is_stereo_label(std::string_view text, bool located) noexcept {
  static constexpr std::array<std::string_view, 11> anywhere{"r", "s", "e", "z", "r*", "s*", "rs", "sr", "alpha", "beta", "xi"};
  static constexpr std::array<std::string_view, 5> of_the_whole{"+", "-", "+/-", "+-", "±"};
  const auto is_it = [&](std::string_view label) { return label == text; };
  return std::any_of(anywhere.begin(), anywhere.end(), is_it) || (!located && std::any_of(of_the_whole.begin(), of_the_whole.end(), is_it));
}

// "4ar", "7'a'r*", "5alpha"; without a locant, where that may be, "e", "+/-".
inline bool is_stereodescriptor(std::string_view item, bool may_lack_locant) noexcept {
  const std::size_t locant = std::min(item.find_first_not_of("0123456789"), item.size());
  if (locant == 0 && !may_lack_locant) return false;
  const auto without_primes = [](std::string_view text) { return text.substr(std::min(text.find_first_not_of('\''), text.size())); };
  const std::string_view rest = without_primes(item.substr(locant));
  if (is_stereo_label(rest, locant != 0)) return true;
  const bool letter = locant != 0 && !rest.empty() && rest.front() >= 'a' && rest.front() <= 'h';  // "4a"
  return letter && is_stereo_label(without_primes(rest.substr(1)), true);
}

}  // namespace detail

/// How many bytes a bracket with nothing but descriptors takes at the beginning of a key, with the hyphen behind it; in a square or curly one
/// each has a locant, since "[e]" is of fused rings. 0 if there is none.
[[nodiscard]] inline std::size_t stereo_bracket(std::string_view key) noexcept {
  static constexpr ByteSet opening{"([{"}, closing{")]}"}, brackets{"()[]{}"}, first{"0123456789'+-abersxz\xc2"};
  if (key.size() < 3 || !opening.has(key.front()) || !first.has(key[1])) return 0;
  const auto end = static_cast<std::size_t>(std::find_if(key.begin() + 1, key.end(), [](char c) { return brackets.has(c); }) - key.begin());
  if (end == key.size() || end < 2 || !closing.has(key[end])) return 0;
  std::string_view left = key.substr(1, end - 1);
  while (true) {
    const std::size_t comma = left.find(',');
    if (!detail::is_stereodescriptor(left.substr(0, comma), key.front() == '(')) return 0;
    if (comma == std::string_view::npos) break;
    left.remove_prefix(comma + 1);
  }
  return end + 1 + (end + 1 < key.size() && key[end + 1] == '-' ? 1 : 0);
}

namespace detail {

// `1r,2s-`, `1s,2r(+)-`: locants with R or S, before a hyphen or a bracket.
inline std::size_t located_stereo(std::string_view key) noexcept {
  AffixReader reader{key};
  do {
    if (reader.digits(2) == 0 || !(reader.take('r') || reader.take('s'))) return 0;
  } while (reader.take(','));
  const std::string_view rest = key.substr(reader.at());
  return rest.starts_with('-') || rest.starts_with('(') ? reader.at() : 0;
}

// `(s)-`, `(+)-`, `(dl)-`, `(1r,2s)-`; of several in one bracket signs too: `(s,+)-`, `(s)-(+)-` is two.
inline Affix bracketed_stereo(std::string_view key) noexcept {
  if (!key.starts_with('(') && !key.starts_with('[')) return {};
  const std::size_t close = key.find(key.front() == '(' ? ')' : ']');
  if (close == std::string_view::npos || close < 2) return {};
  const std::string_view content = key.substr(1, close - 1);
  const bool named = content == "dl" || content == "d" || content == "l" || content == "rac";
  const bool signs = content.size() <= 24 && content.find_first_not_of("0123456789,rsez+-/*'") == std::string_view::npos &&
                     content.find_first_of("rsez+-") != std::string_view::npos;
  if (!named && !signs && stereo_bracket(key) == 0) return {};
  const bool racemic = content == "dl" || content == "rac" || content == "±" || content == "+/-" || content == "+-" ||
                       content.find("rs") != std::string_view::npos;
  const std::size_t hyphen = key.substr(close + 1).starts_with('-') ? 1 : 0;
  return {close + 1 + hyphen, racemic};
}

}  // namespace detail

/// A stereo descriptor at the beginning of a key, before a name of three characters or more. Of letters alone (`d-`, `l-`) the text has to
/// tell that they stand apart: a key does not keep the hyphen after them.
[[nodiscard]] inline Affix stereo_before(std::string_view key) noexcept {
  if (const Affix bracketed = detail::bracketed_stereo(key)) return bracketed.length < key.size() ? bracketed : Affix{};
  if (const std::size_t located = detail::located_stereo(key)) return {located};
  struct Descriptor {
    std::string_view text;
    bool racemic;
  };
  static constexpr ByteSet before_descriptors{"+d\xc2rls"};
  if (key.empty() || !before_descriptors.has(key.front())) return {};
  static constexpr std::array<Descriptor, 11> descriptors{{{"+/-", true},
                                                           {"d,l", true},
                                                           {"dl", true},
                                                           {"rac", true},
                                                           {"±", true},
                                                           {"r,s", true},
                                                           {"+", false},
                                                           {"d", false},
                                                           {"l", false},
                                                           {"r", false},
                                                           {"s", false}}};
  for (const auto& [text, racemic] : descriptors) {
    if (!key.starts_with(text)) continue;
    const std::size_t length = text.size() + (key.substr(text.size()).starts_with('-') ? 1 : 0);
    if (key.size() < length + 3) continue;
    return {length, racemic};
  }
  return {};
}

}  // namespace listed
