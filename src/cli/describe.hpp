// The one description of what the library answers, as records.
#pragma once

#include <string>
#include <vector>

#include <listed/listed.hpp>

#include "cli/record.hpp"

namespace listed::cli {

[[nodiscard]] Record describe(const Verdict& verdict);
/// The same with what follows for a case, if anything is given of it: `consequences`, `answers`.
[[nodiscard]] Record describe(const Verdict& verdict, const Circumstances& given);
[[nodiscard]] Record describe(const Listing& listing);
[[nodiscard]] Record describe(const Registry& registry, const Substance& substance, Date day);

/// A list with its counts of listings and items in force on a day.
[[nodiscard]] Record describe(const Registry& registry, const List& list, Date as_of);

/// A rule and the list that it stands in.
struct RuleOfList {
  List list;
  Rule rule;
};

/// The rules that concern a substance on a day, list by list: those that name it, whether or not it is an item of the list, and those
/// of all that stands in a part (or in the list) in which it stands that day. O(rules of the registry).
[[nodiscard]] std::vector<RuleOfList> rules_of(const Registry& registry, const Substance& substance, Date day);

/// The conditions of a rule as one text: `concentration <= 1.8 g/100 mL, dose <= 90 mg per dosage unit`.
[[nodiscard]] std::string conditions(const Rule& rule);

/// What an instrument did to a list, with the items that could be sourced.
[[nodiscard]] Record describe(const Registry& registry, const Amendment& amendment);

/// What happened to a substance in a list, told for the substance asked for.
[[nodiscard]] Record describe(const Event& event, const Substance& asked);

/// What is different between two registries.
[[nodiscard]] Record describe(const Difference& difference);

/// Announced items of which some are not sourced, and rows of the sources that were left out.
[[nodiscard]] Record describe_gaps(const Registry& registry, const List& list);

/// A sentence that names the legal basis of a listing: act, its date and number, item; the edition that prints it now.
[[nodiscard]] std::string basis(const Listing& listing);

/// The title of an instrument with its number: `Announcement No. 54 of 2024 (2024年第54号)`.
[[nodiscard]] std::string cite(const Instrument& instrument);

}  // namespace listed::cli
