// The letters and figures of ASCII, and what is the same but for the case of such letters. Those of <cctype> depend on the locale of the program and must not be asked of bytes above 0x7f.
#pragma once

#include <algorithm>
#include <string_view>

namespace listed::detail {

// Objects, not functions: an algorithm that is given one has its code, and not a pointer to call.
inline constexpr auto is_digit = [](char c) noexcept { return c >= '0' && c <= '9'; };
inline constexpr auto is_small_letter = [](char c) noexcept { return c >= 'a' && c <= 'z'; };
inline constexpr auto is_capital = [](char c) noexcept { return c >= 'A' && c <= 'Z'; };
inline constexpr auto is_letter = [](char c) noexcept { return is_small_letter(c) || is_capital(c); };
// Or a byte of a character beyond ASCII, which in names is nearly always a letter.
inline constexpr auto may_be_letter = [](char c) noexcept { return is_letter(c) || static_cast<unsigned char>(c) >= 0x80; };
inline constexpr auto lower_case = [](char c) noexcept { return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c; };

/// Whether a text is a word but for its capitals. @param lower the word, in small letters
constexpr bool same_but_for_case(std::string_view text, std::string_view lower) noexcept {
  return std::equal(text.begin(), text.end(), lower.begin(), lower.end(), [](char a, char b) { return lower_case(a) == b; });
}

/// The same of the end of a text.
constexpr bool ends_alike(std::string_view text, std::string_view lower) noexcept {
  return text.size() >= lower.size() && same_but_for_case(text.substr(text.size() - lower.size()), lower);
}

}  // namespace listed::detail
