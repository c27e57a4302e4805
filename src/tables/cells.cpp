#include "tables/cells.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <listed/ascii.hpp>
#include <listed/identifiers.hpp>
#include <listed/key/byte_set.hpp>

#include "tables/printable.hpp"
#include "tables/table.hpp"

namespace listed::tables {

namespace {

std::string_view trimmed(std::string_view text) {
  static constexpr ByteSet blanks{" \t\r\n"};
  while (!text.empty() && blanks.has(text.front())) text.remove_prefix(1);
  while (!text.empty() && blanks.has(text.back())) text.remove_suffix(1);
  return text;
}

// Of as many digits as a CAS number can have, zeros before it among them.
bool is_number(std::string_view text) {
  return text.size() >= 5 && text.size() <= 12 && std::all_of(text.begin(), text.end(), detail::is_digit);
}

// The field that begins with a quote there, without quotes; `at` moves behind it. Nothing where it does not end as it should.
bool read_quoted(std::string_view record, char separator, std::size_t& at, std::string& to) {
  for (std::size_t from = at + 1;;) {
    const std::size_t quote = record.find('"', from);
    if (quote == std::string_view::npos) return false;
    to += record.substr(from, quote - from);
    const std::size_t next = record.find_first_not_of(separator == ' ' ? std::string_view{} : std::string_view{" "}, quote + 1);
    if (record.substr(quote + 1, 1) == "\"") {
      to += '"';
      from = quote + 2;
      continue;
    }
    if (next != std::string_view::npos && record[next] != separator) return false;
    at = std::min(next, record.size());
    return true;
  }
}

// The strings of the wanted keys of one object.
class Strings : public nlohmann::json_sax<nlohmann::json> {
 public:
  Strings(const std::vector<Column>& columns, KnownKeys& keys, std::vector<std::pair<std::string, Content>>& found)
      : columns_{columns}, keys_{keys}, found_{found} {}

