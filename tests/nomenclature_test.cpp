#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <listed/key/flat_key.hpp>

#include "support/matches.hpp"

using namespace listed;
using namespace listed::test;

namespace {

// The key of a name as it is written; the constitution that it tells alone.
std::string key_of(std::string_view name) {
  const IndexName turned{name};
  const NameKey key{turned.text().empty() ? name : turned.text()};
  return std::string{SystematicKey{key.text()}.text()};
}
std::string constitution_of(std::string_view name) {
  const NameKey key{name};
  return std::string{SystematicKey{key.text()}.constitution()};
}
std::string drawn(std::string_view smiles) { return std::string{SystematicKey::drawn(smiles).constitution()}; }

struct Style {
  std::string_view one, other;
};

}  // namespace

TEST_CASE("styles of nomenclature tell one compound") {
  const Style rows[] = {
      // The order of prefixes, and how often they are told.
      {"1-(2,5-dimethoxy-4-ethylphenyl)propan-2-amine", "1-(4-ethyl-2,5-dimethoxyphenyl)propan-2-amine"},
      {"N-methyl-N-ethyl-1-phenylpropan-2-amine", "N-ethyl-N-methyl-1-phenylpropan-2-amine"},
      {"1-phenyl-2-(dimethylamino)propan-1-one", "2-[methyl(methyl)amino]-1-phenylpropan-1-one"},
      // The place of a locant, and one that need not be told.
      {"1-phenyl-2-propanamine", "1-phenylpropan-2-amine"},
      {"2-(4-iodo-2,5-dimethoxyphenyl)ethan-1-amine", "2-(4-iodo-2,5-dimethoxyphenyl)ethanamine"},
      {"1-(1-benzofuran-5-yl)propan-2-amine", "1-(benzofuran-5-yl)-2-propanamine"},
      {"1-(2H-1,3-benzodioxol-5-yl)pentan-1-one", "1-(benzo[d][1,3]dioxol-5-yl)-1-pentanone"},
      // Groups with names of their own.
      {"2-[(2-hydroxyphenyl)methyl]-1H-1,3-benzodiazole", "2-(2-hydroxybenzyl)benzimidazole"},
      {"2-(2,5-dimethoxy-4-propan-2-ylsulfanylphenyl)ethanamine", "2-[2,5-dimethoxy-4-(isopropylthio)phenyl]ethanamine"},
      {"1-phenyl-2-pyrrolidin-1-ylpropan-1-one", "1-phenyl-2-(1-pyrrolidinyl)-1-propanone"},
      {"N-phenyl-N-(piperidin-4-yl)prop-2-enamide", "N-phenyl-N-(4-piperidyl)acrylamide"},
      {"naphthalen-1-yl-(1-pentylindol-3-yl)methanone", "1-pentyl-3-(1-naphthoyl)-1H-indole"},
      {"N-(1-adamantyl)-1-pentylindazole-3-carboxamide", "N-tricyclo[3.3.1.13,7]dec-1-yl-1-pentyl-1H-indazole-3-carboxamide"},
      {"3,4-methylenedioxyphenethylamine", "2-(1,3-benzodioxol-5-yl)ethanamine"},
      {"1-[1-methylpiperidin-2-ylmethyl]-1H-indole", "1-[(1-methylpiperidin-2-yl)methyl]-1H-indole"},
      // The parent.
      {"N-[2-(1H-indol-3-yl)ethyl]-N-propylpropan-1-amine", "N,N-dipropyl-1H-indole-3-ethanamine"},
      {"(2-{2-[(4-ethoxyphenyl)methyl]-5-nitro-1H-1,3-benzodiazol-1-yl}ethyl)diethylamine",
       "2-[2-(4-ethoxybenzyl)-5-nitrobenzimidazol-1-yl]-N,N-diethylethanamine"},
      {"Benzeneethanamine, 4-ethyl-2,5-dimethoxy-.alpha.-methyl-", "1-(4-ethyl-2,5-dimethoxyphenyl)propan-2-amine"},
      {"4-bromo-2,5-dimethoxyphenethylamine", "Benzeneethanamine, 4-bromo-2,5-dimethoxy-"},
      {"4-piperidinecarboxylic acid, 1-methyl-4-phenyl-, ethyl ester", "ethyl 1-methyl-4-phenylpiperidine-4-carboxylate"},
      {"methyl 8-methyl-3-benzoyloxy-8-azabicyclo[3.2.1]octane-2-carboxylate",
       "8-azabicyclo[3.2.1]octane-2-carboxylic acid, 3-(benzoyloxy)-8-methyl-, methyl ester"},
      {"alpha-methyl-4-benzofuranethanamine", "1-(1-benzofuran-4-yl)propan-2-amine"},
      {"4-methylbenzenesulfonyl chloride", "4-methylphenylsulfonyl chloride"},
      {"1-phenylethyl alcohol", "1-phenylethanol"},
      {"4-hydroxybenzenesulphonic acid", "4-hydroxybenzenesulfonic acid"},
      // Several prefixes of one kind in a bracket, as PubChem parts them from others.
      {"1,2-dichloro(tetrafluoro)ethane", "1,2-dichloro-1,1,2,2-tetrafluoroethane"},
      // Esters: told behind the acid, or behind the alcohol with its locant.
      {"1-pentyl-1H-indazole-3-carboxylic acid, 8-quinolinyl ester", "quinolin-8-yl 1-pentylindazole-3-carboxylate"},
      {"1,2-benzenedicarboxylic acid, bis(2-methylpropyl) ester", "bis(2-methylpropyl) benzene-1,2-dicarboxylate"},
      {"N-(1-methylethyl)carbamic acid, 3-methylbutyl ester", "3-methylbutyl N-propan-2-ylcarbamate"},
      {"17beta-hydroxyestr-4-en-3-one 17-(3-phenylpropionate)", "17beta-(3-phenylpropanoyloxy)estr-4-en-3-one"},
      {"3-[2-(dimethylamino)ethyl]-1H-indol-4-ol, 4-acetate", "3-[2-(dimethylamino)ethyl]-1H-indol-4-yl acetate"},
      {"androst-5-ene-3beta,17beta-diol dipropionate", "3beta,17beta-bis(propionyloxy)androst-5-ene"},
      {"2-(methylphenylamino)ethanol acetate (ester)", "2-(methylphenylamino)ethyl acetate"},
      // Hydrogens.
      {"7-chloro-1-methyl-5-phenyl-3H-1,4-benzodiazepin-2-one", "7-chloro-1,3-dihydro-1-methyl-5-phenyl-2H-1,4-benzodiazepin-2-one"},
      {"5-ethyl-5-phenyl-2,4,6(1H,3H,5H)-pyrimidinetrione", "5-ethyl-5-phenyl-1,3-diazinane-2,4,6-trione"},
      {"1,3-dimethylpurine-2,6-dione", "1,3-dimethyl-9H-purine-2,6-dione"},
      // Steroids, with what is written for a hyphen or a Greek letter.
      {"17b-hydroxy-17a-methylandrosta-1,4-dien-3-one", "17.beta.-hydroxy-17.alpha.-methyl-1,4-androstadien-3-one"},
      {"17beta hydroxy 17 methyl 4 androsten 3 one", "17beta-hydroxy-17-methylandrost-4-en-3-one"},
      {"androstan-3,6,17-trione", "androstane-3,6,17-trione"},
      {"(5a,17b)-17-hydroxyandrostan-3-one", "(5alpha,17beta)-17-hydroxyandrostan-3-one"},
      {"17-hydroxy-5xi-androstan-3-one", "17-hydroxyandrostan-3-one"},  // a configuration that is not known
      // Descriptors at the locants of hydrogens and prefixes.
      {"6aR,7,8,10aR-tetrahydro-6,6,9-trimethyl-3-pentyl-6H-dibenzo[b,d]pyran-1-ol",
       "(6aR,10aR)-6,6,9-trimethyl-3-pentyl-6a,7,8,10a-tetrahydrobenzo[c]chromen-1-ol"},
      {"N,alphaS-dimethylbenzeneethanamine", "(2S)-N-methyl-1-phenylpropan-2-amine"},
      // What a line break leaves.
      {"2-(4-iodo-2,5- dimethoxyphenyl) ethan-1- amine", "2-(4-iodo-2,5-dimethoxyphenyl)ethanamine"},
  };
  for (const Style& row : rows) {
    CAPTURE(row.one);
    CHECK(key_of(row.one) != "");
    CHECK(key_of(row.one) == key_of(row.other));
  }
}

