// Names with words about them, and what they are recognised by.
#include <doctest/doctest.h>

#include <string>

#include "support/matches.hpp"
#include "support/small_registry.hpp"

using namespace listed;
using namespace listed::test;

TEST_CASE("a CAS number is known with zeros before it, and without its hyphens, too") {
  const auto registry = embedded_registry();
  CHECK(first_match(*registry, "437387") == "fentanyl spelling");
  CHECK(first_match(*registry, "CAS No. 67641") == "acetone spelling");
  CHECK(matches(*registry, "67641") == "");  // five digits alone may be anything
  CHECK(first_match(*registry, "0000437-38-7") == "fentanyl identifier");
  CHECK(matches(*registry, "0000064-17-6") == "");  // its check digit is wrong
}

TEST_CASE("a salt, a hydrate, a base is a form of its parent, in the languages of the registry") {
  const auto registry = embedded_registry();
  const Resolved rows[] = {
      {"盐酸氯胺酮", "ketamine salt +hydrochloride"},
      {"鹽酸氯胺酮", "ketamine salt +hydrochloride"},  // in traditional characters
      {"Chlorhydrate de kétamine", "ketamine salt +hydrochloride"},
      {"clorhidrato de ketamina", "ketamine salt +hydrochloride"},
      {"Kokainhydrobromid", "cocaine salt +hydrobromide"},
      {"モルヒネ塩酸塩", "morphine salt +hydrochloride"},
      {"Ketamini sulfas", "ketamine salt +sulfate"},
      {"Codeinphosphat-Hemihydrat", "codeine-phosphate hydrate +hydrate"},
      {"heroin HCl", "heroin salt +hydrochloride"},
      {"heroin.HCl", "heroin salt +hydrochloride"},
      {"Heroin (hydrochloride)", "heroin salt +hydrochloride"},
      {"sodium alphenal", "alphenal salt +sodium"},
      {"cocaine base", "cocaine described +base"},
      {"mesterolone cypionate", "mesterolone ester +cypionate"},
      {"mesterolone sulfate", "mesterolone ester +sulfate"},
      {"mesterolone benzoate", "mesterolone ester +benzoate"},  // an acid makes an ester with what has no nitrogen
  };
  for (const Resolved& row : rows) {
    CAPTURE(row.query);
    CHECK(first_match(*registry, row.query) == row.match);
  }
}

TEST_CASE("isomers, racemates and isotopes are forms of their parent; what has a name of its own is itself") {
  const auto registry = embedded_registry();
  const Resolved rows[] = {
      {"(S)-ketamine", "esketamine exact-name"},
      {"esketamine sulfate", "esketamine salt +sulfate"},
      {"levomethorphan", "levomethorphan exact-name"},
      {"dextromethorphan", "dextromethorphan exact-name"},
      {"(S)-(-)-pentylone", "pentylone isomer"},
      {"racemic ketamine", "ketamine described +racemate"},
      {"dl-amphetamine", "amfetamine described"},
      {"fentanyl-d5", "fentanyl isotope"},
      {"d5-fentanyl", "fentanyl isotope"},
      {"[2H5]-fentanyl", "fentanyl isotope"},
      {"norcodeine-d3", "norcodeine isotope"},  // and not codeine
      {"acetone-d6", "acetone isotope"},
      {"chloroform-d", "chloroform isotope"},
      {"toluene-d8", "toluene isotope"},
      {"リシン", "ricin exact-name"},
      {"L-リシン塩酸塩", ""},  // of lysine, which is written alike
      {"toluene-(ring-UL-14C)", "toluene isotope"},
      {"LSD-d3", "lysergide isotope"},  // a short name, since the text parts it from the label
      {"rac-MDMA", "mdma described"},
      {"S-MDMA", "mdma isomer"},
      {"rac-2C-B", "2c-b described"},
  };
  for (const Resolved& row : rows) {
    CAPTURE(row.query);
    CHECK(first_match(*registry, row.query) == row.match);
  }
}

