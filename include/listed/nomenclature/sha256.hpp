// SHA-256, of which an InChIKey is made.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace listed {

/// The digest of a text. O(length), no allocation.
/// @see FIPS PUB 180-4, Secure Hash Standard
class Sha256 {
 public:
  explicit Sha256(std::string_view text) noexcept {
    const std::uint64_t bits = 8 * std::uint64_t{text.size()};
    for (; text.size() >= block; text.remove_prefix(block)) add(text.data());
    std::array<char, 2 * block> last{};
    std::size_t size = text.copy(last.data(), text.size());
    last[size++] = '\x80';
    const std::size_t end = size + sizeof bits <= block ? block : 2 * block;
    for (std::size_t i = 0; i < sizeof bits; ++i) last[end - 1 - i] = static_cast<char>(bits >> 8 * i & 0xff);
    for (std::size_t at = 0; at < end; at += block) add(last.data() + at);
  }

  [[nodiscard]] std::uint8_t operator[](std::size_t byte) const noexcept {
    return static_cast<std::uint8_t>(state_[byte / 4] >> (24 - 8 * (byte % 4)) & 0xff);
  }

 private:
  static constexpr std::size_t block = 64, rounds = 64;

  void add(const char* bytes) noexcept {
    std::array<std::uint32_t, rounds> w;
    for (std::size_t i = 0; i < 16; ++i) {
      w[i] = 0;
      for (std::size_t k = 0; k < 4; ++k) w[i] = w[i] << 8 | static_cast<unsigned char>(bytes[4 * i + k]);
    }
    for (std::size_t i = 16; i < rounds; ++i) {
      const std::uint32_t a = w[i - 15], b = w[i - 2];
      const std::uint32_t s0 = std::rotr(a, 7) ^ std::rotr(a, 18) ^ a >> 3, s1 = std::rotr(b, 17) ^ std::rotr(b, 19) ^ b >> 10;
      w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    auto [a, b, c, d, e, f, g, h] = state_;
    for (std::size_t i = 0; i < rounds; ++i) {
      const std::uint32_t s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25), choice = (e & f) ^ (~e & g);
      const std::uint32_t s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22), majority = (a & b) ^ (a & c) ^ (b & c);
      const std::uint32_t first = h + s1 + choice + roots[i] + w[i], second = s0 + majority;
      h = g, g = f, f = e, e = d + first, d = c, c = b, b = a, a = first + second;
    }
    const std::array<std::uint32_t, 8> after{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < state_.size(); ++i) state_[i] += after[i];
  }

  // The first bits of the fractional parts of the cube roots of the first primes, and of the square roots of the first eight.
  static constexpr std::array<std::uint32_t, rounds> roots{
      0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
      0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
      0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
      0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
      0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
      0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};
  std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
};

}  // namespace listed
