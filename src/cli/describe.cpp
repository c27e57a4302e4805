#include "cli/describe.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace listed::cli {

namespace {

Record texts_of(const Sequence<TermAt>& terms) {
  Record record = Record::array();
  for (const Term& term : terms) record.push_back(term.text);
  return record;
}

template <class Range>
void put_if_any(Record& record, const char* key, const Range& range) {
  if (!range.empty()) record[key] = array(range);
}

// The words of form, grade or preparation that stand about the name: "hydrochloride".
Record words_of(const Match& match, const Registry& registry) {
  Record record = Record::array();
  for (const std::uint16_t form : match.words) record.push_back(registry.form(form).name);
  return record;
}

Record describe(const Match& match, const Registry& registry) {
  return {{"substance", match.substance.id()},
          {"name", match.substance.name()},
          {"cas", texts_of(match.substance.terms(TermKind::cas))},
          {"how", label(match.how)},
          {"matched", match.matched().text},
          {"matched_kind", label(match.matched().kind)},
          {"form", match.is_named() ? Record(nullptr) : Record(match.named.id())},
          {"words", words_of(match, registry)},
          {"text", match.text}};
}

// What is named together: the substances of a mixture, or of a product that holds several.
void put_components(Record& record, const Verdict& verdict) {
  Record components = Record::array();
  for (const Match& match : verdict.matches()) {
    if (match.is_component()) components.push_back(match.substance.id());
  }
  if (verdict.meanings() == 1 && components.size() > 1) record["components"] = std::move(components);
}

// The clause by which a list reaches a form of what it names.
Record describe(const Scope& scope) { return {{"citation", text_or_null(scope.citation())}, {"text", by_language(scope.text())}}; }

Record describe(const CountrySet& set) {
  return {{"id", set.id()},
          {"title", by_language(set.title())},
          {"members", array(set.members())},
          {"since", set.since().to_string()},
          {"citation", set.citation()}};
}

Record describe(const RuleOfList& found) {
  const Rule& rule = found.rule;
  Record record{{"list", found.list.id()}, {"part", text_or_null(rule.part())}, {"effect", label(rule.effect())}};
  put_if(record, "code", rule.code());
  put_if_any(record, "transaction", rule.transactions());
  put_if(record, "per", rule.per());
  put_if_any(record, "destinations", rule.destinations());
  put_if_any(record, "origins", rule.origins());
  if (const auto set = rule.destination_set()) record["destination_set"] = describe(*set);
  if (const auto set = rule.origin_set()) record["origin_set"] = describe(*set);
  for (const Condition& condition : rule.conditions())
    record["when"][std::string{label(condition.measure)}].push_back(condition.to_string());
  put_if(record, "basis", rule.basis());
  put_if(record, "obligation", rule.obligation());
  if (rule.given()) record["given"] = label(*rule.given());
  put_if(record, "form", rule.form());
  record["text"] = by_language(rule.text());
  record["citation"] = rule.citation();
  if (rule.since()) record["since"] = rule.since().to_string();
  if (rule.until()) record["until"] = rule.until().to_string();
  put_if(record, "note", rule.note());
  put_if(record, "doubt", rule.doubt());
  return record;
}

}  // namespace

std::vector<RuleOfList> rules_of(const Registry& registry, const Substance& substance, Date day) {
  const auto stands_in = [&](const List& list, std::string_view part) {
    const auto listings = substance.listings();
    return std::any_of(listings.begin(), listings.end(), [&](const Listing& listing) {
      return listing.list() == list && (part.empty() || listing.part_label() == part) && listing.in_force_on(day) != InForce::no;
    });
  };
  std::vector<RuleOfList> found;
  for (const List& list : registry.lists()) {
    for (const Rule& rule : list.rules()) {
      if (rule.names_substances() ? rule.names(substance.index()) : stands_in(list, rule.part())) found.push_back({list, rule});
    }
  }
  return found;
}

std::string conditions(const Rule& rule) {
  std::string text;
  for (const Condition& condition : rule.conditions())
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", label(condition.measure), condition.to_string());
  if (!rule.per().empty()) text += fmt::format(" per {}", rule.per());
  if (!rule.basis().empty()) text += fmt::format(" ({})", rule.basis());
  return text;
}

