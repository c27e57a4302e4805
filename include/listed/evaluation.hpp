// The evaluation of one rule for one finding of a verdict.
#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <listed/ascii.hpp>
#include <listed/circumstances.hpp>
#include <listed/consequence.hpp>
#include <listed/country.hpp>
#include <listed/quantity.hpp>
#include <listed/rule.hpp>
#include <listed/verdict.hpp>

namespace listed {

namespace detail {

/// Evaluates one rule for one finding; collects what is not known and what fails.
class Evaluation {
 public:
  Evaluation(const Rule& rule, const Finding& finding, const Circumstances& given, Date day, bool numbers_known)
      : rule_{rule}, finding_{finding}, given_{given}, day_{day}, numbers_known_{numbers_known} {
    note(FactKind::day, holds_on(day));
    note(FactKind::transaction, transaction());
    note(FactKind::destination, destination());
    note(FactKind::origin, among(rule.origins(), rule.origin_set(), given.from));
    note(FactKind::form, form());
    for (const Condition& condition : rule.conditions()) measure(condition);
  }

  [[nodiscard]] Consequence result() && {
    const Outcome outcome = !failing_.empty() ? Outcome::does_not_apply : missing_.empty() ? Outcome::applies : Outcome::depends;
    return {finding_.listing.list(), rule_, finding_.listing, outcome, failing_.empty() ? std::move(missing_) : std::move(failing_)};
  }

 private:
  using Facts = std::vector<Fact>;

  void note(FactKind kind, Truth truth, std::optional<Condition> condition = {}) {
    if (truth == Truth::no) failing_.push_back({kind, condition});
    if (truth == Truth::unknown) missing_.push_back({kind, condition});
  }

  [[nodiscard]] Truth holds_on(Date day) const {
    const PartialDate since = rule_.since(), until = rule_.until();
    if ((since && day < since.first()) || (until && until.last() < day)) return Truth::no;
    const bool certain = finding_.in_force == InForce::yes && (!since || since.last() <= day) && (!until || day <= until.first());
    return certain ? Truth::yes : Truth::unknown;
  }

  [[nodiscard]] Truth transaction() const {
    const Role role{given_, finding_.listing.jurisdiction()};
    if (rule_.transactions().empty()) return Truth::yes;
    bool some = false, every = true;
    for (const Transaction one : {Transaction::domestic, Transaction::import, Transaction::export_}) {
      if (!role.may_be(one)) continue;
      const bool covered = covers(one);
      some |= covered;
      every &= covered;
    }
    if (!some) return Truth::no;
    return every || role.certain() ? Truth::yes : Truth::unknown;
  }

  [[nodiscard]] bool covers(Transaction transaction) const {
    for (const std::string_view word : rule_.transactions()) {
      if (word == "all" || word == label(transaction)) return true;
    }
    return false;
  }

  // Of the rule, and of the listing where the list itself is one for certain countries.
  [[nodiscard]] Truth destination() const {
    const bool exports = covers(Transaction::export_);
    return std::min(among(rule_.destinations(), rule_.destination_set(), given_.to),
                    exports ? among(finding_.listing.destinations(), {}, given_.to) : Truth::yes);
  }

  // Whether a country is one of those that the law names. The Union is, if every Member State is.
  [[nodiscard]] Truth among(const Strings& named, const std::optional<CountrySet>& set, const std::optional<Country>& country) const {
    if (named.empty() && !set) return Truth::yes;
    if (!country || (set && day_ < set->since().first())) return Truth::unknown;
    const Truth itself = among(named, set, country->code());
    if (!country->is_union() || itself == Truth::yes) return itself;
    const Truth first = among(named, set, member_states.front());
    const auto differs = [&](std::string_view state) { return among(named, set, state) != first; };
    return std::any_of(member_states.begin(), member_states.end(), differs) ? Truth::unknown : first;
  }
  [[nodiscard]] static Truth among(const Strings& named, const std::optional<CountrySet>& set, std::string_view code) {
    if (std::find(named.begin(), named.end(), code) != named.end() || (set && set->has(code))) return Truth::yes;
    const auto others = set ? set->others() : std::nullopt;
    return others && !others->has(code) ? Truth::unknown : Truth::no;
  }

  [[nodiscard]] Truth form() const {
    if (rule_.form().empty()) return Truth::yes;
    for (const Text& form : rule_.form()) {
      if (!given_.form.empty() && is_within(form.text, given_.form)) return Truth::yes;
    }
    return Truth::unknown;  // that other words mean something else is not for a program to say
  }

  // Whether every phrase of the law's form is said of the case: an `oral solution` is a `solution`.
  static bool is_within(std::string_view law, std::string_view said) {
    while (!law.empty()) {
      const std::string_view phrase = first(law, ",;");
      bool found = false;
      for (std::string_view rest = said; !rest.empty() && !found;) found = says(first(rest, ",;"), phrase);
      if (!found) return false;
    }
    return true;
  }
  // Every word, and no negation of its own.
  static bool says(std::string_view said, std::string_view law) {
    constexpr std::array<std::string_view, 9> articles{"", "a", "an", "as", "the", "als", "en", "or", "and"};
    constexpr std::array<std::string_view, 8> negations{"not", "no", "non", "without", "nicht", "ohne", "kein", "keine"};
    for (std::string_view rest = law; !rest.empty();) {
      const std::string_view word = first(rest, " ()");
      if (std::find(articles.begin(), articles.end(), word) == articles.end() && !has_word(said, word)) return false;
    }
    return std::none_of(negations.begin(), negations.end(), [&](std::string_view no) { return has_word(said, no) && !has_word(law, no); });
  }
  static bool has_word(std::string_view text, std::string_view wanted) {
    while (!text.empty()) {
      const std::string_view word = first(text, " ()");
      if (std::equal(word.begin(), word.end(), wanted.begin(), wanted.end(), [](char a, char b) { return lower_case(a) == lower_case(b); }))
        return true;
    }
    return false;
  }
  // What stands before a separator; the text goes on after it.
  static std::string_view first(std::string_view& text, std::string_view separators) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return word;
  }

