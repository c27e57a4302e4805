// Whether what a passage was read as is plausible beside the other passages of a query.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include <listed/ascii.hpp>
#include <listed/evidence.hpp>
#include <listed/key/affixes.hpp>
#include <listed/key/normalise.hpp>
#include <listed/key/spelling.hpp>
#include <listed/nomenclature/formula.hpp>
#include <listed/query/medicine.hpp>
#include <listed/query/passage.hpp>
#include <listed/reading.hpp>
#include <listed/schema.hpp>
#include <listed/substance.hpp>

namespace listed {

/// Whether a name of three letters or fewer is written as an abbreviation is: as in the registry ("MEK"), in capitals ("hCG"), or, of a
/// drug, anyhow ("lsd"). The "stx" of a wart liquid is no saxitoxin, an "(EP)" names no substance, an "(ISO)" not what is called Iso.
[[nodiscard]] inline bool stands_written(const schema::Registry* rows, const Reading& reading, std::string_view text) {
  if (text.size() < 3) return false;
  if (text.size() > 3 || !std::all_of(text.begin(), text.end(), detail::is_letter)) return true;
  if (reading.least == Evidence::spelling) return false;  // (words about it describe it)
  const auto is_abbreviation = [](std::string_view name) { return std::count_if(name.begin(), name.end(), detail::is_capital) >= 2; };
  return std::any_of(reading.postings.begin(), reading.postings.end(), [&](const schema::Posting& posting) {
    const Substance substance{rows, posting.substance()};
    const std::string_view name = substance.term(posting.term()).text;
    return name == text || (is_abbreviation(name) && (is_abbreviation(text) || is_drug(substance)));
  });
}

/// Whether a number behind a name may be its strength. Behind a hyphen it is a part of a maker's name rather than one, but for drugs
/// ("Dilaudid-5"), and one figure behind a name of chemistry is a locant; behind what is no medicine it is none: Dechlorane 602 is not Dechlorane.
[[nodiscard]] inline bool is_strength_of(const schema::Registry* rows, std::span<const schema::Posting> postings, const Affix& strength) {
  if (!strength.joined) return !names_other_product(rows, postings);
  return names_brand_of_drug(rows, postings) || (strength.length > 1 && (names_unbranded(rows, postings) || names_drug(rows, postings)));
}

/// "Aet 1 %": three letters written as a word are no abbreviation when a share in a preparation follows; "EP400 N" has no normality.
[[nodiscard]] inline bool is_brand(std::string_view name, std::string_view key, std::string_view text) noexcept {
  constexpr std::size_t shortest = 5;
  if (key.ends_with('n') && name.size() < shortest) return true;
  return name.size() <= 3 && key.ends_with('%') && text.size() > 2 && text[0] >= 'A' && text[0] <= 'Z' && detail::is_small_letter(text[1]);
}

/// Whether a name counts beside words that are not understood: an abbreviation of up to four letters only in capitals, unless a law or the WHO gives
/// it to a drug, or the drug has no nonproprietary name ("edibles, thc"). The "cdp" of "choline, cdp" is no chlordiazepoxide, the "hcn" of ion channels no hydrogen cyanide.
[[nodiscard]] inline bool stands_beside_unknown(const schema::Registry* rows, const Reading& reading, std::string_view text) {
  constexpr std::size_t longest = 4;
  const auto is_of_abbreviation = [](char c) { return detail::is_letter(c) || (c >= '0' && c <= '9'); };
  if (text.size() > longest || !std::all_of(text.begin(), text.end(), is_of_abbreviation)) return true;
  if (std::count_if(text.begin(), text.end(), detail::is_capital) >= 2) return true;
  return names_drug(rows, reading.postings) ||
         std::any_of(reading.postings.begin(), reading.postings.end(), [&](const schema::Posting& posting) {
           const Substance substance{rows, posting.substance()};
           return is_drug(substance) && substance.terms(TermKind::inn).empty();
         });
}

/// Whether a formula of a substance without carbon contradicts its name: "sodium sulfide (NaSH)". A word of a salt is none: "(HCl)".
[[nodiscard]] inline bool contradicts(const schema::Registry* rows, const Reading& reading, std::string_view text) {
  const auto formula = Formula::parse(text);
  return formula && !reading.postings.empty() &&
         std::all_of(reading.postings.begin(), reading.postings.end(), [&](const schema::Posting& posting) {
           const std::string_view smiles = Substance{rows, posting.substance()}.smiles();
           const auto drawn = Formula::drawn(smiles);
           return !smiles.empty() && drawn && drawn->is_inorganic() && !(*drawn == *formula);
         });
}

/// Whether an acid or a base could hold on to any meaning of a reading. @see holds_salts
[[nodiscard]] inline bool may_hold_salts(const schema::Registry* rows, const Reading& reading) {
  return std::any_of(reading.postings.begin(), reading.postings.end(), [&](const schema::Posting& posting) {
    return holds_salts(Substance{rows, posting.substance()});
  });
}

/// A chain of few atoms that is an acid or an amine: acetic and sulfuric acid, diethylamine, triethanolamine; no drug.
[[nodiscard]] inline bool forms_salts(const schema::Registry* rows, const Reading& reading, bool acid) {
  constexpr std::size_t longest = 16;
  const Substance substance{rows, reading.postings.front().substance()};
  const std::string_view smiles = substance.smiles();
  const bool chain = !smiles.empty() && smiles.size() <= longest && smiles.find_first_of("123[") == std::string_view::npos;
  return chain && acid != (smiles.find('N') != std::string_view::npos) && !is_drug(substance);
}

/// Whether acids make nothing but esters of it: it has no nitrogen, and no law controls it as a drug, whose esters it may reach.
[[nodiscard]] inline bool makes_esters(const schema::Registry* rows, const Reading& reading) {
  const Substance substance{rows, reading.postings.front().substance()};
  const std::string_view smiles = substance.smiles();
  return !smiles.empty() && smiles.find_first_of("Nn") == std::string_view::npos && !is_drug(substance);
}

/// Whether a text sounds like a name of something: by eight letters in a row in common, in any orthography, or its last word at an end
/// ("shellfish toxin (STX)"). "Tricalcium phosphate (TCP)" is no tenocyclidine; an ester sounds like names of esters alone.
[[nodiscard]] inline bool sounds_like_any(const schema::Registry* rows, std::string_view text, const Reading& reading) {
  const NameKey key{text};
  const SpellingKey spelling{key.problem() ? std::string_view{} : key.text()};
  const bool ester = spelling.text().ends_with("at");  // the acid of an ester is not what names of other kinds share letters of
  return std::any_of(reading.postings.begin(), reading.postings.end(), [&](const schema::Posting& posting) {
    const auto terms = Substance{rows, posting.substance()}.terms();
    return std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
      const NameKey name{term.text};
      if (name.problem()) return false;
      const SpellingKey other{name.text()};
      return (share_letters(spelling.text(), other.text()) && ester <= other.text().ends_with("at")) || ends_in_word(term.text, text);
    });
  });
}