std::string cite(const Instrument& instrument) {
  const std::string_view title = instrument.title().in("en"), number = instrument.citation();
  return number.empty() || title.find(number) != std::string_view::npos ? std::string{title} : fmt::format("{} ({})", title, number);
}

std::string basis(const Listing& listing) {
  const auto act = [](const Listing& made) {
    std::string text = cite(made.instrument());
    if (const auto effective = made.instrument().effective()) text += fmt::format(", in force {}", effective.to_string());
    else if (const auto announced = made.instrument().announced()) text += fmt::format(", announced {}", announced.to_string());
    if (!made.item().empty()) text += fmt::format(", item {}", made.item());
    return text;
  };
  const Listing origin = listing.origin();
  return origin == listing ? act(listing) : fmt::format("{}; as restated by {}", act(origin), act(listing));
}

Record describe(const Listing& listing) {
  const Listing origin = listing.origin();
  Record record{{"list", listing.list_id()},
                {"jurisdiction", listing.jurisdiction()},
                {"category", label(listing.category())},
                {"part", listing.part_label()},
                {"item", text_or_null(listing.item())},
                {"code", text_or_null(listing.code())},
                {"since", date_or_null(origin.since())},
                {"until", date_or_null(listing.until())},
                {"instrument", origin.instrument().id()},
                {"basis", basis(listing)},
                {"substance", listing.substance_id()},
                {"name", listing.substance().name()},
                {"change", label(origin.change())},
                {"announced", date_or_null(origin.instrument().announced())}};
  if (!(origin == listing)) record["restated_by"] = listing.instrument_id();
  if (const auto ended_by = listing.ended_by()) {
    record["ended"] = label(listing.ending());
    record["ended_by"] = ended_by->id();
  }
  record["wording"] = by_language(listing.wording());
  put_if(record, "chemical", listing.chemical());
  put_if_any(record, "other", listing.other());
  put_if_any(record, "cas", listing.cas());
  put_if_any(record, "misprints", listing.misprints());
  put_if(record, "remark", listing.remark());
  put_if_any(record, "hs", listing.hs());
  put_if(record, "only", listing.only());
  put_if(record, "except", listing.except());
  put_if_any(record, "destinations", listing.destinations());
  put_if(record, "note", listing.note());
  put_if(record, "doubt", listing.doubt());
  return record;
}

Record describe(const Verdict& verdict) {
  const auto label_of = [](InForce in_force) { return in_force == InForce::yes ? "yes" : in_force == InForce::no ? "no" : "unknown"; };
  Record record{{"query", verdict.query()}, {"status", label(verdict.status())}, {"as_of", verdict.as_of().to_string()}};
  record["surely_listed"] = verdict.surely_listed();
  if (verdict.known_on()) record["known_on"] = verdict.known_on()->to_string();
  if (verdict.problem()) record["problem"] = explain(*verdict.problem());
  record["matches"] = Record::array();
  for (const Match& match : verdict.matches()) record["matches"].push_back(describe(match, verdict.registry()));
  record["listings"] = Record::array();
  verdict.for_each_finding([&](const Finding& finding) {
    Record listing = describe(finding.listing);
    listing["in_force"] = label_of(finding.in_force);
    if (verdict.known_on()) listing["in_force_by_present_knowledge"] = label_of(finding.listing.in_force_on(verdict.as_of()));
    listing["admission"] = label(finding.admission);
    if (finding.admission != Admission::named && finding.listing.scope().known()) listing["clause"] = describe(finding.listing.scope());
    record["listings"].push_back(std::move(listing));
  });
  verdict.for_each_not_admitted([&](const Finding& finding) {
    const Listing& listing = finding.listing;
    record["not_admitted"].push_back({{"list", listing.list_id()},
                                      {"part", listing.part_label()},
                                      {"item", text_or_null(listing.item())},
                                      {"substance", listing.substance_id()},
                                      {"clause", describe(listing.scope())}});
  });
  put_components(record, verdict);
  for (const Passage& passage : verdict.passages())
    record["passages"].push_back({{"text", passage.text}, {"understood", passage.understood}});
  record["suggestions"] = Record::array();
  if (verdict.status() == Status::not_found) {
    for (const Suggestion& near : suggest(verdict.registry(), verdict.query()))
      record["suggestions"].push_back({{"name", near.name()}, {"substance", near.substance.id()}, {"distance", near.distance}});
  }
  record["coverage"] = Record::array();
  verdict.for_each_coverage([&](const Coverage& coverage) {
    record["coverage"].push_back({{"list", coverage.list.id()},
                                  {"complete_from", date_or_null(coverage.complete_from)},
                                  {"complete_to", coverage.complete_to.to_string()},
                                  {"recorded", label(coverage.recorded)}});
    if (!coverage.list.lacks().empty()) record["coverage"].back()["lacks"] = coverage.list.lacks();
  });
  record["data"] = verdict.registry().data_version().to_string();
  return record;
}