TEST_CASE("the orthography of another language is no other name") {
  const auto registry = embedded_registry();
  const Resolved rows[] = {
      {"anfetamina", "amfetamine"},
      {"Diazepám", "diazepam"},
      {"benzfetamina", "benzfetamine"},
      {"4MMC", "mephedrone"},
      {"Methadonum", "methadone"},
      {"Efedrina", "ephedrine"},
      {"Fentanylum", "fentanyl"},
      {"3.4-methylenedioxymethamphetamine", "mdma"},
      {"Diazepami", "diazepam"},
      {"fentanylu", "fentanyl"},
      {"Pfizer brand of prazepam", "prazepam"},
      {"5α-androst-1-ene-3, 17-dione", "1-androstenedione"},
      {"二氢可待因", "dihydrocodeine"},
  };
  for (const Resolved& row : rows) {
    CAPTURE(row.query);
    const Resolution resolution = resolve(*registry, row.query);
    REQUIRE(resolution.matches().size() >= 1);
    CHECK(resolution.matches().front().substance.id() == row.match);
  }
}

TEST_CASE("abbreviations are found without their hyphens and commas, and with a Latin letter for a Greek one") {
  const auto registry = embedded_registry();
  const Resolved rows[] = {
      {"4fa", "4-fluoroamphetamine spelling"},
      {"4fa hcl", "4-fluoroamphetamine salt +hydrochloride"},
      {"2ai", "2-ai spelling"},
      {"34ctmp", "3-4-ctmp spelling"},
      {"34-CTMP", "3-4-ctmp spelling"},
      {"3meopce", "3-methoxyeticyclidine spelling"},
      {"a-PHP", "alpha-php spelling"},
      {"a-PiHP", "alpha-pihp spelling"},
      {"aphp", "alpha-php spelling"},
      {"2C-B HCl", "2c-b salt +hydrochloride"},
      {"(±)-2C-B HCl solution", "2c-b salt +grade +hydrochloride"},
      {"PMA HCl", "pma salt +hydrochloride"},
      {"2-BC", ""},  // hyphens that were written are meant
      {"5 mt", ""},  // an amount
  };
  for (const Resolved& row : rows) {
    CAPTURE(row.query);
    CHECK(first_match(*registry, row.query) == row.match);
  }
}

TEST_CASE("locants before an abbreviation are those of a name of the same substance") {
  const auto registry = embedded_registry();
  const Resolved rows[] = {
      {"1,4-BDO", "1-4-butanediol spelling"},
      {"n,n-dmt", "dmt spelling"},
      {"3,4-MDMA", "mdma spelling"},
      {"3,4-MDMA-d5", "mdma isotope"},
      {"1,3-BDO", ""},
      {"5-DMT", ""},
      {"2,4-D", ""},
  };
  for (const Resolved& row : rows) {
    CAPTURE(row.query);
    CHECK(first_match(*registry, row.query) == row.match);
  }
}

TEST_CASE("a radical before the residue of an acid names an ester, of what a law lists with its esters") {
  const auto registry = embedded_registry();
  const Resolved rows[] = {
      {"benzyl phenylacetate", "phenylacetic-acid ester"},
      {"Methyl benzeneacetate", "methyl-phenylacetate normalised-name"},
      {"methyl N-acetylanthranilate", "methyl-2-acetylamino-benzoate exact-name"},
      {"linalyl anthranilate", "anthranilic-acid ester"},
      {"vinyl acetate", ""},
  };
  for (const Resolved& row : rows) {
    CAPTURE(row.query);
    CHECK(first_match(*registry, row.query) == row.match);
  }
}

