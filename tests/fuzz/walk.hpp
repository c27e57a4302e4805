// Reads everything that a registry can be asked for, so that a snapshot which was accepted but cannot be followed is noticed.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <listed/find.hpp>
#include <listed/registry.hpp>
#include <listed/suggest.hpp>
#include <listed/verdict.hpp>

namespace listed::fuzz {

/// A walk over a registry. Rows that a hostile snapshot shares many times are not read without end: it stops after `most` values.
class Walk {
 public:
  explicit Walk(const Registry& registry) : registry_{registry} {}

  void everything() {
    see(registry_.data_version());
    see(registry_.schema_version());
    see_all(registry_.lists());
    see_all(registry_.instruments());
    see_all(registry_.amendments());
    see_all(registry_.substances());
    see_indices();
    see_answers();
  }

 private:
  static constexpr std::size_t most = 200'000;

  [[nodiscard]] bool tired() const { return seen_ > most; }

  void see(std::string_view text) {
    for (const char c : text.substr(0, 256)) sum_ = sum_ * 31 + static_cast<unsigned char>(c);
    ++seen_;
  }
  template <class Number>
  requires std::is_arithmetic_v<Number> || std::is_enum_v<Number>
  void see(Number number) {
    sum_ = sum_ * 31 + static_cast<std::size_t>(number);
    ++seen_;
  }
  void see(Date date) { see(date.to_string()); }
  void see(PartialDate date) {
    see(date.to_string());
    if (date) see(date.last().days() - date.first().days());
  }
  void see(const Text& text) { see(text.language), see(text.text); }
  void see(const Texts& texts) { see_all(texts), see(texts.in("zh")), see(texts.original()); }
  void see(const Source& source) {
    see(source.id()), see(source.title()), see(source.publisher()), see(source.date()), see(source.address());
    see(source.official()), see(source.licence()), see(source.note());
  }
  void see(const Scope& scope) {
    see(scope.known()), see(scope.citation()), see(scope.text()), see_all(scope.sources());
    for (const Extent extent : {scope.salts(), scope.isomers(), scope.esters(), scope.ethers(), scope.preparations()}) see(label(extent));
  }
  void see(const Part& part) {
    see(part.label()), see_all(part.also()), see(part.title()), see(part.scope()), see_all(part.destinations());
  }
  void see(const Clause& clause) {
    see(clause.topic()), see(clause.part()), see(clause.since()), see(clause.text()), see(clause.citation()), see_all(clause.sources());
  }
  void see(const LeftOut& row) { see(row.what), see(row.reason); }
  void see(const List& list) {
    see(list.id()), see(list.jurisdiction()), see(label(list.category())), see(list.title()), see(list.complete_to()), see(list.scope());
    see(list.complete_from()), see(list.in_force_from()), see(list.history());
    see_all(list.parts()), see_all(list.clauses()), see_all(list.left_out()), see(list.note());
    see(list.part("I").has_value());
  }
  void see(const Instrument& instrument) {
    see(instrument.id()), see(label(instrument.kind())), see(instrument.title()), see_all(instrument.issuers()), see(instrument.citation());
    see(instrument.announced()), see(instrument.effective()), see(instrument.attested()), see_all(instrument.sources());
    see(instrument.note()), see(instrument.doubt());
  }
  void see(const Amendment& amendment) {
    see(amendment.list().id()), see(amendment.instrument().id()), see(amendment.date());
    see(amendment.adds().value_or(0)), see(amendment.moves().value_or(0)), see(amendment.restates().value_or(0));
    see(amendment.removes().value_or(0)), see(amendment.missing()), see(amendment.missing_moves());
  }
  void see(const Term& term) { see(term.text), see(term.language), see(label(term.kind)); }
  void see(const Relation& relation) { see(label(relation.kind)), see(relation.substance.id()); }
  void see(const Provenance& provenance) { see(provenance.field), see_all(provenance.sources); }
  void see(const Substance& substance) {
    see(substance.id()), see(substance.name()), see(label(substance.kind())), see(substance.family()), see_all(substance.terms());
    see_all(substance.terms(TermKind::cas)), see(substance.smiles()), see(label(substance.structure())), see(substance.pubchem());
    see_all(substance.relations()), see(substance.definition()), see(substance.translation()), see(substance.citation());
    see_all(substance.listings()), see(label(substance.ground())), see(substance.ground_note()), see_all(substance.provenance());
    see(substance.note()), see(substance.doubt());
  }
  void see(const Listing& listing) {
    see(listing.substance().id()), see(listing.list_id()), see(listing.part_label()), see(listing.item()), see(listing.code());
    see_all(listing.hs()), see(listing.wording()), see(listing.chemical()), see_all(listing.other()), see_all(listing.cas());
    see_all(listing.misprints()), see(listing.remark()), see(listing.only()), see(listing.except()), see_all(listing.destinations());
    see(listing.scope()), see(listing.excludes(listing.substance())), see(listing.line());
    see(listing.instrument_id()), see(label(listing.change())), see(listing.since()), see(listing.until()), see(label(listing.ending()));
    if (const auto ended_by = listing.ended_by()) see(ended_by->id());
    see(listing.in_force_on(Date{})), see(listing.origin().index()), see(listing.listing_year().value_or(0)), see_all(listing.sources());
    see(listing.note()), see(listing.doubt()), see(listing.jurisdiction()), see(label(listing.category()));
  }

  template <class Range>
  void see_all(const Range& range) {
    for (const auto& value : range) {
      if (tired()) return;
      see(value);
    }
  }

  void see_indices() {
    if (registry_.rows()->listings()->size() > most) return;
    const Listings& listings = registry_.listings();
    see(listings.get<by_year>().count(2024)), see(listings.get<by_category>().count(Category::narcotic));
    for (const Listing& listing : listings) {
      if (tired()) return;
      see(listings.get<by_substance>().find(listing.substance_id()) != listings.get<by_substance>().end());
    }
    find(registry_, Filter{.from = Date{}, .as_of = Date{}}, [&](const Listing& listing) { see(listing.index()); });
    for (const Amendment& amendment : registry_.amendments(Date{}, Date::from_days(20'000))) see(amendment.list().id());
  }

  void see_answers() {
    for (const Substance& substance : registry_.substances()) {
      if (tired()) return;
      see(registry_.substance(substance.id()).has_value());
      for (const Suggestion& near : suggest(registry_, substance.name().substr(substance.name().empty() ? 0 : 1)))
        see(near.name()), see(near.substance.id());
      const Verdict verdict = check(registry_, substance.name());
      for (const Match& match : verdict.matches()) see(match.named.id()), see(match.matched()), see(label(match.how));
      verdict.for_each_finding([&](const Finding& finding) { see(finding.in_force), see(label(finding.admission)); });
      verdict.for_each_coverage([&](const Coverage& coverage) { see(coverage.complete_to), see(label(coverage.recorded)); });
    }
  }

  const Registry& registry_;
  std::size_t seen_ = 0;
  std::size_t sum_ = 0;
};

}  // namespace listed::fuzz
