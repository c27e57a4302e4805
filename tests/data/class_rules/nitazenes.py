"""Nitazenes: 2-benzylbenzimidazoles with a 2-aminoethyl group at position 1."""
from collections.abc import Iterator
from typing import NamedTuple

from .rule import rule
from .structure import Structure, Substituent


class Nitazene(NamedTuple):
    amine: int
    ethylene: int                # the carbon atom beside the amine
    benzimidazole: frozenset[int]
    link: int                    # the benzylic carbon, or the atom in its place
    link_to: int                 # position 2 of the benzimidazole
    aryl: int                    # the atom of the phenyl ring on it


def nitazenes(structure: Structure) -> Iterator[Nitazene]:
    for matched in structure.find("[NX3]-[CX4;H2;!R]-[CX4;H2;!R]-n1c(-[CX4,NX3,OX2,SX2;!R]-[c])nc2ccccc12"):
        amine, ethylene, _, nitrogen, position_2, link, aryl, *rest = matched
        if structure.benzene_ring(aryl):
            yield Nitazene(amine, ethylene, frozenset([nitrogen, position_2, *rest]), link, position_2, aryl)


def on_benzimidazole(structure: Structure, found: Nitazene) -> list[tuple[Substituent, bool]] | None:
    """What stands on the benzo ring, each with whether it is at position 5 or 6; None if another ring is fused to it."""
    benzo = next(r for r in structure.rings if len(r) == 6 and r <= found.benzimidazole)
    if any(len(ring & benzo) > 1 and not ring <= found.benzimidazole for ring in structure.rings):
        return None
    inner = {i for i in benzo if any(len(ring) == 5 for ring in structure.rings_with(i))}
    placed = []
    for at in benzo - inner:
        for other in structure.neighbours(at, benzo):
            substituent = Substituent(structure.kind(other, at), structure.carbons(structure.branch(other, {at})), at)
            placed.append((substituent, not any(structure.bonded(at, i) for i in inner)))
    return placed


def is_dihydrobenzofuran(structure: Structure, found: Nitazene) -> bool:
    """The phenyl ring with an ethoxy group linked back to it, and nothing more."""
    ring = structure.benzene_ring(found.aryl)
    for matched in structure.find("O1[CH2][CH2]c2[cH0,cH]cccc12"):
        if ring <= set(matched):
            return not [i for at in matched for i in structure.neighbours(at, set(matched) | {found.link})]
    return False


def phenyl_fits(structure: Structure, found: Nitazene, most: dict[str, int]) -> bool:
    """Whether the phenyl ring bears nothing but the kinds in `most`, with no more carbon atoms than there."""
    if is_dihydrobenzofuran(structure, found):
        return True
    on_ring = structure.substituents(structure.benzene_ring(found.aryl), {found.link})
    return on_ring is not None and all(most.get(kind, -1) >= carbons for kind, carbons, _ in on_ring)


def amine_ring(structure: Structure, found: Nitazene) -> frozenset[int] | None:
    return structure.nitrogen_ring(found.amine, found.ethylene)


@rule("gb-nitazenes", members=["isotonitazene", "metonitazene", "butonitazene", "flunitazene", "etonitazepyne", "etazene"],
      strangers=["5-aminoisotonitazene", "bezitramide", "acetylfentanyl", "5-methyl-etodesnitazene"])
