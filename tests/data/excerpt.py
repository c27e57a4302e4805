"""What the tests of the importers share: the excerpts, and a list of the registry that agrees with an excerpt but for what a test says."""
import contextlib
import dataclasses
import io
import pathlib
import sys
import unittest.mock

EXCERPTS = pathlib.Path(__file__).parent / "excerpts"
IMPORTERS = pathlib.Path(__file__).parents[2] / "registry" / "importers"
sys.path.insert(0, str(IMPORTERS))

import difference  # noqa: E402
import published  # noqa: E402


def line(part: str, label: str, name: str, substance: str, *words: str) -> difference.Line:
    return difference.Line(part, label, name, substance, words)


def without(lines: list[difference.Line], substance: str) -> list[difference.Line]:
    return [known for known in lines if known.substance != substance]


def changed(lines: list[difference.Line], substance: str, **what) -> list[difference.Line]:
    """The lines, with something of one of them changed."""
    return [dataclasses.replace(known, **what) if known.substance == substance else known for known in lines]


def run(importer, *arguments: object) -> tuple[int, str, str]:
    """An importer's command line: exit status, what it printed, what it complained of."""
    out, err = io.StringIO(), io.StringIO()
    with (
        unittest.mock.patch.object(sys, "argv", [f"{importer.__name__}.py", *map(str, arguments)]),
        contextlib.redirect_stdout(out), contextlib.redirect_stderr(err),
    ):
        status = importer.main()
    return status, out.getvalue(), err.getvalue()
