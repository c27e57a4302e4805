#!/usr/bin/env python3
"""FlashText over the same names and text: flash.py NAMES EXACT TEXT MATCHES. It reads a byte as a character, so that places are the same."""
import pathlib
import sys
import time

from flashtext import KeywordProcessor

names, exact, text, matches = (pathlib.Path(path).read_text(encoding="latin-1") if number < 3 else path for number, path in enumerate(sys.argv[1:]))
start = time.process_time()
processor = KeywordProcessor()
for name in [*names.splitlines(), *exact.splitlines()]:
    processor.add_keyword(name)
made = time.process_time() - start
start = time.process_time()
found = processor.extract_keywords(text, span_info=True)
print(f"{time.process_time() - start:.4f} {made:.4f}")
with open(matches, "w") as out:
    out.writelines(f"{begin} {end}\n" for _, begin, end in found)
