// Countries by their codes, and the European Union.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include <listed/ascii.hpp>

namespace listed {

namespace detail {

// The second letters of the codes that ISO 3166-1 has assigned, by the first.
inline constexpr std::array<std::string_view, 26> assigned_codes{"defgilmoqrstuwxz",
                                                                 "abdefghijlmnoqrstvwyz",
                                                                 "acdfghiklmnoruvwxyz",
                                                                 "ejkmoz",
                                                                 "ceghrst",
                                                                 "ijkmor",
                                                                 "abdefghilmnpqrstuwy",
                                                                 "kmnrtu",
                                                                 "delmnoqrst",
                                                                 "emop",
                                                                 "eghimnprwyz",
                                                                 "abcikrstuvy",
                                                                 "acdefghklmnopqrstuvwxyz",
                                                                 "acefgilopruz",
                                                                 "m",
                                                                 "aefghklmnrstwy",
                                                                 "a",
                                                                 "eosuw",
                                                                 "abcdeghijklmnorstvxyz",
                                                                 "cdfghjklmnortvwz",
                                                                 "agmsyz",
                                                                 "aceginu",
                                                                 "fs",
                                                                 "",
                                                                 "et",
                                                                 "amw"};

/// The Member States of the Union: Article 52(1) TEU, without the United Kingdom, which has left it, with Croatia.
inline constexpr std::array<std::string_view, 27> member_states{"at", "be", "bg", "cy", "cz", "de", "dk", "ee", "es",
                                                                "fi", "fr", "gr", "hr", "hu", "ie", "it", "lt", "lu",
                                                                "lv", "mt", "nl", "pl", "pt", "ro", "se", "si", "sk"};

}  // namespace detail

/// A country by its ISO 3166-1 code, or the European Union as a whole (`eu`).
class Country {
 public:
  /// Reads two letters of either case: a code that ISO 3166-1 has assigned, or `eu`; `uk` is `gb`, `el` is `gr`. Nothing for anything
  /// else, so that a slip is told and not taken for a country of which no law says anything. O(1).
  [[nodiscard]] static constexpr std::optional<Country> parse(std::string_view text) noexcept {
    if (text.size() != 2 || !detail::is_letter(text[0]) || !detail::is_letter(text[1])) return std::nullopt;
    Country country;
    std::transform(text.begin(), text.end(), country.code_.begin(), detail::lower_case);
    if (country.code() == "uk") country.code_ = {'g', 'b'};
    if (country.code() == "el") country.code_ = {'g', 'r'};
    const std::string_view seconds = detail::assigned_codes[static_cast<std::size_t>(country.code_[0] - 'a')];
    return country.is_union() || seconds.find(country.code_[1]) != std::string_view::npos ? std::optional{country} : std::nullopt;
  }

  [[nodiscard]] constexpr std::string_view code() const noexcept { return {code_.data(), 2}; }
  [[nodiscard]] constexpr bool is_union() const noexcept { return code() == "eu"; }
  /// Whether the law of a jurisdiction is in force there: its own, and that of the Union in its Member States.
  [[nodiscard]] constexpr bool is_in(std::string_view jurisdiction) const noexcept {
    if (code() == jurisdiction) return true;
    return jurisdiction == "eu" &&
           std::find(detail::member_states.begin(), detail::member_states.end(), code()) != detail::member_states.end();
  }

  friend constexpr bool operator==(const Country&, const Country&) noexcept = default;

 private:
  std::array<char, 2> code_{};
};

}  // namespace listed
