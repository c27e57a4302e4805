// What is told of a case beyond the name of the chemical: by options, for every query, and by the cells of a row.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <listed/circumstances.hpp>

#include "tables/table.hpp"

namespace listed::cli {

struct Arguments;

/// What the options say of the case, and the text that it looks at.
struct Case {
  explicit Case(const Arguments& arguments);
  Case(const Case&) = delete;
  Case& operator=(const Case&) = delete;

  std::string form;
  Circumstances circumstances;
};

/// What a row says of its case, and, where it says nothing, the options. Views into the cells and the options.
class RowCase {
 public:
  RowCase(const Case& options, std::span<const tables::CaseCell> cells);

  [[nodiscard]] const Circumstances& circumstances() const noexcept { return circumstances_; }
  /// A sentence for each cell that cannot be used, which is as if it were not there: `amount: '5 sacks' is no quantity: …`.
  [[nodiscard]] const std::vector<std::string>& problems() const noexcept { return problems_; }

 private:
  void read(tables::Content content, std::string_view text, std::string_view unit);

  Circumstances circumstances_;
  std::vector<std::string> problems_;
};

/// `2 kg, 12 % w/w, from us, to mx`; empty where nothing is given.
[[nodiscard]] std::string in_words(const Circumstances& given);

}  // namespace listed::cli
