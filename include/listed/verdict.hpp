// The answer to one query: what it can mean, the listings in force on the day asked for, and what was consulted.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include <boost/container/small_vector.hpp>

#include <listed/admission.hpp>
#include <listed/coverage.hpp>
#include <listed/date.hpp>
#include <listed/form.hpp>
#include <listed/known.hpp>
#include <listed/lineage.hpp>
#include <listed/listing.hpp>
#include <listed/match.hpp>
#include <listed/registry.hpp>
#include <listed/resolve.hpp>
#include <listed/selection.hpp>
#include <listed/vocabulary.hpp>

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

namespace detail {

// clang-format off
template <> struct Labels<Status> {
  static constexpr std::array<std::string_view, 6> all{"listed", "known-not-listed", "not-recorded", "ambiguous", "not-found", "not-understood"};
};
// clang-format on

}  // namespace detail

/// When and where a question is asked of.
struct Question {
  Date as_of = Date::today();
  Selection lists{};
  /// Answer as it was known on that day: without listings and endings that were announced later. @see period_known_on
  std::optional<Date> known_on{};
};

/// A listing of the verdict: how surely it is in force on the day asked for, and whether it names what was asked or reaches it
/// through its scope clause. Of the verdict, which must outlive it.
struct Finding {
  Listing listing;
  InForce in_force;
  Admission admission;
  const Named* named;                ///< what the query names, in the verdict
  const schema::Ancestor* ancestor;  ///< of that: what is listed

  /// What the query can mean that is listed.
  [[nodiscard]] Match match() const { return {listing.rows(), *named, *ancestor}; }
  /// The steps from what the query names to what is listed.
  [[nodiscard]] Forms forms() const noexcept { return named->forms.with(Forms{ancestor->steps()}); }
  /// Whether nothing is open: a date that no source gives, a scope clause that is not known or does not say.
  [[nodiscard]] bool is_sure() const noexcept { return in_force == InForce::yes && reaches(); }
  /// Whether it surely reaches what was asked.
  [[nodiscard]] bool reaches() const noexcept { return admission == Admission::named || admission == Admission::admitted; }
};

/// The answer to one query. A value that explains itself; views into the registry, which must outlive it, and into the text of
/// the query. Making one for a name that is not known allocates nothing.
class Verdict {
 public:
  Verdict(const Registry& registry, std::string_view query, const Question& question)
      : registry_{&registry}, query_{query}, question_{question}, resolution_{resolve(registry, query)} {
    status_ = judge();
  }

  /// The answer to a query that has been read. O(listings)
  Verdict(const Registry& registry, std::string_view query, const Question& question, Resolution resolution)
      : registry_{&registry}, query_{query}, question_{question}, resolution_{std::move(resolution)} {
    status_ = judge();
  }

