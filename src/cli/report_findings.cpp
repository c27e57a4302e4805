// List by list: every finding with its legal basis, and what follows.
#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/describe.hpp"
#include "cli/report_sections.hpp"
#include "cli/words.hpp"

namespace listed::cli {

using report::Html, report::markup;

namespace {

// Clauses and rules in the words of the law, quoted once a list and cited by number.
class Quotations {
 public:
  explicit Quotations(const List& list) : list_{list} {}

  // A link to the quotation; nothing for no words.
  Html cite(const Texts& texts, std::string_view citation) {
    const std::string_view words = texts.in("en");
    if (words.empty()) return {};
    const auto same = [&](const Quotation& other) { return other.words == words && other.citation == citation; };
    auto found = std::find_if(all_.begin(), all_.end(), same);
    if (found == all_.end()) found = all_.insert(found, {words, std::string{citation}, both_languages(texts)});
    const auto number = found - all_.begin() + 1;
    return markup(" <a href=\"#{0}-words-{1}\" aria-label=\"in the words of the law, {1}\">[{1}]</a>", anchor(list_), number);
  }

  [[nodiscard]] Html list() const {
    if (all_.empty()) return {};
    Html items;
    for (std::size_t i = 0; i < all_.size(); ++i)
      items += markup("<li id=\"{}-words-{}\">{} <span class=\"quiet\">{}</span></li>\n", anchor(list_), i + 1, all_[i].quoted,
                      all_[i].citation);
    return markup("<p class=\"quiet lead\">In the words of the law:</p>\n<ol class=\"words\">\n{}</ol>\n", items);
  }

