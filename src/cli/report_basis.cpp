// What a reader checks a report by: the instruments and clauses with their sources, and the lists that were asked.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/report_sections.hpp"

namespace listed::cli {

using report::Html, report::markup;

Html both_languages(const Texts& texts) {
  Html text = markup("{}", texts.in("en"));
  for (const Text& each : texts) {
    if (each.text != texts.original() || each.language == "en" || each.text == texts.in("en")) continue;
    const bool has_language = each.language.size() == 2;
    text += markup(" · <span{}>{}</span>", has_language ? markup(" lang=\"{}\"", each.language) : Html{}, each.text);
  }
  return text;
}

std::string named(std::string_view jurisdiction) {
  constexpr std::array names{std::pair{"ag", "Australia Group"}, std::pair{"ca", "Canada"},        std::pair{"cn", "China"},
                             std::pair{"de", "Germany"},         std::pair{"ee", "Estonia"},       std::pair{"eu", "European Union"},
                             std::pair{"gb", "United Kingdom"},  std::pair{"jp", "Japan"},         std::pair{"opcw", "OPCW"},
                             std::pair{"se", "Sweden"},          std::pair{"un", "United Nations"}, std::pair{"us", "United States"}};
  const auto known = std::find_if(names.begin(), names.end(), [&](const auto& name) { return name.first == jurisdiction; });
  return known == names.end() ? std::string{jurisdiction} : fmt::format("{} ({})", known->second, jurisdiction);
}

std::string anchor(const List& list) { return fmt::format("list-{}", list.id()); }

namespace {

Html links(const Sources& sources) {
  Html items;
  for (const Source& source : sources) {
    const bool is_link = source.address().starts_with("http") && source.address().find_first_of(" <>\"\n") == std::string_view::npos;
    const Html title = is_link ? markup("<a href=\"{}\">{}</a>", source.address(), source.title()) : markup("{}", source.title());
    std::string more{source.publisher()};
    if (!source.date().empty()) more += fmt::format("{}{}", more.empty() ? "" : ", ", source.date());
    items += markup("<li>{}{}</li>\n", title, more.empty() ? Html{} : markup(" <span class=\"quiet\">{}</span>", more));
  }
  return items.empty() ? markup("–") : markup("<ul class=\"plain sources\">\n{}</ul>", items);
}

std::string or_unknown(PartialDate date) { return date ? date.to_string() : "unknown"; }

Html instrument_row(const Instrument& instrument, const std::set<std::string_view>& lists) {
  Html about = markup("<b>{}</b>", both_languages(instrument.title()));
  if (!instrument.citation().empty()) about += markup("<br>{}", instrument.citation());
  if (!instrument.issuers().empty()) about += markup("<br><small>{}</small>", fmt::format("{}", fmt::join(instrument.issuers(), ", ")));
  if (instrument.kind() == InstrumentKind::consolidation) about += markup("<br><small>an edition that prints what is older</small>");
  about += markup("<br><small>of {}</small>", fmt::format("{}", fmt::join(lists, ", ")));
  return markup("<tr><td>{}</td><td class=\"date\">{}</td><td class=\"date\">{}</td><td>{}</td></tr>\n", about, or_unknown(instrument.announced()),
                or_unknown(instrument.effective()), links(instrument.sources()));
}

// Each instrument once, with the lists for which it is cited.
Html instruments(const FindingsByList& found) {
  std::map<std::uint32_t, std::pair<Instrument, std::set<std::string_view>>> cited;
  const auto cite = [&](const Listing& listing) {
    const Instrument instrument = listing.instrument();
    cited.try_emplace(instrument.index(), instrument, std::set<std::string_view>{}).first->second.second.insert(listing.list_id());
  };
  for (const Listing& listing : found.listings()) cite(listing.origin()), cite(listing);
  Html rows;
  for (const auto& [index, instrument] : cited) rows += instrument_row(instrument.first, instrument.second);
  return rows;
}

// The clauses and rules that findings cite, each with its sources.
Html clauses(const Report& report, const FindingsByList& found) {
  std::set<std::pair<std::string_view, std::string>> seen;
  Html rows;
  const auto cite = [&](const List& list, std::string_view citation, const Sources& sources) {
    if (!citation.empty() && seen.emplace(list.id(), citation).second)
      rows += markup("<tr><td>{}</td><td>{}</td><td>{}</td></tr>\n", list.id(), citation, links(sources));
  };
  for (const List& list : report.registry.lists()) {
    for (const Entry& entry : found.of(list)) {
      for (const Finding& finding : entry.findings) {
        if (finding.admission != Admission::named) cite(list, finding.listing.scope().citation(), finding.listing.scope().sources());
      }
      if (!entry.told->follows) continue;
      for (const Consequence& one : entry.told->follows->all()) {
        if (one.list == list && one.outcome != Outcome::does_not_apply) cite(list, one.rule.citation(), one.rule.sources());
      }
    }
  }
  return rows;
}

Html gaps_of(const Registry& registry, const List& list) {
  int missing = 0;
  for (const Amendment& amendment : registry.amendments()) {
    if (amendment.list() == list) missing += amendment.missing() + amendment.missing_moves();
  }
  const auto left_out = list.left_out().size();
  if (missing == 0 && left_out == 0) return markup("none known");
  std::string text;
  if (missing != 0) text = fmt::format("{} announced {} without a source for the name", missing, missing == 1 ? "item" : "items");
  if (left_out != 0) text += fmt::format("{}{} {} of the sources left out", text.empty() ? "" : "; ", left_out, left_out == 1 ? "row" : "rows");
  return markup("{}", text);
}

}  // namespace

void write_legal_basis(const Report& report, const FindingsByList& found, const Page& page) {
  page(markup("<section id=\"basis\" aria-labelledby=\"basis-head\">\n<h2 id=\"basis-head\">Legal basis</h2>\n"));
  const Html acts = instruments(found), words = clauses(report, found);
  if (acts.empty()) page(markup("<p>No instrument is cited, because no row has a finding.</p>\n"));
  else
    page(markup("<div class=\"scroll\"><table>\n<caption>Instruments cited</caption>\n<thead><tr><th scope=\"col\">Instrument</th>"
                "<th scope=\"col\">Announced</th><th scope=\"col\">In force</th><th scope=\"col\">Sources</th></tr></thead>\n<tbody>\n{}</tbody></table></div>\n",
                acts));
  if (!words.empty())
    page(markup("<div class=\"scroll\"><table>\n<caption>Clauses and rules cited</caption>\n<thead><tr><th scope=\"col\">List</th>"
                "<th scope=\"col\">Citation</th><th scope=\"col\">Sources</th></tr></thead>\n<tbody>\n{}</tbody></table></div>\n",
                words));
  page(markup("</section>\n"));
}

void write_coverage_section(const Report& report, const FindingsByList& found, const Page& page) {
  page(markup("<section id=\"coverage\" aria-labelledby=\"coverage-head\">\n<h2 id=\"coverage-head\">Coverage</h2>\n"
              "<p>The lists asked, and the day up to which each is complete: every amendment up to that day is in, or its missing items are counted "
              "here. What a list was amended by later is not in this report.</p>\n<div class=\"scroll\"><table>\n<thead><tr><th scope=\"col\">List</th>"
              "<th scope=\"col\">Title</th><th scope=\"col\">Category</th><th scope=\"col\">Complete to</th><th scope=\"col\">Gaps</th>"
              "<th scope=\"col\" class=\"number\">Rows found</th></tr></thead>\n<tbody>\n"));
  for (const List& list : report.registry.lists()) {
    if (!report.question.lists.has(list)) continue;
    std::set<std::uint64_t> rows;
    for (const Entry& entry : found.of(list)) rows.insert(entry.row->number());
    page(markup("<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td class=\"number\">{}</td></tr>\n", list.id(),
                both_languages(list.title()), label(list.category()), or_unknown(list.complete_to()), gaps_of(report.registry, list),
                rows.size()));
  }
  page(markup("</tbody></table></div>\n</section>\n"));
}

}  // namespace listed::cli
