// What the peers of near spelling are asked, as JSON: the keys of all names, and of misspelled ones with our best answer to each.
#include <cstdio>
#include <set>
#include <string>

#include <nlohmann/json.hpp>

#include "misspellings.hpp"
#include "workload.hpp"

namespace {

using namespace listed;
using namespace listed::benchmarks;

constexpr std::size_t most = 300;  // a scan of all names takes its time

std::string key_of(std::string_view text) { return std::string{NameKey{text}.text()}; }

nlohmann::json names_of_registry() {
  std::set<std::string> keys;
  for (const Substance& substance : registry().substances()) {
    for (const Term& term : substance.terms()) {
      if (!is_identifier(term.kind)) keys.insert(key_of(term.text));
    }
  }
  return keys;
}

nlohmann::json queries() {
  nlohmann::json all = nlohmann::json::array();
  for (const std::string& query : misspellings()) {
    if (all.size() == most) break;
    const auto near = suggest(registry(), query, 1);
    all.push_back({{"key", key_of(query)}, {"best", near.empty() ? nlohmann::json(nullptr) : nlohmann::json(key_of(near.front().name()))}});
  }
  return all;
}

}  // namespace

int main() {
  const auto* rows = registry().rows();
  const std::size_t bytes = rows->pieces()->size() * sizeof(schema::Piece) + rows->piece_buckets()->size() * sizeof(std::uint32_t);
  std::printf("%s\n", nlohmann::json{{"names", names_of_registry()}, {"queries", queries()}, {"index_bytes", bytes}}.dump().c_str());
}
