"""The families of the Chemical Weapons Convention, and the laws that have them in the same words."""
from .rule import rule
from .structure import Structure


def is_small_alkyl(structure: Structure, start: int, away_from: int) -> bool:
    """Methyl, ethyl, n-propyl or isopropyl: every acyclic alkyl group of up to three carbon atoms."""
    return bool(structure.alkyl(start, away_from, most=3))


def is_alkyl_up_to_c10(structure: Structure, start: int, away_from: int) -> bool:
    return bool(structure.alkyl(start, away_from, most=10, cyclic=True))


def is_dialkylamino(structure: Structure, nitrogen: int, away_from: int, up_to_c10: bool = False) -> bool:
    fits = is_alkyl_up_to_c10 if up_to_c10 else is_small_alkyl
    others = structure.neighbours(nitrogen, {away_from})
    return len(others) == 2 and not structure.atom(nitrogen).IsInRing() and all(fits(structure, i, nitrogen) for i in others)


def is_alkoxy_or_hydroxy(structure: Structure, oxygen: int, phosphorus: int) -> bool:
    return all(is_alkyl_up_to_c10(structure, other, oxygen) for other in structure.neighbours(oxygen, {phosphorus}))


def is_aminoethyl(structure: Structure, start: int, away_from: int) -> bool:
    """-CH2-CH2-N(alkyl)2"""
    return any(matched[0] == start and is_dialkylamino(structure, matched[2], matched[1])
               for matched in structure.find("[CH2;!R]-[CH2;!R]-[NX3]") if matched[0] not in (away_from,))


@rule("opcw-alkyl-phosphonofluoridates", "cn-alkyl-phosphonofluoridates", members=["sarin", "soman"],
      strangers=["methylphosphonyldifluoride", "dimethyl-methylphosphonate", "tabun", "vx"])
def alkyl_phosphonofluoridates(structure: Structure) -> bool:
    """Annex on Chemicals, Schedule 1, part A, item (1)

    “O-Alkyl (<=C10, incl. cycloalkyl) alkyl (Me, Et, n-Pr or i-Pr)-phosphonofluoridates”
    """
    return any(is_small_alkyl(structure, carbon, phosphorus) and is_alkyl_up_to_c10(structure, alkyl, oxygen)
               for phosphorus, carbon, oxygen, alkyl, *_ in structure.find("[PX4](-[#6])(-[OX2;!R]-[#6])(=[OX1])-[F]"))


@rule("opcw-dialkyl-phosphoramidocyanidates", "cn-dialkyl-phosphoramidocyanidates", members=["tabun"], strangers=["sarin", "vx"])
def dialkyl_phosphoramidocyanidates(structure: Structure) -> bool:
    """Annex on Chemicals, Schedule 1, part A, item (2)

    “O-Alkyl (<=C10, incl. cycloalkyl) N,N-dialkyl (Me, Et, n-Pr or i-Pr) phosphoramidocyanidates”
    """
    return any(is_dialkylamino(structure, nitrogen, phosphorus) and is_alkyl_up_to_c10(structure, alkyl, oxygen)
               for phosphorus, nitrogen, oxygen, alkyl, *_ in structure.find("[PX4](-[NX3])(-[OX2;!R]-[#6])(=[OX1])-C#N"))


@rule("opcw-alkyl-phosphonothiolates", "cn-alkyl-phosphonothiolates", members=["vx"], strangers=["sarin", "amiton"])
def alkyl_phosphonothiolates(structure: Structure) -> bool:
    """Annex on Chemicals, Schedule 1, part A, item (3)

    “O-Alkyl (H or <=C10, incl. cycloalkyl) S-2-dialkyl (Me, Et, n-Pr or i-Pr)-aminoethyl alkyl (Me, Et, n-Pr or i-Pr)
    phosphonothiolates”
    """
    return any(is_small_alkyl(structure, carbon, phosphorus) and is_alkoxy_or_hydroxy(structure, oxygen, phosphorus) and
               is_aminoethyl(structure, ethyl, sulfur)
               for phosphorus, carbon, oxygen, sulfur, ethyl, *_ in structure.find("[PX4](-[#6])(-[OX2;!R])(-[SX2]-[CH2])=[OX1]"))


def is_amidine(structure: Structure, carbon: int, nitrogen: int) -> bool:
    """=C(H or alkyl up to C10)-N(alkyl up to C10)2, seen from the nitrogen on phosphorus."""
    others = structure.neighbours(carbon, {nitrogen})
    amino = [i for i in others if structure.element(i) == 7]
    return len(amino) == 1 and is_dialkylamino(structure, amino[0], carbon, up_to_c10=True) and \
        all(is_alkyl_up_to_c10(structure, i, carbon) for i in others if i not in amino)


