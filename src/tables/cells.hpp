// The fields of one record.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace listed::tables {

/// Divides a record into its fields, without their quotes. Views into the record and into `unquoted`, which are valid until the next
/// call. A field that is quoted wrongly is taken as it is.
void split(std::string_view record, char separator, std::vector<std::string_view>& fields, std::string& unquoted);

}  // namespace listed::tables
