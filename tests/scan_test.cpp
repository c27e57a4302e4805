// Mentions in running text: longest, whole words, however they are spelled; and as a plain scanner finds them.
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <listed/scan.hpp>

#include "support/reference_scan.hpp"
#include "support/small_registry.hpp"

namespace {

using namespace listed;

const Registry& registry() {
  static const auto embedded = embedded_registry();
  return *embedded;
}
const Scanner& scanner() {
  static const Scanner made{registry()};
  return made;
}

using Mentions = std::vector<std::string>;

Mentions found(std::string_view text) {
  Mentions texts;
  scanner().scan(text, [&](const Mention& mention) { texts.emplace_back(mention.in(text)); });
  return texts;
}

bool finds(std::string_view text, std::string_view name) {
  for (const std::string& mention : found(text)) {
    if (mention == name) return true;
  }
  return false;
}

std::string mutated(std::string text, std::mt19937& random) {
  static constexpr std::array<std::string_view, 14> pieces{" ", "-",      "\u2010", "\u00a0", "\n",     ",",  "(",
                                                           ")", "\u0301", "\u200b", "A",      "\u03b1", "\t", "\xff"};
  for (auto i = random() % 3; i > 0 && !text.empty(); --i) {
    const std::size_t at = random() % text.size();
    switch (random() % 3) {
      case 0: text.insert(at, pieces[random() % pieces.size()]); break;
      case 1: text.erase(at, 1); break;
      case 2: text[at] = static_cast<char>(text[at] >= 'a' && text[at] <= 'z' ? text[at] - 'a' + 'A' : text[at]); break;
    }
  }
  return text;
}

}  // namespace

TEST_CASE("a mention is a word of its own, not part of a longer chemical word") {
  CHECK(found("The xcodeine-d3 standard, codeine-d3, codeine-9-glucuronide, 99-codeine, xcodeine") == Mentions{});
  CHECK(found("codeine, (codeine) codeine. codeine-containing \"codeine\"/codeine") == Mentions(6, "codeine"));
  CHECK(finds("3-MMC", "3-MMC"));
  CHECK(found("a 17-MMC and nor-MMC") == Mentions{});
  CHECK(found("N-(2-xyl)fentanyl, 99-xyl-fentanyl") == Mentions{});
  CHECK_FALSE(finds("XAH-7921", "AH-7921"));
  CHECK(found("aqua, benzyl alcohol, Cetyl Alcohol, methyl ether") == Mentions{});
  CHECK(found("70 % alcohol") == Mentions(1, "alcohol"));
}

TEST_CASE("a stereo prefix in brackets does not hide a name") {
  CHECK(found("(\u00b1)-fenproporex").size() == 1);
  CHECK(found("(RS)-fenproporex").size() == 1);
}

TEST_CASE("spelling habits make no difference: case, width, accents, dashes, Greek letters, line breaks") {
  for (const char* name :
       {"FENTANYL", "Fentan\u00fdl", "\uff46\uff45\uff4e\uff54\uff41\uff4e\uff59\uff4c", "fentany\u0301l", "fen-\ntanyl"})
    CHECK(found(std::string{"of "} + name + " and") == Mentions{name});
  for (const char* name : {"alpha-PVP", "\u03b1-PVP", "\u03b1PVP", "Alpha PVP", "\u03b1\u2010PVP"}) CHECK(found(name) == Mentions{name});
  CHECK(found("fentanyl\n\ncitrate") == Mentions{"fentanyl"});
  CHECK(found("fentanyl\tcitrate") == Mentions{"fentanyl"});
  CHECK(found("fentanyl  citrate") == Mentions{"fentanyl  citrate"});
}

TEST_CASE("a space belongs to a name that is written with one, or stands between long words") {
  CHECK(found("the code in question; her oin; ket amine of keta-\nmine") == Mentions{"keta-\nmine"});
  CHECK(found("methyl amphetamine, methamphet amine") == Mentions{"methyl amphetamine", "methamphet amine"});
  CHECK(found("AH 7921, alpha PVP, MDMA HCl").size() == 3);
  CHECK(found("芬 太尼") == Mentions{"芬 太尼"});
}

TEST_CASE("a mark that is no accent makes another word") {
  CHECK(found("codeine\u06db, codeine\u06db-containing") == Mentions{});
  CHECK(found("codeine\u0301") == Mentions{"codeine\u0301"});
  for (const char* name : {"مُورفِين", "مـورفين", "קוֹקָאִין", "dıazepam"}) CHECK(found(std::string{"("} + name + ")") == Mentions{name});
}

