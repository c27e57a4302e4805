#include "cli/trouble.hpp"

#include <cerrno>

#include <fmt/format.h>

#include "tables/printable.hpp"

namespace listed::cli {

std::error_code last_problem() noexcept { return {errno != 0 ? errno : EIO, std::generic_category()}; }

Trouble unwritable(std::string_view path, std::error_code problem) {
  return Trouble{fmt::format("{}: cannot be written: {}", tables::printable(path), problem.message())};
}

}  // namespace listed::cli
