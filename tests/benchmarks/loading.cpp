// From files to a registry that answers.
#include <benchmark/benchmark.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "workload.hpp"

namespace listed::benchmarks {

namespace {

namespace fs = std::filesystem;

std::vector<RegistryFile> read_files() {
  std::vector<RegistryFile> files;
  for (const auto& entry : fs::recursive_directory_iterator{LISTED_REGISTRY_DIR}) {
    if (entry.path().extension() != ".yaml") continue;
    std::ifstream in{entry.path(), std::ios::binary};
    files.push_back({entry.path().string(), {std::istreambuf_iterator<char>{in}, {}}});
  }
  std::sort(files.begin(), files.end(), [](const RegistryFile& a, const RegistryFile& b) { return a.name < b.name; });
  return files;
}

const std::vector<RegistryFile>& files() {
  static const auto all = read_files();
  return all;
}

void count_bytes(benchmark::State& state) {
  std::size_t bytes = 0;
  for (const RegistryFile& file : files()) bytes += file.text.size();
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bytes));
}

void compile(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(compile_registry(files()).size());
  count_bytes(state);
}

void yaml_cpp(benchmark::State& state) {
  for (auto _ : state) {
    for (const RegistryFile& file : files()) benchmark::DoNotOptimize(YAML::Load(file.text).size());
  }
  count_bytes(state);
}

void open_embedded(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(embedded_registry()->rows());
}

void open_file(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Registry::open(LISTED_SNAPSHOT)->rows());
}

void index_listings(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(embedded_registry()->listings().size());
}

BENCHMARK(compile)->Name("listed/compile")->Unit(benchmark::kMillisecond);
BENCHMARK(yaml_cpp)->Name("yaml-cpp/load")->Unit(benchmark::kMillisecond);
BENCHMARK(open_embedded)->Name("listed/open/embedded");
BENCHMARK(open_file)->Name("listed/open/file")->Unit(benchmark::kMicrosecond);
BENCHMARK(index_listings)->Name("listed/listings")->Unit(benchmark::kMicrosecond);

}  // namespace

}  // namespace listed::benchmarks
