// The registry's names and listings as an SQLite database, laid out as well as we can: two searches in B-trees whose rows hold
// all columns, so that neither a table nor a join stands behind them.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include <listed/registry.hpp>

namespace listed::benchmarks {

/// Throws what SQLite says of its own failure.
inline void must_be(int code, sqlite3* database) {
  if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) throw std::runtime_error{sqlite3_errmsg(database)};
}

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

/// Inserts rows, value by value in the order of the columns.
class Insert {
 public:
  Insert(const Database& database, const std::string& text) : database_{database}, statement_{database, text} {}

  template <class... Values>
  void operator()(Values... values) {
    column_ = 0;
    (bind(values), ...);
    must_be(sqlite3_step(statement_.raw()), database_.raw());
    sqlite3_reset(statement_.raw());
  }

 private:
  void bind(std::string_view text) {
    must_be(sqlite3_bind_text(statement_.raw(), ++column_, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT), database_.raw());
  }
  void bind(const std::string& text) { bind(std::string_view{text}); }
  void bind(std::int64_t number) { must_be(sqlite3_bind_int64(statement_.raw(), ++column_, number), database_.raw()); }
  void bind(std::optional<std::int64_t> number) {
    if (number) bind(*number);
    else must_be(sqlite3_bind_null(statement_.raw(), ++column_), database_.raw());
  }

  const Database& database_;
  Statement statement_;
  int column_ = 0;
};

/// The listings of a key (?1) in force, or perhaps in force, on a day (?2): a row each, or one row of nulls where there is none.
/// With the columns that decide the status, or with all that a verdict tells.
[[nodiscard]] std::string status_query();
[[nodiscard]] std::string verdict_query();

}  // namespace listed::benchmarks
