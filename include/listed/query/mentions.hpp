// Names of drugs among words that are not understood: "15g Colombian COCAINE flakes", "acute fentanyl and heroin intoxication".
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <listed/ascii.hpp>
#include <listed/key/affixes.hpp>
#include <listed/key/normalise.hpp>
#include <listed/query/label.hpp>
#include <listed/query/medicine.hpp>
#include <listed/query/name_reader.hpp>
#include <listed/query/passage.hpp>
#include <listed/reading.hpp>
#include <listed/registry.hpp>
#include <listed/substance.hpp>

namespace listed {

/// Finds what a text mentions where it is no name to its last word. Rules:
///   1. The word is a name that the WHO or a law gives a drug, or a precursor of one that is a medicine itself, of six letters or more; where the text states a
///      strength, a brand of a drug, too.
///      It is of a chemical: Cannabis is in the names of clubs.
///   2. It is a word of its own: no hyphen joins it to another ("fentanyl-d5", "anti-morphine").
///   3. Neither word beside it is of chemistry (morphine glucuronide, 1,2-dihydro testosterone) or makes something else of it (Methadone Antibody),
///      unless it is a word of a form or a name of the registry itself; and nothing in the text is about analysis or biology.
///   4. No phrase before it says that what is sold for it is meant, "poor man's cocaine".
/// A look into the table of names for each word; nothing allocates.
class MentionReader {
 public:
  /// @param names must outlive it
  MentionReader(const Registry& registry, NameReader& names) noexcept : registry_{registry}, names_{names} {}

  /// Calls `tell(reading, word)` for each; whether there was any.
  template <class Tell>
  bool read(std::string_view text, Tell tell) {
    if (text.size() > longest || text.find(' ') == std::string_view::npos) return false;
    bool any = false;
    Word before;
    for (Word word = next(text, 0); !word.text.empty(); before = word, word = next(text, word.end)) {
      const Reading reading = word.joined ? Reading{} : find(word.text, text);
      if (!reading.found()) continue;
      if (!any && is_about_analysis(text)) return false;
      const bool radical = before.joined && before.text.ends_with('o');
      if (radical || is_other(before.text) || is_other(word_behind(text, word.end)) || is_sold_for(text, word)) continue;
      any |= tell_longest(text, reading, word, tell);
    }
    return any;
  }

 private:
  // Shorter words that end so are others: release, purchase.
  static constexpr std::size_t longest = 512, shortest = 6, longest_name = 24, shortest_enzyme = 9, most_form_words = 2;

  struct Word {
    std::string_view text{};
    std::size_t end = 0;
    bool joined = false;  // by a hyphen
  };

  static Word next(std::string_view text, std::size_t at) noexcept {
    while (at < text.size() && !detail::may_be_letter(text[at])) ++at;
    std::size_t end = at;
    while (end < text.size() && detail::may_be_letter(text[end])) ++end;
    const auto binds = [&](std::size_t hyphen, std::size_t beyond) {
      return hyphen < text.size() && (text[hyphen] == '-' || text[hyphen] == '\'') && beyond < text.size() && text[beyond] != ' ';
    };
    return {text.substr(at, end - at), end, binds(at - 1, at - 2) || binds(end, end + 1)};
  }

  [[nodiscard]] NameTable::Postings postings_of(std::string_view word) const {
    std::array<char, longest_name> lower;
    if (word.size() > lower.size()) return {};
    std::transform(word.begin(), word.end(), lower.begin(), detail::lower_case);
    return registry_.names().find({lower.data(), word.size()});
  }

  [[nodiscard]] Reading find(std::string_view word, std::string_view text) const {
    if (word.size() < shortest || registry_.phrases().has(PhraseKind::everyday_word, word)) return {};
    Reading reading{postings_of(word)};
    const bool drug = std::any_of(reading.postings.begin(), reading.postings.end(), [&](const schema::Posting& posting) {
      const Substance substance{registry_.rows(), posting.substance()};
      const bool named = posting.kind() == TermKind::inn || posting.kind() == TermKind::wording;
      const bool brand = posting.kind() == TermKind::trade || posting.kind() == TermKind::combination;
      const bool told = named || (brand && has_strength(text, registry_.phrases()));
      return substance.kind() == SubstanceKind::chemical &&
             ((told && is_drug(substance)) || (named && is_precursor_and_medicine(substance)));
    });
    if (!drug) return {};
    reading.least = Evidence::described;
    return reading;
  }

