// How far a law extends a list, a part, or some items of a part beyond the substances that they name.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <listed/source.hpp>
#include <listed/text.hpp>
#include <listed/vocabulary.hpp>

namespace listed {

/// How far a scope extends, kind of form by kind of form.
struct Extents {
  Extent salts = Extent::unknown;
  Extent isomers = Extent::unknown;
  Extent esters = Extent::unknown;
  Extent ethers = Extent::unknown;
  Extent preparations = Extent::unknown;
};

/// Which salts, isomers, esters, ethers and preparations a law includes, with the clause that says so.
/// View of a row; where the sources hold no clause the scope is empty: everything `unknown`.
class Scope {
 public:
  Scope(const schema::Registry* rows, std::optional<std::uint32_t> number)
      : rows_{rows}, row_{number ? rows->scopes()->Get(*number) : nullptr} {}

  /// Whether the sources hold a clause at all.
  [[nodiscard]] bool known() const { return row_ != nullptr; }

  [[nodiscard]] Extent salts() const { return row_ ? row_->salts() : Extent::unknown; }
  [[nodiscard]] Extent isomers() const { return row_ ? row_->isomers() : Extent::unknown; }
  [[nodiscard]] Extent esters() const { return row_ ? row_->esters() : Extent::unknown; }
  [[nodiscard]] Extent ethers() const { return row_ ? row_->ethers() : Extent::unknown; }
  [[nodiscard]] Extent preparations() const { return row_ ? row_->preparations() : Extent::unknown; }
  [[nodiscard]] Extents extents() const { return {salts(), isomers(), esters(), ethers(), preparations()}; }

  /// The clause itself, quoted.
  [[nodiscard]] Texts text() const { return row_ ? Texts{row_->text()} : Texts{}; }
  [[nodiscard]] std::string_view citation() const { return row_ ? detail::view(row_->citation()) : std::string_view{}; }
  [[nodiscard]] Sources sources() const { return listed::sources(rows_, row_ ? row_->sources() : nullptr); }

  /// Whether it is the same clause of the same registry.
  friend bool operator==(const Scope& a, const Scope& b) noexcept { return a.row_ == b.row_; }

 private:
  const schema::Registry* rows_;
  const schema::Scope* row_;
};

}  // namespace listed
