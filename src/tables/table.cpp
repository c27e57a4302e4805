#include "tables/table.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "tables/cells.hpp"

namespace listed::tables {

namespace {

// Words by which headers call a column, without spaces and punctuation, in lower case.
struct Word {
  std::string_view text;
  Content content;
};

constexpr std::array words{Word{"name", Content::query},
                           Word{"substance", Content::query},
                           Word{"substancename", Content::query},
                           Word{"chemical", Content::query},
                           Word{"chemicalname", Content::query},
                           Word{"compound", Content::query},
                           Word{"compoundname", Content::query},
                           Word{"product", Content::query},
                           Word{"productname", Content::query},
                           Word{"item", Content::query},
                           Word{"itemname", Content::query},
                           Word{"material", Content::query},
                           Word{"materialname", Content::query},
                           Word{"description", Content::query},
                           Word{"title", Content::query},
                           Word{"drug", Content::query},
                           Word{"drugname", Content::query},
                           Word{"ingredient", Content::query},
                           Word{"inn", Content::query},
                           Word{"iupac", Content::query},
                           Word{"iupacname", Content::query},
                           Word{"query", Content::query},
                           Word{"inchikey", Content::query},
                           Word{"standardinchikey", Content::query},
                           Word{"unii", Content::query},
                           Word{"englishname", Content::query},
                           Word{"chinesename", Content::query},
                           Word{"synonym", Content::names},
                           Word{"synonyms", Content::names},
                           Word{"names", Content::names},
                           Word{"aliases", Content::names},
                           Word{"othernames", Content::names},
                           Word{"cas", Content::cas},
                           Word{"casno", Content::cas},
                           Word{"casnumber", Content::cas},
                           Word{"casnumbers", Content::cas},
                           Word{"casnr", Content::cas},
                           Word{"casrn", Content::cas},
                           Word{"casnum", Content::cas},
                           Word{"casregistrynumber", Content::cas},
                           Word{"品名", Content::query},
                           Word{"名称", Content::query},
                           Word{"中文名", Content::query},
                           Word{"中文名称", Content::query},
                           Word{"英文名", Content::query},
                           Word{"英文名称", Content::query},
                           Word{"化学名", Content::query},
                           Word{"化学品名称", Content::query},
                           Word{"产品名称", Content::query},
                           Word{"商品名称", Content::query},
                           Word{"物质名称", Content::query},
                           Word{"别名", Content::names},
                           Word{"cas号", Content::cas},
                           Word{"cas编号", Content::cas},
                           Word{"cas登记号", Content::cas},
                           Word{"stoff", Content::query},
                           Word{"bezeichnung", Content::query},
                           Word{"produkt", Content::query},
                           Word{"nom", Content::query},
                           Word{"produit", Content::query},
                           Word{"nombre", Content::query},
                           Word{"producto", Content::query}};

std::string plain(std::string_view header) {
  std::string word;
  for (const char c : header) {
    if (c >= 'A' && c <= 'Z') word += static_cast<char>(c - 'A' + 'a');
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) word += c;
  }
  return word;
}

std::optional<Content> content_of(std::string_view header) {
  const std::string word = plain(header);
  const auto found = std::find_if(words.begin(), words.end(), [&](const Word& known) { return known.text == word; });
  return found == words.end() ? std::nullopt : std::optional{found->content};
}

std::string listed_names(const std::vector<std::string>& header) {
  std::string text;
  for (const std::string& name : header) {
    if (text.size() > 300) return text + ", …";
    text += (text.empty() ? "" : ", ") + name.substr(0, 60);
  }
  return text;
}

std::optional<std::size_t> number(const std::string& text) {
  std::size_t value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  return problem == std::errc{} && end == text.data() + text.size() && value > 0 ? std::optional{value} : std::nullopt;
}

}  // namespace

Table::Table(TextSource& source, const Options& options) : records_{source} {
  find_form(records_.peek(), options.form);
  records_.set_layout(layout_);
  find_columns(options);
}

// JSON begins with a brace. The separator of fields is what the first line has most of.
void Table::find_form(std::string_view text, Form wanted) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  form_ = wanted;
  if (wanted == Form::detect) form_ = text.substr(begin, 1) == "{" ? Form::json_lines : Form::csv;
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
  if (form_ == Form::json_lines) {
    for (const std::string& name : options.columns) columns_.push_back({0, name, content_of(name).value_or(Content::query)});
    if (options.columns.empty()) {
      for (const Word& word : words) columns_.push_back({0, std::string{word.text}, word.content});
    }
    return;
  }
  has_first_ = records_.read(first_);
  if (!has_first_) return;
  std::vector<std::string_view> fields;
  std::string unquoted;
  const Record record = first_.records.front();
  split(first_.text_of(record), layout_.separator, fields, unquoted);
  const std::vector<std::string> header{fields.begin(), fields.end()};
  fields_ = header.size();
  if (options.columns.empty()) recognise(header);
  else choose(options.columns, header);
  const bool is_header = std::any_of(header.begin(), header.end(), [](const std::string& name) { return content_of(name).has_value(); });
  const bool by_number =
      std::all_of(options.columns.begin(), options.columns.end(), [](const auto& text) { return number(text).has_value(); });
  if (is_header || !by_number) first_.records.erase(first_.records.begin());
}

void Table::choose(const std::vector<std::string>& wanted, const std::vector<std::string>& header) {
  for (const std::string& name : wanted) {
    const auto is_wanted = [&](const std::string& column) { return plain(column) == plain(name); };
    auto found = std::find(header.begin(), header.end(), name);
    if (found == header.end()) found = std::find_if(header.begin(), header.end(), is_wanted);
    if (const auto n = number(name); found == header.end() && n && *n <= header.size()) found = header.begin() + (*n - 1);
    if (found == header.end()) throw Unusable{"there is no column '" + name + "'; the first line has: " + listed_names(header)};
    const auto index = static_cast<std::size_t>(found - header.begin());
    columns_.push_back({index, *found, content_of(*found).value_or(Content::query)});
  }
}

void Table::recognise(const std::vector<std::string>& header) {
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (const auto content = content_of(header[i])) columns_.push_back({i, header[i], *content});
  }
  if (columns_.empty() && header.size() == 1) columns_.push_back({0, {}, Content::query});  // a list of names without a header
  if (columns_.empty())
    throw Unusable{"no column is called as one of names or CAS numbers is; choose with --column; the first line has: " +
                   listed_names(header)};
}

bool Table::read(Chunk& chunk) {
  if (!has_first_) return records_.read(chunk);
  has_first_ = false;
  std::swap(chunk, first_);
  return !chunk.records.empty() || records_.read(chunk);
}

}  // namespace listed::tables
