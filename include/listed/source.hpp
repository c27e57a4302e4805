// The documents that facts were taken from.
#pragma once

#include <cstdint>
#include <string_view>

#include <listed/schema.hpp>
#include <listed/sequence.hpp>
#include <listed/text.hpp>

namespace listed {

/// A document. View of a row; valid as long as its registry.
class Source {
 public:
  Source(const schema::Registry* rows, std::uint32_t index) : row_{rows->sources()->Get(index)} {}

  [[nodiscard]] std::string_view id() const { return detail::view(row_->id()); }
  [[nodiscard]] std::string_view title() const { return detail::view(row_->title()); }
  [[nodiscard]] std::string_view publisher() const { return detail::view(row_->publisher()); }
  /// As the source gives it, empty where it does not.
  [[nodiscard]] std::string_view date() const { return detail::view(row_->date()); }
  [[nodiscard]] std::string_view address() const { return detail::view(row_->address()); }
  /// Whether it is the official publication rather than a copy or report of it.
  [[nodiscard]] bool official() const { return row_->official(); }
  [[nodiscard]] std::string_view licence() const { return detail::view(row_->licence()); }
  [[nodiscard]] std::string_view note() const { return detail::view(row_->note()); }

 private:
  const schema::Source* row_;
};

struct SourceIn {
  const schema::Registry* rows = nullptr;
  Source operator()(std::uint32_t index) const { return {rows, index}; }
};

struct SourceAt {
  const schema::Registry* rows = nullptr;
  const flatbuffers::Vector<std::uint16_t>* indices = nullptr;
  Source operator()(std::uint32_t index) const { return {rows, indices->Get(index)}; }
};

using Sources = Sequence<SourceAt>;

/// Those of such numbers; none where there are no numbers. O(1).
[[nodiscard]] inline Sources sources(const schema::Registry* rows, const flatbuffers::Vector<std::uint16_t>* indices) {
  return {{rows, indices}, 0, detail::size(indices)};
}

}  // namespace listed
