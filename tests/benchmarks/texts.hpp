// The queries of a benchmark, one after the other, round and round.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace listed::benchmarks {

/// Whether the processor may begin a question before it has the answer to the one before: as in a loop over a catalogue, or not.
enum class Pace { in_a_row, one_at_a_time };

class Texts {
 public:
  explicit Texts(const std::vector<std::string>& texts) : texts_{texts} {}

  /// `answer` is what the last question gave; the place of the next text is made to depend on it where each is to wait.
  const std::string& next(Pace pace, std::uint64_t answer) {
    if (pace == Pace::one_at_a_time) at_ += answer >> 63;  // nothing: no answer is that large, but the processor can't know
    if (++at_ >= texts_.size()) at_ = 0;
    return texts_[at_];
  }

 private:
  const std::vector<std::string>& texts_;
  std::size_t at_ = 0;
};

}  // namespace listed::benchmarks