TEST_CASE("a radical before a name may be abbreviated in another way") {
  const auto registry = embedded_registry();
  const Resolved rows[] = {
      {"4-OH-DMT", "psilocine"},
      {"4-hydroxy-MiPT", "4-ho-mipt"},
      {"4F-amphetamine", "4-fluoroamphetamine"},
      {"2-Me-AP-237", "2-methyl-ap-237"},
      {"4-F-amphetamine", "4-fluoroamphetamine"},
      {"5-methoxy-MiPT", "5-meo-mipt"},
      {"4-F-fentanyl", "para-fluorofentanyl"},
      {"3-F-ketamine", ""},
  };
  for (const Resolved& row : rows) {
    CAPTURE(row.query);
    const std::string match = first_match(*registry, row.query);
    CHECK(match.substr(0, match.find(' ')) == row.match);
  }
}

TEST_CASE("a systematic name is found in another style of nomenclature") {
  const auto registry = embedded_registry();
  const Resolved rows[] = {
      {"1-(1-benzofuran-5-yl)propan-2-amine", "5-apb"},
      {"2-(4-iodo-2,5-dimethoxyphenyl)ethan-1-amine", "2c-i"},
      {"1-(3-fluorophenyl)-2-(methylamino)propan-1-one)", "3-fluoromethcathinone"},  // a bracket that closes nothing
      {"1-(2H-1,3-benzodioxol-5-yl)-2-(dimethylamino)pentan-1-one", "dipentylone"},
      {"17b-hydroxy-17a-methylandrosta-1,4-dien-3-one", "methandienone"},
      {"17ß-hydroxy-17ɑ-methylandrosta-1,4-dien-3-one", "methandienone"},
      {"1-(2-fluorophenyl)-2-(methylamino)butan-1-one", ""},  // another compound stays another
  };
  for (const Resolved& row : rows) {
    CAPTURE(row.query);
    const std::string match = first_match(*registry, row.query);
    CHECK(match.substr(0, match.find(' ')) == row.match);
  }
}

TEST_CASE("descriptors and signs are read wherever catalogues print them") {
  const auto registry = embedded_registry();
  const Resolved rows[] = {
      {"D,L-Amphetamine", "amfetamine described"},
      {"R,S-Ketamine", "ketamine described"},
      {"ephedrine (1R,2S)-(-)-", "ephedrine spelling"},
      {"5-methoxy-N-N-dimethyltryptamine", "5-meo-dmt normalised-name"},
      {"Morphine.HCl.3H2O", "morphine salt +hydrochloride"},
      {"Codeine.phosphate.1/2H2O", "codeine salt +phosphate"},
      {"Morphine HCl, 3H2O", "morphine-hydrochloride hydrate"},
      {"MDMA x HCl", "mdma salt +hydrochloride"},
      {"苯乙酸睾酮", "testosterone ester"},  // an acid before a drug
      {"醋酸乙酯酮", ""},
  };
  for (const auto& [query, match] : rows) {
    CAPTURE(query);
    CHECK(first_match(*registry, query) == match);
  }
}

TEST_CASE("what tells another thing of a name is not passed over") {
  const auto registry = embedded_registry();
  for (const char* query : {"alcohol, nicotinic", "ether, dihematoporphyrin", "nitrogen mustard, mannitol",
                            "testosterone 16-alpha hydroxylase", "testosterone-estradiol binding globulin"})
    CHECK_MESSAGE(matches(*registry, query) == "", query);
  CHECK(first_match(*registry, "alcohol, 70 %") == "ethanol described");
}

