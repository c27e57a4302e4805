// The terms of all substances, and the keys under which each is found.
#include <algorithm>
#include <future>
#include <iterator>
#include <map>
#include <memory_resource>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_set>

#include <fmt/format.h>

#include <listed/identifiers.hpp>
#include <listed/key/bare_number.hpp>
#include <listed/key/flat_key.hpp>
#include <listed/key/normalise.hpp>
#include <listed/key/spelling.hpp>
#include <listed/nomenclature/formula.hpp>
#include <listed/nomenclature/nomenclature.hpp>
#include <listed/nomenclature/radical.hpp>
#include <listed/query/joined.hpp>
#include <listed/key/everyday.hpp>
#include <listed/vocabulary.hpp>
#include <listed/writing/index_name.hpp>

#include "snapshot/keyed.hpp"
#include "snapshot/linked.hpp"
#include "snapshot/name_table_writer.hpp"

namespace listed::snapshot {

namespace {

using namespace yaml;

class NameIndex {
 public:
  NameIndex(Linked& linked, const Draft& draft, Report& report) : linked_{linked}, table_{linked.rows}, report_{report} {
    for (const DraftAmbiguity& ambiguity : draft.ambiguities) {
      const NameKey key{ambiguity.row.name};
      declared_.emplace(std::string{key.text()},
                        Declared{{ambiguity.row.substances.begin(), ambiguity.row.substances.end()}, ambiguity.place});
    }
  }

  void build() {
    auto drawn = std::async([&] { read_structures(); });
    note_identity_numbers();
    for (std::uint32_t i = 0; i < linked_.terms.size(); ++i) add_terms(i);
    std::sort(keyed_.begin(), keyed_.end());
    drawn.get();
    // Beside what follows, which asks nothing of them.
    auto spelled = std::async([&] { note_spellings(), note_joined(), note_radicals(); });
    auto systematic = std::async([&] { note_systematic(); });
    fill_entries();
    spelled.get(), systematic.get();
    for (const auto* keys : {&spellings_, &joined_, &radicals_, &systematic_}) {
      for (const Keyed& keyed : *keys) table_.add(keyed.key, {&keyed, 1});
    }
    add_compositions();
    add_formulas();
    add_constitutions();
    add_flat();
    table_.fill_slots();
    for (const auto& [key, declared] : declared_) {
      if (!declared.met) report_.error(declared.place, "declared ambiguous, but no two substances share this name");
    }
  }

 private:
  struct Declared {
    std::set<std::uint32_t> substances;
    Place place;
    bool met = false;
  };

  // A number that identifies one substance is not also found under another that a list prints it beside.
  void note_identity_numbers() {
    for (const auto& terms : linked_.terms) {
      for (const DraftTerm& term : terms) {
        if (term.kind == TermKind::cas) identity_numbers_.insert(term.text);
      }
    }
  }

  void add_terms(std::uint32_t substance) {
    auto& terms = linked_.terms[substance];
    std::stable_sort(terms.begin(), terms.end(), [](const DraftTerm& a, const DraftTerm& b) { return a.kind < b.kind; });
    schema::SubstanceT& row = *linked_.rows.substances[substance];
    row.first_term = static_cast<std::uint32_t>(linked_.rows.terms.size());
    std::unordered_set<std::string_view> seen;
    for (const DraftTerm& term : terms) {
      if (term.kind == TermKind::printed_cas && identity_numbers_.contains(term.text)) continue;
      if (seen.insert(term.text).second) add_term(substance, term);
    }
    row.terms = static_cast<std::uint32_t>(linked_.rows.terms.size()) - row.first_term;
  }

