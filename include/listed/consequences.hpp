// What follows: the rules of the lists that a verdict found, evaluated for what is known of the case.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <listed/circumstances.hpp>
#include <listed/consequence.hpp>
#include <listed/evaluation.hpp>
#include <listed/rule.hpp>
#include <listed/verdict.hpp>

namespace listed {

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

inline Consequences::Consequences(const Verdict& verdict, const Circumstances& given) : verdict_{&verdict}, given_{&given} {
  const auto understood =
      std::count_if(verdict.passages().begin(), verdict.passages().end(), [](const Passage& p) { return p.understood; });
  const auto matches = verdict.matches();
  const auto components = std::count_if(matches.begin(), matches.end(), [](const Match& match) { return match.is_component(); });
  one_substance_ = understood <= 1 && (components <= 1 || verdict.meanings() > 1);
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
      if (all_[k].outcome == Outcome::does_not_apply && detail::speaks_of_another_case(all_[k].facts)) continue;
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