 private:
  struct Quotation {
    std::string_view words;
    std::string citation;
    Html quoted;
  };
  List list_;
  std::vector<Quotation> all_;
};

Html line(std::string_view what, std::string_view text) {
  if (text.empty()) return {};
  return what.empty() ? markup("<p>{}</p>\n", text) : markup("<p><span class=\"quiet\">{}</span> {}</p>\n", what, text);
}

Html line(std::string_view what, const Texts& texts) {
  return texts.empty() ? Html{} : markup("<p><span class=\"quiet\">{}</span> {}</p>\n", what, both_languages(texts));
}

Html understood(const Finding& finding, const Registry& registry) {
  const Substance substance = finding.match().substance;
  const std::string cas = cas_numbers(substance, ", ");
  return markup("<b>{}</b> <small>{}{}{}by {}</small>", substance.name(), cas.empty() ? "" : "CAS ", cas, cas.empty() ? "" : " · ",
                how_of(finding.match(), registry));
}

Html details(const Finding& finding, const Verdict& verdict, Quotations& quotations) {
  const Listing& listing = finding.listing;
  Html text = line("Basis:", basis(listing));
  text += line("Listed as:", listing.wording());
  if (const std::string reach = reach_of(finding); !reach.empty())
    text += markup("<p>{}{}</p>\n", reach, quotations.cite(listing.scope().text(), listing.scope().citation()));
  if (const std::string doubt = doubt_of_time(finding, verdict); !doubt.empty()) text += line("Not known:", doubt);
  text += line("Only:", listing.only());
  text += line("Except:", listing.except());
  if (!listing.destinations().empty()) text += line("For exports to:", fmt::format("{}", fmt::join(listing.destinations(), ", ")));
  text += line("Note:", listing.note());
  text += line("Doubt:", listing.doubt());
  return text;
}

Html consequence(const Consequence& one, Quotations& quotations) {
  const Rule& rule = one.rule;
  const bool applies = one.outcome == Outcome::applies;
  Html text = markup("<li><b>{}</b> {}{} <span class=\"quiet\">{}</span>", applies ? "applies:" : "depends:", what_of(rule),
                     quotations.cite(rule.text(), dated(rule)), dated(rule));
  if (!applies) text += markup("<br>depends on: {}", facts_of(one));
  else if (!rule.form().empty()) text += markup("<br>of: {}", rule.form().in("en"));
  return text + markup("</li>\n");
}

// What follows in one list from one answer; empty where nothing of the case is given.
Html what_follows(const Entry& entry, const List& list, Quotations& quotations) {
  if (!entry.told->follows) return {};
  const Consequences& follows = *entry.told->follows;
  const Circumstances& given = entry.row->given();
  const auto concerned = std::find_if(follows.answers().begin(), follows.answers().end(), [&](const Answer& a) { return a.list == list; });
  if (concerned == follows.answers().end())
    return markup("<p><span class=\"quiet\">What follows:</span> nothing here; the way of the goods does not concern this list</p>\n");
  Html rules;
  std::size_t silent = 0;
  for (const Consequence& one : follows.all()) {
    if (!(one.list == list)) continue;
    if (one.outcome == Outcome::does_not_apply) ++silent;
    else rules += consequence(one, quotations);
  }
  if (rules.empty() && silent == 0 && concerned->requirement == Requirement::not_stated)
    return markup("<p><span class=\"quiet\">What follows:</span> {}</p>\n", in_words(concerned->requirement));
  const bool strong = concerned->requirement >= Requirement::unless_exempt;
  Html text = markup("<div class=\"answer\"><p><b>What follows</b> for {}: <span{}>{}</span></p>\n", in_words(given),
                     strong ? markup(" class=\"alarm\"") : Html{}, in_words(concerned->requirement));
  if (!rules.empty()) text += markup("<ul>\n{}</ul>\n", rules);
  if (silent != 0)
    text += markup("<p class=\"quiet\">{} of this list {} not apply.</p>\n", counted(silent, "more rule"), silent == 1 ? "does" : "do");
  return text + markup("</div>\n");
}

// The row as the table gives it; of a cell that disagrees with it that cell alone.
std::string_view given_text(const Entry& entry) {
  return entry.told == &entry.row->told().front() ? std::string_view{entry.row->text()} : entry.told->verdict->query();
}

// A row of the table list in one list: a line for each finding, and below each what stands behind it.
Html rows_of(const Entry& entry, const List& list, const Registry& registry, Quotations& quotations) {
  Html text = markup("<tbody class=\"finding\">\n");
  for (const Finding& finding : entry.findings) {
    const Listing& listing = finding.listing;
    const bool last = &finding == &entry.findings.back();
    text += markup(
        "<tr class=\"main\"><th scope=\"row\">{} <small>line {}</small></th><td><bdi>{}</bdi></td><td>{}</td><td>{}</td><td>{}</td>"
        "<td>{}</td><td class=\"date\">{}{}</td></tr>\n",
        entry.row->number(), entry.row->line(), given_text(entry), understood(finding, registry), listing.part_label(), listing.item(),
        listing.code(), since_of(listing), finding.in_force == InForce::unknown ? "?" : "");
    text += markup("<tr><td colspan=\"7\" class=\"detail\">\n{}{}</td></tr>\n", details(finding, *entry.told->verdict, quotations),
                   last ? what_follows(entry, list, quotations) : Html{});
  }
  return text + markup("</tbody>\n");
}

}  // namespace

void write_findings_by_list(const Report& report, const FindingsByList& found, const Page& page) {
  page(markup("<section id=\"findings\" aria-labelledby=\"findings-head\">\n<h2 id=\"findings-head\">Findings by list</h2>\n"));
  if (found.listings().empty()) page(markup("<p>No row has a finding in the lists asked.</p>\n"));
  for (const List& list : report.registry.lists()) {
    const auto& entries = found.of(list);
    if (entries.empty()) continue;
    Quotations quotations{list};
    page(
        markup("<section id=\"{0}\" aria-labelledby=\"{0}-head\">\n<h3 id=\"{0}-head\">{1}: {2}</h3>\n"
               "<p class=\"quiet\">{3} · {4} · complete {5}to {6}</p>\n<div class=\"scroll\"><table class=\"findings\">\n<thead><tr>"
               "<th scope=\"col\">Row</th><th scope=\"col\">As given</th><th scope=\"col\">Substance</th><th scope=\"col\">Part</th>"
               "<th scope=\"col\">Item</th><th scope=\"col\">Code</th><th scope=\"col\">Since</th></tr></thead>\n",
               anchor(list), list.id(), both_languages(list.title()), named(list.jurisdiction()), label(list.category()),
               list.complete_from() ? fmt::format("from {} ", list.complete_from().to_string()) : "", list.complete_to().to_string()));
    for (const Entry& entry : entries) page(rows_of(entry, list, report.registry, quotations));
    page(markup("</table></div>\n{}</section>\n", quotations.list()));
  }
  page(markup("</section>\n"));
}

}  // namespace listed::cli
