// Controlled lists and their parts.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <listed/date.hpp>
#include <listed/rule.hpp>
#include <listed/scope.hpp>
#include <listed/source.hpp>
#include <listed/text.hpp>
#include <listed/vocabulary.hpp>

namespace listed {

/// A schedule, table, class, category or annex of a list. View of a row; valid as long as its registry.
class Part {
 public:
  Part(const schema::Registry* rows, const schema::List* list, std::uint32_t index)
      : rows_{rows}, list_{list}, row_{list->parts()->Get(index)} {}

  /// The official label: `I`, `Table I`, `第一类`.
  [[nodiscard]] std::string_view label() const { return detail::view(row_->label()); }
  /// Further labels that mean it: `Schedule I`, `Class I`.
  [[nodiscard]] Strings also() const { return strings(row_->also()); }
  [[nodiscard]] Texts title() const { return Texts{row_->title()}; }
  /// What kind of control it is: its own, else that of the list.
  [[nodiscard]] Category category() const { return row_->category().value_or(list_->category()); }
  /// Its own scope, else that of the list.
  [[nodiscard]] Scope scope() const { return {rows_, row_->scope() ? row_->scope() : list_->scope()}; }
  /// Its own alone: unknown where it has none.
  [[nodiscard]] Scope own_scope() const { return {rows_, row_->scope()}; }
  /// Countries (ISO 3166-1, lower case) to which alone an export control applies; empty where it applies to all.
  [[nodiscard]] Strings destinations() const { return strings(row_->destinations()); }

  /// Whether a label means this part.
  [[nodiscard]] bool is_called(std::string_view text) const {
    if (label() == text) return true;
    for (const std::string_view name : also()) {
      if (name == text) return true;
    }
    return false;
  }

 private:
  const schema::Registry* rows_;
  const schema::List* list_;
  const schema::Part* row_;
};

struct PartAt {
  const schema::Registry* rows = nullptr;
  const schema::List* list = nullptr;
  Part operator()(std::uint32_t index) const { return {rows, list, index}; }
};

/// A further rule of a list, quoted: a definition, an exemption, an obligation. View of a row.
class Clause {
 public:
  Clause(const schema::Registry* rows, const schema::Clause* row) : rows_{rows}, row_{row} {}

  [[nodiscard]] std::string_view topic() const { return detail::view(row_->topic()); }
  /// Label of the part that it concerns; empty if the whole list.
  [[nodiscard]] std::string_view part() const { return detail::view(row_->part()); }
  /// The substances and classes that it is of; none if it is of all that stands in the part.
  [[nodiscard]] Substances substances() const { return listed::substances(rows_, row_->substances()); }
  [[nodiscard]] PartialDate since() const { return PartialDate::from_code(row_->since()).value_or(PartialDate{}); }
  [[nodiscard]] Texts text() const { return Texts{row_->text()}; }
  [[nodiscard]] std::string_view citation() const { return detail::view(row_->citation()); }
  [[nodiscard]] Sources sources() const { return listed::sources(rows_, row_->sources()); }
  [[nodiscard]] std::string_view note() const { return detail::view(row_->note()); }
  [[nodiscard]] std::string_view doubt() const { return detail::view(row_->doubt()); }

 private:
  const schema::Registry* rows_;
  const schema::Clause* row_;
};

struct ClauseAt {
  const schema::Registry* rows = nullptr;
  const schema::List* list = nullptr;
  Clause operator()(std::uint32_t index) const { return {rows, list->clauses()->Get(index)}; }
};

/// A row of the sources that is not in the registry, and why.
struct LeftOut {
  std::string_view what;
  std::string_view reason;
  Sources sources;
};

struct LeftOutAt {
  const schema::Registry* rows = nullptr;
  const schema::List* list = nullptr;
  LeftOut operator()(std::uint32_t index) const {
    const auto* row = list->left_out()->Get(index);
    return {detail::view(row->what()), detail::view(row->reason()), sources(rows, row->sources())};
  }
};

/// What it means that a list does not name a substance on a day.
enum class Recorded : std::uint8_t {
  complete,          ///< that it did not stand there
  not_yet_in_force,  ///< that there was no such list: its first act took effect later
  before,            ///< nothing: what stood there before `List::complete_from` is recorded in part, or not at all
  after,             ///< that it did not stand there on the last day recorded; what was amended since is not in
};

namespace detail {

// clang-format off
template <> struct Labels<Recorded> {
  static constexpr std::array<std::string_view, 4> all{"complete", "not-yet-in-force", "before-record", "after-record"};
};
// clang-format on

}  // namespace detail

/// One controlled list of one legal regime in one jurisdiction. View of a row; valid as long as its registry.
class List {
 public:
  /// Most lists that a registry may have; validation keeps to it.
  static constexpr std::size_t most = 256;

