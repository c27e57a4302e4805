// What only looks like a listed substance, and what other words make something else of.
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>

#include "support/matches.hpp"
#include "support/small_registry.hpp"

using namespace listed;
using namespace listed::test;

TEST_CASE("what only looks like a listed substance is not taken for it") {
  const auto registry = embedded_registry();
  for (const char* query : {"2-BC",
                            "hex-3-ene",
                            "5-allylbarbituric acid",
                            "toluene diisocyanate",
                            "Acetone, hexafluoro-",
                            "acetone-free",
                            "ethyl aminobenzoate",
                            "mercury acetate",
                            "Sulfuric acid, ammonium salt",
                            "sodium chloride",
                            "benzyl benzoate",
                            "formaldehyde, reaction products with acetone",
                            "myristic acid, triethanolamine salt",
                            "propane, heptachloro-",
                            "methyl 10-undecenoate",
                            "vitamin D3",
                            "benzene, iodo-",
                            "AH-792",
                            "JWH 18",
                            "codeine receptor 2",
                            "toluene,diisocyanate",
                            "4-butylcathinone sulfate 2",
                            "3-BUTYLAMPHETAMINE",
                            "SÉLÉNIUM",
                            "sodium isovalerate",
                            "selenium",
                            "avadex",
                            "procymidone",
                            "pro-amatine",
                            "pentaether",
                            "alcool anhydre",
                            "calcium nitrate tetrahydrate crystal",
                            "5-MMC",
                            "ice",
                            "snow",
                            "döm",
                            "hoặc",
                            "l'ordine",
                            "crocodile",
                            "receptors, testosterone",
                            "Methadone, intermediate",
                            "罂粟碱",  // papaverine: bases are of compounds, not of the poppy
                            "大麻碱",
                            "gabapentinum enacarbilum",
                            "Altus, OK",
                            "nexus-tools",
                            "TCP/IP",
                            "ALCOHOL(C14)",
                            "2-EthylHexanal, DMA",
                            "benagyl - df tablets",
                            "cross-linked with acetone",
                            "coca leaves, decocainized",
                            "diisopropanol"}) {
    CAPTURE(query);
    CHECK(matches(*registry, query) == "");
  }
}

TEST_CASE("an inverted index name is one name, not a mixture of its passages") {
  const auto registry = embedded_registry();
  for (const char* query : {"acetic acid, (methylamino)-",
                            "ACETIC ACID, PHENYLMETHYL ESTER",
                            "2-PROPANONE, CYANOHYDRIN",
                            "ETHER, BIS(P-NITROPHENYL)",
                            "GLUCOFURANOSE, 1,2-CYCLIC ACETAL WITH ACETONE",
                            "acetic acid, (methylamino)-, monosodium salt",
                            "2-PROPANONE, O-BENZYLOXIME",
                            "ACETIC ACID, DIMETHYLAMIDE",
                            "TÉTRAMÉTHYLTHIURAME (MONOSULFURE DE)",
                            "HOMATROPINE (BROMHYDRATE D')",
                            "acetic acid, (2-fluorophenyl) ester",
                            "acetic acid, diglyceride",
                            "toluene, .alpha.-fluoro-,",
                            "2-propanone, bis(ethyl sulfone)",
                            "ethanol, cyclic carbonate",
                            "ethanol, methacrylate",
                            "octanoic acid, anhydride with acetic acid",
                            "acetic acid, anhydride with formic acid",
                            "methylamine, N-Boc protected",
                            "iodine, ion",
                            "ACETIC ACID, CYANO",
                            "Benzene, chloroethyl-",
                            "Benzene, chloromethyl-",
                            "ETHANOL, 2-CHLORO-, PHOSPHATE",
                            "Benzoic acid, amino-, ethyl ester",
                            "ACETAMIDE, IODO",
                            "SULFONYL CHLORIDE, TRICHLOROMETHANE",
                            "PLATINATE (2-), HEXACHLORO, DIHYDROGEN"}) {
    CAPTURE(query);
    CHECK(matches(*registry, query) == "");
  }
}

TEST_CASE("what something was made of, or treated with, is not in it") {
  const auto registry = embedded_registry();
  for (const char* query :
       {"Glycerides, lard, mono- and di-, esterified with acetic acid", "C14-16 alcohols reaction with ethylene oxide",
        "Bromine, manuf. of, by-products from", "lignin treated with sulfuric acid", "Fatty acids, extracted with caustic soda"}) {
    CAPTURE(query);
    CHECK(matches(*registry, query) == "");
  }
  CHECK(first_match(*registry, "codeine with caffeine") == "codeine normalised-name");
  CHECK(first_match(*registry, "Ethanol, treated with charcoal") == "ethanol normalised-name");
}

