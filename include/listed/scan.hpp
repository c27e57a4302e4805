// Names and identifiers of the registry in running text.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <listed/folding.hpp>
#include <listed/registry.hpp>
#include <listed/scan_terms.hpp>
#include <listed/verdict.hpp>
#include <listed/word_boundary.hpp>

namespace listed {

/// Where a text names something that the registry knows: bytes from `begin` to before `end`.
struct Mention {
  std::size_t begin;
  std::size_t end;

  [[nodiscard]] std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
  friend bool operator==(const Mention&, const Mention&) = default;
};

/// Whether what stands between the parts of a name may stand there: up to eight separators, no tab, one line break at most.
class NameGap {
 public:
  bool add(char c) noexcept {
    breaks_ += c == '\n';
    return ++size_ <= 8 && breaks_ <= 1 && c != '\t' && c != '\v' && c != '\f';
  }
  void clear() noexcept { size_ = breaks_ = 0; }
  [[nodiscard]] bool any() const noexcept { return size_ != 0; }

 private:
  int size_ = 0, breaks_ = 0;
};

/// Finds mentions. A name is found however NameKey would equate it: in any case, with accents or without, full-width, with other
/// dashes, with a space for a hyphen, over one line break. Of names that begin at one place the longest is found; mentions do not
/// overlap. What counts as a word: word_boundary.hpp; which names are looked for: scan_terms.hpp. Text that is not UTF-8 is passed over.
///
/// Words are found 8 bytes at a time; the first six characters of a word, folded, must be in a filter before anything else is looked
/// at. Making a scanner costs about 10 ms and 2 MB for the embedded registry; it may be used by any number of threads at once.
class Scanner {
 public:
  /// The registry must outlive the scanner.
  explicit Scanner(const Registry& registry) : terms_{registry} {}

  /// Longest mention, in bytes.
  static constexpr std::size_t longest_mention = NameKey::longest;

  /// Calls `visit(const Mention&)` for every mention, in order. O(text), no allocation to speak of; about a gigabyte a second of English
  /// prose on one core.
  template <class Visit>
  void scan(std::string_view text, Visit visit) const {
    scan(text, 0, text.size(), visit);
  }

  /// The same for mentions that begin in a part of the text; what surrounds the part tells where words begin and end.
  template <class Visit>
  void scan(std::string_view text, std::size_t from, std::size_t to, Visit visit) const;

  /// The longest mention that begins there; one that is empty if none does. @pre `at` is the beginning of a character
  [[nodiscard]] Mention at(std::string_view text, std::size_t at) const {
    detail::Folder folder;
    return at_start(text, at, folder);
  }

  /// How many keys are looked for.
  [[nodiscard]] std::size_t size() const noexcept { return terms_.size(); }

 private:
  class Block;
  class Walk;

  [[nodiscard]] Mention at_start(std::string_view text, std::size_t at, detail::Folder& folder) const;
  [[nodiscard]] bool may_start(std::string_view text, std::size_t at, std::uint64_t words) const noexcept;

  [[nodiscard]] bool may_go_on(std::string_view text, std::size_t at) const noexcept;
  // Whether ASCII letters or digits touch there.
  [[nodiscard]] static bool is_within_word(std::string_view text, std::size_t at) noexcept {
    return at < text.size() && detail::is_ascii_word(text[at]) && detail::is_ascii_word(text[at - 1]);
  }

  static constexpr std::uint64_t small_letters = 0x2020202020202020U;  // the bit that makes letters small; digits have it already

  detail::ScanTerms terms_;
};

// ---------------------------------------------------------------------------------------------------------------------------

// 64 bytes of a text: which are ASCII letters and digits, and which others may begin a name (brackets, characters that are not ASCII).
class Scanner::Block {
 public:
  Block(std::string_view text, std::size_t from) noexcept {
    if (from >= text.size()) return;
    if (from + 64 <= text.size()) {
      read(text.data() + from);
    } else {
      std::array<char, 64> rest{};
      text.copy(rest.data(), rest.size(), from);
      read(rest.data());
    }
  }

  std::uint64_t words = 0;
  std::uint64_t others = 0;

  /// Eight bytes of a text, the first lowest; zeros after its end.
  static std::uint64_t eight_of(std::string_view text, std::size_t at) noexcept {
    std::uint64_t bytes = 0;
    if (at + 8 <= text.size()) std::memcpy(&bytes, text.data() + at, 8);
    else if (at < text.size()) std::memcpy(&bytes, text.data() + at, text.size() - at);
    return bytes;
  }

