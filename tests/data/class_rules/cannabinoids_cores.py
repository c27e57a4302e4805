"""Synthetic cannabinoids that laws describe by a core with whatever stands on it: Canada, Estonia, China."""
from .cannabinoids import INDAZOLE, INDOLE, LONE_PHENYL, NAPHTHYL_1, PYRROLE, carbonyl, ring_is
from .rule import rule
from .structure import Structure


@rule("ca-cannabinoid-core-3-1-naphthoyl-indole", members=["am-2201", "jwh-018"], strangers=["rcs-4", "jwh-307"])
def ca_naphthoylindole(structure: Structure) -> bool:
    """Controlled Drugs and Substances Act: Schedules I to VI, item 2(2)

    “Any substance that has a 3-(1-naphthoyl)indole structure with substitution at the nitrogen atom of the indole ring, whether or
    not further substituted on the indole ring to any extent and whether or not substituted on the naphthyl ring to any extent”
    """
    return ring_is(structure, INDOLE, carbonyl(NAPHTHYL_1))


@rule("ca-cannabinoid-core-3-1-naphthoyl-pyrrole", members=["jwh-147", "jwh-370"], strangers=["jwh-018", "rcs-4"])
def ca_naphthoylpyrrole(structure: Structure) -> bool:
    """Controlled Drugs and Substances Act: Schedules I to VI, item 2(3)

    “Any substance that has a 3-(1-naphthoyl)pyrrole structure with substitution at the nitrogen atom of the pyrrole ring”
    """
    return ring_is(structure, PYRROLE, carbonyl(NAPHTHYL_1))


@rule("ca-cannabinoid-core-3-phenylacetylindole", members=["jwh-250", "jwh-203"], strangers=["jwh-018", "rcs-4"])
def ca_phenylacetylindole(structure: Structure) -> bool:
    """Controlled Drugs and Substances Act: Schedules I to VI, item 2(4)

    “Any substance that has a 3-phenylacetylindole structure with substitution at the nitrogen atom of the indole ring”
    """
    return ring_is(structure, INDOLE, carbonyl(f"[CX4;H2]-{LONE_PHENYL}"))


@rule("ca-cannabinoid-core-3-benzoylindole", members=["rcs-4", "am-694"], strangers=["jwh-018", "jwh-250"])
def ca_benzoylindole(structure: Structure) -> bool:
    """Controlled Drugs and Substances Act: Schedules I to VI, item 2(5)

    “Any substance that has a 3-benzoylindole structure with substitution at the nitrogen atom of the indole ring”
    """
    return ring_is(structure, INDOLE, carbonyl(LONE_PHENYL))


@rule("ca-cannabinoid-core-3-methanone-cyclopropyl-indole", members=["ur-144", "xlr-11", "a-834-735"], strangers=["jwh-018", "am-1248"])
def ca_cyclopropylindole(structure: Structure) -> bool:
    """Controlled Drugs and Substances Act: Schedules I to VI, item 2(6)

    “Any substance that has a 3-methanone(cyclopropyl)indole structure with substitution at the nitrogen atom of the indole ring”
    """
    return ring_is(structure, INDOLE, carbonyl("[CX4;r3]"))


@rule("ca-cannabinoid-core-quinolin-8-yl-1h-indole-3-carboxylate", members=["pb-22", "bb-22"], strangers=["thj-018", "jwh-018"])
def ca_quinolinyl_carboxylate(structure: Structure) -> bool:
    """Controlled Drugs and Substances Act: Schedules I to VI, item 2(7)

    “Any substance that has a quinolin-8-yl 1H-indole-3-carboxylate structure with substitution at the nitrogen atom of the indole
    ring”
    """
    return ring_is(structure, INDOLE, carbonyl("[OX2]-[c;$(c1cccc2cccnc12)]"))


@rule("ca-cannabinoid-core-3-carboxamideindazole", "ee-indazolecarboxamides", members=["ab-pinaca", "apinaca", "adb-butinaca"],
      strangers=["jwh-018", "pb-22", "mdmb-chmica"])
def ca_carboxamideindazole(structure: Structure) -> bool:
    """Controlled Drugs and Substances Act: Schedules I to VI, item 2(8)

    “Any substance that has a 3-carboxamideindazole structure with substitution at the nitrogen atom of the indazole ring, whether
    or not further substituted on the indazole ring to any extent and whether or not substituted at the carboxamide group to any
    extent”

    Estonia names indazolecarboxamides without a definition.
    """
    return ring_is(structure, INDAZOLE, carbonyl("[NX3]"))


@rule("ca-cannabinoid-core-3-carboxamideindole", "ee-indolecarboxamides", members=["mdmb-chmica", "apica", "adbica"],
      strangers=["jwh-018", "pb-22", "ab-pinaca"])
def ca_carboxamideindole(structure: Structure) -> bool:
    """Controlled Drugs and Substances Act: Schedules I to VI, item 2(9)

    “Any substance that has a 3-carboxamideindole structure with substitution at the nitrogen atom of the indole ring, whether or
    not further substituted on the indole ring to any extent and whether or not substituted at the carboxamide group to any
    extent”

    Estonia names indolecarboxamides without a definition.
    """
    return ring_is(structure, INDOLE, carbonyl("[NX3]"))


