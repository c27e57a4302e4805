#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include <listed/admission.hpp>
#include <listed/date.hpp>
#include <listed/lineage.hpp>
#include <listed/scope.hpp>

#include "snapshot/directory.hpp"
#include "snapshot/linked.hpp"
#include "snapshot/scopes.hpp"

namespace listed::snapshot {

namespace {

using namespace yaml;

PartialDate date(std::int32_t code) { return PartialDate::from_code(code).value_or(PartialDate{}); }

// The days within which something lies that an instrument brought about: the date given, else the instrument's effective date,
// else not before it was announced and not after a source shows it done. The items of a consolidated edition are older than it.
std::pair<std::int32_t, std::int32_t> span_of(PartialDate given, const schema::InstrumentT& instrument) {
  const PartialDate day = given ? given : date(instrument.effective);
  if (day) return {day.first().days(), day.last().days()};
  const PartialDate announced = date(instrument.announced), attested = date(instrument.attested);
  const bool dates_items = announced && instrument.kind == schema::InstrumentKind::act;
  return {dates_items ? announced.first().days() : Period::always, attested ? attested.last().days() : Period::never};
}

// A listing with what is needed to order and check it.
struct Placed {
  std::unique_ptr<schema::ListingT> row;
  schema::ListingRow hot;
  Place place;
};

class Linker {
 public:
  Linker(Draft& draft, Report& report)
      : draft_{draft},
        report_{report},
        instruments_draft_{gather_instruments(draft)},
        sources_{Directory::of("source", draft.sources, report)},
        substances_{Directory::of("substance or class", draft.substances, report)},
        instruments_{Directory::of("instrument", instruments_draft_, report)},
        country_sets_{Directory::of("set of countries", draft.country_sets, report)} {
    (void)Directory::of("list", draft.lists, report);
  }

  Linked link() {
    linked_.rows.schema = snapshot_schema;
    if (draft_.data) linked_.rows.data = draft_.data->day;
    else report_.error({}, "there is no registry.yaml that gives the data version");
    for (DraftSource& source : draft_.sources) linked_.rows.sources.push_back(own(source.row));
    for (DraftInstrument& instrument : instruments_draft_) link_instrument(instrument);
    for (DraftSubstance& substance : draft_.substances) link_substance(substance);
    for (DraftAmbiguity& ambiguity : draft_.ambiguities) link_ambiguity(ambiguity);
    for (DraftForm& form : draft_.forms) link_form(form);
    for (DraftCountrySet& set : draft_.country_sets) link_country_set(set);
    if (draft_.lists.size() > List::most) report_.error(draft_.lists.back().place, fmt::format("more than {} lists", List::most));
    for (std::size_t i = 0; i < draft_.lists.size(); ++i) link_list(static_cast<std::uint16_t>(i), draft_.lists[i]);
    order_listings();
    order_amendments();
    return std::move(linked_);
  }

 private:
  template <class Row>
  static std::unique_ptr<Row> own(Row& row) {
    return std::make_unique<Row>(std::move(row));
  }

  static std::vector<DraftInstrument> gather_instruments(Draft& draft) {
    std::vector<DraftInstrument> all;
    for (DraftList& list : draft.lists) std::move(list.instruments.begin(), list.instruments.end(), std::back_inserter(all));
    return all;
  }

  std::vector<std::uint16_t> sources(const References& keys) const { return sources_.find<std::uint16_t>(keys); }

  void link_instrument(DraftInstrument& instrument) {
    instrument.row.sources = sources(instrument.sources);
    linked_.rows.instruments.push_back(own(instrument.row));
  }

  void link_substance(DraftSubstance& substance) {
    for (const DraftRelation& relation : substance.relations) {
      if (const auto target = substances_.find(relation.target)) linked_.rows.relations.emplace_back(*target, relation.kind);
    }
    relations_end_.push_back(static_cast<std::uint32_t>(linked_.rows.relations.size()));
    for (const DraftProvenance& provenance : substance.provenance) {
      auto row = std::make_unique<schema::ProvenanceT>();
      row->field = provenance.field;
      row->sources = sources(provenance.sources);
      substance.row.provenance.push_back(std::move(row));
    }
    linked_.rows.substances.push_back(own(substance.row));
    linked_.terms.push_back(std::move(substance.terms));
    linked_.terms.back().push_back({schema::TermKind::common, linked_.rows.substances.back()->name, "", substance.place});
  }

  void link_ambiguity(DraftAmbiguity& ambiguity) {
    ambiguity.row.substances = substances_.find(ambiguity.substances);
    linked_.rows.ambiguities.push_back(std::make_unique<schema::AmbiguityT>(ambiguity.row));
  }

