#!/usr/bin/env python3
"""Asks of every structure in the registry which generic definitions reach it, and compares with the classes that it is a member of.

    check_classes.py REGISTRY      exit status 0 if the memberships whose source is `class-rules` are what the rules find

The rules are in `class_rules`, a module a family. Of a class without a rule nothing is asked but that no membership rests on one.
"""
import pathlib
import re
import sys
from collections.abc import Iterator

import yaml
from class_rules import RULES, Rule, Structure
from rdkit import RDLogger

RDLogger.DisableLog("rdApp.*")

SOURCE = "class-rules"

# What a rule reaches and the registry does not record, and why not.
CASE_BY_CASE = "a medicine; what is a derivative or an analogue is decided case by case, and no decision on it was found"
MEDICINE = "a medicine, to which the NpSG is not applied (§ 1)"
NOT_RECORDED = {
    ("ca-amphetamines", "fenfluramine"): CASE_BY_CASE,
    ("ca-amphetamines", "methoxyphenamine"): CASE_BY_CASE,
    ("de-npsg-phenethylamines", "bupropion"): MEDICINE,
    ("de-npsg-phenethylamines", "fenfluramine"): MEDICINE,
    ("de-npsg-phenethylamines", "metamfepramone"): MEDICINE,
    ("de-npsg-phenethylamines", "methoxyphenamine"): MEDICINE,
    ("de-npsg-arylcyclohexylamines", "ketamine"): MEDICINE,
    ("de-npsg-arylcyclohexylamines", "tiletamine"): MEDICINE,
}

# Members by what a document says (the source beside `class-rules`), where no rule goes so far.
BY_DOCUMENT = {
    ("ca-amphetamines", "metamfepramone"): "ca-status-metamfepramone",
    ("ca-amphetamines", "methylone"): "unodc-lss-ca",
}


def entries(value) -> list:
    return [] if value is None else value if isinstance(value, list) else [value]


class Registry:
    """The files as they are; scalars as the texts that they are."""

    def __init__(self, folder: pathlib.Path):
        self.substances, self.classes, self.lists = {}, {}, {}
        for path in sorted(folder.glob("*/*.yaml")):
            with path.open(encoding="utf-8") as file:
                content = yaml.load(file, Loader=yaml.CBaseLoader)
            self.substances |= {entry["id"]: entry for entry in content.get("substances", ()) if path.parent.name == "substances"}
            self.classes |= {entry["id"]: entry for entry in content.get("classes", ()) if path.parent.name == "classes"}
            if "list" in content:
                self.lists[content["list"]] = content

    def listings(self, of: str) -> Iterator[tuple[dict, str]]:
        """Each listing of a list with each of the substances and classes that it names."""
        for listing in self.lists[of]["listings"]:
            for key in ("substance", "substances", "class"):
                for named in entries(listing.get(key)):
                    yield listing, named

    def named_in(self, lists) -> set[str]:
        return {named for name in lists for _, named in self.listings(name)}

    def named_now_in(self, lists) -> set[str]:
        return {named for name in lists for listing, named in self.listings(name) if "ended" not in listing}

    def esters_and_ethers_of(self, substances: set[str]) -> set[str]:
        relations = {name: entry.get("relations") or {} for name, entry in self.substances.items()}
        return {name for name, of in relations.items()
                if substances & {*entries(of.get("ester_of")), *entries(of.get("ether_of"))}}

    def lists_with(self, class_id: str) -> list[str]:
        return [name for name in self.lists if any(named == class_id for _, named in self.listings(name))]

    def excluded_from(self, class_id: str) -> set[str]:
        """What a listing of the class does not extend to."""
        return {excluded for name in self.lists for listing, named in self.listings(name) if named == class_id
                for excluded in entries(listing.get("excludes"))}


def structure_of(substance: dict) -> Structure | None:
    smiles = substance.get("smiles")
    return None if smiles is None or "." in smiles else Structure(smiles)


def is_form(substance: dict) -> bool:
    """Salts, isomers, isotopes and mixtures have the listings of what they are forms of, as far as its scope reaches."""
    forms = {"salt_of", "isomer_of", "preparation_of", "combination_of"}
    return bool(forms & set(substance.get("relations") or {})) or bool(re.search(r"\[\d+[A-Z]", substance.get("smiles", "")))


def memberships(substance: dict) -> list[str]:
    """The classes that it is said to be in; by the rules, or by a document too."""
    return entries((substance.get("relations") or {}).get("member_of"))


