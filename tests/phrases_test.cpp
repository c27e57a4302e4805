// Words of natural languages that the registry carries by what they tell.
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "support/small_registry.hpp"

using namespace listed;
using namespace listed::test;

namespace {

Files with_phrases(std::string_view yaml) {
  Files files = small_files();
  files.push_back({"words/phrases.yaml", std::string{yaml}});
  return files;
}

constexpr std::string_view some_phrases = R"(phrases:
  - tells: conjunction
    words: {en: [and, or], de: und}
  - tells: [conjunction, companion]
    words: {en: and also}
  - tells: quality
    words: {mul: AR}
)";

}  // namespace

TEST_CASE("a phrase is found at either end of a text, the longest first, in any case") {
  const auto registry = Registry::from_bytes(compile_registry(with_phrases(some_phrases)));
  const Phrases& phrases = registry->phrases();
  CHECK(phrases.has(PhraseKind::conjunction, "AND"));
  CHECK_FALSE(phrases.has(PhraseKind::conjunction, "andy"));
  CHECK_FALSE(phrases.has(PhraseKind::conjunction, ""));
  CHECK(phrases.longest(PhraseKind::conjunction, "And also water") == 8);
  CHECK(phrases.longest(PhraseKind::conjunction, "android") == 3);
  CHECK(phrases.longest(PhraseKind::companion, "and water") == 0);
  CHECK(phrases.any_after(PhraseKind::conjunction, "Salz und"));
  CHECK_FALSE(phrases.any_after(PhraseKind::companion, "Salz und"));
  CHECK(phrases.may_begin(PhraseKind::conjunction, 'U'));
  CHECK_FALSE(phrases.may_begin(PhraseKind::companion, 'u'));
  std::vector<std::size_t> sizes;
  CHECK_FALSE(phrases.any_before(PhraseKind::conjunction, "and also", [&](std::size_t size) { return sizes.push_back(size), false; }));
  CHECK(sizes == std::vector<std::size_t>{8, 3});
}

TEST_CASE("grades are told by their capitals") {
  const auto registry = Registry::from_bytes(compile_registry(with_phrases(some_phrases)));
  CHECK(registry->phrases().has(PhraseKind::quality, "AR"));
  CHECK_FALSE(registry->phrases().has(PhraseKind::quality, "ar"));
}

TEST_CASE("a phrase says what it tells, once, and has no blanks at its ends") {
  CHECK(findings_of(with_phrases(some_phrases)) == "");
  CHECK(findings_of(with_phrases("phrases:\n  - words: {en: and}\n")) == "words/phrases.yaml:2:5: what do they tell? `tells: …`");
  CHECK(findings_of(with_phrases("phrases:\n  - {tells: verb, words: {en: and}}\n")).find("'tells' is one of unit, divisor, strength") !=
        std::string::npos);
  CHECK(findings_of(with_phrases("phrases:\n  - {tells: unit, words: {en: [g, G]}}\n")) ==
        "words/phrases.yaml:2:35: 'G' already tells 'unit' (see words/phrases.yaml:2)");
  CHECK(findings_of(with_phrases("phrases:\n  - {tells: unit, words: {en: ' g'}}\n")) ==
        "words/phrases.yaml:2:31: a phrase has no blanks at its ends");
}

TEST_CASE("a unit, a conjunction and what makes something else of a name are words of the registry") {
  const auto plain = Registry::from_bytes(compile_registry(small_files()));
  const auto knowing = Registry::from_bytes(compile_registry(with_phrases(
      "phrases:\n  - {tells: unit, words: {mul: mg}}\n  - {tells: conjunction, words: {mul: ja}}\n  - {tells: another-thing, words: {en: "
      "antibody}}\n")));
  const auto listed = [](const Registry& registry, std::string_view query) { return check(registry, query).any_listed(); };
  for (const std::string_view query : {"fentanyl5mg", "caffeine ja fentanyl"}) {
    CAPTURE(query);
    CHECK_FALSE(listed(*plain, query));
    CHECK(listed(*knowing, query));
  }
  CHECK(listed(*plain, "Fentanyl Antibody"));  // as it would of any word on a label
  CHECK_FALSE(listed(*knowing, "Fentanyl Antibody"));
}
