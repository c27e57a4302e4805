// Long texts of the law, cut to what a reader has to see of them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace listed::cli {

/// What is shown of a text at most, in bytes, where nothing else is said.
inline constexpr std::size_t longest_shown = 240;

/// The beginning of a text of more than `most` bytes, up to the end of a word: `Substances that compared with fentanyl …`.
[[nodiscard]] std::string beginning_of(std::string_view text, std::size_t most = longest_shown);

/// What is different between two texts.
struct Excerpts {
  std::string before, after;
};

/// Of long texts the words that are different, with some that stand before and behind them: `… meet one or more …`, `… meet two …`.
[[nodiscard]] Excerpts excerpts_of(std::string_view before, std::string_view after);

}  // namespace listed::cli
