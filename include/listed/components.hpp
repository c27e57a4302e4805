// What is written together in one query: "codeine/promethazine", "acetaminophen 300 mg; oxycodone HCl 5 mg", "Ketamine (racemic)".
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <boost/container/static_vector.hpp>

#include <listed/byte_set.hpp>

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

class ComponentReader {
 public:
  explicit ComponentReader(std::string_view text) noexcept : text_{text} {}

  Components read() {
    for (at_ = 0; at_ < text_.size();) {
      if (!looked_at.has(text_[at_])) {
        ++at_;
        continue;
      }
      const std::size_t length = may_separate.has(text_[at_]) ? separator() : 0;
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
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

  // Whether a separator can begin with it: most characters are looked at no longer.
  static constexpr ByteSet may_separate = ByteSet{" ,:;/\\+|&()\n\t"}.and_beyond_ascii();
  static constexpr ByteSet looked_at = may_separate.with("[]{}");

  void follow_brackets() {
    const char c = text_[at_];
    if (c == '(' || c == '[' || c == '{') ++depth_;
    if ((c == ')' || c == ']' || c == '}') && depth_ > 0) --depth_;
  }

  // Ends the passage that has been read; how the next one is parted from it was noted by separator().
  void end(std::size_t at) {
    std::string_view passage = text_.substr(begin_, at - begin_);
    const std::size_t first = passage.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos) {
      passage = passage.substr(first, passage.find_last_not_of(" \t\r\n") + 1 - first);
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
    if (const std::size_t length = sign()) return next_ = Parted::strong, length;
    if (const std::size_t length = word()) return next_ = Parted::strong, length;
    const bool comma = rest().starts_with(", ") || rest().starts_with("，") || rest().starts_with(": ");
    if (comma) return next_ = Parted::comma, rest().starts_with("，") ? std::size_t{3} : std::size_t{2};
    if (rest().front() == ',' && short_word(at_ + 1) >= 5 && is_word_before(at_)) return next_ = Parted::close_comma, 1;
    return 0;
  }

  // A bracket behind a space or a word, whose end, if it has one, is the end of a word: `Ketamine (racemic)`, `temazepam(Restoril`, not
  // `2-(methylamino)propane`.
  std::size_t opening() {
    const bool wide = rest().front() == '\xef' && rest().starts_with("（");
    if (!wide && rest().front() != '(') return 0;
    const bool behind_space = at_ != 0 && text_[at_ - 1] == ' ', behind_mark = text_.substr(0, at_).ends_with("®");
    if (!wide && !behind_space && !behind_mark && !is_word_before(at_)) return 0;
    const std::size_t length = wide ? 3 : 1, close = std::min(wide ? text_.find("）", at_) : closing_bracket(), text_.size());
    const std::string_view content = text_.substr(0, close);
    const bool charged = (content.ends_with('+') || content.ends_with('-')) && content.size() > 1 && is_digit(content[content.size() - 2]);
    if (charged) return 0;  // "iodine(1+)"
    const std::size_t end = close + length;
    if (!wide && end < text_.size() && std::string_view{" ,;/"}.find(text_[end]) == std::string_view::npos) return 0;
    in_bracket_ = true;
    close_ = close;
    nested_ = text_.substr(at_ + length, close - at_ - length).find('(') != std::string_view::npos;
    next_ = Parted::bracket;
    return length;
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
    return rest().front() == ')' ? 1 : 3;
  }

  std::size_t sign() const {
    const char c = rest().front();
    const bool before_space = rest().size() > 1 && rest()[1] == ' ';
    if (c == '\n' || c == '\t' || c == '\\' || (before_space && (c == '|' || c == '&'))) return 1;
    if (c == ';') return before_space || (is_word_before(at_) && short_word(at_ + 1) >= 5) ? 1 : 0;
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
    while (letters < before.size() && is_letter(before[before.size() - 1 - letters])) ++letters;
    const std::string_view unit = before.substr(before.size() - letters);
    std::string_view number = before.substr(0, before.size() - letters);
    if (number.ends_with(' ')) number.remove_suffix(1);
    const bool amount = letters <= 4 && !number.empty() && number.back() >= '0' && number.back() <= '9';
    const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : ' ';
    return amount && (unit.empty() ? next >= '0' && next <= '9' : !is_letter(next) || short_word(at_ + 1) <= 5);
  }

  [[nodiscard]] std::size_t short_word(std::size_t at) const {
    std::size_t length = 0;
    while (at + length < text_.size() && is_letter(text_[at + length])) ++length;
    return length;
  }

  // Whether five letters stand before a place: the comma of "N,N-dimethyl" parts locants.
  [[nodiscard]] bool is_word_before(std::size_t at) const {
    return at >= 5 &&
           std::all_of(text_.begin() + static_cast<std::ptrdiff_t>(at - 5), text_.begin() + static_cast<std::ptrdiff_t>(at), is_letter);
  }

  static constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
  static constexpr bool is_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
  static constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

  // A word that lists things, with the spaces around it.
  std::size_t word() const {
    if (rest().front() != ' ' && rest().front() != ',') return 0;
    static constexpr std::array<std::string_view, 26> all{
        ", and ", ", or ", ", und ", ", et ", ", y ",  " w ",   " w/ ",  " w/", " and ", " with ", " plus ",     " or ",         " und ",
        " mit ",  " et ",  " avec ", " y ",   " con ", " más ", " mÁs ", " e ", " - ",   " – ",    " contains ", " containing ", " + "};
    const char second = rest().size() > 1 ? lower(rest()[1]) : '\0';
    for (const std::string_view listing : all) {
      if (listing[1] != second) continue;
      const std::string_view here = rest().substr(0, listing.size());
      if (here.size() == listing.size() &&
          std::equal(here.begin(), here.end(), listing.begin(), [](char a, char b) { return lower(a) == b; }))
        return listing.size();
    }
    return 0;
  }

  std::string_view text_;
  std::size_t at_ = 0, begin_ = 0, depth_ = 0;
  std::size_t close_ = 0;  // of the bracket that the passage stands in
  bool in_bracket_ = false, nested_ = false;
  Parted now_ = Parted::first, next_ = Parted::first;
  Components components_;
};

}  // namespace detail

namespace detail {

// In alphabetical order.
inline constexpr std::array<std::string_view, 19> compounding{
    "acetal with", "adduct",           "anhydride with", "anhydridewith", "compd",      "complex with", "compound with",
    "condensat",   "derivs",           "ester with",     "esters with",   "ether with", "ketal with",   "polymer",
    "quaterniz",   "reaction product", "salt with",      "salts with",    "telomer"};

// Where those with a first letter begin; most letters have one or none.
inline constexpr auto compounding_by_letter = [] {
  std::array<std::uint8_t, 256> begins{};
  begins.fill(compounding.size());
  for (std::size_t i = compounding.size(); i-- > 0;)
    begins[static_cast<unsigned char>(compounding[i].front())] = static_cast<std::uint8_t>(i);
  return begins;
}();

}  // namespace detail

/// Whether a text names what was made of several substances, not several substances: a salt "with" an amine, a polymer, an adduct.
[[nodiscard]] inline bool names_a_compound(std::string_view text) noexcept {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  for (; text.size() >= 5; text.remove_prefix(1)) {
    const char first = lower(text.front());
    for (std::size_t i = detail::compounding_by_letter[static_cast<unsigned char>(first)]; i < detail::compounding.size(); ++i) {
      const std::string_view word = detail::compounding[i];
      if (word.front() != first) break;
      if (word.size() <= text.size() && std::equal(word.begin(), word.end(), text.begin(), [&](char a, char b) { return a == lower(b); }))
        return true;
    }
  }
  return false;
}

namespace detail {

inline constexpr char lower_letter(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

inline constexpr bool is_latin(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

inline bool ends_alike(std::string_view text, std::string_view ending) noexcept {
  return text.size() >= ending.size() &&
         std::equal(ending.rbegin(), ending.rend(), text.rbegin(), [](char b, char a) { return lower_letter(a) == b; });
}

inline bool holds(std::string_view text, std::string_view lower) noexcept {
  return std::search(text.begin(), text.end(), lower.begin(), lower.end(), [](char a, char b) { return lower_letter(a) == b; }) !=
         text.end();
}

}  // namespace detail

/// Whether a passage that is not known names an acid, as far as its words tell: "decanoic acid", "dodecyl hydrogen sulfate".
[[nodiscard]] inline bool sounds_acid(std::string_view text) noexcept {
  constexpr std::array<std::string_view, 4> acids{"acid", "hydrogen sul", "hydrogen phos", "sulfooxy"};
  return std::any_of(acids.begin(), acids.end(), [&](std::string_view word) { return detail::holds(text, word); });
}

/// Whether a passage that is not known names a base: "aniline", "2-dodecylguanidine", "bis(salbutamol)", "urea".
[[nodiscard]] inline bool sounds_basic(std::string_view text) noexcept {
  constexpr std::array<std::string_view, 19> parts{"amin",   "anilin", "aza",   "azin",  "azol",       "bis(",   "diazen",
                                                   "guanid", "hydraz", "imid",  "imine", "morphol",    "nitril", "pyrid",
                                                   "pyrim",  "pyrrol", "purin", "urea",  "phenanthrol"};
  constexpr std::array<std::string_view, 6> no_bases{"bromine", "chlorine", "fluorine", "gasoline", "iodine", "vaseline"};
  const auto held = [&](std::string_view part) { return detail::holds(text, part); };
  if (std::any_of(parts.begin(), parts.end(), held)) return true;
  return text.size() > 6 && detail::holds(text.substr(text.size() - 3), "ine") && std::none_of(no_bases.begin(), no_bases.end(), held);
}

/// Whether a bracket holds a charge, an oxidation number or an isotope, so that other words behind it make a compound of what stands
/// before it: "(II)", "(2+)", "(Hg2+)", "(131I)".
[[nodiscard]] inline bool changes_element(std::string_view text) noexcept {
  const auto is_roman = [](char c) { return detail::lower_letter(c) == 'i' || detail::lower_letter(c) == 'v'; };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (!text.empty() && std::all_of(text.begin(), text.end(), is_roman)) return true;
  if (text.size() < 2 || text.size() > 7) return false;
  if (text.back() == '+' || text.back() == '-') return is_digit(text[text.size() - 2]);
  constexpr std::array<std::string_view, 7> isotopes{"11c", "14c", "18f", "123i", "124i", "125i", "131i"};  // those of medicines
  return std::any_of(isotopes.begin(), isotopes.end(), [&](std::string_view isotope) {
    const bool apart = text[text.size() - 2] == ' ' && text.size() == isotope.size() + 1;
    const std::string_view mass = isotope.substr(0, isotope.size() - 1);
    return text.starts_with(mass) && (apart || text.size() == isotope.size()) && detail::lower_letter(text.back()) == isotope.back();
  });
}

/// Whether a text behind a comma changes what stands before it: "propane, heptachloro-", "octadecanoic acid, triethanolamine salt",
/// "2-propanone, cyanohydrin". Names of medicines end in some of these words too (loperamide): those must be words of their own.
[[nodiscard]] inline bool turns_name(std::string_view text) {
  while (!text.empty() && std::string_view{",;) "}.find(text.back()) != std::string_view::npos && !text.ends_with("(1:1)"))
    text.remove_suffix(1);
  if (text.ends_with('-') || text.ends_with("(1:1)")) return true;
  constexpr std::array<std::string_view, 23> endings{"salt",          "ester",     "ether",      "oxime",       "anhydride",  "hydrazone",
                                                     "semicarbazone", "acetal",    "nitrile",    "cyanohydrin", "ylamide",    "peroxide",
                                                     "hydrazide",     "glyceride", "ureide",     "piperidide",  "mercaptole", "oxylated",
                                                     "phosphated",    "sulfoxide", " protected", " deriv",      " deriv."};
  constexpr std::array<std::string_view, 10> words{"amide",  "imide", "oxide",   "azine",   "lactone",
                                                   "lactam", "ketal", "sulfone", "polymer", "ion"};
  const auto ends = [&](std::string_view ending) { return detail::ends_alike(text, ending); };
  return std::any_of(endings.begin(), endings.end(), ends) || std::any_of(words.begin(), words.end(), [&](std::string_view word) {
           return ends(word) && (text.size() == word.size() || !detail::is_latin(text[text.size() - word.size() - 1]));
         });
}

/// Whether a passage names an ester of what stands before it, by one word of its own: "ethanol, methacrylate", "ethanol, cyclic
/// carbonate". ("Neomycin sulfate" is another thing.)
[[nodiscard]] inline bool names_ester(std::string_view text) {
  for (const std::string_view first : {"cyclic ", "hydrogen ", "dihydrogen "}) {
    if (text.size() > first.size() && detail::ends_alike(text.substr(0, first.size()), first)) text.remove_prefix(first.size());
  }
  constexpr std::array<std::string_view, 3> endings{"ate", "phite", "trite"};
  constexpr std::array<std::string_view, 4> others{"hydrate", "concentrate", "certificate", "distillate"};
  const auto ends = [&](std::string_view ending) { return detail::ends_alike(text, ending); };
  return text.find(' ') == std::string_view::npos && std::any_of(endings.begin(), endings.end(), ends) &&
         std::none_of(others.begin(), others.end(), ends);
}

/// Whether a word tells in brackets what kind of thing stands before them: "TMPD (alcohol)".
[[nodiscard]] inline bool names_kind(std::string_view text) {
  constexpr std::array<std::string_view, 3> kinds{"alcohol", "ether", "oxirane"};
  return std::any_of(kinds.begin(), kinds.end(),
                     [&](std::string_view kind) { return text.size() == kind.size() && detail::ends_alike(text, kind); });
}

/// Whether it may be a group of atoms or the rest of a systematic name rather than a name of its own: "3-(diethylamino)propyl",
/// "bis(p-nitrophenyl)".
[[nodiscard]] inline bool may_be_group(std::string_view text) {
  if (text.find_first_of("0123456789[]{}") != std::string_view::npos) return true;
  while (text.ends_with(')')) text.remove_suffix(1);
  return detail::ends_alike(text, "yl") || detail::ends_alike(text, "oxy");
}

/// Whether a passage with brackets in it is a group of atoms: "(2-(dimethylamino)ethyl)".
[[nodiscard]] inline bool names_group(std::string_view text) {
  constexpr std::array<std::string_view, 4> endings{"yl", "oxy", "amino", "oxo"};
  const auto ends = [&](std::string_view ending) { return detail::ends_alike(text, ending); };
  return text.find('(') != std::string_view::npos && std::any_of(endings.begin(), endings.end(), ends);
}

/// Takes a query apart. O(length), no allocation. One component, the whole text, where nothing parts it.
[[nodiscard]] inline Components components(std::string_view query) {
  const Components parts = detail::ComponentReader{query}.read();
  return parts.size() > 1 && names_a_compound(query) ? Components{{query, Parted::first}} : parts;
}

}  // namespace listed
