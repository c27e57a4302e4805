"""Naphthoylindoles as Japan defines them: by two columns of groups, and nothing else anywhere."""
from typing import NamedTuple

from .rule import rule
from .structure import Structure

EXCEPT_NAMED_IN = ["jp-narcotics", "jp-stimulants", "jp-psychotropics"]


class Naphthoylindole(NamedTuple):
    at_1: tuple[str, int]   # of the indole: what it is, and its carbon atoms
    at_4: tuple[str, int]   # of the naphthalene


def end_group(structure: Structure, carbon: int, chain: set[int]) -> str:
    kinds = {structure.kind(other, carbon) for other in structure.neighbours(carbon, chain)}
    return kinds.pop() if len(kinds) == 1 else "other"


def column_1(structure: Structure, start: int, nitrogen: int) -> tuple[str, int]:
    """Straight alkyl; straight alkenyl; straight alkyl with one group on its last carbon ("ended")."""
    kind = structure.kind(start, nitrogen)
    chain, here = [], start
    while True:  # along the carbon atoms, away from the nitrogen; the carbon of a cyano group is of that group
        chain.append(here)
        onward = [i for i in structure.neighbours(here, {nitrogen, *chain})
                  if structure.element(i) == 6 and structure.atom(i).GetDegree() < 4 and structure.kind(i, here) != "cyano"]
        if len(onward) != 1:
            break
        here = onward[0]
    rest = structure.branch(start, {nitrogen}) - set(chain)
    if not rest and kind in ("alkyl", "alkenyl"):
        return kind, len(chain)
    last = [i for i in structure.neighbours(here, set(chain)) if i in rest]
    if len(last) == 1 and structure.branch(last[0], {here}) == rest and structure.is_alkyl(chain) and \
            end_group(structure, here, set(chain)) in ("halide", "cyano", "hydroxy", "acetoxy"):
        return "ended", len(chain)
    return "other", 0


def naphthoylindole(structure: Structure, position_2: str) -> Naphthoylindole | None:
    """With hydrogen everywhere else; position 2 of the indole as SMARTS."""
    matches = structure.find(f"[nX3]1(-[#6]){position_2}c(-[CX3](=O)-c2[cH][cH]c([*,#1])c3[cH][cH][cH][cH]c23)c4[cH][cH][cH][cH]c14")
    bare = structure.find(f"[nX3]1(-[#6]){position_2}c(-[CX3](=O)-c2[cH][cH][cH]c3[cH][cH][cH][cH]c23)c4[cH][cH][cH][cH]c14")
    for nitrogen, start, *_ in bare:
        return Naphthoylindole(column_1(structure, start, nitrogen), ("hydrogen", 0))
    for matched in matches:
        substituent = next(i for i in matched[8:] if not structure.atom(i).GetIsAromatic() and i not in matched[:8])
        ring_atom = next(i for i in structure.neighbours(substituent) if i in matched)
        atoms = structure.branch(substituent, {ring_atom})
        kind = structure.kind(substituent, ring_atom)
        if kind == "alkyl" and not (structure.is_straight(atoms) and len(structure.neighbours(substituent, {ring_atom})) <= 1):
            kind = "other"
        return Naphthoylindole(column_1(structure, matched[1], matched[0]), (kind, structure.carbons(atoms)))
    return None


def in_column_2(at_4: tuple[str, int]) -> bool:
    kind, carbons = at_4
    return kind in ("hydrogen", "halide") or kind == "alkyl" and carbons <= 6 or kind == "alkoxy" and carbons <= 2


EXCEPTED = {  # (group at 1 of the indole, group at 4 of the naphthalene), of 359; all straight
    (("alkyl", 8), ("alkoxy", 2)), (("alkyl", 8), ("alkyl", 5)), (("alkyl", 8), ("alkyl", 6)),
    (("alkyl", 7), ("alkyl", 6)), (("alkyl", 8), ("alkoxy", 1)),
}


@rule("jp-naphthoylindoles", members=[], strangers=["rcs-4", "jwh-307", "fub-jwh-018", "jwh-250", "jwh-007", "am-1220"],
      except_named_in=EXCEPT_NAMED_IN)
def jp_naphthoylindoles(structure: Structure) -> bool:
    """指定薬物省令第一条第359号

    “Column 1: (1) straight-chain alkyl of 3 to 8 carbon atoms; (2) straight-chain alkenyl of 5 carbon atoms; (3) straight-chain alkyl
    of 3 to 5 carbon atoms with one fluorine, chlorine, bromine or iodine atom, cyano, hydroxy or acetoxy group on its last
    carbon. Column 2: (1) straight-chain alkyl of 1 to 6 carbon atoms; (2) alkoxy of 1 or 2 carbon atoms; (3) fluorine; (4)
    chlorine; (5) bromine; (6) iodine.”
    """
    found = naphthoylindole(structure, "[cH]")
    sizes = {"alkyl": range(3, 9), "alkenyl": range(5, 6), "ended": range(3, 6)}
    return found is not None and in_column_2(found.at_4) and found.at_1[1] in sizes.get(found.at_1[0], ()) and \
        (found.at_1, found.at_4) not in EXCEPTED


@rule("jp-2-methyl-naphthoylindoles", members=[], strangers=["jwh-018", "am-2201", "rcs-4", "jwh-307"], except_named_in=EXCEPT_NAMED_IN)
def jp_2_methyl_naphthoylindoles(structure: Structure) -> bool:
    """指定薬物省令第一条第360号

    “Column 1: (1) straight-chain alkyl of 3 to 7 carbon atoms (3 or 4 where a straight-chain alkyl of 6 carbon atoms is at position
    4 of the naphthalene ring); (2) straight-chain alkyl of 8 carbon atoms (only where a straight-chain alkyl of 2 or 3 carbon
    atoms is at position 4 of the naphthalene ring); (3) straight-chain alkenyl of 5 carbon atoms (only where hydrogen or a
    substituent other than a straight-chain alkyl of 6 carbon atoms is at position 4 of the naphthalene ring)”
    “(c) (2-methyl-1-heptyl-1H-indol-3-yl)(4-pentylnaphthalen-1-yl)methanone and its salts”
    """
    found = naphthoylindole(structure, "c(-[CH3])")
    if found is None or not in_column_2(found.at_4) or (found.at_1, found.at_4) == (("alkyl", 7), ("alkyl", 5)):
        return False
    hexyl, (kind, carbons) = found.at_4 == ("alkyl", 6), found.at_1
    if kind == "alkyl" and carbons == 8:
        return found.at_4 in (("alkyl", 2), ("alkyl", 3))
    sizes = {"alkyl": range(3, 5 if hexyl else 8), "alkenyl": range(5, 5 if hexyl else 6), "ended": range(3, 5 if hexyl else 6)}
    return carbons in sizes.get(kind, ())
