// Misspelled names of the registry.
#pragma once

#include <string>
#include <vector>

namespace listed::benchmarks {

/// Names that admit slips, each with one of its letters changed, left out, put in or swapped with its neighbour, and not known to the
/// registry then. In random order, the same in every run.
[[nodiscard]] const std::vector<std::string>& misspellings();

}  // namespace listed::benchmarks
