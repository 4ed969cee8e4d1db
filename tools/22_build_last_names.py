"""Build resources/lexicon/last_names.csv: last names in Latin letters, for romanising alone.

No rule sees these names and nobody is found by them: they only spell a person who was found. They
are the surnames of people of Arab and neighbouring countries in Wikidata (CC0), as the package
arabic_name_romanizer carries them with their counts, each in the spelling that most bear.

    pip install arabic_name_romanizer==0.2.0 babel
    python tools/22_build_last_names.py [--bulk BULK]

A name is kept when the corpus has it after a given name three times or more; one that fewer than
three people bear, when one use in twenty is such.
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["arabic_name_romanizer==0.2.0", "babel>=2.17"]
# ///

from __future__ import annotations

import argparse
import re
import sqlite3
import unicodedata
from collections import Counter, defaultdict
from importlib import resources
from pathlib import Path

from bulk_counts import BULK, LEXICON, Bulk, fold, texts
from lexicon_rows import table, write_rows

FEWEST, MOST = 3, 20  # uses after a given name; uses at large for each of them
_WORD = re.compile(r"[\u0621-\u0652]+")
_MARKS = re.compile(r"[\u0640\u064b-\u0652]")
_ARTICLE = re.compile(r"^(?:al|el|as|ad|at|an|ar|az|ash|ach)[- ]|^(?:al|el)(?=.{4})", re.IGNORECASE)
_LATIN = re.compile(r"(?:al-)?[A-Z][a-zA-Z]{2,}")


def main() -> None:
    """Write the list."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--bulk", type=Path, default=BULK)
    options = parser.parse_args()
    given = {fold(row["form"]) for row in table(LEXICON / "given_names.csv")}
    written, alone = _beside(given, options.bulk)
    surnames = _wikidata()
    rows = []
    for key, uses in sorted(written.items()):
        if uses.total() < FEWEST or len(key) < 3 or key in given or key not in surnames:
            continue
        latin, bearers = surnames[key]
        if bearers >= FEWEST or uses.total() * MOST >= alone[key]:
            rows.append(_row(uses.most_common(1)[0][0], latin))
    write_rows("last_names.csv", rows, Bulk(options.bulk))


def _row(form: str, latin: str) -> dict[str, str]:
    return {
        "form": form,
        "class": "LAST_NAME",
        "lemma": form,
        "features": f"en={latin}",
        "gloss": "last name in Latin letters",
        "source": "Wikidata",
    }


def _beside(given: set[str], bulk: Path) -> tuple[dict[str, Counter[str]], Counter[str]]:
    """Count the spellings of what follows a given name, and each word at large."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    alone: Counter[str] = Counter()
    for text in texts(bulk):
        before = ""
        for word in _WORD.findall(text):
            bare = _MARKS.sub("", word)
            key = fold(bare)
            alone[key] += 1
            if before in given:
                found[key][bare] += 1
            before = key
    return found, alone


def _wikidata() -> dict[str, tuple[str, int]]:
    """Give the usual Latin spelling of each surname that two people or more bear, and how many do."""
    path = resources.files("arabic_name_romanizer") / "resources/names.sqlite3"
    query = "select arabic_key, latin, count from units where source='wikidata' and role='surname'"
    spelt: dict[str, Counter[str]] = defaultdict(Counter)
    for arabic, latin, count in sqlite3.connect(str(path)).execute(query):
        plain = _plain(latin).replace("'", "")
        if arabic.startswith("ال") and (cut := _ARTICLE.sub("", plain)) != plain:
            plain = "al-" + cut[:1].upper() + cut[1:]
        if _LATIN.fullmatch(plain) and not plain.isupper():
            spelt[fold(arabic)][plain] += count
    return {
        key: (
            max(counts, key=lambda latin: (counts[latin], latin.startswith("al-"), latin)),
            counts.total(),
        )
        for key, counts in spelt.items()
        if counts.total() > 1
    }


def _plain(latin: str) -> str:
    return unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode().strip()


if __name__ == "__main__":
    main()