TEST_CASE("CAS numbers are found by themselves and in enumerations, and not within longer numbers") {
  CHECK(found("CAS 437-38-7,990-73-8;CAS:437-38-7.") == Mentions{"437-38-7", "990-73-8", "437-38-7"});
  CHECK(found("1437-38-7 437-38-70 437-38-7-1 0437-38-7") == Mentions{});
}

TEST_CASE("Chinese needs no spaces: the longest name, not within another chemical name") {
  CHECK(found("含芬太尼的产品") == Mentions{"芬太尼"});
  CHECK(found("卡芬太尼和芬太尼") == Mentions{"卡芬太尼", "芬太尼"});
  CHECK(found("二甲苯；甲苯") == Mentions{"甲苯"});
  CHECK(found("硫酸铵，硫酸和丙酮") == Mentions{"硫酸", "丙酮"});
  CHECK(found("情况安定") == Mentions{});
  CHECK(found("ジヒドロコデインとコデイン") == Mentions{"ジヒドロコデイン", "コデイン"});
  CHECK(found("アセチルコデイン") == Mentions{});
}

TEST_CASE("a syllable of chemistry behind a Chinese or Korean name makes another compound of it") {
  CHECK(found("丙酮酸钠、丙酮氰醇、甲苯胺、甲苯磺酸、甲苯酚、乙醇胺、哌啶酮酸、巴比妥酸盐") == Mentions{});
  CHECK(found("丙酮和甲苯的混合物，丙酮溶液，吗啡盐，含乙醇的汽油") == Mentions{"丙酮", "甲苯", "丙酮", "吗啡", "乙醇"});
  CHECK(found("세티리진 염산염, 아세트산나트륨, 황산수소나트륨, 브롬화칼륨") == Mentions{});
  CHECK(found("염산을 황산과 섞는다. 염산 용액, 황산수용액, 펜타닐패치, 졸피뎀정") ==
        Mentions{"염산", "황산", "염산", "황산", "펜타닐", "졸피뎀"});
}

TEST_CASE("names that are words of everyday language, or short, do not cry wolf") {
  CHECK(found("the nexus of carbon and vinegar, a monitor; Foxy, coca, khat, bob, met, dom, mal") == Mentions{});
  CHECK(found("the heroine of the novel; l'héroïne, heroïne") == Mentions{"héroïne", "heroïne"});
  CHECK(found("innovar es equipoise; kalma; BOM (bill of materials)") == Mentions{});
  CHECK(found("DMT, dmt, Dmt") == Mentions{"DMT"});
  CHECK(found("2C-B, 2CB, 2c-b, 2C B") == Mentions{"2C-B", "2CB"});
  CHECK(found("items 9801 and 1C350, IV") == Mentions{});
}

TEST_CASE("the mention that begins first wins, then the longest; none overlap") {
  const std::string text = "fentanyl citrate fentanyl";
  std::size_t last = 0;
  scanner().scan(text, [&](const Mention& mention) {
    CHECK(mention.begin >= last);
    last = mention.end;
  });
  CHECK(found(text) == Mentions{"fentanyl citrate", "fentanyl"});
}

TEST_CASE("a mention takes the words of a form that follow it, joined to the name as the language has it") {
  struct Row {
    std::string_view text;
    Mentions mentions;
  };
  for (const auto& [text, mentions] : {
           Row{"25 kg Ephedrin HCl, 10 mg", {"Ephedrin HCl"}},
           {"Tilidine\nBase oil", {"Tilidine"}},
           {"heroin hydrochloride monohydrate, a powder", {"heroin hydrochloride monohydrate"}},
           {"fentanyl-HCl; cocaine base", {"fentanyl-HCl", "cocaine base"}},
           {"Morphinsulfat und Codeinphosphat-Hemihydrat", {"Morphinsulfat", "Codeinphosphat-Hemihydrat"}},
           {"Methylphenidathydrochlorid, Dexamfetaminhemisulfat", {"Methylphenidathydrochlorid", "Dexamfetaminhemisulfat"}},
           {"Diazepamtabletten und Codeintropfen", {"Diazepamtabletten", "Codeintropfen"}},
           {"morfinhydroklorid", {"morfinhydroklorid"}},
           {"раствор морфина гидрохлорида, фентанила цитрат", {"морфина гидрохлорида", "фентанила цитрат"}},
           {"5 г кокаина; tabletki tramadolu; 5 g kokainy, ketaminu", {"кокаина", "tramadolu", "kokainy", "ketaminu"}},
           {"コデインリン酸塩水和物、コデインリン酸塩散１％", {"コデインリン酸塩水和物", "コデインリン酸塩散"}},
           {"塩酸モルヒネ注射液", {"モルヒネ"}},
           {"펜타닐시트르산염 주사", {"펜타닐시트르산염"}},
           {"氯胺酮盐酸盐", {"氯胺酮盐酸盐"}},
           {"2-(dimethylamino)ethyl, 2-(DIETHYLAMINO)ETHYL, Codeinsinn, Morphinismus, morphinane, etherbase", {}},
       }) {
    INFO(text);
    CHECK(found(text) == mentions);
  }
}