  [[nodiscard]] std::string_view query() const noexcept { return query_; }
  [[nodiscard]] Date as_of() const noexcept { return question_.as_of; }
  [[nodiscard]] std::optional<Date> known_on() const noexcept { return question_.known_on; }
  [[nodiscard]] const Selection& lists() const noexcept { return question_.lists; }
  [[nodiscard]] Status status() const noexcept { return status_; }
  /// Whether anything that the query can mean has a listing in force, or one that may be.
  [[nodiscard]] bool any_listed() const noexcept { return any_listed_; }
  /// Whether any of those listings is surely in force and surely reaches what was asked, or one of two does between which an act moved
  /// it; else all of them are "perhaps". O(listings of the matches), for each of them that an act may have moved.
  [[nodiscard]] bool surely_listed() const {
    return any_finding([](const Finding& finding) { return finding.is_sure(); }) ||
           any_finding([&](const Finding& finding) { return other_of_move(finding).has_value(); });
  }
  /// Where an act moved what a finding names, or from where, on a day that no source gives: the one or the other of the two is in force.
  /// Nothing where there is no such move. O(listings of the matches).
  [[nodiscard]] std::optional<Finding> other_of_move(const Finding& one) const {
    std::optional<Finding> found;
    if (one.in_force != InForce::unknown) return found;
    (void)any_finding([&](const Finding& other) { return (is_move(one, other) || is_move(other, one)) && (found = other, true); });
    return found;
  }
  /// Whether it is open if anything that the query can mean was listed on that day: nothing is known to be in force, and some of the
  /// lists asked are not recorded as far back.
  [[nodiscard]] bool is_before_record() const noexcept { return before_record_; }
  /// Why the query was not understood; nothing if it was.
  [[nodiscard]] std::optional<Unreadable> problem() const noexcept { return resolution_.problem(); }
  /// What the query can mean; of the verdict, which must outlive them. @see Resolution::matches
  [[nodiscard]] Sequence<MatchAt> matches() const& noexcept { return resolution_.matches(); }
  /// How many substances have the name; more than one makes it ambiguous. A product that holds several is one.
  [[nodiscard]] std::size_t meanings() const noexcept { return resolution_.meanings(); }
  /// The passages of a query that names several things (a mixture), and whether each was understood.
  [[nodiscard]] const Resolution::Passages& passages() const& noexcept { return resolution_.passages(); }
  const Resolution::Passages& passages() const&& = delete;
  Sequence<MatchAt> matches() const&& = delete;  // of a temporary: `for (… : check(…).matches())` would dangle

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
    const auto any_of_match = [&](const Named& named, const schema::Ancestor& ancestor) {
      const Forms forms = named.forms.with(Forms{ancestor.steps()});
      // The snapshot tells which listings need a second look; of an isomer by its words, it is not known.
      const std::uint32_t open = ancestor.apart() | ancestor.excepted() | (named.forms.has(FormKind::isomer) ? ~std::uint32_t{0} : 0);
      std::uint32_t number = ancestor.first_listing();
      for (const schema::ListingRow& row : registry_->listing_rows(ancestor)) {
        const Listing listing{registry_->rows(), number++};
        const InForce in_force = relevant(row);
        if (in_force == InForce::no) continue;
        Admission reached = admission(row.reach(), forms);
        if (open != 0 && (open & detail::listing_bit(listing.index() - ancestor.first_listing())) != 0) [[unlikely]] {
          if (named_apart(row, ancestor, forms)) continue;
          if (excepts(listing, ancestor)) reached = Admission::excluded;
        }
        if (test(Finding{listing, in_force, reached, &named, &ancestor})) return true;
      }
      return false;
    };
    return resolution_.any_match(any_of_match);
  }

  // Whether an act moved it from there to there: the one was surely in force until that day, the other is since.
  [[nodiscard]] bool is_move(const Finding& from, const Finding& to) const {
    const std::int32_t day = question_.as_of.days();
    return from.listing.ending() == Ending::moved && to.listing.change() == Change::move &&
           to.listing.instrument_id() == from.listing.ended_by_id() && to.ancestor->substance() == from.ancestor->substance() &&
           from.reaches() && to.reaches() && period_of(from.listing).start_latest <= day && day < period_of(to.listing).end_earliest;
  }

  [[nodiscard]] Period period_of(const Listing& listing) const {
    return question_.known_on ? period_known_on(listing, *question_.known_on) : listing.period();
  }

  [[nodiscard]] InForce relevant(const schema::ListingRow& row) const {
    if (question_.known_on) [[unlikely]]
      return question_.lists.has_index(row.list()) ? known_to_be_relevant(row) : InForce::no;
    const schema::Period& p = row.period();
    const InForce in_force = Period{p.start_earliest(), p.start_latest(), p.end_earliest(), p.end_latest()}.on(question_.as_of);
    return question_.lists.has_index(row.list()) ? in_force : InForce::no;
  }

  // Kept apart, so that a question without `known_on` pays for one test of a bit alone.
  [[nodiscard, gnu::cold, gnu::noinline]] InForce known_to_be_relevant(const schema::ListingRow& row) const {
    const auto* first = reinterpret_cast<const schema::ListingRow*>(registry_->rows()->listing_rows()->data());
    return period_of({registry_->rows(), static_cast<std::uint32_t>(&row - first)}).on(question_.as_of);
  }

  // Whether a listing names, among what it does not extend to, a form of its substance or anything between the two.
  [[nodiscard]] bool excepts(const Listing& listing, const schema::Ancestor& ancestor) const {
    return any_nearer(ancestor, [&](const schema::Ancestor& at) { return listing.excludes(Substance{registry_->rows(), at.substance()}); });
  }

  // Whether the law itself names the form that was asked for: then that listing holds, not the one of its parent. An isomer that
  // the same jurisdiction names elsewhere is "otherwise provided", as the clauses on isomers say.
  [[nodiscard]] bool named_apart(const schema::ListingRow& row, const schema::Ancestor& ancestor, Forms forms) const {
    return any_nearer(ancestor, [&](const schema::Ancestor& nearer) { return names_in_law(nearer, row, forms.has(FormKind::isomer)); });
  }

  // Asks of all between an ancestor and what is named, and of that, nearest to the ancestor first: dextromethorphan, between its
  // hydrobromide and racemethorphan.
  template <class Test>
  [[nodiscard]] static bool any_nearer(const schema::Ancestor& ancestor, Test test) {
    for (const schema::Ancestor* at = &ancestor; at->nearer() != 0;) {
      at -= at->nearer();
      if (test(*at)) return true;
    }
    return false;
  }

  [[nodiscard]] bool names_in_law(const schema::Ancestor& nearer, const schema::ListingRow& row, bool isomer) const {
    const auto in_same_law = [&](const schema::ListingRow& other) {
      return (other.list() == row.list() || (isomer && other.jurisdiction() == row.jurisdiction())) && relevant(other) != InForce::no;
    };
    const auto rows = registry_->listing_rows(nearer);
    return std::any_of(rows.begin(), rows.end(), in_same_law);
  }

  Status judge() {
    if (problem()) return Status::not_understood;
    if (meanings() == 0) return Status::not_found;
    const bool asked_of_all = question_.lists.is_all() && !question_.known_on;
    any_listed_ = (asked_of_all && resolution_.stands_on(question_.as_of)) || first_finding().has_value();
    if (!any_listed_) before_record_ = listed::is_before_record(*registry_, question_.lists, question_.as_of, question_.known_on);
    if (resolution_.meanings() > 1) return Status::ambiguous;
    if (any_listed_) return Status::listed;
    return before_record_ ? Status::not_recorded : Status::known_not_listed;
  }

  const Registry* registry_;
  std::string_view query_;
  Question question_;
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
