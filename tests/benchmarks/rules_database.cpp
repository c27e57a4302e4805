#include "rules_database.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>

namespace listed::benchmarks {

namespace {

constexpr std::string_view tables = R"(
  BEGIN;
  CREATE TABLE rules (rule INTEGER PRIMARY KEY, jurisdiction TEXT, transactions INTEGER, since_first INTEGER, since_last INTEGER,
    until_first INTEGER, until_last INTEGER, form INTEGER, destinations INTEGER, destinations_since INTEGER, origins INTEGER,
    origins_since INTEGER);
  CREATE TABLE concerned (substance INTEGER, rule INTEGER, listing INTEGER, start_earliest INTEGER, start_latest INTEGER,
    end_earliest INTEGER, end_latest INTEGER, destinations INTEGER, counts_otherwise INTEGER,
    PRIMARY KEY (substance, rule, listing)) WITHOUT ROWID;
  CREATE TABLE conditions (rule INTEGER, number INTEGER, measure INTEGER, comparison INTEGER, span INTEGER,
    PRIMARY KEY (rule, number)) WITHOUT ROWID;
  CREATE TABLE limits (rule INTEGER, number INTEGER, dimension INTEGER, value INTEGER, PRIMARY KEY (rule, number, dimension)) WITHOUT ROWID;
  CREATE TABLE countries (rule INTEGER, which INTEGER, code TEXT, member INTEGER, PRIMARY KEY (rule, which, code)) WITHOUT ROWID;
  CREATE TABLE listing_countries (listing INTEGER, code TEXT, PRIMARY KEY (listing, code)) WITHOUT ROWID;
  CREATE TABLE roles (origin TEXT, destination TEXT, jurisdiction TEXT, concerned INTEGER, transactions INTEGER, certain INTEGER,
    PRIMARY KEY (origin, destination, jurisdiction)) WITHOUT ROWID;
)";

// Truths are 0 no, 1 unknown, 2 yes: all that a rule asks for is their least, of several listings the greatest counts.
// ?1 substance ?2 day ?3 origin ?4 destination ?5 span; ?6 ?7 concentration ?8 ?9 dose ?10 ?11 amount ?12 ?13 package: dimension, value.
constexpr std::string_view query = R"(
  SELECT rule, max(truth) FROM (
    SELECT c.rule, min(
      CASE WHEN r.since_first > ?2 OR r.until_last < ?2 THEN 0
        WHEN c.start_latest <= ?2 AND ?2 < c.end_earliest AND (r.since_last IS NULL OR r.since_last <= ?2)
          AND (r.until_first IS NULL OR ?2 <= r.until_first) THEN 2 ELSE 1 END,
      CASE WHEN r.transactions = 0 THEN 2 WHEN r.transactions & o.transactions = 0 THEN 0
        WHEN o.certain OR o.transactions & ~r.transactions = 0 THEN 2 ELSE 1 END,
      CASE WHEN r.destinations = 0 THEN 2 WHEN ?4 = '' OR r.destinations_since > ?2 THEN 1 ELSE
        coalesce((SELECT member * 2 FROM countries WHERE rule = c.rule AND which = 0 AND code = ?4), r.destinations - 1) END,
      CASE WHEN r.origins = 0 THEN 2 WHEN ?3 = '' OR r.origins_since > ?2 THEN 1 ELSE
        coalesce((SELECT member * 2 FROM countries WHERE rule = c.rule AND which = 1 AND code = ?3), r.origins - 1) END,
      CASE WHEN c.destinations = 0 OR r.transactions & 4 = 0 THEN 2 WHEN ?4 = '' THEN 1
        WHEN EXISTS (SELECT 1 FROM listing_countries WHERE listing = c.listing AND code = ?4) THEN 2 ELSE 0 END,
      2 - r.form,
      coalesce((SELECT min(CASE WHEN c.counts_otherwise OR difference IS NULL THEN 1
          WHEN comparison = 4 THEN CASE WHEN difference = 0 THEN 2 - (law <> given)
            WHEN (difference < 0 AND given < law) OR (difference > 0 AND given > law) THEN 1 ELSE 0 END
          WHEN CASE comparison WHEN 0 THEN difference < 0 WHEN 1 THEN difference <= 0 WHEN 2 THEN difference > 0 ELSE difference >= 0 END
            THEN CASE WHEN CASE WHEN comparison >= 2 THEN given > law ELSE given < law END THEN 1 ELSE 2 END
          ELSE CASE WHEN CASE WHEN comparison >= 2 THEN given < law ELSE given > law END THEN 1 ELSE 0 END END)
        FROM (SELECT k.comparison, CASE k.measure WHEN 2 THEN coalesce(k.span, ?5) ELSE 0 END AS law,
            CASE k.measure WHEN 2 THEN ?5 ELSE 0 END AS given,
            CASE k.measure WHEN 0 THEN ?7 WHEN 1 THEN ?9 WHEN 2 THEN ?11 ELSE ?13 END - l.value AS difference
          FROM conditions k LEFT JOIN limits l ON l.rule = k.rule AND l.number = k.number
            AND l.dimension = CASE k.measure WHEN 0 THEN ?6 WHEN 1 THEN ?8 WHEN 2 THEN ?10 ELSE ?12 END
          WHERE k.rule = c.rule)), 2)) AS truth
    FROM concerned c JOIN rules r ON r.rule = c.rule JOIN roles o ON o.origin = ?3 AND o.destination = ?4 AND o.jurisdiction = r.jurisdiction
    WHERE c.substance = ?1 AND c.start_earliest <= ?2 AND ?2 < c.end_latest AND o.concerned)
  GROUP BY rule)";

