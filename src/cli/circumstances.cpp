// What follows from a verdict, as text.
#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/words.hpp"

namespace listed::cli {

namespace {

// `quoted` is what the rule before quotes of the law: the same words are not printed twice.
void write_consequence(const Consequence& one, std::string_view quoted, const Output& output) {
  const bool applies = one.outcome == Outcome::applies;
  const auto detail = [&](std::string_view text) { output.line("      " + wrapped(text, page_width, "        ")); };
  output.line("    " +
              wrapped(fmt::format("{} {}", output.styled(applies ? Style::strong : Style::plain, applies ? "applies:" : "depends:"),
                                  what_of(one.rule)),
                      page_width, "        "));
  if (!applies) {
    detail("depends on: " + facts_of(one));
  } else if (!one.rule.form().empty()) {
    detail(fmt::format("of: {}", one.rule.form().in("en")));
  }
  const std::string_view words = one.rule.text().in("en");
  detail(words == quoted ? "in the words quoted above" : fmt::format("\"{}\"", words));
  detail(dated(one.rule));
}

}  // namespace

void write_consequences(const Consequences& consequences, const Circumstances& given, const Output& output) {
  if (consequences.answers().empty()) {
    output.line();
    return output.line("  What follows: nothing that could be told, as no list that the case concerns lists it.");
  }
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
    std::string_view quoted;
    for (const Consequence& one : consequences.all()) {
      if (one.list != answer.list || one.outcome == Outcome::does_not_apply) continue;
      write_consequence(one, quoted, output);
      quoted = one.rule.text().in("en");
    }
    if (silent != 0)
      output.line(
          fmt::format("    {} of this list {} not apply (--format json tells why)", counted(silent, "rule"), silent == 1 ? "does" : "do"));
  }
  output.line();
  output.line("  " + wrapped("What the lists named state of this case, each with its citation. Information, not legal advice.", page_width,
                             "    "));
}

}  // namespace listed::cli
