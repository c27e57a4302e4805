"""Arylcyclohexylamines: phencyclidine, ketamine and what is derived from them."""
from collections.abc import Iterator
from typing import NamedTuple

from .rule import rule
from .structure import Structure, Substituent


class Arylcyclohexylamine(NamedTuple):
    ring: frozenset[int]           # cyclohexane
    centre: int
    aryl: int
    nitrogen: int
    on_ring: list[Substituent]     # a ketone's oxygen among them, as "oxo"
    ketone: bool


def arylcyclohexylamines(structure: Structure) -> Iterator[Arylcyclohexylamine]:
    """Cyclohexane, or cyclohexanone with its ketone beside the centre, with an aromatic ring and a nitrogen at one carbon atom."""
    for centre, aryl, nitrogen in structure.find("[CX4;R1;r6](-[c])(-[NX3;!$(N-C=[O,S,N])])"):
        ring = structure.rings_with(centre)[0]
        if nitrogen in ring or aryl in ring or len(ring) != 6 or not structure.only(ring, 6) or \
                structure.ring_system(centre) != ring or len(structure.ring_system(aryl)) != len(structure.rings_with(aryl)[0]):
            continue
        if any(not bond.GetBondTypeAsDouble() == 1 for bond in structure.molecule.GetBonds()
               if {bond.GetBeginAtomIdx(), bond.GetEndAtomIdx()} <= ring):
            continue
        on_ring = structure.substituents(ring, {aryl, nitrogen})
        ketones = [at for kind, _, at in on_ring or () if kind == "oxo"]
        if on_ring is not None and len(ketones) <= 1 and all(structure.bonded(at, centre) for at in ketones):
            yield Arylcyclohexylamine(ring, centre, aryl, nitrogen, on_ring, bool(ketones))


def is_thienyl(structure: Structure, aryl: int) -> bool:
    ring = structure.rings_with(aryl)[0]
    return len(ring) == 5 and structure.only(ring, 6, 16) and structure.carbons(ring) == 4


def nitrogen_fits(structure: Structure, found: Arylcyclohexylamine) -> bool:
    """Alkyl, alkenyl or hydroxyalkyl on it, or piperidine, pyrrolidine, azepane with alkyl."""
    if structure.atom(found.nitrogen).IsInRing():
        ring = structure.nitrogen_ring(found.nitrogen, found.centre)
        return ring is not None and len(ring) in (5, 6, 7) and structure.carbons(ring) == len(ring) - 1 and \
            not any(structure.atom(i).GetIsAromatic() for i in ring) and \
            {kind for kind, _, _ in structure.substituents(ring, {found.centre}) or ()} <= {"alkyl"}
    return all(at_nitrogen_fits(structure, other, found.nitrogen) for other in structure.neighbours(found.nitrogen, {found.centre}))


def at_nitrogen_fits(structure: Structure, start: int, nitrogen: int) -> bool:
    atoms = structure.branch(start, {nitrogen})
    hydroxy = {i for i in atoms if structure.element(i) == 8 and structure.atom(i).GetTotalNumHs() == 1}
    return structure.element(start) == 6 and len(hydroxy) <= 1 and structure.is_alkyl(atoms - hydroxy, unsaturated=not hydroxy)


@rule("gb-arylcyclohexylamines", members=["methoxetamine", "3-methoxyphencyclidine", "dck", "1-phenylcyclohexylamine"],
      strangers=["benocyclidine", "tramadol", "pethidine"], excepts=["ketamine", "tiletamine"])
