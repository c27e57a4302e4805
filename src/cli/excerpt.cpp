#include "cli/excerpt.hpp"

#include <algorithm>

namespace listed::cli {

namespace {

constexpr std::size_t short_enough = 120, context = 40;

bool begins_character(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xc0) != 0x80;
}

// The place within reach before `at` where a word begins; where the script has no spaces, a character.
std::size_t word_before(std::string_view text, std::size_t at, std::size_t reach) {
  const std::size_t least = at > reach ? at - reach : 0;
  if (least == 0) return 0;
  const std::size_t space = text.find(' ', least);
  std::size_t place = space < at ? space + 1 : least;
  while (!begins_character(text, place)) ++place;
  return place;
}

// The same behind it, where a word ends.
std::size_t word_behind(std::string_view text, std::size_t at, std::size_t reach) {
  const std::size_t most = at + reach;
  if (most >= text.size()) return text.size();
  const std::size_t space = text.rfind(' ', most);
  std::size_t place = space != std::string_view::npos && space > at ? space : most;
  while (!begins_character(text, place)) --place;
  return place;
}

}  // namespace

std::string beginning_of(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string{text};
  return std::string{text.substr(0, word_behind(text, 0, most))} + " …";
}

Excerpts excerpts_of(std::string_view before, std::string_view after) {
  const auto longest = std::max(before.size(), after.size());
  if (longest <= short_enough || before.empty() || after.empty()) return {beginning_of(before), beginning_of(after)};
  const auto head =
      static_cast<std::size_t>(std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first - before.begin());
  const std::size_t most = std::min(before.size(), after.size()) - head;
  std::size_t tail = 0;
  while (tail < most && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
  const std::size_t first = word_before(before, head, context);  // what stands before it is the same in both
  const auto cut = [&](std::string_view text) {
    const std::size_t last = word_behind(text, text.size() - tail, context);
    const std::string middle = beginning_of(text.substr(first, last - first));
    return (first == 0 ? "" : "… ") + middle + (last == text.size() || middle.ends_with(" …") ? "" : " …");
  };
  return {cut(before), cut(after)};
}

}  // namespace listed::cli