TEST_CASE("another place, another group or another bracket is another compound") {
  const Style rows[] = {
      {"1-(2-fluorophenyl)-2-(methylamino)butan-1-one", "1-(3-fluorophenyl)-2-(methylamino)butan-1-one"},
      {"1-(5-chloro-4-methylphenyl)propan-2-amine", "1-(4-chloro-5-methylphenyl)propan-2-amine"},
      {"1-phenylpropan-2-amine", "1-phenylpropan-1-amine"},
      {"N-methyl-1-phenylpropan-2-amine", "2-methyl-1-phenylpropan-2-amine"},
      {"2-[ethyl(methyl)amino]-1-phenylpropan-1-one", "1-phenyl-2-(propylamino)propan-1-one"},
      {"2-(2,5-dimethoxyphenyl)ethanamine", "2-(2,4-dimethoxyphenyl)ethanamine"},
      {"1-pentyl-1H-indazole-3-carboxamide", "2-pentyl-2H-indazole-3-carboxamide"},
      {"4-(methoxymethyl)-1-phenylpiperidine", "4-methoxy-4-methyl-1-phenylpiperidine"},
      {"androst-4-ene-3,17-dione", "androst-5-ene-3,17-dione"},
      {"5-bromo-1-butyl-1H-indole", "5-bromo-1-(2-methylpropyl)-1H-indole"},
      {"17-hydroxyestr-4-en-3-one 17-acetate", "17-hydroxyestr-4-en-3-one 17-propionate"},
      {"estra-1,3,5(10)-triene-3,17-diol 3-acetate", "estra-1,3,5(10)-triene-3,17-diol 17-acetate"},
      {"13-oxabicyclo[10.1.0]tridecane", "2-oxabicyclo[10.1.0]tridecane"},
  };
  for (const Style& row : rows) {
    CAPTURE(row.one);
    CHECK(constitution_of(row.one) != "");
    CHECK(constitution_of(row.other) != "");
    CHECK(constitution_of(row.one) != constitution_of(row.other));
  }
}

