// Names with the markup of web pages and databases about them.
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include <listed/writing/markup.hpp>

#include "support/matches.hpp"

using namespace listed;
using namespace listed::test;

TEST_CASE("character references and tags are read as a browser shows them") {
  struct Row {
    std::string_view text, read;
  };
  const Row rows[] = {
      {"Xanax&reg;", "Xanax"},
      {"&#945;-PVP, &#x3B1;-PVP", "α-PVP, α-PVP"},
      {"&alpha;-PVP", "alpha-PVP"},
      {"coca&iacute;na &amp; hero&iacute;na", "cocaina & heroina"},
      {"&Delta;<sup>9</sup>-THC", "Delta9-THC"},
      {"<span class=\"chem\"><i>N</i>-methyl</span><br/>", "N-methyl "},
      {"&plusmn;&le;&#128138;", "±≤💊"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const MarkupText plain{row.text};
    CHECK(plain.changed());
    CHECK(plain.text() == row.read);
  }
  for (const std::string_view text :
       {"P&P", "a < b > c", "a <b and c> d", "&unknown;", "&#0;", "&#xD800;", "&#1114112;", "&#;", "&;", "<", "&", "fentanyl", ""}) {
    CAPTURE(text);
    CHECK_FALSE(MarkupText{text}.changed());
  }
  CHECK_FALSE(MarkupText{std::string(MarkupText::longest, 'a') + "&reg;"}.changed());
}

TEST_CASE("a passage knows what it was read from") {
  const MarkupText plain{"Valium<sup>&reg;</sup> 5&nbsp;mg"};
  REQUIRE(plain.text() == "Valium 5 mg");
  CHECK(plain.source(plain.text()) == "Valium<sup>&reg;</sup> 5&nbsp;mg");
  CHECK(plain.source(plain.text().substr(7)) == "5&nbsp;mg");
}

TEST_CASE("what is written in markup is found, and told as it was written") {
  const auto registry = embedded_registry();
  const Resolved rows[] = {
      {"Xanax&reg;", "alprazolam normalised-name"},
      {"(&plusmn;)-amphetamine", "amfetamine described"},
      {"&Delta;<sup>9</sup>-THC", "dronabinol normalised-name"},
      {"<i>N</i>-methylamphetamine", "metamfetamine normalised-name"},
      {"Diazepam&nbsp;5 mg", "diazepam described"},
      {"fentanyl &lt;0.1 %", "fentanyl described"},
      {"P&P", ""},
  };
  for (const Resolved& row : rows) {
    CAPTURE(row.query);
    CHECK(first_match(*registry, row.query) == row.match);
  }
  const Resolution mixture = resolve(*registry, "codeine&nbsp;/ gooseberry&reg;");
  REQUIRE(mixture.passages().size() == 2);
  CHECK(mixture.matches().front().text == "codeine");
  CHECK(mixture.passages()[1].text == "gooseberry&reg;");
  CHECK_FALSE(mixture.passages()[1].understood);
}
