// The plain scanner that the fast one is compared with: every stretch of text between two places where words may begin and end is
// made into a key and looked up.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <listed/scan.hpp>

namespace listed::test {

class ReferenceScanner {
 public:
  explicit ReferenceScanner(const Registry& registry) : registry_{registry}, forms_{registry} {
    for (const Substance& substance : registry.substances()) {
      for (const Term& term : substance.terms()) {
        const NameKey key{term.text};
        if (key.problem() || !detail::is_scanned(registry, term, key.text())) continue;
        spellings_[std::string{key.text()}].emplace_back(term.text);
        if (detail::joins_words(substance, term, key.text())) joining_.emplace(key.text());
      }
    }
  }

  [[nodiscard]] std::vector<Mention> scan(std::string_view text, std::size_t longest) const {
    std::vector<Mention> found;
    for (std::size_t at = 0; at < text.size();) {
      const Mention mention = longest_at(text, at, longest);
      if (mention.end != at) found.push_back(mention);
      at = mention.end != at ? mention.end : at + 1;
    }
    return found;
  }

 private:
  static bool is_separator(std::string_view text, std::size_t at) {
    const NameKey key{std::string{"1"}.append(text.substr(at, detail::character_at(text, at).size)).append("1")};
    return key.text() == "1-1";
  }
  static bool is_without_appearance(std::string_view text, std::size_t at) {
    return NameKey{std::string{"1"}.append(text.substr(at, detail::character_at(text, at).size)).append("1")}.text() == "11";
  }
  // Whether a character without appearance stands there behind a separator: it belongs to no name.
  static bool hangs_loose(std::string_view text, std::size_t at) {
    return is_without_appearance(text, at) && at != 0 && is_separator(text, at - detail::character_before(text, at).size);
  }
  // Whether a separator is the first that has an appearance: no name begins so.
  static bool begins_parted(std::string_view text, std::size_t at) {
    while (at < text.size() && is_without_appearance(text, at)) at += detail::character_at(text, at).size;
    return at < text.size() && is_separator(text, at);
  }
  // Whether no gap within is longer than one in a name may be.
  static bool holds_together(std::string_view mention) {
    NameGap gap;
    for (std::size_t at = 0; at < mention.size(); at += detail::character_at(mention, at).size) {
      if (!is_separator(mention, at)) gap.clear();
      else if (!gap.add(mention.substr(at, detail::character_at(mention, at).size))) return false;
    }
    return true;
  }

  // Whether white space that the key has not stands where the name is written with some (or with characters such as ², of which that is
  // not known), or between words of four letters.
  static bool is_parted_well(std::string_view mention, const std::vector<std::string>& spellings) {
    const auto size_of_key = [](std::string_view text) { return NameKey{text}.text().size(); };
    const auto is_letter_of_alphabet = [](char c) { return static_cast<unsigned char>(c) < 0xe0; };
    const std::string key{NameKey{mention}.text()};
    std::size_t word = 0;
    for (std::size_t at = 0; at < mention.size();) {
      const std::size_t gap = at;
      bool dashed = false;
      for (; at < mention.size() && is_separator(mention, at); at += detail::character_at(mention, at).size)
        dashed = dashed || detail::is_dash(detail::character_at(mention, at).value);
      if (at == gap) {
        at += detail::character_at(mention, at).size;
        continue;
      }
      const std::size_t offset = size_of_key(mention.substr(0, gap));
      std::size_t next = at;
      while (next < mention.size() && !is_separator(mention, next)) next += detail::character_at(mention, next).size;
      const auto letters = [&](std::size_t from, std::size_t to) {
        const NameKey piece{mention.substr(from, to - from)};
        return std::count_if(piece.text().begin(), piece.text().end(),
                             [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
      };
      // A mark before the gap, without a letter to stand on, is nothing in the key.
      const bool alphabet = offset != 0 && is_letter_of_alphabet(key[offset - 1]) && is_letter_of_alphabet(key[offset]);
      const bool short_word = letters(word, gap) < 4 || letters(at, next) < 4;
      const auto parts = [&](const std::string& spelling) {
        if (!Seams{key, spelling}.known()) return true;
        for (std::size_t i = 1; i < spelling.size(); ++i) {
          if (detail::character_at(spelling, i).value >= 0 && is_separator(spelling, i) &&
              size_of_key(std::string_view{spelling}.substr(0, i)) == offset)
            return true;
        }
        return false;
      };
      word = at;
      if (key[offset] != '-' && !dashed && alphabet && short_word && std::none_of(spellings.begin(), spellings.end(), parts)) return false;
    }
    return true;
  }

  [[nodiscard]] bool is_name(std::string_view mention) const {
    const NameKey key{mention};
    if (key.problem()) return false;
    const auto known = spellings_.find(std::string{key.text()});
    if (known == spellings_.end() || !holds_together(mention) || !is_parted_well(mention, known->second)) return false;
    if (registry_.phrases().has(PhraseKind::everyday_word, key.text()) && !detail::has_accents(mention)) return false;
    const auto same = [&](const std::string& spelling) { return detail::same_but_for_hyphens(spelling, mention); };
    return !detail::is_short(key.text()) || std::any_of(known->second.begin(), known->second.end(), same);
  }

  [[nodiscard]] Mention longest_at(std::string_view text, std::size_t at, std::size_t longest) const {
    const auto here = detail::character_at(text, at);
    const bool name_may_begin =
        here.value >= 0x80 || detail::is_ascii_word(text[at]) || std::string_view{"([{"}.find(text[at]) != std::string_view::npos;
    if (here.value < 0 || !name_may_begin || begins_parted(text, at)) return {at, at};
    std::size_t name_end = at, part_end = at;
    for (std::size_t end = std::min(text.size(), at + longest); end > at && name_end == at; --end) {
      const auto last = detail::character_before(text, end);
      if (last.value < 0 || is_separator(text, end - last.size) || hangs_loose(text, end - last.size)) continue;
      if (!is_name(text.substr(at, end - at))) continue;
      if (ends_word(text, end)) name_end = end;
      else if (detail::FormPhrase::may_go_on(text.substr(at, end - at),
                                             joining_.contains(std::string{NameKey{text.substr(at, end - at)}.text()})))
        part_end = std::max(part_end, end);
    }
    detail::Folder folder;
    return {at, forms_.end_of_mention(text, at, name_end, part_end, folder)};
  }

  const Registry& registry_;
  detail::FormPhrase forms_;
  std::set<std::string> joining_;  // names that words of forms are joined to
  std::map<std::string, std::vector<std::string>> spellings_;
};

}  // namespace listed::test