  // With the words of a form that follow it, "fentanyl citrate", unless what stands behind them makes something else of it.
  template <class Tell>
  bool tell_longest(std::string_view text, const Reading& reading, const Word& word, Tell tell) {
    const auto begin = static_cast<std::size_t>(word.text.data() - text.data());
    Reading longest_reading = reading;
    std::string_view name = word.text;
    std::size_t end = word.end;
    for (std::size_t left = most_form_words; left-- > 0;) {
      end = next(text, end).end;
      const std::string_view longer = text.substr(begin, end - begin);
      Reading more = names_.read(longer);
      if (!more.found()) continue;
      more.least = std::max(more.least, Evidence::described);
      longest_reading = more, name = longer;
    }
    const std::string_view behind = text.substr(begin + name.size());
    const std::string_view word_there = behind.starts_with(' ') ? next(behind, 0).text : std::string_view{};
    if (names_derivative(word_there) && is_other(word_there)) return false;  // "tiletamine HCl glucuronide"
    return tell(longest_reading, name), true;
  }

  // Behind "N" of an N-oxide what follows it, and the last of words that hyphens join if that is a derivative: "6-beta-D-glucuronide".
  static std::string_view word_behind(std::string_view text, std::size_t at) noexcept {
    const Word word = next(text, at);
    Word last = word;
    while (last.end < text.size() && text[last.end] == '-' && !next(text, last.end).text.empty()) last = next(text, last.end);
    if (names_derivative(last.text) || detail::ends_alike(last.text, "ic")) return last.text;  // "17 beta-carboxylic acid"
    return word.text.size() == 1 ? next(text, word.end).text : word.text;
  }

  template <std::size_t Size>
  static bool is_one_of(std::string_view word, const std::array<std::string_view, Size>& all) noexcept {
    return std::any_of(all.begin(), all.end(), [&](std::string_view one) { return detail::same_but_for_case(word, one); });
  }

  // Words of forms end as those of chemistry do: phosphate.
  [[nodiscard]] bool is_other(std::string_view word) {
    constexpr std::array<std::string_view, 25> endings{"carbil",  "carbilum", "ase",    "ases",    "asa",     "ate",     "ato",
                                                       "ide",     "azone",    "dione",  "yl",      "oxy",     "ester",   "ether",
                                                       "oxime",   "acid",     "ylated", "lactam",  "phenone", "quinone", "azepane",
                                                       "tropane", "nitrile",  "hydrin", "sulfonic"};
    constexpr std::array<std::string_view, 15> radicals{"nor",    "iso",   "epi",    "ent",   "seco",       "homo",  "boc",    "des",
                                                        "pseudo", "bromo", "chloro", "nitro", "carboxylic", "azine", "sulfone"};
    const Phrases& phrases = registry_.phrases();
    const bool another = phrases.has(PhraseKind::another_thing, word) || phrases.has(PhraseKind::altered, word);
    if (another || is_one_of(word, radicals)) return true;
    if (std::none_of(endings.begin(), endings.end(), [&](std::string_view ending) { return detail::ends_alike(word, ending); }))
      return false;
    return postings_of(word).empty() && !names_.are_words(word);
  }

  // Rule 4.
  bool is_sold_for(std::string_view text, const Word& word) const noexcept {
    const std::string_view before = text.substr(0, static_cast<std::size_t>(word.text.data() - text.data()));
    return before.ends_with(' ') && registry_.phrases().any_after(PhraseKind::imitation, before.substr(0, before.size() - 1));
  }

  bool is_about_analysis(std::string_view text) const noexcept {
    for (Word word = next(text, 0); !word.text.empty(); word = next(text, word.end)) {
      const bool enzyme =
          word.text.size() >= shortest_enzyme && (detail::ends_alike(word.text, "ase") || detail::ends_alike(word.text, "ases"));
      if (enzyme || registry_.phrases().has(PhraseKind::analysis, word.text)) return true;
    }
    return false;
  }

  const Registry& registry_;
  NameReader& names_;
};

}  // namespace listed
