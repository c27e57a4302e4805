"""Esters, ethers and derivatives of morphine."""
from collections.abc import Iterator
from typing import NamedTuple

from .rule import rule
from .structure import Structure

MORPHINE = "[CH3]-[NX3]1[CH2][CH2]C23[CH]4Oc5c2c([CH2][CH]1[CH]3[CH]=[CH][CH]4-[OX2])[cH][cH]c5-[OX2]"
EPOXYMORPHINAN = "[NX3]1[CH2][CH2]C23[C;R]4Oc5cccc([CH2][CH]1C2~C~C~C4)c35"


class Groups(NamedTuple):
    """What stands on the oxygen atoms of a morphine that bears nothing else."""
    esters: list[frozenset[int]]
    ethers: list[frozenset[int]]


def groups_of_morphine(structure: Structure) -> Iterator[Groups]:
    for matched in structure.find(MORPHINE):
        core, found = frozenset(matched), Groups([], [])
        for oxygen in (i for i in core if structure.element(i) == 8):
            for start in structure.neighbours(oxygen, core):
                acyl = any(structure.element(i) == 8 and structure.atom(i).GetDegree() == 1 for i in structure.neighbours(start, core))
                (found.esters if acyl else found.ethers).append(structure.branch(start, core))
        if len(core) + sum(len(atoms) for group in found for atoms in group) == structure.molecule.GetNumHeavyAtoms():
            yield found


def is_ester_of_codeine(found: Groups) -> bool:
    """Of these the Act names one apart (nicocodine, item 46); items 15 and 16 do not speak of them."""
    return bool(found.esters) and any(len(atoms) == 1 for atoms in found.ethers)


@rule("jp-morphine-esters", members=["heroin", "nicomorphine", "3-monoacetylmorphine", "myrophine"],
      strangers=["morphine", "codeine", "acetyldihydrocodeine", "o-acetylcodeine"])
def jp_morphine_esters(structure: Structure) -> bool:
    """麻薬及び向精神薬取締法別表第一第16号

    “Diacetylmorphine (also called heroin) and other esters of morphine and their salts”

    What is an ester at one oxygen atom and an ether at the other (myrophine) is both.
    """
    return any(found.esters and not is_ester_of_codeine(found) for found in groups_of_morphine(structure))


@rule("jp-morphine-ethers", members=["codeine", "ethylmorphine", "benzylmorphine", "pholcodine", "myrophine"],
      strangers=["morphine", "heroin", "dihydrocodeine", "o-acetylcodeine"])
def jp_morphine_ethers(structure: Structure) -> bool:
    """麻薬及び向精神薬取締法別表第一第15号

    “Codeine, ethylmorphine and other ethers of morphine and their salts”
    """
    return any(found.ethers and not is_ester_of_codeine(found) for found in groups_of_morphine(structure))


@rule("ca-opium-poppy-derivatives", members=["hydromorphone", "oxycodone", "desomorphine", "oripavine", "noroxymorphone"],
      strangers=["naloxone", "naltrexone", "nalmefene", "apomorphine", "levorphanol", "nalbuphine"])
def ca_opium_poppy_derivatives(structure: Structure) -> bool:
    """Controlled Drugs and Substances Act, Schedule I, item 1

    “and the salts, derivatives and salts of derivatives of the substances set out in subitems (1) to (4)”

    4,5-Epoxymorphinans with methyl or hydrogen at the nitrogen, as all that the item names but nalorphine. Of another group
    there nothing is said: of those the item excepts some (naloxone, naltrexone, nalmefene, naloxegol).
    """
    for matched in structure.find(EPOXYMORPHINAN):
        nitrogen, core = matched[0], frozenset(matched)
        groups = [structure.branch(start, core) for start in structure.neighbours(nitrogen, core)]
        if all(len(atoms) == 1 and structure.only(atoms, 6) for atoms in groups):
            return True
    return False
