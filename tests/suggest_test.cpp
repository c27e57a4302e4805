// Near spelling: what is suggested, what never is, and that the index finds what a look at every name finds.
#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include <utf8proc.h>

#include <listed/key/normalise.hpp>
#include <listed/key/everyday.hpp>

#include "support/small_registry.hpp"

using namespace listed;
using namespace listed::test;

namespace {

const Registry& registry() {
  static const auto embedded = embedded_registry();
  return *embedded;
}

// Characters of a key, read independently of the library: keys of the registry are valid UTF-8.
std::u32string characters(std::string_view key) {
  std::u32string all;
  for (const char byte : key) {
    const auto c = static_cast<unsigned char>(byte);
    if ((c & 0xc0) == 0x80) all.back() = all.back() << 6 | (c & 0x3f);
    else all.push_back(c < 0x80 ? c : c < 0xe0 ? c & 0x1f : c < 0xf0 ? c & 0x0f : c & 0x07);
  }
  return all;
}

std::string utf8(const std::u32string& text) {
  std::string all;
  for (const char32_t c : text) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
    all.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
  }
  return all;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

std::vector<std::u32string> digit_runs(const std::u32string& text) {
  std::vector<std::u32string> runs;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i])) continue;
    if (i == 0 || !is_digit(text[i - 1])) runs.emplace_back();
    runs.back().push_back(text[i]);
  }
  return runs;
}

// Optimal string alignment by the whole matrix, as the textbooks have it; a slip in a digit costs more than any name admits.
unsigned alignment(const std::u32string& a, const std::u32string& b) {
  const auto cost = [](char32_t c) { return is_digit(c) ? 100u : 1u; };
  std::vector<std::vector<unsigned>> d(a.size() + 1, std::vector<unsigned>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 && j == 0) continue;
      unsigned least = 1000;
      if (i > 0) least = std::min(least, d[i - 1][j] + cost(a[i - 1]));
      if (j > 0) least = std::min(least, d[i][j - 1] + cost(b[j - 1]));
      if (i > 0 && j > 0) least = std::min(least, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : std::max(cost(a[i - 1]), cost(b[j - 1]))));
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        least = std::min(least, d[i - 2][j - 2] + std::max(cost(a[i - 1]), cost(a[i - 2])));
      d[i][j] = least;
    }
  }
  return d[a.size()][b.size()];
}

struct Name {
  std::u32string key;
  std::string text;
  std::uint32_t substance;
  unsigned slips;
};

// Every name of the registry with its key.
const std::vector<Name>& all_names() {
  static const auto all = [] {
    std::vector<Name> names;
    for (const Substance& substance : registry().substances()) {
      for (const Term& term : substance.terms()) {
        if (is_identifier(term.kind)) continue;
        const NameKey key{term.text};
        names.push_back({characters(key.text()), std::string{term.text}, substance.index(), Spelling{key.text()}.slips()});
      }
    }
    return names;
  }();
  return all;
}

// Substances and their least distance, by a look at every name.
std::map<std::uint32_t, unsigned> scan(std::string_view query) {
  const std::u32string key = characters(NameKey{query}.text());
  std::map<std::uint32_t, unsigned> found;
  for (const Name& name : all_names()) {
    if (std::max(name.key.size(), key.size()) - std::min(name.key.size(), key.size()) > name.slips || name.slips == 0) continue;
    if (digit_runs(name.key) != digit_runs(key)) continue;
    const unsigned distance = alignment(key, name.key);
    if (distance > name.slips || Locants{query, key}.contradict(Locants{name.text, name.key})) continue;
    const auto [at, is_new] = found.emplace(name.substance, distance);
    if (!is_new) at->second = std::min(at->second, distance);
  }
  return found;
}

