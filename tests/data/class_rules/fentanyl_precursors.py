"""Precursors of fentanyls of the Chinese export list: what is derived from 4-anilinopiperidine and 4-piperidone."""
from .rule import rule
from .structure import Structure

ANILINOPIPERIDINE = "[NX3;r6]1[#6][#6][CX4](-[NX3;!R]-c2ccccc2)[#6][#6]1"
PIPERIDONE = "[NX3;r6]1[CH2][CH2]C(=[OX1])[CH2][CH2]1"
KETAL = "[NX3;r6]1[CH2][CH2]C(-[OX2]-[CX4])(-[OX2]-[CX4])[CH2][CH2]1"


def acyls(structure: Structure, nitrogen: int, core: frozenset[int]) -> list[bool]:
    """For each group at a nitrogen atom whether it makes it an amide or a carbamate of a hydrocarbon group."""
    found = []
    for start in structure.neighbours(nitrogen, core):
        rest = structure.branch(start, core) - {start}
        oxygens = {i for i in rest if structure.element(i) == 8}
        acyl = any(matched[:2] == (nitrogen, start) for matched in structure.find("[NX3]-[CX3](=[OX1])"))
        carbamate = any(matched[:2] == (nitrogen, start) for matched in structure.find("[NX3]-[CX3](=[OX1])-[OX2]-[#6]"))
        found.append(acyl and structure.only(rest - oxygens, 6) and len(oxygens) == 1 + carbamate)
    return found


@rule("cn-4-ap-derivatives", members=["norfentanyl", "1-boc-4-ap", "1-boc-4-3-fluorophenylamino-piperidine"],
      strangers=["fentanyl", "anpp", "4-piperidone", "acetylfentanyl"])
def cn_4_ap_derivatives(structure: Structure) -> bool:
    """part 1 of annex 1, item 12

    “4-（N-苯基氨基）哌啶的酰胺类衍生物、氨基甲酸酯类衍生物、卤代衍生物或以上衍生方式组合形式的衍生物”
    """
    for matched in structure.find(ANILINOPIPERIDINE):
        core, piperidine, aniline = frozenset(matched), matched[0], matched[4]
        groups = acyls(structure, piperidine, core) + acyls(structure, aniline, core)
        kinds = {structure.kind(start, at) for at in core - {piperidine, aniline} for start in structure.neighbours(at, core)}
        if all(groups) and kinds <= {"halide"} and (groups or kinds):
            return True
    return False


@rule("cn-4-piperidone-derivatives", members=["1-boc-4-piperidone", "1-acetyl-4-piperidone", "1-4-dioxa-8-azaspiro-4-5-decane"],
      strangers=["4-piperidone", "n-phenethyl-4-piperidone", "1-benzyl-4-piperidone", "1-boc-4-hydroxypiperidine"])
def cn_4_piperidone_derivatives(structure: Structure) -> bool:
    """part 1 of annex 1, item 13

    “4-哌啶酮的缩酮类衍生物、酰胺类衍生物、氨基甲酸酯类衍生物或以上衍生方式组合形式的衍生物”
    """
    for smarts, ketal in ((PIPERIDONE, False), (KETAL, True)):
        for matched in structure.find(smarts):
            groups = acyls(structure, matched[0], frozenset(matched))
            if all(groups) and (groups or ketal):
                return True
    return False