def gb_nitazenes(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part I, paragraph 1(ea)

    “with a maximum molecular mass of 500 atomic mass units and structurally derived from 2-(2-benzyl-benzimidazol-1-yl)ethanamine
    by modification in any of the following ways, that is to say— (i) by substitution at the nitrogen of the ethanamine to any
    extent by alkyl substituents containing up to three carbon atoms or alkenyl substituents containing up to three carbon atoms
    or by inclusion of the nitrogen atom (and no other atoms of the side chain) in a cyclic structure; (ii) by substitution in the
    phenyl ring of the benzyl system to any extent by alkyl or haloalkyl containing up to six carbon atoms, alkoxy or haloalkoxy
    containing up to five carbon atoms, acetyloxy, hydroxy, cyano, halogen, thioalkyl containing up to five carbon atoms or
    alkylsulphonyl containing up to five carbon atoms; (iii) by substitution at the 5- or 6- positions of the benzimidazole system
    by nitro, acetyl, cyano, methoxy, trifluoromethyl, trifluoromethoxy or halogen substituents; (iv) by substitution at the
    benzylic carbon by a methyl group; (v) by replacement of the benzylic carbon by a nitrogen, oxygen or sulphur atom; (vi) by
    substitution in the phenyl ring of the benzyl system by an ethoxy group linked back to the phenyl ring to form a
    dihydrobenzofuran structure; (vii) by replacement of the phenyl ring of the benzyl system by methylenedioxyphenyl”
    """
    phenyl = {"alkyl": 6, "haloalkyl": 6, "alkoxy": 5, "haloalkoxy": 5, "acetoxy": 2, "hydroxy": 0, "cyano": 1, "halide": 0,
              "thioalkyl": 5, "alkylsulphonyl": 5, "alkylenedioxy": 1}
    benzo = {"nitro": 0, "acetyl": 2, "cyano": 1, "alkoxy": 1, "haloalkyl": 1, "haloalkoxy": 1, "halide": 0}
    for found in nitazenes(structure):
        placed = on_benzimidazole(structure, found)
        if structure.mass > 500 or placed is None or not phenyl_fits(structure, found, phenyl):
            continue
        at_link = structure.neighbours(found.link, {found.link_to, found.aryl})
        if len(at_link) > 1 or any(not structure.alkyl(other, found.link, most=1) for other in at_link):
            continue
        if not all(at_5_or_6 and benzo.get(on.kind, -1) >= on.carbons for on, at_5_or_6 in placed):
            continue
        at_amine = structure.neighbours(found.amine, {found.ethylene})
        if amine_ring(structure, found) or not structure.atom(found.amine).IsInRing() and \
                all(structure.alkyl(other, found.amine, most=3, unsaturated=True) for other in at_amine):
            return True
    return False


def in_npsg(structure: Structure, phenyl: dict[str, int], benzo: dict[str, int], amine: int, mass: int, bridged: bool) -> bool:
    """With one methylene group between benzimidazole and phenyl, which bears nothing."""
    for found in nitazenes(structure):
        placed = on_benzimidazole(structure, found)
        methylene = structure.element(found.link) == 6 and structure.atom(found.link).GetTotalNumHs() == 2
        if structure.mass > mass or not methylene or placed is None or not phenyl_fits(structure, found, phenyl) or \
                is_dihydrobenzofuran(structure, found) and not bridged:
            continue
        if not all(benzo.get(on.kind, -1) >= on.carbons for on, _ in placed):
            continue
        ring = amine_ring(structure, found)
        simple = ring and not structure.substituents(ring, {found.ethylene}) and len(ring) in (5, 6) and \
            structure.carbons(ring) >= 4 and structure.only(ring, 6, 7, 8)
        if simple or not structure.atom(found.amine).IsInRing() and \
                all(structure.alkyl(other, found.amine, most=amine) for other in structure.neighbours(found.amine, {found.ethylene})):
            return True
    return False


@rule("de-npsg-benzimidazoles", members=["isotonitazene", "metodesnitazene", "butonitazene"],
      strangers=["5-aminoisotonitazene", "bezitramide", "acetylfentanyl", "ethyleneoxynitazene"], except_named_in=["de-btmg"],
      with_esters=True)
def de_npsg_benzimidazoles(structure: Structure) -> bool:
    """NpSG, Anlage 1, Nummer 7

    “Ferner sind Stoffe eingeschlossen, bei denen das Amin-Stickstoffatom Bestandteil eines Morpholino-, Pyrrolidino- oder
    Piperidinyl-Ringsystems ist”
    “Nitro-, Trifluormethyl-, Methoxy-, Trifluormethoxy-, Cyano-”
    “Wasserstoff, Fluor, Chlor, Brom, Iod, Alkyl- (bis C6), Alkoxy- (bis C5), Acetoxy-, Alkylsulfanyl- (bis C5), Hydroxy- und
    Cyanogruppen”

    As the wording of 2021 had them (up to C4, and C3 at the amine; source de-npsg-history), since when the class is in force.
    """
    phenyl = {"alkyl": 4, "alkoxy": 4, "acetoxy": 2, "hydroxy": 0, "cyano": 1, "halide": 0, "thioalkyl": 4}
    benzo = {"nitro": 0, "cyano": 1, "alkoxy": 1, "haloalkoxy": 1, "halide": 0}
    return in_npsg(structure, phenyl, benzo, amine=3, mass=500, bridged=False)


@rule("de-npsg-benzimidazoles-added-2025", members=["ethyleneoxynitazene", "methylenedioxynitazene"],
      strangers=["isotonitazene", "5-aminoisotonitazene", "bezitramide"], except_named_in=["de-btmg"], with_esters=True)
def de_npsg_benzimidazoles_added_2025(structure: Structure) -> bool:
    """NpSG, Anlage 1, Nummer 7

    “Wasserstoff, Fluor, Chlor, Brom, Iod, Alkyl- (bis C6), Trialkylsilyl- (maximal zwölf C-Atome in den Trialkylresten insgesamt),
    Nitro-, Trifluormethyl-, Methoxy-, Trifluormethoxy-, Cyano- und Acetylgruppen”
    “mit einer Vinylenoxy- (1-Oxyethen-2-yl-), Methylendioxy-, Ethylenoxy- oder Ethylendioxygruppe überbrückt werden”

    What the present wording reaches and that of 2021 did not.
    """
    phenyl = {"alkyl": 6, "haloalkyl": 6, "alkoxy": 5, "haloalkoxy": 5, "acetoxy": 2, "hydroxy": 0, "cyano": 1, "halide": 0,
              "thioalkyl": 5, "alkylenedioxy": 2}
    benzo = {"nitro": 0, "acetyl": 2, "cyano": 1, "alkoxy": 1, "alkyl": 6, "haloalkoxy": 1, "halide": 0}
    return in_npsg(structure, phenyl, benzo, amine=6, mass=600, bridged=True) and not de_npsg_benzimidazoles(structure)


@rule("cn-nitazene-related-substances", members=["isotonitazene", "metodesnitazene", "5-aminoisotonitazene"],
      strangers=["bezitramide", "acetylfentanyl"], except_named_in=["cn-narcotics", "cn-psychotropics"])
def cn_nitazene_related(structure: Structure) -> bool:
    """关于将尼秦类物质和三氟乙咪酯等12种物质列入《非药用类麻醉药品和精神药品管制品种增补目录》的公告

    “（一）使用取代或未取代的1H-苯并咪唑基替代5-硝基-1H-苯并咪唑基;（二）使用取代或未取代的C1-C2烃基替代1H-苯并咪唑基与苯基之间的
    亚甲基;（三）使用取代或未取代的芳香基团替代4-乙氧基苯基;（四）使用取代或未取代的氨基替代N,N-二乙基氨基”

    Any aromatic group with a ring of carbon atoms, any amino group that is no amide; one unsubstituted carbon atom between.
    """
    return any(structure.element(found.link) == 6 and structure.atom(found.link).GetTotalNumHs() == 2 and
               not any(matched[0] == found.amine for matched in structure.find("[NX3]-[C,S]=[O,S,N]"))
               for found in nitazenes(structure))


@rule("ca-benzimidazoles", "ee-nitazenes", members=["isotonitazene", "metodesnitazene"], strangers=["bezitramide", "acetylfentanyl"])
def ca_benzimidazoles(structure: Structure) -> bool:
    """Controlled Drugs and Substances Act: Schedules I to VI, item 13

    “Benzimidazoles, their salts, derivatives and salts of derivatives including:”

    A name that chemistry uses for much more: what the item is about are the 2-benzyl-1-(2-aminoethyl)benzimidazoles that it
    names. Estonia names nitazenes without a definition.
    """
    return cn_nitazene_related(structure)
