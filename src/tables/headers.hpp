// What the columns of a table hold, by what their headers call them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace listed::tables {

/// What a cell holds: one name or identifier, or one or more CAS numbers, or names separated by semicolons; or something of the case,
/// such as the amount. A `unit` is that of the amount, where the table keeps it apart.
enum class Content : std::uint8_t { query, cas, names, amount, unit, concentration, dose, package, form, from, to };

[[nodiscard]] constexpr bool is_of_case(Content content) noexcept { return content >= Content::amount; }

/// `amount`, `from`: by which options and messages call it.
[[nodiscard]] constexpr std::string_view label(Content content) noexcept {
  constexpr std::array<std::string_view, 11> labels{"query", "cas",     "names", "amount", "unit", "concentration",
                                                    "dose",  "package", "form",  "from",   "to"};
  return labels[static_cast<std::size_t>(content)];
}

/// A header without what does not matter in it: spaces of any kind, punctuation, capital letters, full width, what cannot be seen.
[[nodiscard]] std::string plain(std::string_view header);

/// What tells the substance in the column of that header; nothing where the header is not known to mean such a thing.
[[nodiscard]] std::optional<Content> query_called(std::string_view header);

/// What is told of the case in the column of that header; nothing where the header is not known to mean such a thing. A unit that the
/// header gives in brackets does not matter to it: `Amount (kg)`.
[[nodiscard]] std::optional<Content> case_called(std::string_view header);

/// The unit that a header gives in brackets, for the numbers of its column; empty where it gives none.
[[nodiscard]] std::string_view unit_in(std::string_view header);

/// A word by which headers call a column, plain.
struct HeaderWord {
  std::string_view text;
  Content content;
};
[[nodiscard]] std::span<const HeaderWord> header_words() noexcept;

/// A column as an option names it: `title`, or with what it holds of the case, `amount=Menge`.
struct Wanted {
  std::string_view column;
  std::optional<Content> of_case;

  [[nodiscard]] static Wanted parse(std::string_view option);
};

}  // namespace listed::tables
