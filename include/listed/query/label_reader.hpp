// A label: a nonproprietary name with other words beside it, of which some may not be understood.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <listed/form_words.hpp>
#include <listed/key/normalise.hpp>
#include <listed/key/spelling.hpp>
#include <listed/listing.hpp>
#include <listed/query/hyphenated.hpp>
#include <listed/query/label.hpp>
#include <listed/query/medicine.hpp>
#include <listed/query/name_reader.hpp>
#include <listed/reading.hpp>
#include <listed/registry.hpp>

namespace listed {

/// Reads labels: "Tramadol … 0,25 mg, comprimidos de libertação modificada". What stands behind the name, or before it, and is no word about it
/// is told as Reading::unread. At most `most_label_words` words, each a few looks into the table of names; nothing allocates.
class LabelReader {
 public:
  /// @param names must outlive it
  LabelReader(const Registry& registry, NameReader& names) noexcept : registry_{registry}, names_{names} {}

  [[nodiscard]] Reading read(std::string_view text) {
    const std::size_t first = text.find(' ');
    Reading reading = read_joined(text, first);
    if (!reading.found() && first == std::string_view::npos) reading = read_korean(text);
    if (reading.found() || first == std::string_view::npos) return reading;
    const bool dosed = has_strength(text, registry_.phrases());
    if (is_nonproprietary(text.substr(0, first))) return read_behind(text, first, dosed);
    const bool may_be = dosed || (detail::begins_with_capital(text) && names_.are_words(text.substr(text.rfind(' ') + 1)));
    return may_be ? read_after_maker(text, first, dosed) : Reading{};
  }

 private:
  // "Tramadol … 0,25 mg, comprimidos".
  Reading read_behind(std::string_view text, std::size_t first, bool dosed) {
    std::array<std::size_t, most_name_words> ends{};
    std::size_t words = 0, left = most_label_words;
    bool any = false;
    for (std::size_t end = first; end != std::string_view::npos;) {
      if (left-- == 0) return {};
      if (words < ends.size()) ends[words++] = end;
      const std::string_view rest = text.substr(end + 1);
      if (any && names_.are_words(rest)) break;
      const std::string_view word = rest.substr(0, rest.find(' '));
      const LabelWord kind = word.empty() ? LabelWord::among : label_word(word, dosed, registry_.phrases());
      if ((kind == LabelWord::no && !names_.are_words(word)) || (kind == LabelWord::yes && is_medicine(word))) return {};
      any |= kind == LabelWord::yes;
      end = text.find(' ', end + 1);
    }
    while (any && words-- > 0) {  // the longest name, with the words of a form that follow it
      Reading reading = names_.read(text.substr(0, ends[words]));
      if (reading.found()) return unread(reading, text.substr(ends[words] + 1));
    }
    return {};
  }

  // "Pregabalin-Richter 75 mg", "DIAZEPAM-ZN": a maker behind a hyphen, and of what is dosed one before it.
  Reading read_joined(std::string_view text, std::size_t first) {
    const std::size_t hyphen = text.find('-');
    if (hyphen == 0 || hyphen == std::string_view::npos || hyphen > first) return {};
    const std::string_view name = text.substr(0, hyphen), maker = text.substr(hyphen + 1, std::min(first, text.size()) - hyphen - 1);
    if (first != std::string_view::npos && may_be_maker(name)) {
      const std::string_view rest = text.substr(hyphen + 1);
      if (is_nonproprietary(maker)) return of_dosed(names_.read(rest), has_strength(text, registry_.phrases()), name);
    }
    const Phrases& phrases = registry_.phrases();
    const bool bound = phrases.has(PhraseKind::bound, maker);  // "Morphine-BSA", "Fentanyl-OH"
    if (maker.empty() || bound || label_word(maker, false, phrases) != LabelWord::yes || !is_nonproprietary(name, Names::inn)) return {};
    if (first != std::string_view::npos && !names_.are_words(text.substr(first + 1))) return {};
    return unread(names_.read(name), text.substr(hyphen + 1));
  }

  // "VSP-Diazepam tablets": no prefix of another compound's name ("Nor-Diazepam", "Hydroxy-Midazolam").
  [[nodiscard]] bool may_be_maker(std::string_view word) const {
    return label_word(word, false, registry_.phrases()) == LabelWord::yes && !begins_other_name(word, registry_.phrases()) &&
           !detail::ends_as_in_compounds(word);
  }

