"""Orphines: benzimidazol-2-ones on a piperidine ring, as brorphine, and spiro compounds, as spirobrorphine. Germany's definition of them,
and that of methadone's relatives, which came by the same act."""
from .rule import rule
from .structure import Structure

BENZIMIDAZOLONE = "O=c1nc2ccccc2n1-C1CCNCC1"
SPIRO = "O=C1NCN(-c)C12CCNCC2"


def groups(structure: Structure, matched: tuple[int, ...]) -> dict[int, int] | None:
    """The first atom of each group on a core, with the atom that bears it; None if a group is bound to the core twice."""
    core = set(matched)
    found = {other: at for at in matched for other in structure.neighbours(at, core)}
    for start in found:
        if any(other != start and other in structure.branch(start, core) for other in found):
            return None
    return found


def piperidine_nitrogen(structure: Structure, matched: tuple[int, ...]) -> int:
    return next(i for i in matched if structure.element(i) == 7 and any(len(r) == 6 for r in structure.rings_with(i)))


def is_cn_orphine(structure: Structure, smarts: str) -> bool:
    for matched in structure.find(smarts):
        on_core = groups(structure, matched)
        nitrogen = piperidine_nitrogen(structure, matched)
        if smarts == SPIRO:  # the aryl group belongs to the core by its first atom alone
            aryl = next(i for i in matched if structure.atom(i).GetIsAromatic())
            matched = tuple(i for i in matched if i != aryl)
            on_core = groups(structure, matched)
            on_core = on_core and {start: at for start, at in on_core.items() if start != aryl}
        if not on_core or nitrogen not in on_core.values():
            continue
        if all(at == nitrogen or structure.carbons(structure.branch(start, set(matched))) <= 5 for start, at in on_core.items()):
            return True
    return False


@rule("cn-orphine-type-substances", members=["chlorphine", "cychlorphine", "5-6-dichloro-brorphine", "spirochlorphine"],
      strangers=["r-29676", "fentanyl", "etonitazene"], excepts=["spirobrorphine"])
def cn_orphines(structure: Structure) -> bool:
    """公安部公告（奥啡类物质整类列管）

    “（一）使用含碳原子数不超过 5 个的基团替代 1,3-二氢-2H-苯并咪唑-2-酮基中任意数量的氢原子、（二）使用任意基团（氢原子除外）替代
    4-溴苯乙基、（三）使用含碳原子数不超过 5 个的基团替代哌啶环中任意数量的氢原子”
    “（四）使用取代或未取代的芳香基团替代与氮原子相连的苯基、（五）使用任意基团（氢原子除外）替代 4-溴苯乙基、（六）使用含碳原子数不超过
    5 个的基团替代 1,3,8-三氮杂螺[4.5]癸烷-4-酮基中任意数量的氢原子”

    Spirobrorphine is what others are compared with: of itself the words say nothing.
    """
    return is_cn_orphine(structure, BENZIMIDAZOLONE) or is_cn_orphine(structure, SPIRO)


ON_RING = {"halide": 0, "alkyl": 6, "alkoxy": 5, "acetoxy": 2, "hydroxy": 0, "cyano": 1}


def is_r2(structure: Structure, start: int, nitrogen: int) -> bool:
    """Methyl, ethyl, phenyl, or cyanoalkyl with up to four carbon atoms in the alkyl group."""
    branch = structure.branch(start, {nitrogen})
    if structure.alkyl(start, nitrogen, most=2) or structure.benzene_ring(start) == branch:
        return True
    cyano = [m for m in structure.find("[CX2]#[NX1]") if m[0] in branch]
    return len(cyano) == 1 and structure.is_alkyl(branch - set(cyano[0])) and structure.carbons(branch) <= 5


@rule("de-npsg-aminobenzylpiperidines", members=["chlorphine", "cychlorphine", "5-6-dichloro-brorphine"],
      strangers=["fentanyl", "r-29676", "bezitramide"], except_named_in=["de-btmg"], with_esters=True)
