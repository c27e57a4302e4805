// HTML in which text of others cannot become markup: there is one way from text to HTML, and it escapes.
#pragma once

#include <concepts>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace listed::report {

/// A piece of HTML. It is made by `markup` or `escaped`; text does not turn into it by itself.
class Html {
 public:
  Html() = default;

  [[nodiscard]] const std::string& code() const noexcept { return code_; }
  [[nodiscard]] bool empty() const noexcept { return code_.empty(); }
  Html& operator+=(const Html& more) { return code_ += more.code_, *this; }
  friend Html operator+(Html a, const Html& b) { return a += b; }

 private:
  explicit Html(std::string code) : code_{std::move(code)} {}
  friend Html escaped(std::string_view text);
  friend class Template;

  std::string code_;
};

/// A text as HTML, in an element or between the quotes of an attribute. What would not be seen, or turns the direction of writing,
/// is shown as an escape. @see tables::printable
[[nodiscard]] Html escaped(std::string_view text);

/// What a page is made of: a literal of this program with {} for what is filled in.
class Template {
 public:
  consteval Template(const char* text) : text_{text} {}

  /// As it is: nothing is filled in.
  [[nodiscard]] Html verbatim() const { return Html{text_}; }

  template <class... Parts>
  [[nodiscard]] Html fill(const Parts&... parts) const {
    return Html{fmt::format(fmt::runtime(text_), ready(parts)...)};
  }

 private:
  static std::string_view ready(const Html& html) { return html.code(); }
  static std::string ready(std::string_view text) { return escaped(text).code(); }
  static auto ready(std::integral auto number) { return number; }
  static auto ready(std::floating_point auto number) { return number; }

  const char* text_;
};

/// Fills a template: texts are escaped, HTML and numbers stay as they are.
///
///     markup("<td>{}</td>", name)
template <class... Parts>
[[nodiscard]] Html markup(Template text, const Parts&... parts) {
  return text.fill(parts...);
}

}  // namespace listed::report
