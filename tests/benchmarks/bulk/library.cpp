// The library without the program around it: library scan TEXT | library screen NAMES, on one thread and on all.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <listed/listed.hpp>

namespace {

using namespace listed;

// Processor time of all threads, which other processes disturb less than the clock on the wall.
double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

template <class Task>
void measure(const char* what, Task task) {
  double best = 1e9, best_cpu = 1e9;
  std::size_t found = 0;
  for (int i = 0; i < 5; ++i) {
    const auto start = std::chrono::steady_clock::now();
    const double cpu = cpu_seconds();
    found = task();
    best_cpu = std::min(best_cpu, cpu_seconds() - cpu);
    best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  std::printf("%-36s %.3f s, %.3f s of processor, %zu found\n", what, best, best_cpu, found);
}

std::string content(const char* path) {
  std::ifstream in{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

void measure_scan(const Registry& registry, const std::string& text) {
  measure("listed: making a scanner", [&] { return Scanner{registry}.size(); });
  const Scanner scanner{registry};
  measure("listed: scan, one thread", [&] {
    std::size_t found = 0;
    scanner.scan(text, [&](const Mention&) { ++found; });
    return found;
  });
}

void measure_screen(const Registry& registry, std::string_view text) {
  std::vector<std::string_view> names;
  for (std::size_t end; (end = text.find('\n')) != std::string_view::npos; text.remove_prefix(end + 1))
    names.push_back(text.substr(0, end));
  for (const unsigned threads : {1u, 0u}) {
    measure(threads == 1 ? "listed: screen, one thread" : "listed: screen, all threads", [&] {
      std::size_t found = 0;
      screen(registry, names, {}, [&](const Verdict& verdict) { found += verdict.any_listed(); }, {threads});
      return found;
    });
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return std::fputs("usage: library scan TEXT | library screen NAMES\n", stderr), 2;
  const auto registry = embedded_registry();
  const std::string text = content(argv[2]);
  if (std::string_view{argv[1]} == "scan") measure_scan(*registry, text);
  else measure_screen(*registry, text);
}