TEST_CASE("an acid beside a base with a systematic name is written for its salt, and a base beside such an acid is there as a salt") {
  const auto registry = embedded_registry();
  for (const char* query : {"sulfuric acid; 1,3-thiazol-2-amine", "acetic acid; 2-dodecylguanidine", "bis(salbutamol); sulfuric acid",
                            "2-aminobenzonitrile; sulfuric acid"}) {
    CAPTURE(query);
    CHECK(matches(*registry, query) == "");
  }
  CHECK(first_match(*registry, "triethanolamine; 2-ethylhexanoic acid") == "triethanolamine salt");
  for (const char* mixture : {"sulfuric acid; toluene", "sulfuric acid; gasoline", "sulfuric acid; urea"}) {
    CAPTURE(mixture);
    CHECK(first_match(*registry, mixture) == "sulphuric-acid normalised-name");
  }
  CHECK(first_match(*registry, "ACETIC ACID; OXYQUINOLINE") == "acetic-acid normalised-name");  // ingredients of a product
  CHECK(first_match(*registry, "alcohol, bacitracin zinc, neomycin sulfate") == "ethanol normalised-name");
  CHECK(matches(*registry, "methylamine; hydrochloric acid") == "methylamine normalised-name; hydrochloric-acid normalised-name");
}

TEST_CASE("a component of a product is that component, not the product") {
  const auto registry = embedded_registry();
  CHECK(first_match(*registry, "ACTIFED COMPONENT PSEUDOEPHEDRINE HYDROCHLORIDE") == "pseudoephedrine-hydrochloride normalised-name");
  CHECK(matches(*registry, "DRIXORAL PLUS COMPONENT ACETAMINOPHEN") == "");
}

TEST_CASE("a charge, an oxidation number or an isotope before other words makes a compound of an element") {
  const auto registry = embedded_registry();
  for (const char* query : {"mercury (II) sulfide", "IODINE (131I) DERLOTUXIMAB BIOTIN", "CARBON (11C) MONOXIDE"}) {
    CAPTURE(query);
    CHECK(matches(*registry, query) == "");
  }
  CHECK(first_match(*registry, "mercury (metal)") == "mercury normalised-name");
}

TEST_CASE("an abbreviation among other words counts as it is written, that of a drug in any letters") {
  const auto registry = embedded_registry();
  for (const char* query : {"Wart magic liquid (stx)", "Aet 1 %", "finasteride, European Pharmacopoeia (EP) Reference Standard",
                            "bornyl acetate (iso)", "ISO E Super", "TMPD (alcohol)"}) {
    CAPTURE(query);
    CHECK(matches(*registry, query) == "");
  }
  CHECK(first_match(*registry, "acid tabs (lsd)") == "lysergide normalised-name");
  CHECK(first_match(*registry, "party powder (MDA)") == "tenamfetamine normalised-name");
  CHECK(first_match(*registry, "shellfish toxin (STX)") == "saxitoxin normalised-name");
}

TEST_CASE("an abbreviation in brackets means what the words before it do, if it abbreviates them") {
  const auto registry = embedded_registry();
  for (const char* query :
       {"Tricalcium phosphate (TCP)", "Dimethylacetamide (DMA)", "Polymethyl methacrylate (PMMA)", "Diethyl phthalate (DEP)"}) {
    CAPTURE(query);
    CHECK(matches(*registry, query) == "");
  }
  CHECK(first_match(*registry, "Phencyclidine (PCP)") == "phencyclidine normalised-name");
  CHECK(first_match(*registry, "Metylenodioksymetamfetamina (MDMA)") == "mdma normalised-name");  // it sounds like a name of it
}

TEST_CASE("an abbreviation behind a name that it abbreviates means that, if nobody knows the name") {
  const auto registry = embedded_registry();
  CHECK(matches(*registry, "3-Methyl-1,3,5-pentanetriol; Petriol, MPT") == "");
  CHECK(first_match(*registry, "N-methyl-N-propyltriptamine; MPT") == "n-methyl-n-propyltryptamine spelling");
}

TEST_CASE("an ending is one where six letters are left of the word, and in Russian where a noun has it") {
  const auto registry = embedded_registry();
  for (const char* query : {"catino", "Зарина", "героиня", "кофейня"}) {
    CAPTURE(query);
    CHECK(matches(*registry, query) == "");
  }
  CHECK(first_match(*registry, "героина") == "heroin spelling");
  CHECK(first_match(*registry, "codeini") == "codeine spelling");
}

