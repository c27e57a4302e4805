#include "tables/printable.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include <fmt/format.h>
#include <utf8proc.h>

namespace listed::tables {

namespace {

bool is_plain(char c) { return c >= ' ' && c < 0x7f; }

bool is_beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

// Most cells are. Eight bytes at a time, the last eight perhaps in part a second time.
bool is_ascii(std::string_view text) noexcept {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  std::uint64_t eight = 0, all = 0;
  if (text.size() < sizeof eight) return std::none_of(text.begin(), text.end(), is_beyond_ascii);
  for (std::size_t at = 0; at < text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + std::min(at, text.size() - sizeof eight), sizeof eight);
    all |= eight;
  }
  return (all & high_bits) == 0;
}

// Controls, what only steers the writing, other line ends, and what is no character at all.
bool is_unseen(utf8proc_int32_t point) {
  switch (utf8proc_category(point)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return true;
    default: return (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);
  }
}

// The bytes of the first code point, which `point` becomes; 0 or less where there is none.
utf8proc_ssize_t first_point(std::string_view text, utf8proc_int32_t& point) {
  return utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &point);
}

// Calls `visit(std::string_view bytes, bool is_text)` for every code point, and for every byte that is of none.
template <class Visit>
void for_each_point(std::string_view text, Visit visit) {
  for (utf8proc_int32_t point = 0; !text.empty();) {
    const auto used = first_point(text, point);
    const auto size = static_cast<std::size_t>(std::max<utf8proc_ssize_t>(used, 1));
    visit(text.substr(0, size), used > 0);
    text.remove_prefix(size);
  }
}

}  // namespace

std::size_t first_invalid(std::string_view text) noexcept {
  constexpr std::size_t stretch = 64;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::string_view next = text.substr(at, stretch); is_ascii(next)) {
      at += next.size();
      continue;
    }
    utf8proc_int32_t point = 0;
    const auto used = first_point(text.substr(at), point);
    if (used < 1) return at;
    at += static_cast<std::size_t>(used);
  }
  return std::string_view::npos;
}

bool is_utf8(std::string_view text) noexcept { return is_ascii(text) || first_invalid(text) == std::string_view::npos; }

std::string repaired(std::string_view text) {
  std::string whole;
  for_each_point(text, [&](std::string_view bytes, bool is_text) { whole += is_text ? bytes : "\xef\xbf\xbd"; });
  return whole;
}

std::string printable(std::string_view text) {
  std::string safe;
  while (!text.empty()) {
    const auto plain = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_plain) - text.begin());
    safe.append(text.substr(0, plain));
    text.remove_prefix(plain);
    if (text.empty()) break;
    utf8proc_int32_t point = 0;
    const auto used = first_point(text, point);
    const auto size = static_cast<std::size_t>(std::max<utf8proc_ssize_t>(used, 1));
    if (used < 1) safe += fmt::format("\\x{:02x}", static_cast<unsigned char>(text.front()));
    else if (is_unseen(point)) safe += fmt::format("\\u{{{:x}}}", point);
    else safe.append(text.substr(0, size));
    text.remove_prefix(size);
  }
  return safe;
}

}  // namespace listed::tables
