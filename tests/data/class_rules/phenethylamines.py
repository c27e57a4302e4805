"""Phenethylamines: ring-substituted, N-benzylated ("NBOMe"), the 2C series, benzofurans and their like."""
from collections.abc import Iterator
from typing import NamedTuple

from .cathinones import cathinones
from .rule import rule
from .structure import Structure


class Phenethylamine(NamedTuple):
    ring: frozenset[int]
    beta: int
    alpha: int
    nitrogen: int


def phenethylamines(structure: Structure) -> Iterator[Phenethylamine]:
    """Benzene-CH2-CH(-, CH3 or C2H5)-N, the chain in no ring."""
    for on_ring, beta, alpha, nitrogen in structure.find("[c;r6]-[CX4;H2;!R]-[CX4;!R]-[NX3;!R;!$(N-C=[O,S,N])]"):
        ring = structure.benzene_ring(on_ring)
        others = structure.neighbours(alpha, {beta, nitrogen})
        if ring and len(others) <= 1 and all(structure.alkyl(other, alpha, most=2) for other in others):
            yield Phenethylamine(ring, beta, alpha, nitrogen)


def ring_substituted(structure: Structure, found: Phenethylamine) -> bool:
    kinds = structure.kinds(found.ring, {found.beta})
    return bool(kinds and kinds & {"alkyl", "alkoxy", "alkylenedioxy", "halide"})


@rule("gb-phenethylamines", members=["pma", "dma", "2c-b", "mdma", "4-fluoroamphetamine", "mbdb"],
      strangers=["amfetamine", "metamfetamine", "phentermine", "fenfluramine", "ephedrine", "bupropion"],
      excepts=["methoxyphenamine"])
