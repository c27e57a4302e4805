"""What a newly published text of a list says against the registry: added, moved, removed, reworded.

A reader (justice_canada.py, ecfr.py …) turns the published text into items; `compare` sets them beside the lines of the list that
are in force."""
import dataclasses
import functools
import pathlib
import re
import typing
import unicodedata

import yaml

LANGUAGES = ("de", "en", "fr")  # of the texts that are read; the lists of one law have one of de and en


@dataclasses.dataclass(frozen=True)
class Item:
    """An item of the published text: the part and label that the law gives it (no label: the law does not number), and its words.
    A heading ("Opium and opiate …, including the following:") need not have a line in the registry, but may. `context` has the
    words around an item that are part of its sentence: the heading, and what goes on below all items."""

    part: str
    label: str
    text: str
    is_heading: bool = False
    context: str = ""

    def place(self) -> str:
        return f"{self.part} {self.label}".rstrip()


@dataclasses.dataclass(frozen=True)
class Line:
    """A line of the registry that is in force: where it stands, the first name that it prints, its identity, and the further words
    of the law that it keeps (chemical name, code, CAS number …)."""

    part: str
    label: str
    name: str
    substance: str
    words: tuple[str, ...] = ()

    def place(self) -> str:
        return f"{self.part} {self.label}".rstrip()

    def wording(self) -> str:
        return " · ".join((self.name, *self.words))


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
            ("Added", [f"{item.place()}: {item.text}" for item in self.added]),
            ("Moved", [f"{line.substance}: {line.place()} → {item.place()}: {item.text}" for line, item in self.moved]),
            ("Removed", [f"{line.substance}: {line.place()}: {line.name}" for line in self.removed]),
            ("Reworded", [f"{line.substance}: {line.place()}: '{line.wording()}' → '{item.text}'" for line, item in self.reworded]),
        ]
        return "\n".join(f"## {title} ({len(rows)})\n" + "".join(f"- {row}\n" for row in rows) for title, rows in sections)


@functools.cache
def plain(text: str) -> str:
    """One form of letters that are written in several ways: Δ⁹ is Δ9, É is e and an accent."""
    return unicodedata.normalize("NFKD", text).casefold()


@functools.cache
def letters(text: str) -> str:
    """Letters, digits and primes alone, so that hyphens, brackets and spaces make no difference; 2′-fluoro and 2-fluoro differ."""
    return "".join(c for c in plain(text) if c.isalnum() or c == "′")


@functools.cache
def begins_with(text: str, name: str) -> bool:
    """Whether the first words of the text are the name; `Morphine` does not begin `Morphinans`."""
    if not letters(name) or not letters(text).startswith(letters(name)):
        return False
    between = r"[\W_]*"
    return bool(re.match(between + between.join(letters(name)) + r"(?![^\W_])", plain(text)))


def first_name(line: dict) -> str:
    wording_of_law = line.get("as", {})
    return next(iter(several(wording_of_law)), "") or wording_of_law.get("remark", "").split(" / ")[0]


def load(path: pathlib.Path) -> dict:
    """A list file; every scalar is the text that stands there."""
    with path.open(encoding="utf-8") as file:
        return yaml.load(file, Loader=yaml.CBaseLoader)


def left_out(registry_list: dict) -> list[str]:
    """What the list says it leaves out: labels and words of items."""
    return [row["what"] for row in registry_list.get("left_out", [])]


def several(value: str | list[str] | dict[str, str]) -> list[str]:
    """The texts of a value that may be one, several, or one in several languages (then that in the language of the law)."""
    if isinstance(value, dict):
        return [value[language] for language in LANGUAGES if language in value][:1]
    return [value] if isinstance(value, str) else value


def effective_dates(folder: pathlib.Path) -> dict[str, str]:
    """The days on which the instruments of all lists of a jurisdiction took effect; one that amends several is described once."""
    instruments = [row for path in sorted(folder.glob("*.yaml")) for row in load(path).get("instruments", [])]
    return {row["id"]: row["effective"] for row in instruments if "effective" in row}


