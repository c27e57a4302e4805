// The letters and figures of ASCII. Those of <cctype> depend on the locale of the program and must not be asked of bytes above 0x7f.
#pragma once

namespace listed::detail {

// Objects, not functions: an algorithm that is given one has its code, and not a pointer to call.
inline constexpr auto is_digit = [](char c) noexcept { return c >= '0' && c <= '9'; };
inline constexpr auto is_small_letter = [](char c) noexcept { return c >= 'a' && c <= 'z'; };
inline constexpr auto is_capital = [](char c) noexcept { return c >= 'A' && c <= 'Z'; };
inline constexpr auto is_letter = [](char c) noexcept { return is_small_letter(c) || is_capital(c); };
inline constexpr auto lower_case = [](char c) noexcept { return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c; };

}  // namespace listed::detail
