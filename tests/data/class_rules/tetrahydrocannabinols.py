"""Tetrahydrocannabinols: derivatives and homologues of cannabinol, the isomers of the Convention, the homologues of Japan."""
from rdkit import Chem

from .rule import rule
from .structure import Structure

# Position 1 a hydroxy group, 3 the first atom of the alkyl, 6 two methyls, 9 a methyl; the terpene ring as hydrogenated as may be.
DIBENZOPYRAN = "[OX2;H]-c1cc(-[CX4;!R])cc2OC([CH3])([CH3])[#6;R]~3~[#6;R]~[#6;R]~[#6;R](-[CH3])~[#6;R]~[#6;R]~3-c12"


@rule("gb-cannabinol-derivatives", members=["dronabinol", "delta-8-thc", "parahexyl", "dmhp", "tetrahydrocannabiphorol"],
      strangers=["cannabinol", "hexahydrocannabinol", "nabilone", "delta-9-11-thc"])
def gb_cannabinol_derivatives(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part IV

    “tetrahydro derivatives of cannabinol and 3-alkyl homologues of cannabinol or of its tetrahydro derivatives”

    The terpene ring with one double bond left, or aromatic with another alkyl than pentyl. A double bond outside the ring is not
    what adding four hydrogen atoms to cannabinol makes; nothing is said of it.
    """
    for matched in structure.find(DIBENZOPYRAN):
        chain = structure.branch(matched[4], {matched[3]})
        terpene = next(ring for ring in structure.rings_with(matched[11]) if structure.only(ring, 6))
        if not structure.is_alkyl(chain) or len(chain) + len(matched) - 1 != structure.molecule.GetNumHeavyAtoms():
            continue
        aromatic = all(structure.atom(i).GetIsAromatic() for i in terpene)
        doubles = [b for b in structure.molecule.GetBonds() if b.GetBondType() == Chem.BondType.DOUBLE]
        pentyl = len(chain) == 5 and structure.is_straight(chain)
        if aromatic and not pentyl or not aromatic and len(doubles) == 1:
            return True
    return False


ISOMERS = {Structure(smiles).smiles for smiles in (
    "CCCCCc1cc(O)c2C3=C(CCC(C)C3)C(C)(C)Oc2c1",      # delta-6a(10a)
    "CCCCCc1cc(O)c2C3CC(C)CC=C3C(C)(C)Oc2c1",        # delta-6a(7)
    "CCCCCc1cc(O)c2C3CC(C)C=CC3C(C)(C)Oc2c1",        # delta-7
    "CCCCCc1cc(O)c2C3CC(C)=CCC3C(C)(C)Oc2c1",        # delta-8
    "CCCCCc1cc(O)c2C3=CC(C)CCC3C(C)(C)Oc2c1",        # delta-10
    "CCCCCc1cc(O)c2C3CC(=C)CCC3C(C)(C)Oc2c1",        # delta-9(11)
)}


@rule("un-tetrahydrocannabinol-isomers", members=["delta-8-thc", "delta-10-thc", "delta-9-11-thc"],
      strangers=["dronabinol", "cannabinol", "tetrahydrocannabiphorol"])
def un_tetrahydrocannabinol_isomers(structure: Structure) -> bool:
    """1971 Convention, Schedule I, PT 002

    “tetrahydrocannabinol, the following isomers and their stereochemical variants: delta-6a(10a)-THC, delta-6a(7)-THC,
    delta-7-THC, delta-8-THC, delta-10-THC, delta-9(11)-THC”
    """
    return structure.smiles in ISOMERS


@rule("cn-tetrahydrocannabinol", members=["delta-8-thc", "delta-10-thc", "delta-9-11-thc"],
      strangers=["dronabinol", "cannabinol", "tetrahydrocannabiphorol"])
def cn_tetrahydrocannabinol(structure: Structure) -> bool:
    """精神药品品种目录（2013年版）, class I, item 27

    “四氢大麻酚，包括同分异构体及其立体化学变体”

    The six isomers that the catalogue of 2025 names; delta-9-tetrahydrocannabinol is an item of its own.
    """
    return structure.smiles in ISOMERS


def is_homologue(structure: Structure, terpene: str) -> bool:
    """A dibenzopyran with hydroxy or acetoxy at 1 and a straight alkyl of 3 to 8 carbon atoms at 3, and nothing else."""
    pattern = f"[OX2;H,$(O-C(=O)-[CH3])]-c1cc(-[CH2])cc2OC([CH3])([CH3]){terpene}-c12"
    for matched in structure.find(pattern):
        chain = structure.branch(matched[4], {matched[3]})
        acetyl = structure.branch(matched[0], {matched[1]})
        if structure.is_straight(chain) and 3 <= len(chain) <= 8 and \
                len(matched) + len(chain) - 1 + len(acetyl) - 1 == structure.molecule.GetNumHeavyAtoms():
            return True
    return False


JAPAN = ["jp-narcotics"]


@rule("jp-delta-9-tetrahydrocannabinol-homologues", members=["tetrahydrocannabiphorol", "delta-9-tetrahydrocannabihexol"],
      strangers=["delta-8-tetrahydrocannabihexol", "hexahydrocannabinol", "cannabinol"], except_named_in=JAPAN)
def jp_delta_9_homologues(structure: Structure) -> bool:
    """指定薬物省令第一条第362号

    “Substances in which one hydroxy or acetoxy group is bonded to position 1 of 6a,7,8,10a-tetrahydro-6,6,9-trimethyl-6H-
    dibenzo[b,d]pyran and a straight-chain alkyl group of 3 to 8 carbon atoms to position 3, without substituents elsewhere”
    """
    return is_homologue(structure, "[CH]3[CH2][CH2]C(-[CH3])=[CH][CH]3")


@rule("jp-delta-8-tetrahydrocannabinol-homologues", members=["delta-8-tetrahydrocannabihexol"],
      strangers=["tetrahydrocannabiphorol", "hexahydrocannabinol", "cannabinol"], except_named_in=JAPAN)
def jp_delta_8_homologues(structure: Structure) -> bool:
    """指定薬物省令第一条第363号

    “one hydroxy or acetoxy group is bonded to position 1 of 6a,7,10,10a-tetrahydro-6,6,9-trimethyl-6H-dibenzo[b,d]pyran and a
    straight-chain alkyl group of 3 to 8 carbon atoms to position 3, without substituents elsewhere than at positions 1 and 3”
    """
    return is_homologue(structure, "[CH]3[CH2][CH]=C(-[CH3])[CH2][CH]3")


@rule("jp-hexahydrocannabinol-homologues", members=["hexahydrocannabihexol", "hexahydrocannabinol", "hexahydrocannabinol-acetate"],
      strangers=["tetrahydrocannabiphorol", "dronabinol", "cannabinol", "nabilone"], except_named_in=JAPAN)
def jp_hexahydrocannabinol_homologues(structure: Structure) -> bool:
    """指定薬物省令第一条第364号

    “one hydroxy or acetoxy group is bonded to position 1 of 6a,7,8,9,10,10a-hexahydro-6,6,9-trimethyl-6H-dibenzo[b,d]pyran and a
    straight-chain alkyl group of 3 to 8 carbon atoms to position 3, without substituents elsewhere than at positions 1 and 3”
    """
    return is_homologue(structure, "[CH]3[CH2][CH2][CH](-[CH3])[CH2][CH]3")


DELTA_9 = Structure("CCCCCc1cc(O)c2C3C=C(C)CCC3C(C)(C)Oc2c1").smiles


@rule("us-tetrahydrocannabinols", members=["dronabinol", "delta-8-thc", "delta-10-thc", "delta-9-11-thc"],
      strangers=["cannabinol", "hexahydrocannabinol", "tetrahydrocannabiphorol", "nabilone"])
def us_tetrahydrocannabinols(structure: Structure) -> bool:
    """21 CFR 1308.11(d)(31)

    “Meaning tetrahydrocannabinols, except as in paragraph (d)(31)(ii) of this section, naturally contained in a plant of the genus
    Cannabis (cannabis plant), as well as synthetic equivalents of the substances contained in the cannabis plant”
    “regardless of numerical designation of atomic positions covered”

    Tetrahydrocannabinol with its double bond wherever in the terpene ring or at it. Of homologues and derivatives (hexahydro-
    cannabinol, the acetates) nothing is said.
    """
    return structure.smiles in ISOMERS | {DELTA_9}
