// The letters and figures of ASCII. Those of <cctype> depend on the locale of the program and must not be asked of bytes above 0x7f.
#pragma once

namespace listed::detail {

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_small_letter(char c) noexcept { return c >= 'a' && c <= 'z'; }
constexpr bool is_capital(char c) noexcept { return c >= 'A' && c <= 'Z'; }
constexpr bool is_letter(char c) noexcept { return is_small_letter(c) || is_capital(c); }
constexpr char lower_case(char c) noexcept { return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace listed::detail
