// From the text of options to values; what is wrong with one is said in a sentence.
#include <filesystem>

#include <fmt/format.h>

#include "cli/commands.hpp"

namespace listed::cli {

std::shared_ptr<const Registry> registry_of(const Arguments& arguments) {
  return arguments.registry.empty() ? embedded_registry() : registry_at(arguments.registry);
}

std::shared_ptr<const Registry> registry_at(const std::string& path) {
  std::error_code problem;
  return std::filesystem::is_directory(path, problem) ? load_registry(path) : Registry::open(path);
}

std::optional<Date> day(std::string_view option, const std::string& text) {
  if (text.empty()) return std::nullopt;
  const auto date = Date::parse(text);
  if (!date) throw Trouble{fmt::format("{} takes a day such as 2024-07-01, not '{}'", option, printable(text))};
  return date;
}

Interval interval(const Arguments& arguments) {
  const Interval given{day("--from", arguments.from), day("--to", arguments.to)};
  if (given.from && given.to && *given.to < *given.from) throw Trouble{"--to lies before --from"};
  if (arguments.year && (*arguments.year < 1 || *arguments.year > 9999))
    throw Trouble{fmt::format("--year takes {}, not '{}'", a_year, *arguments.year)};
  return given;
}

Date day_or_today(std::string_view option, const std::string& text) {
  const auto given = day(option, text);
  return given ? *given : Date::today();
}

Resolution understood(const Registry& registry, std::string_view argument) {
  Resolution resolution = resolve(registry, argument);
  if (const auto problem = resolution.problem()) throw Trouble{fmt::format("'{}': {}", printable(argument), explain(*problem))};
  return resolution;
}

Selection selection_of(const Registry& registry, const std::string& in) {
  if (in.empty()) return {};
  std::string_view unknown;
  if (auto selection = Selection::parse(registry, in, &unknown)) return *selection;
  if (unknown.empty()) throw Trouble{fmt::format("--in '{}': there is a comma without a name before or behind it", printable(in))};
  throw Trouble{fmt::format("--in takes jurisdictions or lists of the registry (un,cn-precursors), not '{}'; `listed lists` shows them",
                            printable(unknown))};
}

}  // namespace listed::cli
