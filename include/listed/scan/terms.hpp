// Which names are looked for in running text, and the tables by which a scanner finds them.
//
// Not every name that answers a question may raise an alarm in a text. Rules:
//   1. Codes of lists are not looked for (9801 is a number); all other identifiers are.
//   2. A name whose key has up to four ASCII characters is found only as it is written in the registry, hyphens apart, and only if it is an
//      abbreviation: three or four characters with two capitals or a digit (DMT, 2C-B; neither dmt nor Coca).
//   3. A single Han character, and a word of everyday language, is not looked for, nor such an abbreviation that is one of a dosage form, too
//      ("Ondansetron ODT"). A name with accents is found as long as it has some: héroïne is heroin, "the heroine" is not.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <listed/ascii.hpp>
#include <listed/form_words.hpp>
#include <listed/identifiers.hpp>
#include <listed/key/normalise.hpp>
#include <listed/phrases.hpp>
#include <listed/registry.hpp>
#include <listed/scan/form_phrase.hpp>
#include <listed/scan/skeleton.hpp>

namespace listed {

namespace detail {

constexpr std::size_t longest_short_key = 4;

inline bool is_short(std::string_view key) noexcept {
  return key.size() <= longest_short_key &&
         std::all_of(key.begin(), key.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Rules 1 to 3, for a term and its key.
inline bool is_scanned(const Registry& registry, const Term& term, std::string_view key) {
  if (term.kind == TermKind::code || key.size() < 3) return false;
  if (static_cast<unsigned char>(key.front()) >= 0xe0 && key.size() <= (static_cast<unsigned char>(key.front()) >= 0xf0 ? 4u : 3u))
    return false;
  if (registry.phrases().has(PhraseKind::everyday_word, key)) return has_accents(term.text);
  if (!is_short(key) || is_identifier(term.kind)) return true;
  const FormWords words{registry.rows()};
  if (words.any_whole(key, [&](const schema::FormWord& word) { return words.form(word.form()).kind == WordKind::preparation; }))
    return false;
  const auto capitals = std::count_if(term.text.begin(), term.text.end(), is_capital);
  return capitals >= 2 || (static_cast<unsigned char>(term.text.front()) >= 0x80) ||
         std::any_of(term.text.begin(), term.text.end(), is_digit);
}

/// Whether two spellings are the same, hyphens apart.
constexpr bool same_but_for_hyphens(std::string_view a, std::string_view b) noexcept {
  std::size_t j = 0;
  for (const char c : a) {
    if (c == '-') continue;
    while (j < b.size() && b[j] == '-') ++j;
    if (j == b.size() || b[j++] != c) return false;
  }
  return b.find_first_not_of('-', j) == std::string_view::npos;
}

/// Whether a name of five to seven letters is one that words of forms are joined to: of a listed substance, in a language that writes both as
/// one (Morphinsulfat, morfinhydroklorid), or as chemists have it there whatever its language is said to be: Codein.
inline bool joins_words(const Substance& substance, const Term& term, std::string_view key) noexcept {
  constexpr std::array<std::string_view, 10> languages{"da", "de", "et", "fi", "hu", "is", "nb", "nl", "no", "sv"};
  if (key.size() < FormPhrase::shortest || key.size() >= Skeleton::longest || !std::all_of(key.begin(), key.end(), is_small_letter))
    return false;
  if (term.kind != TermKind::inn && term.kind != TermKind::wording && term.kind != TermKind::common) return false;
  return !substance.listings().empty() &&
         (key.ends_with("in") || std::find(languages.begin(), languages.end(), term.language) != languages.end());
}

/// The first characters of a key and how many they are, in one number.
class Head {
 public:
  static constexpr std::size_t longest = 6;

  constexpr Head() noexcept = default;
  /// Of folded characters, the first in the lowest byte. @pre 1 ≤ size ≤ longest
  static constexpr Head of_word(std::uint64_t characters, std::size_t size) noexcept {
    Head head;
    head.value_ = (characters & (~std::uint64_t{0} >> (64 - 8 * size))) | std::uint64_t{size} << 56;
    return head;
  }
  static constexpr Head of_key(std::string_view key) noexcept {
    Head head;
    for (const char c : key.substr(0, longest)) head.add(c);
    return head;
  }
  constexpr void add(char c) noexcept {
    value_ |= std::uint64_t{static_cast<unsigned char>(c)} << 8 * size();
    value_ += std::uint64_t{1} << 56;
  }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return static_cast<std::size_t>(value_ >> 56); }
  [[nodiscard]] constexpr std::uint64_t value() const noexcept { return value_; }

 private:
  std::uint64_t value_ = 0;
};

/// The beginning of a key, of any length, in one number.
class Stem {
 public:
  constexpr void add(char c) noexcept {
    value_ = (value_ ^ static_cast<unsigned char>(c)) * 0x9e3779b97f4a7c15U;
    value_ ^= value_ >> 29;
  }
  [[nodiscard]] constexpr std::uint64_t value() const noexcept { return value_; }
  /// As a whole key.
  [[nodiscard]] constexpr std::uint64_t ended() const noexcept { return ~value_; }
  /// Whether of that length it is known if any key begins so.
  [[nodiscard]] static constexpr bool is_known(std::size_t size) noexcept { return size < 64 && (known >> size & 1) != 0; }

 private:
  // The first lengths close together: there most texts part from the names that begin as they do.
  static constexpr std::uint64_t known = [] {
    std::uint64_t sizes = 0;
    for (const unsigned size : {8u, 10u, 12u, 15u, 19u, 24u, 32u, 44u}) sizes |= std::uint64_t{1} << size;
    return sizes;
  }();

  std::uint64_t value_ = 0;
};

/// The keys that are looked for, and how they begin. Made in about 0.4 µs a name; 60 bytes a name.
class ScanTerms {
 public:
  explicit ScanTerms(const Registry& registry) {
    std::vector<std::pair<std::string, std::string_view>> terms;  // key and spelling
    for (const Substance& substance : registry.substances()) {
      for (const Term& term : substance.terms()) {
        const NameKey key{term.text};
        if (key.problem() || !is_scanned(registry, term, key.text())) continue;
        terms.emplace_back(key.text(), is_short(key.text()) ? term.text : std::string_view{});
        if (joins_words(substance, term, key.text())) joining_.emplace_back(key.text());
      }
    }
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    for (const auto& [key, spelling] : terms) add(key, spelling);
    std::sort(joining_.begin(), joining_.end());
    joining_.erase(std::unique(joining_.begin(), joining_.end()), joining_.end());
    for (const std::string& key : joining_) add_joined(registry, key);
    starts_.push_back(static_cast<std::uint32_t>(text_.size()));
    for (std::uint32_t number = 0; number < size(); ++number) {
      if (registry.phrases().has(PhraseKind::everyday_word, key(number))) everyday_.push_back(number);
    }
    index();
  }

  [[nodiscard]] std::size_t size() const noexcept { return starts_.size() - 1; }
  [[nodiscard]] std::string_view key(std::uint32_t number) const noexcept {
    return std::string_view{text_}.substr(starts_[number], starts_[number + 1] - starts_[number]);
  }

  /// Whether a key may begin so (or be so, if the head is ended); seldom true if none does.
  [[nodiscard]] bool may_begin(Head head) const noexcept { return heads_.may_have(head.value()); }
  /// The same for more characters. @pre Stem::is_known(their number)
  [[nodiscard]] bool may_begin(Stem stem) const noexcept { return stems_.may_have(stem.value()); }
  /// What is left of the keys when only ASCII letters and digits are read.
  [[nodiscard]] const SkeletonFilter& skeletons() const noexcept { return skeletons_; }
  /// The number of a key; nothing if it is none. @param stem all of it
  [[nodiscard]] std::optional<std::uint32_t> find(Stem stem, std::string_view wanted) const noexcept {
    if (!stems_.may_have(stem.ended())) return std::nullopt;
    for (std::size_t at = first_slot(stem); slots_[at] != empty; at = (at + 1) & mask_) {
      if (key(slots_[at]) == wanted) return slots_[at];
    }
    return std::nullopt;
  }
  /// Seldom true of a key that is not one of those to which words of forms are joined. @see joins
  [[nodiscard]] bool may_join(Stem stem) const noexcept { return joined_.may_have(stem.value()); }
  /// Whether words of forms are joined to a name (form_phrase.hpp) although its skeleton has still room.
  [[nodiscard]] bool joins(std::uint32_t number) const noexcept {
    return std::binary_search(joining_.begin(), joining_.end(), key(number));
  }
  /// Whether a key is found in that spelling (rules 2 and 3).
  [[nodiscard]] bool admits(std::uint32_t number, std::string_view spelling) const noexcept {
    if (std::binary_search(everyday_.begin(), everyday_.end(), number)) return has_accents(spelling);
    if (!is_short(key(number))) return true;
    const auto same = [&](const auto& known) { return known.first == number && same_but_for_hyphens(known.second, spelling); };
    return std::any_of(spellings_.begin(), spellings_.end(), same);
  }

 private:
  static constexpr std::uint32_t empty = ~std::uint32_t{0};

  [[nodiscard]] std::size_t first_slot(Stem stem) const noexcept { return stem.value() >> 20 & mask_; }

  // Their skeletons go on with an ending, or the letters of the words: "morphins".
  void add_joined(const Registry& registry, const std::string& key) {
    for (const char ending : FormPhrase::endings) skeletons_.add(key + ending);
    Stem stem;
    for (const char c : key) stem.add(c);
    joined_.add(stem.value());
    std::string_view last;
    FormWords{registry.rows()}.for_each_joined([&](std::string_view word) {
      const std::string_view letters = word.substr(0, Skeleton::longest - key.size());
      if (letters != last && std::all_of(letters.begin(), letters.end(), is_small_letter)) skeletons_.add(std::string{key}.append(letters));
      last = letters;
    });
  }

  void add(std::string_view term, std::string_view spelling) {
    if (starts_.empty() || text_.substr(starts_.back()) != term) {
      starts_.push_back(static_cast<std::uint32_t>(text_.size()));
      text_ += term;
      skeletons_.add(term);
    }
    if (!spelling.empty()) spellings_.emplace_back(static_cast<std::uint32_t>(starts_.size() - 1), spelling);
  }

  void index() {
    slots_.assign(std::bit_ceil(2 * size() + 1), empty);
    mask_ = slots_.size() - 1;
    for (std::uint32_t number = 0; number < size(); ++number) {
      const Stem stem = note_beginnings(key(number));
      std::size_t at = first_slot(stem);
      while (slots_[at] != empty) at = (at + 1) & mask_;
      slots_[at] = number;
    }
  }

  Stem note_beginnings(std::string_view key) {
    Head head;
    Stem stem;
    for (std::size_t i = 0; i < key.size(); ++i) {
      stem.add(key[i]);
      if (i < Head::longest) head.add(key[i]), heads_.add(head.value());
      else if (Stem::is_known(i + 1)) stems_.add(stem.value());
    }
    stems_.add(stem.ended());
    return stem;
  }

  std::string text_;                   // all keys
  std::vector<std::uint32_t> starts_;  // of each in there, and the end
  std::vector<std::uint32_t> slots_;   // open addressing
  std::size_t mask_ = 0;
  Sieve<13> heads_;  // all beginnings of keys, as long as a Head
  Sieve<15> stems_;  // longer ones, and whole keys
  SkeletonFilter skeletons_;
  std::vector<std::pair<std::uint32_t, std::string_view>> spellings_;
  std::vector<std::string> joining_;
  Sieve<7> joined_;                      // the same, small enough to be asked within every word
  std::vector<std::uint32_t> everyday_;  // that are found with accents alone
};

}  // namespace detail

}  // namespace listed
