#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <listed/listed.hpp>

using namespace listed;

namespace {

std::string key(std::string_view text) { return std::string{NameKey{text}.text()}; }

}  // namespace

TEST_CASE("spelling habits that never change the meaning give one key") {
  struct Row {
    const char* a;
    const char* b;
  };
  const Row rows[] = {
      {"Fentanyl", "FENTANYL"},
      {"fentanyl", "  fentanyl "},
      {"fentanyl", "ｆｅｎｔａｎｙｌ"},  // full width
      {"fentanyl", "fen\u200btanyl"},    // zero-width space
      {"alpha-PVP", "α-PVP"},
      {"alpha-PVP", "alphaPVP"},
      {"Δ9-THC", "delta-9-THC"},
      {"∆9-THC", "Δ9-THC"},  // increment sign
      {"AH-7921", "AH 7921"},
      {"JWH-018", "JWH\u2011018"},  // non-breaking hyphen
      {"4,4′-DMAR", "4,4'-DMAR"},
      {"4,4´-DMAR", "4,4’-DMAR"},
      {"méthadone", "methadone"},
      {"Phénobarbital", "phenobarbital"},
      {"437-38-7", "437–38–7"},
      {"2C-B", "2CB"},
      {"盐酸 氯胺酮", "盐酸氯胺酮"},
      {"(−)-trans-Δ9-THC", "(-)-trans-Δ9-THC"},
      {"17ß-hydroxy", "17β-hydroxy"},
      {"ß-HCH", "β-HCH"},  // no word begins with an ß
      {"(±)-17ß-x", "(±)-17β-x"},
      {"Essigsäure, weiß", "Essigsäure, weiss"},
      {"5ɑ-androstane", "5α-androstane"},
      {"dıazepam", "DIAZEPAM"},  // the small letter of a Turkish I
      {"مُورفِين", "مورفين"},      // vowels that Arabic need not write
      {"مـورفين", "مورفين"},     // a word that is drawn out
      {"קוֹקָאִין", "קוקאין"},      // points of Hebrew
  };
  for (const Row& row : rows) CHECK_MESSAGE(key(row.a) == key(row.b), row.a);
}

TEST_CASE("what makes another substance makes another key") {
  struct Row {
    const char* a;
    const char* b;
  };
  const Row rows[] = {
      {"2C-B", "2-CB"},
      {"3-MMC", "4-MMC"},
      {"2-CB", "2-BC"},
      {"d-methamphetamine", "l-methamphetamine"},
      {"(+)-LSD", "(-)-LSD"},
      {"4-FA", "4F-A"},
      {"25B-NBOMe", "25C-NBOMe"},
      {"か", "が"},
      {"1-(2-x)", "12-x"},
      {"JWH-018", "JWH-081"},
      {"آسا", "اسا"},  // a letter of its own
  };
  for (const Row& row : rows) CHECK_MESSAGE(key(row.a) != key(row.b), row.a);
}

TEST_CASE("a key is a fixed point") {
  for (const char* text : {"Fentanyl", "Δ9-THC", "N-[1-(2-phenylethyl)piperidin-4-yl]", "溴啡", "4,4′-DMAR", "ά-PVP", "ﬁ", "Ⅳ", "２Ｃ－Ｂ",
                           "ß", "İ", "a - b - 2 - c", "가힣", "ガ"}) {
    const std::string once = key(text);
    CHECK_MESSAGE(key(once) == once, text);
  }
}

TEST_CASE("what is kept beside the names under keys of its own is found by no text") {
  const auto registry = embedded_registry();
  for (const char mark : {'\x01', '\x02', '\x03', '\x04'}) {
    for (const char* key : {"fentanil", "4fa", "PJMPHNIQZUBGLI", "1fenil2(metilamino)1propanon"}) {
      const std::string query = mark + std::string{key};
      CHECK(check(*registry, query).status() == Status::not_understood);
    }
  }
}

TEST_CASE("what cannot be a name is told apart, with the reason") {
  struct Row {
    std::string text;
    Unreadable problem;
  };
  const Row rows[] = {
      {"", Unreadable::empty},
      {"   ", Unreadable::empty},
      {"--", Unreadable::empty},
      {std::string(1025, 'a'), Unreadable::too_long},
      {"\xff\xfe", Unreadable::not_utf8},
      {"fentanyl\xc3", Unreadable::not_utf8},
      {std::string{"fen\0tanyl", 9}, Unreadable::control_character},
      {"\x1b[31mfentanyl", Unreadable::control_character},
      {"溴啡\x07", Unreadable::control_character},
  };
  for (const Row& row : rows) {
    const NameKey name{row.text};
    REQUIRE_MESSAGE(name.problem(), row.text);
    CHECK(*name.problem() == row.problem);
    CHECK(name.text().empty());
    CHECK_FALSE(explain(*name.problem()).empty());
  }
  CHECK_FALSE(NameKey{std::string(1024, 'a')}.problem());
}

TEST_CASE("characters that expand cannot overflow the key") {
  std::string many;
  for (int i = 0; i < 341; ++i) many += "\uFDFA";  // decomposes into eighteen characters
  CHECK(NameKey{many}.problem() == Unreadable::too_long);
  std::string greek;
  for (int i = 0; i < 512; ++i) greek += "ω";
  const NameKey omegas{greek};
  CHECK(omegas.problem().value_or(Unreadable::empty) != Unreadable::not_utf8);
}

TEST_CASE("familiar characters become what Unicode's tables make of them") {
  const auto text_of = [](std::int32_t c) {
    std::string text(4, '\0');
    text.resize(static_cast<std::size_t>(utf8proc_encode_char(c, reinterpret_cast<utf8proc_uint8_t*>(text.data()))));
    return text;
  };
  // An accent that stands for itself goes, but makes the tables be asked about the whole.
  const auto by_tables = [](const std::string& text) { return key(text + "\u0301"); };
  std::vector<std::string> all;
  for (std::int32_t c = 0x80; c < 0x10000; ++c) {
    if (!detail::Familiar::of(c)) continue;
    all.push_back(text_of(c));
    for (const std::string& text :
         {"1" + all.back() + "1", "a" + all.back() + "b", "a -" + all.back() + " 1", all.back() + " " + all.back()})
      CHECK_MESSAGE(key(text) == by_tables(text), text);
  }
  CHECK(all.size() > 21000);

  std::mt19937 random{20261126};
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += random() % 2 == 0 ? std::string{"aZ1- ,`("[random() % 8]} : all[random() % all.size()];
    CHECK_MESSAGE(key(text) == by_tables(text), text);
  }
}
