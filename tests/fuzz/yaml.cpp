// Any bytes as registry files: either a sentence about what is wrong with them, or a snapshot that opens and answers.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <listed/listed.hpp>

#include "files.hpp"
#include "must.hpp"
#include "walk.hpp"

namespace {

using namespace listed;
using fuzz::must;

bool finds(const Registry& registry, const Term& term, const Substance& substance) {
  const Resolution resolution = resolve(registry, term.text);
  const auto is_it = [&](const Match& match) { return match.substance == substance; };
  return std::any_of(resolution.matches().begin(), resolution.matches().end(), is_it);
}

void check_registry(std::vector<std::byte> snapshot) {
  const auto registry = Registry::from_bytes(std::move(snapshot));
  fuzz::Walk{*registry}.everything();
  for (const Substance& substance : registry->substances()) {
    for (const Term& term : substance.terms()) must(finds(*registry, term, substance), "every term finds its substance");
  }
}

void load(const std::vector<RegistryFile>& files) {
  std::vector<std::byte> snapshot;
  try {
    snapshot = compile_registry(files);
  } catch (const Error& error) { return must(!error.diagnostics().empty(), "an error says what is wrong"); }
  check_registry(std::move(snapshot));  // outside: what the loader has made opens without an error
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const auto files = fuzz::split_files(text);
  load(files);
  if (files.size() > 1) load({{"fuzz.yaml", std::string{text}}});
  return 0;
}
