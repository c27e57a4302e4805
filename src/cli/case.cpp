#include "cli/case.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/commands.hpp"

namespace listed::cli {

namespace {

using tables::Content;

// Each sets the problem to a sentence where the text is no such thing.
std::optional<Quantity> quantity(std::string_view what, std::string_view text, std::string& problem) {
  QuantityProblem why = QuantityProblem::none;
  const auto value = Quantity::parse(text, &why);
  if (!value) problem = fmt::format("{}: '{}' is no quantity: {}", what, printable(text), explain(why));
  return value;
}

std::optional<Country> country(std::string_view what, std::string_view text, std::string& problem) {
  const auto value = Country::parse(text);
  if (!value) problem = fmt::format("{}: '{}' is no country: expected an ISO 3166-1 code of two letters, or eu", what, printable(text));
  return value;
}

template <class Enum>
std::optional<Enum> word(std::string_view what, std::string_view text, std::string& problem) {
  const auto value = from_label<Enum>(text);
  if (!value) problem = fmt::format("{}: '{}' is none of {}", what, printable(text), fmt::join(labels<Enum>(), ", "));
  return value;
}

// The value of an option, nothing if it was not given.
template <class Read>
auto given(std::string_view option, const std::string& text, Read read) -> decltype(read(option, text, std::declval<std::string&>())) {
  if (text.empty()) return std::nullopt;
  std::string problem;
  auto value = read(option, text, problem);
  if (!value) throw Trouble{problem};
  return value;
}

}  // namespace

Case::Case(const Arguments& arguments) : form{fmt::format("{}", fmt::join(arguments.form, ", "))} {
  circumstances.amount = given("--amount", arguments.amount, quantity);
  circumstances.concentration = given("--concentration", arguments.concentration, quantity);
  circumstances.dose = given("--dose", arguments.dose, quantity);
  circumstances.package = given("--package", arguments.package, quantity);
  circumstances.per = given("--per", arguments.per, word<Span>).value_or(Span::transaction);
  circumstances.form = form;
  circumstances.from = given("--from", arguments.from, country);
  circumstances.to = given("--to", arguments.to, country);
  circumstances.transaction = given("--transaction", arguments.transaction, word<Transaction>);
  if (circumstances.from && circumstances.to && circumstances.transaction)
    throw Trouble{"--transaction: --from and --to say already what the transaction is to each jurisdiction"};
}

RowCase::RowCase(const Case& options, std::span<const tables::CaseCell> cells) : circumstances_{options.circumstances} {
  std::string_view unit;
  for (const tables::CaseCell& cell : cells) {
    if (cell.content == Content::unit) unit = cell.text;
  }
  for (const tables::CaseCell& cell : cells) {
    const auto is_same = [&](const tables::CaseCell& other) { return other.content == cell.content; };
    const auto first = std::find_if(cells.begin(), cells.end(), is_same);
    if (&*first == &cell) read(cell.content, cell.text, unit);
    else if (first->text != cell.text)
      problems_.push_back(fmt::format("{}: told twice, '{}' and '{}'; the first is taken", label(cell.content), printable(first->text),
                                      printable(cell.text)));
  }
  if (circumstances_.from && circumstances_.to) circumstances_.transaction.reset();  // they say what it is to each jurisdiction
}

void RowCase::read(Content content, std::string_view text, std::string_view unit) {
  std::string problem;
  const auto set = [&](auto& field, auto parse) {
    field = parse(label(content), text, problem);
    if (!field) problems_.push_back(problem);
  };
  switch (content) {
    case Content::amount: {
      QuantityProblem why = QuantityProblem::none;
      (void)Quantity::parse(text, &why);
      const std::string both = fmt::format("{} {}", text, unit);
      if (why == QuantityProblem::no_unit && !unit.empty()) text = both;
      return set(circumstances_.amount, quantity);
    }
    case Content::concentration: return set(circumstances_.concentration, quantity);
    case Content::dose: return set(circumstances_.dose, quantity);
    case Content::package: return set(circumstances_.package, quantity);
    case Content::from: return set(circumstances_.from, country);
    case Content::to: return set(circumstances_.to, country);
    case Content::form: circumstances_.form = text; return;
    case Content::unit:
    case Content::query:
    case Content::cas:
    case Content::names: return;
  }
}

std::string in_words(const Circumstances& given) {
  std::vector<std::string> parts;
  const auto add = [&](std::string_view what, const std::optional<Quantity>& value) {
    if (value) parts.push_back(fmt::format("{} {}", what, value->to_string()));
  };
  add("amount", given.amount);
  if (given.amount && given.per != Span::transaction) parts.back() += fmt::format(" in a {}", label(given.per));
  add("concentration", given.concentration);
  add("dose", given.dose);
  add("package", given.package);
  if (!given.form.empty()) parts.push_back(fmt::format("form “{}”", given.form));
  if (given.transaction) parts.push_back(std::string{label(*given.transaction)});
  if (given.from) parts.push_back(fmt::format("from {}", given.from->code()));
  if (given.to) parts.push_back(fmt::format("to {}", given.to->code()));
  return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace listed::cli
