"""Barbiturates and benzodiazepines."""
from .rule import rule
from .structure import Structure


@rule("gb-barbiturates", members=["phenobarbital", "amobarbital", "secobarbital"],
      strangers=["thiopental", "glutethimide", "methylphenobarbital"])
def gb_barbiturates(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part II, paragraph 1(b)

    “any 5,5 disubstituted barbituric acid”

    With hydrogen at both nitrogen atoms, or one of them at an oxygen (structures are drawn as they are in the sources).
    """
    return structure.has("[CX4;R1;r6]1(-[#6])(-[#6])[#6](~[O;D1])~[#7;D2]~[#6](~[O;D1])~[#7;D2]~[#6]~1~[O;D1]")


@rule("ca-barbiturates", members=["phenobarbital"], strangers=["thiopental", "glutethimide", "methylphenobarbital"])
def ca_barbiturates(structure: Structure) -> bool:
    """Controlled Drugs and Substances Act: Schedules I to VI, item 1

    “Barbiturates, their salts and derivatives including”
    """
    return gb_barbiturates(structure)


@rule("us-barbituric-acid-derivatives", members=["phenobarbital", "hexobarbital", "thiopental"],
      strangers=["glutethimide", "diclazepam", "methyprylon"])
def us_barbituric_acid_derivatives(structure: Structure) -> bool:
    """21 CFR 1308.13(c)(3)

    “Any substance which contains any quantity of a derivative of barbituric acid or any salt thereof”

    5,5-Disubstituted barbituric and 2-thiobarbituric acids, which a hydrocarbon group at a nitrogen atom leaves what they are.
    """
    return structure.has("[CX4;r6]1(-[#6])(-[#6])[#6](~[O;D1])~[#7]~[#6](~[O,S;D1])~[#7]~[#6]~1~[O;D1]")


@rule("ca-benzodiazepines", members=["diclazepam", "flualprazolam", "phenazepam"],
      strangers=["etizolam", "clozapine", "olanzapine", "zolpidem"])
def ca_benzodiazepines(structure: Structure) -> bool:
    """Controlled Drugs and Substances Act: Schedules I to VI, item 18

    “Benzodiazepines, their salts and derivatives”

    1,4-Benzodiazepines with phenyl or pyridyl at position 5, as all that the item names; rings fused to positions 1 and 2 or not.
    """
    return structure.has("[#6;R]1(=[NX2]-[#6;R]-[#6;R]-,=,:[#7;R]-c2ccccc12)-c3[c,n]cccc3")
