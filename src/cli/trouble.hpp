// What keeps a command from its answer.
#pragma once

#include <stdexcept>
#include <string_view>
#include <system_error>

namespace listed::cli {

/// A question or a file that cannot be used; the message is for the user.
class Trouble : public std::runtime_error {
 public:
  using runtime_error::runtime_error;
};

/// Why the last call of the system failed.
[[nodiscard]] std::error_code last_problem() noexcept;

/// `report.html: cannot be written: No space left on device`.
[[nodiscard]] Trouble unwritable(std::string_view path, std::error_code problem);

}  // namespace listed::cli