@rule("ca-cannabinoid-core-2-cyclohexyl-phenol", members=["cp-47-497", "cannabicyclohexanol"],
      strangers=["tetrahydrocannabidiol", "tramadol", "dronabinol"])
def ca_cyclohexylphenol(structure: Structure) -> bool:
    """Controlled Drugs and Substances Act: Schedules I to VI, item 2(1)

    “Any substance that has a 2-(cyclohexyl)phenol structure with substitution at the 1-position of the benzene ring by a hydroxy,
    ether or ester group and further substituted at the 5-position of the benzene ring, whether or not further substituted on the
    benzene ring to any extent, and substituted at the 3’-position of the cyclohexyl ring by an alkyl, carbonyl, hydroxyl, ether
    or ester”

    With a hydroxy group or an ether at 1, and oxygen at 3’: an alkyl there would do, but makes cannabinoids of the plant's kind
    (hydrogenated cannabidiol) members of a class that is called agonists.
    """
    return any(len(structure.rings_with(matched[7])) == 1 for matched in structure.find(
        "[OX2;!R]-c1cc(-[*;!#1])ccc1-[CX4;R1]2[CX4][C;X4,$(C=O)](~[OX1,OX2;!R])[CX4][CX4][CX4]2"))


def hydrocarbon(structure: Structure, start: int, away_from: int) -> frozenset[int]:
    """The carbon atoms that hang together at `start`; of an aromatic one its rings alone."""
    atoms = structure.branch(start, {away_from})
    if structure.atom(start).GetIsAromatic():
        return structure.ring_system(start) if structure.only(structure.ring_system(start), 6) else frozenset()
    return structure.branch(start, {away_from} | {i for i in atoms if structure.element(i) != 6})


def is_heterocycle_with(structure: Structure, start: int, away_from: int, carbons_between: int) -> bool:
    """A heterocyclyl with one to three hetero atoms; on a chain of up to so many carbon atoms."""
    if structure.atom(start).IsInRing():
        hetero = [i for i in structure.ring_system(start) if structure.element(i) != 6]
        return 1 <= len(hetero) <= 3 and away_from not in structure.ring_system(start)
    return carbons_between > 0 and structure.element(start) == 6 and any(
        is_heterocycle_with(structure, other, start, carbons_between - 1) for other in structure.neighbours(start, {away_from}))


CORES_OF_CHINA = ("[nX3;r5]1(-[#6])cc(-[CX3](=[OX1])-{})c2ccccc12", "[nX3;r5]1(-[#6])nc(-[CX3](=[OX1])-{})c2ccccc12",
                  "[nX3;r5]1(-[#6])cc(-[CX3](=[OX1])-{})c2cccnc12", "[nX3;r5]1(-[#6])nc(-[CX3](=[OX1])-{})c2cccnc12")


@rule("cn-synthetic-cannabinoids", members=["adb-butinaca", "mdmb-4en-pinaca", "am-694"],
      strangers=["tetrahydrocannabidiol", "lysergide", "jwh-307"],
      except_named_in=["cn-narcotics", "cn-psychotropics"])
def cn_synthetic_cannabinoids(structure: Structure) -> bool:
    """公安部 国家卫生健康委员会 国家药品监督管理局关于将合成大麻素类物质和氟胺酮等18种物质列入《非药用类麻醉药品和精神药品管制品种增补目录》的公告（2021年3月15日）

    “R1代表取代或未取代的C3-C8烃基；取代或未取代的含有1-3个杂原子的杂环基；取代或未取代的含有1-3个杂原子的杂环基取代的甲基或乙基”
    “R3代表取代或未取代的C6-C10的芳基；取代或未取代的C3-C10的烃基；取代或未取代的含有1-3个杂原子的杂环基”
    “X代表N或C。Y代表N或CH。Z代表O或NH或无任何原子”

    The formulas were published as a picture; the one read here has R1 at the nitrogen of an indole, indazole (X) or their
    7-aza-analogues (Y), and CO-Z-R3 at position 3. Of the others nothing is said.
    """
    for core in CORES_OF_CHINA:
        for z in ("[NX3;H1;!R]-[#6;!$(C=[O,S,N])]", "[OX2;!R]-[#6;!$(C=[O,S,N])]", "[#6;!$(C=[O,S,N])]"):
            for matched in structure.find(core.format(z)):
                if len(structure.ring_system(matched[0])) != 9:
                    continue
                before = matched[4] if z.startswith("[#6") else matched[6]
                r1, r3 = matched[1], matched[6] if z.startswith("[#6") else matched[7]
                if (3 <= len(hydrocarbon(structure, r1, matched[0])) <= 8 or is_heterocycle_with(structure, r1, matched[0], 2)) and \
                        (3 <= len(hydrocarbon(structure, r3, before)) <= 10 or is_heterocycle_with(structure, r3, before, 2)):
                    return True
    return False

