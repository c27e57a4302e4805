"""Opioids of the German law: aminocyclohexylamides, diphenylpropylamines, aminobenzylpiperidines. The drawings were read in the copies of
2021 to 2024 (source de-npsg-history); those of 2025 are not stored."""
from .rule import rule
from .structure import Structure

AMINOCYCLOHEXYLAMIDE = "[CX3](=[OX1])-[NX3;!R]-[CX4;r6]1-[CH2]-[CH2]-[CH2]-[CH2]-[CX4]-1-[NX3]"


def amine_fits(structure: Structure, nitrogen: int, carbon: int, most: int) -> bool:
    """Hydrogen, alkyl, or a ring of three to seven atoms without other hetero atoms; it may close at the carbon atom (spiro)."""
    if structure.atom(nitrogen).IsInRing():
        rings = structure.rings_with(nitrogen)
        return len(rings) == 1 and 3 <= len(rings[0]) <= 7 and structure.carbons(rings[0]) == len(rings[0]) - 1 and \
            all(structure.element(i) == 6 and not structure.atom(i).GetIsAromatic() for i in rings[0] - {nitrogen}) and \
            all(structure.alkyl(other, nitrogen, most=most) for other in structure.neighbours(nitrogen, rings[0] | {carbon}))
    return all(structure.alkyl(other, nitrogen, most=most) for other in structure.neighbours(nitrogen, {carbon}))


@rule("de-npsg-aminocyclohexylamides", members=["u-48520", "u-49900", "isopropyl-u-47700", "u-77891", "u-48800", "bromadoline"],
      strangers=["u-50211", "ah-7921", "tramadol"], except_named_in=["de-btmg"], with_esters=True)
def de_npsg_aminocyclohexylamides(structure: Structure) -> bool:
    """NpSG, Anlage 1, Nummer 4

    “Die Anzahl x der Methylengruppen (-CH2)x zwischen dem Phenylring und der Carbonylgruppe in der Kernstruktur kann null oder
    eins betragen”
    “R1 und R2: Wasserstoff und Alkylgruppen (bis C7). Ferner sind Stoffe eingeschlossen, bei denen das Stickstoffatom Bestandteil
    eines zyklischen Systems ist (z. B. Pyrrolidinyl-). Der Rest R1 oder R2 kann auch an die Bindungsstelle der NR1R2-Gruppe am
    Sechsring anknüpfen”
    “R4: Wasserstoff und Alkylgruppe (bis C5)”
    “beliebige Kombinationen folgender Substituenten enthalten: Wasserstoff, Brom, Chlor, Fluor, Iod”
    “bei denen R5 und R6 gemeinsam an benachbarten C-Atomen ein Ringsystem (bis C6) unter Einbeziehung von Heteroatomen (Sauerstoff,
    Schwefel, Stickstoff) bilden”

    With hydrogen as R3, and of the rings at R5 and R6 the methylenedioxy one. Trifluoromethyl is newer than the class.
    """
    for matched in structure.find(AMINOCYCLOHEXYLAMIDE):
        carbonyl, oxygen, amide, one, *_, two, amine = matched
        before, start = amide, carbonyl
        aryls = structure.neighbours(carbonyl, {oxygen, amide})
        if aryls and structure.atom(aryls[0]).GetTotalNumHs() == 2:
            before, start = carbonyl, aryls[0]
            aryls = structure.neighbours(start, {before})
        benzene = structure.benzene_ring(aryls[0]) if len(aryls) == 1 else None
        on_benzene = structure.substituents(benzene, {start}) if benzene else None
        if structure.mass <= 500 and on_benzene is not None and amine_fits(structure, amine, two, most=7) and \
                all(kind == "halide" or kind == "alkylenedioxy" and carbons == 1 for kind, carbons, _ in on_benzene) and \
                all(structure.alkyl(other, amide, most=5) for other in structure.neighbours(amide, {carbonyl, one})):
            return True
    return False
