// Any bytes as running text: mentions are in order, known by check, and those that a plain scanner finds.
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <listed/listed.hpp>

#include "../support/reference_scan.hpp"
#include "must.hpp"

namespace {

using namespace listed;
using fuzz::must;

struct Scanners {
  std::shared_ptr<const Registry> registry = embedded_registry();
  Scanner fast{*registry};
  test::ReferenceScanner plain{*registry};
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Scanners scanners;
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  std::vector<Mention> fast;
  std::size_t last = 0;
  scanners.fast.scan(text, [&](const Mention& mention) {
    must(last <= mention.begin && mention.begin < mention.end && mention.end <= text.size(), "mentions are in the text, in order");
    must(check(*scanners.registry, mention.in(text)).meanings() != 0, "what is mentioned is known");
    last = mention.end;
    fast.push_back(mention);
  });
  if (size <= 120) must(fast == scanners.plain.scan(text, size), "a plain scanner finds the same");
  return 0;
}
