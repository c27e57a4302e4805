#include "cli/words.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/describe.hpp"

namespace listed::cli {

std::string or_unknown(PartialDate date) { return date ? date.to_string() : "unknown"; }

std::string since_of(const Listing& listing) { return or_unknown(listing.origin().since()); }

std::string cas_numbers(const Substance& substance, std::string_view between) {
  std::string text;
  for (const Term& cas : substance.terms(TermKind::cas)) text.append(text.empty() ? "" : between).append(cas.text);
  return text;
}

std::string days_of(PartialDate announced, PartialDate effective) {
  if (!announced && !effective) return "day not known";
  return fmt::format("{}{}{}", announced ? "announced " + announced.to_string() : "", announced && effective ? ", " : "",
                     effective ? "in force " + effective.to_string() : "");
}

std::string how_of(const Match& match, const Registry& registry) {
  const bool misprinted = match.matched().kind == TermKind::misprint;
  std::string text = fmt::format("{}: {}{}", label(match.how), match.matched().text, misprinted ? " (as a list misprints it)" : "");
  for (const std::uint16_t form : match.words) text += fmt::format(" + {}", registry.form(form).name);
  if (match.is_named() && match.forms.has(FormKind::combination)) text += ", a product that holds it together with other substances";
  if (match.forms.has(FormKind::isotope)) text += ", of which an isotopologue (labelled with isotopes) was asked for";
  if (!match.is_named())
    text += match.how == Evidence::member ? fmt::format(", and {} is one of them", match.named.name())
                                          : fmt::format(", of which {} is a form", match.named.name());
  return text;
}

std::string reach_of(const Finding& finding) {
  if (finding.admission == Admission::named) return {};
  const std::string form = fmt::format("{} of {}", label(finding.match().how), finding.match().substance.name());
  const Scope scope = finding.listing.scope();
  if (finding.admission == Admission::admitted) return fmt::format("reached as {}, by the scope clause ({})", form, scope.citation());
  if (!scope.known()) return fmt::format("perhaps reached as {}: the sources hold no scope clause", form);
  return fmt::format("perhaps reached as {}: the scope clause ({}) does not say", form, scope.citation());
}

std::string_view clause_of(const Finding& finding) {
  return finding.admission == Admission::named ? std::string_view{} : finding.listing.scope().text().in("en");
}

std::string doubt_of_time(const Finding& finding, const Verdict& verdict) {
  const Listing& listing = finding.listing;
  const InForce by_now = listing.in_force_on(verdict.as_of());
  if (verdict.known_on() && by_now != finding.in_force) {
    const std::string known_on = verdict.known_on()->to_string();
    if (finding.in_force == InForce::unknown)
      return fmt::format("whether it was known on {} is not known: no source gives the day of its announcement", known_on);
    return fmt::format("its end ({} by {}) had not been announced on {}", label(listing.ending()), cite(*listing.ended_by()), known_on);
  }
  if (finding.in_force != InForce::unknown) return {};
  if (const auto other = verdict.other_of_move(finding)) {
    const bool left = listing.ending() == Ending::moved;
    return fmt::format("moved {} {} {} on a day that no source gives: on the day asked it stood in the one or the other",
                       left ? "to" : "from", other->listing.list_id(), other->listing.part_label());
  }
  return "whether it was in force on that day is not known: the sources do not date it";
}

bool can_be_link(const Source& source) {
  return source.address().starts_with("http") && source.address().find_first_of(" <>\"\n") == std::string_view::npos;
}

std::string consulted(const Registry& registry, const Selection& lists, bool all_times) {
  std::string text;
  for (const List& list : registry.lists()) {
    if (!lists.has(list)) continue;
    const std::string from = all_times && list.complete_from() ? list.complete_from().to_string() + " " : std::string{};
    text += fmt::format("{}{} ({}to {})", text.empty() ? "" : ", ", list.id(), from, list.complete_to().to_string());
  }
  return text;
}

std::vector<std::string> limits_of_record(const Registry& registry, const Selection& lists, Date as_of, std::optional<Date> known_on) {
  std::string before, not_yet, lacking;
  const auto add = [](std::string& to, const List& list, PartialDate from) {
    to += fmt::format("{}{} (from {})", to.empty() ? "" : ", ", list.id(), from.to_string());
  };
  for_each_coverage(registry, lists, as_of, known_on, [&](const Coverage& one) {
    if (!one.list.lacks().empty()) lacking += fmt::format("{}{} ({})", lacking.empty() ? "" : "; ", one.list.lacks(), one.list.id());
    if (one.recorded == Recorded::before) add(before, one.list, one.complete_from);
    if (one.recorded == Recorded::not_yet_in_force) add(not_yet, one.list, one.list.in_force_from());
  });
  const Date day = known_on ? std::min(as_of, *known_on) : as_of;
  std::vector<std::string> sentences;
  if (!before.empty()) sentences.push_back(fmt::format("Not recorded completely as far back as {}: {}", day.to_string(), before));
  if (!lacking.empty()) sentences.push_back(fmt::format("Not in the registry, so that nothing is said of it: {}", lacking));
  if (!not_yet.empty()) sentences.push_back(fmt::format("Not yet in force on {}: {}", as_of.to_string(), not_yet));
  return sentences;
}

std::string_view in_words(Requirement requirement) {
  switch (requirement) {
    case Requirement::not_stated: return "not stated: the registry holds no such rule of this list";
    case Requirement::not_required: return "not required by the rules of this list";
    case Requirement::depends: return "unknown, depends on what is named below";
    case Requirement::unless_exempt: return "REQUIRED unless exempt, which depends on what is named below";
    case Requirement::required: return "REQUIRED";
    case Requirement::prohibited: return "PROHIBITED";
  }
  return {};
}

std::string what_of(const Rule& rule) {
  std::string text = fmt::format("{}{}{}", label(rule.effect()), rule.part().empty() ? "" : " · ", rule.part());
  if (!rule.obligation().empty()) text += fmt::format(" · {}", rule.obligation().in("en"));
  if (const std::string numbers = conditions(rule); !numbers.empty()) text += fmt::format(" · {}", numbers);
  const auto countries = [&](std::string_view word, const Strings& named, const std::optional<CountrySet>& set) {
    if (!named.empty()) text += fmt::format(" · {} {}", word, fmt::join(named, ", "));
    if (set) text += fmt::format(" · {} {}", word, set->title().in("en"));
  };
  countries("to", rule.destinations(), rule.destination_set());
  countries("from", rule.origins(), rule.origin_set());
  return text;
}

std::string dated(const Rule& rule) {
  std::string text{rule.citation()};
  if (rule.since()) text += fmt::format(", since {}", rule.since().to_string());
  if (rule.until()) text += fmt::format(", until {}", rule.until().to_string());
  return text;
}

std::string facts_of(const Consequence& one) {
  std::string facts;
  for (const Fact& fact : one.facts) facts += fmt::format("{}{}", facts.empty() ? "" : "; ", fact.describe(one.rule));
  return facts;
}

}  // namespace listed::cli