TEST_CASE("a name before the word of a class of compounds is a part of the name of another") {
  CHECK(found("toluene diisocyanate, acetone cyanohydrin, iodine monochloride, acetone oxime, 硫酸アンモニウム") == Mentions{});
  CHECK(found("acetone and oximes; toluene, diisocyanates; 硫酸ミスト") == Mentions{"acetone", "toluene", "硫酸"});
}

TEST_CASE("what is found is what check knows") {
  for (const char* text : {"Fentany\u0301l citrate 50 mg", "溴啡 2244737-98-0", "\u03b1-PVP"}) {
    const auto mentions = found(text);
    CHECK_FALSE(mentions.empty());
    for (const std::string& mention : mentions) CHECK(check(registry(), mention).meanings() != 0);
  }
}

TEST_CASE("a text scanned in parts gives the mentions of the whole") {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "x fentanyl citrate, 437-38-7 芬太尼 \u03b1-PVP. ";
  std::vector<Mention> whole, parts;
  scanner().scan(text, [&](const Mention& mention) { whole.push_back(mention); });
  for (const std::size_t size : {1u, 7u, 64u, 100u}) {
    parts.clear();
    std::size_t free = 0;
    for (std::size_t from = 0; from < text.size(); from += size)
      scanner().scan(text, std::max(from, free), std::min(text.size(), from + size), [&](const Mention& mention) {
        parts.push_back(mention);
        free = mention.end;
      });
    CHECK(parts == whole);
  }
}

TEST_CASE("a name is found wherever it begins in the stretches that are read at once, and however far it is drawn out") {
  const std::string drawn_out = "gamma" + std::string(8, ' ') + "butyrolactone";
  for (const std::string& name :
       {std::string{"fentanyl"}, drawn_out, std::string{"2C-B"}, std::string{"\u03b1-PVP"}, std::string{"芬太尼"}}) {
    std::size_t missed = 0;
    for (std::size_t at = 0; at < 2200; ++at) {
      for (const char* after : {"", ".", " etc.", "........................................................................ and"})
        missed += found(std::string(at, '.') + name + after) != Mentions{name};
    }
    INFO(name);
    CHECK(missed == 0);
  }
}

TEST_CASE("every name that is looked for is found by itself, as it is written") {
  std::size_t names = 0, missed = 0;
  for (const Substance& substance : registry().substances()) {
    for (const Term& term : substance.terms()) {
      const NameKey key{term.text};
      if (key.problem() || !detail::is_scanned(registry(), term, key.text())) continue;
      ++names;
      const std::string_view name = term.text.substr(0, term.text.find_last_not_of("- ") + 1);  // benzoic acid, 2-amino-
      const std::string text = "; " + std::string{name} + " ;";
      const Mention mention = scanner().at(text, 2);
      missed += mention.end != text.size() - 2;
    }
  }
  CHECK(names > 20'000);
  CHECK(missed == 0);
}

TEST_CASE("a plain scanner finds the same in generated text") {
  std::vector<std::string> names;
  for (const Substance& substance : registry().substances()) {
    for (const Term& term : substance.terms()) {
      if (term.text.size() < 60) names.emplace_back(term.text);
    }
  }
  static constexpr std::array<std::string_view, 12> between{" ", ", ", "; ", "-", "\n", " of ", "(", ")", "的", "", ".", "\t"};
  const listed::test::ReferenceScanner reference{registry()};
  std::mt19937 random{20261125};
  for (int round = 0; round < 60; ++round) {
    std::string text;
    while (text.size() < 400) text.append(mutated(names[random() % names.size()], random)).append(between[random() % between.size()]);
    std::vector<Mention> fast;
    scanner().scan(text, [&](const Mention& mention) { fast.push_back(mention); });
    const auto plain = reference.scan(text, 200);
    INFO(text);
    for (std::size_t i = 0; i < std::max(fast.size(), plain.size()); ++i) {
      REQUIRE(i < fast.size());
      REQUIRE(i < plain.size());
      INFO("fast: " << fast[i].in(text) << ", plain: " << plain[i].in(text));
      REQUIRE(fast[i] == plain[i]);
    }
  }
}
