// The sentences in which answers are told, wherever they are told.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <listed/listed.hpp>

namespace listed::cli {

/// A day as far as it is known: `1964-12`, `unknown`.
[[nodiscard]] std::string or_unknown(PartialDate date);

/// Since when it is controlled there: `1964-12`, `unknown`.
[[nodiscard]] std::string since_of(const Listing& listing);

/// The CAS numbers of a substance, with `between` between them; empty if none is known.
[[nodiscard]] std::string cas_numbers(const Substance& substance, std::string_view between = "; ");

/// When an act was announced and when it took effect, as far as a source says: `announced 2024-04-30, in force 2024-07-01`,
/// `in force 2024-07-01`, `day not known`.
[[nodiscard]] std::string days_of(PartialDate announced, PartialDate effective);

/// How a match was understood: `salt: fentanyl (as a list misprints it) + citrate, of which Fentanyl citrate is a form`.
[[nodiscard]] std::string how_of(const Match& match, const Registry& registry);

/// By which clause a listing reaches what was asked, which it does not name; empty where it names it. The words of the clause are
/// `clause_of`.
[[nodiscard]] std::string reach_of(const Finding& finding);
[[nodiscard]] std::string_view clause_of(const Finding& finding);

/// What is not known of a listing on the day asked for, or was not on the day of the knowledge asked for; empty where nothing is.
[[nodiscard]] std::string doubt_of_time(const Finding& finding, const Verdict& verdict);

/// Whether the address of a source is one of the web, and can stand in a link as it is.
[[nodiscard]] bool can_be_link(const Source& source);

/// Up to when each of the lists asked is complete: `cn-drugs (to 2025-07-21), un-treaty (to 2025-03-12)`; of all times, from when on
/// as well, unless it is recorded from its first act: `un-treaty (2025-01-01 to 2025-03-12)`.
[[nodiscard]] std::string consulted(const Registry& registry, const Selection& lists, bool all_times = false);

/// Of which lists the answer says nothing on that day, or that there were none, a sentence each; empty where all are recorded.
[[nodiscard]] std::vector<std::string> limits_of_record(const Registry& registry, const Selection& lists, Date as_of,
                                                        std::optional<Date> known_on = {});

/// `not required by the rules of this list`.
[[nodiscard]] std::string_view in_words(Requirement requirement);

/// What a rule says, from its data: `licence · II · export permit · amount >= 1 kg · to mx`.
[[nodiscard]] std::string what_of(const Rule& rule);

/// Where it stands, and since and until when: `21 CFR 1310.04(f)(2), since 2001-10-15`.
[[nodiscard]] std::string dated(const Rule& rule);

/// The facts that decide it, in words.
[[nodiscard]] std::string facts_of(const Consequence& one);

}  // namespace listed::cli
