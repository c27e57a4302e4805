// Whether a snapshot from outside hangs together: every number that points somewhere points to something of the right kind.
// FlatBuffers' verifier has made sure that the bytes are readable; this makes sure that following them is safe.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <listed/admission.hpp>
#include <listed/date.hpp>
#include <listed/form_words.hpp>
#include <listed/identifiers.hpp>
#include <listed/lineage.hpp>
#include <listed/phrases.hpp>
#include <listed/schema.hpp>
#include <listed/scope.hpp>
#include <listed/snapshot/name_table.hpp>
#include <listed/standing.hpp>
#include <listed/vocabulary.hpp>

namespace listed {

namespace detail {

class Integrity {
 public:
  explicit Integrity(const schema::Registry& rows) : rows_{rows} {}

  /// The first thing that is wrong, or nothing. O(size of the snapshot).
  [[nodiscard]] const char* problem() {
    if (!sorted(*rows_.sources()) || !sorted(*rows_.lists()) || !sorted(*rows_.instruments()) || !sorted(*rows_.substances()))
      return "ids are not in order";
    if (!scopes()) return "a scope is damaged";
    if (!lists()) return "a list is damaged";
    if (!country_sets()) return "a set of countries is damaged";
    if (!instruments()) return "an instrument is damaged";
    if (!substances()) return "a substance is damaged";
    if (!listings()) return "a listing is damaged";
    if (!lineages()) return "what a substance is a form of is damaged";
    if (!ambiguities()) return "a name of several substances is damaged";
    if (!name_table()) return "the table of names is damaged";
    if (!words(*rows_.buckets_before(), *rows_.words_before()) || !words(*rows_.buckets_after(), *rows_.words_after()))
      return "the words for forms are damaged";
    if (!phrases()) return "the phrases are damaged";
    if (!spellings()) return "the pieces of names are damaged";
    return nullptr;
  }

 private:
  template <class Vector>
  static bool sorted(const Vector& rows) {
    for (flatbuffers::uoffset_t i = 1; i < rows.size(); ++i) {
      if (rows.Get(i - 1)->id()->string_view() >= rows.Get(i)->id()->string_view()) return false;
    }
    return true;
  }

  template <class Enum>
  static bool known(Enum member) {
    return static_cast<std::size_t>(member) < labels<Enum>().size();
  }

  template <class... Codes>
  static bool dates(Codes... codes) {
    return (PartialDate::from_code(codes).has_value() && ...);
  }

  template <class Count>
  static bool within(std::uint32_t first, std::uint32_t count, Count size) {
    return first <= size && count <= size - first;
  }

  bool sources(const flatbuffers::Vector<std::uint16_t>* indices) const {
    for (flatbuffers::uoffset_t i = 0; indices && i < indices->size(); ++i) {
      if (indices->Get(i) >= rows_.sources()->size()) return false;
    }
    return true;
  }

  bool substances_exist(const flatbuffers::Vector<std::uint32_t>* indices) const {
    for (flatbuffers::uoffset_t i = 0; indices && i < indices->size(); ++i) {
      if (indices->Get(i) >= rows_.substances()->size()) return false;
    }
    return true;
  }

  bool scopes() const {
    const auto sound = [&](const schema::Scope* row) {
      return known(row->salts()) && known(row->isomers()) && known(row->esters()) && known(row->ethers()) && known(row->preparations()) &&
             sources(row->sources());
    };
    return std::all_of(rows_.scopes()->begin(), rows_.scopes()->end(), sound);
  }

  bool scope(std::optional<std::uint32_t> number) const { return !number || *number < rows_.scopes()->size(); }

