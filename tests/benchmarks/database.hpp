// The registry's names and listings as an SQLite database, laid out as well as we can: two searches in B-trees whose rows hold
// all columns, so that neither a table nor a join stands behind them.
#pragma once

#include <sqlite3.h>

#include <string>

#include <listed/registry.hpp>

namespace listed::benchmarks {

/// A connection, closed at the end.
class Database {
 public:
  explicit Database(const std::string& path);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database() { sqlite3_close(raw_); }

  [[nodiscard]] sqlite3* raw() const noexcept { return raw_; }
  void run(const std::string& statements) const;
  /// Fills an empty database.
  void fill(const Registry& registry) const;

 private:
  sqlite3* raw_ = nullptr;
};

/// A prepared statement, finalised at the end.
class Statement {
 public:
  Statement(const Database& database, const std::string& text);
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement() { sqlite3_finalize(raw_); }

  [[nodiscard]] sqlite3_stmt* raw() const noexcept { return raw_; }

 private:
  sqlite3_stmt* raw_ = nullptr;
};

/// The listings of a key (?1) in force, or perhaps in force, on a day (?2): a row each, or one row of nulls where there is none.
/// With the columns that decide the status, or with all that a verdict tells.
[[nodiscard]] std::string status_query();
[[nodiscard]] std::string verdict_query();

}  // namespace listed::benchmarks
