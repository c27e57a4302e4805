// The words by which names tell of a form: "hydrochloride", "盐酸", "tablets". The snapshot carries them ready to use.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <listed/schema.hpp>
#include <listed/vocabulary.hpp>

namespace listed {

/// What a word tells: `hydrochloride`, a salt.
struct FormName {
  std::string_view name;
  WordKind kind;
};

/// A view of the words of a snapshot, by the key (normalise.hpp) that they have.
/// @see registry/README.md "Words", where they come from
class FormWords {
 public:
  /// Words have at least that many bytes: their first or last ones choose the bucket.
  static constexpr std::size_t shortest = 3;
  static constexpr std::size_t buckets = 256;

  explicit FormWords(const schema::Registry* rows) noexcept : rows_{rows} {}

  [[nodiscard]] FormName form(std::uint16_t number) const {
    const schema::Form* row = rows_->forms()->Get(number);
    return {row->name()->string_view(), row->kind()};
  }

  /// Calls `visit(word)`, a schema::FormWord, for each word that the key begins with, the longest first, until it returns true; tells
  /// whether it did. O(words of one bucket), no allocation; some nanoseconds where none fits.
  template <class Visit>
  bool any_before(std::string_view key, Visit visit) const {
    if (key.size() <= shortest) return false;
    return any(
        rows_->buckets_before(), rows_->words_before(), bucket(key.substr(0, shortest)),
        [&](std::string_view word) { return key.size() > word.size() && key.front() == word.front() && key.starts_with(word); }, visit);
  }
  /// The same for each word that the key ends with.
  template <class Visit>
  bool any_after(std::string_view key, Visit visit) const {
    if (key.size() <= shortest) return false;
    return any(
        rows_->buckets_after(), rows_->words_after(), bucket(key.substr(key.size() - shortest)),
        [&](std::string_view word) { return key.size() > word.size() && key.back() == word.back() && key.ends_with(word); }, visit);
  }
  /// The form that a key names from its first to its last letter, before or after a name; nothing if there is none.
  template <class Visit>
  bool any_whole(std::string_view key, Visit visit) const {
    if (key.size() < shortest) return false;
    const auto whole = [&](std::string_view word) { return key == word; };
    return any(rows_->buckets_after(), rows_->words_after(), bucket(key.substr(key.size() - shortest)), whole, visit) ||
           any(rows_->buckets_before(), rows_->words_before(), bucket(key.substr(0, shortest)), whole, visit);
  }

  /// The bucket of the first or last three bytes of a word.
  [[nodiscard]] static constexpr std::size_t bucket(std::string_view three) noexcept {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(three[at])); };
    return (byte(0) * 7 + byte(1) * 31 + byte(2) * 131) % buckets;
  }

 private:
  template <class Fits, class Visit>
  bool any(const flatbuffers::Vector<std::uint16_t>* begins, const flatbuffers::Vector<const schema::FormWord*>* words, std::size_t at,
           Fits fits, Visit visit) const {
    const std::string_view text = rows_->form_text()->string_view();
    for (std::uint32_t i = begins->Get(static_cast<std::uint32_t>(at)); i < begins->Get(static_cast<std::uint32_t>(at + 1)); ++i) {
      const schema::FormWord& word = *words->Get(i);
      if (fits(text.substr(word.text(), word.length())) && visit(word)) return true;
    }
    return false;
  }

  const schema::Registry* rows_;
};

}  // namespace listed
