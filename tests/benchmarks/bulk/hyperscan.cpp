// Hyperscan, or Vectorscan, over the same names and text: hyperscan NAMES EXACT TEXT MATCHES. Literals; ASCII case is ignored in NAMES.
//
// It tells every place where a name ends, overlapping ones too. Of those that are words by the library's own rules, the longest of those that begin first
// are kept, as the library does. How long it takes to be told all, without that, stands beside it.
#include <hs/hs.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <listed/identifiers.hpp>
#include <listed/scan/word_boundary.hpp>

namespace {

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

struct Match {
  std::size_t begin, end;
};

struct Search {
  const std::string& text;
  const std::vector<std::string>& names;
  std::vector<Match> matches{};
  std::size_t told = 0;
};

int count(unsigned, unsigned long long, unsigned long long, unsigned, void* context) {
  ++static_cast<Search*>(context)->told;
  return 0;
}

int keep_word(unsigned name, unsigned long long, unsigned long long end, unsigned, void* context) {
  auto& search = *static_cast<Search*>(context);
  const std::string& known = search.names[name];
  const std::size_t begin = end - known.size();
  if (listed::ends_word(search.text, end) && listed::begins_word(search.text, begin, listed::looks_like_cas(known)))
    search.matches.push_back({begin, end});
  return 0;
}

void keep_longest(std::vector<Match>& matches) {
  std::sort(matches.begin(), matches.end(),
            [](const Match& a, const Match& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  std::size_t free = 0;
  std::erase_if(matches, [&](const Match& match) {
    if (match.begin < free) return true;
    free = match.end;
    return false;
  });
}

void read_lines(const char* path, std::vector<std::string>& to) {
  std::ifstream in{path};
  for (std::string line; std::getline(in, line);) to.push_back(line);
}

template <class Task>
double best_of(Task task) {
  double best = 1e9;
  for (int i = 0; i < 3; ++i) {
    const double begin = cpu_seconds();
    task();
    best = std::min(best, cpu_seconds() - begin);
  }
  return best;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) return std::fputs("usage: hyperscan NAMES EXACT TEXT MATCHES\n", stderr), 2;
  std::vector<std::string> names;
  read_lines(argv[1], names);
  std::vector<unsigned> flags(names.size(), HS_FLAG_CASELESS);
  read_lines(argv[2], names);
  flags.resize(names.size(), 0);
  std::ifstream file{argv[3], std::ios::binary};
  const std::string text{std::istreambuf_iterator<char>{file}, {}};

  std::vector<const char*> literals;
  std::vector<std::size_t> sizes;
  std::vector<unsigned> ids;
  for (const std::string& name : names)
    literals.push_back(name.data()), sizes.push_back(name.size()), ids.push_back(static_cast<unsigned>(ids.size()));
  hs_database_t* database = nullptr;
  hs_compile_error_t* problem = nullptr;
  const double start = cpu_seconds();
  if (hs_compile_lit_multi(literals.data(), flags.data(), ids.data(), sizes.data(), static_cast<unsigned>(names.size()), HS_MODE_BLOCK,
                           nullptr, &database, &problem) != HS_SUCCESS)
    return std::fprintf(stderr, "%s\n", problem->message), 2;
  const double made = cpu_seconds() - start;
  hs_scratch_t* scratch = nullptr;
  hs_alloc_scratch(database, &scratch);
  Search search{text, names};
  const auto scan = [&](match_event_handler told) {
    hs_scan(database, text.data(), static_cast<unsigned>(text.size()), 0, scratch, told, &search);
  };
  const double telling = best_of([&] {
    search.told = 0;
    scan(count);
  });
  const double scanning = best_of([&] {
    search.matches.clear();
    scan(keep_word);
    keep_longest(search.matches);
  });
  std::printf("%.4f %.4f %.4f of all %zu\n", scanning, made, telling, search.told);
  std::FILE* out = std::fopen(argv[4], "w");
  for (const Match& match : search.matches) std::fprintf(out, "%zu %zu\n", match.begin, match.end);
  std::fclose(out);
}
