#include "tables/headers.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <utility>

#include <utf8proc.h>

#include "tables/printable.hpp"

namespace listed::tables {

namespace {

// clang-format off
constexpr std::array words{
    HeaderWord{"name", Content::query}, HeaderWord{"substance", Content::query}, HeaderWord{"substancename", Content::query},
    HeaderWord{"chemical", Content::query}, HeaderWord{"chemicalname", Content::query}, HeaderWord{"compound", Content::query},
    HeaderWord{"compoundname", Content::query}, HeaderWord{"product", Content::query}, HeaderWord{"productname", Content::query},
    HeaderWord{"item", Content::query}, HeaderWord{"itemname", Content::query}, HeaderWord{"material", Content::query},
    HeaderWord{"materialname", Content::query}, HeaderWord{"description", Content::query}, HeaderWord{"title", Content::query},
    HeaderWord{"drug", Content::query}, HeaderWord{"drugname", Content::query}, HeaderWord{"ingredient", Content::query},
    HeaderWord{"inn", Content::query}, HeaderWord{"iupac", Content::query}, HeaderWord{"iupacname", Content::query},
    HeaderWord{"query", Content::query}, HeaderWord{"inchikey", Content::query}, HeaderWord{"standardinchikey", Content::query},
    HeaderWord{"inchi", Content::query}, HeaderWord{"standardinchi", Content::query},
    HeaderWord{"unii", Content::query}, HeaderWord{"englishname", Content::query}, HeaderWord{"chinesename", Content::query},
    HeaderWord{"synonym", Content::names}, HeaderWord{"synonyms", Content::names}, HeaderWord{"names", Content::names},
    HeaderWord{"aliases", Content::names}, HeaderWord{"othernames", Content::names}, HeaderWord{"cas", Content::cas},
    HeaderWord{"casno", Content::cas}, HeaderWord{"casnumber", Content::cas}, HeaderWord{"casnumbers", Content::cas},
    HeaderWord{"casnr", Content::cas}, HeaderWord{"casrn", Content::cas}, HeaderWord{"casnum", Content::cas},
    HeaderWord{"casregistrynumber", Content::cas}, HeaderWord{"品名", Content::query}, HeaderWord{"名称", Content::query},
    HeaderWord{"中文名", Content::query}, HeaderWord{"中文名称", Content::query}, HeaderWord{"英文名", Content::query},
    HeaderWord{"英文名称", Content::query}, HeaderWord{"化学名", Content::query}, HeaderWord{"化学品名称", Content::query},
    HeaderWord{"产品名称", Content::query}, HeaderWord{"商品名称", Content::query}, HeaderWord{"物质名称", Content::query},
    HeaderWord{"别名", Content::names}, HeaderWord{"cas号", Content::cas}, HeaderWord{"cas编号", Content::cas},
    HeaderWord{"cas登记号", Content::cas}, HeaderWord{"stoff", Content::query}, HeaderWord{"bezeichnung", Content::query},
    HeaderWord{"produkt", Content::query}, HeaderWord{"nom", Content::query}, HeaderWord{"produit", Content::query},
    HeaderWord{"nombre", Content::query}, HeaderWord{"producto", Content::query},
    HeaderWord{"amount", Content::amount}, HeaderWord{"quantity", Content::amount}, HeaderWord{"qty", Content::amount},
    HeaderWord{"menge", Content::amount}, HeaderWord{"quantité", Content::amount}, HeaderWord{"cantidad", Content::amount},
    HeaderWord{"数量", Content::amount}, HeaderWord{"unit", Content::unit}, HeaderWord{"units", Content::unit},
    HeaderWord{"uom", Content::unit}, HeaderWord{"unitofmeasure", Content::unit}, HeaderWord{"einheit", Content::unit},
    HeaderWord{"unité", Content::unit}, HeaderWord{"unidad", Content::unit}, HeaderWord{"单位", Content::unit},
    HeaderWord{"concentration", Content::concentration}, HeaderWord{"conc", Content::concentration},
    HeaderWord{"konzentration", Content::concentration}, HeaderWord{"concentración", Content::concentration},
    HeaderWord{"浓度", Content::concentration}, HeaderWord{"含量", Content::concentration}, HeaderWord{"dose", Content::dose},
    HeaderWord{"doseperunit", Content::dose}, HeaderWord{"package", Content::package}, HeaderWord{"packagesize", Content::package},
    HeaderWord{"packsize", Content::package}, HeaderWord{"form", Content::form}, HeaderWord{"dosageform", Content::form},
    HeaderWord{"darreichungsform", Content::form}, HeaderWord{"剂型", Content::form}, HeaderWord{"from", Content::from},
    HeaderWord{"shipfrom", Content::from}, HeaderWord{"countryofdispatch", Content::from}, HeaderWord{"to", Content::to},
    HeaderWord{"shipto", Content::to}, HeaderWord{"destination", Content::to}, HeaderWord{"countryofdestination", Content::to},
    HeaderWord{"destinationcountry", Content::to}, HeaderWord{"bestimmungsland", Content::to},
    HeaderWord{"paysdedestination", Content::to}, HeaderWord{"目的国", Content::to},
};
// clang-format on

// Small letters, of one width, blanks of any kind as spaces, and nothing that cannot be seen.
std::string narrow(std::string_view header) {
  constexpr auto folding =
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  const std::string text = repaired(header);
  utf8proc_uint8_t* folded = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &folded, folding);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner{folded, &std::free};
  return size < 0 ? text : std::string{reinterpret_cast<const char*>(folded), static_cast<std::size_t>(size)};
}

std::optional<Content> content_called(std::string_view header, bool of_case) {
  const std::string word = plain(header);
  const auto is_it = [&](const HeaderWord& known) { return known.text == word && is_of_case(known.content) == of_case; };
  const auto found = std::find_if(words.begin(), words.end(), is_it);
  return found == words.end() ? std::nullopt : std::optional{found->content};
}

}  // namespace

std::string plain(std::string_view header) {
  const std::string folded = narrow(header);
  std::string word;
  for (const char c : folded) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) word += c;
  }
  return word;
}

std::span<const HeaderWord> header_words() noexcept { return words; }

std::optional<Content> query_called(std::string_view header) { return content_called(header, false); }

std::optional<Content> case_called(std::string_view header) {
  const std::string folded = narrow(header);
  return content_called(std::string_view{folded}.substr(0, folded.find_first_of("([", 1)), true);
}

std::string_view unit_in(std::string_view header) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> brackets{{{"(", ")"}, {"[", "]"}, {"（", "）"}}};
  for (const auto& [opening, closing] : brackets) {
    const std::size_t begin = header.find(opening), end = header.rfind(closing);
    if (begin < end && end != std::string_view::npos) return header.substr(begin + opening.size(), end - begin - opening.size());
  }
  return {};
}

Wanted Wanted::parse(std::string_view option) {
  const std::size_t sign = std::min(option.find('='), option.size());
  for (auto content = Content::amount; content <= Content::to; content = static_cast<Content>(static_cast<int>(content) + 1)) {
    if (sign != option.size() && option.substr(0, sign) == label(content)) return {option.substr(sign + 1), content};
  }
  return {option, std::nullopt};
}

}  // namespace listed::tables
