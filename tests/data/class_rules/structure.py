"""A molecule as generic definitions speak of it: rings, what stands on them, groups of a kind and a size."""
from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rdkit import Chem
from rdkit.Chem import Descriptors
from rdkit.Chem.MolStandardize import rdMolStandardize

HALOGENS = {9, 17, 35, 53}
UNCHARGER = rdMolStandardize.Uncharger()


@functools.cache
def pattern(smarts: str) -> Chem.Mol:
    found = Chem.MolFromSmarts(smarts)
    if found is None:
        raise ValueError(f"no SMARTS: {smarts}")
    return found


class Substituent(NamedTuple):
    kind: str     # as the laws name it: alkyl, haloalkyl, alkoxy, halide … ; "other" for what has no such name
    carbons: int
    at: int       # the ring atom that bears it


# Groups with one name and one shape, their first atom first; the rest of the branch must be no more than this.
SHAPES = {
    "nitro": "[$([NX3](=O)=O),$([NX3+](=O)[O-])]", "cyano": "[CX2]#[NX1]", "acetyl": "[CX3](=O)-[CH3]",
    "acetoxy": "[OX2]-[CX3](=O)-[CH3]", "carboxy": "[CX3](=O)-[OH]",
}
SIZES = {"nitro": 3, "cyano": 2, "acetyl": 3, "acetoxy": 4, "carboxy": 3}


