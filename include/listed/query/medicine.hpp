// What may be a medicine: a product, or what the WHO or a law calls a drug.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include <listed/lineage.hpp>
#include <listed/listing.hpp>
#include <listed/schema.hpp>
#include <listed/substance.hpp>
#include <listed/vocabulary.hpp>

namespace listed {

/// Whether any law lists a substance as a narcotic or a psychotropic. O(its listings).
[[nodiscard]] inline bool is_drug(const Substance& substance) {
  const auto listings = substance.listings();
  return std::any_of(listings.begin(), listings.end(), [](const Listing& listing) {
    return listing.category() == Category::narcotic || listing.category() == Category::psychotropic;
  });
}

/// Whether it is a precursor that is a medicine itself, as ephedrine is: a base that is sold in products. O(its listings).
[[nodiscard]] inline bool is_precursor_and_medicine(const Substance& substance) {
  if (substance.smiles().find('N') == std::string_view::npos || substance.terms(TermKind::trade).empty()) return false;
  const auto listings = substance.listings();
  return std::any_of(listings.begin(), listings.end(), [](const Listing& listing) { return listing.category() == Category::precursor; });
}

/// Whether any meaning of a name is a compound, no plant and no material. O(meanings).
[[nodiscard]] inline bool any_compound(const schema::Registry* rows, std::span<const schema::Posting> postings) {
  return std::any_of(postings.begin(), postings.end(), [rows](const schema::Posting& posting) {
    const SubstanceKind kind = Substance{rows, posting.substance()}.kind();
    return kind != SubstanceKind::plant && kind != SubstanceKind::material;
  });
}

/// Whether an acid or a base could hold on to a substance: it has another atom than carbon, hydrogen and halogens, and is no simple compound of
/// oxygen, an alcohol or an epoxide. What has no structure is taken to be so.
[[nodiscard]] inline bool holds_salts(const Substance& substance) {
  constexpr std::size_t longest_simple = 8;  // letters of a SMILES
  const std::string_view smiles = substance.smiles();
  const bool simple = smiles.size() <= longest_simple && smiles.find_first_not_of("CO=()1") == std::string_view::npos;
  return smiles.empty() || (!simple && smiles.find_first_of("NnOoSsPp+") != std::string_view::npos);
}

/// Whether a name is one that the WHO or a law gives such a drug: "XOLTAP (Tapentadol 25 mg)".
[[nodiscard]] inline bool names_drug(const schema::Registry* rows, std::span<const schema::Posting> postings) {
  return std::any_of(postings.begin(), postings.end(), [&](const schema::Posting& posting) {
    const bool nonproprietary = posting.kind() == TermKind::inn || posting.kind() == TermKind::wording;
    return nonproprietary && is_drug(Substance{rows, posting.substance()});
  });
}

/// Whether a name is an international nonproprietary one: "COMIDE 100 (Lacosamide tablets 100 mg)".
[[nodiscard]] inline bool has_inn(std::span<const schema::Posting> postings) noexcept {
  return std::any_of(postings.begin(), postings.end(), [](const schema::Posting& posting) { return posting.kind() == TermKind::inn; });
}

/// Whether a name is neither a brand, a systematic name nor an abbreviation, of what has an international nonproprietary name: many registers
/// spell that as their language does ("Pregabalin-75").
[[nodiscard]] inline bool names_unbranded(const schema::Registry* rows, std::span<const schema::Posting> postings) {
  return has_inn(postings) || std::any_of(postings.begin(), postings.end(), [rows](const schema::Posting& posting) {
           const bool plain = posting.kind() == TermKind::common || posting.kind() == TermKind::wording;
           return plain && !Substance{rows, posting.substance()}.terms(TermKind::inn).empty();
         });
}

/// Whether a name is of products alone.
[[nodiscard]] inline bool names_product(std::span<const schema::Posting> postings) noexcept {
  return std::all_of(postings.begin(), postings.end(), [](const schema::Posting& posting) {
    return posting.kind() == TermKind::trade || posting.kind() == TermKind::combination;
  });
}

/// Whether a substance, or what it is a form of, passes a test.
template <class Test>
[[nodiscard]] inline bool any_of_lineage(const Substance& substance, Test test) {
  const auto lineage = substance.lineage();
  return std::any_of(lineage.begin(), lineage.end(), [&](const Ancestor& ancestor) { return test(ancestor.substance); });
}

/// Whether a name is of products that hold a drug.
[[nodiscard]] inline bool names_brand_of_drug(const schema::Registry* rows, std::span<const schema::Posting> postings) {
  return names_product(postings) && std::any_of(postings.begin(), postings.end(), [rows](const schema::Posting& posting) {
           return any_of_lineage({rows, posting.substance()}, is_drug);
         });
}

/// Whether a name is of products that are no medicines: neither of drugs nor of what has an international nonproprietary name.
[[nodiscard]] inline bool names_other_product(const schema::Registry* rows, std::span<const schema::Posting> postings) {
  const auto is_medicine = [](const Substance& substance) {
    return substance.kind() == SubstanceKind::preparation || !substance.terms(TermKind::inn).empty() || is_drug(substance);
  };
  return names_product(postings) && std::none_of(postings.begin(), postings.end(), [&](const schema::Posting& posting) {
           return any_of_lineage({rows, posting.substance()}, is_medicine);
         });
}

/// Whether a name may be of a medicine: of a product that may be one, an international nonproprietary one, or of a drug or a form of one.
[[nodiscard]] inline bool names_medicine(const schema::Registry* rows, std::span<const schema::Posting> postings) {
  return std::any_of(postings.begin(), postings.end(), [&](const schema::Posting& posting) {
    const std::span<const schema::Posting> one{&posting, 1};
    return names_product(one) ? !names_other_product(rows, one)
                              : posting.kind() == TermKind::inn || any_of_lineage({rows, posting.substance()}, is_drug);
  });
}

/// The same of what is taken as a medicine: it, or what it is a form of, has an international nonproprietary name or is sold in products,
/// or is named as a law names it. Butyrolactone is controlled as a drug, "Butyrolactone IV" is another lactone.
[[nodiscard]] inline bool names_taken(const schema::Registry* rows, std::span<const schema::Posting> postings) {
  const auto has_name = [](const Substance& substance) {
    return !substance.terms(TermKind::inn).empty() || !substance.terms(TermKind::trade).empty() ||
           !substance.terms(TermKind::combination).empty();
  };
  return names_medicine(rows, postings) && (names_product(postings) || names_drug(rows, postings) ||
                                            std::any_of(postings.begin(), postings.end(), [&](const schema::Posting& posting) {
                                              return any_of_lineage({rows, posting.substance()}, has_name);
                                            }));
}

}  // namespace listed
