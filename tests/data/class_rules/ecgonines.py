"""Esters of ecgonine."""
from .rule import rule
from .structure import Structure


@rule("jp-ecgonine-esters", members=["cocaine", "cocaethylene", "benzoylecgonine", "ecgonine-methyl-ester"],
      strangers=["ecgonine", "4-fluorotropacocaine", "rti-111"])
def jp_ecgonine_esters(structure: Structure) -> bool:
    """麻薬及び向精神薬取締法別表第一第13号

    “コカインその他エクゴニンのエステル及びその塩類”

    Esters of the acid, of the alcohol or of both.
    """
    return structure.has("[CH3]-N1C2CCC1C(C(=O)-[OX2])C(-[OX2]-[CX3]=O)C2") or \
        structure.has("[CH3]-N1C2CCC1C(C(=O)-[OX2]-[#6])C(-[OX2])C2")
