// What the help says beside the options: what an answer is, exit statuses, examples.
#pragma once

#include <string>
#include <string_view>

namespace listed::cli {

/// The end of the help of a command; of an empty name that of the program, with the examples of all commands.
[[nodiscard]] std::string footer_of(std::string_view command);

}  // namespace listed::cli
