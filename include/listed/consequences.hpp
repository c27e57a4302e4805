// What follows: the rules of the lists that a verdict found, evaluated for what is known of the case.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <listed/circumstances.hpp>
#include <listed/quantity.hpp>
#include <listed/rule.hpp>
#include <listed/verdict.hpp>

namespace listed {

/// What a rule comes to in a case.
enum class Outcome : std::uint8_t { applies, does_not_apply, depends };

/// What a rule can depend on.
enum class FactKind : std::uint8_t { day, transaction, destination, form, measure, counted_as, other_rule };

namespace detail {

// clang-format off
template <> struct Labels<Outcome> {
  static constexpr std::array<std::string_view, 3> all{"applies", "does_not_apply", "depends"};
};
template <> struct Labels<FactKind> {
  static constexpr std::array<std::string_view, 7> all{"day", "transaction", "destination", "form", "measure", "counted-as", "other-rule"};
};
// clang-format on

enum class Truth : std::uint8_t { no, unknown, yes };

}  // namespace detail

/// A fact that decides a rule: one that is not known where the outcome is `depends`, one that fails where it is `does_not_apply`.
struct Fact {
  FactKind kind;
  std::optional<Condition> condition{};  ///< of a measure

  /// In words, for the rule that depends on it: `concentration in g/100 mL`, `amount in a calendar year`.
  [[nodiscard]] std::string describe(const Rule& rule) const;
};

/// One rule, for one case. Views into the registry, which must outlive it.
struct Consequence {
  List list;
  Rule rule;
  Listing listing;  ///< the listing (of the verdict) that the rule concerns
  Outcome outcome;
  std::vector<Fact> facts;
};

/// Whether the lists themselves require something for a transaction.
/// From the weakest to the strongest that one rule can make of the answer.
enum class Requirement : std::uint8_t {
  not_stated,     ///< the registry holds no rule of that list on such matters
  not_required,   ///< the rules of the list on such matters do not apply, or an exemption does
  depends,        ///< whether a rule says so depends on facts that are not given
  unless_exempt,  ///< a rule says so; whether an exemption applies depends on facts that are not given
  required,       ///< a rule says so, and none exempts
  prohibited,     ///< a rule forbids it, and none exempts
};

namespace detail {
// clang-format off
template <> struct Labels<Requirement> {
  static constexpr std::array<std::string_view, 6> all{"not-stated", "not-required", "depends", "required-unless-exempt", "required", "prohibited"};
};
// clang-format on
}  // namespace detail

/// The answer of one list.
struct Answer {
  List list;
  Requirement requirement;
};

/// What follows from a verdict, by the lists' own rules. Information on what they state, not legal advice.
class Consequences {
 public:
  /// Evaluates every rule that concerns a finding of the verdict. O(rules of the lists found · facts); a verdict pays nothing for it
  /// that is not asked. Both arguments must outlive it.
  Consequences(const Verdict& verdict, const Circumstances& given);

  /// By list, in the order of the law.
  [[nodiscard]] const std::vector<Consequence>& all() const& noexcept { return all_; }
  const std::vector<Consequence>& all() const&& = delete;

  /// The answer of every list that the case concerns and that lists what was asked.
  [[nodiscard]] const std::vector<Answer>& answers() const& noexcept { return answers_; }
  const std::vector<Answer>& answers() const&& = delete;

 private:
  void evaluate(const List& list, std::span<const Finding> findings);  // of one substance in one list
  void apply_given(std::size_t first);
  void apply_reach(std::size_t first);
  [[nodiscard]] Requirement answer(std::span<const Consequence> rules) const;

