// What is written together in one query: "codeine/promethazine", "acetaminophen 300 mg; oxycodone HCl 5 mg", "Ketamine (racemic)".
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <boost/container/static_vector.hpp>

#include <listed/ascii.hpp>
#include <listed/key/byte_set.hpp>
#include <listed/phrases.hpp>
#include <listed/query/passage.hpp>

namespace listed {

/// How a component is parted from the one before it.
enum class Parted : std::uint8_t {
  first,        ///< nothing stands before it
  strong,       ///< a sign or a word that lists things: `/`, `;`, `+`, "and", 和
  comma,        ///< a comma and a space: a further component, or what the name before it is qualified by
  close_comma,  ///< a comma between two words: the same, if it is understood
  bracket,      ///< it stands in brackets behind a space: another name, a form, a quality
};

/// A passage of the query.
struct Component {
  std::string_view text;
  Parted parted;

  [[nodiscard]] bool is_behind_comma() const noexcept { return parted == Parted::comma || parted == Parted::close_comma; }
  /// Whether it stands in a bracket, or is more than a word behind one: a word there is of the name before it, "testosterone (total) ELISA".
  [[nodiscard]] bool is_remark() const noexcept {
    return parted == Parted::bracket && (text.data()[-1] != ' ' || text.find(' ') != std::string_view::npos);
  }
};

/// Longer queries are not taken apart further.
inline constexpr std::size_t most_components = 16;
using Components = boost::container::static_vector<Component, most_components>;

namespace detail {

// How many bytes at the beginning of a text are a tag that registers of reports put between slashes: "/spa/", "/00599202/"; none where
// there is none.
inline std::size_t tag_between_slashes(std::string_view text) noexcept {
  constexpr std::size_t longest = 12;
  const std::size_t close = text.substr(0, longest).find('/', 1);
  if (text.empty() || text.front() != '/' || close == std::string_view::npos || close < 2) return 0;
  return close + 1 == text.size() || text[close + 1] == ' ' ? close + 1 : 0;
}

/// Whether "mg", "ml" or "mcg", which every language writes so, stands behind a figure at the end of a text.
inline bool ends_in_strength(std::string_view text) noexcept {
  static constexpr ByteSet last{"glGL"};
  if (text.empty() || !last.has(text.back())) return false;
  const std::size_t figures = text.find_last_of("0123456789");
  if (figures == std::string_view::npos) return false;
  std::string_view unit = text.substr(figures + 1);
  if (unit.starts_with(' ')) unit.remove_prefix(1);
  constexpr std::array<std::string_view, 3> strengths{"mg", "ml", "mcg"};
  return std::any_of(strengths.begin(), strengths.end(), [&](std::string_view one) { return same_but_for_case(unit, one); });
}

class ComponentReader {
 public:
  ComponentReader(std::string_view text, const Phrases& phrases) noexcept : text_{text}, phrases_{phrases} {}

  Components read() {
    for (at_ = 0; at_ < text_.size();) {
      if (!looked_at.has(text_[at_])) {
        ++at_;
        continue;
      }
      const std::size_t length = may_separate.has(text_[at_]) ? separator() : typed_dash();
      if (length == 0) {
        follow_brackets();
        ++at_;
      } else {
        end(at_);
        at_ += length;
        begin_ = at_;
      }
    }
    end(text_.size());
    return components_;
  }

 private:
  [[nodiscard]] std::string_view rest() const { return {text_.data() + at_, text_.size() - at_}; }

  // Whether a separator can begin with it: most characters are looked at no longer.
  static constexpr ByteSet may_separate = ByteSet{" ,:;/\\+|&()[]_\n\t"}.and_beyond_ascii();
  static constexpr ByteSet looked_at = may_separate.with("{}-"), blanks{" \t\r\n"};

  void follow_brackets() {
    const char c = text_[at_];
    if (c == '(' || c == '[' || c == '{') ++depth_;
    if ((c == ')' || c == ']' || c == '}') && depth_ > 0) --depth_;
  }

