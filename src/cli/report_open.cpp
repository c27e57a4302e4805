// What a person must look at, and what nothing was found for.

#include <fmt/format.h>

#include "cli/report_sections.hpp"
#include "cli/short_answer.hpp"
#include "cli/words.hpp"

namespace listed::cli {

using report::Html, report::markup;

namespace {

// The meanings of an ambiguous name, each with the lists and parts in which it stands.
Html candidates(const Verdict& verdict) {
  Html items;
  for (const Match& match : verdict.matches()) {
    std::string lists;
    verdict.for_each_finding([&](const Finding& finding) {
      if (finding.match() == match)
        lists += fmt::format("{}{} {}", lists.empty() ? "" : ", ", finding.listing.list_id(), finding.listing.part_label());
    });
    items += markup("<li><b>{}</b>, by {}: {}</li>\n", match.substance.name(), how_of(match, verdict.registry()),
                    lists.empty() ? "not listed in the lists asked" : lists);
  }
  return markup("<p>the name has {} meanings:</p>\n<ul>\n{}</ul>\n", verdict.meanings(), items);
}

// What a cell means, in words.
std::string meaning(const Verdict& verdict) {
  switch (verdict.status()) {
    case Status::not_found: return "not in the registry";
    case Status::not_understood: return fmt::format("not understood ({})", explain(*verdict.problem()));
    case Status::known_not_listed: return names_of(verdict) + ", not listed in the lists asked";
    case Status::not_recorded: return names_of(verdict) + ", of which the lists asked are not recorded as far back";
    case Status::listed:
    case Status::ambiguous: break;
  }
  return names_of(verdict);
}

// Other cells of the row that say something else than the one that its answer rests on.
Html contradictions(const ReportRow& row) {
  Html items;
  for (const auto& told : row.told()) {
    if (told.verdict == &row.verdict().best() || row.broken()) continue;
    items += markup("<p>“<bdi>{}</bdi>” is {}, but “<bdi>{}</bdi>” is {}</p>\n", told.verdict->query(), meaning(*told.verdict),
                    row.verdict().best().query(), meaning(row.verdict().best()));
  }
  return items;
}

// What of a cell was not recognised beside what was.
Html unrecognised(const Verdict& verdict) {
  Html items;
  for (const Passage& passage : verdict.passages()) {
    if (!passage.understood) items += markup("<p>not recognised in it: “<bdi>{}</bdi>”</p>\n", passage.text);
  }
  return items;
}

Html questions(const ReportRow& row) {
  Html items;
  for (const std::string& problem : row.problems()) items += markup("<p>{}</p>\n", problem);
  for (const auto& told : row.told()) {
    if (told.verdict->meanings() > 1) items += candidates(*told.verdict);
    items += unrecognised(*told.verdict);
  }
  return items + contradictions(row);
}

Html outcome(const ReportRow& row) {
  const Verdict& verdict = row.verdict().best();
  if (verdict.status() == Status::known_not_listed || verdict.status() == Status::not_recorded) {
    Html text =
        markup("{}: known, but {}", names_of(verdict),
               verdict.is_before_record() ? "whether it was listed then is not known, as not all lists asked are recorded that far back"
                                          : "not listed on that day in the lists asked");
    verdict.for_each_not_admitted([&](const Finding& finding) {
      text += markup("<br><small>{} {} lists {}, but does not extend to this form</small>", finding.listing.list_id(),
                     finding.listing.part_label(), finding.listing.substance().name());
    });
    return text;
  }
  std::string near;
  for (const Suggestion& suggestion : suggest(verdict.registry(), verdict.query()))
    near += fmt::format("{}{}", near.empty() ? "" : ", ", suggestion.name());
  return near.empty() ? markup("not in the registry")
                      : markup("not in the registry. <b>Written nearly like {}</b>, which is no finding: to be looked at", near);
}

}  // namespace

void write_open_questions(const Report& report, const Page& page) {
  Html body;
  for (const auto& row : report.rows.rows) {
    if (const Html open = questions(*row); !open.empty())
      body += markup("<tr><th scope=\"row\">{}<br><small>line {}</small></th><td><bdi>{}</bdi></td><td>{}</td></tr>\n", row->number(),
                     row->line(), row->text(), open);
  }
  page(markup("<section id=\"open\" aria-labelledby=\"open-head\">\n<h2 id=\"open-head\">To be looked at</h2>\n"));
  if (body.empty())
    page(markup("<p>Nothing: every row was read, every name has one meaning, and the cells of a row agree.</p>\n</section>\n"));
  else
    page(
        markup("<p>Rows that are ambiguous, broken, not understood, or whose cells do not agree. Of a broken row every field was asked; "
               "what was found stands in the findings as well.</p>\n<div class=\"scroll\"><table>\n<thead><tr>"
               "<th scope=\"col\">Row</th><th scope=\"col\">As given</th><th scope=\"col\">What is "
               "open</th></tr></thead>\n<tbody>\n{}</tbody></table></div>\n</section>\n",
               body));
}

void write_clean_rows(const Report& report, const Page& page) {
  const auto is_clean = [](const ReportRow& row) {
    return !row.verdict().best().any_listed() && !row.broken() && row.verdict().best().status() != Status::not_understood;
  };
  Html body;
  std::uint64_t named = 0;
  for (const auto& row : report.rows.rows) {
    if (!is_clean(*row) || row->number() > ReportRows::named) continue;
    ++named;
    body += markup("<tr><th scope=\"row\">{}</th><td><bdi>{}</bdi></td><td>{}</td></tr>\n", row->number(), row->text(), outcome(*row));
  }
  page(markup("<section id=\"clean\" aria-labelledby=\"clean-head\">\n<h2 id=\"clean-head\">Rows without a finding</h2>\n"));
  if (body.empty()) page(markup("<p>None{}.</p>\n", report.rows.tally.rows > ReportRows::named ? " among the first rows" : ""));
  else
    page(
        markup("<div class=\"scroll\"><table>\n<thead><tr><th scope=\"col\">Row</th><th scope=\"col\">As given</th>"
               "<th scope=\"col\">Outcome</th></tr></thead>\n<tbody>\n{}</tbody></table></div>\n",
               body));
  if (report.rows.tally.rows > ReportRows::named)
    page(
        markup("<p class=\"quiet\">Of the first {} rows those without a finding are named ({}); of the others they are counted in the "
               "summary.</p>\n",
               ReportRows::named, named));
  page(markup("</section>\n"));
}

}  // namespace listed::cli
