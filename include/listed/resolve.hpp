// Resolution: from what somebody wrote to the substances that it can mean, evidence by evidence, strongest first.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include <boost/container/small_vector.hpp>

#include <listed/evidence.hpp>
#include <listed/form.hpp>
#include <listed/identifiers.hpp>
#include <listed/normalise.hpp>
#include <listed/query.hpp>
#include <listed/reading.hpp>
#include <listed/registry.hpp>

namespace listed {

/// A substance that the query means, or that what it means is a form of.
struct Match {
  Substance substance;
  Evidence how;
  Substance named;  ///< what has the name that was recognised: the substance itself, or a form of it
  std::uint32_t term;
  ListingRows listings;        ///< of the substance
  Forms forms;                 ///< the steps from what the query names to the substance
  WordNumbers words;           ///< the words of form, grade or preparation that stand about the name
  std::string_view text;       ///< the passage of the query
  std::uint32_t reached_from;  ///< the match that it was reached from, by number; meaningless if it is named

  // A match is made where it stays: copied as soon as it is written, it would wait for itself.
  Match(Substance substance_, Evidence how_, Substance named_, std::uint32_t term_, ListingRows listings_, Forms forms_, WordNumbers words_,
        std::string_view text_, std::uint32_t reached_from_ = 0) noexcept
      : substance{substance_},
        how{how_},
        named{named_},
        term{term_},
        listings{listings_},
        forms{forms_},
        words{words_},
        text{text_},
        reached_from{reached_from_} {}

  /// The name or identifier that was recognised.
  [[nodiscard]] Term matched() const { return named.term(term); }
  /// Whether the query names the substance's own row of the registry, not a form that the registry holds of it.
  [[nodiscard]] bool is_named() const noexcept { return named.index() == substance.index(); }
  /// Whether it is a substance that the query names, alone or with others: not what that is a form of, nor the kind of preparation
  /// that a product is.
  [[nodiscard]] bool is_component() const {
    return is_named() && (forms.has(FormKind::combination) || matched().kind != TermKind::combination);
  }
};

/// A passage of a query that was written together with others, and whether it was understood.
struct Passage {
  std::string_view text;
  bool understood;
};

/// What a query can mean: nothing, one substance, or several when it is ambiguous or a mixture; and what those are forms of.
class Resolution {
 public:
  using Matches = boost::container::small_vector<Match, 4>;
  using Passages = boost::container::small_vector<Passage, 1>;

  /// Everything that a name or an identifier can mean. @see resolve
  Resolution(const Registry& registry, std::string_view query);

  /// First those that are named, by component and in the order of substances; then what they are forms of, nearest first. Empty if
  /// nothing is known by that name.
  [[nodiscard]] const Matches& matches() const& noexcept { return matches_; }
  const Matches& matches() const&& = delete;  // of a temporary: `for (… : resolve(…).matches())` would dangle
  /// How many substances have the name (of one component); more than one makes it ambiguous. A product that holds several is one.
  [[nodiscard]] std::size_t meanings() const noexcept { return meanings_; }
  /// The passages of a query that names several things, in its order; empty where the query was read as one name.
  [[nodiscard]] const Passages& passages() const& noexcept { return passages_; }
  const Passages& passages() const&& = delete;
  /// Why the query was not understood; nothing if it was.
  [[nodiscard]] std::optional<Unreadable> problem() const noexcept { return problem_; }

 private:
  struct Answer;

  void add(const Registry& registry, const Reading& reading, bool as_written, std::string_view text);
  void add_parents(const Registry& registry, std::size_t from = 0);
  void add_constitution(const Registry& registry, const InChIKey& key, std::string_view query);

