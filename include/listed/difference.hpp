// What is different between two versions of a registry: substances and their names, lists, listings, dates.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <listed/registry.hpp>

namespace listed {

/// `withdrawn`: a version no longer has what another had. Nothing is deleted from a registry, it ends; so this is a correction.
enum class DifferenceKind : std::uint8_t {
  substance_added,
  substance_withdrawn,
  name_added,  ///< or an identifier, of a substance that both have
  name_withdrawn,
  list_added,
  list_withdrawn,
  complete_from,  ///< a list is complete from another day on
  complete_to,    ///< a list is complete up to another day
  added,          ///< a listing: newly under control, or found in a source
  moved,
  restated,  ///< a new edition prints it again
  ended,
  reworded,  ///< its words, number, code or limits
  dated,     ///< a date of it became known, or is another: since, until, announced
  withdrawn,
};

[[nodiscard]] constexpr std::string_view label(DifferenceKind kind) noexcept {
  constexpr std::array<std::string_view, 15> labels{"substance-added", "substance-withdrawn",
                                                    "name-added",      "name-withdrawn",
                                                    "list-added",      "list-withdrawn",
                                                    "complete-from",   "complete-to",
                                                    "added",           "moved",
                                                    "restated",        "ended",
                                                    "reworded",        "dated",
                                                    "withdrawn"};
  return labels[static_cast<std::size_t>(kind)];
}

/// One difference. Views into both registries, which must outlive it.
struct Difference {
  DifferenceKind kind;
  std::optional<List> list{};            ///< of the new registry, of the old one where that alone has it
  std::optional<Substance> substance{};  ///< likewise
  std::optional<Listing> old_listing{};
  std::optional<Listing> new_listing{};
  std::string field{};   ///< what is different of it: `until`, `wording`, `cas`
  std::string before{};  ///< empty where there was nothing
  std::string after{};
};

/// Every difference: substances and their names, in the order of ids; then by list its day of completeness and its listings. Empty
/// if the versions say the same. O(n log n) of both registries.
[[nodiscard]] inline std::vector<Difference> differences(const Registry& old_registry, const Registry& new_registry);

// ---------------------------------------------------------------------------------------------------------------------------

namespace detail {

inline std::string written(const Texts& texts) {
  std::string all;
  for (const Text& text : texts) all.append(all.empty() ? "" : "; ").append(text.text).append(" [").append(text.language).append("]");
  return all;
}

inline std::string written(const Strings& strings) {
  std::string all;
  for (const std::string_view text : strings) all.append(all.empty() ? "" : "; ").append(text);
  return all;
}

// Pairs what both of two ordered sequences of unique ids have; calls with nothing for the one that is missing.
template <class Rows, class Visit>
void pair_by_id(const Rows& old_rows, const Rows& new_rows, Visit visit) {
  auto a = old_rows.begin(), b = new_rows.begin();
  using Row = typename Rows::value_type;
  while (a != old_rows.end() || b != new_rows.end()) {
    const int order = a == old_rows.end() ? 1 : b == new_rows.end() ? -1 : (*a).id().compare((*b).id());
    const auto old_row = order <= 0 ? std::optional<Row>{*a++} : std::nullopt;
    const auto new_row = order >= 0 ? std::optional<Row>{*b++} : std::nullopt;
    visit(old_row, new_row);
  }
}

class Differences {
 public:
  Differences(const Registry& old_registry, const Registry& new_registry) : old_{old_registry}, new_{new_registry} {}

  std::vector<Difference> find() {
    pair_by_id(old_.substances(), new_.substances(), [&](const auto& a, const auto& b) { compare(a, b); });
    pair_by_id(old_.lists(), new_.lists(), [&](const auto& a, const auto& b) { compare(a, b); });
    return std::move(found_);
  }

 private:
  using Kind = DifferenceKind;
  using Of = std::vector<Listing>;  // of one substance in one list

