// Reading a systematic name: the constitution that it tells, in whatever style of nomenclature it is written.
//
// 1-(2,5-dimethoxy-4-ethylphenyl)propan-2-amine and alpha-methyl-4-ethyl-2,5-dimethoxybenzeneethanamine are one compound. Rules (a change
// of them is a change of `snapshot_schema`):
//   1. A name is prefixes and a parent with suffixes. Prefixes are bonded to the parent of their bracket at their locants; without one,
//      where the parent has one place alone (diethylamino).
//   2. A prefix without locant that stands behind another makes one group with it, if it has one place (propan-2-ylsulfanyl).
//   3. The locant of a suffix stands before it or before the parent (propan-2-amine, 2-propanamine); at the end of a chain none is needed.
//   4. A ring with as many double bonds as can be has hydrogens where the name says (1H-, 2,3-dihydro) and where it must, as many as leave
//      it double bonds. One that is always at the same place need not be said.
//   5. The parent may be bonded to a chain that bears the suffix (benzeneethanamine), and an acid's name be that of an ester.
//   6. What is not understood to the last letter is no systematic name.
// Tells stereodescriptors too, at the atoms that they are of.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#include <listed/byte_set.hpp>
#include <listed/constitution.hpp>
#include <listed/nomenclature_letters.hpp>
#include <listed/nomenclature_parser.hpp>

namespace listed {

/// Whether a systematic name, a NameKey's text, tells the molecule that a SMILES draws, or one that has the same atoms and bonds but for
/// where hydrogens are. O(length + atoms²).
[[nodiscard]] inline bool names_tautomer(std::string_view key, std::string_view smiles) noexcept {
  nomenclature::NameParser name{key};
  Constitution drawn;
  if (!name.read() || !drawn.append(smiles)) return false;
  const auto skeleton = [](Constitution whole) {
    std::uint64_t hydrogens = 0;
    for (std::size_t i = 0; i < whole.size(); ++i) hydrogens += static_cast<std::uint64_t>(std::exchange(whole.hydrogens(i), 0));
    return Constitution::number(whole.colours(), whole.size()) + hydrogens;
  };
  return skeleton(name.constitution()) == skeleton(drawn);
}

/// Whether a NameKey's text is the systematic name of an acid's residue: "2,3-dihydroxybutanedioate". O(length).
[[nodiscard]] inline bool names_residue(std::string_view key) noexcept { return nomenclature::NameParser{key}.read_residue(); }

/// The key of a systematic name, the same in all styles of nomenclature.
class SystematicKey {
 public:
  static constexpr std::size_t shortest = 9, longest = nomenclature::Letters::longest;

  SystematicKey(const SystematicKey&) = delete;
  SystematicKey& operator=(const SystematicKey&) = delete;

  /// Of a NameKey's text. Empty for one that is no systematic name, or too long. O(length + atoms²), no allocation.
  explicit SystematicKey(std::string_view key) noexcept : SystematicKey{key, [](std::string_view) { return true; }} {}
  /// The same, but that it is empty where nothing of its composition is known, as `is_known(composition)` tells. O(length) then.
  template <class IsKnown>
  SystematicKey(std::string_view key, IsKnown is_known) {
    static constexpr ByteSet in_names{"0123456789(,"};
    const auto is_in_names = [](char c) { return in_names.has(c); };
    if (key.size() < shortest || key.size() > longest) return;
    if (std::none_of(key.begin(), key.end(), is_in_names) && !key.starts_with("alpha") && !key.starts_with("beta")) return;
    nomenclature::NameParser name{key};
    if (!name.read()) return;
    write(composition_, 'f', name.constitution().composition());
    if (!is_known(composition())) return;
    const auto colours = name.constitution().colours();
    const std::uint64_t number = Constitution::number(colours, name.constitution().size());
    write(constitution_, 'c', number);
    write(text_, 'n', number + configuration(name, colours));
  }

  /// Of a structure, without what it tells of its configuration.
  [[nodiscard]] static SystematicKey drawn(std::string_view smiles) noexcept {
    Constitution drawn;
    if (smiles.empty() || !drawn.append(smiles)) return SystematicKey{std::string_view{}};
    return SystematicKey{drawn};
  }

  /// Behind bytes that no other key begins with, so that all stand in one table.
  [[nodiscard]] std::string_view text() const noexcept { return view(text_); }
  /// The same of all stereoisomers.
  [[nodiscard]] std::string_view constitution() const noexcept { return view(constitution_); }
  /// The same of all that have as many atoms of each kind.
  [[nodiscard]] std::string_view composition() const noexcept { return view(composition_); }
  /// Whether the name says which stereoisomer it is.
  [[nodiscard]] bool states_stereochemistry() const noexcept { return configured_; }

 private:
  static constexpr std::size_t size = 10;
  using Text = std::array<char, size>;

  explicit SystematicKey(const Constitution& drawn) noexcept {
    write(constitution_, 'c', Constitution::number(drawn.colours(), drawn.size()));
    write(composition_, 'f', drawn.composition());
  }

  static void write(Text& text, char kind, std::uint64_t number) noexcept {
    text[0] = '\x04';
    text[1] = kind;
    std::memcpy(text.data() + 2, &number, sizeof number);
  }
  static std::string_view view(const Text& text) noexcept {
    return text[0] == '\0' ? std::string_view{} : std::string_view{text.data(), size};
  }

  std::uint64_t configuration(const nomenclature::NameParser& name, const std::array<std::uint64_t, Constitution::most>& colours) noexcept {
    std::uint64_t sum = name.relative();
    configured_ = sum != 0;
    const auto add = [&](std::uint64_t colour, nomenclature::Label label) {
      if (label == nomenclature::Label::none) return;
      configured_ = true;
      sum += Constitution::mixed(colour ^ static_cast<std::uint64_t>(label));
    };
    for (std::size_t i = 0; i < name.constitution().size(); ++i) add(colours[i], name.label(i));
    add(centre(name.constitution(), colours), name.label());
    return sum;
  }

  // The colour of the one carbon that is bonded to four different atoms; 0 if there is none, or more.
  static std::uint64_t centre(const Constitution& whole, const std::array<std::uint64_t, Constitution::most>& colours) noexcept {
    std::uint64_t found = 0;
    int many = 0;
    for (std::size_t i = 0; i < whole.size(); ++i) {
      if (whole.element_of(i) != Constitution::element('C') || whole.hydrogens(i) > 1 || whole.degree(i) + whole.hydrogens(i) != 4)
        continue;
      bool different = true;
      whole.for_each_neighbour(
          i, [&](std::size_t a) { whole.for_each_neighbour(i, [&](std::size_t b) { different &= a == b || colours[a] != colours[b]; }); });
      if (different && ++many == 1) found = colours[i];
    }
    return many == 1 ? found : 0;
  }

  Text text_{}, constitution_{}, composition_{};
  bool configured_ = false;
};

}  // namespace listed
