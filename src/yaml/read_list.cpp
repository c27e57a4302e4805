// Files of lists: titles, scope, parts, instruments, lines.

#include <listed/identifiers.hpp>
#include <listed/vocabulary.hpp>

#include "yaml/draft.hpp"

namespace listed::yaml {

namespace {

DraftScope read_extents(Fields& fields) {
  DraftScope scope;
  const auto extent = [&](std::string_view key) { return fields.member<schema::Extent>(key).value_or(schema::Extent::unknown); };
  scope.row.salts = extent("salts");
  scope.row.isomers = extent("isomers");
  scope.row.esters = extent("esters");
  scope.row.ethers = extent("ethers");
  scope.row.preparations = extent("preparations");
  scope.row.text = fields.by_language("text");
  scope.row.citation = fields.text("citation");
  scope.sources = fields.references("source");
  return scope;
}

std::optional<DraftScope> read_scope(Fields& parent) {
  const Node* node = parent.find("scope");
  if (!node) return std::nullopt;
  Fields fields{parent.document(), *node, parent.report()};
  return read_extents(fields);
}

References read_concerned(Fields& fields) {
  References concerned;
  for (const std::string_view key : {"substances", "class"}) {
    for (const Reference& subject : fields.references(key)) concerned.push_back(subject);
  }
  return concerned;
}

// `topic: scope`: the scope of less than a part.
DraftScopeClause read_scope_clause(Fields& fields, const Node& node) {
  DraftScopeClause clause;
  clause.place = fields.place();
  clause.part = fields.text("part");
  clause.items = fields.texts("items");
  clause.substances = read_concerned(fields);
  clause.since = fields.date("since");
  clause.until = fields.date("until");
  check_order(fields, clause.since, clause.until);
  clause.scope = read_extents(fields);
  if (clause.scope.row.text.empty()) (void)fields.require("text");
  if (clause.scope.row.citation.empty()) (void)fields.require("citation");
  if (clause.items.empty() && clause.substances.empty() && !clause.since && !clause.until)
    fields.error(node, "what the scope is of is missing: `items`, `substances`, `class`, or a time; that of a whole part is its `scope`");
  return clause;
}

void read_parts(Fields& file, DraftList& list) {
  file.for_each("parts", [&](const Node& node) {
    Fields fields{file.document(), node, file.report()};
    DraftPart part;
    part.place = fields.place();
    part.row.label = fields.required_text("part");
    part.row.also = fields.texts("also");
    part.row.title = fields.by_language("title");
    if (const auto category = fields.member<schema::Category>("category")) part.row.category = *category;
    part.row.destinations = fields.countries("destinations");
    part.scope = read_scope(fields);
    list.parts.push_back(std::move(part));
  });
  if (list.parts.empty()) file.error(file.document().root(), "a list needs `parts`, at least one");
}

void read_clauses(Fields& file, DraftList& list) {
  file.for_each("clauses", [&](const Node& node) {
    Fields fields{file.document(), node, file.report()};
    DraftClause clause;
    clause.place = fields.place();
    clause.row.topic = fields.required_text("topic");
    if (clause.row.topic == "scope") return list.scope_clauses.push_back(read_scope_clause(fields, node));
    clause.row.part = fields.text("part");
    clause.substances = read_concerned(fields);
    clause.row.since = fields.date("since").code();
    clause.row.text = fields.by_language("text");
    clause.row.citation = fields.text("citation");
    clause.sources = fields.references("source");
    clause.row.note = fields.text("note");
    clause.row.doubt = fields.text("doubt");
    list.clauses.push_back(std::move(clause));
  });
}

void read_left_out(Fields& file, DraftList& list) {
  file.for_each("left_out", [&](const Node& node) {
    Fields fields{file.document(), node, file.report()};
    DraftLeftOut row;
    row.row.what = fields.required_text("what");
    row.row.reason = fields.required_text("reason");
    row.sources = fields.references("source");
    list.left_out.push_back(std::move(row));
  });
}

DraftAmendment read_counts(Fields& fields) {
  DraftAmendment amendment;
  amendment.row.adds = fields.number("adds").value_or(-1);
  amendment.row.moves = fields.number("moves").value_or(-1);
  amendment.row.restates = fields.number("restates").value_or(-1);
  amendment.row.removes = fields.number("removes").value_or(-1);
  amendment.row.missing = fields.number("missing").value_or(0);
  amendment.row.missing_moves = fields.number("missing_moves").value_or(0);
  return amendment;
}

// An instrument is described where it has a title; elsewhere its id alone repeats it, with the counts of that list.
void read_instruments(Fields& file, DraftList& list) {
  file.for_each("instruments", [&](const Node& node) {
    Fields fields{file.document(), node, file.report()};
    const std::string_view id = fields.required_id("id");
    DraftAmendment amendment = read_counts(fields);
    amendment.instrument = {id, fields.place()};
    list.amendments.push_back(std::move(amendment));
    if (!fields.has("title")) return;
    DraftInstrument instrument;
    instrument.place = fields.place();
    instrument.row.id = id;
    instrument.row.kind = fields.member<schema::InstrumentKind>("kind").value_or(schema::InstrumentKind::act);
    instrument.row.title = fields.by_language("title");
    instrument.row.issuer = fields.texts("issuer");
    instrument.row.citation = fields.text("citation");
    const PartialDate announced = fields.date("announced"), effective = fields.date("effective");
    instrument.row.announced = announced.code();
    instrument.row.effective = effective.code();
    instrument.row.attested = fields.date("attested").code();
    instrument.sources = fields.references("source");
    instrument.row.note = fields.text("note");
    instrument.row.doubt = fields.text("doubt");
    if (instrument.sources.empty()) fields.error(node, "an instrument needs its `source`");
    if (announced && effective && effective.last() < announced.first())
      fields.error("effective", fmt::format("effective before it was announced ({})", announced.to_string()));
    list.instruments.push_back(std::move(instrument));
  });
}

void check_printed_cas(Fields& fields, const std::vector<std::string>& printed) {
  for (const std::string& cas : printed) {
    if (!CasNumber::parse(cas))
      fields.error("cas",
                   fmt::format("'{}' is not a CAS number with a right check digit: where the list prints it so, write `misprint`", cas));
  }
}

// From when on and up to when the list is recorded completely.
void read_record(Fields& file, schema::ListT& row) {
  const PartialDate from = file.date("complete_from");
  const PartialDate to = file.require("complete_to") ? file.date("complete_to") : PartialDate{};
  row.complete_from = from.code();
  row.complete_to = to.code();
  row.history = file.text("history");
  row.lacks = file.text("lacks");
  if (from && row.history.empty()) file.error("complete_from", "why it is complete from then on is missing: `history: …`");
  if (from && to && to.last() < from.first())
    file.error("complete_from", fmt::format("complete from a day on that lies after the last one recorded ({})", to.to_string()));
}

// {zh: 溴啡, en: Brorphine, cas: 2244737-98-0}: languages beside the named keys.
void read_wording(Fields& line, schema::ListingT& row) {
  const Node* node = line.find("as");
  if (!node) return;
  Fields fields{line.document(), *node, line.report()};
  if (node->kind != Node::Kind::mapping) return;
  row.chemical = fields.text("chemical");
  row.other = fields.texts("other");
  row.cas = fields.texts("cas");
  row.misprint = fields.texts("misprint");
  row.remark = fields.text("remark");
  check_printed_cas(fields, row.cas);
  line.document().for_each_pair(*node, [&](const Node& key, const Node& value) {
    if (!is_language(key.text) || value.kind != Node::Kind::scalar) return;
    (void)fields.find(key.text);
    auto text = std::make_unique<schema::TextT>();
    text->language = language_row(key.text);
    text->text = value.text;
    row.wording.push_back(std::move(text));
  });
}

void read_ending(Fields& line, DraftLine& draft) {
  const Node* node = line.find("ended");
  if (!node) return;
  Fields fields{line.document(), *node, line.report()};
  draft.ended_by = fields.reference("by");
  if (!draft.ended_by) fields.error(*node, "the instrument that ended it is missing: `by: …`");
  draft.row.until = fields.date("on").code();
  const auto how = fields.member<schema::Ending>("how");
  if (!how || *how == schema::Ending::none)
    fields.error(*node, "how it ended is missing: `how: removed`, `moved`, `restated`, `lapsed` or `annulled`");
  if (how == schema::Ending::lapsed && draft.row.until == 0) fields.error(*node, "the day on which it lapsed is missing: `on: …`");
  draft.row.ending = how.value_or(schema::Ending::removed);
}

void read_subjects(Fields& fields, const Node& node, DraftLine& line) {
  for (const std::string_view key : {"substance", "substances", "class"}) {
    for (const Reference& subject : fields.references(key)) line.subjects.push_back(subject);
  }
  line.names_class = fields.has("class");
  if (line.subjects.empty()) fields.error(node, "what the item names is missing: `substance: …`, `substances: [ … ]` or `class: …`");
}

DraftLine read_line(const Document& document, const Node& node, Report& report) {
  Fields fields{document, node, report};
  DraftLine line;
  line.place = fields.place();
  read_subjects(fields, node, line);
  line.part = fields.text("part");
  if (const auto by = fields.reference("by")) line.by = *by;
  else fields.error(node, "the instrument is missing: `by: …`");
  line.row.item = fields.text("item");
  line.row.code = fields.text("code");
  line.row.hs = fields.texts("hs");
  line.row.change = fields.member<schema::Change>("change").value_or(schema::Change::add);
  line.row.since = fields.date("since").code();
  read_ending(fields, line);
  read_wording(fields, line.row);
  line.row.only = fields.by_language("only");
  line.row.except = fields.by_language("except");
  line.excludes = fields.references("excludes");
  line.row.destinations = fields.countries("destinations");
  line.sources = fields.references("source");
  line.row.note = fields.text("note");
  line.row.doubt = fields.text("doubt");
  return line;
}

}  // namespace

void read_list(const Document& document, Draft& draft, Report& report) {
  Fields file{document, document.root(), report};
  DraftList list;
  list.place = file.place("list");
  list.row.id = file.required_text("list");
  list.row.jurisdiction = file.required_text("jurisdiction");
  const auto id = ListId::parse(list.row.id);
  if (!id) file.error("list", fmt::format("'{}' is not the id of a list: a jurisdiction, a hyphen, a name: cn-precursors", list.row.id));
  else if (id->jurisdiction().text() != list.row.jurisdiction)
    file.error("jurisdiction", fmt::format("'{}' is not the jurisdiction that the id of the list begins with", list.row.jurisdiction));
  list.row.title = file.by_language("title");
  if (list.row.title.empty()) file.error("list", "a list needs its `title`");
  if (const auto category = file.member<schema::Category>("category")) list.row.category = *category;
  else (void)file.require("category");
  read_record(file, list.row);
  list.row.note = file.text("note");
  list.scope = read_scope(file);
  read_parts(file, list);
  read_clauses(file, list);
  read_rules(file, list);
  read_country_sets(file, draft);
  read_left_out(file, list);
  read_instruments(file, list);
  file.for_each("listings", [&](const Node& node) { list.lines.push_back(read_line(document, node, report)); });
  draft.lists.push_back(std::move(list));
}

}  // namespace listed::yaml
