#include <listed/embedded.hpp>

#include <cstddef>
#include <span>

extern "C" {
extern const std::byte listed_embedded_begin[];
extern const std::byte listed_embedded_end[];
}

namespace listed {

std::shared_ptr<const Registry> embedded_registry() {
  return std::make_shared<const Registry>(Snapshot::trusted(std::span{listed_embedded_begin, listed_embedded_end}));
}

}  // namespace listed
