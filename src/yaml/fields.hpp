// Typed reading of a mapping: a key is asked for by name and type; what nobody asked for is an error.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include <listed/date.hpp>
#include <listed/vocabulary.hpp>

#include "yaml/document.hpp"

namespace listed::yaml {

/// An id that names something else, and where it stands.
struct Reference {
  std::string_view id;
  Place place;
};

using TextRows = std::vector<std::unique_ptr<schema::TextT>>;

/// Whether a key names a language: an ISO 639-1 code, or `mul`.
[[nodiscard]] bool is_language(std::string_view key) noexcept;
/// As rows hold it. @pre is_language(key), or empty
[[nodiscard]] schema::Language language_row(std::string_view key) noexcept;

/// Whether a text is the code of a country, as registry files write it: ISO 3166-1, in lower case, or `eu`.
[[nodiscard]] bool is_country(std::string_view text) noexcept;

class Fields {
 public:
  /// Begins to read a mapping. If the node is none, that is reported and every key is absent.
  Fields(const Document& document, const Node& node, Report& report);
  Fields(const Fields&) = delete;
  Fields& operator=(const Fields&) = delete;
  /// Reports the keys that nobody asked for.
  ~Fields();

  [[nodiscard]] Place place() const { return document_.place(node_); }
  [[nodiscard]] Place place(std::string_view key) const;

  /// The value of a key, nullptr if it is absent.
  [[nodiscard]] const Node* find(std::string_view key);
  [[nodiscard]] bool has(std::string_view key) { return find(key) != nullptr; }
  /// The same; absence is reported.
  [[nodiscard]] const Node* require(std::string_view key);

  /// A text; empty if absent.
  [[nodiscard]] std::string_view text(std::string_view key);
  [[nodiscard]] std::string_view required_text(std::string_view key);
  /// An id of the registry's form.
  [[nodiscard]] std::string_view required_id(std::string_view key);
  [[nodiscard]] std::optional<Reference> reference(std::string_view key);
  /// One text or a list of texts.
  [[nodiscard]] std::vector<std::string> texts(std::string_view key);
  [[nodiscard]] std::vector<Reference> references(std::string_view key);
  /// One country or several, by their ISO 3166-1 codes in lower case; what is none is reported.
  [[nodiscard]] std::vector<std::string> countries(std::string_view key);
  /// A map of language to text.
  [[nodiscard]] TextRows by_language(std::string_view key);
  /// Calls `visit(std::string_view language, const Reference& text)` for a map of language to texts: `{en: […], fr: …}`.
  template <class Visit>
  void for_each_in_language(std::string_view key, Visit visit) {
    const Node* languages = find(key);
    if (!languages) return;
    if (languages->kind != Node::Kind::mapping)
      return error(*languages, fmt::format("'{}' stands under its language: expected a mapping such as {{en: …, zh: [ …, … ]}}", key));
    Fields by_language{document_, *languages, report_};
    document_.for_each_pair(*languages, [&](const Node& language, const Node&) {
      if (!by_language.names_language(language)) return;
      for (const Reference& text : by_language.references(language.text)) visit(language.text, text);
    });
  }
  [[nodiscard]] bool flag(std::string_view key);
  /// A whole number, not negative; nothing if absent.
  [[nodiscard]] std::optional<std::int32_t> number(std::string_view key);
  [[nodiscard]] PartialDate date(std::string_view key);
  [[nodiscard]] std::optional<Date> required_day(std::string_view key);

  /// A member of a vocabulary by its label.
  template <class Enum>
  [[nodiscard]] std::optional<Enum> member(std::string_view key) {
    const std::string_view value = text(key);
    if (value.empty()) return std::nullopt;
    const auto found = from_label<Enum>(value);
    if (!found) expect_one_of(key, labels<Enum>(), value);
    return found;
  }

  /// One member of a vocabulary or several.
  template <class Enum>
  [[nodiscard]] std::vector<Enum> members(std::string_view key) {
    std::vector<Enum> all;
    for (const std::string& value : texts(key)) {
      if (const auto found = from_label<Enum>(value)) all.push_back(*found);
      else expect_one_of(key, labels<Enum>(), value);
    }
    return all;
  }

  /// Calls `visit(const Node&)` for the elements of the sequence under a key.
  template <class Visit>
  void for_each(std::string_view key, Visit visit) {
    const Node* sequence = find(key);
    if (!sequence) return;
    if (sequence->kind != Node::Kind::sequence) return error(*sequence, fmt::format("'{}' is a list: expected `- …`", key));
    document_.for_each_element(*sequence, visit);
  }

  void error(const Node& node, std::string message) { report_.error(document_.place(node), std::move(message)); }
  void error(std::string_view key, std::string message) { report_.error(place(key), std::move(message)); }

  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] Report& report() { return report_; }

 private:
  struct Pair {
    const Node* key;
    const Node* value;
    bool asked = false;
  };

  bool is_text(std::string_view key, const Node& node);
  // What does not is reported.
  bool names_language(const Node& key);
  void expect_one_of(std::string_view key, std::span<const std::string_view> labels, std::string_view value);

  template <class Visit>
  void for_each_text(std::string_view key, Visit visit);

  const Document& document_;
  const Node& node_;
  Report& report_;
  std::vector<Pair> pairs_;
};

}  // namespace listed::yaml
