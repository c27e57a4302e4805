// Where findings are gathered while files are read and validated, so that one run tells all of them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <listed/error.hpp>

namespace listed::yaml {

/// A place in one of the files that are being loaded; line 0 is the file as a whole.
struct Place {
  std::uint32_t file = 0;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

class Report {
 public:
  /// Findings that are kept; a hostile file may have millions.
  static constexpr std::size_t most = 1000;

  explicit Report(std::vector<std::string> files) : files_{std::move(files)} {}

  void error(Place place, std::string message) {
    ++count_;
    if (findings_.size() < most) findings_.emplace_back(place, std::move(message));
  }

  /// Adds what another report found.
  void take(Report other) {
    count_ += other.count_;
    for (auto& finding : other.findings_) {
      if (findings_.size() < most) findings_.push_back(std::move(finding));
    }
  }

  [[nodiscard]] bool clean() const noexcept { return count_ == 0; }
  [[nodiscard]] const std::string& file(Place place) const { return files_[place.file]; }

  /// `registry/cn/precursors.yaml:12`, for messages that speak of a second place.
  [[nodiscard]] std::string where(Place place) const { return file(place) + ':' + std::to_string(place.line); }

  /// @throws Error if anything was found.
  void throw_if_any() const {
    if (clean()) return;
    auto ordered = findings_;
    const auto position = [](const auto& finding) { return std::tuple{finding.first.file, finding.first.line, finding.first.column}; };
    std::stable_sort(ordered.begin(), ordered.end(), [&](const auto& a, const auto& b) { return position(a) < position(b); });
    std::vector<Diagnostic> diagnostics;
    for (auto& [place, message] : ordered) diagnostics.push_back({file(place), place.line, place.column, std::move(message)});
    if (count_ > most) diagnostics.push_back({"", 0, 0, "and " + std::to_string(count_ - most) + " further findings"});
    throw Error{std::move(diagnostics)};
  }

 private:
  std::vector<std::string> files_;
  std::vector<std::pair<Place, std::string>> findings_;
  std::size_t count_ = 0;
};

}  // namespace listed::yaml
