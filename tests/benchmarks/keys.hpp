// The keys alone, for the file that sees nothing of the library.
#pragma once

#include <string>
#include <vector>

namespace listed::benchmarks {

[[nodiscard]] const std::vector<std::string>& keys();
[[nodiscard]] const std::vector<std::string>& missing_keys();

}  // namespace listed::benchmarks
