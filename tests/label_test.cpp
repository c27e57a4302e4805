// Labels of medicines, and what prescriptions, reports and price lists write about a name.
#include <doctest/doctest.h>

#include <string>

#include "support/matches.hpp"
#include "support/small_registry.hpp"

using namespace listed;
using namespace listed::test;

TEST_CASE("what prescriptions, reports and price lists write about a medicine is no part of its name") {
  const auto registry = embedded_registry();
  const Resolved rows[] = {
      {"fentanyl iv", "fentanyl described"},
      {"диазепам 10 мг", "diazepam described"},
      {"РЕЛАНИУМ 5 мг/мл", "diazepam described"},
      {"Реланиум №10", "diazepam described"},
      {"Alprazolam Eg", "alprazolam described"},  // a maker
      {"Nitrazepam \"dak\"", "nitrazepam described"},
      {"LORAZEPAM TABLETS 1 MG \"F.Y.\"", "lorazepam described"},
      {"\"柏理\" 當立平錠２毫克", "diazepam described"},  // a maker before it; a trade name in traditional characters
      {"Relanium No 50", "diazepam described"},
      {"Реланиум 10", "diazepam described"},
      {"Cocaine hcl bp", "cocaine-hydrochloride described"},
      {"Sonata Op", ""},  // no drug's own name before it
      {"Sudafed 60", "pseudoephedrine-hydrochloride described"},
      {"Santophen 1", ""},  // nor a medicine: another chemical of the maker
      {"clonazepam 1 mg bid", "clonazepam described"},
      {"tramadol 50 mg po q4h prn", "tramadol described"},
      {"clobazam oral 1.0 df tablet", "clobazam described"},
      {"xanax .5 mg", "alprazolam described"},
      {"hydrocodone 10/500", "hydrocodone described"},
      {"oxycodone hcl 15 mg ir", "oxycodone-hydrochloride described"},
      {"Xanax™ tablets", "alprazolam described"},
      {"skenan l.p 10 mg", "morphine described"},
      {"Comprimidos de Diazepam 5 mg", "diazepam described"},
      {"inyección de Diazepam 5 mg/ml", "diazepam described"},
      {"Ritalin XL 10mg capsules", "methylphenidate-hydrochloride described"},
      {"Tramadol HCl_Cap 50mg M/R", "tramadol-hydrochloride described"},
      {"Fentanyl 200 microgram lozenges", "fentanyl described"},
      {"Gabapentin-GA", "gabapentin described"},
      {"Morphinsulfat-CT", "morphine-sulfate described"},
      {"Oxycodon-HCl AL", "oxycodone salt"},
      {"Bancap H.C.", "hydrocodone combination"},
      {"DILAUDID-5", "hydromorphone-hydrochloride described"},  // a number joined to a brand of a drug
      {"PERCOCET 5-325", "oxycodone combination"},
      {"ALOR 5/500", "hydrocodone described"},
      {"Norcet-7.5", "hydrocodone combination"},
      {"Zipan-25", ""},
      {"ketamine-5", ""},  // where one figure is a locant
      {"acetone iv", ""},  // which is no medicine
      {"lead iv acetate", ""},
      {"xanaxiv", ""},
      {"Ultram /00599202/", "tramadol-hydrochloride described"},
      {"nolotil /spa/", ""},  // the country, not the abbreviation
      {"高锰酸钾外用片", "potassium-permanganate described"},
      {"右美沙芬缓释混悬液", "dextromethorphan described"},
      {"沙林毒气", "sarin described"},
      {"multivitamin + d oral 10 mg tablet", ""},  // not Doral
      {"100g MDMA", "mdma described"},             // no grammes (gm) of DMA
      {"25g Mephedrone", "mephedrone described"},
      {"1 kg Sarin", "sarin described"},  // no kgs
      {"JWH-018 solution 100 µg/mL in methanol", "jwh-018 described"},
      {"JWH-018 tablets 10 mg", "jwh-018 described"},
      {"BPC-157 5mg", ""},
      {"Hydrofluoric acid 48 wt. %", "hydrogen-fluoride described"},
      {"VALIUM 1 POUR CENT, sirop", "diazepam described"},
      {"Morphine-10", "morphine described"},
      {"Physeptone mixture", "methadone described"},
      {"구연산펜타닐주", "fentanyl salt"},
  };
  for (const Resolved& row : rows) {
    CAPTURE(row.query);
    const std::string match = first_match(*registry, row.query);
    CHECK(match.substr(0, match.find(" +")) == row.match);
  }
}

