// A name and the words of a form behind it in running text: "fentanyl HCl", Morphinsulfat, コデインリン酸塩散, "морфина гидрохлорид".
//
// Rules. A mention is longer than the name that begins it
//   1. by up to three words that tell of a salt, a hydrate, an ester, an isomer or the base, each behind a space or a hyphen, in the same line; in Chinese,
//      Japanese and Korean such words follow at once;
//   2. where the name is the beginning of a longer word, by the rest of that word: words of forms or of dosage forms, as German and the Nordic
//      languages join them, or an ending of up to three letters, as others decline a name (морфина, tramadolu);
//   3. but only if `check` knows the whole.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include <listed/ascii.hpp>
#include <listed/form_words.hpp>
#include <listed/identifiers.hpp>
#include <listed/key/normalise.hpp>
#include <listed/key/spelling.hpp>
#include <listed/registry.hpp>
#include <listed/resolve.hpp>
#include <listed/scan/folding.hpp>
#include <listed/scan/name_gap.hpp>
#include <listed/scan/skeleton.hpp>
#include <listed/scan/word_boundary.hpp>

namespace listed::detail {

/// Reads such phrases. A few look-ups where no word of a form follows, some microseconds where one does; nothing allocates.
class FormPhrase {
 public:
  explicit FormPhrase(const Registry& registry) noexcept : registry_{&registry}, words_{registry.rows()}, characters_{registry.rows()} {}

  /// Letters of an alphabet that a name has at least where it is the beginning of a word, so that it is told from those of other words.
  static constexpr std::size_t shortest = 5;
  /// The endings by which such a name is declined if its skeleton has still room: kokainy, ketaminu.
  static constexpr std::string_view endings{"iuy"};

  /// Whether a name may be the beginning of a word: one whose skeleton is full whatever the word is, or that words are joined to
  /// (ScanTerms::joins). Katakana and Han count as two letters.
  [[nodiscard]] static bool may_go_on(std::string_view name, bool joins) noexcept {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < name.size(); at += character_at(name, at).size)
      letters += script_of(character_at(name, at).value) > Script::word ? 2 : 1;
    return letters >= shortest && (joins || fills_skeleton(name));
  }

  /// Where a mention ends that begins with a name, words of forms included: those behind the longer of two names if there are any, else behind
  /// the one that is a word. `begin` if neither stands there.
  /// @param name_end of the longest name that is a word, `begin` if there is none  @param part_end of the longest that is the beginning of one
  [[nodiscard]] std::size_t end_of_mention(std::string_view text, std::size_t begin, std::size_t name_end, std::size_t part_end,
                                           Folder& folder) const {
    const auto stands = [&](std::size_t end) {
      const std::string_view name = text.substr(begin, end - begin);
      return begins_word(text, begin, looks_like_cas(name)) && !follows_radical(text, begin, name);
    };
    if (part_end > name_end && stands(part_end)) {
      if (const std::size_t end = end_of_phrase(text, begin, part_end, false, folder); end != part_end) return end;
    }
    if (name_end == begin || !stands(name_end)) return begin;
    if (looks_like_cas(text.substr(begin, name_end - begin))) return name_end;
    const std::size_t end = end_of_phrase(text, begin, name_end, true, folder);
    return end == name_end && precedes_class(text, end) ? begin : end;
  }

 private:
  static constexpr std::size_t most_words = 3;
  static constexpr std::size_t longest_ending = 3, longest_joined = 16;  // in characters; of a script without spaces

  static bool fills_skeleton(std::string_view name) noexcept {
    const auto is_other = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    return std::any_of(name.begin(), name.end(), is_other) ||
           std::count_if(name.begin(), name.end(), is_ascii_word) >= static_cast<std::ptrdiff_t>(Skeleton::longest);
  }