  void link_form(DraftForm& form) {
    form.row.sources = sources(form.sources);
    linked_.rows.forms.push_back(own(form.row));
  }

  void link_country_set(DraftCountrySet& set) {
    if (set.others) set.row.others = country_set(*set.others);
    set.row.sources = sources(set.sources);
    linked_.rows.country_sets.push_back(own(set.row));
  }

  using SetNumber = flatbuffers::Optional<std::uint16_t>;

  SetNumber country_set(const Reference& reference) const {
    const auto number = country_sets_.find(reference);
    return number ? SetNumber{static_cast<std::uint16_t>(*number)} : SetNumber{};
  }

  void link_list(std::uint16_t number, DraftList& list) {
    const Scopes scopes{list, sources_, substances_, linked_.rows.scopes, report_};
    for (DraftPart& part : list.parts) list.row.parts.push_back(own(part.row));
    for (DraftClause& clause : list.clauses) {
      clause.row.substances = substances_.find(clause.substances);
      clause.row.sources = sources(clause.sources);
      list.row.clauses.push_back(own(clause.row));
    }
    for (DraftRule& rule : list.rules) link_rule(list, rule);
    for (DraftLeftOut& left_out : list.left_out) {
      left_out.row.sources = sources(left_out.sources);
      list.row.left_out.push_back(own(left_out.row));
    }
    for (const DraftAmendment& amendment : list.amendments) link_amendment(number, amendment);
    date_record(number, list);
    for (DraftLine& line : list.lines) link_line(number, list, scopes, line);
    linked_.rows.lists.push_back(own(list.row));
  }

  void link_rule(DraftList& list, DraftRule& rule) {
    const auto is_its = [&](const auto& part) { return part->label == rule.row.part; };
    if (!rule.row.part.empty() && std::none_of(list.row.parts.begin(), list.row.parts.end(), is_its))
      report_.error(rule.place, fmt::format("the list has no part '{}'", rule.row.part));
    rule.row.substances = substances_.find(rule.substances);
    if (rule.destination_set) rule.row.destination_set = country_set(*rule.destination_set);
    if (rule.origin_set) rule.row.origin_set = country_set(*rule.origin_set);
    if (rule.of) {
      if (const auto number = substances_.find(*rule.of)) rule.row.of = *number;
    }
    rule.row.sources = sources(rule.sources);
    list.row.rules.push_back(own(rule.row));
  }

  void link_amendment(std::uint16_t list, const DraftAmendment& amendment) {
    const auto instrument = instruments_.find(amendment.instrument);
    if (!instrument) return;
    auto row = std::make_unique<schema::AmendmentT>(amendment.row);
    row->list = list;
    row->instrument = *instrument;
    const schema::InstrumentT& act = *linked_.rows.instruments[*instrument];
    row->date = act.effective != 0 ? act.effective : act.announced;
    amendments_.emplace_back(std::move(row), amendment.instrument.place);
  }

  // Where the record of a list begins: on the day that it states, else with the first of its acts to take effect.
  void date_record(std::uint16_t number, DraftList& list) {
    const PartialDate from = date(list.row.complete_from);
    linked_.rows.recorded_from.push_back(from ? from.last().days() : Period::always);
    linked_.rows.recorded_since = std::max(linked_.rows.recorded_since, linked_.rows.recorded_from.back());
    if (from) return;
    std::int32_t& first = list.row.in_force_from;
    for (const auto& [amendment, place] : amendments_) {
      if (amendment->list != number) continue;
      const schema::InstrumentT& act = *linked_.rows.instruments[amendment->instrument];
      const bool is_dated = act.kind == schema::InstrumentKind::act && act.effective != 0;
      if (is_dated && (first == 0 || date(act.effective).last() < date(first).last())) first = act.effective;
    }
    if (first == 0)
      report_.error(list.place, "from when on it is complete is missing: `complete_from: …`, as no act of it has a day of effect");
  }

  std::optional<std::uint16_t> part_of(const DraftList& list, const DraftLine& line) const {
    if (line.part.empty() && list.row.parts.size() == 1) return 0;
    for (std::size_t i = 0; i < list.row.parts.size(); ++i) {
      if (list.row.parts[i]->label == line.part) return static_cast<std::uint16_t>(i);
    }
    report_.error(line.place, line.part.empty() ? "the list has several parts: which one? `part: …`"
                                                : fmt::format("the list has no part '{}'", line.part));
    return std::nullopt;
  }

