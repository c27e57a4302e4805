// A service that screens names while its registry is replaced: readers hold the registry that they began with, nobody locks, and a
// registry that does not load leaves the old one in place.
//
//     screen_and_reload SNAPSHOT NAME…
#include <atomic>
#include <iostream>
#include <memory>
#include <span>
#include <thread>

#include <listed/listed.hpp>

using Current = std::atomic<std::shared_ptr<const listed::Registry>>;

void reload(Current& current, const char* snapshot) {
  try {
    current = listed::Registry::open(snapshot);
  } catch (const listed::Error& error) {
    for (const listed::Diagnostic& finding : error.diagnostics()) std::cerr << finding.to_string() << '\n';
  }
}

int main(int argc, char** argv) {
  if (argc < 3) return std::cerr << "usage: screen_and_reload SNAPSHOT NAME...\n", 2;
  Current current{listed::embedded_registry()};
  std::thread reloading{reload, std::ref(current), argv[1]};
  for (const char* name : std::span{argv + 2, argv + argc}) {
    const auto registry = current.load();
    const auto verdict = listed::check(*registry, name);
    std::cout << name << ": " << label(verdict.status()) << " (data of " << registry->data_version().to_string() << ")\n";
  }
  reloading.join();
}
