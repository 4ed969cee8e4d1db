"""Write the counts in resources/SOURCES.toml anew: rows, and how many of each class and source.

The rest of the file is left as it is. Names the word lists that have no entry yet, and fails then.

    python tools/15_count_sources.py
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter

from bulk_counts import LEXICON

SOURCES = LEXICON.parent / "SOURCES.toml"


def main() -> int:
    """Count every list that has an entry; return 1 when a list has none."""
    blocks = SOURCES.read_text(encoding="utf-8").split("[[resource]]\n")
    entered = set()
    for number, block in enumerate(blocks[1:], 1):
        name = re.search(r'^file +=+ "lexicon/(.+)"', block, re.MULTILINE)
        if name:
            entered.add(name[1])
            blocks[number] = counted(block, name[1])
    SOURCES.write_text("[[resource]]\n".join(blocks), encoding="utf-8")
    missing = {path.name for path in LEXICON.glob("*.csv")} - entered
    for absent in sorted(missing):
        print(f"{absent} has no entry in SOURCES.toml", file=sys.stderr)
    return int(bool(missing))


def counted(block: str, name: str) -> str:
    """Return an entry with the counts of its list as it stands now."""
    with (LEXICON / name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    values = {"rows": str(len(rows))}
    for key, column in (("classes", "class"), ("sources", "source")):
        tally = Counter(row[column] for row in rows if row.get(column))
        pairs = (f"{_key(value)} = {uses}" for value, uses in sorted(tally.items()))
        values[key] = f"{{ {', '.join(pairs)} }}" if tally else "{}"
    for key, value in values.items():
        block = re.sub(rf"(?m)^({key} *)= .*$", rf"\1= {value}", block)
    return block


def _key(value: str) -> str:
    return value if re.fullmatch(r"[A-Za-z0-9_-]+", value) else f'"{value}"'


if __name__ == "__main__":
    sys.exit(main())
