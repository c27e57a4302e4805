// What becomes in a key of the characters beyond ASCII that most names are written with: Han and kana, Cyrillic, Greek, Latin
// letters with accents, full width, dashes, primes. The same as Unicode's tables say (normalise.hpp), many times as fast.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace listed::detail {

/// The names of the Greek letters from α to ω, the final sigma among them.
inline constexpr std::array<std::string_view, 25> greek_letters{
    "alpha", "beta",    "gamma", "delta", "epsilon", "zeta",  "eta", "theta",   "iota", "kappa", "lambda", "mu",   "nu",
    "xi",    "omicron", "pi",    "rho",   "sigma",   "sigma", "tau", "upsilon", "phi",  "chi",   "psi",    "omega"};

/// Whether a letter is in keys what it is in texts: Han and kana, unless a mark follows.
constexpr bool stands_in_keys(std::int32_t c) noexcept {
  return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3041 && c <= 0x3096) || (c >= 0x30a1 && c <= 0x30fa) || c == 0x30fc;
}

/// A hyphen, or a dash, which is one in keys.
constexpr bool is_dash(std::int32_t c) noexcept {
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2043 || c == 0xfe58 || c == 0xfe63 || c == 0xff0d;
}

/// A prime, an apostrophe or what is typed for one, which are ' in keys.
constexpr bool is_prime(std::int32_t c) noexcept {
  return c == '`' || c == 0xb4 || c == 0x2032 || c == 0x2018 || c == 0x2019 || c == 0x201b || c == 0x2b9 || c == 0x2bc || c == 0x2ca ||
         c == 0xff07;
}

/// Whether a mark is left out of keys: an accent, or what Arabic and Hebrew may write or not: the points of vowels, and the stroke ـ that
/// lengthens a word.
constexpr bool may_be_left_out(std::int32_t c) noexcept {
  if (c < 0x300) return false;
  const bool hebrew = c >= 0x591 && c <= 0x5c7 && c != 0x5be && c != 0x5c0 && c != 0x5c3 && c != 0x5c6;  // these are signs between words
  return c <= 0x36f || hebrew || c == 0x640 || (c >= 0x64b && c <= 0x652) || c == 0x670;
}

/// Whether an ß behind that character (0 at the beginning of a text) is typed for a β: no word begins with an ß. It follows a digit, a sign
/// of ASCII, a space, a dash or a prime.
constexpr bool is_eszett_beta(std::int32_t before) noexcept {
  const bool letter = (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z');
  return before < 0x80 ? !letter : before == 0xa0 || before == 0x3000 || is_dash(before) || is_prime(before);
}

/// A character of two or three bytes of UTF-8; nothing for another one, or where the text is no UTF-8.
struct Encoded {
  std::int32_t value;
  std::size_t size;

  static constexpr std::optional<Encoded> at(std::string_view text, std::size_t from) noexcept {
    const auto byte = [&](std::size_t i) { return from + i < text.size() ? static_cast<unsigned char>(text[from + i]) : 0u; };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xc0) == 0x80; };
    if (byte(0) >= 0xc2 && byte(0) < 0xe0 && follows(1))
      return Encoded{static_cast<std::int32_t>((byte(0) & 0x1f) << 6 | (byte(1) & 0x3f)), 2};
    if ((byte(0) & 0xf0) != 0xe0 || !follows(1) || !follows(2)) return std::nullopt;
    const auto value = static_cast<std::int32_t>((byte(0) & 0x0f) << 12 | (byte(1) & 0x3f) << 6 | (byte(2) & 0x3f));
    return value >= 0x800 ? std::optional{Encoded{value, 3}} : std::nullopt;
  }

  /// The value of the character that ends there: 0 at the beginning of a text, that of the replacement character for another one.
  static constexpr std::int32_t value_before(std::string_view text, std::size_t end) noexcept {
    if (end == 0) return 0;
    if (static_cast<unsigned char>(text[end - 1]) < 0x80) return text[end - 1];
    for (const std::size_t size : {std::size_t{2}, std::size_t{3}}) {
      const auto encoded = size <= end ? at(text, end - size) : std::nullopt;
      if (encoded && encoded->size == size) return encoded->value;
    }
    return 0xfffd;
  }
};

