"""Synthetic cannabinoids of the German law: a core, a bridge, a rest on the bridge, a side chain."""
from collections.abc import Iterator

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


def modular(structure: Structure) -> Iterator[tuple[int, int, frozenset[int]]]:
    """(nitrogen, first atom of the side chain, core) of what is built of the four parts, as the present wording has them.

    The bridge is a carbonyl, carboxamide (its nitrogen with one rest) or carboxyl.
    """
    for matched in structure.find(CORE):
        nitrogen, start = matched[0], matched[1]
        core = structure.ring_system(nitrogen)
        bridge = next((i for i in matched if structure.element(i) == 6 and i not in core and i != start), None)
        if bridge is None or len(core) != 9 or not core_fits(structure, core, {start, bridge}) or not side_chain_fits(structure, start, nitrogen):
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
            yield nitrogen, start, core


def in_2016(structure: Structure, nitrogen: int, start: int, core: frozenset[int]) -> bool:
    """The wording of 2016: indole, 2-methylindole, indazole; methyl, methoxy, nitro and halogen at 5, 6 and 7; as side chain three to
    seven atoms, or one ring of five to seven atoms, on one carbon atom, two or none."""
    benzo = next((ring for ring in structure.rings if ring <= core and len(ring) == 6 and structure.only(ring, 6)), None)
    if benzo is None or any(structure.element(i) == 14 for i in range(structure.molecule.GetNumAtoms())):
        return False
    for at in core - {nitrogen}:
        for other in structure.neighbours(at, core):
            kind = structure.kind(other, at)
            beside_3a = any(len(structure.rings_with(i)) == 2 and nitrogen not in structure.neighbours(i) for i in structure.neighbours(at))
            if at in benzo and (beside_3a or kind not in ("alkyl", "alkoxy", "halide", "nitro")) or \
                    at not in benzo and kind == "halide":
                return False
    atoms = structure.branch(start, {nitrogen})
    rings = [ring for ring in structure.rings if ring <= atoms]
    if not rings:
        return longest_chain(structure, atoms, start) <= 7
    bridge = structure.branch(start, {nitrogen, *rings[0]}) if not structure.atom(start).IsInRing() else frozenset()
    return len(rings) == 1 and 5 <= len(rings[0]) <= 7 and len(bridge) <= 2


# Number 2.3: a benzo[c]chromen-1-ol, hydrogen at 2 and 4 (where R4 stands only the drawing tells), any ring in place of ring A.
CHROMENOL = "[OX2;!R]-c1[cH]c(-[#6;!R])[cH]c2OC(-[CX4;!R])(-[CX4;!R])[#6;R]~3~[#6;R]~[#6;R]~[#6;R]~[#6;R]~[#6;R]~3-c12"


def is_benzochromenol(structure: Structure) -> bool:
    """Ring A hydrogenated, with hydroxy, hydroxymethyl and alkyl; alkyl at 6 and 3; hydroxy, alkoxy, acyloxy at 1."""
    for matched in structure.find(CHROMENOL):
        oxygen, carbon_1, _, carbon_3, at_3 = matched[:5]
        carbon_6 = matched[8]
        at_6 = structure.neighbours(carbon_6, {matched[7], matched[11]})
        ring_a = next(ring for ring in structure.rings_with(matched[12]) if structure.only(ring, 6) and matched[11] in ring)
        on_a = [(i, at) for at in ring_a for i in structure.neighbours(at, ring_a | set(matched[:9]))
                if not structure.atom(i).GetIsAromatic()]
        if all(structure.atom(i).GetIsAromatic() for i in ring_a) or structure.mass > 600:
            continue
        if structure.alkyl(at_3, carbon_3, most=12, unsaturated=True) and all(structure.alkyl(i, carbon_6, most=5) for i in at_6) and \
                all(structure.kind(i, at) == "hydroxy" or structure.alkyl(i, at, most=10) or is_hydroxymethyl(structure, i, at)
                    for i, at in on_a) and is_r5(structure, oxygen, carbon_1):
            return True
    return False


def is_hydroxymethyl(structure: Structure, start: int, at: int) -> bool:
    return len(structure.branch(start, {at})) == 2 and any(matched[0] == start for matched in structure.find("[CH2]-[OX2;H]"))


