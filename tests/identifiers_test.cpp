#include <doctest/doctest.h>
#include <listed/identifiers.hpp>

using namespace listed;

TEST_CASE("a CAS number has the form and the check digit of one") {
  for (const char* text : {"437-38-7", "50-00-0", "7732-18-5", "2244737-98-0"}) CHECK_MESSAGE(CasNumber::parse(text), text);
  for (const char* text : {"437-38-8", "76-42-5", "54-04--6", "437387", "437-38-", "4-38-7", "12345678-12-1", "437-3a-7", "", "437‑38‑7"})
    CHECK_MESSAGE(!CasNumber::parse(text), text);
  CHECK(looks_like_cas("437-38-8"));
  CHECK_FALSE(looks_like_cas("2C-B"));
}

TEST_CASE("a CAS number is known without its hyphens, of five digits where something says that it is one") {
  for (const char* text : {"437387", "0000437387", "cas67641", "casno.67641", "cas-nr.:67641", "casrn000067641"})
    CHECK_MESSAGE(unhyphenated_cas(text), text);
  CHECK(unhyphenated_cas("2244737980")->text() == "2244737-98-0");
  for (const char* text : {"", "67641", "437388", "4373870", "43738712345", "casein", "cas", "cas437387x", "lot437387"})
    CHECK_MESSAGE(!unhyphenated_cas(text), text);
}

TEST_CASE("an InChIKey is 14, 10 and 1 upper-case letters") {
  CHECK(InChIKey::parse("PJMPHNIQZUBGLI-UHFFFAOYSA-N")->skeleton() == "PJMPHNIQZUBGLI");
  for (const char* text :
       {"PJMPHNIQZUBGLI-UHFFFAOYSA", "pjmphniqzubgli-UHFFFAOYSA-N", "PJMPHNIQZUBGLI_UHFFFAOYSA-N", "PJMPHNIQZUBGL1-UHFFFAOYSA-N", ""})
    CHECK_MESSAGE(!InChIKey::parse(text), text);
}

TEST_CASE("a UNII is ten upper-case letters and digits") {
  CHECK(Unii::parse("UF599785JZ"));
  for (const char* text : {"UF599785J", "uf599785jz", "UF599785JZ0", ""}) CHECK_MESSAGE(!Unii::parse(text), text);
}

TEST_CASE("jurisdictions are ISO codes in lower case, and opcw") {
  for (const char* text : {"cn", "un", "eu", "ag", "no", "opcw"}) CHECK_MESSAGE(Jurisdiction::parse(text), text);
  for (const char* text : {"CN", "chn", "c", "", "c1"}) CHECK_MESSAGE(!Jurisdiction::parse(text), text);
}

TEST_CASE("the id of a list begins with its jurisdiction") {
  CHECK(ListId::parse("cn-precursors")->jurisdiction().text() == "cn");
  CHECK(ListId::parse("eu-111-2005"));
  for (const char* text : {"cn", "cn-", "-cn", "cn--x", "CN-precursors", "cn_precursors", "precursors-cn", ""})
    CHECK_MESSAGE(!ListId::parse(text), text);
}
