// The registry: an immutable view over one snapshot, with its look-ups.
#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <listed/amendment.hpp>
#include <listed/country_set.hpp>
#include <listed/date.hpp>
#include <listed/form_words.hpp>
#include <listed/instrument.hpp>
#include <listed/list.hpp>
#include <listed/listing.hpp>
#include <listed/listings.hpp>
#include <listed/phrases.hpp>
#include <listed/snapshot.hpp>
#include <listed/snapshot/name_table.hpp>
#include <listed/source.hpp>
#include <listed/substance.hpp>

namespace listed {

/// Everything that is known, as of one data version. Immutable and safe to read from any number of threads without locks.
/// Views that it hands out (substances, listings, verdicts …) live as long as the registry: hold its pointer.
class Registry {
 public:
  explicit Registry(Snapshot snapshot)
      : snapshot_{std::move(snapshot)},
        names_{snapshot_.rows()},
        phrases_{snapshot_.rows()},
        listing_rows_{reinterpret_cast<const schema::ListingRow*>(rows()->listing_rows()->data())},
        ancestors_{reinterpret_cast<const schema::Ancestor*>(rows()->ancestors()->data())} {}
  Registry(const Registry&) = delete;
  Registry& operator=(const Registry&) = delete;

  /// The registry of a snapshot file, mapped into memory. @see Snapshot::map for cost and errors
  [[nodiscard]] static std::shared_ptr<const Registry> open(const std::filesystem::path& snapshot) {
    return std::make_shared<const Registry>(Snapshot::map(snapshot));
  }

  /// The registry of a snapshot in memory. @see Snapshot::from_bytes
  [[nodiscard]] static std::shared_ptr<const Registry> from_bytes(std::vector<std::byte> snapshot) {
    return std::make_shared<const Registry>(Snapshot::from_bytes(std::move(snapshot)));
  }

  /// The day that names the version of the data.
  [[nodiscard]] Date data_version() const { return PartialDate::from_code(rows()->data()).value_or(PartialDate{}).day().value_or(Date{}); }
  [[nodiscard]] std::uint16_t schema_version() const { return rows()->schema(); }

  /// In the order of their ids.
  [[nodiscard]] Sequence<ListAt> lists() const { return all<ListAt>(rows()->lists()); }
  [[nodiscard]] Sequence<InstrumentAt> instruments() const { return all<InstrumentAt>(rows()->instruments()); }
  [[nodiscard]] Sequence<SubstanceAt> substances() const { return all<SubstanceAt>(rows()->substances()); }
  /// Countries that rules name together.
  [[nodiscard]] Sequence<CountrySetAt> country_sets() const { return {{rows()}, 0, detail::size(rows()->country_sets())}; }
  /// In the order of time; those without a date first.
  [[nodiscard]] Sequence<AmendmentAt> amendments() const { return all<AmendmentAt>(rows()->amendments()); }

  /// Those that came into force (or, where that is unknown, were announced) between two days, both included. A date that is
  /// known in part counts if it may lie between them. O(log amendments + those of the years asked for), lazy.
  [[nodiscard]] auto amendments(Date from, Date to) const {
    const auto by_code = amendments();
    const std::int32_t first_code = from.year() * 10000, last_code = PartialDate{to}.code();
    const auto first = std::lower_bound(by_code.begin(), by_code.end(), first_code,
                                        [](const Amendment& a, std::int32_t code) { return a.date().code() < code; });
    const auto last =
        std::upper_bound(first, by_code.end(), last_code, [](std::int32_t code, const Amendment& a) { return code < a.date().code(); });
    const auto wanted = [from](const Amendment& amendment) { return from <= amendment.date().last(); };
    return boost::make_iterator_range(boost::make_filter_iterator(wanted, first, last), boost::make_filter_iterator(wanted, last, last));
  }

  /// By id; nothing if there is none. O(log n), no allocation.
  [[nodiscard]] std::optional<Substance> substance(std::string_view id) const { return find<Substance>(rows()->substances(), id); }
  [[nodiscard]] std::optional<List> list(std::string_view id) const { return find<List>(rows()->lists(), id); }
  [[nodiscard]] std::optional<Instrument> instrument(std::string_view id) const { return find<Instrument>(rows()->instruments(), id); }

  /// All listings with their indices. Built by the first call (about a microsecond a listing), which others wait for.
  [[nodiscard]] const Listings& listings() const {
    std::call_once(indexed_, [this] {
      const auto all_rows = all<ListingAt>(rows()->listings());
      listings_ = std::make_unique<const Listings>(all_rows.begin(), all_rows.end());
    });
    return *listings_;
  }

  /// The names and identifiers. @see resolve, which asks it
  [[nodiscard]] const NameTable& names() const noexcept { return names_; }

  /// What texts write beside names.
  [[nodiscard]] const Phrases& phrases() const noexcept { return phrases_; }

  /// The form of that number: what a word of a name tells. @see Match::words
  [[nodiscard]] FormName form(std::uint16_t number) const { return FormWords{rows()}.form(number); }

  /// What look-ups read of the listings of an ancestor, and of a lineage. O(1).
  [[nodiscard]] std::span<const schema::ListingRow> listing_rows(const schema::Ancestor& of) const noexcept {
    return {listing_rows_ + of.first_listing(), of.listings()};
  }
  [[nodiscard]] const schema::Ancestor* ancestor_rows(std::uint32_t first) const noexcept { return ancestors_ + first; }

  /// The rows themselves, of which everything else is a view.
  [[nodiscard]] const schema::Registry* rows() const noexcept { return snapshot_.rows(); }

 private:
  template <class At, class Vector>
  Sequence<At> all(const Vector* vector) const {
    return {At{rows()}, 0, vector->size()};
  }

  template <class View, class Vector>
  std::optional<View> find(const Vector* vector, std::string_view id) const {
    const auto before = [](const auto* row, std::string_view wanted) { return row->id()->string_view() < wanted; };
    const auto found = std::lower_bound(vector->begin(), vector->end(), id, before);
    if (found == vector->end() || (*found)->id()->string_view() != id) return std::nullopt;
    return View{rows(), static_cast<std::uint32_t>(found - vector->begin())};
  }

  Snapshot snapshot_;
  NameTable names_;
  Phrases phrases_;
  // Of the snapshot, where a look-up reads them: found once.
  const schema::ListingRow* listing_rows_;
  const schema::Ancestor* ancestors_;
  mutable std::once_flag indexed_;
  mutable std::unique_ptr<const Listings> listings_;
};

}  // namespace listed
