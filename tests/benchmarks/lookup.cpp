// From a name to its verdict.
#include <benchmark/benchmark.h>

#include "texts.hpp"
#include "workload.hpp"

namespace listed::benchmarks {

namespace {

// The status, and how many listings are in force. Questions that are independent overlap in the processor, as they do in a loop
// over a catalogue; one at a time, each waits for the answer before it.
void status_of(benchmark::State& state, Pace pace, const std::vector<std::string>& texts) {
  const Question question{day(), {}};
  Texts queries{texts};
  std::uint64_t findings = 0;
  for (auto _ : state) {
    const Verdict verdict = check(registry(), queries.next(pace, findings), question);
    findings = 0;
    verdict.for_each_finding([&](const Finding&) { ++findings; });
    benchmark::DoNotOptimize(findings);
    benchmark::DoNotOptimize(verdict.status());
  }
}

// The status alone.
void bare_status_of(benchmark::State& state, Pace pace, const std::vector<std::string>& texts) {
  const Question question{day(), {}};
  Texts queries{texts};
  std::uint64_t status = 0;
  for (auto _ : state) {
    status = static_cast<std::uint64_t>(check(registry(), queries.next(pace, status), question).status());
    benchmark::DoNotOptimize(status);
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
    const Verdict verdict = check(registry(), queries.next(Pace::in_a_row, 0), question);
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
  for (auto _ : state) benchmark::DoNotOptimize(table.find(queries.next(Pace::in_a_row, 0)).size());
}

void normalise(benchmark::State& state) {
  Texts queries{names()};
  for (auto _ : state) benchmark::DoNotOptimize(NameKey{queries.next(Pace::in_a_row, 0)}.text().size());
}

BENCHMARK_CAPTURE(status_of, names, Pace::in_a_row, names())->Name("listed/status/names");
BENCHMARK_CAPTURE(status_of, names, Pace::one_at_a_time, names())->Name("listed/status/names/one");
BENCHMARK_CAPTURE(bare_status_of, names, Pace::in_a_row, names())->Name("listed/bare-status/names");
BENCHMARK_CAPTURE(bare_status_of, names, Pace::one_at_a_time, names())->Name("listed/bare-status/names/one");
BENCHMARK_CAPTURE(status_of, misses, Pace::in_a_row, misses())->Name("listed/status/misses");
BENCHMARK_CAPTURE(status_of, misses, Pace::one_at_a_time, misses())->Name("listed/status/misses/one");
BENCHMARK_CAPTURE(verdict_of, names, names())->Name("listed/verdict/names");
BENCHMARK_CAPTURE(find_keys, names, keys())->Name("listed/find/names");
BENCHMARK_CAPTURE(find_keys, misses, missing_keys())->Name("listed/find/misses");
BENCHMARK(normalise)->Name("listed/normalise/names");

}  // namespace

}  // namespace listed::benchmarks
