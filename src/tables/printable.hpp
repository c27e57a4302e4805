// Text of others, made safe to show.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace listed::tables {

/// Text that is safe on a terminal and on a page: control characters, line ends, those that turn the direction of writing or have no
/// appearance, and bytes that are not UTF-8 are shown as escapes.
[[nodiscard]] std::string printable(std::string_view text);

/// Where bytes begin that are not UTF-8; npos if there are none. O(size), no allocation.
[[nodiscard]] std::size_t first_invalid(std::string_view text) noexcept;

/// Whether all of a text is UTF-8. O(size), no allocation.
[[nodiscard]] bool is_utf8(std::string_view text) noexcept;

/// A text with a replacement character (U+FFFD) for each byte that is not UTF-8.
[[nodiscard]] std::string repaired(std::string_view text);

}  // namespace listed::tables