def gb_phenethylamines(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part I, paragraph 1(c)

    “structurally derived from phenethylamine an N-alkylphenethylamine, α-methylphenethylamine, an
    N-alkyl-α-methylphenethylamine, α-ethylphenethylamine, or an N-alkyl-α-ethylphenethylamine by substitution in the ring to
    any extent with alkyl, alkoxy, alkylenedioxy or halide substituents, whether or not further substituted in the ring by one
    or more other univalent substituents”

    One alkyl at the nitrogen; nothing is said of two. A haloalkyl alone (fenfluramine) is not among the four.
    """
    for found in phenethylamines(structure):
        others = structure.neighbours(found.nitrogen, {found.alpha})
        if len(others) <= 1 and all(structure.alkyl(other, found.nitrogen) for other in others) and ring_substituted(structure, found):
            return True
    return False


@rule("gb-n-benzyl-phenethylamines", members=["25i-nbome", "25b-nboh", "25c-nbf"],
      strangers=["2c-i", "mdma", "benzylfentanyl"], excepts=["benzyl-alpha-methyl-3-4-methylenedioxyphenethyl-amine"])
def gb_n_benzyl_phenethylamines(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part I, paragraph 1(f)

    “structurally derived from mescaline, 4-bromo-2,5-dimethoxy-α-methylphenethylamine, 2,5-dimethoxy-α,4-dimethylphenethylamine,
    N-hydroxytenamphetamine, or a compound specified in sub-paragraph (ba) or (c) above, by substitution at the nitrogen atom of
    the amino group with a benzyl substituent, whether or not substituted in the phenyl ring of the benzyl group to any extent”

    The amines of (c) and the two of (a) that (c) would reach; one benzyl at the nitrogen and nothing else.
    """
    for found in phenethylamines(structure):
        others = structure.neighbours(found.nitrogen, {found.alpha})
        if len(others) == 1 and structure.is_benzyl(others[0], found.nitrogen) and ring_substituted(structure, found):
            return True
    return False


@rule("de-npsg-phenethylamines", members=["2c-h", "2-fa", "escaline", "4-mphp", "dimethylone"],
      strangers=["naphyrone", "ethylphenidate", "5-meo-dipt", "ephedrine", "ketamine"],
      except_named_in=["de-btmg"], with_esters=True)
def de_npsg_phenethylamines(structure: Structure) -> bool:
    """NpSG, Anlage 1, Nummer 1

    “jede chemische Verbindung, die von einer 2-Phenylethan-1-amin-Grundstruktur abgeleitet werden kann (ausgenommen
    2-Phenethylamin selbst), eine maximale Molekülmasse von 500 u hat”
    “Dies schließt chemische Verbindungen mit einer Cathinon-Grundstruktur (2-Amino-1-phenyl-1-propanon) ein”
    “Wasserstoff, Fluor, Chlor, Brom, Iod, Alkyl- (bis C8), Alkenyl- (bis C8), Alkinyl- (bis C8), Alkoxy- (bis C7), Carboxy-,
    Alkylsulfanyl- (bis C7) und Nitrogruppen”
    “Wasserstoff, Alkyl- (bis C6), Cycloalkyl- (Ringgröße bis C6), Benzyl-”

    Much less than the definition reaches: phenethylamines that bear something on the ring, and cathinones, with these groups
    alone, and as the wording of 2016 had them (up to C6; source de-npsg-history), since when the class is in force. The
    law is not applied to narcotics and medicines (§ 1); the definition has no exception of its own for the latter.
    """
    most = {"alkyl": 6, "haloalkyl": 6, "alkenyl": 6, "alkoxy": 6, "haloalkoxy": 6, "thioalkyl": 6, "nitro": 0, "halide": 0,
            "alkylenedioxy": 2, "carboxy": 1}
    if structure.mass > 500:
        return False

    def fits(ring, besides, bare: bool) -> bool:
        found = structure.substituents(ring, {besides})
        return found is not None and (bare or bool(found)) and all(most.get(kind, -1) >= carbons for kind, carbons, _ in found)

    for core in cathinones(structure):
        if core.benzene and core.tail <= 9 and fits(core.benzene, core.carbonyl, bare=True):
            return True
    for found in phenethylamines(structure):
        others = structure.neighbours(found.nitrogen, {found.alpha})
        if len(others) <= 1 and all(structure.alkyl(other, found.nitrogen, most=6) for other in others) and \
                fits(found.ring, found.beta, bare=False):
            return True
    return False


def amino_group_of_2c(structure: Structure, nitrogen: int, alpha: int) -> bool:
    for other in structure.neighbours(nitrogen, {alpha}):
        hydroxy = structure.element(other) == 8 and structure.atom(other).GetDegree() == 1
        if not (hydroxy or structure.alkyl(other, nitrogen, most=3) or structure.is_benzyl(other, nitrogen)):
            return False
    return True


def fused_oxygen_rings(structure: Structure, ring: frozenset[int]) -> list[frozenset[int]] | None:
    """The furan, pyran (and hydrogenated) and methylenedioxy rings fused to a benzene ring; None if another one is."""
    fused = [other for other in structure.rings if other != ring and len(other & ring) > 1]
    for other in fused:
        oxygens, rest = sum(structure.element(i) == 8 for i in other), [i for i in other if structure.element(i) not in (6, 8)]
        methylenedioxy = any(other - ring == bridge and len(other) == 5 for bridge in structure.alkylenedioxy(ring))
        if rest or not (methylenedioxy or oxygens == 1 and len(other) in (5, 6)):
            return None
    return fused


@rule("ca-2c-phenethylamines", members=["2c-b-fly", "2c-d", "2c-t-2", "boh-2c-b", "25i-nbf"],
      strangers=["mescaline", "brolamfetamine", "tenamfetamine", "2-fa"])
def ca_2c_phenethylamines(structure: Structure) -> bool:
    """Controlled Drugs and Substances Act: Schedules I to VI, item 35

    “any substance that has a 1-amino-2-phenylethane structure substituted at the 2’ and 5’ or 2’ and 6’ positions of the benzene
    ring by an alkoxy or haloalkoxy group, or substituted at two adjacent carbon atoms of the benzene ring which results in the
    formation of a furan, dihydrofuran, pyran, dihydropyran or methylenedioxy group”
    “whether or not substituted at the amino group by one or two, or a combination of, methyl, ethyl, propyl, isopropyl, hydroxyl,
    benzyl (or benzyl substituted to any extent)”
    “whether or not substituted at the 2-ethyl (beta carbon) position by a hydroxyl, oxo or alkoxy group”

    Nothing at the alpha carbon. Of another ring fused to the benzene ring (a naphthalene) nothing is said.
    """
    for on_ring, beta, alpha, nitrogen in structure.find("[c;r6]-[C;!R;X4,$(C=[OX1])]-[CX4;H2;!R]-[NX3;!R]"):
        ring = structure.benzene_ring(on_ring)
        at_beta = {structure.kind(other, beta) for other in structure.neighbours(beta, {on_ring, alpha})}
        fused = ring and fused_oxygen_rings(structure, ring)
        if fused is None or not at_beta <= {"hydroxy", "oxo", "alkoxy"} or not amino_group_of_2c(structure, nitrogen, alpha):
            continue
        if fused:
            return True
        oxygens = {at for kind, _, at in structure.substituents(ring, {beta}) or () if kind in ("alkoxy", "haloalkoxy")}
        ortho = {i for i in ring if structure.bonded(i, on_ring)}
        for one in oxygens & ortho:  # 2',6': both beside the chain; 2',5': opposite to each other
            if oxygens >= ortho or any(structure.opposite(one, other) for other in oxygens):
                return True
    return False


@rule("gb-benzofurans-and-indolylalkylamines", members=["5-apb", "6-apb", "5-mapb", "5-api", "5-apdb"],
      strangers=["dipt", "amt", "tenamfetamine", "4-fluoroamphetamine", "naphyrone", "pentazocine"])
def gb_benzofurans(structure: Structure) -> bool:
    """Misuse of Drugs Act 1971, Schedule 2, Part II, paragraph 1(e)

    “structurally derived from 1-benzofuran, 2,3-dihydro-1-benzofuran, 1H-indole, indoline, 1H-indene, or indane by substitution
    in the 6-membered ring with a 2-ethylamino substituent whether or not further substituted in the ring system to any extent
    with alkyl, alkoxy, halide or haloalkyl substituents and whether or not substituted in the ethylamino side-chain with one or
    more alkyl substituents”
    """
    for core in ("o1ccc2ccccc12", "O1CCc2ccccc12", "[nH]1ccc2ccccc12", "[NX3;H]1CCc2ccccc12", "C1C=Cc2ccccc12", "C1CCc2ccccc12"):
        for atoms in structure.find(core):
            system = frozenset(atoms)
            ring = next((r for r in structure.rings if len(r) == 6 and r <= system), frozenset())
            five = next((r for r in structure.rings if len(r) == 5 and r <= system), frozenset())
            for at in ring - five:
                for beta in structure.neighbours(at, system):
                    kinds = structure.kinds(system, {beta})
                    if kinds is not None and kinds <= {"alkyl", "alkoxy", "halide", "haloalkyl"} and \
                            is_ethylamino(structure, beta, at):
                        return True
    return False


def is_ethylamino(structure: Structure, beta: int, away_from: int) -> bool:
    """C-C-N with nothing but alkyl groups on it."""
    atoms = structure.branch(beta, {away_from})
    nitrogens = [i for i in atoms if structure.element(i) == 7]
    if len(nitrogens) != 1 or structure.atom(nitrogens[0]).GetFormalCharge() or not structure.is_alkyl(atoms - set(nitrogens)):
        return False
    return not structure.atom(nitrogens[0]).IsInRing() and \
        any(structure.bonded(alpha, nitrogens[0]) for alpha in structure.neighbours(beta, {away_from}) if alpha in atoms)


AMPHETAMINE = "[c;r6]-[CX4;H2;!R]-[CX4;H1;!R](-[CH3])-[NX3;!R]"


@rule("ca-amphetamines", members=["amfetamine", "mdma", "pma", "4-fluoroamphetamine", "4-mta", "dimethylamfetamine", "lisdexamfetamine"],
      strangers=["phentermine", "mephedrone", "2c-b", "5-apb", "mbdb", "ephedrine", "methylphenidate"])
def ca_amphetamines(structure: Structure) -> bool:
    """Controlled Drugs and Substances Act: Schedules I to VI, item 19

    “Amphetamines, their salts, derivatives, isomers and analogues and salts of derivatives, isomers and analogues”

    1-Phenylpropan-2-amines with anything on the benzene ring (methylenedioxy too, no other ring) and one or two alkyl groups or
    the residue of an amino acid at the nitrogen. What has another chain, or a carbonyl in it, is at most an analogue: of these
    a document has to say it (methylone).
    """
    for on_ring, beta, alpha, _, nitrogen in structure.find(AMPHETAMINE):
        ring = structure.benzene_ring(on_ring)
        others = structure.neighbours(nitrogen, {alpha})
        alkyl = all(structure.alkyl(other, nitrogen) for other in others)
        amino_acid = any(matched[0] in others for matched in structure.find("[CX3](=[OX1])-[CX4]-[NX3;H2]"))
        if ring and structure.kinds(ring, {beta}) is not None and (alkyl or amino_acid and len(others) == 1):
            return True
    return False
