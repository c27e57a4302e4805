#include "workload.hpp"

#include <array>
#include <random>
#include <string_view>

namespace listed::benchmarks {

namespace {

constexpr std::array<std::string_view, 24> reagents{"sodium chloride",
                                                    "ethanol",
                                                    "Acetonitrile",
                                                    "calcium carbonate",
                                                    "D-glucose",
                                                    "Tris(hydroxymethyl)aminomethane",
                                                    "silver nitrate",
                                                    "agarose",
                                                    "glycerol",
                                                    "HEPES",
                                                    "urea",
                                                    "N,N-dimethylformamide",
                                                    "dichloromethane",
                                                    "citric acid",
                                                    "2-propanol",
                                                    "ammonium chloride",
                                                    "L-ascorbic acid",
                                                    "magnesium sulfate heptahydrate",
                                                    "64-17-5x",
                                                    "n-hexane",
                                                    "Triton X-100",
                                                    "imidazole",
                                                    "benzoic acid",
                                                    "copper(II) sulfate pentahydrate"};

// Fixed, so that every run asks the same in the same order.
std::mt19937 random_numbers() { return std::mt19937{20261123}; }

std::string with_letters_changed(std::string name, std::mt19937& random) {
  std::vector<std::size_t> letters;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] >= 'a' && name[i] <= 'z') letters.push_back(i);
  }
  for (int change = 0; change < 2 && !letters.empty(); ++change) {
    char& letter = name[letters[random() % letters.size()]];
    letter = static_cast<char>('a' + (letter - 'a' + 7) % 26);
  }
  return name;
}

std::vector<std::string> all_names() {
  std::vector<std::string> all;
  for (const Substance& substance : registry().substances()) {
    for (const Term& term : substance.terms()) all.emplace_back(term.text);
  }
  auto random = random_numbers();
  std::shuffle(all.begin(), all.end(), random);
  return {all.begin(), all.end()};  // copied in the order in which they are asked, as the keys of the peers are
}

std::vector<std::string> all_misses() {
  std::vector<std::string> all;
  auto random = random_numbers();
  for (const std::string& name : names()) {
    std::string changed = random() % 4 == 0 ? std::string{reagents[random() % reagents.size()]} : with_letters_changed(name, random);
    if (check(registry(), changed).status() == Status::not_found) all.push_back(std::move(changed));
  }
  return all;
}

std::vector<std::string> keys_of(const std::vector<std::string>& texts) {
  std::vector<std::string> all;
  for (const std::string& text : texts) all.emplace_back(NameKey{text}.text());
  return all;
}

}  // namespace

const Registry& registry() {
  static const auto embedded = embedded_registry();
  return *embedded;
}

const std::vector<std::string>& names() {
  static const auto all = all_names();
  return all;
}

const std::vector<std::string>& keys() {
  static const auto all = keys_of(names());
  return all;
}

const std::vector<std::string>& misses() {
  static const auto all = all_misses();
  return all;
}

const std::vector<std::string>& missing_keys() {
  static const auto all = keys_of(misses());
  return all;
}

}  // namespace listed::benchmarks
