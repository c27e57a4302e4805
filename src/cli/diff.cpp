// What is different between two registries: `diff OLD NEW`.
#include <map>
#include <tuple>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/commands.hpp"
#include "cli/describe.hpp"
#include "cli/excerpt.hpp"
#include "cli/markdown.hpp"
#include "cli/words.hpp"

namespace listed::cli {

namespace {

using Kind = DifferenceKind;

constexpr std::array diff_columns{"difference", "list",  "jurisdiction", "part",      "item",      "substance", "name",  "field",
                                  "before",     "after", "instrument",   "announced", "effective", "basis",     "about", "citation"};

std::string text_of(const Record& record, const char* field) { return record[field].is_null() ? "" : record[field].get<std::string>(); }

bool is_of_a_listing(const Difference& difference) { return difference.new_listing || difference.old_listing; }

bool is_a_date(std::string_view field) {
  constexpr std::array<std::string_view, 6> dates{"since", "until", "announced", "effective", "attested", "complete_to"};
  return std::find(dates.begin(), dates.end(), field) != dates.end();
}

// `until: unknown → 2025-07-21`, `II → I`, `I`.
std::string change_of(const Difference& difference) {
  const auto& [before, after] = std::tie(difference.before, difference.after);
  if (is_of_a_field(difference.kind)) {
    const std::string_view absent = difference.kind == Kind::complete_from ? "its first act"
                                    : is_a_date(difference.field)          ? "unknown"
                                                                           : "nothing";
    const Excerpts texts = excerpts_of(before, after);
    const auto shown = [&](const std::string& text) { return text.empty() ? std::string{absent} : printable(text); };
    return fmt::format("{}: {} → {}", difference.field, shown(texts.before), shown(texts.after));
  }
  const std::string text = printable(beginning_of(after.empty() ? before : after));
  switch (difference.kind) {
    case Kind::moved:
    case Kind::restated: return before.empty() ? text : fmt::format("{} → {}", before, after);
    case Kind::name_added:
    case Kind::name_withdrawn:
    case Kind::relation_added:
    case Kind::relation_withdrawn: return fmt::format("{}: {}", difference.field, text);
    default: return text;
  }
}

// When and by what, of what came, ended or moved, and of acts; where a rule, a clause or a scope stands.
std::string basis_of(const Difference& difference, const Record& record) {
  if (!is_of_a_listing(difference) && !difference.instrument) return difference.citation;
  const auto day = [&](const char* field) { return PartialDate::parse(text_of(record, field)).value_or(PartialDate{}); };
  const bool is_titled = difference.kind == Kind::instrument_added || difference.kind == Kind::instrument_withdrawn;
  const std::string act = is_titled ? difference.citation : text_of(record, "basis");
  return fmt::format("{}{}{}", act, act.empty() ? "" : ", ", days_of(day("announced"), day("effective")));
}

std::string subject_of(const Difference& difference) {
  if (difference.substance) return std::string{difference.substance->name()};
  const std::string about = printable(beginning_of(difference.about, 120));
  if (!about.empty()) return difference.part.empty() ? about : fmt::format("{} [{}]", about, difference.part);
  if (!difference.part.empty()) return difference.part;
  return difference.list ? std::string{difference.list->title().in("en")} : std::string{};
}

// What is of no list stands under a heading of its own, before the lists or behind them.
struct Heading {
  int place;
  std::string_view jurisdiction, text;

  friend auto operator<=>(const Heading&, const Heading&) = default;
};

Heading heading_of(const Difference& difference) {
  if (difference.list) return {3, difference.list->jurisdiction(), difference.list->id()};
  switch (difference.kind) {
    case Kind::instrument_changed: return {1, "", "Instruments"};
    case Kind::country_set_added:
    case Kind::country_set_withdrawn:
    case Kind::country_set_changed: return {2, "", "Sets of countries"};
    case Kind::source_added:
    case Kind::source_withdrawn:
    case Kind::source_changed: return {4, "", "Sources"};
    case Kind::form_added:
    case Kind::form_withdrawn:
    case Kind::form_changed:
    case Kind::character_added:
    case Kind::character_withdrawn:
    case Kind::character_changed:
    case Kind::phrase_added:
    case Kind::phrase_withdrawn: return {5, "", "Words"};
    default: return {0, "", "Substances"};
  }
}

bool is_of_a_name(Kind kind) { return kind == Kind::name_added || kind == Kind::name_withdrawn; }

// A line to be read. What is said of several substances in the same words is one, and so are several names of one.
struct Line {
  Kind kind;
  std::vector<std::string> subjects;
  std::string change, basis;

