// Matches: what a query can mean, and how it was recognised.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

#include <listed/evidence.hpp>
#include <listed/form.hpp>
#include <listed/reading.hpp>
#include <listed/schema.hpp>
#include <listed/standing.hpp>
#include <listed/substance.hpp>

namespace listed {

/// The evidence that a step is.
[[nodiscard]] constexpr Evidence evidence_of(FormKind step) noexcept {
  switch (step) {
    case FormKind::salt: return Evidence::salt;
    case FormKind::isomer: return Evidence::isomer;
    case FormKind::ester: return Evidence::ester;
    case FormKind::ether: return Evidence::ether;
    case FormKind::member: return Evidence::member;
    case FormKind::hydrate: return Evidence::hydrate;
    case FormKind::isotope: return Evidence::isotope;
    case FormKind::preparation: return Evidence::preparation;
    case FormKind::combination: break;
  }
  return Evidence::combination;
}

/// The weakest of some evidence and of all steps.
[[nodiscard]] constexpr Evidence weakest(Evidence how, Forms steps) noexcept {
  steps.for_each([&](FormKind step) { how = std::max(how, evidence_of(step)); });
  return how;
}

/// What has the name, or the identifier, that was recognised in a query.
struct Named {
  Substance substance;
  const schema::Ancestor* lineage;  ///< of the substance
  std::uint32_t term;
  std::uint16_t ancestors;  ///< the substance itself among them
  Standing standing;        ///< of the substance
  Forms forms;              ///< steps that the query has beyond the substance, by its words
  Evidence how;
  WordNumbers words;      ///< the words of form, grade or preparation that stand about the name
  std::string_view text;  ///< the passage of the query

  Named(Substance substance_, const schema::Ancestor* lineage_, const schema::Posting& posting, Forms forms_, Evidence how_,
        WordNumbers words_, std::string_view text_) noexcept
      : substance{substance_},
        lineage{lineage_},
        term{posting.term()},
        ancestors{posting.ancestors()},
        standing{posting.standing()},
        forms{forms_},
        how{how_},
        words{words_},
        text{text_} {}
};

/// A substance that the query means, or that what it means is a form of. A value; nearer() and comparisons ask its resolution, which
/// must be there.
class Match {
 public:
  Substance substance;
  Evidence how;
  Substance named;  ///< what has the name that was recognised: the substance itself, or a form of it
  std::uint32_t term;
  Forms forms;            ///< the steps from what the query names to the substance
  WordNumbers words;      ///< the words of form, grade or preparation that stand about the name
  std::string_view text;  ///< the passage of the query

  Match(const schema::Registry* rows, const Named& by, const schema::Ancestor& at) noexcept
      : substance{rows, at.substance()},
        how{weakest(by.how, Forms{at.steps()})},
        named{by.substance},
        term{by.term},
        forms{by.forms.with(Forms{at.steps()})},
        words{by.words},
        text{by.text},
        rows_{rows},
        by_{&by},
        at_{&at} {}

  /// The name or identifier that was recognised.
  [[nodiscard]] Term matched() const { return named.term(term); }
  /// Whether the query names the substance's own row of the registry, not a form that the registry holds of it.
  [[nodiscard]] bool is_named() const noexcept { return at_->nearer() == 0; }
  /// Whether it is a substance that the query names, alone or with others: not what that is a form of, nor the kind of preparation
  /// that a product is.
  [[nodiscard]] bool is_component() const {
    return is_named() && (forms.has(FormKind::combination) || matched().kind != TermKind::combination);
  }
  /// The match that this one was reached from, one step nearer to what is named; nothing if it is named itself.
  [[nodiscard]] std::optional<Match> nearer() const {
    return is_named() ? std::nullopt : std::optional{Match{rows_, *by_, *(at_ - at_->nearer())}};
  }

  /// Whether both are the same match of the same resolution.
  friend bool operator==(const Match& a, const Match& b) noexcept { return a.by_ == b.by_ && a.at_ == b.at_; }

 private:
  const schema::Registry* rows_;
  const Named* by_;
  const schema::Ancestor* at_;
};

}  // namespace listed
