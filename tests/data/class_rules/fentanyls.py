"""Fentanyls: N-(1-substituted piperidin-4-yl)-N-aryl amides, and how far each law goes from fentanyl."""
from collections.abc import Iterator
from typing import NamedTuple

from rdkit import Chem

from .rule import rule
from .structure import Structure

SP3 = Chem.HybridizationType.SP3


class Fentanyl(NamedTuple):
    amide: int                       # the nitrogen of the anilide
    aryl: int                        # the atom of the aromatic ring on it
    piperidine: frozenset[int]
    position_4: int
    nitrogen: int                    # of the piperidine
    at_nitrogen: int                 # the first atom of what stands on that


def fentanyls(structure: Structure) -> Iterator[Fentanyl]:
    """A monocyclic aromatic ring and an acyl group (its carbonyl on a carbon atom) on nitrogen at position 4 of a piperidine,
    whose own nitrogen bears anything but hydrogen."""
    for matched in structure.find("[NX3;!R](-[CX3](=[OX1])-[#6])(-[a])-[CX4;R]1-[C;R]-[C;R]-[NX3;R]-[C;R]-[C;R]1"):
        amide, _, _, _, aryl, position_4, _, _, nitrogen, _, _ = matched
        piperidine = frozenset(matched[5:])
        outside = structure.neighbours(nitrogen, piperidine)
        if len(outside) == 1 and len(structure.rings_with(aryl)) == 1 and structure.ring_system(nitrogen) == piperidine:
            yield Fentanyl(amide, aryl, piperidine, position_4, nitrogen, outside[0])


def piperidine_substituents(structure: Structure, found: Fentanyl) -> list[tuple[int, int]]:
    """(ring atom, first atom of the substituent), beside the anilide and what stands on the nitrogen."""
    return [(at, other) for at in found.piperidine
            for other in structure.neighbours(at, found.piperidine | {found.amide, found.at_nitrogen})]


def is_ester_or_ether(structure: Structure, start: int, at: int) -> bool:
    """Alkoxycarbonyl, alkoxyalkyl or acyloxy."""
    atoms = structure.branch(start, {at})
    oxygens = [i for i in atoms if structure.element(i) == 8]
    if not structure.only(atoms, 6, 8) or any(structure.atom(i).IsInRing() for i in atoms):
        return False
    carbonyls = [i for i in atoms if any(m[0] == i for m in structure.find("[CX3](=[OX1])"))]
    if structure.element(start) == 8:
        return len(oxygens) == 2 and len(carbonyls) == 1 and structure.bonded(start, carbonyls[0])
    if start in carbonyls:
        return len(oxygens) == 2 and len(carbonyls) == 1 and any(m[0] == start for m in structure.find("[CX3](=O)-O-[CX4]"))
    return len(oxygens) == 1 and not carbonyls and structure.atom(oxygens[0]).GetDegree() == 2


def aralkyl(structure: Structure, found: Fentanyl) -> Iterator[tuple[int, int, int]]:
    """The two carbon atoms of the phenethyl group, and the atom of the ring in place of its phenyl."""
    first = found.at_nitrogen
    for second in structure.neighbours(first, {found.nitrogen}):
        if all(structure.element(i) == 6 and not structure.atom(i).IsInRing() and structure.atom(i).GetHybridization() == SP3
               for i in (first, second)):
            for ring_atom in structure.neighbours(second, {first}):
                if len(structure.rings_with(ring_atom)) == 1:
                    yield first, second, ring_atom


CHAIN = {"alkyl", "alkenyl", "alkoxy", "hydroxy", "halide", "haloalkyl", "amino", "nitro"}


def has_phenethyl(structure: Structure, found: Fentanyl, ring_fits) -> bool:
    """A phenethyl group with what the laws allow on its chain, and a ring of which `ring_fits(ring, second)` is true."""
    for first, second, ring_atom in aralkyl(structure, found):
        chain = [structure.kind(other, first) for other in structure.neighbours(first, {found.nitrogen, second})]
        chain += [structure.kind(other, second) for other in structure.neighbours(second, {first, ring_atom})]
        if set(chain) <= CHAIN and ring_fits(structure.rings_with(ring_atom)[0], second):
            return True
    return False


def is_heterocycle(structure: Structure, ring: frozenset[int]) -> bool:
    return not structure.only(ring, 6) and structure.ring_system(min(ring)) == ring


@rule("gb-fentanyls", members=["acetylfentanyl", "ocfentanil", "valerylfentanyl", "furanylfentanyl", "para-fluorobutyrylfentanyl"],
      strangers=["norfentanyl", "benzylfentanyl", "pethidine", "w-18", "4-fluoroamphetamine"])
