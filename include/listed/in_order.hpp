// Work on batches on every core, with the results in the order of the batches and a bounded number of them in memory.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace listed {

/// As many threads as the machine runs at once, if 0 was asked for; never so many that they only cost memory.
[[nodiscard]] inline unsigned threads_or_all(unsigned wanted) noexcept {
  constexpr unsigned most = 256;
  return std::min(wanted != 0 ? wanted : std::max(1u, std::thread::hardware_concurrency()), most);
}

namespace detail {

// A ring of batches. Each is read, worked on and emitted in turn; readings follow one another, and so do emissions, each on
// whatever thread is free; work on different batches runs side by side.
template <class Batch, class Read, class Work, class Emit>
class InOrder {
 public:
  InOrder(unsigned threads, Read& read, const Work& work, Emit& emit) : slots_(2 * threads), read_{read}, work_{work}, emit_{emit} {}

  void run(unsigned threads) {
    {
      std::vector<std::jthread> helpers;
      for (unsigned i = 1; i < threads; ++i) helpers.emplace_back([this] { take_turns(); });
      take_turns();
    }
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  struct Slot {
    Batch batch{};
    bool done = false;
  };

  void take_turns() {
    Work work{work_};
    std::unique_lock lock{mutex_};
    while (!failure_) {
      if (!emitting_ && emitted_ < begun_ && slot(emitted_).done) emit_next(lock);
      else if (!reading_ && !ended_ && begun_ - emitted_ < slots_.size()) read_next(lock, work);
      else if (ended_ && emitted_ == begun_) break;
      else changed_.wait(lock);
    }
    changed_.notify_all();
  }

  void emit_next(std::unique_lock<std::mutex>& lock) {
    Slot& next = slot(emitted_);
    emitting_ = true;
    unlocked(lock, [&] { emit_(next.batch); });
    emitting_ = next.done = false;
    ++emitted_;
    changed_.notify_all();
  }

  void read_next(std::unique_lock<std::mutex>& lock, Work& work) {
    Slot& next = slot(begun_);
    bool any = false;
    reading_ = true;
    unlocked(lock, [&] { any = read_(next.batch); });
    reading_ = false;
    if (any) ++begun_;
    else ended_ = true;
    changed_.notify_all();
    if (!any) return;
    unlocked(lock, [&] { work(next.batch); });
    next.done = true;
    changed_.notify_all();
  }

  // The first failure stops all threads.
  template <class Step>
  void unlocked(std::unique_lock<std::mutex>& lock, Step step) {
    lock.unlock();
    std::exception_ptr failure;
    try {
      step();
    } catch (...) { failure = std::current_exception(); }
    lock.lock();
    if (failure && !failure_) failure_ = failure;
  }

  Slot& slot(std::uint64_t number) { return slots_[number % slots_.size()]; }

  std::vector<Slot> slots_;
  Read& read_;
  const Work& work_;
  Emit& emit_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint64_t begun_ = 0, emitted_ = 0;  // batches that were read, and those of them that were emitted
  bool reading_ = false, emitting_ = false, ended_ = false;
  std::exception_ptr failure_;
};

}  // namespace detail

/// Fills batches by `read(Batch&)` until it returns false, passes each to `work(Batch&)` on one of `threads` threads (0: as many as
/// the machine runs), and then to `emit(Batch&)` in the order of reading. Neither `read` nor `emit` runs twice at a time, but they
/// run on any of the threads. Each thread has a copy of `work` of its own, which may remember what helps it. At most `2 * threads`
/// batches exist; each is used again, as `emit` leaves it, so that what it has allocated is kept. Returns when all is done; costs a few
/// microseconds a batch.
/// @throws what the first step that failed has thrown; no further step begins then.
template <class Batch, class Read, class Work, class Emit>
void in_order(unsigned threads, Read read, Work work, Emit emit) {
  const unsigned count = threads_or_all(threads);
  detail::InOrder<Batch, Read, Work, Emit>{count, read, work, emit}.run(count);
}

}  // namespace listed
