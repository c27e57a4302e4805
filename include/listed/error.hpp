// What goes wrong at the boundary: one exception, with every finding and its place. Look-ups never throw it.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace listed {

/// One finding: where, and what was expected. Line and column count from 1; 0 where there is no such place.
struct Diagnostic {
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;
  std::string message;

  /// `registry/cn/precursors.yaml:12:5: …`, the form that editors and compilers know.
  [[nodiscard]] std::string to_string() const {
    std::string text = file;
    if (line != 0) text += ':' + std::to_string(line) + ':' + std::to_string(column);
    if (!text.empty()) text += ": ";
    return text + message;
  }

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// A registry or a snapshot that cannot be used. Carries all findings of the run, in the order of files and lines.
class Error : public std::runtime_error {
 public:
  explicit Error(std::vector<Diagnostic> diagnostics) : runtime_error{summary(diagnostics)}, diagnostics_{std::move(diagnostics)} {}
  explicit Error(Diagnostic diagnostic) : Error{std::vector{std::move(diagnostic)}} {}

  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const noexcept { return diagnostics_; }

 private:
  static std::string summary(const std::vector<Diagnostic>& diagnostics) {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics) {
      if (!text.empty()) text += '\n';
      text += diagnostic.to_string();
    }
    return text;
  }

  std::vector<Diagnostic> diagnostics_;
};

}  // namespace listed
