"""Synthetic cannabinoids: what stands at the nitrogen of an indole, what at its position 3, and the laws that combine them."""
from collections.abc import Iterator

from rdkit import Chem

from .rule import rule
from .structure import Structure

NAPHTHYL_1 = "[c;$(c1cccc2ccccc12)]"
NAPHTHYL = "[c;$(c1cccc2ccccc12),$(c1ccc2ccccc2c1)]"
# A phenyl ring of a naphthyl would do for benzoyl, were the ring not asked to stand alone.
LONE_PHENYL = "[c;$(c1ccccc1);!$(c1cccc2ccccc12);!$(c1ccc2ccccc2c1)]"
TETRAMETHYLCYCLOPROPYL = "[CX4;r3;$([CX4]1[CX4]([CH3])([CH3])[CX4]1([CH3])[CH3])]"
ADAMANTYL = "[CX4;$(C12CC3CC(CC(C3)C1)C2),$(C1C2CC3CC(C2)CC1C3)]"

INDOLE = "[nX3;r5]1(-[#6])cc({})c2ccccc12"
INDAZOLE = "[nX3;r5]1(-[#6])nc({})c2ccccc12"
PYRROLE = "[nX3;r5]1(-[#6])cc({})cc1"


def linked(structure: Structure, core: str, *links: str) -> Iterator[tuple[int, int]]:
    """(nitrogen, first atom on it) of each core that bears one of the links; the core is fused to no further ring."""
    size = {INDOLE: 9, INDAZOLE: 9, PYRROLE: 5}[core]
    for link in links:
        for nitrogen, on_nitrogen, *_ in structure.find(core.format(link)):
            if len(structure.ring_system(nitrogen)) == size:
                yield nitrogen, on_nitrogen


def ring_is(structure: Structure, core: str, *links: str) -> bool:
    return any(True for _ in linked(structure, core, *links))


def rooted(smiles: str) -> str:
    return Chem.MolToSmiles(Chem.MolFromSmiles(smiles), rootedAtAtom=0)


NAMED_SIDE_CHAINS = {
    **{rooted("C" * n + ring): "cycloalkylmethyl" if n == 1 else "cycloalkylethyl"
       for n in (1, 2) for ring in ("C1CC1", "C1CCC1", "C1CCCC1", "C1CCCCC1", "C1CCCCCC1")},
    rooted("CC1CCCCN1C"): "(N-methylpiperidin-2-yl)methyl",
    rooted("CCN1CCOCC1"): "2-(4-morpholinyl)ethyl",
    rooted("CC1CCOCC1"): "(tetrahydropyran-4-yl)methyl",
}


def side_chain(structure: Structure, start: int, nitrogen: int) -> str:
    """What the laws call the group at the nitrogen of the core."""
    atoms = structure.branch(start, {nitrogen})
    kind = structure.kind(start, nitrogen)
    if kind in ("alkyl", "haloalkyl"):
        return kind
    if kind == "alkenyl":
        return "other" if any(structure.atom(i).GetHybridization() == Chem.HybridizationType.SP for i in atoms) else kind
    if name := NAMED_SIDE_CHAINS.get(Chem.MolFragmentToSmiles(structure.molecule, sorted(atoms), rootedAtAtom=start)):
        return name
    if structure.is_benzyl(start, nitrogen):
        return "benzyl"
    ends = {"cyanoalkyl": "[CX2;!R](#[NX1])-[CX4]", "hydroxyalkyl": "[OX2;H]-[CX4]"}
    for name, smarts in ends.items():
        end = {i for matched in structure.find(smarts) if matched[0] in atoms for i in matched[:-1]}
        if end and len([i for i in end if structure.element(i) != 6]) == 1 and structure.is_alkyl(atoms - end):
            return name
    return "other"


IN_2009 = {"alkyl", "alkenyl", "cycloalkylmethyl", "cycloalkylethyl", "2-(4-morpholinyl)ethyl"}
IN_2013 = IN_2009 | {"haloalkyl", "cyanoalkyl", "hydroxyalkyl", "(N-methylpiperidin-2-yl)methyl"}


def with_side_chain(structure: Structure, allowed: set[str], core: str, *links: str) -> bool:
    return any(side_chain(structure, start, nitrogen) in allowed for nitrogen, start in linked(structure, core, *links))


def carbonyl(group: str) -> str:
    return f"-[CX3](=[OX1])-{group}"