  // Ends the passage that has been read; how the next one is parted from it was noted by separator().
  void end(std::size_t at) {
    std::string_view passage = text_.substr(begin_, at - begin_);
    while (!passage.empty() && blanks.has(passage.front())) passage.remove_prefix(1);
    while (!passage.empty() && blanks.has(passage.back())) passage.remove_suffix(1);
    if (!passage.empty()) {
      if (components_.size() < most_components) components_.push_back({passage, components_.empty() ? Parted::first : now_});
    }
    now_ = next_;
  }

  // How many bytes a separator takes here; none where there is none.
  std::size_t separator() {
    if (in_bracket_) {
      if (at_ == close_) return closing();
      if (nested_) return 0;  // one systematic name
    } else {
      if (depth_ > 0) return 0;
      if (const std::size_t length = opening()) return length;
    }
    const char c = rest().front();
    if (const std::size_t length = c == ' ' || c == ',' ? word() : sign()) return next_ = Parted::strong, length;
    const bool wide = c == '\xef' && rest().starts_with("，");
    const bool comma = wide || ((c == ',' || c == ':') && rest().size() > 1 && rest()[1] == ' ');
    if (comma) return next_ = Parted::comma, wide ? std::size_t{3} : std::size_t{2};
    if (c == ',' && short_word(at_ + 1) >= 5 && is_word_before(at_)) return next_ = Parted::close_comma, 1;
    return 0;
  }

  // Two hyphens behind a word are a dash before the last one, unless that is of chemistry: "SAFROLE--PROHIBITED", not the adduct
  // "dimethylamine--borane".
  std::size_t typed_dash() {
    const bool two = text_[at_] == '-' && at_ + 1 < text_.size() && text_[at_ + 1] == '-';
    if (!two || depth_ > 0 || in_bracket_ || !is_word_before(at_)) return 0;
    const std::string_view last = rest().substr(2);
    if (!std::all_of(last.begin(), last.end(), is_letter) || ends_chemically(last, phrases_)) return 0;
    return next_ = Parted::strong, 2;
  }

  // A bracket behind a space, a word, a strength or another bracket, whose end, if it has one, is the end of a word: `Ketamine (racemic)`,
  // `temazepam(Restoril`, `10MG(ZOLPIDEM)`, not `2-(methylamino)propane`.
  std::size_t opening() {
    static constexpr ByteSet may_open{"([（"};
    if (!may_open.has(text_[at_])) return 0;
    if (remarks_in_chinese()) return in_bracket_ = nested_ = true, close_ = text_.size() - 1, next_ = Parted::bracket, 1;
    const bool wide = rest().front() == '\xef' && rest().starts_with("（");
    const std::string_view before = text_.substr(0, at_);
    if (opens_square()) return in_bracket_ = nested_ = true, close_ = text_.find(']', at_), next_ = Parted::bracket, 1;
    if (!wide && rest().front() != '(') return 0;
    if (before.ends_with(", ")) return 0;  // "oxirane, (chloromethyl)"
    const bool behind_label = before.ends_with(' ') || before.ends_with("®") || before.ends_with('"') || ends_in_strength(before) ||
                              (begin_ == at_ && next_ == Parted::bracket) || encloses_korean();
    if (!wide && !behind_label && !is_word_before(at_)) return 0;
    const std::size_t length = wide ? 3 : 1, close = std::min(wide ? text_.find("）", at_) : closing_bracket(), text_.size());
    const std::string_view content = text_.substr(0, close);
    const bool charged =
        (content.ends_with('+') || content.ends_with('-')) && content.size() > 1 && detail::is_digit(content[content.size() - 2]);
    if (charged) return 0;  // "iodine(1+)"
    const std::size_t end = close + length;
    const std::string_view may_follow{behind_label ? " ,;/\"(_" : " ,;/"};
    if (!wide && end < text_.size() && may_follow.find(text_[end]) == std::string_view::npos) return 0;
    in_bracket_ = true;
    close_ = close;
    nested_ = text_.substr(at_ + length, close - at_ - length).find('(') != std::string_view::npos;
    next_ = Parted::bracket;
    return length;
  }

