#include "tables/printable.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <utf8proc.h>

namespace listed::tables {

std::string printable(std::string_view text) {
  std::string safe;
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (auto left = static_cast<utf8proc_ssize_t>(text.size()); left > 0;) {
    utf8proc_int32_t point = 0;
    const auto used = utf8proc_iterate(at, left, &point);
    const auto size = std::max<utf8proc_ssize_t>(used, 1);
    const bool control = used > 0 && (utf8proc_category(point) == UTF8PROC_CATEGORY_CC || utf8proc_category(point) == UTF8PROC_CATEGORY_CF);
    if (used < 1) safe += fmt::format("\\x{:02x}", *at);
    else if (control) safe += fmt::format("\\u{{{:x}}}", point);
    else safe.append(reinterpret_cast<const char*>(at), static_cast<std::size_t>(size));
    at += size;
    left -= size;
  }
  return safe;
}

}  // namespace listed::tables
