// Systematic names as the registry would write them: in English, without blanks in them, without isotopic labels, with the letters that
// a register has lost.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <listed/key/normalise.hpp>
#include <listed/nomenclature/nomenclature.hpp>
#include <listed/writing/closed.hpp>
#include <listed/writing/index_name.hpp>
#include <listed/writing/lost_letters.hpp>
#include <listed/writing/spanish_name.hpp>
#include <listed/writing/unlabelled_name.hpp>

namespace listed {

/// A name written so, and what is lost by that. Empty for a text that already is, or of which a letter may have been one or another.
/// Holds its text in place; O(length), no allocation.
class RewrittenName {
 public:
  static constexpr std::size_t longest = 1024;

  explicit RewrittenName(std::string_view name) noexcept {
    const bool may_be = SpanishName::may_be_spanish(name) || UnlabelledName::may_have_label(name) || LostLetters::may_have_lost(name);
    if (name.size() > longest || !may_be) return;
    const ClosedName closed{name};
    const std::string_view close = closed.text().empty() ? name : closed.text();
    const SpanishName english{close};
    const std::string_view read = english.text().empty() ? close : english.text();
    const UnlabelledName unlabelled{read};
    labelled_ = !unlabelled.text().empty();
    const std::string_view plain = labelled_ ? unlabelled.text() : read;
    if (plain.data() != close.data()) write(plain);
    if (const LostLetters told{plain, LostLetters::locants.front()}; !told.text().empty()) {
      size_ = 0;
      lost_configuration_ = true;
      if (told.has_locants()) write_only_possible(plain);
      else write(told.text());
    }
  }

  [[nodiscard]] std::string_view text() const noexcept { return {buffer_.data(), size_}; }
  [[nodiscard]] bool labelled() const noexcept { return labelled_; }
  /// Whether what told its configuration may have been lost.
  [[nodiscard]] bool lost_configuration() const noexcept { return lost_configuration_; }

 private:
  // Of the letters that a locant can have been the one with which the name tells a molecule: ?-chlorotoluene has no β.
  void write_only_possible(std::string_view name) noexcept {
    for (const std::string_view locant : LostLetters::locants) {
      const LostLetters told{name, locant};
      if (!tells_molecule(told.text())) continue;
      if (size_ != 0) {
        size_ = 0;
        return;
      }
      write(told.text());
    }
  }

  static bool tells_molecule(std::string_view name) noexcept {
    const IndexName turned{name};
    const NameKey key{turned.text().empty() ? name : turned.text()};
    return !key.problem() && !SystematicKey{key.text()}.composition().empty();
  }

  void write(std::string_view text) noexcept { size_ = text.copy(buffer_.data(), buffer_.size()); }

  std::array<char, longest> buffer_;
  std::size_t size_ = 0;
  bool labelled_ = false, lost_configuration_ = false;
};

}  // namespace listed
