// Records of the time line and of what is different between two registries.

#include "cli/describe.hpp"

namespace listed::cli {

namespace {

Record day_or_null(std::optional<Date> day) { return day ? Record(day->to_string()) : Record(nullptr); }

Record steps_of(Forms forms) {
  Record steps = Record::array();
  for (const FormKind step : {FormKind::salt, FormKind::isomer, FormKind::ester, FormKind::ether, FormKind::member, FormKind::hydrate,
                              FormKind::isotope, FormKind::preparation, FormKind::combination}) {
    if (forms.has(step)) steps.push_back(label(evidence_of(step)));
  }
  return steps;
}

}  // namespace

Record describe(const Event& event, const Substance& asked) {
  const Listing& listing = event.listing();
  const Instrument instrument = event.instrument();
  const Window window = event.window();
  Record record{{"event", label(event.kind)},
                {"effective", date_or_null(event.effective())},
                {"announced", date_or_null(event.announced())},
                {"ended", date_or_null(event.ended())},
                {"ending", event.after ? label(event.after->ending()) : label(Ending::none)},
                {"earliest", day_or_null(window.from())},
                {"latest", day_or_null(window.to())},
                {"list", listing.list_id()},
                {"jurisdiction", listing.jurisdiction()},
                {"category", label(listing.category())},
                {"part", event.after ? Record(listing.part_label()) : Record(nullptr)},
                {"item", event.after ? text_or_null(listing.item()) : Record(nullptr)},
                {"from_list", event.before ? Record(event.before->list_id()) : Record(nullptr)},
                {"from_part", event.before ? Record(event.before->part_label()) : Record(nullptr)},
                {"from_item", event.before ? text_or_null(event.before->item()) : Record(nullptr)},
                {"substance", listing.substance_id()},
                {"name", listing.substance().name()},
                {"form", steps_of(event.forms)},
                {"admission", label(admission(listing, asked, event.forms))},
                {"instrument", instrument.id()},
                {"instrument_kind", label(instrument.kind())},
                {"title", by_language(instrument.title())},
                {"citation", text_or_null(instrument.citation())},
                {"wording", by_language(listing.wording())}};
  put_if(record, "only", listing.only());
  put_if(record, "except", listing.except());
  put_if(record, "note", listing.note());
  put_if(record, "doubt", listing.doubt());
  return record;
}

Record describe(const Difference& difference) {
  const auto& listing = difference.new_listing ? difference.new_listing : difference.old_listing;
  Record record{{"difference", label(difference.kind)},
                {"list", difference.list ? Record(difference.list->id()) : Record(nullptr)},
                {"jurisdiction", difference.list ? Record(difference.list->jurisdiction()) : Record(nullptr)},
                {"substance", difference.substance ? Record(difference.substance->id()) : Record(nullptr)},
                {"name", difference.substance ? Record(difference.substance->name()) : Record(nullptr)},
                {"field", difference.field},
                {"before", text_or_null(difference.before)},
                {"after", text_or_null(difference.after)},
                {"part", text_or_null(listing ? listing->part_label() : difference.part)},
                {"item", text_or_null(listing ? listing->item() : std::string_view{})},
                {"instrument", nullptr},
                {"announced", nullptr},
                {"effective", nullptr},
                {"basis", nullptr},
                {"about", text_or_null(difference.about)},
                {"citation", text_or_null(difference.citation)}};
  const bool is_end = difference.kind == DifferenceKind::ended;
  auto instrument = difference.instrument;
  if (listing) instrument = is_end && listing->ended_by() ? listing->ended_by() : listing->instrument();
  if (!instrument) return record;
  record["instrument"] = instrument->id();
  record["announced"] = date_or_null(instrument->announced());
  record["effective"] = date_or_null(is_end ? listing->until() : listing ? listing->since() : instrument->effective());
  record["basis"] = cite(*instrument);
  return record;
}

}  // namespace listed::cli
