// The table by which names and identifiers find their substances. The snapshot carries it ready to use.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <xxhash.h>

#include <listed/identifiers.hpp>
#include <listed/schema.hpp>

namespace listed {

/// The hash of a key, the same on every machine.
[[nodiscard]] inline std::uint64_t hash_of_key(std::string_view key) noexcept { return XXH3_64bits(key.data(), key.size()); }

/// The key under which the table holds what has one constitution, whatever its stereochemistry: the first block of an InChIKey, behind
/// a byte that no key begins with.
class ConstitutionKey {
 public:
  explicit constexpr ConstitutionKey(const InChIKey& key) noexcept { key.skeleton().copy(text_.data() + 1, text_.size() - 1); }

  [[nodiscard]] constexpr std::string_view text() const noexcept { return {text_.data(), text_.size()}; }

 private:
  std::array<char, 15> text_{'\x02'};
};

/// A key and what it stands for. A view of words of a snapshot: a head, the postings, the bytes of the key. An entry that fits in a
/// line of the processor's cache lies in one, so that a look-up waits for no second; what is left free before it is zero.
class NameEntry {
 public:
  using Postings = std::span<const schema::Posting>;

  static constexpr std::size_t line = 16;  ///< words

  explicit NameEntry(const std::uint32_t* words) noexcept : head_{reinterpret_cast<const schema::EntryHead*>(words)} {}

  /// Calls `visit(place, entry)` for each entry of words that are sound, in their order.
  template <class Visit>
  static void for_each(std::span<const std::uint32_t> words, Visit visit) {
    for (std::size_t place = 0; place < words.size();) {
      if (words[place] == 0) {
        ++place;
        continue;
      }
      const NameEntry entry{&words[place]};
      visit(static_cast<std::uint32_t>(place), entry);
      place += entry.size();
    }
  }

  /// Ordered by substance.
  [[nodiscard]] Postings postings() const noexcept { return {reinterpret_cast<const schema::Posting*>(head_ + 1), head_->postings()}; }
  [[nodiscard]] std::string_view key() const noexcept {
    return {reinterpret_cast<const char*>(head_ + 1) + head_->postings() * sizeof(schema::Posting), head_->length()};
  }
  /// How many words it takes.
  [[nodiscard]] std::size_t size() const noexcept { return size_of(head_->postings(), head_->length()); }

  static constexpr std::size_t size_of(std::size_t postings, std::size_t length) noexcept {
    return (sizeof(schema::EntryHead) + postings * sizeof(schema::Posting) + length + 3) / 4;
  }
  /// Where an entry of that size begins, behind so many words.
  static constexpr std::size_t place_of(std::size_t size, std::size_t behind) noexcept {
    const std::size_t room = line - behind % line;
    return size <= room || size > line ? behind : behind + room;
  }

 private:
  const schema::EntryHead* head_;
};

/// What the slots of the table hold: below, the place of an entry; above, as much of the hash as there is room for. 0 is an empty one.
/// Small slots keep the table near the processor: a look-up goes far for the entry alone.
class SlotLayout {
 public:
  SlotLayout(std::size_t slots, std::size_t entries) noexcept
      : slots_{static_cast<std::uint32_t>(slots)}, places_{std::uint32_t{0xffffffff} >> (32 - std::bit_width(entries | 1))} {}

  /// The slot where the search for a hash begins, by its lower half.
  [[nodiscard]] std::uint32_t first(std::uint64_t hash) const noexcept {
    return static_cast<std::uint32_t>((hash & 0xffffffff) * slots_ >> 32);
  }
  [[nodiscard]] std::uint32_t after(std::uint32_t at) const noexcept { return at + 1 == slots_ ? 0 : at + 1; }

  [[nodiscard]] std::uint32_t make(std::uint64_t hash, std::uint32_t place) const noexcept { return (upper(hash) & ~places_) | place; }
  [[nodiscard]] bool agrees(std::uint32_t slot, std::uint64_t hash) const noexcept { return ((slot ^ upper(hash)) & ~places_) == 0; }
  [[nodiscard]] std::uint32_t place(std::uint32_t slot) const noexcept { return slot & places_; }

 private:
  static std::uint32_t upper(std::uint64_t hash) noexcept { return static_cast<std::uint32_t>(hash >> 32); }

  std::uint32_t slots_;
  std::uint32_t places_;
};

/// A view of the tables of a snapshot: open addressing with linear probing. Names have one, the keys that only a query is made into another,
/// so that names stay near the processor.
class NameTable {
 public:
  using Postings = NameEntry::Postings;

  explicit NameTable(const schema::Registry* rows) noexcept
      : entries_{rows->entries()->data()},
        names_{rows->slots()->data(), {rows->slots()->size(), rows->entries()->size()}},
        inner_{rows->inner_slots()->data(), {rows->inner_slots()->size(), rows->entries()->size()}} {}

  /// Whether a text begins as the keys do that a query is made into (SpellingKey and its like), with a byte that no name has.
  [[nodiscard]] static constexpr bool is_inner(std::string_view text) noexcept {
    return text.empty() || static_cast<unsigned char>(text.front()) < ' ';
  }

  /// What a key stands for. Empty if nothing. A name of the registry, as it is written there, stands for the same as its key.
  /// O(1), no allocation; one cache miss for a key that is absent, two for one that is there.
  [[nodiscard]] Postings find(std::string_view key) const noexcept {
    const std::uint64_t hash = hash_of_key(key);
    const auto& [slots, layout] = is_inner(key) ? inner_ : names_;
    for (std::uint32_t at = layout.first(hash);; at = layout.after(at)) {
      const std::uint32_t slot = slots[at];
      if (slot == 0) return {};
      if (!layout.agrees(slot, hash)) continue;
      if (const NameEntry entry{entries_ + layout.place(slot)}; entry.key() == key) return entry.postings();
    }
  }

 private:
  struct Slots {
    const std::uint32_t* first;
    SlotLayout layout;
  };

  const std::uint32_t* entries_;
  Slots names_, inner_;
};

}  // namespace listed
