// Drugs that a query mentions among other words.
#include <doctest/doctest.h>

#include <string>

#include "support/matches.hpp"
#include "support/small_registry.hpp"

using namespace listed;
using namespace listed::test;

TEST_CASE("a drug is found among words that are not understood") {
  const auto registry = embedded_registry();
  const Resolved rows[] = {
      {"15g Colombian COCAINE flakes, 90% pure", "cocaine described"},
      {"x20 PRESSED 30MG OXYCODONE rapid shipping", "oxycodone described"},
      {"Ten 20mg Adderall IR + Two 1mg Xanax", "amfetamine combination"},
      {"heroin users reported", "heroin described"},
      {"28g ketamine hydrochloride tracked", "ketamine-hydrochloride described"},
      {"fentanyl gray", "fentanyl described"},
      {"Fentanyl Patch *NF*", "fentanyl described"},
      {"sample of Ephedrine", "ephedrine described"},  // a precursor that is a medicine
      {"sample of Acetone", ""},
  };
  for (const Resolved& row : rows) {
    CAPTURE(row.query);
    const std::string match = first_match(*registry, row.query);
    CHECK(match.substr(0, match.find(" +")) == row.match);
  }
}

TEST_CASE("a passage that is not understood does not hide the drug in it") {
  const auto registry = embedded_registry();
  const std::string found = matches(*registry, "ACETAMINOPHEN, CAFFEINE AND 8 MG OF CODEINE PHOSPHATE TABLETS");
  CHECK(found.find("caffeine ") != std::string::npos);
  CHECK(found.find("codeine-phosphate described") != std::string::npos);
}

TEST_CASE("what the words beside it, or analysis and biology, make of a drug is none") {
  const auto registry = embedded_registry();
  for (const char* query : {"The heroine of the novel", "rabbit anti-morphine antibody", "Fentanyl Test Strips, 20 pieces",
                            "urine kit for cocaine", "my morphine glucuronide sample", "1,2-dihydro testosterone in serum",
                            "cleaved by cocaine hydrolase", "the testosterone hydroxylase of a rat", "nor codeine powder sold here",
                            "Cannabis Cup T-shirt", "codeine-free cough syrup, 100 ml bottle"})
    CHECK_MESSAGE(matches(*registry, query) == "", query);
}
