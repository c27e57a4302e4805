// The lists of every jurisdiction as they are shipped: where well-known substances stand, in the words that each law uses.
#include <array>
#include <string>

#include <doctest/doctest.h>
#include <listed/listed.hpp>

using namespace listed;

namespace {

const Date day = Date::parse("2026-11-23").value();

// The lists of one jurisdiction in which a query stands by name, or as what a class of the list means, with the parts.
std::string standing(const Registry& registry, const char* query, const char* where, Date as_of = day) {
  std::string text;
  check(registry, query, {as_of, Selection::parse(registry, where).value()}).for_each_finding([&](const Finding& finding) {
    if (finding.admission != Admission::named) return;
    if (!text.empty()) text += ", ";
    text += std::string{finding.listing.list_id()} + ' ' + std::string{finding.listing.part_label()};
  });
  return text;
}

// What stands where, on the day of the data.
struct Placed {
  const char* where;
  const char* query;
  const char* listings;
};

}  // namespace

TEST_CASE("substances stand where each law puts them") {
  const auto registry = embedded_registry();
  const Placed rows[] = {
      {"us", "fentanyl", "us-csa II"},
      {"us", "9801", "us-csa II"},
      {"us", "ketamine", "us-csa III"},
      {"us", "alprazolam", "us-csa IV"},
      {"us", "heroin", "us-csa I"},
      {"us", "acetic anhydride", "us-listed-chemicals List II"},
      {"us", "WRWBCPJQPDHXTJ-DTMQFJJTSA-N", "us-csa III"},  // methandriol with all its stereocentres
      {"un", "PWEKNGSNNAKWBL-QGZVFWFLSA-N", "un-1971 II"},  // 5F-ADB as the Convention names it, (2S)
      {"us", "ephedrine", "us-listed-chemicals List I"},
      {"us-ccl", "7784-34-1", "us-ccl 1C350"},
      {"eu-273-2004", "103-79-7", "eu-273-2004 Category 1"},
      {"eu", "acetone", "eu-111-2005 Category 3, eu-273-2004 Category 3"},
      {"eu-dual-use", "thiodiglycol", "eu-dual-use 1C350"},
      {"gb", "acetorphine", "gb-misuse-of-drugs-act Class A, gb-misuse-of-drugs-regulations 2"},
      {"uk", "acetorphine", "gb-misuse-of-drugs-act Class A, gb-misuse-of-drugs-regulations 2"},
      {"gb-misuse-of-drugs-act", "ketamine", "gb-misuse-of-drugs-act Class B"},
      {"ca-cdsa", "fentanyl", "ca-cdsa I"},
      {"ca-precursor-control", "anhydride acétique", "ca-precursor-control Schedule"},
      {"de", "Fentanyl", "de-btmg Anlage III"},
      {"de", "Acetorphin", "de-btmg Anlage I"},
      {"se", "sufentanil", "se-narkotika Bilaga 2"},
      {"ee", "fentanüül", "ee-narcotics II"},
      {"jp", "コデイン", "jp-narcotics 別表第一"},
      {"jp", "エフェドリン", "jp-stimulant-precursors 別表"},
      {"jp", "けしがら", "jp-opium 法第三条"},
      {"opcw", "sarin", "opcw-cwc 1A"},
      {"opcw", "107-44-8", "opcw-cwc 1A"},
      {"ag", "Phosphorus oxychloride", "ag-precursors Chemical Weapons Precursors"},
      {"un-montreal", "CFC-11", "un-montreal Annex A Group I"},
  };
  for (const Placed& row : rows) {
    CAPTURE(std::string{row.where});
    CAPTURE(std::string{row.query});
    CHECK(standing(*registry, row.query, row.where) == row.listings);
  }
}

