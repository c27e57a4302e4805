// Two plots as inline SVG: readable without colour, labelled where they are looked at, with words for those who do not see them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "report/html.hpp"

namespace listed::report {

/// Counts in two dimensions.
struct CountTable {
  std::vector<std::string> rows, columns;
  std::vector<std::vector<std::uint64_t>> counts;  ///< by row and column
};

/// A table of bars on one scale, each with its number, and the sums beside and below.
[[nodiscard]] Html table_of_bars(const CountTable& table, const std::string& title);

/// Counts by year on one axis of time; those of which the year is not known stand apart, hatched, before it.
struct CountsByYear {
  std::map<int, std::uint64_t> years;
  std::uint64_t unknown = 0;
};
[[nodiscard]] Html time_line(const CountsByYear& counts, const std::string& title);

}  // namespace listed::report
