#!/usr/bin/env python3
"""Results of one run as one Markdown table: table.py BENCHMARKS.json PROCESSES.json MEMORY.json SPELLING.json SNAPSHOT REGISTRY-FOLDER"""
import json
import pathlib
import sys


# What works on several threads, and its peer, by the clock on the wall: the processor's time is that of one thread.
WALL = {"listed/compile", "yaml-cpp/load"}


def load_medians(path):
    """Name → nanoseconds, the median of the repetitions."""
    unit = {"ns": 1, "us": 1e3, "ms": 1e6, "s": 1e9}
    rows = json.loads(pathlib.Path(path).read_text())["benchmarks"]
    clock = lambda name: "real_time" if name in WALL else "cpu_time"
    return {r["run_name"]: r[clock(r["run_name"])] * unit[r["time_unit"]] for r in rows if r.get("aggregate_name") == "median"}


def time(ns):
    for unit, size in (("ms", 1e6), ("µs", 1e3)):
        if ns >= size:
            return f"{ns / size:.3g} {unit}"
    return f"{ns:.3g} ns"


def size(count):
    return f"{count / 1024 / 1024:.2f} MiB" if count >= 1024 * 1024 else f"{count / 1024:.0f} KiB"


def faster(what, ours, peer, peer_name, budget):
    """A row of how many times faster we are; budget is the least."""
    ratio = peer / ours
    return (what, time(ours), f"{time(peer)} ({peer_name})", f"{ratio:.1f} × faster", f"≥ {budget} ×", ratio >= budget)


def at_most(what, ours, peer, peer_name, budget):
    """A row of how much longer we take; budget is the most."""
    ratio = ours / peer
    return (what, time(ours), f"{time(peer)} ({peer_name})", f"{ratio:.2f} ×", f"≤ {budget} ×", ratio <= budget)


def plain(what, ours, peer="–"):
    return (what, ours, peer, "–", "–", None)


def near_spelling(ns, peers):
    """The peers' answers are compared with ours; a RapidFuzz that may stop at our most slips is faster than one that may not."""
    ours = ns["listed/suggest/misspellings"]
    what = f"misspelled name → suggestions, of {peers['names']:,} names"
    scan = min(("rapidfuzz", "rapidfuzz_bounded"), key=lambda peer: peers[peer]["ns"])
    for peer, name in ((scan, "RapidFuzz, OSA over all names"), ("fts5", "SQLite FTS5, trigrams")):
        yield faster(what, ours, peers[peer]["ns"], f"{name}; best answer as near as ours: {peers[peer]['same']:.1%}", 50)
    yield plain("unknown name that little is near to → suggestions", time(ns["listed/suggest/misses"]))
    yield plain("index of near spelling, in the snapshot", size(peers["index_bytes"]))


def rows(ns, processes, memory, spelling, snapshot, folder):
    def flat_map(workload):
        return ns[f"flat_map/xxh3/{workload}"]

    wall = {label: row["wall_ms"] * 1e6 for label, row in processes.items()}
    yield at_most("whole process, first verdict: `listed check fentanyl`", wall["listed"], wall["sqlite3"], "`sqlite3`, one indexed query from a file", 1.5)
    for what, kind in (("name → verdict: status and listings in force", "status"), ("name → verdict: every field of it read", "verdict")):
        yield faster(what, ns[f"listed/{kind}/names"], ns[f"sqlite/memory/{kind}/names"], "SQLite, in memory", 10)
        yield faster(what, ns[f"listed/{kind}/names"], ns[f"sqlite/file/{kind}/names"], "SQLite, file", 10)
    yield faster("unknown name → verdict", ns["listed/status/misses"], ns["sqlite/memory/status/misses"], "SQLite, in memory", 10)
    yield faster("name → verdict as of a day of 1965–2024", ns["listed/as-of/names"], ns["sqlite/memory/as-of/names"], "SQLite, in memory", 10)
    yield plain("… as it was known half a year before", time(ns["listed/known-on/names"]))
    yield faster("all changes of fifty years, item by item", ns["listed/changes/fifty-years"], ns["sqlite/memory/changes/fifty-years"], "SQLite, in memory, clustered by date", 1)
    yield plain("time line of a substance", time(ns["listed/time-line"]))
    yield faster("ten thousand rules evaluated: substances, amounts, concentrations, routes", ns["listed/rules/ten-thousand"], ns["sqlite/memory/rules/ten-thousand"], "SQLite, in memory, the same outcomes", 2)
    bare = "`boost::unordered_flat_map` with our hash, bare find, key ready"
    for pace, asked in (("/one", "each asked after the answer before"), ("", "many in a row")):
        alone, with_listings = ns[f"listed/bare-status/names{pace}"], ns[f"listed/status/names{pace}"]
        yield at_most(f"name → verdict, {asked}: its status alone", alone, ns[f"flat_map/boost_hash/names{pace}"], "`boost::unordered_flat_map` as it comes, bare find, key ready", 2)
        yield at_most(f"name → verdict, {asked}: its status alone", alone, flat_map(f"names{pace}"), bare, 2)
        yield at_most(f"name → verdict, {asked}: status and listings in force", with_listings, flat_map(f"names{pace}"), bare, 2)
    yield at_most("unknown name → verdict, each asked after the answer before", ns["listed/status/misses/one"], flat_map("misses/one"), bare, 2)
    yield at_most("unknown name → verdict, many in a row", ns["listed/status/misses"], flat_map("misses"), bare, 2)
    yield at_most("bare find, key ready, many in a row", ns["listed/find/names"], flat_map("names"), bare, 2)
    yield plain("normalisation of a name alone", time(ns["listed/normalise/names"]))
    yield from near_spelling(ns, spelling)
    yield faster("YAML → snapshot, with all validation (by the clock)", ns["listed/compile"], ns["yaml-cpp/load"], "yaml-cpp, loading the DOM alone", 3)
    yield plain("opening the embedded registry", time(ns["listed/open/embedded"]))
    yield plain("opening a snapshot file, all of it verified", time(ns["listed/open/file"]))
    yield plain("building all indices of the listings", time(ns["listed/listings"]))
    yield plain("registry files", size(sum(f.stat().st_size for f in folder.rglob("*.yaml"))))
    yield plain("snapshot", size(snapshot.stat().st_size))
    start = memory["start"]["resident_kib"]
    for step, what in (("verdict", "resident memory of opening and one verdict"), ("listings", "… and of all indices of the listings")):
        yield plain(what, size((memory[step]["resident_kib"] - start) * 1024))


def main():
    benchmarks, processes, memory, spelling, snapshot, folder = sys.argv[1:]
    read = [json.loads(pathlib.Path(path).read_text()) for path in (processes, memory, spelling)]
    table = rows(load_medians(benchmarks), *read, pathlib.Path(snapshot), pathlib.Path(folder))
    print("| what | listed | peer | ratio | budget | met |")
    print("| --- | --- | --- | --- | --- | --- |")
    for *cells, met in table:
        print("| " + " | ".join([*cells, {True: "yes", False: "**no**", None: "–"}[met]]) + " |")


if __name__ == "__main__":
    main()
