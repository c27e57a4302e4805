// The small files: registry.yaml and sources.yaml; and which kind of file one is.
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include <listed/loader.hpp>

#include "yaml/draft.hpp"

namespace listed::yaml {

void read_file(const Document& document, Draft& draft, Report& report) {
  const Node& root = document.root();
  if (root.kind == Node::Kind::mapping && root.count > 0) {
    const std::string_view first = (&root + 1)->text;
    if (first == "list") return read_list(document, draft, report);
    if (first == "family" || first == "substances") return read_substances(document, draft, report);
    if (first == "classes") return read_classes(document, draft, report);
    if (first == "sources") return read_sources(document, draft, report);
    if (first == "schema") return read_registry(document, draft, report);
    if (first == "forms") return read_forms(document, draft, report);
    if (first == "phrases") return read_phrases(document, draft, report);
    if (first == "characters") return read_characters(document, draft, report);
  }
  report.error(
      document.place(root),
      "not a registry file: its first key is one of list, family, substances, classes, sources, schema, forms, phrases, characters");
}

void Draft::take(Draft other, Report& report) {
  const auto add = [](auto& to, auto& from) { std::move(from.begin(), from.end(), std::back_inserter(to)); };
  if (data && other.data) report.error(other.data->place, "the data version is given a second time: there is one registry.yaml");
  if (!data) data = other.data;
  add(sources, other.sources);
  add(substances, other.substances);
  add(lists, other.lists);
  add(country_sets, other.country_sets);
  add(ambiguities, other.ambiguities);
  add(forms, other.forms);
  add(phrases, other.phrases);
  add(characters, other.characters);
}

void read_sources(const Document& document, Draft& draft, Report& report) {
  Fields file{document, document.root(), report};
  file.for_each("sources", [&](const Node& node) {
    Fields fields{document, node, report};
    DraftSource source;
    source.place = fields.place();
    source.row.id = fields.required_id("id");
    source.row.title = fields.required_text("title");
    source.row.publisher = fields.text("publisher");
    source.row.date = fields.text("date");
    source.row.address = fields.text("address");
    source.row.official = fields.flag("official");
    source.row.licence = fields.text("licence");
    source.row.note = fields.text("note");
    draft.sources.push_back(std::move(source));
  });
}

void read_registry(const Document& document, Draft& draft, Report& report) {
  Fields file{document, document.root(), report};
  if (const auto schema = file.number("schema"); schema && *schema != registry_schema)
    file.error("schema", fmt::format("this library reads schema {}, not {}", registry_schema, *schema));
  if (const auto day = file.required_day("data")) draft.data = DraftVersion{PartialDate{*day}.code(), file.place("data")};
  file.for_each("ambiguous", [&](const Node& node) {
    Fields fields{document, node, report};
    DraftAmbiguity ambiguity;
    ambiguity.place = fields.place();
    ambiguity.row.name = fields.required_text("name");
    ambiguity.substances = fields.references("substances");
    ambiguity.row.note = fields.text("note");
    if (ambiguity.substances.size() < 2) fields.error(node, "an ambiguous name means at least two substances");
    draft.ambiguities.push_back(std::move(ambiguity));
  });
}

}  // namespace listed::yaml
