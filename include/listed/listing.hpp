// Listings: a substance standing in a part of a list for a period.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <listed/date.hpp>
#include <listed/instrument.hpp>
#include <listed/list.hpp>
#include <listed/substance.hpp>
#include <listed/text.hpp>
#include <listed/vocabulary.hpp>

namespace listed {

/// One substance (or class) in one part of one list for a period. View of a row; valid as long as its registry.
/// Every accessor costs O(1) and does not allocate.
class Listing {
 public:
  Listing(const schema::Registry* rows, std::uint32_t index) : rows_{rows}, index_{index} {}

  [[nodiscard]] Substance substance() const { return {rows_, row()->substance()}; }
  [[nodiscard]] List list() const { return {rows_, hot().list()}; }
  [[nodiscard]] Part part() const { return {rows_, rows_->lists()->Get(hot().list()), hot().part()}; }

  /// The item number or label that the law gives; empty where it gives none.
  [[nodiscard]] std::string_view item() const { return detail::view(row()->item()); }
  /// The list's own code for the item (`NA 001`, `9801`).
  [[nodiscard]] std::string_view code() const { return detail::view(row()->code()); }
  /// Customs codes, as the list gives them.
  [[nodiscard]] Strings hs() const { return strings(row()->hs()); }

  /// The item in the words of the list, and what else it prints.
  [[nodiscard]] Texts wording() const { return Texts{row()->wording()}; }
  [[nodiscard]] std::string_view chemical() const { return detail::view(row()->chemical()); }
  [[nodiscard]] Strings other() const { return strings(row()->other()); }
  [[nodiscard]] Strings cas() const { return strings(row()->cas()); }
  [[nodiscard]] Strings misprints() const { return strings(row()->misprint()); }
  [[nodiscard]] std::string_view remark() const { return detail::view(row()->remark()); }
  /// What the item is limited to, and what it excludes.
  [[nodiscard]] Texts only() const { return Texts{row()->only()}; }
  [[nodiscard]] Texts except() const { return Texts{row()->except()}; }
  /// Substances to which the law says that it does not extend, although they are forms (isomers, salts) of what it names.
  [[nodiscard]] Substances excluded() const { return substances(rows_, row()->excludes()); }
  /// Whether the law says that the item does not extend to a substance that is a form (an isomer, a salt) of what it names.
  [[nodiscard]] bool excludes(const Substance& form) const {
    for (std::uint32_t i = 0; i < detail::size(row()->excludes()); ++i) {
      if (row()->excludes()->Get(i) == form.index()) return true;
    }
    return false;
  }
  /// Countries to which alone the listing applies (ISO 3166-1, lower case); empty where it applies to all.
  [[nodiscard]] Strings destinations() const { return row()->destinations() ? own_destinations() : part().destinations(); }
  /// Its own alone: none where those of the part hold.
  [[nodiscard]] Strings own_destinations() const { return strings(row()->destinations()); }

  /// Which forms the law extends it to: the clause of its item or substance, else that of its part, else that of its list.
  [[nodiscard]] Scope scope() const { return {rows_, row()->scope()}; }
  /// What that clause says of forms. @see admission
  [[nodiscard]] const schema::Reach& reach() const { return hot().reach(); }

  /// The instrument that put it here, and how.
  [[nodiscard]] Instrument instrument() const { return {rows_, row()->instrument()}; }
  [[nodiscard]] Change change() const { return row()->change(); }
  /// When it began, as far as the sources say.
  [[nodiscard]] PartialDate since() const { return date(row()->since()); }
  /// When it ended; unknown as well where it has not ended (see `ending`).
  [[nodiscard]] PartialDate until() const { return date(row()->until()); }
  [[nodiscard]] Ending ending() const { return row()->ending(); }
  [[nodiscard]] std::optional<Instrument> ended_by() const {
    return ending() == Ending::none ? std::nullopt : std::optional{Instrument{rows_, row()->ended_by()}};
  }
  [[nodiscard]] InForce in_force_on(Date day) const { return period().on(day); }
  [[nodiscard]] Period period() const {
    const schema::Period& p = hot().period();
    return {p.start_earliest(), p.start_latest(), p.end_earliest(), p.end_latest()};
  }

  /// The listing by which the substance came under this control: itself, or, where a later edition printed it again,
  /// the one that the first edition made.
  [[nodiscard]] Listing origin() const { return {rows_, row()->origin()}; }

  /// The year in which the substance came into the list; nothing where unknown, and for an item merely printed again.
  [[nodiscard]] std::optional<int> listing_year() const { return change() == Change::restate ? std::nullopt : since().year(); }

  [[nodiscard]] Sources sources() const { return listed::sources(rows_, row()->sources()); }
  [[nodiscard]] std::string_view note() const { return detail::view(row()->note()); }
  [[nodiscard]] std::string_view doubt() const { return detail::view(row()->doubt()); }

  // Keys of the indices (see listings.hpp).
  [[nodiscard]] std::string_view list_id() const { return list().id(); }
  [[nodiscard]] std::string_view jurisdiction() const { return list().jurisdiction(); }
  [[nodiscard]] Category category() const { return part().category(); }
  [[nodiscard]] std::string_view part_label() const { return part().label(); }
  [[nodiscard]] std::string_view substance_id() const { return substance().id(); }
  [[nodiscard]] std::string_view instrument_id() const { return instrument().id(); }
  [[nodiscard]] std::string_view ended_by_id() const { return ending() == Ending::none ? std::string_view{} : ended_by()->id(); }
  [[nodiscard]] std::int32_t beginning() const { return hot().period().start_earliest(); }

  /// The number of the item of law in the registry: an item that names several substances is several listings of one line.
  [[nodiscard]] std::uint32_t line() const { return row()->line(); }
  [[nodiscard]] std::uint32_t index() const noexcept { return index_; }
  [[nodiscard]] const schema::Registry* rows() const noexcept { return rows_; }
  friend bool operator==(const Listing& a, const Listing& b) noexcept { return a.rows_ == b.rows_ && a.index_ == b.index_; }

 private:
  [[nodiscard]] const schema::Listing* row() const { return rows_->listings()->Get(index_); }
  [[nodiscard]] const schema::ListingRow& hot() const { return *rows_->listing_rows()->Get(index_); }
  static PartialDate date(std::int32_t code) { return PartialDate::from_code(code).value_or(PartialDate{}); }

  const schema::Registry* rows_;
  std::uint32_t index_;
};

struct ListingAt {
  const schema::Registry* rows = nullptr;
  Listing operator()(std::uint32_t index) const { return {rows, index}; }
};

inline Sequence<ListingAt> Substance::listings() const {
  const schema::SubstanceRow* row = rows_->substance_rows()->Get(index_);
  return {{rows_}, row->first_listing(), row->listings()};
}

}  // namespace listed
