// The answer to one query: what it can mean, the listings in force on the day asked for, and what was consulted.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include <boost/container/small_vector.hpp>

#include <listed/coverage.hpp>
#include <listed/date.hpp>
#include <listed/form.hpp>
#include <listed/known.hpp>
#include <listed/listing.hpp>
#include <listed/registry.hpp>
#include <listed/resolve.hpp>
#include <listed/selection.hpp>

namespace listed {

/// What the answer comes to. There is no bare "not controlled": read it together with the coverage.
enum class Status : std::uint8_t {
  listed,            ///< at least one listing is in force, or may be (its dates being unknown)
  known_not_listed,  ///< a substance of the registry, without a listing in force in the lists asked
  not_recorded,      ///< the same, but of lists that are not recorded as far back as that day: whether it was listed is not known
  ambiguous,         ///< the name means several substances; the listings are those of all of them
  not_found,         ///< nothing in the registry has this name or identifier
  not_understood,    ///< the query cannot be a name or an identifier; `problem` says why
};

[[nodiscard]] constexpr std::string_view label(Status status) noexcept {
  constexpr std::array<std::string_view, 6> labels{"listed",    "known-not-listed", "not-recorded",
                                                   "ambiguous", "not-found",        "not-understood"};
  return labels[static_cast<std::size_t>(status)];
}

/// When and where a question is asked of.
struct Question {
  Date as_of = Date::today();
  Selection lists{};
  /// Answer as it was known on that day: without listings and endings that were announced later. @see period_known_on
  std::optional<Date> known_on{};
};

/// A listing of the verdict: how surely it is in force on the day asked for, and whether it names what was asked or reaches it
/// through its scope clause.
struct Finding {
  Listing listing;
  InForce in_force;
  Admission admission;
  const Match* match;  ///< in the verdict

  /// Whether nothing is open: a date that no source gives, a scope clause that is not known or does not say.
  [[nodiscard]] bool is_sure() const noexcept {
    return in_force == InForce::yes && (admission == Admission::named || admission == Admission::admitted);
  }
};

/// The answer to one query. A value that explains itself; views into the registry, which must outlive it, and into the text of
/// the query. Making one for a name that is not known allocates nothing.
class Verdict {
 public:
  Verdict(const Registry& registry, std::string_view query, const Question& question)
      : registry_{&registry}, query_{query}, question_{question}, resolution_{resolve(registry, query)} {
    status_ = judge();
  }

  [[nodiscard]] std::string_view query() const noexcept { return query_; }
  [[nodiscard]] Date as_of() const noexcept { return question_.as_of; }
  [[nodiscard]] std::optional<Date> known_on() const noexcept { return question_.known_on; }
  [[nodiscard]] const Selection& lists() const noexcept { return question_.lists; }
  [[nodiscard]] Status status() const noexcept { return status_; }
  /// Whether anything that the query can mean has a listing in force, or one that may be.
  [[nodiscard]] bool any_listed() const noexcept { return any_listed_; }
  /// Whether any of those listings is surely in force and surely reaches what was asked; else all of them are "perhaps". O(listings of
  /// the matches).
  [[nodiscard]] bool surely_listed() const {
    return any_finding([](const Finding& finding) { return finding.is_sure(); });
  }
  /// Whether it is open if anything that the query can mean was listed on that day: nothing is known to be in force, and some of the
  /// lists asked are not recorded as far back.
  [[nodiscard]] bool is_before_record() const noexcept { return before_record_; }
  /// Why the query was not understood; nothing if it was.
  [[nodiscard]] std::optional<Unreadable> problem() const noexcept { return resolution_.problem(); }
  [[nodiscard]] const Resolution::Matches& matches() const& noexcept { return resolution_.matches(); }
  /// How many substances have the name; more than one makes it ambiguous. A product that holds several is one.
  [[nodiscard]] std::size_t meanings() const noexcept { return resolution_.meanings(); }
  /// The passages of a query that names several things (a mixture), and whether each was understood.
  [[nodiscard]] const Resolution::Passages& passages() const& noexcept { return resolution_.passages(); }
  const Resolution::Passages& passages() const&& = delete;
  const Resolution::Matches& matches() const&& = delete;  // of a temporary: `for (… : check(…).matches())` would dangle

  /// Calls `visit(const Finding&)` for every listing in force (or perhaps in force) on the day asked for, in the lists asked,
  /// by match, list, part and time. O(listings of the matches), no allocation.
  template <class Visit>
  void for_each_finding(Visit visit) const {
    (void)any_finding([&](const Finding& finding) { return finding.admission != Admission::excluded && (visit(finding), false); });
  }

  /// The same for every listing in force that does not reach the form that was asked for, because its scope clause does not admit
  /// such forms or excepts this one. They are no findings: told so that nobody takes the parent's listing for the form's.
  template <class Visit>
  void for_each_not_admitted(Visit visit) const {
    (void)any_finding([&](const Finding& finding) { return finding.admission == Admission::excluded && (visit(finding), false); });
  }

  /// The first of them; nothing if there is none. It looks no further.
  [[nodiscard]] std::optional<Finding> first_finding() const {
    std::optional<Finding> first;
    const auto take = [&](const Finding& finding) { return finding.admission != Admission::excluded && (first = finding, true); };
    (void)any_finding(take);
    return first;
  }

