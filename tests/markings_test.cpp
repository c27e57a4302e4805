// What transport papers, labels and stock lists write about a name.
#include <doctest/doctest.h>

#include <listed/query/markings.hpp>

#include "support/matches.hpp"
#include "support/small_registry.hpp"

using namespace listed;
using namespace listed::test;

TEST_CASE("what papers, labels and stock lists write about a name is taken off its ends") {
  struct Marked {
    const char* text;
    const char* name;  // empty if there are no markings
  };
  const Marked rows[] = {
      {"1. Toluene", "Toluene"},
      {"#12 Toluene", "Toluene"},
      {"- Toluene, 99 %", "Toluene, 99 %"},
      {"UN 1294 Toluene", "Toluene"},
      {"UN1294, Toluene, 3, II", "Toluene, 3, II"},
      {"Toluene UN No. 1294", "Toluene"},
      {"Toluene (UN 1294, 3, PG II)", "Toluene"},
      {"Toluene, class 3, UN1294", "Toluene"},
      {"Toluene Lot# A123", "Toluene"},
      {"Toluene, batch no. 4711, exp 12/2027", "Toluene"},
      {"Toluene cat. no. 12345", "Toluene"},
      {"Diethyl ether stabilised with BHT", "Diethyl ether"},
      {"Toluene, contains 0.01% BHT as stabilizer", "Toluene"},
      {"TOLUENE, CONTAINS 0.01% BHT AS STABILIZER", "TOLUENE"},
      {"ACETIC ANHYDRIDE WITH BHT STABILIZER", "ACETIC ANHYDRIDE"},
      {"(S)-ketamine lot 5", "(S)-ketamine"},
      {"Toluene HS 29023000", "Toluene"},
      {"Toluene, HS code: 2902.30.00", "Toluene"},
      {"Toluene (99 %) lot 5", "Toluene (99 %)"},
      {"Toluene", ""},
      {"Toluene test kit", ""},
      {"UN 1294", ""},
      {"batch 4711", ""},
      {"2-methyl-4-chlorophenoxyacetic acid", ""},
      {"Art paper", ""},
      {"", ""},
  };
  const auto registry = embedded_registry();
  for (const Marked& row : rows) {
    CAPTURE(row.text);
    CHECK(Markings{row.text, registry->phrases()}.name() == row.name);
  }
}

TEST_CASE("a name with markings is found, and described") {
  const auto registry = embedded_registry();
  CHECK(first_match(*registry, "Diethyl ether stabilised with BHT") == "ethyl-ether described");
  CHECK(first_match(*registry, "Ketamine, stab. with BHT") == "ketamine described");  // no "ketamine, (S)-" in tablets
  CHECK(first_match(*registry, "3. Acetone, CAS 67-64-1") == "acetone described");
  CHECK(first_match(*registry, "UN1070, Nitrous oxide") == "nitrous-oxide described");
  CHECK(first_match(*registry, "Fentanyl citrate Lot A17") == "fentanyl-citrate described");
  CHECK(first_match(*registry, "Acetic anhydride Lot A17") == "acetic-anhydride described");
  CHECK(matches(*registry, "Water Lot A17") == "");
}
