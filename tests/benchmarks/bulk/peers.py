#!/usr/bin/env python3
"""DuckDB and pandas joining the same names: peers.py TERMS.tsv FOLDER

Both joins are exact: of lower-case names and of CAS numbers. Normalisation, forms, listings and dates are not in them.
"""
import pathlib
import sys
import time

import duckdb
import pandas

keys = {line.rstrip("\n").split("\t")[3] for line in open(sys.argv[1], encoding="utf-8")}
folder = pathlib.Path(sys.argv[2])
catalogue = str(folder / "catalogue.csv")


def measure(what, task):
    processor, wall = time.process_time(), time.perf_counter()
    found = task()
    print(f"{what:<36} {time.perf_counter() - wall:.3f} s, {time.process_time() - processor:.3f} s of processor, {found} found")


known = pandas.DataFrame({"key": sorted(keys)})
database = duckdb.connect()
database.execute("SET threads = 2")
database.register("known", known)
database.execute("CREATE TABLE names AS SELECT * FROM known")
query = """SELECT count(*) FROM read_csv(?, all_varchar = true) c LEFT JOIN names n ON n.key = lower(c.name) LEFT JOIN names m ON m.key = c.cas
           WHERE n.key IS NOT NULL OR m.key IS NOT NULL"""


def pandas_merge():
    rows = pandas.read_csv(catalogue, dtype=str, keep_default_na=False)
    rows["key"] = rows["name"].str.lower()
    found = rows.merge(known, on="key", how="left", indicator="by_name").merge(known.rename(columns={"key": "cas"}), on="cas", how="left", indicator="by_cas")
    return int(((found.by_name == "both") | (found.by_cas == "both")).sum())


measure("DuckDB: read and join", lambda: database.execute(query, [catalogue]).fetchone()[0])
measure("pandas: read and merge", pandas_merge)