  // A remark at the end of a Chinese, Japanese or Korean name: "二甲胺[无水]", and in round brackets a share, a salt or an abbreviation:
  // "황산(중량 10% 이상)", "石房蛤毒素(盐酸盐)", "丙酮(AR)". What else stands so is a part of the name.
  [[nodiscard]] bool remarks_in_chinese() const {
    const bool square = rest().front() == '[' && text_.ends_with(']'), round = rest().front() == '(' && text_.ends_with(')');
    if ((!square && !round) || at_ == 0 || static_cast<unsigned char>(text_[at_ - 1]) < 0x80) return false;
    const std::string_view content = rest().substr(1, rest().size() - 2);
    if (content.find_first_of("()[]") != std::string_view::npos) return false;
    return square || content.find('%') != std::string_view::npos || content.ends_with("盐") || content.ends_with("鹽") ||
           std::all_of(content.begin(), content.end(), detail::is_letter);
  }

  // What is in a Korean product: "자이렌정(알프라졸람)".
  [[nodiscard]] bool encloses_korean() const {
    const auto begins_so = [](std::string_view text) { return text.size() >= 3 && text[0] >= '\xea' && text[0] <= '\xed'; };
    return at_ >= 3 && begins_so(text_.substr(at_ - 3)) && begins_so(rest().substr(1));
  }

  // A remark behind a blank: "Codeine [15 mg]", "oxycodone 15 MG [OxyContin]"; not what a systematic name has in square brackets.
  [[nodiscard]] bool opens_square() const {
    if (rest().front() != '[' || at_ < 2 || text_[at_ - 1] != ' ' || text_[at_ - 2] == '-') return false;
    const std::size_t close = std::min(text_.find(']', at_), text_.size()), after = close + 1;  // in a cell that is cut off there is none
    if (close == at_ + 1 || (after < text_.size() && text_[after] != ' ' && text_[after] != ',')) return false;
    const std::string_view content = text_.substr(at_ + 1, close - at_ - 1);
    const auto tells = [](char c) { return detail::is_letter(c) || c == ' ' || c == '%'; };
    return content.find_first_of("()[]-,") == std::string_view::npos && std::any_of(content.begin(), content.end(), tells);
  }

  // Where the bracket that opens here closes.
  [[nodiscard]] std::size_t closing_bracket() const {
    std::size_t depth = 0;
    for (std::size_t at = at_; at < text_.size(); ++at) {
      if (text_[at] == '(') ++depth;
      if (text_[at] == ')' && --depth == 0) return at;
    }
    return std::string_view::npos;
  }

  std::size_t closing() {
    in_bracket_ = false;
    next_ = Parted::bracket;
    return rest().front() == ')' || rest().front() == ']' ? 1 : 3;
  }

  std::size_t sign() const {
    const char c = rest().front();
    const bool before_space = rest().size() > 1 && rest()[1] == ' ';
    if (c == '\n' || c == '\t' || c == '\\' || (before_space && (c == '|' || c == '&'))) return 1;
    if (c == '_') return rest().starts_with("_(") ? 1 : 0;
    if (c == ';') return before_space || begins_synonym(at_ + 1) || (is_word_before(at_) && short_word(at_ + 1) >= 5) ? 1 : 0;
    if (c == '+') return at_ != 0 && at_ + 1 < text_.size() && text_[at_ - 1] != '-' && text_[at_ - 1] != '%' ? 1 : 0;
    if (c == '/' && (at_ == 0 || text_[at_ - 1] == ' ') && tag_between_slashes(rest()) != 0) return tag_between_slashes(rest());
    if (c == '/') return divides_amounts() ? 0 : 1;
    if (static_cast<unsigned char>(c) < 0x80) return 0;
    using namespace std::string_view_literals;
    for (const std::string_view wide : {"、"sv, "；"sv, "／"sv, "＋"sv}) {
      if (rest().starts_with(wide)) return wide.size();
    }
    return 0;
  }

  // `10 mg/5 ml`, `25 mcg/h`, `+/-`.
  [[nodiscard]] bool divides_amounts() const {
    const std::string_view before = text_.substr(0, at_);
    if (before.ends_with('+') || before.ends_with('%')) return true;
    std::size_t letters = 0;
    while (letters < before.size() && detail::is_letter(before[before.size() - 1 - letters])) ++letters;
    const std::string_view unit = before.substr(before.size() - letters);
    std::string_view number = before.substr(0, before.size() - letters);
    if (number.ends_with(' ')) number.remove_suffix(1);
    const bool amount = letters <= 4 && !number.empty() && detail::is_digit(number.back());
    const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : ' ';
    return amount && (unit.empty() ? detail::is_digit(next) : !detail::is_letter(next) || short_word(at_ + 1) <= 5);
  }

