// A name with what belongs to it by commas and brackets: "Ketamine (racemic), 5 g"; "acetic acid, (2-fluorophenyl) ester" is none.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <span>
#include <string_view>
#include <utility>

#include <boost/container/static_vector.hpp>

#include <listed/ascii.hpp>
#include <listed/form.hpp>
#include <listed/key/amounts.hpp>
#include <listed/key/normalise.hpp>
#include <listed/query/bracket.hpp>
#include <listed/query/components.hpp>
#include <listed/query/label.hpp>
#include <listed/query/medicine.hpp>
#include <listed/query/name_reader.hpp>
#include <listed/query/passage.hpp>
#include <listed/query/plausible.hpp>
#include <listed/reading.hpp>
#include <listed/schema.hpp>

namespace listed {

/// Reads the passages of a group, each by `read_text(text)`, and judges whether they are names beside each other or one name of something else.
/// The work is that of reading each passage, and a few looks into the table of names more; nothing allocates.
template <class ReadText>
class GroupReader {
 public:
  using Readings = boost::container::static_vector<Reading, most_components>;

  /// @param names must outlive it
  GroupReader(const schema::Registry* rows, std::string_view query, NameReader& names, ReadText read_text)
      : rows_{rows}, query_{query}, names_{names}, read_text_{std::move(read_text)} {}

  /// False if the passages are something else together, or none is known. `all` is every passage of the query.
  [[nodiscard]] bool read(std::span<const Component> group, const Components& all) {
    for (const Component& part : group) {
      const bool qualifies =
          readings_.size() == 1 && std::none_of(group.begin() + 2, group.end(), std::mem_fn(&Component::is_behind_comma));
      if (!read_part(part, readings_.empty() ? "" : group[readings_.size() - 1].text, qualifies)) return false;
    }
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (readings_[i].found()) readings_[i] = beside(readings_[i], group[i], all);
      const bool weak =
          readings_[i].found() && group[i].parted != Parted::bracket && !stands_beside_unknown(rows_, readings_[i], group[i].text);
      if (weak && has_unknown(group)) readings_[i] = {};
    }
    for (std::size_t i = 1; i < group.size(); ++i) {
      if (group[i].parted == Parted::bracket) settle(readings_[i], readings_[i - 1]);
    }
    return std::any_of(readings_.begin(), readings_.end(), std::mem_fn(&Reading::found));
  }

  /// What each passage means; nothing for one that is words about another, or not known.
  [[nodiscard]] const Readings& readings() const noexcept { return readings_; }

 private:
  // False if the part makes the group something else: a comma may turn a name round ("acetone, hexafluoro-"; "octadecanoic acid,
  // triethanolamine salt"), so that what follows it must be understood; a bracket adds to what stands before it, whatever it says.
  // `qualifies`: whether it is the one passage behind the first.
  bool read_part(const Component& part, std::string_view before, bool qualifies) {
    const bool first = readings_.empty(), any_before = !first && readings_[last_found()].found();
    readings_.push_back(read_text_(part.text));
    const bool found = readings_.back().found(), other = !found && !part.is_remark() && makes_another_thing(part.text, names_.phrases());
    if (first) return !other && (found || !ends_in_charge(part.text));
    if (is_glued(part, before) && (!any_before || changes_element(part.text))) return false;  // "thiobis(acetic acid)", "iodine(1+)"
    Reading& outside = readings_[last_found(1)];
    if (!found && (any_before ? takes_words(part, outside) : remarks_on_unknown(part))) return true;
    if (other) return false;
    return part.parted == Parted::bracket ? admits_bracket(part, before, outside) : admits_behind_comma(part, before, qualifies, outside);
  }

  // A bracket that touches a word.
  static bool is_glued(const Component& part, std::string_view before) {
    return part.parted == Parted::bracket && part.text.data()[-1] == '(' && detail::is_letter(part.text.data()[-2]) &&
           !detail::ends_in_strength(before);
  }

  // Whether a part is words about what stands before it, which takes them, unless it is a substance that no salt can be of.
  bool takes_words(const Component& part, Reading& outside) {
    const NameKey key{part.text};
    Reading more = outside;
    if (key.problem() || !names_.read_words(key.text(), more)) return false;
    if (!more.binds() || may_hold_salts(rows_, more)) outside = more;
    return true;
  }

  // "Carbinoxamine (Maleate) [4 mg], Pseudoephedrine [30 mg]"
  bool remarks_on_unknown(const Component& part) { return part.parted == Parted::bracket && names_.are_words(part.text); }

  bool admits_bracket(const Component& part, std::string_view before, const Reading& outside) {
    const char* const end = part.text.data() + part.text.size();
    const bool remark = (end != query_.data() + query_.size() && *end == ')') || part.text.find(';') != std::string_view::npos;
    return BracketJudge{rows_, names_}.admits({part.text, before, readings_.back(), outside, remark});
  }

