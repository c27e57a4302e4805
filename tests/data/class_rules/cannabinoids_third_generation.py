"""Synthetic cannabinoids of the "third generation": JWH-018 with each of its four parts replaced from a list."""
from . import cannabinoids
from .cannabinoids import side_chain
from .rule import rule
from .structure import Structure

SIDE_CHAINS = {"alkyl", "alkenyl", "haloalkyl", "cyanoalkyl", "benzyl", "cycloalkylmethyl", "cycloalkylethyl",
               "(N-methylpiperidin-2-yl)methyl", "2-(4-morpholinyl)ethyl", "(tetrahydropyran-4-yl)methyl"}
FURTHER = {"alkyl", "alkenyl", "alkoxy", "halide", "haloalkyl", "cyano"}

# Where the link stands as at position 3 of an indole: the first atom is the nitrogen with the side chain, the last the linking one.
CORES = {
    "indole": "[nX3;r5]1(-[#6])cc(-[#6;!R:9])c2ccccc12",
    "indazole": "[nX3;r5]1(-[#6])nc(-[#6;!R:9])c2ccccc12",
    "pyrrolo[2,3-b]pyridine": "[nX3;r5]1(-[#6])cc(-[#6;!R:9])c2cccnc12",
    "pyrrolo[3,2-c]pyridine": "[nX3;r5]1(-[#6])cc(-[#6;!R:9])c2cnccc12",
    "pyrazolo[3,4-b]pyridine": "[nX3;r5]1(-[#6])nc(-[#6;!R:9])c2cccnc12",
    "benzimidazole": "[nX3;r5]1(-[#6])c(-[#6;!R:9])nc2ccccc12",
}


def is_phenyl(structure: Structure, start: int, away_from: int) -> bool:
    ring = structure.benzene_ring(start)
    kinds = structure.kinds(ring, {away_from}) if ring else None
    return kinds is not None and kinds <= FURTHER


def is_further(structure: Structure, start: int, at: int) -> bool:
    """What the compound may be further substituted with, phenyl and benzyl included."""
    return structure.kind(start, at) in FURTHER or is_phenyl(structure, start, at) or structure.is_benzyl(start, at)


def only_further(structure: Structure, ring: frozenset[int], besides: set[int]) -> bool:
    if any(len(other & ring) > 1 and not other <= ring for other in structure.rings):
        return False
    return all(is_further(structure, other, at) for at in ring for other in structure.neighbours(at, ring | besides))


def is_tail(structure: Structure, start: int, link: int) -> bool:
    """What may stand in the place of the naphthyl ring."""
    if structure.atom(start).IsInRing():
        system = structure.ring_system(start)
        aromatic = structure.atom(start).GetIsAromatic()
        nitrogens = len(system) - structure.carbons(system)
        if not structure.only(system, 6, 7) or not only_further(structure, system, {link}):
            return False
        if aromatic:  # phenyl; naphthyl, tetrahydronaphthyl, quinolinyl, isoquinolinyl
            return len(system) == 6 and not nitrogens or len(system) == 10 and nitrogens <= 1 and \
                all(len(ring) == 6 for ring in structure.rings if ring <= system)
        adamantyl = any(start in matched for matched in structure.find("C12CC3CC(CC(C3)C1)C2")) and len(system) == 10
        return not nitrogens and (adamantyl or len(structure.rings_with(start)) == 1 and structure.rings_with(start)[0] == system)
    if structure.element(start) != 6 or structure.atom(start).GetIsAromatic():
        return False
    return is_benzyl_tail(structure, start, link) or is_amino_acid_tail(structure, start, link)


def is_benzyl_tail(structure: Structure, start: int, link: int) -> bool:
    """Benzyl, further substituted with alkyl at its CH2 (cumyl)."""
    others = structure.neighbours(start, {link})
    phenyls = [other for other in others if is_phenyl(structure, other, start)]
    return len(phenyls) == 1 and all(structure.alkyl(other, start) for other in others if other not in phenyls)


