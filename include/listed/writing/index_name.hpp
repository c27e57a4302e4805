// Names as indexes print them, the parent first: "Morphinan, 3-methoxy-17-methyl-" is 3-methoxy-17-methylmorphinan.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <listed/ascii.hpp>

namespace listed {

/// A name turned round. Empty for a text that is no such name. It is one
///   - if the passage behind its first comma and space ends in a hyphen: that and the others that do come before the parent, the last
///     first, without the hyphen unless a bracket stands before it or it is a descriptor ("l-"), with the half of a bracket that is left
///     out; the rest follow it (", hydrochloride");
///   - if nothing but descriptors in brackets stands behind its last blank: "ephedrine (1R,2S)-(-)-";
///   - if a Russian word for a kind of substance stands before one word that says which, as in customs texts: "кислота серная";
///   - if it ends in a French bracket whose last word asks for what stands before: "TRAMADOL (CHLORHYDRATE DE)".
/// Holds its text in place; O(length), no allocation.
/// @see "Naming and Indexing of Chemical Substances", Chemical Abstracts Service, on inverted index names
class IndexName {
 public:
  static constexpr std::size_t longest = 512, most_passages = 5;

  explicit IndexName(std::string_view text) noexcept {
    if (text.size() > longest) return;
    if (text.ends_with(')')) turn_bracket(text);
    if (static_cast<unsigned char>(text.empty() ? ' ' : text.front()) >= 0xd0) turn_kind(text);
    if (size_ == 0 && text.find(',') != std::string_view::npos && (text.ends_with('-') || text.find("-,") != std::string_view::npos))
      turn_passages(text);
    if (size_ == 0 && text.ends_with(")-")) turn_descriptors(text);
  }

  [[nodiscard]] std::string_view text() const noexcept { return {buffer_.data(), size_}; }

 private:
  void turn_passages(std::string_view text) noexcept {
    std::array<std::string_view, most_passages> passages;
    std::size_t count = 0;
    for (;; text.remove_prefix(passages[count - 1].size() + 2)) {
      if (count == most_passages) return;
      const std::size_t comma = text.find(", ");
      passages[count++] = text.substr(0, comma);
      if (comma == std::string_view::npos) break;
    }
    if (count < 2 || !passages[1].ends_with('-') || std::any_of(passages.begin() + 1, passages.begin() + count, are_two_radicals)) return;
    for (std::size_t i = count; i-- > 1;) {
      if (passages[i].ends_with('-')) write(passages[i]);
    }
    write(passages[0]);
    close_bracket();
    for (std::size_t i = 1; i < count; ++i) {
      if (!passages[i].ends_with('-')) write(" "), write(passages[i]);
    }
  }

  void turn_descriptors(std::string_view text) noexcept {
    const std::size_t blank = text.rfind(' ');
    if (blank == std::string_view::npos || blank == 0 || text[blank - 1] == ',' || text[blank + 1] != '(') return;
    const std::string_view descriptors = text.substr(blank + 1);
    if (descriptors.find_first_not_of("()0123456789,+-RSrsEZabABαβ") != std::string_view::npos) return;
    write(descriptors), write(text.substr(0, blank));
  }

  // Whether radicals that bear one another would stand in a bracket: "Benzene, chloromethyl-" is chlorotoluene, "Benzene, (chloromethyl)-" benzyl
  // chloride.
  static bool are_two_radicals(std::string_view passage) noexcept {
    constexpr std::array<std::string_view, 8> first{"amino", "bromo", "chloro", "cyano", "fluoro", "hydroxy", "iodo", "nitro"};
    constexpr std::array<std::string_view, 4> last{"methyl-", "ethyl-", "propyl-", "butyl-"};
    const auto is_lower = [](char a, char b) { return detail::lower_case(a) == b; };
    const auto begins = [&](std::string_view word) {
      return passage.size() > word.size() && std::equal(word.begin(), word.end(), passage.begin(), is_lower);
    };
    const auto ends = [&](std::string_view word) {
      return passage.size() > word.size() && std::equal(word.rbegin(), word.rend(), passage.rbegin(), is_lower);
    };
    return std::any_of(first.begin(), first.end(), begins) && std::any_of(last.begin(), last.end(), ends) &&
           std::all_of(passage.begin(), passage.end() - 1, detail::is_letter);
  }

  // Of a bracket before the parent indexes leave out the other half: "Benzene, 1,1'-oxybis[2,3,4,5,6-pentabromo-".
  void close_bracket() noexcept {
    const auto count = [this](char c) { return std::count(buffer_.data(), buffer_.data() + size_, c); };
    if (count('[') == count(']') + 1) write("]");
  }

  void turn_kind(std::string_view text) noexcept {
    const std::size_t blank = text.find(' ');
    if (blank == std::string_view::npos || text.find(' ', blank + 1) != std::string_view::npos) return;
    for (const std::string_view kind : {"кислота", "Кислота", "ангидрид", "Ангидрид", "спирт", "Спирт", "эфир", "Эфир"}) {
      if (text.substr(0, blank) == kind) return write(text.substr(blank + 1)), write(" "), write(kind);
    }
  }

  void turn_bracket(std::string_view text) noexcept {
    const std::size_t open = text.rfind(" (");
    if (open == std::string_view::npos || open == 0) return;
    const std::string_view inside = text.substr(open + 2, text.size() - open - 3);
    const auto ends = [&](std::string_view small, std::string_view large) { return inside.ends_with(small) || inside.ends_with(large); };
    const bool elided = ends(" d'", " D'") || ends(" d’", " D’");
    if (!elided && !ends(" de", " DE")) return;
    write(inside);
    if (!elided) write(" ");
    write(text.substr(0, open));
  }

  void write(std::string_view passage) noexcept {
    constexpr std::size_t longest_descriptor = 3;  // "dl-": letters that stand apart from a name
    if (passage.ends_with('-') && !passage.ends_with(")-") && passage.size() > longest_descriptor) passage.remove_suffix(1);
    size_ += passage.copy(buffer_.data() + size_, passage.size());
  }

  std::array<char, longest> buffer_;
  std::size_t size_ = 0;
};

/// Two passages the other way round, with a space between them: "ether, diethyl" is "diethyl ether". Holds its text in place; empty if
/// that is longer than an IndexName may be.
class SwappedName {
 public:
  SwappedName(std::string_view parent, std::string_view modification) noexcept {
    if (parent.size() + modification.size() >= buffer_.size()) return;
    size_ = modification.copy(buffer_.data(), modification.size());
    buffer_[size_++] = ' ';
    size_ += parent.copy(buffer_.data() + size_, parent.size());
  }

  [[nodiscard]] std::string_view text() const noexcept { return {buffer_.data(), size_}; }

 private:
  std::array<char, IndexName::longest> buffer_;
  std::size_t size_ = 0;
};

}  // namespace listed
