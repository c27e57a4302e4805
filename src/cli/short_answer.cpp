#include "cli/short_answer.hpp"

#include <algorithm>

#include <boost/container/small_vector.hpp>
#include <fmt/format.h>

#include "cli/words.hpp"

namespace listed::cli {

namespace {

using Told = boost::container::small_vector<Match, 2>;

// The meanings of an ambiguous name; else every component of what was asked, by what is listed of it: the best match, or what that is
// a form of.
Told told_by(const Verdict& verdict) {
  Told told;
  for (const Match& match : verdict.matches()) {
    if (match.is_named()) told.push_back(match);
  }
  if (verdict.meanings() != 1) return told;
  if (told.size() == 1) {
    if (const auto finding = verdict.first_finding()) told.front() = finding->match();
    return told;
  }
  const auto findings = verdict.findings();
  for (Match& component : told) {
    const auto of_it = [&](const Finding& finding) { return finding.named->substance == component.named; };
    if (const auto found = std::find_if(findings.begin(), findings.end(), of_it); found != findings.end()) component = found->match();
  }
  return told;
}

template <class Visit>
void for_each_part(const Verdict& verdict, Visit visit) {
  std::string_view last_list, last_part;
  verdict.for_each_finding([&](const Finding& finding) {
    const std::string_view list = finding.listing.list_id(), part = finding.listing.part_label();
    if (list != last_list || part != last_part) visit(list, part, finding);
    last_list = list, last_part = part;
  });
}

// `us-csa II; un-1961 I?`
std::string lists_of(const Verdict& verdict, std::string_view separator) {
  std::string text;
  for_each_part(verdict, [&](std::string_view list, std::string_view part, const Finding& finding) {
    if (!text.empty()) text += separator;
    text.append(list).append(part.empty() ? "" : " ").append(part).append(finding.is_sure() ? "" : "?");
  });
  return text;
}

template <class Field>
std::string joined(const Told& told, Field field) {
  std::string text;
  for (const Match& match : told) text.append(&match == &told.front() ? "" : "; ").append(field(match));
  return text;
}

}  // namespace

Categories categories_of(const Verdict& verdict) {
  Categories found;
  verdict.for_each_finding([&](const Finding& finding) { found.set(static_cast<std::size_t>(finding.listing.category())); });
  return found;
}

void append_json(std::string& to, std::string_view text) {
  const auto is_plain = [](char c) { return c >= ' ' && c < 0x7f && c != '"' && c != '\\'; };
  if (!std::all_of(text.begin(), text.end(), is_plain)) to += Record(text).dump(-1, ' ', false, Record::error_handler_t::replace);
  else to.append(1, '"').append(text).append(1, '"');
}

std::string names_of(const Verdict& verdict) {
  return joined(told_by(verdict), [](const Match& match) { return match.substance.name(); });
}

void append_answer_text(const Verdict& verdict, const Output& output, std::string& to) {
  if (verdict.meanings() != 0)
    to += fmt::format(" → {} ({})", output.styled(Style::strong, names_of(verdict)), label(told_by(verdict).front().how));
  if (verdict.any_listed()) to.append(": ").append(lists_of(verdict, ", "));
}

void append_answer_csv(const Verdict& verdict, std::string& to) {
  if (verdict.meanings() == 0) {
    to += ",,,,,,";
    return;
  }
  const Told told = told_by(verdict);
  append_csv(to, joined(told, [](const Match& match) { return match.substance.id(); }));
  append_csv(to += ',', names_of(verdict));
  append_csv(to += ',', joined(told, [](const Match& match) { return cas_numbers(match.substance); }));
  append_csv(to += ',', label(told.front().how));
  append_csv(to += ',', told.front().matched().text);
  append_csv(to += ',', lists_of(verdict, "; "));
  to += ',';
  const Categories categories = categories_of(verdict);
  for (std::size_t i = 0, written = 0; i < categories.size(); ++i) {
    if (categories[i]) to.append(written++ != 0 ? "; " : "").append(labels<Category>()[i]);
  }
}

void append_answer_json(const Verdict& verdict, std::string& to) {
  to.append(R"(,"status":")").append(label(verdict.status())).append(1, '"');
  if (verdict.meanings() == 0) return;
  std::string_view separator = R"(,"matches":[)";
  for (const Match& match : told_by(verdict)) {
    append_json(to.append(separator).append(R"({"substance":)"), match.substance.id());
    append_json(to += R"(,"name":)", match.substance.name());
    append_json(to += R"(,"cas":)", cas_numbers(match.substance));
    append_json(to += R"(,"how":)", label(match.how));
    append_json(to += R"(,"matched":)", match.matched().text);
    to += '}';
    separator = ",";
  }
  to += ']';
  if (!verdict.any_listed()) return;
  to.append(R"(,"surely_listed":)").append(verdict.surely_listed() ? "true" : "false");
  separator = R"(,"lists":[)";
  for_each_part(verdict, [&](std::string_view list, std::string_view part, const Finding& finding) {
    append_json(to.append(separator).append(R"({"list":)"), list);
    append_json(to += R"(,"part":)", part);
    append_json(to += R"(,"category":)", label(finding.listing.category()));
    to.append(finding.is_sure() ? "}" : R"(,"doubtful":true})");
    separator = ",";
  });
  to += ']';
}

std::string follows_of(const Consequences& consequences) {
  std::string text;
  for (const Answer& answer : consequences.answers()) {
    if (answer.requirement != Requirement::not_stated)
      text += fmt::format("{}{} {}", text.empty() ? "" : "; ", answer.list.id(), label(answer.requirement));
  }
  return text.empty() ? "not stated" : text;
}

void append_follows_json(const Consequences& consequences, std::string& to) {
  std::string_view separator = "";
  to += R"(,"answers":[)";
  for (const Answer& answer : consequences.answers()) {
    append_json(to.append(separator).append(R"({"list":)"), answer.list.id());
    append_json(to += R"(,"requirement":)", label(answer.requirement));
    to += '}';
    separator = ",";
  }
  to += ']';
}

}  // namespace listed::cli
