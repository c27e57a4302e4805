// The page: head, summary, plots.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "cli/report_sections.hpp"
#include "cli/short_answer.hpp"
#include "cli/words.hpp"
#include "report/plots.hpp"
#include "report/style.hpp"

namespace listed::cli {

using report::Html, report::markup;

namespace {

void write_head(const Report& report, const Page& page) {
  page(
      markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
             "<meta name=\"generator\" content=\"listed {}\">\n<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n"
             "<a class=\"skip\" href=\"#summary\">To the summary</a>\n",
             library_version, report.title, report::style_sheet()));
  std::size_t lists = 0;
  for (const List& list : report.registry.lists()) lists += report.question.lists.has(list);
  Html facts = markup("<dt>Stock list</dt><dd><bdi>{}</bdi>, {}</dd>\n<dt>Asked about</dt><dd>the law in force on <b>{}</b></dd>\n",
                      report.file, counted(report.rows.tally.rows, "row"), report.question.as_of.to_string());
  if (!report.columns.empty()) facts += markup("<dt>Columns read</dt><dd><bdi>{}</bdi></dd>\n", report.columns);
  if (const std::string given = in_words(report.options.circumstances); !given.empty())
    facts += markup("<dt>For every row</dt><dd>{}, unless the row says otherwise</dd>\n", given);
  for (const std::string& limit : limits_of_record(report.registry, report.question.lists, report.question.as_of))
    facts += markup("<dt>Limits of the record</dt><dd>{}</dd>\n", limit);
  facts += markup(
      "<dt>Lists asked</dt><dd>{}, each with the days between which it is complete: <a href=\"#coverage\">coverage</a></dd>\n"
      "<dt>Data</dt><dd>registry of {}, listed {}</dd>\n",
      lists, report.registry.data_version().to_string(), library_version);
  page(markup(
      "<header>\n<p class=\"kicker\">Screening of a stock list for controlled chemicals</p>\n<h1>{}</h1>\n<dl class=\"facts\">\n{}</dl>\n"
      "<p class=\"notice\"><strong>This is information, not legal advice.</strong> It tells what the lists named here state, as far as "
      "the registry holds them, on the day asked about. A row without a finding is not shown to be uncontrolled: other laws, and what "
      "the lists were amended by after the days under “coverage”, are not in it.</p>\n",
      report.title, facts));
  page(
      markup("<nav aria-label=\"Contents\"><ul><li><a href=\"#summary\">Summary</a></li><li><a href=\"#findings\">Findings by list</a></li>"
             "<li><a href=\"#open\">To be looked at</a></li><li><a href=\"#clean\">Rows without a finding</a></li>"
             "<li><a href=\"#basis\">Legal basis</a></li><li><a href=\"#coverage\">Coverage</a></li></ul></nav>\n</header>\n<main>\n"));
}

// Rows with a finding, counted by something that findings have; a row counts once for each.
template <class Key>
Html counts_by(const Report& report, std::string_view what, Key key) {
  std::map<std::string, std::uint64_t> rows;
  for (const auto& row : report.rows.rows) {
    std::set<std::string> keys;
    for (const auto& told : row->told()) told.verdict->for_each_finding([&](const Finding& finding) { keys.insert(key(finding.listing)); });
    for (const std::string& each : keys) ++rows[each];
  }
  if (rows.empty()) return {};
  Html body;
  for (const auto& [name, count] : rows) body += markup("<tr><th scope=\"row\">{}</th><td class=\"number\">{}</td></tr>\n", name, count);
  return markup(
      "<table><thead><tr><th scope=\"col\">{}</th><th scope=\"col\" class=\"number\">rows</th></tr></thead><tbody>\n{}</tbody></table>\n",
      what, body);
}

Html tile(std::uint64_t count, std::string_view what, bool found = false) {
  return markup("<li{}><b>{}</b> {}</li>\n", found && count != 0 ? markup(" class=\"found\"") : Html{}, count, what);
}

// The lists with their parts, each leading to what is said of it.
Html lists_of(const ReportRow& row) {
  Html links;
  for (const auto& told : row.told()) {
    std::string_view last_list, last_part;
    told.verdict->for_each_finding([&](const Finding& finding) {
      const Listing& listing = finding.listing;
      if (listing.list_id() == last_list && listing.part_label() == last_part) return;
      links += markup("{}<a href=\"#{}\">{}</a> {}{}", links.empty() ? "" : ", ", anchor(listing.list()), listing.list_id(),
                      listing.part_label(), finding.is_sure() ? "" : "?");
      last_list = listing.list_id(), last_part = listing.part_label();
    });
  }
  return links;
}

Html requirements_of(const ReportRow& row) {
  Html text;
  for (const auto& told : row.told()) {
    if (!told.follows) continue;
    for (const Answer& answer : told.follows->answers()) {
      const bool strong = answer.requirement >= Requirement::unless_exempt;
      const auto& rules = told.follows->all();
      const auto applies = [&](const Consequence& one) { return one.list == answer.list && one.outcome == Outcome::applies; };
      const bool stated = answer.requirement != Requirement::not_stated;
      if (!stated && std::none_of(rules.begin(), rules.end(), applies)) continue;
      text += markup("{}{}: <span{}>{}</span>", text.empty() ? Html{} : markup("<br>"), answer.list.id(),
                     strong ? markup(" class=\"alarm\"") : Html{}, stated ? label(answer.requirement) : "rules apply");
    }
  }
  if (!text.empty()) return text;
  return row.given().any() ? markup("<span class=\"quiet\">not stated by these lists</span>")
                           : markup("<span class=\"quiet\">not asked: neither amount, concentration nor destination is given</span>");
}

std::string names_told(const ReportRow& row) {
  std::string text;
  for (const auto& told : row.told()) {
    if (told.verdict->any_listed()) text += fmt::format("{}{}", text.empty() ? "" : "; ", names_of(*told.verdict));
  }
  return text;
}

Html rows_with_findings(const Report& report) {
  Html body;
  for (const auto& row : report.rows.rows) {
    if (!row->verdict().best().any_listed()) continue;
    const std::string given = in_words(row->given());
    Html beside = given.empty() ? Html{} : markup("<br><small>{}</small>", given);
    if (!row->problems().empty()) beside += markup("<br><small><a class=\"alarm\" href=\"#open\">to be looked at</a></small>");
    body += markup("<tr><th scope=\"row\">{}</th><td><bdi>{}</bdi>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n", row->number(),
                   row->text(), beside, names_told(*row), lists_of(*row), requirements_of(*row));
  }
  if (body.empty()) return {};
  return markup(
      "<h3>Rows with findings</h3>\n<p class=\"quiet\">A question mark: perhaps, because a date is not known or the sources do not hold "
      "the clause that would decide it. Rows are counted from 1 after the header.</p>\n<div class=\"scroll\"><table "
      "class=\"overview\"><thead><tr>"
      "<th scope=\"col\">Row</th><th scope=\"col\">As given</th><th scope=\"col\">Understood as</th><th scope=\"col\">Lists and parts</th>"
      "<th scope=\"col\">What follows</th></tr></thead><tbody>\n{}</tbody></table></div>\n",
      body);
}

}  // namespace