TEST_CASE("a name as indexes print it is turned round") {
  const auto registry = embedded_registry();
  CHECK(first_match(*registry, "Benzeneethanamine, .alpha.-methyl-") == "amfetamine spelling");
  CHECK(IndexName{"Androsta-1,4-diene-3,17-diol, 4-chloro-17-methyl-, (17beta)-"}.text() ==
        "(17beta)-4-chloro-17-methylAndrosta-1,4-diene-3,17-diol");
  CHECK(IndexName{"Benzeneethanamine, N,alpha-dimethyl-, hydrochloride, (alphaS)-"}.text() ==
        "(alphaS)-N,alpha-dimethylBenzeneethanamine hydrochloride");
  CHECK(first_match(*registry, "BENZENEETHANAMINE, .ALPHA.-METHYL-, PHOSPHATE") == "amfetamine salt +phosphate");
  CHECK(first_match(*registry, "MORPHINE (BROMHYDRATE DE)") == "morphine salt +hydrobromide");
  CHECK(first_match(*registry, "OPIUM (EXTRAIT SEC D')") == "opium described +preparation");
  CHECK(first_match(*registry, "BENZENEETHANAMINE, N,.ALPHA.-DIMETHYL-, (R)-") == "levmetamfetamine spelling");  // it has that name
  CHECK(first_match(*registry, "codeine, loperamide") == "codeine normalised-name");                             // no amide of codeine
  CHECK(first_match(*registry, "OXYCODONE (CHLORHYDRATE D')") == "oxycodone salt +hydrochloride");
  for (const char* other : {"codeine, ketamine", "-", ", -", "acetone,", "codeine-", "a, b, c-", ""}) {
    CAPTURE(other);
    CHECK((IndexName{other}.text().empty() || std::string_view{other} == ", -"));
  }
}

TEST_CASE("blanks that a word processor or a table has put into a systematic name are closed") {
  const auto registry = embedded_registry();
  const Resolved rows[] = {
      {"2H-1 ,4-benzodiazepin-2-one, 7-chloro-1 ,3-dihydro-1-methyl-5-phenyl -", "diazepam spelling"},
      {"2, 4, 5-T", "2-4-5-t spelling"},
      {"1 1-Bis(4-chlorophenyl)-2 2 2-trichloroethane", "ddt spelling"},
      {"Etanol, 2 - [2 - (2-etoxietoxi) etoxi] -", ""},  // of which ethanol is a piece
      {"2-propanol, 1 - [4 - (2-metoxietil) fenoxi] -3 - [(1-metiletil) amino] -", ""},
  };
  for (const Resolved& row : rows) {
    CAPTURE(row.query);
    CHECK(first_match(*registry, row.query) == row.match);
  }
}

TEST_CASE("what a Spanish index says behind a comma makes another substance of an acid, a ketone, an oxide") {
  const auto registry = embedded_registry();
  for (const char* query : {"Ácido acético, sal de talio (1:1)", "ácido acético, éster decílico", "2-butanona, oxima",
                            "Oxirano, (clorometil)", "2-propanona, polímero con n-fenilbencenamina"}) {
    CAPTURE(query);
    CHECK(matches(*registry, query) == "");
  }
  CHECK(matches(*registry, "Ácido acético, sal de sodio (1:1)") == "sodium-acetate spelling");  // which the registry has
  CHECK(matches(*registry, "ácido acético, éster etílico") == "ethyl-acetate spelling");
  CHECK(first_match(*registry, "ETOXERIDINA (éster etílico del ácido)") != "");  // told in brackets it explains
}

TEST_CASE("disguises are taken away, as the weakest evidence") {
  const auto registry = embedded_registry();
  for (const char* query : {"f3ntanyl", "f.e.n.t.a.n.y.l", "fеntаnyl" /* two Cyrillic letters */, "f3nt4nyl", "F*entanyl"}) {
    CAPTURE(query);
    CHECK(first_match(*registry, query) == "fentanyl disguised");
  }
  for (const char* query : {"кeтaмин", "κετaμίνη" /* Latin letters */}) {
    CAPTURE(query);
    CHECK(first_match(*registry, query) == "ketamine disguised");
  }
  CHECK(first_match(*registry, "fent\u200banyl") == "fentanyl normalised-name");  // what has no appearance is no disguise
}

TEST_CASE("a code of a list means something by itself alone, or with a word that introduces it") {
  const auto registry = embedded_registry();
  CHECK(first_match(*registry, "9041") == "cocaine identifier");
  for (const char* query : {"9041 tablets", "crystal 9041", "9041; solution", "technical 9041", "ref. 9041, 5 g"}) {
    CAPTURE(query);
    CHECK(matches(*registry, query) == "");
  }
}

