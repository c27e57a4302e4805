#!/usr/bin/env python3
"""Reads the scheduled substances of Regulation (EC) No 273/2004 (Annex I) or of Regulation (EC) No 111/2005 (Annex) from the
consolidated text that EUR-Lex publishes, and prints what is different in the registry.

    eur_lex.py 02004R0273-DATE.xhtml registry/eu/273-2004.yaml
    eur_lex.py 02005R0111-DATE.xhtml registry/eu/111-2005.yaml

The files, in English (reuse allowed, © European Union, https://eur-lex.europa.eu), DATE being the day of the consolidation:
  curl -L -H 'Accept: application/xhtml+xml' -H 'Accept-Language: eng' \\
    https://publications.europa.eu/resource/celex/02004R0273-DATE > 02004R0273-DATE.xhtml
and the same with 02005R0111. The days are listed at https://eur-lex.europa.eu/eli/reg/2004/273 and …/2005/111; amending acts are
no list and can't be read. A page saved from https://eur-lex.europa.eu ("TXT/HTML") is read as well."""
import pathlib
import re
import sys
import typing
import xml.etree.ElementTree as ElementTree

import difference
import published

CATEGORY = re.compile(r"(?:SUB)?CATEGORY\s+(\d[AB]?)", re.IGNORECASE)
MARK = re.compile(r"[►▼]\s*[A-Z]\d*|◄")  # which act amended what follows: ▼M5, ►M5 … ◄
EMPTY_BRACKETS = re.compile(r"\s*\(\s*\)")  # of a footnote mark
CN_CODE = re.compile(r"(?:ex\s+)?\d{4}(?: ?\d{2}){2}", re.IGNORECASE)
ESTERS = re.compile(r"^and its (.+) esters, with the same CN code as (.+?)\.?$")
ESTER = re.compile(r"([\w-]+)(?: \(CAS No ([\d-]+)\))?")
SCRIPT = re.compile(rb"<script\b.*?</script\s*>", re.DOTALL | re.IGNORECASE)
VOID = re.compile(rb"<(br|col|hr|img|input|link|meta)\b([^<>]*?)\s*/?>", re.IGNORECASE)  # elements without content
JOINING = "alsoknownas|accordingtoiupac|theinternationalunionofpureandappliedchemistry|cndesignation"


def mend(content: bytes) -> bytes:
    """The web page of EUR-Lex, and its older texts, are HTML, where such elements are not closed and scripts are no text."""
    return VOID.sub(rb"<\1\2/>", SCRIPT.sub(b"", content))


def cleaned(text: str) -> str:
    return " ".join(EMPTY_BRACKETS.sub("", MARK.sub("", text)).split())


def text_and_marks(element: ElementTree.Element) -> tuple[str, list[str]]:
    """The words of a cell without its footnote marks, and the footnotes that they point to."""
    marks = [link.get("href", "")[1:] for link in element.iter("a") if link.get("href", "").startswith("#E")]

    def pieces(node: ElementTree.Element) -> typing.Iterator[str]:
        if not (node.tag == "a" and node.get("href", "").startswith("#E")):
            yield node.text or ""
            for child in node:
                yield from pieces(child)
                yield child.tail or ""
                if child.tag in ("p", "br", "div"):
                    yield " "

    return cleaned("".join(pieces(element))), marks


def footnotes(text: ElementTree.Element) -> dict[str, str]:
    """What each footnote says: `E0012` → `Also known as …`."""
    found = {}
    for element in text.iter():
        anchor = element.find("a") if element.tag in ("p", "div") else None
        if anchor is not None and re.fullmatch(r"E\d+", anchor.get("id", "")):
            found[anchor.get("id", "")] = re.sub(r"^\W*[\d*]+\W*?\)\s*", "", published.words(element))
    return found


def tables(text: ElementTree.Element) -> typing.Iterator[tuple[str, ElementTree.Element]]:
    """The tables below the title of a category, each with its category."""
    category = ""
    for element in text.iter():
        title = CATEGORY.fullmatch(cleaned(published.words(element))) if element.tag == "p" else None
        if title:
            category = f"Category {title[1].upper()}"
        elif element.tag == "table" and category:
            yield category, element


def items_of_row(category: str, row: ElementTree.Element, notes: dict[str, str]) -> list[difference.Item]:
    """The item of a row – name with its footnote, CN designation, CN code, CAS number –, and the esters that its footnote lists."""
    cells = [text_and_marks(cell) for cell in row if cell.tag in ("td", "th")]
    code = next((text for text, _ in cells if CN_CODE.match(text)), "")
    if not code or len(cells) < 3:
        return []  # head, mark of an amendment, clause ("The salts of …"), or threshold
    name, marks = cells[0]
    said = " ".join(notes.get(mark, "") for mark in marks)
    designation = f"CN designation: {cells[1][0]}" if cells[1][0] not in ("", code) else ""
    numbers = [text for text, _ in cells[cells.index(next(cell for cell in cells if cell[0] == code)):] if text]
    text = " – ".join(filter(None, [f"{name} {said}".strip(), designation, *numbers]))
    found = [difference.Item(category, "", text)]
    if esters := ESTERS.match(said):
        context = f"footnote of the entry {esters[2]}"
        found += [
            difference.Item(category, "", " – ".join(filter(None, [f"{ester} ester of {esters[2]}", code, cas])), context=context)
            for ester, cas in ESTER.findall(esters[1].replace(" and ", ", "))
        ]
    return found


def read(path: pathlib.Path) -> list[difference.Item]:
    """The items of all categories."""
    text = published.parse(path, mend)
    notes = footnotes(text)
    return [item for category, table in tables(text) for row in table.iter("tr") for item in items_of_row(category, row, notes)]


def main() -> int:
    return published.answer(__doc__, read, ("chemical", "other", "remark", "cas", "hs"), JOINING)


if __name__ == "__main__":
    sys.exit(main())