def sources(substance: dict) -> list[str]:
    return entries((substance.get("sources") or {}).get("relations"))


def wording_problems(registry: Registry) -> Iterator[str]:
    """Citations and quotations that are not in the class: the definition was amended, and the rule has to be read again."""
    for class_id, rule in RULES.items():
        if class_id not in registry.classes:
            yield f"{class_id}: no such class"
        elif class_id == rule.classes[0]:
            entry = registry.classes[class_id]
            words = re.sub(r"\s", "", "".join(entry["definition"].values()))
            if entry["citation"] not in rule.words:
                yield f"{class_id}: the rule does not cite {entry['citation']}"
            quotations = re.findall("“([^”]*)”", rule.words)
            for quotation in quotations:
                if re.sub(r"\s", "", quotation) not in words:
                    yield f"{class_id}: not in the definition: {quotation}"
            if not quotations:
                yield f"{class_id}: the rule quotes nothing"


def example_problems(registry: Registry, structures: dict[str, Structure]) -> Iterator[str]:
    """Examples that the rule doesn't get right."""
    for class_id, rule in RULES.items():
        if class_id != rule.classes[0]:
            continue
        if not rule.strangers:
            yield f"{class_id}: no example of what it does not reach"
        for wanted, examples in ((True, rule.members), (False, rule.strangers)):
            for example in examples:
                if example not in structures:
                    yield f"{class_id}: the example {example} has no structure in the registry"
                elif rule.reaches(structures[example]) != wanted:
                    yield f"{class_id}: the rule {'does not reach' if wanted else 'reaches'} its example {example}"


def membership_problems(registry: Registry, structures: dict[str, Structure], class_id: str, rule: Rule) -> Iterator[str]:
    """Members that the rule does not confirm, and what it reaches but the registry does not record."""
    lists = registry.lists_with(class_id)
    named = registry.named_in([*lists, *rule.except_named_in])
    left_to_them = registry.named_now_in(rule.except_named_in) | set(rule.excepts)
    if rule.with_esters:
        left_to_them |= registry.esters_and_ethers_of(left_to_them)
    for substance_id, substance in registry.substances.items():
        structure = structures.get(substance_id)
        member = class_id in memberships(substance)
        reached = structure is not None and rule.reaches(structure)
        if member and SOURCE in sources(substance):
            if structure is None:
                yield f"{substance_id}: member of {class_id}, but without a structure"
            elif not reached and BY_DOCUMENT.get((class_id, substance_id)) not in sources(substance):
                yield f"{substance_id}: member of {class_id}, which does not reach it"
            elif substance_id in left_to_them:
                yield f"{substance_id}: member of {class_id}, which excepts it"
        elif reached and not member and not is_form(substance) and substance_id not in named | left_to_them \
                and substance_id not in registry.excluded_from(class_id) and (class_id, substance_id) not in NOT_RECORDED:
            yield f"{substance_id}: not recorded as member of {class_id}, which reaches it"


def stale_exceptions(registry: Registry, structures: dict[str, Structure]) -> Iterator[str]:
    for (class_id, substance_id), reason in NOT_RECORDED.items():
        if substance_id not in structures or not RULES[class_id].reaches(structures[substance_id]):
            yield f"{substance_id}: an exception for {class_id} ({reason}), which does not reach it"
        elif class_id in memberships(registry.substances[substance_id]):
            yield f"{substance_id}: an exception for {class_id} ({reason}), of which it is a member"


def unread_memberships(registry: Registry) -> Iterator[str]:
    """Memberships that rest on the rules alone, where there is no rule."""
    for substance_id, substance in registry.substances.items():
        for class_id in memberships(substance):
            if sources(substance) == [SOURCE] and class_id not in RULES:
                yield f"{substance_id}: member of {class_id} by {SOURCE}, which has no rule for it"


def main(folder: str) -> int:
    registry = Registry(pathlib.Path(folder))
    structures = {name: found for name, entry in registry.substances.items() if (found := structure_of(entry))}
    problems = [*wording_problems(registry), *example_problems(registry, structures), *stale_exceptions(registry, structures),
                *unread_memberships(registry)]
    for class_id, rule in RULES.items():
        if class_id in registry.classes:
            problems += membership_problems(registry, structures, class_id, rule)
            count = sum(class_id in memberships(entry) for entry in registry.substances.values())
            print(f"{class_id}: {count} members")
    for problem in problems:
        print(problem)
    print(f"{len(RULES)} classes, {len(structures)} structures, {len(problems)} wrong")
    return 1 if problems or not structures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
