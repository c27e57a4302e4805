"""Tryptamines and lysergamides of the United Kingdom."""
from collections.abc import Iterator
from typing import NamedTuple

from .rule import rule
from .structure import Structure, Substituent


class Tryptamine(NamedTuple):
    nitrogen: int
    at_nitrogen: list[int]       # first atoms of what stands on it, but for a ring of its own
    in_ring: bool
    at_alpha: list[int]
    alpha: int
    at_2: list[int]
    position_2: int
    on_benzo: list[Substituent]


def tryptamines(structure: Structure) -> Iterator[Tryptamine]:
    """3-(2-aminoethyl)-1H-indoles with CH2 at the beta carbon and hydrogen at the nitrogen of the indole."""
    for matched in structure.find("[nH]1cc(-[CX4;H2;!R]-[CX4;!R]-[NX3;!$(N-C=O)])c2ccccc12"):
        _, position_2, position_3, beta, alpha, nitrogen, *_ = matched
        benzo = next((r for r in structure.rings if len(r) == 6 and r <= set(matched)), None)
        if benzo is None:
            continue
        pyrrole = frozenset(matched) - {beta, alpha, nitrogen} - benzo
        on_benzo = substituents_on_benzo(structure, benzo, pyrrole)
        in_ring = structure.atom(nitrogen).IsInRing()
        if on_benzo is None or in_ring and structure.nitrogen_ring(nitrogen, alpha) is None:
            continue
        yield Tryptamine(nitrogen, [] if in_ring else structure.neighbours(nitrogen, {alpha}), in_ring,
                         structure.neighbours(alpha, {beta, nitrogen}), alpha,
                         structure.neighbours(position_2, set(matched)), position_2, on_benzo)


def substituents_on_benzo(structure: Structure, benzo: frozenset[int], pyrrole: frozenset[int]) -> list[Substituent] | None:
    """What stands on the six-membered ring; None if a ring other than the pyrrole and an alkylenedioxy one is fused to it."""
    bridges = structure.alkylenedioxy(benzo)
    inside = benzo.union(pyrrole, *bridges)
    if any(len(ring & benzo) > 1 and not ring <= inside for ring in structure.rings):
        return None
    found = [Substituent("alkylenedioxy", structure.carbons(bridge), min(benzo)) for bridge in bridges]
    for index in benzo:
        found += [Substituent(structure.kind(other, index), structure.carbons(structure.branch(other, {index})), index)
                  for other in structure.neighbours(index, inside)]
    return found


def reached(structure: Structure, found: Tryptamine) -> bool:
    """The present wording."""
    kinds = {kind for kind, _, _ in found.on_benzo}
    if not kinds <= {"alkyl", "alkoxy", "haloalkyl", "thioalkyl", "alkylenedioxy", "halide", "hydroxy"}:
        return False
    if not all(structure.alkyl(other, found.nitrogen, unsaturated=True) for other in found.at_nitrogen) or \
            not all(structure.alkyl(other, found.alpha, unsaturated=True) for other in found.at_alpha) or \
            not all(structure.alkyl(other, found.position_2) for other in found.at_2):
        return False
    return bool(found.at_nitrogen or found.in_ring or found.at_alpha or found.at_2 or kinds - {"hydroxy"})


def reached_in_1977(structure: Structure, found: Tryptamine) -> bool:
    """The wording until 2015 asked for one or more alkyl substituents at the nitrogen of the side chain and no other substituent.
    A ring-alkoxy tryptamine is an ether of the ring-hydroxy one, which the schedule extends to."""
    return not found.in_ring and not found.at_alpha and not found.at_2 and bool(found.at_nitrogen) and \
        all(structure.alkyl(other, found.nitrogen) for other in found.at_nitrogen) and \
        {kind for kind, _, _ in found.on_benzo} <= {"hydroxy", "alkoxy"}


@rule("gb-tryptamines", members=["dipt", "met", "4-ho-mipt", "5-meo-dmt", "5-meo-dipt"],
      strangers=["amt", "5-meo-amt", "5-meo-dalt", "lysergide", "5-api"])
def gb_tryptamines(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part I, paragraph 1(b)

    “structurally derived from tryptamine or from a ring-hydroxy tryptamine by modification in any of the following ways, that is
    to say— (i) by substitution at the nitrogen atom of the sidechain to any extent with alkyl or alkenyl substituents”

    What the wording of 1977 reached already; the class is in force since then.
    """
    return any(reached(structure, found) and reached_in_1977(structure, found) for found in tryptamines(structure))


@rule("gb-tryptamines-added-2015", members=["amt", "5-meo-dalt", "5-meo-amt", "2-me-dmt"],
      strangers=["dipt", "5-meo-dmt", "lysergide", "5-api"])
def gb_tryptamines_added_2015(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part I, paragraph 1(b)

    “or by inclusion of the nitrogen atom of the side chain (and no other atoms of the side chain) in a cyclic structure; (ii) by
    substitution at the carbon atom adjacent to the nitrogen atom of the side chain with alkyl or alkenyl substituents; (iii) by
    substitution in the 6-membered ring to any extent with alkyl, alkoxy, haloalkyl, thioalkyl, alkylenedioxy, or halide
    substituents; (iv) by substitution at the 2-position of the tryptamine ring system with an alkyl substituent”
    """
    return any(reached(structure, found) for found in tryptamines(structure)) and not gb_tryptamines(structure)


@rule("gb-lysergamide-n-alkyl-derivatives", members=["lysergide"], strangers=["dipt", "5-meo-dmt", "psilocine"])
def gb_lysergamides(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part I, paragraph 1(a)

    “Lysergide and other N-alkyl derivatives of lysergamide”

    One or two alkyl groups at the nitrogen of the amide.
    """
    for matched in structure.find("[NX3;!R]-C(=O)-[CH]1C=C2[CH]([CH2]c3c[nH]c4cccc2c34)N(-[CH3])[CH2]1"):
        others = structure.neighbours(matched[0], {matched[1]})
        if others and all(structure.alkyl(other, matched[0]) for other in others):
            return True
    return False
