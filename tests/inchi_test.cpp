#include <doctest/doctest.h>

#include <string>

#include <listed/nomenclature/inchi.hpp>

#include "support/matches.hpp"
#include "support/small_registry.hpp"

using namespace listed;
using namespace listed::test;

TEST_CASE("an InChIKey is the hash of the layers of its InChI") {
  struct Row {
    const char *inchi, *key;
  };
  for (const auto& [inchi, key] :
       {Row{"InChI=1S/C3H6O/c1-3(2)4/h1-2H3", "CSCPPACGZOOCGX-UHFFFAOYSA-N"},
        Row{"InChI=1/C3H6O/c1-3(2)4/h1-2H3", "CSCPPACGZOOCGX-UHFFFAOYSA-N"}, Row{"InChI: InChI=1S/CH4/h1H4", "VNWKTOKETHGBQD-UHFFFAOYSA-N"},
        Row{"InChI=1S/C9H13N/c1-8(10)7-9-5-3-2-4-6-9/h2-6,8H,7,10H2,1H3/t8-/m0/s1", "KWTSXDURSIMDCE-QMMMGPOBSA-N"},
        Row{"InChI=1S/C12H12N2O3.Na/c1-2-12(8-6-4-3-5-7-8)9(15)13-11(17)14-10(12)16;/h3-7H,2H2,1H3,"
            "(H2,13,14,15,16,17);/q;+1/p-1",
            "WRLGYAWRGXKSKG-UHFFFAOYSA-M"}}) {
    CAPTURE(inchi);
    REQUIRE(InChI::parse(inchi));
    CHECK(InChI::parse(inchi)->key().text() == key);
  }
  for (const char* text : {"", "InChI", "InChI=1S/", "InChI=2S/CH4/h1H4", "inchi=1S/CH4/h1H4", "InChI=1S/CH4/h1H4 methane",
                           "InChIKey=VNWKTOKETHGBQD-UHFFFAOYSA-N"})
    CHECK_MESSAGE(!InChI::parse(text), text);
}

TEST_CASE("the compounds of an InChI have keys of their own, each as if its protons were its own") {
  const auto inchi =
      InChI::parse("InChI=1S/2C9H13N.H2O4S/c2*1-8(10)7-9-5-3-2-4-6-9;1-5(2,3)4/h2*2-6,8H,7,10H2,1H3;(H2,1,2,3,4)/t2*8-;/m00./s1");
  REQUIRE(inchi);
  REQUIRE(inchi->components() == 2);
  CHECK(InChI::Component{*inchi, 0}.formula() == "C9H13N");
  CHECK(InChI::Component{*inchi, 0}.key().text() == "KWTSXDURSIMDCE-QMMMGPOBSA-N");
  CHECK(InChI::Component{*inchi, 1}.formula() == "H2O4S");
  CHECK(InChI::Component{*inchi, 1}.key().text() == "QAOWNCQODCNURD-UHFFFAOYSA-N");
}

TEST_CASE("a structure written as an InChI is what has its key, or a salt, a hydrate or an isomer of that") {
  const auto registry = embedded_registry();
  const Resolved rows[] = {
      {"InChI=1S/C3H6O/c1-3(2)4/h1-2H3", "acetone identifier"},
      {"InChI=1S/C22H28N2O/c1-2-22(25)24(20-11-7-4-8-12-20)21-14-17-23(18-15-21)16-13-19-9-5-3-6-10-19/h3-12,21H,2,13-18H2,1H3",
       "fentanyl identifier"},
      {"InChI=1S/C22H28N2O.HNO3/c1-2-22(25)24(20-11-7-4-8-12-20)21-14-17-23(18-15-21)16-13-19-9-5-3-6-10-19;2-1(3)4/"
       "h3-12,21H,2,13-18H2,1H3;(H,2,3,4)",
       "fentanyl salt"},
      {"InChI=1S/C22H28N2O/c1-2-22(25)24(20-11-7-4-8-12-20)21-14-17-23(18-15-21)16-13-19-9-5-3-6-10-19/h3-12,21H,2,13-18H2,1H3/p+1",
       "fentanyl salt"},
      {"InChI=1S/C22H28N2O/c1-2-22(25)24(20-11-7-4-8-12-20)21-14-17-23(18-15-21)16-13-19-9-5-3-6-10-19/h3-12,21H,2,13-18H2,1H3/i1D3",
       "fentanyl isotope"},
      {"InChI=1S/C2H6O/c1-2-3/h3H,2H2,1H3", "ethanol identifier"},
      {"InChI=1S/C10H8O3/c1-12-8-4-2-7-3-5-10(11)13-9(7)6-8/h2-6H,1H3", ""},  // not taken apart into formulas and names
      {"InChI=1S/H2O/h1H2", ""},
  };
  for (const auto& [query, match] : rows) {
    CAPTURE(query);
    CHECK(first_match(*registry, query) == match);
  }
}

TEST_CASE("an identifier that says what it is needs no sign before it") {
  const auto registry = embedded_registry();
  for (const char* query :
       {"InChIKey=PJMPHNIQZUBGLI-UHFFFAOYSA-N", "InChIKey: PJMPHNIQZUBGLI-UHFFFAOYSA-N", "InChIKey PJMPHNIQZUBGLI-UHFFFAOYSA-N",
        "UNII: UF599785JZ", "UNII UF599785JZ", "UNII-UF599785JZ", "CAS No. 437-38-7", "CAS: 437-38-7", "CAS RN 437-38-7", "CID 3345",
        "CID: 3345", "PubChem CID 3345", "PubChem: CID 3345", "DEA 9801"}) {
    CAPTURE(query);
    CHECK(first_match(*registry, query) == "fentanyl identifier");
  }
  for (const char* query : {"UNII UF599785J0", "CID 4294967295", "CID 0", "CID 33450000000", "pubchem", "InChIKey=", "acid 3345"})
    CHECK_MESSAGE(matches(*registry, query) == "", query);
}
