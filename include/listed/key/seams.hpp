// Where the words of a text begin in its key, which keeps neither spaces nor hyphens between letters: adb|binaca, ethyl|ether.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <listed/key/byte_set.hpp>
#include <listed/key/familiar.hpp>
#include <listed/key/normalise.hpp>

namespace listed {

/// The places of a NameKey's text before which its text has a space or a hyphen. They can be told of texts in familiar characters
/// (familiar.hpp), each of which becomes a known stretch of the key. O(length), no allocation.
class Seams {
 public:
  constexpr Seams() noexcept = default;
  constexpr Seams(std::string_view key, std::string_view text) noexcept {
    std::size_t place = 0;
    bool apart = false;
    for (std::size_t at = 0; at < text.size();) {
      const Step step = step_at(text, at);
      if (step.text == 0 || place >= NameKey::longest) return;
      at += step.text;
      if (step.key == 0) {
        apart = true;
        continue;
      }
      if (apart && place < key.size() && key[place] == '-') ++place;  // a hyphen that the key kept
      if (apart && place != 0) words_[place / 64] |= std::uint64_t{1} << place % 64;
      apart = false;
      place += step.key;
    }
    known_ = place == key.size();
  }

  /// Whether they could be told at all.
  [[nodiscard]] constexpr bool known() const noexcept { return known_; }
  /// Whether a space or a hyphen stands before that character of the key.
  [[nodiscard]] constexpr bool before(std::size_t place) const noexcept {
    return known_ && place < NameKey::longest && (words_[place / 64] >> place % 64 & 1u) != 0;
  }

 private:
  // How many bytes characters take in the text and in the key; none there if they separate, none at all if that is not known.
  struct Step {
    std::size_t text = 0, key = 0;
  };

  static constexpr ByteSet separators{" -\t\n\v\f\r"}, others = separators.and_beyond_ascii();

  static constexpr Step step_at(std::string_view text, std::size_t at) noexcept {
    std::size_t end = at;
    while (end < text.size() && !others.has(text[end])) ++end;
    if (end != at) return {end - at, end - at};
    if (separators.has(text[at])) return {1, 0};
    const auto encoded = detail::Encoded::at(text, at);
    if (encoded && encoded->value == 0xb1) return {encoded->size, encoded->size};  // ± stays what it is
    const auto known = encoded ? detail::Familiar::of(*encoded, text, at) : std::nullopt;
    return known ? Step{encoded->size, known->text().size()} : Step{};
  }

  std::array<std::uint64_t, NameKey::longest / 64> words_{};
  bool known_ = false;
};

inline constexpr Seams no_seams{};

}  // namespace listed
