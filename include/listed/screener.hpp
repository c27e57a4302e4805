// One thread's part of a screening, which remembers what named nothing.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <listed/registry.hpp>
#include <listed/snapshot/name_table.hpp>
#include <listed/verdict.hpp>

namespace listed {

namespace detail {

// Some of the texts that named nothing, the latest of those with the same place. Memory grows with what is added, up to `most` texts.
class UnknownTexts {
 public:
  [[nodiscard]] bool has(std::string_view text) const noexcept {
    if (marks_.empty() || !is_worth_it(text)) return false;
    const std::uint64_t hash = hash_of_key(text);
    return marks_[place(hash)] == mark(hash) && texts_[place(hash)] == text;
  }

  void add(std::string_view text) {
    if (!is_worth_it(text)) return;
    if (added_++ == texts_.size() && added_ <= most) make_room(std::max(least, 4 * texts_.size()));
    const std::uint64_t hash = hash_of_key(text);
    marks_[place(hash)] = mark(hash);
    texts_[place(hash)] = text;
  }

 private:
  static constexpr std::size_t least = 128, most = least << 10;

  // CAS numbers are quickly read; what is very long seldom comes twice.
  static bool is_worth_it(std::string_view text) noexcept { return text.size() > 12 && text.size() <= 256; }

  void make_room(std::size_t size) {
    marks_.assign(size, 0);
    texts_ = std::vector<std::string>(size);
  }

  // Nobody can choose texts that make it slow: those of one place only drive each other out.
  [[nodiscard]] std::size_t place(std::uint64_t hash) const noexcept { return hash & (texts_.size() - 1); }
  static std::uint32_t mark(std::uint64_t hash) noexcept { return static_cast<std::uint32_t>(hash >> 32); }

  std::vector<std::uint32_t> marks_;  // kept near the processor: most texts are not here
  std::vector<std::string> texts_;    // as many as a power of two, or none
  std::size_t added_ = 0;
};

}  // namespace detail

/// Answers text after text as `check` does. A catalogue has a row for each pack of a substance, and a name that means nothing takes
/// longest to read: such texts are remembered (up to 131,072 of 256 bytes each) and not read again. Not for several threads at once.
class Screener {
 public:
  Screener(const Registry& registry, const Question& question) : registry_{&registry}, question_{question} {}

  /// Appends the answer to a text. It holds views of the text and the registry, not of the screener.
  template <class Verdicts>
  void ask(std::string_view text, Verdicts& answers) {
    if (unknown_.has(text)) return void(answers.emplace_back(*registry_, text, question_, Resolution{}));
    const Verdict& verdict = answers.emplace_back(*registry_, text, question_);
    if (verdict.status() == Status::not_found && verdict.passages().empty()) unknown_.add(text);
  }

 private:
  const Registry* registry_;
  Question question_;
  detail::UnknownTexts unknown_;
};

}  // namespace listed