@rule("opcw-phosphonamidic-fluorides", "cn-phosphonamidic-fluorides", members=[],
      strangers=["sarin", "methylphosphonyldifluoride"])
def phosphonamidic_fluorides(structure: Structure) -> bool:
    """Annex on Chemicals, Schedule 1, part A, item (13)

    “P-alkyl (H or ≤C10, incl. cycloalkyl) N-(1-(dialkyl(≤C10, incl. cycloalkyl)amino))alkylidene(H or ≤C10, incl. cycloalkyl)
    phosphonamidic fluorides”
    """
    return any(is_alkyl_up_to_c10(structure, alkyl, phosphorus) and is_amidine(structure, carbon, nitrogen)
               for phosphorus, alkyl, nitrogen, carbon, *_ in structure.find("[PX4](-[#6])(-[NX2]=[#6])(=[OX1])-[F]"))


@rule("opcw-phosphoramidofluoridates", "cn-phosphoramidofluoridates", members=["methyl-1-diethylamino-ethylidene-phosphoramidofluoridate"],
      strangers=["sarin", "tabun"])
def phosphoramidofluoridates(structure: Structure) -> bool:
    """Annex on Chemicals, Schedule 1, part A, item (14)

    “O-alkyl (H or equal to or less than C10, including cycloalkyl) N-(1-(dialkyl(equal to or less than C10, including
    cycloalkyl)amino))alkylidene(H or equal to or less than C10, including cycloalkyl) phosphoramidofluoridates”
    """
    return any(is_alkoxy_or_hydroxy(structure, oxygen, phosphorus) and is_amidine(structure, carbon, nitrogen)
               for phosphorus, oxygen, nitrogen, carbon, *_ in structure.find("[PX4](-[OX2;!R])(-[NX2]=[#6])(=[OX1])-[F]"))


@rule("opcw-alkyl-phosphonyldifluorides", "cn-alkyl-phosphonyldifluorides", members=["methylphosphonyldifluoride"],
      strangers=["ethyl-phosphinyl-difluoride", "sarin", "methylphosphonyl-dichloride"])
def alkyl_phosphonyldifluorides(structure: Structure) -> bool:
    """Annex on Chemicals, Schedule 1, part B, item (9)

    “Alkyl (Me, Et, n-Pr or i-Pr) phosphonyldifluorides”
    """
    return any(is_small_alkyl(structure, carbon, phosphorus)
               for phosphorus, carbon, *_ in structure.find("[PX4](-[#6])(=[OX1])(-[F])-[F]"))


@rule("opcw-alkyl-phosphonites", "cn-alkyl-phosphonites", members=[], strangers=["diethyl-methylphosphonite", "vx"])
def alkyl_phosphonites(structure: Structure) -> bool:
    """Annex on Chemicals, Schedule 1, part B, item (10)

    “O-Alkyl (H or equal to or less than C10, including cycloalkyl) O-2-dialkyl (Me, Et, n-Pr or i-Pr)-aminoethyl alkyl (Me, Et,
    n-Pr or i-Pr) phosphonites”
    """
    return any(is_small_alkyl(structure, carbon, phosphorus) and is_alkoxy_or_hydroxy(structure, oxygen, phosphorus) and
               is_aminoethyl(structure, ethyl, other)
               for phosphorus, carbon, oxygen, other, ethyl in structure.find("[PX3](-[#6])(-[OX2;!R])-[OX2]-[CH2]"))


SCHEDULE_1 = (alkyl_phosphonofluoridates, alkyl_phosphonothiolates, phosphonamidic_fluorides, alkyl_phosphonyldifluorides,
              alkyl_phosphonites)


@rule("opcw-phosphorus-bonded-alkyl", "cn-phosphorus-bonded-alkyl",
      members=["dimethyl-methylphosphonate", "methylphosphonyl-dichloride", "methylphosphonic-acid"],
      strangers=["sarin", "vx", "methylphosphonyldifluoride", "phosphorus-trichloride", "triethyl-phosphite"],
      excepts=["fonofos", "chlorosarin", "chlorosoman", "methyl-bis-diethylamino-methylene-phosphonamidofluoridate"])
