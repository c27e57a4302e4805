// Suggestions: names that are written nearly like a text that is not found. Never a verdict.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include <boost/container/small_vector.hpp>
#include <boost/container/static_vector.hpp>

#include <listed/key/normalise.hpp>
#include <listed/registry.hpp>
#include <listed/substance.hpp>
#include <listed/suggest/locants.hpp>
#include <listed/suggest/slips.hpp>
#include <listed/vocabulary.hpp>

namespace listed {

/// A substance with a name that is written nearly like the query. Views into the registry, which must outlive it.
struct Suggestion {
  Substance substance;
  std::uint32_t term;      ///< the number of that name
  unsigned distance;       ///< slips between the keys of the query and of the name
  std::uint32_t agreeing;  ///< characters that the keys have in common from the beginning on

  /// The name, as the registry writes it.
  [[nodiscard]] std::string_view name() const { return substance.term(term).text; }

  /// Nearest first; then what agrees longer from the beginning on, then by the name of the substance. Of the names of one that are
  /// equal in this, the first of its terms.
  friend bool operator<(const Suggestion& a, const Suggestion& b) {
    if (a.distance != b.distance) return a.distance < b.distance;
    if (a.agreeing != b.agreeing) return a.agreeing > b.agreeing;
    return std::tuple{a.substance.name(), a.substance.index(), a.term} < std::tuple{b.substance.name(), b.substance.index(), b.term};
  }
};

using Suggestions = boost::container::small_vector<Suggestion, 5>;

namespace detail {

class NearSpelling {
 public:
  NearSpelling(const Registry& registry, std::string_view query, std::string_view key, std::size_t most, Suggestions& best)
      : registry_{registry}, index_{registry.rows()}, spelling_{key}, locants_{query, spelling_.characters()}, most_{most}, best_{best} {}

  void find() {
    std::copy(spelling_.characters().begin(), spelling_.characters().end(), text_.begin());
    for (std::uint32_t slips = 1; slips <= Spelling::most_slips; ++slips) {
      const std::uint32_t shortest = spelling_.size() > slips ? spelling_.size() - slips : 0;
      for (std::uint32_t length = std::max(shortest, slips + 1); length <= spelling_.size() + slips; ++length) find_keys(length, slips);
    }
  }

 private:
  // What is looked at is bounded even if a snapshot was made to hold the same piece without end.
  static constexpr std::size_t most_seen = 1u << 16;

  // Keys of one length that admit so many slips. If all slips lie in other pieces, this piece is off by no more characters than
  // there are pieces before it, nor, counted from the end, than there are behind it (for the first such piece; see Li et al.,
  // Pass-Join, VLDB 2012, "multi-match-aware" selection).
  void find_keys(std::uint32_t length, std::uint32_t slips) {
    const auto longer = static_cast<int>(spelling_.size()) - static_cast<int>(length);
    for (PieceOfKey piece{length, slips, 0}; piece.index <= slips; ++piece.index) {
      const int before = static_cast<int>(piece.index), behind = static_cast<int>(slips - piece.index);
      const int place = static_cast<int>(piece.first()), size = static_cast<int>(piece.size());
      const int first = std::max({0, place - before, place + longer - behind});
      const int last = std::min({static_cast<int>(spelling_.size()) - size, place + before, place + longer + behind});
      for (int at = first; at <= last; ++at) look_up(piece, static_cast<std::size_t>(at));
    }
  }

  // The piece at that place, and what it was if its first character was swapped with the one before.
  void look_up(const PieceOfKey& piece, std::size_t at) {
    see(index_.find(piece.hash(&text_[at], spelling_.digits())), piece.slips);
    if (piece.index == 0 || at == 0 || text_[at] == text_[at - 1]) return;
    const char32_t own = std::exchange(text_[at], text_[at - 1]);
    see(index_.find(piece.hash(&text_[at], spelling_.digits())), piece.slips);
    text_[at] = own;
  }

  void see(std::span<const schema::Piece> pieces, unsigned slips) {
    if (seen_ > most_seen) return;
    seen_ += pieces.size();
    for (const schema::Piece& piece : pieces) {
      const std::uint32_t missing = piece.occurring() & ~spelling_.occurring(), more = spelling_.occurring() & ~piece.occurring();
      if (static_cast<unsigned>(std::max(std::popcount(missing), std::popcount(more))) <= slips && is_new(piece.entry()))
        compare(piece.entry());
    }
  }

  // A name that has several pieces in common with the query is found by each of them.
  [[nodiscard]] bool is_new(std::uint32_t entry) {
    if (std::find(recent_.begin(), recent_.end(), entry) != recent_.end()) return false;
    if (recent_.size() < recent_.capacity()) recent_.push_back(entry);
    else recent_[next_recent_++ % recent_.size()] = entry;
    return true;
  }

  void compare(std::uint32_t place) {
    const NameEntry entry{registry_.rows()->entries()->data() + place};
    const NameEntry::Postings postings = entry.postings();
    const Spelling name{entry.key()};
    const auto distance = slips_between(spelling_, name, name.slips());
    if (!distance) return;
    seen_ += postings.size();
    const auto agreeing = static_cast<std::uint32_t>(shared_prefix(spelling_.characters(), name.characters()));
    for (const schema::Posting& posting : postings) {
      if (is_identifier(posting.kind())) continue;
      const Suggestion suggestion{Substance{registry_.rows(), posting.substance()}, posting.term(), *distance, agreeing};
      if (!locants_.contradict(Locants{suggestion.name(), name.characters()})) add(suggestion);
    }
  }

  // Keeps the best names, one of a substance, in their order.
  void add(const Suggestion& suggestion) {
    const auto same = std::find_if(best_.begin(), best_.end(), [&](const Suggestion& s) { return s.substance == suggestion.substance; });
    if (same != best_.end()) {
      if (!(suggestion < *same)) return;
      best_.erase(same);
    }
    best_.insert(std::upper_bound(best_.begin(), best_.end(), suggestion), suggestion);
    if (best_.size() > most_) best_.pop_back();
  }

  const Registry& registry_;
  SpellingIndex index_;
  Spelling spelling_;
  Locants locants_;
  std::size_t most_;
  std::array<char32_t, Spelling::longest> text_;  // of the query; only what it has characters for means anything
  std::size_t seen_ = 0;
  boost::container::static_vector<std::uint32_t, 32> recent_;  // entries that were compared, the last ones
  std::size_t next_recent_ = 0;
  Suggestions& best_;
};

}  // namespace detail

/// The names of the registry that are nearest to a text, at most `most`, one of a substance, nearest first; for somebody to choose
/// from when nothing is found. Names alone: who mistypes an identifier names another thing.
///
///     for (const auto& near : listed::suggest(*registry, "fentonyl")) std::cout << near.name() << '\n';  // fentanyl, …
///
/// A name admits more slips the longer it is: @see Spelling::slips. No slip touches a digit or another locant: 3-MMC never suggests
/// 4-MMC, nor a para compound the meta one. A text that the registry knows is nearest to itself, at distance 0.
/// Never throws; empty for a text that cannot be a name. O(length + names that share a piece with it), some microseconds; allocates
/// only where more than five are asked for.
[[nodiscard]] inline Suggestions suggest(const Registry& registry, std::string_view query, std::size_t most = 5) {
  const NameKey key{query};
  Suggestions best;
  if (!key.problem() && most != 0) detail::NearSpelling{registry, query, key.text(), most, best}.find();
  return best;
}

}  // namespace listed