  // "Aspen Midazolam 50 mg/10 ml", "Embassy Ergometrine Injection", "Pregasafe 75 Pregabalin Capsules": a strength or a dosage form stands on it.
  Reading read_after_maker(std::string_view text, std::size_t blank, bool dosed) {
    for (std::size_t begin = 0, left = most_maker_words; left-- > 0;) {
      const std::string_view word = text.substr(begin, blank - begin), rest = text.substr(blank + 1);
      const LabelWord kind = word.empty() ? LabelWord::no : label_word(word, false, registry_.phrases());
      if ((kind != LabelWord::yes && (kind == LabelWord::no || begin == 0)) || begins_other_name(word, registry_.phrases())) return {};
      const std::size_t next = rest.find(' ');
      if (next == std::string_view::npos) return {};
      if (is_nonproprietary(rest.substr(0, next))) return of_dosed(names_.read(rest), dosed, text.substr(0, blank));
      begin = blank + 1;
      blank += 1 + next;
    }
    return {};
  }

  // "부광미다졸람주": a maker of two to four syllables that touches the name of a drug with a dosage form.
  Reading read_korean(std::string_view text) {
    constexpr std::size_t syllable = 3, most_syllables = 4, shortest_name = 4 * syllable;
    const auto is_hangul = [](char c) { return c >= '\xea' && c <= '\xed'; };
    for (std::size_t at = 2 * syllable; at <= most_syllables * syllable && at + shortest_name <= text.size(); at += syllable) {
      if (!is_hangul(text.front()) || !is_hangul(text[at])) return {};
      Reading reading = names_.read(text.substr(at));
      if (!reading.found() || (!names_drug(registry_.rows(), reading.postings) && !has_inn(reading.postings))) continue;
      reading = of_dosed(reading, false, {});
      if (reading.found()) return reading;
    }
    return {};
  }

  // A reading of what is dosed, by a strength on its label or by a word for a preparation.
  Reading of_dosed(const Reading& reading, bool dosed, std::string_view maker) const {
    const FormWords words{registry_.rows()};
    const auto is_preparation = [&](std::uint16_t word) { return words.form(word).kind == WordKind::preparation; };
    return dosed || std::any_of(reading.words.begin(), reading.words.end(), is_preparation) ? unread(reading, maker) : Reading{};
  }

  static Reading unread(Reading reading, std::string_view words) {
    reading.least = std::max(reading.least, Evidence::described);
    reading.unread = words;
    return reading;
  }

  // "alprazolam 1 mg xanax" names two things.
  bool is_medicine(std::string_view word) const {
    const NameKey key{word};
    return !key.problem() && names_medicine(registry_.rows(), registry_.names().find(key.text()));
  }

  enum class Names : std::uint8_t { inn, of_drugs_too };

  // Whether a word is a name that a law or the WHO gives a drug, in any orthography: no brand, no abbreviation, nothing shorter than
  // "heroin", no plant (Cannabis Cup), and no chemical of other uses (Acetone Nail Polish). None is written with ck (Cockayne Syndrome).
  bool is_nonproprietary(std::string_view word, Names names = Names::of_drugs_too) const {
    const NameKey key{word};
    const bool is_word = !key.problem() && key.text().size() >= 6 && key.text().find_first_of("0123456789,()[]") == std::string_view::npos;
    if (!is_word || key.text().find("ck") != std::string_view::npos) return false;
    const SpellingKey spelling{key.text()};
    auto postings = registry_.names().find(key.text());
    if (postings.empty() && !spelling.text().empty()) postings = registry_.names().find(spelling.text());
    return std::any_of(postings.begin(), postings.end(), [&](const schema::Posting& posting) {
      const Substance substance{registry_.rows(), posting.substance()};
      return substance.kind() == SubstanceKind::chemical &&
             (has_spelling(substance, TermKind::inn, spelling) ||
              (names == Names::of_drugs_too && is_drug(substance) && has_spelling(substance, TermKind::wording, spelling)));
    });
  }

  static bool has_spelling(const Substance& substance, TermKind kind, const SpellingKey& spelling) {
    const auto terms = substance.terms(kind);
    return std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
      const NameKey key{term.text};
      return !key.problem() && SpellingKey{key.text()}.text() == spelling.text();
    });
  }

  static constexpr std::size_t most_name_words = 4, most_label_words = 16, most_maker_words = 2;

  const Registry& registry_;
  NameReader& names_;
};

}  // namespace listed
