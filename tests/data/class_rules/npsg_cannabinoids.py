"""Synthetic cannabinoids of the German law: a core, a bridge, a rest on the bridge, a side chain."""
from rdkit import Chem

from .rule import rule
from .structure import Structure

# Number 2.1.1 a and b: indole and indazole, one of their benzo carbon atoms nitrogen or none; the bridge at 3, the side chain at 1.
CORE = "[nX3;r5]1(-[#6:1])[c,n]c(-[CX3:2](=[OX1]))c2[c,n][c,n][c,n][c,n]c12"
ON_CORE = {"halide", "alkyl", "haloalkyl", "alkoxy", "haloalkoxy", "nitro"}
ELEMENTS_OF_REST = (6, 7, 8, 9, 14, 16, 17, 35, 53)


def mass(structure: Structure, atoms: frozenset[int]) -> float:
    table = Chem.GetPeriodicTable()
    return sum(structure.atom(i).GetMass() + structure.atom(i).GetTotalNumHs() * table.GetAtomicWeight(1) for i in atoms)


def core_fits(structure: Structure, core: frozenset[int], besides: set[int]) -> bool:
    """Halogen, methyl, trifluoromethyl, methoxy, trifluoromethoxy and nitro on it; at position 2 nothing, methyl or halogen."""
    on_core = structure.substituents(core, besides)
    if on_core is None or len([i for i in core if structure.element(i) == 7]) > 3:
        return False
    at_2 = {at for at in core if len(structure.neighbours(at, core)) == 1 and any(len(r) == 5 for r in structure.rings_with(at))}
    return all(kind in ON_CORE and carbons <= 1 and (at not in at_2 or kind in ("alkyl", "halide")) for kind, carbons, at in on_core)


def longest_chain(structure: Structure, atoms: frozenset[int], start: int) -> int:
    """Atoms of the longest chain from `start`, those of rings not counted."""
    def walk(here: int, seen: frozenset[int]) -> int:
        onward = [i for i in structure.neighbours(here, seen) if i in atoms]
        return (not structure.atom(here).IsInRing()) + max((walk(i, seen | {i}) for i in onward), default=0)
    return walk(start, frozenset([start]))


def side_chain_fits(structure: Structure, start: int, nitrogen: int) -> bool:
    """A chain of three to ten atoms, or a ring of three to seven on one to four carbon atoms or none; at most 300 u."""
    atoms = structure.branch(start, {nitrogen})
    if not structure.only(atoms, *ELEMENTS_OF_REST) or mass(structure, atoms) > 300:
        return False
    rings = [ring for ring in structure.rings if ring <= atoms]
    if not rings:
        chain_atoms = [i for i in atoms if structure.element(i) not in (9, 17, 35, 53)]
        return structure.only(chain_atoms, 6, 7, 8) and 3 <= longest_chain(structure, frozenset(chain_atoms), start) <= 10 and \
            structure.carbons(structure.branch(start, {nitrogen, *(i for i in atoms if structure.element(i) != 6)})) >= 3
    bridge = 0
    here, before = start, nitrogen
    while not structure.atom(here).IsInRing():
        onward = [i for i in structure.neighbours(here, {before}) if structure.element(i) not in (9, 17, 35, 53)]
        if structure.element(here) != 6 or len(onward) != 1:
            return False
        bridge, before, here = bridge + 1, here, onward[0]
    return bridge <= 4 and all(3 <= len(ring) <= 7 and structure.only(ring, 6, 7, 8, 16) for ring in rings)


@rule("de-npsg-synthetic-cannabinoids", members=["5cl-jwh-018", "cumyl-cbminaca"],
      strangers=["jwh-307", "lysergide", "dipt", "tetrahydrocannabidiol", "hexahydrocannabinol"], except_named_in=["de-btmg"])
def de_npsg_synthetic_cannabinoids(structure: Structure) -> bool:
    """NpSG, Anlage 1, Nummer 2

    “a) Indol-1,3-diyl (X = CH, C-CH3, C-F, C-Cl, C-Br und C-I) und Indazol-1,3-diyl (X = N) (Bindungsort für die Brücke in Position
    3, Bindungsort für die Seitenkette in Position 1)”
    “b) 4-, 5-, 6- oder 7-Azaindol-1,3-diyl”
    “a) Carbonyl‑, Methylencarbonyl‑”
    “b) Carboxamidogruppe (Carbonylgruppe an Kernstruktur geknüpft)”
    “c) Carboxyl- (Carbonylgruppe an Kernstruktur geknüpft)”
    “die eine maximale Molekülmasse von 400 u haben”
    “eine durchgehende Kettenlänge von drei bis maximal zehn Atomen (ohne Mitzählung von Wasserstoffatomen) aufweisen”

    These two kinds of cores, with a carbonyl, carboxamide (its nitrogen with one rest) or carboxyl bridge; of the rest and the side
    chain what is sure to be within the limits.
    """
    for matched in structure.find(CORE):
        nitrogen, start = matched[0], matched[1]
        core = structure.ring_system(nitrogen)
        bridge = next(i for i in matched if structure.element(i) == 6 and i not in core and i != start)
        if len(core) != 9 or not core_fits(structure, core, {start, bridge}) or not side_chain_fits(structure, start, nitrogen):
            continue
        before = next(i for i in structure.neighbours(bridge) if i in core)
        rests = [i for i in structure.neighbours(bridge, {before}) if structure.atom(i).GetDegree() > 1]
        if len(rests) != 1:
            continue
        first = rests[0]
        if structure.element(first) != 6:  # the oxygen or nitrogen of the bridge
            after = structure.neighbours(first, {bridge})
            if structure.atom(first).IsInRing() or len(after) != 1 or structure.element(first) not in (7, 8):
                continue
            first, bridge = after[0], first
        rest = structure.branch(first, {bridge})
        if structure.element(first) == 6 and not rest & core and structure.only(rest, *ELEMENTS_OF_REST) and \
                mass(structure, rest) <= 400 and longest_chain(structure, rest, first) <= 12:
            return True
    return False
