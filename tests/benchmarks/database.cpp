#include "database.hpp"

#include <listed/key/normalise.hpp>

namespace listed::benchmarks {

namespace {

void insert_listing(Insert& insert, const Listing& listing) {
  const Period period = listing.period();
  insert(std::int64_t{listing.substance().index()}, std::int64_t{listing.index()}, std::int64_t{period.start_earliest},
         std::int64_t{period.start_latest}, std::int64_t{period.end_earliest}, std::int64_t{period.end_latest}, listing.list_id(),
         listing.jurisdiction(), label(listing.category()), listing.part_label(), listing.item(), listing.code(),
         listing.since().to_string(), listing.until().to_string(), listing.instrument_id(), listing.instrument().title().in("en"),
         listing.instrument().citation());
}

}  // namespace

Database::Database(const std::string& path) { must_be(sqlite3_open(path.c_str(), &raw_), raw_); }

void Database::run(const std::string& statements) const {
  must_be(sqlite3_exec(raw_, statements.c_str(), nullptr, nullptr, nullptr), raw_);
}

void Database::fill(const Registry& registry) const {
  run(R"(
    BEGIN;
    CREATE TABLE names (key TEXT, substance INTEGER, term TEXT, kind TEXT, id TEXT, name TEXT, PRIMARY KEY (key, substance)) WITHOUT ROWID;
    CREATE TABLE listings (substance INTEGER, listing INTEGER, start_earliest INTEGER, start_latest INTEGER, end_earliest INTEGER,
      end_latest INTEGER, list TEXT, jurisdiction TEXT, category TEXT, part TEXT, item TEXT, code TEXT, since TEXT, until TEXT,
      instrument TEXT, title TEXT, citation TEXT, PRIMARY KEY (substance, listing)) WITHOUT ROWID;
  )");
  Insert name{*this, "INSERT OR IGNORE INTO names VALUES (?1, ?2, ?3, ?4, ?5, ?6)"};
  Insert listing{*this, "INSERT INTO listings VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)"};
  for (const Substance& substance : registry.substances()) {
    for (const Term& term : substance.terms())
      name(std::string{NameKey{term.text}.text()}, std::int64_t{substance.index()}, term.text, label(term.kind), substance.id(),
           substance.name());
    for (const Listing& row : substance.listings()) insert_listing(listing, row);
  }
  run("COMMIT; ANALYZE; VACUUM;");
}

Statement::Statement(const Database& database, const std::string& text) {
  must_be(sqlite3_prepare_v3(database.raw(), text.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &raw_, nullptr), database.raw());
}

namespace {

std::string query(const std::string& columns) {
  return "SELECT " + columns +
         " FROM names n LEFT JOIN listings l ON l.substance = n.substance AND l.start_earliest <= ?2 AND ?2 < l.end_latest WHERE n.key = "
         "?1";
}

}  // namespace

std::string status_query() { return query("n.substance, l.listing, ?2 >= l.start_latest AND ?2 < l.end_earliest"); }

std::string verdict_query() {
  return query(
      "n.substance, l.listing, ?2 >= l.start_latest AND ?2 < l.end_earliest, n.term, n.kind, n.id, n.name, l.list, l.jurisdiction, "
      "l.category, "
      "l.part, l.item, l.code, l.since, l.until, l.instrument, l.title, l.citation");
}

}  // namespace listed::benchmarks
