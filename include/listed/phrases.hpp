// What texts write beside names, or instead of them: units, conjunctions, words that make something else of a name. The snapshot carries
// them ready to use.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <listed/ascii.hpp>
#include <listed/schema.hpp>
#include <listed/vocabulary.hpp>

namespace listed {

/// A view of the phrases of a snapshot: words of natural languages, a vocabulary for each kind. Small ASCII letters stand for both cases; of
/// the kinds that are written(), letters stand for themselves. No look-up allocates.
/// @see registry/README.md "Phrases", where they come from
class Phrases {
 public:
  static constexpr std::size_t kinds = labels<PhraseKind>().size();
  /// One for each kind and first byte.
  static constexpr std::size_t places = kinds * 256;

  /// @param begins where the phrases of each place begin, and the end  @param rows by place, then the longest first
  Phrases(std::span<const std::uint16_t> begins, std::span<const schema::Phrase> rows, std::string_view text) noexcept
      : begins_{begins.data()}, rows_{rows.data()}, text_{text.data()} {}
  /// Those of a snapshot.
  explicit Phrases(const schema::Registry* rows) noexcept
      : begins_{rows->phrase_places()->data()},
        rows_{reinterpret_cast<const schema::Phrase*>(rows->phrases()->data())},
        text_{rows->phrase_text()->c_str()} {}

  /// Whether the case of their letters counts: "AR" is a grade, "ar" is not.
  [[nodiscard]] static constexpr bool is_written(PhraseKind kind) noexcept {
    return kind == PhraseKind::quality || kind == PhraseKind::bound;
  }
  /// The place of the phrases of a kind that begin with a byte.
  [[nodiscard]] static constexpr std::size_t place(PhraseKind kind, char first) noexcept {
    return static_cast<std::size_t>(kind) * 256 + static_cast<unsigned char>(first);
  }

  /// Whether a text is a phrase of a kind. O(those that begin with its first byte).
  [[nodiscard]] bool has(PhraseKind kind, std::string_view text) const noexcept {
    return any_in(kind, text, [&](std::string_view phrase) { return phrase.size() == text.size(); });
  }
  /// Whether one of a kind begins with a byte. O(1).
  [[nodiscard]] bool may_begin(PhraseKind kind, char first) const noexcept {
    const std::size_t at = place(kind, folded(kind, first));
    return begins_[at] != begins_[at + 1];
  }
  /// How many bytes the longest one takes that a text begins with; 0 where none does. O(those that begin with its first byte).
  [[nodiscard]] std::size_t longest(PhraseKind kind, std::string_view text) const noexcept {
    std::size_t size = 0;
    (void)any_in(kind, text, [&](std::string_view phrase) { return size = phrase.size(), true; });
    return size;
  }
  /// Whether `visit(size)` is true for any that a text begins with; the longest is the first. O(those that begin with its first byte).
  template <class Visit>
  bool any_before(PhraseKind kind, std::string_view text, Visit visit) const {
    return any_in(kind, text, [&](std::string_view phrase) { return visit(phrase.size()); });
  }
  /// Whether a text ends with one. O(those of the kind).
  [[nodiscard]] bool any_after(PhraseKind kind, std::string_view text) const noexcept {
    const auto ends = [&](std::string_view phrase) {
      return phrase.size() <= text.size() && same(kind, text.substr(text.size() - phrase.size()), phrase);
    };
    for (std::size_t i = begins_[place(kind, '\0')]; i < begins_[place(kind, '\xff') + 1]; ++i) {
      if (ends(phrase(i))) return true;
    }
    return false;
  }
  /// Calls `visit(phrase)` for all of a kind.
  template <class Visit>
  void for_each(PhraseKind kind, Visit visit) const {
    for (std::size_t i = begins_[place(kind, '\0')]; i < begins_[place(kind, '\xff') + 1]; ++i) visit(phrase(i));
  }

 private:
  [[nodiscard]] std::string_view phrase(std::size_t number) const noexcept {
    const schema::Phrase& row = rows_[number];
    return {text_ + row.text(), row.length()};
  }
  static constexpr char folded(PhraseKind kind, char c) noexcept { return is_written(kind) ? c : detail::lower_case(c); }
  // @pre of one size
  static bool same(PhraseKind kind, std::string_view text, std::string_view phrase) noexcept {
    return std::equal(text.begin(), text.end(), phrase.begin(), [&](char a, char b) { return folded(kind, a) == b; });
  }

  template <class Accept>
  bool any_in(PhraseKind kind, std::string_view text, Accept accept) const {
    if (text.empty()) return false;
    const std::size_t at = place(kind, folded(kind, text.front()));
    for (std::size_t i = begins_[at]; i < begins_[at + 1]; ++i) {
      const std::string_view one = phrase(i);
      if (one.size() <= text.size() && same(kind, text.substr(0, one.size()), one) && accept(one)) return true;
    }
    return false;
  }

  const std::uint16_t* begins_;
  const schema::Phrase* rows_;
  const char* text_;
};

}  // namespace listed
