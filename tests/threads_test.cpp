#include <atomic>
#include <memory>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "support/small_registry.hpp"

using namespace listed;
using namespace listed::test;

TEST_CASE("readers go on while a program reloads its registry") {
  // Not std::atomic<std::shared_ptr>: that of libstdc++ 12 unlocks in a way that the thread sanitizer takes for a race.
  std::shared_ptr<const Registry> current = small_registry();
  std::atomic<bool> done{false};
  std::atomic<int> answers{0};
  std::vector<std::thread> readers;
  for (int i = 0; i < 4; ++i) {
    readers.emplace_back([&] {
      while (!done || answers < 100) {
        const auto registry = std::atomic_load(&current);
        const Verdict verdict = check(*registry, "fentanyl", {date("2026-11-23")});
        if (verdict.status() == Status::listed && registry->listings().get<by_year>().count(2024) == 2) ++answers;
      }
    });
  }
  for (int i = 0; i < 20; ++i) std::atomic_store(&current, std::shared_ptr<const Registry>{small_registry()});
  done = true;
  for (std::thread& reader : readers) reader.join();
  CHECK(answers >= 100);
}

TEST_CASE("a failed load leaves the old registry in place") {
  auto current = small_registry();
  const auto reload = [&](const Files& files) {
    try {
      current = Registry::from_bytes(compile_registry(files));
      return true;
    } catch (const Error&) { return false; }
  };
  CHECK_FALSE(reload(with("un/treaty.yaml", "by: edition", "by: nobody")));
  CHECK(check(*current, "fentanyl", {date("2026-11-23")}).status() == Status::listed);
}

TEST_CASE("the index is built once, whoever asks first") {
  const auto registry = small_registry();
  std::vector<const Listings*> seen(8);
  std::vector<std::thread> readers;
  for (auto& slot : seen) readers.emplace_back([&] { slot = &registry->listings(); });
  for (std::thread& reader : readers) reader.join();
  for (const Listings* listings : seen) CHECK(listings == seen.front());
}
