// What is different of what substances are found by beside their own names: names of several meanings, words for forms, phrases, characters.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <listed/difference.hpp>
#include <listed/difference/fields.hpp>
#include <listed/phrases.hpp>
#include <listed/registry.hpp>
#include <listed/source.hpp>

namespace listed::detail {

struct Ambiguous {
  const schema::Registry* rows;
  const schema::Ambiguity* row;
};

inline Stated stated(const Ambiguous& one) {
  Fields fields;
  fields.add("name", view(one.row->name()));
  fields.add_set("substances", substances(one.rows, one.row->substances()));
  fields.add("note", view(one.row->note()));
  Difference of{DifferenceKind::ambiguity_changed};
  of.about = view(one.row->name());
  return {std::move(of), {"substances", "", joined(ids(substances(one.rows, one.row->substances())), "; ")}, std::move(fields)};
}

/// A form of substances with the words that tell of it, before and after the rest of a name.
struct FormOfNames {
  const schema::Registry* rows;
  const schema::Form* row;
  std::vector<std::string_view> before{}, after{}, apart{};  // `apart`: those that stand apart from the name
};

inline std::vector<FormOfNames> forms_of(const Registry& registry) {
  const schema::Registry* rows = registry.rows();
  std::vector<FormOfNames> all;
  for (const schema::Form* row : *rows->forms()) all.push_back({rows, row});
  const auto gather = [&](const auto& words, std::vector<std::string_view> FormOfNames::*place) {
    for (const schema::FormWord* word : words) {
      const std::string_view text = rows->form_text()->string_view().substr(word->text(), word->length());
      (all[word->form()].*place).push_back(text);
      if (word->apart()) all[word->form()].apart.push_back(text);
    }
  };
  gather(*rows->words_before(), &FormOfNames::before);
  gather(*rows->words_after(), &FormOfNames::after);
  return all;
}

inline Stated stated(const FormOfNames& form) {
  Fields fields;
  fields.add("form", view(form.row->name()));
  fields.add("kind", label(form.row->kind()));
  fields.add_set("before", form.before);
  fields.add_set("after", form.after);
  fields.add_set("apart", form.apart);
  fields.add_set("source", sources(form.rows, form.row->sources()));
  Difference of{DifferenceKind::form_changed};
  of.about = view(form.row->name());
  return {std::move(of), {"kind", "", std::string{label(form.row->kind())}}, std::move(fields)};
}

/// A phrase of one kind.
struct PhraseOfKind {
  PhraseKind kind;
  std::string_view phrase;
};

inline std::vector<PhraseOfKind> phrases_of(const Registry& registry) {
  std::vector<PhraseOfKind> all;
  for (std::size_t i = 0; i < Phrases::kinds; ++i) {
    const auto kind = static_cast<PhraseKind>(i);
    registry.phrases().for_each(kind, [&](std::string_view phrase) { all.push_back({kind, phrase}); });
  }
  return all;
}

inline Stated stated(const PhraseOfKind& one) {
  Fields fields;
  fields.add("phrase", one.phrase);
  fields.add("tells", label(one.kind));
  Difference of{DifferenceKind::phrase_added};
  of.about = one.phrase;
  return {std::move(of), {"tells", "", std::string{label(one.kind)}}, std::move(fields)};
}

/// A Chinese character as UTF-8: three bytes, as all of them lie between U+3000 and U+9FFF.
inline std::string character(std::uint32_t point) {
  return {static_cast<char>(0xe0 | (point >> 12)), static_cast<char>(0x80 | ((point >> 6) & 0x3f)),
          static_cast<char>(0x80 | (point & 0x3f))};
}

inline Stated stated(const schema::Character* row) {
  Fields fields;
  fields.add("traditional", character(row->traditional()));
  fields.add("simplified", character(row->simplified()));
  Difference of{DifferenceKind::character_changed};
  of.about = character(row->traditional());
  return {std::move(of), {"simplified", "", character(row->simplified())}, std::move(fields)};
}

/// O(n log n).
inline void compare_ambiguities(const Registry& old_registry, const Registry& new_registry, std::vector<Difference>& found) {
  const auto all = [](const Registry& registry) {
    std::vector<Ambiguous> names;
    for (const schema::Ambiguity* row : *registry.rows()->ambiguities()) names.push_back({registry.rows(), row});
    return names;
  };
  compare_by_keys(
      {DifferenceKind::ambiguity_added, DifferenceKind::ambiguity_withdrawn, DifferenceKind::ambiguity_changed}, all(old_registry),
      all(new_registry), [](const Ambiguous& one) { return stated(one); }, {{"name"}}, found);
}

/// O(n log n).
inline void compare_words(const Registry& old_registry, const Registry& new_registry, std::vector<Difference>& found) {
  compare_by_keys(
      {DifferenceKind::form_added, DifferenceKind::form_withdrawn, DifferenceKind::form_changed}, forms_of(old_registry),
      forms_of(new_registry), [](const FormOfNames& one) { return stated(one); }, {{"form", "kind"}, {"form"}}, found);
  compare_by_keys(  // which says all that there is, so that none is changed
      {DifferenceKind::phrase_added, DifferenceKind::phrase_withdrawn, DifferenceKind::phrase_added}, phrases_of(old_registry),
      phrases_of(new_registry), [](const PhraseOfKind& one) { return stated(one); }, {}, found);
  const auto characters = [](const Registry& registry) {
    const auto& rows = *registry.rows()->characters();
    return std::vector<const schema::Character*>{rows.begin(), rows.end()};
  };
  compare_by_keys(
      {DifferenceKind::character_added, DifferenceKind::character_withdrawn, DifferenceKind::character_changed}, characters(old_registry),
      characters(new_registry), [](const schema::Character* one) { return stated(one); }, {{"traditional"}}, found);
}

}  // namespace listed::detail