FindingsByList::FindingsByList(const Report& report) : by_list_(report.registry.lists().size()) {
  std::set<std::uint32_t> seen;
  for (const auto& row : report.rows.rows) {
    std::set<std::uint32_t> of_row;  // what several cells find stands there once
    for (const auto& told : row->told()) {
      told.verdict->for_each_finding([&](const Finding& finding) {
        if (!of_row.insert(finding.listing.index()).second) return;
        auto& entries = by_list_[finding.listing.list().index()];
        if (entries.empty() || entries.back().told != &told) entries.push_back({row.get(), &told, {}});
        entries.back().findings.push_back(finding);
        if (seen.insert(finding.listing.index()).second) listings_.push_back(finding.listing);
      });
    }
  }
  std::sort(listings_.begin(), listings_.end(), [](const Listing& a, const Listing& b) { return a.index() < b.index(); });
}

void write_summary(const Report& report, const FindingsByList& found, const Page& page) {
  const Tally& tally = report.rows.tally;
  Html tiles = tile(tally.rows, "rows") + tile(tally.any_listed, "with a finding", true) +
               (tally.perhaps == 0 ? Html{} : tile(tally.perhaps, "of these only perhaps listed")) +
               tile(tally.of(Status::known_not_listed), "known, not listed") +
               (tally.before_record == 0 ? Html{} : tile(tally.before_record, "not recorded that far back", true)) +
               tile(tally.of(Status::not_found), "not in the registry");
  tiles += tile(tally.of(Status::ambiguous), "ambiguous") + tile(tally.of(Status::not_understood), "not understood") +
           tile(tally.broken, "broken rows") + tile(tally.misread, "unreadable values");
  page(
      markup("<section id=\"summary\" aria-labelledby=\"summary-head\">\n<h2 id=\"summary-head\">Summary</h2>\n"
             "<p>On {}, {} of {} rows have a finding in the lists asked.{}</p>\n<ul class=\"tiles\">\n{}</ul>\n",
             report.question.as_of.to_string(), tally.any_listed, tally.rows,
             tally.broken + tally.misread + tally.of(Status::not_understood) + tally.of(Status::ambiguous) == 0
                 ? Html{}
                 : markup(" Some rows <a href=\"#open\">must be looked at</a> by a person."),
             tiles));
  const Html by_category = counts_by(report, "Category", [](const Listing& listing) { return std::string{label(listing.category())}; });
  const Html by_place = counts_by(report, "Jurisdiction", [](const Listing& listing) { return named(listing.jurisdiction()); });
  if (!by_category.empty()) page(markup("<div class=\"pair\">\n{}{}</div>\n", by_category, by_place));
  page(rows_with_findings(report));
  write_plots(found, page);
  page(markup("</section>\n"));
}

