#include <doctest/doctest.h>

#include <string>

#include <listed/nomenclature/formula.hpp>

#include "support/matches.hpp"
#include "support/small_registry.hpp"

using namespace listed;
using namespace listed::test;

TEST_CASE("a formula tells how many atoms of each element there are, however it is written") {
  const auto formula = [](const char* text) {
    const auto parsed = Formula::parse(text);
    REQUIRE_MESSAGE(parsed, text);
    return *parsed;
  };
  CHECK(formula("KMnO4") == formula("KMnO₄"));
  CHECK(formula("KMnO4") == formula("kmno4"));
  CHECK(formula("(NH4)HF2") == formula("NH4HF2"));
  CHECK(formula("CH3COCH3") == formula("(CH3)2CO"));
  CHECK(formula("C7H8") == Formula::drawn("Cc1ccccc1"));
  CHECK(formula("Na2CO3") == Formula::drawn("O=C([O-])[O-].[Na+].[Na+]"));
  CHECK(formula("Na2S·9H2O") == formula("Na2S"));
  CHECK(formula("Na2S·9H2O").is_hydrate());
  CHECK_FALSE(formula("Na2S").is_hydrate());
  CHECK_FALSE(formula("COCl2") == formula("CoCl2"));
  CHECK_FALSE(formula("C7H8").identifies());  // one of many isomers
}

TEST_CASE("what may be a word, initials or two formulas is no formula") {
  for (const char* text : {"",          "C",     "Hg",  "P",          "NO",
                           "HI",        "FH",    "FK",  "NCH",        "NCH1",
                           "cocl2",     "COCL2", "hf",  "in",         "bin",
                           "KMnO4!",    "(KF",   "KF)", "((((KF))))", "Na2S·",
                           "Na2S·9H2S", "2H2O",  "Xx2", "KMnO0",      "H2SO4H2SO4H2SO4H2SO4H2SO4H2SO4H2SO4H2SO4H2SO4H2SO4H2SO4"})
    CHECK_MESSAGE(!Formula::parse(text), text);
}

TEST_CASE("a formula is found, alone, with words about it, beside a name") {
  const auto registry = embedded_registry();
  const Resolved rows[] = {
      {"KMnO4", "potassium-permanganate spelling"},
      {"KMnO4 99%", "potassium-permanganate described"},
      {"hcl 37%", "hydrochloric-acid described"},
      {"HF", "hydrogen-fluoride spelling"},
      {"COCl2", "phosgene spelling"},
      {"I2", "iodine spelling"},
      {"Na2S·9H2O", "sodium-sulphide hydrate"},
      {"KMnO4 potassium permanganate", "potassium-permanganate normalised-name"},
      {"Toluene C6H5CH3", "toluene normalised-name"},
      {"Sulfuric acid H2SO4 98%", "sulphuric-acid described"},
      {"tramadol (HCl)", "tramadol salt"},  // and no acid beside it
      {"Toluene C6H6", ""},                 // which is benzene's
      {"KF 392", ""},                       // a number of something else
      {"CoCl2", ""},                        // of cobalt
      {"C10H15N", ""},                      // of too many
  };
  for (const Resolved& row : rows) {
    CAPTURE(row.query);
    const std::string match = first_match(*registry, row.query);
    CHECK(match.substr(0, match.find(" +")) == row.match);
  }
}
