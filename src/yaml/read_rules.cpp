// What the law of a list says in numbers: `when: {concentration: <= 1.8 g/100 mL}`.
#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <listed/circumstances.hpp>
#include <listed/quantity.hpp>
#include <listed/vocabulary.hpp>

#include "yaml/draft.hpp"

namespace listed::yaml {

namespace {

// The kinds of transaction that a rule may be of.
constexpr std::array<std::string_view, 4> transactions{"domestic", "import", "export", "all"};

bool is_one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "<= 1.8 g/100 mL": comparison, number, unit; in one writing alone.
std::unique_ptr<schema::ConditionT> read_condition(std::string_view text) {
  const std::size_t blank = std::min(text.find(' '), text.size());
  const std::string_view limit = text.substr(std::min(blank + 1, text.size()));
  const auto comparison = from_label<schema::Comparison>(text.substr(0, blank));
  const auto quantity = Quantity::parse(limit);
  if (!comparison || !quantity || quantity->to_string() != limit) return nullptr;
  auto condition = std::make_unique<schema::ConditionT>();
  condition->comparison = *comparison;
  condition->mantissa = static_cast<std::int64_t>(quantity->digits());
  condition->decimals = static_cast<std::uint8_t>(quantity->decimals());
  condition->unit = quantity->unit();
  return condition;
}

void read_conditions(Fields& rule, schema::RuleT& row) {
  const Node* node = rule.find("when");
  if (!node) return;
  Fields fields{rule.document(), *node, rule.report()};
  for (std::size_t i = 0; i < labels<schema::Measure>().size(); ++i) {
    const std::string_view measure = labels<schema::Measure>()[i];
    for (const std::string& text : fields.texts(measure)) {
      auto condition = read_condition(text);
      if (!condition) {
        fields.error(measure,
                     fmt::format("'{}' is not a condition such as <= 1.8 g/100 mL: a comparison, a number, a unit that is known", text));
        continue;
      }
      condition->measure = static_cast<schema::Measure>(i);
      row.when.push_back(std::move(condition));
    }
  }
}

void check_words(Fields& fields, std::string_view key, std::span<const std::string_view> words, std::span<const std::string> found) {
  for (const std::string& word : found) {
    if (!is_one_of(words, word)) fields.error(key, fmt::format("'{}' is none of {}", word, fmt::join(words, ", ")));
  }
}

// Countries one by one by their codes, or one set by its id.
std::optional<Reference> read_countries(Fields& fields, std::string_view key, std::vector<std::string>& codes) {
  std::optional<Reference> set;
  const auto named = fields.references(key);
  for (const Reference& one : named) {
    if (one.id.size() != 2) set = one;
    else if (is_country(one.id)) codes.emplace_back(one.id);
    else fields.report().error(one.place, fmt::format("'{}' is no country: expected an ISO 3166-1 code in lower case, such as mm", one.id));
  }
  if (set && named.size() > 1) fields.error(key, "either countries by their codes, or one set of countries");
  return set;
}

DraftRule read_rule(Fields& file, const Node& node) {
  Fields fields{file.document(), node, file.report()};
  DraftRule rule;
  rule.place = fields.place();
  if (const auto effect = fields.member<schema::Effect>("effect")) rule.row.effect = *effect;
  else (void)fields.require("effect");
  rule.row.part = fields.text("part");
  for (const std::string_view key : {"substances", "class"}) {
    for (const Reference& subject : fields.references(key)) rule.substances.push_back(subject);
  }
  rule.row.code = fields.text("code");
  rule.row.transactions = fields.texts("transaction");
  check_words(fields, "transaction", transactions, rule.row.transactions);
  rule.row.per = fields.text("per");
  if (!rule.row.per.empty()) check_words(fields, "per", labels<Span>(), std::span{&rule.row.per, 1});
  rule.destination_set = read_countries(fields, "destinations", rule.row.destinations);
  rule.origin_set = read_countries(fields, "origins", rule.row.origins);
  read_conditions(fields, rule.row);
  rule.row.basis = fields.text("basis");
  rule.of = fields.reference("of");
  if (rule.of && rule.row.basis.empty()) fields.error("of", "how it is counted is missing: `basis: …`");
  rule.row.form = fields.by_language("form");
  rule.row.obligation = fields.by_language("obligation");
  rule.row.relieves = fields.members<schema::Effect>("relieves");
  if (const auto given = fields.member<schema::Effect>("given")) rule.row.given = *given;
  rule.row.text = fields.by_language("text");
  if (rule.row.text.empty()) (void)fields.require("text");
  rule.row.citation = fields.required_text("citation");
  rule.sources = fields.references("source");
  if (rule.sources.empty()) (void)fields.require("source");
  const PartialDate since = fields.date("since"), until = fields.date("until");
  check_order(fields, since, until);
  rule.row.since = since.code();
  rule.row.until = until.code();
  rule.row.note = fields.text("note");
  rule.row.doubt = fields.text("doubt");
  return rule;
}

}  // namespace

void check_order(Fields& fields, PartialDate since, PartialDate until) {
  if (since && until && until.last() < since.first())
    fields.error("until", fmt::format("it ends before it begins ({})", since.to_string()));
}

void read_country_sets(Fields& file, Draft& draft) {
  file.for_each("country_sets", [&](const Node& node) {
    Fields fields{file.document(), node, file.report()};
    DraftCountrySet set;
    set.place = fields.place();
    set.row.id = fields.required_id("id");
    set.row.title = fields.by_language("title");
    if (set.row.title.empty()) (void)fields.require("title");
    set.row.members = fields.countries("members");
    if (set.row.members.empty()) (void)fields.require("members");
    set.others = fields.reference("others");
    const PartialDate since = fields.date("since"), attested = fields.date("attested");
    if (!since) (void)fields.require("since");
    set.row.since = since.code();
    set.row.attested = attested.code();
    set.row.citation = fields.required_text("citation");
    set.sources = fields.references("source");
    if (set.sources.empty()) (void)fields.require("source");
    set.row.note = fields.text("note");
    draft.country_sets.push_back(std::move(set));
  });
}

void read_rules(Fields& file, DraftList& list) {
  file.for_each("rules", [&](const Node& node) { list.rules.push_back(read_rule(file, node)); });
}

}  // namespace listed::yaml