  void add_term(std::uint32_t substance, const DraftTerm& term) {
    const NameKey key{term.text};
    if (key.problem()) return report_.error(term.place, fmt::format("'{}' cannot be a name: {}", term.text, explain(*key.problem())));
    const auto number = static_cast<std::uint32_t>(linked_.rows.terms.size());
    auto row = std::make_unique<schema::TermT>();
    row->text = term.text;
    row->language = language_row(term.language);
    row->kind = term.kind;
    row->substance = substance;
    linked_.rows.terms.push_back(std::move(row));
    const std::string_view kept = keep(key.text(), texts_);
    const bool plain =
        std::equal(kept.begin(), kept.end(), term.text.begin(), term.text.end(), [](char a, char b) { return a == detail::lower_case(b); });
    keyed_.push_back({beginning_of(kept), kept, number, substance, !plain, term.place});
    const BareNumberKey bare{is_spelled_in_one_way(keyed_.back()) && !is_identifier(term.kind) ? key.text() : std::string_view{}};
    if (!bare.text().empty()) keyed_.push_back(under(bare.text(), keyed_.back(), texts_));
  }

  // Identifiers and products are spelled in one way.
  [[nodiscard]] bool is_spelled_in_one_way(const Keyed& keyed) const {
    const TermKind kind = linked_.rows.terms[keyed.term]->kind;
    return is_identifier(kind) || kind == TermKind::trade || kind == TermKind::combination;
  }

