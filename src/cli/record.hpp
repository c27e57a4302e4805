// Records of named fields, from which JSON and CSV are written.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include <listed/date.hpp>
#include <listed/text.hpp>

namespace listed::cli {

/// A record keeps its fields in the order in which they were given.
using Record = nlohmann::ordered_json;

[[nodiscard]] inline Record text_or_null(std::string_view text) { return text.empty() ? Record(nullptr) : Record(text); }
[[nodiscard]] inline Record date_or_null(PartialDate date) { return text_or_null(date.to_string()); }

/// `{"zh": "溴啡", "en": "Brorphine"}`.
[[nodiscard]] inline Record by_language(const Texts& texts) {
  Record record = Record::object();
  for (const Text& text : texts) record[std::string{text.language}] = text.text;
  return record;
}

template <class Range>
[[nodiscard]] Record array(const Range& range) {
  Record record = Record::array();
  for (const auto& element : range) record.push_back(element);
  return record;
}

/// Sets a field, where there is something to tell.
inline void put_if(Record& record, const char* key, std::string_view text) {
  if (!text.empty()) record[key] = text;
}
inline void put_if(Record& record, const char* key, const Texts& texts) {
  if (!texts.empty()) record[key] = by_language(texts);
}

}  // namespace listed::cli