TEST_CASE("what a definition of structure reaches is listed, though the law does not name it") {
  const auto registry = embedded_registry();
  const Placed rows[] = {
      {"gb-misuse-of-drugs-act", "MDMA", "gb-misuse-of-drugs-act Class A"},
      {"gb-misuse-of-drugs-act", "2C-B", "gb-misuse-of-drugs-act Class A"},
      {"gb-misuse-of-drugs-act", "25I-NBOMe", "gb-misuse-of-drugs-act Class A"},
      {"gb-misuse-of-drugs-act", "acetylfentanyl", "gb-misuse-of-drugs-act Class A"},
      {"gb-misuse-of-drugs-act", "isobutonitazene", "gb-misuse-of-drugs-act Class A"},
      {"gb-misuse-of-drugs-act", "5-MeO-DMT", "gb-misuse-of-drugs-act Class A"},
      {"gb-misuse-of-drugs-act", "3-MMC", "gb-misuse-of-drugs-act Class B"},
      {"gb-misuse-of-drugs-act", "naphyrone", "gb-misuse-of-drugs-act Class B"},
      {"gb-misuse-of-drugs-act", "methoxetamine", "gb-misuse-of-drugs-act Class B"},
      {"gb-misuse-of-drugs-act", "6-APB", "gb-misuse-of-drugs-act Class B"},
      {"gb-misuse-of-drugs-act", "2-DPMP", "gb-misuse-of-drugs-act Class B"},
      {"gb-misuse-of-drugs-act", "JWH-018", "gb-misuse-of-drugs-act Class B"},
      {"gb-misuse-of-drugs-act", "5F-ADB", "gb-misuse-of-drugs-act Class B"},
      {"gb-misuse-of-drugs-act", "MPPP",
       "gb-misuse-of-drugs-act Class B, gb-misuse-of-drugs-act Class A"},  // a cathinone is called so, too
      {"gb", "methasterone", "gb-misuse-of-drugs-act Class C, gb-misuse-of-drugs-regulations 4 Part II"},
      {"gb", "trilostane", ""},  // excepted by the words of the definition
      {"gb-misuse-of-drugs-act", "delta-8-THC", "gb-misuse-of-drugs-act Class B"},
      {"gb", "pentobarbital", "gb-misuse-of-drugs-act Class B, gb-misuse-of-drugs-regulations 3"},
      {"gb", "mCPP", "gb-misuse-of-drugs-regulations 4 Part I, gb-misuse-of-drugs-act Class C"},
      {"gb-misuse-of-drugs-act", "TFMPP", "gb-misuse-of-drugs-act Class C"},
      {"gb", "methoxyphenamine", ""},  // excepted by the words of the definition
      {"gb", "bupropion", ""},
      {"gb", "2-MAPB", ""},  // the chain stands on the other ring
      {"gb", "etizolam", "gb-misuse-of-drugs-act Class C, gb-misuse-of-drugs-regulations 1"},
      {"cn", "cyclopropylfentanyl", "cn-non-medical 非药用类"},
      {"cn", "MDMB-4en-PINACA", "cn-non-medical 非药用类"},
      {"cn", "chlorphine", "cn-non-medical 非药用类"},
      {"cn-monitored-chemicals", "sarin", "cn-monitored-chemicals 第一类"},
      {"us", "lofentanil", "us-csa I"},
      {"us", "delta-10-THC", "us-csa I"},
      {"us", "butalbital", "us-csa III"},  // a derivative of barbituric acid
      {"us", "thiopental", "us-csa III"},
      {"us", "barbituric acid", ""},
      {"us", "2-MMC", "us-csa I"},  // a positional isomer of mephedrone
      {"us", "dibutylone", "us-csa I"},
      {"us", "TMA-2", "us-csa I"},
      {"us", "methoxyphenamine", "us-csa I"},
      {"us", "alpha-methylbutyrfentanyl", "us-csa I"},
      {"ca-cdsa", "protonitazene", "ca-cdsa I"},
      {"ca-cdsa", "5F-ADB", "ca-cdsa II"},
      {"ca-cdsa", "bromazolam", "ca-cdsa IV"},
      {"ca-cdsa", "lisdexamfetamine", "ca-cdsa I"},
      {"ca-cdsa", "4-FA", "ca-cdsa I"},
      {"ca-cdsa", "methylone", "ca-cdsa I"},
      {"ca-cdsa", "methoxetamine", "ca-cdsa I"},
      {"ca-cdsa", "MPPP", "ca-cdsa I"},
      {"ca-cdsa", "oripavine", "ca-cdsa I"},
      {"ca-controlled-substances-regulations", "oripavine", "ca-controlled-substances-regulations 1"},
      {"ca-cdsa", "naltrexone", ""},
      {"ca-cdsa", "moramide intermediate", "ca-cdsa I"},
      {"ca", "cannabidiol", "ca-cannabis Schedule 1"},
      {"ee", "carfentanil", "ee-narcotics VI"},
      {"jp-narcotics", "pethidine", "jp-narcotics 別表第一"},
      {"jp", "butylone", "jp-designated 第一条"},
      {"jp", "4-FMC", "jp-designated 第一条"},
      {"jp", "JWH-081", "jp-designated 第一条"},
      {"jp-designated", "amfepramone", ""},  // a psychotropic, which the definition excepts
      {"jp-narcotics", "6-acetylmorphine", "jp-narcotics 別表第一"},
      {"jp-narcotics", "pholcodine", "jp-narcotics 別表第一"},
      {"jp-stimulants", "metamfetamine racemate", "jp-stimulants 法第二条第一項"},
      {"de", "2-FA", "de-npsg Anlage 1"},
      {"de", "isotodesnitazene", "de-npsg Anlage 1"},
      {"de", "1P-LSD", "de-npsg Anlage 1"},
      {"de", "coca leaf", "de-btmg Anlage II"},
      {"de", "4-HO-MET", "de-npsg Anlage 1"},
      {"de", "pyrazolam", "de-npsg Anlage 1"},
      {"de", "zolazepam", ""},
      {"de", "5F-NNEI", "de-npsg Anlage 1"},
      {"de", "ketamine", ""},  // a medicine: the Act on new psychoactive substances does not reach it
  };
  for (const Placed& row : rows) {
    CAPTURE(std::string{row.where});
    CAPTURE(std::string{row.query});
    CHECK(standing(*registry, row.query, row.where) == row.listings);
  }
}

