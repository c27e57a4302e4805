// What a registry states of one thing, field by field, and what is different of that in another version.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <listed/date.hpp>
#include <listed/difference.hpp>
#include <listed/difference/pairs.hpp>
#include <listed/source.hpp>
#include <listed/substance.hpp>
#include <listed/text.hpp>

namespace listed::detail {

inline std::string joined(std::span<const std::string_view> texts, std::string_view between) {
  std::string all;
  for (const std::string_view text : texts) all.append(all.empty() ? "" : between).append(text);
  return all;
}

/// The ids of sources or substances.
template <class Rows>
std::vector<std::string_view> ids(const Rows& rows) {
  std::vector<std::string_view> all;
  for (const auto& row : rows) all.push_back(row.id());
  return all;
}

/// One statement: `wording`, in `zh`.
struct Field {
  std::string_view name;
  std::string_view language;
  std::string text;

  [[nodiscard]] std::string written() const { return language.empty() || text.empty() ? text : text + " [" + std::string{language} + "]"; }
  friend bool operator==(const Field&, const Field&) = default;
};

/// The fields of one thing, named as in registry files. What says nothing is not among them.
class Fields {
 public:
  void add(std::string_view name, std::string_view text, std::string_view language = {}) {
    if (!text.empty()) all_.push_back({name, language, std::string{text}});
  }
  void add(std::string_view name, PartialDate date) { add(name, date.to_string()); }
  /// A field for each language.
  void add(std::string_view name, const Texts& texts) {
    for (const Text& text : texts) add(name, text.text, text.language);
  }
  void add(std::string_view name, const Strings& texts) {
    add(name, joined(std::vector<std::string_view>{texts.begin(), texts.end()}, "; "));
  }
  /// Of texts whose order says nothing.
  void add_set(std::string_view name, std::vector<std::string_view> texts, std::string_view language = {}) {
    std::sort(texts.begin(), texts.end());
    add(name, joined(texts, "; "), language);
  }
  void add_set(std::string_view name, const Strings& texts) { add_set(name, std::vector<std::string_view>{texts.begin(), texts.end()}); }
  void add_set(std::string_view name, const Sources& sources, std::string_view language = {}) { add_set(name, ids(sources), language); }
  void add_set(std::string_view name, const Substances& substances) { add_set(name, ids(substances)); }

  /// What the fields of those names say, as one text; of all, if none is named.
  [[nodiscard]] std::string key(std::span<const std::string_view> names) const {
    std::string all;
    for (const Field& field : all_) {
      if (names.empty() || std::find(names.begin(), names.end(), field.name) != names.end())
        all.append(field.name).append(1, '\0').append(field.language).append(1, '\0').append(field.text).append(1, '\0');
    }
    return all;
  }

  friend bool operator==(const Fields&, const Fields&) = default;

  /// Calls `visit(const Field* before, const Field* after)` for each that is different; the one that is missing is null.
  template <class Visit>
  friend void for_each_difference(const Fields& before, const Fields& after, Visit visit) {
    if (before == after) return;
    Pairing<Field> pairing{before.all_, after.all_};
    pairing.by([](const Field& field) { return std::pair{field.name, field.language}; });
    pairing.for_each([&](const Field* a, const Field* b) {
      if (!a || !b || a->text != b->text) visit(a, b);
    });
  }

 private:
  std::vector<Field> all_;
};

/// What a version states of one thing.
struct Stated {
  Difference of;   ///< what every difference of it has in common: its list, its part, what it is about
  Field headline;  ///< told where the thing itself comes or goes
  Fields fields;
};

struct Kinds {
  DifferenceKind added, withdrawn, changed;
};

/// Tells what is different of a thing that both versions have, or that one of them alone has; each is null where there is none.
template <class Maybe>
void compare(Kinds kinds, const Maybe& before, const Maybe& after, std::vector<Difference>& found) {
  const auto tell = [&](DifferenceKind kind, std::string_view field, std::string old_text, std::string new_text) {
    Difference difference = after ? after->of : before->of;
    difference.kind = kind;
    difference.field = field;
    difference.before = std::move(old_text);
    difference.after = std::move(new_text);
    found.push_back(std::move(difference));
  };
  if (before && after) {
    for_each_difference(before->fields, after->fields, [&](const Field* a, const Field* b) {
      tell(kinds.changed, (b ? b : a)->name, a ? a->written() : "", b ? b->written() : "");
    });
  } else if (after) {
    tell(kinds.added, after->headline.name, "", after->headline.text);
  } else if (before) {
    tell(kinds.withdrawn, before->headline.name, before->headline.text, "");
  }
}

/// The same of what `stated` tells of a row of either version.
template <class Row, class State>
void compare(Kinds kinds, const std::optional<Row>& before, const std::optional<Row>& after, State stated, std::vector<Difference>& found) {
  const auto of = [&](const std::optional<Row>& row) { return row ? std::optional<Stated>{stated(*row)} : std::nullopt; };
  compare(kinds, of(before), of(after), found);
}

/// The same of all rows of two ordered sequences with ids. O(rows).
template <class Rows, class State>
void compare_by_id(Kinds kinds, const Rows& old_rows, const Rows& new_rows, State stated, std::vector<Difference>& found) {
  pair_by_id(old_rows, new_rows, [&](const auto& a, const auto& b) { compare(kinds, a, b, stated, found); });
}

/// The names of fields by which two versions of a thing are known to be the same.
using Key = std::vector<std::string_view>;

/// The same of rows without ids: those that are wholly the same are pairs, then those that have the same key, one key after the other.
/// A key that is shared by several of one version says nothing, as nobody can tell which is which. O(n log n).
template <class Rows, class State>
void compare_by_keys(Kinds kinds, const Rows& before, const Rows& after, State stated, std::initializer_list<Key> keys,
                     std::vector<Difference>& found) {
  const auto all = [&](const Rows& rows) {
    std::vector<Stated> of;
    for (const auto& row : rows) of.push_back(stated(row));
    return of;
  };
  Pairing<Stated> pairing{all(before), all(after)};
  pairing.by([](const Stated& one) { return one.fields.key({}); });
  for (const Key& key : keys) pairing.by([&](const Stated& one) { return one.fields.key(key); }, Rivals::none);
  pairing.for_each([&](const Stated* a, const Stated* b) { compare(kinds, a, b, found); });
}

}  // namespace listed::detail