void write_plots(const FindingsByList& found, const Page& page) {
  if (found.listings().empty()) return;
  std::map<std::string, std::map<std::string_view, std::uint64_t>> counts;
  report::CountsByYear years;
  for (const Listing& listing : found.listings()) {
    ++counts[named(listing.jurisdiction())][label(listing.category())];
    const auto year = listing.origin().since().year();
    year ? ++years.years[*year] : ++years.unknown;
  }
  report::CountTable table;
  for (const std::string_view category : labels<Category>()) table.columns.emplace_back(category);
  for (auto& [jurisdiction, by_category] : counts) {
    table.rows.push_back(jurisdiction);
    auto& row = table.counts.emplace_back();
    for (const std::string_view category : labels<Category>()) row.push_back(by_category[category]);
  }
  const std::string by_place = "Listings found, by jurisdiction and category";
  const std::string by_year = "Listings found, by the year since which the list controls the substance";
  page(markup(
      "<figure>\n<figcaption>{}</figcaption>\n{}</figure>\n<figure>\n<figcaption>{}</figcaption>\n{}</figure>\n"
      "<p class=\"quiet\">Each listing counts once, however many rows it concerns; a substance that stands in several lists or parts is a "
      "listing in each. Not dated: no source of the registry gives the day.</p>\n",
      by_place, report::table_of_bars(table, by_place), by_year, report::time_line(years, by_year)));
}

void write_report(const Report& report, const Page& page) {
  const FindingsByList found{report};
  write_head(report, page);
  write_summary(report, found, page);
  write_findings_by_list(report, found, page);
  write_open_questions(report, page);
  write_clean_rows(report, page);
  write_legal_basis(report, found, page);
  write_coverage_section(report, found, page);
  page(
      markup("</main>\n<footer>Made by listed {} from its registry of {}, as of {}. Information from the lists named, not legal advice. "
             "Registry data: CC BY 4.0, with the credits that its sources ask for.</footer>\n</body>\n</html>\n",
             library_version, report.registry.data_version().to_string(), report.question.as_of.to_string()));
}

}  // namespace listed::cli
