// Names and identifiers of the registry in running text.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <listed/registry.hpp>
#include <listed/scan/folding.hpp>
#include <listed/scan/form_phrase.hpp>
#include <listed/scan/name_gap.hpp>
#include <listed/scan/name_starts.hpp>
#include <listed/scan/terms.hpp>
#include <listed/scan/text_block.hpp>
#include <listed/scan/word_boundary.hpp>
#include <listed/verdict.hpp>

namespace listed {

/// Where a text names something that the registry knows: bytes from `begin` to before `end`.
struct Mention {
  std::size_t begin;
  std::size_t end;

  [[nodiscard]] std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
  friend bool operator==(const Mention&, const Mention&) = default;
};

/// Finds mentions. A name is found however NameKey would equate it: in any case, with accents or without, full-width, with other
/// dashes, with a space for a hyphen, over one line break. Of names that begin at one place the longest is found; mentions do not
/// overlap. The words of a form behind a name belong to it (form_phrase.hpp). What counts as a word: word_boundary.hpp; where a name may
/// have a space: name_gap.hpp; which names are looked for: scan/terms.hpp. Text that is not UTF-8 is passed over.
///
/// Nearly every place of a text is told by eight letters to begin no name (skeleton.hpp); only where one may is it read on. Making a
/// scanner costs about 25 ms and 3 MB for the embedded registry; it may be used by any number of threads at once.
class Scanner {
 public:
  /// The registry must outlive the scanner.
  explicit Scanner(const Registry& registry) : registry_{&registry}, terms_{registry}, forms_{registry} {}

  /// Longest mention, in bytes.
  static constexpr std::size_t longest_mention = NameKey::longest;

  /// Calls `visit(const Mention&)` for every mention, in order. O(text), no allocation; about half a gigabyte a second of English prose
  /// on one core.
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
  class Walk;

  [[nodiscard]] Mention at_start(std::string_view text, std::size_t at, detail::Folder& folder) const;
  [[nodiscard]] bool may_begin_beyond_ascii(std::string_view text, std::size_t at) const noexcept;
  // Whether ASCII letters or digits touch there.
  [[nodiscard]] static bool is_within_word(std::string_view text, std::size_t at) noexcept {
    return at < text.size() && detail::is_ascii_word(text[at]) && detail::is_ascii_word(text[at - 1]);
  }

  const Registry* registry_;
  detail::ScanTerms terms_;
  detail::FormPhrase forms_;
};

// ---------------------------------------------------------------------------------------------------------------------------

// The key of a text that grows, and the names that begin with it.
class Scanner::Walk {
 public:
  explicit Walk(const detail::ScanTerms& terms) noexcept : terms_{terms} {}

  /// False when no name begins so.
  bool add(std::string_view characters) noexcept {
    for (const char c : characters) {
      if (size_ == key_.size()) return false;
      key_[size_++] = c;
      stem_.add(c);
      if (size_ <= detail::Head::longest) {
        head_.add(c);
        if (!terms_.may_begin(head_)) return false;
      } else if (detail::Stem::is_known(size_) && !terms_.may_begin(stem_)) {
        return false;
      }
    }
    return true;
  }

  /// How much of the key has been read.
  [[nodiscard]] std::size_t size() const noexcept { return size_; }

  /// Whether this may be a name that is the beginning of a longer word (FormPhrase::may_go_on); of what is ASCII.
  [[nodiscard]] bool may_be_part() const noexcept { return size_ >= detail::Skeleton::longest || terms_.may_join(stem_); }
  /// The name whose key this is; nothing if there is none.
  [[nodiscard]] std::optional<std::uint32_t> name() const noexcept { return terms_.find(stem_, {key_.data(), size_}); }

 private:
  const detail::ScanTerms& terms_;
  detail::Head head_{};
  detail::Stem stem_{};
  std::size_t size_ = 0;
  std::array<char, longest_mention> key_;
};

inline Mention Scanner::at_start(std::string_view text, std::size_t at, detail::Folder& folder) const {
  using Kind = detail::TextUnit::Kind;
  Walk walk{terms_};
  std::size_t name_end = at, part_end = at;  // of the longest name that is a word, and that is the beginning of one
  Kind last = Kind::separator;
  bool beyond_ascii = false;
  NameGap gap;
  detail::NameGaps gaps;
  for (std::size_t here = at; here - at < longest_mention;) {
    const detail::TextUnit unit = folder.at(text, here, at);
    if (unit.first == Kind::end) break;
    const std::size_t unit_at = here;
    beyond_ascii = beyond_ascii || static_cast<unsigned char>(text[unit_at]) >= 0x80;
    here = unit.next;
    if (unit.first == Kind::separator) {
      if (last == Kind::separator || !gap.add(text.substr(unit_at, here - unit_at))) break;
      continue;
    }
    if (unit.first != Kind::nothing || !unit.text().empty()) {  // a mark that is no accent stays
      const bool joined = joins(last, unit.first);
      if (gap.any() && ((!joined && !walk.add("-")) || !gaps.add(walk.size(), joined && !gap.dashed()))) break;
      gap.clear();
      last = unit.last == Kind::nothing ? last : unit.last;
      if (!walk.add(unit.text())) break;
    }
    if (gap.any() || here - at > longest_mention) continue;
    if (is_within_word(text, here) && !beyond_ascii && !walk.may_be_part()) continue;
    const auto name = walk.name();
    if (!name || !terms_.admits(*name, text.substr(at, here - at)) || !gaps.admitted(*registry_, terms_.key(*name))) continue;
    if (!is_within_word(text, here) && ends_word(text, here)) name_end = here;
    else if (detail::FormPhrase::may_go_on(text.substr(at, here - at), terms_.joins(*name))) part_end = here;
  }
  return {at, forms_.end_of_mention(text, at, name_end, part_end, folder)};
}

// Of a character that is not ASCII. Chinese has no spaces, so that a name may begin at each of its characters: two of them stand in a key
// as they stand in the text. Those of other scripts are mostly within a word.
inline bool Scanner::may_begin_beyond_ascii(std::string_view text, std::size_t at) const noexcept {
  const std::uint64_t bytes = detail::eight_of(text, at);
  const auto is_han = [](std::uint64_t lead) { return (lead & 0xff) >= 0xe4 && (lead & 0xff) <= 0xe9; };
  if (is_han(bytes) && is_han(bytes >> 24)) return terms_.may_begin(detail::Head::of_word(bytes, detail::Head::longest));
  return begins_word(text, at);
}

template <class Visit>
void Scanner::scan(std::string_view text, std::size_t from, std::size_t to, Visit visit) const {
  using detail::NameStarts;
  detail::Folder folder;
  NameStarts starts;
  std::size_t free = from;  // where the next mention may begin
  for (std::size_t at = from; at < to; at += NameStarts::stretch) {
    for (const detail::NameStart& start : starts.find(terms_.skeletons(), text, at, std::min(to, at + NameStarts::stretch))) {
      const std::size_t here = at + start.at;
      if (here >= to) return;
      if (here < free || !terms_.skeletons().confirms(start.characters, start.reasons)) continue;
      if (static_cast<unsigned char>(text[here]) >= 0x80 && !may_begin_beyond_ascii(text, here)) continue;
      const Mention found = at_start(text, here, folder);
      if (found.begin == found.end) continue;
      visit(found);
      free = found.end;
    }
  }
}

}  // namespace listed
