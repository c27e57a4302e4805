// Identifiers that say what they are: "DEA 9801", "UNII: UF599785JZ", "InChIKey=PJMPH…", "PubChem CID 3345", "InChI=1S/C22H28N2O/…".
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <listed/ascii.hpp>
#include <listed/form.hpp>
#include <listed/identifiers.hpp>
#include <listed/key/byte_set.hpp>
#include <listed/nomenclature/inchi.hpp>
#include <listed/reading.hpp>
#include <listed/registry.hpp>
#include <listed/snapshot/name_table.hpp>
#include <listed/substance.hpp>
#include <listed/vocabulary.hpp>

namespace listed {

/// Reads them. A CAS number needs no introduction (cas_numbers.hpp). Nothing allocates; a look or two into the table of names, but that of a
/// PubChem number, which the table does not have, is O(substances).
class IdentifierReader {
 public:
  explicit IdentifierReader(const Registry& registry) noexcept : registry_{registry} {}

  /// Of a NameKey's text: what has the identifier that it introduces, if anything has; nothing where it introduces none.
  [[nodiscard]] std::optional<Reading> read(std::string_view key) const {
    static constexpr std::size_t inchikey_letters = 25, unii_letters = 10;
    static constexpr ByteSet first{"acdipu"};  // of the words that introduce one
    if (key.empty() || !first.has(key.front())) return std::nullopt;
    if (const std::string_view code = introduced_code(key); !code.empty()) return of_kind(code, TermKind::code);
    if (const std::string_view unii = introduced_identifier(key, "unii", unii_letters); !unii.empty()) return of_kind(unii, TermKind::unii);
    if (const std::string_view letters = introduced_identifier(key, "inchikey", inchikey_letters); !letters.empty())
      return of_kind(letters, TermKind::inchikey);
    const std::uint32_t cid = introduced_cid(key);
    return cid != 0 ? std::optional{of_pubchem(cid)} : std::nullopt;
  }

  /// What has the InChIKey that follows from an InChI; else what one of its components is, as a salt or a hydrate of it: the first, which is the
  /// largest, or one with nitrogen, since what else is there is the acid or the base of a salt. At last another isomer.
  [[nodiscard]] Reading read(const InChI& inchi) const {
    if (const Reading whole{find(inchi.key())}; whole.found()) return whole;
    Forms forms;
    if (inchi.labelled()) forms = forms.with(FormKind::isotope);
    if (inchi.components() == 1 && !inchi.charged()) return of_constitution(inchi.key(), forms);
    if (inchi.charged()) forms = forms.with(FormKind::salt);
    for (std::size_t i = 1; i < inchi.components(); ++i)
      forms = forms.with(InChI::Component{inchi, i}.formula() == "H2O" ? FormKind::hydrate : FormKind::salt);
    for (std::size_t i = 0; i < inchi.components(); ++i) {
      const InChI::Component component{inchi, i};
      if (!has(component.formula(), 'C') || (i != 0 && !has(component.formula(), 'N'))) continue;
      Reading reading{find(component.key())};
      if (reading.found()) reading.forms = forms;
      else reading = of_constitution(component.key(), forms);
      if (reading.found()) return reading;
    }
    return {};
  }

 private:
  [[nodiscard]] NameTable::Postings find(const InChIKey& key) const { return registry_.names().find(key.text()); }

  [[nodiscard]] Reading of_constitution(const InChIKey& key, Forms forms) const {
    Reading reading{registry_.names().find(ConstitutionKey{key}.text())};
    reading.forms = forms.has(FormKind::isotope) ? forms : forms.with(FormKind::isomer);
    return reading;
  }

  // Nothing that has such a name by chance.
  [[nodiscard]] Reading of_kind(std::string_view key, TermKind kind) const {
    const Reading reading{registry_.names().find(key)};
    const auto is_it = [kind](const schema::Posting& posting) { return posting.kind() == kind; };
    return std::all_of(reading.postings.begin(), reading.postings.end(), is_it) ? reading : Reading{};
  }

  // What has that number has other identifiers too.
  [[nodiscard]] Reading of_pubchem(std::uint32_t number) const {
    for (const Substance& substance : registry_.substances()) {
      if (substance.pubchem() != number) continue;
      for (const TermKind kind : {TermKind::inchikey, TermKind::unii, TermKind::cas}) {
        for (const Term& term : substance.terms(kind)) {
          if (const Reading reading{registry_.names().find(term.text)}; is_alone(reading, substance)) return reading;
        }
      }
    }
    return {};
  }
  [[nodiscard]] static bool is_alone(const Reading& reading, const Substance& substance) {
    return reading.found() && std::all_of(reading.postings.begin(), reading.postings.end(),
                                          [&](const schema::Posting& posting) { return posting.substance() == substance.index(); });
  }

  // Whether an element of one letter is in a formula.
  static bool has(std::string_view formula, char element) noexcept {
    for (std::size_t at = formula.find(element); at != std::string_view::npos; at = formula.find(element, at + 1)) {
      if (at + 1 == formula.size() || !detail::is_small_letter(formula[at + 1])) return true;
    }
    return false;
  }

  const Registry& registry_;
};

}  // namespace listed
