// Near spelling: suggestions for misspelled names, and for names that nothing is near to.
#include <benchmark/benchmark.h>

#include "misspellings.hpp"
#include "texts.hpp"
#include "workload.hpp"

namespace listed::benchmarks {

namespace {

void suggestions(benchmark::State& state, const std::vector<std::string>& texts) {
  Texts queries{texts};
  for (auto _ : state) benchmark::DoNotOptimize(suggest(registry(), queries.next(Pace::in_a_row, 0)).size());
}

BENCHMARK_CAPTURE(suggestions, misspellings, misspellings())->Name("listed/suggest/misspellings");
BENCHMARK_CAPTURE(suggestions, misses, misses())->Name("listed/suggest/misses");

}  // namespace

}  // namespace listed::benchmarks
