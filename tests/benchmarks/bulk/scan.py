#!/usr/bin/env python3
"""The library's scanner and its peers over one text, in turn: scan.py BIN-FOLDER WORK-FOLDER TEXT [ROUNDS]

Each is a program that prints the seconds of processor it has taken to scan, and to be made ready, and writes its matches as `begin end`; it takes the best of
three, and is run ROUNDS times (5). Prints a table (Markdown): matches, how many of them the library has too, and who has others. The plain scanner of the
tests and FlashText are given a part of the text.
"""
import os
import pathlib
import re
import resource
import subprocess
import sys

programs, work, text = (pathlib.Path(path) for path in sys.argv[1:4])
rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 5
names, exact = work / "names.txt", work / "exact.txt"
matches = work / "matches"
library = str(programs / "listed_benchmark_library")


def beginning_of(path, size):
    """Its first megabytes, to the end of a line."""
    part = work / f"first-{size}"
    content = path.read_bytes()[:size * 1_000_000]
    part.write_bytes(content[:content.rfind(b"\n") + 1])
    return part


def grep():
    """-a, since the text isn't all ASCII, which the C locale takes for binary; -b tells where. -w takes seconds for a megabyte: what is no word is taken away
    afterwards, at no cost. It does not know what is looked for only as written."""
    patterns, raw = work / "all.txt", work / "grep.out"
    patterns.write_bytes(names.read_bytes() + exact.read_bytes())
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(raw, "wb") as out:
        subprocess.run(["grep", "-a", "-b", "-o", "-i", "-F", "-f", patterns, text], stdout=out, env={**os.environ, "LC_ALL": "C"}, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    content, told = text.read_bytes(), 0
    letters = re.compile(rb"[0-9A-Za-z\x80-\xff]{2}")
    with open(raw, "rb") as found, open(matches, "w") as out:
        for told, line in enumerate(found, 1):
            begin, name = line.rstrip(b"\n").split(b":", 1)
            begin, end = int(begin), int(begin) + len(name)
            if not letters.match(content, max(begin - 1, 0)) and not letters.match(content, end - 1):
                out.write(f"{begin} {end}\n")
    return f"{after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime:.4f} 0 of {told} in all"


def program(*command):
    return lambda: subprocess.run([*map(str, command), matches], capture_output=True, text=True, check=True).stdout


peers = {"listed": (text, rounds, program(library, "scan", text))}
for name in ("Hyperscan", "Vectorscan"):
    peers[name] = (text, rounds, program(work / name.lower(), names, exact, text))
for kind in ("NFA", "DFA"):
    peers[f"aho-corasick, {kind}"] = (text, 1 if kind == "NFA" else rounds, program(work / "aho/release/aho", kind.lower(), names, exact, text))
peers["grep -F -o -i, filtered afterwards"] = (text, 1, grep)
part = beginning_of(text, 10)
peers["FlashText"] = (part, 1, program(sys.executable, pathlib.Path(__file__).with_name("flash.py"), names, exact, part))
small = beginning_of(text, 2)
peers["the plain scanner of the tests"] = (small, 1, program(library, "reference", small))

best, notes, found = {}, {}, {}
for turn in range(rounds):
    for name, (_, times, run) in peers.items():
        if turn >= times:
            continue
        seconds, made, *note = run().split(maxsplit=2)
        best[name] = min(best.get(name, (1e9, 1e9)), (float(seconds), float(made)))
        notes[name] = re.sub(r"^([\d.]+) of all (\d+)$", r"\1 s to be told all \2", note[0].strip()) if note else ""
        found[name] = {tuple(map(int, line.split())) for line in open(matches)}
        print(".", end="", flush=True, file=sys.stderr)

ours = found["listed"]
print(f"\n| {text.name}, {text.stat().st_size / 1e6:.0f} MB, one thread | seconds | making it | found | in common | only it | only listed | |\n" + "| --- " * 8 + "|")
for name, (of, _, _) in peers.items():
    end = of.stat().st_size
    mine = ours if of == text else {match for match in ours if match[1] <= end}
    theirs = found[name]
    size = "" if of == text else f", of {end / 1e6:.0f} MB"
    print(f"| {name}{size} | {best[name][0]:.3f} | {best[name][1]:.2f} | {len(theirs)} | {len(theirs & mine)} | {len(theirs - mine)} | {len(mine - theirs)} | {notes[name]} |")