def is_amino_acid_tail(structure: Structure, start: int, link: int) -> bool:
    """1-Amino-1-oxopropan-2-yl, 1-hydroxy-1-oxopropan-2-yl (its esters with alkyl too), further substituted."""
    acid = None
    for smarts in ("[CX3;!R](=[OX1])-[NH2]", "[CX3;!R](=[OX1])-[OH]", "[CX3;!R](=[OX1])-[OX2]-[CH3,$([CH2]-[CH3])]"):
        for carbonyl, *_ in structure.find(smarts):
            acid = carbonyl if structure.bonded(carbonyl, start) else acid
    others = structure.neighbours(start, {link, -1 if acid is None else acid})
    return acid is not None and bool(others) and all(
        structure.alkyl(other, start) or structure.is_benzyl(other, start) or is_phenyl(structure, other, start) for other in others)


def tails(structure: Structure, link: int, core_atom: int) -> list[tuple[int, int]]:
    """(first atom of the tail, atom before it), where the link is a methanone, carboxamide or carboxylate."""
    oxygens = [i for i in structure.neighbours(link) if structure.element(i) == 8 and structure.atom(i).GetDegree() == 1]
    others = structure.neighbours(link, {core_atom, *oxygens})
    if len(oxygens) != 1 or len(others) != 1:
        return []
    first = others[0]
    if structure.element(first) == 6:
        return [(first, link)]
    if structure.element(first) in (7, 8) and not structure.atom(first).IsInRing() and structure.atom(first).GetDegree() == 2:
        return [(structure.neighbours(first, {link})[0], first)]
    return []


@rule("gb-synthetic-cannabinoids-third-generation",
      members=["ab-pinaca", "adb-fubinaca", "5f-apinaca", "pb-22", "thj-018", "mdmb-chmica", "5f-cumyl-pinaca"],
      strangers=["jwh-018", "am-2201", "cumyl-nbminaca", "win-55-212-2", "jwh-307"])
def gb_third_generation(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part II, paragraph 1(ca)

    “whether or not substituted in any of the linked sub-structures with a benzyl or phenyl group and whether or not such compound
    is further substituted to any extent with alkyl, alkenyl, alkoxy, halide, haloalkyl or cyano substituents”
    “(i) replacement of the indole ring with indane, indene, indazole, pyrrole, pyrazole, imidazole, benzimidazole,
    pyrrolo[2,3-b]pyridine, pyrrolo[3,2-c]pyridine or pyrazolo[3,4‑b]pyridine; (ii) replacement of the pentyl substituent with
    alkyl, alkenyl, benzyl, cycloalkylmethyl, cycloalkylethyl, (N-methylpiperidin-2-yl)methyl, 2-(4-morpholinyl)ethyl or
    (tetrahydropyran-4-yl)methyl; (iii) replacement of the methanone linking group with an ethanone, carboxamide, carboxylate,
    methylene bridge or methine group; (iv) replacement of the 1-naphthyl ring with 2-naphthyl, phenyl, benzyl, adamantyl,
    cycloalkyl,”

    Of the cores those with a ring fused to the nitrogen's, of the links methanone, carboxamide and carboxylate; of the others,
    and of rings with nitrogen in place of the naphthyl, nothing is said. What sub-paragraph (c) specifies is none.
    """
    for core in CORES.values():
        for matched in structure.find(core):
            system = structure.ring_system(matched[0])
            link = next(i for i in matched if i not in system and i != matched[1])
            core_atom = next(i for i in structure.neighbours(link) if i in system)
            if len(system) != 9 or not only_further(structure, system, {matched[1], link}):
                continue
            if side_chain(structure, matched[1], matched[0]) not in SIDE_CHAINS:
                continue
            if any(is_tail(structure, first, before) for first, before in tails(structure, link, core_atom)):
                return not is_in_sub_paragraph_c(structure)
    return False


def is_in_sub_paragraph_c(structure: Structure) -> bool:
    return any(reads(structure) for reads in (
        cannabinoids.gb_naphthoylindoles, cannabinoids.gb_naphthoylindoles_added_2013,
        cannabinoids.gb_phenylacetylindoles, cannabinoids.gb_phenylacetylindoles_added_2013,
        cannabinoids.gb_benzoylindoles, cannabinoids.gb_adamantoylindoles,
        cannabinoids.gb_tetramethylcyclopropylcarbonylindoles))
