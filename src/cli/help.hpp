// What the help says beside the options: what an answer is, exit statuses, examples.
#pragma once

#include <string>
#include <string_view>

namespace listed::cli {

/// The end of the help of a command; of an empty name that of the program, with the examples of all commands.
[[nodiscard]] std::string footer_of(std::string_view command);

/// Whether a command asks the registry that `--registry` names; the others are told theirs as arguments.
[[nodiscard]] bool asks_a_registry(std::string_view command);

}  // namespace listed::cli
