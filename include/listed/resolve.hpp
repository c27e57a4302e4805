// Resolution: from what somebody wrote to the substances that it can mean, evidence by evidence, strongest first.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include <boost/container/small_vector.hpp>

#include <listed/evidence.hpp>
#include <listed/form.hpp>
#include <listed/identifiers.hpp>
#include <listed/key/normalise.hpp>
#include <listed/match.hpp>
#include <listed/nomenclature/inchi.hpp>
#include <listed/query/identifier_reader.hpp>
#include <listed/query/markings.hpp>
#include <listed/query/medicine.hpp>
#include <listed/query/query_reader.hpp>
#include <listed/query/torn.hpp>
#include <listed/reading.hpp>
#include <listed/registry.hpp>
#include <listed/sequence.hpp>
#include <listed/writing/markup.hpp>

namespace listed {

/// A passage of a query that was written together with others, and whether it was understood.
struct Passage {
  std::string_view text;
  bool understood;
};

class Resolution;

struct MatchAt {
  const Resolution* resolution = nullptr;
  Match operator()(std::uint32_t index) const;
};

/// What a query can mean: nothing, one substance, or several when it is ambiguous or a mixture; and what those are forms of.
class Resolution {
 public:
  using Passages = boost::container::small_vector<Passage, 1>;

  /// Nothing.
  Resolution() = default;
  /// Everything that a name or an identifier can mean. @see resolve
  Resolution(const Registry& registry, std::string_view query);

  /// First those that are named, by component and in the order of substances; then what each is a form of, nearest first. Empty if
  /// nothing is known by that name. Made when they are asked for: O(1) each.
  [[nodiscard]] Sequence<MatchAt> matches() const& noexcept { return {{this}, 0, size()}; }
  Sequence<MatchAt> matches() const&& = delete;  // of a temporary: `for (… : resolve(…).matches())` would dangle
  /// How many substances have the name (of one component); more than one makes it ambiguous. A product that holds several is one.
  [[nodiscard]] std::size_t meanings() const noexcept { return meanings_; }
  /// The passages of a query that names several things, in its order; empty where the query was read as one name.
  [[nodiscard]] const Passages& passages() const& noexcept { return passages_; }
  const Passages& passages() const&& = delete;
  /// Why the query was not understood; nothing if it was.
  [[nodiscard]] std::optional<Unreadable> problem() const noexcept { return problem_; }

  /// Whether something that is named is known beforehand to be listed on that day. O(named).
  [[nodiscard]] bool stands_on(Date day) const noexcept {
    for (const Named& named : named_) {  // mostly one: std::any_of would be unrolled for many
      if (named.forms.none() && named.standing.holds_on(day)) return true;
    }
    return false;
  }

  /// Calls `visit(const Named&, const schema::Ancestor&)` for every match, in their order, until it returns true; tells whether it did.
  template <class Visit>
  [[nodiscard]] bool any_match(Visit visit) const {
    const bool one = named_.size() == 1;  // whose matches are its lineage
    const std::size_t count = size();
    const Named* const first = named_.data();
    for (std::size_t i = 0; i < count; ++i) {
      const Named& named = one ? *first : first[places_[i].named];
      if (visit(named, named.lineage[one ? i : places_[i].ancestor])) return true;
    }
    return false;
  }

 private:
  friend MatchAt;
  struct Answer;
  struct Place {
    std::uint16_t named, ancestor;
  };

  void add(const Registry& registry, const Reading& reading, bool as_written, std::string_view text);
  void add_single(const Registry& registry, const schema::Posting& posting, std::string_view text);
  void add_constitution(const Registry& registry, const InChIKey& key, std::string_view query);
  void add_cas(const Registry& registry, const CasNumber& number, std::string_view query);
  void read_cas(const Registry& registry, std::string_view number, std::string_view query);
  void read(const Registry& registry, std::string_view query);
  void read_plain(const Registry& registry, std::string_view query);
  void read_marked(const Registry& registry, std::string_view query);
  [[nodiscard]] bool names(const Substance& substance, std::size_t first) const;
  void place_all();
  [[nodiscard]] bool told_better(Place place, std::span<const Place> others) const;
  [[nodiscard]] const schema::Ancestor& at(Place place) const { return named_[place.named].lineage[place.ancestor]; }

  [[nodiscard]] std::uint32_t size() const noexcept {
    if (named_.size() > 1) return static_cast<std::uint32_t>(places_.size());
    return named_.empty() ? 0 : named_.front().ancestors;
  }
  [[nodiscard]] Place place(std::uint32_t match) const noexcept {
    return named_.size() > 1 ? places_[match] : Place{0, static_cast<std::uint16_t>(match)};
  }