  void link_line(std::uint16_t number, const DraftList& list, const Scopes& scopes, DraftLine& line) {
    const auto part = part_of(list, line);
    const auto by = line.by.id.empty() ? std::nullopt : instruments_.find(line.by);
    const auto ended_by = line.ended_by ? instruments_.find(*line.ended_by) : std::nullopt;
    const auto subjects = substances_.find(line.subjects);
    if (!part || !by || (line.ended_by && !ended_by)) return;
    line.row.line = next_line_++;
    line.row.instrument = *by;
    line.row.ended_by = ended_by.value_or(0);
    line.row.excludes = substances_.find(line.excludes);
    line.row.sources = sources(line.sources);
    const schema::Period period = period_of(list, line);
    for (const std::uint32_t subject : subjects) {
      line.row.substance = subject;
      line.row.scope = scopes.of(line.row, *part, period);
      const schema::ListingRow hot{period, number, *part, first_list_of(list.row.jurisdiction), reach_of(line.row.scope)};
      if (subjects.size() == 1) add_terms(line, linked_.terms[subject]);
      placed_.push_back({std::make_unique<schema::ListingT>(line.row), hot, line.place});
    }
    for (const Reference& subject : line.subjects) check_kind(line, subject);
  }

  // The number of the first list of the jurisdiction; that of the next one if there is none yet.
  std::uint16_t first_list_of(std::string_view jurisdiction) const {
    const auto& lists = linked_.rows.lists;
    const auto is_of_it = [&](const auto& list) { return list->jurisdiction == jurisdiction; };
    return static_cast<std::uint16_t>(std::find_if(lists.begin(), lists.end(), is_of_it) - lists.begin());
  }

  schema::Reach reach_of(ScopeNumber number) const {
    if (!number) return listed::reach_of({});
    const schema::ScopeT& scope = *linked_.rows.scopes[*number];
    return listed::reach_of({scope.salts, scope.isomers, scope.esters, scope.ethers, scope.preparations});
  }

  // `class` names a class, `substance` may name either, so that an item can name substances and "such substances" together.
  void check_kind(const DraftLine& line, const Reference& subject) const {
    if (!line.names_class) return;
    const auto number = substances_.find(subject);
    if (number && linked_.rows.substances[*number]->kind != schema::SubstanceKind::substance_class)
      report_.error(subject.place, fmt::format("'{}' is a substance, not a class", subject.id));
  }

  schema::Period period_of(const DraftList& list, DraftLine& line) {
    const schema::InstrumentT& act = *linked_.rows.instruments[line.row.instrument];
    if (line.row.since == 0) line.row.since = act.effective;
    auto [start_earliest, start_latest] = span_of(date(line.row.since), act);
    if (const PartialDate first = date(list.row.in_force_from)) {  // nothing stood in the list before that
      if (line.row.since != 0 && start_latest < first.first().days())
        report_.error(line.place, fmt::format("in force before the first act of the list was ({})", first.to_string()));
      else start_earliest = std::max(start_earliest, first.first().days());
    }
    std::pair end{Period::never, Period::never};
    if (line.row.ending != schema::Ending::none) {
      const schema::InstrumentT& ender = *linked_.rows.instruments[line.row.ended_by];
      if (line.row.until == 0) line.row.until = ender.effective;
      end = span_of(date(line.row.until), ender);
    }
    if (end.second <= start_earliest) report_.error(line.place, "it ends before it begins");
    return {start_earliest, start_latest, end.first, end.second};
  }

  // What a line prints is what people will look for.
  static void add_terms(const DraftLine& line, std::vector<DraftTerm>& terms) {
    using schema::TermKind;
    const auto add = [&](TermKind kind, std::string_view text, std::string_view language = {}) {
      if (!text.empty()) terms.push_back({kind, text, language, line.place});
    };
    for (const auto& text : line.row.wording) add(TermKind::wording, text->text, detail::view(&text->language));
    add(TermKind::wording, line.row.chemical);
    for (const std::string& text : line.row.other) add(TermKind::wording, text);
    add(TermKind::code, line.row.code);
    for (const std::string& text : line.row.cas) add(TermKind::printed_cas, text);
    for (const std::string& text : line.row.misprint) add(TermKind::misprint, text);
  }

  void order_listings() {
    const auto position = [](const Placed& p) {
      return std::tuple{p.row->substance, p.hot.list(), p.hot.part(), p.hot.period().start_earliest(), p.row->line};
    };
    std::sort(placed_.begin(), placed_.end(), [&](const Placed& a, const Placed& b) { return position(a) < position(b); });
    for (std::uint32_t i = 0; i < placed_.size(); ++i) placed_[i].row->origin = i;
    fill_substance_rows();
    for (Placed& listing : placed_) {
      if (listing.row->change == schema::Change::restate) set_origin(listing);
    }
    for (Placed& listing : placed_) {
      linked_.listings.push_back(listing.place);
      linked_.rows.listing_rows.push_back(listing.hot);
      linked_.rows.listings.push_back(std::move(listing.row));
    }
    trace_lineages();
  }