  // One word that neither the WHO nor a law uses, of so few letters that other words are spelled alike: carbona, krokodil.
  [[nodiscard]] bool is_short_word(const Keyed& keyed) const {
    constexpr std::size_t longest = 8;
    const TermKind kind = linked_.rows.terms[keyed.term]->kind;
    return (kind == TermKind::common || kind == TermKind::abbreviation) && keyed.key.size() <= longest &&
           std::all_of(keyed.key.begin(), keyed.key.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  void note_spellings() {
    for (const Keyed& keyed : keyed_) {
      const SimplifiedKey simplified{keyed.key, Characters{linked_.rows.characters}};
      if ((is_spelled_in_one_way(keyed) && !simplified.changed()) || is_short_word(keyed)) continue;
      const SpellingKey spelling{simplified.text(), Seams{keyed.key, linked_.rows.terms[keyed.term]->text}};
      if (spelling.text().empty()) continue;
      spellings_.push_back(under(spelling.text(), keyed, spelling_texts_));
    }
    keep_unambiguous(spellings_);
  }

  void note_joined() {
    for (const Keyed& keyed : keyed_) {
      if (is_spelled_in_one_way(keyed)) continue;
      for (const JoinedKey& joined : JoinedKeys{keyed.key, linked_.rows.terms[keyed.term]->text}) {
        if (is_key(joined.key())) continue;
        joined_.push_back(under(joined.text(), keyed, spelling_texts_));
      }
    }
    keep_unambiguous(joined_);
  }

  [[nodiscard]] bool is_key(std::string_view key) const {
    const auto before = [](const Keyed& keyed, const auto& wanted) { return std::tie(keyed.beginning, keyed.key) < wanted; };
    const auto found = std::lower_bound(keyed_.begin(), keyed_.end(), std::tuple{beginning_of(key), key}, before);
    return found != keyed_.end() && found->key == key;
  }

  void note_radicals() {
    for (const Keyed& keyed : keyed_) {
      if (is_spelled_in_one_way(keyed)) continue;
      if (const RadicalKey key{keyed.key}; !key.text().empty()) radicals_.push_back(under(key.text(), keyed, spelling_texts_));
    }
    keep_unambiguous(radicals_);
  }

  struct Drawn {
    std::string constitution, composition;  // keys
  };

  void read_structures() {
    for (const auto& substance : linked_.rows.substances) {
      const SystematicKey key = SystematicKey::drawn(substance->smiles);
      drawn_.push_back({std::string{key.constitution()}, std::string{key.composition()}});
    }
  }

  // Of the structures of substances, each under any of its terms.
  void note_compositions() {
    std::vector<const Keyed*> any(drawn_.size());
    for (const Keyed& keyed : keyed_) any[keyed.substance] = &keyed;
    for (std::size_t i = 0; i < any.size(); ++i) {
      const std::string& composition = drawn_[i].composition;
      if (any[i] != nullptr && !composition.empty()) compositions_.push_back(under(composition, *any[i], systematic_texts_));
    }
  }

  // Names are read as they are and turned round, if indexes print them so; a name that tells another molecule than is drawn leads to none.
  void note_systematic() {
    note_compositions();
    for (const Keyed& keyed : keyed_) {
      if (is_spelled_in_one_way(keyed)) continue;
      const IndexName turned{linked_.rows.terms[keyed.term]->text};
      if (turned.text().empty()) note_systematic(keyed, keyed.key);
      else if (const NameKey key{turned.text()}; !key.problem()) note_systematic(keyed, key.text());
    }
    keep_unambiguous(systematic_);
  }

  void note_systematic(const Keyed& keyed, std::string_view name) {
    const SystematicKey key{name};
    if (key.text().empty()) return note_flat(keyed, name);
    const std::string& drawn = drawn_[keyed.substance].constitution;
    if (!drawn.empty() && drawn != key.constitution() && !names_tautomer(name, linked_.rows.substances[keyed.substance]->smiles)) return;
    compositions_.push_back(under(key.composition(), keyed, systematic_texts_));
    systematic_.push_back(under(key.text(), keyed, systematic_texts_));
    note_flat(keyed, name);
  }

  void note_flat(const Keyed& keyed, std::string_view name) {
    const FlatKey flat{name};
    if (flat.text().empty()) return;
    flat_.push_back(under(flat.text(), keyed, systematic_texts_));
    flat_.back().styled = flat.states_stereochemistry();
  }

  // That some substance is composed so: the first that is.
  void add_compositions() {
    std::stable_sort(compositions_.begin(), compositions_.end(), by_key);
    for_each_group(compositions_, [&](std::span<const Keyed> group) { table_.add(group.front().key, group.first(1)); });
  }

  // Chemical formulas, each of all substances that have it, under their names.
  void add_formulas() {
    std::vector<Keyed> formulas;
    for (const Keyed& keyed : keyed_) {
      const schema::SubstanceT& substance = *linked_.rows.substances[keyed.substance];
      if (linked_.rows.terms[keyed.term]->text != substance.name) continue;
      const auto formula = substance.smiles.empty() ? std::nullopt : Formula::drawn(substance.smiles);
      if (!formula || !formula->identifies()) continue;
      const auto key = formula->key();
      formulas.push_back(under({key.data(), key.size()}, keyed, systematic_texts_));
    }
    std::sort(formulas.begin(), formulas.end());
    for_each_group(formulas, [&](std::span<const Keyed> group) { table_.add(group.front().key, group); });
  }

  // Keys that tell no stereochemistry (first blocks of InChIKeys, constitutions) lead to the substances of that constitution: to the one
  // without stereochemistry, if it is there.
  void add_constitutions() {
    std::vector<Keyed> constitutions;
    for (const Keyed& keyed : keyed_) {
      const schema::TermT& term = *linked_.rows.terms[keyed.term];
      const auto key = term.kind == TermKind::inchikey ? InChIKey::parse(term.text) : std::nullopt;
      if (!key) continue;
      constitutions.push_back(under(ConstitutionKey{*key}.text(), keyed, systematic_texts_));
      if (const std::string& drawn = drawn_[keyed.substance].constitution; !drawn.empty())
        constitutions.push_back(under(drawn, keyed, systematic_texts_));
    }
    std::sort(constitutions.begin(), constitutions.end());
    for_each_group(constitutions, [&](std::span<const Keyed> group) {
      const auto is_flat = [&](const Keyed& keyed) {
        return !InChIKey::parse(linked_.rows.terms[keyed.term]->text)->states_stereochemistry();
      };
      std::vector<Keyed> leads_to;
      std::copy_if(group.begin(), group.end(), std::back_inserter(leads_to), is_flat);
      table_.add(group.front().key, leads_to.empty() ? group : leads_to);
    });
  }

  // A name without descriptors leads to what has it, else to all that have it with some; each substance once.
  void add_flat() {
    std::sort(flat_.begin(), flat_.end());
    for_each_group(flat_, [&](std::span<const Keyed> group) {
      const bool any_flat = std::any_of(group.begin(), group.end(), [](const Keyed& keyed) { return !keyed.styled; });
      std::vector<Keyed> leads_to;
      for (const Keyed& keyed : group) {
        const bool again = !leads_to.empty() && leads_to.back().substance == keyed.substance;
        if (!again && !(any_flat && keyed.styled)) leads_to.push_back(keyed);
      }
      table_.add(group.front().key, leads_to);
    });
  }

  // What is asked for most lies together: names as they are written, then the keys that none is written as.
  void fill_entries() {
    for_each_group(keyed_, [&](std::span<const Keyed> group) {
      check(group);
      add_as_they_are(group);
    });
    for_each_group(keyed_, [&](std::span<const Keyed> group) {
      const auto is_written = [&](const Keyed& keyed) { return linked_.rows.terms[keyed.term]->text == keyed.key; };
      if (std::none_of(group.begin(), group.end(), is_written) && !is_everyday_abbreviation(group.front().key))
        table_.add(group.front().key, group);
    });
  }

  // Each spelling once.
  void add_as_they_are(std::span<const Keyed> group) {
    const auto text = [&](const Keyed& keyed) -> const std::string& { return linked_.rows.terms[keyed.term]->text; };
    for (std::size_t i = 0; i < group.size(); ++i) {
      const auto is_same = [&](const Keyed& earlier) { return text(earlier) == text(group[i]); };
      if (std::none_of(group.begin(), group.begin() + static_cast<std::ptrdiff_t>(i), is_same)) table_.add(text(group[i]), group);
    }
  }

  // Two substances never share a key in silence; only codes of a list may stand for several, and the name of a product for all that
  // it holds.
  void check(std::span<const Keyed> group) {
    if (group.front().substance == group.back().substance || names_product(group)) return;
    std::set<std::uint32_t> sharing;
    for (const Keyed& keyed : group) sharing.insert(keyed.substance);
    if (const auto declared = declared_.find(group.front().key); declared != declared_.end()) {
      declared->second.met = true;
      if (declared->second.substances == sharing) return;
    }
    const auto is_code = [&](const Keyed& keyed) { return linked_.rows.terms[keyed.term]->kind == TermKind::code; };
    if (std::all_of(group.begin(), group.end(), is_code)) return;
    report_.error(group.back().place,
                  fmt::format("'{}' means {} (see {}): one identity, a wrong name, or to be declared ambiguous",
                              linked_.rows.terms[group.back().term]->text, names(sharing), report_.where(group.front().place)));
  }

  // Whether a key is the name of one product: of a combination, which may be the trade name of one substance without the others, too.
  [[nodiscard]] bool names_product(std::span<const Keyed> group) const {
    std::set<std::uint32_t> alone;
    for (const Keyed& keyed : group) {
      const TermKind kind = linked_.rows.terms[keyed.term]->kind;
      if (kind == TermKind::combination) continue;
      if (kind != TermKind::trade) return false;
      alone.insert(keyed.substance);
    }
    return alone.size() <= 1;
  }

  std::string names(const std::set<std::uint32_t>& substances) const {
    std::vector<std::string_view> ids;
    for (const std::uint32_t number : substances) ids.push_back(linked_.rows.substances[number]->id);
    return fmt::format("{}", fmt::join(ids, " and "));
  }

  Linked& linked_;
  NameTableWriter table_;
  Report& report_;
  std::unordered_set<std::string_view> identity_numbers_;
  std::map<std::string, Declared, std::less<>> declared_;
  std::pmr::monotonic_buffer_resource texts_, spelling_texts_, systematic_texts_;
  std::vector<Keyed> keyed_, spellings_, joined_, radicals_, systematic_, compositions_;
  std::vector<Keyed> flat_;   // `styled` are those that tell stereochemistry
  std::vector<Drawn> drawn_;  // by substance
};

}  // namespace

void index_names(Linked& linked, const Draft& draft, Report& report) { NameIndex{linked, draft, report}.build(); }

}  // namespace listed::snapshot
