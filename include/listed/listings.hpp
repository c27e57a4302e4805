// All listings of a registry in one Boost.MultiIndex container, with indices that are named after what they answer.
//
//     registry.listings().get<by_year>().equal_range(2024)
//     registry.listings().get<by_list>().equal_range(std::tuple{"un-1961", "I"})       // or {"un-1961"} for all its parts
//     registry.listings().get<by_category>().equal_range(std::tuple{Category::precursor, 2024})
//     registry.listings().get<by_date>().range(from <= boost::lambda2::_1, …)           // any Boost.MultiIndex idiom
#pragma once

#include <iterator>
#include <string_view>
#include <tuple>
#include <utility>

#include <boost/iterator/filter_iterator.hpp>
#include <boost/multi_index/composite_key.hpp>
#include <boost/multi_index/hashed_index.hpp>
#include <boost/multi_index/key.hpp>
#include <boost/multi_index/ordered_index.hpp>
#include <boost/multi_index/random_access_index.hpp>
#include <boost/multi_index_container.hpp>
#include <boost/range/iterator_range.hpp>

#include <listed/listing.hpp>

namespace listed {

/// By id of the substance (or class).
struct by_substance {};
/// By id of the list, then label of the part: ask with one or both.
struct by_list {};
/// By jurisdiction, then id of the list, then label of the part: ask with one, two or all.
struct by_jurisdiction {};
/// By category of the list, then listing year: ask with one or both. Items merely printed again have no listing year.
struct by_category {};
/// By listing year.
struct by_year {};
/// By the day (or month, or year, as far as known) since which the listing is in force; unknown dates come first.
struct by_date {};
/// By id of the instrument that made the listing, then id of the list.
struct by_instrument {};
/// By id of the instrument that ended the listing (empty where it has not ended), then id of the list.
struct by_ending_instrument {};
/// By id of the list, then the first day (Period::start_earliest) on which the listing may have been in force: those of a list that
/// began by some day are one range.
struct by_beginning {};

namespace detail {
namespace mi = boost::multi_index;

// clang-format off
using ListingIndices = mi::indexed_by<
    mi::random_access<>,
    mi::ordered_non_unique<mi::tag<by_substance>, mi::key<&Listing::substance_id>>,
    mi::ordered_non_unique<mi::tag<by_list>, mi::key<&Listing::list_id, &Listing::part_label>>,
    mi::ordered_non_unique<mi::tag<by_jurisdiction>, mi::key<&Listing::jurisdiction, &Listing::list_id, &Listing::part_label>>,
    mi::ordered_non_unique<mi::tag<by_category>, mi::key<&Listing::category, &Listing::listing_year>>,
    mi::ordered_non_unique<mi::tag<by_year>, mi::key<&Listing::listing_year>>,
    mi::ordered_non_unique<mi::tag<by_date>, mi::key<&Listing::since>>,
    mi::ordered_non_unique<mi::tag<by_instrument>, mi::key<&Listing::instrument_id, &Listing::list_id>>,
    mi::ordered_non_unique<mi::tag<by_ending_instrument>, mi::key<&Listing::ended_by_id, &Listing::list_id>>,
    mi::ordered_non_unique<mi::tag<by_beginning>, mi::key<&Listing::list_id, &Listing::beginning>>>;
// clang-format on

}  // namespace detail

/// The container. Elements are views of two words; the first index keeps the order of the registry (substance, list, part, time).
/// A look-up costs O(log listings), a range is a range and not a copy.
using Listings = boost::multi_index_container<Listing, detail::ListingIndices>;

/// Those of a range that are in force on a day, or may be (their dates being unknown). Lazy: nothing is copied.
template <class Range>
[[nodiscard]] auto in_force_on(Date day, const Range& range) {
  const auto wanted = [day](const Listing& listing) { return listing.in_force_on(day) != InForce::no; };
  const auto [first, last] = [&] {
    if constexpr (requires { range.first; }) return std::pair{range.first, range.second};
    else return std::pair{std::begin(range), std::end(range)};
  }();
  return boost::make_iterator_range(boost::make_filter_iterator(wanted, first, last), boost::make_filter_iterator(wanted, last, last));
}

/// The listings of a list (by id) that are in force on a day, or may be, by the day on which they began. Whatever began later is not
/// looked at: O(log listings + those begun by that day).
[[nodiscard]] inline auto in_force_on(Date day, const Listings& listings, std::string_view list) {
  const auto& begun = listings.get<by_beginning>();
  return in_force_on(day, std::pair{begun.lower_bound(list), begun.upper_bound(std::tuple{list, day.days()})});
}

}  // namespace listed
