// Screening: the same question for every text of a catalogue, on all cores, answered in order.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/container/small_vector.hpp>

#include <listed/in_order.hpp>
#include <listed/registry.hpp>
#include <listed/screener.hpp>
#include <listed/verdict.hpp>

namespace listed {

/// How a screening runs.
struct Screening {
  unsigned threads = 0;      ///< 0: as many as the machine runs at once
  std::size_t batch = 1024;  ///< texts that a thread takes at a time; memory is about 700 bytes × batch × 2 × threads
};

namespace detail {

// Whether elements stay where they are while later ones are read, so that views of them will do.
template <class Texts>
concept KeepsTexts = std::ranges::forward_range<Texts> &&(std::is_lvalue_reference_v<std::ranges::range_reference_t<Texts>> ||
                                                          std::is_same_v<std::ranges::range_value_t<Texts>, std::string_view>);

template <class Text>
struct VerdictBatch {
  std::vector<Text> texts;
  std::vector<Verdict> verdicts;
};

}  // namespace detail

/// Asks `check` of every text of a range and calls `visit(const Verdict&)` for each, in the order of the range. Verdicts are made
/// on all cores; `visit` is called by one thread at a time, not always the same. Texts of a range that makes them as it goes (a
/// generator, `std::views::transform`) are copied while they are in use; others are read in place.
/// O(texts), memory O(threads × batch) however long the range is; a few microseconds a text and core where most are not known and differ.
/// @see Screener for what is remembered.
///
///     listed::screen(*registry, names, {}, [&](const listed::Verdict& verdict) { found += verdict.any_listed(); });
///
/// @throws what the range or `visit` throws; the texts after that are not visited.
template <std::ranges::input_range Texts, class Visit>
requires std::is_convertible_v<std::ranges::range_reference_t<Texts>, std::string_view>
void screen(const Registry& registry, Texts&& texts, const Question& question, Visit visit, Screening how = {}) {
  using Kept = std::conditional_t<detail::KeepsTexts<Texts>, std::string_view, std::string>;
  using Batch = detail::VerdictBatch<Kept>;
  auto at = std::ranges::begin(texts);
  const auto end = std::ranges::end(texts);
  const auto read = [&](Batch& batch) {
    batch.texts.clear();
    for (; batch.texts.size() < std::max<std::size_t>(how.batch, 1) && at != end; ++at) batch.texts.emplace_back(std::string_view{*at});
    return !batch.texts.empty();
  };
  const auto work = [screener = Screener{registry, question}](Batch& batch) mutable {
    batch.verdicts.clear();
    for (const Kept& text : batch.texts) screener.ask(text, batch.verdicts);
  };
  const auto emit = [&](Batch& batch) {
    for (const Verdict& verdict : batch.verdicts) visit(verdict);
  };
  in_order<Batch>(how.threads, read, work, emit);
}

/// What a row comes to in which several cells tell the substance, such as a name and a CAS number: each is asked, and the strongest
/// answer stands for the row. An answer that finds something listed is stronger than one that does not, so that no cell hides what
/// another finds; then the stronger evidence wins (@see Evidence), then the earlier cell.
class RowVerdict {
 public:
  using Verdicts = boost::container::small_vector<Verdict, 2>;

  /// Asks every cell. Views into the cells, which must outlive it. @pre `cells` is not empty
  RowVerdict(Screener& screener, std::span<const std::string_view> cells) { ask(screener, cells); }
  /// The same of a row alone.
  RowVerdict(const Registry& registry, std::span<const std::string_view> cells, const Question& question) {
    Screener screener{registry, question};
    ask(screener, cells);
  }

  /// The answer that stands for the row.
  [[nodiscard]] const Verdict& best() const noexcept { return verdicts_[best_]; }
  /// The answers to all cells, in their order.
  [[nodiscard]] const Verdicts& all() const noexcept { return verdicts_; }

  /// Calls `visit(const Verdict&)` for every answer that says another thing than the best one: another substance, or that the
  /// cell is not known or not understood where the best one is.
  template <class Visit>
  void for_each_other(Visit visit) const {
    for (const Verdict& verdict : verdicts_) {
      if (&verdict != &best() && !agrees(verdict, best())) visit(verdict);
    }
  }

 private:
  void ask(Screener& screener, std::span<const std::string_view> cells) {
    for (const std::string_view cell : cells) screener.ask(cell, verdicts_);
    best_ = static_cast<std::size_t>(std::min_element(verdicts_.begin(), verdicts_.end(), is_stronger) - verdicts_.begin());
  }

  static bool is_stronger(const Verdict& a, const Verdict& b) { return rank(a) < rank(b); }

  // Lower is stronger.
  static std::pair<bool, unsigned> rank(const Verdict& verdict) {
    constexpr unsigned weakest = 100;
    if (verdict.matches().empty()) return {true, weakest + (verdict.status() == Status::not_understood)};
    return {!verdict.any_listed(), static_cast<unsigned>(verdict.matches().front().how)};
  }

  static bool agrees(const Verdict& a, const Verdict& b) {
    if (a.meanings() == 0 || b.meanings() == 0) return a.status() == b.status();
    for (const Match& match : a.matches()) {
      for (const Match& other : b.matches()) {
        if (match.named == other.named) return true;
      }
    }
    return false;
  }

  Verdicts verdicts_;
  std::size_t best_ = 0;
};

}  // namespace listed
