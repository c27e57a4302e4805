// A chemical formula as a query: alone, with words about it, or beside a name.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include <listed/evidence.hpp>
#include <listed/form.hpp>
#include <listed/key/normalise.hpp>
#include <listed/nomenclature/formula.hpp>
#include <listed/query/name_reader.hpp>
#include <listed/reading.hpp>
#include <listed/registry.hpp>
#include <listed/substance.hpp>

namespace listed {

/// Reads `KMnO4`, `HCl 37 %`, `H2SO4 sulfuric acid`, `Acetone (CH3)2CO`: a formula that identifies a substance, or the name of one that has the
/// formula behind it. A few looks into the table of names; nothing allocates.
class FormulaReader {
 public:
  /// @param names must outlive it
  FormulaReader(const Registry& registry, NameReader& names) noexcept : registry_{registry}, names_{names} {}

  /// @param alone whether nothing stands beside the text: otherwise what may be a word about something else, as HCl, is no substance
  [[nodiscard]] Reading read(std::string_view text, bool alone) {
    std::size_t left = most_words;
    for (std::size_t begin = 0; left-- > 0;) {
      const std::size_t end = std::min(text.find(' ', begin), text.size());
      const std::string_view word = text.substr(begin, end - begin), behind = text.substr(std::min(end + 1, text.size()));
      if (const auto formula = Formula::parse(word)) {
        if (begin != 0) return with_words(read_name(*formula, text.substr(0, begin - 1)), behind);
        if (!behind.empty() || alone || !names_.are_words(text)) return read_formula(*formula, behind);
      }
      if (end == text.size()) break;
      begin = end + 1;
    }
    return {};
  }

 private:
  Reading read_formula(const Formula& formula, std::string_view behind) {
    const auto key = formula.key();
    Reading reading{registry_.names().find({key.data(), key.size()})};
    if (!reading.found()) return {};
    reading.least = Evidence::spelling;
    if (formula.is_hydrate()) reading.forms = reading.forms.with(FormKind::hydrate);
    reading = with_words(reading, behind);
    return reading.found() ? reading : read_name(formula, behind);
  }

  // A name that means nothing else than what has the formula.
  Reading read_name(const Formula& formula, std::string_view name) {
    const Reading reading = names_.read(name);
    const bool agrees = std::all_of(reading.postings.begin(), reading.postings.end(), [&](const schema::Posting& posting) {
      const auto drawn = Formula::drawn(Substance{registry_.rows(), posting.substance()}.smiles());
      return drawn && *drawn == formula;
    });
    return agrees ? reading : Reading{};
  }

  // Numbers alone are no strength of a formula: "KF 392" is the number of something else.
  Reading with_words(Reading reading, std::string_view words) {
    if (!reading.found() || words.empty()) return reading;
    if (words.find_first_not_of("0123456789.,-/") == std::string_view::npos) return {};
    const NameKey key{words};
    return !key.problem() && names_.read_words(key.text(), reading) ? reading : Reading{};
  }

  static constexpr std::size_t most_words = 8;

  const Registry& registry_;
  NameReader& names_;
};

}  // namespace listed
