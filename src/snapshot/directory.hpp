// Ids and the numbers of their rows.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "yaml/draft.hpp"

namespace listed::snapshot {

/// Orders drafts by the id of their row and knows the number of each. A second bearer of an id is reported.
class Directory {
 public:
  template <class Draft>
  static Directory of(std::string_view what, std::vector<Draft>& drafts, yaml::Report& report) {
    order_by_id(drafts);
    for (std::size_t i = 1; i < drafts.size(); ++i) {
      if (drafts[i].row.id != drafts[i - 1].row.id || drafts[i].row.id.empty()) continue;
      report.error(drafts[i].place, fmt::format("the {} '{}' is described a second time, first at {}", what, drafts[i].row.id,
                                                report.where(drafts[i - 1].place)));
    }
    const auto same = [](const Draft& a, const Draft& b) { return a.row.id == b.row.id; };
    drafts.erase(std::unique(drafts.begin(), drafts.end(), same), drafts.end());
    Directory directory{what, report};
    for (const Draft& draft : drafts) directory.numbers_.emplace(draft.row.id, static_cast<std::uint32_t>(directory.numbers_.size()));
    return directory;
  }

  /// The number of an id; an unknown one is reported, with the place where it stands.
  [[nodiscard]] std::optional<std::uint32_t> find(const yaml::Reference& reference) const {
    const auto found = numbers_.find(reference.id);
    if (found != numbers_.end()) return found->second;
    report_->error(reference.place, fmt::format("there is no {} '{}'", what_, reference.id));
    return std::nullopt;
  }

  template <class Number = std::uint32_t>
  [[nodiscard]] std::vector<Number> find(const yaml::References& references) const {
    std::vector<Number> numbers;
    for (const yaml::Reference& reference : references) {
      if (const auto number = find(reference)) numbers.push_back(static_cast<Number>(*number));
    }
    return numbers;
  }

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };

  Directory(std::string_view what, yaml::Report& report) : what_{what}, report_{&report} {}

  // Each draft is large, and moved once.
  template <class Draft>
  static void order_by_id(std::vector<Draft>& drafts) {
    std::vector<Draft*> order;
    for (Draft& draft : drafts) order.push_back(&draft);
    std::stable_sort(order.begin(), order.end(), [](const Draft* a, const Draft* b) { return a->row.id < b->row.id; });
    std::vector<Draft> ordered;
    ordered.reserve(drafts.size());
    for (Draft* draft : order) ordered.push_back(std::move(*draft));
    drafts = std::move(ordered);
  }

  std::string_view what_;
  yaml::Report* report_;
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_;
};

}  // namespace listed::snapshot