TEST_CASE("an InChIKey of a known constitution is that of an isomer") {
  const auto registry = embedded_registry();
  CHECK(first_match(*registry, "KWTSXDURSIMDCE-UHFFFAOYSA-N") == "amfetamine identifier");
  CHECK(first_match(*registry, "KWTSXDURSIMDCE-ABCDEFGHSA-N") == "amfetamine isomer");  // of no stereoisomer that there is
  CHECK(matches(*registry, "ABCDEFGHIJKLMN-UHFFFAOYSA-N") == "");
}

TEST_CASE("a form that the clause does not admit is reported, not dropped") {
  const auto registry =
      Registry::from_bytes(compile_registry(with("cn/drugs.yaml", "salts: possible, isomers: stereo", "salts: none, isomers: stereo")));
  const Verdict verdict = check(*registry, "Rac-midazolam maleate", {date("2026-11-23")});
  CHECK(verdict.status() == Status::known_not_listed);
  std::string told;
  verdict.for_each_not_admitted([&](const Finding& finding) {
    told += std::string{finding.listing.list_id()} + " " + std::string{finding.listing.part_label()} + ";";
  });
  CHECK(told == "cn-drugs 第一类;");
}

TEST_CASE("a remark in brackets at the end of a Chinese, Japanese or Korean name is none of its letters") {
  const auto registry = embedded_registry();
  const Resolved rows[] = {
      {"二甲胺[无水]", "dimethylamine described +grade"},
      {"乙酸[含量＞80%]", "acetic-acid normalised-name"},
      {"황산(중량 10% 이상)", "sulphuric-acid normalised-name"},
      {"丙酮(AR)", "acetone normalised-name"},
      {"石房蛤毒素(盐酸盐)", "saxitoxin salt +hydrochloride"},
      {"フエンタニル", "fentanyl spelling"},  // small kana printed as large ones
      {"乙酸(2-乙氧基乙基酯)", ""},           // a part of the name
  };
  for (const Resolved& row : rows) {
    CAPTURE(row.query);
    CHECK(first_match(*registry, row.query) == row.match);
  }
}

TEST_CASE("a salt word never loses the parent") {
  const auto registry = embedded_registry();
  std::size_t asked = 0, lost = 0;
  for (const Substance& substance : registry->substances()) {
    if (substance.kind() != SubstanceKind::chemical || !detail::makes_salts(substance) || !holds_salts(substance)) continue;
    for (const Term& name : substance.terms(TermKind::inn)) {
      if (name.language != "en") continue;
      const std::string query = std::string{name.text} + " hydrochloride";
      const Resolution resolution = resolve(*registry, query);
      const auto is_it = [&](const Match& match) { return match.substance == substance; };
      ++asked;
      if (std::none_of(resolution.matches().begin(), resolution.matches().end(), is_it)) {
        ++lost;
        MESSAGE("lost: " << query);
      }
    }
  }
  CHECK(asked > 200);
  CHECK(lost == 0);
}

TEST_CASE("a query of any length and nesting costs a bounded look") {
  const auto registry = embedded_registry();
  std::string nested;
  for (int i = 0; i < 200; ++i) nested += "hydrochloride sodium ";
  CHECK(resolve(*registry, nested).problem() == Unreadable::too_long);
  std::string many = "codeine";
  for (int i = 0; i < 60; ++i) many += " hydrochloride";
  CHECK(matches(*registry, many) == "");
  std::string parts = "codeine";
  for (int i = 0; i < 100; ++i) parts += "; x";
  CHECK(first_match(*registry, parts) == "codeine normalised-name");
  std::string quoted;  // makers before the name, of which two are taken off
  for (int i = 0; i < 200; ++i) quoted += "\"a\" ";
  CHECK(matches(*registry, quoted + "diazepam") == "");
  CHECK(first_match(*registry, "\"a\" \"b\" diazepam") == "diazepam described");
}
