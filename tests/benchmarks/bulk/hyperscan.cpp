// Hyperscan over the same names and text: hyperscan NAMES TEXT. Literals, ASCII case ignored; all matches are told, overlapping ones too;
// where words begin and end is looked at in the callback.
#include <hs/hs.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

bool is_word(unsigned char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80; }

struct Count {
  const std::string& text;
  const std::vector<std::string>& names;
  std::size_t matches = 0;
};

int count(unsigned name, unsigned long long, unsigned long long end, unsigned, void* context) {
  auto& sum = *static_cast<Count*>(context);
  const std::size_t begin = end - sum.names[name].size();
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(sum.text[i]); };
  sum.matches += (begin == 0 || !is_word(at(begin - 1)) || !is_word(at(begin))) &&
                 (end == sum.text.size() || !is_word(at(end)) || !is_word(at(end - 1)));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return std::fputs("usage: hyperscan NAMES TEXT\n", stderr), 2;
  std::ifstream in{argv[1]};
  std::vector<std::string> names;
  for (std::string line; std::getline(in, line);) names.push_back(line);
  std::ifstream file{argv[2], std::ios::binary};
  const std::string text{std::istreambuf_iterator<char>{file}, {}};

  std::vector<const char*> literals;
  std::vector<std::size_t> sizes;
  std::vector<unsigned> flags(names.size(), HS_FLAG_CASELESS), ids;
  for (const std::string& name : names)
    literals.push_back(name.data()), sizes.push_back(name.size()), ids.push_back(static_cast<unsigned>(ids.size()));
  hs_database_t* database = nullptr;
  hs_compile_error_t* problem = nullptr;
  const double start = cpu_seconds();
  if (hs_compile_lit_multi(literals.data(), flags.data(), ids.data(), sizes.data(), static_cast<unsigned>(names.size()), HS_MODE_BLOCK,
                           nullptr, &database, &problem) != HS_SUCCESS)
    return std::fprintf(stderr, "%s\n", problem->message), 2;
  std::printf("Hyperscan: compiling                 %.3f s of processor\n", cpu_seconds() - start);
  hs_scratch_t* scratch = nullptr;
  hs_alloc_scratch(database, &scratch);
  double best = 1e9;
  Count sum{text, names};
  for (int i = 0; i < 5; ++i) {
    sum.matches = 0;
    const double begin = cpu_seconds();
    hs_scan(database, text.data(), static_cast<unsigned>(text.size()), 0, scratch, count, &sum);
    best = std::min(best, cpu_seconds() - begin);
  }
  std::printf("Hyperscan: scan, one thread          %.3f s of processor, %zu found\n", best, sum.matches);
}
