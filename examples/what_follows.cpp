// What follows for an amount on its way from one country to another, by the rules of the lists themselves, each with its citation.
#include <iostream>

#include <listed/listed.hpp>

int main(int argc, char** argv) {
  if (argc != 5) {
    std::cerr << "what_follows CHEMICAL AMOUNT FROM TO, such as: what_follows 'acetic anhydride' 300kg eu co\n";
    return 2;
  }
  listed::Circumstances given;
  listed::QuantityProblem problem{};
  given.amount = listed::Quantity::parse(argv[2], &problem);
  given.from = listed::Country::parse(argv[3]);
  given.to = listed::Country::parse(argv[4]);
  if (!given.amount) return std::cerr << argv[2] << ": " << explain(problem) << '\n', 2;
  if (!given.from || !given.to) return std::cerr << argv[3] << ", " << argv[4] << ": a country is its ISO 3166-1 code, or eu\n", 2;

  const auto registry = listed::embedded_registry();
  const auto verdict = listed::check(*registry, argv[1]);
  const auto follows = consequences(verdict, given);
  std::cout << verdict.query() << ": " << listed::label(verdict.status()) << " as of " << verdict.as_of().to_string() << '\n';
  for (const auto& answer : follows.answers()) std::cout << "  " << answer.list.id() << ": " << listed::label(answer.requirement) << '\n';
  for (const auto& one : follows.all()) {
    if (one.outcome == listed::Outcome::does_not_apply) continue;
    std::cout << "  " << one.list.id() << ' ' << listed::label(one.outcome) << ": " << listed::label(one.rule.effect()) << ", "
              << one.rule.citation() << '\n';
    for (const auto& fact : one.facts) std::cout << "    depends on " << fact.describe(one.rule) << '\n';
  }
  std::cout << "What the lists named state; information, not legal advice.\n";
}
