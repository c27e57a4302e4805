// Markdown (CommonMark with the tables of GitHub), ready to be put into a bulletin or a report.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "cli/describe.hpp"
#include "cli/output.hpp"

namespace listed::cli {

/// A text of the registry as Markdown: characters that mean something there are escaped, line ends become spaces.
[[nodiscard]] std::string markdown(std::string_view text);

/// The sources of an instrument as links where they have an address; empty where there are none.
[[nodiscard]] std::string markdown_links(const Sources& sources);

/// The lists consulted and up to when each is complete, with the version of the data: the foot of every answer.
void write_markdown_coverage(const Registry& registry, const Selection& lists, const Output& output);

/// Rows of a table, written one by one; the first writes the head. Cells are text, which is escaped.
class MarkdownTable {
 public:
  MarkdownTable(const Output& output, std::initializer_list<const char*> head) : output_{output}, head_{head.begin(), head.end()} {}

  void row(const std::vector<std::string>& cells);

 private:
  void write(const std::vector<std::string>& cells) const;

  const Output& output_;
  std::vector<std::string> head_;
  bool started_ = false;
};

}  // namespace listed::cli
