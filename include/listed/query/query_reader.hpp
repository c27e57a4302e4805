// Reading a query that is no name as it stands: a name with words about it, several names, numbers among words, a disguise.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include <boost/container/static_vector.hpp>

#include <listed/evidence.hpp>
#include <listed/key/amounts.hpp>
#include <listed/key/normalise.hpp>
#include <listed/key/spelling.hpp>
#include <listed/listing.hpp>
#include <listed/query/cas_numbers.hpp>
#include <listed/query/components.hpp>
#include <listed/query/directions.hpp>
#include <listed/query/ester_reader.hpp>
#include <listed/query/formula_reader.hpp>
#include <listed/query/group_reader.hpp>
#include <listed/query/hyphenated.hpp>
#include <listed/query/identifier_reader.hpp>
#include <listed/query/label_reader.hpp>
#include <listed/query/medicine.hpp>
#include <listed/query/mentions.hpp>
#include <listed/query/name_reader.hpp>
#include <listed/query/passage.hpp>
#include <listed/query/plausible.hpp>
#include <listed/reading.hpp>
#include <listed/registry.hpp>
#include <listed/writing/closed.hpp>
#include <listed/writing/disguise.hpp>
#include <listed/writing/index_name.hpp>
#include <listed/writing/latin_name.hpp>
#include <listed/writing/rewritten_name.hpp>

namespace listed {

/// Reads a query, the stronger evidence first, and tells an answer what it found: `add(reading, text)` for each thing recognised,
/// `pass(text, understood)` for each passage of a query that names several, `forget_passages()` when they led to nothing, and
/// `empty()` is asked. The work is bounded by the length of a query and NameReader::most_looks for each of its passages.
template <class Answer>
class QueryReader {
 public:
  QueryReader(const Registry& registry, std::string_view query, Answer& answer)
      : registry_{registry}, query_{query}, answer_{answer}, names_{registry} {}

  /// @pre `key` is that of the query, and no name of the registry
  void read(std::string_view key) {
    names_.note_absent(key);
    read_passages(key);
    if (!answer_.empty() || compound_) return;
    answer_.forget_passages();
    if (read_mentions(query_)) return;
    for (const auto one : {Undisguised::One::i, Undisguised::One::l}) {
      const Undisguised plain{query_, one};
      if (!plain.changed()) return;
      Reading reading = read_text(plain.text());
      if (!reading.found()) reading = read_foreign(plain.text());
      if (!reading.found()) {
        if (!plain.has_one()) return;
        continue;
      }
      reading.least = Evidence::disguised;
      return answer_.add(reading, query_);
    }
  }

 private:
  Reading read_text(std::string_view text) {
    const NameKey key{text};
    return key.problem() ? Reading{} : read_name(key.text(), text);
  }

  // A text that may be printed as indexes do: a name of the registry is preferred to one that is turned round, that to one with
  // words about it.
  Reading read_whole(std::string_view key, std::string_view text, const IndexName& turned) {
    const Reading written = read_name(key, text);
    if (turned.text().empty() || (written.found() && written.words.empty())) return written;
    Reading reading = read_text(turned.text());
    reading.least = std::max(reading.least, Evidence::spelling);
    const auto is_other = [this](const Reading& one) {  // "ethanol, 2-chloro-, phosphate"
      return one.found() && one.salt_or_ester && makes_esters(registry_.rows(), one);
    };
    if (is_other(reading) || is_other(written)) return {};
    return reading.found() ? reading : written;
  }

  Reading read_name(std::string_view key, std::string_view text) {
    if (const auto identified = IdentifierReader{registry_}.read(key)) return *identified;
    Reading reading = names_.read(key, text);
    if (reading.found() && reading.words.empty()) return reading;
    EsterReader esters{registry_, names_};
    if (const Reading ester = esters.read(text); ester.found()) return ester;  // no acetate of methylbenzene
    if (reading.found() || names_.is_compound()) return reading;
    if (reading = esters.read_chinese(text); reading.found()) return reading;
    if (reading = FormulaReader{registry_, names_}.read(text, text.size() == query_.size()); reading.found()) return reading;
    if (const std::string_view rest = beside_maker(text); !rest.empty() && makers_ < most_makers) {
      ++makers_;
      reading = read_text(rest);
      --makers_;
    }
    if (const WithoutDirections plain{text, registry_.phrases()}; !reading.found() && !plain.text().empty()) {
      reading = read_text(plain.text());
      if (plain.of_medicine() && !names_taken(registry_.rows(), reading.postings)) reading = {};
      if (plain.of_drug() && !names_drug(registry_.rows(), reading.postings)) reading = {};
    }
    reading.least = std::max(reading.least, Evidence::described);
    return reading.found() ? reading : read_label(text);
  }

