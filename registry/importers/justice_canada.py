#!/usr/bin/env python3
"""Reads the Schedules of the Controlled Drugs and Substances Act as the Department of Justice publishes them, and prints what is
different in the registry.

    justice_canada.py C-38.8.xml registry/ca/cdsa.yaml

The file: https://laws-lois.justice.gc.ca/eng/XML/C-38.8.xml (open data)."""
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

import difference
from published import answer, parse, words

SCHEDULES = {"I", "II", "III", "IV", "V", "VI"}  # Schedule IX is of devices
EXCEPTION = re.compile(r"but not including:?\s*$")


def items_of(listing: ElementTree.Element, part: str, above: str = "") -> list[difference.Item]:
    """The items of a list and of the lists within, but for those that the law excepts."""
    found = []
    excepted = False
    for item in listing.findall("Item"):
        label, text = item.find("Label"), item.find("Text")
        if text is None or "[Repealed" in words(text):
            continue
        if label is None:  # words that stand between items: "and the salts …, including:", "but not including"
            excepted = bool(EXCEPTION.search(words(text)))
            for inner in item.findall("List"):
                found += items_of(inner, part, above)
            continue
        if excepted:
            continue
        number = above + words(label)
        found.append(difference.Item(part, number, words(text)))
        if not EXCEPTION.search(words(text)):
            for inner in item.findall("List"):
                found += items_of(inner, part, number)
    return found


def rows_of(group: ElementTree.Element, part: str) -> list[difference.Item]:
    """The items that stand in tables: `1` of the only table, `Table 1, 1` where the tables have captions."""
    found = []
    for table in group.findall("Provision/TableGroup"):
        caption = table.find("Caption")
        above = f"Table {words(caption).split()[1]}, " if caption is not None else ""
        for row in table.findall("table/tgroup/tbody/row"):
            label, text, *_ = [words(entry) for entry in row.findall("entry")]
            if "[Repealed" not in text:
                found.append(difference.Item(part, above + label, text))
    return found


def read(path: pathlib.Path) -> list[difference.Item]:
    """Every item of Schedules I to VI, with the labels of the registry's parts: `I`, `VI Part 1`."""
    found = []
    for schedule in parse(path).iter("Schedule"):
        heading = schedule.find("ScheduleFormHeading/Label")
        name = words(heading).removeprefix("SCHEDULE ") if heading is not None else ""
        if name not in SCHEDULES:
            continue
        groups = list(schedule.iter("Group"))
        for group in groups or [schedule]:
            title = group.find("GroupHeading/Label")
            part = f"{name} Part {words(title).removeprefix('PART ')}" if title is not None else name
            for listing in group.findall("List") + group.findall("Provision/List"):
                found += items_of(listing, part)
            found += rows_of(group, part)
    return found


def main() -> int:
    return answer(__doc__, read)


if __name__ == "__main__":
    sys.exit(main())
