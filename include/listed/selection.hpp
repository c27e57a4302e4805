// Which lists a question is put to.
#pragma once

#include <bitset>
#include <cstddef>
#include <optional>
#include <string_view>

#include <listed/registry.hpp>

namespace listed {

/// A set of lists of one registry.
class Selection {
 public:
  /// Every list.
  Selection() noexcept { lists_.set(); }

  /// Those of some jurisdictions, or single ones, by id: `un,us,cn-precursors`.
  /// Nothing if a name is neither a jurisdiction nor a list of the registry; `unknown`, if given, is set to that name.
  [[nodiscard]] static std::optional<Selection> parse(const Registry& registry, std::string_view text,
                                                      std::string_view* unknown = nullptr) {
    Selection selection;
    selection.lists_.reset();
    while (true) {
      const std::size_t comma = text.find(',');
      const std::string_view name = text.substr(0, comma);
      if (!selection.add(registry, name)) {
        if (unknown) *unknown = name;
        return std::nullopt;
      }
      if (comma == std::string_view::npos) return selection;
      text.remove_prefix(comma + 1);
    }
  }

  /// Whether it is of every list.
  [[nodiscard]] bool is_all() const noexcept { return lists_.all(); }
  [[nodiscard]] bool has(const List& list) const noexcept { return lists_[list.index()]; }
  [[nodiscard]] bool has_index(std::size_t index) const noexcept { return lists_[index]; }

 private:
  bool add(const Registry& registry, std::string_view name) {
    const std::string_view jurisdiction = name == "uk" ? "gb" : name;  // as people call it; ISO 3166-1 reserves the code for that
    bool found = false;
    for (const List& list : registry.lists()) {
      if (list.id() == name || list.jurisdiction() == jurisdiction) {
        lists_.set(list.index());
        found = true;
      }
    }
    return found;
  }

  std::bitset<List::most> lists_;
};

}  // namespace listed
