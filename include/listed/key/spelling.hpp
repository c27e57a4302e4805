// The key of a spelling: what the orthographies of several languages have in common. Weaker evidence than a name's own key.
//
// It folds what a NameKey left, by these rules (a change of them is a change of `snapshot_schema`):
//   1. Traditional Chinese characters become simplified ones; dihydro is 二氢, not 双氢, and dehydro 脱氢, not 去氢.
//   2. Letters are folded in words alone, and not across a space or hyphen of the text: what has six letters, or two vowels. Others
//      are abbreviations, of which each letter counts (ADB-BINACA is not ADB-INACA, 3,4-DMMA not 3,4-DMA, Beta-HCH not Beta-HC).
//   3. ph is f, th is t, ch and ck and k are c, z is c, y and j are i, ae and oe are e (sulphate, Ketamin, oestradiol, Kokain);
//      n before f is m (anfetamina); athy is ethy (Äthyl).
//   4. A doubled consonant is one, in a word and between words, but not the m before methyl or methane (brommethyl is not bromethyl). A dot
//      between digits is a comma; a square or curly bracket is a round one. .alpha. is alpha, as American registers print Greek letters.
//   5. A hyphen between a digit and three letters or more goes (4MMC is 4-MMC); before two it stays (2-CB is not 2C-B). A space or hyphen
//      behind a comma goes (3, 17-dione).
//   6. alpha and beta behind a digit are a and b (17a-methyl). An a or e goes before a hyphen and a digit (androst-1,4-diene).
//   7. The ending of a word of which six letters are left goes: um, us, a, e, o, i and of a longer word u after a consonant; а, у, ы, and я but
//      behind н, where no noun has it (codeina, codéine, Codein, diazepami, tramadolu, морфина; not катина, героиня).
// Two substances that would share such a key lose it: the build leaves it out.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <listed/ascii.hpp>
#include <listed/key/byte_set.hpp>
#include <listed/key/seams.hpp>
#include <listed/schema.hpp>

namespace listed {

/// Which simplified character a traditional one becomes.
class Characters {
 public:
  /// @pre ordered by the traditional character
  explicit Characters(std::span<const schema::Character> rows) noexcept : rows_{rows} {}
  /// Those of a snapshot.
  explicit Characters(const schema::Registry* rows) noexcept
      : rows_{reinterpret_cast<const schema::Character*>(rows->characters()->data()), rows->characters()->size()} {}

  /// O(log characters).
  [[nodiscard]] std::uint32_t simplified(std::uint32_t character) const {
    const auto before = [](const schema::Character& row, std::uint32_t wanted) { return row.traditional() < wanted; };
    const auto found = std::lower_bound(rows_.begin(), rows_.end(), character, before);
    return found != rows_.end() && found->traditional() == character ? found->simplified() : character;
  }

 private:
  std::span<const schema::Character> rows_;
};

/// A key in which traditional Chinese characters are simplified. Holds its text in place; O(length), no allocation.
class SimplifiedKey {
 public:
  /// A longer key is cut: no name is that long.
  static constexpr std::size_t longest = 1024;

  SimplifiedKey(std::string_view key, const Characters& characters) noexcept {
    key = key.substr(0, longest);
    size_ = key.copy(buffer_.data(), key.size());
    for (std::size_t i = 0; i + 2 < size_; ++i) {
      const auto byte = [&](std::size_t at) { return static_cast<std::uint32_t>(static_cast<unsigned char>(buffer_[at])); };
      if (byte(i) < 0xe3 || byte(i) > 0xe9) continue;  // the first byte of a Chinese character
      const std::uint32_t read = (byte(i) & 0x0f) << 12 | (byte(i + 1) & 0x3f) << 6 | (byte(i + 2) & 0x3f);
      const std::uint32_t c = characters.simplified(read);
      if (c == read) continue;
      changed_ = true;
      buffer_[i] = static_cast<char>(0xe0 | c >> 12);
      buffer_[i + 1] = static_cast<char>(0x80 | (c >> 6 & 0x3f));
      buffer_[i + 2] = static_cast<char>(0x80 | (c & 0x3f));
    }
  }

  [[nodiscard]] std::string_view text() const noexcept { return {buffer_.data(), size_}; }
  [[nodiscard]] bool changed() const noexcept { return changed_; }

 private:
  std::array<char, longest> buffer_;
  std::size_t size_ = 0;
  bool changed_ = false;
};

namespace detail {

constexpr bool is_vowel(char c) noexcept {
  constexpr ByteSet vowels{"aeiou"};
  return vowels.has(c);
}

// Writes the letters of a word by rules 3 and 4. What is written is no member of it, which would be read again after each letter.
class FoldedWord {
 public:
  /// Writes there, behind a character; `behind_word` is whether that is one of a word, with which the first letter may be doubled.
  FoldedWord(char* to, bool behind_word) noexcept : to_{to}, last_{to[-1]}, folds_doubled_{behind_word} {}

