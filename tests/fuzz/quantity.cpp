// Any bytes as two quantities (with a zero byte between them): read or refused with a reason, compared without contradiction.
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <listed/listed.hpp>

#include "must.hpp"

namespace {

using namespace listed;
using fuzz::must;

std::optional<Quantity> read(std::string_view text) {
  QuantityProblem why = QuantityProblem::none;
  const auto quantity = Quantity::parse(text, &why);
  must(quantity.has_value() == (why == QuantityProblem::none), "what is no quantity has a reason");
  must(!explain(why).empty(), "every reason is a sentence");
  if (!quantity) return quantity;
  const auto again = Quantity::parse(quantity->to_string());
  must(again && again->to_string() == quantity->to_string(), "a quantity is read as it was written");
  must(compare(*quantity, *again) == std::strong_ordering::equal, "a quantity is as much as itself");
  return quantity;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const std::size_t zero = text.find('\0');
  const auto a = read(text.substr(0, zero));
  const auto b = zero == text.npos ? a : read(text.substr(zero + 1));
  if (a && b) {
    const auto forth = compare(*a, *b), back = compare(*b, *a);
    must(forth.has_value() == back.has_value() && forth.has_value() == (a->dimension() == b->dimension()), "one dimension is compared");
    must(!forth || (*forth == 0) == (*back == 0), "equal is equal both ways");
    must(!forth || (*forth < 0) == (*back > 0), "less one way is more the other");
  }
  (void)Country::parse(text);
  return 0;
}