  void fill_substance_rows() {
    std::uint32_t at = 0, first_relation = 0;
    for (std::uint32_t i = 0; i < linked_.rows.substances.size(); ++i) {
      const std::uint32_t first = at, relations = relations_end_[i] - first_relation;
      while (at < placed_.size() && placed_[at].row->substance == i) ++at;
      if (at - first > detail::most_listings || relations > detail::most_ancestors)
        report_.error(draft_.substances[i].place, "more than 4095 listings or 255 relations of one substance");
      linked_.rows.substance_rows.emplace_back(first, first_relation, 0, static_cast<std::uint16_t>(at - first),
                                               static_cast<std::uint16_t>(relations), std::uint16_t{0});
      first_relation = relations_end_[i];
    }
  }

  // When all listings are in their places: those of ancestors are told apart by what is listed nearer.
  void trace_lineages() {
    auto& rows = linked_.rows;
    const auto excludes = [&](std::uint32_t listing, std::uint32_t substance) {
      const auto& excluded = rows.listings[listing]->excludes;
      return std::find(excluded.begin(), excluded.end(), substance) != excluded.end();
    };
    detail::LineageTracer tracer{rows.substance_rows, rows.relations, rows.listing_rows, excludes};
    for (std::uint32_t i = 0; i < rows.substances.size(); ++i) {
      const auto lineage = tracer.trace(i);
      if (lineage.size() > detail::most_ancestors)
        report_.error(draft_.substances[i].place, "more than 255 substances that it is a form of");
      schema::SubstanceRow& row = rows.substance_rows[i];
      row = {row.first_listing(), row.first_relation(), static_cast<std::uint32_t>(rows.ancestors.size()),
             row.listings(),      row.relations(),      static_cast<std::uint16_t>(lineage.size())};
      rows.ancestors.insert(rows.ancestors.end(), lineage.begin(), lineage.end());
    }
  }

  // The listing that this one prints again: of the same substance in the same list, best in the same part, ended as restated by
  // the same instrument. A chain of editions leads to the first.
  void set_origin(Placed& listing) {
    const schema::SubstanceRow& substance = linked_.rows.substance_rows[listing.row->substance];
    Placed* found = nullptr;
    for (Placed& earlier : std::span{placed_}.subspan(substance.first_listing(), substance.listings())) {
      const bool restated = earlier.hot.list() == listing.hot.list() && earlier.row->ending == schema::Ending::restated &&
                            earlier.row->ended_by == listing.row->instrument;
      if (restated && (!found || earlier.hot.part() == listing.hot.part())) found = &earlier;
    }
    if (found) {
      listing.row->origin = found->row->origin;
      if (found->hot.part() == listing.hot.part()) stand_until_restated(*found, listing.hot.period());
    } else {
      report_.error(listing.place, fmt::format("it restates '{}', but no listing of it ends with `how: restated` by the same instrument",
                                               linked_.rows.substances[listing.row->substance]->id));
    }
  }

  // What a part prints again has stood in it all the time, also where it is not known on which day it came to stand there anew.
  static void stand_until_restated(Placed& listing, const schema::Period& again) {
    const schema::ListingRow& hot = listing.hot;
    const std::int32_t end = std::max(hot.period().end_earliest(), std::min(hot.period().end_latest(), again.start_latest()));
    const schema::Period period{hot.period().start_earliest(), hot.period().start_latest(), end, hot.period().end_latest()};
    listing.hot = schema::ListingRow{period, hot.list(), hot.part(), hot.jurisdiction(), hot.reach()};
  }

  void order_amendments() {
    std::stable_sort(amendments_.begin(), amendments_.end(), [](const auto& a, const auto& b) { return a.first->date < b.first->date; });
    for (auto& [row, place] : amendments_) {
      linked_.rows.amendments.push_back(std::move(row));
      linked_.amendments.push_back(place);
    }
  }

  Draft& draft_;
  Report& report_;
  std::vector<DraftInstrument> instruments_draft_;
  Directory sources_, substances_, instruments_, country_sets_;
  Linked linked_;
  std::vector<Placed> placed_;
  std::vector<std::pair<std::unique_ptr<schema::AmendmentT>, Place>> amendments_;
  std::vector<std::uint32_t> relations_end_;  // of each substance
  std::uint32_t next_line_ = 0;
};

}  // namespace

Linked link(Draft& draft, Report& report) { return Linker{draft, report}.link(); }

}  // namespace listed::snapshot
