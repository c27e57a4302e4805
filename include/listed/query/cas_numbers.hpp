// CAS numbers among other words: `cas-437-38-7`, `fentanyl-437-38-7`.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include <listed/ascii.hpp>
#include <listed/identifiers.hpp>

namespace listed {

/// Calls `visit(const CasNumber&)` for each number of a key whose check digit is right; not for one that is the whole key, which is looked up as
/// it is. O(length), no allocation.
template <class Visit>
void each_cas_number(std::string_view key, Visit visit) {
  constexpr std::size_t shortest = 7, longest = 12;
  for (std::size_t at = 0; at < key.size();) {
    if (!detail::is_digit(key[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < key.size() && (detail::is_digit(key[end]) || key[end] == '-')) ++end;
    const std::string_view number = key.substr(at, std::min(end - at, longest));
    at = end;
    if (number.size() < shortest || number.size() == key.size()) continue;
    if (const auto cas = CasNumber::parse(number.substr(0, number.find_last_not_of('-') + 1))) visit(*cas);
  }
}

}  // namespace listed