/// Of the meanings of a word in brackets keeps the one that the words before it name, if they name any: "Phencyclidine (PCP)".
inline void settle(Reading& inside, const Reading& before) {
  const auto named_before = [&](const schema::Posting& one) {
    return std::any_of(before.postings.begin(), before.postings.end(),
                       [&](const schema::Posting& other) { return other.substance() == one.substance(); });
  };
  const auto first = std::find_if(inside.postings.begin(), inside.postings.end(), named_before);
  const auto last = std::find_if_not(first, inside.postings.end(), named_before);
  if (first != inside.postings.end()) inside.postings = {first, last};
}

/// Whether locants before an abbreviation are those that begin another name of whatever it stands for: "1,4-BDO", "N,N-DMT"; not before the name of
/// a product. O(names of the substances).
[[nodiscard]] inline bool begin_names(const schema::Registry* rows, std::span<const schema::Posting> postings, std::string_view locants) {
  const auto begins_name = [&](const Term& term) {
    const NameKey name{term.text};
    return !name.problem() && name.text().starts_with(locants);
  };
  return std::all_of(postings.begin(), postings.end(), [&](const schema::Posting& posting) {
    const auto terms = Substance{rows, posting.substance()}.terms();
    return !names_product({&posting, 1}) && std::any_of(terms.begin(), terms.end(), begins_name);
  });
}

}  // namespace listed