  /// Which of eight bytes are ASCII letters and digits, a bit for each.
  static std::uint64_t words_of(std::uint64_t eight) noexcept {
    const std::uint64_t low = eight & ~high, folded = low | each(0x20);
    const std::uint64_t letters = (folded + each(0x80 - 'a')) & ~(folded + each(0x80 - 'z' - 1));
    const std::uint64_t digits = (low + each(0x80 - '0')) & ~(low + each(0x80 - '9' - 1));
    return gathered((letters | digits) & ~eight);
  }

 private:
  static constexpr std::uint64_t each(unsigned c) noexcept { return 0x0101010101010101U * c; }
  static constexpr std::uint64_t high = 0x8080808080808080U;

  // The high bits of bytes, as a number of eight bits.
  static std::uint64_t gathered(std::uint64_t bits) noexcept { return ((bits & high) >> 7) * 0x0102040810204080U >> 56; }

#ifdef __SSE2__
  // Sixteen bytes at a time: of two ranges, what is moved to the least signed numbers is below a bound.
  static __m128i within(__m128i bytes, char first, char last) noexcept {
    const __m128i moved = _mm_add_epi8(bytes, _mm_set1_epi8(static_cast<char>(-128 - first)));
    return _mm_cmplt_epi8(moved, _mm_set1_epi8(static_cast<char>(-128 + (last - first) + 1)));
  }

  void read(const char* bytes) noexcept {
    for (unsigned i = 0; i < 64; i += 16) {
      const __m128i some = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
      const __m128i folded = _mm_or_si128(some, _mm_set1_epi8(0x20));
      const __m128i word = _mm_or_si128(within(folded, 'a', 'z'), within(some, '0', '9'));
      const __m128i round = _mm_or_si128(_mm_cmpeq_epi8(some, _mm_set1_epi8('(')), _mm_cmpeq_epi8(folded, _mm_set1_epi8('{')));
      const __m128i lead =
          _mm_and_si128(some, _mm_cmpgt_epi8(some, _mm_set1_epi8(static_cast<char>(0xbf))));  // 0xc0 to 0xff keep their high bit
      words |= std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(word))} << i;
      others |= std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_or_si128(round, lead)))} << i;
    }
  }
#else
  void read(const char* bytes) noexcept {
    for (unsigned i = 0; i < 8; ++i) {
      std::uint64_t eight;
      std::memcpy(&eight, bytes + 8 * i, 8);
      const std::uint64_t low = eight & ~high, folded = low | each(0x20);
      const std::uint64_t brackets = ~((folded ^ each('{')) + each(0x7f)) | ~((low ^ each('(')) + each(0x7f));
      words |= words_of(eight) << 8 * i;
      others |= gathered((brackets & ~eight) | (eight & eight << 1)) << 8 * i;  // a byte that begins a character has both bits
    }
  }
#endif
};

// The key of a text that grows, and the names that begin with it.
class Scanner::Walk {
 public:
  explicit Walk(const detail::ScanTerms& terms) noexcept : terms_{terms} {}

  /// False when no name begins so.
  bool add(std::string_view characters) noexcept {
    for (const char c : characters) {
      if (size_ < detail::Head::longest) {
        head_.add(c);
        if (size_ + 1 == detail::Head::longest) range_ = terms_.find(head_);
      } else {
        range_ = terms_.narrow(range_, size_, c);
      }
      ++size_;
      if (size_ >= detail::Head::longest ? range_.empty() : !terms_.may_begin(head_)) return false;
    }
    return true;
  }

  /// The name whose key this is; nothing if there is none.
  [[nodiscard]] std::optional<std::uint32_t> name() const noexcept {
    const auto range = size_ < detail::Head::longest ? terms_.find(head_) : range_;
    if (range.empty() || terms_.key(range.first).size() != size_) return std::nullopt;
    return range.first;
  }

 private:
  const detail::ScanTerms& terms_;
  detail::Head head_{};
  std::size_t size_ = 0;
  detail::ScanTerms::Range range_{};
};

inline Mention Scanner::at_start(std::string_view text, std::size_t at, detail::Folder& folder) const {
  using Kind = detail::TextUnit::Kind;
  Walk walk{terms_};
  Mention found{at, at};
  Kind last = Kind::separator;
  NameGap gap;
  for (std::size_t here = at; here - at < longest_mention;) {
    const detail::TextUnit unit = folder.at(text, here);
    if (unit.first == Kind::end) break;
    const std::size_t unit_at = here;
    here = unit.next;
    if (unit.first == Kind::separator) {
      if (last == Kind::separator || !gap.add(text[unit_at])) break;
      continue;
    }
    if (unit.first != Kind::nothing) {
      if (gap.any() && !joins(last, unit.first) && !walk.add("-")) break;
      gap.clear();
      last = unit.last == Kind::nothing ? last : unit.last;
      if (!walk.add(unit.text())) break;
    }
    if (gap.any() || here - at > longest_mention || is_within_word(text, here)) continue;
    if (const auto name = walk.name(); name && ends_word(text, here) && terms_.admits(*name, text.substr(at, here - at))) found.end = here;
  }
  const bool any = found.end != at && begins_word(text, at, looks_like_cas(found.in(text)));
  return any ? found : Mention{at, at};
}