// A quantity in whole billionths of what its dimension is counted in.
std::int64_t scaled(std::int64_t digits, int decimals, const detail::Unit& unit, int shift) {
  __extension__ __int128 value = digits;
  value *= static_cast<std::int64_t>(unit.factor);
  for (int power = 9 + unit.exponent - decimals + shift; power != 0; power += power > 0 ? -1 : 1) {
    if (power < 0 && value % 10 != 0) throw std::runtime_error{"a limit that is no whole number of billionths"};
    value = power > 0 ? value * 10 : value / 10;
    if (value > std::numeric_limits<std::int64_t>::max()) throw std::runtime_error{"a limit that is too large"};
  }
  return static_cast<std::int64_t>(value);
}

std::int64_t value_of(const Condition& condition, int shift = 0) {
  return scaled(condition.mantissa, static_cast<int>(condition.decimals), *detail::find_unit(condition.unit), shift);
}

// The given quantities are read as people write them: number, space, unit.
std::int64_t value_of(const Quantity& quantity) {
  const std::string text = quantity.to_string();
  std::string digits = text.substr(0, text.find(' '));
  const std::size_t point = digits.find('.');
  const int decimals = point == digits.npos ? 0 : static_cast<int>(digits.size() - point - 1);
  if (point != digits.npos) digits.erase(point, 1);
  return scaled(std::stoll(digits), decimals, *detail::find_unit(quantity.unit()), 0);
}

std::int64_t transactions_of(const Rule& rule) {
  std::int64_t bits = 0;
  for (const std::string_view word : rule.transactions()) bits |= word == "all" ? 7 : 1 << static_cast<int>(*from_label<Transaction>(word));
  return bits;
}

std::optional<std::int64_t> day(PartialDate date, bool last) {
  if (!date) return std::nullopt;
  return (last ? date.last() : date.first()).days();
}

// 0 where a rule names none, 1 where every other country is none, 2 where some are neither; and since when it is known.
std::pair<std::int64_t, std::optional<std::int64_t>> insert_countries(Insert& insert, std::int64_t rule, std::int64_t which,
                                                                      const Strings& named, const std::optional<CountrySet>& set) {
  for (const std::string_view code : named) insert(rule, which, code, std::int64_t{1});
  if (!set) return {named.empty() ? 0 : 1, std::nullopt};
  for (const std::string_view code : set->members()) insert(rule, which, code, std::int64_t{1});
  const auto others = set->others();
  if (others) {
    for (const std::string_view code : others->members()) insert(rule, which, code, std::int64_t{0});
  }
  return {others ? 2 : 1, set->since().first().days()};
}

// A percentage is compared with one of the kind that the basis names, or of no kind.
void insert_limits(Insert& insert, std::int64_t rule, std::int64_t number, const Rule& law, const Condition& condition) {
  const auto add = [&](Dimension dimension, int shift = 0) {
    insert(rule, number, static_cast<std::int64_t>(dimension), value_of(condition, shift));
  };
  const Dimension dimension = detail::find_unit(condition.unit)->dimension;
  add(dimension);
  if (dimension != Dimension::fraction) return;
  const auto says = [&](std::string_view word) { return law.basis().find(word) != std::string_view::npos; };
  if (says("weight/volume")) return add(Dimension::mass_per_volume, 3);
  if (says("weight")) add(Dimension::mass_fraction);
  if (says("volume")) add(Dimension::volume_fraction);
}

bool concerns(const Rule& rule, const Listing& listing) {
  if (rule.names_substances()) return rule.names(listing.substance().index());
  if (rule.part().empty() || listing.part().is_called(rule.part())) return true;
  const auto rules = listing.list().rules();
  return std::any_of(rules.begin(), rules.end(), [&](const Rule& other) {
    return other.effect() == Effect::applies && other.part() == rule.part() && other.names(listing.substance().index());
  });
}

}  // namespace

std::string RulesDatabase::identity(const Rule& rule) const {
  std::string all{rule.citation()};
  const auto add = [&](std::string_view field) { (all += '\n') += field; };
  add(rule.text().in("en")), add(rule.part()), add(rule.code()), add(label(rule.effect())), add(rule.per()), add(rule.basis());
  add(rule.form().in("en")), add(rule.obligation().in("en")), add(rule.since().to_string()), add(rule.until().to_string());
  for (const Strings& words : {rule.transactions(), rule.destinations(), rule.origins()}) {
    add("");
    for (const std::string_view word : words) (all += word) += ' ';
  }
  for (const auto& set : {rule.destination_set(), rule.origin_set()}) add(set ? set->id() : "");
  for (const Condition& one : rule.conditions()) add(one.to_string());
  for (std::uint32_t i = 0; i < substances_ && rule.names_substances(); ++i) {
    if (rule.names(i)) add(std::to_string(i));
  }
  return all;
}