TEST_CASE("a name tells the molecule that a SMILES draws, in whatever way it is drawn") {
  const Style rows[] = {
      {"N-phenyl-N-[1-(2-phenylethyl)piperidin-4-yl]propanamide", "CCC(=O)N(C1CCN(CCc2ccccc2)CC1)c1ccccc1"},
      {"8-chloro-1-methyl-6-phenyl-4H-[1,2,4]triazolo[4,3-a][1,4]benzodiazepine", "CC1=NN=C2N1C1=CC=C(Cl)C=C1C(=NC2)C1=CC=CC=C1"},
      {"(6aR,9R)-N,N-diethyl-7-methyl-6,6a,8,9-tetrahydro-4H-indolo[4,3-fg]quinoline-9-carboxamide",
       "CCN(CC)C(=O)[C@H]1CN(C)[C@@H]2Cc3c[nH]c4cccc(C2=C1)c34"},
      {"17-(cyclopropylmethyl)-4,5alpha-epoxy-3,14-dihydroxymorphinan-6-one", "O=C1CCC2(O)C3Cc4ccc(O)c5OC1C2(CCN3CC1CC1)c45"},
      {"17-hydroxy-10,13-dimethyl-1,2,6,7,8,9,11,12,14,15,16,17-dodecahydrocyclopenta[a]phenanthren-3-one",
       "C[C@]12CC[C@H]3[C@@H](CCC4=CC(=O)CC[C@]34C)[C@@H]1CC[C@@H]2O"},
      {"tricyclo[3.3.1.1(3,7)]decan-1-amine", "C1C2CC3CC1CC(C2)(C3)N"},
      {"(1S,5R,13R,14S,17R)-10-ethoxy-4-methyl-12-oxa-4-azapentacyclo[9.6.1.0^{1,13}.0^{5,17}.0^{7,18}]octadeca-7(18),8,10,15-tetraen-14-"
       "ol",
       "CCOc1ccc2c3c1O[C@@H]1[C@]34CCN(C)[C@H](C2)[C@@H]4C=C[C@@H]1O"},
      {"17-(cyclopropylmethyl)-alpha-(1,1-dimethylethyl)-4,5-epoxy-18,19-dihydro-3-hydroxy-6-methoxy-alpha-methyl-6,14-ethenomorphinan-7-"
       "methanol",
       "CC(C)(C)C(C)(O)C1CC23CCC1(OC)C1Oc4c(O)ccc5c4C12CCN(CC1CC1)C3C5"},
      {"1,2,3,4,5,6-hexahydro-6,11-dimethyl-3-(3-methylbut-2-enyl)-2,6-methano-3-benzazocin-8-ol", "CC1C2Cc3ccc(O)cc3C1(C)CCN2CC=C(C)C"},
      {"10-chloro-11b-(2-chlorophenyl)-2,3,7,11b-tetrahydrooxazolo[3,2-d][1,4]benzodiazepin-6(5H)-one",
       "Clc1ccc2NC(=O)CN3CCOC3(c3ccccc3Cl)c2c1"},
      {"3-[2-(dimethylamino)ethyl]-1H-indol-4-ol, 4-(dihydrogen phosphate)", "CN(C)CCc1c[nH]c2cccc(OP(=O)(O)O)c12"},
      {"2-imino-5-phenyl-1,3-oxazolidin-4-one", "N=C1NC(=O)C(O1)c1ccccc1"},
      {"N,N-diethyl-2-[2-(4-methoxybenzyl)-5-nitrobenzimidazol-1-yl]ethanamine", "CCN(CC)CCn1c(Cc2ccc(OC)cc2)nc2cc(ccc12)[N+](=O)[O-]"},
  };
  for (const Style& row : rows) {
    CAPTURE(row.one);
    CHECK(constitution_of(row.one) == drawn(row.other));
  }
  CHECK(drawn("c1ccccc1") == drawn("C1=CC=CC=C1"));
  CHECK(drawn("C1CCC2CCCCC2C1") != drawn("C1CCC(C1)C1CCCC1"));  // of which every atom has neighbours like those of the other
  for (const char* other : {"", "CCO.Cl", "[2H]C", "C1CC", "C(", "C)", "*C", "C%", "[", "1C"}) CHECK(drawn(other) == "");
}

