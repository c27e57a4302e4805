"""Amides of 2-aminocyclohexylamine in the German law. The drawing has R1 and R2 at the amine, R3 on the cyclohexane ring, R4 at the
nitrogen of the amide, R5 and R6 on the phenyl ring, and up to one CH2 between that ring and the carbonyl group."""
from .rule import rule
from .structure import Structure

CORE = "[NX3]-C1CCCCC1-[NX3]-C(=O)"


def is_amine(structure: Structure, nitrogen: int, ring_carbon: int) -> bool:
    """Hydrogen, alkyl groups up to C7, or in one ring of three to seven atoms, the others of which are carbon: a ring of its own, or
    one that shares the carbon atom of the cyclohexane ring that bears it."""
    starts = structure.neighbours(nitrogen, {ring_carbon})
    if structure.atom(nitrogen).IsInRing():
        rings = structure.rings_with(nitrogen)
        ring = rings[0]
        if len(rings) > 1 or len(ring) > 7 or not structure.only(ring - {nitrogen}, 6) or \
                structure.branch(nitrogen, {ring_carbon}) > ring | set(starts):
            return False
        starts = [i for i in starts if i not in ring]
    return all(structure.alkyl(i, nitrogen, most=7) for i in starts)


def is_on_cyclohexane(structure: Structure, ring: frozenset[int], bearers: frozenset[int]) -> bool:
    """Hydrogen, or one spiro ring of three to eight atoms that holds one oxygen atom."""
    on_ring = {i for at in ring - bearers for i in structure.neighbours(at, ring)}
    if not on_ring:
        return True
    spiro = [r for r in structure.rings if len(r & ring) == 1 and on_ring <= r]
    return len(spiro) == 1 and len(spiro[0]) <= 8 and sorted(structure.element(i) for i in spiro[0] if structure.element(i) != 6) == [8] \
        and structure.branch(next(iter(on_ring)), ring) <= spiro[0]


def is_on_phenyl(structure: Structure, ring: frozenset[int], bearer: int) -> bool:
    """Bromine, chlorine, fluorine, iodine, trifluoromethyl, methylenedioxy."""
    dioxy = structure.alkylenedioxy(ring)
    if dioxy:
        return len(dioxy) == 1 and all(structure.neighbours(i, ring | dioxy[0]) == [] or i == bearer for i in ring)
    others = {i: at for at in ring - {bearer} for i in structure.neighbours(at, ring)}
    return all(structure.element(i) in (9, 17, 35, 53) or any(m[0] == i for m in structure.find("[CX4](F)(F)F")) for i in others)


@rule("de-npsg-aminocyclohexylamides", members=["u-48520", "bromadoline", "3-4-methylenedioxy-u-47700", "u-77891"],
      strangers=["u-50211", "ah-7921", "ketamine", "fentanyl"], except_named_in=["de-btmg"], with_esters=True)
def de_npsg_aminocyclohexylamides(structure: Structure) -> bool:
    """NpSG, Anlage 1, Nummer 4

    “eine maximale Molekülmasse von 500 u hat”
    “Die Anzahl x der Methylengruppen (-CH2)x zwischen dem Phenylring und der Carbonylgruppe in der Kernstruktur kann null oder eins betragen”
    “a) R1 und R2: Wasserstoff und Alkylgruppen (bis C7).”
    “Der Rest R1 oder R2 kann auch an die Bindungsstelle der NR1R2-Gruppe am Sechsring anknüpfen (unter Bildung einer sogenannten
    Spiroverbindung). Diese stickstoffhaltigen Ringe dürfen eine Ringgröße von drei bis sieben Atomen aufweisen”
    “b) R3: Wasserstoff und Oxaspirogruppe (Ringgröße von drei bis acht Atomen einschließlich des Sauerstoffatoms). c) R4: Wasserstoff und
    Alkylgruppe (bis C5).”
    “Wasserstoff, Brom, Chlor, Fluor, Iod und Trifluormethylgruppen”

    Of the rings on the phenyl ring, that of methylenedioxy alone is read.
    """
    if structure.mass > 500:
        return False
    for matched in structure.find(CORE):
        amine, first, *_, last, amide, carbonyl, _ = matched
        cyclohexane = frozenset(matched[1:7])
        if structure.atom(amide).IsInRing():
            continue
        start = next(iter(structure.neighbours(carbonyl, {amide, matched[-1]})), None)
        if start is not None and structure.benzene_ring(start) is None and structure.atom(start).GetDegree() == 2:
            start = next(iter(structure.neighbours(start, {carbonyl})), None)
        phenyl = None if start is None else structure.benzene_ring(start)
        if phenyl and is_amine(structure, amine, first) and is_on_cyclohexane(structure, cyclohexane, frozenset({first, last})) and \
                all(structure.alkyl(i, amide, most=5) for i in structure.neighbours(amide, {last, carbonyl})) and \
                is_on_phenyl(structure, phenyl, start):
            return True
    return False
