// The words by which names tell of a form: "hydrochloride", "盐酸", "tablets". The snapshot carries them ready to use.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
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
  /// Words have at least that many bytes. Their first or last ones choose the bucket, as many as words that are no `edge` long have,
  /// or `edge` of them: many words end alike ("acetate", "nitrate"), fewer in six letters, or in two of Chinese.
  static constexpr std::size_t shortest = 3, edge = 6;
  /// Of the longer words, then as many of the shorter ones.
  static constexpr std::size_t buckets = 4096;

  explicit FormWords(const schema::Registry* rows) noexcept : rows_{rows} {}

  [[nodiscard]] FormName form(std::uint16_t number) const {
    const schema::Form* row = rows_->forms()->Get(number);
    return {row->name()->string_view(), row->kind()};
  }

  /// Calls `visit(word)`, a schema::FormWord, for each word that the key begins with, the longest first, until it returns true; tells
  /// whether it did. O(words that begin alike), no allocation; some nanoseconds where none fits.
  template <class Visit>
  bool any_before(std::string_view key, Visit visit) const {
    const auto fits = [&](std::string_view word) { return key.size() > word.size() && key.starts_with(word); };
    return (key.size() > edge && any_word_before(key.substr(0, edge), fits, visit)) ||
           (key.size() > shortest && any_word_before(key.substr(0, shortest), fits, visit));
  }
  /// The same for each word that the key ends with.
  template <class Visit>
  bool any_after(std::string_view key, Visit visit) const {
    const auto fits = [&](std::string_view word) { return key.size() > word.size() && key.ends_with(word); };
    return (key.size() > edge && any_word_after(last(key, edge), fits, visit)) ||
           (key.size() > shortest && any_word_after(last(key, shortest), fits, visit));
  }
  /// The same for the word that a key is from its first to its last letter, be it one that stands before names or behind them.
  template <class Visit>
  bool any_whole(std::string_view key, Visit visit) const {
    if (key.size() < shortest) return false;
    const std::size_t size = key.size() < edge ? shortest : edge;
    const auto whole = [&](std::string_view word) { return key == word; };
    return any_word_after(last(key, size), whole, visit) || any_word_before(key.substr(0, size), whole, visit);
  }

  /// Calls `visit(text)` for each word that may be joined to names.
  template <class Visit>
  void for_each_joined(Visit visit) const {
    for (const auto* words : {rows_->words_before(), rows_->words_after()}) {
      for (const schema::FormWord* word : *words) {
        if (!word->apart()) visit(rows_->form_text()->string_view().substr(word->text(), word->length()));
      }
    }
  }

  /// The bucket of a word by its first or last bytes.
  [[nodiscard]] static std::size_t bucket_before(std::string_view word) noexcept {
    return bucket(word.substr(0, word.size() < edge ? shortest : edge));
  }
  [[nodiscard]] static std::size_t bucket_after(std::string_view word) noexcept {
    return bucket(last(word, word.size() < edge ? shortest : edge));
  }

 private:
  static std::string_view last(std::string_view text, std::size_t size) noexcept { return text.substr(text.size() - size); }

  // Of `edge` bytes or of `shortest`.
  static std::size_t bucket(std::string_view bytes) noexcept {
    std::uint64_t number = 0;
    std::memcpy(&number, bytes.data(), bytes.size());
    constexpr std::size_t half = buckets / 2, bits = 64 - static_cast<std::size_t>(std::countr_zero(half));
    return (bytes.size() == edge ? 0 : half) + static_cast<std::size_t>(number * 0x9e3779b97f4a7c15U >> bits);
  }

  template <class Fits, class Visit>
  bool any_word_before(std::string_view bytes, Fits fits, Visit visit) const {
    return any(rows_->buckets_before(), rows_->words_before(), bucket(bytes), fits, visit);
  }
  template <class Fits, class Visit>
  bool any_word_after(std::string_view bytes, Fits fits, Visit visit) const {
    return any(rows_->buckets_after(), rows_->words_after(), bucket(bytes), fits, visit);
  }

  template <class Fits, class Visit>
  bool any(const flatbuffers::Vector<std::uint16_t>* begins, const flatbuffers::Vector<const schema::FormWord*>* words, std::size_t at,
           Fits fits, Visit visit) const {
    const std::uint32_t first = begins->Get(static_cast<std::uint32_t>(at)), end = begins->Get(static_cast<std::uint32_t>(at + 1));
    for (std::uint32_t i = first; i < end; ++i) {
      const schema::FormWord& word = *words->Get(i);
      if (fits(rows_->form_text()->string_view().substr(word.text(), word.length())) && visit(word)) return true;
    }
    return false;
  }

  const schema::Registry* rows_;
};

}  // namespace listed
