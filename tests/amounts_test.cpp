// Amounts, grades and dosage forms about a name.
#include <doctest/doctest.h>

#include <string>

#include "support/matches.hpp"

using namespace listed;
using namespace listed::test;

TEST_CASE("amounts, grades and dosage forms about a name describe it") {
  const auto registry = embedded_registry();
  const Resolved rows[] = {
      {"Acetic anhydride, ACS reagent, ≥98%", "acetic-anhydride described +grade"},
      {"contains < 10 % acetone", "acetone described +grade"},
      {"DIAZEPAM [USAN:INN:BAN]", "diazepam described +mark"},  // marks of registers and indexes
      {"stanozolol [MART.]", "stanozolol described +mark"},
      {"morphine 10 mg/ml injection", "morphine described +preparation"},
      {"复方地芬诺酯片", "diphenoxylate described +preparation +preparation"},
      {"Toluene, 99.8%", "toluene described"},
      {"TEVA-FENTANYL", "fentanyl described +maker"},
      {"CODEINE 30", "codeine described"},
      {"Alprazolam-0.25", "alprazolam described"},
      {"Flurazepam 15 caps", "flurazepam described +preparation"},
      {"Morphine SR", "morphine described"},
      {"diethylpropion hydrochloride er", "amfepramone-hydrochloride described"},
      {"Diethylpropion HydrochlorideER", "amfepramone-hydrochloride described"},
      {"methylphenidate hydrochloride CD", "methylphenidate-hydrochloride described"},
      {"TEMAZEPAM-30", "temazepam described"},
      {"Phenobarbital 1/2", "phenobarbital described"},
      {"Oxycodone tablets, 10 mg,Cll", "oxycodone described +grade +preparation"},
      {"Raw Opium Gum", "raw-opium described +preparation"},
      {"Transmucosal Fentanyl Citrate", "fentanyl salt +citrate +preparation"},
      {"DEPO-TESTOSTERONE INJ 100MG/ML", "testosterone-cypionate described +preparation"},
      {"CAS 437-38-7", "fentanyl identifier"},
      {"Fentanyl (CAS: 437-38-7)", "fentanyl identifier"},
      {"DEA 9041", "cocaine identifier"},
      {"DEA no. 9041", "cocaine identifier"},
      {"DF118 30mg tablets", "dihydrocodeine-bitartrate described +preparation"},  // not DF, 118 to 30 mg
      {"Df118 10mg/5ml Oral solution", "dihydrocodeine-bitartrate described +preparation"},
      {"디아제팜정10밀리그람", "diazepam described +dosage-form"},
      {"甲基睪丸素錠１０公絲", "methyltestosterone described +preparation"},
      {"Dilantin with Phenobarbital 1/2", "phenobarbital described"},
      {"2C-B powder", "2c-b described +grade"},
      {"methadone oral liquid 25 mg per 5 mL", "methadone described +preparation"},
      {"PHENOBARBITONE SODIUM Injection 200 mg in 1 mL", "phenobarbital-sodium described +preparation"},
      {"Lacosamide tablets 150 mg, 14", "lacosamide described +preparation"},
      {"Tramal SR 100", "tramadol-hydrochloride described"},
      {"ZOLPIDEM TABLETAS X 10 mg", "zolpidem described +preparation"},
      {"Ritalin®SR", "methylphenidate-hydrochloride described"},
      {"Ephedrine Ph. Eur.", "ephedrine described +grade"},
      {"MDMA BP", "mdma described"},
      {"Codeine solution, 1.0 mg/mL in methanol, ampule of 1 mL, certified reference material, Cerilliant®",
       "codeine described +grade +grade +preparation +grade"},
  };
  for (const Resolved& row : rows) {
    CAPTURE(row.query);
    CHECK(first_match(*registry, row.query) == row.match);
  }
}

