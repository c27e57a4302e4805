// Text read 64 bytes at a time: where its ASCII words, its brackets and its other characters are, a bit for each byte.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace listed::detail {

/// Eight bytes of a text, the first lowest; zeros after its end.
inline std::uint64_t eight_of(std::string_view text, std::size_t at) noexcept {
  std::uint64_t bytes = 0;
  if (std::endian::native == std::endian::little && at + 8 <= text.size()) {
    std::memcpy(&bytes, text.data() + at, 8);
  } else {
    for (std::size_t i = 0; i < 8 && at + i < text.size(); ++i) bytes |= std::uint64_t{static_cast<unsigned char>(text[at + i])} << 8 * i;
  }
  return bytes;
}

/// Eight times the same byte.
constexpr std::uint64_t eight_times(unsigned byte) noexcept { return 0x0101010101010101U * byte; }

/// 64 bytes of a text; nothing after its end. The lowest bit is of the first byte.
class TextBlock {
 public:
  static constexpr std::size_t size = 64;

  std::uint64_t words = 0;     ///< letters and digits of ASCII
  std::uint64_t brackets = 0;  ///< that open: ( [ {
  std::uint64_t leads = 0;     ///< first bytes of characters that are not ASCII

  TextBlock() noexcept = default;
  TextBlock(std::string_view text, std::size_t from) noexcept {
    if (from >= text.size()) return;
    if (from + size <= text.size()) {
      read(text.data() + from);
    } else {
      std::array<char, size> rest{};
      text.copy(rest.data(), rest.size(), from);
      read(rest.data());
    }
  }

  /// Where names may begin. @param goes_on whether the byte before the block is one of a word
  [[nodiscard]] std::uint64_t starts(bool goes_on) const noexcept {
    return (words & ~(words << 1 | std::uint64_t{goes_on})) | brackets | leads;
  }
  [[nodiscard]] bool ends_in_word() const noexcept { return words >> 63 != 0; }

 private:
#ifdef __SSE2__
  // Sixteen bytes at a time: of a range, what is moved to the least signed numbers is below a bound.
  static __m128i within(__m128i bytes, char first, char last) noexcept {
    const __m128i moved = _mm_add_epi8(bytes, _mm_set1_epi8(static_cast<char>(-128 - first)));
    return _mm_cmplt_epi8(moved, _mm_set1_epi8(static_cast<char>(-128 + (last - first) + 1)));
  }
  static std::uint64_t bits(__m128i bytes) noexcept { return static_cast<std::uint32_t>(_mm_movemask_epi8(bytes)); }

  void read(const char* bytes) noexcept {
    for (unsigned i = 0; i < size; i += 16) {
      const __m128i some = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
      const __m128i folded = _mm_or_si128(some, _mm_set1_epi8(0x20));  // [ becomes {
      words |= bits(_mm_or_si128(within(folded, 'a', 'z'), within(some, '0', '9'))) << i;
      brackets |= bits(_mm_or_si128(_mm_cmpeq_epi8(some, _mm_set1_epi8('(')), _mm_cmpeq_epi8(folded, _mm_set1_epi8('{')))) << i;
      leads |= bits(within(some, static_cast<char>(0xc0), static_cast<char>(0xff))) << i;
    }
  }
#else
  static constexpr std::uint64_t high = eight_times(0x80);

  // The high bits of eight bytes, as a number of eight bits.
  static std::uint64_t gathered(std::uint64_t bits) noexcept { return ((bits & high) >> 7) * 0x0102040810204080U >> 56; }

  void read(const char* bytes) noexcept {
    for (unsigned i = 0; i < size; i += 8) {
      const std::uint64_t eight = eight_of({bytes, size}, i), low = eight & ~high, folded = low | eight_times(0x20);
      const std::uint64_t letters = (folded + eight_times(0x80 - 'a')) & ~(folded + eight_times(0x80 - 'z' - 1));
      const std::uint64_t digits = (low + eight_times(0x80 - '0')) & ~(low + eight_times(0x80 - '9' - 1));
      const std::uint64_t round = ~((folded ^ eight_times('{')) + eight_times(0x7f)) | ~((low ^ eight_times('(')) + eight_times(0x7f));
      words |= gathered((letters | digits) & ~eight) << i;
      brackets |= gathered(round & ~eight) << i;
      leads |= gathered(eight & eight << 1) << i;  // both of the two highest bits
    }
  }
#endif
};

}  // namespace listed::detail