TEST_CASE("what is not understood to the last letter is no systematic name") {
  for (const char* text :
       {"tramadol 50 mg tablets", "1-phenylpropan-2-amine tablets", "2-methylphenylmethanefoo", "N,N-dimethyl-", "4-methylphenyl",
        "1-(phenyl)propan-2-amine)", "9-phenylpropan-2-amine", "1-phenylpropan-7-amine", "1,2-dimethoxy-phenyl-ethyl-amine, 3",
        "((((((((((1-phenyl))))))))))", "2-(phenylethyl)pentylphenyl ketone", "3,3,3-trimethylpropan-3-amine", "4,4,4-triphenylpyridine",
        "1-oxy-2-propanamine",
        // Which of two acids or alcohols is an ester, and whether a base has one or a salt, is not told.
        "1,2-benzenedicarboxylic acid, methyl ester", "androst-5-ene-3,17-diol acetate", "1-methylpiperidin-4-ol acetate",
        // Bridges that are more or fewer atoms than the word behind them says, or join none that there are.
        "tricyclo[3.3.1.1(3,7)]undecane", "tricyclo[3.3.1.1(3,17)]decane", "tricyclo[2.2.1.0(1,2)]heptane", "bicyclo[2.2.1.]heptane",
        "1,3,5-triazinane-2,4-dione"}) {
    CAPTURE(text);
    CHECK(key_of(text) == "");
  }
  CHECK(key_of("2-" + std::string(300, '(') + "methyl") == "");
  std::string many = "1-phenylpropan-2-amine";
  for (int i = 0; i < 20; ++i) many = "N-methyl-" + many;
  CHECK(key_of(many) == "");
}