  /// The same as for_each_finding, collected.
  [[nodiscard]] boost::container::small_vector<Finding, 8> findings() const {
    boost::container::small_vector<Finding, 8> found;
    for_each_finding([&](const Finding& finding) { found.push_back(finding); });
    return found;
  }

  /// Calls `visit(const Coverage&)` for every list that was consulted.
  template <class Visit>
  void for_each_coverage(Visit visit) const {
    listed::for_each_coverage(*registry_, question_.lists, question_.as_of, question_.known_on, visit);
  }

  [[nodiscard]] const Registry& registry() const noexcept { return *registry_; }

 private:
  // Whether a finding meets the test; looks no further then.
  template <class Test>
  [[nodiscard]] bool any_finding(Test test) const {
    for (const Match& match : matches()) {
      std::uint32_t number = match.listings.first;
      for (const schema::ListingRow& row : match.listings.rows) {
        const Listing listing{registry_->rows(), number++};
        const InForce in_force = relevant(row);
        if (in_force == InForce::no) continue;
        if (match.forms.none()) {
          if (test(Finding{listing, in_force, Admission::named, &match})) return true;
        } else if (!named_apart(row, match) && test(Finding{listing, in_force, reach(row, listing, match), &match})) {
          return true;
        }
      }
    }
    return false;
  }

  [[nodiscard]] InForce relevant(const schema::ListingRow& row) const {
    if (!question_.lists.has_index(row.list())) return InForce::no;
    const schema::Period& p = row.period();
    if (question_.known_on) [[unlikely]]
      return known_to_be_relevant(row);
    return Period{p.start_earliest(), p.start_latest(), p.end_earliest(), p.end_latest()}.on(day_);
  }

  // Kept apart, so that a question without `known_on` pays for one test of a bit alone.
  [[nodiscard, gnu::cold, gnu::noinline]] InForce known_to_be_relevant(const schema::ListingRow& row) const {
    const schema::ListingRow* first = registry_->listing_rows(0, 0).rows.data();
    const Listing listing{registry_->rows(), static_cast<std::uint32_t>(&row - first)};
    return period_known_on(listing, *question_.known_on).on(day_);
  }

  // Whether a listing of the substance that a match is a form of reaches that form.
  [[nodiscard]] Admission reach(const schema::ListingRow& row, const Listing& listing, const Match& match) const {
    const auto excepts = [&](const Match& nearer) { return listing.excludes(nearer.substance); };
    if (row.excepts() && (excepts(match) || any_on_the_way(match, excepts))) return Admission::excluded;
    return admission(row.extents(), match.forms);
  }

  // Whether the law itself names the form that was asked for: then that listing holds, not the one of its parent. An isomer that
  // the same jurisdiction names elsewhere is "otherwise provided", as the clauses on isomers say.
  [[nodiscard]] bool named_apart(const schema::ListingRow& row, const Match& match) const {
    return any_on_the_way(match, [&](const Match& nearer) { return names_in_law(nearer, row, match.forms.has(FormKind::isomer)); });
  }

  // Asks of what is named and of all between it and a match, nearest first: dextromethorphan, between its hydrobromide and
  // racemethorphan.
  template <class Test>
  [[nodiscard]] bool any_on_the_way(const Match& match, Test test) const {
    for (const Match* at = &match; !at->is_named();) {
      at = &matches()[at->reached_from];
      if (test(*at)) return true;
    }
    return false;
  }

  [[nodiscard]] bool names_in_law(const Match& nearer, const schema::ListingRow& row, bool isomer) const {
    const auto in_same_law = [&](const schema::ListingRow& other) {
      return (other.list() == row.list() || (isomer && other.jurisdiction() == row.jurisdiction())) && relevant(other) != InForce::no;
    };
    const auto rows = nearer.listings.rows;
    return std::any_of(rows.begin(), rows.end(), in_same_law);
  }

  Status judge() {
    if (problem()) return Status::not_understood;
    if (matches().empty()) return Status::not_found;
    any_listed_ = any_finding([](const Finding& finding) { return finding.admission != Admission::excluded; });
    if (!any_listed_) before_record_ = listed::is_before_record(*registry_, question_.lists, question_.as_of, question_.known_on);
    if (resolution_.meanings() > 1) return Status::ambiguous;
    if (any_listed_) return Status::listed;
    return before_record_ ? Status::not_recorded : Status::known_not_listed;
  }

  const Registry* registry_;
  std::string_view query_;
  Question question_;
  std::int32_t day_ = question_.as_of.days();
  Resolution resolution_;
  Status status_ = Status::not_found;
  bool any_listed_ = false;
  bool before_record_ = false;
};

/// Is this chemical listed? By name in any language of the registry, CAS number, InChIKey, UNII or a list's code.
///
///     const auto registry = listed::embedded_registry();
///     const auto verdict = listed::check(*registry, "fentanyl");
///     if (verdict.status() == listed::Status::listed) …
///
/// Never throws for any text. @see Verdict for lifetime and cost
[[nodiscard]] inline Verdict check(const Registry& registry, std::string_view query, const Question& question = {}) {
  return {registry, query, question};
}

}  // namespace listed
