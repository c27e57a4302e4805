#!/usr/bin/env python3
"""Recomputes the InChIKey of every structure in the registry with RDKit, and counts what has none.

    check_structures.py REGISTRY      exit status 0 if every SMILES is readable, gives the InChIKey beside it and has its charges right
"""
import pathlib
import sys

import yaml
from rdkit import Chem, RDLogger

RDLogger.DisableLog("rdApp.*")

QUATERNARY = Chem.MolFromSmarts("[NX4+]([#6])([#6])([#6])[#6]")  # a cation by its constitution is named without an anion
METALS = {3, 11, 12, 19, 20, 25, 26, 29, 30, 56, 82}


def substances(registry: pathlib.Path):
    """Every substance with the file that it stands in; scalars as the texts that they are."""
    for path in sorted(registry.glob("substances/*.yaml")):
        with path.open(encoding="utf-8") as file:
            for substance in yaml.load(file, Loader=yaml.CBaseLoader)["substances"]:
                yield path, substance


def imbalance(molecule: Chem.Mol) -> str | None:
    """Salts that a reader of names wrote as an atom of metal beside the whole acid, or as half of the ions; None if it is none."""
    charge = Chem.GetFormalCharge(molecule)
    several = len(Chem.GetMolFrags(molecule)) > 1
    if charge and (several or charge < 0 or not molecule.HasSubstructMatch(QUATERNARY)):
        return f"charge of {charge:+d} that nothing balances"
    if several and any(atom.GetDegree() == 0 and atom.GetFormalCharge() == 0 and atom.GetAtomicNum() in METALS for atom in molecule.GetAtoms()):
        return "metal that is no ion"
    return None


def problem(substance: dict) -> str | None:
    """What is wrong with the structure of a substance; None if nothing."""
    smiles, stated = substance.get("smiles"), substance.get("inchikey")
    if smiles is None:
        return None
    if stated is None:
        return "has SMILES but no InChIKey"
    if isinstance(stated, list):  # the others are those under which registers know it: without stereochemistry, of a tautomer
        stated = stated[0]
    molecule = Chem.MolFromSmiles(smiles)
    if molecule is None:
        return f"SMILES that RDKit does not read: {smiles}"
    computed = Chem.MolToInchiKey(molecule)
    return imbalance(molecule) if computed == stated else f"InChIKey is {stated}, its SMILES gives {computed}"


def main(registry: str) -> int:
    checked = bad = total = 0
    for path, substance in substances(pathlib.Path(registry)):
        total += 1
        checked += "smiles" in substance
        if found := problem(substance):
            bad += 1
            print(f"{path}: {substance['id']}: {found}")
    print(f"{total} substances, {checked} structures recomputed, {bad} wrong")
    return 1 if bad or not checked else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
