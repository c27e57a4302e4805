// Times whole processes, taking turns so that what else the machine does meets all alike:
//   processes ROUNDS LABEL PROGRAM ARGUMENT… -- LABEL PROGRAM ARGUMENT… -- …       → medians as JSON
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string_view>
#include <vector>

extern char** environ;

namespace {

struct Command {
  const char* label;
  std::vector<char*> arguments;
  std::vector<double> wall{};  // milliseconds
  std::vector<double> cpu{};
};

std::vector<Command> read_commands(int argc, char** argv) {
  std::vector<Command> commands;
  bool begins = true;
  for (int i = 2; i < argc; ++i) {
    const bool separator = std::string_view{argv[i]} == "--";
    if (begins) commands.push_back({argv[i], {}});
    else commands.back().arguments.push_back(separator ? nullptr : argv[i]);
    begins = separator;
  }
  if (!commands.empty()) commands.back().arguments.push_back(nullptr);
  return commands;
}

double milliseconds(timeval time) { return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3; }

void run(Command& command) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  const auto start = std::chrono::steady_clock::now();
  pid_t child = 0;
  int status = -1;
  rusage usage{};
  const bool started = posix_spawnp(&child, command.arguments.front(), &actions, nullptr, command.arguments.data(), environ) == 0;
  const bool ended = started && wait4(child, &status, 0, &usage) == child;
  command.wall.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  command.cpu.push_back(milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime));
  posix_spawn_file_actions_destroy(&actions);
  if (!ended || status != 0) throw std::runtime_error{"a process did not succeed"};
}

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
  return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) try {
  auto commands = read_commands(argc, argv);
  const int rounds = argc > 1 ? std::atoi(argv[1]) : 0;
  if (rounds < 1 || commands.empty()) return std::fputs("usage: processes ROUNDS LABEL PROGRAM ARGUMENT… -- …\n", stderr), 2;
  for (int round = 0; round < rounds; ++round) {
    for (Command& command : commands) run(command);
  }
  std::puts("{");
  for (const Command& command : commands)
    std::printf("  \"%s\": {\"wall_ms\": %.3f, \"cpu_ms\": %.3f}%s\n", command.label, median(command.wall), median(command.cpu),
                &command == &commands.back() ? "" : ",");
  std::puts("}");
} catch (const std::exception& failure) { return std::fprintf(stderr, "%s\n", failure.what()), 2; }
