// Ranges over the rows of a snapshot: nothing is copied, an element is made when it is asked for.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <iterator>

namespace listed {

/// A random-access range of views. `At` makes the element of an index; elements are values of a few words.
/// Copying, indexing and iterating cost O(1) a step and never allocate.
template <class At>
class Sequence {
 public:
  using value_type = decltype(At{}(std::uint32_t{}));

  class iterator {
   public:
    using iterator_concept = std::random_access_iterator_tag;
    using iterator_category = std::input_iterator_tag;
    using value_type = Sequence::value_type;
    using difference_type = std::ptrdiff_t;
    using reference = value_type;
    using pointer = void;

    constexpr iterator() noexcept = default;
    constexpr iterator(At at, std::uint32_t index) noexcept : at_{at}, index_{index} {}

    [[nodiscard]] constexpr value_type operator*() const { return at_(index_); }
    [[nodiscard]] constexpr value_type operator[](difference_type n) const { return *(*this + n); }

    constexpr iterator& operator++() noexcept { return *this += 1; }
    constexpr iterator& operator--() noexcept { return *this -= 1; }
    constexpr iterator operator++(int) noexcept {
      const iterator old = *this;
      ++*this;
      return old;
    }
    constexpr iterator operator--(int) noexcept {
      const iterator old = *this;
      --*this;
      return old;
    }
    constexpr iterator& operator+=(difference_type n) noexcept {
      index_ = static_cast<std::uint32_t>(static_cast<difference_type>(index_) + n);
      return *this;
    }
    constexpr iterator& operator-=(difference_type n) noexcept { return *this += -n; }

    friend constexpr iterator operator+(iterator i, difference_type n) noexcept { return i += n; }
    friend constexpr iterator operator+(difference_type n, iterator i) noexcept { return i += n; }
    friend constexpr iterator operator-(iterator i, difference_type n) noexcept { return i -= n; }
    friend constexpr difference_type operator-(iterator a, iterator b) noexcept {
      return static_cast<difference_type>(a.index_) - static_cast<difference_type>(b.index_);
    }
    friend constexpr bool operator==(iterator a, iterator b) noexcept { return a.index_ == b.index_; }
    friend constexpr std::strong_ordering operator<=>(iterator a, iterator b) noexcept { return a.index_ <=> b.index_; }

   private:
    At at_{};
    std::uint32_t index_ = 0;
  };

  constexpr Sequence() noexcept = default;
  constexpr Sequence(At at, std::uint32_t first, std::uint32_t count) noexcept : at_{at}, first_{first}, count_{count} {}

  [[nodiscard]] constexpr iterator begin() const noexcept { return {at_, first_}; }
  [[nodiscard]] constexpr iterator end() const noexcept { return {at_, first_ + count_}; }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return count_; }
  [[nodiscard]] constexpr bool empty() const noexcept { return count_ == 0; }
  [[nodiscard]] constexpr value_type operator[](std::size_t n) const { return at_(first_ + static_cast<std::uint32_t>(n)); }
  [[nodiscard]] constexpr value_type front() const { return (*this)[0]; }
  [[nodiscard]] constexpr value_type back() const { return (*this)[count_ - 1]; }

 private:
  At at_{};
  std::uint32_t first_ = 0;
  std::uint32_t count_ = 0;
};

}  // namespace listed
