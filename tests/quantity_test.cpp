// Quantities: read exactly, compared exactly, never between dimensions.
#include <compare>
#include <string>

#include <doctest/doctest.h>
#include <listed/listed.hpp>

using namespace listed;

namespace {

Quantity quantity(std::string_view text) { return Quantity::parse(text).value(); }

QuantityProblem problem(std::string_view text) {
  QuantityProblem why = QuantityProblem::none;
  CHECK(!Quantity::parse(text, &why));
  CHECK(!explain(why).empty());
  return why;
}

}  // namespace

TEST_CASE("a quantity is read however it is spaced and written") {
  for (const char* text : {"1.8g/100ml", "1.8 g/100 mL", " 1.8  G / 100 ML ", "1.8 g/100ml"})
    CHECK(quantity(text).to_string() == "1.8 g/100 mL");
  CHECK(quantity("2kg").to_string() == "2 kg");
  CHECK(quantity("12%").to_string() == "12 %");
  CHECK(quantity("12 % w/w").to_string() == "12 % w/w");
  CHECK(quantity("0.05 mg").to_string() == "0.05 mg");
  CHECK(quantity("50 \xC2\xB5g").to_string() == "50 ug");
  CHECK(quantity("10 containers").to_string() == "10 containers");
}

TEST_CASE("what is no quantity says why") {
  CHECK(problem("") == QuantityProblem::empty);
  CHECK(problem("  ") == QuantityProblem::empty);
  CHECK(problem("kg") == QuantityProblem::no_number);
  CHECK(problem("-2 kg") == QuantityProblem::no_number);
  CHECK(problem("1,8 g") == QuantityProblem::comma);
  CHECK(problem("1.8.1 g") == QuantityProblem::not_decimal);
  CHECK(problem(".5 g") == QuantityProblem::not_decimal);
  CHECK(problem("5. g") == QuantityProblem::not_decimal);
  CHECK(problem("1234567890123456 g") == QuantityProblem::too_long);
  CHECK(problem("5") == QuantityProblem::no_unit);
  CHECK(problem("5 ") == QuantityProblem::no_unit);
  CHECK(problem("5 stone") == QuantityProblem::unknown_unit);
  CHECK(problem("5e3 g") == QuantityProblem::unknown_unit);
  CHECK(problem("5 a unit that is longer than any") == QuantityProblem::unknown_unit);
}

TEST_CASE("equal quantities are equal in every unit") {
  const auto equal = [](const char* a, const char* b) { return compare(quantity(a), quantity(b)) == std::strong_ordering::equal; };
  CHECK(equal("1.8 g/100 mL", "18 mg/mL"));
  CHECK(equal("0.1 kg", "100 g"));
  CHECK(equal("1 t", "1000000 g"));
  CHECK(equal("1 lb", "453.59237 g"));
  CHECK(equal("16 oz", "1 lb"));
  CHECK(equal("1 gal", "3785.411784 mL"));
  CHECK(equal("2 % w/v", "2 g/100 mL"));
  CHECK(equal("5 mg/g", "0.5 % w/w"));
  CHECK(equal("1 ppm", "0.0001 %"));
  CHECK(equal("0 kg", "0 ug"));
  CHECK(!equal("0.1 g", "0.10000000000001 g"));
}

TEST_CASE("the last digit decides, up or down") {
  CHECK(compare(quantity("1.8 g"), quantity("1.80000000000001 g")) == std::strong_ordering::less);
  CHECK(compare(quantity("1800.000001 mg"), quantity("1.8 g")) == std::strong_ordering::greater);
  CHECK(compare(quantity("249.999999999999 gal"), quantity("250 gal")) == std::strong_ordering::less);
}

TEST_CASE("the largest and the smallest that can be written are compared without overflow") {
  CHECK(compare(quantity("999999999999999 t"), quantity("0.00000000000001 ug")) == std::strong_ordering::greater);
  CHECK(compare(quantity("0.00000000000001 ug"), quantity("999999999999999 t")) == std::strong_ordering::less);
  CHECK(compare(quantity("0 t"), quantity("0.00000000000001 ug")) == std::strong_ordering::less);
  CHECK(compare(quantity("999999999999999 gal"), quantity("0.00000000000001 mL")) == std::strong_ordering::greater);
}

TEST_CASE("quantities of two dimensions are not compared") {
  CHECK(!compare(quantity("1 g"), quantity("1 mL")));
  CHECK(!compare(quantity("2 %"), quantity("2 g/100 mL")));
  CHECK(!compare(quantity("2 % w/w"), quantity("2 % v/v")));
  CHECK(!compare(quantity("1 dosage unit"), quantity("1 container")));
}

TEST_CASE("a percentage is taken as what it is said to be of") {
  CHECK(compare(quantity("2 %").taken_as(Dimension::mass_per_volume).value(), quantity("20 g/L")) == std::strong_ordering::equal);
  CHECK(compare(quantity("2 %").taken_as(Dimension::mass_fraction).value(), quantity("2 % w/w")) == std::strong_ordering::equal);
  CHECK(!quantity("2 % w/w").taken_as(Dimension::volume_fraction));
  CHECK(!quantity("2 %").taken_as(Dimension::mass));
}

TEST_CASE("every unit of a rule is a unit that quantities have") {
  const auto registry = embedded_registry();
  for (const List& list : registry->lists()) {
    for (const Rule& rule : list.rules()) {
      for (const Condition& condition : rule.conditions()) CHECK_MESSAGE(Quantity::of(condition), std::string{condition.unit});
    }
  }
}

TEST_CASE("countries are codes; the Union is where its law is in force") {
  CHECK(Country::parse("UK").value().code() == "gb");
  CHECK(!Country::parse("deu"));
  CHECK(!Country::parse("d1"));
  CHECK(!Country::parse("zz"));
  CHECK(!Country::parse("ek"));
  CHECK(Country::parse("EL").value().code() == "gr");
  CHECK(Country::parse("eu").value().is_union());
  for (const std::string_view state : detail::member_states) CHECK(Country::parse(state).value().code() == state);
  CHECK(Country::parse("de").value().is_in("eu"));
  CHECK(Country::parse("de").value().is_in("de"));
  CHECK(!Country::parse("gb").value().is_in("eu"));
  CHECK(!Country::parse("eu").value().is_in("de"));
}
