// Chemical identities: names, identifiers, relations.
#pragma once

#include <cstdint>
#include <string_view>

#include <listed/sequence.hpp>
#include <listed/source.hpp>
#include <listed/text.hpp>
#include <listed/vocabulary.hpp>

namespace listed {

class Substance;
class Listing;
struct ListingAt;
struct AncestorAt;

/// Whatever a substance is found by: a name with its language, or an identifier.
struct Term {
  std::string_view text;
  std::string_view language;
  TermKind kind;
};

struct TermAt {
  const schema::Registry* rows = nullptr;
  Term operator()(std::uint32_t index) const {
    const schema::Term* row = rows->terms()->Get(index);
    return {detail::view(row->text()), detail::view(row->language()), row->kind()};
  }
};

/// `levomethorphan` is `isomer_of` `racemethorphan`.
struct Relation;
struct RelationAt {
  const schema::Registry* rows = nullptr;
  Relation operator()(std::uint32_t index) const;
};

/// Which sources a kind of fact about a substance was taken from.
struct Provenance {
  std::string_view field;
  Sources sources;
};

struct ProvenanceAt {
  const schema::Registry* rows = nullptr;
  const schema::Substance* substance = nullptr;
  Provenance operator()(std::uint32_t index) const {
    const schema::Provenance* row = substance->provenance()->Get(index);
    return {label(row->field()), listed::sources(rows, row->sources())};
  }
};

/// One chemical identity; or a plant, a material, a preparation, or a class that a law defines.
/// View of a row; valid as long as its registry. Every accessor costs O(1) and does not allocate, unless it says otherwise.
class Substance {
 public:
  Substance(const schema::Registry* rows, std::uint32_t index) : rows_{rows}, index_{index} {}

  /// A readable slug that is for ever: `2c-b`.
  [[nodiscard]] std::string_view id() const { return detail::view(row()->id()); }
  [[nodiscard]] std::string_view name() const { return detail::view(row()->name()); }
  [[nodiscard]] SubstanceKind kind() const { return row()->kind(); }
  [[nodiscard]] std::string_view family() const { return detail::view(row()->family()); }

  /// The term of that number of the registry.
  [[nodiscard]] Term term(std::uint32_t number) const { return TermAt{rows_}(number); }
  /// Names and identifiers, in the order of TermKind.
  [[nodiscard]] Sequence<TermAt> terms() const { return {{rows_}, row()->first_term(), row()->terms()}; }
  /// Those of one kind: `terms(TermKind::cas)`. O(terms of the substance).
  [[nodiscard]] Sequence<TermAt> terms(TermKind kind) const {
    std::uint32_t first = row()->first_term(), end = first + row()->terms();
    while (first < end && rows_->terms()->Get(first)->kind() < kind) ++first;
    while (first < end && rows_->terms()->Get(end - 1)->kind() > kind) --end;
    return {{rows_}, first, end - first};
  }
  [[nodiscard]] std::string_view smiles() const { return detail::view(row()->smiles()); }
  [[nodiscard]] Structure structure() const { return row()->structure(); }
  /// PubChem compound id, 0 if unknown.
  [[nodiscard]] std::uint32_t pubchem() const { return row()->pubchem(); }
  [[nodiscard]] Sequence<RelationAt> relations() const {
    const schema::SubstanceRow& hot = *rows_->substance_rows()->Get(index_);
    return {{rows_}, hot.first_relation(), hot.relations()};
  }
  /// The substance itself, without steps; then what it is a form of, as far as the relations of the registry lead, nearest first and each
  /// once.
  [[nodiscard]] Sequence<AncestorAt> lineage() const;

  /// Of a class: its full official wording, whose translation it is where it is not official, and where it stands.
  [[nodiscard]] Texts definition() const { return Texts{row()->definition()}; }
  [[nodiscard]] std::string_view translation() const { return detail::view(row()->translation()); }
  [[nodiscard]] std::string_view citation() const { return detail::view(row()->citation()); }

  /// Every listing that the substance has or had, by list, part and time.
  [[nodiscard]] Sequence<ListingAt> listings() const;

  [[nodiscard]] Ground ground() const { return row()->ground(); }
  [[nodiscard]] std::string_view ground_note() const { return detail::view(row()->ground_note()); }
  [[nodiscard]] Sequence<ProvenanceAt> provenance() const { return {{rows_, row()}, 0, detail::size(row()->provenance())}; }
  [[nodiscard]] std::string_view note() const { return detail::view(row()->note()); }
  [[nodiscard]] std::string_view doubt() const { return detail::view(row()->doubt()); }

  [[nodiscard]] std::uint32_t index() const noexcept { return index_; }
  friend bool operator==(const Substance& a, const Substance& b) noexcept { return a.rows_ == b.rows_ && a.index_ == b.index_; }

 private:
  [[nodiscard]] const schema::Substance* row() const { return rows_->substances()->Get(index_); }

  const schema::Registry* rows_;
  std::uint32_t index_;
};

struct SubstanceAt {
  const schema::Registry* rows = nullptr;
  Substance operator()(std::uint32_t index) const { return {rows, index}; }
};

/// What a substance is of another one: a salt of it, an isomer.
struct Relation {
  RelationKind kind;
  Substance substance;
};

/// Some substances, named by their numbers.
struct SubstanceIn {
  const schema::Registry* rows = nullptr;
  const flatbuffers::Vector<std::uint32_t>* numbers = nullptr;
  Substance operator()(std::uint32_t index) const { return {rows, numbers->Get(index)}; }
};

using Substances = Sequence<SubstanceIn>;

/// Those of such numbers; none where there are no numbers. O(1).
[[nodiscard]] inline Substances substances(const schema::Registry* rows, const flatbuffers::Vector<std::uint32_t>* numbers) {
  return {{rows, numbers}, 0, detail::size(numbers)};
}

inline Relation RelationAt::operator()(std::uint32_t index) const {
  const schema::Relation& row = *rows->relations()->Get(index);
  return {row.kind(), Substance{rows, row.substance()}};
}

}  // namespace listed
