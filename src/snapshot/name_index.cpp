// The terms of all substances and the table of their keys.
#include <algorithm>
#include <bit>
#include <cstring>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include <listed/name_table.hpp>
#include <listed/normalise.hpp>
#include <listed/spelling.hpp>
#include <listed/vocabulary.hpp>

#include "snapshot/linked.hpp"

namespace listed::snapshot {

namespace {

using namespace yaml;

// A term under its key.
struct Keyed {
  std::string key;
  std::uint32_t term;
  std::uint32_t substance;
  Place place;
};

class NameIndex {
 public:
  NameIndex(Linked& linked, const Draft& draft, Report& report) : linked_{linked}, report_{report} {
    for (const DraftAmbiguity& ambiguity : draft.ambiguities) {
      const NameKey key{ambiguity.row.name};
      declared_.emplace(std::string{key.text()},
                        Declared{{ambiguity.row.substances.begin(), ambiguity.row.substances.end()}, ambiguity.place});
    }
  }

  void build() {
    note_identity_numbers();
    for (std::uint32_t i = 0; i < linked_.terms.size(); ++i) add_terms(i);
    std::sort(keyed_.begin(), keyed_.end(),
              [](const Keyed& a, const Keyed& b) { return std::tie(a.key, a.substance, a.term) < std::tie(b.key, b.substance, b.term); });
    note_spellings();
    fill_table();
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
    row->language = term.language;
    row->kind = term.kind;
    row->substance = substance;
    linked_.rows.terms.push_back(std::move(row));
    keyed_.push_back({std::string{key.text()}, number, substance, term.place});
  }

  // Spelling keys stand in the table where they lead to one substance alone (or to those that a declared ambiguity names).
  void note_spellings() {
    for (const Keyed& keyed : keyed_) {
      const TermKind kind = linked_.rows.terms[keyed.term]->kind;
      if (is_identifier(kind) || kind == TermKind::trade || kind == TermKind::combination) continue;  // products are spelled in one way
      const SimplifiedKey simplified{keyed.key, Characters{linked_.rows.characters}};
      const SpellingKey spelling{simplified.text()};
      if (spelling.text().empty()) continue;
      std::vector<const Keyed*>& spelled = spellings_[std::string{spelling.text()}];
      if (spelled.empty() || spelled.back()->substance != keyed.substance) spelled.push_back(&keyed);
    }
    std::erase_if(spellings_, [](const auto& spelled) { return spelled.second.size() != 1; });
  }

  void fill_table() {
    std::size_t keys = spellings_.size();
    for (std::size_t i = 0; i < keyed_.size(); ++i) keys += i == 0 || keyed_[i].key != keyed_[i - 1].key;
    keys += linked_.rows.terms.size();  // names stand in the table as they are, too
    linked_.rows.slots.resize(keys + keys / 2 + 2);
    linked_.rows.entries.assign(1, 0);
    for (std::size_t first = 0, last = 0; first < keyed_.size(); first = last) {
      while (last < keyed_.size() && keyed_[last].key == keyed_[first].key) ++last;
      const std::span group{keyed_.data() + first, last - first};
      check(group);
      add_entry(group.front().key, group);
      for (const Keyed& keyed : group) {
        const std::string& text = linked_.rows.terms[keyed.term]->text;
        if (text != keyed.key && as_they_are_.insert(text).second) add_entry(text, group);
      }
    }
    for (const auto& [spelling, spelled] : spellings_) add_entry(spelling, {spelled.front(), 1});
    fill_slots();
  }

  void add_entry(std::string_view key, std::span<const Keyed> group) {
    auto& entries = linked_.rows.entries;
    const std::size_t first = entries.size();
    entries.resize(first + NameEntry::size_of(group.size(), key.size()));
    auto* out = reinterpret_cast<char*>(&entries[first]);
    const auto put = [&](const void* bytes, std::size_t size) { out = static_cast<char*>(std::memcpy(out, bytes, size)) + size; };
    const schema::EntryHead head{static_cast<std::uint16_t>(key.size()), static_cast<std::uint16_t>(group.size())};
    put(&head, sizeof head);
    for (const Keyed& keyed : group) {
      const schema::TermT& term = *linked_.rows.terms[keyed.term];
      const schema::SubstanceRow& row = linked_.rows.substance_rows[keyed.substance];
      auto marks = schema::PostingMark::NONE;
      if (term.text == key) marks |= schema::PostingMark::verbatim;
      if (row.relations() != 0) marks |= schema::PostingMark::related;
      const schema::Posting posting{keyed.term, keyed.substance, row.first_listing(), row.listings(), term.kind, marks};
      put(&posting, sizeof posting);
    }
    put(key.data(), key.size());
  }

  // When all entries are there: how many bits their places take decides what slots have room for.
  void fill_slots() {
    auto& slots = linked_.rows.slots;
    const auto& entries = linked_.rows.entries;
    const SlotLayout layout{slots.size(), entries.size()};
    for (std::size_t place = 1; place < entries.size();) {
      const NameEntry entry{&entries[place]};
      const std::uint64_t hash = hash_of_key(entry.key());
      std::uint32_t at = layout.first(hash);
      while (slots[at] != 0) at = layout.after(at);
      slots[at] = layout.make(hash, static_cast<std::uint32_t>(place));
      place += entry.size();
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
  Report& report_;
  std::unordered_set<std::string> identity_numbers_;
  std::map<std::string, Declared, std::less<>> declared_;
  std::vector<Keyed> keyed_;
  std::unordered_set<std::string> as_they_are_;
  std::map<std::string, std::vector<const Keyed*>> spellings_;
};

}  // namespace

void index_names(Linked& linked, const Draft& draft, Report& report) { NameIndex{linked, draft, report}.build(); }

}  // namespace listed::snapshot