def phosphorus_bonded_alkyl(structure: Structure) -> bool:
    """Annex on Chemicals, Schedule 2, part B, item (4)

    “Chemicals, except for those listed in Schedule 1, containing a phosphorus atom to which is bonded one methyl, ethyl or propyl
    (normal or iso) group but not further carbon atoms”

    Fonofos is excepted by the item; what Schedule 1 lists by name is no member. The European Union and the United States have the
    same words, but leave out what their military lists name; nothing is said of those.
    """
    if any(reads(structure) for reads in SCHEDULE_1):
        return False
    for phosphorus, carbon in structure.find("P-[#6]"):
        carbons = [i for i in structure.neighbours(phosphorus) if structure.element(i) == 6]
        if carbons == [carbon] and is_small_alkyl(structure, carbon, phosphorus):
            return True
    return False


@rule("opcw-dialkyl-phosphoramidic-dihalides", "cn-dialkyl-phosphoramidic-dihalides", members=[],
      strangers=["tabun", "phosphorus-oxychloride"])
def dialkyl_phosphoramidic_dihalides(structure: Structure) -> bool:
    """Annex on Chemicals, Schedule 2, part B, item (5)

    “N,N-Dialkyl (Me, Et, n-Pr or i-Pr) phosphoramidic dihalides”
    """
    return any(is_dialkylamino(structure, nitrogen, phosphorus)
               for phosphorus, nitrogen, *_ in structure.find("[PX4](-[NX3])(=[OX1])(-[F,Cl,Br,I])-[F,Cl,Br,I]"))


@rule("opcw-dialkyl-dialkylphosphoramidates", "cn-dialkyl-dialkylphosphoramidates", members=[],
      strangers=["tabun", "triethyl-phosphite"])
def dialkyl_dialkylphosphoramidates(structure: Structure) -> bool:
    """Annex on Chemicals, Schedule 2, part B, item (6)

    “Dialkyl (Me, Et, n-Pr or i-Pr) N,N-dialkyl (Me, Et, n-Pr or i-Pr)-phosphoramidates”
    """
    return any(is_dialkylamino(structure, nitrogen, phosphorus) and
               all(is_small_alkyl(structure, alkyl, oxygen) for oxygen, alkyl in ((one, first), (two, second)))
               for phosphorus, nitrogen, one, first, two, second, _ in structure.find("[PX4](-[NX3])(-O-[#6])(-O-[#6])=[OX1]"))


def dialkylaminoethyl(structure: Structure, end: str) -> bool:
    """R2N-CH2-CH2-X and nothing else; the end is SMARTS."""
    return any(is_dialkylamino(structure, nitrogen, carbon) and not structure.neighbours(last, {before})
               for nitrogen, carbon, before, last in structure.find(f"[NX3]-[CH2;!R]-[CH2;!R]-{end}"))


@rule("opcw-dialkylaminoethyl-2-chlorides", "cn-dialkylaminoethyl-2-chlorides", members=[],
      strangers=["mustard-gas", "n-n-diisopropyl-beta-aminoethanol"])
def dialkylaminoethyl_2_chlorides(structure: Structure) -> bool:
    """Annex on Chemicals, Schedule 2, part B, item (10)

    “N,N-Dialkyl (Me, Et, n-Pr or i-Pr) aminoethyl-2-chlorides”
    """
    return dialkylaminoethyl(structure, "Cl")


@rule("opcw-dialkylaminoethane-2-ols", "cn-dialkylaminoethane-2-ols", members=["n-n-diisopropyl-beta-aminoethanol"],
      strangers=["triethanolamine", "methyldiethanolamine"],
      excepts=["n-n-dimethylaminoethanol", "n-n-diethylaminoethanol"])
def dialkylaminoethane_2_ols(structure: Structure) -> bool:
    """Annex on Chemicals, Schedule 2, part B, item (11)

    “N,N-Dialkyl (Me, Et, n-Pr or i-Pr) aminoethane-2-ols”

    N,N-Dimethylaminoethanol and N,N-diethylaminoethanol are exempted by the item.
    """
    return dialkylaminoethyl(structure, "[OX2;H]")


@rule("opcw-dialkylaminoethane-2-thiols", "cn-dialkylaminoethane-2-thiols", members=[],
      strangers=["n-n-diisopropyl-beta-aminoethanol", "thiodiglycol"])
def dialkylaminoethane_2_thiols(structure: Structure) -> bool:
    """Annex on Chemicals, Schedule 2, part B, item (12)

    “N,N-Dialkyl (Me, Et, n-Pr or i-Pr) aminoethane-2-thiols”
    """
    return dialkylaminoethyl(structure, "[SX2;H]")
