#include "tables/printable.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <utf8proc.h>

namespace listed::tables {

namespace {

bool is_plain(char c) { return c >= ' ' && c < 0x7f; }

}  // namespace

std::string printable(std::string_view text) {
  std::string safe;
  while (!text.empty()) {
    const auto plain = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_plain) - text.begin());
    safe.append(text.substr(0, plain));
    text.remove_prefix(plain);
    if (text.empty()) break;
    utf8proc_int32_t point = 0;
    const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto used = utf8proc_iterate(at, static_cast<utf8proc_ssize_t>(text.size()), &point);
    const auto size = static_cast<std::size_t>(std::max<utf8proc_ssize_t>(used, 1));
    const bool control = used > 0 && (utf8proc_category(point) == UTF8PROC_CATEGORY_CC || utf8proc_category(point) == UTF8PROC_CATEGORY_CF);
    if (used < 1) safe += fmt::format("\\x{:02x}", *at);
    else if (control) safe += fmt::format("\\u{{{:x}}}", point);
    else safe.append(text.substr(0, size));
    text.remove_prefix(size);
  }
  return safe;
}

}  // namespace listed::tables
