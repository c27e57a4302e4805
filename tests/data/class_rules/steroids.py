"""Anabolic steroids of the United Kingdom."""
from rdkit import Chem

from .rule import rule
from .structure import Structure

# The ring atoms in this order: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 17, 16, 15, 14; the oxygen atoms and the methyl are told by it.
HYDROXY_STERANONE = "[#6]~1~[#6]~[#6](=[OX1])~[#6]~[#6]~2~[#6]~[#6]~[#6]~3~[#6](~[#6]~1~2)~[#6]~[#6]~[#6]~4(-[CH3])~[#6](-[OX2;H])" \
    "~[#6]~[#6]~[#6]~3~4"
POSITIONS = (1, 2, 3, None, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, None, 17, None, 16, 15, 14)
ANY_SUBSTITUENT = {1, 2, 4, 6, 7, 9, 11, 16}


def ethylenic_bonds(structure: Structure, ring: frozenset[int]) -> int:
    return sum(bond.GetBondType() == Chem.BondType.DOUBLE and {bond.GetBeginAtomIdx(), bond.GetEndAtomIdx()} <= ring
               for bond in structure.molecule.GetBonds())


@rule("gb-anabolic-steroids", members=["testosterone", "methyldienolone", "trenbolone", "delta1-dihydrotestosterone", "formebolone"],
      strangers=["prasterone", "norbolethone", "oxandrolone", "5-androstenediol", "4-androstenedione"])
def gb_anabolic_steroids(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part III, paragraph 1(c)

    “structurally derived from 17-hydroxyandrostan-3-one or from 17-hydroxyestran-3-one by modification in any of the following
    ways, that is to say, (i) by further substitution at position 17 by a methyl or ethyl group; (ii) by substitution to any
    extent at one or more of positions 1, 2, 4, 6, 7, 9, 11 or 16, but at no other position; (iii) by unsaturation in the
    carbocyclic ring system to any extent, provided that there are no more than two ethylenic bonds in any one carbocyclic ring”

    Of a heterocyclic system fused to ring A (iv) and of further rings nothing is said.
    """
    for matched in structure.find(HYDROXY_STERANONE):
        at = {atom: position for atom, position in zip(matched, POSITIONS) if position}
        rings = [ring for ring in structure.rings if ring <= set(at)]
        if len(rings) != 4 or structure.ring_system(matched[0]) != set(at):
            continue
        found = [(position, structure.kind(other, atom), structure.branch(other, {atom}))
                 for atom, position in at.items() for other in structure.neighbours(atom, set(matched))]
        if all(position in ANY_SUBSTITUENT or kind == "alkyl" and len(atoms) <= {10: 1, 17: 2}.get(position, 0)
               for position, kind, atoms in found) and all(ethylenic_bonds(structure, ring) <= 2 for ring in rings):
            return True
    return False
