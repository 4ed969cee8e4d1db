"""Build resources/lexicon/demonyms.csv: the nationality adjectives in all their forms.

The adjectives and their broken plurals stand in tools/world/states.csv, those of regions and parts
of states in tools/world/regional_adjectives.csv; their forms are made by rule: masculine and
feminine, sound and broken plurals, duals, with and without the article.

    pip install babel
    python tools/14_build_demonyms.py [--bulk BULK]
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["babel>=2.17"]
# ///

from __future__ import annotations

import argparse
from pathlib import Path

from bulk_counts import BULK, Bulk, fold_phrase, spellings
from lexicon_rows import english_name, forms_in, table, write_rows

_ENDINGS = (
    ("", "m", "s"),
    ("ة", "f", "s"),
    ("ون", "m", "p"),
    ("ين", "m", "p"),
    ("ات", "f", "p"),
    ("ان", "m", "d"),
    ("تان", "f", "d"),
    ("تين", "f", "d"),
)


def main() -> None:
    """Write the list and say how many rows it holds."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--bulk", type=Path, default=BULK)
    bulk = Bulk(parser.parse_args().bulk)
    demonyms = Demonyms()
    for row in sorted(table("states.csv"), key=lambda row: row["country"]):
        for adjective in forms_in(row["demonym"]):
            land = {"country": row["country"]}
            gloss = f"of {english_name(row['country'])}"
            demonyms.add(adjective, forms_in(row["broken_plural"]), gloss, land)
    for row in table("regional_adjectives.csv"):
        land = {"country": row["country"], "region": row["region"]}
        demonyms.add(row["adjective"], forms_in(row["broken_plural"]), row["en"], land)
    write_rows("demonyms.csv", demonyms.rows, bulk)


class Demonyms:
    """The growing list; a form of one state is entered once."""

    def __init__(self) -> None:
        self.context = {row["form"] for row in table("place_context.csv")}
        self.rows: list[dict[str, str]] = []
        self.seen: set[tuple[str, str]] = set()

    def add(self, adjective: str, broken: list[str], gloss: str, land: dict[str, str]) -> None:
        """Enter every form of an adjective and its broken plurals."""
        forms = [(*form, adjective) for form in inflect(adjective)]
        forms += [(f"(ال){plural}", "m", "p", plural) for plural in broken]
        for form, gender, number, told_by in forms:
            key = (fold_phrase(form), land.get("country", ""))
            if key in self.seen:
                continue
            self.seen.add(key)
            needs = "context" if fold_phrase(told_by) in self.context else ""
            marks = {**land, "gender": gender, "number": number, "needs": needs}
            self.rows.append(
                {
                    "form": form,
                    "class": "DEMONYM",
                    "lemma": adjective,
                    "gloss": gloss,
                    "source": "own",
                    "features": ";".join(f"{k}={v}" for k, v in marks.items() if v),
                }
            )


def inflect(adjective: str) -> list[tuple[str, str, str]]:
    """Give (form, gender, number) of a nationality adjective.

    Both words of كوري شمالي bend and take the article, of جنوب أفريقي only the last bends.

    >>> inflect("روسي")[:2]
    [('(ال)روسي', 'm', 's'), ('(ال)روسية', 'f', 's')]
    >>> [form for form, *_ in inflect("كوري شمالي")][:3]
    ['كوري شمالي', 'الكوري الشمالي', 'كورية شمالية']
    """
    head, *tail = adjective.split()
    if tail and head.endswith("ي"):
        return [
            (" ".join(words), gender, number)
            for ending, gender, number in _ENDINGS
            for words in zip(
                *(spellings(f"(ال){word}{ending}") for word in (head, *tail)), strict=True
            )
        ]
    return [(f"(ال){adjective}{ending}", gender, number) for ending, gender, number in _ENDINGS]


if __name__ == "__main__":
    main()
