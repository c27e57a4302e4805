// What the peers are given: every term of the registry as `kind TAB substance TAB text TAB key`.
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
      print(key.text(), '\n');
    }
  }
}
