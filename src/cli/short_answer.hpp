// A verdict in one line: what was recognised, how, and by which lists it is controlled.
#pragma once

#include <bitset>
#include <string>
#include <string_view>

#include <listed/consequences.hpp>
#include <listed/verdict.hpp>
#include <listed/vocabulary.hpp>

#include "cli/output.hpp"

namespace listed::cli {

using Categories = std::bitset<labels<Category>().size()>;

/// Of the listings of a verdict.
[[nodiscard]] Categories categories_of(const Verdict& verdict);

/// `Fentanyl`, or the several meanings of an ambiguous name, or the components of a mixture: what is listed, where what was named is a
/// form of it.
[[nodiscard]] std::string names_of(const Verdict& verdict);

/// ` → Fentanyl (salt): un-1961 I, us-csa II?` A question mark: perhaps (not dated, or not clear whether the clause reaches it).
void append_answer_text(const Verdict& verdict, const Output& output, std::string& to);

/// The columns substance, name, cas, how, matched, lists, categories; separated, without a comma at either end.
void append_answer_csv(const Verdict& verdict, std::string& to);

/// `,"status":…,"matches":[…],"lists":[…]`; the last two where there are any.
void append_answer_json(const Verdict& verdict, std::string& to);

/// `us-listed-chemicals required; eu-111-2005 depends`: of the lists that find something and hold such a rule.
[[nodiscard]] std::string follows_of(const Consequences& consequences);

/// `,"answers":[{"list":…,"requirement":…}]`.
void append_follows_json(const Consequences& consequences, std::string& to);

/// A string of JSON.
void append_json(std::string& to, std::string_view text);

}  // namespace listed::cli