  // `name_end` if there is nothing but the name. @param is_word whether the name is a word of its own, not the beginning of one
  [[nodiscard]] std::size_t end_of_phrase(std::string_view text, std::size_t begin, std::size_t name_end, bool is_word,
                                          Folder& folder) const {
    const std::size_t joined = is_word && !runs_on(text, name_end) ? name_end : end_of_joined(text, name_end, is_word);
    const std::size_t first = joined != name_end || is_word ? joined : end_of_ending(text, begin, name_end);
    if (first == name_end && !is_word) return name_end;
    std::size_t found = first;
    for (std::size_t left = most_words; left-- > 0;) {
      const std::size_t word = end_of_gap(text, found, begin, folder), word_end = end_of_word(text, word);
      if (word == found || !ends_word(text, word_end) || !are_words(text.substr(word, word_end - word), true)) break;
      found = word_end;
    }
    for (const std::size_t end : {found, first}) {
      if (end != name_end && end - begin <= NameKey::longest && is_known(text.substr(begin, end - begin))) return end;
    }
    return name_end;
  }

  // Whether the script there has no spaces, so that words follow at once.
  static bool runs_on(std::string_view text, std::size_t at) noexcept {
    return script_of(character_before(text, at).value) > Script::word && script_of(character_at(text, at).value) > Script::word;
  }

  static std::size_t end_of_word(std::string_view text, std::size_t at) noexcept {
    const Script script = script_of(character_at(text, at).value);
    if (script == Script::none) return at;
    while (script_of(character_at(text, at).value) == script) at += character_at(text, at).size;
    return at;
  }

  // Behind the name within its word; where it is one already, of words of rule 1 alone.
  [[nodiscard]] std::size_t end_of_joined(std::string_view text, std::size_t name_end, bool is_word) const {
    if (!runs_on(text, name_end)) {
      const std::size_t end = end_of_word(text, name_end);
      return ends_word(text, end) && are_words(text.substr(name_end, end - name_end), is_word) ? end : name_end;
    }
    std::size_t at = name_end, end = name_end;
    for (std::size_t left = longest_joined; left-- > 0 && runs_on(text, at);) {
      at += character_at(text, at).size;
      if (ends_word(text, at) && are_words(text.substr(name_end, at - name_end), is_word)) end = at;
    }
    return end;
  }

  // An "o" makes a radical of an amine: dimethylamino.
  static std::size_t end_of_ending(std::string_view text, std::size_t begin, std::size_t name_end) noexcept {
    const std::size_t end = end_of_word(text, name_end);
    const std::string_view name = text.substr(begin, name_end - begin), ending = text.substr(name_end, end - name_end);
    if (!fills_skeleton(name)) return ending.size() == 1 && endings.find(lower_case(ending[0])) != std::string_view::npos ? end : name_end;
    std::size_t letters = 0;
    for (std::size_t at = name_end; at < end && letters <= longest_ending; at += character_at(text, at).size) ++letters;
    return letters <= longest_ending && !(same_but_for_case(ending, "o") && ends_alike(name, "ylamin")) ? end : name_end;
  }

  static std::size_t end_of_gap(std::string_view text, std::size_t at, std::size_t begin, Folder& folder) {
    NameGap gap;
    for (std::size_t here = at;;) {
      const TextUnit unit = folder.at(text, here, begin);
      if (unit.first != TextUnit::Kind::separator) return here;
      if (text[here] == '\n' || !gap.add(text.substr(here, unit.next - here))) return at;  // a list has a name on each line
      here = unit.next;
    }
  }

  [[nodiscard]] bool are_words(std::string_view text, bool of_chemistry) const {
    const NameKey key{text};
    return !key.problem() && are_words_of(SimplifiedKey{key.text(), characters_}.text(), of_chemistry);
  }

  [[nodiscard]] bool are_words_of(std::string_view key, bool of_chemistry) const {
    const auto fits = [&](const schema::FormWord& word) {
      const WordKind kind = words_.form(word.form()).kind;
      return !word.apart() && !(of_chemistry && (kind == WordKind::grade || kind == WordKind::preparation));
    };
    return words_.any_whole(key, fits) || words_.any_after(key, [&](const schema::FormWord& word) {
      return fits(word) && are_words_of(key.substr(0, key.size() - word.length()), of_chemistry);
    });
  }

  [[nodiscard]] bool is_known(std::string_view phrase) const {
    const Resolution meaning = resolve(*registry_, phrase);
    return meaning.meanings() != 0 && meaning.passages().empty();
  }

  const Registry* registry_;
  FormWords words_;
  Characters characters_;
};

}  // namespace listed::detail
