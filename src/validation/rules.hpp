// The rules that a registry must keep as a whole. What one file alone can get wrong, its reader reports.
#pragma once

#include "snapshot/linked.hpp"

namespace listed::validation {

/// An amendment's announced numbers equal the lines that it made, and those that it is known to lack.
void check_counts(const snapshot::Linked& linked, yaml::Report& report);

/// One substance stands in one part once at a time, and an item number names one line of an instrument.
void check_listings(const snapshot::Linked& linked, yaml::Report& report);

}  // namespace listed::validation
