// What is different of the listings of one list.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <listed/difference.hpp>
#include <listed/difference/fields.hpp>
#include <listed/difference/pairs.hpp>
#include <listed/difference/scopes.hpp>
#include <listed/registry.hpp>

namespace listed::detail {

class ListingDifferences {
 public:
  ListingDifferences(const Registry& old_registry, const Registry& new_registry, const List& list, std::vector<Difference>& found)
      : old_{old_registry}, new_{new_registry}, list_{list}, scopes_{old_registry, new_registry}, found_{found} {}

  /// Substance by substance, in the order of ids. O(n log n).
  void find() {
    std::map<std::string_view, std::pair<Of, Of>> by_substance;
    const auto gather = [&](const Registry& registry, Of std::pair<Of, Of>::*side) {
      const auto [first, last] = registry.listings().get<by_list>().equal_range(list_.id());
      for (auto at = first; at != last; ++at) (by_substance[at->substance_id()].*side).push_back(*at);
    };
    gather(old_, &std::pair<Of, Of>::first);
    gather(new_, &std::pair<Of, Of>::second);
    for (auto& [id, listings] : by_substance) compare_those_of_a_substance(std::move(listings.first), std::move(listings.second));
    scopes_.tell(found_);
  }

 private:
  using Kind = DifferenceKind;
  using Of = std::vector<Listing>;  // of one substance
  using Pairs = std::vector<std::pair<Listing, Listing>>;

  // The same listing has, in both versions, the same part and instrument; where a better source named another instrument, or the part
  // was put right, what is left over of the same item or part is taken as one. What then has no counterpart came or went.
  void compare_those_of_a_substance(Of before, Of after) {
    Pairing<Listing> pairing{std::move(before), std::move(after)};
    pairing.by([](const Listing& l) {
             return std::tuple{l.part_label(), l.instrument_id(), l.item(), l.change()};
           })
        .by([](const Listing& l) {
          return std::tuple{l.part_label(), l.instrument_id()};
        })
        .by([](const Listing& l) {
          return std::tuple{l.part_label(), l.item()};
        })
        .by([](const Listing& l) { return l.part_label(); });
    Pairs pairs;
    Of come, gone;
    pairing.for_each([&](const Listing* a, const Listing* b) {
      scopes_.see(a, b);
      if (a && b) pairs.emplace_back(*a, *b);
      else if (b) come.push_back(*b);
      else gone.push_back(*a);
    });
    for (const Listing& listing : come) tell_of_new(listing, pairs);
    for (const auto& [old_one, new_one] : pairs) compare(old_one, new_one, come);
    for (const Listing& listing : gone)
      found_.push_back({Kind::withdrawn, list_, listing.substance(), listing, {}, "part", std::string{listing.part_label()}, ""});
  }

  void tell_of_new(const Listing& listing, const Pairs& pairs) {
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
    Difference of{Kind::reworded, list_, after.substance(), before, after};
    const auto told = [&](const Listing& next) { return next.change() != Change::add && next.instrument_id() == after.ended_by_id(); };
    if (before.ending() == after.ending()) {
      compare({Kind::dated, of, ending(before), ending(after)});
      compare({Kind::reworded, of, ender(before), ender(after)});
    } else if (std::none_of(come.begin(), come.end(), told)) {
      of.kind = Kind::ended;
      of.field = "ended";
      of.before = label(before.ending());
      of.after = label(after.ending());
      found_.push_back(of);
    }
    compare({Kind::dated, of, beginning(before), beginning(after)});
    compare({Kind::reworded, of, words(before), words(after)});
    compare({Kind::annotated, of, annotations(before), annotations(after)});
  }

  struct Both {
    Kind kind;
    const Difference& of;
    Fields before, after;
  };

  void compare(const Both& both) {
    for_each_difference(both.before, both.after, [&](const Field* a, const Field* b) {
      Difference difference = both.of;
      difference.kind = both.kind;
      difference.field = (b ? b : a)->name;
      difference.before = a ? a->written() : "";
      difference.after = b ? b->written() : "";
      found_.push_back(std::move(difference));
    });
  }

  static Fields beginning(const Listing& listing) {
    Fields fields;
    fields.add("since", listing.since());
    return fields;
  }

  static Fields ending(const Listing& listing) {
    Fields fields;
    fields.add("until", listing.until());
    return fields;
  }

  static Fields ender(const Listing& listing) {
    Fields fields;
    fields.add("ended_by", listing.ended_by_id());
    return fields;
  }

  static Fields words(const Listing& listing) {
    Fields fields;
    fields.add("instrument", listing.instrument_id());
    fields.add("change", label(listing.change()));
    fields.add("item", listing.item());
    fields.add("code", listing.code());
    fields.add("wording", listing.wording());
    fields.add("chemical", listing.chemical());
    fields.add("other", listing.other());
    fields.add("cas", listing.cas());
    fields.add("misprint", listing.misprints());
    fields.add("hs", listing.hs());
    fields.add("remark", listing.remark());
    fields.add("only", listing.only());
    fields.add("except", listing.except());
    fields.add_set("excludes", listing.excluded());
    fields.add_set("destinations", listing.own_destinations());
    return fields;
  }

  static Fields annotations(const Listing& listing) {
    Fields fields;
    fields.add("note", listing.note());
    fields.add("doubt", listing.doubt());
    fields.add_set("source", listing.sources());
    return fields;
  }

  const Registry& old_;
  const Registry& new_;
  List list_;
  ScopesOfListings scopes_;
  std::vector<Difference>& found_;
};

}  // namespace listed::detail