  boost::container::small_vector<Named, 2> named_;
  boost::container::small_vector<Place, 8> places_;  // of the matches, where several substances are named
  std::size_t meanings_ = 0;
  Passages passages_;
  std::optional<Unreadable> problem_;
  const schema::Registry* rows_ = nullptr;
};

/// Everything that a name or an identifier can mean. Never throws; allocates only where more than two substances or one passage are
/// named. O(length of the query + matches); some hundred nanoseconds for a name of the registry, a few microseconds for what has
/// to be read with the words about it or is not known.
/// @see DESIGN "Matching" for the order of evidence
[[nodiscard]] inline Resolution resolve(const Registry& registry, std::string_view query) { return {registry, query}; }

// ---------------------------------------------------------------------------------------------------------------------------

namespace detail {

// Whether the structure of a substance says which enantiomer it is. A key of an InChI without stereochemistry is that of the racemate.
inline bool states_stereochemistry(const Substance& substance) {
  for (const Term& term : substance.terms(TermKind::inchikey)) {
    const auto key = InChIKey::parse(term.text);
    return key && key->states_stereochemistry();
  }
  return false;
}

// Plants and materials have no isomers either: L-リシン is lysine, not the protein.
inline bool is_compound(const Substance& substance) noexcept {
  return substance.kind() != SubstanceKind::plant && substance.kind() != SubstanceKind::material;
}

// Words of salts and esters are of compounds, not of plants and materials (activated carbon), not of simple alcohols, acids and ketones
// (乙醇钠, the ethoxide, and 醋酸鉀, the acetate, are other substances), and of those of carbon or nitrogen:
// "mercury chloride" is another substance than the element, and the lists that name mineral acids except their salts. What has no
// structure in the registry is taken to be such a compound.
inline bool makes_salts(const Substance& substance) {
  constexpr std::size_t longest_simple = 8;  // letters of a SMILES
  const std::string_view smiles = substance.smiles();
  if (!is_compound(substance) || smiles.size() == 1) return false;
  if (!smiles.empty() && smiles.size() <= longest_simple && smiles.find_first_not_of("CO=()") == std::string_view::npos) return false;
  for (std::size_t i = 0; i < smiles.size(); ++i) {
    const char c = smiles[i], next = i + 1 < smiles.size() ? smiles[i + 1] : ' ';
    const bool element = c == 'C' && (next == 'l' || (i != 0 && smiles[i - 1] == '[' && next >= 'a' && next <= 'z'));
    if (c == 'N' || c == 'n' || c == 'c' || (c == 'C' && !element)) return true;
  }
  return smiles.empty();
}

// Whether what a reading tells can be of this substance: salts and strengths of compounds alone, salts and esters of what has another atom than
// carbon, hydrogen and halogens ("methyl benzeneacetate" is no acetate of methylbenzene), and chlorides of what has nitrogen or is a cation:
// "phenylacetic acid chloride" is none. (A hydrochloride says itself that it is a salt.)
inline bool may_have(const Reading& reading, const Substance& substance) {
  if (!makes_salts(substance)) return false;
  const std::string_view smiles = substance.smiles();
  if (smiles.empty()) return true;
  if (reading.binds() && !holds_salts(substance)) return false;
  return !reading.halide || smiles.find_first_of("Nn+") != std::string_view::npos;
}

// Whether letters with accents stand in a text.
inline bool has_accents(std::string_view text) noexcept {
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    const auto lead = static_cast<unsigned char>(text[at]), next = static_cast<unsigned char>(text[at + 1]);
    if ((lead >= 0xc3 && lead <= 0xc9) || lead == 0xcc || lead == 0xcd || (lead == 0xe1 && next >= 0xb8 && next <= 0xbb)) return true;
  }
  return false;
}

// Whether a query can mean what has its key: a product's name is not torn ("Do Mar" is no Domar), and with accents it is another word than an
// abbreviation that is written without ("döm" is no DOM).
inline bool may_mean(std::string_view query, std::string_view key, const Reading& reading, const schema::Registry* rows) {
  const bool two_words = query.find(' ') == query.rfind(' ') && (begins_with_particle(query) || ends_with_particle(query));
  if (two_words && is_unofficial_word(rows, reading.postings)) return false;
  constexpr std::size_t longest_abbreviation = 4;
  if (key.size() > longest_abbreviation || !has_accents(query)) return true;
  return std::any_of(reading.postings.begin(), reading.postings.end(), [&](const schema::Posting& posting) {
    return has_accents(Substance{rows, posting.substance()}.term(posting.term()).text);
  });
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

// The terms of one substance that share a key.
struct Group {
  const schema::Posting* chosen;  // one that the query repeats to the letter, else the first
  bool exact;
  bool combination = true;  // whether they are names of a product that holds the substance together with others

  // Takes the group from the beginning of the postings.
  Group(NameTable::Postings& postings, bool as_written) noexcept : chosen{&postings.front()}, exact{as_written && chosen->verbatim()} {
    std::size_t same = 0;
    for (; same < postings.size() && postings[same].substance() == chosen->substance(); ++same) {
      combination &= postings[same].kind() == TermKind::combination;
      if (as_written && !exact && postings[same].verbatim()) chosen = &postings[same], exact = true;
    }
    postings = postings.subspan(same);
  }
};

}  // namespace detail

inline Match MatchAt::operator()(std::uint32_t index) const {
  const auto [named, ancestor] = resolution->place(index);
  const Named& by = resolution->named_[named];
  return {resolution->rows_, by, by.lineage[ancestor]};
}

// What a QueryReader tells becomes matches and passages.
struct Resolution::Answer {
  Resolution& resolution;
  const Registry& registry;