  bool admits_behind_comma(const Component& part, std::string_view before, bool qualifies, Reading& outside) {
    const bool turns = turns_name(part.text) || turns_name_in_spanish(part.text) || names_prefix(part.text);
    if (readings_.back().found()) return !turns || outside.found();
    if (part.parted == Parted::close_comma) return false;
    const bool esters = outside.found() && makes_esters(rows_, outside);
    if (outside.found() && !esters && names_acid_residue(part.text))
      return outside.salt_or_ester = true;  // "1,4-butanediol, dimethanesulfonate"
    if (qualifies && ((esters && names_ester(part.text)) || names_class(before))) return false;
    if (turns) return false;
    const NameKey key{part.text};
    return !may_be_group(part.text) || (!key.problem() && names_.begins_with_amount(key.text(), part.text));  // "5 mg, CII"
  }

  // What a passage means beside the others. An abbreviation of three letters has to be written as one. A simple acid beside one base that
  // has a systematic name is none any more but its salt, as databases write it ("acetic acid; 2-dodecylguanidine"), and a simple base
  // beside such an acid is there as a salt. Of more than three passages, or of common names, each is an ingredient.
  Reading beside(Reading reading, const Component& part, const Components& all) {
    if (!stands_written(rows_, reading, part.text) || is_short_with_words(reading, part.text) || is_half_unknown(reading, part, all) ||
        abbreviates_unknown(reading, part, all))
      return {};
    const bool acid = detail::ends_alike(part.text, "acid");
    if (all.size() > most_of_a_salt || !forms_salts(rows_, reading, acid)) return reading;
    const bool salt = std::any_of(all.begin(), all.end(), [&](const Component& other) {
      const bool systematic = other.text.data() != part.text.data() && other.text.find_first_of("0123456789([") != std::string_view::npos;
      return systematic && (acid ? sounds_basic(other.text) : sounds_acid(other.text)) && !read_text_(other.text).found();
    });
    if (!salt) return reading;
    if (acid) return {};
    reading.forms = reading.forms.with(FormKind::salt);
    return reading;
  }

  // Whether it is two letters with words about them: "benagyl - df tablets".
  static bool is_short_with_words(const Reading& reading, std::string_view text) {
    const std::string_view first = text.substr(0, text.find(' '));
    return !reading.words.empty() && first.size() == 2 && std::all_of(first.begin(), first.end(), detail::is_letter);
  }

  // Whether an abbreviation that no law gives to a drug stands at a stroke with one that is not known: the TMP of "SMX/TMP" is trimethoprim.
  bool is_half_unknown(const Reading& reading, const Component& part, const Components& all) {
    if (!is_few_letters(part.text)) return false;
    const bool drug = names_drug(rows_, reading.postings);  // of which two letters beside it make something else: "TCP/IP"
    return std::any_of(all.begin(), all.end(), [&](const Component& other) {
      const bool abbreviation = drug ? is_two_capitals(other.text) : is_few_letters(other.text);
      return abbreviation && joined_by_stroke(other.text, part.text) && !read_text_(other.text).found();
    });
  }

  // Whether an abbreviation is that of a name before it which is not known, and sounds like none of what it may mean
  // ("3-methyl-1,3,5-pentanetriol; Petriol, MPT"), or qualifies a systematic one alone: "2-EthylHexanal, DMA", an acetal.
  bool abbreviates_unknown(const Reading& reading, const Component& part, const Components& all) {
    if (!reading.found() || !is_few_letters(part.text)) return false;
    if (part.is_behind_comma() && all.size() == 2 && has_locant(all[0].text) && !read_text_(all[0].text).found()) return true;
    return std::any_of(all.begin(), all.end(), [&](const Component& other) {
      return other.text.data() < part.text.data() && other.text.size() > longest_word && abbreviates(part.text, other.text) &&
             !read_text_(other.text).found() && !sounds_like_any(rows_, other.text, reading);
    });
  }

  // Whether a passage without brackets is neither known nor words about what is.
  bool has_unknown(std::span<const Component> group) {
    return std::any_of(group.begin(), group.end(), [&](const Component& part) {
      Reading ignored;
      const NameKey key{part.text};
      const bool known = readings_[static_cast<std::size_t>(&part - group.data())].found() || part.parted == Parted::bracket;
      return !known && !key.problem() && !names_.read_words(key.text(), ignored);
    });
  }

  // The last one that was found, not counting some at the end; the first if there is none.
  [[nodiscard]] std::size_t last_found(std::size_t without = 0) const {
    std::size_t at = readings_.size() - without;
    while (at > 0 && !readings_[at - 1].found()) --at;
    return at == 0 ? 0 : at - 1;
  }

  static constexpr std::size_t most_of_a_salt = 3, longest_word = 12;

  const schema::Registry* rows_;
  std::string_view query_;
  NameReader& names_;
  ReadText read_text_;
  Readings readings_;
};

}  // namespace listed
