// Text of others, made safe to show.
#pragma once

#include <string>
#include <string_view>

namespace listed::tables {

/// Text that is safe on a terminal and on a page: control characters, those that turn the direction of writing or have no appearance,
/// and bytes that are not UTF-8 are shown as escapes.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace listed::tables