TEST_CASE("prefixes in any order are the same name, and prefixes that change places another") {
  std::array<std::string_view, 4> groups{"bromo", "ethyl", "methoxy", "(propan-2-yl)"};
  std::array<int, 4> order{0, 1, 2, 3};
  const std::array<std::string_view, 4> places{"2-", "3-", "4-", "5-"};
  const auto name = [&] {
    std::string all = "1-(";
    for (const int i : order) all.append(places[static_cast<std::size_t>(i)]).append(groups[static_cast<std::size_t>(i)]).append("-");
    all.pop_back();
    return all + "phenyl)butan-2-amine";
  };
  const std::string first = key_of(name());
  REQUIRE(first != "");
  do CHECK(key_of(name()) == first);
  while (std::next_permutation(order.begin(), order.end()));
  std::vector<std::string> keys;
  std::sort(groups.begin(), groups.end());
  do keys.push_back(key_of(name()));
  while (std::next_permutation(groups.begin(), groups.end()));
  std::sort(keys.begin(), keys.end());
  CHECK(keys.size() == 24);
  CHECK(std::unique(keys.begin(), keys.end()) == keys.end());
}

TEST_CASE("stereodescriptors are of atoms, wherever they stand; without them it is the constitution alone") {
  CHECK(key_of("(S)-1-phenylpropan-2-amine") == key_of("(2S)-1-phenylpropan-2-amine"));
  CHECK(key_of("Benzeneethanamine, .alpha.-methyl-, (.alpha.S)-") == key_of("(2S)-1-phenylpropan-2-amine"));
  CHECK(key_of("(2S)-1-phenylpropan-2-amine") != key_of("(2R)-1-phenylpropan-2-amine"));
  CHECK(key_of("(2S)-1-phenylpropan-2-amine") != key_of("1-phenylpropan-2-amine"));
  CHECK(constitution_of("(2S)-1-phenylpropan-2-amine") == constitution_of("1-phenylpropan-2-amine"));
  CHECK(key_of("(1R,2S)-2-(methylamino)-1-phenylpropan-1-ol") != key_of("(1S,2R)-2-(methylamino)-1-phenylpropan-1-ol"));
  CHECK(key_of("rel-(1R,2S)-2-(methylamino)-1-phenylpropan-1-ol") != key_of("(1R,2S)-2-(methylamino)-1-phenylpropan-1-ol"));
  CHECK(key_of("N-[(S)-1-phenylethyl]propanamide") == key_of("N-[(1S)-1-phenylethyl]propanamide"));
  CHECK(key_of("methyl (R)-phenyl[(S)-piperidin-2-yl]acetate") != key_of("methyl (R)-phenyl[(R)-piperidin-2-yl]acetate"));
  CHECK(key_of("methyl (R)-phenyl[(S)-piperidin-2-yl]acetate") != key_of("methyl (S)-phenyl[(R)-piperidin-2-yl]acetate"));
  CHECK(key_of("17alpha-hydroxyandrost-4-en-3-one") != key_of("17beta-hydroxyandrost-4-en-3-one"));
  // Of atoms that play the same part it matters which of them differ.
  CHECK(key_of("(1alpha,2alpha,3beta,4alpha,5alpha,6beta)-1,2,3,4,5,6-hexachlorocyclohexane") !=
        key_of("(1alpha,2alpha,3alpha,4beta,5alpha,6beta)-1,2,3,4,5,6-hexachlorocyclohexane"));
  CHECK(key_of("(1alpha,2beta)-1,2-dichlorocyclohexane") == key_of("(1beta,2alpha)-1,2-dichlorocyclohexane"));
  // As CAS told them before 1999.
  CHECK(key_of("[R-(R*,S*)]-alpha-(1-aminoethyl)benzenemethanol") != key_of("[S-(R*,S*)]-alpha-(1-aminoethyl)benzenemethanol"));
  CHECK(key_of("(6aR-trans)-6a,7,8,10a-tetrahydro-6,6,9-trimethyl-3-pentyl-6H-dibenzo[b,d]pyran-1-ol") !=
        key_of("6a,7,8,10a-tetrahydro-6,6,9-trimethyl-3-pentyl-6H-dibenzo[b,d]pyran-1-ol"));
  CHECK(constitution_of("[1R-(1alpha,2beta,5alpha)]-5-methyl-2-(1-methylethyl)cyclohexanol") ==
        constitution_of("5-methyl-2-propan-2-ylcyclohexan-1-ol"));
}

