// With listed::listed: asks the embedded registry, and reads a registry file, so that all of the library must have been linked.
#include <cstdio>
#include <vector>

#include <listed/listed.hpp>

int main() {
  const auto registry = listed::embedded_registry();
  const auto verdict = listed::check(*registry, "fentanyl");
  if (verdict.status() != listed::Status::listed) return std::fputs("fentanyl is not listed\n", stderr), 1;

  try {
    (void)listed::compile_registry(std::vector{listed::RegistryFile{"broken.yaml", "list: ["}});
    return std::fputs("a broken registry file was read\n", stderr), 1;
  } catch (const listed::Error& error) {
    return error.diagnostics().front().file == "broken.yaml" ? 0 : (std::fprintf(stderr, "%s\n", error.what()), 1);
  }
}
