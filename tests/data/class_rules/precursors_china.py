"""Derivatives of 4-anilinopiperidine and of 4-piperidone whose export to certain countries China controls."""
from .rule import rule
from .structure import HALOGENS, Structure

ACYL = "[CX3](=[OX1])(-[#6,#8])-[NX3]"  # of an amide or of a carbamate


def changes(structure: Structure, core: set[int]) -> bool | None:
    """Whether something stands on the core; None if it is more than acyl groups at nitrogen and halogen atoms at carbon."""
    acyl = {matched[0] for matched in structure.find(ACYL)}
    found = {other: at for at in core for other in structure.neighbours(at, core)}
    for other, at in found.items():
        fits = other in acyl if structure.element(at) == 7 else structure.element(other) in HALOGENS
        if not fits or structure.branch(other, core) & (found.keys() - {other}):
            return None
    return bool(found)


@rule("cn-4-ap-derivatives", members=["norfentanyl", "1-boc-4-ap", "4-bromo-anilino-1-boc-piperidine"],
      strangers=["n-phenyl-4-piperidinamine", "anpp", "fentanyl", "4-piperidone"])
def cn_4_ap_derivatives(structure: Structure) -> bool:
    """part 1 of annex 1, item 12

    “4-（N-苯基氨基）哌啶的酰胺类衍生物、氨基甲酸酯类衍生物、卤代衍生物或以上衍生方式组合形式的衍生物”
    """
    return any(changes(structure, set(matched)) for matched in structure.find("c1ccccc1-[NX3]-C1CCNCC1"))


@rule("cn-4-piperidone-derivatives", members=["1-boc-4-piperidone", "1-4-dioxa-8-azaspiro-4-5-decane"],
      strangers=["4-piperidone", "n-phenethyl-4-piperidone", "3-methyl-4-piperidone", "n-phenyl-4-piperidinamine"])
def cn_4_piperidone_derivatives(structure: Structure) -> bool:
    """part 1 of annex 1, item 13

    “4-哌啶酮的缩酮类衍生物、酰胺类衍生物、氨基甲酸酯类衍生物或以上衍生方式组合形式的衍生物”

    The ketals are those of ethylene and propylene glycol and of methanol and ethanol.
    """
    def acylated(core: set[int]) -> bool:
        return bool(changes(structure, core)) and not any(structure.element(i) in HALOGENS for at in core for i in structure.neighbours(at))

    if any(acylated(set(matched)) for matched in structure.find("O=C1CCNCC1")):
        return True
    ketals = ("C1COC2(O1)CCNCC2", "C1COC2(OC1)CCNCC2", "[CH3]-OC1(O-[CH3])CCNCC1", "[CH3]COC1(OC[CH3])CCNCC1")
    return any(changes(structure, set(matched)) is False or acylated(set(matched)) for s in ketals for matched in structure.find(s))
