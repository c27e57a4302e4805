// Where the words of a text begin in its key, which keeps neither spaces nor hyphens between letters: adb|binaca, ethyl|ether.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <listed/normalise.hpp>

namespace listed {

/// The places of a NameKey's text before which its text has a space or a hyphen. They can be told of texts in Latin and Greek
/// letters, each of which becomes a known stretch of the key. O(length), no allocation.
class Seams {
 public:
  constexpr Seams() noexcept = default;
  constexpr Seams(std::string_view key, std::string_view text) noexcept {
    std::size_t place = 0;
    bool apart = false;
    while (!text.empty() && place < NameKey::longest) {
      if (const std::size_t length = separator(text); length != 0) {
        apart = true;
        text.remove_prefix(length);
        continue;
      }
      if (apart && place < key.size() && key[place] == '-') ++place;  // a hyphen that the key kept
      if (apart && place != 0) words_[place / 64] |= std::uint64_t{1} << place % 64;
      apart = false;
      const Step step = static_cast<unsigned char>(text.front()) < 0x80 ? Step{1, 1} : letter(text, key.substr(std::min(place, key.size())));
      if (step.text == 0) break;
      text.remove_prefix(step.text);
      place += step.key;
    }
    known_ = text.empty() && place == key.size();
    if (!known_) words_ = {};
  }

  /// Whether they could be told at all.
  [[nodiscard]] constexpr bool known() const noexcept { return known_; }
  /// Whether a space or a hyphen stands before that character of the key.
  [[nodiscard]] constexpr bool before(std::size_t place) const noexcept {
    return place < NameKey::longest && (words_[place / 64] >> place % 64 & 1u) != 0;
  }

 private:
  // How many bytes a character takes in the text and in the key; none where that is not known.
  struct Step {
    std::size_t text = 0, key = 0;
  };

  static constexpr std::size_t separator(std::string_view text) noexcept {
    const char c = text.front();
    if (c == ' ' || c == '-' || (c >= '\t' && c <= '\r')) return 1;
    return text.starts_with("\xe2\x80") && text.size() > 2 && text[2] >= '\x90' && text[2] <= '\x95' ? 3 : 0;  // dashes
  }

  // A letter with an accent has become one without it, or two letters; a Greek letter has been spelled out.
  static constexpr Step letter(std::string_view text, std::string_view key) noexcept {
    const auto lead = static_cast<unsigned char>(text.front());
    if (text.size() < 2 || lead < 0xc3 || lead > 0xcf || key.empty()) return {};
    if (lead == 0xcc || text.starts_with("\xcd\x8f")) return {2, 0};  // an accent of its own
    if (lead <= 0xc5) return static_cast<unsigned char>(key.front()) >= 0x80 ? Step{2, 2} : Step{2, text.starts_with("ß") ? 2u : 1u};
    if (lead < 0xce) return {};
    for (const std::string_view name : greek) {
      if (key.starts_with(name)) return {2, name.size()};
    }
    return {};
  }

  static constexpr std::array<std::string_view, 24> greek{"alpha", "beta",    "gamma", "delta", "epsilon", "zeta",    "eta", "theta",
                                                          "iota",  "kappa",   "lambda", "mu",   "nu",      "xi",      "omicron", "pi",
                                                          "rho",   "sigma",   "tau",   "upsilon", "phi",   "chi",     "psi", "omega"};

  std::array<std::uint64_t, NameKey::longest / 64> words_{};
  bool known_ = false;
};

inline constexpr Seams no_seams{};

}  // namespace listed
