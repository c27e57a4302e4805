// Circumstances: what is known of a case beyond the name of the chemical.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include <listed/country.hpp>
#include <listed/quantity.hpp>
#include <listed/vocabulary.hpp>

namespace listed {

/// What a transaction is to a jurisdiction.
enum class Transaction : std::uint8_t { domestic, import, export_ };
/// What an amount is counted over, from the shortest to the longest.
enum class Span : std::uint8_t { transaction, day, month, quarter, year };

namespace detail {

// clang-format off
template <> struct Labels<Transaction> {
  static constexpr std::array<std::string_view, 3> all{"domestic", "import", "export"};
};
template <> struct Labels<Span> {
  static constexpr std::array<std::string_view, 5> all{"transaction", "day", "month", "quarter", "year"};
};
// clang-format on

/// Whose lists bind States, not the persons of one State.
constexpr bool is_international(std::string_view jurisdiction) noexcept {
  return jurisdiction == "un" || jurisdiction == "opcw" || jurisdiction == "ag";
}

}  // namespace detail

/// What is known of a case. What is not given is not known: a rule that needs it says so. A view: `form` must outlive it.
struct Circumstances {
  std::optional<Quantity> amount{};         ///< of the substance, over `per`
  std::optional<Quantity> concentration{};  ///< of the substance in the preparation or mixture
  std::optional<Quantity> dose{};           ///< of the substance in a dosage unit
  std::optional<Quantity> package{};        ///< of the substance in a package or container
  Span per = Span::transaction;             ///< what the amount is counted over
  std::string_view form{};                  ///< `oral solution`, `chemical mixture`
  std::optional<Country> from{}, to{};
  std::optional<Transaction> transaction{};

  [[nodiscard]] const std::optional<Quantity>& of(Measure measure) const noexcept {
    switch (measure) {
      case Measure::concentration: return concentration;
      case Measure::dose: return dose;
      case Measure::amount: return amount;
      case Measure::package: break;
    }
    return package;
  }
  [[nodiscard]] bool any() const noexcept {
    return amount || concentration || dose || package || !form.empty() || from || to || transaction;
  }
};

/// What a case is to the law of a jurisdiction: whether it concerns it at all, and as what.
class Role {
 public:
  /// Only the lists of the countries that a consignment leaves and enters concern it, and the international ones, to which every
  /// consignment between States is an export and an import.
  Role(const Circumstances& given, std::string_view jurisdiction) noexcept {
    const bool international = detail::is_international(jurisdiction);
    const bool from = given.from && given.from->is_in(jurisdiction), to = given.to && given.to->is_in(jurisdiction);
    if (given.from && given.to) {
      concerned_ = international || from || to;
      const bool within = international ? *given.from == *given.to : from && to;
      allow(Transaction::domestic, within);
      allow(Transaction::export_, !within && (international || from));
      allow(Transaction::import, !within && (international || to));
    } else {
      concerned_ = international || !given.from || from;
      if (given.to && !to && !international) only(Transaction::export_);  // wherever it comes from, it leaves
      if (given.to && to) allow(Transaction::export_, false);
      if (given.transaction) only(*given.transaction);
      certain_ = may_ == 1 || may_ == 2 || may_ == 4;
    }
  }

  [[nodiscard]] bool concerned() const noexcept { return concerned_; }
  /// Whether the case may be such a transaction, and whether that is certain.
  [[nodiscard]] bool may_be(Transaction transaction) const noexcept { return (may_ & bit(transaction)) != 0; }
  [[nodiscard]] bool certain() const noexcept { return certain_; }

 private:
  static constexpr unsigned bit(Transaction transaction) noexcept { return 1u << static_cast<unsigned>(transaction); }
  void allow(Transaction transaction, bool yes) noexcept { may_ = yes ? may_ | bit(transaction) : may_ & ~bit(transaction); }
  void only(Transaction transaction) noexcept { may_ = bit(transaction); }

  bool concerned_ = true;
  bool certain_ = true;
  unsigned may_ = 7;
};

}  // namespace listed
