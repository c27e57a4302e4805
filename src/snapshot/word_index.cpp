// The words for forms, in buckets, the phrases, and the Chinese characters.
#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <utf8proc.h>

#include <listed/form_words.hpp>
#include <listed/key/normalise.hpp>
#include <listed/key/spelling.hpp>
#include <listed/phrases.hpp>

#include "snapshot/linked.hpp"

namespace listed::snapshot {

namespace {

using namespace yaml;

class WordIndex {
 public:
  /// What a word tells, and whether it may be joined to a name.
  struct Meaning {
    std::uint16_t form;
    bool joined;
  };

  WordIndex(schema::RegistryT& rows, Report& report) : rows_{rows}, report_{report} {}

  void add(const DraftTerm& word, Meaning meaning, bool before) {
    const std::string text{word.text};
    add_text(text, word.place, meaning, before);
    // "chlorhydrate de tramadol", "clorhidrato de tramadol", "chlorhydrate d'oxycodone"
    const bool romance = word.language == "fr" || word.language == "es" || word.language == "pt" || word.language == "it";
    if (!before || !romance) return;
    for (const char* particle : {" de", " d'", " di"}) add_text(text + particle, word.place, meaning, before);
  }

  void finish() {
    fill(before_, rows_.words_before, rows_.buckets_before);
    fill(after_, rows_.words_after, rows_.buckets_after);
  }

 private:
  struct Word {
    Meaning meaning;
    Place place;
  };
  using Words = std::map<std::string, Word>;

  // Names are read with their Chinese simplified (reading.hpp), and so are words. Scripts without spaces join everything.
  void add_text(const std::string& text, Place place, Meaning meaning, bool before) {
    const NameKey key{text};
    if (key.problem() || key.text().size() < FormWords::shortest)
      return report_.error(place, fmt::format("'{}' is too short for a word about a name", text));
    const SimplifiedKey simplified{key.text(), Characters{rows_.characters}};
    std::string_view letters = simplified.text();
    if (const std::size_t size = letters.find_last_not_of('.') + 1; !before && size >= FormWords::shortest)
      letters = letters.substr(0, size);  // as keys are trimmed
    meaning.joined |= std::any_of(letters.begin(), letters.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    const auto [known, added] = (before ? before_ : after_).try_emplace(std::string{letters}, Word{meaning, place});
    if (!added && known->second.meaning.form != meaning.form)
      report_.error(place, fmt::format("'{}' already tells of '{}' (see {})", text, rows_.forms[known->second.meaning.form]->name,
                                       report_.where(known->second.place)));
  }

  void fill(const Words& words, std::vector<schema::FormWord>& rows, std::vector<std::uint16_t>& begins) {
    const bool before = &words == &before_;
    std::vector<std::vector<const Words::value_type*>> buckets(FormWords::buckets);
    for (const auto& word : words) {
      const std::string_view key = word.first;
      buckets[before ? FormWords::bucket_before(key) : FormWords::bucket_after(key)].push_back(&word);
    }
    for (auto& bucket : buckets) {
      std::stable_sort(bucket.begin(), bucket.end(), [](const auto* a, const auto* b) { return a->first.size() > b->first.size(); });
      begins.push_back(static_cast<std::uint16_t>(rows.size()));
      for (const auto* word : bucket) {
        const Meaning meaning = word->second.meaning;
        rows.emplace_back(static_cast<std::uint32_t>(rows_.form_text.size()), static_cast<std::uint16_t>(word->first.size()), meaning.form,
                          !meaning.joined);
        rows_.form_text += word->first;
      }
    }
    begins.push_back(static_cast<std::uint16_t>(rows.size()));
  }

  schema::RegistryT& rows_;
  Report& report_;
  Words before_, after_;
};

// By their places, then the longest first. Case is folded as look-ups fold it, so that a file may write a phrase as its language does.
void add_phrases(const std::vector<DraftPhrases>& drafts, schema::RegistryT& rows, Report& report) {
  using Longest = std::pair<std::size_t, std::string>;  // the size first, so that the order is that of sizes
  std::vector<std::map<Longest, Place, std::greater<>>> by_place(Phrases::places);
  const auto add = [&](PhraseKind kind, const Reference& phrase) {
    std::string text{phrase.id};
    if (text.empty() || text.front() == ' ' || text.back() == ' ') return report.error(phrase.place, "a phrase has no blanks at its ends");
    if (!Phrases::is_written(kind)) std::transform(text.begin(), text.end(), text.begin(), detail::lower_case);
    const std::size_t place = Phrases::place(kind, text.front());
    const auto [known, added] = by_place[place].try_emplace({text.size(), text}, phrase.place);
    if (!added)
      report.error(phrase.place, fmt::format("'{}' already tells '{}' (see {})", phrase.id, label(kind), report.where(known->second)));
  };
  for (const DraftPhrases& draft : drafts) {
    for (const PhraseKind kind : draft.kinds) {
      for (const Reference& phrase : draft.phrases) add(kind, phrase);
    }
  }
  for (const auto& phrases : by_place) {
    rows.phrase_places.push_back(static_cast<std::uint16_t>(rows.phrases.size()));
    for (const auto& [phrase, place] : phrases) {
      rows.phrases.emplace_back(static_cast<std::uint32_t>(rows.phrase_text.size()), static_cast<std::uint16_t>(phrase.first));
      rows.phrase_text += phrase.second;
    }
  }
  rows.phrase_places.push_back(static_cast<std::uint16_t>(rows.phrases.size()));
}

void add_characters(const References& pairs, schema::RegistryT& rows, Report& report) {
  for (const Reference& text : pairs) {
    std::array<std::int32_t, 2> points{};
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.id.size(); ++count) {
      std::int32_t point = 0;
      const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.id.data() + at),
                                           static_cast<utf8proc_ssize_t>(text.id.size() - at), &point);
      if (length <= 0) break;
      if (count < 2) points[count] = point;
      at += static_cast<std::size_t>(length);
    }
    const auto is_chinese = [](std::int32_t c) { return c >= 0x3000 && c < 0xa000; };
    if (count != 2 || !is_chinese(points[0]) || !is_chinese(points[1]))
      report.error(text.place, fmt::format("'{}' is not a traditional Chinese character and the simplified one", text.id));
    else rows.characters.emplace_back(static_cast<std::uint32_t>(points[0]), static_cast<std::uint32_t>(points[1]));
  }
  std::sort(rows.characters.begin(), rows.characters.end(), [](const auto& a, const auto& b) { return a.traditional() < b.traditional(); });
}

}  // namespace

void index_words(Linked& linked, const Draft& draft, Report& report) {
  add_characters(draft.characters, linked.rows, report);
  add_phrases(draft.phrases, linked.rows, report);
  WordIndex index{linked.rows, report};
  for (std::size_t i = 0; i < draft.forms.size(); ++i) {
    const DraftForm& form = draft.forms[i];
    const WordIndex::Meaning meaning{static_cast<std::uint16_t>(i), form.joined};
    for (const DraftTerm& word : form.before) index.add(word, meaning, true);
    for (const DraftTerm& word : form.after) index.add(word, meaning, false);
  }
  index.finish();
}

}  // namespace listed::snapshot