  // Of a passage of the query as it stands, not of one that was turned round or undisguised.
  Reading read_label(std::string_view text) {
    const bool written = text.data() >= query_.data() && text.data() + text.size() <= query_.data() + query_.size();
    return written ? LabelReader{registry_, names_}.read(text) : Reading{};
  }

  void read_passages(std::string_view key) {
    const bool numbered = read_cas_numbers(key);
    if (const std::string_view part = behind_component(query_); !part.empty()) {
      if (const Reading reading = read_text(part); reading.found()) answer_.add(reading, query_);
      return;
    }
    const bool listing = query_.find(';') != std::string_view::npos || query_.find("；") != std::string_view::npos;
    const Components parts = listing ? components(query_, registry_.phrases()) : Components{};
    if (parts.size() < 2) {
      const Reading whole = read_whole(key, query_, IndexName{query_});
      if (whole.found() && whole.unread.empty()) return answer_.add(whole, query_);
      if (whole.found()) return accept(whole, query_), void();
      if ((compound_ = names_.is_compound())) return;
    }
    read_parts(parts.empty() ? components(query_, registry_.phrases()) : parts, numbered);
    if (answer_.empty()) read_side_by_side();
    if (answer_.empty()) read_synonym();
    if (answer_.empty()) read_enclosed();
    if (answer_.empty()) read_product();
    if (answer_.empty()) read_hyphenated();
    if (answer_.empty()) read_closed();
    if (answer_.empty()) read_rewritten();
  }

  void read_rewritten() {
    if (LatinName::may_be_foreign(query_)) {
      if (const Reading reading = read_foreign(query_); reading.found()) answer_.add(reading, query_);
      return;
    }
    const RewrittenName name{query_};
    if (name.text().empty()) return;
    Reading reading = names_.read(name.text());
    if (!reading.found()) reading = names_.read(IndexName{name.text()}.text());
    if (!reading.found() || !reading.unread.empty()) return;
    if (reading.forms.has(FormKind::ester) && !names_medicine(registry_.rows(), reading.postings)) return;
    reading.least = std::max(reading.least, Evidence::spelling);
    reading.racemate |= name.lost_configuration();
    if (name.labelled()) reading.forms = reading.forms.with(FormKind::isotope);
    answer_.add(reading, query_);
  }

  // "ацетилфентанила гидрохлорид": not a brand, which an everyday word may sound like.
  Reading read_foreign(std::string_view text) {
    const LatinName name{text};
    Reading reading = name.text().empty() ? Reading{} : names_.read(name.text());
    if (!reading.found() || !reading.unread.empty() || names_product(reading.postings)) return {};
    reading.least = std::max(reading.least, Evidence::spelling);
    return reading;
  }

  void read_closed() {
    const ClosedName closed{query_};
    if (closed.text().empty() || (begins_with_code(query_, registry_.phrases()) && has_strength(query_, registry_.phrases()))) return;
    const NameKey key{closed.text()};
    Reading reading = key.problem() ? Reading{} : read_whole(key.text(), closed.text(), IndexName{closed.text()});
    reading.least = std::max(reading.least, Evidence::spelling);
    if (reading.found()) answer_.add(reading, query_);
  }

  // Two medicines without a sign between them: a brand and what is in it ("Ativan lorazepam"), or two things ("xanax oxycodone").
  void read_side_by_side() {
    std::size_t left = most_name_words;
    for (std::size_t blank = query_.find(' '); blank != std::string_view::npos && left-- > 0; blank = query_.find(' ', blank + 1)) {
      const std::string_view before = query_.substr(0, blank), behind = query_.substr(blank + 1);
      const NameKey key{before};
      if (key.problem() || trimmed(key.text()).size() < NameReader::longest_short) continue;
      const Reading first{registry_.names().find(trimmed(key.text()))};
      if (!first.found() || !names_medicine(registry_.rows(), first.postings)) continue;
      const Reading second = read_text(behind);
      if (!second.found() || !names_medicine(registry_.rows(), second.postings) ||
          (names_product(first.postings) && names_product(second.postings)))
        continue;
      accept(first, before);
      accept(second, behind);
      return;
    }
  }

