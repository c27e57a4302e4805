// Words about a name, without the name: "citrate", "≥98%", "acs reagent", "5 mg", "(R)-".
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <listed/ascii.hpp>
#include <listed/form.hpp>
#include <listed/form_words.hpp>
#include <listed/key/affixes.hpp>
#include <listed/key/amounts.hpp>
#include <listed/key/normalise.hpp>
#include <listed/key/stereodescriptors.hpp>
#include <listed/phrases.hpp>
#include <listed/reading.hpp>
#include <listed/registry.hpp>

namespace listed {

/// Reads keys that are nothing else. The work is bounded (`most_looks`), nothing allocates.
class WordsReader {
 public:
  static constexpr int most_looks = 32;

  explicit WordsReader(const Registry& registry) noexcept : phrases_{registry.phrases()}, words_{registry.rows()} {}

  /// Whether all of a key is words about a name; what they tell is added to a reading.
  bool read_words(std::string_view key, Reading& reading) {
    begin_looks();
    return words_alone(trimmed(key), reading);
  }

  /// The same of a text, without a name.
  bool are_words(std::string_view text) {
    const NameKey key{text};
    Reading ignored;
    return !key.problem() && read_words(key.text(), ignored);
  }

 protected:
  void begin_looks() noexcept { looks_ = most_looks; }

  // That a word stands there.
  void tell(std::uint16_t form, Reading& reading) const {
    if (reading.words.size() < WordNumbers::most) reading.words.push_back(form);
    reading.tell(words_.form(form).kind);
  }

  const Phrases& phrases_;
  FormWords words_;
  int looks_ = 0;  // that are left

 private:
  bool words_alone(std::string_view key, Reading& reading) {
    if (key.empty()) return true;
    if (looks_-- <= 0) return false;
    if (words_.any_whole(key, [&](const schema::FormWord& word) { return tell(word.form(), reading), true; })) return true;
    if (is_affix(key, reading)) return true;
    const auto rest_alone = [&](std::string_view rest, auto change) {
      Reading more = reading;
      change(more);
      if (!words_alone(trimmed(rest), more)) return false;
      reading = more;
      return true;
    };
    const auto describe = [](Reading& r) { r.describe(); };
    detail::AffixReader amount{key};
    if (detail::read_amount(amount, phrases_) && rest_alone(key.substr(amount.at()), describe)) return true;
    if (const Affix last = amount_after(key, phrases_); last && rest_alone(key.substr(0, key.size() - last.length), describe)) return true;
    const auto told = [&](const schema::FormWord& word) { return [this, form = word.form()](Reading& r) { tell(form, r); }; };
    return words_.any_after(key, [&](const schema::FormWord& word) {
      return rest_alone(key.substr(0, key.size() - word.length()), told(word));
    }) || words_.any_before(key, [&](const schema::FormWord& word) { return rest_alone(key.substr(word.length()), told(word)); });
  }

  // A number of pieces (", 30"), a label of isotopes, a stereodescriptor.
  static bool is_affix(std::string_view key, Reading& reading) {
    constexpr std::size_t longest_pack = 4;  // digits
    if (key.size() <= longest_pack && std::all_of(key.begin(), key.end(), detail::is_digit)) return reading.describe(), true;
    if (key.back() == 'o' && key.ends_with("h2o") && key.find_first_not_of("0123456789/.-") == key.size() - 3)
      return reading.tell(WordKind::hydrate), true;
    detail::AffixReader label{key};
    if (label.take("d") && label.digits(2) != 0 && label.done()) return reading.forms = reading.forms.with(FormKind::isotope), true;
    const Affix stereo = detail::bracketed_stereo(key);
    return stereo && stereo.length == key.size() && (reading.turn(stereo.racemic), true);
  }
};

}  // namespace listed