TEST_CASE("a systematic name in another style than the registry's is found, that of another isomer as one") {
  const auto registry = embedded_registry();
  const Resolved rows[] = {
      {"1-(2,5-dimethoxy-4-ethylphenyl)propan-2-amine", "doet spelling"},
      {"2-(4-Iodo-2,5-dimethoxyphenyl)-N-[(2-hydroxyphenyl)methyl]ethanamine", "25i-nboh spelling"},
      {"3-{2-[Methyl(propan-2-yl)amino]ethyl}-1H-indol-4-yl acetate", "4-aco-mipt spelling"},
      {"N-[2-(1H-Indol-3-yl)ethyl]-N-propylpropan-1-amine", "n-n-dipropyltryptamine spelling"},
      {"(2-{2-[(4-ethoxyphenyl)methyl]-5-nitro-1H-1,3-benzodiazol-1-yl}ethyl)diethylamine hydrochloride",
       "etonitazene salt +hydrochloride"},
      {"3-[(2R,3R)-1-(dimethylamino)-2-methylpentan-3-yl]phenol", "tapentadol spelling"},
      {"17alpha-hydroxyandrost-4-en-3-one", "testosterone isomer"},  // epitestosterone is not testosterone
      {"3,4-dichloro-N-[(1R,2R)-2-(dimethylamino)cyclohexyl]-N-methylbenzamide", "u-47700 isomer"},
      {"4-Chloro-α-pyrrolidinopropiophenone", "4-cl-alpha-ppp spelling"},
      {"3-Chlorophencyclidine", "1-1-3-chlorophenyl-cyclohexyl-piperidine spelling"},
      {"N-Benzyl-4-methylcathinone", "benzedrone spelling"},
      {"1-Propionyl-d-lysergic acid diethylamide", "1p-lsd spelling"},
      {"1-(4-fluorophenyl)-2-(propan-2-ylamino)heptan-1-one", ""},
  };
  for (const Resolved& row : rows) {
    CAPTURE(row.query);
    CHECK(first_match(*registry, row.query) == row.match);
  }
}

