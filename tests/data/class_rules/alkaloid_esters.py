"""Esters and ethers of morphine, esters of ecgonine."""
from .rule import rule
from .structure import Structure

# Morphine by its atoms; its two oxygen atoms that can bear groups stand first.
MORPHINE = "[OX2]-C1C=CC2C3Cc4ccc(-[OX2])c5OC1C2(c45)CCN3-[CH3]"


def groups(structure: Structure) -> list[str]:
    """What stands at the hydroxy groups of morphine, if there is nothing else: acyl or alkyl."""
    for matched in structure.find(MORPHINE):
        morphine = set(matched)
        outside = {i: at for at in matched for i in structure.neighbours(at, morphine)}
        oxygens = {at for at in matched if structure.element(at) == 8 and not structure.atom(at).IsInRing()}
        if set(outside.values()) <= oxygens and structure.only(outside, 6):
            acyl = {m[0] for m in structure.find("[CX3](=O)-[OX2]")}
            return ["acyl" if i in acyl else "alkyl" for i in outside]
    return []


@rule("jp-morphine-esters", members=["heroin", "morphine-3-propionate", "myrophine"],
      strangers=["morphine", "codeine", "oxycodone-acetate", "acetyldihydrocodeine"])
def jp_morphine_esters(structure: Structure) -> bool:
    """麻薬及び向精神薬取締法別表第一第16号

    “ジアセチルモルヒネ（別名ヘロイン）その他モルヒネのエステル”
    """
    return "acyl" in groups(structure)


@rule("jp-morphine-ethers", members=["codeine", "ethylmorphine", "pholcodine"], strangers=["morphine", "heroin", "thebaine", "dihydrocodeine"])
def jp_morphine_ethers(structure: Structure) -> bool:
    """麻薬及び向精神薬取締法別表第一第15号

    “コデイン、エチルモルヒネその他モルヒネのエーテル”
    """
    return "alkyl" in groups(structure)


@rule("jp-ecgonine-esters", members=["cocaine", "cocaethylene", "benzoylecgonine", "ecgonine-methyl-ester"],
      strangers=["ecgonine", "4-fluorotropacocaine", "rti-111"])
def jp_ecgonine_esters(structure: Structure) -> bool:
    """麻薬及び向精神薬取締法別表第一第13号

    “コカインその他エクゴニンのエステル及びその塩類”

    Esters of the acid, of the alcohol or of both.
    """
    return structure.has("[CH3]-N1C2CCC1C(C(=O)-[OX2])C(-[OX2]-[CX3]=O)C2") or \
        structure.has("[CH3]-N1C2CCC1C(C(=O)-[OX2]-[#6])C(-[OX2])C2")
