// The library without the program around it: library screen NAMES, on one thread and on all; library scan TEXT MATCHES; library reference TEXT MATCHES,
// the plain scanner of the tests.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <listed/listed.hpp>

#include "../../support/reference_scan.hpp"

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

void write(const std::vector<Mention>& mentions, const char* path) {
  std::FILE* out = std::fopen(path, "w");
  for (const Mention& mention : mentions) std::fprintf(out, "%zu %zu\n", mention.begin, mention.end);
  std::fclose(out);
}

// As the peers: seconds of processor, and of making what scans.
void measure_scan(const Registry& registry, const std::string& text, const char* matches) {
  const double start = cpu_seconds();
  const Scanner scanner{registry};
  const double made = cpu_seconds() - start;
  std::vector<Mention> found;
  double best = 1e9;
  for (int i = 0; i < 3; ++i) {
    const double begin = cpu_seconds();
    found.clear();
    scanner.scan(text, [&](const Mention& mention) { found.push_back(mention); });
    best = std::min(best, cpu_seconds() - begin);
  }
  std::printf("%.4f %.4f\n", best, made);
  write(found, matches);
}

void scan_plainly(const Registry& registry, const std::string& text, const char* matches) {
  constexpr std::size_t longest_name = 200;
  const double start = cpu_seconds();
  const test::ReferenceScanner scanner{registry};
  const double made = cpu_seconds() - start;
  write(scanner.scan(text, longest_name), matches);
  std::printf("%.4f %.4f\n", cpu_seconds() - start - made, made);
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
  const std::string_view task = argc > 1 ? argv[1] : "";
  if (argc != (task == "screen" ? 3 : 4))
    return std::fputs("usage: library screen NAMES | library scan|reference TEXT MATCHES\n", stderr), 2;
  const auto registry = embedded_registry();
  const std::string text = content(argv[2]);
  if (task == "screen") measure_screen(*registry, text);
  else (task == "scan" ? measure_scan : scan_plainly)(*registry, text, argv[3]);
}
