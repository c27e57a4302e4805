// From a name to its verdict.
#include <benchmark/benchmark.h>

#include "workload.hpp"

namespace listed::benchmarks {

namespace {

// The next text each time, round and round.
class Texts {
 public:
  explicit Texts(const std::vector<std::string>& texts) : texts_{texts} {}
  const std::string& next() {
    if (++at_ == texts_.size()) at_ = 0;
    return texts_[at_];
  }

 private:
  const std::vector<std::string>& texts_;
  std::size_t at_ = 0;
};

// The status, and how many listings are in force.
void status_of(benchmark::State& state, const std::vector<std::string>& texts) {
  const Question question{day(), {}};
  Texts queries{texts};
  for (auto _ : state) {
    const Verdict verdict = check(registry(), queries.next(), question);
    std::size_t findings = 0;
    verdict.for_each_finding([&](const Finding&) { ++findings; });
    benchmark::DoNotOptimize(findings);
    benchmark::DoNotOptimize(verdict.status());
  }
}

std::size_t read(const Finding& finding) {
  const Listing& listing = finding.listing;
  const Instrument instrument = listing.instrument();
  return listing.list_id().size() + listing.jurisdiction().size() + static_cast<std::size_t>(listing.category()) +
         listing.part_label().size() + listing.item().size() + listing.code().size() +
         static_cast<std::size_t>(listing.since().code() + listing.until().code()) + instrument.id().size() +
         instrument.title().in("en").size() + instrument.citation().size() + static_cast<std::size_t>(finding.in_force);
}

// Every field that the query of all columns gives.
void verdict_of(benchmark::State& state, const std::vector<std::string>& texts) {
  const Question question{day(), {}};
  Texts queries{texts};
  for (auto _ : state) {
    const Verdict verdict = check(registry(), queries.next(), question);
    std::size_t sum = static_cast<std::size_t>(verdict.status());
    for (const Match& match : verdict.matches())
      sum += match.substance.id().size() + match.substance.name().size() + match.matched().text.size();
    verdict.for_each_finding([&](const Finding& finding) { sum += read(finding); });
    benchmark::DoNotOptimize(sum);
  }
}

void find_keys(benchmark::State& state, const std::vector<std::string>& keys) {
  const NameTable& table = registry().names();
  Texts queries{keys};
  for (auto _ : state) benchmark::DoNotOptimize(table.find(queries.next()).size());
}

void normalise(benchmark::State& state) {
  Texts queries{names()};
  for (auto _ : state) benchmark::DoNotOptimize(NameKey{queries.next()}.text().size());
}

BENCHMARK_CAPTURE(status_of, names, names())->Name("listed/status/names");
BENCHMARK_CAPTURE(status_of, misses, misses())->Name("listed/status/misses");
BENCHMARK_CAPTURE(verdict_of, names, names())->Name("listed/verdict/names");
BENCHMARK_CAPTURE(find_keys, names, keys())->Name("listed/find/names");
BENCHMARK_CAPTURE(find_keys, misses, missing_keys())->Name("listed/find/misses");
BENCHMARK(normalise)->Name("listed/normalise/names");

}  // namespace

}  // namespace listed::benchmarks
