"""What a newly published text of a list says against the registry: added, moved, removed, reworded.

A reader (justice_canada.py) turns the published text into items; `compare` sets them beside the lines of the list that are in force."""
import dataclasses
import pathlib
import unicodedata

import yaml


@dataclasses.dataclass(frozen=True)
class Item:
    """An item of the published text: the part and label that the law gives it, and its words."""

    part: str
    label: str
    text: str


@dataclasses.dataclass(frozen=True)
class Line:
    """A line of the registry that is in force: where it stands, the first name that it prints, its identity."""

    part: str
    label: str
    name: str
    substance: str


@dataclasses.dataclass(frozen=True)
class Difference:
    added: list[Item]
    moved: list[tuple[Line, Item]]
    removed: list[Line]
    reworded: list[tuple[Line, Item]]

    def any(self) -> bool:
        return bool(self.added or self.moved or self.removed or self.reworded)

    def report(self) -> str:
        """The difference as Markdown that a maintainer reviews, item by item."""
        sections = [
            ("Added", [f"{item.part} {item.label}: {item.text}" for item in self.added]),
            ("Moved", [f"{line.substance}: {line.part} {line.label} → {item.part} {item.label}: {item.text}" for line, item in self.moved]),
            ("Removed", [f"{line.substance}: {line.part} {line.label}: {line.name}" for line in self.removed]),
            ("Reworded", [f"{line.substance}: {line.part} {line.label}: '{line.name}' → '{item.text}'" for line, item in self.reworded]),
        ]
        return "\n".join(f"## {title} ({len(rows)})\n" + "".join(f"- {row}\n" for row in rows) for title, rows in sections)


def letters(text: str) -> str:
    """Letters and digits alone, so that hyphens, brackets and spaces make no difference."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in plain if c.isalnum())


def first_name(line: dict) -> str:
    wording = line.get("as", {})
    return wording.get("en") or wording.get("fr") or wording.get("remark", "").split(" / ")[0]


def load(path: pathlib.Path) -> dict:
    """A list file; every scalar is the text that stands there."""
    with path.open(encoding="utf-8") as file:
        return yaml.load(file, Loader=yaml.CBaseLoader)


def left_out(registry_list: dict) -> list[str]:
    """What the list says it leaves out: labels and words of items."""
    return [row["what"] for row in registry_list.get("left_out", [])]


def lines_in_force(registry_list: dict) -> list[Line]:
    """The lines of a list that have not ended."""

    def identity(line: dict) -> str:
        several = line.get("substances", line.get("class", ""))
        return line.get("substance") or (several if isinstance(several, str) else " + ".join(several))
    return [
        Line(line.get("part", ""), line.get("item", ""), first_name(line), identity(line))
        for line in registry_list["listings"]
        if "ended" not in line
    ]


def is_left_out(item: Item, what: str) -> bool:
    """Whether a row that the list leaves out means the item: its label, and the words of one within those of the other."""
    row, text = letters(what.replace(item.label, "", 1)), letters(item.text)
    return item.label in what and (text[:30] in row or row in text)


def compare(items: list[Item], lines: list[Line], without: list[str]) -> Difference:
    """Sets items beside lines: by part and label first, then, for those left, by the name that the item begins with. What the
    registry leaves out with a reason is no difference."""
    there = {(line.part, line.label): line for line in lines}
    added, reworded, met = [], [], set()
    for item in items:
        line = there.get((item.part, item.label))
        if line is None and not any(is_left_out(item, what) for what in without):
            added.append(item)
        elif line is None:
            continue
        elif letters(line.name) in letters(item.text):
            met.add((line.part, line.label))
        else:
            reworded.append((line, item))
            met.add((line.part, line.label))
    missing = [line for line in lines if line.label and (line.part, line.label) not in met]
    moved, removed = [], []
    for line in missing:
        to = next((item for item in added if line.name and letters(item.text).startswith(letters(line.name))), None)
        if to is None:
            removed.append(line)
        else:
            added.remove(to)
            moved.append((line, to))
    return Difference(added, moved, removed, reworded)