  bool null() override { return depth_ > 0; }
  bool boolean(bool) override { return depth_ > 0; }
  bool number_integer(number_integer_t value) override { return number(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return number(std::to_string(value)); }
  bool number_float(number_float_t, const string_t& text) override { return number(text); }
  bool binary(binary_t&) override { return depth_ > 0; }
  bool string(string_t& value) override {
    if (wanted_ && depth_ <= 2) found_.emplace_back(std::move(value), wanted_->content);
    return depth_ > 0;
  }
  bool start_object(std::size_t) override { return ++depth_ < deepest; }
  bool key(string_t& name) override {
    if (depth_ != 1) return true;
    wanted_ = column_of(name);
    asks_ = asks_ || (wanted_ && !is_of_case(wanted_->content));
    return true;
  }
  bool end_object() override { return --depth_, true; }
  bool start_array(std::size_t) override { return depth_ > 0 && ++depth_ < deepest; }
  bool end_array() override { return --depth_, true; }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

  /// Whether it had a key that tells the substance, whatever its value.
  [[nodiscard]] bool asks() const noexcept { return asks_; }

 private:
  static constexpr int deepest = 64;

  // A number names no substance, but for a CAS number that has lost its hyphens; of the case it is told as it is written.
  bool number(std::string text) {
    if (wanted_ && (is_of_case(wanted_->content) || wanted_->content == Content::cas) && depth_ <= 2)
      found_.emplace_back(std::move(text), wanted_->content);
    return depth_ > 0;
  }

  [[nodiscard]] const Column* column_of(const std::string& key) {
    constexpr std::size_t most_known = 64;  // whoever writes a key for each object is looked up each time
    const auto known = std::find_if(keys_.begin(), keys_.end(), [&](const auto& one) { return one.first == key; });
    if (known != keys_.end()) return known->second;
    const auto found = std::find_if(columns_.begin(), columns_.end(), [&](const Column& column) { return is_called(key, column.name); });
    const Column* const column = found == columns_.end() ? nullptr : &*found;
    if (keys_.size() < most_known) keys_.emplace_back(key, column);
    return column;
  }

  // But for case, spaces and punctuation.
  static bool is_called(std::string_view key, std::string_view name) {
    const auto matters = [](char c) { return c != ' ' && c != '_' && c != '-' && c != '.'; };
    std::size_t at = 0;
    for (const char c : key) {
      if (!matters(c)) continue;
      while (at < name.size() && !matters(name[at])) ++at;
      if (at == name.size() || detail::lower_case(name[at]) != detail::lower_case(c)) return false;
      ++at;
    }
    return name.find_first_not_of(" _-.", at) == std::string_view::npos;
  }

  const std::vector<Column>& columns_;
  KnownKeys& keys_;
  std::vector<std::pair<std::string, Content>>& found_;
  const Column* wanted_ = nullptr;
  bool asks_ = false;
  int depth_ = 0;
};

// Of a row that is not as it should be no more is asked: an array of objects stands on one line.
constexpr std::size_t most_texts = 4096;

bool begins_array(std::string_view line) {
  line = trimmed(line);
  return line.starts_with('[') && trimmed(line.substr(1)).starts_with('{');
}

// What stands between quotes in a line that is no JSON object, or in one that has no key asked; all of it where nothing does. False if there is
// more than is asked.
bool read_strings(std::string_view line, std::vector<std::pair<std::string, Content>>& found) {
  found.clear();
  for (std::size_t at = line.find('"'); at < line.size(); at = line.find('"', at)) {
    if (found.size() == most_texts) return false;
    std::size_t end = at + 1;
    while (end < line.size() && line[end] != '"') end += line[end] == '\\' ? 2 : 1;
    end = std::min(end, line.size());
    const std::string_view between = line.substr(at + 1, end - at - 1);
    const auto text = nlohmann::json::parse(fmt::format("\"{}\"", between), nullptr, false);
    found.emplace_back(text.is_string() ? text.get<std::string>() : std::string{between}, Content::query);
    at = end + 1;
  }
  if (found.empty()) found.emplace_back(line, Content::query);
  return true;
}

}  // namespace

void split(std::string_view record, char separator, std::vector<std::string_view>& fields, std::string& unquoted) {
  fields.clear();
  unquoted.clear();
  unquoted.reserve(record.size());  // so that views of it stay valid
  for (std::size_t at = 0;; ++at) {
    const std::size_t before = unquoted.size(), from = at;
    if (at < record.size() && record[at] == '"' && read_quoted(record, separator, at, unquoted)) {
      fields.push_back(std::string_view{unquoted}.substr(before));
    } else {
      unquoted.resize(before);
      at = std::min(record.find(separator, from), record.size());
      fields.push_back(record.substr(from, at - from));
    }
    if (at == record.size()) return;
  }
}

const Row& CellReader::read(const Chunk& chunk, const Record& record) {
  row_.queries.clear();
  row_.of_case.clear();
  introduced_.clear();
  row_.flaw = record.flaw;
  if (table_.form() == Form::json_lines) read_json(chunk.text_of(record));
  else read_fields(chunk.text_of(record));
  if (row_.flaw == Flaw::none && !std::all_of(row_.queries.begin(), row_.queries.end(), is_utf8)) row_.flaw = Flaw::not_text;
  return row_;
}

void CellReader::read_fields(std::string_view record) {
  split(record, table_.layout_.separator, fields_, unquoted_);
  while (fields_.size() > table_.fields_ && trimmed(fields_.back()).empty()) fields_.pop_back();
  if (row_.flaw == Flaw::none && fields_.size() != table_.fields_) row_.flaw = Flaw::ragged;
  if (row_.flaw != Flaw::none) return add_runs(record);
  for (const Column& column : table_.columns_) {
    const std::size_t before = row_.of_case.size();
    add_cell(fields_[column.index], column.content);
    if (row_.of_case.size() != before) row_.of_case.back().unit = unit_in(column.name);
  }
}

void CellReader::add_cell(std::string_view cell, Content content) {
  cell = trimmed(cell);
  if (cell.empty()) return;
  if (is_of_case(content)) return row_.of_case.push_back({content, cell});
  const std::size_t before = row_.queries.size();
  static constexpr ByteSet of_numbers{" ,;/|\t\r\n"}, of_names{";|\r\n"};
  const ByteSet& separators = content == Content::cas ? of_numbers : of_names;
  for (std::string_view rest = cell; content != Content::query && !rest.empty();) {
    const std::size_t end = std::min(separators.find_in(rest), rest.size());
    const std::string_view part = trimmed(rest.substr(0, end));
    if (content == Content::names ? !part.empty() : looks_like_cas(part)) row_.queries.push_back(part);
    else if (content == Content::cas && is_number(part)) row_.queries.push_back(introduced_.emplace_back("CAS ").append(part));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  if (row_.queries.size() == before) row_.queries.push_back(cell);
}

// A row with a field too many is one in which a separator was not quoted: the name may be any two neighbours.
void CellReader::add_runs(std::string_view record) {
  if (fields_.size() > most_texts) row_.flaw = Flaw::too_many;
  const std::size_t count = std::min(fields_.size(), most_texts), excess = count > table_.fields_ ? count - table_.fields_ : 0;
  for (std::size_t i = 0; i < count; ++i) add_cell(fields_[i], Content::query);
  if (excess == 0) return;
  const auto is_of_record = [&](std::string_view field) {
    return field.data() >= record.data() && field.data() <= record.data() + record.size();
  };
  for (std::size_t i = 0; i + excess < count; ++i) {
    const std::string_view first = fields_[i], last = fields_[i + excess];
    if (is_of_record(first) && is_of_record(last))
      add_cell({first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())}, Content::query);
  }
}

void CellReader::read_json(std::string_view record) {
  strings_.clear();
  Strings reader{table_.columns_, keys_, strings_};
  if (row_.flaw == Flaw::none && !nlohmann::json::sax_parse(record, &reader))
    row_.flaw = begins_array(record) ? Flaw::array : Flaw::not_json;
  if (row_.flaw == Flaw::none && !reader.asks()) row_.flaw = Flaw::no_key;
  if (row_.flaw != Flaw::none && !read_strings(record, strings_)) row_.flaw = Flaw::too_many;
  for (const auto& [text, content] : strings_) add_cell(text, content);
}

}  // namespace listed::tables