@rule("gb-synthetic-cannabinoids-naphthoylindoles-and-naphthylmethylindoles",
      members=["jwh-018", "jwh-073", "jwh-019"], strangers=["am-2201", "jwh-250", "rcs-4", "jwh-307"])
def gb_naphthoylindoles(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part II, paragraph 1(c)

    “structurally derived from 3–(1–naphthoyl)indole”
    “by substitution at the nitrogen atom of the indole ring by alkyl, haloalkyl, alkenyl, cyanoalkyl, hydroxyalkyl,
    cycloalkylmethyl, cycloalkylethyl, (N-methylpiperidin-2-yl)methyl or 2–(4–morpholinyl)ethyl, whether or not further substituted
    in the indole ring to any extent and whether or not substituted in the naphthyl ring to any extent”

    What the wording of 2009 reached, which had 1-naphthyl alone and five of the nine groups; the rest is the class of 2013.
    """
    return with_side_chain(structure, IN_2009, INDOLE, carbonyl(NAPHTHYL_1), f"-[CX4;H2]-{NAPHTHYL_1}")


@rule("gb-synthetic-cannabinoids-naphthoylindoles-added-2013", members=["am-2201", "am-1220"],
      strangers=["jwh-018", "jwh-250", "rcs-4"])
def gb_naphthoylindoles_added_2013(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part II, paragraph 1(c)

    “structurally derived from 3–(1–naphthoyl)indole, 3-(2-naphthoyl) indole, 1H–indol–3–yl–(1–naphthyl)methane or
    1H-indol-3-yl-(2-naphthyl)methane by substitution at the nitrogen atom of the indole ring”
    """
    return with_side_chain(structure, IN_2013, INDOLE, carbonyl(NAPHTHYL), f"-[CX4;H2]-{NAPHTHYL}") and \
        not gb_naphthoylindoles(structure)


@rule("gb-synthetic-cannabinoids-naphthoylpyrroles", "ee-naphtoylpyrroles", members=["jwh-307", "jwh-147", "jwh-370"],
      strangers=["jwh-018", "rcs-4", "am-2201"])
def gb_naphthoylpyrroles(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part II, paragraph 1(c)

    “structurally derived from 3–(1–naphthoyl)pyrrole or 3-(2-naphthoyl)pyrrole by substitution at the nitrogen atom of the pyrrole
    ring”

    What the wording of 2009 reached already. Estonia names naphthoylpyrroles without a definition.
    """
    return with_side_chain(structure, IN_2009, PYRROLE, carbonyl(NAPHTHYL_1))


@rule("gb-synthetic-cannabinoids-phenylacetylindoles", members=["jwh-250", "jwh-203", "rcs-8"], strangers=["jwh-018", "rcs-4", "ab-pinaca"])
def gb_phenylacetylindoles(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part II, paragraph 1(c)

    “structurally derived from 3–phenylacetylindole by substitution at the nitrogen atom of the indole ring by alkyl, haloalkyl,
    alkenyl, cyanoalkyl, hydroxyalkyl, cycloalkylmethyl, cycloalkylethyl, (N-methylpiperidin-2-yl)methyl or
    2–(4–morpholinyl)ethyl, whether or not further substituted in the indole ring to any extent and whether or not substituted in
    the phenyl ring to any extent”
    """
    return with_side_chain(structure, IN_2009, INDOLE, carbonyl(f"[CX4;H2]-{LONE_PHENYL}"))


@rule("gb-synthetic-cannabinoids-phenylacetylindoles-added-2013", members=[], strangers=["jwh-250", "jwh-018", "rcs-4"])
def gb_phenylacetylindoles_added_2013(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part II, paragraph 1(c)

    “structurally derived from 3–phenylacetylindole by substitution at the nitrogen atom of the indole ring by alkyl, haloalkyl,
    alkenyl, cyanoalkyl, hydroxyalkyl”
    """
    return with_side_chain(structure, IN_2013, INDOLE, carbonyl(f"[CX4;H2]-{LONE_PHENYL}")) and not gb_phenylacetylindoles(structure)


@rule("gb-synthetic-cannabinoids-benzoylindoles", "ee-benzoylindoles", members=["rcs-4", "am-694"],
      strangers=["jwh-018", "jwh-250", "am-2201"])
def gb_benzoylindoles(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part II, paragraph 1(c)

    “structurally derived from 3-benzoylindole by substitution at the nitrogen atom of the indole ring by alkyl, haloalkyl, alkenyl,
    cyanoalkyl, hydroxyalkyl, cycloalkylmethyl, cycloalkylethyl, (N-methylpiperidin-2-yl)methyl or 2–(4–morpholinyl)ethyl”

    Estonia names benzoylindoles without a definition.
    """
    return with_side_chain(structure, IN_2013, INDOLE, carbonyl(LONE_PHENYL))


@rule("gb-synthetic-cannabinoids-adamantoylindoles", "ee-adamantoylindoles",
      members=["am-1248", "1-adamantyl-1-pentyl-1h-indol-3-yl-methanone"],
      strangers=["jwh-018", "apinaca", "sts-135"])
def gb_adamantoylindoles(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part II, paragraph 1(c)

    “structurally derived from 3-(1-adamantoyl)indole or 3-(2-adamantoyl)indole by substitution at the nitrogen atom of the indole
    ring by alkyl, haloalkyl, alkenyl, cyanoalkyl, hydroxyalkyl, cycloalkylmethyl, cycloalkylethyl,
    (N-methylpiperidin-2-yl)methyl or 2–(4–morpholinyl)ethyl”

    Estonia names adamantoylindoles without a definition.
    """
    return with_side_chain(structure, IN_2013, INDOLE, carbonyl(ADAMANTYL))


@rule("gb-synthetic-cannabinoids-tetramethylcyclopropylcarbonylindoles", "ee-cyclopropylcarbonylindoles",
      members=["ur-144", "xlr-11"], strangers=["jwh-018", "a-834-735", "am-1248"])
def gb_tetramethylcyclopropylcarbonylindoles(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part II, paragraph 1(c)

    “structurally derived from 3-(2,2,3,3-tetramethylcyclopropylcarbonyl)indole by substitution at the nitrogen atom of the indole
    ring by alkyl, haloalkyl, alkenyl, cyanoalkyl, hydroxyalkyl, cycloalkylmethyl, cycloalkylethyl, (N-methylpiperidin-2-yl)methyl
    or 2–(4–morpholinyl)ethyl”

    Estonia names cyclopropylcarbonylindoles without a definition.
    """
    return with_side_chain(structure, IN_2013, INDOLE, carbonyl(TETRAMETHYLCYCLOPROPYL))


@rule("ee-naphthoylindoles", members=["jwh-018", "am-2201"], strangers=["jwh-250", "rcs-4", "jwh-307"])
def ee_naphthoylindoles(structure: Structure) -> bool:
    """määrus nr 73, lisa 1, VI nimekiri

    “Naphthoylindoles”

    The list gives the name alone; with a group at the nitrogen that the law of the United Kingdom lists.
    """
    return with_side_chain(structure, IN_2013, INDOLE, carbonyl(NAPHTHYL))


@rule("ee-phenethylacetylindoles", members=["jwh-250"], strangers=["jwh-018", "rcs-4"])
def ee_phenylacetylindoles(structure: Structure) -> bool:
    """määrus nr 73, lisa 1, VI nimekiri

    “Fenüülatsetüülindoolid”

    The list gives the name alone; with a group at the nitrogen that the law of the United Kingdom lists.
    """
    return with_side_chain(structure, IN_2013, INDOLE, carbonyl(f"[CX4;H2]-{LONE_PHENYL}"))


@rule("gb-synthetic-cannabinoids-cyclohexylphenols", members=["cp-47-497", "cannabicyclohexanol", "cp-55-940"],
      strangers=["dronabinol", "tramadol"])
def gb_cyclohexylphenols(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part II, paragraph 1(c)

    “structurally derived from 2–(3–hydroxycyclohexyl)phenol by substitution at the 5–position of the phenolic ring by alkyl,
    alkenyl, cycloalkylmethyl, cycloalkylethyl or 2–(4–morpholinyl)ethyl, whether or not further substituted in the cyclohexyl
    ring to any extent”
    """
    for matched in structure.find("[OX2;H]-c1cc(-[#6;!R])ccc1-[CX4;R1]2[CX4][CX4]([OX2;H])[CX4][CX4][CX4]2"):
        benzene = structure.benzene_ring(matched[1])
        if benzene and side_chain(structure, matched[4], matched[3]) in IN_2009 and len(structure.substituents(benzene) or ()) == 3:
            return True
    return False
