#include <map>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "validation/rules.hpp"

namespace listed::validation {

namespace {

// Lines by what an instrument did with them in one list.
struct Lines {
  std::set<std::uint32_t> added, moved, restated, removed;
};

using InstrumentInList = std::pair<std::uint16_t, std::uint32_t>;

std::map<InstrumentInList, Lines> count_lines(const schema::RegistryT& rows) {
  std::map<InstrumentInList, Lines> count;
  for (std::size_t i = 0; i < rows.listings.size(); ++i) {
    const auto& listing = rows.listings[i];
    const std::uint16_t list = rows.listing_rows[i].list();
    Lines& made = count[{list, listing->instrument}];
    switch (listing->change) {
      case schema::Change::add: made.added.insert(listing->line); break;
      case schema::Change::move: made.moved.insert(listing->line); break;
      case schema::Change::restate: made.restated.insert(listing->line); break;
    }
    const bool is_removal = listing->ending == schema::Ending::removed || listing->ending == schema::Ending::annulled;
    if (is_removal) count[{list, listing->ended_by}].removed.insert(listing->line);
  }
  return count;
}

class Counts {
 public:
  Counts(const snapshot::Linked& linked, yaml::Report& report) : linked_{linked}, report_{report}, count_{count_lines(linked.rows)} {}

  void check() {
    for (std::size_t i = 0; i < linked_.rows.amendments.size(); ++i) {
      const schema::AmendmentT& amendment = *linked_.rows.amendments[i];
      const InstrumentInList key{amendment.list, amendment.instrument};
      if (!stated_.insert(key).second) report_.error(linked_.amendments[i], "the instrument stands a second time among those of this list");
      const Lines& lines = count_[key];
      compare(i, "adds", amendment.adds, lines.added.size(), amendment.missing);
      compare(i, "moves", amendment.moves, lines.moved.size(), amendment.missing_moves);
      compare(i, "restates", amendment.restates, lines.restated.size(), 0);
      compare(i, "removes", amendment.removes, lines.removed.size(), 0);
    }
    for (std::size_t i = 0; i < linked_.rows.listings.size(); ++i) {
      const schema::ListingT& listing = *linked_.rows.listings[i];
      if (!stated_.contains({linked_.rows.listing_rows[i].list(), listing.instrument}))
        report_.error(linked_.listings[i], fmt::format("its instrument '{}' is not among the instruments of this list",
                                                       linked_.rows.instruments[listing.instrument]->id));
    }
  }

 private:
  void compare(std::size_t amendment, std::string_view what, std::int32_t announced, std::size_t lines, std::int32_t missing) {
    const auto found = static_cast<std::int32_t>(lines) + missing;
    if (announced < 0 ? missing == 0 : announced == found) return;
    report_.error(linked_.amendments[amendment], announced < 0
                                                     ? fmt::format("some are missing, but of how many? `{}: …` is not given", what)
                                                     : fmt::format("it {} {} items as announced, but {} lines and {} missing make {}", what,
                                                                   announced, lines, missing, found));
  }

  const snapshot::Linked& linked_;
  yaml::Report& report_;
  std::map<InstrumentInList, Lines> count_;
  std::set<InstrumentInList> stated_;
};

}  // namespace

void check_counts(const snapshot::Linked& linked, yaml::Report& report) { Counts{linked, report}.check(); }

}  // namespace listed::validation