TEST_CASE("a definition that was widened reaches the new part from then on") {
  const auto registry = embedded_registry();
  struct Row {
    const char* where;
    const char* query;
    const char* before;
    const char* before_listings;
    const char* from;
    const char* listings;
  };
  const Row rows[] = {
      {"gb-misuse-of-drugs-act", "AMT", "2015-01-06", "", "2015-01-07", "gb-misuse-of-drugs-act Class A"},
      {"gb-misuse-of-drugs-act", "5-MeO-DALT", "2015-01-06", "", "2015-01-07", "gb-misuse-of-drugs-act Class A"},
      {"gb-misuse-of-drugs-act", "DiPT", "1977-09-19", "", "2015-01-06", "gb-misuse-of-drugs-act Class A"},
      {"gb-misuse-of-drugs-act", "AM-2201", "2013-02-25", "", "2013-02-26", "gb-misuse-of-drugs-act Class B"},
      {"gb-misuse-of-drugs-act", "JWH-018", "2009-12-22", "", "2013-02-25", "gb-misuse-of-drugs-act Class B"},
      {"gb-misuse-of-drugs-act", "dronabinol", "2009-01-25", "gb-misuse-of-drugs-act Class C", "2009-01-26",
       "gb-misuse-of-drugs-act Class B"},
      {"de", "THCP", "2024-06-26", "", "2024-06-27", "de-npsg Anlage 1"},
      {"de", "gidazepam", "2024-06-26", "", "2024-06-27", "de-npsg Anlage 1"},
      {"de", "1T-LSD", "2024-06-26", "", "2024-06-27", "de-npsg Anlage 1"},
      {"de", "HHC", "2024-06-26", "", "2025-01-01", "de-npsg Anlage 1"},
      {"de", "HHC", "2024-06-26", "", "2026-08-01", "de-btmg Anlage II"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string{row.where});
    CAPTURE(std::string{row.query});
    CHECK(standing(*registry, row.query, row.where, Date::parse(row.before).value()) == row.before_listings);
    CHECK(standing(*registry, row.query, row.where, Date::parse(row.from).value()) == row.listings);
  }
}

