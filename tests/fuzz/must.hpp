// What holds for every input. A fuzz target that sees it broken stops the process, which is how a fuzzer learns of it.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace listed::fuzz {

/// @param what the sentence that has turned out to be false
inline void must(bool holds, std::string_view what) {
  if (holds) return;
  std::fprintf(stderr, "this does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

}  // namespace listed::fuzz
