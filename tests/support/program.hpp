// The program as a user or a script meets it: run with arguments, its output and exit status.
#pragma once

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include "support/small_registry.hpp"

namespace listed::test {

namespace fs = std::filesystem;
using nlohmann::json;

struct Run {
  int status;
  std::string out;
};

inline bool has(const std::string& text, std::string_view passage) { return text.find(passage) != std::string::npos; }

inline std::string quoted(const std::string& text) {
  std::string safe = "'";
  for (const char c : text) safe.append(c == '\'' ? "'\\''" : std::string(1, c));
  return safe.append("'");
}

/// What a shell command writes, and its exit status.
inline Run run_command(const std::string& command) {
  FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe);
  std::string out;
  std::array<char, 4096> buffer{};
  for (std::size_t n; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) out.append(buffer.data(), n);
  const int status = pclose(pipe);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, out};
}

/// Standard output, or with `errors` standard error, and the exit status.
inline Run run(const std::vector<std::string>& arguments, bool errors = false) {
  std::string command = quoted(LISTED_PROGRAM);
  for (const std::string& argument : arguments) command.append(" ").append(quoted(argument));
  return run_command(command + (errors ? " 2>&1 >/dev/null" : " 2>/dev/null"));
}

inline std::vector<json> json_lines(const std::string& text) {
  std::vector<json> records;
  std::istringstream lines{text};
  for (std::string line; std::getline(lines, line);) records.push_back(json::parse(line));
  return records;
}

// Where a test keeps its files. Several may be there at a time.
inline fs::path temporary_path() {
  static int number = 0;
  return fs::temp_directory_path() / ("listed-program-test-" + std::to_string(getpid()) + "-" + std::to_string(++number));
}

// A file of that text, gone at the end.
class File {
 public:
  explicit File(std::string_view text) : path_{temporary_path()} { std::ofstream{path_, std::ios::binary} << text; }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() { fs::remove(path_); }

  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

// A folder of the small registry's files, gone at the end.
class Folder {
 public:
  explicit Folder(const Files& files = small_files()) : path_{temporary_path()} {
    for (const auto& file : files) {
      fs::create_directories((path_ / file.name).parent_path());
      std::ofstream{path_ / file.name} << file.text;
    }
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }

  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

}  // namespace listed::test
