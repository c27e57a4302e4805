#include "yaml/fields.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <listed/ascii.hpp>
#include <listed/country.hpp>
#include <listed/identifiers.hpp>

namespace listed::yaml {

bool is_language(std::string_view key) noexcept {
  return (key.size() == 2 || key == "mul") && std::all_of(key.begin(), key.end(), detail::is_small_letter);
}

schema::Language language_row(std::string_view key) noexcept {
  std::array<std::uint8_t, 4> letters{};
  for (std::size_t i = 0; i < letters.size() && i < key.size(); ++i) letters[i] = static_cast<std::uint8_t>(key[i]);
  return schema::Language{letters};
}

bool is_country(std::string_view text) noexcept {
  const auto country = Country::parse(text);
  return country && country->code() == text;
}

Fields::Fields(const Document& document, const Node& node, Report& report) : document_{document}, node_{node}, report_{report} {
  if (node.kind != Node::Kind::mapping) {
    error(node, "expected a mapping of keys to values");
    return;
  }
  pairs_.reserve(node.count);
  document.for_each_pair(node, [&](const Node& key, const Node& value) { pairs_.push_back({&key, &value}); });
}

Fields::~Fields() {
  for (const Pair& pair : pairs_) {
    if (!pair.asked) error(*pair.key, fmt::format("unknown key '{}'", pair.key->text));
  }
}

Place Fields::place(std::string_view key) const {
  for (const Pair& pair : pairs_) {
    if (pair.key->text == key) return document_.place(*pair.value);
  }
  return place();
}

const Node* Fields::find(std::string_view key) {
  for (Pair& pair : pairs_) {
    if (pair.key->text != key) continue;
    pair.asked = true;
    return pair.value;
  }
  return nullptr;
}

const Node* Fields::require(std::string_view key) {
  const Node* node = find(key);
  if (!node) error(node_, fmt::format("the key '{}' is missing", key));
  return node;
}

bool Fields::is_text(std::string_view key, const Node& node) {
  if (node.kind == Node::Kind::scalar) return true;
  error(node, fmt::format("'{}' is a text: expected one value", key));
  return false;
}

std::string_view Fields::text(std::string_view key) {
  const Node* node = find(key);
  return node && is_text(key, *node) ? node->text : std::string_view{};
}

std::string_view Fields::required_text(std::string_view key) { return require(key) ? text(key) : std::string_view{}; }

std::string_view Fields::required_id(std::string_view key) {
  const std::string_view id = required_text(key);
  if (id.empty() || is_id(id)) return id;
  error(key, fmt::format("'{}' is not an id: lower-case letters, digits and single hyphens, at most 96", id));
  return {};
}

std::optional<Reference> Fields::reference(std::string_view key) {
  const std::string_view id = text(key);
  return id.empty() ? std::nullopt : std::optional{Reference{id, place(key)}};
}

template <class Visit>
void Fields::for_each_text(std::string_view key, Visit visit) {
  const Node* node = find(key);
  if (!node) return;
  if (node->kind == Node::Kind::scalar) return visit(*node);
  if (node->kind != Node::Kind::sequence) return error(*node, fmt::format("'{}' is a text or a list of texts", key));
  document_.for_each_element(*node, [&](const Node& element) {
    if (is_text(key, element)) visit(element);
  });
}

std::vector<std::string> Fields::texts(std::string_view key) {
  std::vector<std::string> values;
  for_each_text(key, [&](const Node& node) { values.emplace_back(node.text); });
  return values;
}

std::vector<Reference> Fields::references(std::string_view key) {
  std::vector<Reference> ids;
  for_each_text(key, [&](const Node& node) { ids.push_back({node.text, document_.place(node)}); });
  return ids;
}

std::vector<std::string> Fields::countries(std::string_view key) {
  std::vector<std::string> codes;
  for_each_text(key, [&](const Node& node) {
    if (is_country(node.text)) codes.emplace_back(node.text);
    else error(node, fmt::format("'{}' is no country: expected an ISO 3166-1 code in lower case, such as mm", node.text));
  });
  return codes;
}

bool Fields::names_language(const Node& key) {
  if (is_language(key.text)) return true;
  error(key, fmt::format("'{}' is not a language: expected an ISO 639-1 code such as zh, or mul", key.text));
  return false;
}

TextRows Fields::by_language(std::string_view key) {
  TextRows texts;
  const Node* node = find(key);
  if (!node) return texts;
  if (node->kind != Node::Kind::mapping) {
    error(*node, fmt::format("'{}' is a text by language: expected a mapping such as {{zh: …, en: …}}", key));
    return texts;
  }
  document_.for_each_pair(*node, [&](const Node& language, const Node& value) {
    if (!names_language(language) || !is_text(language.text, value)) return;
    auto row = std::make_unique<schema::TextT>();
    row->language = language_row(language.text);
    row->text = value.text;
    texts.push_back(std::move(row));
  });
  return texts;
}

bool Fields::flag(std::string_view key) {
  const std::string_view value = text(key);
  if (!value.empty() && value != "true" && value != "false") error(key, fmt::format("'{}' is true or false, not '{}'", key, value));
  return value == "true";
}

std::optional<std::int32_t> Fields::number(std::string_view key) {
  const std::string_view value = text(key);
  if (value.empty()) return std::nullopt;
  std::int32_t number = 0;
  const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (problem == std::errc{} && end == value.data() + value.size() && number >= 0) return number;
  error(key, fmt::format("'{}' is a whole number, not '{}'", key, value));
  return std::nullopt;
}

PartialDate Fields::date(std::string_view key) {
  const std::string_view value = text(key);
  if (value.empty()) return {};
  const auto date = PartialDate::parse(value);
  if (!date) error(key, fmt::format("'{}' is a date such as 2024-07-01, 2024-07 or 2024, not '{}'", key, value));
  return date.value_or(PartialDate{});
}

std::optional<Date> Fields::required_day(std::string_view key) {
  const std::string_view value = required_text(key);
  if (value.empty()) return std::nullopt;
  const auto day = Date::parse(value);
  if (!day) error(key, fmt::format("'{}' is a day such as 2024-07-01, not '{}'", key, value));
  return day;
}

void Fields::expect_one_of(std::string_view key, std::span<const std::string_view> labels, std::string_view value) {
  error(key, fmt::format("'{}' is one of {}; not '{}'", key, fmt::join(labels, ", "), value));
}

}  // namespace listed::yaml
