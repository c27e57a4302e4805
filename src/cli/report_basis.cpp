// What a reader checks a report by: the instruments and clauses with their sources, and the lists that were asked.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/describe.hpp"
#include "cli/report_sections.hpp"
#include "cli/words.hpp"

namespace listed::cli {

using report::Html, report::markup;

Html both_languages(const Texts& texts) {
  Html both;
  const auto add = [&](std::string_view wanted) {
    const auto is_it = [&](const Text& text) { return text.text == wanted; };
    const auto found = std::find_if(texts.begin(), texts.end(), is_it);
    if (found == texts.end()) return;
    const std::string_view language = (*found).language;
    const bool is_foreign = language.size() == 2 && language != "en";
    if (!both.empty()) both += markup(" · ");
    both += is_foreign ? markup("<span lang=\"{}\">{}</span>", language, wanted) : markup("{}", wanted);
  };
  add(texts.in("en"));
  if (texts.original() != texts.in("en")) add(texts.original());
  return both;
}

std::string named(std::string_view jurisdiction) {
  constexpr std::array names{std::pair{"ag", "Australia Group"}, std::pair{"ca", "Canada"},         std::pair{"cn", "China"},
                             std::pair{"de", "Germany"},         std::pair{"ee", "Estonia"},        std::pair{"eu", "European Union"},
                             std::pair{"gb", "United Kingdom"},  std::pair{"jp", "Japan"},          std::pair{"opcw", "OPCW"},
                             std::pair{"se", "Sweden"},          std::pair{"un", "United Nations"}, std::pair{"us", "United States"}};
  const auto known = std::find_if(names.begin(), names.end(), [&](const auto& name) { return name.first == jurisdiction; });
  return known == names.end() ? std::string{jurisdiction} : fmt::format("{} ({})", known->second, jurisdiction);
}

std::string anchor(const List& list) { return fmt::format("list-{}", list.id()); }

namespace {

Html links(const Sources& sources) {
  Html items;
  for (const Source& source : sources) {
    const Html title =
        can_be_link(source) ? markup("<a href=\"{}\">{}</a>", source.address(), source.title()) : markup("{}", source.title());
    std::string more{source.publisher()};
    if (!source.date().empty()) more += fmt::format("{}{}", more.empty() ? "" : ", ", source.date());
    items += markup("<li>{}{}</li>\n", title, more.empty() ? Html{} : markup(" <span class=\"quiet\">{}</span>", more));
  }
  return items.empty() ? markup("–") : markup("<ul class=\"plain sources\">\n{}</ul>", items);
}

Html instrument_row(const Instrument& instrument, const std::set<std::string_view>& lists) {
  Html about = markup("<b>{}</b>", both_languages(instrument.title()));
  if (!instrument.citation().empty()) about += markup("<br>{}", instrument.citation());
  if (!instrument.issuers().empty()) about += markup("<br><small>{}</small>", fmt::format("{}", fmt::join(instrument.issuers(), ", ")));
  if (instrument.kind() == InstrumentKind::consolidation) about += markup("<br><small>an edition that prints what is older</small>");
  about += markup("<br>{}<br><small>of {}</small>", days_of(instrument.announced(), instrument.effective()),
                  fmt::format("{}", fmt::join(lists, ", ")));
  return markup("<tr><td>{}</td><td>{}</td></tr>\n", about, links(instrument.sources()));
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

// The clauses and rules that the findings of a list cite; those of the same sources together.
class Citations {
 public:
  explicit Citations(const List& list) : list_{list} {}

  void cite(std::string_view citation, const Sources& sources) {
    if (citation.empty()) return;
    const Html from = links(sources);
    auto same = std::find_if(all_.begin(), all_.end(), [&](const Cited& cited) { return cited.sources.code() == from.code(); });
    if (same == all_.end()) same = all_.insert(same, {{}, from});
    if (std::find(same->citations.begin(), same->citations.end(), citation) == same->citations.end()) same->citations.push_back(citation);
  }

  [[nodiscard]] Html rows() const {
    Html rows;
    for (const Cited& cited : all_)
      rows +=
          markup("<tr><td>{}: {}</td><td>{}</td></tr>\n", list_.id(), fmt::format("{}", fmt::join(cited.citations, "; ")), cited.sources);
    return rows;
  }

 private:
  struct Cited {
    std::vector<std::string_view> citations;
    Html sources;
  };
  List list_;
  std::vector<Cited> all_;
};

Html clauses(const Report& report, const FindingsByList& found) {
  Html rows;
  for (const List& list : report.registry.lists()) {
    Citations citations{list};
    for (const Entry& entry : found.of(list)) {
      for (const Finding& finding : entry.findings) {
        if (finding.admission != Admission::named) citations.cite(finding.listing.scope().citation(), finding.listing.scope().sources());
      }
      if (!entry.told->follows) continue;
      for (const Consequence& one : entry.told->follows->all()) {
        if (one.list == list && one.outcome != Outcome::does_not_apply) citations.cite(one.rule.citation(), one.rule.sources());
      }
    }
    rows += citations.rows();
  }
  return rows;
}

// A table of what is cited and where it was read.
Html cited_table(std::string_view caption, const Html& rows) {
  if (rows.empty()) return {};
  return markup(
      "<div class=\"scroll\"><table class=\"halves\">\n<caption>{0}</caption>\n<thead><tr><th scope=\"col\">{0}</th>"
      "<th scope=\"col\">Sources</th></tr></thead>\n<tbody>\n{1}</tbody></table></div>\n",
      caption, rows);
}

// From when on a list is complete, and what that means for the day asked, if it lies before.
Html beginning_of(const Report& report, const List& list) {
  switch (list.recorded_on(report.question.as_of)) {
    case Recorded::before: return markup("<b class=\"alarm\">{}</b>", list.complete_from().to_string());
    case Recorded::not_yet_in_force: return markup("{}, not yet in force on that day", list.in_force_from().to_string());
    case Recorded::complete:
    case Recorded::after: break;
  }
  return list.complete_from() ? markup("{}", list.complete_from().to_string()) : markup("first act, {}", list.in_force_from().to_string());
}

// Announced items of which no source gives the name.
int unnamed_items(const Registry& registry, const List& list) {
  int missing = 0;
  for (const Amendment& amendment : registry.amendments()) {
    if (amendment.list() == list) missing += amendment.missing() + amendment.missing_moves();
  }
  return missing;
}

}  // namespace

void write_legal_basis(const Report& report, const FindingsByList& found, const Page& page) {
  page(markup("<section id=\"basis\" aria-labelledby=\"basis-head\">\n<h2 id=\"basis-head\">Legal basis</h2>\n"));
  if (found.listings().empty()) page(markup("<p>No instrument is cited, because no row has a finding.</p>\n"));
  page(cited_table("Instruments cited", instruments(found)));
  page(cited_table("Clauses and rules cited", clauses(report, found)));
  page(markup("</section>\n"));
}

void write_coverage_section(const Report& report, const FindingsByList& found, const Page& page) {
  page(markup(
      "<section id=\"coverage\" aria-labelledby=\"coverage-head\">\n<h2 id=\"coverage-head\">Coverage</h2>\n"
      "<p>The lists asked, and the days from which and up to which each is complete: every amendment between them is in, or its missing "
      "items are counted here as unnamed, because no source of the registry gives their names. Left out: rows of the sources that are no "
      "listings, each with "
      "its reason (<code>listed lists --gaps</code>). What stood in a list before, and what it was amended by after, is in this report as "
      "far as it was found.</p>\n"
      "<div class=\"scroll\"><table>\n<thead><tr><th scope=\"col\">List</th><th scope=\"col\">Category</th>"
      "<th scope=\"col\">Complete from</th><th scope=\"col\">to</th>"
      "<th scope=\"col\" class=\"number\">Unnamed</th><th scope=\"col\" class=\"number\">Left out</th>"
      "<th scope=\"col\" class=\"number\">Rows found</th></tr></thead>\n<tbody>\n"));
  for (const List& list : report.registry.lists()) {
    if (!report.question.lists.has(list)) continue;
    std::set<std::uint64_t> rows;
    for (const Entry& entry : found.of(list)) rows.insert(entry.row->number());
    page(
        markup("<tr><th scope=\"row\">{} <small class=\"title\">{}</small></th><td>{}</td><td class=\"date\">{}</td>"
               "<td class=\"date\">{}</td><td class=\"number\">{}</td>"
               "<td class=\"number\">{}</td><td class=\"number\">{}</td></tr>\n",
               list.id(), both_languages(list.title()), label(list.category()), beginning_of(report, list), or_unknown(list.complete_to()),
               unnamed_items(report.registry, list), list.left_out().size(), rows.size()));
  }
  page(markup("</tbody></table></div>\n</section>\n"));
}

}  // namespace listed::cli
