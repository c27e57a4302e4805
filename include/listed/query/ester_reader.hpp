// Esters that are named by the radical of an alcohol and the residue of an acid, "benzyl phenylacetate", or in Chinese by the acid before the
// alcohol, 苯乙酸睾酮.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <listed/admission.hpp>
#include <listed/evidence.hpp>
#include <listed/form.hpp>
#include <listed/key/normalise.hpp>
#include <listed/listing.hpp>
#include <listed/query/medicine.hpp>
#include <listed/query/name_reader.hpp>
#include <listed/query/passage.hpp>
#include <listed/reading.hpp>
#include <listed/registry.hpp>
#include <listed/snapshot/name_table.hpp>
#include <listed/substance.hpp>

namespace listed {

/// Reads such a name as the acid's, of which it is an ester. A name of the registry for the ester itself is preferred, as "phenylacetic acid
/// benzyl ester" may be. The lists that reach esters are few, and most of what is named so is of no interest: an acid counts only where a law
/// that lists it admits its esters. In Chinese what an acid stands before is the drug: whatever acid that is, it tells its ester, or its salt.
/// O(length) for what is no such name; nothing allocates.
class EsterReader {
 public:
  /// @param names must outlive it
  EsterReader(const Registry& registry, NameReader& names) noexcept : registry_{registry}, names_{names} {}

  [[nodiscard]] Reading read(std::string_view text) {
    if (text.empty() || detail::lower_case(text.back()) != residue_ending.back()) return {};  // most texts are looked at no longer
    const std::size_t blank = text.rfind(' ');
    if (blank == std::string_view::npos || !detail::ends_alike(text, residue_ending)) return {};
    const std::string_view radicals = text.substr(0, blank), residue = text.substr(blank + 1);
    if (!are_radicals(radicals) || residue.size() > longest - acid_ending.size()) return {};
    std::array<char, longest> acid;
    std::size_t size = residue.copy(acid.data(), residue.size() - residue_ending.size());
    size += acid_ending.copy(acid.data() + size, acid_ending.size());
    const NameKey key{{acid.data(), size}};
    Reading reading{key.problem() ? NameTable::Postings{} : registry_.names().find(key.text())};
    if (!are_acids_with_esters(reading)) return {};
    reading.forms = reading.forms.with(FormKind::ester);
    return reading;
  }

  /// The same of a text in Chinese in which no acid is known.
  [[nodiscard]] Reading read_chinese(std::string_view text) {
    const std::size_t acid = text.find(chinese_acid), end = acid + chinese_acid.size();
    if (acid == 0 || acid == std::string_view::npos || end == text.size()) return {};
    Reading reading = names_.read(text.substr(end));
    const bool drug = std::any_of(reading.postings.begin(), reading.postings.end(), [&](const schema::Posting& posting) {
      return is_drug(Substance{registry_.rows(), posting.substance()});
    });
    if (!drug || !reading.forms.none()) return {};
    reading.salt_or_ester = true;
    return reading;
  }

 private:
  static constexpr std::size_t longest = 64;
  static constexpr std::string_view residue_ending{"ate"}, acid_ending{"ic acid"}, chinese_acid{"酸"};

  // "ethyl", "2-phenylethyl": every word.
  static bool are_radicals(std::string_view words) noexcept {
    while (!words.empty()) {
      const std::string_view word = words.substr(0, words.find(' '));
      if (!detail::ends_alike(word, "yl")) return false;
      words.remove_prefix(std::min(word.size() + 1, words.size()));
    }
    return true;
  }

  bool are_acids_with_esters(const Reading& reading) const {
    return std::all_of(reading.postings.begin(), reading.postings.end(), [&](const schema::Posting& posting) {
      const auto listings = Substance{registry_.rows(), posting.substance()}.listings();
      return std::any_of(listings.begin(), listings.end(), [](const Listing& listing) {
        return admission(listing.reach(), Forms{}.with(FormKind::ester)) == Admission::admitted;
      });
    });
  }

  const Registry& registry_;
  NameReader& names_;
};

}  // namespace listed