  const Verdict* verdict_;
  const Circumstances* given_;
  bool one_substance_;  // the numbers are of it
  std::vector<Consequence> all_;
  std::vector<Answer> answers_;
};

/// What follows from a verdict for a case.
///
///     const Verdict verdict = check(*registry, "codeine");
///     Circumstances given;
///     given.concentration = Quantity::parse("1.8 g/100 mL");
///     for (const Consequence& c : consequences(verdict, given).all()) …   // keep the object: all() of a temporary does not compile
[[nodiscard]] inline Consequences consequences(const Verdict& verdict, const Circumstances& given) { return {verdict, given}; }

// ---------------------------------------------------------------------------------------------------------------------------

namespace detail {

/// Evaluates one rule for one finding; collects what is not known and what fails.
class Evaluation {
 public:
  Evaluation(const Rule& rule, const Finding& finding, const Circumstances& given, Date day, bool numbers_known)
      : rule_{rule}, finding_{finding}, given_{given}, numbers_known_{numbers_known} {
    note(FactKind::day, holds_on(day));
    note(FactKind::transaction, transaction());
    note(FactKind::destination, destination());
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
    return std::min(among(rule_.destinations()), exports ? among(finding_.listing.destinations()) : Truth::yes);
  }
  [[nodiscard]] Truth among(const Strings& countries) const {
    if (countries.empty()) return Truth::yes;
    if (!given_.to) return Truth::unknown;
    for (const std::string_view code : countries) {
      if (code == given_.to->code()) return Truth::yes;
      if (const auto country = Country::parse(code); given_.to->is_union() && country && country->is_in("eu")) return Truth::unknown;
    }
    return Truth::no;
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
      if (std::equal(word.begin(), word.end(), wanted.begin(), wanted.end(), [](char a, char b) { return lower(a) == lower(b); }))
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
  static constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

  void measure(const Condition& condition) {
    const std::optional<Quantity>& given = given_.of(condition.measure);
    const auto limit = Quantity::of(condition);
    if (!given || !limit || !numbers_known_) return note(FactKind::measure, Truth::unknown, condition);
    if (counts_otherwise()) return note(FactKind::counted_as, Truth::unknown, condition);
    note(FactKind::measure, holds(*given, *limit, condition), condition);
  }

  // Whether the law counts the base (or the acid, a salt) while the question is of another form of it.
  [[nodiscard]] bool counts_otherwise() const {
    const Forms forms = finding_.match->forms;
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
  if (rule.names(finding.match->named.index())) return true;
  const Forms forms = finding.match->forms;
  return rule.names(finding.listing.substance().index()) && !forms.has(FormKind::ester) && !forms.has(FormKind::ether);
}

constexpr bool is_obligation(Effect effect) noexcept { return effect >= Effect::licence; }

}  // namespace detail

inline std::string Fact::describe(const Rule& rule) const {
  const auto measured = [&] {
    std::string text{label(condition->measure)};
    text += " in " + std::string{condition->unit};
    if (condition->measure == Measure::amount && !rule.per().empty()) {
      text += rule.per() == "transaction" ? " in the transaction" : " in the " + std::string{rule.per()};
    }
    return text;
  };
  switch (kind) {
    case FactKind::day: return "the day: the sources do not say exactly when it is in force";
    case FactKind::transaction: return "the transaction: domestic, import or export";
    case FactKind::destination: return "the country of destination";
    case FactKind::form: return "whether it is: " + std::string{rule.form().in("en")};
    case FactKind::measure: return measured();
    case FactKind::counted_as: return measured() + ", counted as the law does: " + std::string{rule.basis()};
    case FactKind::other_rule:
      return rule.given() ? "whether a rule of the list holds: " + std::string{label(*rule.given())}
                          : "whether " + std::string{rule.part()} + " reaches it";
  }
  return {};
}

inline Consequences::Consequences(const Verdict& verdict, const Circumstances& given) : verdict_{&verdict}, given_{&given} {
  const auto understood =
      std::count_if(verdict.passages().begin(), verdict.passages().end(), [](const Passage& p) { return p.understood; });
  one_substance_ = understood <= 1;
  const auto key = [](const Finding& finding) { return std::pair{finding.listing.list().index(), finding.listing.substance().index()}; };
  auto findings = verdict.findings();
  std::stable_sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
  for (auto first = findings.begin(); first != findings.end();) {
    const List list = first->listing.list();
    const auto last = std::find_if(first, findings.end(), [&](const Finding& f) { return key(f) != key(*first); });
    if (Role{given, list.jurisdiction()}.concerned()) evaluate(list, {&*first, static_cast<std::size_t>(last - first)});
    first = last;
  }
}

inline void Consequences::evaluate(const List& list, std::span<const Finding> findings) {
  const std::size_t first = all_.size();
  for (const Rule& rule : list.rules()) {
    std::optional<Consequence> best;  // one listing in force is enough
    for (const Finding& finding : findings) {
      if (!detail::concerns(rule, finding)) continue;
      Consequence one = detail::Evaluation{rule, finding, *given_, verdict_->as_of(), one_substance_}.result();
      if (!best || (best->outcome != Outcome::applies && one.outcome != Outcome::does_not_apply)) best = std::move(one);
    }
    if (best) all_.push_back(std::move(*best));
  }
  apply_reach(first);
  apply_given(first);
  const Requirement requirement = answer({all_.data() + first, all_.size() - first});
  if (answers_.empty() || !(answers_.back().list == list)) answers_.push_back({list, requirement});
  else answers_.back().requirement = std::max(answers_.back().requirement, requirement);
}

// A part that reaches such a thing only under conditions, of which none is met, has no rules for it; and none for certain that are
// met perhaps, unless the chemical itself stands there.
inline void Consequences::apply_reach(std::size_t first) {
  for (std::size_t i = first; i < all_.size(); ++i) {
    Consequence& one = all_[i];
    if (!detail::is_obligation(one.rule.effect()) || one.rule.part().empty() || one.outcome == Outcome::does_not_apply) continue;
    bool some = false, applies = false, depends = false;
    const bool stands_there = one.listing.part().is_called(one.rule.part());
    for (std::size_t k = first; k < all_.size(); ++k) {
      if (all_[k].rule.effect() != Effect::applies || all_[k].rule.part() != one.rule.part()) continue;
      if (all_[k].outcome == Outcome::does_not_apply && all_[k].facts.front().kind == FactKind::day) continue;
      some = true;
      applies |= all_[k].outcome == Outcome::applies;
      depends |= all_[k].outcome == Outcome::depends;
    }
    if (!some || applies || (depends && stands_there)) continue;
    if (!depends) one.facts.clear();
    one.facts.push_back({FactKind::other_rule});
    one.outcome = depends ? Outcome::depends : Outcome::does_not_apply;
  }
}

// Rules that hold only where another one does.
inline void Consequences::apply_given(std::size_t first) {
  for (std::size_t i = first; i < all_.size(); ++i) {
    Consequence& one = all_[i];
    const auto given = one.rule.given();
    if (!given || one.outcome == Outcome::does_not_apply) continue;
    bool some = false, perhaps = false;
    for (std::size_t k = first; k < all_.size(); ++k) {
      if (k == i || all_[k].rule.effect() != *given) continue;
      some |= all_[k].outcome == Outcome::applies;
      perhaps |= all_[k].outcome == Outcome::depends;
    }
    if (some) continue;
    if (!perhaps) one.facts.clear();
    one.facts.push_back({FactKind::other_rule});
    one.outcome = perhaps ? Outcome::depends : Outcome::does_not_apply;
  }
}

inline Requirement Consequences::answer(std::span<const Consequence> rules) const {
  Requirement result = Requirement::not_stated;
  const auto raise = [&](Requirement to) { result = std::max(result, to); };
  for (const Consequence& one : rules) {
    if (!detail::is_obligation(one.rule.effect())) continue;
    bool exempt = false, perhaps = false;
    for (const Consequence& other : rules) {
      const bool covers = other.rule.part().empty() || one.rule.part().empty() || other.rule.part() == one.rule.part();
      if (other.rule.effect() != Effect::exempt || !covers || !other.rule.relieves_of(one.rule.effect())) continue;
      exempt |= other.outcome == Outcome::applies;
      perhaps |= other.outcome == Outcome::depends;
    }
    if (one.outcome == Outcome::does_not_apply || exempt) raise(Requirement::not_required);
    else if (one.outcome == Outcome::depends) raise(Requirement::depends);
    else
      raise(perhaps                                   ? Requirement::unless_exempt
            : one.rule.effect() == Effect::prohibited ? Requirement::prohibited
                                                      : Requirement::required);
  }
  return result;
}

}  // namespace listed
