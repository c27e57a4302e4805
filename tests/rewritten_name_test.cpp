#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include <listed/writing/latin_name.hpp>
#include <listed/writing/rewritten_name.hpp>

#include "support/matches.hpp"

using namespace listed;
using namespace listed::test;

namespace {

struct Rewritten {
  const char *written, *read;
};

std::string english(const char* name) { return std::string{SpanishName{name}.text()}; }
std::string unlabelled(const char* name) { return std::string{UnlabelledName{name}.text()}; }

}  // namespace

TEST_CASE("systematic names in Spanish are translated, word part by word part") {
  const auto before = [](const spanish::Part& a, const spanish::Part& b) { return a.spanish < b.spanish; };
  CHECK(std::is_sorted(spanish::parts.begin(), spanish::parts.end(), before));
  const Rewritten rows[] = {
      {"Bencenoetanamina, N,alfa-dimetil-", "benzeneethanamine, n,alpha-dimethyl-"},
      {"2,4,6(1H,3H,5H)-Pirimidinatriona, 5-etil-5-fenil-", "2,4,6(1h,3h,5h)-pyrimidinetrione, 5-ethyl-5-phenyl-"},
      {"1-Penten-4-in-3-ol, 1-cloro-3-etil-", "1-penten-4-yn-3-ol, 1-chloro-3-ethyl-"},
      // Acids, esters and salts are named the other way round.
      {"Ácido 2-(dietilamino)benzoico", "2-(diethylamino)benzoic acid"},
      {"Ácido 4-piperidincarboxílico, 1-metil-4-fenil-, etil éster", "4-piperidincarboxylic acid, 1-methyl-4-phenyl-, ethyl ester"},
      {"Ácido carbámico, N-butil-, éster metílico", "carbamic acid, n-butyl-, methyl ester"},
      {"Ácido bencenoacético, sal de sodio (1:1)", "benzeneacetic acid, sodium salt (1:1)"},
      {"Ácido fosforotioico, O,O-dimetil O-(4-nitrofenil) éster", "phosphorothioic acid, o,o-dimethyl o-(4-nitrophenyl) ester"},
      // Blanks and commas as a register prints them.
      {"Butano, 1,4-bis [(2-cloroetil) tio] -", "butane, 1,4-bis[(2-chloroethyl)thio]-"},
      {"4H-[1,2,4] triazolo [4,3-a] [1,4] benzodiazepina, 8-cloro-6-fenil-",
       "4h-[1,2,4]triazolo[4,3-a][1,4]benzodiazepine, 8-chloro-6-phenyl-"},
      {"Ciclohexanol, 2-metil-,clorhidrato(1:1)", "cyclohexanol, 2-methyl-, hydrochloride(1:1)"},
  };
  for (const Rewritten& row : rows) {
    CAPTURE(row.written);
    CHECK(english(row.written) == row.read);
  }
  // In English, in another language, or without a sign of a systematic name.
  for (const char* text : {"1-(4-chlorophenyl)propan-2-amine", "4-hydroxybutanoic acid", "un texto en español (2 palabras)", "in 2 on 3",
                           "ácido", "metanol", ""}) {
    CAPTURE(text);
    CHECK(english(text) == "");
  }
}

TEST_CASE("labels of isotopes are taken out of a name, wherever they stand in it") {
  const Rewritten rows[] = {
      {"1,3-dihydro-7-nitro-5-(phenyl-d5)-2H-1,4-benzodiazepin-2-one", "1,3-dihydro-7-nitro-5-(phenyl)-2H-1,4-benzodiazepin-2-one"},
      {"1-(pentyl-2,2,3,3,4,4,5,5,5-d9)-1H-indole", "1-(pentyl)-1H-indole"},
      {"5-methoxy-1H-indole-3-ethan-α,α,β,β-d4-amine", "5-methoxy-1H-indole-3-ethan-amine"},
      {"N-(phenyl-13C6)-N-piperidin-4-ylpropanamide", "N-(phenyl)-N-piperidin-4-ylpropanamide"},
      {"2-[(2H3)methylamino]-1-phenylpropan-1-one", "2-[methylamino]-1-phenylpropan-1-one"},
      {"3,7-dimethyl-1-[2H3]methylpurine-2,6-dione", "3,7-dimethyl-1-methylpurine-2,6-dione"},
  };
  for (const Rewritten& row : rows) {
    CAPTURE(row.written);
    CHECK(unlabelled(row.written) == row.read);
  }
  // Hydrogens that are indicated, fused rings, vitamins.
  for (const char* text : {"quinolin-4(1H)-one", "2(3H)-furanone", "pyridin-2(2H)-one", "benzo[d][1,3]dioxole", "isoxazolo[2,3-d]azepine",
                           "vitamin-D3", "1-methyl-d-2-amine", "17-D2-x"}) {
    CAPTURE(text);
    CHECK(unlabelled(text) == "");
  }
}

