// When was a substance listed, moved, removed, and by which instrument? Its time line; and what was known on one day about another.
//
//     history_of [SUBSTANCE [AS-OF KNOWN-ON]]        as `history_of ketamine 2014-07-01 2014-01-01`
#include <iostream>
#include <string>

#include <listed/listed.hpp>

using namespace listed;

// The day as the sources give it; where they do not, what they leave open.
std::string day_of(const Event& event) {
  if (event.effective()) return event.effective().to_string();
  const std::string window = event.window().to_string();
  return "unknown" + (window.empty() ? "" : " (" + window + ")");
}

void write_time_line(const Substance& substance) {
  for (const Event& event : timeline(substance)) {
    std::cout << day_of(event) << "  " << event.listing().list_id() << ": " << label(event.kind);
    if (event.before) std::cout << " from " << event.before->part_label();
    if (event.after) std::cout << " to " << event.after->part_label();
    std::cout << ", by " << event.instrument().title().in("en") << '\n';
  }
}

// A past decision is judged by what could be known when it was made.
void write_audit(const Registry& registry, const std::string& query, Date as_of, Date known_on) {
  std::cout << "\nin force on " << as_of.to_string() << ", as known on " << known_on.to_string() << ":\n";
  const Verdict verdict = check(registry, query, {as_of, {}, known_on});
  verdict.for_each_finding([](const Finding& finding) {
    std::cout << "  " << finding.listing.list_id() << ' ' << finding.listing.part_label();
    std::cout << (finding.in_force == InForce::yes ? "\n" : " (perhaps)\n");
  });
}

int main(int argc, char** argv) {
  if (argc == 3 || argc > 4) return std::cerr << "usage: history_of [SUBSTANCE [AS-OF KNOWN-ON]]\n", 2;
  const std::string query = argc > 1 ? argv[1] : "ketamine";
  const auto as_of = Date::parse(argc > 3 ? argv[2] : "2014-07-01"), known_on = Date::parse(argc > 3 ? argv[3] : "2014-01-01");
  if (!as_of || !known_on) return std::cerr << "history_of: days are written as 2014-07-01\n", 2;

  const auto registry = embedded_registry();
  const Resolution meanings = resolve(*registry, query);
  for (const Match& match : meanings.matches()) {
    if (match.is_named()) write_time_line(match.substance);
  }
  write_audit(*registry, query, *as_of, *known_on);
  return meanings.matches().empty() ? 1 : 0;
}
