"""Write the `in_bulk` column of word lists anew: how often each form occurs in the bulk corpus.

For the lists that are kept by hand (outlets, titles, organisations …); the lists with a builder get
their counts there.

    python tools/17_count_words.py [--bulk BULK] outlets.csv titles.csv organisations.csv
"""

from __future__ import annotations

import argparse
import csv
import sys
from pathlib import Path

from bulk_counts import BULK, LEXICON, Bulk


def main() -> None:
    """Count the forms of each list named and write the list again, its order kept."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("lists", nargs="+", help="file names in the lexicon folder")
    parser.add_argument("--bulk", type=Path, default=BULK)
    options = parser.parse_args()
    bulk = Bulk(options.bulk)
    for name in options.lists:
        path = LEXICON / name
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            columns, rows = list(reader.fieldnames or ()), list(reader)
        counted = bulk.count(row["form"] for row in rows)
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows({**row, "in_bulk": str(counted[row["form"]])} for row in rows)
        never = sum(not counted[row["form"]] for row in rows)
        print(f"{name}: {len(rows)} rows, {never} never seen", file=sys.stderr)


if __name__ == "__main__":
    main()
