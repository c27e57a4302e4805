// Files of substances and of classes.
#include <algorithm>

#include <listed/identifiers.hpp>
#include <listed/vocabulary.hpp>

#include "yaml/draft.hpp"

namespace listed::yaml {

namespace {

using schema::TermKind;

template <class Identifier>
void read_identifiers(Fields& fields, std::string_view key, TermKind kind, std::string_view expected, DraftSubstance& substance) {
  for (const Reference& value : fields.references(key)) {
    if (!Identifier::parse(value.id)) {
      fields.report().error(value.place, fmt::format("'{}' is not {}", value.id, expected));
      continue;
    }
    substance.terms.push_back({kind, value.id, "", value.place});
  }
}

// {inn: {en: fentanyl, es: fentanilo}, common: {zh: [芬太尼]}}
void read_names(Fields& fields, DraftSubstance& substance) {
  const Node* names = fields.find("names");
  if (!names) return;
  Fields kinds{fields.document(), *names, fields.report()};
  for (const TermKind kind :
       {TermKind::inn, TermKind::common, TermKind::abbreviation, TermKind::systematic, TermKind::trade, TermKind::combination}) {
    kinds.for_each_in_language(label(kind), [&](std::string_view language, const Reference& name) {
      substance.terms.push_back({kind, name.id, language, name.place});
    });
  }
}

void read_relations(Fields& fields, DraftSubstance& substance) {
  const Node* node = fields.find("relations");
  if (!node) return;
  Fields relations{fields.document(), *node, fields.report()};
  for (std::size_t i = 0; i < labels<schema::RelationKind>().size(); ++i) {
    const auto kind = static_cast<schema::RelationKind>(i);
    for (const Reference& target : relations.references(label(kind))) substance.relations.push_back({kind, target});
  }
}

void read_provenance(Fields& fields, DraftSubstance& substance) {
  const Node* node = fields.find("sources");
  if (!node) return;
  Fields sources{fields.document(), *node, fields.report()};
  for (const Attribute attribute : {Attribute::names, Attribute::cas, Attribute::inchikey, Attribute::smiles, Attribute::unii,
                                    Attribute::pubchem, Attribute::relations}) {
    if (auto keys = sources.references(label(attribute)); !keys.empty()) substance.provenance.push_back({attribute, std::move(keys)});
  }
  const auto has_source = [&](Attribute attribute) {
    return std::any_of(substance.provenance.begin(), substance.provenance.end(), [&](const auto& p) { return p.field == attribute; });
  };
  for (const Attribute attribute : {Attribute::cas, Attribute::inchikey, Attribute::smiles, Attribute::unii, Attribute::pubchem}) {
    const std::string_view field = label(attribute);
    if (fields.has(field) && !has_source(attribute))
      fields.error(field, fmt::format("no source is named for it: `sources: {{{}: …}}`", field));
  }
}

void read_ground(Fields& fields, DraftSubstance& substance) {
  const Node* node = fields.find("merged");
  if (!node) return;
  Fields merged{fields.document(), *node, fields.report()};
  substance.row.ground = merged.member<schema::Ground>("on").value_or(schema::Ground::none);
  substance.row.ground_note = merged.text("note");
}

// What a substance and a class have in common.
DraftSubstance read_identity(Fields& fields) {
  DraftSubstance substance;
  substance.place = fields.place();
  substance.row.id = fields.required_id("id");
  substance.row.name = fields.required_text("name");
  read_names(fields, substance);
  substance.row.note = fields.text("note");
  substance.row.doubt = fields.text("doubt");
  return substance;
}

}  // namespace

void read_substances(const Document& document, Draft& draft, Report& report) {
  Fields file{document, document.root(), report};
  const std::string_view family = file.text("family");
  file.for_each("substances", [&](const Node& node) {
    Fields fields{document, node, report};
    DraftSubstance substance = read_identity(fields);
    substance.row.family = family;
    substance.row.kind = fields.member<schema::SubstanceKind>("kind").value_or(schema::SubstanceKind::chemical);
    if (substance.row.kind == schema::SubstanceKind::substance_class) fields.error("kind", "classes stand in a file of classes");
    read_identifiers<CasNumber>(fields, "cas", TermKind::cas, "a CAS number: digits-digits-digit with a right check digit", substance);
    read_identifiers<InChIKey>(fields, "inchikey", TermKind::inchikey, "an InChIKey: 14, 10 and 1 upper-case letters", substance);
    read_identifiers<Unii>(fields, "unii", TermKind::unii, "a UNII: ten upper-case letters and digits", substance);
    substance.row.smiles = fields.text("smiles");
    substance.row.structure = fields.member<schema::Structure>("structure").value_or(schema::Structure::none);
    substance.row.pubchem = static_cast<std::uint32_t>(fields.number("pubchem").value_or(0));
    read_relations(fields, substance);
    read_provenance(fields, substance);
    read_ground(fields, substance);
    draft.substances.push_back(std::move(substance));
  });
}

void read_classes(const Document& document, Draft& draft, Report& report) {
  Fields file{document, document.root(), report};
  file.for_each("classes", [&](const Node& node) {
    Fields fields{document, node, report};
    DraftSubstance legal_class = read_identity(fields);
    legal_class.row.kind = schema::SubstanceKind::substance_class;
    legal_class.row.definition = fields.by_language("definition");
    if (legal_class.row.definition.empty()) fields.error(node, "a class needs its `definition`, the full official wording");
    legal_class.row.translation = fields.text("translation");
    legal_class.row.citation = fields.text("citation");
    legal_class.provenance.push_back({Attribute::definition, fields.references("source")});
    draft.substances.push_back(std::move(legal_class));
  });
}

}  // namespace listed::yaml
