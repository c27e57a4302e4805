// Where in a stretch of text names may begin.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <listed/scan/skeleton.hpp>
#include <listed/scan/text_block.hpp>
#include <listed/scan/word_boundary.hpp>

namespace listed::detail {

/// A place where a name may begin, and why.
struct NameStart {
  std::uint64_t characters;  ///< of its skeleton
  std::uint32_t at;          ///< from the beginning of the stretch
  SkeletonFilter::Reasons reasons;
};

/// Finds them. It holds what it finds: 34 KB.
///
/// A stretch is walked from its back, since the skeleton of a text is a word and the skeleton of what follows. What is asked of a word
/// takes a few nanoseconds, and a branch that is foreseen wrongly as much again: there is none but for the number of words in 64 bytes.
class NameStarts {
 public:
  static constexpr std::size_t stretch = 2048;

  /// All places between two at which a name begins, and few others, in order; and perhaps some behind. @pre to - from ≤ stretch
  std::span<const NameStart> find(const SkeletonFilter& filter, std::string_view text, std::size_t from, std::size_t to) noexcept {
    const std::size_t blocks = (to - from + TextBlock::size - 1) / TextBlock::size;
    read(text, from, blocks + 1);  // a word may go on, and a name begin, with what is behind
    Skeleton skeleton;
    if (from + (blocks + 1) * TextBlock::size < text.size()) skeleton.characters = Skeleton::others;
    NameStart* const end = starts_.data() + starts_.size() - 1;
    NameStart* first = end;
    walk(filter, text, from, blocks, skeleton, first);
    first = end;
    for (std::size_t i = blocks; i-- > 0;) walk(filter, text, from, i, skeleton, first);
    return {first + 1, end + 1};
  }

 private:
  struct Block {
    std::uint64_t characters = 0;  // those that stand in skeletons
    std::uint64_t starts = 0;
  };

  void read(std::string_view text, std::size_t from, std::size_t blocks) noexcept {
    bool in_word = from > 0 && is_ascii_word(text[from - 1]);
    for (std::size_t i = 0; i < blocks; ++i) {
      const TextBlock block{text, from + i * TextBlock::size};
      blocks_[i] = {block.words | block.leads, block.starts(in_word)};
      in_word = block.ends_in_word();
    }
    blocks_[blocks] = {};
  }

  // Writes the starts of a block before those that are there already.
  void walk(const SkeletonFilter& filter, std::string_view text, std::size_t from, std::size_t number, Skeleton& skeleton,
            NameStart*& first) noexcept {
    const std::uint64_t here = blocks_[number].characters, following = blocks_[number + 1].characters;
    for (std::uint64_t starts = blocks_[number].starts; starts != 0;) {
      const auto bit = 63 - static_cast<unsigned>(std::countl_zero(starts));
      starts ^= std::uint64_t{1} << bit;
      const std::uint64_t characters = here >> bit | following << 1 << (63 - bit);
      const std::size_t at = number * TextBlock::size + bit;
      skeleton.prepend(eight_of(text, from + at), static_cast<unsigned>(std::countr_zero(~characters | 1u << Skeleton::longest)));
      const auto reasons = filter.reasons(skeleton);
      *first = {skeleton.characters, static_cast<std::uint32_t>(at), reasons};
      first -= reasons != 0;
    }
  }

  std::array<Block, stretch / TextBlock::size + 2> blocks_;
  std::array<NameStart, stretch + 1> starts_;
};

}  // namespace listed::detail