class Structure:
    """Without charges and stereochemistry: no definition read here depends on them."""

    def __init__(self, smiles: str):
        molecule = UNCHARGER.uncharge(Chem.MolFromSmiles(smiles))
        Chem.RemoveStereochemistry(molecule)
        self.molecule = Chem.MolFromSmiles(Chem.MolToSmiles(molecule))
        self.rings = [frozenset(ring) for ring in self.molecule.GetRingInfo().AtomRings()]

    @functools.cached_property
    def mass(self) -> float:
        return Descriptors.MolWt(self.molecule)

    @functools.cached_property
    def smiles(self) -> str:
        return Chem.MolToSmiles(self.molecule)

    def atom(self, index: int) -> Chem.Atom:
        return self.molecule.GetAtomWithIdx(index)

    def element(self, index: int) -> int:
        return self.atom(index).GetAtomicNum()

    def find(self, smarts: str) -> Iterator[tuple[int, ...]]:
        """Every way in which the pattern lies in the molecule: symmetrical ones too, for what is asked of them may differ."""
        return iter(self.molecule.GetSubstructMatches(pattern(smarts), uniquify=False, maxMatches=10000))

    def has(self, smarts: str) -> bool:
        return self.molecule.HasSubstructMatch(pattern(smarts))

    def neighbours(self, index: int, but: Iterable[int] = ()) -> list[int]:
        return [other.GetIdx() for other in self.atom(index).GetNeighbors() if other.GetIdx() not in but]

    def bonded(self, one: int, other: int) -> bool:
        return self.molecule.GetBondBetweenAtoms(one, other) is not None

    def opposite(self, one: int, other: int) -> bool:
        """Across a ring of six: three bonds away."""
        return one != other and len(Chem.GetShortestPath(self.molecule, one, other)) == 4

    def branch(self, start: int, away_from: Iterable[int]) -> frozenset[int]:
        """What is reached from `start` without passing through `away_from`."""
        closed, seen, waiting = set(away_from), {start}, [start]
        while waiting:
            for other in self.neighbours(waiting.pop(), closed | seen):
                seen.add(other)
                waiting.append(other)
        return frozenset(seen)

    def carbons(self, atoms: Iterable[int]) -> int:
        return sum(self.element(index) == 6 for index in atoms)

    def only(self, atoms: Iterable[int], *elements: int) -> bool:
        return all(self.element(index) in elements for index in atoms)

    def rings_with(self, index: int) -> list[frozenset[int]]:
        return [ring for ring in self.rings if index in ring]

    def ring_system(self, index: int) -> frozenset[int]:
        """All rings fused to those of an atom."""
        system = set().union(*self.rings_with(index))
        while more := [ring for ring in self.rings if len(ring & system) > 1 and not ring <= system]:
            system.update(*more)
        return frozenset(system)

    def benzene_ring(self, index: int) -> frozenset[int] | None:
        for ring in self.rings_with(index):
            if len(ring) == 6 and all(self.element(i) == 6 and self.atom(i).GetIsAromatic() for i in ring):
                return ring
        return None

    def is_alkyl(self, atoms: Iterable[int], unsaturated: bool = False, halogens: bool = False, cyclic: bool = False) -> bool:
        """An alkyl group: saturated, without rings and hetero atoms, unless the law says more."""
        for atom in map(self.atom, atoms):
            if halogens and atom.GetAtomicNum() in HALOGENS:
                continue
            if atom.GetAtomicNum() != 6 or atom.GetIsAromatic() or atom.IsInRing() and not cyclic:
                return False
            if atom.GetHybridization() != Chem.HybridizationType.SP3 and not unsaturated:
                return False
        return True

    def is_straight(self, atoms: frozenset[int]) -> bool:
        return all(len([other for other in self.neighbours(index) if other in atoms]) <= 2 for index in atoms) and \
            self.is_alkyl(atoms)

    def alkyl(self, start: int, away_from: int, most: int = 99, **options) -> int:
        """The number of carbon atoms of the alkyl group that begins at `start`; 0 if it is none, or has more than `most`."""
        atoms = self.branch(start, {away_from})
        count = self.carbons(atoms)
        return count if count and count <= most and self.element(start) == 6 and self.is_alkyl(atoms, **options) else 0

    def is_benzyl(self, start: int, away_from: int) -> bool:
        """CH2 with a benzene ring, whether or not substituted; a ring fused to it is no substituent, methylenedioxy is."""
        if self.element(start) != 6 or self.atom(start).GetTotalNumHs() != 2 or self.atom(start).IsInRing():
            return False
        for index in self.neighbours(start, {away_from}):
            ring = self.benzene_ring(index)
            return ring is not None and self.substituents(ring, {start}) is not None
        return False

    def kind(self, start: int, away_from: int) -> str:
        """What the laws call the group that begins at `start`."""
        atoms = self.branch(start, {away_from})
        rest, element = atoms - {start}, self.element(start)
        if len(atoms) == 1:
            single = {7: "amino", 8: "hydroxy", **dict.fromkeys(HALOGENS, "halide")}.get(element)
            if single:
                return "oxo" if element == 8 and not self.atom(start).GetTotalNumHs() else single
        for name, smarts in SHAPES.items():
            if len(atoms) == SIZES[name] and any(match[0] == start for match in self.find(smarts)):
                return name
        if element == 6:
            return next((name for name, options in (("alkyl", {}), ("haloalkyl", {"halogens": True}),
                        ("alkenyl", {"unsaturated": True})) if self.is_alkyl(atoms, **options)), "other")
        if element == 8 and rest and self.is_alkyl(rest, halogens=True):
            return "alkoxy" if self.is_alkyl(rest) else "haloalkoxy"
        if element == 16 and rest and self.atom(start).GetDegree() == 2 and self.is_alkyl(rest):
            return "thioalkyl"
        if element == 16 and self.atom(start).GetDegree() == 4:
            oxygens = {i for i in self.neighbours(start) if self.element(i) == 8 and self.atom(i).GetDegree() == 1}
            if len(oxygens) == 2 and rest - oxygens and self.is_alkyl(rest - oxygens):
                return "alkylsulphonyl"
        return "other"

    def alkylenedioxy(self, ring: frozenset[int]) -> list[frozenset[int]]:
        """The bridges of -O-alkylene-O- over two atoms of a ring."""
        bridges = []
        for other in self.rings:
            shared, rest = other & ring, other - ring
            oxygens = {index for index in rest if self.element(index) == 8}
            carbons = rest - oxygens
            if other == ring or len(shared) != 2 or len(oxygens) != 2 or not self.only(carbons, 6):
                continue
            if all(set(self.neighbours(oxygen)) & shared for oxygen in oxygens) and \
                    all(not self.atom(c).GetIsAromatic() and self.only(self.neighbours(c, rest), 6) for c in carbons):
                bridges.append(rest)
        return bridges

    def substituents(self, ring: frozenset[int], besides: Iterable[int] = ()) -> list[Substituent] | None:
        """What stands on a ring (or system of rings) beside the atoms `besides`; None if another ring is fused to it, or spans it."""
        bridges = self.alkylenedioxy(ring)
        inside = ring.union(*bridges)
        if any(len(other & ring) > 1 and not other <= inside for other in self.rings):
            return None
        found = [Substituent("alkylenedioxy", self.carbons(bridge), min(ring)) for bridge in bridges]
        for index in sorted(ring):
            for other in self.neighbours(index, inside.union(besides)):
                atoms = self.branch(other, {index})
                if atoms & ring:
                    return None
                found.append(Substituent(self.kind(other, index), self.carbons(atoms), index))
        return found

    def kinds(self, ring: frozenset[int], besides: Iterable[int] = ()) -> set[str] | None:
        found = self.substituents(ring, besides)
        return None if found is None else {substituent.kind for substituent in found}

    def nitrogen_ring(self, nitrogen: int, without: int) -> frozenset[int] | None:
        """The one ring, fused to no other and not aromatic, that includes a nitrogen atom but not its neighbour `without`."""
        rings = self.rings_with(nitrogen)
        if len(rings) != 1 or without in rings[0] or self.atom(nitrogen).GetIsAromatic():
            return None
        return rings[0] if self.ring_system(nitrogen) == rings[0] else None