  [[nodiscard]] bool empty() const { return resolution.named_.empty(); }
  void add(const Reading& reading, std::string_view text) { resolution.add(registry, reading, false, text); }
  void pass(std::string_view text, bool understood) { resolution.passages_.push_back({text, understood}); }
  void forget_passages() { resolution.passages_.clear(); }
};

inline Resolution::Resolution(const Registry& registry, std::string_view query) : rows_{registry.rows()} {
  // As it is, before it is normalised, which costs most.
  const NameTable::Postings written = NameTable::is_inner(query) ? NameTable::Postings{} : registry.names().find(query);
  if (written.size() == 1 && written.front().kind() != TermKind::combination) add_single(registry, written.front(), query);
  else if (!written.empty()) add(registry, Reading{written}, true, query);
  else read(registry, query);
  if (named_.size() > 1) place_all();
}

// What was found in markup is told in the words of the query.
inline void Resolution::read(const Registry& registry, std::string_view query) {
  if (!MarkupText::may_have_markup(query)) return read_plain(registry, query);
  const MarkupText plain{query};
  if (!plain.changed()) return read_plain(registry, query);
  read_plain(registry, plain.text());
  for (Named& named : named_) named.text = plain.source(named.text);
  for (Passage& passage : passages_) passage.text = plain.source(passage.text);
}

inline void Resolution::read_plain(const Registry& registry, std::string_view query) {
  const NameKey key{query};
  problem_ = key.problem();
  if (problem_) return;
  const Reading named{key.text() == query ? NameTable::Postings{} : registry.names().find(key.text())};
  if (named.found()) {
    if (detail::may_mean(query, key.text(), named, rows_)) add(registry, named, false, query);
  } else if (looks_like_cas(key.text())) read_cas(registry, key.text(), query);
  else if (const auto cas = unhyphenated_cas(key.text())) add_cas(registry, *cas, query);
  else if (const auto inchi = InChI::parse(query)) add(registry, IdentifierReader{registry}.read(*inchi), false, query);
  else {
    if (const auto inchikey = InChIKey::parse(query)) add_constitution(registry, *inchikey, query);
    if (named_.empty()) read_marked(registry, query);
    Answer answer{*this, registry};
    if (named_.empty()) QueryReader{registry, query, answer}.read(key.text());
  }
}

// A name with its number in a list, a batch, a UN number about it.
inline void Resolution::read_marked(const Registry& registry, std::string_view query) {
  const Markings markings{query, registry.phrases()};
  if (markings.name().empty()) return;
  Resolution plain{registry, markings.name()};
  if (plain.named_.empty()) return;
  *this = std::move(plain);
  for (Named& named : named_) named.how = std::max(named.how, Evidence::described);
}

// A number that nothing has as it is written; some databases put zeros before it.
inline void Resolution::read_cas(const Registry& registry, std::string_view number, std::string_view query) {
  if (!CasNumber::parse(number)) problem_ = Unreadable::cas_check_digit;
  else if (number.starts_with('0')) {
    while (number.starts_with('0')) number.remove_prefix(1);
    if (const Reading plain{registry.names().find(number)}; plain.found()) add(registry, plain, false, query);
  }
}

// A number that is one but for its hyphens: it may be something else.
inline void Resolution::add_cas(const Registry& registry, const CasNumber& number, std::string_view query) {
  Reading reading{registry.names().find(number.text())};
  reading.least = Evidence::spelling;
  add(registry, reading, false, query);
}

// A key that is not known is that of another isomer, if its constitution is.
inline void Resolution::add_constitution(const Registry& registry, const InChIKey& key, std::string_view query) {
  Reading reading{registry.names().find(ConstitutionKey{key}.text())};
  reading.forms = Forms{}.with(FormKind::isomer);
  add(registry, reading, false, query);
}

// The most frequent case of add(), without what it has to look at otherwise: a name as it is written, of one substance.
inline void Resolution::add_single(const Registry& registry, const schema::Posting& posting, std::string_view text) {
  // By look-up: names and identifiers in any order would be guessed wrong.
  static constexpr Evidence hows[2][2]{{Evidence::normalised_name, Evidence::exact_name}, {Evidence::identifier, Evidence::identifier}};
  const Evidence how = hows[is_identifier(posting.kind())][posting.verbatim()];
  named_.emplace_back(Substance{registry.rows(), posting.substance()}, registry.ancestor_rows(posting.first_ancestor()), posting, Forms{},
                      how, WordNumbers{}, text);
  meanings_ = 1;
}

inline void Resolution::add(const Registry& registry, const Reading& reading, bool as_written, std::string_view text) {
  std::size_t meanings = 0;
  const std::size_t named_before = named_.size();
  bool combined = false;
  const bool of_compounds = reading.numbered || reading.binds();
  for (auto postings = reading.postings; !postings.empty();) {
    const detail::Group group{postings, as_written};
    const Substance substance{registry.rows(), group.chosen->substance()};
    if (of_compounds && !detail::may_have(reading, substance)) continue;
    if (reading.enantiomer && !detail::is_compound(substance)) continue;
    if (group.combination) combined = true;
    else ++meanings;
    if (names(substance, named_before)) continue;
    const bool product = group.combination && substance.kind() != SubstanceKind::preparation;  // which a product itself is
    Forms forms = as_written ? Forms{} : detail::forms_of(reading, substance);
    if (product) forms = forms.with(FormKind::combination);
    Evidence how = group.exact ? Evidence::exact_name : reading.least;
    if (is_identifier(group.chosen->kind()) && how <= Evidence::normalised_name) how = Evidence::identifier;
    named_.emplace_back(substance, registry.ancestor_rows(group.chosen->first_ancestor()), *group.chosen, forms, weakest(how, forms),
                        reading.words, text);
  }
  if (meanings == 0 && combined) meanings = 1;  // a product is one, whatever it holds
  meanings_ = std::max(meanings_, meanings);
}

// Whether it is among the first of what is named.
inline bool Resolution::names(const Substance& substance, std::size_t first) const {
  return std::any_of(named_.begin(), named_.begin() + static_cast<std::ptrdiff_t>(first),
                     [&](const Named& named) { return named.substance.index() == substance.index(); });
}

// All that is named first. What several are forms of is told once, by the fewest steps: more steps to the same are never admitted where
// fewer are not. Where neither has all the steps of the other, both are told: a clause may admit the one and not the other. That a
// product holds something says more than that it is a kind of preparation of it.
inline void Resolution::place_all() {
  boost::container::small_vector<Place, 16> all;
  for (std::uint16_t i = 0; i < named_.size(); ++i) {
    places_.push_back({i, 0});
    for (std::uint16_t k = 0; k < named_[i].ancestors; ++k) all.push_back({i, k});
  }
  if (all.size() == named_.size()) return;
  const auto by_substance = [&](Place a, Place b) { return at(a).substance() < at(b).substance(); };
  const std::span<Place> places{all.data(), all.size()};
  std::sort(places.begin(), places.end(), by_substance);
  for (std::uint16_t i = 0; i < named_.size(); ++i) {
    for (std::uint16_t k = 1; k < named_[i].ancestors; ++k) {
      const auto [first, last] = std::equal_range(places.begin(), places.end(), Place{i, k}, by_substance);
      if (!told_better({i, k}, {first, last})) places_.push_back({i, k});
    }
  }
}

// Among the places of the same substance.
inline bool Resolution::told_better(Place place, std::span<const Place> others) const {
  const auto forms_at = [&](Place other) { return named_[other.named].forms.with(Forms{at(other).steps()}); };
  const Forms forms = forms_at(place);
  return std::any_of(others.begin(), others.end(), [&](Place other) {
    if (other.named == place.named) return false;
    const Forms steps = forms_at(other);
    if (other.ancestor == 0 && steps.has(FormKind::combination)) return true;
    return forms.has(steps) && (steps != forms || other.ancestor == 0 || other.named < place.named);
  });
}

}  // namespace listed
