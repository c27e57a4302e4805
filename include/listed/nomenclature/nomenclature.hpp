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
//   5. The parent may be bonded to a chain that bears the suffix (benzeneethanamine).
//   6. Esters are named by the acid (…carboxylate, …carboxylic acid methyl ester) or behind the alcohol (…-17-ol 17-acetate); where it is not
//      told which of several acids or alcohols is one, or a base may have a salt instead, the name is not read.
//   7. Prefixes without locants are at all places, if they are as many as there are (dichloro(tetrafluoro)ethane).
//   8. What is not understood to the last letter is no systematic name.
// Tells stereodescriptors too, at the atoms that they are of; what tells of all at once (R*,S*) counts as it is written.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#include <listed/key/byte_set.hpp>
#include <listed/nomenclature/constitution.hpp>
#include <listed/nomenclature/letters.hpp>
#include <listed/nomenclature/parser.hpp>

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

  // Of the molecule with marks at the atoms that descriptors are of: where atoms play the same part, what matters is which of them differ.
  std::uint64_t configuration(const nomenclature::NameParser& name, const std::array<std::uint64_t, Constitution::most>& colours) noexcept {
    const Constitution& whole = name.constitution();
    std::uint64_t sum = name.relative();
    Constitution::Marks marks{};
    bool marked = false;
    const auto mark = [&](std::size_t atom, nomenclature::Label label) {
      marked |= label != nomenclature::Label::none;
      marks[atom] = static_cast<std::uint8_t>(label);
    };
    for (std::size_t i = 0; i < whole.size(); ++i) mark(i, name.label(i));
    const std::size_t centre = name.label() == nomenclature::Label::none ? Constitution::most : centre_of(whole, colours);
    if (centre != Constitution::most) mark(centre, name.label());
    else sum += static_cast<std::uint64_t>(name.label());
    configured_ = marked || sum != 0;
    return marked ? sum + Constitution::number(whole.colours(marks), whole.size()) : sum;
  }

  // The one carbon that is bonded to four different atoms; none if there is none, or more.
  static std::size_t centre_of(const Constitution& whole, const std::array<std::uint64_t, Constitution::most>& colours) noexcept {
    std::size_t found = Constitution::most;
    int many = 0;
    for (std::size_t i = 0; i < whole.size(); ++i) {
      if (whole.element_of(i) != Constitution::element('C') || whole.hydrogens(i) > 1 || whole.degree(i) + whole.hydrogens(i) != 4)
        continue;
      bool different = true;
      whole.for_each_neighbour(
          i, [&](std::size_t a) { whole.for_each_neighbour(i, [&](std::size_t b) { different &= a == b || colours[a] != colours[b]; }); });
      if (different && ++many == 1) found = i;
    }
    return many == 1 ? found : Constitution::most;
  }

  Text text_{}, constitution_{}, composition_{};
  bool configured_ = false;
};

}  // namespace listed
