"""Read the tables of tools/world/ and write a list of the lexicon, its forms counted."""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale
from bulk_counts import COLUMNS, LEXICON

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bulk_counts import Bulk

WORLD = Path(__file__).parent / "world"
ENGLISH = {  # where CLDR's name is not the one that English news uses
    "CD": "DR Congo",
    "CG": "Republic of the Congo",
    "CI": "Ivory Coast",
    "CZ": "Czech Republic",
    "HK": "Hong Kong",
    "MM": "Myanmar",
    "MO": "Macao",
    "PS": "Palestine",
    "TR": "Turkey",
}


def table(name: str | Path) -> list[dict[str, str]]:
    """Return the rows of a table in tools/world/, or of any CSV file given by its path."""
    with (WORLD / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def forms_in(cell: str) -> list[str]:
    """Split a cell of several forms.

    >>> forms_in("كابل;كابول")
    ['كابل', 'كابول']
    """
    return [form.strip() for form in cell.split(";") if form.strip()]


def features_of(row: dict[str, str]) -> dict[str, str]:
    """Return the features of a row of the lexicon by name.

    >>> features_of({"features": "country=BE;en=Brussels"})
    {'country': 'BE', 'en': 'Brussels'}
    """
    return dict(pair.split("=", 1) for pair in row["features"].split(";") if "=" in pair)


def english_name(country: str) -> str:
    """Return the English name of a state or territory, as CLDR has it save for a few.

    >>> english_name("KP"), english_name("CD")
    ('North Korea', 'DR Congo')
    """
    name = ENGLISH.get(country) or Locale("en").territories[country]
    return re.sub(r" \(.*\)", "", name).replace("&", "and")


def write_rows(name: str, rows: Iterable[dict[str, str]], bulk: Bulk) -> None:
    """Write a list of the lexicon with its counts, and say how long it is."""
    rows = list(rows)
    counted = bulk.count(row["form"] for row in rows)
    path = LEXICON / name
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(
            file, COLUMNS, restval="", lineterminator="\n", extrasaction="ignore"
        )
        writer.writeheader()
        writer.writerows({**row, "in_bulk": str(counted[row["form"]])} for row in rows)
    classes = Counter(row["class"] for row in rows)
    size = path.stat().st_size // 1024
    print(f"{name}: {len(rows)} rows, {size} KiB, {dict(classes)}", file=sys.stderr)
