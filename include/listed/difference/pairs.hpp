// What of two versions is the same thing: by its id, or where it has none by what it says.
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace listed::detail {

/// Pairs what both of two ordered sequences of unique ids have; calls with nothing for the one that is missing. O(rows).
template <class Rows, class Visit>
void pair_by_id(const Rows& old_rows, const Rows& new_rows, Visit visit) {
  auto a = old_rows.begin(), b = new_rows.begin();
  using Row = typename Rows::value_type;
  while (a != old_rows.end() || b != new_rows.end()) {
    const int order = a == old_rows.end() ? 1 : b == new_rows.end() ? -1 : (*a).id().compare((*b).id());
    const auto old_row = order <= 0 ? std::optional<Row>{*a++} : std::nullopt;
    const auto new_row = order >= 0 ? std::optional<Row>{*b++} : std::nullopt;
    visit(old_row, new_row);
  }
}

/// What several things with the same key mean.
enum class Rivals { in_order, none };  ///< the first is the first, and so on; or: nobody can tell which is which, so they are no pairs

/// Pairs by one key after the other, the most telling first: what no key pairs is left over.
template <class T>
class Pairing {
 public:
  Pairing(std::vector<T> before, std::vector<T> after)
      : before_{std::move(before)}, after_{std::move(after)}, before_is_free_(before_.size(), true), partners_(after_.size(), none) {}

  /// Pairs what is left over and has the same key. O(n log n).
  template <class KeyOf>
  Pairing& by(KeyOf key_of, Rivals rivals = Rivals::in_order) {
    using Entry = std::tuple<decltype(key_of(before_.front())), bool, std::size_t>;
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (before_is_free_[i]) entries.emplace_back(key_of(before_[i]), false, i);
    }
    const std::size_t left_over = entries.size();
    for (std::size_t i = 0; left_over != 0 && i < after_.size(); ++i) {
      if (partners_[i] == none) entries.emplace_back(key_of(after_[i]), true, i);
    }
    if (left_over == entries.size()) return *this;
    std::sort(entries.begin(), entries.end());
    for (auto first = entries.begin(); first != entries.end();) {
      const auto has_key = [&](const Entry& entry) { return std::get<0>(entry) == std::get<0>(*first); };
      const auto last = std::find_if_not(first, entries.end(), has_key);
      const auto middle = std::find_if(first, last, [](const Entry& entry) { return std::get<1>(entry); });
      if (rivals == Rivals::in_order || (middle - first == 1 && last - middle == 1)) pair(first, middle, last);
      first = last;
    }
    return *this;
  }

  /// Calls `visit(const T* before, const T* after)` for each pair and each new one left over, in the order of the new ones, then for
  /// each old one left over; the one that is missing is null.
  template <class Visit>
  void for_each(Visit visit) const {
    for (std::size_t i = 0; i < after_.size(); ++i) visit(partners_[i] == none ? nullptr : &before_[partners_[i]], &after_[i]);
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (before_is_free_[i]) visit(&before_[i], static_cast<const T*>(nullptr));
    }
  }

 private:
  static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

  template <class Entry>
  void pair(Entry old_one, const Entry middle, const Entry last) {
    for (Entry new_one = middle; old_one != middle && new_one != last; ++old_one, ++new_one) {
      partners_[std::get<2>(*new_one)] = std::get<2>(*old_one);
      before_is_free_[std::get<2>(*old_one)] = false;
    }
  }

  std::vector<T> before_, after_;
  std::vector<bool> before_is_free_;
  std::vector<std::size_t> partners_;  // of the new ones
};

}  // namespace listed::detail
