"""Benzyl- and phenylpiperazines, pipradrol and its like, pethidine and its like."""
from collections.abc import Iterator

from .rule import rule
from .structure import Structure


@rule("gb-benzylpiperazines-and-phenylpiperazines", members=["n-benzylpiperazine", "mcpp", "tfmpp", "dbzp"],
      strangers=["mt-45", "1-2-2-difluorobenzo-d-1-3-dioxol-5-yl-methyl-piperazine"])
def gb_piperazines(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part III, paragraph 1(ca)

    “1–benzylpiperazine or any compound structurally derived from 1–benzylpiperazine or 1–phenylpiperazine by modification in any of
    the following ways— (i) by substitution at the second nitrogen atom of the piperazine ring with alkyl, benzyl, haloalkyl or
    phenyl groups; (ii) by substitution in the aromatic ring to any extent with alkyl, alkoxy, alkylenedioxy, halide or haloalkyl
    groups”
    """
    for matched in structure.find("N1[CH2][CH2]N[CH2][CH2]1"):
        ring, first, second = frozenset(matched), matched[0], matched[3]
        if structure.ring_system(first) != ring:
            continue
        on_first, on_second = structure.neighbours(first, ring), structure.neighbours(second, ring)
        if len(on_first) != 1:
            continue
        direct = structure.atom(on_first[0]).GetIsAromatic()
        if direct:
            benzene, before = structure.benzene_ring(on_first[0]), first
        elif structure.is_benzyl(on_first[0], first):
            benzene, before = structure.benzene_ring(structure.neighbours(on_first[0], {first})[0]), on_first[0]
        else:
            continue
        kinds = structure.kinds(benzene, {before}) if benzene else None
        if kinds is None or not kinds <= {"alkyl", "alkoxy", "alkylenedioxy", "halide", "haloalkyl"}:
            continue
        if direct and not kinds and not on_second:
            continue  # 1-phenylpiperazine itself
        if all(structure.kind(other, second) in ("alkyl", "haloalkyl") or is_unsubstituted_phenyl_or_benzyl(structure, other, second)
               for other in on_second):
            return True
    return False


def is_unsubstituted_phenyl_or_benzyl(structure: Structure, start: int, nitrogen: int) -> bool:
    atoms = structure.branch(start, {nitrogen})
    phenyl = structure.benzene_ring(start) == atoms
    return phenyl or structure.is_benzyl(start, nitrogen) and len(atoms) == 7 and structure.only(atoms, 6)


@rule("gb-pipradrol-related-compounds", members=["2-dpmp", "desoxy-d2pm", "diphenyl-pyrrolidin-2-yl-methanol"],
      strangers=["ethylphenidate", "phencyclidine", "pethidine"], excepts=["pipradrol"])
def gb_pipradrols(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part II, paragraph 1(ac)

    “structurally derived from piperidine, pyrrolidine, azepane, morpholine or pyridine by substitution at a ring carbon atom with
    a diphenylmethyl group, whether or not the compound is further modified in any of the following ways, that is to say, (i) by
    substitution in any of the phenyl rings to any extent with alkyl, alkoxy, haloalkyl or halide groups; (ii) by substitution at
    the methyl carbon atom with an alkyl, hydroxyalkyl or hydroxy group; (iii) by substitution at the ring nitrogen atom with an
    alkyl, alkenyl, haloalkyl or hydroxyalkyl group”
    """
    for matched in structure.find("[CX4;!R](-[c;r6])(-[c;r6])-[#6;R]"):
        methyl, one, two, at = matched
        ring = structure.rings_with(at)[0]
        hetero = sorted(structure.element(i) for i in ring if structure.element(i) != 6)
        saturated = not structure.atom(at).GetIsAromatic()
        if structure.ring_system(at) != ring or (len(ring), hetero, saturated) not in (
                (6, [7], True), (5, [7], True), (7, [7], True), (6, [7, 8], True), (6, [7], False)):
            continue
        phenyls = [structure.benzene_ring(one), structure.benzene_ring(two)]
        on_phenyls = [structure.kinds(phenyl, {methyl}) if phenyl else None for phenyl in phenyls]
        on_methyl = {structure.kind(other, methyl) for other in structure.neighbours(methyl, {one, two, at})}
        on_ring = structure.substituents(ring, {methyl})
        if all(kinds is not None and kinds <= {"alkyl", "alkoxy", "haloalkyl", "halide"} for kinds in on_phenyls) and \
                on_methyl <= {"alkyl", "hydroxy"} and on_ring is not None and \
                all(kind in ("alkyl", "alkenyl", "haloalkyl") and structure.element(place) == 7 for kind, _, place in on_ring):
            return True
    return False


@rule("jp-pethidine-esters", members=["pethidine", "properidine"], strangers=["ketobemidone", "hydroxypethidine", "anileridine"])
def jp_pethidine_esters(structure: Structure) -> bool:
    """麻薬及び向精神薬取締法別表第一第67号

    “Esters of 1-methyl-4-phenylpiperidine-4-carboxylic acid and their salts”
    """
    return structure.has("[CH3]-N1[CH2][CH2]C(-[c]2[cH][cH][cH][cH][cH]2)(-C(=O)O[CX4])[CH2][CH2]1")


PHENYLPIPERIDINE = "[NX3,NX4+;r6]1-[CX4]-[CX4]-[CX4](-[c;r6])(-[#6,OX2])-[CX4]-[CX4]-1"


def phenylpiperidines(structure: Structure) -> Iterator[tuple[int, frozenset[int], frozenset[int], int]]:
    """(nitrogen, ring, benzene ring, first atom at 4) of the piperidines with phenyl and another group at position 4."""
    for nitrogen, _, _, centre, aryl, group, *_ in structure.find(PHENYLPIPERIDINE):
        benzene = structure.benzene_ring(aryl)
        ring = next((r for r in structure.rings_with(nitrogen) if centre in r and len(r) == 6), None)
        if benzene and ring and not structure.atom(group).IsInRing():
            yield nitrogen, ring, benzene, group


def matches_at(structure: Structure, start: int, *patterns: str) -> bool:
    return any(matched[0] == start for smarts in patterns for matched in structure.find(smarts))


@rule("gb-pethidines", members=["pethidine", "mppp", "pepap", "carperidine", "properidine"],
      strangers=["hydroxypethidine", "ketobemidone", "pethidine-intermediate-b", "difenoxin", "fentanyl"])
def gb_pethidines(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part I, paragraph 1(e)

    “structurally derived from pethidine by modification in any of the following ways, that is to say, (i) by replacement of the
    1-methyl group by an acyl, alkyl whether or not unsaturated, benzyl or phenethyl group, whether or not further substituted;
    (ii) by substitution in the piperidine ring with alkyl or alkenyl groups or with a propano bridge, whether or not further
    substituted; (iii) by substitution in the 4-phenyl ring with alkyl, alkoxy, aryloxy, halogeno or haloalkyl groups; (iv) by
    replacement of the 4-ethoxycarbonyl by any other alkoxycarbonyl or any alkoxyalkyl or acyloxy group; (v) by formation of an
    N-oxide or of a quaternary base”

    Without a bridge over the piperidine ring.
    """
    for nitrogen, ring, benzene, group in phenylpiperidines(structure):
        centre = next(i for i in ring if structure.bonded(i, group))
        at_nitrogen = [i for i in structure.neighbours(nitrogen, ring) if structure.element(i) != 8]
        on_ring = structure.substituents(ring, {group, *benzene, *structure.neighbours(nitrogen, ring)})
        on_phenyl = structure.kinds(benzene, {centre})
        if at_nitrogen and all(structure.element(i) == 6 and not structure.atom(i).IsInRing() for i in at_nitrogen) and \
                on_ring is not None and all(kind in ("alkyl", "alkenyl") for kind, _, _ in on_ring) and \
                on_phenyl is not None and on_phenyl <= {"alkyl", "alkoxy", "halide", "haloalkyl"} and \
                stands_for_ethoxycarbonyl(structure, group, centre):
            return True
    return False


def stands_for_ethoxycarbonyl(structure: Structure, start: int, centre: int) -> bool:
    """Alkoxycarbonyl, alkoxyalkyl or acyloxy."""
    if matches_at(structure, start, "[OX2]-[CX3](=O)-[#6]"):
        return True
    atoms = structure.branch(start, {centre})
    oxygens = {i for i in atoms if structure.element(i) == 8}
    ethers = [i for i in oxygens if structure.atom(i).GetDegree() == 2]
    carbonyl = matches_at(structure, start, "[CX3](=[OX1])-[OX2]-[CX4]")
    return len(ethers) == 1 and len(oxygens) == (2 if carbonyl else 1) and structure.element(start) == 6 and \
        structure.is_alkyl(atoms - oxygens - ({start} if carbonyl else set()))


@rule("ca-phenylpiperidines", members=["pethidine", "ketobemidone", "alphaprodine", "pethidine-intermediate-a", "mppp"],
      strangers=["fentanyl", "mt-45", "phencyclidine", "piritramide"])
def ca_phenylpiperidines(structure: Structure) -> bool:
    """Controlled Drugs and Substances Act: Schedules I to VI, item 3

    “Phenylpiperidines, their intermediates, salts, derivatives and analogues”

    4-Phenylpiperidines that have at position 4 what one of those that the item names has: the ester, the nitrile or the ethyl ketone
    of its acid, the acid, or an ester of its alcohol. Of any other phenylpiperidine (haloperidol, paroxetine) nothing is said.
    """
    return any(matches_at(structure, group, "[CX3](=O)-[OX2]", "[CX2]#[NX1]", "[CX3](=O)-[CH2]-[CH3]", "[OX2]-[CX3](=O)-[#6]")
               for *_, group in phenylpiperidines(structure))