def lines_in_force(registry_list: dict, fields: tuple[str, ...] = (), day: str = "",
                   effective: dict[str, str] | None = None) -> list[Line]:
    """The lines of a list that have not ended; with a day, those in force on it as far as `effective` has the dates of instruments.
    `fields` names what else of a line stands in the published text: keys of the line (`code`, `hs`) or of its `as` (`chemical`,
    `other`, `cas`, `remark`)."""
    dates = effective or {}

    def stands(row: dict) -> bool:
        begun = row.get("since") or dates.get(row.get("by", ""), "")
        ended = dates.get(row["ended"]["by"], "") if "ended" in row else ""
        return ("ended" not in row or bool(day) and day < ended) and (not day or begun <= day)

    def line_of(row: dict) -> Line:
        substances = row.get("substance") or row.get("substances", row.get("class", ""))
        kept = {**row.get("as", {}), **row}
        words = [word for field in fields for word in several(kept.get(field, []))]
        return Line(row.get("part", ""), row.get("item", ""), first_name(row), " + ".join(several(substances)), tuple(words))

    return [line_of(row) for row in registry_list["listings"] if stands(row)]


def is_left_out(item: Item, what: str) -> bool:
    """Whether a row that the list leaves out means the item: its label, and the words of one within those of the other."""
    row, text = letters(what.replace(item.label, "", 1)), letters(item.text)
    return item.label in what and bool(row) and (text[:30] in row or row in text)


def opens(item: Item, line: Line) -> bool:
    """Whether the item begins with a name of the line, be it the systematic one."""
    return any(begins_with(item.text, word) for word in (line.name, *line.words))


def names(item: Item, line: Line) -> bool:
    """Whether the item in the place of the line names the same: anywhere where the law numbers, else in its first words."""
    return letters(line.name) in letters(item.text) if item.label else opens(item, line)


def keeps_words(item: Item, line: Line, joining: str | None) -> bool:
    """Whether all words of the line stand in the item and, unless `joining` is None, nothing else does but what it matches."""
    if not all(letters(word) in letters(item.text) or letters(word) in letters(item.context) for word in line.words):
        return False
    rest = letters(item.text)
    for word in sorted((letters(word) for word in (line.name, *line.words)), key=len, reverse=True):
        rest = rest.replace(word, "")
    return joining is None or item.is_heading or bool(re.fullmatch(f"(?:{joining})*", rest))


def here(item: Item, line: Line) -> bool:
    return (item.part, item.label) == (line.part, line.label)


def keeps_chemical_name(item: Item, line: Line) -> bool:
    return any(len(letters(word)) > 12 and letters(word) in letters(item.text) for word in line.words)


Pairs = list[tuple[Line, Item]]


def pair(items: list[Item], lines: list[Line], fits: typing.Callable[[Item, Line], bool]) -> Pairs:
    """Takes out of items and lines those that fit, two by two; of several lines the one of the same part, then the longest name."""
    found = []
    for item in sorted(items, key=lambda item: len(item.text)):  # the shorter first: Morphine before Morphine methylbromide
        candidates = [line for line in lines if fits(item, line)]
        if candidates:
            found.append((max(candidates, key=lambda line: (line.part == item.part, len(letters(line.name)))), item))
            lines.remove(found[-1][0])
            items.remove(item)
    return found


def compare(items: list[Item], lines: list[Line], without: list[str], joining: str | None = None) -> Difference:
    """Sets items beside lines, the surest ground first; what is left on either side is added or removed. What the registry leaves
    out with a reason is no difference. `joining`, a regular expression: the words that may stand between those of a line ("other
    names"); None: any. Each step costs the product of what the steps before left over."""
    order = {item: number for number, item in enumerate(items)}
    numbered = {item.part for item in items if item.label}
    lines = [line for line in lines if line.label or line.part not in numbered]  # what a numbered part does not number is not its text

    def same_words(item: Item, line: Line) -> bool:
        return keeps_words(item, line, joining)

    left = list(order)
    pair(left, lines, lambda item, line: here(item, line) and names(item, line) and same_words(item, line))
    left = [
        item for item in left
        if item.label and any(here(item, line) for line in lines)
        or not item.is_heading and not any(is_left_out(item, what) for what in without)
    ]
    # Moved, or renumbered because an item was put in above; otherwise every item below it would seem reworded.
    moved = pair(left, lines, lambda item, line: not here(item, line) and opens(item, line) and same_words(item, line))
    reworded = pair(left, lines, lambda item, line: here(item, line) and names(item, line))
    moved += pair(left, lines, lambda item, line: not here(item, line) and begins_with(item.text, line.name))
    reworded += pair(left, lines, lambda item, line: here(item, line) and (bool(item.label) or keeps_chemical_name(item, line)))
    for found in (moved, reworded):
        found.sort(key=lambda both: order[both[1]])
    return Difference(left, moved, lines, reworded)