TEST_CASE("concentrations of chemicals are told in percent, without its sign from ninety on, and in moles") {
  const auto registry = embedded_registry();
  const Resolved rows[] = {
      {"acetone 99.5", "acetone described"},
      {"ACETONE 99.5 Reagent LIQUID", "acetone described +grade"},
      {"2-PROPANOL 99+ LIQUID", "isopropyl-alcohol described +grade"},
      {"SULFURIC ACID 95-98 ACS LIQUID", "sulphuric-acid described +grade +grade"},
      {"toluol %99", "toluene described"},  // as Turkish writes it
      {"ETHYL ALCOHOL 190 PROOF LIQUID", "ethanol described +grade"},
      {"HYDROCHLORIC ACID .25M LIQUID", "hydrochloric-acid described +grade"},
      {"HYDROCHLORIC ACID 6 N SOLUTION", "hydrochloric-acid described +grade"},
      {"SODIUM HYDROXIDE 0.1005-0.0995N", "sodium-hydroxide described"},
      {"Hydrochloric acid N/10", "hydrochloric-acid described"},
      {"Toluene solution 1 M in THF", "toluene described +grade +grade"},
      {"Toluene ca. 30% in water", "toluene described +grade"},
      {"Toluene in 20 L jerrycan", "toluene described +grade"},
      {"IODINE ? USP ?", "iodine described"},
      {"acetone 45", ""},
      {"iodine 131", ""},     // an isotope
      {"Dechlorane 99", ""},  // another product of the maker
      {"EP400_N", ""},        // a protein
      {"4-N-methylcathinone 6 N", ""},
  };
  for (const Resolved& row : rows) {
    CAPTURE(row.query);
    const std::string match = first_match(*registry, row.query);
    CHECK(match.substr(0, std::string_view{row.match}.size()) == row.match);
    if (*row.match == '\0') CHECK(match == "");
  }
}

TEST_CASE("what labels and stock lists say of a chemical, and ornaments about any name, are no part of it") {
  const auto registry = embedded_registry();
  for (const char* query : {"Toluene LR", "toluene waste", "spent Toluene", "Solvent Toluene", "reagent Toluene", "BDH Toluene",
                            "Toluene gas", "Toluene, laboratory reagent", "Toluene lecture bottle", "Toluene 25 kg bag", "Toluene!",
                            "Toluene?", "★ Toluene ★", "⭐Toluene!!", "Toluene x 10"}) {
    CAPTURE(query);
    CHECK(first_match(*registry, query).substr(0, 8) == "toluene ");
  }
  for (const char* query : {"toluene sensor", "toluene test kit", "toluene-free", "waste", "★", "!?"}) {
    CAPTURE(query);
    CHECK(matches(*registry, query) == "");
  }
}

TEST_CASE("the sign of a number in a name is written in several ways, or not at all") {
  const auto registry = embedded_registry();
  for (const char* query : {"Tylenol #3", "Tylenol No. 3", "Tylenol no.3", "TYLENOL NO 3", "Tylenol 3", "Proval No. 3"}) {
    CAPTURE(query);
    CHECK(matches(*registry, query).find("codeine combination") != std::string::npos);
  }
  CHECK(matches(*registry, "Tylenol 5") == "");
  CHECK(matches(*registry, "MARGESIC #3").find("codeine combination") != std::string::npos);
  CHECK(first_match(*registry, "P-2-P") == "1-phenyl-2-propanone exact-name");
}

TEST_CASE("a tariff names what holds a pesticide in words of its language") {
  const auto registry = embedded_registry();
  for (const char* query :
       {"préparation contenant de l’endrine (ISO)", "preparado que contiene endrina (ISO)", "præparat indeholdende endrin (ISO)",
        "Endrin enthaltende Zubereitung (ISO)", "препарат, съдържащ ендрин (ISO)"}) {
    CAPTURE(query);
    CHECK(first_match(*registry, query).substr(0, 7) == "endrin ");
  }
  CHECK(first_match(*registry, "DDT (ISO) enthaltende Zubereitung, die als Pestizid verwendet wird").substr(0, 4) == "ddt ");
}
