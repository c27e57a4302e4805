// What a key was read as: a name of the registry, and what the words about it tell.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <listed/evidence.hpp>
#include <listed/form.hpp>
#include <listed/schema.hpp>
#include <listed/vocabulary.hpp>

namespace listed {

/// The words that stand about a name, by the numbers of their forms (Registry::form), outermost first. As small as it can be: every
/// match has one.
class WordNumbers {
 public:
  static constexpr std::size_t most = 4;

  /// @pre size() < most
  constexpr void push_back(std::uint16_t form) noexcept { forms_[size_++] = form; }

  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
  [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
  [[nodiscard]] constexpr const std::uint16_t* begin() const noexcept { return forms_.data(); }
  [[nodiscard]] constexpr const std::uint16_t* end() const noexcept { return forms_.data() + size_; }

 private:
  std::array<std::uint16_t, most> forms_{};
  std::uint16_t size_ = 0;
};

/// What a key was read as: a name of the registry, and what the rest of the key tells.
struct Reading {
  std::span<const schema::Posting> postings{};
  Evidence least = Evidence::normalised_name;  ///< of the name and the words about it, forms apart
  Forms forms{};                               ///< salts, esters, hydrates, isotopes, told by words
  bool salt_or_ester = false;                  ///< "acetate": which of the two depends on the substance
  bool halide = false;                         ///< "chloride": a salt of what has a nitrogen, and of nothing else
  bool numbered = false;                       ///< "-30": a strength of a compound, a mass of an element
  bool racemate = false, enantiomer = false;   ///< a stereo descriptor: what it means depends on the substance
  WordNumbers words{};
  std::string_view unread{};  ///< of a label: what stands behind the name, or before it (label.hpp)

  [[nodiscard]] bool found() const noexcept { return !postings.empty(); }

  /// Something stands about the name that describes it.
  void describe() noexcept { least = std::max(least, Evidence::described); }

  /// A stereo descriptor stands before it, or a word for one about it.
  void turn(bool racemic) noexcept {
    if (racemic) describe();
    (racemic ? racemate : enantiomer) = true;
  }

  /// A word of that kind stands about it.
  void tell(WordKind kind) noexcept {
    switch (kind) {
      case WordKind::halide: halide = true; [[fallthrough]];
      case WordKind::salt: forms = forms.with(FormKind::salt); break;
      case WordKind::ester: forms = forms.with(FormKind::ester); break;
      case WordKind::ether: forms = forms.with(FormKind::ether); break;
      case WordKind::hydrate: forms = forms.with(FormKind::hydrate); break;
      case WordKind::salt_or_ester: salt_or_ester = true; break;
      case WordKind::isomer:
      case WordKind::racemate: turn(kind == WordKind::racemate); break;
      case WordKind::base:
      case WordKind::grade:
      case WordKind::preparation: describe(); break;
    }
  }

  /// Whether words tell of a salt or an ester.
  [[nodiscard]] bool binds() const noexcept { return salt_or_ester || forms.has(FormKind::salt) || forms.has(FormKind::ester); }

  /// What was read of a text, without what was not and the sign between them. @pre `unread` is a part of it at its beginning or its end
  [[nodiscard]] std::string_view read_of(std::string_view text) const noexcept {
    if (unread.empty()) return text;
    return unread.data() == text.data() ? text.substr(unread.size() + 1) : text.substr(0, text.size() - unread.size() - 1);
  }
};

}  // namespace listed
