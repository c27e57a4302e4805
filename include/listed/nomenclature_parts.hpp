// The parts of systematic names: groups, rings and compounds that have names of their own, each with what it is made of.
//
// A part is drawn by a SMILES, whose atoms have the locants that stand beside it, in that order (nothing: 1, 2, 3 …). A group's first
// atom is where it is bonded. A star marks the atom that is meant where a name says no locant (chloroacetamide); a
// hyphen, that nothing is bonded to the group; a plus, that something must be. Names are as keys have
// them (normalise.hpp), with round brackets and without an e at the end.
// @see IUPAC, Nomenclature of Organic Chemistry, Recommendations 2013 (P-25, P-29, P-6); CAS, Naming and Indexing of Chemical Substances
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace listed::nomenclature {

enum class PartKind : std::uint8_t {
  group,      // bonded to one atom: methoxy
  bridge,     // bonded to two: methylenedioxy
  ring,       // followed by suffixes: pyridin-2-yl
  symmetric,  // a ring of which all atoms are alike, so that the first suffix needs no locant
  skeleton,   // of a steroid, whose locants may have alpha and beta behind them
  compound,   // that a name ends in: benzamide
  ester       // the same, with an oxygen (the last atom) that what stands before it is bonded to: acetate
};

struct Part {
  std::string_view name, smiles, locants{};
  PartKind kind = PartKind::group;
  std::uint8_t usual = 0;  // where the hydrogen of a ring is that names need not indicate, or how many bonds a group has, if not one
};

/// Words, by their first two letters.
template <class Entry, std::size_t N>
class Lexicon {
 public:
  explicit constexpr Lexicon(const std::array<Entry, N>& entries) noexcept : entries_{entries} {
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
    for (std::size_t i = N; i-- > 0;) {
      const std::string_view name = entries_[i].name;
      if (last_[index(name.front())] == 0) last_[index(name.front())] = static_cast<std::uint16_t>(i + 1);
      first_[index(name.front())] = static_cast<std::uint16_t>(i);
      seconds_[i] = name.size() > 1 ? name[1] : '\0';
    }
  }

  /// The longest that a text begins with; nothing if there is none.
  [[nodiscard]] constexpr const Entry* longest(std::string_view text) const noexcept {
    if (text.empty()) return nullptr;
    const Entry* longest = nullptr;
    const char second = text.size() > 1 ? text[1] : '\0';
    const std::size_t letter = index(text.front()), last = last_[letter];
    for (std::size_t i = first_[letter]; i < last && seconds_[i] <= second; ++i) {
      if (seconds_[i] != second && seconds_[i] != '\0') continue;
      if (text.starts_with(entries_[i].name)) longest = &entries_[i];  // which come behind shorter ones
    }
    return longest;
  }

 private:
  static constexpr std::size_t index(char c) noexcept { return static_cast<unsigned char>(c) & 0x7f; }

  std::array<Entry, N> entries_;
  std::array<char, N> seconds_{};  // letters, which tell most words apart
  std::array<std::uint16_t, 128> first_{}, last_{};
};

/// A word, and a number that it stands for.
struct Word {
  std::string_view name;
  std::uint8_t number;
};

inline constexpr std::string_view fused{"1,2,3,3a,4,5,6,7,7a"}, fused_six{"1,2,3,4,4a,5,6,7,8,8a"},
    tricyclic{"1,2,3,4,4a,4b,5,6,7,8,8a,9,9a"}, phenyl_behind{"alpha,1,2,3,4,5,6"}, behind_two{",1,2,3,4,5,6"},
    benzodiazepine{"1,2,3,4,5,5a,6,7,8,9,9a"}, annelated{"1,2,3,3a,4,5,6,6a,7,8,9,10,10a,11"},
    steroid{"1,2,3,4,5,6,7,8,14,15,16,17,13,18,12,11,9,10,19"}, pregnane{"1,2,3,4,5,6,7,8,14,15,16,17,20,21,13,18,12,11,9,10,19"};

inline constexpr Lexicon parts{std::to_array<Part>({
    // Groups.
    {"acetamido", "NC(C)=O", "n,1,2"},
    {"acetoxy", "OC(C)=O"},
    {"acetyl", "C(C)=O", "1,2"},
    {"acryloyl", "C(=O)C=C", "1,,2,3"},
    {"allyl", "CC=C"},
    {"amino", "N", "n"},
    {"anilino", "Nc1ccccc1", "n,1,2,3,4,5,6"},
    {"azido", "N=[N+]=[N-]"},
    {"benzamido", "NC(=O)c1ccccc1", "n,,,1,2,3,4,5,6"},
    {"benzhydryl", "C(c1ccccc1)c1ccccc1"},
    {"benzoyl", "C(=O)c1ccccc1", ",,1,2,3,4,5,6"},
    {"benzoyloxy", "OC(=O)c1ccccc1", ",,,1,2,3,4,5,6"},
    {"benzyl", "Cc1ccccc1", phenyl_behind},
    {"benzyloxy", "OCc1ccccc1", ",alpha,1,2,3,4,5,6"},
    {"bromo", "Br"},
    {"butanoyl", "C(=O)CCC", "1,,2,3,4"},
    {"butyryl", "C(=O)CCC", "1,,2,3,4"},
    {"carbamoyl", "C(=O)N", ",,n"},
    {"carbonyl", "C=O", "+"},
    {"carboxy", "C(=O)O", "-"},
    {"chloro", "Cl"},
    {"cyano", "C#N"},
    {"fluoro", "F"},
    {"formamido", "NC=O", "n,*1"},
    {"formyl", "C=O", "-"},
    {"hydroxy", "O", "-"},
    {"furfuryl", "Cc1ccco1"},
    {"imino", "N", "n", PartKind::group, 2},
    {"iodo", "I"},
    {"isoamyl", "CCC(C)C"},
    {"isobutyl", "CC(C)C"},
    {"isobutyryl", "C(=O)C(C)C"},
    {"isopentyl", "CCC(C)C"},
    {"isopropenyl", "C(C)=C"},
    {"isopropoxy", "OC(C)C"},
    {"isopropyl", "C(C)C"},
    {"mercapto", "S", "-"},
    {"methylene", "C", "", PartKind::group, 2},
    {"morpholino", "N1CCOCC1", "4,3,2,1,6,5"},
    {"neopentyl", "CC(C)(C)C"},
    {"nitro", "[NH+](=O)[O-]"},
    {"nitroso", "N=O"},
    {"oxo", "O", "", PartKind::group, 2},
    {"oxy", "O", "+"},
    {"phenacyl", "CC(=O)c1ccccc1", ",,,1,2,3,4,5,6"},
    {"phenethyl", "CCc1ccccc1", "alpha,beta,1,2,3,4,5,6"},
    {"phenoxy", "Oc1ccccc1", behind_two},
    {"phenyl", "c1ccccc1"},
    {"piperidino", "N1CCCCC1"},
    {"pivaloyl", "C(=O)C(C)(C)C"},
    {"propionamido", "NC(=O)CC", "n,1,,2,3"},
    {"propionyl", "C(=O)CC", "1,,2,3"},
    {"propionyloxy", "OC(=O)CC", ",1,,2,3"},
    {"pyrrolidino", "N1CCCC1"},
    {"secbutyl", "C(C)CC"},
    {"sulfanyl", "S"},
    {"sulfinyl", "[SH2]=O", "+"},
    {"sulfonyl", "[SH2](=O)=O", "+"},
    {"sulfanylidene", "S", "", PartKind::group, 2},
    {"tertbutoxy", "OC(C)(C)C"},
    {"tertbutyl", "C(C)(C)C"},
    {"thio", "S", "+"},
    {"thioxo", "S", "", PartKind::group, 2},
    {"valeryl", "C(=O)CCCC", "1,,2,3,4,5"},
    {"vinyl", "C=C"},
    {"epoxy", "O", "", PartKind::bridge},
    {"ethylenedioxy", "OCCO", "", PartKind::bridge},
    {"methylenedioxy", "OCO", "", PartKind::bridge},
    // Rings.
    {"1,2,3,4-tetrazol", "[nH]1nnnc1", "", PartKind::ring, 1},
    {"1,2,3-triazol", "[nH]1nncc1", "", PartKind::ring, 1},
    {"1,2,4-oxadiazol", "o1ncnc1", "", PartKind::ring},
    {"1,2,4-triazol", "[nH]1ncnc1", "", PartKind::ring, 1},
    {"1,2,4-triazolo(4,3-a)(1,4)benzodiazepin", "c1nnc2CN=Cc3ccccc3n12", annelated, PartKind::ring, 4},
    {"(1,2,4)triazolo(4,3-a)(1,4)benzodiazepin", "c1nnc2CN=Cc3ccccc3n12", annelated, PartKind::ring, 4},
    {"s-triazolo(4,3-a)(1,4)benzodiazepin", "c1nnc2CN=Cc3ccccc3n12", annelated, PartKind::ring, 4},
    {"1,2-benzoxazol", "o1ncc2ccccc12", fused, PartKind::ring},
    {"1,2-oxazol", "o1nccc1", "", PartKind::ring},
    {"1,2-thiazol", "s1nccc1", "", PartKind::ring},
    {"1,2-diazol", "[nH]1nccc1", "", PartKind::ring, 1},
    {"1,3,4-oxadiazol", "o1cnnc1", "", PartKind::ring},
    {"1,3-benzodiazol", "[nH]1cnc2ccccc12", fused, PartKind::ring, 1},
    {"1,3-benzodioxol", "O1COc2ccccc12", fused, PartKind::ring, 2},
    {"1,3-benzothiazol", "s1cnc2ccccc12", fused, PartKind::ring},
    {"1,3-benzoxazol", "o1cnc2ccccc12", fused, PartKind::ring},
    {"1,3-diazinan", "N1CNCCC1", "", PartKind::ring},
    {"1,3-dioxolan", "O1COCC1", "", PartKind::ring},
    {"1,3-oxazol", "o1cncc1", "", PartKind::ring},
    {"1,3-oxazolidin", "O1CNCC1", "", PartKind::ring},
    {"1,3-thiazol", "s1cncc1", "", PartKind::ring},
    {"1,3-thiazolidin", "S1CNCC1", "", PartKind::ring},
    {"1,4-benzodiazepin", "N1C=CN=Cc2ccccc12", benzodiazepine, PartKind::ring, 1},
    {"1,4-benzodioxan", "O1CCOc2ccccc12", fused_six, PartKind::ring},
    {"1,4-benzodioxin", "O1C=COc2ccccc12", fused_six, PartKind::ring},
    {"1,4-benzoxazin", "O1CC=Nc2ccccc12", fused_six, PartKind::ring, 2},
    {"1,5-benzodiazepin", "N1C=CC=Nc2ccccc12", benzodiazepine, PartKind::ring, 1},
    {"1-benzofuran", "o1ccc2ccccc12", fused, PartKind::ring},
    {"1-benzopyran", "O1CC=Cc2ccccc12", fused_six, PartKind::ring, 2},
    {"1-benzothiophen", "s1ccc2ccccc12", fused, PartKind::ring},
    {"2,1,3-benzothiadiazol", "c12nsnc1cccc2", "3a,3,2,1,7a,7,6,5,4", PartKind::ring},
    {"adamant", "C12CC3CC(C1)CC(C2)C3", "1,2,3,4,5,9,6,7,8,10", PartKind::ring},
    {"adamantan", "C12CC3CC(C1)CC(C2)C3", "1,2,3,4,5,9,6,7,8,10", PartKind::ring},
    {"androst", "C1CCCC2CCC3C4CCCC4(C)CCC3C12C", steroid, PartKind::skeleton},
    {"azepan", "N1CCCCCC1", "", PartKind::ring},
    {"azepin", "N1C=CC=CC=C1", "", PartKind::ring, 1},
    {"azetidin", "N1CCC1", "", PartKind::ring},
    {"aziridin", "N1CC1", "", PartKind::ring},
    {"benzen", "c1ccccc1", "", PartKind::symmetric},
    {"benzimidazol", "[nH]1cnc2ccccc12", fused, PartKind::ring, 1},
    {"benzo(1,2-b:4,5-b')difuran", "o1ccc2cc3occc3cc12", "1,2,3,3a,4,4a,5,6,7,7a,8,8a", PartKind::ring},
    {"benzo(1,3)dioxol", "O1COc2ccccc12", fused, PartKind::ring, 2},
    {"benzo(b)furan", "o1ccc2ccccc12", fused, PartKind::ring},
    {"benzo(b)thiophen", "s1ccc2ccccc12", fused, PartKind::ring},
    {"benzo(c)(1)benzopyran", "c1cccc2OCc3ccccc3c12", "1,2,3,4,4a,5,6,6a,7,8,9,10,10a,10b", PartKind::ring, 6},
    {"benzo(c)chromen", "c1cccc2OCc3ccccc3c12", "1,2,3,4,4a,5,6,6a,7,8,9,10,10a,10b", PartKind::ring, 6},
    {"benzo(d)(1,3)dioxol", "O1COc2ccccc12", fused, PartKind::ring, 2},
    {"benzo(d)imidazol", "[nH]1cnc2ccccc12", fused, PartKind::ring, 1},
    {"benzo(d)oxazol", "o1cnc2ccccc12", fused, PartKind::ring},
    {"benzo(d)thiazol", "s1cnc2ccccc12", fused, PartKind::ring},
    {"benzo(f)(1,2,4)triazolo(4,3-a)(1,4)diazepin", "c1nnc2CN=Cc3ccccc3n12", annelated, PartKind::ring, 4},
    {"benzo(e)(1,4)diazepin", "N1C=CN=Cc2ccccc12", benzodiazepine, PartKind::ring, 1},
    {"benzodioxol", "O1COc2ccccc12", fused, PartKind::ring, 2},
    {"benzofuran", "o1ccc2ccccc12", fused, PartKind::ring},
    {"benzothiazol", "s1cnc2ccccc12", fused, PartKind::ring},
    {"benzothiophen", "s1ccc2ccccc12", fused, PartKind::ring},
    {"benzotriazol", "[nH]1nnc2ccccc12", fused, PartKind::ring, 1},
    {"benzoxazol", "o1cnc2ccccc12", fused, PartKind::ring},
    {"carbazol", "c1cccc2c3ccccc3[nH]c12", tricyclic, PartKind::ring, 9},
    {"chroman", "O1CCCc2ccccc12", fused_six, PartKind::ring},
    {"chromen", "O1CC=Cc2ccccc12", fused_six, PartKind::ring, 2},
    {"cyclopenta(a)phenanthren", "c1cccc2ccc3c4ccCc4ccc3c12", "1,2,3,4,5,6,7,8,14,15,16,17,13,12,11,9,10", PartKind::ring, 17},
    {"dibenzo(b,d)pyran", "c1cccc2OCc3ccccc3c12", "1,2,3,4,4a,5,6,6a,7,8,9,10,10a,10b", PartKind::ring, 6},
    {"ergolin", "[nH]1cc2CC3NCCCC3c3cccc1c23", "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16", PartKind::ring},
    {"estr", "C1CCCC2CCC3C4CCCC4(C)CCC3C12", "1,2,3,4,5,6,7,8,14,15,16,17,13,18,12,11,9,10", PartKind::skeleton},
    {"fluoren", "c1cccc2c3ccccc3Cc12", tricyclic, PartKind::ring, 9},
    {"fur", "o1cccc1", "", PartKind::ring},
    {"furan", "o1cccc1", "", PartKind::ring},
    {"furo(2,3-f)(1)benzofuran", "o1ccc2cc3occc3cc12", "1,2,3,3a,4,4a,5,6,7,7a,8,8a", PartKind::ring},
    {"gon", "C1CCCC2CCC3C4CCCC4CCC3C12", "1,2,3,4,5,6,7,8,14,15,16,17,13,12,11,9,10", PartKind::skeleton},
    {"imidazo(1,2-a)(1,4)benzodiazepin", "c1cnc2CN=Cc3ccccc3n12", annelated, PartKind::ring, 4},
    {"imidazo(1,2-a)pyridin", "n1ccn2ccccc12", "1,2,3,4,5,6,7,8,8a", PartKind::ring},
    {"imidazo(1,5-a)(1,4)benzodiazepin", "c1ncc2CN=Cc3ccccc3n12", annelated, PartKind::ring, 4},
    {"imidazol", "[nH]1cncc1", "", PartKind::ring, 1},
    {"imidazolidin", "N1CNCC1", "", PartKind::ring},
    {"indan", "C1CCc2ccccc12", fused, PartKind::ring},
    {"indazol", "[nH]1ncc2ccccc12", fused, PartKind::ring, 1},
    {"inden", "C1C=Cc2ccccc12", fused, PartKind::ring, 1},
    {"indol", "[nH]1ccc2ccccc12", fused, PartKind::ring, 1},
    {"indolin", "N1CCc2ccccc12", fused, PartKind::ring},
    {"indolo(4,3-fg)quinolin", "n1cc2cc3ncccc3c3cccc1c23", "4,5,5a,6,6a,7,8,9,10,10a,10b,1,2,3,3a,10c", PartKind::ring},
    {"isobenzofuran", "c1occ2ccccc12", fused, PartKind::ring},
    {"isoindol", "c1[nH]cc2ccccc12", fused, PartKind::ring, 2},
    {"isoindolin", "C1NCc2ccccc12", fused, PartKind::ring},
    {"isoquinolin", "c1nccc2ccccc12", fused_six, PartKind::ring},
    {"isothiazol", "s1nccc1", "", PartKind::ring},
    {"isoxazol", "o1nccc1", "", PartKind::ring},
    {"morphinan", "c1ccc2c(c1)CC1C3CCCCC23CCN1", "2,3,4,12,11,1,10,9,14,8,7,6,5,13,15,16,17", PartKind::ring},
    {"morpholin", "O1CCNCC1", "", PartKind::ring},
    {"naphth", "c1cccc2ccccc12", fused_six, PartKind::ring},
    {"naphthalen", "c1cccc2ccccc12", fused_six, PartKind::ring},
    {"oxan", "O1CCCCC1", "", PartKind::ring},
    {"oxazol", "o1cncc1", "", PartKind::ring},
    {"oxazolidin", "O1CNCC1", "", PartKind::ring},
    {"oxiran", "O1CC1", "", PartKind::ring},
    {"oxolan", "O1CCCC1", "", PartKind::ring},
    {"phenothiazin", "c1cccc2Sc3ccccc3Nc12", "1,2,3,4,4a,5,5a,6,7,8,9,9a,10,10a", PartKind::ring, 10},
    {"piperazin", "N1CCNCC1", "", PartKind::ring},
    {"piperid", "N1CCCCC1", "", PartKind::ring},
    {"piperidin", "N1CCCCC1", "", PartKind::ring},
    {"pregn", "C1CCCC2CCC3C4CCC(CC)C4(C)CCC3C12C", pregnane, PartKind::skeleton},
    {"purin", "n1cnc2[nH]cnc2c1", "1,2,3,4,9,8,7,5,6", PartKind::ring, 9},
    {"pyran", "O1CC=CC=C1", "", PartKind::ring, 2},
    {"pyrazin", "n1ccncc1", "", PartKind::ring},
    {"pyrazol", "[nH]1nccc1", "", PartKind::ring, 1},
    {"pyridazin", "n1ncccc1", "", PartKind::ring},
    {"pyrid", "n1ccccc1", "", PartKind::ring},
    {"pyridin", "n1ccccc1", "", PartKind::ring},
    {"pyrido(3,4-b)indol", "c1nccc2c3ccccc3[nH]c12", tricyclic, PartKind::ring, 9},
    {"pyrido(4,3-b)indol", "c1nccc2[nH]c3ccccc3c12", "1,2,3,4,4a,5,5a,6,7,8,9,9a,9b", PartKind::ring, 5},
    {"pyrimidin", "n1cnccc1", "", PartKind::ring},
    {"pyrrol", "[nH]1cccc1", "", PartKind::ring, 1},
    {"pyrrolid", "N1CCCC1", "", PartKind::ring},
    {"pyrrolidin", "N1CCCC1", "", PartKind::ring},
    {"pyrrolo(2,3-b)pyridin", "[nH]1ccc2cccnc12", fused, PartKind::ring, 1},
    {"pyrrolo(2,3-c)pyridin", "[nH]1ccc2ccncc12", fused, PartKind::ring, 1},
    {"pyrrolo(3,2-b)pyridin", "[nH]1ccc2ncccc12", fused, PartKind::ring, 1},
    {"pyrrolo(3,2-c)pyridin", "[nH]1ccc2cnccc12", fused, PartKind::ring, 1},
    {"quinazolin", "n1cncc2ccccc12", fused_six, PartKind::ring},
    {"quinolin", "n1cccc2ccccc12", fused_six, PartKind::ring},
    {"quinoxalin", "n1ccnc2ccccc12", fused_six, PartKind::ring},
    {"quinuclidin", "N12CCC(CC1)CC2", "1,2,3,4,5,6,8,7", PartKind::ring},
    {"tetrahydro2h-pyran", "O1CCCCC1", "", PartKind::ring},
    {"tetrahydrofuran", "O1CCCC1", "", PartKind::ring},
    {"tetrahydropyran", "O1CCCCC1", "", PartKind::ring},
    {"tetrazol", "[nH]1nnnc1", "", PartKind::ring, 1},
    {"thiazol", "s1cncc1", "", PartKind::ring},
    {"thian", "S1CCCCC1", "", PartKind::ring},
    {"thien", "s1cccc1", "", PartKind::ring},
    {"thieno(2,3-e)(1,4)diazepin", "N1C=CN=Cc2ccsc12", "1,2,3,4,5,5a,6,7,8,8a", PartKind::ring, 1},
    {"thieno(3,2-f)(1,2,4)triazolo(4,3-a)(1,4)diazepin", "s1ccc2C=NCc3nncn3c12", "1,2,3,3a,4,5,6,6a,7,8,9,10,10a", PartKind::ring, 6},
    {"thiolan", "S1CCCC1", "", PartKind::ring},
    {"thiophen", "s1cccc1", "", PartKind::ring},
    {"tropan", "C12CCCC(CC1)N2C", "1,2,3,4,5,6,7,8,", PartKind::ring},
    // Compounds.
    {"acetamid", "CC(=O)N", "*2,1,,n", PartKind::compound},
    {"acetanilid", "CC(=O)Nc1ccccc1", "alpha,,,n,1,2,3,4,5,6", PartKind::compound},
    {"acetate", "CC(=O)O", "*2,1", PartKind::ester},
    {"aceticacid", "CC(=O)O", "*2,1", PartKind::compound},
    {"acetophenon", "CC(=O)c1ccccc1", "alpha,,,1',2',3',4',5',6'", PartKind::compound},
    {"acetonitril", "CC#N", "*2,1", PartKind::compound},
    {"acrylamid", "C=CC(=O)N", "3,2,1,,n", PartKind::compound},
    {"amin", "N", "*n", PartKind::compound},
    {"amphetamin", "CC(N)Cc1ccccc1", ",alpha,n,beta,1,2,3,4,5,6", PartKind::compound},
    {"anilin", "Nc1ccccc1", "n,1,2,3,4,5,6", PartKind::compound},
    {"anisol", "O(C)c1ccccc1", ",,1,2,3,4,5,6", PartKind::compound},
    {"barbituricacid", "N1C(=O)NC(=O)CC1=O", "1,2,,3,4,,5,6,", PartKind::compound},
    {"benzaldehyd", "C(=O)c1ccccc1", ",,1,2,3,4,5,6", PartKind::compound},
    {"benzamid", "NC(=O)c1ccccc1", "n,,,1,2,3,4,5,6", PartKind::compound},
    {"benzoate", "c1ccccc1C(=O)O", "2,3,4,5,6,1", PartKind::ester},
    {"benzoicacid", "c1ccccc1C(=O)O", "2,3,4,5,6,1", PartKind::compound},
    {"benzonitril", "N#Cc1ccccc1", ",,1,2,3,4,5,6", PartKind::compound},
    {"butyramid", "CCCC(=O)N", "4,3,2,1,,n", PartKind::compound},
    {"butyrate", "CCCC(=O)O", "4,3,2,1", PartKind::ester},
    {"butyrophenon", "CCCC(=O)c1ccccc1", "gamma,beta,alpha,,,1',2',3',4',5',6'", PartKind::compound},
    {"carbamate", "NC(=O)O", "*n,", PartKind::ester},
    {"dihydrogenphosphate", "P(=O)(O)(O)O", "", PartKind::ester},
    {"formamid", "C(=O)N", ",,*n", PartKind::compound},
    {"formate", "C(=O)O", "", PartKind::ester},
    {"guanidin", "N=C(N)N", "", PartKind::compound},
    {"isobutyramid", "CC(C)C(=O)N", "3,2,,1,,n", PartKind::compound},
    {"methamphetamin", "CC(NC)Cc1ccccc1", ",alpha,n,,beta,1,2,3,4,5,6", PartKind::compound},
    {"nicotinamid", "n1cccc(C(=O)N)c1", "1,6,5,4,3,,,n,2", PartKind::compound},
    {"phenethylamin", "NCCc1ccccc1", "n,alpha,beta,1,2,3,4,5,6", PartKind::compound},
    {"phenol", "Oc1ccccc1", ",1,2,3,4,5,6", PartKind::compound},
    {"propionamid", "CCC(=O)N", "3,2,1,,n", PartKind::compound},
    {"propionanilid", "CCC(=O)Nc1ccccc1", ",,,,n,1,2,3,4,5,6", PartKind::compound},
    {"propionate", "CCC(=O)O", "3,2,1", PartKind::ester},
    {"propionicacid", "CCC(=O)O", "3,2,1", PartKind::compound},
    {"propiophenon", "CCC(=O)c1ccccc1", "beta,alpha,,,1',2',3',4',5',6'", PartKind::compound},
    {"2-thiobarbituricacid", "N1C(=S)NC(=O)CC1=O", "1,2,,3,4,,5,6,", PartKind::compound},
    {"thiobarbituricacid", "N1C(=S)NC(=O)CC1=O", "1,2,,3,4,,5,6,", PartKind::compound},
    {"toluen", "Cc1ccccc1", phenyl_behind, PartKind::compound},
    {"tricyclo(3.3.1.13,7)dec", "C12CC3CC(C1)CC(C2)C3", "1,2,3,4,5,9,6,7,8,10", PartKind::ring},
    {"valin", "CC(C)C(N)C(=O)O", "4,3,,2,n,1", PartKind::compound},
    {"valinamid", "CC(C)C(N)C(=O)N", "4,3,,2,n,1", PartKind::compound},
    {"valinate", "CC(C)C(N)C(=O)O", "4,3,,2,n,1", PartKind::ester},
    {"valerophenon", "CCCCC(=O)c1ccccc1", ",gamma,beta,alpha,,,1',2',3',4',5',6'", PartKind::compound},
    {"tryptamin", "NCCc1c[nH]c2ccccc12", "n,alpha,beta,3,2,1,7a,7,6,5,4,3a", PartKind::compound},
    {"urea", "NC(=O)N", "", PartKind::compound},
})};

inline constexpr Lexicon chains{std::to_array<Word>({{"meth", 1},
                                                     {"eth", 2},
                                                     {"prop", 3},
                                                     {"but", 4},
                                                     {"pent", 5},
                                                     {"hex", 6},
                                                     {"hept", 7},
                                                     {"oct", 8},
                                                     {"non", 9},
                                                     {"dec", 10},
                                                     {"undec", 11},
                                                     {"dodec", 12},
                                                     {"tridec", 13},
                                                     {"tetradec", 14},
                                                     {"pentadec", 15},
                                                     {"hexadec", 16},
                                                     {"octadec", 18}})};

inline constexpr Lexicon multipliers{std::to_array<Word>({{"di", 2},
                                                          {"tri", 3},
                                                          {"tetra", 4},
                                                          {"penta", 5},
                                                          {"hexa", 6},
                                                          {"hepta", 7},
                                                          {"octa", 8},
                                                          {"nona", 9},
                                                          {"deca", 10},
                                                          {"undeca", 11},
                                                          {"dodeca", 12},
                                                          {"tetradeca", 14},
                                                          {"hexadeca", 16},
                                                          {"bis", 2},
                                                          {"tris", 3}})};

enum class Suffix : std::uint8_t {
  an,
  en,
  yn,
  yl,
  ylidene,
  oxy,
  ol,
  one,
  thione,
  amine,
  imine,
  thiol,
  al,
  acid,
  ate,
  amide,
  nitrile,
  oyl,
  amido,
  ring_acid,
  ring_ate,
  ring_amide,
  ring_nitrile,
  ring_aldehyde,
  ring_acyl,
  ring_amido,
  sulfonamide
};

struct SuffixWord {
  std::string_view name;
  Suffix suffix;
};

// As keys have them; an e at the end may be missing.
inline constexpr Lexicon suffixes{std::to_array<SuffixWord>({{"an", Suffix::an},
                                                             {"en", Suffix::en},
                                                             {"yn", Suffix::yn},
                                                             {"yl", Suffix::yl},
                                                             {"ylidene", Suffix::ylidene},
                                                             {"oxy", Suffix::oxy},
                                                             {"ol", Suffix::ol},
                                                             {"on", Suffix::one},
                                                             {"amin", Suffix::amine},
                                                             {"imin", Suffix::imine},
                                                             {"thiol", Suffix::thiol},
                                                             {"al", Suffix::al},
                                                             {"oicacid", Suffix::acid},
                                                             {"oate", Suffix::ate},
                                                             {"amid", Suffix::amide},
                                                             {"nitril", Suffix::nitrile},
                                                             {"oyl", Suffix::oyl},
                                                             {"amido", Suffix::amido},
                                                             {"carboxylicacid", Suffix::ring_acid},
                                                             {"carboxylate", Suffix::ring_ate},
                                                             {"carboxamid", Suffix::ring_amide},
                                                             {"carbonitril", Suffix::ring_nitrile},
                                                             {"carbaldehyd", Suffix::ring_aldehyde},
                                                             {"carboxaldehyd", Suffix::ring_aldehyde},
                                                             {"thion", Suffix::thione},
                                                             {"carbonyl", Suffix::ring_acyl},
                                                             {"carboxamido", Suffix::ring_amido},
                                                             {"sulfonamid", Suffix::sulfonamide}})};

}  // namespace listed::nomenclature
