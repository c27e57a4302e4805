// Progress of a long reading, for a person who waits: a line on standard error, if that is a terminal.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace listed::cli {

class Progress {
 public:
  Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { clear(); }

  /// Shows how far it is; draws again ten times a second at most.
  void show(std::uint64_t done, std::string_view unit, std::uint64_t found, std::uint64_t position, std::optional<std::uint64_t> size);
  /// Takes the line away, so that others may write.
  void clear();

 private:
  bool terminal_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point next_{};
};

}  // namespace listed::cli