// By the word of ASCII letters and digits that stands there, with the word that follows after a space or hyphen; or by the bracket.
// Without branches until the filter has answered, since how long words are cannot be foreseen. `words` tells which of the bytes
// from there on are letters and digits.
inline bool Scanner::may_start(std::string_view text, std::size_t at, std::uint64_t words) const noexcept {
  using detail::Head;
  constexpr std::size_t full = Head::longest;
  const std::uint64_t bytes = Block::eight_of(text, at);
  const std::size_t size = std::min(static_cast<std::size_t>(std::countr_one(words)), full);
  if (size == 0) return (bytes & 0x80) != 0 || may_go_on(text, at);
  const auto next = static_cast<unsigned char>(bytes >> 8 * size);
  const std::uint64_t second = Block::eight_of(text, at + size + 1);
  const std::uint64_t goes_on = std::uint64_t{next == ' '} | std::uint64_t{next == '-'};
  const auto second_size = static_cast<std::size_t>(std::countr_one((words >> (size + 1)) & (0 - goes_on)));
  const std::size_t hyphen = std::size_t{(bytes >> (8 * size - 2) & 1) == 0} & std::size_t{second_size != 0};  // only letters have that bit
  const std::uint64_t first = (bytes | small_letters) & (~std::uint64_t{0} >> (64 - 8 * size));
  const std::uint64_t both = first | ((0 - std::uint64_t{hyphen}) & '-') << 8 * size | (second | small_letters) << 8 * (size + hyphen);
  const std::size_t total = std::min(size + hyphen + second_size, full);
  const bool begins = terms_.may_begin(Head::of_word(both, total));
  const bool is_name = (size >= 3) & (size < full) & terms_.may_begin(Head::of_word(first, size).ended());
  if (!(begins | is_name)) return false;
  return is_name || total == full || may_go_on(text, at);
}

// Character by character, until the head is full.
inline bool Scanner::may_go_on(std::string_view text, std::size_t at) const noexcept {
  using Kind = detail::TextUnit::Kind;
  detail::Head head;
  Kind last = Kind::separator;
  bool gap = false;
  for (std::size_t here = at; head.size() < detail::Head::longest; ++here) {
    if (here == text.size()) return terms_.may_begin(head.ended());
    if (static_cast<unsigned char>(text[here]) >= 0x80) return terms_.may_begin(head);
    const detail::Ascii c = detail::ascii_table[static_cast<unsigned char>(text[here])];
    const bool word = c.kind == Kind::letter || c.kind == Kind::digit;
    if (!word && !gap && head.size() != 0 && terms_.may_begin(head.ended())) return true;
    if (c.kind == Kind::end) return false;
    gap = gap || c.kind == Kind::separator;
    if (c.kind == Kind::separator) continue;
    if (gap && !joins(last, c.kind)) head.add('-');
    if (head.size() < detail::Head::longest) head.add(c.key);
    if (!word && !terms_.may_begin(head)) return false;
    gap = false;
    last = c.kind;
  }
  return terms_.may_begin(head);
}

template <class Visit>
void Scanner::scan(std::string_view text, std::size_t from, std::size_t to, Visit visit) const {
  detail::Folder folder;
  std::size_t free = from;  // where the next mention may begin
  bool in_word = from > 0 && detail::is_ascii_word(text[from - 1]);
  Block block{text, from};
  for (std::size_t at = from; at < to; at += 64) {
    const Block following{text, at + 64};
    std::uint64_t starts = (block.words & ~(block.words << 1 | std::uint64_t{in_word})) | block.others;
    for (; starts != 0; starts &= starts - 1) {
      const auto bit = static_cast<unsigned>(std::countr_zero(starts));
      const std::size_t start = at + bit;
      if (start < free) continue;
      if (start >= to) return;
      const std::uint64_t words = block.words >> bit | following.words << 1 << (63 - bit);
      if (!may_start(text, start, words)) continue;
      const Mention found = at_start(text, start, folder);
      if (found.begin == found.end) continue;
      visit(found);
      free = found.end;
    }
    in_word = (block.words >> 63) != 0;
    block = following;
  }
}

}  // namespace listed
