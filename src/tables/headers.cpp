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

// The words for what a column holds.
template <Content Holds, class... Words>
constexpr auto called(Words... words) {
  return std::array{HeaderWord{words, Holds}...};
}

template <std::size_t... Sizes>
constexpr auto together(const std::array<HeaderWord, Sizes>&... parts) {
  std::array<HeaderWord, (Sizes + ...)> all{};
  auto end = all.begin();
  ((end = std::copy(parts.begin(), parts.end(), end)), ...);
  return all;
}

// Plain, and where a language has accents without them too: headers in capitals often lose them.
// clang-format off
constexpr auto words = together(
    called<Content::query>(
        "name", "substance", "substancename", "chemical", "chemicalname", "compound", "compoundname", "product", "productname", "item", "itemname",
        "material", "materialname", "description", "title", "drug", "drugname", "ingredient", "activeingredient", "genericname", "inn", "iupac",
        "iupacname", "query", "inchikey", "standardinchikey", "inchi", "standardinchi", "unii", "englishname", "chinesename",
        "stoff", "stoffname", "stoffbezeichnung", "substanz", "bezeichnung", "produkt", "produktname", "produktbezeichnung", "artikelbezeichnung",
        "artikelname", "materialbezeichnung", "chemikalie", "wirkstoff", "handelsname",
        "nom", "produit", "nomduproduit", "nomchimique", "désignation", "designation", "dénomination", "denomination", "libellé", "libelle",
        "nombre", "producto", "nombredelproducto", "nombrequímico", "nombrequimico", "denominación", "denominacion", "descripción", "descripcion",
        "sustancia", "principioactivo",
        "nome", "prodotto", "nomeprodotto", "denominazione", "descrizione", "sostanza", "produto", "nomedoproduto", "denominação", "denominacao",
        "descrição", "descricao", "substância", "substancia", "naam", "stofnaam", "productnaam", "omschrijving", "nazwa", "наименование", "название",
        "вещество", "препарат",
        "品名", "名称", "中文名", "中文名称", "英文名", "英文名称", "化学名", "化学名称", "化学品名称", "产品名", "产品名称", "商品名", "商品名称",
        "物质名称", "物料名称", "货物名称", "药品名称", "通用名", "通用名称", "名稱", "產品名稱", "商品名稱", "物質名稱", "製品名", "物質名",
        "化学物質名", "一般名", "医薬品名", "품명", "제품명", "물질명", "화학물질명"),
    called<Content::names>("synonym", "synonyms", "names", "aliases", "othernames", "synonyme", "synonymes", "sinónimos", "sinonimos", "别名", "別名"),
    called<Content::cas>(
        "cas", "casno", "casnumber", "casnumbers", "casnr", "casrn", "casnum", "casregistrynumber", "casnummer", "numérocas", "numerocas", "nocas",
        "n°cas", "cas号", "cas编号", "cas登记号", "cas號", "cas番号", "cas登録番号", "cas번호"),
    called<Content::amount>(
        "amount", "quantity", "qty", "netweight", "menge", "nettogewicht", "quantité", "quantite", "poidsnet", "cantidad", "pesoneto", "quantità",
        "quantita", "quantidade", "hoeveelheid", "количество", "数量", "净重", "數量", "수량"),
    called<Content::unit>(
        "unit", "units", "uom", "unitofmeasure", "einheit", "mengeneinheit", "unité", "unite", "unitédemesure", "unitedemesure", "unidad",
        "unidaddemedida", "unità", "unidade", "eenheid", "единица", "单位", "單位", "単位", "단위"),
    called<Content::concentration>(
        "concentration", "conc", "konzentration", "gehalt", "teneur", "concentración", "concentracion", "concentrazione", "concentração", "концентрация",
        "浓度", "含量", "濃度", "농도"),
    called<Content::dose>("dose", "doseperunit"),
    called<Content::package>("package", "packagesize", "packsize"),
    called<Content::form>(
        "form", "dosageform", "darreichungsform", "arzneiform", "forme", "formepharmaceutique", "formegalénique", "formegalenique", "forma",
        "formafarmacéutica", "formafarmaceutica", "лекарственнаяформа", "剂型", "劑型", "剤形", "제형"),
    called<Content::from>("from", "shipfrom", "countryofdispatch", "versandland"),
    called<Content::to>(
        "to", "shipto", "destination", "countryofdestination", "destinationcountry", "bestimmungsland", "paysdedestination", "paísdedestino",
        "paisdedestino", "目的国", "目的國", "仕向国"));
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
