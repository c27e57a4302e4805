"""Benzodiazepines of the German law. The drawings have R1 fused to the ring of seven, R2 at position 5, R3 and R4 at 3, R5 at the
nitrogen 1 or, where a triazole or an imidazole is fused to 1 and 2, at its carbon atom beside that nitrogen; X is doubly bonded to
position 2. They were read in the copies of 2021 to 2024 (source de-npsg-history); that of 2025 is not stored, nor where it has R8."""
from rdkit import Chem

from .rule import rule
from .structure import Structure

LACTAM = "[#6]1=[NX2]-[#6](-[#6](=[OX1,SX1])-[NX3]-[c]:[c]-1)"
TRIAZOLE = "[#6]1=[NX2]-[#6](-c2nncn2-[c]:[c]-1)"
IMIDAZOLE = "[#6]1=[NX2]-[#6](-c2[cH]ncn2-[c]:[c]-1)"
CORES = ((LACTAM, 5), (TRIAZOLE, 6), (IMIDAZOLE, 6))  # and which of its atoms bears R5


def rooted(smiles: str) -> str:
    return Chem.MolToSmiles(Chem.MolFromSmiles(smiles), rootedAtAtom=0)


def groups(*smiles: str) -> set[str]:
    return {rooted(each) for each in smiles}


def group(structure: Structure, start: int, away_from: int) -> str:
    """The SMILES of what begins at `start`, its first atom first."""
    return rooted(Chem.MolFragmentToSmiles(structure.molecule, list(structure.branch(start, {away_from})), rootedAtAtom=start))


R3 = groups("O", "C", "C(=O)O", "C(=O)OCC", "C(=O)N(C)C", "OC(=O)CCC(=O)O")
R4 = groups("C", "CC")
R5 = groups("C", "CC", "CN(C)C", "CN(CC)CC", "CCN(C)C", "CCN(CC)CC", "CC1CC1", "CC(F)(F)F", "CC#C")
HYDRAZIDOMETHYL = groups("CC(=O)NN")
ON_RINGS = groups("F", "Cl", "Br", "I", "C", "CC", "[N+](=O)[O-]", "N")


def ring_fits(structure: Structure, ring: frozenset[int], besides: set[int], hetero: tuple[tuple[int, ...], ...]) -> bool:
    """An aromatic ring with no other fused to it, with one of these sets of hetero atoms, and on it what the law allows."""
    within = tuple(sorted(structure.element(i) for i in ring if structure.element(i) != 6))
    return within in hetero and all(structure.atom(i).GetIsAromatic() for i in ring) and \
        all(not structure.atom(other).IsInRing() and group(structure, other, i) in ON_RINGS
            for i in ring for other in structure.neighbours(i, ring | besides))


def r1_fits(structure: Structure, one: int, other: int, seven: set[int]) -> bool:
    ring = next((r for r in structure.rings_with(one) if other in r and not r <= seven and len(r) in (5, 6)), None)
    if ring is None:
        return False
    system = structure.ring_system(one) - seven
    fused = [r for r in structure.rings if len(r & ring) == 2 and not {one, other} <= r]
    if fused:  # 4,5,6,7-tetrahydrobenzo[b]thienyl
        return len(fused) == 1 and len(fused[0]) == 6 and structure.only(fused[0], 6) and len(ring) == 5 and \
            sorted(structure.element(i) for i in ring) == [6, 6, 6, 6, 16] and \
            all(structure.atom(i).GetTotalNumHs() == 2 for i in fused[0] - ring) and system <= ring | fused[0]
    return ring_fits(structure, ring, seven, ((), (7,)) if len(ring) == 6 else ((8,), (16,)))


def r2_fits(structure: Structure, start: int, at: int) -> bool:
    rings = structure.rings_with(start)
    if len(rings) != 1 or len(rings[0]) != 6:
        return False
    doubles = [b for b in structure.molecule.GetBonds() if b.GetBondType() == Chem.BondType.DOUBLE
               and {b.GetBeginAtomIdx(), b.GetEndAtomIdx()} <= rings[0]]
    cyclohexenyl = structure.branch(start, {at}) == rings[0] and structure.only(rings[0], 6) and len(doubles) == 1
    return cyclohexenyl or ring_fits(structure, rings[0], {at}, ((), (7,)))


def r3_and_r4_fit(structure: Structure, at: int, seven: set[int]) -> bool:
    found = [group(structure, other, at) for other in structure.neighbours(at, seven)]
    if len(found) == 2:
        return any(one in R3 and other in R4 for one, other in (found, found[::-1]))
    return all(one in R3 | R4 or one == "O" for one in found)


def is_benzodiazepine(structure: Structure, r5: set[str]) -> bool:
    for smarts, bears_r5 in CORES:
        for matched in structure.find(smarts):
            five, _, three, *_, one, other = matched
            seven, r5_at = set(matched), matched[bears_r5]
            at_5, at_r5 = structure.neighbours(five, seven), structure.neighbours(r5_at, seven)
            if structure.mass <= 600 and len(at_5) == 1 and r2_fits(structure, at_5[0], five) and len(at_r5) <= 1 and \
                    all(group(structure, start, r5_at) in r5 for start in at_r5) and \
                    r3_and_r4_fit(structure, three, seven) and r1_fits(structure, one, other, seven - {one, other}):
                return True
    return False


@rule("de-npsg-benzodiazepines", members=["pyrazolam", "fonazepam", "metizolam", "bentazepam", "adinazolam", "zapizolam"],
      strangers=["gidazepam", "rilmazolam", "zolpidem", "olanzapine", "rilmazafone"], except_named_in=["de-btmg"], with_esters=True)
def de_npsg_benzodiazepines(structure: Structure) -> bool:
    """NpSG, Anlage 1, Nummer 3

    “1,4- und 1,5-Benzodiazepine und ihre Triazolo- und Imidazolo-Derivate”
    “Die maximale Molekülmasse beträgt jeweils 600 u”
    “Phenyl-, Thienyl-, 4,5,6,7-Tetrahydrobenzo[b]thienyl-, Furanyl- und Pyridylring”
    “Phenyl-, Pyridyl- (mit Stickstoffatom an beliebiger Position im Pyridylring) und Cyclohexenylring”
    “Wasserstoff, Fluor, Chlor, Brom, Iod, Methyl-, Ethyl-, Nitro- und Aminogruppen”
    “Hydroxy-, Carboxyl-, Ethoxycarbonyl-, (N,N-Dimethyl)carbamoyl-, Succinyloxy-”
    “(Cyclopropyl)methyl-, (Trifluormethyl)methyl-”

    The 1,4-benzodiazepines as the wording of 2021 had them, since when the class is in force: without hydrazidomethyl
    (gidazepam, since 2024), R8 (since 2025) and the open prodrugs. Of the subgroups c to g nothing is said.
    """
    return is_benzodiazepine(structure, R5)


@rule("de-npsg-benzodiazepines-added-2024", members=["gidazepam"], strangers=["desalkylgidazepam", "rilmazolam", "pyrazolam"],
      except_named_in=["de-btmg"], with_esters=True)
def de_npsg_benzodiazepines_added_2024(structure: Structure) -> bool:
    """NpSG, Anlage 1, Nummer 3

    “(Cyclopropyl)methyl-, (Trifluormethyl)methyl-, Hydrazidomethyl-”

    What the wording of 2024 reached and that of 2021 did not.
    """
    return is_benzodiazepine(structure, R5 | HYDRAZIDOMETHYL) and not de_npsg_benzodiazepines(structure)