TEST_CASE("tetrahydrocannabinol, hashish and coca stand where the definitions of the Act put them") {
  const auto registry = embedded_registry();
  CHECK(standing(*registry, "dronabinol", "us-csa") == "us-csa I, us-csa II, us-csa III");
  CHECK(standing(*registry, "delta-8-THC", "us-csa") == "us-csa I");
  CHECK(standing(*registry, "hashish", "us-csa") == "us-csa I");
  CHECK(standing(*registry, "opium", "us-csa") == "us-csa II, us-csa III, us-csa V");
  CHECK(standing(*registry, "Erythroxylum coca", "ca-cdsa") == "ca-cdsa I");
  CHECK(standing(*registry, "coca leaf", "us-csa") == "us-csa II");
  CHECK(standing(*registry, "coca leaf", "ca-cdsa") == "ca-cdsa I");
}

TEST_CASE("a law that excepts one optical form reaches the others") {
  const auto registry = embedded_registry();
  const Placed rows[] = {
      {"jp", "cathine", "jp-psychotropics 第二種向精神薬"},
      {"jp", "norpseudoephedrine", "jp-psychotropics 第二種向精神薬"},
      {"jp", "l-norpseudoephedrine", ""},
      {"jp", "racemorphan", "jp-narcotics 別表第一"},
      {"jp", "dextrorphan", ""},
      {"ca-cdsa", "WIN 55,212-2", "ca-cdsa II"},
  };
  for (const Placed& row : rows) {
    CAPTURE(std::string{row.query});
    CHECK(standing(*registry, row.query, row.where) == row.listings);
  }
  const auto status = [&](const char* where) {
    return check(*registry, "WIN 55,212-3", {day, Selection::parse(*registry, where).value()}).status();
  };
  CHECK(status("ca") == Status::known_not_listed);
  CHECK(status("gb") == Status::listed);
}

TEST_CASE("one chemical is one substance, whatever a law calls it") {
  const auto registry = embedded_registry();
  struct Row {
    const char* substance;
    std::array<const char*, 4> names;
  };
  const Row rows[] = {
      {"fentanyl", {"Fentanyl", "芬太尼", "437-38-7", "PJMPHNIQZUBGLI-UHFFFAOYSA-N"}},
      {"codeine", {"Codein", "コデイン", "可待因", "codéine"}},
      {"heroin", {"Diamorphine", "Diacetylmorphine", "海洛因", "Heroin"}},
      {"secobarbital", {"Quinalbarbitone", "Secobarbital", "76-73-3", "司可巴比妥"}},
      {"1-phenyl-2-propanone", {"Phenylacetone", "P2P", "1-phenyl-2-propanone", "103-79-7"}},
  };
  for (const Row& row : rows) {
    for (const char* name : row.names) {
      CAPTURE(name);
      const Resolution found = resolve(*registry, name);
      REQUIRE(!found.matches().empty());
      CHECK(found.matches().front().substance.id() == row.substance);
    }
  }
}

