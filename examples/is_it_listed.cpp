// The smallest program: a verdict, and what explains it.
#include <iostream>

#include <listed/listed.hpp>

int main(int argc, char** argv) {
  const auto registry = listed::embedded_registry();
  const auto verdict = listed::check(*registry, argc > 1 ? argv[1] : "fentanyl");

  std::cout << verdict.query() << ": " << label(verdict.status()) << " as of " << verdict.as_of().to_string() << '\n';
  for (const auto& finding : verdict.findings()) {
    const auto& listing = finding.listing;
    std::cout << "  " << listing.list().title().in("en") << ", " << listing.part_label() << " " << listing.item() << ": "
              << listing.instrument().title().in("en") << '\n';
  }
  verdict.for_each_coverage([](const auto& coverage) {
    std::cout << "  consulted: " << coverage.list.id() << " to " << coverage.complete_to.to_string() << '\n';
  });
  return verdict.any_listed() ? 0 : 1;
}
