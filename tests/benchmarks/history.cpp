// The law on any day: verdicts as of days of the past, and all changes of fifty years, beside SQLite on tables of the same data.
#include <benchmark/benchmark.h>

#include <cstdint>

#include "database.hpp"
#include "texts.hpp"
#include "workload.hpp"

namespace listed::benchmarks {

namespace {

// Days of 1965 to 2024 in an order that repeats in no short time.
class Days {
 public:
  Date next() {
    state_ = state_ * 1664525 + 1013904223;
    return Date::from_days(static_cast<std::int32_t>(-1826 + state_ % 21915));
  }

 private:
  std::uint32_t state_ = 1;
};

enum class Known : std::uint8_t { now, half_a_year_before };

void verdicts_as_of(benchmark::State& state, Known known) {
  Texts queries{names()};
  Days days;
  Question question;
  std::uint64_t findings = 0;
  for (auto _ : state) {
    question.as_of = days.next();
    if (known == Known::half_a_year_before) question.known_on = Date::from_days(question.as_of.days() - 180);
    const Verdict verdict = check(registry(), queries.next(Pace::in_a_row, findings), question);
    findings = 0;
    verdict.for_each_finding([&](const Finding&) { ++findings; });
    benchmark::DoNotOptimize(findings);
  }
}

const Date first = *Date::parse("1975-01-01"), last = *Date::parse("2024-12-31");

void changes_of_fifty_years(benchmark::State& state) {
  (void)registry().listings();
  std::size_t rows = 0;
  for (auto _ : state) {
    std::size_t sum = rows = 0;
    for (const Amendment& amendment : registry().amendments(first, last)) {
      for_each_change(registry(), amendment, [&](EventKind kind, const Listing& listing) {
        sum += static_cast<std::size_t>(kind) + listing.part_label().size() + listing.item().size() + listing.substance_id().size();
        ++rows;
      });
    }
    benchmark::DoNotOptimize(sum);
  }
  state.counters["rows"] = static_cast<double>(rows);
}

void time_lines(benchmark::State& state) {
  const auto substances = registry().substances();
  std::uint32_t at = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(timeline(substances[at]).size());
    at = (at + 977) % static_cast<std::uint32_t>(substances.size());
  }
}

// One table whose key begins with the date: the best that a B-tree can do, one search and a walk.
const Database& database_of_changes() {
  static const Database database{":memory:"};
  static const bool filled = [] {
    database.run(
        "BEGIN; CREATE TABLE changes (first INTEGER, number INTEGER, last INTEGER, kind INTEGER, list TEXT, instrument TEXT, part TEXT, "
        "item TEXT, substance TEXT, PRIMARY KEY (first, number)) WITHOUT ROWID;");
    const Statement insert{database, "INSERT INTO changes VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"};
    int number = 0;
    const auto bind = [&](int column, std::string_view text) {
      sqlite3_bind_text(insert.raw(), column, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    };
    for (const Amendment& amendment : registry().amendments()) {
      if (!amendment.date()) continue;
      for_each_change(registry(), amendment, [&](EventKind kind, const Listing& listing) {
        sqlite3_bind_int(insert.raw(), 1, amendment.date().first().days());
        sqlite3_bind_int(insert.raw(), 2, ++number);
        sqlite3_bind_int(insert.raw(), 3, amendment.date().last().days());
        sqlite3_bind_int(insert.raw(), 4, static_cast<int>(kind));
        bind(5, amendment.list().id());
        bind(6, amendment.instrument().id());
        bind(7, listing.part_label());
        bind(8, listing.item());
        bind(9, listing.substance_id());
        sqlite3_step(insert.raw());
        sqlite3_reset(insert.raw());
      });
    }
    database.run("COMMIT; ANALYZE; VACUUM;");
    return true;
  }();
  (void)filled;
  return database;
}

void sqlite_changes(benchmark::State& state) {
  const Statement statement{database_of_changes(),
                            "SELECT kind, part, item, substance FROM changes WHERE first <= ?2 AND first >= ?1 - 366 AND last >= ?1"};
  std::size_t rows = 0;
  for (auto _ : state) {
    sqlite3_bind_int(statement.raw(), 1, first.days());
    sqlite3_bind_int(statement.raw(), 2, last.days());
    std::size_t sum = rows = 0;
    while (sqlite3_step(statement.raw()) == SQLITE_ROW) {
      sum += static_cast<std::size_t>(sqlite3_column_int(statement.raw(), 0));
      for (int column = 1; column < 4; ++column) {
        (void)sqlite3_column_text(statement.raw(), column);
        sum += static_cast<std::size_t>(sqlite3_column_bytes(statement.raw(), column));
      }
      ++rows;
    }
    sqlite3_reset(statement.raw());
    benchmark::DoNotOptimize(sum);
  }
  state.counters["rows"] = static_cast<double>(rows);
}

void sqlite_verdicts_as_of(benchmark::State& state) {
  static const Database database{":memory:"};
  static const bool filled = (database.fill(registry()), true);
  (void)filled;
  const Statement statement{database, status_query()};
  Days days;
  std::size_t at = 0;
  for (auto _ : state) {
    if (++at == keys().size()) at = 0;
    sqlite3_bind_text(statement.raw(), 1, keys()[at].data(), static_cast<int>(keys()[at].size()), SQLITE_STATIC);
    sqlite3_bind_int(statement.raw(), 2, days.next().days());
    int sum = 0;
    while (sqlite3_step(statement.raw()) == SQLITE_ROW) sum += sqlite3_column_int(statement.raw(), 1);
    sqlite3_reset(statement.raw());
    benchmark::DoNotOptimize(sum);
  }
}

BENCHMARK_CAPTURE(verdicts_as_of, now, Known::now)->Name("listed/as-of/names");
BENCHMARK_CAPTURE(verdicts_as_of, before, Known::half_a_year_before)->Name("listed/known-on/names");
BENCHMARK(changes_of_fifty_years)->Name("listed/changes/fifty-years");
BENCHMARK(time_lines)->Name("listed/time-line");
BENCHMARK(sqlite_verdicts_as_of)->Name("sqlite/memory/as-of/names");
BENCHMARK(sqlite_changes)->Name("sqlite/memory/changes/fifty-years");

}  // namespace

}  // namespace listed::benchmarks