  void compare(const std::optional<Substance>& a, const std::optional<Substance>& b) {
    if (!a) return found_.push_back({Kind::substance_added, {}, b, {}, {}, "name", "", std::string{b->name()}});
    if (!b) return found_.push_back({Kind::substance_withdrawn, {}, a, {}, {}, "name", std::string{a->name()}, ""});
    const auto names = [](const Substance& substance) {
      std::vector<std::pair<TermKind, std::string_view>> all;
      for (const Term& term : substance.terms()) {
        if (!is_of_a_listing(term.kind)) all.emplace_back(term.kind, term.text);
      }
      std::sort(all.begin(), all.end());
      all.erase(std::unique(all.begin(), all.end()), all.end());
      return all;
    };
    const auto old_names = names(*a), new_names = names(*b);
    for (const auto& [kind, text] : old_names) {
      if (!std::binary_search(new_names.begin(), new_names.end(), std::pair{kind, text}))
        found_.push_back({Kind::name_withdrawn, {}, b, {}, {}, std::string{label(kind)}, std::string{text}, ""});
    }
    for (const auto& [kind, text] : new_names) {
      if (!std::binary_search(old_names.begin(), old_names.end(), std::pair{kind, text}))
        found_.push_back({Kind::name_added, {}, b, {}, {}, std::string{label(kind)}, "", std::string{text}});
    }
  }

  // What the lines of lists print is compared with the listings.
  static constexpr bool is_of_a_listing(TermKind kind) {
    return kind == TermKind::wording || kind == TermKind::code || kind == TermKind::printed_cas || kind == TermKind::misprint;
  }

  void compare(const std::optional<List>& a, const std::optional<List>& b) {
    const List& list = b ? *b : *a;
    if (!a) found_.push_back({Kind::list_added, list, {}, {}, {}, "title", "", std::string{list.title().in("en")}});
    if (!b) found_.push_back({Kind::list_withdrawn, list, {}, {}, {}, "title", std::string{list.title().in("en")}, ""});
    if (a && b && a->complete_from() != b->complete_from())
      found_.push_back(
          {Kind::complete_from, list, {}, {}, {}, "complete_from", a->complete_from().to_string(), b->complete_from().to_string()});
    if (a && b && a->complete_to() != b->complete_to())
      found_.push_back({Kind::complete_to, list, {}, {}, {}, "complete_to", a->complete_to().to_string(), b->complete_to().to_string()});
    std::map<std::string_view, std::pair<Of, Of>> by_substance;
    const auto gather = [&](const Registry& registry, Of std::pair<Of, Of>::*side) {
      const auto [first, last] = registry.listings().get<by_list>().equal_range(list.id());
      for (auto at = first; at != last; ++at) (by_substance[at->substance_id()].*side).push_back(*at);
    };
    gather(old_, &std::pair<Of, Of>::first);
    gather(new_, &std::pair<Of, Of>::second);
    for (auto& [id, listings] : by_substance) compare(std::move(listings.first), std::move(listings.second));
  }

  // The same listing has, in both versions, the same part and instrument; where a better source named another instrument, or the part
  // was put right, what is left over of the same item or part is taken as one. What then has no counterpart came or went.
  void compare(Of old_ones, Of new_ones) {
    const auto whole = [](const Listing& l) { return std::tuple{l.part_label(), l.instrument_id(), l.item(), l.change()}; };
    const auto act = [](const Listing& l) { return std::tuple{l.part_label(), l.instrument_id()}; };
    const auto item = [](const Listing& l) { return std::tuple{l.part_label(), l.item()}; };
    const auto part = [](const Listing& l) { return l.part_label(); };
    std::vector<std::pair<Listing, Listing>> pairs;
    pair_by(whole, old_ones, new_ones, pairs);
    pair_by(act, old_ones, new_ones, pairs);
    pair_by(item, old_ones, new_ones, pairs);
    pair_by(part, old_ones, new_ones, pairs);
    for (const Listing& listing : new_ones) come(listing, pairs);
    for (const auto& [before, after] : pairs) compare(before, after, new_ones);
    for (const Listing& listing : old_ones)
      found_.push_back(
          {Kind::withdrawn, in_new(listing.list()), listing.substance(), listing, {}, "part", std::string{listing.part_label()}, ""});
  }