  // Whether another name begins there: behind what is beyond ASCII, a word with a capital, or an abbreviation ("acetone;MEK"). The parts of one
  // compound stand in one kind of letters: "acetic acid;propane-1,2-diol", "ETHANOIC ACID;NONADECAN-1-OL".
  [[nodiscard]] bool begins_synonym(std::size_t at) const {
    constexpr std::size_t longest_abbreviation = 5;
    const std::string_view name = text_.substr(at, text_.find(';', at) - at);
    if (name.size() < 2 || static_cast<unsigned char>(name[0]) >= 0x80) return name.size() > 1;
    const bool capital = name[0] >= 'A' && name[0] <= 'Z', small = name[1] >= 'a' && name[1] <= 'z';
    if (!capital || !detail::is_letter(name[1])) return false;
    return name.size() <= longest_abbreviation || (small && name.find_first_of("0123456789") == std::string_view::npos);
  }

  [[nodiscard]] std::size_t short_word(std::size_t at) const {
    std::size_t length = 0;
    while (at + length < text_.size() && detail::is_letter(text_[at + length])) ++length;
    return length;
  }

  // Whether five letters stand before a place: the comma of "N,N-dimethyl" parts locants.
  [[nodiscard]] bool is_word_before(std::size_t at) const {
    return at >= 5 && std::all_of(text_.begin() + static_cast<std::ptrdiff_t>(at - 5), text_.begin() + static_cast<std::ptrdiff_t>(at),
                                  detail::is_letter);
  }

  // Whether a hyphen with blanks around it is one of a systematic name: "1 - (1H-indol-4-yloxy) -3 - [".
  [[nodiscard]] bool is_in_locants(std::size_t length) const {
    const std::string_view before = text_.substr(0, at_), behind = rest().substr(length);
    return behind.empty() || behind.front() == '(' || behind.front() == '[' || before.ends_with(']') ||
           (before.size() > 1 && detail::is_digit(before.back()) && !detail::is_digit(behind.front()) &&
            (before[before.size() - 2] == ' ' || before[before.size() - 2] == ','));
  }

  // A word of the registry or a sign that lists things, with the spaces around it: " and ", ", and ", " w/".
  [[nodiscard]] std::size_t word() const {
    const std::size_t comma = rest().front() == ',' ? 1 : 0;
    if (rest().size() < comma + 2 || rest()[comma] != ' ') return 0;
    const std::string_view listing = rest().substr(comma + 1);
    std::size_t size = 0;
    const auto is_word = [&](std::size_t length) {
      size = length;
      return length < listing.size() && listing[length] == ' ';
    };
    if (phrases_.any_before(PhraseKind::conjunction, listing, is_word)) return comma + size + 2;
    if (comma != 0) return 0;
    if (phrases_.any_before(PhraseKind::companion, listing, is_word))
      return same_but_for_case(listing.substr(0, size), "with") && ends_in_treatment(text_.substr(0, at_), phrases_) ? 0 : size + 2;
    if (same_but_for_case(listing.substr(0, 2), "w/")) return is_word(2) ? 4 : 3;
    if (listing.starts_with("+ ")) return 3;
    if (listing.starts_with("– ")) return 5;
    return listing.starts_with("- ") && !is_in_locants(3) ? 3 : 0;
  }

  std::string_view text_;
  const Phrases& phrases_;
  std::size_t at_ = 0, begin_ = 0, depth_ = 0;
  std::size_t close_ = 0;  // of the bracket that the passage stands in
  bool in_bracket_ = false, nested_ = false;
  Parted now_ = Parted::first, next_ = Parted::first;
  Components components_;
};

}  // namespace detail

/// Takes a query apart, by the conjunctions of the registry. O(length), no allocation. One component, the whole text, where nothing parts it.
[[nodiscard]] inline Components components(std::string_view query, const Phrases& phrases) {
  const Components parts = detail::ComponentReader{query, phrases}.read();
  return parts.size() > 1 && names_a_compound(query, phrases) ? Components{{query, Parted::first}} : parts;
}

}  // namespace listed
