// Any bytes as two texts (with a zero byte between them) that are shown to a person: nothing unseen is left, nothing is cut within a character.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "cli/excerpt.hpp"
#include "must.hpp"
#include "report/html.hpp"
#include "tables/printable.hpp"

namespace {

using namespace listed;
using fuzz::must;

void check_printable(std::string_view text) {
  const std::string shown = tables::printable(text);
  const auto is_control = [](char c) { return (c >= 0 && c < ' ') || c == 0x7f; };
  must(tables::is_utf8(shown) && std::none_of(shown.begin(), shown.end(), is_control), "what is shown is text without controls");
  must(tables::printable(shown) == shown, "what is safe to show is shown as it is");
  const std::string whole = tables::repaired(text);
  must(tables::is_utf8(whole) && (whole == text) == tables::is_utf8(text), "what is repaired is UTF-8, and what is needs no repair");
  const std::size_t invalid = tables::first_invalid(text);
  must((invalid == text.npos) == tables::is_utf8(text), "what is not UTF-8 has a place");
  must(tables::is_utf8(text.substr(0, std::min(invalid, text.size()))), "it is the first such place");
  must(report::escaped(text).code().find_first_of("<>\"'") == std::string::npos, "text does not become markup");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  check_printable(text);
  const std::string before = tables::repaired(text.substr(0, text.find('\0')));
  const std::string after = tables::repaired(text.substr(std::min(before.size() + 1, text.size())));
  must(tables::is_utf8(cli::beginning_of(before, 16)), "a beginning ends between characters");
  const cli::Excerpts excerpts = cli::excerpts_of(before, after);
  must(tables::is_utf8(excerpts.before) && tables::is_utf8(excerpts.after), "excerpts begin and end between characters");
  must(before == after || excerpts.before != excerpts.after || excerpts.before.ends_with(" …"),
       "what is different shows, unless it is too long");
  return 0;
}