  template <class Key>
  static void pair_by(Key key, Of& old_ones, Of& new_ones, std::vector<std::pair<Listing, Listing>>& pairs) {
    std::erase_if(old_ones, [&](const Listing& before) {
      const auto after = std::find_if(new_ones.begin(), new_ones.end(), [&](const Listing& other) { return key(other) == key(before); });
      if (after == new_ones.end()) return false;
      pairs.emplace_back(before, *after);
      new_ones.erase(after);
      return true;
    });
  }

  void come(const Listing& listing, const std::vector<std::pair<Listing, Listing>>& pairs) {
    const Kind kind = listing.change() == Change::add ? Kind::added : listing.change() == Change::move ? Kind::moved : Kind::restated;
    Difference difference{kind, listing.list(), listing.substance(), {}, listing, "part", "", std::string{listing.part_label()}};
    for (const auto& [before, after] : pairs) {
      if (kind == Kind::added || after.ended_by_id() != listing.instrument_id()) continue;
      difference.old_listing = before;
      difference.before = std::string{before.part_label()};
      if (after.ending() == (kind == Kind::moved ? Ending::moved : Ending::restated)) break;
    }
    found_.push_back(std::move(difference));
  }

  void compare(const Listing& before, const Listing& after, const Of& come) {
    const auto tell = [&](Kind kind, std::string_view field, std::string old_text, std::string new_text) {
      if (old_text != new_text)
        found_.push_back(
            {kind, after.list(), after.substance(), before, after, std::string{field}, std::move(old_text), std::move(new_text)});
    };
    const auto told = [&](const Listing& next) { return next.change() != Change::add && next.instrument_id() == after.ended_by_id(); };
    if (before.ending() != after.ending()) {
      if (std::none_of(come.begin(), come.end(), told))
        tell(Kind::ended, "ended", std::string{label(before.ending())}, std::string{label(after.ending())});
    } else {
      tell(Kind::dated, "until", before.until().to_string(), after.until().to_string());
    }
    tell(Kind::dated, "since", before.since().to_string(), after.since().to_string());
    tell(Kind::dated, "announced", before.instrument().announced().to_string(), after.instrument().announced().to_string());
    tell(Kind::reworded, "instrument", std::string{before.instrument_id()}, std::string{after.instrument_id()});
    tell(Kind::reworded, "change", std::string{label(before.change())}, std::string{label(after.change())});
    tell(Kind::reworded, "item", std::string{before.item()}, std::string{after.item()});
    tell(Kind::reworded, "code", std::string{before.code()}, std::string{after.code()});
    tell(Kind::reworded, "wording", written(before.wording()), written(after.wording()));
    tell(Kind::reworded, "chemical", std::string{before.chemical()}, std::string{after.chemical()});
    tell(Kind::reworded, "other", written(before.other()), written(after.other()));
    tell(Kind::reworded, "cas", written(before.cas()), written(after.cas()));
    tell(Kind::reworded, "hs", written(before.hs()), written(after.hs()));
    tell(Kind::reworded, "remark", std::string{before.remark()}, std::string{after.remark()});
    tell(Kind::reworded, "only", written(before.only()), written(after.only()));
    tell(Kind::reworded, "except", written(before.except()), written(after.except()));
    tell(Kind::reworded, "destinations", written(before.destinations()), written(after.destinations()));
  }

  List in_new(const List& list) const { return new_.list(list.id()).value_or(list); }

  const Registry& old_;
  const Registry& new_;
  std::vector<Difference> found_;
};

}  // namespace detail

inline std::vector<Difference> differences(const Registry& old_registry, const Registry& new_registry) {
  return detail::Differences{old_registry, new_registry}.find();
}

}  // namespace listed
