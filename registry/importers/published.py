"""What every importer does the same: reads published XML without trusting it, and answers on the command line."""
import argparse
import datetime
import html.entities
import pathlib
import sys
import textwrap
import typing
import xml.etree.ElementTree as ElementTree
import xml.parsers.expat

import yaml

import difference

DEEPEST = 200  # elements within elements; the texts of laws have some twenty


class Trouble(Exception):
    """A text that can't be read; the words say which file and line, and what is wrong."""


def parse(path: pathlib.Path, mend: typing.Callable[[bytes], bytes] = bytes) -> ElementTree.Element:
    """The root element of an XML file, names of elements as they are written (no namespaces); `mend` may repair the bytes first.

    A published text comes from the network, so nothing in it may make this program read other files, open connections or fill the
    memory. Expat is therefore used directly: it fetches no external entity or DTD unless told to, and a file that declares entities
    of its own (the way of entity bombs) is refused, as no publisher's text needs them; so is absurd nesting. The entities of XHTML
    (&nbsp;), whose DTD is never fetched, are known here. Raises Trouble with file and line."""
    tree = ElementTree.TreeBuilder()
    parser = xml.parsers.expat.ParserCreate()
    depth = 0

    def refuse(what: str) -> typing.NoReturn:
        raise Trouble(f"{path}:{parser.CurrentLineNumber}: {what}")

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            refuse(f"more than {DEEPEST} elements within each other")
        tree.start(tag, attributes)

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        tree.end(tag)

    def entity(name: str, is_parameter: bool) -> None:
        if is_parameter or name not in html.entities.name2codepoint:
            refuse(f"the entity '{name}' is not known")
        tree.data(chr(html.entities.name2codepoint[name]))

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, tree.data
    parser.EntityDeclHandler = lambda name, *_: refuse(f"declares the entity '{name}'; a text that does is not read")
    parser.SkippedEntityHandler = entity
    try:
        parser.Parse(mend(path.read_bytes()), True)
    except xml.parsers.expat.ExpatError as error:
        raise Trouble(f"{path}:{error.lineno}: {xml.parsers.expat.ErrorString(error.code)}") from error
    return tree.close()


def words(element: ElementTree.Element) -> str:
    """All text of an element on one line."""
    return " ".join("".join(element.itertext()).split())


Items = list[difference.Item]
Lines = list[difference.Line]
Reader = typing.Callable[[pathlib.Path], Items]


def all_of(items: Items, lines: Lines) -> tuple[Items, Lines]:
    return items, lines


def command_line(about: str) -> argparse.ArgumentParser:
    summary, _, rest = about.partition("\n\n")
    parser = argparse.ArgumentParser(
        description=summary, formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog=textwrap.dedent(rest) + "\n\nPrints Markdown: what is added, moved (also renumbered), removed and reworded, compared with"
        "\nthe lines of the list that are in force. Nothing is changed. Exit status: 0 nothing is different, 1 something is, 2 trouble.")
    parser.add_argument("published", nargs="+", type=pathlib.Path, metavar="FILE", help="the text as published")
    parser.add_argument("list", type=pathlib.Path, metavar="LIST.yaml", help="the list file of the registry")
    parser.add_argument("--as-of", metavar="YYYY-MM-DD", type=day,
                        help="compare with the lines in force on the day of the text (default: with those that have not ended)")
    return parser


def answer(about: str, read: Reader, fields: tuple[str, ...] = (), joining: str | None = None,
           comparable: typing.Callable[[Items, Lines], tuple[Items, Lines]] = all_of) -> int:
    """The command line of an importer: `importer.py FILE… LIST.yaml`. Prints the difference; the exit status is that of diff:
    0 nothing is different, 1 something is, 2 the text or the list could not be read.

    `about` is the importer's docstring: its first paragraph says what it does, the rest how it is called and where the text is.
    `read` gives the items of a file; none at all is taken for the wrong file. `fields` and `joining`: see lines_in_force and compare.
    `comparable` leaves the items and lines that text and list both could name, where a text holds several lists or comes in pieces."""
    parser = command_line(about)
    arguments = parser.parse_args()
    try:
        items = [item for path in arguments.published for item in items_of(read, path)]
        known = difference.load(arguments.list)
        if not isinstance(known, dict) or not isinstance(known.get("listings"), list):
            raise Trouble(f"{arguments.list}: not a list file of the registry")
        dates = difference.effective_dates(arguments.list.parent) if arguments.as_of else {}
        items, lines = comparable(items, difference.lines_in_force(known, fields, arguments.as_of or "", dates))
        if not {item.part for item in items} & {line.part for line in lines}:
            raise Trouble(f"{arguments.list}: no part of this list is in the text; do they belong together?")
        found = difference.compare(items, lines, difference.left_out(known), joining)
    except (Trouble, OSError, yaml.YAMLError, UnicodeDecodeError) as error:
        print(f"{parser.prog}: {error}", file=sys.stderr)
        return 2
    print(found.report())
    return 1 if found.any() else 0


def day(text: str) -> str:
    return datetime.date.fromisoformat(text).isoformat()


def items_of(read: Reader, path: pathlib.Path) -> Items:
    items = read(path)
    if not items:
        raise Trouble(f"{path}: no item of a list is in it; is it the file that is meant?")
    return items
