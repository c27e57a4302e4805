"""Tryptamines of the German law: indol-3-alkylamines and ergolenes. The drawings have R3 at the alpha carbon, R4 at position 2 and R5 at
the nitrogen of the indole; R1 at the nitrogen of the ergolene's indole, R2 at its other nitrogen, R3 and R4 at the amide."""
from collections.abc import Callable

from .npsg_cannabinoids import ELEMENTS_OF_REST, mass
from .rule import rule
from .structure import Structure
from .tryptamines import substituents_on_benzo

Fits = Callable[[Structure, int, int], bool]

ON_BENZO = {"halide": 0, "alkyl": 4, "alkoxy": 10, "acetoxy": 2, "hydroxy": 0}


def is_cyclopropyl(structure: Structure, start: int, nitrogen: int) -> bool:
    atoms = structure.branch(start, {nitrogen})
    return len(atoms) == 3 and structure.only(atoms, 6) and structure.atom(start).IsInRingSize(3)


def is_allyl(structure: Structure, start: int, nitrogen: int) -> bool:
    return len(structure.branch(start, {nitrogen})) == 3 and any(m[0] == start for m in structure.find("[CH2]-[CH]=[CH2]"))


def on_carbonyl(structure: Structure, start: int, nitrogen: int) -> int | None:
    """What a carbonyl group at a nitrogen atom bears."""
    if not any(matched[0] == start for matched in structure.find("[CX3](=[OX1])-[#7]")):
        return None
    return next(i for i in structure.neighbours(start, {nitrogen}) if structure.element(i) != 8 or structure.atom(i).GetDegree() == 2)


def is_alkylcarbonyl(structure: Structure, start: int, nitrogen: int, most: int = 10) -> bool:
    other = on_carbonyl(structure, start, nitrogen)
    return other is not None and bool(structure.alkyl(other, start, most=most))


def is_alkyloxycarbonyl(structure: Structure, start: int, nitrogen: int) -> bool:
    other = on_carbonyl(structure, start, nitrogen)
    return other is not None and structure.element(other) == 8 and \
        all(structure.alkyl(i, other, most=6) for i in structure.neighbours(other, {start}))


def is_cycloalkyl(structure: Structure, start: int, away_from: int) -> bool:
    rings, atoms = structure.rings_with(start), structure.branch(start, {away_from})
    return len(rings) == 1 and rings[0] == atoms and 3 <= len(atoms) <= 6 and structure.is_alkyl(atoms, cyclic=True)


# What may stand at the nitrogen of the indole: the groups R5 of the tryptamines, R1 of the ergolenes.

def r5_of_2021(structure: Structure, start: int, nitrogen: int) -> bool:
    return bool(structure.alkyl(start, nitrogen, most=3))


def r5_of_2024(structure: Structure, start: int, nitrogen: int) -> bool:
    return r5_of_2021(structure, start, nitrogen) or is_alkylcarbonyl(structure, start, nitrogen)


def r5(structure: Structure, start: int, nitrogen: int) -> bool:
    return r5_of_2024(structure, start, nitrogen) or is_alkyloxycarbonyl(structure, start, nitrogen)


def r1_of_2021(structure: Structure, start: int, nitrogen: int) -> bool:
    """Alkyl up to C3, alkylcarbonyl up to C4 with the carbonyl's, cycloalkylcarbonyl and cycloalkylmethyl."""
    inner = on_carbonyl(structure, start, nitrogen)
    if inner is None and structure.atom(start).GetTotalNumHs() == 2:
        inner = next(iter(structure.neighbours(start, {nitrogen})), None)
    return bool(structure.alkyl(start, nitrogen, most=3)) or is_alkylcarbonyl(structure, start, nitrogen, most=3) or \
        inner is not None and is_cycloalkyl(structure, inner, start)


def r1_of_2024(structure: Structure, start: int, nitrogen: int) -> bool:
    return r1(structure, start, nitrogen) and not any(structure.element(i) == 14 for i in structure.branch(start, {nitrogen}))


def r1(structure: Structure, start: int, nitrogen: int) -> bool:
    """Up to 300 u; what is bound by a carbon atom."""
    atoms = structure.branch(start, {nitrogen})
    return structure.element(start) == 6 and structure.only(atoms, *ELEMENTS_OF_REST) and mass(structure, atoms) <= 300


def is_indolalkylamine(structure: Structure, fits: Fits) -> bool:
    for matched in structure.find("[nX3;r5]1cc(-[CX4;H2;!R]-[CX4;!R]-[NX3;!R;!$(N-C=O)])c2ccccc12"):
        indole, position_2, _, beta, alpha, nitrogen, *_ = matched
        benzo = next(ring for ring in structure.rings if len(ring) == 6 and ring <= set(matched))
        on_benzo = substituents_on_benzo(structure, benzo, frozenset(matched) - benzo - {beta, alpha, nitrogen})
        at_nitrogen = structure.neighbours(nitrogen, {alpha})
        if on_benzo is None or not all(ON_BENZO.get(on.kind, -1) >= on.carbons for on in on_benzo):
            continue
        serotonin = any(on.kind == "hydroxy" and on.at == at for on in on_benzo for *_, at, _ in structure.find("[n;r5]1ccc2c1cc[c]c2"))
        if serotonin or not at_nitrogen and not structure.neighbours(alpha, {beta, nitrogen}):
            continue  # what may be serotonin, melatonin or a metabolite
        if all(structure.alkyl(i, nitrogen, most=6) or is_allyl(structure, i, nitrogen) or is_cyclopropyl(structure, i, nitrogen)
               for i in at_nitrogen) and \
                all(structure.alkyl(i, alpha, most=3) for i in structure.neighbours(alpha, {beta, nitrogen})) and \
                all(structure.alkyl(i, position_2, most=2) for i in structure.neighbours(position_2, set(matched))) and \
                all(fits(structure, i, indole) for i in structure.neighbours(indole, set(matched))):
            return True
    return False