RulesDatabase::RulesDatabase(const Registry& registry, std::span<const Circumstances> cases)
    : substances_{static_cast<std::uint32_t>(registry.substances().size())},
      database_{":memory:"},
      query_{(fill(registry, cases), database_), std::string{query}} {}

void RulesDatabase::fill(const Registry& registry, std::span<const Circumstances> cases) {
  database_.run(std::string{tables});
  Insert insert_rule{database_, "INSERT INTO rules VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"};
  Insert country{database_, "INSERT INTO countries VALUES (?1, ?2, ?3, ?4)"};
  Insert condition{database_, "INSERT INTO conditions VALUES (?1, ?2, ?3, ?4, ?5)"};
  Insert limit{database_, "INSERT OR IGNORE INTO limits VALUES (?1, ?2, ?3, ?4)"};
  Insert concerned{database_, "INSERT INTO concerned VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"};
  Insert listing_country{database_, "INSERT OR IGNORE INTO listing_countries VALUES (?1, ?2)"};
  Insert role{database_, "INSERT OR IGNORE INTO roles VALUES (?1, ?2, ?3, ?4, ?5, ?6)"};
  for (const List& list : registry.lists()) {
    for (const Circumstances& one : cases) {
      const Role as{one, list.jurisdiction()};
      std::int64_t bits = 0;
      for (const Transaction transaction : {Transaction::domestic, Transaction::import, Transaction::export_})
        bits |= std::int64_t{as.may_be(transaction)} << static_cast<int>(transaction);
      role(one.from ? one.from->code() : "", one.to ? one.to->code() : "", list.jurisdiction(), std::int64_t{as.concerned()}, bits,
           std::int64_t{as.certain()});
    }
    for (const Rule& rule : list.rules()) {
      const auto number = static_cast<std::int64_t>(numbers_.size());
      if (!numbers_.emplace(identity(rule), number).second) throw std::runtime_error{"two rules are alike: " + identity(rule)};
      const auto [destinations, destinations_since] = insert_countries(country, number, 0, rule.destinations(), rule.destination_set());
      const auto [origins, origins_since] = insert_countries(country, number, 1, rule.origins(), rule.origin_set());
      insert_rule(number, list.jurisdiction(), transactions_of(rule), day(rule.since(), false), day(rule.since(), true),
                  day(rule.until(), false), day(rule.until(), true), std::int64_t{!rule.form().empty()}, destinations, destinations_since,
                  origins, origins_since);
      std::int64_t at = 0;
      for (const Condition& one : rule.conditions()) {
        const auto span = from_label<Span>(rule.per());
        condition(number, at, static_cast<std::int64_t>(one.measure), static_cast<std::int64_t>(one.comparison),
                  span ? std::optional{static_cast<std::int64_t>(*span)} : std::nullopt);
        insert_limits(limit, number, at++, rule, one);
      }
    }
  }
  for (const Substance& substance : registry.substances()) {
    for (const Listing& listing : substance.listings()) {
      for (const std::string_view code : listing.destinations()) listing_country(std::int64_t{listing.index()}, code);
      for (const Rule& rule : listing.list().rules()) {
        if (!concerns(rule, listing)) continue;
        const Period period = listing.period();
        concerned(std::int64_t{substance.index()}, number_of(rule), std::int64_t{listing.index()}, std::int64_t{period.start_earliest},
                  std::int64_t{period.start_latest}, std::int64_t{period.end_earliest}, std::int64_t{period.end_latest},
                  std::int64_t{!listing.destinations().empty()}, std::int64_t{rule.of() && *rule.of() != substance.index()});
      }
    }
  }
  database_.run("COMMIT; ANALYZE;");
}

void RulesDatabase::bind(std::uint32_t substance, const Circumstances& given) const {
  const auto text = [&](int column, const std::optional<Country>& country) {
    const std::string_view code = country ? country->code() : "";
    sqlite3_bind_text(query_.raw(), column, code.data(), static_cast<int>(code.size()), SQLITE_TRANSIENT);
  };
  sqlite3_bind_int64(query_.raw(), 1, substance);
  sqlite3_bind_int64(query_.raw(), 2, Date::today().days());
  text(3, given.from), text(4, given.to);
  sqlite3_bind_int64(query_.raw(), 5, static_cast<std::int64_t>(given.per));
  for (const Measure measure : {Measure::concentration, Measure::dose, Measure::amount, Measure::package}) {
    const int column = 6 + 2 * static_cast<int>(measure);
    const auto& quantity = given.of(measure);
    sqlite3_bind_null(query_.raw(), column), sqlite3_bind_null(query_.raw(), column + 1);
    if (!quantity) continue;
    sqlite3_bind_int64(query_.raw(), column, static_cast<std::int64_t>(quantity->dimension()));
    sqlite3_bind_int64(query_.raw(), column + 1, value_of(*quantity));
  }
}

}  // namespace listed::benchmarks