  bool list(const schema::List& row) const {
    if (!known(row.category()) || !row.parts() || !scope(row.scope()) ||
        !dates(row.complete_to(), row.complete_from(), row.in_force_from()))
      return false;
    for (const schema::Part* part : *row.parts()) {
      if (!scope(part->scope()) || (part->category() && !known(*part->category()))) return false;
    }
    for (flatbuffers::uoffset_t i = 0; row.clauses() && i < row.clauses()->size(); ++i) {
      const schema::Clause& clause = *row.clauses()->Get(i);
      if (!dates(clause.since()) || !sources(clause.sources()) || !substances_exist(clause.substances())) return false;
    }
    for (flatbuffers::uoffset_t i = 0; row.left_out() && i < row.left_out()->size(); ++i) {
      if (!sources(row.left_out()->Get(i)->sources())) return false;
    }
    return true;
  }

  bool rules(const schema::List& row) const {
    for (flatbuffers::uoffset_t i = 0; row.rules() && i < row.rules()->size(); ++i) {
      const schema::Rule& rule = *row.rules()->Get(i);
      if (!known(rule.effect()) || !dates(rule.since(), rule.until()) || !sources(rule.sources())) return false;
      if (!substances_exist(rule.substances()) || !known(rule.given().value_or(Effect::exempt))) return false;
      if (rule.of() && *rule.of() >= rows_.substances()->size()) return false;
      if (!country_set(rule.destination_set()) || !country_set(rule.origin_set())) return false;
      for (flatbuffers::uoffset_t k = 0; rule.when() && k < rule.when()->size(); ++k) {
        const schema::Condition& condition = *rule.when()->Get(k);
        if (!known(condition.measure()) || !known(condition.comparison()) || condition.mantissa() < 0) return false;
      }
    }
    return true;
  }

  bool country_set(std::optional<std::uint16_t> number) const {
    return !number || (rows_.country_sets() && *number < rows_.country_sets()->size());
  }

  bool country_sets() const {
    for (flatbuffers::uoffset_t i = 0; rows_.country_sets() && i < rows_.country_sets()->size(); ++i) {
      const schema::CountrySet& row = *rows_.country_sets()->Get(i);
      if (!dates(row.since(), row.attested()) || !sources(row.sources()) || !country_set(row.others())) return false;
    }
    return true;
  }

  bool lists() const {
    if (rows_.recorded_from()->size() != rows_.lists()->size()) return false;
    for (std::uint32_t i = 0; i < rows_.lists()->size(); ++i) {
      const schema::List& row = *rows_.lists()->Get(i);
      if (!list(row) || !rules(row)) return false;
      const auto from = PartialDate::from_code(row.complete_from()).value_or(PartialDate{});
      const std::int32_t day = from ? from.last().days() : Period::always;
      if (rows_.recorded_from()->Get(i) != day || rows_.recorded_since() < day) return false;
    }
    return rows_.lists()->size() <= List::most;
  }

  bool instruments() const {
    for (const schema::Instrument* row : *rows_.instruments()) {
      if (!known(row->kind()) || !dates(row->announced(), row->effective(), row->attested()) || !sources(row->sources())) return false;
    }
    std::int32_t last = 0;
    for (const schema::Amendment* row : *rows_.amendments()) {
      if (row->list() >= rows_.lists()->size() || row->instrument() >= rows_.instruments()->size()) return false;
      if (!dates(row->date()) || row->date() < last) return false;
      last = row->date();
    }
    return true;
  }

  bool substances() const {
    std::uint32_t index = 0, relations = 0;
    if (rows_.substance_rows()->size() != rows_.substances()->size()) return false;
    for (const schema::Substance* row : *rows_.substances()) {
      if (!known(row->kind()) || !known(row->structure()) || !known(row->ground())) return false;
      if (!within(row->first_term(), row->terms(), rows_.terms()->size())) return false;
      const schema::SubstanceRow& hot = *rows_.substance_rows()->Get(index);
      if (hot.first_relation() != relations || hot.relations() > most_ancestors) return false;
      relations += hot.relations();
      if (!within(hot.first_listing(), hot.listings(), rows_.listings()->size()) || hot.listings() > most_listings) return false;
      for (std::uint32_t i = hot.first_listing(); i < hot.first_listing() + hot.listings(); ++i) {
        if (rows_.listings()->Get(i)->substance() != index) return false;
      }
      for (flatbuffers::uoffset_t i = 0; row->provenance() && i < row->provenance()->size(); ++i) {
        const schema::Provenance* provenance = row->provenance()->Get(i);
        if (!known(provenance->field()) || !sources(provenance->sources())) return false;
      }
      ++index;
    }
    if (relations != rows_.relations()->size()) return false;
    for (const schema::Relation* relation : *rows_.relations()) {
      if (!known(relation->kind()) || relation->substance() >= rows_.substances()->size()) return false;
    }
    for (const schema::Term* row : *rows_.terms()) {
      if (!known(row->kind()) || row->substance() >= rows_.substances()->size()) return false;
    }
    return true;
  }

