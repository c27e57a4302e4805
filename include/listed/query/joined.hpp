// The keys of abbreviations as people type them in haste: without hyphens and commas (4FA, 34CTMP), and with a Latin letter for a Greek
// one (a-PVP, aPVP).
//
// Rules (a change of them is a change of `snapshot_schema`):
//   1. An abbreviation has up to twelve letters and digits, commas and hyphens, and two letters at least.
//   2. The commas between its digits may go, and so may the hyphens behind its digits.
//   3. Of a Greek letter before capitals or digits the first letter may stand alone.
//   4. What is an amount then (5 mg) is no name.
// The hyphens of what somebody wrote stay: 2-CB is not 2C-B, though both might be 2CB. Two substances that would share such a key lose it:
// the build leaves it out, and what is itself the key of a name.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <boost/container/static_vector.hpp>

#include <listed/ascii.hpp>
#include <listed/key/affixes.hpp>
#include <listed/key/amounts.hpp>
#include <listed/phrases.hpp>

namespace listed {

/// A key in its place in the table of names: behind a byte that no key begins with.
class JoinedKey {
 public:
  static constexpr std::size_t shortest = 3, longest = 12;

  constexpr JoinedKey() noexcept = default;
  /// Of a NameKey's text. Empty for what can be no abbreviation. O(1).
  explicit constexpr JoinedKey(std::string_view key) noexcept {
    const auto in_abbreviations = [](char c) { return detail::is_small_letter(c) || detail::is_digit(c) || c == ',' || c == '-'; };
    const auto letters = std::count_if(key.begin(), key.end(), detail::is_small_letter);
    if (key.size() < shortest || key.size() > longest || letters < 2 || !std::all_of(key.begin(), key.end(), in_abbreviations)) return;
    size_ = 1 + key.copy(text_.data() + 1, key.size());
  }

  [[nodiscard]] constexpr std::string_view text() const noexcept { return {text_.data(), size_}; }
  [[nodiscard]] constexpr std::string_view key() const noexcept { return text().substr(size_ == 0 ? 0 : 1); }

 private:
  std::array<char, longest + 1> text_{'\x03'};
  std::size_t size_ = 0;
};

/// How much of a key are locants before an abbreviation, which may do without them: "1,4-" of "1,4-bdo", "n,n" of "n,ndmt". 0 if there are
/// none. O(1).
[[nodiscard]] constexpr std::size_t locants_before_abbreviation(std::string_view key) noexcept {
  constexpr std::size_t shortest = 3, longest_locants = 7;
  const auto is_locant = [](char c) { return detail::is_digit(c) || c == 'n' || c == 'o'; };
  std::size_t at = 0;
  while (at + 2 < key.size() && is_locant(key[at]) && key[at + 1] == ',') at += 2;
  if (at >= key.size() || !is_locant(key[at])) return 0;
  const bool number = detail::is_digit(key[at++]);
  if (number ? at == key.size() || key[at++] != '-' : at == 1) return 0;
  const bool fits = at <= longest_locants && key.size() >= at + shortest && key.size() <= at + JoinedKey::longest;
  return fits && detail::is_small_letter(key[at]) ? at : 0;
}

/// The keys under which a name is found beside its own.
class JoinedKeys {
 public:
  /// @param key of the name  @param text the name as it is written  @param phrases must outlive it
  JoinedKeys(std::string_view key, std::string_view text, const Phrases& phrases) : phrases_{phrases} {
    constexpr std::size_t longest_greek = 5;
    if (key.size() > JoinedKey::longest + longest_greek) return;
    add_all(key, key);
    for (const std::string_view greek : {"alpha", "beta", "gamma", "delta"}) {
      if (!key.starts_with(greek) || !ends_in_capitals(text, key.size() - greek.size())) continue;
      std::array<char, JoinedKey::longest + longest_greek> latin{};
      std::size_t size = key.copy(latin.data(), 1);
      size += key.copy(latin.data() + size, key.size(), greek.size());
      add_all({latin.data(), size}, key);
    }
  }

  [[nodiscard]] auto begin() const noexcept { return keys_.begin(); }
  [[nodiscard]] auto end() const noexcept { return keys_.end(); }

 private:
  // Whether nothing but capitals (or an i for iso between two), digits and hyphens stands at the end of a text, at least as much as is in a key.
  static bool ends_in_capitals(std::string_view text, std::size_t size) noexcept {
    if (size < 3) return false;
    for (std::size_t at = text.size(); size > 0; --at) {
      if (at == 0) return false;
      const char c = text[at - 1];
      if (c == '-') continue;
      const bool iso = c == 'i' && at > 1 && at < text.size() && detail::is_capital(text[at - 2]) && detail::is_capital(text[at]);  // PiHP
      if (!detail::is_digit(c) && !detail::is_capital(c) && !iso) return false;
      --size;
    }
    return true;
  }

  void add_all(std::string_view written, std::string_view key) {
    for (const bool commas : {false, true}) {
      for (const bool hyphens : {false, true}) add(written, commas, hyphens, key);
    }
  }

  void add(std::string_view written, bool commas, bool hyphens, std::string_view key) {
    std::array<char, 2 * JoinedKey::longest> kept{};
    std::size_t size = 0;
    for (std::size_t i = 0; i < written.size() && size < kept.size(); ++i) {
      const bool behind_digit = i != 0 && detail::is_digit(written[i - 1]);
      const bool goes = behind_digit && ((commas && written[i] == ',') || (hyphens && written[i] == '-'));
      if (!goes) kept[size++] = written[i];
    }
    const JoinedKey joined{std::string_view{kept.data(), size}};
    const auto same = [&](const JoinedKey& other) { return other.text() == joined.text(); };
    if (joined.text().empty() || joined.key() == key || is_amount(joined.key()) || std::any_of(begin(), end(), same)) return;
    keys_.push_back(joined);
  }

  [[nodiscard]] bool is_amount(std::string_view key) const noexcept {
    detail::AffixReader reader{key};
    return detail::read_amount(reader, phrases_) && reader.done();
  }

  const Phrases& phrases_;
  boost::container::static_vector<JoinedKey, 8> keys_;
};

}  // namespace listed
