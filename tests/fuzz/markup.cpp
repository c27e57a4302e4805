// Any bytes as a name with the markup of web pages: what is read is no longer, and every passage of it is told from where it came.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <listed/writing/markup.hpp>

#include "must.hpp"

using listed::fuzz::must;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const listed::MarkupText plain{text};
  const std::string_view read = plain.text();
  must(read.size() <= text.size(), "a text without its markup is no longer");
  must(plain.changed() || read.empty() || read == text, "a text without markup is read as it is, or not at all");
  std::size_t last = 0;
  for (std::size_t i = 0; i < read.size(); ++i) {
    const std::string_view source = plain.source(read.substr(i, 1));
    must(source.data() >= text.data() && source.data() + source.size() <= text.data() + size, "what was read came from the text");
    const auto from = static_cast<std::size_t>(source.data() - text.data());
    must(from >= last, "what was read is in the order of the text");
    last = from;
  }
  must(read.empty() || plain.source(read).data() + plain.source(read).size() <= text.data() + size, "all of it came from the text");
  return 0;
}
