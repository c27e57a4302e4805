// What is different between two registries: `diff OLD NEW`.
#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/markdown.hpp"
#include "cli/words.hpp"

namespace listed::cli {

namespace {

constexpr std::array csv_columns{"difference", "list",   "jurisdiction", "part",       "item",      "substance", "name",
                                 "field",      "before", "after",        "instrument", "announced", "effective", "basis"};

std::string text_of(const Record& record, const char* field) { return record[field].is_null() ? "" : record[field].get<std::string>(); }

bool is_of_a_listing(const Difference& difference) { return difference.new_listing || difference.old_listing; }

// `until: unknown → 2025-07-21`, `II → I`, `I`.
std::string change_of(const Difference& difference) {
  const bool dated = difference.kind == DifferenceKind::dated || difference.kind == DifferenceKind::complete_to;
  const std::string_view absent = difference.kind == DifferenceKind::complete_from ? "its first act" : dated ? "unknown" : "nothing";
  const auto shown = [&](const std::string& text) { return text.empty() ? std::string{absent} : printable(text); };
  switch (difference.kind) {
    case DifferenceKind::dated:
    case DifferenceKind::reworded:
    case DifferenceKind::complete_from:
    case DifferenceKind::complete_to:
      return fmt::format("{}: {} → {}", difference.field, shown(difference.before), shown(difference.after));
    case DifferenceKind::ended: return difference.after;
    case DifferenceKind::moved:
    case DifferenceKind::restated:
      if (!difference.before.empty()) return fmt::format("{} → {}", difference.before, difference.after);
      break;
    default: break;
  }
  const std::string& text = difference.after.empty() ? difference.before : difference.after;
  return is_of_a_listing(difference) || difference.field == "name" || difference.field == "title"
             ? printable(text)
             : fmt::format("{}: {}", difference.field, printable(text));
}

// When and by what: of what came, ended or moved; a reworded or dated listing stands as it stood.
std::string basis_of(const Difference& difference, const Record& record) {
  if (!is_of_a_listing(difference)) return {};
  const auto day = [&](const char* field) { return PartialDate::parse(text_of(record, field)).value_or(PartialDate{}); };
  return fmt::format("{}, {}", text_of(record, "basis"), days_of(day("announced"), day("effective")));
}

std::string subject_of(const Difference& difference) {
  if (difference.substance) return std::string{difference.substance->name()};
  return difference.list ? std::string{difference.list->title().in("en")} : std::string{};
}

std::string heading_of(const Difference& difference) {
  return difference.list ? std::string{difference.list->id()} : std::string{"Substances"};
}

void write_text(const std::vector<Difference>& found, const Output& output) {
  std::string heading;
  for (const Difference& difference : found) {
    if (heading_of(difference) != heading) {
      if (!heading.empty()) output.line();
      heading = heading_of(difference);
      output.line(output.styled(Style::strong, heading));
    }
    const Record record = describe(difference);
    const std::string item = text_of(record, "item");
    output.line("  " + wrapped(fmt::format("{}: {}{}: {}", label(difference.kind), subject_of(difference),
                                           item.empty() ? "" : fmt::format(" (item {})", item), change_of(difference)),
                               110, "    "));
    const bool instrument_matters = difference.kind != DifferenceKind::reworded && difference.kind != DifferenceKind::dated;
    if (const std::string basis = basis_of(difference, record); instrument_matters && !basis.empty())
      output.line("    " + wrapped(basis, 110, "      "));
  }
}

void write_markdown(const std::vector<Difference>& found, const Registry& before, const Registry& after, const Output& output) {
  output.line(
      fmt::format("# Differences between the data of {} and of {}", before.data_version().to_string(), after.data_version().to_string()));
  output.line();
  if (found.empty()) output.line("None.\n");
  std::string jurisdiction = "none", heading;
  std::optional<MarkdownTable> table;
  for (const Difference& difference : found) {
    if (heading_of(difference) != heading) {
      if (!heading.empty()) output.line();
      heading = heading_of(difference);
      const std::string place{difference.list ? difference.list->jurisdiction() : "Substances"};
      if (place != jurisdiction) output.line(fmt::format("## {}\n", markdown(jurisdiction = place)));
      if (difference.list) output.line(fmt::format("### {}: {}\n", markdown(heading), markdown(difference.list->title().in("en"))));
      table.emplace(output, std::initializer_list<const char*>{"Difference", "Item", "Substance or list", "What", "Instrument"});
    }
    const Record record = describe(difference);
    table->row({std::string{label(difference.kind)}, text_of(record, "item"), subject_of(difference), change_of(difference),
                basis_of(difference, record)});
  }
  if (!found.empty()) output.line();
  write_markdown_coverage(after, {}, output);
}

// Headings are by jurisdiction, then list; what is of no list comes first.
void sort_for_reading(std::vector<Difference>& found) {
  const auto place = [](const Difference& difference) {
    return difference.list ? std::pair{difference.list->jurisdiction(), difference.list->id()}
                           : std::pair<std::string_view, std::string_view>{};
  };
  std::stable_sort(found.begin(), found.end(), [&](const Difference& a, const Difference& b) { return place(a) < place(b); });
}

}  // namespace

Exit diff_command(const Arguments& arguments, Output& output) {
  const auto before = registry_at(arguments.queries.at(0)), after = registry_at(arguments.queries.at(1));
  std::vector<Difference> found = differences(*before, *after);
  sort_for_reading(found);
  switch (output.format()) {
    case Format::json:
      for (const Difference& difference : found) output.json(describe(difference));
      break;
    case Format::csv:
      for (const Difference& difference : found) output.csv(csv_columns, describe(difference));
      break;
    case Format::markdown: write_markdown(found, *before, *after, output); break;
    case Format::text:
      write_text(found, output);
      output.line(found.empty() ? "No difference in substances, names, listings and dates. Rules and clauses are not compared."
                                : fmt::format("\n{} {}", found.size(), found.size() == 1 ? "difference" : "differences"));
      break;
  }
  return found.empty() ? Exit::nothing : Exit::found;
}

}  // namespace listed::cli