/// What becomes of a familiar character. Text that does not begin with ASCII is a letter.
class Familiar {
 public:
  /// A separator.
  constexpr Familiar() noexcept = default;

  /// Of the character that is encoded there.
  static constexpr std::optional<Familiar> of(const Encoded& encoded, std::string_view text, std::size_t at) noexcept {
    if (encoded.value == 0xdf && is_eszett_beta(Encoded::value_before(text, at))) return Familiar{"beta"};
    return of(encoded.value);
  }

  /// Nothing for a character that Unicode's tables must be asked about.
  static constexpr std::optional<Familiar> of(std::int32_t c) noexcept {
    if (stands_in_keys(c)) return letter(c);
    if (c == 0xa0 || c == 0x3000 || is_dash(c)) return Familiar{};
    if (is_prime(c)) return Familiar{"'"};
    if (c >= 0xc0 && c <= 0xff) return latin(c);
    if (c == 0xb5) return Familiar{"mu"};
    if (c == 0x2206) return Familiar{"delta"};  // ∆ increment, typed for Δ
    if (c == 0x251) return Familiar{"alpha"};   // ɑ of phonetics, typed for α
    if (c == 0x131) return Familiar{"i"};       // ı of Turkish, whose capital is I
    if (c >= 0x3b1 && c <= 0x3c9) return Familiar{greek_letters[static_cast<std::size_t>(c - 0x3b1)]};
    if (c >= 0x391 && c <= 0x3a9 && c != 0x3a2) return Familiar{greek_letters[static_cast<std::size_t>(c - 0x391)]};
    if ((c >= 0x410 && c <= 0x44f) || c == 0x401 || c == 0x451) return cyrillic(c);
    if (c >= 0xff01 && c <= 0xff5e) return full_width(static_cast<char>(c - 0xfee0));
    return std::nullopt;
  }

  /// Empty for a separator.
  [[nodiscard]] constexpr std::string_view text() const noexcept { return {text_.data(), size_}; }

 private:
  constexpr explicit Familiar(std::string_view text) noexcept : size_{static_cast<std::uint8_t>(text.copy(text_.data(), text_.size()))} {}

  static constexpr Familiar letter(std::int32_t c) noexcept {
    Familiar letter;
    const auto put = [&](std::int32_t byte) { letter.text_[letter.size_++] = static_cast<char>(byte); };
    put(c < 0x800 ? 0xc0 | c >> 6 : 0xe0 | c >> 12);
    if (c >= 0x800) put(0x80 | (c >> 6 & 0x3f));
    put(0x80 | (c & 0x3f));
    return letter;
  }

  // × and ÷ stand among the letters of Latin-1 and are none.
  static constexpr std::optional<Familiar> latin(std::int32_t c) noexcept {
    constexpr std::string_view bases = "aaaaaa?ceeeeiiii?nooooo??uuuuy?s";
    if (c == 0xd7 || c == 0xf7) return std::nullopt;
    if (c == 0xdf) return Familiar{"ss"};
    if (c == 0xff) return Familiar{"y"};
    const char base = bases[static_cast<std::size_t>(c & 0x1f)];
    return base == '?' ? letter(c | 0x20) : Familiar{std::string_view{&base, 1}};
  }

  // й and ё are written with accents, which go.
  static constexpr Familiar cyrillic(std::int32_t c) noexcept {
    if (c == 0x401 || c == 0x451) return letter(0x435);
    const std::int32_t small = c < 0x430 ? c + 0x20 : c;
    return letter(small == 0x439 ? 0x438 : small);
  }

  static constexpr Familiar full_width(char c) noexcept {
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == '`' ? '\'' : c;
    return c == '-' ? Familiar{} : Familiar{std::string_view{&small, 1}};
  }

  std::array<char, 8> text_{};
  std::uint8_t size_ = 0;
};

}  // namespace listed::detail
