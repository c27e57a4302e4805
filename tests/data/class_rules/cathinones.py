"""Cathinones: 2-amino-1-phenylpropan-1-ones, and those with another ring in place of the phenyl."""
from collections.abc import Iterator
from typing import NamedTuple

from .rule import rule
from .structure import Structure


class Cathinone(NamedTuple):
    ring_atom: int                   # of the ring system at position 1
    benzene: frozenset[int] | None   # that ring, where it is a benzene ring
    carbonyl: int
    alpha: int
    nitrogen: int
    tail: int                        # carbon atoms at position 2: 1 in a propanone, 2 in a butanone


def cathinones(structure: Structure) -> Iterator[Cathinone]:
    """Ring-CO-CH(alkyl)-N with alkyl groups at the nitrogen, or the nitrogen in a ring of its own.

    An alkyl group at position 3 leaves a CH2 there: 2-amino-3-methyl-1-phenylbutan-1-ones have two of them, and are left out.
    """
    for ring_atom, carbonyl, _, alpha, nitrogen in structure.find(
            "[c]-[CX3;!R](=[OX1])-[CX4;H1;!R]-[NX3;!$(N-C=[O,S,N])]"):
        tail = structure.neighbours(alpha, {carbonyl, nitrogen})
        if len(tail) != 1 or structure.atom(tail[0]).GetTotalNumHs() < 2 or not structure.alkyl(tail[0], alpha):
            continue
        if is_amino(structure, nitrogen, alpha):
            yield Cathinone(ring_atom, structure.benzene_ring(ring_atom), carbonyl, alpha, nitrogen, structure.alkyl(tail[0], alpha))


def is_amino(structure: Structure, nitrogen: int, alpha: int) -> bool:
    if structure.atom(nitrogen).IsInRing():
        ring = structure.nitrogen_ring(nitrogen, alpha)
        if ring is None or not structure.only(ring, 6, 7, 8):
            return False
        return (structure.kinds(ring, {alpha}) or set()) <= {"alkyl"}
    return all(structure.alkyl(other, nitrogen) for other in structure.neighbours(nitrogen, {alpha}))


def is_modified(structure: Structure) -> bool:
    """Whether it is more than 2-amino-1-phenyl-1-propanone itself."""
    return structure.smiles != "CC(N)C(=O)c1ccccc1"


@rule("gb-cathinones", members=["mephedrone", "methylone", "mdpv", "alpha-pvp", "buphedrone", "ethcathinone"],
      strangers=["ephedrine", "naphyrone", "ketamine", "2c-b", "alpha-pvt"],
      excepts=["bupropion", "cathinone", "amfepramone", "pyrovalerone"])
def gb_cathinones(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part II, paragraph 1(aa)

    “structurally derived from 2–amino–1–phenyl–1–propanone by modification in any of the following ways, that is to say, (i) by
    substitution in the phenyl ring to any extent with alkyl, alkoxy, alkylenedioxy, haloalkyl or halide substituents, whether or
    not further substituted in the phenyl ring by one or more other univalent substituents; (ii) by substitution at the
    3–position with an alkyl substituent; (iii) by substitution at the nitrogen atom with alkyl or dialkyl groups, or by
    inclusion of the nitrogen atom in a cyclic structure”
    """
    for core in cathinones(structure):
        kinds = structure.kinds(core.benzene, {core.carbonyl}) if core.benzene else None
        if kinds is not None and is_modified(structure) and \
                (not kinds or kinds & {"alkyl", "alkoxy", "alkylenedioxy", "haloalkyl", "halide"}):
            return True
    return False


@rule("ee-cathinones", members=["mephedrone", "alpha-pvp"], strangers=["ephedrine", "naphyrone", "ketamine"],
      excepts=["bupropion", "amfepramone", "pyrovalerone", "cathinone"])
def ee_cathinones(structure: Structure) -> bool:
    """määrus nr 73, lisa 1, VI nimekiri

    “Cathinones”

    The list gives the name alone; the definition of the United Kingdom is taken for what the word means at least, and what
    that one excepts is left out here too.
    """
    return gb_cathinones(structure)


@rule("gb-ring-modified-cathinones", members=["naphyrone", "alpha-pvt", "5-dbfpv"],
      strangers=["mephedrone", "methylone", "bupropion", "5-apb", "alpha-pvp"])
def gb_ring_modified_cathinones(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part II, paragraph 1(ab)

    “structurally derived from 2–aminopropan–1–one by substitution at the 1-position with any monocyclic, or fused‑polycyclic ring
    system (not being a phenyl ring or alkylenedioxyphenyl ring system), whether or not the compound is further modified in any of
    the following ways, that is to say, (i) by substitution in the ring system to any extent with alkyl, alkoxy, haloalkyl or
    halide substituents, whether or not further substituted in the ring system by one or more other univalent substituents”
    """
    for core in cathinones(structure):
        if core.benzene and structure.substituents(core.benzene) is not None:
            continue  # a phenyl or alkylenedioxyphenyl ring
        kinds = structure.kinds(structure.ring_system(core.ring_atom), {core.carbonyl})
        if kinds is not None and (not kinds or kinds & {"alkyl", "alkoxy", "haloalkyl", "halide"}):
            return True
    return False


@rule("jp-cathinones", members=[], strangers=["alpha-pihp", "naphyrone", "ephedrine", "n-butylhexedrone", "3-4-dmmc"],
      except_named_in=["jp-narcotics", "jp-stimulants", "jp-psychotropics"])
def jp_cathinones(structure: Structure) -> bool:
    """指定薬物省令第一条第361号

    “Column 1: methylamino; ethylamino; dimethylamino; diethylamino; methylethylamino; 1-pyrrolidinyl. Column 2: methyl; ethyl;
    straight-chain propyl, butyl, pentyl, hexyl, heptyl. Column 3: methyl; ethyl; methoxy; methylenedioxy; fluorine; chlorine;
    bromine; iodine.”
    “position 3 bears nothing but hydrogen, or one substituent of column 2; and positions 2 to 6 of the benzene ring bear nothing
    but hydrogen, or one substituent of column 3 is bonded to position 2, 3 or 4 of the benzene ring, without further
    substituents at positions 2 and 3 and on the benzene ring”
    """
    most = {"alkyl": 2, "alkoxy": 1, "alkylenedioxy": 1, "halide": 0}
    for core in cathinones(structure):
        on_ring = structure.substituents(core.benzene, {core.carbonyl}) if core.benzene else None
        tail = structure.branch(structure.neighbours(core.alpha, {core.carbonyl, core.nitrogen})[0], {core.alpha})
        if on_ring is None or core.tail > 8 or not structure.is_straight(tail):
            continue
        if len(on_ring) > 1 or any(most.get(kind, -1) < carbons for kind, carbons, _ in on_ring):
            continue
        if structure.atom(core.nitrogen).IsInRing():
            ring = structure.nitrogen_ring(core.nitrogen, core.alpha)
            if len(ring) == 5 and structure.only(ring - {core.nitrogen}, 6) and not structure.substituents(ring, {core.alpha}):
                return True
        elif all(structure.alkyl(other, core.nitrogen, most=2) for other in structure.neighbours(core.nitrogen, {core.alpha})):
            return True
    return False
