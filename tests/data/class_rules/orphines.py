"""Orphines: brorphine, spirobrorphine and what is derived from them."""
from collections.abc import Iterator
from typing import NamedTuple

from .rule import rule
from .structure import Structure

BENZIMIDAZOLONE = "O=c1[nX3]c2ccccc2n1-[CX4;r6]1-[CX4]-[CX4]-[NX3]-[CX4]-[CX4]-1"
TRIAZASPIRODECANONE = "O=[C;r5]1[NX3][CX4][NX3](-[c])[CX4]12[CX4][CX4][NX3][CX4][CX4]2"
BROMOPHENYLETHYL = "[NX3]-[CH](-[CH3])-c1[cH][cH]c(-Br)[cH][cH]1"
ON_PHENYL = {"halide": 0, "alkyl": 6, "haloalkyl": 6, "alkoxy": 5, "haloalkoxy": 5, "acetoxy": 2, "thioalkyl": 5, "hydroxy": 0, "cyano": 1}


class Orphine(NamedTuple):
    piperidine: frozenset[int]
    nitrogen: int                # of the piperidine
    other_ring: frozenset[int]   # benzimidazolone, or imidazolidinone without the atom that both share
    aryl: int | None             # at a nitrogen of the imidazolidinone


def orphines(structure: Structure, spiro: bool) -> Iterator[Orphine]:
    """Both with a group at the nitrogen of the piperidine."""
    for matched in structure.find(TRIAZASPIRODECANONE if spiro else BENZIMIDAZOLONE):
        oxygen, nitrogen = matched[0], matched[-3]
        aryl, centre = (matched[5], matched[6]) if spiro else (None, matched[-6])
        piperidine = frozenset((centre, *matched[-5:]))
        at_nitrogen = structure.neighbours(nitrogen, piperidine)
        if len(at_nitrogen) == 1 and not structure.branch(at_nitrogen[0], {nitrogen}) & frozenset(matched):
            yield Orphine(piperidine, nitrogen, frozenset(matched) - piperidine - {oxygen, aryl}, aryl)


def groups_on(structure: Structure, ring: frozenset[int], besides: set[int]) -> list[frozenset[int]] | None:
    """What stands on a ring; None if another ring is fused to it by one of them."""
    found = [structure.branch(start, ring | besides) for at in ring for start in structure.neighbours(at, ring | besides)]
    return None if any(atoms & other and not other <= atoms for atoms in found for other in structure.rings if other & ring) else found


@rule("cn-orphine-type-substances", members=["chlorphine", "5-6-dichloro-brorphine", "spirochlorphine"],
      strangers=["brorphine", "bezitramide", "fentanyl", "spirobrorphine"], except_named_in=["cn-narcotics", "cn-psychotropics"])
def cn_orphine_type(structure: Structure) -> bool:
    """公安部公告（奥啡类物质整类列管）

    “（一）使用含碳原子数不超过 5 个的基团替代 1,3-二氢-2H-苯并咪唑-2-酮基中任意数量的氢原子、（二）使用任意基团（氢原子除外）替代
    4-溴苯乙基、（三）使用含碳原子数不超过 5 个的基团替代哌啶环中任意数量的氢原子”
    “（四）使用取代或未取代的芳香基团替代与氮原子相连的苯基、（五）使用任意基团（氢原子除外）替代 4-溴苯乙基、（六）使用含碳原子数不超过
    5 个的基团替代 1,3,8-三氮杂螺[4.5]癸烷-4-酮基中任意数量的氢原子”

    Of what meets several conditions at once (cychlorphine) nothing is said: the words that open the list are not in the source.
    """
    for spiro in (False, True):
        for found in orphines(structure, spiro):
            retained = any(matched[0] == found.nitrogen for matched in structure.find(BROMOPHENYLETHYL))
            rings = found.piperidine | found.other_ring
            outside = {atom for at in rings for atom in structure.neighbours(at, rings)
                       if structure.element(atom) == 8 or atom == found.aryl or at == found.nitrogen}
            groups = groups_on(structure, rings, outside)
            if groups is None or any(structure.carbons(atoms) > 5 for atoms in groups):
                continue
            on_piperidine = groups_on(structure, found.piperidine, outside | found.other_ring)
            another_aryl = spiro and structure.branch(found.aryl, rings) != structure.benzene_ring(found.aryl)
            conditions = [bool(groups)] if spiro else [bool(on_piperidine), len(groups) > len(on_piperidine or ())]
            if [*conditions, not retained, another_aryl].count(True) == 1:
                return True
    return False


@rule("de-npsg-aminobenzylpiperidines", members=["chlorphine", "5-6-dichloro-brorphine"],
      strangers=["cychlorphine", "spirochlorphine", "bezitramide", "benzylfentanyl"], except_named_in=["de-btmg"], with_esters=True)
def de_npsg_aminobenzylpiperidines(structure: Structure) -> bool:
    """NpSG, Anlage 1, Nummer 9

    “eine maximale Molekülmasse von 500 u hat”
    “a) R1: Wasserstoff, Methyl- und Ethylgruppe. b) R2: Wasserstoff, Methyl-, Ethyl-, Cyanoalkyl- (Alkylrest bis C4) und Phenylgruppe.”
    “Die Phenylringe können an den Positionen zwei bis sechs (beim Benzimidazalonring entfällt die Position 2)”
    “Wasserstoff, Fluor, Chlor, Brom, Iod, Alkyl- (bis C6), Alkoxy- (bis C5), Acetoxy-, Alkylsulfanyl- (bis C5), Hydroxy- und
    Cyanogruppen”

    Where R1 and R2 stand is only drawn: with hydrogen, methyl or ethyl, which both may be, at the benzylic carbon and at the free
    nitrogen of the benzimidazolone. Of the other Grundstrukturen nothing is said.
    """
    for found in orphines(structure, spiro=False):
        benzylic = structure.neighbours(found.nitrogen, found.piperidine)[0]
        at_benzylic = structure.neighbours(benzylic, {found.nitrogen})
        aryls = [atom for atom in at_benzylic if structure.benzene_ring(atom)]
        hetero = [at for at in found.other_ring if structure.element(at) == 7]
        free = next(at for at in hetero if not set(structure.neighbours(at)) & found.piperidine)
        benzo = next(ring for ring in structure.rings if len(ring) == 6 and ring <= found.other_ring)
        small = [(other, benzylic) for other in at_benzylic if other not in aryls] + \
            [(other, free) for other in structure.neighbours(free, found.other_ring)]
        on_phenyl = structure.substituents(structure.benzene_ring(aryls[0]), {benzylic}) if len(aryls) == 1 else None
        on_benzo = [structure.kind(other, at) for at in benzo for other in structure.neighbours(at, found.other_ring)]
        if structure.mass <= 500 and on_phenyl is not None and structure.atom(benzylic).GetHybridization().name == "SP3" and \
                all(structure.alkyl(other, at, most=2) for other, at in small) and \
                all(ON_PHENYL.get(kind, -1) >= carbons for kind, carbons, _ in on_phenyl) and \
                all(kind in ("halide", "hydroxy", "cyano") for kind in on_benzo) and \
                not groups_on(structure, found.piperidine, {benzylic} | found.other_ring):
            return True
    return False
