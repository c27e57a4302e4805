// White space and hyphens within a name in running text.
//
// Keys have no space between letters (codein is "code in"), texts do. Rule: white space between two words of an alphabet belongs to a name
// if the registry writes the name with a space or hyphen there (or with characters such as ², of which Seams tell nothing), or if both
// words have four letters at least ("methyl amphetamine" is methylamphetamine; "the code in question" has no codein).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <boost/container/static_vector.hpp>

#include <listed/key/familiar.hpp>
#include <listed/key/seams.hpp>
#include <listed/registry.hpp>
#include <listed/scan/word_boundary.hpp>

namespace listed {

/// Whether what stands between the parts of a name may stand there: up to eight separators, no tab, one line break at most.
class NameGap {
 public:
  /// The next separator.
  bool add(std::string_view separator) noexcept {
    const char c = separator.front();
    breaks_ += c == '\n';
    dashed_ = dashed_ || detail::is_dash(detail::character_at(separator, 0).value);
    return ++size_ <= 8 && breaks_ <= 1 && c != '\t' && c != '\v' && c != '\f';
  }
  void clear() noexcept { *this = {}; }
  [[nodiscard]] bool any() const noexcept { return size_ != 0; }
  /// Whether there is a hyphen among them: then they bind.
  [[nodiscard]] bool dashed() const noexcept { return dashed_; }

 private:
  int size_ = 0, breaks_ = 0;
  bool dashed_ = false;
};

namespace detail {

/// The gaps of a name that is being read, by how much of its key comes before each.
class NameGaps {
 public:
  /// A name has no more.
  static constexpr std::size_t most = 64;

  /// A gap, and whether it leaves nothing in the key. False if there are too many.
  bool add(std::size_t offset, bool loose) {
    if (gaps_.size() == most) return false;
    gaps_.push_back({static_cast<std::uint16_t>(offset), loose});
    return true;
  }

  /// Whether they may stand where they do in a name of that key. O(gaps) where words are long.
  [[nodiscard]] bool admitted(const Registry& registry, std::string_view key) const {
    for (std::size_t i = 0; i < gaps_.size(); ++i) {
      const std::size_t at = gaps_[i].offset;
      if (!gaps_[i].loose || is_syllabic(key[at - 1]) || is_syllabic(key[at])) continue;
      const std::size_t begin = i == 0 ? 0 : gaps_[i - 1].offset, end = i + 1 == gaps_.size() ? key.size() : gaps_[i + 1].offset;
      const bool long_words = is_long(key.substr(begin, at - begin)) && is_long(key.substr(at, end - at));
      if (!long_words && !is_written_so(registry, key, at)) return false;
    }
    return true;
  }

 private:
  struct Gap {
    std::uint16_t offset;
    bool loose;
  };

  // Han, kana and Hangul, whose words have few characters.
  static bool is_syllabic(char c) noexcept { return static_cast<unsigned char>(c) >= 0xe0; }
  static bool is_long(std::string_view word) noexcept {
    if (word.ends_with('-')) word.remove_suffix(1);
    return std::count_if(word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }) >= 4;
  }

  static bool is_written_so(const Registry& registry, std::string_view key, std::size_t offset) {
    const auto postings = registry.names().find(key);
    return std::any_of(postings.begin(), postings.end(), [&](const schema::Posting& posting) {
      const Seams seams{key, Substance{registry.rows(), posting.substance()}.term(posting.term()).text};
      return !seams.known() || seams.before(offset);
    });
  }

  boost::container::static_vector<Gap, most> gaps_;
};

}  // namespace detail

}  // namespace listed
