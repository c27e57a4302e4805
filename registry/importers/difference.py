"""What a newly published text of a list says against the registry: added, moved, removed, reworded.

A reader (justice_canada.py, ecfr.py …) turns the published text into items; `compare` sets them beside the lines of the list that
are in force."""
import dataclasses
import functools
import pathlib
import re
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
            ("Reworded", [f"{line.substance}: {line.place()}: '{wording(line)}' → '{item.text}'" for line, item in self.reworded]),
        ]
        return "\n".join(f"## {title} ({len(rows)})\n" + "".join(f"- {row}\n" for row in rows) for title, rows in sections)


def wording(line: Line) -> str:
    return " · ".join((line.name, *line.words))


@functools.cache
def plain(text: str) -> str:
    """One form of letters that are written in several ways: Δ⁹ is Δ9, É is e and an accent. Primes stay: they tell substances apart."""
    return unicodedata.normalize("NFKD", text.replace("′", "'").replace("’", "'")).casefold()


@functools.cache
def letters(text: str) -> str:
    """Letters and digits alone, so that hyphens, brackets and spaces make no difference."""
    return "".join(c for c in plain(text) if c.isalnum())


def begins_with(text: str, name: str) -> bool:
    """Whether the first words of the text are the name; `Morphine` does not begin `Morphinans`."""
    between = r"[\W_]*"
    return bool(letters(name)) and bool(re.match(between + between.join(letters(name)) + r"(?![^\W_])", plain(text)))


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


def lines_in_force(registry_list: dict, fields: tuple[str, ...] = (), day: str = "") -> list[Line]:
    """The lines of a list that have not ended; with a day, those in force on it as far as the instruments' dates are known. `fields`
    names what else of a line stands in the published text: keys of the line (`code`, `hs`) or of its `as` (`chemical`, `other`,
    `cas`, `remark`)."""
    effective = {row["id"]: row.get("effective", "") for row in registry_list.get("instruments", [])}

    def stands(row: dict) -> bool:
        begun = row.get("since") or effective.get(row.get("by", ""), "")
        ended = effective.get(row["ended"]["by"], "") if "ended" in row else ""
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


def names(item: Item, line: Line) -> bool:
    """Whether the item is what the line says: by its label and name; where the law does not number, by the name it begins with."""
    if item.label:
        return letters(line.name) in letters(item.text)
    return begins_with(item.text, line.name)


def keeps_words(item: Item, line: Line, joining: str | None) -> bool:
    """Whether all words of the line stand in the item and, unless `joining` is None, nothing else does but what it matches."""
    if not all(letters(word) in letters(item.text) or letters(word) in letters(item.context) for word in line.words):
        return False
    rest = letters(item.text)
    for word in sorted((letters(word) for word in (line.name, *line.words)), key=len, reverse=True):
        rest = rest.replace(word, "") if word == letters(line.name) else rest.replace(word, "", 1)
    return joining is None or item.is_heading or bool(re.fullmatch(f"(?:{joining})*", rest))


def compare(items: list[Item], lines: list[Line], without: list[str], joining: str | None = None) -> Difference:
    """Sets items beside lines, the surest ground first: the same place, name and words; then the same name and words in another
    place (moved, or renumbered because one was inserted above); then the same place and name with other words (reworded); then the
    name alone elsewhere; then the same number alone, or a chemical name or number that is kept. What is left is added or removed. What the registry leaves out with a reason is
    no difference. `joining`, a regular expression: the words that may stand between those of a line (`other names`); None: any.
    Time grows with the product of what is left on either side, which is little."""
    numbered = {item.part for item in items if item.label}
    lines = [line for line in lines if line.label or line.part not in numbered]  # what a numbered part does not number is not its text
    items = list(items)
    moved, reworded = [], []

    def pair(found, fits) -> None:
        nonlocal lines, items
        for item in sorted(items, key=lambda item: len(item.text)):
            candidates = [line for line in lines if fits(item, line)]
            if candidates:
                best = max(candidates, key=lambda line: (line.part == item.part, len(letters(line.name))))
                lines = [line for line in lines if line is not best]
                items = [other for other in items if other is not item]
                if found is not None:
                    found.append((best, item))

    def here(item: Item, line: Line) -> bool:
        return (item.part, item.label) == (line.part, line.label)

    order = {id(item): number for number, item in enumerate(items)}
    pair(None, lambda item, line: here(item, line) and names(item, line) and keeps_words(item, line, joining))
    pair(None, lambda item, line: item.is_heading and bool(item.label) and here(item, line))
    items = [item for item in items if not item.is_heading and not any(is_left_out(item, what) for what in without)]
    pair(moved, lambda item, line: not here(item, line) and begins_with(item.text, line.name) and keeps_words(item, line, joining))
    pair(reworded, lambda item, line: here(item, line) and names(item, line))
    pair(moved, lambda item, line: not here(item, line) and begins_with(item.text, line.name))
    pair(reworded, lambda item, line: bool(item.label) and here(item, line))
    pair(reworded, lambda item, line: not item.label and item.part == line.part and any(
        len(letters(word)) > 12 and letters(word) in letters(item.text) for word in line.words))
    for found in (moved, reworded):
        found.sort(key=lambda both: order[id(both[1])])
    return Difference(items, moved, lines, reworded)