  [[gnu::always_inline]] void write(std::string_view letters) noexcept {
    for (std::size_t i = 0; i < letters.size(); folds_doubled_ = true) {
      const char alone = folded_alone[static_cast<std::size_t>(letters[i] - 'a')];
      if (alone != ' ') put(alone), ++i;
      else i += fold({letters.data() + i, letters.size() - i});
    }
  }

  [[nodiscard]] char* end() const noexcept { return to_; }

 private:
  // What becomes of the letters from a to z; a space for those that fold() looks at together with others.
  static constexpr std::string_view folded_alone = " b de ghiicl n  qrs uvwxic";

  [[gnu::always_inline]] void put(char c) noexcept {
    if (last_ == c && folds_doubled_ && !is_vowel(c)) return;
    *to_++ = last_ = c;
  }

  // Writes the letter that a word goes on with; tells how many bytes it took.
  [[gnu::always_inline]] std::size_t fold(std::string_view rest) noexcept {
    const char next = rest.size() > 1 ? rest[1] : '\0';
    const auto becomes = [&](char c, std::size_t length) { return put(c), length; };
    switch (rest.front()) {
      case 'a':
        if (next == 't' && rest.starts_with("athy")) return put('e'), put('t'), put('i'), std::size_t{4};
        return next == 'e' ? becomes('e', 2) : becomes('a', 1);
      case 'm':
        if (next == 'e' && rest.size() > 3 && rest[2] == 't' && rest[3] != 'r') folds_doubled_ = false;  // not in "symmetric"
        return becomes('m', 1);
      case 'o': return next == 'e' ? becomes('e', 2) : becomes('o', 1);
      case 'p':
        if (next != 'h') return becomes('p', 1);
        [[fallthrough]];
      case 'f':
        if (last_ == 'n') to_[-1] = last_ = 'm';
        return becomes('f', rest.front() == 'f' ? 1 : 2);
      case 't': return becomes('t', next == 'h' ? 2 : 1);
      default: return becomes('c', next == 'h' || next == 'k' ? 2 : 1);  // c
    }
  }

  char* to_;
  char last_;
  bool folds_doubled_;
};

}  // namespace detail

/// The spelling key of a NameKey's text (simplified where it is Chinese), or of a part of it. Never allocates; O(length).
class SpellingKey {
 public:
  /// Longer keys are systematic names, which have no spellings; a shorter name would be too easily another word.
  static constexpr std::size_t longest = 120, shortest = 4;

  /// @param seams of the whole key, of which `key` begins at `first`
  explicit SpellingKey(std::string_view key, const Seams& seams = no_seams, std::size_t first = 0) noexcept
      : key_{key}, seams_{seams}, first_{first} {
    if (key.size() < shortest || key.size() > longest) return;
    if (key.size() < shortest_word && std::none_of(key.begin(), key.end(), detail::is_digit)) return;
    buffer_[size_++] = mark;
    for (std::size_t i = 0; i < key.size();) i = detail::is_small_letter(key[i]) ? fold_letters(i) : i + fold_sign(i);
    drop_ending();
  }

  /// Empty where a key has no spellings. It begins with a byte that no key has, so that both stand in one table.
  [[nodiscard]] std::string_view text() const noexcept { return {buffer_.data(), size_}; }
  /// Whether its ending went.
  [[nodiscard]] bool dropped_ending() const noexcept { return dropped_; }

 private:
  static constexpr char mark = '\x01';
  // A shorter name is an abbreviation: its letters are not folded as those of a word (4-MMC is not 4-MC), its ending stays.
  static constexpr std::size_t shortest_word = 6, longer_word = 8;

  static constexpr ByteSet sounded{"aeiouy"};

  // Letters up to the next sign or seam; tells where they end.
  std::size_t fold_letters(std::size_t begin) noexcept {
    if (const std::size_t length = greek_behind_digit(begin)) return begin + length;
    std::size_t end = begin, count = 0;
    do count += sounded.has(key_[end]) ? 1 : 0;
    while (++end < key_.size() && detail::is_small_letter(key_[end]) && !seams_.before(first_ + end));
    const bool was_word = is_word_;
    is_word_ = key_.size() >= shortest_word && (end - begin >= shortest_word || count >= 2);
    const std::string_view letters{key_.data() + begin, end - begin};
    if (!is_word_) {
      size_ += letters.copy(buffer_.data() + size_, letters.size());
      return end;
    }
    write_word(letters, was_word);
    const bool locant = end + 1 < key_.size() && key_[end] == '-' && detail::is_digit(key_[end + 1]);
    if (locant && letters.size() >= 4 && (letters.back() == 'a' || letters.back() == 'e')) --size_;
    return end;
  }

  void write_word(std::string_view letters, bool behind_word) noexcept {
    detail::FoldedWord word{buffer_.data() + size_, behind_word};
    word.write(letters);
    size_ = static_cast<std::size_t>(word.end() - buffer_.data());
  }