def gb_fentanyls(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part I, paragraph 1(d)

    “structurally derived from fentanyl by modification in any of the following ways, that is to say, (i) by replacement of the
    phenyl portion of the phenethyl group by any heteromonocycle whether or not further substituted in the heterocycle; (ii) by
    substitution in the phenethyl group with alkyl, alkenyl, alkoxy, hydroxy, halogeno, haloalkyl, amino or nitro groups; (iii) by
    substitution in the piperidine ring with alkyl or alkenyl groups; (iv) by substitution in the aniline ring with alkyl, alkoxy,
    alkylenedioxy, halogeno or haloalkyl groups; (v) by substitution at the 4-position of the piperidine ring with any
    alkoxycarbonyl or alkoxyalkyl or acyloxy group; (vi) by replacement of the N-propionyl group by another acyl group”
    """
    def phenethyl_ring(ring, second) -> bool:
        kinds = structure.kinds(ring, {second})
        return is_heterocycle(structure, ring) or structure.benzene_ring(min(ring)) is not None and kinds is not None and kinds <= CHAIN

    for found in fentanyls(structure):
        aniline = structure.benzene_ring(found.aryl)
        kinds = structure.kinds(aniline, {found.amide}) if aniline else None
        if kinds is None or not kinds <= {"alkyl", "alkoxy", "alkylenedioxy", "halide", "haloalkyl"}:
            continue
        if all(structure.kind(other, at) in ("alkyl", "alkenyl") or at == found.position_4 and is_ester_or_ether(structure, other, at)
               for at, other in piperidine_substituents(structure, found)) and has_phenethyl(structure, found, phenethyl_ring):
            return True
    return False


def has_listed_piperidine(structure: Structure, found: Fentanyl) -> bool:
    return all(structure.kind(other, at) in CHAIN or is_ester_or_ether(structure, other, at)
               for at, other in piperidine_substituents(structure, found))


@rule("us-fentanyl-related-substances", members=["benzodioxole-fentanyl", "tetramethylcyclopropylfentanyl"],
      strangers=["norfentanyl", "benzylfentanyl", "pethidine", "w-18", "thenylfentanyl"], except_named_in=["us-csa"])
def us_fentanyl_related(structure: Structure) -> bool:
    """21 USC 812(c), schedule I(e); 21 USC 802(60); Pub. L. 119-26, July 16, 2025

    “(A) By replacement of the phenyl portion of the phenethyl group by any monocycle, whether or not further substituted in or on
    the monocycle. (B) By substitution in or on the phenethyl group with alkyl, alkenyl, alkoxyl, hydroxyl, halo, haloalkyl,
    amino, or nitro groups. (C) By substitution in or on the piperidine ring with alkyl, alkenyl, alkoxyl, ester, ether, hydroxyl,
    halo, haloalkyl, amino, or nitro groups. (D) By replacement of the aniline ring with any aromatic monocycle whether or not
    further substituted in or on the aromatic monocycle. (E) By replacement of the N-propionyl group with another acyl group.”
    """
    return any(has_listed_piperidine(structure, found) and has_phenethyl(structure, found, lambda ring, second: True)
               for found in fentanyls(structure))


@rule("cn-fentanyl-related-substances", members=["acetylbenzylfentanyl", "phenyl-fentanyl", "ocfentanil"],
      strangers=["norfentanyl", "pethidine", "w-18"],
      except_named_in=["cn-narcotics", "cn-psychotropics"])
def cn_fentanyl_related(structure: Structure) -> bool:
    """公安部 国家卫生健康委 国家药监局发布《非药用类麻醉药品和精神药品目录》（2025年）

    “（一）使用其他酰基替代丙酰基；（二）使用任何取代或未取代的单环芳香基团替代与氮原子直接相连的苯基；（三）哌啶环上存在烷基、
    烯基、烷氧基、酯基、醚基、羟基、卤素、卤代烷基、氨基及硝基等取代基；（四）使用其他任意基团（氢原子除外）替代苯乙基”
    """
    return any(has_listed_piperidine(structure, found) for found in fentanyls(structure))


@rule("ca-fentanyls", members=["acetylbenzylfentanyl", "ocfentanil", "phenyl-fentanyl"], strangers=["norfentanyl", "pethidine", "w-18"])
def ca_fentanyls(structure: Structure) -> bool:
    """Controlled Drugs and Substances Act: Schedules I to VI, item 16

    “Fentanyls, their salts, derivatives, and analogues”

    The name of the group: fentanyl with the changes that the laws of the United Kingdom and the United States list, and those
    whose piperidine bears another arylmethyl, as benzylfentanyl and thenylfentanyl do. Of other changes nothing is said.
    """
    return any(has_listed_piperidine(structure, found) and
               (has_phenethyl(structure, found, lambda ring, second: True) or is_arylmethyl(structure, found))
               for found in fentanyls(structure))


def is_arylmethyl(structure: Structure, found: Fentanyl) -> bool:
    first = found.at_nitrogen
    rings = structure.neighbours(first, {found.nitrogen})
    return structure.element(first) == 6 and structure.atom(first).GetTotalNumHs() == 2 and \
        all(structure.atom(i).GetIsAromatic() and len(structure.rings_with(i)) == 1 for i in rings)


@rule("ee-fentanyl-derivates", members=["acetylbenzylfentanyl", "ocfentanil"], strangers=["norfentanyl", "pethidine", "w-18"])
def ee_fentanyl_derivates(structure: Structure) -> bool:
    """määrus nr 73, lisa 1, VI nimekiri

    “Fentanyl derivates*”

    The list gives the name alone; read as Canada's.
    """
    return ca_fentanyls(structure)