std::map<std::uint32_t, unsigned> by_index(std::string_view query) {
  std::map<std::uint32_t, unsigned> found;
  for (const Suggestion& near : suggest(registry(), query, 10'000)) found.emplace(near.substance.index(), near.distance);
  return found;
}

// A name with up to three slips, of each kind, anywhere.
std::u32string with_slips(std::u32string text, std::mt19937& random) {
  static constexpr std::u32string_view letters = U"aeiounlrtsm芬太尼-,ßé";
  for (auto slips = 1 + random() % 3; slips > 0 && text.size() > 2; --slips) {
    const std::size_t at = random() % (text.size() - 1);
    const char32_t letter = letters[random() % letters.size()];
    switch (random() % 4) {
      case 0: text[at] = letter; break;
      case 1: text.insert(at, 1, letter); break;
      case 2: text.erase(at, 1); break;
      default: std::swap(text[at], text[at + 1]);
    }
  }
  return text;
}

// The ids that are suggested, with their distances: `fentanyl 1`.
std::vector<std::string> suggested(std::string_view query, std::size_t most = 5) {
  std::vector<std::string> ids;
  for (const Suggestion& near : suggest(registry(), query, most))
    ids.push_back(std::string{near.substance.id()} + ' ' + std::to_string(near.distance));
  return ids;
}

bool suggests(std::string_view query, std::string_view id) {
  const auto near = suggest(registry(), query, 10'000);
  return std::any_of(near.begin(), near.end(), [&](const Suggestion& s) { return s.substance.id() == id; });
}

std::string first(std::string_view query) {
  const auto all = suggested(query);
  return all.empty() ? "nothing" : all.front();
}

}  // namespace

TEST_CASE("a slip of the keyboard leads to the name: one letter changed, left out, put in, two swapped") {
  for (const char* query : {"fentonyl", "fentnyl", "fenttanyl", "fetnanyl", "Fentanyk"}) CHECK_MESSAGE(first(query) == "fentanyl 1", query);
  CHECK(first("mehtamphetamine") == "metamfetamine 1");
}

TEST_CASE("a Chinese character is one character: 芬太泥 is one slip from 芬太尼") {
  CHECK(first("芬太泥") == "fentanyl 1");
  CHECK(first("芬尼太") == "fentanyl 1");
}

TEST_CASE("a digit is never a slip: 3-MMC does not suggest 4-MMC") {
  REQUIRE(check(registry(), "4-MMC").status() != Status::not_found);
  CHECK_FALSE(suggests("3-MMC", "mephedrone"));
  CHECK_FALSE(suggests("5-methylmethcathinone", "mephedrone"));
  CHECK(first("4-methylmetcathinone") == "mephedrone 1");
  CHECK(suggested("JWH-018x") == suggested("jwh018x"));
  CHECK_FALSE(suggests("JWH-810", "jwh-018"));
}

TEST_CASE("another locant is another substance: ortho, meta, para; d-, l-; (R), (S); 甲, 乙") {
  const auto differ = [](std::string_view a, std::string_view b) {
    const NameKey x{a}, y{b};
    return Locants{a, characters(x.text())}.contradict(Locants{b, characters(y.text())});
  };
  CHECK(differ("para-fluorofentanyl", "meta-fluorofentanyl"));
  CHECK(differ("β-methyl", "δ-methyl"));
  CHECK(differ("d-methamphetamine", "L-methamphetamine"));
  CHECK(differ("(R)-methadone", "(S)-methadone"));
  CHECK(differ("2C-B", "2C-E"));
  CHECK(differ("甲卡西酮", "乙卡西酮"));
  CHECK_FALSE(differ("d-methamphetamine", "methamphetamine"));
  CHECK_FALSE(differ("para-fluorofentanyl", "parafluorofentanyl"));
  CHECK_FALSE(differ("甲基苯炳胺", "甲基苯丙胺"));
  CHECK_FALSE(suggests("meta-fluorofentanil", "para-fluorofentanyl"));
}

TEST_CASE("runs of digits stay apart: 1,2 is not 12") {
  CHECK_FALSE(slips_between(Spelling{"1,2-propanediol"}, Spelling{"12-propanediol"}, 3));
  CHECK(slips_between(Spelling{"1,2-propanediol"}, Spelling{"1.2-propanediol"}, 3) == 1);
}

TEST_CASE("names that are short are not guessed, and long ones admit more") {
  CHECK(Spelling{"mdma"}.slips() == 0);
  CHECK(Spelling{"4-fluoro"}.slips() == 1);
  CHECK(Spelling{"芬太尼"}.slips() == 1);
  CHECK(Spelling{"吗啡"}.slips() == 0);
  CHECK(Spelling{"methamphetamine"}.slips() == 2);
  CHECK(Spelling{"methylphenidatehydrochloride"}.slips() == 3);
  CHECK(suggested("MDNA").empty());
}

TEST_CASE("what cannot be a name suggests nothing") {
  for (const std::string& query :
       {std::string{}, std::string{"\x01"}, std::string(2000, 'a'), std::string{"\xff\xfe"}, std::string{"437-38-8"}})
    CHECK(suggested(query).empty());
  CHECK(suggested("fentanil", 0).empty());
}

TEST_CASE("a text as long as any is answered like another") {
  std::string longest;
  while (longest.size() < NameKey::longest - 8) longest += "fentanyl";
  CHECK(suggested(longest).empty());
}

TEST_CASE("suggestions are in order, one of a substance, at most as many as are asked for") {
  for (const char* query : {"fentanil", "methilfentanyl", "oxycodon", "amphetamin"}) {
    const auto near = suggest(registry(), query);
    REQUIRE_FALSE(near.empty());
    CHECK(near.size() <= 5);
    CHECK(std::is_sorted(near.begin(), near.end()));
    std::set<std::uint32_t> substances;
    for (const Suggestion& s : near) CHECK(substances.insert(s.substance.index()).second);
    const auto all = suggested(query, 10'000), some = suggested(query, 2);
    REQUIRE(all.size() >= some.size());
    CHECK(std::equal(some.begin(), some.end(), all.begin()));
  }
}

TEST_CASE("a name that is known is nearest to itself; a name that means several suggests each") {
  CHECK(first("fentanyl") == "fentanyl 0");
  const auto small = Registry::from_bytes(
      compile_registry(with("substances.yaml", "abbreviation: {mul: DOX}", "abbreviation: {mul: [DOX, dimethoxychlor]}")));
  CHECK(suggest(*small, "dimetoxychlor").front().substance.id() == "doc");
  CHECK(suggest(*small, "midazolan").front().name() == "Midazolam");
}

TEST_CASE("every key that admits slips is found by each of its pieces") {
  for (const Name& name : all_names()) {
    const NameKey key{name.text};
    if (name.slips == 0 || is_everyday_abbreviation(key.text())) continue;
    const auto found = by_index(name.text);
    const auto at = found.find(name.substance);
    CHECK_MESSAGE((at != found.end() && at->second == 0), name.text);
  }
}

TEST_CASE("the index gives what a look at every name gives") {
  std::mt19937 random{20261125};
  std::size_t with_answers = 0;
  for (int round = 0; round < 600; ++round) {
    const Name& name = all_names()[random() % all_names().size()];
    const std::string query = utf8(with_slips(name.key, random));
    if (NameKey{query}.problem()) continue;
    const auto expected = scan(query);
    with_answers += !expected.empty();
    CHECK_MESSAGE(by_index(query) == expected, query);
  }
  CHECK(with_answers > 300);
}
