// The table of names, as it is written: an entry a key, and the slots that lead to it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <future>
#include <span>
#include <string_view>
#include <vector>

#include <listed/schema.hpp>
#include <listed/snapshot/name_table.hpp>
#include <listed/standing.hpp>

#include "snapshot/keyed.hpp"

namespace listed::snapshot {

/// Writes the entries of a registry one by one, and its slots when all of them are there. @see NameTable
class NameTableWriter {
 public:
  /// @pre listings and lineages are in their places; terms may follow, but before the entries that name them
  explicit NameTableWriter(schema::RegistryT& rows) : rows_{rows} {
    const std::span ancestors{rows.ancestors};
    for (const schema::SubstanceRow& row : rows.substance_rows)
      standings_.push_back(detail::standing_of(ancestors.subspan(row.first_ancestor(), row.ancestors()), rows.listing_rows));
    rows_.entries.assign(1, 0);
  }

  /// Adds a key that no entry has, with the terms that it leads to.
  void add(std::string_view key, std::span<const Keyed> terms) {
    auto& entries = rows_.entries;
    const std::size_t size = NameEntry::size_of(terms.size(), key.size()), first = NameEntry::place_of(size, entries.size());
    ++(NameTable::is_inner(key) ? inner_keys_ : keys_);
    entries.resize(first + size);
    auto* out = reinterpret_cast<char*>(&entries[first]);
    const auto put = [&](const void* bytes, std::size_t count) { out = static_cast<char*>(std::memcpy(out, bytes, count)) + count; };
    const schema::EntryHead head{static_cast<std::uint16_t>(key.size()), static_cast<std::uint16_t>(terms.size())};
    put(&head, sizeof head);
    for (const Keyed& keyed : terms) {
      const schema::Posting posting = posting_of(keyed, key);
      put(&posting, sizeof posting);
    }
    put(key.data(), key.size());
  }

  /// When all entries are there: how many bits their places take decides what slots have room for.
  void fill_slots() {
    auto inner = std::async([&] { fill(rows_.inner_slots, inner_keys_, true); });
    fill(rows_.slots, keys_, false);
    inner.get();
  }

 private:
  [[nodiscard]] schema::Posting posting_of(const Keyed& keyed, std::string_view key) const {
    const schema::TermT& term = *rows_.terms[keyed.term];
    const schema::SubstanceRow& row = rows_.substance_rows[keyed.substance];
    return {
        keyed.term, keyed.substance, row.first_ancestor(), static_cast<std::uint8_t>(row.ancestors()), standings_[keyed.substance].code(),
        term.kind,  term.text == key};
  }

  void fill(std::vector<std::uint32_t>& slots, std::size_t keys, bool inner) const {
    slots.resize(keys + keys / 2 + 1);
    const SlotLayout layout{slots.size(), rows_.entries.size()};
    NameEntry::for_each(rows_.entries, [&](std::uint32_t place, const NameEntry& entry) {
      if (NameTable::is_inner(entry.key()) != inner) return;
      const std::uint64_t hash = hash_of_key(entry.key());
      std::uint32_t at = layout.first(hash);
      while (slots[at] != 0) at = layout.after(at);
      slots[at] = layout.make(hash, place);
    });
  }

  schema::RegistryT& rows_;
  std::vector<Standing> standings_;  // by substance
  std::size_t keys_ = 0, inner_keys_ = 0;
};

}  // namespace listed::snapshot
