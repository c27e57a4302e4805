#!/usr/bin/env python3
"""Reads Anlagen I to III of the Betäubungsmittelgesetz (BtMG), or Anlagen 1 and 2 of the Neue-psychoaktive-Stoffe-Gesetz (NpSG), as
gesetze-im-internet.de publishes them, and prints what is different in the registry.

    gesetze_im_internet.py BJNR106810981.xml registry/de/btmg.yaml
    gesetze_im_internet.py BJNR261510016.xml registry/de/npsg.yaml

The files (official works, not under copyright), each in a zip: https://www.gesetze-im-internet.de/btmg_1981/xml.zip
and https://www.gesetze-im-internet.de/npsg/xml.zip; their format: https://www.gesetze-im-internet.de/dtd/1.01/gii-norm.dtd"""
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

import difference
import published

NOTHING = {"", "-", "–"}
JOINING = "ausgenommen"  # where the registry keeps what is excepted without the word
NUMBER = re.compile(r"\d+\.")  # of a group; its parts are 2.1, 2.1.1
CLAUSE = re.compile(r"\W*die ")  # `– die Salze …`: closes an annex, and belongs to no row


def substances(annex: ElementTree.Element, part: str) -> list[difference.Item]:
    """The rows of three columns below their heading. A row of one column (`– ausgenommen …`) belongs to the row above it."""
    found: list[tuple[str, str]] = []  # the words of a position, and the heading that it stands under
    group = ""
    for row in annex.iter("row"):
        entries = row.findall("entry")
        texts = [published.words(entry) for entry in entries]
        if len(entries) == 1 and found and texts[0] not in NOTHING and not CLAUSE.match(texts[0]):
            found[-1] = (f"{found[-1][0]} {texts[0]}", found[-1][1])
        if len(entries) != 3 or texts[0] == "INN" or set(texts) <= NOTHING:
            continue
        text = " – ".join(text for text in texts if text not in NOTHING)
        group = text.rstrip(":") if text.endswith(":") else group  # `Tetrahydrocannabinole, folgende Isomeren …:`
        is_member = group and not text.endswith(":") and group.split(",")[0].rstrip("e") in text  # its rows carry the name
        found.append((text, f" – unter: {group}" if is_member else ""))
    return [difference.Item(part, "", text + under, text.endswith(":")) for text, under in found]


def groups(annex: ElementTree.Element, part: str) -> list[difference.Item]:
    """The numbered groups of NpSG Anlage 1, by their names; what defines them stands in registry/classes and is not compared."""
    outermost = annex.find(".//DL")
    names = [] if outermost is None else zip(outermost.findall("DT"), outermost.findall("DD"))
    return [
        difference.Item(part, published.words(number).rstrip("."), published.words(next(group.iter("LA"), group)))
        for number, group in names if NUMBER.fullmatch(published.words(number))
    ]


def conditions(annex: ElementTree.Element, part: str) -> list[difference.Item]:
    """The rows of NpSG Anlage 2: name, condition of substance and preparation, of the new psychoactive substance, further names,
    chemical name, EC number."""
    found = []
    for row in annex.iterfind(".//tbody/row"):
        texts = [published.words(entry) for entry in row.findall("entry")]
        if len(texts) != 6:
            raise published.Trouble(f"{part}: a row has {len(texts)} columns where the annex has six")
        name, second, third, *further, number = texts
        further = [text for text in further if text != name]
        found.append(difference.Item(part, "", " – ".join([name, *further, f"EG-Nummer {number}. Spalte 2: {second} Spalte 3: {third}"])))
    return found


ANNEXES = {"Anlage I": substances, "Anlage II": substances, "Anlage III": substances, "Anlage 1": groups, "Anlage 2": conditions}


def read(path: pathlib.Path) -> list[difference.Item]:
    """The items of all annexes in the file."""
    law = published.parse(path)
    for line_break in law.iter("BR"):
        line_break.text = " "
    annexes = [(norm, norm.findtext("metadaten/enbez", "").strip()) for norm in law.iter("norm")]
    return [item for norm, name in annexes if name in ANNEXES for item in ANNEXES[name](norm, name)]


def main() -> int:
    return published.answer(__doc__, read, ("chemical", "other", "remark", "only", "except"), JOINING)


if __name__ == "__main__":
    sys.exit(main())