TEST_CASE("names that are not taken apart have one key without their descriptors and brackets of one kind") {
  const auto flat_key = [](std::string_view name) {
    const NameKey key{name};
    return std::string{FlatKey{key.text()}.text()};
  };
  const std::string_view morphine = "3-methyl-2,4,4a,7,7a,13-hexahydro-1H-4,12-methanobenzofuro[3,2-e]isoquinoline-7,9-diol";
  const Style rows[] = {
      {morphine, "(4R,4aR,7S,7aR,12bS)-3-methyl-2,4,4a,7,7a,13-hexahydro-1H-4,12-methanobenzofuro(3,2-e)isoquinoline-7,9-diol"},
      {"(2E)-3-[(1R,2S)-2-fluorocyclopropyl]prop-2-enamide", "3-{2-fluorocyclopropyl}prop-2-enamide"},
      {"(5alpha,17beta)-17-hydroxyandrostan[2,3-c]furazan-3-one", "17-hydroxyandrostan[2,3-c]furazan-3-one"},
  };
  for (const Style& row : rows) {
    CAPTURE(row.one);
    CHECK(flat_key(row.one) != "");
    CHECK(flat_key(row.one) == flat_key(row.other));
  }
  CHECK(flat_key("7-methyl-7,8-dihydro-benzo[e]pyrene-(4)-one") != flat_key("7-methyl-7,8-dihydro-benzo[a]pyrene-(4)-one"));
  CHECK(flat_key("1-(2-methyl)-11-phenyl-heptadecane") != flat_key("1-(2-methyl)-1-1-phenyl-heptadecane"));
  for (const char* text : {"fentanyl", "a text of many words (and a bracket)", "2-(1-phenyl)propane"}) CHECK(flat_key(text) == "");

  const auto registry = embedded_registry();
  CHECK(first_match(*registry, std::string{morphine}.c_str()) == "morphine isomer");
  CHECK(first_match(*registry,
                    "(4S,4aS,7R,7aS,12bR)-9-methoxy-3-methyl-2,4,4a,7,7a,13-hexahydro-1H-4,12-methanobenzofuro[3,2-e]isoquinolin-7-ol") ==
        "codeine isomer");
  CHECK(first_match(*registry, "Methadyl acetate, l-") == "acetylmethadol isomer");
  CHECK(first_match(*registry, "(5R,8R,9S,10S,13S,14S,17S)-stanozolol") == "stanozolol isomer");
  CHECK(first_match(*registry, "(+)-2,5-Dimethoxy-4-ethylamphetamine hydrochloride") ==
        "doet isomer +hydrochloride");  // not two salts of isomers
}

TEST_CASE("what was read before leaves no configuration in a name without one") {
  for (const char* before :
       {"(1R,2S,3R,4S)-1,2,3,4-tetramethylcyclohexane", "1-phenylpropan-2-amine", "(2R,3R,4R,5S)-hexane-1,2,3,4,5,6-hexol"}) {
    CAPTURE(before);
    CHECK(key_of(before) != "");
    CHECK(key_of("alpha-(1-aminoethyl)benzyl alcohol") == key_of("2-amino-1-phenylpropan-1-ol"));
  }
}

TEST_CASE("systematic names of the registry tell the molecules that it draws") {
  const auto registry = embedded_registry();
  std::size_t same = 0, others = 0;
  for (const Substance& substance : registry->substances()) {
    const std::string molecule = drawn(substance.smiles());
    if (molecule.empty()) continue;
    for (const Term& term : substance.terms()) {
      const NameKey key{term.text};
      if (key.problem()) continue;
      const SystematicKey systematic{key.text()};
      if (systematic.text().empty()) continue;
      const bool tells = systematic.constitution() == molecule || names_tautomer(key.text(), substance.smiles());
      ++(tells ? same : others);
      const NameKey again{key.text()};
      CHECK(SystematicKey{again.text()}.text() == systematic.text());
    }
  }
  CHECK(same > 5000);
  CHECK(others < 62);  // names of other molecules, loose ones ("4-Fluoromethylcathinone"), or that say their hydrogens wrongly
}
