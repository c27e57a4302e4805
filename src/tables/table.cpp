#include "tables/table.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "tables/cells.hpp"
#include "tables/printable.hpp"

namespace listed::tables {

namespace {

std::string listed_names(const std::vector<std::string>& header) {
  std::string text;
  for (const std::string& name : header) {
    if (text.size() > 300) return text + ", …";
    text += (text.empty() ? "" : ", ") + printable(name.substr(0, 60));
  }
  return text;
}

std::optional<std::size_t> number(std::string_view text) {
  std::size_t value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  return problem == std::errc{} && end == text.data() + text.size() && value > 0 ? std::optional{value} : std::nullopt;
}

std::string_view without_blanks_before(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

// JSON begins with a brace, perhaps in the bracket of an array. One line that is broken is no reason to take the others for names: most of
// the first ones are an object each.
bool looks_like_json(std::string_view text) {
  constexpr int lines_looked_at = 16;
  text = without_blanks_before(text);
  if (text.starts_with('{') || (text.starts_with('[') && without_blanks_before(text.substr(1)).starts_with('{'))) return true;
  int lines = 0, objects = 0;
  for (; !text.empty() && lines < lines_looked_at; ++lines, text = without_blanks_before(text)) {
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    objects += line.starts_with("{\"") && line.find('}') != std::string_view::npos;
    text.remove_prefix(line.size());
  }
  return 2 * objects > lines;
}

}  // namespace

Table::Table(TextSource& source, const Options& options) : records_{source} {
  find_form(records_.peek(), options.form);
  records_.set_layout(layout_);
  try {
    find_columns(options);
  } catch (const Unusable& why) { throw Unusable{source.name() + ": " + why.what()}; }
}

// The separator of fields is what the first line has most of.
void Table::find_form(std::string_view text, Form wanted) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  form_ = wanted;
  if (wanted == Form::detect) form_ = looks_like_json(text) ? Form::json_lines : Form::csv;
  if (form_ == Form::json_lines) {
    layout_ = {'\0', false};
    return;
  }
  const std::string_view line = text.substr(begin, text.find_first_of("\r\n", begin) - begin);
  std::ptrdiff_t most = 0;
  for (const char separator : {',', '\t', ';', '|'}) {
    const std::ptrdiff_t count = std::count(line.begin(), line.end(), separator);
    if (count > most) most = count, layout_.separator = separator;
  }
  if (form_ == Form::tsv) layout_.separator = '\t';
}

void Table::find_columns(const Options& options) {
  if (form_ == Form::json_lines) return find_keys(options);
  has_first_ = records_.read(first_);
  if (!has_first_) return;
  std::vector<std::string_view> fields;
  std::string unquoted;
  const Record record = first_.records.front();
  split(first_.text_of(record), layout_.separator, fields, unquoted);
  const std::vector<std::string> header{fields.begin(), fields.end()};
  fields_ = header.size();
  bool queries = false, by_number = true;
  for (const std::string& option : options.columns) {
    const Wanted wanted = Wanted::parse(option);
    choose(wanted, header);
    queries |= !wanted.of_case;
    by_number &= number(wanted.column).has_value();
  }
  recognise(header, !queries, options.of_case);
  const auto is_known = [&](const std::string& name) { return query_called(name) || (options.of_case && case_called(name)); };
  const bool is_header = std::any_of(header.begin(), header.end(), is_known);
  if (is_header || !by_number) first_.records.erase(first_.records.begin());
}

void Table::find_keys(const Options& options) {
  bool queries = false;
  for (const std::string& option : options.columns) {
    const Wanted wanted = Wanted::parse(option);
    const std::string name{wanted.column};
    columns_.push_back({0, name, wanted.of_case.value_or(query_called(name).value_or(Content::query))});
    queries |= !wanted.of_case;
  }
  const auto named = columns_;
  for (const HeaderWord& word : header_words()) {
    const auto is_taken = [&](const Column& column) { return column.content == word.content; };
    const bool of_case = is_of_case(word.content) && options.of_case && std::none_of(named.begin(), named.end(), is_taken);
    if (of_case || (!queries && !is_of_case(word.content))) columns_.push_back({0, std::string{word.text}, word.content});
  }
}

void Table::choose(const Wanted& wanted, const std::vector<std::string>& header) {
  const std::size_t before = columns_.size();
  const auto add = [&](std::size_t index) {
    const Content content = wanted.of_case.value_or(query_called(header[index]).value_or(Content::query));
    columns_.push_back({index, header[index], content});
  };
  const auto add_if = [&](auto is_wanted) {
    for (std::size_t i = 0; i < header.size(); ++i) {
      if (is_wanted(header[i])) add(i);
    }
    return columns_.size() != before;
  };
  if (add_if([&](const std::string& name) { return name == wanted.column; })) return;
  if (add_if([&](const std::string& name) { return plain(name) == plain(wanted.column); })) return;
  if (const auto n = number(wanted.column); n && *n <= header.size()) add(*n - 1);
  else throw Unusable{"there is no column '" + printable(wanted.column) + "'; the first line has: " + listed_names(header)};
}

void Table::recognise(const std::vector<std::string>& header, bool queries, bool of_case) {
  const std::vector<Column> named = columns_;
  const auto is_named = [&](std::size_t index, Content content) {
    return std::any_of(named.begin(), named.end(), [&](const Column& c) { return c.index == index || c.content == content; });
  };
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (const auto content = query_called(header[i]); queries && content) columns_.push_back({i, header[i], *content});
    if (const auto content = case_called(header[i]); of_case && content && !is_named(i, *content))
      columns_.push_back({i, header[i], *content});
  }
  const auto asks = [](const Column& column) { return !is_of_case(column.content); };
  if (std::any_of(columns_.begin(), columns_.end(), asks)) return;
  if (header.size() != 1)
    throw Unusable{"no column is called as one of names or CAS numbers is; choose with --column; the first line has: " +
                   listed_names(header)};
  columns_.push_back({0, {}, Content::query});  // a list of names without a header
}

bool Table::tells_case() const noexcept {
  return std::any_of(columns_.begin(), columns_.end(), [](const Column& column) { return is_of_case(column.content); });
}

bool Table::read(Chunk& chunk) {
  if (!has_first_) return records_.read(chunk);
  has_first_ = false;
  std::swap(chunk, first_);
  return !chunk.records.empty() || records_.read(chunk);
}

}  // namespace listed::tables
