"""Benzyl- and phenylpiperazines, pipradrol and its like, the esters of pethidine's acid."""
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
