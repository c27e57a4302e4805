#include "report/html.hpp"

#include "tables/printable.hpp"

namespace listed::report {

Html escaped(std::string_view text) {
  std::string code;
  for (const char c : tables::printable(text)) {
    switch (c) {
      case '&': code += "&amp;"; break;
      case '<': code += "&lt;"; break;
      case '>': code += "&gt;"; break;
      case '"': code += "&quot;"; break;
      case '\'': code += "&#39;"; break;
      default: code += c;
    }
  }
  return Html{std::move(code)};
}

}  // namespace listed::report