  Matches matches_;
  std::size_t meanings_ = 0;
  Passages passages_;
  std::optional<Unreadable> problem_;
};

/// Everything that a name or an identifier can mean. Never throws; allocates only where more than four substances or one passage come
/// of it. O(length of the query + matches); some hundred nanoseconds for a name of the registry, a few microseconds for what has
/// to be read with the words about it or is not known.
/// @see DESIGN "Matching" for the order of evidence
[[nodiscard]] inline Resolution resolve(const Registry& registry, std::string_view query) { return {registry, query}; }

// ---------------------------------------------------------------------------------------------------------------------------

namespace detail {

constexpr FormKind step_of(RelationKind relation) noexcept {
  switch (relation) {
    case RelationKind::salt_of: return FormKind::salt;
    case RelationKind::isomer_of: return FormKind::isomer;
    case RelationKind::ester_of: return FormKind::ester;
    case RelationKind::ether_of: return FormKind::ether;
    case RelationKind::member_of: return FormKind::member;
    case RelationKind::preparation_of: return FormKind::preparation;
    case RelationKind::combination_of: break;
  }
  return FormKind::combination;
}

constexpr Evidence evidence_of(FormKind step) noexcept {
  switch (step) {
    case FormKind::salt: return Evidence::salt;
    case FormKind::isomer: return Evidence::isomer;
    case FormKind::ester: return Evidence::ester;
    case FormKind::ether: return Evidence::ether;
    case FormKind::member: return Evidence::member;
    case FormKind::hydrate: return Evidence::hydrate;
    case FormKind::isotope: return Evidence::isotope;
    case FormKind::preparation: return Evidence::preparation;
    case FormKind::combination: return Evidence::combination;
  }
  return Evidence::described;
}

// Whether the structure of a substance says which enantiomer it is. A key of an InChI without stereochemistry is that of the racemate.
inline bool states_stereochemistry(const Substance& substance) {
  for (const Term& term : substance.terms(TermKind::inchikey)) {
    const auto key = InChIKey::parse(term.text);
    return key && key->states_stereochemistry();
  }
  return false;
}

// Words of salts and esters are of compounds, not of plants and materials (activated carbon), and of those of carbon or nitrogen:
// "mercury chloride" is another substance than the element, and the lists that name mineral acids except their salts. What has no
// structure in the registry is taken to be such a compound.
inline bool makes_salts(const Substance& substance) {
  const std::string_view smiles = substance.smiles();
  const bool compound = substance.kind() != SubstanceKind::plant && substance.kind() != SubstanceKind::material && smiles.size() != 1;
  if (!compound) return false;
  for (std::size_t i = 0; i < smiles.size(); ++i) {
    const char c = smiles[i], next = i + 1 < smiles.size() ? smiles[i + 1] : ' ';
    const bool element = c == 'C' && (next == 'l' || (i != 0 && smiles[i - 1] == '[' && next >= 'a' && next <= 'z'));
    if (c == 'N' || c == 'n' || c == 'c' || (c == 'C' && !element)) return true;
  }
  return smiles.empty();
}

// Whether what a reading tells can be of this substance: salts and strengths of compounds alone, and chlorides of what has nitrogen or
// is a cation: "phenylacetic acid chloride" is none. (A hydrochloride says itself that it is a salt.)
inline bool may_have(const Reading& reading, const Substance& substance) {
  if (!makes_salts(substance)) return false;
  const std::string_view smiles = substance.smiles();
  return !reading.halide || smiles.empty() || smiles.find_first_of("Nn+") != std::string_view::npos;
}

// What words mean of this substance: acids make salts with what has a basic nitrogen, esters with what has none; the racemate of
// what is listed without stereochemistry is that substance itself.
inline Forms forms_of(const Reading& reading, const Substance& substance) {
  Forms forms = reading.forms;
  if (reading.salt_or_ester) {
    const std::string_view smiles = substance.smiles();
    const bool basic = smiles.empty() || smiles.find_first_of("Nn") != std::string_view::npos;
    forms = forms.with(basic ? FormKind::salt : FormKind::ester);
  }
  const bool other_isomer = reading.enantiomer || (reading.racemate && states_stereochemistry(substance));
  return other_isomer ? forms.with(FormKind::isomer) : forms;
}

inline Evidence weakest(Evidence how, Forms forms) noexcept {
  for (const FormKind kind :
       {FormKind::hydrate, FormKind::salt, FormKind::isomer, FormKind::ester, FormKind::ether, FormKind::isotope, FormKind::combination}) {
    if (forms.has(kind)) how = std::max(how, evidence_of(kind));
  }
  return how;
}

// Whether what is called so by these terms of a substance is a product that holds it together with others.
inline bool name_combination(std::span<const schema::Posting> postings) {
  return std::all_of(postings.begin(), postings.end(), [](const schema::Posting& p) { return p.kind() == TermKind::combination; });
}

// Of the terms of one substance that share the key: one that the query repeats to the letter, else the first. `combination`: whether
// they are names of a product that holds the substance together with others. Calls `make` with the fields of the match.
template <class Make>
void make_match(const Registry& registry, const Reading& reading, std::span<const schema::Posting> postings, bool combination,
                bool as_written, std::string_view text, Make make) {
  const auto is_exact = [&](const schema::Posting& posting) { return as_written && has(posting, schema::PostingMark::verbatim); };
  const auto exact = std::find_if(postings.begin(), postings.end(), is_exact);
  const schema::Posting& chosen = exact != postings.end() ? *exact : postings.front();
  Evidence how = exact != postings.end() ? Evidence::exact_name : reading.least;
  if (is_identifier(chosen.kind()) && how <= Evidence::normalised_name) how = Evidence::identifier;
  const Substance substance{registry.rows(), chosen.substance()};
  const ListingRows listings = registry.listing_rows(chosen.first_listing(), chosen.listings());
  combination = combination && substance.kind() != SubstanceKind::preparation;  // which the product itself is
  if (as_written && !combination) return make(substance, how, substance, chosen.term(), listings, Forms{}, WordNumbers{}, text);
  Forms forms = forms_of(reading, substance);
  if (combination) forms = forms.with(FormKind::combination);
  make(substance, weakest(how, forms), substance, chosen.term(), listings, forms, reading.words, text);
}

}  // namespace detail

// What a QueryReader tells becomes matches and passages.
struct Resolution::Answer {
  Resolution& resolution;
  const Registry& registry;

