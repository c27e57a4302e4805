// Lineage: a substance, and everything that it is a form of, near and far. The snapshot carries it ready to use.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <listed/form.hpp>
#include <listed/list.hpp>
#include <listed/schema.hpp>
#include <listed/sequence.hpp>
#include <listed/substance.hpp>

namespace listed {

/// What a substance is a form of, with the steps that lead there.
struct Ancestor {
  Substance substance;
  Forms steps;
};

struct AncestorAt {
  const schema::Registry* rows = nullptr;
  Ancestor operator()(std::uint32_t index) const {
    const schema::Ancestor& row = *rows->ancestors()->Get(index);
    return {Substance{rows, row.substance()}, Forms{row.steps()}};
  }
};

inline Sequence<AncestorAt> Substance::lineage() const {
  const schema::SubstanceRow& row = *rows_->substance_rows()->Get(index_);
  return {{rows_}, row.first_ancestor(), row.ancestors()};
}

// ---------------------------------------------------------------------------------------------------------------------------

namespace detail {

// So many listings, and so many relations or ancestors, a substance may have: what following them costs is bounded.
inline constexpr std::size_t most_listings = 4095, most_ancestors = 255;

// The bit of schema::Ancestor::apart and ::excepted that stands for a listing.
constexpr std::uint32_t listing_bit(std::size_t listing) noexcept { return std::uint32_t{1} << (listing < 31 ? listing : 31); }

// Follows the relations of substances, breadth first, so that the shortest way is told. `Excludes` tells whether a listing says that it
// does not extend to a substance, both by number.
template <class Excludes>
class LineageTracer {
 public:
  LineageTracer(std::span<const schema::SubstanceRow> substances, std::span<const schema::Relation> relations,
                std::span<const schema::ListingRow> listings, Excludes excludes)
      : substances_{substances}, relations_{relations}, listings_{listings}, excludes_{excludes}, seen_(substances.size(), 0) {}

  /// The lineage of a substance, until the next is asked for; cut off behind the `most_ancestors`.
  [[nodiscard]] std::span<const schema::Ancestor> trace(std::uint32_t substance) {
    found_.clear();
    naming_.clear();
    ++trace_;
    add(substance, Forms{}, 0);
    for (std::size_t i = 0; i < found_.size(); ++i) {
      const schema::SubstanceRow& row = substances_[found_[i].substance()];
      for (const schema::Relation& relation : relations_.subspan(row.first_relation(), row.relations())) {
        if (found_.size() > most_ancestors) return found_;
        if (seen_[relation.substance()] != trace_) add(relation.substance(), Forms{found_[i].steps()}.with(step_of(relation.kind())), i);
      }
    }
    return found_;
  }

 private:
  // The lists that name something, and the jurisdictions of these.
  struct Naming {
    std::bitset<List::most> lists, jurisdictions;
  };

  void add(std::uint32_t substance, Forms steps, std::size_t nearer) {
    seen_[substance] = trace_;
    const schema::SubstanceRow& row = substances_[substance];
    const auto listings = listings_.subspan(row.first_listing(), row.listings());
    Naming naming = found_.empty() ? Naming{} : naming_[nearer];
    const std::uint32_t apart = apart_from(naming, listings, steps), excepted = found_.empty() ? 0 : excepted_from(row, nearer);
    found_.emplace_back(substance, row.first_listing(), apart, excepted, row.listings(), steps.bits(),
                        static_cast<std::uint16_t>(found_.size() - nearer));
    for (const schema::ListingRow& listing : listings) {
      naming.lists.set(listing.list());
      naming.jurisdictions.set(listing.jurisdiction());
    }
    naming_.push_back(naming);
  }

  // Those whose law names something nearer, on whatever day: the same list, or, of an isomer, the same jurisdiction.
  static std::uint32_t apart_from(const Naming& nearer, std::span<const schema::ListingRow> listings, Forms steps) {
    std::uint32_t apart = 0;
    for (std::size_t i = 0; i < listings.size(); ++i) {
      const schema::ListingRow& row = listings[i];
      if (nearer.lists[row.list()] || (steps.has(FormKind::isomer) && nearer.jurisdictions[row.jurisdiction()])) apart |= listing_bit(i);
    }
    return apart;
  }

  std::uint32_t excepted_from(const schema::SubstanceRow& row, std::size_t nearer) const {
    std::uint32_t excepted = 0;
    for (std::uint32_t i = 0; i < row.listings(); ++i) {
      for (std::size_t at = nearer;; at -= found_[at].nearer()) {
        if (excludes_(row.first_listing() + i, found_[at].substance())) excepted |= listing_bit(i);
        if (found_[at].nearer() == 0) break;
      }
    }
    return excepted;
  }

  std::span<const schema::SubstanceRow> substances_;
  std::span<const schema::Relation> relations_;
  std::span<const schema::ListingRow> listings_;
  Excludes excludes_;
  std::vector<std::uint32_t> seen_;  // the last trace that met each substance
  std::uint32_t trace_ = 0;
  std::vector<schema::Ancestor> found_;
  std::vector<Naming> naming_;  // of each, and of all between it and the substance
};

}  // namespace detail

}  // namespace listed
