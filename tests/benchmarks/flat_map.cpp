// The floor under any look-up: a bare find in boost::unordered_flat_map, on keys that are ready.
#include <boost/unordered/unordered_flat_map.hpp>
#include <benchmark/benchmark.h>
#include <xxhash.h>

#include <cstddef>
#include <cstdint>
#include <string>

#include "keys.hpp"
#include "texts.hpp"

namespace listed::benchmarks {

namespace {

// The hash that our own table uses; the map need not mix it again.
struct Xxh3 {
  using is_avalanching = void;
  std::size_t operator()(const std::string& key) const noexcept { return XXH3_64bits(key.data(), key.size()); }
};

template <class Hash>
void find(benchmark::State& state, Pace pace, const std::vector<std::string>& keys_to_ask) {
  boost::unordered_flat_map<std::string, std::uint32_t, Hash> map;
  for (const std::string& key : keys()) map.emplace(key, static_cast<std::uint32_t>(map.size()));
  Texts texts{keys_to_ask};
  std::uint64_t answer = 0;
  for (auto _ : state) {
    const auto found = map.find(texts.next(pace, answer));
    answer = found == map.end() ? 0 : found->second;
    benchmark::DoNotOptimize(answer);
  }
}

void with_boost_hash(benchmark::State& state, Pace pace, const std::vector<std::string>& texts) {
  find<boost::hash<std::string>>(state, pace, texts);
}
void with_xxh3(benchmark::State& state, Pace pace, const std::vector<std::string>& texts) { find<Xxh3>(state, pace, texts); }

BENCHMARK_CAPTURE(with_boost_hash, names, Pace::in_a_row, keys())->Name("flat_map/boost_hash/names");
BENCHMARK_CAPTURE(with_boost_hash, misses, Pace::in_a_row, missing_keys())->Name("flat_map/boost_hash/misses");
BENCHMARK_CAPTURE(with_boost_hash, names, Pace::one_at_a_time, keys())->Name("flat_map/boost_hash/names/one");
BENCHMARK_CAPTURE(with_boost_hash, misses, Pace::one_at_a_time, missing_keys())->Name("flat_map/boost_hash/misses/one");
BENCHMARK_CAPTURE(with_xxh3, names, Pace::in_a_row, keys())->Name("flat_map/xxh3/names");
BENCHMARK_CAPTURE(with_xxh3, misses, Pace::in_a_row, missing_keys())->Name("flat_map/xxh3/misses");
BENCHMARK_CAPTURE(with_xxh3, names, Pace::one_at_a_time, keys())->Name("flat_map/xxh3/names/one");
BENCHMARK_CAPTURE(with_xxh3, misses, Pace::one_at_a_time, missing_keys())->Name("flat_map/xxh3/misses/one");

}  // namespace

}  // namespace listed::benchmarks