  [[nodiscard]] bool empty() const { return resolution.matches_.empty(); }
  void add(const Reading& reading, std::string_view text) { resolution.add(registry, reading, false, text); }
  void pass(std::string_view text, bool understood) { resolution.passages_.push_back({text, understood}); }
  void forget_passages() { resolution.passages_.clear(); }
};

inline Resolution::Resolution(const Registry& registry, std::string_view query) {
  // As it is, before it is normalised, which costs most.
  if (const Reading written{registry.names().find(query)}; written.found()) {
    add(registry, written, true, query);
    return;
  }
  const NameKey key{query};
  problem_ = key.problem();
  if (problem_) return;
  if (const Reading named{key.text() == query ? NameTable::Postings{} : registry.names().find(key.text())}; named.found())
    add(registry, named, false, query);
  else if (looks_like_cas(key.text()) && !CasNumber::parse(key.text())) problem_ = Unreadable::cas_check_digit;
  else {
    if (const auto inchikey = InChIKey::parse(query)) add_constitution(registry, *inchikey, query);
    Answer answer{*this, registry};
    if (matches_.empty()) QueryReader{registry, query, answer}.read(key.text());
  }
}

// A key that is not known is that of another isomer, if its constitution is.
inline void Resolution::add_constitution(const Registry& registry, const InChIKey& key, std::string_view query) {
  Reading reading{registry.names().find(ConstitutionKey{key}.text())};
  reading.forms = Forms{}.with(FormKind::isomer);
  add(registry, reading, false, query);
}

inline void Resolution::add(const Registry& registry, const Reading& reading, bool as_written, std::string_view text) {
  const std::size_t before = matches_.size();
  std::size_t meanings = 0, combined = 0;
  const bool of_compounds =
      reading.salt_or_ester || reading.numbered || reading.forms.has(FormKind::salt) || reading.forms.has(FormKind::ester);
  bool related = false;
  for (auto postings = reading.postings; !postings.empty();) {
    const std::uint32_t substance = postings.front().substance();
    std::size_t same = 1;
    while (same < postings.size() && postings[same].substance() == substance) ++same;
    const auto group = std::exchange(postings, postings.subspan(same)).first(same);
    if (of_compounds && !detail::may_have(reading, Substance{registry.rows(), substance})) continue;
    related |= has(group.front(), schema::PostingMark::related);
    const bool combination = detail::name_combination(group);
    ++(combination ? combined : meanings);
    const auto known = [&](const Match& match) { return match.substance.index() == substance; };
    const auto there = std::find_if(matches_.begin(), matches_.end(), known);
    const auto make = [&](auto... fields) {
      if (there == matches_.end()) matches_.emplace_back(fields...);
      else *there = Match{fields...};  // what a component is a form of is named as well
    };
    if (there == matches_.end() || !there->is_named()) detail::make_match(registry, reading, group, combination, as_written, text, make);
  }
  meanings_ = std::max({meanings_, meanings, std::min<std::size_t>(combined, 1)});  // a product is one, whatever it holds
  if (related) add_parents(registry, before);
}

// Breadth first, so that the shortest way is told; a substance is reached once.
inline void Resolution::add_parents(const Registry& registry, std::size_t from) {
  for (std::size_t i = from; i < matches_.size(); ++i) {
    for (const schema::Relation& relation : registry.relation_rows(matches_[i].substance.index())) {
      const auto reached = [&](const Match& match) { return match.substance.index() == relation.substance(); };
      if (std::any_of(matches_.begin(), matches_.end(), reached)) continue;
      const FormKind step = detail::step_of(relation.kind());
      const Match& nearer = matches_[i];
      const auto [how, named, term, words, text] = std::tuple{nearer.how, nearer.named, nearer.term, nearer.words, nearer.text};
      const Forms forms = nearer.forms.with(step);  // `nearer` may move
      matches_.emplace_back(Substance{registry.rows(), relation.substance()}, std::max(how, detail::evidence_of(step)), named, term,
                            registry.listing_rows(relation.substance()), forms, words, text, static_cast<std::uint32_t>(i));
    }
  }
}

}  // namespace listed
