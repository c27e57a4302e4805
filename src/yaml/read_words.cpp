// The files of words: forms (salts, hydrates, grades …), phrases and Chinese characters.
#include <listed/vocabulary.hpp>

#include "yaml/draft.hpp"

namespace listed::yaml {

namespace {

using schema::TermKind;

// {en: [hydrochloride, HCl], fr: chlorhydrate}
std::vector<DraftTerm> read_words(Fields& fields, std::string_view key) {
  std::vector<DraftTerm> words;
  fields.for_each_in_language(key, [&](std::string_view language, const Reference& word) {
    words.push_back({TermKind::common, word.id, language, word.place});
  });
  return words;
}

}  // namespace

void read_forms(const Document& document, Draft& draft, Report& report) {
  Fields file{document, document.root(), report};
  file.for_each("forms", [&](const Node& node) {
    Fields fields{document, node, report};
    DraftForm form;
    form.row.name = fields.required_text("form");
    form.row.kind = fields.member<WordKind>("kind").value_or(WordKind::grade);
    if (!fields.has("kind")) fields.error(node, "what does it tell? `kind: …`");
    if (fields.has("joined")) form.joined = fields.flag("joined");
    form.before = read_words(fields, "before");
    form.after = read_words(fields, "after");
    form.sources = fields.references("source");
    draft.forms.push_back(std::move(form));
  });
}

void read_phrases(const Document& document, Draft& draft, Report& report) {
  Fields file{document, document.root(), report};
  file.for_each("phrases", [&](const Node& node) {
    Fields fields{document, node, report};
    DraftPhrases phrases;
    phrases.kinds = fields.members<PhraseKind>("tells");
    if (!fields.has("tells")) fields.error(node, "what do they tell? `tells: …`");
    fields.for_each_in_language("words", [&](std::string_view, const Reference& phrase) { phrases.phrases.push_back(phrase); });
    draft.phrases.push_back(std::move(phrases));
  });
}

void read_characters(const Document& document, Draft& draft, Report& report) {
  Fields file{document, document.root(), report};
  (void)file.text("note");
  (void)file.references("source");
  for (const Reference& pairs : file.references("characters")) draft.characters.push_back(pairs);
}

}  // namespace listed::yaml
