// What the peers are given: every term of the registry as `kind TAB substance TAB text TAB key TAB how it is looked for in texts` (no, any case, exact).
#include <cstdio>

#include <listed/listed.hpp>

int main() {
  using namespace listed;
  const auto print = [](std::string_view text, char end) { std::printf("%.*s%c", static_cast<int>(text.size()), text.data(), end); };
  const auto registry = embedded_registry();
  for (const Substance& substance : registry->substances()) {
    for (const Term& term : substance.terms()) {
      const NameKey key{term.text};
      print(label(term.kind), '\t');
      print(substance.id(), '\t');
      print(term.text, '\t');
      print(key.text(), '\t');
      const bool scanned = !key.problem() && detail::is_scanned(*registry, term, key.text());
      print(!scanned ? "no" : detail::is_short(key.text()) ? "exact" : "any case", '\n');
    }
  }
}
