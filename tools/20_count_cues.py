"""Count how often the words of attribution occur in real Arabic news.

Fills the column `in_bulk` of six lists in resources/lexicon: cues.csv, cue_nouns.csv,
hedges.csv, sources.csv, groups.csv and loaded.csv. Only numbers leave the corpus, never text.

A reporting verb (cues.csv) is counted in all the forms that `riwaya.arabic.conjugation`
writes, finite and participle, alone or with an attached wa or fa; where `object` says so, also with
the pronoun of whoever is told or spoken of, right before that. A form of its column
`except` is nearly always another word and is left out; one of its column `homographs` is
another word as well and counts only right before that (an, inn); one shortened after a
negation counts only right after lam. A form that two verbs share counts for both.

Every other list is counted as its forms stand, the first word with or without attached
particles, `(ال)` with or without the article.

    python tools/20_count_cues.py [CORPUS] [--gaps 100]
"""

from __future__ import annotations

import argparse
import csv
import io
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path

from bulk_counts import BULK, LEXICON, Bulk

from riwaya.arabic.characters import fold
from riwaya.arabic.conjugation import conjugate, jussives, participles, with_objects

CUES = "cues.csv"
NOUNS = ("cue_nouns.csv", "hedges.csv", "sources.csv", "groups.csv", "loaded.csv")
CONJUNCTIONS = ("", "و", "ف")
THAT = frozenset(
    head + "ان" + owner
    for head in ("", "ب")
    for owner in ("", "ه", "ها", "هم", "هما", "هن", "ني", "نا", "ي")
)
NOT = frozenset(("لم", "ولم", "فلم"))

Row = dict[str, str]
Forms = dict[str, set[int]]


def main() -> None:
    """Count, write the lists again, and show what comes before that and is in no list."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "corpus",
        nargs="?",
        type=Path,
        default=BULK,
        help="gzipped JSON Lines with `text` (the bulk corpus beside the checkout, when left out)",
    )
    parser.add_argument(
        "--gaps",
        type=int,
        default=0,
        metavar="N",
        help="also print the N commonest words right before that which no listed verb has",
    )
    told = parser.parse_args()
    bulk = Bulk(told.corpus)
    rows = read(LEXICON / CUES)
    plain, doubtful, shortened = forms_of(rows)
    counts = count_verbs(bulk.lines, plain, doubtful, shortened)
    for number, row in enumerate(rows):
        row["in_bulk"] = str(counts[number])
    write(LEXICON / CUES, rows)
    for name in NOUNS:
        rows = read(LEXICON / name)
        seen = bulk.count(row["form"] for row in rows)
        for row in rows:
            row["in_bulk"] = str(seen[row["form"]])
        write(LEXICON / name, rows)
    if told.gaps:
        print_gaps(bulk.lines, frozenset(plain) | frozenset(doubtful), told.gaps)


def forms_of(rows: list[Row]) -> tuple[Forms, Forms, Forms]:
    """Give the verbs of each folded form: sure forms, those also another word, shortened ones."""
    plain: Forms = defaultdict(set)
    doubtful: Forms = defaultdict(set)
    shortened: Forms = defaultdict(set)
    for number, row in enumerate(rows):
        never, unsure = (frozenset(map(fold, row[c].split("|"))) for c in ("except", "homographs"))
        verbs = conjugate(row["perfect"], row["imperfect"])
        told = [o for verb in verbs for o in with_objects(verb)] if row["object"] else []
        for form in {fold(f.form) for f in (*verbs, *participles(row["participle"]))} - never:
            (doubtful if form in unsure else plain)[form].add(number)
        for form in {fold(f.form) for f in told} - never:
            doubtful[form].add(number)
        for verb in jussives(row["perfect"], row["imperfect"]):
            shortened[fold(verb.form)].add(number)
    return plain, doubtful, shortened


def count_verbs(
    lines: list[list[str]], plain: Forms, doubtful: Forms, shortened: Forms
) -> Counter[int]:
    """Count each verb, by its number in the list."""
    seen: Counter[int] = Counter()
    for line in lines:
        for before, word, after in zip(["", *line], line, [*line[1:], ""], strict=False):
            for stem in {word, word.removeprefix("و"), word.removeprefix("ف")}:
                verbs = plain.get(stem, set())
                if after in THAT:
                    verbs = verbs | doubtful.get(stem, set())
                if before in NOT:
                    verbs = verbs | shortened.get(stem, set())
                seen.update(verbs)
    return seen


def print_gaps(lines: list[list[str]], known: frozenset[str], most: int) -> None:
    """Print the commonest words right before that which are no form of a listed verb."""
    gaps = Counter(
        word
        for line in lines
        for word, after in pairwise(line)
        if after in THAT and not {word, word[1:] if word[:1] in CONJUNCTIONS else word} & known
    )
    for word, count in gaps.most_common(most):
        print(count, word)


def read(path: Path) -> list[Row]:
    """Read a list as rows by column."""
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))


def write(path: Path, rows: list[Row]) -> None:
    """Write a list in its canonical form: its own order of rows and columns, line feeds."""
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
