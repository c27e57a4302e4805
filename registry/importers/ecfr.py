#!/usr/bin/env python3
"""Reads the schedules of controlled substances (21 CFR 1308.11–1308.15) and the listed chemicals (21 CFR 1310.02) as the eCFR
publishes them, and prints what is different in the registry.

    ecfr.py title-21.xml registry/us/csa.yaml
    ecfr.py title-21.xml registry/us/listed-chemicals.yaml
    ecfr.py 1308-11.xml 1308-12.xml registry/us/csa.yaml      only what stands in these sections is compared

The file, as of any day DATE (public domain): https://www.ecfr.gov/api/versioner/v1/full/DATE/title-21.xml, or only what is needed:
the same with ?part=1308 or ?part=1310 at its end. The latest: https://www.govinfo.gov/bulkdata/ECFR/title-21/ECFR-title21.xml"""
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

import difference
import published

PARTS = {"1308.11": "I", "1308.12": "II", "1308.13": "III", "1308.14": "IV", "1308.15": "V", "1310.02": "List I"}
CHEMICALS = {"(a)": "List I", "(b)": "List II"}
LABEL = re.compile(r"\s*(\((?:[a-z]|[ivx]+|\d+|[A-Z]{1,2})\))\s*")
CODE = re.compile(r"\b(\d{4})\)?[.:]*$")
EXCEPTED = re.compile(r"(shall not include|structural classes|following modifications):$")  # what is listed below is no item
WINDOWS_1252 = {ord(bytes([byte]).decode("cp1252", "ignore") or chr(byte)): byte for byte in range(0x80, 0xA0)}
JOINING = "some|trade|other|another|names?|include|for|also|known|as|aka|or|and"
EXPLAINS = re.compile(r":$|^(Meaning|In this paragraph)\b|\b(means any substance|does not include)\b")  # no item of its own
NOTES = {"EDNOTE", "EFFDNOT", "CITA"}


def mend(content: bytes) -> bytes:
    """UTF-8 that was taken for Windows-1252 and encoded once more (′ is then â€²), undone. Some copies have that fault; it is
    repaired only if every character that is not ASCII turns back into UTF-8, which no sound text does."""
    try:
        return content.decode("utf-8").translate(WINDOWS_1252).encode("latin-1").decode("utf-8").encode("utf-8")
    except UnicodeError:
        return content


class Labels:
    """The labels above a paragraph: (b) › (1) › (ii) › (A). The level of one is told by its form and by what stands before it."""

    def __init__(self) -> None:
        self.path: list[str] = []

    def enter(self, label: str, has_heading: bool) -> None:
        self.path = [*self.path[:self.level(label.strip("()"), has_heading)], label]

    def level(self, label: str, has_heading: bool) -> int:
        if label.isdigit():
            return 1
        if label.isupper():
            return 3
        is_next_letter = not self.path or label == chr(ord(self.path[0][1]) + 1)
        return 0 if len(label) == 1 and (has_heading or is_next_letter and label not in "ivx") else 2  # (i) without one: a numeral

    def __str__(self) -> str:
        return "".join(self.path)


def paragraphs(section: ElementTree.Element):
    """Each paragraph and each row of a table, in order: its words, its code, and the heading in italics that it opens with."""
    for element in section:
        if element.tag in ("P", "FP"):
            text, code = published.words(element), CODE.search(published.words(element))
            has_heading = len(element) and element[0].tag == "I" and LABEL.fullmatch(element.text or "")
            yield text, code[1] if code else "", published.words(element[0]) if has_heading else ""
        elif element.tag == "TR":
            text, *rest = [published.words(cell) for cell in element.findall("TD")] or [""]
            yield text, " ".join(rest).strip("()."), ""
        elif element.tag not in NOTES:
            yield from paragraphs(element)


class Section:
    """A section as it is read: what stands at each label, `(b)(1)`, in the order of the law."""

    def __init__(self, section: ElementTree.Element, number: str) -> None:
        self.number = number
        self.texts: dict[str, str] = {}
        self.codes: dict[str, str] = {}
        self.tails: dict[str, str] = {}  # what goes on below the items of a heading: "or any salt thereof …"
        self.excepted: set[str] = set()
        self.labels = Labels()
        for text, code, heading in paragraphs(section):
            self.add(text, code, heading)

    def add(self, text: str, code: str, heading: str) -> None:
        if not LABEL.match(text):  # further names, or the end of the sentence that a heading began
            label = str(self.labels)
            if text[:1].islower() and self.labels.path:
                self.tails[label.removesuffix(self.labels.path[-1])] = text
            elif label in self.texts:
                self.texts[label] += f" {text}"
            return
        while match := LABEL.match(text):
            self.labels.enter(match[1], bool(heading))
            text = text[match.end():].strip()
            if heading and LABEL.match(text.removeprefix(heading)):  # "(g) Hallucinogenic substances. (1) Dronabinol"
                text = text.removeprefix(heading)
            heading = ""
        label = str(self.labels)
        above = max((other for other in self.codes if label.startswith(other)), key=len, default="")
        self.codes[label] = code or self.codes.get(above, "")
        if EXCEPTED.search(self.texts.get(above, "")):
            self.excepted.add(label)
        if "[Reserved]" not in text:
            self.texts[label] = text

    def items(self) -> list[difference.Item]:
        """The items: their words and code, which may stand above them (anabolic steroids: 4000)."""
        return [self.item(label) for label in self.texts if self.number != "1310.02" or label[:3] in CHEMICALS]

    def item(self, label: str) -> difference.Item:
        text, code, above = self.texts[label], self.codes[label], label[:label.rindex("(")]
        below = [other for other in self.texts if other != label and other.startswith(label)]
        within = [f"{other.removeprefix(label)} {self.texts[other]}" for other in below]
        is_heading = bool(EXPLAINS.search(text)) or label in self.excepted or not above and not CODE.search(text)
        sentence = " ".join([self.texts.get(above, ""), text, self.tails.get(above, "")])
        return difference.Item(
            CHEMICALS[label[:3]] if self.number == "1310.02" else PARTS[self.number], self.number + label,
            text if code in text else f"{text} {code}", is_heading, " ".join([sentence, label.removeprefix(above), text, *within]))


def read(path: pathlib.Path) -> list[difference.Item]:
    """The items of every schedule that the file holds, be it a section or the whole title."""
    sections = [element for element in published.parse(path, mend).iter() if element.get("TYPE") == "SECTION"]
    numbers = [(section, section.get("N", "").removeprefix("§").strip()) for section in sections]
    return [item for section, number in numbers if number in PARTS for item in Section(section, number).items()]


def section_of(label: str) -> str:
    return label.partition("(")[0]


def comparable(items: published.Items, lines: published.Lines) -> tuple[published.Items, published.Lines]:
    """What the text and the list both could name: the sections that were read and that the list has. The title holds both lists,
    a file may be one section, and what stands in the statute alone is not in this text."""
    sections = {section_of(item.label) for item in items} & {section_of(line.label) for line in lines}
    return (
        [item for item in items if section_of(item.label) in sections],
        [line for line in lines if section_of(line.label) in sections],
    )


def main() -> int:
    return published.answer(__doc__, read, ("chemical", "other", "remark", "code"), JOINING, comparable)


if __name__ == "__main__":
    sys.exit(main())