  // A name with another one in the bracket that touches it: "DOMeO(TMA-2)".
  void read_synonym() {
    const std::size_t open = query_.find('(');
    if (!query_.ends_with(')') || open == 0 || open == std::string_view::npos) return;
    const std::string_view before = query_.substr(0, open), inside = query_.substr(open + 1, query_.size() - open - 2);
    if (before.size() < 3 || inside.size() < 3) return;
    const Reading name = names_.read(before), synonym = names_.read(inside);
    if (!name.found() || !synonym.found()) return;
    accept(name, before);
    accept(synonym, inside);
  }

  // "(MDMA)"
  void read_enclosed() {
    if (!query_.starts_with('(') || !query_.ends_with(')')) return;
    const std::string_view inside = query_.substr(1, query_.size() - 2);
    const Reading reading = names_.read(inside);
    if (reading.found() && stands_written(registry_.rows(), reading, inside)) answer_.add(reading, inside);
  }

  // "Nurofen Plus tablets (Sanofi)": a product whose name has a word that lists things in others, before a remark.
  void read_product() {
    const std::size_t open = query_.ends_with(')') ? query_.rfind(" (") : std::string_view::npos;
    if (open == std::string_view::npos) return;
    const std::string_view name = query_.substr(0, open);
    const Reading reading = names_.read(name);
    if (!reading.found() || !names_product(reading.postings)) return;
    accept(reading, name);
    answer_.pass(query_.substr(open + 2, query_.size() - open - 3), false);
  }

  // Names of drugs with hyphens between them, as pharmacies write what is in a medicine: "phentermine-topiramate", "butalb-acetaminophen-caff".
  // What is no drug of the registry must be a word of its own, not the beginning of another compound's name ("hydroxy-midazolam"), one of a form or
  // of a partner ("carisoprodol-ASA-codeine"), or any other beside two medicines.
  void read_hyphenated() {
    const Hyphenated pieces = hyphenated(query_);
    const auto behind_locant = [&](std::string_view piece) {  // "morphine 3-glucuronide", "testosterone 17 beta-carboxylic acid"
      return piece.data() != pieces[0].data() && names_derivative(piece) && ends_in_locant({query_.data(), piece.data()});
    };
    if (pieces.size() < 2 || makes_another_thing(query_, registry_.phrases()) || std::any_of(pieces.begin(), pieces.end(), behind_locant))
      return;
    boost::container::static_vector<Reading, most_hyphenated> readings;
    bool any = false;
    std::size_t found = 0, others = 0;
    for (const std::string_view piece : pieces) {
      readings.push_back(begins_with_letters(piece, 5) && !is_everyday(piece) ? read_text(piece) : Reading{});
      if (readings.back().found() && !names_medicine(registry_.rows(), readings.back().postings)) readings.back() = {};
      const bool drug = names_drug(registry_.rows(), readings.back().postings) || has_inn(readings.back().postings);
      const bool own = drug || is_own_word(piece), words = !own && names_.are_words(piece);
      if (!own && !words && !is_abbreviated_word(piece)) return;
      any |= drug;
      found += readings.back().found() ? 1 : 0;
      others += own || words ? 0 : 1;
    }
    any = any && (others == 0 || found > 1);
    for (std::size_t i = 0; any && i < pieces.size(); ++i) {
      if (readings[i].found()) accept(readings[i], pieces[i]);
      else answer_.pass(pieces[i], false);
    }
  }

  // "nexus-tools": beside others a word of everyday language is that.
  [[nodiscard]] bool is_everyday(std::string_view piece) const {
    const NameKey key{piece};
    return !key.problem() && registry_.phrases().has(PhraseKind::everyday_word, key.text());
  }

  void read_parts(const Components& parts, bool numbered) {
    if (parts.size() < 2) return;
    bool understood = numbered;
    for (std::size_t first = 0, last = 0; first < parts.size(); first = last) {
      do ++last;
      while (last < parts.size() && parts[last].parted != Parted::strong);
      understood |= read_group({parts.data() + first, last - first}, parts);
    }
    if (!understood) return answer_.forget_passages();
    for (const std::string_view passage : refused_) read_mentions(passage);  // "caffeine and 8 mg of codeine"
  }

