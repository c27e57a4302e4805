// Reading one name: the name itself, or a name with words about it that tell of a salt, a hydrate, an isomer, a grade …
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include <listed/evidence.hpp>
#include <listed/form.hpp>
#include <listed/form_words.hpp>
#include <listed/key/affixes.hpp>
#include <listed/key/amounts.hpp>
#include <listed/key/bare_number.hpp>
#include <listed/key/flat_key.hpp>
#include <listed/key/seams.hpp>
#include <listed/key/spelling.hpp>
#include <listed/key/stereodescriptors.hpp>
#include <listed/nomenclature/nomenclature.hpp>
#include <listed/nomenclature/radical.hpp>
#include <listed/phrases.hpp>
#include <listed/query/joined.hpp>
#include <listed/query/medicine.hpp>
#include <listed/query/plausible.hpp>
#include <listed/query/torn.hpp>
#include <listed/query/words_reader.hpp>
#include <listed/reading.hpp>
#include <listed/registry.hpp>
#include <listed/snapshot/name_table.hpp>

namespace listed {

/// Reads keys. What stands at the ends of a key is taken away until a name of the registry is left; a name without more is
/// preferred to one with words about it, a longer word to a shorter one. All of the key must be understood.
/// The work is bounded (`most_looks` looks into the table of names), nothing allocates.
class NameReader : public WordsReader {
 public:
  /// As a systematic name in another style a key is looked up so many times at most.
  static constexpr int most_systematic = 2;
  /// Names of so few bytes must stand apart from the words about them: "iso" is not in "isovalerate".
  static constexpr std::size_t longest_short = 5;

  explicit NameReader(const Registry& registry) noexcept
      : WordsReader{registry}, rows_{registry.rows()}, names_{registry.names()}, characters_{registry.rows()} {}

