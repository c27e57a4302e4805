// Systematic names of compounds labelled with isotopes, without the labels: "5-(phenyl-d5)-", "[2H3]methyl", "pentyl-2,2,3,3-d4", "(14C)".
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <listed/ascii.hpp>
#include <listed/key/affixes.hpp>
#include <listed/key/byte_set.hpp>

namespace listed {

/// A name without its isotopic labels. One is nuclides with their numbers,
///   - behind a letter or bracket and a hyphen, with locants between them or none, as suppliers and CAS index names have them, or
///   - alone in a bracket, as IUPAC names have them; (2H) and (3H) without a number are hydrogens that are indicated.
/// Empty for a text without labels, or without figures beside them. Holds its text in place; O(length), no allocation.
/// @see IUPAC, Nomenclature of Organic Chemistry, Recommendations 2013, P-8
class UnlabelledName {
 public:
  static constexpr std::size_t longest = 512;

  explicit UnlabelledName(std::string_view text) noexcept {
    if (text.size() > longest || !may_have_label(text)) return;
    bool labelled = false;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t length = label_at(text, at);
      labelled |= length != 0;
      if (length == 0) buffer_[size_++] = text[at];
      at += std::max<std::size_t>(length, 1);
    }
    if (!labelled || this->text().find_first_of("0123456789([") == std::string_view::npos) size_ = 0;
  }

  [[nodiscard]] std::string_view text() const noexcept { return {buffer_.data(), size_}; }

  /// Whether a text may have a label: d5, 13C6, 2H), but none of 1H-indole. Most names are looked at no longer.
  [[nodiscard]] static bool may_have_label(std::string_view text) noexcept {
    static constexpr ByteSet nuclides{"CHNFIchnfi"}, behind{"0123456789)]"};
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
      if (detail::is_digit(text[at - 1]) && nuclides.has(text[at]) && behind.has(text[at + 1])) return true;
      if ((text[at] | 0x20) == 'd' && detail::is_digit(text[at + 1]) && !detail::is_letter(text[at - 1])) return true;
    }
    return false;
  }

 private:
  static char at_or_blank(std::string_view text, std::size_t at) noexcept { return at < text.size() ? text[at] : ' '; }

  // The bytes of a label that begins there; 0 if none does.
  static std::size_t label_at(std::string_view text, std::size_t at) noexcept {
    const char c = text[at];
    if (c == '(' || c == '[') {
      const char close = c == '(' ? ')' : ']';
      const std::size_t end = nuclides_at(text, skip_locants(text, at + 1), c == '[');
      return end != 0 && at_or_blank(text, end) == close ? end + 1 - at : 0;
    }
    static constexpr ByteSet closing{")]"};
    if (c != '-' || at == 0 || !(detail::is_letter(text[at - 1]) || closing.has(text[at - 1]))) return 0;
    const std::size_t end = nuclides_at(text, skip_locants(text, at + 1), false);
    static constexpr ByteSet behind{" -,)]};"};
    return end != 0 && behind.has(at_or_blank(text, end)) ? end - at : 0;
  }

  // Behind locants and their hyphen, if there are any: "2,2,3,3-", "α,α,β-", "N-".
  static std::size_t skip_locants(std::string_view text, std::size_t at) noexcept {
    std::size_t end = at;
    const auto is_of_locant = [](char c) {
      return detail::is_digit(c) || c == ',' || c == '\'' || c == 'N' || static_cast<unsigned char>(c) >= 0x80;
    };
    while (end < text.size() && is_of_locant(text[end])) ++end;
    return end > at && at_or_blank(text, end) == '-' ? end + 1 : at;
  }

  // d5, 13C6, 13C6,15N, 2H3; `alone`: whether hydrogen may lack its number. The end, 0 if there is no such thing.
  static std::size_t nuclides_at(std::string_view text, std::size_t at, bool alone) noexcept {
    while (true) {
      const std::size_t end = nuclide_at(text, at, alone);
      if (end == 0) return 0;
      if (at_or_blank(text, end) != ',' || !(detail::is_digit(at_or_blank(text, end + 1)) || at_or_blank(text, end + 1) == 'd')) return end;
      at = end + 1;
    }
  }

  static std::size_t nuclide_at(std::string_view text, std::size_t at, bool alone) noexcept {
    static constexpr std::array<std::string_view, 9> nuclides{"d", "2h", "3h", "11c", "13c", "14c", "15n", "18f", "125i"};
    for (const std::string_view nuclide : nuclides) {
      const std::string_view written = text.substr(std::min(at, text.size()), nuclide.size());
      if (!detail::same_but_for_case(written, nuclide)) continue;
      std::size_t end = at + nuclide.size();
      const std::size_t digits = end;
      while (end < text.size() && end < digits + 2 && detail::is_digit(text[end])) ++end;
      const bool may_lack_number = nuclide.back() != 'd' && (nuclide.back() != 'h' || alone);  // "[2,3-d]" is of fused rings
      return end == digits && !may_lack_number ? 0 : end;
    }
    return 0;
  }

  std::array<char, longest> buffer_;
  std::size_t size_ = 0;
};

}  // namespace listed
