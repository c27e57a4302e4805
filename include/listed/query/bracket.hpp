// Whether a bracket leaves the name before it, or its own, as it is: "Ketamine (racemic)", "XOLTAP (Tapentadol 25 mg)"; not "mercury (II) sulfide",
// "dimethyl terephthalate (DMT)".
#pragma once

#include <string_view>

#include <listed/evidence.hpp>
#include <listed/query/label.hpp>
#include <listed/query/medicine.hpp>
#include <listed/query/name_reader.hpp>
#include <listed/query/passage.hpp>
#include <listed/query/plausible.hpp>
#include <listed/reading.hpp>
#include <listed/schema.hpp>

namespace listed {

/// A bracket of a query, with what was read of it and before it.
struct Bracket {
  std::string_view text, before;  ///< what is in it, and the passage that it stands behind
  const Reading& inside;
  const Reading& outside;  ///< of the passages before it, the last that was found
  bool remark;             ///< whether it is closed, or one of several that a semicolon parts
};

/// Judges brackets. A few looks into the table of names; nothing allocates.
class BracketJudge {
 public:
  /// @param names must outlive it
  BracketJudge(const schema::Registry* rows, NameReader& names) noexcept : rows_{rows}, names_{names} {}

  /// Whether what was found, in it or before it, is meant.
  [[nodiscard]] bool admits(const Bracket& bracket) {
    if (changes_element(bracket.before)) return false;                          // "mercury (II) sulfide" is no mercury
    if (bracket.inside.found() && repeats_group(bracket.before)) return false;  // "m-phenylenebis (methylamine)"
    if (bracket.inside.found()) return bracket.outside.found() || admits_inside(bracket);
    if (!bracket.remark && turns_name(bracket.text)) return false;  // "acetic acid, (2-fluorophenyl) ester"
    if (names_group(bracket.text)) return false;
    if (names_class(bracket.before) && counts_carbons(bracket.text)) return false;  // "alcohol (C13)"
    if (begins_with_strength(bracket.text, names_.phrases())) return true;          // "Ibuprofen [100 mg], Tramadol [50 mg]"
    return bracket.outside.found() && !contradicts(rows_, bracket.outside, bracket.text) &&
           !(ends_chemically(bracket.text, names_.phrases()) &&
             abbreviates_other(bracket.before, bracket.text, bracket.outside));  // "PMA (phorbol … acetate)"
  }

 private:
  // Behind what is not known: "… (Tapentadol 25 mg)".
  [[nodiscard]] bool admits_inside(const Bracket& bracket) {
    if (!stands_written(rows_, bracket.inside, bracket.text) || names_kind(bracket.text) || is_measure(bracket.text, names_.phrases()))
      return false;
    if (abbreviates_other(bracket.text, bracket.before, bracket.inside)) return false;
    const bool systematic = bracket.before.find_first_of("[]{}") != std::string_view::npos;  // "2,2'-[phenylimino]bis (ethanol)"
    return !systematic && (bracket.inside.least < Evidence::spelling || names_drug(rows_, bracket.inside.postings) ||
                           has_inn(bracket.inside.postings) || has_strength(bracket.text, names_.phrases()));
  }

  // Whether an abbreviation is that of other words beside it: they begin with its letters in their order, or are a systematic name, and either
  // are to their last letter the name of a compound that nothing in the registry is, or do not sound like any name of what it may mean.
  [[nodiscard]] bool abbreviates_other(std::string_view word, std::string_view words, const Reading& reading) {
    if (!abbreviates(word, words) && !(is_few_letters(word) && has_primed_locants(words))) return false;
    return !sounds_like_any(rows_, words, reading) || (!names_.read(words).found() && names_.is_compound());
  }

  const schema::Registry* rows_;
  NameReader& names_;
};

}  // namespace listed