def de_npsg_aminobenzylpiperidines(structure: Structure) -> bool:
    """NpSG, Anlage 1, Nummer 9

    “eine maximale Molekülmasse von 500 u hat”
    “a) R1: Wasserstoff, Methyl- und Ethylgruppe. b) R2: Wasserstoff, Methyl-, Ethyl-, Cyanoalkyl- (Alkylrest bis C4) und Phenylgruppe.”
    “Die Phenylringe können an den Positionen zwei bis sechs (beim Benzimidazalonring entfällt die Position 2)”

    Of the drawn structures, those with a benzimidazolone ring are read: R1 on the benzyl carbon atom, R2 at the free nitrogen atom.
    """
    if structure.mass > 500:
        return False
    for matched in structure.find(BENZIMIDAZOLONE):
        on_core = groups(structure, matched)
        nitrogen = piperidine_nitrogen(structure, matched)
        benzyl = [start for start, at in (on_core or {}).items() if at == nitrogen]
        if len(benzyl) != 1:
            continue
        aryl = [i for i in structure.neighbours(benzyl[0], {nitrogen}) if structure.benzene_ring(i)]
        r1 = [i for i in structure.neighbours(benzyl[0], {nitrogen}) if i not in aryl]
        benzo = next(ring for ring in structure.rings if len(ring) == 6 and ring <= set(matched) and nitrogen not in ring)
        rn = structure.substituents(structure.benzene_ring(aryl[0]), {benzyl[0]}) if len(aryl) == 1 else None
        if rn is None or len(r1) > 1 or not all(structure.alkyl(i, benzyl[0], most=2) for i in r1):
            continue
        on_rings = [(on.kind, on.carbons) for on in rn]
        on_rings += [(structure.kind(start, at), structure.carbons(structure.branch(start, {at}))) for start, at in on_core.items() if at in benzo]
        if all(ON_RING.get(kind, -1) >= carbons for kind, carbons in on_rings) and \
                all(at in benzo | {nitrogen} or structure.element(at) == 7 and is_r2(structure, start, at) for start, at in on_core.items()):
            return True
    return False


AROMATIC = ("c1ccccc1", "c1ccncc1", "c1cccnc1", "c1ccccn1", "c1ccsc1", "c1cccs1", "c1ccoc1", "c1ccco1", "c1cc[nH]c1", "c1ccc[nH]1")


def is_r1(structure: Structure, start: int, carbon: int) -> bool:
    """Alkylcarbonyl and alkylsulfonyl up to C6; piperidine, pyrrolidine or morpholine on a carbonyl group."""
    others = [i for i in structure.neighbours(start, {carbon}) if structure.atom(i).GetDegree() > 1 or structure.element(i) == 6]
    if len(others) != 1 or not any(m[0] == start for m in structure.find("[$([CX3]=O),$([SX4](=O)=O)]")):
        return False
    rings = ("N1CCCCC1", "N1CCCC1", "N1CCOCC1")
    return bool(structure.alkyl(others[0], start, most=6)) or structure.element(start) == 6 and \
        any(structure.branch(others[0], {start}) == set(m) and m[0] == others[0] for s in rings for m in structure.find(s))


@rule("de-npsg-diphenylpropylamines", members=["methiodone"], strangers=["diphenoxylate", "fentanyl", "acetylmethadol"],
      except_named_in=["de-btmg"], with_esters=True)
def de_npsg_diphenylpropylamines(structure: Structure) -> bool:
    """NpSG, Anlage 1, Nummer 8

    “Von 3,3-Diphenylpropan-1-amin abgeleitete Verbindungen”
    “a) R1: Alkylcarbonyl- (Alkylrest bis C6), Alkylsulfonyl- (Alkylrest bis C6)”
    “b) R2 und R3: Wasserstoff, Methyl- und Ethylgruppen. c) R4 und R5: Wasserstoff und Alkylgruppen (bis C4). Ferner sind Stoffe
    eingeschlossen, bei denen das Amin-Stickstoffatom Bestandteil eines Morpholino-, Pyrrolidino- oder Piperidinyl-Ringsystems ist.”

    R1 stands beside the two aromatic rings; R2 and R3 on the two other carbon atoms, which have one each.
    """
    for nitrogen, first, second, third in structure.find("[NX3]-[CX4;!R]-[CX4;!R]-[CX4;!R;H0]"):
        others = structure.neighbours(third, {second})
        aryls = [i for i in others if any(structure.branch(i, {third}) == set(m) for s in AROMATIC for m in structure.find(s))]
        r1 = [i for i in others if i not in aryls]
        small = [(i, at) for at, away in ((first, {nitrogen, second}), (second, {first, third})) for i in structure.neighbours(at, away)]
        amine = structure.neighbours(nitrogen, {first})
        rings = ("N1CCCCC1", "N1CCCC1", "N1CCOCC1")
        cyclic = any(structure.branch(nitrogen, {first}) == set(m) for s in rings for m in structure.find(s))
        if structure.mass <= 500 and len(aryls) == 2 and len(r1) == 1 and is_r1(structure, r1[0], third) and \
                len({at for _, at in small}) == len(small) and all(structure.alkyl(i, at, most=2) for i, at in small) and \
                (cyclic or all(structure.alkyl(i, nitrogen, most=4) for i in amine)):
            return True
    return False