TEST_CASE("an abbreviation that is a word counts as the registry writes it alone") {
  const auto registry = embedded_registry();
  std::set<std::string> keys;
  for (const Substance& substance : registry->substances()) {
    for (const Term& term : substance.terms()) keys.emplace(NameKey{term.text}.text());
  }
  const auto is_name = [&](std::string_view word) { CHECK_MESSAGE(keys.contains(std::string{word}), word); };
  registry->phrases().for_each(PhraseKind::everyday_word, is_name);
  registry->phrases().for_each(PhraseKind::everyday_abbreviation, is_name);
  for (const char* query : {"off", "Off", "on/off", "Flea & tick spray", "Hexen", "hyphen", "mend", "det", "off-base"}) {
    CAPTURE(query);
    CHECK(matches(*registry, query) == "");
  }
  CHECK(first_match(*registry, "FLEA") == "flea exact-name");
  CHECK(first_match(*registry, "DET") == "det exact-name");
}

TEST_CASE("a word of one or two letters is no piece of a product's name") {
  const auto registry = embedded_registry();
  for (const char* query : {"De Paz", "Do Mar", "Te Kam", "Linda N", "ropa de cocina", "de cocina", "D.M.C.", "C.P.P."}) {
    CAPTURE(query);
    CHECK(matches(*registry, query) == "");
  }
}

TEST_CASE("methyl is not ethyl at a joint, and the alkoxide of a simple alcohol no salt of it") {
  const auto registry = embedded_registry();
  for (const char* query : {"Bromoethane", "bromoetano", "乙醇钠", "1,4-Butanediol, dimethanesulfonate"}) {
    CAPTURE(query);
    CHECK(matches(*registry, query) == "");
  }
}

TEST_CASE("letters of abbreviations are not folded, and none across a hyphen") {
  const auto registry = embedded_registry();
  for (const char* query : {"ADB-INACA", "MDMB-INACA", "25CN-NBOX", "3,4-DMQ", "4-iodoethcathinone", "ADB-BIXA", "HCFC-225CC", "BETA-HC",
                            "MP HYDROCHLORIDE", "adb-inaca"}) {
    CAPTURE(query);
    CHECK(matches(*registry, query) == "");
  }
  const Resolved rows[] = {
      {"Ketammina", "ketamine spelling"},
  };
  for (const Resolved& row : rows) {
    CAPTURE(row.query);
    CHECK(first_match(*registry, row.query) == row.match);
  }
}

TEST_CASE("a word that makes another compound of a name is no form of it") {
  const auto registry = embedded_registry();
  for (const char* query : {"ETHYL HEXADECANOATE", "CARBON BROMIDE", "ETHANOLAMMONIUM ACETATE", "PHENYLACETIC ACID CHLORIDE",
                            "anthranilic acid chloride", "codeine methiodide", "(-)-APOCODEINE", "carbon-14", "iodine-131", "ZIPAN-25"}) {
    CAPTURE(query);
    CHECK(matches(*registry, query) == "");
  }
  CHECK(first_match(*registry, "morphine methiodide") == "morphine-methiodide normalised-name");  // not a salt of morphine
  CHECK(first_match(*registry, "anthranilic acid hydrobromide") == "anthranilic-acid salt +hydrobromide");
  CHECK(first_match(*registry, "APO-FENTANYL") == "fentanyl described +maker");
  CHECK(matches(*registry, "Desenfriol-D") == "");  // a product that holds no hydrocodone, not deuterated Desenfriol
  CHECK(first_match(*registry, "fentanyl-D") == "fentanyl isotope");
}

TEST_CASE("a short name is not taken out of brackets, passages or brands") {
  const auto registry = embedded_registry();
  for (const char* query :
       {"(EP)", "eporal", "DIGLYCERYL SEBACATE/ISOPALMITATE", "SPA SUN", "2,2'-[(4-aminophenyl)imino]bis (ethanol)", "L-Serina"}) {
    CAPTURE(query);
    CHECK(matches(*registry, query) == "");
  }
}

TEST_CASE("an abbreviation that abbreviates what stands before or in its bracket is that, though the words sound like a name of ours") {
  const auto registry = embedded_registry();
  for (const char* query : {"PMA (phorbol myristate acetate)", "dimethyl terephthalate (DMT)", "4,4'-Diaminodiphenylmethan (MDA)",
                            "4,4'-diaminodifenyylimetaani (MDA)"}) {
    CAPTURE(query);
    CHECK(matches(*registry, query) == "");
  }
  CHECK(first_match(*registry, "LSD (Lucy in the Sky with Diamonds)") == "lysergide normalised-name");
  CHECK(first_match(*registry, "3,4-metylenodioksymetamfetamina (MDMA)") == "mdma normalised-name");
}