TEST_CASE("the numbers of a law are data") {
  const auto registry = embedded_registry();
  struct Row {
    const char* list;
    const char* part;
    const char* substance;
    Effect effect;
    const char* condition;
    const char* citation;
  };
  const Row rows[] = {
      {"us-csa", "III", "codeine", Effect::applies, "<= 1.8 g/100 mL", "21 CFR 1308.13(e)(1)(i)"},
      {"us-csa", "V", "codeine", Effect::applies, "<= 200 mg/100 mL", "21 CFR 1308.15(c)(1)"},
      {"us-listed-chemicals", "List I", "anthranilic-acid", Effect::regulated, ">= 30 kg", "21 CFR 1310.04(f)(1)(i)"},
      {"ee-narcotics", "", "opium", Effect::exempt, "< 0.2 %", "määrus nr 73, § 3 lg 2 p 1"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.citation);
    const std::uint32_t substance = registry->substance(row.substance).value().index();
    bool found = false;
    for (const Rule& rule : registry->list(row.list)->rules()) {
      const bool is_it = rule.part() == row.part && rule.effect() == row.effect && rule.citation() == row.citation && rule.names(substance);
      for (const Condition& condition : rule.conditions()) found = found || (is_it && condition.to_string() == row.condition);
    }
    CHECK(found);
  }
}

TEST_CASE("what the law moved stands where it stands now, and its past is kept") {
  const auto registry = embedded_registry();
  const auto on = [&](const char* query, const char* where, const char* date) {
    std::string text;
    check(*registry, query, {Date::parse(date).value(), Selection::parse(*registry, where).value()})
        .for_each_finding([&](const Finding& finding) {
          text += (text.empty() ? "" : ", ") + std::string{finding.listing.list_id()} + ' ' + std::string{finding.listing.part_label()};
        });
    return text;
  };
  CHECK(on("brefedron", "se", "2026-05-01") == "se-health-hazardous-goods Bilaga");
  CHECK(on("brefedron", "se", "2026-06-01") == "se-narkotika Bilaga 1");
  CHECK(on("carisoprodol", "ca-cdsa", "2025-06-01") == "ca-cdsa V");
  CHECK(on("carisoprodol", "ca-cdsa", "2026-06-01") == "ca-cdsa IV");
}

TEST_CASE("drugs under a temporary class drug order are controlled from its day until Schedule 2 has them") {
  const auto registry = embedded_registry();
  const auto on = [&](const char* query, const char* date) {
    std::string parts;
    check(*registry, query, {Date::parse(date).value(), Selection::parse(*registry, "gb-misuse-of-drugs-act").value()})
        .for_each_finding(
            [&](const Finding& finding) { parts += (parts.empty() ? "" : ", ") + std::string{finding.listing.part_label()}; });
    return parts;
  };
  struct Row {
    const char* query;
    const char* first;
    const char* last;
    const char* then;  // the first day of Schedule 2
    const char* part;
  };
  const Row rows[] = {
      {"methoxetamine", "2012-04-05", "2013-02-25", "2013-02-26", "Class B"},
      {"25D-NBOMe", "2013-06-10", "2014-06-09", "2014-06-10", "Class A"},
      {"6-APB", "2013-06-10", "2014-06-09", "2014-06-10", "Class B"},
      {"ethylphenidate", "2015-04-10", "2017-05-30", "2017-05-31", "Class B"},
      {"ethylnaphthidate", "2015-06-27", "2017-05-30", "2017-05-31", "Class B"},
      {"ethylphenidate hydrochloride", "2015-06-27", "2017-05-30", "2017-05-31", "Class B"},  // the first order did not name salts
      {"methiopropamine", "2015-11-27", "2017-11-26", "2017-11-27", "Class B"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.query);
    CHECK(on(row.query, row.first) == "Temporary class");
    CHECK(on(row.query, row.last) == "Temporary class");
    CHECK(on(row.query, row.then) == row.part);
  }
  CHECK(on("methoxetamine", "2012-04-04").empty());
  CHECK(on("ethylphenidate", "2015-04-09").empty());
  CHECK(on("ethylphenidate hydrochloride", "2015-06-26").empty());
}
