// Several registry files in one input: a line `#file` begins the next one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <listed/loader.hpp>

namespace listed::fuzz {

inline std::vector<RegistryFile> split_files(std::string_view text) {
  constexpr std::string_view separator = "#file\n";
  std::vector<RegistryFile> files;
  while (true) {
    const std::size_t end = text.find(separator);
    files.push_back({"fuzz-" + std::to_string(files.size()) + ".yaml", std::string{text.substr(0, end)}});
    if (end == std::string_view::npos) return files;
    text.remove_prefix(end + separator.size());
  }
}

}  // namespace listed::fuzz
