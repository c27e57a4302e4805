// What a query resolves to, in one line that a table of expectations can say.
#pragma once

#include <string>
#include <string_view>

#include <listed/listed.hpp>

namespace listed::test {

/// `ketamine salt +hydrochloride; …`, in the order of the matches.
inline std::string matches(const Registry& registry, std::string_view query) {
  std::string text;
  const Resolution resolution = resolve(registry, query);
  for (const Match& match : resolution.matches()) {
    if (!text.empty()) text += "; ";
    text.append(match.substance.id()).append(" ").append(label(match.how));
    for (const std::uint16_t form : match.words) text.append(" +").append(registry.form(form).name);
  }
  return text;
}

inline std::string first_match(const Registry& registry, std::string_view query) {
  const std::string all = matches(registry, query);
  return all.substr(0, all.find(';'));
}

/// A query and what it is to resolve to.
struct Resolved {
  const char* query;
  const char* match;
};

}  // namespace listed::test
