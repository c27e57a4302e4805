#!/usr/bin/env python3
"""Makes what is screened and scanned, the same in every run: make_inputs.py TERMS.tsv FOLDER

catalogue.csv: a million rows, 3 % of them with names of the registry, the others with the names of the PyPI package `chemicals`; some in
capitals, four of five with a CAS number. catalogue.txt: their names alone. names.txt and exact.txt: what the
scanning peers look for, in any case and as it is written. text.txt: 100 MB of the
prose and code that Python and Debian bring along, with a name of the registry in about every twelfth line.
"""
import csv
import glob
import importlib.resources
import pathlib
import random
import re
import sys

terms = [line.rstrip("\n").split("\t") for line in open(sys.argv[1], encoding="utf-8")]
folder = pathlib.Path(sys.argv[2])
random.seed(20261125)
cas = {substance: text for kind, substance, text, *_ in terms if kind == "cas"}
known = [(text, cas.get(substance, "")) for kind, substance, text, *_ in terms if kind in ("inn", "common", "trade")]


def other_chemicals():
    path = importlib.resources.files("chemicals") / "Identifiers" / "chemical identifiers pubchem large.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if len(fields) > 7:
            yield fields[7], fields[1]


def make_catalogue():
    others = list(other_chemicals())
    with open(folder / "catalogue.csv", "w", newline="", encoding="utf-8") as table, open(folder / "catalogue.txt", "w", encoding="utf-8") as names:
        rows = csv.writer(table)
        rows.writerow(["sku", "name", "cas", "purity", "pack", "price"])
        for number in range(1_000_000):
            name, registered = random.choice(known if random.random() < 0.03 else others)
            if random.random() < 0.3:
                name = random.choice((str.title, str.upper))(name)
            names.write(name + "\n")
            rows.writerow([f"A{number:07d}", name, registered if random.random() < 0.8 else "", f"{random.randint(90, 99)} %",
                           random.choice(("1 g", "5 g", "25 g", "1 kg")), f"{random.random() * 500:.2f}"])


def make_text():
    library = pathlib.Path(random.__file__).parent
    words = []
    for path in [*sorted(glob.glob("/usr/share/common-licenses/*")), *sorted(library.glob("*.py"))]:
        words += re.findall(r"\S+\s*", pathlib.Path(path).read_text(encoding="utf-8", errors="ignore"))
    names = [text for kind, _, text, *_ in terms if kind in ("inn", "common", "trade", "systematic", "cas")]
    size = 0
    with open(folder / "text.txt", "w", encoding="utf-8") as out:
        while size < 100_000_000:
            at = random.randrange(len(words) - 60)
            piece = "".join(words[at:at + 40]) + " " + (random.choice(names) + " " if random.random() < 0.3 else "")
            out.write(piece)
            size += len(piece.encode())


make_catalogue()
make_text()
for file, how in (("names.txt", "any case"), ("exact.txt", "exact")):
    looked_for = sorted({(text.lower() if how != "exact" and text.isascii() else text).rstrip("- ") for _, _, text, _, wanted in terms if wanted == how})
    (folder / file).write_text("".join(text + "\n" for text in looked_for), encoding="utf-8")
