// The registry as it is shipped: whatever its files say is found, as they say it.
#include <filesystem>
#include <map>
#include <set>
#include <string>

#include <doctest/doctest.h>
#include <listed/listed.hpp>
#include <yaml-cpp/yaml.h>

using namespace listed;

namespace {

namespace fs = std::filesystem;

// The files read by yaml-cpp, which knows nothing of our reader.
std::vector<YAML::Node> files_beginning_with(const std::string& key) {
  std::vector<YAML::Node> files;
  for (const auto& entry : fs::recursive_directory_iterator{LISTED_REGISTRY_DIR}) {
    if (entry.path().extension() != ".yaml") continue;
    YAML::Node file = YAML::LoadFile(entry.path());
    if (file[key]) files.push_back(file);
  }
  return files;
}

std::vector<std::string> values(const YAML::Node& node) {
  std::vector<std::string> all;
  if (node.IsScalar()) all.push_back(node.as<std::string>());
  else if (node.IsSequence())
    for (const auto& element : node) all.push_back(element.as<std::string>());
  return all;
}

std::set<std::string> terms(const Substance& substance, TermKind kind) {
  std::set<std::string> all;
  for (const Term& term : substance.terms(kind)) all.emplace(term.text);
  return all;
}

bool finds(const Registry& registry, std::string_view text, const Substance& substance) {
  const Verdict verdict = check(registry, text);
  return std::any_of(verdict.matches().begin(), verdict.matches().end(), [&](const Match& match) { return match.substance == substance; });
}

}  // namespace

TEST_CASE("every name and identifier of the registry finds its substance") {
  const auto registry = embedded_registry();
  std::size_t asked = 0;
  for (const Substance& substance : registry->substances()) {
    for (const Term& term : substance.terms()) {
      CHECK_MESSAGE(finds(*registry, term.text, substance), term.text);
      ++asked;
    }
  }
  MESSAGE(asked << " names and identifiers of " << registry->substances().size() << " substances");
}

TEST_CASE("the embedded registry is what the files say, read by another parser") {
  const auto registry = embedded_registry();
  const auto loaded = load_registry(LISTED_REGISTRY_DIR);
  CHECK(registry->data_version() == loaded->data_version());
  CHECK(registry->rows()->listings()->size() == loaded->rows()->listings()->size());

  for (const YAML::Node& file : files_beginning_with("substances")) {
    for (const YAML::Node& node : file["substances"]) {
      const auto substance = registry->substance(node["id"].as<std::string>());
      REQUIRE(substance);
      CHECK(substance->name() == node["name"].as<std::string>());
      for (const auto& [key, kind] :
           std::map<std::string, TermKind>{{"cas", TermKind::cas}, {"inchikey", TermKind::inchikey}, {"unii", TermKind::unii}}) {
        const auto stated = node[key] ? values(node[key]) : std::vector<std::string>{};
        CHECK(terms(*substance, kind) == std::set<std::string>(stated.begin(), stated.end()));
      }
      if (node["smiles"]) CHECK(substance->smiles() == node["smiles"].as<std::string>());
      if (node["pubchem"]) CHECK(std::to_string(substance->pubchem()) == node["pubchem"].as<std::string>());
      if (!node["names"]) continue;
      for (const auto& kind : node["names"]) {
        for (const auto& language : kind.second) {
          for (const std::string& name : values(language.second)) CHECK_MESSAGE(finds(*registry, name, *substance), name);
        }
      }
    }
  }
}

TEST_CASE("every line of every list is in the registry, as it is written") {
  const auto registry = embedded_registry();
  std::size_t expected = 0;
  for (const YAML::Node& file : files_beginning_with("list")) {
    const auto list = registry->list(file["list"].as<std::string>());
    REQUIRE(list);
    CHECK(list->jurisdiction() == file["jurisdiction"].as<std::string>());
    CHECK(list->complete_to().to_string() == file["complete_to"].as<std::string>());
    for (const YAML::Node& line : file["listings"]) {
      const YAML::Node subject = line["substance"] ? line["substance"] : line["substances"] ? line["substances"] : line["class"];
      for (const std::string& id : values(subject)) {
        ++expected;
        const auto substance = registry->substance(id);
        REQUIRE_MESSAGE(substance, id);
        const auto same = [&](const Listing& listing) {
          if (!(listing.list() == *list) || listing.instrument_id() != line["by"].as<std::string>()) return false;
          if (line["item"] && listing.item() != line["item"].as<std::string>()) return false;
          if (line["part"] && listing.part_label() != line["part"].as<std::string>()) return false;
          if (line["code"] && listing.code() != line["code"].as<std::string>()) return false;
          if (line["as"] && line["as"]["zh"] && listing.wording().in("zh") != line["as"]["zh"].as<std::string>()) return false;
          if (line["as"] && line["as"]["en"] && listing.wording().in("en") != line["as"]["en"].as<std::string>()) return false;
          return line["ended"].IsDefined() == (listing.ending() != Ending::none);
        };
        const auto listings = substance->listings();
        CHECK_MESSAGE(std::any_of(listings.begin(), listings.end(), same), id);
      }
    }
  }
  CHECK(registry->rows()->listings()->size() == expected);
}

TEST_CASE("every listing names an instrument, and every instrument a source") {
  const auto registry = embedded_registry();
  for (const Listing& listing : registry->listings()) CHECK_MESSAGE(!listing.instrument().title().in("en").empty(), listing.substance_id());
  for (const Instrument& instrument : registry->instruments()) CHECK_MESSAGE(!instrument.sources().empty(), instrument.id());
}

TEST_CASE("on the day of the data it is known of every listing whether it is in force") {
  const auto registry = embedded_registry();
  for (const Listing& listing : registry->listings()) {
    CAPTURE(listing.list_id());
    CHECK_MESSAGE(listing.in_force_on(registry->data_version()) != InForce::unknown, listing.substance_id());
  }
}

TEST_CASE("every list tells how complete it is") {
  const auto registry = embedded_registry();
  CHECK(registry->lists().size() >= 10);
  for (const List& list : registry->lists()) {
    CHECK_MESSAGE(list.complete_to().known(), list.id());
    CHECK_MESSAGE(list.complete_from().known() != list.in_force_from().known(), list.id());
    CHECK_MESSAGE(!list.history().empty(), list.id());
    CHECK_FALSE(list.title().empty());
  }
}
