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

#include <listed/identifiers.hpp>
#include <listed/normalise.hpp>
#include <listed/registry.hpp>

namespace listed {

/// How a substance was recognised, strongest first.
enum class Evidence : std::uint8_t {
  identifier,       ///< a CAS number, InChIKey, UNII or code of a list
  exact_name,       ///< a name of the registry, letter by letter
  normalised_name,  ///< a name of the registry but for case, accents, dashes, spaces, Greek letters (normalise.hpp)
};

[[nodiscard]] constexpr std::string_view label(Evidence how) noexcept {
  constexpr std::array<std::string_view, 3> labels{"identifier", "exact-name", "normalised-name"};
  return labels[static_cast<std::size_t>(how)];
}

/// A substance that the query can mean, and by which of its names or identifiers.
struct Match {
  Substance substance;
  Evidence how;
  Term matched;
};

/// What a query can mean: nothing, one substance, or several when it is ambiguous.
class Resolution {
 public:
  using Matches = boost::container::small_vector<Match, 2>;

  /// Everything that a name or an identifier can mean. @see resolve
  Resolution(const Registry& registry, std::string_view query);

  /// In the order of substances; empty if nothing is known by that name.
  [[nodiscard]] const Matches& matches() const& noexcept { return matches_; }
  const Matches& matches() const&& = delete;  // of a temporary: `for (… : resolve(…).matches())` would dangle
  /// Why the query was not understood; nothing if it was.
  [[nodiscard]] std::optional<Unreadable> problem() const noexcept { return problem_; }

 private:
  Matches matches_;
  std::optional<Unreadable> problem_;
};

namespace detail {

// Of the terms of one substance that share the key: one that the query repeats to the letter, else the first.
inline Match best_match(const schema::Registry* rows, std::span<const schema::Posting> postings, std::string_view query) {
  const TermAt term{rows};
  const auto exact = std::find_if(postings.begin(), postings.end(), [&](const schema::Posting& p) { return term(p.term()).text == query; });
  const schema::Posting& chosen = exact != postings.end() ? *exact : postings.front();
  const Term matched = term(chosen.term());
  const Evidence how = is_identifier(matched.kind)  ? Evidence::identifier
                       : exact != postings.end() ? Evidence::exact_name
                                                 : Evidence::normalised_name;
  return {Substance{rows, chosen.substance()}, how, matched};
}

}  // namespace detail

/// Everything that a name or an identifier can mean. Never throws; allocates only for a name that means more than two substances.
/// O(length of the query + matches); some tens of nanoseconds for an ASCII name.
/// @see DESIGN "Matching" for the order of evidence
[[nodiscard]] inline Resolution resolve(const Registry& registry, std::string_view query) { return {registry, query}; }

inline Resolution::Resolution(const Registry& registry, std::string_view query) {
  const NameKey key{query};
  problem_ = key.problem();
  if (problem_) return;
  auto postings = registry.names().find(key.text());
  if (postings.empty() && looks_like_cas(key.text()) && !CasNumber::parse(key.text())) problem_ = Unreadable::cas_check_digit;
  while (!postings.empty()) {
    std::size_t same = 1;
    while (same < postings.size() && postings[same].substance() == postings.front().substance()) ++same;
    matches_.push_back(detail::best_match(registry.rows(), postings.first(same), query));
    postings = postings.subspan(same);
  }
}

}  // namespace listed
