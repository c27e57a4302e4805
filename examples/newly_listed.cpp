// What did a country newly control in a year? The figures of an annual drug report, from the indices by category and year.
//
//     newly_listed [JURISDICTION [YEAR]]        as `newly_listed cn 2024`
#include <cstdlib>
#include <iostream>
#include <set>
#include <string>
#include <tuple>

#include <listed/listed.hpp>

using namespace listed;

// Items of law that came newly under control: an item that names several substances is one, and a move is no addition.
std::size_t itemised(const Registry& registry, std::string_view jurisdiction, Category category, int year) {
  std::set<std::uint32_t> items;
  const auto [first, last] = registry.listings().get<by_category>().equal_range(std::tuple{category, year});
  for (auto listing = first; listing != last; ++listing) {
    if (listing->jurisdiction() == jurisdiction && listing->change() == Change::add) items.insert(listing->line());
  }
  return items.size();
}

// Items that were announced as a number, but that no source names.
std::size_t unnamed(const Registry& registry, std::string_view jurisdiction, Category category, int year) {
  const auto day = [&](const char* month_and_day) { return Date::parse(std::to_string(year) + month_and_day).value(); };
  std::size_t missing = 0;
  for (const Amendment& amendment : registry.amendments(day("-01-01"), day("-12-31"))) {
    if (amendment.list().jurisdiction() == jurisdiction && amendment.list().category() == category)
      missing += static_cast<std::size_t>(amendment.missing());
  }
  return missing;
}

int main(int argc, char** argv) {
  const std::string jurisdiction = argc > 1 ? argv[1] : "cn";
  const int year = argc > 2 ? std::atoi(argv[2]) : 2024;
  if (year < 1000 || year > 9999) return std::cerr << "newly_listed: not a year of four digits\n", 2;

  const auto registry = embedded_registry();
  struct Line {
    const char* what;
    std::initializer_list<Category> categories;
  };
  for (const Line& line : {Line{"new psychoactive substances", {Category::new_psychoactive}},
                           {"narcotic and psychotropic drugs", {Category::narcotic, Category::psychotropic}},
                           {"precursor chemicals", {Category::precursor}},
                           {"under export control", {Category::export_control}}}) {
    std::size_t named = 0, missing = 0;
    for (const Category category : line.categories) {
      named += itemised(*registry, jurisdiction, category, year);
      missing += unnamed(*registry, jurisdiction, category, year);
    }
    std::cout << line.what << ": " << named + missing;
    if (missing != 0) std::cout << " (" << missing << " announced without names that could be sourced)";
    std::cout << '\n';
  }
}