def is_ergolene(structure: Structure, fits: Fits) -> bool:
    for matched in structure.find("[NX3]-C(=O)-[CH]1C=C2[CH]([CH2]c3cnc4cccc2c34)N(-[#6])[CH2]1"):
        amide, nitrogen = matched[0], next(i for i in matched[4:] if structure.element(i) == 7 and not structure.atom(i).GetIsAromatic())
        indole = next(i for i in matched if structure.element(i) == 7 and structure.atom(i).GetIsAromatic())
        at_indole = [i for i in structure.neighbours(indole) if not structure.atom(i).GetIsAromatic()]
        r2 = [i for i in structure.neighbours(nitrogen) if not structure.atom(i).IsInRing()]
        if all(fits(structure, i, indole) for i in at_indole) and is_r2(structure, r2, nitrogen) and is_amide(structure, amide, matched[1]):
            return True
    return False


def is_r2(structure: Structure, starts: list[int], nitrogen: int) -> bool:
    return all(structure.alkyl(i, nitrogen, most=4) or is_allyl(structure, i, nitrogen) for i in starts)


def is_amide(structure: Structure, amide: int, carbonyl: int) -> bool:
    """Hydrogen, alkyl up to C5, cyclopropyl and allyl on it, or in a ring of morpholine, pyrrolidine or dimethylazetidine."""
    if structure.atom(amide).IsInRing():
        rings = ("N1CCOCC1", "N1CCCC1", "N1C(-[CH3])CC1-[CH3]")
        return any(matched[0] == amide for smarts in rings for matched in structure.find(smarts))
    others = structure.neighbours(amide, {carbonyl})
    return bool(others) and all(structure.alkyl(i, amide, most=5) or is_cyclopropyl(structure, i, amide) or is_allyl(structure, i, amide)
                                for i in others)


@rule("de-npsg-tryptamines", members=["4-ho-met", "5-meo-mipt", "met", "1p-lsd", "al-lad", "lsz"],
      strangers=["5-api", "hu-210", "bufotenine", "n-benzylpiperazine"], except_named_in=["de-btmg"], with_esters=True)
def de_npsg_tryptamines(structure: Structure) -> bool:
    """NpSG, Anlage 1, Nummer 5

    “Ausgenommen hiervon sind Tryptamin, die natürlich vorkommenden Neurotransmitter Serotonin und Melatonin sowie deren aktive
    Metaboliten”
    “a) R1 und R2: Wasserstoff, Alkyl- (bis C6), Cycloalkyl- (Ringgröße bis C6)”
    “b) R3: Wasserstoff und Alkylgruppe (bis C3). c) R4: Wasserstoff und Alkylgruppe (bis C2).”
    “Wasserstoff, Fluor, Chlor, Brom, Iod, Alkyl- (bis C4), Alkyloxy- (bis C10)”
    “b) R2: Wasserstoff, Alkyl- (bis C4), Allyl-”
    “c) R3 und R4: Wasserstoff, Alkyl- (bis C5), Cyclopropyl-, 1-Hydroxyalkyl- (bis C2) und Allylgruppen. Ferner sind Stoffe eingeschlossen,
    bei denen das Amid-Stickstoffatom Bestandteil eines Morpholino-, Pyrrolidino- oder Dimethylazetidid-Ringsystems ist.”

    As the wording of 2021 had them (source de-npsg-history), since when the class is in force. 5-Hydroxy compounds (bufotenine) may be
    metabolites of serotonin: nothing is said of them.
    """
    return structure.mass <= 500 and (is_indolalkylamine(structure, r5_of_2021) or is_ergolene(structure, r1_of_2021))


def in_2024(structure: Structure) -> bool:
    return structure.mass <= 500 and is_indolalkylamine(structure, r5_of_2024) or \
        structure.mass <= 600 and is_ergolene(structure, r1_of_2024)


@rule("de-npsg-tryptamines-added-2024", members=["1t-lsd", "1v-lsd"], strangers=["1p-lsd", "1s-lsd", "5-meo-mipt"],
      except_named_in=["de-btmg"], with_esters=True)
def de_npsg_tryptamines_added_2024(structure: Structure) -> bool:
    """NpSG, Anlage 1, Nummer 5

    “d) R5: Wasserstoff, Alkyl- (bis C3), Alkylcarbonyl- (bis C10)”
    “Der Rest R1 darf eine maximale Molekülmasse von 300 u und folgende Strukturelemente aufweisen”

    What the wording of 2024 reached and that of 2021 did not.
    """
    return in_2024(structure) and not de_npsg_tryptamines(structure)


@rule("de-npsg-tryptamines-added-2025", members=["1s-lsd", "n-prime-1-1-dimethylethoxycarbonyl-n-n-dimethyltryptamine"],
      strangers=["1t-lsd", "1p-lsd", "5-meo-mipt"], except_named_in=["de-btmg"], with_esters=True)
def de_npsg_tryptamines_added_2025(structure: Structure) -> bool:
    """NpSG, Anlage 1, Nummer 5

    “Cycloalkylpropylcarbonyl- (Ringgröße C3 bis C6), Alkyloxycarbonyl- (Alkylrest bis C6)”
    “a) R1: Der Rest R1 kann aus beliebigen Kombinationen der Atome Kohlenstoff, Wasserstoff, Stickstoff, Silizium”

    What the present wording reaches and that of 2024 did not.
    """
    return not in_2024(structure) and (structure.mass <= 500 and is_indolalkylamine(structure, r5) or
                                       structure.mass <= 600 and is_ergolene(structure, r1))
