#!/usr/bin/env python3
"""The same misspelled names to RapidFuzz and to SQLite's FTS5: spelling.py SPELLINGS.json > RESULT.json

Times are of one query over ready keys, the least of three rounds; `same` is the share of best answers that are as near as ours."""
import json
import pathlib
import re
import sqlite3
import sys
import time

from rapidfuzz import process
from rapidfuzz.distance import OSA

most_slips = 3  # what we look for at most: RapidFuzz may stop there as well


def best_of(rounds, ask, keys):
    """Nanoseconds a query, and the answers."""
    least = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        answers = [ask(key) for key in keys]
        least = min(least, time.process_time() - start)
    return least / len(keys) * 1e9, answers


def rapidfuzz_scan(names, cutoff):
    def ask(key):
        found = process.extractOne(key, names, scorer=OSA.distance, score_cutoff=cutoff)
        return found and found[0]

    return ask


def trigram_search(names):
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE names USING fts5(name, tokenize = 'trigram')")
    database.executemany("INSERT INTO names VALUES (?)", [(name,) for name in names])

    def ask(key):
        trigrams = {key[i : i + 3].replace('"', '""') for i in range(len(key) - 2)}
        if not trigrams:
            return None
        query = " OR ".join(f'"{trigram}"' for trigram in sorted(trigrams))
        row = database.execute("SELECT name FROM names WHERE names MATCH ? ORDER BY rank LIMIT 1", (query,)).fetchone()
        return row and row[0]

    return ask


def distance(key, answer):
    return None if answer is None else OSA.distance(key, answer)


def digits(key):
    return re.findall("[0-9]+", key)


def agreement(queries, answers):
    """Shares of the queries: as near as ours, farther or none, nearer by a change of digits, nearer otherwise."""
    counts = {"same": 0, "farther": 0, "other_digits": 0, "nearer": 0}
    for query, answer in zip(queries, answers):
        ours, theirs = distance(query["key"], query["best"]), distance(query["key"], answer)
        if ours == theirs:
            counts["same"] += 1
        elif theirs is None or (ours is not None and theirs > ours):
            counts["farther"] += 1
        elif digits(answer) != digits(query["key"]):
            counts["other_digits"] += 1
        else:
            counts["nearer"] += 1
    return {kind: count / len(queries) for kind, count in counts.items()}


def main():
    asked = json.loads(pathlib.Path(sys.argv[1]).read_text())
    names, queries = asked["names"], asked["queries"]
    peers = {
        "rapidfuzz": rapidfuzz_scan(names, None),
        "rapidfuzz_bounded": rapidfuzz_scan(names, most_slips),
        "fts5": trigram_search(names),
    }
    result = {"names": len(names), "queries": len(queries), "index_bytes": asked["index_bytes"]}
    for peer, ask in peers.items():
        ns, answers = best_of(3, ask, [query["key"] for query in queries])
        result[peer] = {"ns": ns, **agreement(queries, answers)}
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
