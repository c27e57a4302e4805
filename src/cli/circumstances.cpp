// What follows from a verdict: options to circumstances, and the answer as text.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/commands.hpp"

namespace listed::cli {

namespace {

constexpr std::size_t page = 110;

std::optional<Quantity> quantity(std::string_view option, const std::string& text) {
  if (text.empty()) return std::nullopt;
  QuantityProblem why = QuantityProblem::none;
  const auto value = Quantity::parse(text, &why);
  if (!value) throw Trouble{fmt::format("{}: '{}' is no quantity: {}", option, text, explain(why))};
  return value;
}

std::optional<Country> country(std::string_view option, const std::string& text) {
  if (text.empty()) return std::nullopt;
  const auto value = Country::parse(text);
  if (!value) throw Trouble{fmt::format("{}: '{}' is no country: expected an ISO 3166-1 code of two letters, or eu", option, text)};
  return value;
}

template <class Enum>
std::optional<Enum> word(std::string_view option, const std::string& text) {
  if (text.empty()) return std::nullopt;
  const auto value = from_label<Enum>(text);
  if (!value) throw Trouble{fmt::format("{}: '{}' is none of {}", option, text, fmt::join(labels<Enum>(), ", "))};
  return value;
}

std::string_view in_words(Requirement requirement) {
  switch (requirement) {
    case Requirement::not_stated: return "not stated: the registry holds no such rule of this list";
    case Requirement::not_required: return "not required by the rules of this list";
    case Requirement::depends: return "unknown, depends on what is named below";
    case Requirement::unless_exempt: return "REQUIRED unless exempt, which depends on what is named below";
    case Requirement::required: return "REQUIRED";
    case Requirement::prohibited: return "PROHIBITED";
  }
  return {};
}

std::string what(const Rule& rule) {
  std::string text = fmt::format("{}{}{}", label(rule.effect()), rule.part().empty() ? "" : " · ", rule.part());
  if (!rule.obligation().empty()) text += fmt::format(" · {}", rule.obligation().in("en"));
  if (const std::string numbers = conditions(rule); !numbers.empty()) text += fmt::format(" · {}", numbers);
  const auto countries = [&](std::string_view word, const Strings& named, const std::optional<CountrySet>& set) {
    if (!named.empty()) text += fmt::format(" · {} {}", word, fmt::join(named, ", "));
    if (set) text += fmt::format(" · {} {}", word, set->title().in("en"));
  };
  countries("to", rule.destinations(), rule.destination_set());
  countries("from", rule.origins(), rule.origin_set());
  return text;
}

std::string dated(const Rule& rule) {
  std::string text{rule.citation()};
  if (rule.since()) text += fmt::format(", since {}", rule.since().to_string());
  if (rule.until()) text += fmt::format(", until {}", rule.until().to_string());
  return text;
}

void write_consequence(const Consequence& one, const Output& output) {
  const bool applies = one.outcome == Outcome::applies;
  const auto detail = [&](std::string_view text) { output.line("      " + wrapped(text, page, "        ")); };
  output.line("    " +
              wrapped(fmt::format("{} {}", output.styled(applies ? Style::strong : Style::plain, applies ? "applies:" : "depends:"),
                                  what(one.rule)),
                      page, "        "));
  if (!applies) {
    std::string facts;
    for (const Fact& fact : one.facts) facts += fmt::format("{}{}", facts.empty() ? "depends on: " : "; ", fact.describe(one.rule));
    detail(facts);
  } else if (!one.rule.form().empty()) {
    detail(fmt::format("of: {}", one.rule.form().in("en")));
  }
  detail(fmt::format("\"{}\"", one.rule.text().in("en")));
  detail(dated(one.rule));
}

}  // namespace

Case::Case(const Arguments& arguments) : form{fmt::format("{}", fmt::join(arguments.form, ", "))} {
  circumstances.amount = quantity("--amount", arguments.amount);
  circumstances.concentration = quantity("--concentration", arguments.concentration);
  circumstances.dose = quantity("--dose", arguments.dose);
  circumstances.package = quantity("--package", arguments.package);
  circumstances.per = word<Span>("--per", arguments.per).value_or(Span::transaction);
  circumstances.form = form;
  circumstances.from = country("--from", arguments.from);
  circumstances.to = country("--to", arguments.to);
  circumstances.transaction = word<Transaction>("--transaction", arguments.transaction);
  if (circumstances.from && circumstances.to && circumstances.transaction)
    throw Trouble{"--transaction: --from and --to say already what the transaction is to each jurisdiction"};
}

void write_consequences(const Consequences& consequences, const Circumstances& given, const Output& output) {
  const bool moves = given.from || given.to || given.transaction;
  for (const Answer& answer : consequences.answers()) {
    std::size_t silent = 0, told = 0;
    for (const Consequence& one : consequences.all()) {
      if (one.list == answer.list) ++(one.outcome == Outcome::does_not_apply ? silent : told);
    }
    if (!moves && told + silent == 0) continue;
    output.line();
    output.line(fmt::format("  {} · {}{}", output.styled(Style::strong, "What follows"), answer.list.id(),
                            moves ? fmt::format(": {}", in_words(answer.requirement)) : ""));
    for (const Consequence& one : consequences.all()) {
      if (one.list == answer.list && one.outcome != Outcome::does_not_apply) write_consequence(one, output);
    }
    if (silent != 0)
      output.line(fmt::format("    {} {} of this list {} not apply (--format json tells why)", silent, silent == 1 ? "rule" : "rules",
                              silent == 1 ? "does" : "do"));
  }
  output.line();
  output.line("  " +
              wrapped("What the lists named state of this case, each with its citation. Information, not legal advice.", page, "    "));
}

}  // namespace listed::cli
