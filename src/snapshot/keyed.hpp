// Terms under their keys, as the index of names sorts them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <span>
#include <string_view>
#include <tuple>
#include <vector>

#include <listed/snapshot/name_table.hpp>

#include "yaml/draft.hpp"

namespace listed::snapshot {

/// A term under its key. Keys lie together in a text of the index, so that they are cheap to sort.
struct Keyed {
  std::uint64_t beginning;  // of the key, in the order of its letters
  std::string_view key;
  std::uint32_t term;
  std::uint32_t substance;
  bool styled;  // whether the term differs from its key in more than capitals: where several have it, one that does not is told first
  yaml::Place place;

  friend bool operator<(const Keyed& a, const Keyed& b) noexcept {
    return std::tie(a.beginning, a.key, a.substance, a.styled, a.term) < std::tie(b.beginning, b.key, b.substance, b.styled, b.term);
  }
};

inline std::uint64_t beginning_of(std::string_view key) noexcept {
  std::uint64_t beginning = 0;
  for (std::size_t i = 0; i < 8; ++i) beginning = beginning << 8 | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0u);
  return beginning;
}

inline bool by_key(const Keyed& a, const Keyed& b) noexcept { return std::tie(a.beginning, a.key) < std::tie(b.beginning, b.key); }

/// A copy of a text in the memory of an index.
inline std::string_view keep(std::string_view text, std::pmr::memory_resource& texts) {
  auto* copy = static_cast<char*>(texts.allocate(text.size(), 1));
  text.copy(copy, text.size());
  return {copy, text.size()};
}

/// The same term under another key.
inline Keyed under(std::string_view key, const Keyed& keyed, std::pmr::memory_resource& texts) {
  return {beginning_of(key), keep(key, texts), keyed.term, keyed.substance, keyed.styled, keyed.place};
}

/// Calls `visit` for those that have a key in common.
template <class Visit>
void for_each_group(std::span<const Keyed> ordered, Visit visit) {
  for (std::size_t first = 0, last = 0; first < ordered.size(); first = last) {
    while (last < ordered.size() && ordered[last].key == ordered[first].key) ++last;
    visit(ordered.subspan(first, last - first));
  }
}

/// Leaves the keys that lead to one substance alone.
inline void keep_unambiguous(std::vector<Keyed>& keys) {
  std::stable_sort(keys.begin(), keys.end(), by_key);
  std::size_t kept = 0;
  for_each_group(keys, [&](std::span<const Keyed> group) {
    const auto differs = [&](const Keyed& keyed) { return keyed.substance != group.front().substance; };
    if (std::none_of(group.begin(), group.end(), differs)) keys[kept++] = group.front();
  });
  keys.resize(kept);
}

}  // namespace listed::snapshot
