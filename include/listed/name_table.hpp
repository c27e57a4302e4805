// The table by which names and identifiers find their substances. The snapshot carries it ready to use.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
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

/// A view of the table of a snapshot. Open addressing: the lower half of the hash chooses the first slot, the upper half is
/// compared before the key itself.
class NameTable {
 public:
  using Postings = std::span<const schema::Posting>;

  explicit NameTable(const schema::Registry* rows) noexcept
      : slots_{reinterpret_cast<const schema::Slot*>(rows->slots()->data())},
        mask_{rows->slots()->size() - 1},
        entries_{rows->entries()->data()} {}

  /// What a key stands for: terms and their substances, ordered by substance. Empty if nothing. A name of the registry, as it
  /// is written there, stands for the same as its key.
  /// O(1), no allocation; one cache miss for a key that is absent, two for one that is there.
  [[nodiscard]] Postings find(std::string_view key) const noexcept {
    const std::uint64_t hash = hash_of_key(key);
    const auto fingerprint = static_cast<std::uint32_t>(hash >> 32);
    for (std::uint32_t at = static_cast<std::uint32_t>(hash) & mask_;; at = (at + 1) & mask_) {
      const schema::Slot& slot = slots_[at];
      if (slot.count() == 0) return {};
      if (slot.hash() != fingerprint || slot.length() != key.size()) continue;
      const Postings postings{reinterpret_cast<const schema::Posting*>(entries_ + slot.entry()), slot.count()};
      if (std::memcmp(postings.data() + postings.size(), key.data(), key.size()) == 0) return postings;
    }
  }

 private:
  const schema::Slot* slots_;
  std::uint32_t mask_;
  const std::uint32_t* entries_;
};

}  // namespace listed