def gb_arylcyclohexylamines(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part II, paragraph 1(d)

    “1-Phenylcyclohexylamine or any compound”
    “structurally derived from 1-phenylcyclohexylamine or 2-amino-2-phenylcyclohexanone by modification in any of the following
    ways, that is to say, (i) by substitution at the nitrogen atom to any extent by alkyl, alkenyl or hydroxyalkyl groups, or
    replacement of the amino group with a 1-piperidyl, 1-pyrrolidyl or 1-azepyl group, whether or not the nitrogen containing ring
    is further substituted by one or more alkyl groups; (ii) by substitution in the phenyl ring to any extent by amino, alkyl,
    hydroxy, alkoxy or halide substituents, whether or not further substituted in the phenyl ring to any extent; (iii) by
    substitution in the cyclohexyl or cyclohexanone ring by one or more alkyl substituents; (iv) by replacement of the phenyl ring
    with a thienyl ring”
    """
    for found in arylcyclohexylamines(structure):
        if not {kind for kind, _, _ in found.on_ring} <= {"alkyl", "oxo"} or not nitrogen_fits(structure, found):
            continue
        benzene = structure.benzene_ring(found.aryl)
        kinds = structure.kinds(benzene, {found.centre}) if benzene else None
        modified = structure.smiles != "NC1(c2ccccc2)CCCCC1=O"
        if is_thienyl(structure, found.aryl) or kinds is not None and modified and \
                (not kinds or kinds & {"amino", "alkyl", "hydroxy", "alkoxy", "halide"}):
            return True
    return False


@rule("de-npsg-arylcyclohexylamines", members=["3-methoxyphencyclidine", "dck", "2-fluorodeschloroketamine"],
      strangers=["benocyclidine", "tramadol", "pethidine"], except_named_in=["de-btmg"], with_esters=True)
def de_npsg_arylcyclohexylamines(structure: Structure) -> bool:
    """NpSG, Anlage 1, Nummer 6

    “die von einer der nachfolgend abgebildeten Grundstrukturen abgeleitet werden kann, eine maximale Molekülmasse von 500 u hat”
    “Wasserstoff, Fluor, Chlor, Brom, Iod, Hydroxy-, Thiol-, Alkyl- (bis C6), Alkoxy- (bis C6), Alkylsulfanyl- (bis C6) und
    Aminogruppen”
    “Wasserstoff, Alkyl- (bis C6), Alkoxy- (bis C6), Hydroxy-, Phenylalkylgruppen (in der Alkylkette C1 bis C4) und Oxo-Gruppen”

    What the definition of the United Kingdom reaches, with these groups alone. Medicines (ketamine, tiletamine) are outside the
    law by its § 1.
    """
    most = {"halide": 0, "hydroxy": 0, "alkyl": 6, "alkoxy": 6, "thioalkyl": 6, "amino": 0}
    for found in arylcyclohexylamines(structure):
        ring = structure.rings_with(found.aryl)[0]
        on_aryl = structure.substituents(ring, {found.centre})
        at_nitrogen = structure.neighbours(found.nitrogen, {found.centre})
        small = structure.atom(found.nitrogen).IsInRing() or \
            all(structure.carbons(structure.branch(other, {found.nitrogen})) <= 6 for other in at_nitrogen)
        if structure.mass <= 500 and small and on_aryl is not None and gb_arylcyclohexylamines(structure) and \
                all(most.get(kind, -1) >= carbons for kind, carbons, _ in on_aryl) and \
                all(carbons <= 6 for _, carbons, _ in found.on_ring):
            return True
    return False


@rule("ca-phencyclidine-derivatives", members=["ketamine", "3-methoxyphencyclidine", "methoxetamine", "dck"],
      strangers=["tenocyclidine", "benocyclidine", "tramadol", "pethidine"])
def ca_phencyclidine_derivatives(structure: Structure) -> bool:
    """Controlled Drugs and Substances Act, Schedule I, item 14

    “Phencyclidine (1-(1-phenylcyclohexyl)piperidine), its salts, derivatives and analogues”

    What lies between phencyclidine and ketamine, which the item names: 1-phenylcyclohexylamines and their 2-ketones, with alkyl at the
    nitrogen or the nitrogen in a piperidine or pyrrolidine ring, and with anything at the phenyl ring. Of a thienyl in its
    place, of morpholine and of groups with a hetero atom at the nitrogen nothing is said.
    """
    for found in arylcyclohexylamines(structure):
        benzene = structure.benzene_ring(found.aryl)
        if benzene and structure.kinds(benzene, {found.centre}) is not None and {kind for kind, _, _ in found.on_ring} <= {"alkyl", "oxo"} \
                and structure.neighbours(found.nitrogen, {found.centre}) and nitrogen_fits(structure, found):
            return True
    return False
