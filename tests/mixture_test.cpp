// Several substances in one query: what is taken apart, what is told of the rest, and what is one name.
#include <string>

#include <doctest/doctest.h>

#include "support/matches.hpp"
#include "support/small_registry.hpp"

using namespace listed;
using namespace listed::test;

TEST_CASE("two medicines are read without a sign between them") {
  const auto registry = embedded_registry();
  CHECK(first_match(*registry, "Ativan lorazepam") == "lorazepam normalised-name");
  CHECK(first_match(*registry, "alprazolam 1 mg xanax") == "alprazolam normalised-name");
  const Verdict two = check(*registry, "xanax oxycodone");
  REQUIRE(two.passages().size() == 2);
  CHECK(two.passages()[1].text == "oxycodone");
  CHECK(matches(*registry, "xanax oxycodone").find("oxycodone normalised-name") != std::string::npos);
  CHECK(matches(*registry, "xanax cocaine antibody") == "");
  CHECK(matches(*registry, "acetone chloroform") == "");  // a compound
}

TEST_CASE("names of drugs with hyphens between them are several; the beginning of another compound's name is none") {
  const auto registry = embedded_registry();
  const Verdict two = check(*registry, "phentermine-topiramate");
  REQUIRE(two.passages().size() == 2);
  CHECK(two.matches().front().substance.id() == "phentermine");
  CHECK_FALSE(two.passages()[1].understood);
  CHECK(matches(*registry, "amphetamine-dextroamphetamine").find("dexamfetamine normalised-name") != std::string::npos);
  CHECK(first_match(*registry, "oxycodone?naloxone") == "oxycodone normalised-name");
  CHECK(first_match(*registry, "CAFFEINE-ERGOTAMINE").substr(0, 8) == "caffeine");
  CHECK(matches(*registry, "CAFFEINE-ERGOTAMINE").find("ergotamine normalised-name") != std::string::npos);
  CHECK(first_match(*registry, "DESLORATADINE-PSEUDOEPHEDRINE") == "pseudoephedrine normalised-name");
  CHECK(matches(*registry, "CARISOPRODOL-ASA-CODEINE").find("codeine normalised-name") != std::string::npos);
  CHECK(matches(*registry, "butalbital-apap-caff-codeine").find("codeine normalised-name") != std::string::npos);
  CHECK(first_match(*registry, "nor-codeine") == "norcodeine normalised-name");
  CHECK(matches(*registry, "hydroxy-midazolam") == "");
  CHECK(matches(*registry, "fluoro-diazepam") == "");
  CHECK(matches(*registry, "anti-morphine-BSA") == "");
  for (const char* other : {"morphine-glucuronide", "testosterone-3-oxime", "3-mephedrone", "4'-methylaminorex"})
    CHECK(matches(*registry, other) == "");
  CHECK(first_match(*registry, "fentanyl-ropivacaine-nacl (pf)") == "fentanyl normalised-name");
  CHECK(first_match(*registry, "chlordiazepoxide-clidinium combination") == "chlordiazepoxide normalised-name");
  CHECK(first_match(*registry, "panadol-codeine no.3").substr(0, 8) == "codeine ");
}

TEST_CASE("two hyphens typed for a dash part two passages, and brackets about all of a query none") {
  const auto registry = embedded_registry();
  CHECK(matches(*registry, "SAFROLE--PROHIBITED") == "safrole normalised-name");
  CHECK(matches(*registry, "Dimethylamine--borane") == "");
  CHECK(matches(*registry, "Diethyl ether--boron trifluoride") == "");
  CHECK(first_match(*registry, "Contin, MS").substr(0, 8) == "morphine");
  CHECK(first_match(*registry, "(MDMA)") == "mdma normalised-name");
  CHECK(matches(*registry, "(EP)") == "");
  CHECK(first_match(*registry, "Nurofen Plus tablets (Sanofi)") == "codeine combination +preparation");
}

TEST_CASE("a word in brackets has the meaning that the words before it name") {
  const auto registry = embedded_registry();
  CHECK(matches(*registry, "Phencyclidine (PCP)") == "phencyclidine normalised-name");
  CHECK(first_match(*registry, "Pentachlorophenol (PCP)") == "pentachlorophenol normalised-name");
}

