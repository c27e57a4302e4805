// The program as a user or a script runs it.
#pragma once

#include <array>
#include <cstdio>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sys/wait.h>

namespace listed::test {

struct Run {
  int status;
  std::string out;
};

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

}  // namespace listed::test