  // Numbers anywhere in the key: `cas-437-38-7`, `fentanyl-437-38-7`.
  bool read_cas_numbers(std::string_view key) {
    bool any = false;
    each_cas_number(key, [&](const CasNumber& cas) {
      const Reading reading{registry_.names().find(cas.text())};
      if (reading.found()) answer_.add(reading, query_), any = true;
    });
    return any;
  }

  // A name with what belongs to it by commas and brackets. True if something in it was recognised.
  bool read_group(std::span<const Component> group, const Components& all_parts) {
    const std::string_view all = text_of(group);
    if (all.ends_with('-') && makes_another_thing(query_, registry_.phrases()))
      return refuse(group);  // "cocaine- and amphetamine-regulated transcript"
    if (group.size() > 1) {
      const IndexName turned{all};
      const NameKey key{all};
      if (const Reading whole = key.problem() ? Reading{} : read_whole(key.text(), all, turned); whole.found()) return accept(whole, all);
      if (!turned.text().empty()) return refuse(group);  // one name or none: its passages are no names
      if (const Reading swapped = read_swapped(group); swapped.found()) return accept(swapped, all);
      if (group.size() == 2 && group[1].is_behind_comma() && is_behind_name(group[0].text, group[1].text)) return refuse(group);
    }
    GroupReader reader{registry_.rows(), query_, names_, [this](std::string_view text) { return read_text(text); }};
    if (!reader.read(group, all_parts)) return refuse(group);
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (reader.readings()[i].found()) accept(reader.readings()[i], group[i].text);
    }
    return true;
  }

  bool read_mentions(std::string_view text) {
    return MentionReader{registry_, names_}.read(text, [&](const Reading& reading, std::string_view word) { accept(reading, word); });
  }

  // "ether, diethyl", as indexes of words print it: a name of the registry, and nothing about it.
  Reading read_swapped(std::span<const Component> group) const {
    if (group.size() != 2 || group[1].parted != Parted::comma || group[1].text.ends_with('-')) return {};
    const NameKey key{SwappedName{group[0].text, group[1].text}.text()};
    Reading reading{key.problem() ? NameTable::Postings{} : registry_.names().find(key.text())};
    if (names_product(reading.postings) && !is_written_apart(reading.postings)) return {};
    reading.least = Evidence::spelling;
    return reading;
  }

  // Whether a product's name has a blank in it somewhere: "MS Contin", not the "Okaltus" of "Altus, OK".
  bool is_written_apart(std::span<const schema::Posting> postings) const {
    return std::any_of(postings.begin(), postings.end(), [&](const schema::Posting& posting) {
      const Substance substance{registry_.rows(), posting.substance()};
      return substance.term(posting.term()).text.find(' ') != std::string_view::npos;
    });
  }

  // From the first passage to the last, with the bracket that closes it.
  std::string_view text_of(std::span<const Component> group) const {
    const char *begin = group.front().text.data(), *end = group.back().text.data() + group.back().text.size();
    if (group.back().parted == Parted::bracket && end != query_.data() + query_.size() && *end == ')') ++end;
    return {begin, static_cast<std::size_t>(end - begin)};
  }

  bool accept(const Reading& reading, std::string_view text) {
    const std::string_view name = reading.read_of(text);
    const bool maker_first = name.data() != text.data();
    if (maker_first) answer_.pass(reading.unread, false);
    answer_.add(reading, name);
    answer_.pass(name, true);
    if (!maker_first && !reading.unread.empty()) answer_.pass(reading.unread, false);
    return true;
  }

  bool refuse(std::span<const Component> group) {
    for (const Component& part : group) answer_.pass(part.text, false), refused_.push_back(part.text);
    return false;
  }

  static constexpr std::size_t most_name_words = 4, most_makers = 2;

  const Registry& registry_;
  std::string_view query_;
  Answer& answer_;
  NameReader names_;
  boost::container::static_vector<std::string_view, most_components> refused_;  // passages that were not understood
  std::size_t makers_ = 0;                                                      // that were taken off what is being read
  bool compound_ = false;  // whether the whole query is the systematic name of a compound
};

}  // namespace listed