TEST_CASE("a nonproprietary name on a label is read before words that nobody knows, which are told") {
  const auto registry = embedded_registry();
  const Resolved rows[] = {
      {"Fentanilo Gray", "fentanyl described"},
      {"SUFENTANIL EUROCEPT", "sufentanil described"},
      {"ALPRAZOLAM EG 0,25 mg", "alprazolam described"},
      {"Alprazolam Foobar 0,5 mg comprimidos de libertação modificada", "alprazolam described"},
      {"Tramadol Clorhidrato Genfar 100 mg Frasco x 10 ml", "tramadol salt +hydrochloride"},
      {"Диазепам Органика", "diazepam described"},
      {"DIAZEPAM-ZN", "diazepam described"},
      {"Pregabalin-Foobar 75 mg", "pregabalin described"},
      {"tramadol 50 mg tab nort", "tramadol described +preparation"},  // in small letters, where a strength stands beside it
      {"Ergotaminum Filofarm", "ergotamine described"},                // a precursor that is a drug
      {"Aspen Midazolam 50 Mg/10 Ml", "midazolam described"},
      {"Embassy Ergometrine Injection", "ergometrine described +preparation"},
      {"Ricnos Pentazocin Injection", "pentazocine described +preparation"},
      {"Pregasafe 75 Pregabalin Capsules", "pregabalin described +preparation"},
      {"раствор морфина гидрохлорида 10 мг/мл 1 мл ампулы", "morphine salt +preparation +dosage-form +hydrochloride"},
      {"розчин морфіну гідрохлориду 1%", "morphine salt +dosage-form +hydrochloride"},
      {"Codeini phosphatis 30 mg", "codeine salt +phosphate"},
      {"地西泮片2.5mg*100片", "diazepam described +preparation"},  // packs as price lists write them
      {"地西泮片(2.5mg*20片*2板/盒)", "diazepam described +preparation"},
      {"盐酸曲马多片 50mg×10s", "tramadol salt +preparation +hydrochloride"},
      {"2,5-DMA*100", ""},
      {"VSP-Diazepam tablets", "diazepam described +preparation"},
      {"Cika-Diazepam 5 mg", "diazepam described"},
      {"PREGABALIN-75", "pregabalin described"},
      {"Cika-Diazepam", ""},                                          // neither a form nor a strength
      {"Hydroxy-Midazolam tablets", ""},                              // the beginning of another name
      {"부광미다졸람주", "midazolam described +dosage-form +maker"},  // a maker that touches the name
  };
  for (const Resolved& row : rows) {
    CAPTURE(row.query);
    CHECK(first_match(*registry, row.query) == row.match);
  }
  const Verdict verdict = check(*registry, "Fentanilo Gray / Diazepam Foobar");
  REQUIRE(verdict.passages().size() == 4);
  CHECK(verdict.passages()[0].text == "Fentanilo");
  CHECK(verdict.passages()[0].understood);
  CHECK(verdict.passages()[1].text == "Gray");
  CHECK_FALSE(verdict.passages()[1].understood);
  CHECK(verdict.passages()[2].text == "Diazepam");
}

TEST_CASE("a name before words of chemistry, of biology, of trade or of a text is that of another thing") {
  const auto registry = embedded_registry();
  for (const char* query : {"fentanyl acetamide-something",
                            "Fentanyl Acetamide",
                            "Codeine Phosphorylase",
                            "Morphine Glucuronide",
                            "Morphine Dehydrogenases",
                            "Cocaine Esterase",
                            "Methadone Antibody",
                            "Midazolam EP Impurity B",
                            "Barbital Buffer",
                            "Diazepam Binding Inhibitor",
                            "Pregabalin Lactam",
                            "Etomidate Acid-",
                            "Testosterone Booster",
                            "Diazepam N oxide",
                            "Cockayne Syndrome",
                            "Mescaline-FLY",
                            "Fentanyl-BSA",
                            "Bromo Diazepam 5 mg",
                            "Methadone Metabolite 1 mg",
                            "tramadol 50 mg impurity",
                            "Acetone Nail Polish",
                            "Cannabis Cup",
                            "Ecstasy Gray",
                            "Rohypnol Foobar"}) {
    CAPTURE(query);
    CHECK(matches(*registry, query) == "");
  }
}
