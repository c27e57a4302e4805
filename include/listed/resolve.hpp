// Resolution: from what somebody wrote to the substances that it can mean, evidence by evidence, strongest first.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include <boost/container/small_vector.hpp>

#include <listed/form.hpp>
#include <listed/identifiers.hpp>
#include <listed/normalise.hpp>
#include <listed/registry.hpp>

namespace listed {

/// How a substance was recognised, strongest first.
enum class Evidence : std::uint8_t {
  identifier,       ///< a CAS number, InChIKey, UNII or code of a list
  exact_name,       ///< a name of the registry, letter by letter
  normalised_name,  ///< a name of the registry but for case, accents, dashes, spaces, Greek letters (normalise.hpp)
  salt,             ///< what the query names is, in the registry, a salt of this substance
  isomer,           ///< … an isomer of it
  ester,            ///< … an ester of it
  ether,            ///< … an ether of it
  member,           ///< … a member of this class, by the wording of the law
};

[[nodiscard]] constexpr std::string_view label(Evidence how) noexcept {
  constexpr std::array<std::string_view, 8> labels{"identifier", "exact-name", "normalised-name", "salt",
                                                   "isomer",     "ester",      "ether",           "class"};
  return labels[static_cast<std::size_t>(how)];
}

/// A substance that the query means, or that what it means is a form of.
struct Match {
  Substance substance;
  Evidence how;
  Substance named;  ///< what has the name that was recognised: the substance itself, or a form of it
  std::uint32_t term;
  ListingRows listings;  ///< of the substance
  Forms forms{};         ///< the steps from there to the substance

  /// The name or identifier that was recognised.
  [[nodiscard]] Term matched() const { return named.term(term); }
};

/// What a query can mean: nothing, one substance, or several when it is ambiguous; and what those are forms of.
class Resolution {
 public:
  using Matches = boost::container::small_vector<Match, 2>;

  /// Everything that a name or an identifier can mean. @see resolve
  Resolution(const Registry& registry, std::string_view query);

  /// First those that have the name, in the order of substances; then what they are forms of, nearest first. Empty if nothing is
  /// known by that name.
  [[nodiscard]] const Matches& matches() const& noexcept { return matches_; }
  const Matches& matches() const&& = delete;  // of a temporary: `for (… : resolve(…).matches())` would dangle
  /// How many substances have the name; more than one makes it ambiguous.
  [[nodiscard]] std::size_t meanings() const noexcept { return meanings_; }
  /// Why the query was not understood; nothing if it was.
  [[nodiscard]] std::optional<Unreadable> problem() const noexcept { return problem_; }

 private:
  void add_parents(const Registry& registry);

  Matches matches_;
  std::size_t meanings_ = 0;
  std::optional<Unreadable> problem_;
};

namespace detail {

// What the table holds for a query, and whether under the query as it was written or under its key.
struct Found {
  std::span<const schema::Posting> postings{};
  bool as_written = true;
};

// Of the terms of one substance that share the key: one that the query repeats to the letter, else the first.
inline Match best_match(const Registry& registry, const Found& found, std::span<const schema::Posting> postings) {
  const auto is_exact = [&](const schema::Posting& posting) { return found.as_written && posting.verbatim(); };
  const auto exact = std::find_if(postings.begin(), postings.end(), is_exact);
  const schema::Posting& chosen = exact != postings.end() ? *exact : postings.front();
  const Evidence how = is_identifier(chosen.kind()) ? Evidence::identifier
                       : exact != postings.end()    ? Evidence::exact_name
                                                    : Evidence::normalised_name;
  const Substance substance{registry.rows(), chosen.substance()};
  return {substance, how, substance, chosen.term(), registry.listing_rows(chosen.first_listing(), chosen.listings())};
}

// A query is looked up as it is before it is normalised, which costs most.
inline Found look_up(const Registry& registry, std::string_view query, std::optional<Unreadable>& problem) {
  if (const auto postings = registry.names().find(query); !postings.empty()) return {postings};
  const NameKey key{query};
  problem = key.problem();
  if (problem) return {};
  const auto postings = registry.names().find(key.text());
  if (postings.empty() && looks_like_cas(key.text()) && !CasNumber::parse(key.text())) problem = Unreadable::cas_check_digit;
  return {postings, false};
}

constexpr std::optional<Evidence> evidence_of(RelationKind step) noexcept {
  switch (step) {
    case RelationKind::salt_of: return Evidence::salt;
    case RelationKind::isomer_of: return Evidence::isomer;
    case RelationKind::ester_of: return Evidence::ester;
    case RelationKind::ether_of: return Evidence::ether;
    case RelationKind::member_of: return Evidence::member;
    case RelationKind::preparation_of: break;  // a preparation has rules of its own: the list names those that it means
  }
  return std::nullopt;
}

}  // namespace detail

/// Everything that a name or an identifier can mean. Never throws; allocates only where more than two substances come of it.
/// O(length of the query + matches); some tens of nanoseconds for an ASCII name.
/// @see DESIGN "Matching" for the order of evidence
[[nodiscard]] inline Resolution resolve(const Registry& registry, std::string_view query) { return {registry, query}; }

inline Resolution::Resolution(const Registry& registry, std::string_view query) {
  const detail::Found found = detail::look_up(registry, query, problem_);
  auto postings = found.postings;
  while (!postings.empty()) {
    std::size_t same = 1;
    while (same < postings.size() && postings[same].substance() == postings.front().substance()) ++same;
    matches_.push_back(detail::best_match(registry, found, postings.first(same)));
    postings = postings.subspan(same);
  }
  meanings_ = matches_.size();
  const auto has_relations = [](const schema::Posting& posting) { return posting.relations() != 0; };
  if (std::any_of(found.postings.begin(), found.postings.end(), has_relations)) add_parents(registry);
}

// Breadth first, so that the shortest way is told; a substance is reached once.
inline void Resolution::add_parents(const Registry& registry) {
  for (std::size_t i = 0; i < matches_.size(); ++i) {

    for (const Relation& relation : matches_[i].substance.relations()) {
      const auto how = detail::evidence_of(relation.kind);
      const auto reached = [&](const Match& match) { return match.substance == relation.substance; };
      if (!how || std::any_of(matches_.begin(), matches_.end(), reached)) continue;
      const Match child = matches_[i];
      matches_.push_back({relation.substance, *how, child.named, child.term, registry.listing_rows(relation.substance),
                          child.forms.with(relation.kind)});
    }
  }
}

}  // namespace listed
