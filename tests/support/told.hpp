// Differences between two registries as lines of text, for tests.
#pragma once

#include <string>
#include <vector>

#include <listed/listed.hpp>

namespace listed::test {

using Lines = std::vector<std::string>;

// `added cn-drugs midazolam part:  > 第一类`, a text a difference; of a rule `rule-added un-treaty [I] {exempt · fentanyl} text:  > …`.
inline Lines told(const Registry& before, const Registry& after) {
  Lines lines;
  for (const Difference& difference : differences(before, after)) {
    std::string line{label(difference.kind)};
    if (difference.list) line.append(" ").append(difference.list->id());
    if (!difference.part.empty()) line.append(" [").append(difference.part).append("]");
    if (!difference.about.empty()) line.append(" {").append(difference.about).append("}");
    if (difference.substance) line.append(" ").append(difference.substance->id());
    line.append(" ").append(difference.field).append(": ").append(difference.before).append(" > ").append(difference.after);
    lines.push_back(line);
  }
  return lines;
}

}  // namespace listed::test