  /// Reads the NameKey's text of a text. The text itself tells what a key does not keep: whether letters at its beginning stand apart
  /// ("s-elenium", "selenium"), or a number at its end ("codeine 30").
  [[nodiscard]] Reading read(std::string_view key, std::string_view text) {
    begin(key, text);
    // Letters with accents too; Chinese and Japanese, of three bytes, stand apart from each other anyway.
    const auto is_letter = [](char c) {
      return detail::is_small_letter(detail::lower_case(c)) || (c < '\0' && static_cast<unsigned char>(c) < 0xe0);
    };
    first_letters_ = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_letter) - text.begin());
    Reading reading;
    if (key.ends_with('?')) key.remove_suffix(1);  // before a name it is a Greek letter lost
    if (const std::string_view inside = unbracketed(key); inside.size() > longest_short) key = inside;  // shorter: a remark
    if (has_chinese(key)) {
      const SimplifiedKey simplified{key, characters_};
      if (simplified.changed()) {
        reading.least = Evidence::spelling;
        begin(simplified.text(), text);
        return read_simplified(simplified.text(), reading);
      }
    }
    return read_simplified(key, reading);
  }

  /// The same of a text, without its key.
  [[nodiscard]] Reading read(std::string_view text) {
    const NameKey key{text};
    return key.problem() ? Reading{} : read(key.text(), text);
  }

  /// Whether an amount stands before something else: "5 mg CII".
  bool begins_with_amount(std::string_view key, std::string_view text) {
    begin(key, text);
    return static_cast<bool>(leading_amount(key));
  }

  /// That a key has been looked for and is no name as it is.
  void note_absent(std::string_view key) noexcept { absent_ = key; }

  /// Whether the last key that was read is a systematic name to its last letter: if it was not found, of a compound that nothing in the
  /// registry is.
  [[nodiscard]] bool is_compound() const noexcept { return compound_; }

  /// Those of the registry.
  [[nodiscard]] const Phrases& phrases() const noexcept { return phrases_; }

 private:
  void begin(std::string_view key, std::string_view text) noexcept {
    begin_looks();
    key_ = key;
    text_ = text;
    seams_are_known_ = compound_ = false;
    flat_of_ = {};
  }

  // They are looked for when they are first asked for.
  const Seams& seams() noexcept {
    if (!std::exchange(seams_are_known_, true)) seams_ = Seams{key_, text_};
    return seams_;
  }
  // Where a part of the key begins in it.
  [[nodiscard]] std::size_t place(std::string_view part) const noexcept { return static_cast<std::size_t>(part.data() - key_.data()); }

  // Whether a part of the key and what follows it are one word of the text: "ethanol" and "ammonium" in "ethanolammonium".
  bool joins(std::string_view part) noexcept {
    const std::size_t end = place(part) + part.size();
    return detail::is_small_letter(part.back()) && end < key_.size() && detail::is_small_letter(key_[end]) && seams().known() &&
           !seams().before(end);
  }

  // Whether no letter touches a part of the key in the text.
  bool is_apart(std::string_view part) noexcept {
    if (!seams().known()) return stands_apart(part, text_);
    const auto is_letter = [](char c) { return detail::is_small_letter(c) || static_cast<unsigned char>(c) >= 0x80; };
    const std::size_t begin = place(part), end = begin + part.size();
    return (begin == 0 || !is_letter(key_[begin - 1]) || seams().before(begin)) &&
           (end == key_.size() || !is_letter(key_[end]) || seams().before(end));
  }

  static bool has_chinese(std::string_view key) noexcept {
    return std::any_of(key.begin(), key.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xe3; });
  }

  Reading read_simplified(std::string_view key, Reading reading) {
    if (peel(trimmed(key), reading)) return reading;
    reading = {};
    find_flat(flat(trimmed(key)), Isomers::any, reading);
    return reading;
  }

  // Whether the orthography of what is left may be another one. Before a word joined to it a name is a bare stem: "ethylamino" in
  // "ethylaminobenzoate" is not "ethylamin", "hexa" in "hexadecanoate" is not "hex".
  enum class Spelled : std::uint8_t { no, stem, yes };

  // A list's code is a number like others: it means something by itself alone, or with a word that introduces it (query_reader.hpp).
  bool find(std::string_view key, Spelled spelled, Reading& reading) {
    if (looks_-- <= 0) return false;
    reading.postings = is_absent(key) ? NameTable::Postings{} : names_.find(key);
    const bool joined = !reading.words.empty() && key.size() <= longest_short && detail::is_small_letter(key.back());
    if (reading.found() && ((joined && !is_apart(key)) || are_all(reading.postings, TermKind::code) || is_torn(key, reading.postings)))
      reading.postings = {};
    if (reading.found() || spelled == Spelled::no) return reading.found();
    const bool systematic_too = spelled == Spelled::yes && may_be_systematic();
    const auto is_known = [&](std::string_view composition) { return !names_.find(composition).empty(); };
    const SystematicKey systematic{systematic_too ? key : std::string_view{}, is_known};
    if (systematic_too) compound_ = key.size() == key_.size() && !systematic.composition().empty();
    if (compound_ && systematic.text().empty()) return false;  // of a compound that nothing is, in any spelling
    const SpellingKey spelling{key, seams(), place(key)};
    if (!spelling.text().empty() && (spelled == Spelled::yes || !spelling.dropped_ending()))
      reading.postings = names_.find(spelling.text());
    if (reading.found() && has_particle(key)) reading.postings = {};  // "de cocina" is no dezocine
    if (!reading.found() && spelled == Spelled::yes) find_in_other_style(key, systematic, reading);
    if (reading.found()) reading.least = std::max(reading.least, Evidence::spelling);
    return reading.found();
  }

  [[nodiscard]] bool may_be_systematic() const noexcept { return looks_ >= most_looks - most_systematic; }
  [[nodiscard]] bool is_absent(std::string_view key) const noexcept { return key.data() == absent_.data() && key.size() == absent_.size(); }

  // "vitamin + d oral tablet" is no Doral, "solfato di rame" no Dirame: a name that neither the WHO nor a law gives, if it is short, or if one
  // or two letters would be a word (torn.hpp).
  bool is_torn(std::string_view key, std::span<const schema::Posting> postings) {
    constexpr std::size_t longest_torn = 9;
    if (key.size() > longest_torn || !std::all_of(key.begin(), key.end(), detail::is_small_letter)) return false;
    bool torn = has_particle(key) || (place(key) != 0 && (seams().before(place(key) + 1) || seams().before(place(key) + 2)));
    for (std::size_t i = 1; i < key.size() && key.size() <= longest_short; ++i) torn |= seams().before(place(key) + i);
    return torn && is_unofficial_word(rows_, postings);
  }

  // Whether one or two letters are a word at an end of the text, and of a key: "de", "So".
  [[nodiscard]] bool has_particle(std::string_view key) const noexcept {
    const bool at_end = key.data() + key.size() == key_.data() + key_.size();
    return (place(key) == 0 && begins_with_particle(text_)) || (at_end && ends_with_particle(text_));
  }

  // As it is abbreviated, or named systematically, elsewhere.
  void find_in_other_style(std::string_view key, const SystematicKey& systematic, Reading& reading) {
    if (const JoinedKey joined{key}; !joined.text().empty() && is_apart(key)) reading.postings = names_.find(joined.text());
    if (const BareNumberKey bare{key}; !bare.text().empty()) reading.postings = names_.find(bare.text());
    if (!reading.found()) find_abbreviation(key, reading);
    if (reading.found()) return;
    if (const RadicalKey radical{key}; !radical.text().empty()) reading.postings = names_.find(radical.text());
    if (reading.found()) return;
    if (!systematic.text().empty()) find_systematic(systematic, reading);
    else if (may_be_systematic()) find_flat(flat(key), Isomers::one, reading);
  }

  // A systematic name in another style than the registry's; else what has its constitution, as another isomer unless neither the name nor
  // the structure says which.
  void find_systematic(const SystematicKey& systematic, Reading& reading) const {
    reading.postings = names_.find(systematic.text());
    if (reading.found()) return;
    reading.postings = names_.find(systematic.constitution());
    (systematic.states_stereochemistry() ? reading.enantiomer : reading.racemate) |= reading.found();
  }

  // "1,4-BDO", "N,N-DMT": an abbreviation with locants before it that begin another name of what it is.
  void find_abbreviation(std::string_view key, Reading& reading) const {
    const std::size_t locants = locants_before_abbreviation(key);
    const NameTable::Postings found = locants == 0 ? NameTable::Postings{} : names_.find(key.substr(locants));
    if (begin_names(rows_, found, key.substr(0, locants))) reading.postings = found;
  }

  // Asked for twice, of the whole key: alone, and when nothing about it was understood.
  const FlatKey& flat(std::string_view key) noexcept {
    if (key.data() != flat_of_.data() || key.size() != flat_of_.size()) flat_ = FlatKey{key}, flat_of_ = key;
    return flat_;
  }

  // Several isomers are told where nothing else is found: that one of several salts is meant says less than whose salt it is.
  enum class Isomers : std::uint8_t { one, any };

  void find_flat(const FlatKey& flat, Isomers isomers, Reading& reading) const {
    const NameTable::Postings found = flat.text().empty() ? NameTable::Postings{} : names_.find(flat.text());
    if (found.empty() || (isomers == Isomers::one && found.front().substance() != found.back().substance())) return;
    reading.postings = found;
    (flat.states_stereochemistry() ? reading.enantiomer : reading.racemate) = true;
    reading.least = std::max(reading.least, Evidence::spelling);
  }

  static bool are_all(std::span<const schema::Posting> postings, TermKind kind) noexcept {
    return std::all_of(postings.begin(), postings.end(), [&](const schema::Posting& posting) { return posting.kind() == kind; });
  }

  // On success the reading is complete; otherwise it is as it was.
  bool peel(std::string_view key, Reading& reading, Spelled spelled = Spelled::yes) {
    if (key.size() < 2) return false;
    if (find(key, spelled, reading)) return true;
    if (compound_ && !key.ends_with("ate") && !key.ends_with("ester")) return false;  // nothing stands about the name of a compound
    return peel_amounts(key, reading) || peel_words(key, reading) || peel_descriptors(key, reading);
  }

  template <class Change>
  static Reading with(Reading reading, Change change) {
    change(reading);
    return reading;
  }

  static void describe(Reading& reading) { reading.describe(); }
  bool peel_amounts(std::string_view key, Reading& reading) {
    if (const Affix water = water_after(key)) {
      const auto hold = [](Reading& r) { r.tell(WordKind::hydrate); };
      return take(trimmed(key.substr(0, key.size() - water.length)), with(reading, hold), reading);
    }
    if (const Affix amount = amount_after(key, phrases_)) {
      if (peel_last_amount(key, amount, reading)) return true;
      const std::string_view name = before_number(key, amount.length);
      const bool numbered = name.find_first_of("0123456789") != std::string_view::npos;  // "JWH-018 solution" still has its number
      if (numbered || !begins_with_code(text_, phrases_))
        return !is_brand(name, key, text_) && take(name, with(reading, describe), reading);
    }
    if (peel_purity(key, reading) || peel_strength(key, reading)) return true;
    const Affix amount = leading_amount(key);
    return amount && take(trimmed(key.substr(amount.length)), with(reading, describe), reading);
  }

  Affix leading_amount(std::string_view key) {
    return amount_before(key, text_, phrases_, [&](std::size_t size) {
      return !seams().known() || !detail::is_small_letter(key[size]) || seams().before(place(key) + size);
    });
  }

  // Of two numbers with a hyphen or a blank between them the first may be of the name: "DF118 30 mg".
  bool peel_last_amount(std::string_view key, const Affix& amount, Reading& reading) {
    const std::size_t second = key.find('-', key.size() - amount.length);
    const Affix last = second == std::string_view::npos ? Affix{} : amount_after(key, phrases_, second);
    return last && last.length < amount.length && take(before_number(key, last.length), with(reading, describe), reading);
  }

  // What stands before a number at the end: "tabletas x 10 mg", "toluene in 20 l drums", "formaldehyde ca. 30 %".
  std::string_view before_number(std::string_view key, std::size_t length) {
    std::string_view name = trimmed(key.substr(0, key.size() - length));
    for (const std::string_view word : {"x", "in", "ca"}) {
      if (name.ends_with(word) && seams().before(place(name) + name.size() - word.size())) name.remove_suffix(word.size());
    }
    return name;
  }

  bool peel_strength(std::string_view key, Reading& reading) {
    const Affix strength = strength_after(key, text_);
    if (!strength) return false;
    Reading more = with(reading, [](Reading& r) { describe(r), r.numbered = true; });
    if (!peel(before_number(key, strength.length), more, Spelled::no) || !is_strength_of(rows_, more.postings, strength)) return false;
    return reading = more, true;
  }

  bool peel_purity(std::string_view key, Reading& reading) {
    const Affix purity = purity_after(key, text_);
    Reading more = with(reading, describe);
    if (!purity || !peel(before_number(key, purity.length), more, Spelled::no) || names_product(more.postings)) return false;
    return reading = more, true;
  }

  bool peel_descriptors(std::string_view key, Reading& reading) {
    const Reading labelled = with(reading, [](Reading& r) { r.forms = r.forms.with(FormKind::isotope); });
    const Affix label = isotope_after(key, text_);
    if (label && names_class(trimmed(key.substr(0, key.size() - label.length))) &&
        counts_carbons(key.substr(key.size() - label.length + 1)))
      return false;                                                      // "alcohol (C14)"
    const bool short_name = key.size() - label.length <= longest_short;  // LSD-d3, but nothing that ends in d3
    if (label && (!short_name || seams().before(place(key) + key.size() - label.length))) {
      Reading more = labelled;
      const bool read = peel(trimmed(key.substr(0, key.size() - label.length)), more);
      // Of a product a letter alone tells something else: Claritin-D is not Claritin with deuterium.
      if (read && (label.length > 1 || !names_product(more.postings))) return reading = more, true;
    }
    if (const Affix before = isotope_before(key); before && take(trimmed(key.substr(before.length)), labelled, reading)) return true;
    const Affix stereo = stereo_before(key);
    const bool letters = stereo && detail::is_small_letter(key[stereo.length - 1]) && key[1] != ',';  // "d,l-" is in no word
    if (!stereo || (letters && detail::is_small_letter(key.front()) && !is_stereo(key, stereo))) return false;
    Reading more = with(reading, [&](Reading& r) { r.turn(stereo.racemic); });
    const bool read = peel(trimmed(key.substr(stereo.length)), more, letters ? Spelled::no : Spelled::yes);
    return read && !are_all(more.postings, TermKind::combination) && (reading = more, true);  // "(S)-codamine" is no Codamine, a product
  }

  // Whether letters at the beginning of a key tell an isomer: the first of the text ("L-Serina" is no L-(S)-erina), and no article
  // ("l'ordine"); before a short name, of an abbreviation in capitals ("d-LSD").
  bool is_stereo(std::string_view key, const Affix& stereo) const noexcept {
    const std::string_view name = key.substr(stereo.length);
    const bool apart = place(key) == 0 || !detail::is_small_letter(name.front());
    if (!apart || name.front() == '\'' || stereo.length != first_letters_) return false;
    return name.size() >= longest_short || detail::in_capitals(text_.substr(first_letters_), name.size());
  }

  bool peel_words(std::string_view key, Reading& reading) {
    if (words_.any_whole(key, [](const schema::FormWord&) { return true; })) return false;
    // At the end the longest word alone: a shorter one would be cut out of it ("tetra|hydrate"), unless the longer one has to stand apart
    // and does not.
    bool read = false;
    const auto after = [&](const schema::FormWord& word) {
      if (word.apart() && joins(key.substr(0, key.size() - word.length()))) return false;
      return read = peel_word_after(key, word, reading), true;
    };
    const auto before = [&](const schema::FormWord& word) { return peel_word_before(key, word, reading); };
    return (words_.any_after(key, after) && read) || words_.any_before(key, before);
  }

  bool peel_word_after(std::string_view key, const schema::FormWord& word, Reading& reading) {
    const std::string_view rest = key.substr(0, key.size() - word.length()), name = without_times(trimmed(rest));
    const bool joined = joins(rest);
    if (word.apart() && name.size() < longest_short) return false;
    // The chloride of an acid is no salt of it; its hydrochloride is.
    if (words_.form(word.form()).kind == WordKind::halide && name.ends_with("acid")) return false;
    const Spelled spelled = joined || name.ends_with('o') ? Spelled::stem : Spelled::yes;
    if (words_.form(word.form()).kind != WordKind::base) return take_word(name, word, reading, spelled);
    // Bases are of compounds: 罂粟碱 is papaverine, an alkaloid of the poppy and no poppy.
    Reading more = reading;
    return take_word(name, word, more, spelled) && any_compound(rows_, more.postings) && (reading = more, true);
  }

  // "MDMA x HCl": a sign between a base and its acid.
  std::string_view without_times(std::string_view name) noexcept {
    return name.size() > 2 && name.ends_with('x') && seams().before(place(name) + name.size() - 1)
               ? trimmed(name.substr(0, name.size() - 1))
               : name;
  }

  bool peel_word_before(std::string_view key, const schema::FormWord& word, Reading& reading) {
    const std::string_view name = trimmed(key.substr(word.length()));
    // What only describes (a maker, a grade) stands apart from a name: "pro-cymidone" may be, "procymidone" is another word.
    const WordKind kind = words_.form(word.form()).kind;
    const bool describes = kind == WordKind::grade || kind == WordKind::preparation;
    const bool joined = seams().known() ? joins(key.substr(0, word.length())) : first_letters_ > word.length();
    if (joined && (describes || word.apart())) return false;
    if (word.apart() && name.size() < longest_short) return false;
    return take_word(name, word, reading, describes ? Spelled::no : Spelled::yes);
  }

  bool take_word(std::string_view name, const schema::FormWord& word, Reading& reading, Spelled spelled) {
    if (looks_ <= 0 || reading.words.size() == WordNumbers::most) return false;
    return take(name, with(reading, [&](Reading& r) { tell(word.form(), r); }), reading, spelled);
  }

  bool take(std::string_view rest, Reading more, Reading& reading, Spelled spelled = Spelled::yes) {
    if (!peel(rest, more, spelled)) return false;
    reading = more;
    return true;
  }

  const schema::Registry* rows_;
  const NameTable& names_;
  Characters characters_;
  std::string_view key_, text_, absent_, flat_of_;
  FlatKey flat_{std::string_view{}};
  Seams seams_;
  bool seams_are_known_ = false, compound_ = false;
  std::size_t first_letters_ = 0;  // how many letters the text begins with
};

}  // namespace listed