  List(const schema::Registry* rows, std::uint32_t index) : rows_{rows}, index_{index} {}

  [[nodiscard]] std::string_view id() const { return detail::view(row()->id()); }
  [[nodiscard]] std::string_view jurisdiction() const { return detail::view(row()->jurisdiction()); }
  [[nodiscard]] Category category() const { return row()->category(); }
  [[nodiscard]] Texts title() const { return Texts{row()->title()}; }
  /// Every amendment up to this day (or month, as the sources go) is in, or its missing items are counted.
  [[nodiscard]] PartialDate complete_to() const { return PartialDate::from_code(row()->complete_to()).value_or(PartialDate{}); }
  /// From this day on (or within that month, or year) all that stood in the list is in, or counted as missing. What is older is in as
  /// far as it was found. Unknown where the list is recorded from its first act on. @see in_force_from
  [[nodiscard]] PartialDate complete_from() const { return PartialDate::from_code(row()->complete_from()).value_or(PartialDate{}); }
  /// When the first act of the list took effect, where the record begins with it; before that there was no such list.
  [[nodiscard]] PartialDate in_force_from() const { return PartialDate::from_code(row()->in_force_from()).value_or(PartialDate{}); }
  /// Why it is complete from that day, and what is known of the time before.
  [[nodiscard]] std::string_view history() const { return detail::view(row()->history()); }
  /// What the law of the list holds that is not in the registry, at any time ("Schedule 2 paragraph 6"); empty where all of it is in.
  /// That the list does not name a substance says nothing of what stands there.
  [[nodiscard]] std::string_view lacks() const { return detail::view(row()->lacks()); }
  /// What it means on a day that the list does not name a substance. O(1).
  [[nodiscard]] Recorded recorded_on(Date day) const {
    const PartialDate from = complete_from(), begun = in_force_from(), to = complete_to();
    if (from && day < from.last()) return Recorded::before;
    if (begun && day < begun.first()) return Recorded::not_yet_in_force;
    return to && to.first() < day ? Recorded::after : Recorded::complete;
  }
  [[nodiscard]] Scope scope() const { return {rows_, row()->scope()}; }
  [[nodiscard]] Sequence<PartAt> parts() const { return {{rows_, row()}, 0, detail::size(row()->parts())}; }
  [[nodiscard]] Sequence<ClauseAt> clauses() const { return {{rows_, row()}, 0, detail::size(row()->clauses())}; }
  /// What the law of the list says in numbers.
  [[nodiscard]] Sequence<RuleAt> rules() const { return {{rows_, row()}, 0, detail::size(row()->rules())}; }
  [[nodiscard]] Sequence<LeftOutAt> left_out() const { return {{rows_, row()}, 0, detail::size(row()->left_out())}; }
  [[nodiscard]] std::string_view note() const { return detail::view(row()->note()); }

  /// The part of that label (official, or a further one); nothing if there is none.
  [[nodiscard]] std::optional<Part> part(std::string_view text) const {
    for (const Part& part : parts()) {
      if (part.is_called(text)) return part;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::uint32_t index() const noexcept { return index_; }
  friend bool operator==(const List& a, const List& b) noexcept { return a.rows_ == b.rows_ && a.index_ == b.index_; }

 private:
  [[nodiscard]] const schema::List* row() const { return rows_->lists()->Get(index_); }

  const schema::Registry* rows_;
  std::uint32_t index_;
};

struct ListAt {
  const schema::Registry* rows = nullptr;
  List operator()(std::uint32_t index) const { return {rows, index}; }
};

}  // namespace listed