Record describe(const Verdict& verdict, const Circumstances& given) {
  Record record = describe(verdict);
  if (!given.any()) return record;
  const Consequences follows{verdict, given};
  record["consequences"] = Record::array();
  for (const Consequence& one : follows.all()) {
    Record consequence = describe(RuleOfList{one.list, one.rule});
    consequence["substance"] = one.listing.substance_id();
    consequence["outcome"] = label(one.outcome);
    consequence["facts"] = Record::array();
    for (const Fact& fact : one.facts) consequence["facts"].push_back({{"kind", label(fact.kind)}, {"text", fact.describe(one.rule)}});
    record["consequences"].push_back(std::move(consequence));
  }
  record["answers"] = Record::array();
  for (const Answer& answer : follows.answers())
    record["answers"].push_back({{"list", answer.list.id()}, {"requirement", label(answer.requirement)}});
  record["notice"] = "What the lists named state, as of the day asked; information, not legal advice.";
  return record;
}

Record describe(const Registry& registry, const Substance& substance, Date day) {
  Record record{{"substance", substance.id()}, {"name", substance.name()}, {"kind", label(substance.kind())}};
  put_if(record, "family", substance.family());
  record["names"] = Record::array();
  for (const Term& term : substance.terms()) {
    if (!is_identifier(term.kind))
      record["names"].push_back({{"text", term.text}, {"language", text_or_null(term.language)}, {"kind", label(term.kind)}});
  }
  for (const TermKind kind : {TermKind::cas, TermKind::inchikey, TermKind::unii, TermKind::code, TermKind::printed_cas, TermKind::misprint})
    record[std::string{label(kind)}] = texts_of(substance.terms(kind));
  record["pubchem"] = substance.pubchem() == 0 ? Record(nullptr) : Record(substance.pubchem());
  put_if(record, "smiles", substance.smiles());
  if (substance.structure() != Structure::none) record["structure"] = label(substance.structure());
  put_if(record, "definition", substance.definition());
  put_if(record, "translation", substance.translation());
  put_if(record, "citation", substance.citation());
  record["relations"] = Record::array();
  for (const Relation& relation : substance.relations())
    record["relations"].push_back(
        {{"relation", label(relation.kind)}, {"substance", relation.substance.id()}, {"name", relation.substance.name()}});
  if (substance.ground() != Ground::none)
    record["merged"] = {{"on", label(substance.ground())}, {"note", text_or_null(substance.ground_note())}};
  record["sources"] = Record::object();
  for (const Provenance& provenance : substance.provenance()) {
    for (const Source& source : provenance.sources) record["sources"][std::string{provenance.field}].push_back(source.title());
  }
  put_if(record, "note", substance.note());
  put_if(record, "doubt", substance.doubt());
  record["listings"] = Record::array();
  for (const Listing& listing : substance.listings()) record["listings"].push_back(describe(listing));
  record["rules"] = Record::array();
  for (const RuleOfList& rule : rules_of(registry, substance, day)) record["rules"].push_back(describe(rule));
  return record;
}

}  // namespace listed::cli
