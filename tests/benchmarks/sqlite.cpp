// The same questions to SQLite: a prepared statement on indexed tables, keys normalised beforehand.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <string>

#include "database.hpp"
#include "workload.hpp"

namespace listed::benchmarks {

namespace {

namespace fs = std::filesystem;

const Database& in_memory() {
  static const Database database{":memory:"};
  static const bool filled = (database.fill(registry()), true);
  (void)filled;
  return database;
}

// Opened as it would be to be read: mapped into memory, without other writers.
const Database& in_file() {
  static const std::string path = (fs::temp_directory_path() / ("listed-benchmark-" + std::to_string(std::rand()) + ".sqlite")).string();
  static const bool filled = (fs::remove(path), Database{path}.fill(registry()), true);
  (void)filled;
  static const Database database{"file:" + path + "?mode=ro"};
  static const bool tuned = (database.run("PRAGMA mmap_size = 268435456; PRAGMA cache_size = -65536;"), fs::remove(path));
  (void)tuned;
  return database;
}

// Reads every column of a row, as a caller would.
std::size_t read_row(sqlite3_stmt* statement, int columns) {
  auto sum =
      static_cast<std::size_t>(sqlite3_column_int(statement, 0) + sqlite3_column_int(statement, 1) + sqlite3_column_int(statement, 2));
  for (int column = 3; column < columns; ++column) {
    (void)sqlite3_column_text(statement, column);
    sum += static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
  }
  return sum;
}

void ask(benchmark::State& state, const Database& database, const std::string& query, const std::vector<std::string>& keys) {
  const Statement statement{database, query};
  const int columns = sqlite3_column_count(statement.raw());
  std::size_t at = 0;
  for (auto _ : state) {
    if (++at == keys.size()) at = 0;
    sqlite3_bind_text(statement.raw(), 1, keys[at].data(), static_cast<int>(keys[at].size()), SQLITE_STATIC);
    sqlite3_bind_int(statement.raw(), 2, day().days());
    std::size_t sum = 0;
    while (sqlite3_step(statement.raw()) == SQLITE_ROW) sum += read_row(statement.raw(), columns);
    sqlite3_reset(statement.raw());
    benchmark::DoNotOptimize(sum);
  }
}

void memory_status(benchmark::State& state, const std::vector<std::string>& keys) { ask(state, in_memory(), status_query(), keys); }
void memory_verdict(benchmark::State& state, const std::vector<std::string>& keys) { ask(state, in_memory(), verdict_query(), keys); }
void file_status(benchmark::State& state, const std::vector<std::string>& keys) { ask(state, in_file(), status_query(), keys); }
void file_verdict(benchmark::State& state, const std::vector<std::string>& keys) { ask(state, in_file(), verdict_query(), keys); }

BENCHMARK_CAPTURE(memory_status, names, keys())->Name("sqlite/memory/status/names");
BENCHMARK_CAPTURE(memory_status, misses, missing_keys())->Name("sqlite/memory/status/misses");
BENCHMARK_CAPTURE(memory_verdict, names, keys())->Name("sqlite/memory/verdict/names");
BENCHMARK_CAPTURE(file_status, names, keys())->Name("sqlite/file/status/names");
BENCHMARK_CAPTURE(file_status, misses, missing_keys())->Name("sqlite/file/status/misses");
BENCHMARK_CAPTURE(file_verdict, names, keys())->Name("sqlite/file/verdict/names");

}  // namespace

}  // namespace listed::benchmarks
