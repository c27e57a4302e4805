// What the benchmarks ask: every name of the registry, and names that are not in it.
#pragma once

#include <string>
#include <vector>

#include <listed/listed.hpp>

namespace listed::benchmarks {

/// The registry that every peer is filled from.
[[nodiscard]] const Registry& registry();

/// The day that is asked about, the same for every peer.
[[nodiscard]] inline Date day() { return *Date::parse("2025-01-01"); }

/// All names and identifiers as the registry writes them, in random order (the same in every run).
[[nodiscard]] const std::vector<std::string>& names();

/// Their keys, in the same order: what a peer without normalisation is asked.
[[nodiscard]] const std::vector<std::string>& keys();

/// As many texts of the same shape that the registry does not know: its names with two letters changed, and common reagents.
[[nodiscard]] const std::vector<std::string>& misses();
[[nodiscard]] const std::vector<std::string>& missing_keys();

}  // namespace listed::benchmarks