  bool listings() const {
    if (rows_.listing_rows()->size() != rows_.listings()->size()) return false;
    std::uint32_t index = 0;
    for (const schema::Listing* row : *rows_.listings()) {
      if (!scope(row->scope()) || !agrees(*rows_.listing_rows()->Get(index++), *row)) return false;
      if (row->substance() >= rows_.substances()->size() || row->origin() >= rows_.listings()->size()) return false;
      if (row->instrument() >= rows_.instruments()->size() || row->ended_by() >= rows_.instruments()->size()) return false;
      if (!known(row->change()) || !known(row->ending()) || !dates(row->since(), row->until())) return false;
      if (!sources(row->sources()) || !substances_exist(row->excludes())) return false;
    }
    return true;
  }

  // They are what the relations and listings make of them.
  bool lineages() {
    std::size_t work = 0;
    constexpr std::size_t most_work = 1u << 30;  // a thousand times that of the present registry
    const auto excludes = [&](std::uint32_t listing, std::uint32_t substance) {
      work += 1 + detail::size(rows_.listings()->Get(listing)->excludes());
      return work <= most_work && Listing{&rows_, listing}.excludes(Substance{&rows_, substance});
    };
    LineageTracer tracer{span_of(*rows_.substance_rows()), span_of(*rows_.relations()), span_of(*rows_.listing_rows()), excludes};
    const auto ancestors = span_of(*rows_.ancestors());
    const auto same = [](const schema::Ancestor& a, const schema::Ancestor& b) { return std::memcmp(&a, &b, sizeof a) == 0; };
    std::uint32_t index = 0;
    for (const schema::SubstanceRow& row : span_of(*rows_.substance_rows())) {
      if (!within(row.first_ancestor(), row.ancestors(), ancestors.size()) || row.ancestors() > most_ancestors) return false;
      const auto told = ancestors.subspan(row.first_ancestor(), row.ancestors()), traced = tracer.trace(index++);
      if (work > most_work || !std::equal(told.begin(), told.end(), traced.begin(), traced.end(), same)) return false;
      standings_.push_back(standing_of(told, span_of(*rows_.listing_rows())));
    }
    return true;
  }

  template <class Row>
  static std::span<const Row> span_of(const flatbuffers::Vector<const Row*>& rows) {
    return {reinterpret_cast<const Row*>(rows.data()), rows.size()};
  }

  bool ambiguities() const {
    return std::all_of(rows_.ambiguities()->begin(), rows_.ambiguities()->end(),
                       [&](const schema::Ambiguity* row) { return substances_exist(row->substances()); });
  }

  // What is kept together for look-ups says the same as what it was taken from.
  bool agrees(const schema::ListingRow& hot, const schema::Listing& row) const {
    const auto& lists = *rows_.lists();
    if (hot.list() >= lists.size() || hot.part() >= lists.Get(hot.list())->parts()->size() || hot.jurisdiction() > hot.list()) return false;
    const auto jurisdiction = [&](std::uint16_t list) { return lists.Get(list)->jurisdiction()->string_view(); };
    if (jurisdiction(hot.jurisdiction()) != jurisdiction(hot.list())) return false;
    const schema::Reach reach = reach_of(Scope{&rows_, row.scope()}.extents());
    return std::memcmp(&reach, &hot.reach(), sizeof reach) == 0;
  }

  bool name_table() { return entries() && lead_to_entries(*rows_.slots()) && lead_to_entries(*rows_.inner_slots()); }

