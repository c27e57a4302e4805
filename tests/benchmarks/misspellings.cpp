#include "misspellings.hpp"

#include <random>
#include <utility>

#include "workload.hpp"

namespace listed::benchmarks {

namespace {

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

std::string with_slip(std::string name, std::mt19937& random) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i + 1 < name.size(); ++i) {
    if (is_letter(name[i]) && is_letter(name[i + 1])) places.push_back(i);
  }
  if (places.empty()) return name;
  const std::size_t at = places[random() % places.size()];
  const auto letter = static_cast<char>('a' + random() % 26);
  switch (random() % 4) {
    case 0: name[at] = letter; break;
    case 1: name.insert(at, 1, letter); break;
    case 2: name.erase(at, 1); break;
    default: std::swap(name[at], name[at + 1]);
  }
  return name;
}

std::vector<std::string> make() {
  std::vector<std::string> all;
  std::mt19937 random{20261125};
  for (const std::string& name : names()) {
    if (Spelling{NameKey{name}.text()}.slips() == 0) continue;
    const Verdict known = check(registry(), name);
    if (known.matches().empty() || is_identifier(known.matches().front().matched().kind)) continue;
    std::string wrong = with_slip(name, random);
    if (check(registry(), wrong).status() == Status::not_found) all.push_back(std::move(wrong));
  }
  return all;
}

}  // namespace

const std::vector<std::string>& misspellings() {
  static const auto all = make();
  return all;
}

}  // namespace listed::benchmarks