TEST_CASE("letters that a register has lost are told again where one alone is possible") {
  const auto told = [](const char* name) { return std::string{RewrittenName{name}.text()}; };
  CHECK(told("17?-hydroxyandrost-4-en-3-one") == "17ξ-hydroxyandrost-4-en-3-one");
  CHECK(told("(5?,6?)-4,5-epoxymorphinan-6-ol") == "(5ξ,6ξ)-4,5-epoxymorphinan-6-ol");
  CHECK(told("?-(1-aminoethyl)benzyl alcohol") == "α-(1-aminoethyl)benzyl alcohol");
  CHECK(told("(<b1>)-?-(1-aminoethyl)benzyl alcohol") == "α-(1-aminoethyl)benzyl alcohol");
  CHECK(told("N,?-dimethylphenethylamine") == "");  // α or β
  CHECK(told("?-methylphenethylamine hydrochloride") == "");
  CHECK(told("what is 4-MMC?") == "");
  CHECK(RewrittenName{"17?-hydroxyandrost-4-en-3-one"}.lost_configuration());
}

TEST_CASE("names in Cyrillic letters are written in Latin ones") {
  const auto latin = [](const char* name) { return std::string{LatinName{name}.text()}; };
  CHECK(latin("Бромазолам") == "bromazolam");
  CHECK(latin("4-фторамфетамин") == "4-fluoramfetamin");
  CHECK(latin("гексахлорциклогексан") == "hexachlorciklohexan");
  CHECK(latin("оксикодона гидрохлорид") == "oxikodona hydrochlorid");
  CHECK(latin("ізотонітазен") == "isotonitazen");
  // Everyday words, other alphabets, Latin letters alone.
  for (const char* text : {"хатина", "крокодил", "бромазоламη", "bromazolam", "я", ""}) {
    CAPTURE(text);
    CHECK(latin(text) == "");
  }
}

TEST_CASE("names in Greek letters are written in Latin ones") {
  const auto latin = [](const char* name) { return std::string{LatinName{name}.text()}; };
  CHECK(latin("Κεταμίνη") == "ketamini");
  CHECK(latin("φαιντανύλης") == "phentanylis");
  CHECK(latin("φθοροαμφεταμίνη") == "fluoroamphetamini");
  CHECK(latin("ΥΔΡΟΜΟΡΦΟΝΗ") == "hydromorphoni");
  CHECK(latin("ηρωΐνη") == "");  // as short as everyday words
  // Endings of verbs and plurals, Latin letters among them, locants that stand for a Greek letter.
  for (const char* text : {"εφέδρων", "νιτρώσουν", "β-endorphin", "β", "κεταμiνη"}) CHECK_MESSAGE(latin(text) == "", text);
}

TEST_CASE("a name that the registry would write otherwise is found, told as spelled, labelled or of an isomer") {
  const auto registry = embedded_registry();
  const Resolved rows[] = {
      {"κεταμίνη", "ketamine spelling"},
      {"φεντανύλη", "fentanyl spelling"},
      {"2H-1 ,4-benzodiazepin-2-ona, 7-cloro-1 ,3-dihidro-1-metil-5-fenil -", "diazepam spelling"},
      {"Ácido 8-azabiciclo [3.2.1] octano-2-carboxílico, 3 - (benzoyloxi)-8-metil-, éster metílico, (1R, 2R, 3S, 5S) -",
       "cocaine spelling"},
      {"Bencenoetanamina, alfa,alfa-dimetil-, clorhidrato (1:1)", "phentermine salt +grade +hydrochloride"},
      {"Ácido bencenoacético, metil éster", "methyl-phenylacetate spelling"},
      {"1,3-dihydro-7-nitro-5-(phenyl-d5)-2H-1,4-benzodiazepin-2-one", "nitrazepam isotope"},
      {"1-(1,3-benzodioxol-5-yl)-2-(methyl-d3-amino)-1-propanone, monohydrochloride", "methylone isotope +hydrochloride"},
      {"17?-hydroxyandrost-4-en-3-one", "testosterone isomer"},
      {"6aR,7,8,10aR-tetrahydro-6,6,9-trimethyl-3-pentyl-6H-dibenzo[b,d]pyran-1-ol", "dronabinol spelling"},
      {"N,N-dimethyl-1H-indole-3-ethanamine, (2E)-2-butenedioate", "dmt salt"},
      {"ацетилфентанила гидрохлорид", "acetylfentanyl salt +hydrochloride"},
      {"1-(4-метилфенил)-2-метиламинопропан-1-он", "mephedrone spelling"},
      {"циклопропилфентанил", "cyclopropylfentanyl spelling"},
      {"4-cloro-2-(fenil-d5)hexano", ""},
      {"терапевтический", ""},
      {"Metano, tetracloro(4-metilfenil)-", ""},
  };
  for (const Resolved& row : rows) {
    CAPTURE(row.query);
    CHECK(first_match(*registry, row.query) == row.match);
  }
}