  bool is_of_the_same_as(const Line& other) const { return kind == other.kind && subjects == other.subjects && basis == other.basis; }
};

std::vector<Line> lines_of(std::span<const Difference> differences) {
  std::vector<Line> lines;
  std::map<std::tuple<Kind, std::string, std::string>, std::size_t> said;
  for (const Difference& difference : differences) {
    const Record record = describe(difference);
    const std::string item = text_of(record, "item");
    const bool stands_as_it_stood =
        difference.kind == Kind::reworded || difference.kind == Kind::dated || difference.kind == Kind::annotated;
    Line line{difference.kind,
              {subject_of(difference) + (item.empty() ? "" : fmt::format(" (item {})", item))},
              change_of(difference),
              stands_as_it_stood ? "" : basis_of(difference, record)};
    const bool is_name = is_of_a_name(difference.kind);
    const auto [first, is_new] =
        said.try_emplace({line.kind, is_name ? difference.field : line.change, is_name ? line.subjects.front() : line.basis}, lines.size());
    const bool may_share = is_of_a_listing(difference) || difference.kind == Kind::substance_changed;
    if (!is_new && is_name)
      lines[first->second].change += "; " + printable(difference.after.empty() ? difference.before : difference.after);
    else if (!is_new && may_share) lines[first->second].subjects.push_back(std::move(line.subjects.front()));
    else lines.push_back(std::move(line));
  }
  return lines;
}

// Calls `visit(heading, differences)` for each heading.
template <class Visit>
void for_each_heading(const std::vector<Difference>& found, Visit visit) {
  for (auto first = found.begin(); first != found.end();) {
    const Heading heading = heading_of(*first);
    const auto last = std::find_if(first, found.end(), [&](const Difference& other) { return heading_of(other) != heading; });
    visit(heading, std::span{first, last});
    first = last;
  }
}

void write_text(const std::vector<Difference>& found, const Output& output) {
  for_each_heading(found, [&](const Heading& heading, std::span<const Difference> differences) {
    if (differences.data() != found.data()) output.line();
    output.line(output.styled(Style::strong, heading.text));
    const std::vector<Line> lines = lines_of(differences);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const Line& line = lines[i];
      const std::string change = line.change.empty() ? "" : ": " + line.change;
      output.line("  " + wrapped(fmt::format("{}: {}{}", label(line.kind), fmt::join(line.subjects, "; "), change), page_width, "    "));
      const bool goes_on = i + 1 < lines.size() && line.is_of_the_same_as(lines[i + 1]);  // with another field
      if (!line.basis.empty() && !goes_on) output.line("    " + wrapped(line.basis, page_width, "      "));
    }
  });
}

void write_markdown(const std::vector<Difference>& found, const Registry& before, const Registry& after, const Output& output) {
  output.line(
      fmt::format("# Differences between the data of {} and of {}", before.data_version().to_string(), after.data_version().to_string()));
  output.line();
  if (found.empty()) output.line("None.\n");
  std::string_view jurisdiction;
  for_each_heading(found, [&](const Heading& heading, std::span<const Difference> differences) {
    const std::optional<List>& list = differences.front().list;
    const std::string_view section = list ? heading.jurisdiction : heading.text;
    if (section != jurisdiction) output.line(fmt::format("## {}\n", markdown(section)));
    jurisdiction = section;
    if (list) output.line(fmt::format("### {}: {}\n", markdown(heading.text), markdown(list->title().in("en"))));
    MarkdownTable table{output, {"Difference", "Item", "Substance or list", "What", "Instrument"}};
    for (const Difference& difference : differences) {
      const Record record = describe(difference);
      table.row({std::string{label(difference.kind)}, text_of(record, "item"), subject_of(difference), change_of(difference),
                 basis_of(difference, record)});
    }
    output.line();
  });
  write_markdown_coverage(after, {}, output);
}

}  // namespace

Exit diff_command(const Arguments& arguments, Output& output) {
  const auto before = registry_at(arguments.queries.at(0)), after = registry_at(arguments.queries.at(1));
  std::vector<Difference> found = differences(*before, *after);
  std::stable_sort(found.begin(), found.end(), [](const Difference& a, const Difference& b) { return heading_of(a) < heading_of(b); });
  switch (output.format()) {
    case Format::json:
      for (const Difference& difference : found) output.json(describe(difference));
      break;
    case Format::csv:
      output.csv_header(diff_columns);
      for (const Difference& difference : found) output.csv(diff_columns, describe(difference));
      break;
    case Format::markdown: write_markdown(found, *before, *after, output); break;
    case Format::text:
      write_text(found, output);
      output.line(found.empty() ? "No difference." : "\n" + counted(found.size(), "difference"));
      break;
  }
  return found.empty() ? Exit::nothing : Exit::found;
}

}  // namespace listed::cli