TEST_CASE("what is written together is taken apart, and what is not understood is told") {
  const auto registry = embedded_registry();
  const Verdict verdict = check(*registry, "acetaminophen 300 mg; oxycodone HCl 5 mg");  // a word of one name, but for the semicolon
  CHECK(verdict.status() == Status::listed);
  REQUIRE(verdict.matches().size() == 2);
  CHECK(verdict.matches().front().substance.id() == "oxycodone-hydrochloride");
  CHECK(verdict.matches().back().substance.id() == "oxycodone");
  CHECK(verdict.matches().front().text == "oxycodone HCl 5 mg");
  REQUIRE(verdict.passages().size() == 2);
  CHECK(verdict.passages()[0].text == "acetaminophen 300 mg");
  CHECK_FALSE(verdict.passages()[0].understood);
  CHECK(verdict.passages()[1].understood);

  CHECK(first_match(*registry, "codeine/promethazine") == "codeine normalised-name");
  CHECK(first_match(*registry, "Codeine Phosphate,Ketamine Hydrochloride") == "codeine-phosphate normalised-name");
  CHECK(first_match(*registry, "acetaminophen\\codeine phosphate") == "codeine-phosphate normalised-name");  // as the FDA parts them
  CHECK(first_match(*registry, "buprenorphine;naloxone") == "buprenorphine normalised-name");
  CHECK(matches(*registry, "Acetone;MEK") == "acetone normalised-name; methyl-ethyl-ketone normalised-name");
  for (const char* compound :
       {"acetic acid;propane-1,2-diol", "ETHANOIC ACID;NONADECAN-1-OL", "Acetic acid;Propane-1,2-diol"})  // as databases write one
    CHECK(matches(*registry, compound) == "");
  CHECK(first_match(*registry, "Carbinoxamine (Maleate) [8 mg], Pseudoephedrine (HCl) [120 mg]") == "pseudoephedrine salt +hydrochloride");
  CHECK(first_match(*registry, "Caffeine [0 ], Paracetamol [0 ]") == "caffeine described +partner");
  CHECK(first_match(*registry, "Allantoin [0.5 %w/w], Ephedrine [0.25 %w/w]").substr(0, 10) == "ephedrine ");
  CHECK(first_match(*registry, "Hexabromocyclododecane [HBCD").substr(0, 23) == "hexabromocyclododecane ");  // a cell that is cut off
  CHECK(first_match(*registry, "DDT (WHO) tablets").substr(0, 4) == "ddt ");
  CHECK(first_match(*registry, "трамадол і парацетамол") == "tramadol normalised-name");
  CHECK(first_match(*registry, "AL-LAD(6-allyl-6-nor-LSD)") == "al-lad normalised-name");
  CHECK(first_match(*registry, "Testosterone, cyclopentanepropionate") == "testosterone ester");
  CHECK(first_match(*registry, "ангидрид уксусный") == "acetic-anhydride spelling");  // the noun first, as customs texts print it
  CHECK(first_match(*registry, "Norclostebol (4-chloro-17beta-hydroxyestr-4-en-3-one") == "norclostebol normalised-name");
  CHECK(first_match(*registry, "lyrica(pregabalin") == "pregabalin normalised-name");
  CHECK(first_match(*registry, "COMIDE 100 (Lacosamide Tablets 100mg)") == "lacosamide described +preparation");
  CHECK(first_match(*registry, "FOO TABLETS 10MG(ZOLPIDEM)\"BAR\"") == "zolpidem described +maker");
  for (const char* compound : {"cobalt(II) acetate", "2,2'-thiobis(acetic acid)", "1,1'-oxybis(2-propanol)",
                               "titanium tetra(N,N-dimethylethanolamine)", "mercury(2+) fluoride", "iodine(1+)"}) {
    CAPTURE(compound);
    CHECK(matches(*registry, compound) == "");
  }
  const Verdict two = check(*registry, "codeine + ketamine");
  CHECK(two.status() == Status::listed);  // a mixture is not an ambiguous name
  CHECK(two.meanings() == 1);
}
