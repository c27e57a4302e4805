// The registry that is part of the library: a linked program needs no file at all.
#pragma once

#include <memory>

#include <listed/registry.hpp>

namespace listed {

/// The registry built into the library (target `listed::listed`). O(1): nothing is read or verified, the build did that.
[[nodiscard]] std::shared_ptr<const Registry> embedded_registry();

}  // namespace listed