TEST_CASE("an abbreviation is no measure, no code with a number, and not what other abbreviations beside it leave unknown") {
  const auto registry = embedded_registry();
  for (const char* query :
       {"Stainless Steel Adhesive - Oval Hook (2cm)", "2-Butenone 4-phenyl- (2CI)", "BPC-157 5mg injectable", "BPC-157 10 mg",
        "Bactrim (SMX/TMP)", "choline, cdp", "ccl4, chemokine", "pacemaker channels, hcn", "sephadex, deae"}) {
    CAPTURE(query);
    CHECK(matches(*registry, query) == "");
  }
  CHECK(first_match(*registry, "2,5-dimethoxy-4-iodophenethylamine (2CI)") == "2c-i described");
  CHECK(first_match(*registry, "LSD-100 µg") == "lysergide described");
  CHECK(first_match(*registry, "edibles, thc") == "cn-tetrahydrocannabinol normalised-name");
}

TEST_CASE("an index turns names round: the class or the form stands first") {
  const auto registry = embedded_registry();
  for (const char* query : {"esters, sulfuric acid", "methylbromide, scopolamine", "symport, sodium bicarbonate",
                            "Naphthenic acids, Mercury salts", "testosterone-estradiol binding globulin", "ether, dihematoporphyrin"}) {
    CAPTURE(query);
    CHECK(matches(*registry, query) == "");
  }
  CHECK(first_match(*registry, "ether, acetone") == "ethyl-ether normalised-name");
}

TEST_CASE("a bracket, a word behind a comma or a locant may make another compound of a name") {
  const auto registry = embedded_registry();
  for (const char* query :
       {"Sodium sulfide (NaSH)", "Sodium sulfide (Na2(S4))", "Ácido acético, butil éster", "Ácido acético (4-cloro-2-metilfenoxi)",
        "Alcohol (C13) EO", "Alcohol (C=10-16)", "4,4'-Methylenebis (N,N-dimethylamine)", "m-Фениленбис (метиламин)",
        "morphine 3-glucuronide", "morphine 6-beta-d-glucopyranosiduronide", "testosterone 17 beta-carboxylic acid",
        "oxymorphone 4-nitrophenylhydrazone", "cocaine- and amphetamine-regulated transcript", "oxirane, ammonium salt"}) {
    CAPTURE(query);
    CHECK(matches(*registry, query) == "");
  }
  for (const char* query :
       {"chloro 1-benzylpiperazine", "desmethyl 7,8-dihydromorphinone", "methyl1-Benzylpiperazin", "acetyl(+)-LYSERGIC ACID",
        "testosterone (total) ELISA", "cocaine (hydrochloride) antibody", "tiletamine HCl glucuronide", "carfentanil sulfonic acid"}) {
    CAPTURE(query);
    CHECK(matches(*registry, query) == "");
  }
  CHECK(first_match(*registry, "Sodium sulfide (Na2S)") == "sodium-sulphide normalised-name");
  CHECK(first_match(*registry, "Sodium carbonate (Na2CO3·10H2O)") == "sodium-carbonate normalised-name");
  CHECK(first_match(*registry, "Alcohol (denatured)") == "ethanol described +grade");
  CHECK(first_match(*registry, "morphine 6-sulfate") == "morphine salt +sulfate");
}

TEST_CASE("what is sold for a drug, made to find it or named after it is not that drug") {
  const auto registry = embedded_registry();
  for (const char* query : {"poor man's cocaine", "gas station heroin", "Abnormal Cannabidiol", "N-Boc Ketamine", "Chlordiazepoxide Lactam",
                            "Clonazepam Benzophenone", "heroin antagonists", "fentanyl antidote", "Butyrolactone IV", "(S)-codamine",
                            "morphine modulating neuropeptide"}) {
    CAPTURE(query);
    CHECK(matches(*registry, query) == "");
  }
  CHECK(first_match(*registry, "Morphine IV") == "morphine described");
  CHECK(first_match(*registry, "cocaine po") == "cocaine described");
  CHECK(first_match(*registry, "ketamine hcl iv") == "ketamine-hydrochloride described");
}

TEST_CASE("an abbreviation of several substances tells them all") {
  const auto registry = embedded_registry();
  for (const char* query : {"IPPD", "PMPA", "4-AP", "TMP"}) {
    CAPTURE(query);
    CHECK(resolve(*registry, query).meanings() == 2);
  }
}