  bool lead_to_entries(const flatbuffers::Vector<std::uint32_t>& slots) const {
    const SlotLayout layout{slots.size(), rows_.entries()->size()};
    const auto leads_to_entry = [&](std::uint32_t slot) { return slot == 0 || is_entry(layout.place(slot)); };
    return std::find(slots.begin(), slots.end(), 0u) != slots.end() && std::all_of(slots.begin(), slots.end(), leads_to_entry);
  }

  // Nothing lies between them but words of zero.
  bool entries() {
    const std::uint32_t* words = rows_.entries()->data();
    const std::size_t size = rows_.entries()->size();
    if (size == 0) return false;
    entries_.resize(size);
    for (std::size_t at = 0; at < size;) {
      if (words[at] == 0) {
        ++at;
        continue;
      }
      const NameEntry entry{words + at};
      if (entry.size() > size - at || entry.postings().empty()) return false;
      const NameEntry::Postings postings = entry.postings();
      if (!std::all_of(postings.begin(), postings.end(), [&](const schema::Posting& row) { return posting(row); })) return false;
      entries_[at] = true;
      at += entry.size();
    }
    return true;
  }

  [[nodiscard]] bool is_entry(std::uint32_t place) const { return place < entries_.size() && entries_[place]; }

  bool posting(const schema::Posting& row) const {
    if (row.term() >= rows_.terms()->size() || row.substance() >= rows_.substances()->size() || !known(row.kind())) return false;
    const schema::SubstanceRow& substance = *rows_.substance_rows()->Get(row.substance());
    return row.first_ancestor() == substance.first_ancestor() && row.ancestors() == substance.ancestors() &&
           row.standing() == standings_[row.substance()].code();
  }

  bool words(const flatbuffers::Vector<std::uint16_t>& begins, const flatbuffers::Vector<const schema::FormWord*>& words) const {
    if (begins.size() != FormWords::buckets + 1 || begins.Get(0) != 0 || begins.Get(FormWords::buckets) != words.size()) return false;
    for (std::uint32_t i = 0; i < FormWords::buckets; ++i) {
      if (begins.Get(i) > begins.Get(i + 1)) return false;
    }
    for (const schema::FormWord* word : words) {
      if (!within(word->text(), word->length(), rows_.form_text()->size()) || word->length() < FormWords::shortest) return false;
      if (word->form() >= rows_.forms()->size()) return false;
    }
    for (const schema::Form* form : *rows_.forms()) {
      if (!known(form->kind()) || !sources(form->sources())) return false;
    }
    return true;
  }

  bool phrases() const {
    const auto& places = *rows_.phrase_places();
    if (places.size() != Phrases::places + 1 || places.Get(0) != 0 || places.Get(Phrases::places) != rows_.phrases()->size()) return false;
    if (!std::is_sorted(places.data(), places.data() + places.size())) return false;
    return std::all_of(rows_.phrases()->begin(), rows_.phrases()->end(), [&](const schema::Phrase* phrase) {
      return phrase->length() != 0 && within(phrase->text(), phrase->length(), rows_.phrase_text()->size());
    });
  }

  bool spellings() const {
    const auto& buckets = *rows_.piece_buckets();
    if (buckets.size() < 2 || !std::has_single_bit(buckets.size() - 1) || buckets.Get(0) != 0) return false;
    if (buckets.Get(buckets.size() - 1) != rows_.pieces()->size()) return false;
    if (!std::is_sorted(buckets.data(), buckets.data() + buckets.size())) return false;
    for (const schema::Piece* piece : *rows_.pieces()) {
      if (!is_entry(piece->entry())) return false;
    }
    return true;
  }

  const schema::Registry& rows_;
  std::vector<bool> entries_;        // where they begin
  std::vector<Standing> standings_;  // by substance
};

}  // namespace detail

/// What is wrong inside a snapshot whose bytes are readable; nullptr if nothing. O(size).
[[nodiscard]] inline const char* inconsistency(const schema::Registry& rows) { return detail::Integrity{rows}.problem(); }

}  // namespace listed
