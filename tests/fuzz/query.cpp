// Any bytes as a question: an answer whose parts agree with each other, and checked values that round-trip.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include <listed/listed.hpp>

#include "must.hpp"

namespace {

using namespace listed;
using fuzz::must;

const Registry& registry() {
  static const auto embedded = embedded_registry();
  return *embedded;
}

void check_key(std::string_view text) {
  const NameKey key{text};
  must(key.text().empty() == key.problem().has_value(), "a text has either a key or a problem");
  if (key.problem() || key.text().size() > NameKey::longest) return;
  const NameKey again{key.text()};
  must(!again.problem() && again.text() == key.text(), "the key of a key is that key");
}

void check_case(std::string_view text) {
  std::string upper{text};
  for (char& c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  const NameKey a{text}, b{upper};
  must(a.text() == b.text() && a.problem() == b.problem(), "capital letters make no difference");
}

// A match is something that has the name, or what that is a form of.
void check_match(const Match& match, std::string_view query) {
  const auto terms = match.named.terms();
  const auto is_term = [&](const Term& term) { return term.text == match.matched().text && term.kind == match.matched().kind; };
  must(std::any_of(terms.begin(), terms.end(), is_term), "what matched is a term of the substance that is named");
  must(match.text.data() >= query.data() && match.text.data() + match.text.size() <= query.data() + query.size(),
       "a match tells the passage of the query that it comes from");
  must(match.how != Evidence::exact_name || match.matched().text == match.text, "an exact name is the query, letter by letter");
  if (match.how > Evidence::normalised_name) return;
  must(match.is_named() && match.forms.none() && match.words.empty(), "what is told by a form is no name");
  must((match.how == Evidence::identifier) == is_identifier(match.matched().kind), "an identifier is told from a name");
}

// What each status promises.
void check_status(const Verdict& verdict, std::size_t findings) {
  const std::size_t meanings = verdict.meanings();
  must(meanings <= verdict.matches().size() && (meanings == 0) == verdict.matches().empty(), "the meanings are among the matches");
  must(verdict.problem().has_value() == (verdict.status() == Status::not_understood), "only what is not understood has a problem");
  must(verdict.any_listed() == (findings != 0), "something is listed if there are findings");
  switch (verdict.status()) {
    case Status::listed: return must(meanings == 1 && findings != 0, "listed is one substance, or a mixture, with findings");
    case Status::known_not_listed: return must(meanings == 1 && findings == 0, "known-not-listed is without findings");
    case Status::not_recorded:
      return must(meanings == 1 && findings == 0 && verdict.is_before_record(), "not-recorded is without findings, before a record");
    case Status::ambiguous: return must(meanings > 1, "ambiguous is several substances");
    case Status::not_found:
    case Status::not_understood: return must(meanings == 0 && findings == 0, "nothing found has neither matches nor findings");
  }
}

void check_finding(const Finding& finding, const Verdict& verdict, const Question& question) {
  const Period period = question.known_on ? period_known_on(finding.listing, *question.known_on) : finding.listing.period();
  must(finding.in_force != InForce::no && finding.in_force == period.on(question.as_of), "a finding is in force, or may be");
  must(question.lists.has(finding.listing.list()), "a finding is of a list that was asked");
  const auto matches = verdict.matches();
  const auto is_its = [&](const Match& match) { return match == finding.match(); };
  must(std::any_of(matches.begin(), matches.end(), is_its), "a finding is of a match");
  must(finding.listing.substance() == finding.match().substance, "a finding is a listing of its match");
  must(finding.admission != Admission::excluded, "what a clause excludes is no finding");
}

void check_verdict(std::string_view query, const Question& question) {
  const Verdict verdict = check(registry(), query, question);
  for (const Match& match : verdict.matches()) check_match(match, query);
  std::size_t findings = 0;
  verdict.for_each_finding([&](const Finding& finding) {
    ++findings;
    check_finding(finding, verdict, question);
  });
  verdict.for_each_not_admitted(
      [&](const Finding& finding) { must(finding.admission == Admission::excluded, "what is not admitted is excluded by a clause"); });
  must(verdict.passages().size() <= most_components + 1, "a query has a bounded number of passages");
  must(findings == verdict.findings().size(), "findings are the same, visited or collected");
  check_status(verdict, findings);
  verdict.for_each_coverage(
      [&](const Coverage& coverage) { must(question.lists.has(coverage.list), "coverage is of lists that were asked"); });
}

// What is remembered of a text changes no answer, and a row says what one of its cells says.
void check_screening(std::string_view query) {
  Screener screener{registry(), Question{}};
  const Status status = check(registry(), query).status();
  for (int i = 0; i < 2; ++i) {
    const std::array<std::string_view, 2> cells{query, "fentanyl"};
    const RowVerdict row{screener, cells};
    must(row.all().size() == 2 && row.all()[0].status() == status, "a text is answered as check does, the second time too");
    must(row.best().any_listed(), "no cell hides what another finds");
  }
}

// Suggestions are few, in order, near, and of names.
void check_suggestions(std::string_view query) {
  const Suggestions near = suggest(registry(), query);
  must(near.size() <= 5 && std::is_sorted(near.begin(), near.end()), "suggestions are few and in order");
  const NameKey key{query};
  for (const Suggestion& suggestion : near) {
    const NameKey name{suggestion.name()};
    const Spelling spelling{name.text()};
    must(slips_between(Spelling{key.text()}, spelling, spelling.slips()) == suggestion.distance, "a suggestion is as near as it says");
    must((suggestion.distance == 0) == (key.text() == name.text()), "only the name itself is at no distance");
    must(!is_identifier(suggestion.substance.term(suggestion.term).kind), "an identifier is never suggested");
  }
}

template <class Identifier>
void check_identifier(std::string_view text) {
  const auto value = Identifier::parse(text);
  must(!value || value->text() == text, "an identifier is the text that it was read from");
}

void check_dates(std::string_view text) {
  if (const auto date = Date::parse(text)) {
    must(date->to_string() == text, "a day is written as it was read");
    must(Date::from_days(date->days()) == *date, "a day is its number of days");
  }
  if (const auto date = PartialDate::parse(text)) {
    must(date->to_string() == text, "a date is written as it was read");
    must(PartialDate::from_code(date->code()) == *date, "a date is its code");
    must(date->first() <= date->last() && date->first().year() == date->last().year(), "a date lies within one year");
    must(date->day().has_value() == (date->first() == date->last()), "a date is a day if it can be no other");
  }
}

void check_date_numbers(std::string_view text) {
  std::int32_t number = 0;
  std::memcpy(&number, text.data(), std::min(text.size(), sizeof number));
  const Date day = Date::from_days(number);
  must(Date::parse(day.to_string()) == day, "every number of days is a day");
  const auto date = PartialDate::from_code(number);
  must(!date || date->code() == number, "a code is its date");
  must(!date || !date->known() || PartialDate::parse(date->to_string()) == *date, "a date is read as it was written");
}

void check_ids(std::string_view text) {
  const auto list = ListId::parse(text);
  must(!list || (is_id(text) && text.starts_with(list->jurisdiction().text())), "the id of a list begins with its jurisdiction");
  if (const auto substance = registry().substance(text)) must(substance->id() == text, "a substance is found by its id");
  if (const auto found = registry().list(text)) must(found->id() == text, "a list is found by its id");
  if (const auto found = registry().instrument(text)) must(found->id() == text, "an instrument is found by its id");
}

Selection check_selection(std::string_view text) {
  std::string_view unknown = "unset";
  const auto selection = Selection::parse(registry(), text, &unknown);
  must(selection || text.find(unknown) != std::string_view::npos, "what a selection does not know stands in it");
  return selection.value_or(Selection{});
}

}  // namespace

// Where there is a line break: the lists asked, and the query after it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const std::size_t line_end = text.find('\n');
  const Selection lists = check_selection(text.substr(0, line_end));
  const std::string_view query = line_end == std::string_view::npos ? text : text.substr(line_end + 1);
  check_key(query);
  check_case(query);
  check_verdict(query, Question{Date{}, lists});
  check_verdict(query, Question{});
  check_suggestions(query);
  check_screening(query);
  check_verdict(query, Question{*Date::parse("2015-01-01"), {}, *Date::parse("2014-06-01")});
  check_dates(query);
  check_date_numbers(query);
  check_ids(query);
  check_identifier<CasNumber>(query);
  check_identifier<InChIKey>(query);
  check_identifier<Unii>(query);
  check_identifier<Jurisdiction>(query);
  check_identifier<ListId>(query);
  return 0;
}