  void measure(const Condition& condition) {
    const std::optional<Quantity>& given = given_.of(condition.measure);
    const auto limit = Quantity::of(condition);
    if (!given || !limit || !numbers_known_) return note(FactKind::measure, Truth::unknown, condition);
    if (counts_otherwise()) return note(FactKind::counted_as, Truth::unknown, condition);
    note(FactKind::measure, holds(*given, *limit, condition), condition);
  }

  // Whether the law counts the base (or the acid, a salt) while the question is of another form of it; or another substance.
  [[nodiscard]] bool counts_otherwise() const {
    const auto of = rule_.of();
    if (of && *of != finding_.listing.substance().index() && *of != finding_.named->substance.index()) return true;
    const Forms forms = finding_.forms();
    if (!forms.has(FormKind::salt) && !forms.has(FormKind::ester) && !forms.has(FormKind::hydrate)) return false;
    const std::string_view basis = rule_.basis();
    return basis.find("base") != basis.npos || basis.find("acid") != basis.npos || basis.find("salt") != basis.npos;
  }

  [[nodiscard]] Truth holds(const Quantity& given, const Quantity& limit, const Condition& condition) const {
    const auto order = compare_as_law_counts(given, limit);
    if (!order) return Truth::unknown;
    const bool less = *order < 0, equal = *order == 0;
    // Counted over a shorter time than the law's it is at least that much; over a longer one, at most.
    const Span law = from_label<Span>(rule_.per()).value_or(given_.per);
    const bool is_amount = condition.measure == Measure::amount;
    const bool may_be_more = is_amount && given_.per < law, may_be_less = is_amount && given_.per > law;
    const auto decide = [&](bool true_now, bool grows_truer) {
      const bool may_turn = true_now ? (grows_truer ? may_be_less : may_be_more) : (grows_truer ? may_be_more : may_be_less);
      return may_turn ? Truth::unknown : true_now ? Truth::yes : Truth::no;
    };
    switch (condition.comparison) {
      case Comparison::less: return decide(less, false);
      case Comparison::at_most: return decide(less || equal, false);
      case Comparison::more: return decide(!less && !equal, true);
      case Comparison::at_least: return decide(!less, true);
      case Comparison::equal: break;
    }
    if (equal) return may_be_more || may_be_less ? Truth::unknown : Truth::yes;
    return (less && may_be_more) || (!less && may_be_less) ? Truth::unknown : Truth::no;
  }

  // A percentage is of what the basis of the rule says; one that is given without saying of what is taken as the law counts.
  [[nodiscard]] std::optional<std::strong_ordering> compare_as_law_counts(const Quantity& given, const Quantity& limit) const {
    if (limit.dimension() != Dimension::fraction) return compare(given, limit);
    const std::string_view basis = rule_.basis();
    const bool weight = basis.find("weight") != basis.npos, volume = basis.find("volume") != basis.npos;
    if (basis.find("weight/volume") != basis.npos) {
      const auto grams = given.taken_as(Dimension::mass_per_volume);
      return grams ? compare(*grams, *limit.taken_as(Dimension::mass_per_volume)) : std::nullopt;
    }
    if (given.dimension() == Dimension::fraction) return compare(given, limit);
    if ((weight && given.dimension() == Dimension::mass_fraction) || (volume && given.dimension() == Dimension::volume_fraction))
      return compare(given, *limit.taken_as(given.dimension()));
    return std::nullopt;
  }

  Rule rule_;
  const Finding& finding_;
  const Circumstances& given_;
  Date day_;
  bool numbers_known_;
  Facts missing_{}, failing_{};
};

// Whether a rule of the list may bring what a finding lists into that part: a mixture, a preparation.
inline bool reaches(std::string_view part, const Finding& finding) {
  const auto rules = finding.listing.list().rules();
  return std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) {
    return rule.effect() == Effect::applies && rule.part() == part && rule.names(finding.listing.substance().index());
  });
}

// Whether a rule is of what a finding lists: it names it, or it is of all that stands in the part, or in the list. What a law says of
// a substance by name it says of its salts, but not of what is another substance in law, an ester or an ether of it.
inline bool concerns(const Rule& rule, const Finding& finding) {
  if (!rule.names_substances()) {
    return rule.part().empty() || finding.listing.part().is_called(rule.part()) || reaches(rule.part(), finding);
  }
  const auto the_same_in_law = [](Forms forms) { return !forms.has(FormKind::ester) && !forms.has(FormKind::ether); };
  if (rule.names(finding.listing.substance().index()) && the_same_in_law(finding.forms())) return true;
  for (std::optional<Match> at = finding.match(); at; at = at->nearer()) {
    if (rule.names(at->substance.index()) && the_same_in_law(at->forms)) return true;
  }
  return false;
}

/// Whether a rule fails for its time, its transaction or its countries: then it says nothing of what a part reaches in this case.
inline bool speaks_of_another_case(std::span<const Fact> failing) noexcept {
  return std::any_of(failing.begin(), failing.end(), [](const Fact& fact) { return fact.kind <= FactKind::origin; });
}

constexpr bool is_obligation(Effect effect) noexcept { return effect >= Effect::licence; }

}  // namespace detail

}  // namespace listed
