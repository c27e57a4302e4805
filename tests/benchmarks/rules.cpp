// What follows: ten thousand rules evaluated for cases of substances, amounts, concentrations and routes, beside SQLite on tables of the
// same data (rules_database.cpp). Both begin where the substance is known; the answers of both are compared before anything is timed.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "rules_database.hpp"
#include "workload.hpp"

namespace listed::benchmarks {

namespace {

constexpr std::uint32_t batch = 10'000;

std::optional<Quantity> quantity(const char* text) { return *text ? Quantity::parse(text) : std::nullopt; }

// Numbers with every route; an amount without a form, so that a form that a law asks for is what remains open, to both.
std::vector<Circumstances> circumstances() {
  struct Numbers {
    const char *amount, *concentration, *dose;
    Span per;
  };
  constexpr std::array numbers{Numbers{"", "", "", Span::transaction},         Numbers{"1500 kg", "", "", Span::month},
                               Numbers{"500 gal", "10 %", "", Span::month},    Numbers{"40 kg", "30 % w/w", "", Span::year},
                               Numbers{"", "18 mg/mL", "", Span::transaction}, Numbers{"100 L", "1 %", "90 mg", Span::year}};
  constexpr std::array<std::array<const char*, 2>, 5> routes{{{"", ""}, {"us", "mx"}, {"us", "il"}, {"de", "br"}, {"cn", "mm"}}};
  std::vector<Circumstances> all;
  for (const auto& [from, to] : routes) {
    for (const Numbers& n : numbers) {
      Circumstances one;
      one.amount = quantity(n.amount), one.concentration = quantity(n.concentration), one.dose = quantity(n.dose), one.per = n.per;
      one.from = Country::parse(from), one.to = Country::parse(to);
      all.push_back(one);
    }
  }
  return all;
}

struct Asked {
  std::uint32_t substance;
  Verdict verdict;
};

// Every substance whose lists have rules for it, in an order that mixes them.
struct Cases {
  std::vector<Circumstances> given = circumstances();
  std::vector<Asked> asked;
  std::size_t last = 0;  // the case with which the batch is full

  static const Cases& get() {
    static const Cases cases;
    return cases;
  }

  [[nodiscard]] const Asked& substance(std::size_t number) const { return asked[number * 7 % asked.size()]; }
  [[nodiscard]] const Circumstances& circumstances_of(std::size_t number) const { return given[number % given.size()]; }

 private:
  static std::size_t count(const Verdict& verdict, const Circumstances& given) {
    const Consequences follows{verdict, given};
    return follows.all().size();
  }

  Cases() {
    for (const Substance& substance : registry().substances()) {
      Verdict verdict = check(registry(), substance.id());
      const auto findings = verdict.findings();
      const bool itself =
          std::all_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.listing.substance() == substance; });
      if (findings.empty() || !itself) continue;  // a form of something else is counted as the law does, which is not what this measures
      if (count(verdict, Circumstances{}) > 0) asked.push_back({substance.index(), std::move(verdict)});
    }
    for (std::size_t rules = 0; rules < batch; ++last) rules += count(substance(last).verdict, circumstances_of(last));
  }
};

// What a law hangs on another rule of its list is decided after both; of the rest the two must say the same.
void compare(const RulesDatabase& database) {
  const Cases& cases = Cases::get();
  for (std::size_t i = 0; i < cases.last; ++i) {
    auto theirs = database.outcomes(cases.substance(i).substance, cases.circumstances_of(i));
    const Consequences follows{cases.substance(i).verdict, cases.circumstances_of(i)};
    for (const Consequence& one : follows.all()) {
      const auto found = theirs.find(database.number_of(one.rule));
      const bool hangs = !one.facts.empty() && one.facts.back().kind == FactKind::other_rule;
      if (found == theirs.end() || (!hangs && found->second != one.outcome))
        throw std::runtime_error{"SQLite says something else of " + std::string{one.list.id()} + ", " + std::string{one.rule.citation()}};
      theirs.erase(found);
    }
    if (!theirs.empty()) throw std::runtime_error{"SQLite evaluates rules that do not concern the case"};
  }
}

const RulesDatabase& database() {
  static const RulesDatabase rules{registry(), Cases::get().given};
  static const bool equal = (compare(rules), true);
  (void)equal;
  return rules;
}

void evaluate(benchmark::State& state) {
  const Cases& cases = Cases::get();
  (void)database();
  std::size_t rules = 0;
  for (auto _ : state) {
    std::size_t sum = rules = 0;
    for (std::size_t i = 0; i < cases.last; ++i) {
      const Consequences follows{cases.substance(i).verdict, cases.circumstances_of(i)};
      for (const Consequence& one : follows.all()) sum += static_cast<std::size_t>(one.outcome);
      rules += follows.all().size();
    }
    benchmark::DoNotOptimize(sum);
  }
  state.counters["rules"] = static_cast<double>(rules);
  state.SetItemsProcessed(static_cast<std::int64_t>(rules) * static_cast<std::int64_t>(state.iterations()));
}

void sqlite_evaluates(benchmark::State& state) {
  const Cases& cases = Cases::get();
  const RulesDatabase& rules_of = database();
  std::size_t rules = 0;
  for (auto _ : state) {
    std::size_t sum = rules = 0;
    for (std::size_t i = 0; i < cases.last; ++i) {
      rules += rules_of.evaluate(cases.substance(i).substance, cases.circumstances_of(i),
                                 [&](std::int64_t, Outcome outcome) { sum += static_cast<std::size_t>(outcome); });
    }
    benchmark::DoNotOptimize(sum);
  }
  state.counters["rules"] = static_cast<double>(rules);
  state.SetItemsProcessed(static_cast<std::int64_t>(rules) * static_cast<std::int64_t>(state.iterations()));
}

BENCHMARK(evaluate)->Name("listed/rules/ten-thousand")->Unit(benchmark::kMillisecond);
BENCHMARK(sqlite_evaluates)->Name("sqlite/memory/rules/ten-thousand")->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace listed::benchmarks
