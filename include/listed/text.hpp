// Texts of the law in their languages, and short lists of texts, read in place.
#pragma once

#include <cstdint>
#include <string_view>

#include <listed/schema.hpp>
#include <listed/sequence.hpp>

namespace listed {

namespace detail {

inline std::string_view view(const flatbuffers::String* text) noexcept { return text ? text->string_view() : std::string_view{}; }

inline std::string_view view(const schema::Language* language) noexcept {
  if (language == nullptr) return {};
  const std::string_view letters{reinterpret_cast<const char*>(language->letters()->data()), language->letters()->size()};
  return letters.substr(0, letters.find('\0'));
}

template <class Vector>
std::uint32_t size(const Vector* rows) noexcept {
  return rows ? rows->size() : 0;
}

}  // namespace detail

/// A text and its language (ISO 639-1, or `mul`).
struct Text {
  std::string_view language;
  std::string_view text;

  friend bool operator==(const Text&, const Text&) = default;
};

struct TextAt {
  const flatbuffers::Vector<flatbuffers::Offset<schema::Text>>* rows = nullptr;
  Text operator()(std::uint32_t index) const {
    const schema::Text* row = rows->Get(index);
    return {detail::view(row->language()), detail::view(row->text())};
  }
};

struct StringAt {
  const flatbuffers::Vector<flatbuffers::Offset<flatbuffers::String>>* rows = nullptr;
  std::string_view operator()(std::uint32_t index) const { return detail::view(rows->Get(index)); }
};

using Strings = Sequence<StringAt>;

/// Those of such rows; none where there are no rows. O(1).
[[nodiscard]] inline Strings strings(decltype(StringAt::rows) rows) { return {{rows}, 0, detail::size(rows)}; }

/// One text in several languages.
class Texts : public Sequence<TextAt> {
 public:
  Texts() = default;
  explicit Texts(decltype(TextAt::rows) rows) : Sequence{{rows}, 0, detail::size(rows)} {}

  /// The text in that language; else in English, else the first there is, else empty.
  [[nodiscard]] std::string_view in(std::string_view language) const {
    for (const std::string_view wanted : {language, std::string_view{"en"}}) {
      for (const Text& text : *this) {
        if (text.language == wanted) return text.text;
      }
    }
    return empty() ? std::string_view{} : front().text;
  }

  /// The original: the first text that is not a translation into English, if there is one.
  [[nodiscard]] std::string_view original() const {
    for (const Text& text : *this) {
      if (text.language != "en") return text.text;
    }
    return in("en");
  }
};

}  // namespace listed
