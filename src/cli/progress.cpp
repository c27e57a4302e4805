#include "cli/progress.hpp"

#include <cstdio>

#include <fmt/format.h>
#include <unistd.h>

namespace listed::cli {

Progress::Progress() : terminal_{isatty(STDERR_FILENO) == 1} {}

void Progress::show(std::uint64_t done, std::string_view unit, std::uint64_t found, std::uint64_t position,
                    std::optional<std::uint64_t> size) {
  constexpr auto pause = std::chrono::milliseconds{100};
  const auto now = std::chrono::steady_clock::now();
  if (!terminal_ || now < next_) return;
  next_ = now + pause;
  drawn_ = true;
  const auto percent = size && *size != 0 ? fmt::format(", {} %", 100 * position / *size) : std::string{};
  fmt::print(stderr, "\r\x1b[Klisted: {} {}{}, {} listed", done, unit, percent, found);
  std::fflush(stderr);
}

void Progress::clear() {
  if (drawn_) std::fputs("\r\x1b[K", stderr);
  drawn_ = false;
}

}  // namespace listed::cli
