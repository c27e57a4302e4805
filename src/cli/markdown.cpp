#include "cli/markdown.hpp"

#include <fmt/format.h>

#include "cli/words.hpp"

namespace listed::cli {

std::string markdown(std::string_view text) {
  constexpr std::string_view special = "\\`*_[]<>|#~$&";
  std::string safe;
  for (const char c : printable(text)) {
    if (special.find(c) != std::string_view::npos) safe += '\\';
    safe += c;
  }
  return safe;
}

std::string markdown_links(const Sources& sources) {
  std::string text;
  for (const Source& source : sources) {
    const std::string title = markdown(source.title());
    if (!text.empty()) text += "; ";
    text += can_be_link(source) ? fmt::format("[{}](<{}>)", title, source.address()) : title;
  }
  return text;
}

void write_markdown_coverage(const Registry& registry, const Selection& lists, const Output& output) {
  output.line(fmt::format("Consulted: {}.", markdown(consulted(registry, lists, true))));
  output.line();
  output.line(fmt::format("Data of {}. Information from the lists named, not legal advice.", registry.data_version().to_string()));
}

void MarkdownTable::row(const std::vector<std::string>& cells) {
  if (!started_) {
    write(head_);
    write(std::vector<std::string>(head_.size(), "---"));
    started_ = true;
  }
  std::vector<std::string> escaped;
  for (const std::string& cell : cells) escaped.push_back(markdown(cell));
  write(escaped);
}

void MarkdownTable::write(const std::vector<std::string>& cells) const {
  std::string line = "|";
  for (const std::string& cell : cells) line += fmt::format(" {} |", cell);
  output_.line(line);
}

}  // namespace listed::cli