def is_r5(structure: Structure, oxygen: int, carbon_1: int) -> bool:
    """Hydrogen, alkyl, alkylcarbonyl or alkyloxycarbonyl up to C7."""
    for other in structure.neighbours(oxygen, {carbon_1}):
        if structure.alkyl(other, oxygen, most=7):
            continue
        carbonyl = any(matched[0] == other for matched in structure.find("[CX3](=[OX1])(-[#6])-[OX2]"))
        carbonate = any(matched[0] == other for matched in structure.find("[CX3](=[OX1])(-[OX2]-[CX4])-[OX2]"))
        rest = [i for i in structure.neighbours(other, {oxygen}) if structure.atom(i).GetDegree() > 1 or structure.element(i) == 6]
        if carbonate and len(rest) == 1:
            other, rest = rest[0], structure.neighbours(rest[0], {other})
        if not (carbonyl or carbonate) or len(rest) != 1 or not structure.alkyl(rest[0], other, most=7):
            return False
    return True


@rule("de-npsg-synthetic-cannabinoids", members=["5cl-jwh-018", "cumyl-pinaca", "5f-adb-pinaca", "rcs-8"],
      strangers=["jwh-307", "lysergide", "dipt", "cumyl-cbminaca", "5f-cumyl-p7aica", "hexahydrocannabiphorol", "cannabinol"],
      except_named_in=["de-btmg"], with_esters=True)
def de_npsg_synthetic_cannabinoids(structure: Structure) -> bool:
    """NpSG, Anlage 1, Nummer 2

    “a) Indol-1,3-diyl (X = CH, C-CH3, C-F, C-Cl, C-Br und C-I) und Indazol-1,3-diyl (X = N) (Bindungsort für die Brücke in Position
    3, Bindungsort für die Seitenkette in Position 1)”
    “a) Carbonyl‑, Methylencarbonyl‑”
    “b) Carboxamidogruppe (Carbonylgruppe an Kernstruktur geknüpft)”
    “c) Carboxyl- (Carbonylgruppe an Kernstruktur geknüpft)”
    “die eine maximale Molekülmasse von 400 u haben”
    “eine durchgehende Kettenlänge von drei bis maximal zehn Atomen (ohne Mitzählung von Wasserstoffatomen) aufweisen”

    What the wording of 2016 (source de-npsg-history) reached already; the class is in force since then. Of the other cores, and of
    number 2.2, nothing is said.
    """
    return any(in_2016(structure, *found) for found in modular(structure))


@rule("de-npsg-synthetic-cannabinoids-added", members=["cumyl-cbminaca", "5f-ab-p7aica", "cumyl-4cn-b7aica"],
      strangers=["jwh-307", "lysergide", "5cl-jwh-018", "tetrahydrocannabidiol", "hexahydrocannabiphorol"],
      except_named_in=["de-btmg"], with_esters=True)
def de_npsg_synthetic_cannabinoids_added(structure: Structure) -> bool:
    """NpSG, Anlage 1, Nummer 2

    “b) 4-, 5-, 6- oder 7-Azaindol-1,3-diyl”
    “beliebig substituierte gesättigte, ungesättigte oder aromatische Ringstrukturen mit drei bis sieben Ringatomen einschließlich
    Polyzyklen und Heterozyklen”

    What the present wording reaches and that of 2016 did not.
    """
    return any(True for _ in modular(structure)) and not de_npsg_synthetic_cannabinoids(structure)


@rule("de-npsg-benzochromenols", members=["hexahydrocannabiphorol", "hexahydrocannabinol-acetate", "hu-210", "10-oh-hhc"],
      strangers=["tetrahydrocannabidiol", "cannabinol", "sp-111", "jwh-018", "nabilone"], except_named_in=["de-btmg"], with_esters=True)
def de_npsg_benzochromenols(structure: Structure) -> bool:
    """NpSG, Anlage 1, Nummer 2.3

    “6H-Benzo(c)chromen-1-ol (6H-Dibenzo(b,d)pyran-1-ol) abgeleiteten Verbindungen ein unabhängig vom Hydrierungsgrad des aromatischen
    Ringes A”
    “Alkyl- (bis C7), Trialkylsilyl- (maximal zwölf C-Atome in den Trialkylresten insgesamt), Alkyloxycarbonyl- (Alkylrest bis C7),
    Alkylcarbonyl- (Alkylrest bis C7)”

    With ring A hydrogenated, and hydrogen where only the drawing tells what may stand.
    """
    return is_benzochromenol(structure)