  // Writes the first letter of an alpha or beta that tells where something stands ("17alpha-", "5-alpha-"); tells how long it is.
  std::size_t greek_behind_digit(std::size_t at) noexcept {
    if (key_[at] != 'a' && key_[at] != 'b') return 0;
    const std::string_view before = key_.substr(0, at), rest = key_.substr(at);
    const std::size_t digit = before.find_last_not_of('-');
    if (digit == std::string_view::npos || !detail::is_digit(before[digit])) return 0;
    const std::size_t length = rest.starts_with("alpha") ? 5 : rest.starts_with("beta") ? 4 : 0;
    if (length == 0) return 0;
    is_word_ = false;
    buffer_[size_++] = rest.front();
    return length;
  }

  // Writes what becomes of a sign, or of what stands for a letter; tells how many bytes it took.
  std::size_t fold_sign(std::size_t at) noexcept {
    const std::string_view rest{key_.data() + at, key_.size() - at};
    const auto becomes = [&](char c) { return buffer_[size_++] = c, std::size_t{1}; };
    const auto digit_before = [&] { return at != 0 && detail::is_digit(key_[at - 1]); };
    is_word_ = static_cast<unsigned char>(rest.front()) >= 0x80;  // other scripts have no abbreviations
    switch (rest.front()) {
      case '[':
      case '{': return becomes('(');
      case ']':
      case '}': return becomes(')');
      case '.':
        if (const std::size_t length = greek(rest)) return length;
        return becomes(digit_before() && rest.size() > 1 && detail::is_digit(rest[1]) ? ',' : '.');
      case '-': {
        const bool word =
            rest.size() > 3 && detail::is_small_letter(rest[1]) && detail::is_small_letter(rest[2]) && detail::is_small_letter(rest[3]);
        const bool behind_comma = at != 0 && key_[at - 1] == ',';
        return behind_comma || (digit_before() && word) ? 1 : becomes('-');
      }
      case '\xe5': return chinese_prefix(rest);
      default: return becomes(rest.front());
    }
  }

  // Dihydro and dehydro have two words each in Chinese.
  std::size_t chinese_prefix(std::string_view rest) noexcept {
    using namespace std::string_view_literals;
    static constexpr std::array<std::array<std::string_view, 2>, 2> alike{{{"双氢"sv, "二氢"sv}, {"去氢"sv, "脱氢"sv}}};
    for (const auto& [written, kept] : alike) {
      if (!rest.starts_with(written)) continue;
      size_ += kept.copy(buffer_.data() + size_, kept.size());
      return written.size();
    }
    buffer_[size_++] = rest.front();
    return 1;
  }

  // `.alpha.-`, as American registers print a Greek letter.
  std::size_t greek(std::string_view rest) noexcept {
    for (const std::string_view letter : {"alpha", "beta", "gamma", "delta", "omega"}) {
      if (!rest.substr(1).starts_with(letter) || rest.substr(1 + letter.size(), 1) != ".") continue;
      const std::size_t hyphen = rest.substr(letter.size() + 2).starts_with('-') ? 1 : 0;
      const std::size_t at = static_cast<std::size_t>(rest.data() - key_.data());
      if (at != 0 && detail::is_digit(key_[at - 1]) && (letter.front() == 'a' || letter.front() == 'b')) {  // rule 6
        is_word_ = false;
        return buffer_[size_++] = letter.front(), letter.size() + 2 + hyphen;
      }
      is_word_ = true;
      write_word(letter, true);
      return letter.size() + 2 + hyphen;
    }
    return 0;
  }

  void drop_ending() noexcept {
    if (!is_word_) return;
    const std::string_view all = text();
    using namespace std::string_view_literals;
    for (const std::string_view ending : {"um"sv, "us"sv}) {
      if (all.ends_with(ending) && size_ > shortest_word + ending.size()) return drop(ending.size());
    }
    for (const std::string_view ending : {"а"sv, "у"sv, "ы"sv, "я"sv}) {
      if (all.ends_with(ending) && !all.ends_with("ня") && size_ > (shortest_word + 1) * ending.size()) return drop(ending.size());
    }
    const char before = all.size() > 1 ? all[all.size() - 2] : ' ';
    const bool letter = detail::is_small_letter(before), consonant = letter && !detail::is_vowel(before);
    const bool vowel = letter && (all.ends_with('a') || all.ends_with('e') || all.ends_with('o') || (all.ends_with('i') && consonant));
    if ((vowel && size_ > shortest_word + 1) || (consonant && all.ends_with('u') && size_ > longer_word)) drop(1);
  }

  void drop(std::size_t count) noexcept {
    size_ -= count;
    dropped_ = true;
  }

  std::string_view key_;
  const Seams& seams_;
  std::size_t first_;
  std::array<char, 2 * longest> buffer_;
  std::size_t size_ = 0;
  bool is_word_ = false;  // whether the letters before are those of a word
  bool dropped_ = false;
};

}  // namespace listed
