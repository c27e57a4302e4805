// The floor under any look-up: a bare find in boost::unordered_flat_map, on keys that are ready.
#include <boost/unordered/unordered_flat_map.hpp>
#include <benchmark/benchmark.h>
#include <xxhash.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>

#include "keys.hpp"

namespace listed::benchmarks {

namespace {

// The hash that our own table uses; the map need not mix it again.
struct Xxh3 {
  using is_avalanching = void;
  std::size_t operator()(const std::string& key) const noexcept { return XXH3_64bits(key.data(), key.size()); }
};

template <class Hash>
void find(benchmark::State& state, const std::vector<std::string>& texts) {
  boost::unordered_flat_map<std::string, std::uint32_t, Hash> map;
  for (const std::string& key : keys()) map.emplace(key, static_cast<std::uint32_t>(map.size()));
  std::size_t at = 0;
  for (auto _ : state) {
    if (++at == texts.size()) at = 0;
    const auto found = map.find(texts[at]);
    benchmark::DoNotOptimize(found == map.end() ? 0 : found->second);
  }
}

void with_boost_hash(benchmark::State& state, const std::vector<std::string>& texts) { find<boost::hash<std::string>>(state, texts); }
void with_xxh3(benchmark::State& state, const std::vector<std::string>& texts) { find<Xxh3>(state, texts); }

BENCHMARK_CAPTURE(with_boost_hash, names, keys())->Name("flat_map/boost_hash/names");
BENCHMARK_CAPTURE(with_boost_hash, misses, missing_keys())->Name("flat_map/boost_hash/misses");
BENCHMARK_CAPTURE(with_xxh3, names, keys())->Name("flat_map/xxh3/names");
BENCHMARK_CAPTURE(with_xxh3, misses, missing_keys())->Name("flat_map/xxh3/misses");

}  // namespace

}  // namespace listed::benchmarks
