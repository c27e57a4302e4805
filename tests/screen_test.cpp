// Screening: the answers of `check`, in order, whatever the number of threads.
#include <atomic>
#include <forward_list>
#include <ranges>
#include <stdexcept>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <listed/screen.hpp>

#include "support/small_registry.hpp"

namespace {

using namespace listed;

std::vector<std::string> catalogue(std::size_t size) {
  const std::vector<std::string> names{"fentanyl", "water", "437-38-7", "DOX", "caffeine", "437-38-8", "fentanyl citrate", ""};
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < size; ++i) texts.push_back(i % 3 == 0 ? names[i / 3 % names.size()] : "item " + std::to_string(i));
  return texts;
}

const Question question{listed::test::date("2026-11-23"), {}};

RowVerdict row(const Registry& registry, const std::vector<std::string_view>& cells) { return {registry, cells, question}; }

std::vector<std::string> others(const RowVerdict& verdict) {
  std::vector<std::string> texts;
  verdict.for_each_other([&](const Verdict& other) { texts.emplace_back(other.query()); });
  return texts;
}

}  // namespace

TEST_CASE("a screening answers as check does, in the order of the texts, on any number of threads") {
  const auto registry = listed::test::small_registry();
  const auto texts = catalogue(5000);
  for (const unsigned threads : {1u, 2u, 7u}) {
    for (const std::size_t batch : {1u, 64u, 10'000u}) {
      std::size_t at = 0, wrong = 0;
      screen(*registry, texts, question,
             [&](const Verdict& verdict) {
               wrong += verdict.query() != texts[at] || verdict.status() != check(*registry, texts[at], question).status();
               ++at;
             },
             {threads, batch});
      CHECK(at == texts.size());
      CHECK(wrong == 0);
    }
  }
}

TEST_CASE("what named nothing is remembered, and told again as it was") {
  const auto registry = listed::test::small_registry();
  const auto packs = [](std::size_t item) {
    return std::string(item % 300, 'x') + " article of the catalogue no. " + std::to_string(item);
  };
  std::vector<std::string> texts;
  for (std::size_t item = 0; item < 3000; ++item) texts.insert(texts.end(), 3, packs(item));  // its packs side by side
  for (std::size_t item = 0; item < 3000; ++item) texts.push_back(packs(item * 7 % 3000));    // and once more, elsewhere
  for (const char* text :
       {"fentanyl and unobtainium", "fentanyl and unobtainium", "fentanyl citrate, article", "fentanyl citrate, article"})
    texts.emplace_back(text);
  Screener screener{*registry, question};
  std::vector<Verdict> answers;
  for (const std::string& text : texts) screener.ask(text, answers);
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const Verdict fresh = check(*registry, texts[i], question);
    wrong += answers[i].query().data() != texts[i].data() || answers[i].status() != fresh.status() ||
             answers[i].passages().size() != fresh.passages().size() || answers[i].problem() != fresh.problem();
  }
  CHECK(wrong == 0);
}

TEST_CASE("texts that drive each other out of memory are never taken for one another") {
  detail::UnknownTexts unknown;
  const auto text = [](std::size_t i) { return "an unknown text no. " + std::to_string(i); };
  CHECK_FALSE(unknown.has(text(0)));
  for (std::size_t i = 0; i < 300'000; ++i) unknown.add(text(i));
  std::size_t remembered = 0, invented = 0;
  for (std::size_t i = 0; i < 300'000; ++i) remembered += unknown.has(text(i)), invented += unknown.has(text(i + 300'000));
  CHECK(remembered > 100'000);
  CHECK(remembered <= 131'072);
  CHECK(invented == 0);
  CHECK(unknown.has(text(299'999)));
}

TEST_CASE("ranges that make their texts as they go are copied while they are in use") {
  const auto registry = listed::test::small_registry();
  std::vector<std::string> seen;
  const auto made =
      std::views::iota(0, 3000) | std::views::transform([](int i) { return "a text that does not fit in place " + std::to_string(i); });
  screen(*registry, made, question, [&](const Verdict& verdict) { seen.emplace_back(verdict.query()); }, {3, 16});
  REQUIRE(seen.size() == 3000);
  CHECK(seen[2999] == "a text that does not fit in place 2999");
  const std::forward_list<const char*> list{"fentanyl", "water"};
  std::size_t listed = 0;
  screen(*registry, list, question, [&](const Verdict& verdict) { listed += verdict.any_listed(); });
  CHECK(listed == 1);
}

TEST_CASE("an exception of the visitor ends a screening and reaches the caller") {
  const auto registry = listed::test::small_registry();
  const auto texts = catalogue(5000);
  std::size_t visited = 0;
  const auto visit = [&](const Verdict&) {
    if (++visited == 100) throw std::runtime_error{"enough"};
  };
  CHECK_THROWS_WITH(screen(*registry, texts, question, visit, {4, 8}), "enough");
  CHECK(visited == 100);
}

TEST_CASE("work overlaps but reading and emitting do not, and batches are bounded") {
  std::atomic<int> alive{0}, most{0}, inside{0};
  int next = 0;
  std::vector<int> out;
  bool overlap = false;
  in_order<int>(
      4,
      [&](int& batch) {
        overlap = overlap || inside.fetch_add(1) != 0;
        if (next < 500) batch = next++, most = std::max(most.load(), ++alive);
        else return inside.fetch_sub(1), false;
        inside.fetch_sub(1);
        return true;
      },
      [](int& batch) { batch *= 2; }, [&](int& batch) { out.push_back(batch), --alive; });
  CHECK_FALSE(overlap);
  CHECK(most <= 8);
  REQUIRE(out.size() == 500);
  for (int i = 0; i < 500; ++i) CHECK(out[i] == 2 * i);
}

TEST_CASE("of the cells of a row the strongest evidence stands, and what differs is told") {
  const auto registry = listed::test::small_registry();
  const auto same = row(*registry, {"fentanyl", "437-38-7"});
  CHECK(same.best().query() == "437-38-7");
  CHECK(others(same).empty());

  const auto different = row(*registry, {"midazolam", "437-38-7"});
  CHECK(different.best().query() == "437-38-7");
  CHECK(others(different) == std::vector<std::string>{"midazolam"});

  const auto hidden = row(*registry, {"fentanyl", "76-42-6"});  // oxycodone is in no list on that day
  CHECK(hidden.best().query() == "fentanyl");
  CHECK(others(hidden) == std::vector<std::string>{"76-42-6"});

  CHECK(others(row(*registry, {"fentanyl", "437-38-8"})) == std::vector<std::string>{"437-38-8"});
  CHECK(others(row(*registry, {"water", "7732-18-5"})).empty());
  CHECK(row(*registry, {"water", "437-38-8"}).best().query() == "water");
  CHECK(row(*registry, {"DOX", "64638-07-9"}).best().status() == Status::listed);
}
