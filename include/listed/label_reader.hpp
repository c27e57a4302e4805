// A label: a nonproprietary name with other words behind it, of which some may not be understood.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <listed/label.hpp>
#include <listed/listing.hpp>
#include <listed/medicine.hpp>
#include <listed/name_reader.hpp>
#include <listed/normalise.hpp>
#include <listed/reading.hpp>
#include <listed/registry.hpp>
#include <listed/spelling.hpp>

namespace listed {

/// Reads labels: "Tramadol … 0,25 mg, comprimidos de libertação modificada". What stands behind the name and is no word about it is told as
/// Reading::unread. At most `most_label_words` words, each a few looks into the table of names; nothing allocates.
class LabelReader {
 public:
  /// @param names must outlive it
  LabelReader(const Registry& registry, NameReader& names) noexcept : registry_{registry}, names_{names} {}

  [[nodiscard]] Reading read(std::string_view text) {
    const std::size_t first = text.find(' ');
    if (first == std::string_view::npos || !is_nonproprietary(text.substr(0, first))) return {};
    std::array<std::size_t, most_name_words> ends{};
    std::size_t words = 0, left = most_label_words;
    bool any = false;
    for (std::size_t end = first; end != std::string_view::npos;) {
      if (left-- == 0) return {};
      if (words < ends.size()) ends[words++] = end;
      const std::string_view rest = text.substr(end + 1);
      if (any && are_form_words(rest)) break;  // "… 0,25 mg, comprimidos de libertação modificada"
      const std::string_view word = rest.substr(0, rest.find(' '));
      const LabelWord kind = word.empty() ? LabelWord::among : label_word(word);
      if (kind == LabelWord::no && !are_form_words(word)) return {};
      any |= kind == LabelWord::yes;
      end = text.find(' ', end + 1);
    }
    while (any && words-- > 0) {  // the longest name, with the words of a form that follow it
      Reading reading = names_.read(text.substr(0, ends[words]));
      if (!reading.found()) continue;
      reading.least = std::max(reading.least, Evidence::described);
      reading.unread = text.substr(ends[words] + 1);
      return reading;
    }
    return {};
  }

 private:
  bool are_form_words(std::string_view text) {
    const NameKey key{text};
    Reading ignored;
    return !key.problem() && !key.text().empty() && names_.read_words(key.text(), text, ignored);
  }

  // Whether a word is a name that a law or the WHO gives a drug, in any orthography: no brand, no abbreviation, nothing shorter than
  // "heroin", no plant (Cannabis Cup), and no chemical of other uses (Acetone Nail Polish). None is written with ck (Cockayne Syndrome).
  bool is_nonproprietary(std::string_view word) const {
    const NameKey key{word};
    const bool is_word = !key.problem() && key.text().size() >= 6 && key.text().find_first_of("0123456789,()[]") == std::string_view::npos;
    if (!is_word || key.text().find("ck") != std::string_view::npos) return false;
    const SpellingKey spelling{key.text()};
    auto postings = registry_.names().find(key.text());
    if (postings.empty() && !spelling.text().empty()) postings = registry_.names().find(spelling.text());
    return std::any_of(postings.begin(), postings.end(), [&](const schema::Posting& posting) {
      const Substance substance{registry_.rows(), posting.substance()};
      return substance.kind() == SubstanceKind::chemical && is_drug(substance) &&
             (has_spelling(substance, TermKind::inn, spelling) || has_spelling(substance, TermKind::wording, spelling));
    });
  }

  static bool has_spelling(const Substance& substance, TermKind kind, const SpellingKey& spelling) {
    const auto terms = substance.terms(kind);
    return std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
      const NameKey key{term.text};
      return !key.problem() && SpellingKey{key.text()}.text() == spelling.text();
    });
  }

  static constexpr std::size_t most_name_words = 4, most_label_words = 16;

  const Registry& registry_;
  NameReader& names_;
};

}  // namespace listed
