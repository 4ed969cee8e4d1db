"""Build resources/lexicon/demonyms.csv: the nationality adjectives in all their forms.

The adjectives and their broken plurals stand in tools/world/states.csv, those of regions and parts
of states in tools/world/regional_adjectives.csv; their forms are made by rule: masculine and
feminine, sound and broken plurals, duals, with and without the article. Each adjective is looked up
in the outside lists (outside.py): the nationalities of ArWikiCats, the adjectives of CAMeL Morph, or
made by the rule of the nisba from a name that the lists give to the state; then in the corpus. A form
that stands in a list itself names it, one made by rule adds `+rule`.

    pip install babel
    python tools/14_build_demonyms.py --outside DIR [--bulk BULK]
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["babel>=2.17"]
# ///

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from pathlib import Path

from attested import ATTESTED, ENOUGH, Attested
from bulk_counts import BULK, Bulk, fold_phrase, spellings
from lexicon_rows import english_name, forms_in, table, write_rows
from outside import PLACES, Outside
from tracing import by_rule, key, latin, skeleton

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
_LANDS = re.compile("(ستان|لاند|لند|وس)$")


def main() -> None:
    """Write the list and say how many rows it holds."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--outside", type=Path, required=True, help="the folder of outside lists")
    parser.add_argument("--bulk", type=Path, default=BULK)
    options = parser.parse_args()
    bulk = Bulk(options.bulk)
    demonyms = Demonyms(Sources(Outside(options.outside), bulk))
    for row in sorted(table("states.csv"), key=lambda row: row["country"]):
        for adjective in forms_in(row["demonym"]):
            land = {"country": row["country"]}
            gloss = f"of {english_name(row['country'])}"
            demonyms.add(adjective, forms_in(row["broken_plural"]), gloss, land)
    for row in table("regional_adjectives.csv"):
        land = {"country": row["country"], "region": row["region"]}
        demonyms.add(row["adjective"], forms_in(row["broken_plural"]), row["en"], land)
    write_rows("demonyms.csv", demonyms.rows, bulk)


class Sources:
    """What the outside lists and the corpus have of the adjectives of each state and region."""

    def __init__(self, outside: Outside, bulk: Bulk) -> None:
        self.outside = outside
        self.listed: defaultdict[str, set[str]] = defaultdict(set)
        self.english: defaultdict[str, set[str]] = defaultdict(set)
        lands = {form: land for land, names in outside.by_country.items() for form in names}
        for english, code, forms in outside.nationalities:
            land = code or lands.get(key(forms["ar"]), "")
            for place in filter(None, (land, latin(english))):
                self.english[place].add(latin(english))
                self.listed[place] |= {
                    key(form) for name, form in forms.items() if name not in ("en", "ar")
                }
        adjectives = [a for row in table("states.csv") for a in forms_in(row["demonym"])]
        adjectives += [row["adjective"] for row in table("regional_adjectives.csv")]
        singular = {s for a in adjectives for form, *_ in inflect(a)[:4] for s in spellings(form)}
        self.attested = Attested(bulk, singular, ())

    def of(self, adjective: str, place: str, region: str = "") -> str:
        """Return where an adjective stands: a state's by its code, a region's by its English."""
        wanted, listed = key(adjective), self.listed[place]
        if wanted in listed:
            return "ArWikiCats"
        glosses = self.outside.adjectives.get(wanted, set())
        if any(english in gloss for english in self.english[place] | {place} for gloss in glosses):
            return "CAMeL Morph"
        if skeleton(adjective) in map(skeleton, listed):
            return "ArWikiCats+rule"
        names = self.outside.by_country.get(place) or self.outside.names(region, PLACES)
        for name, source in names.items():
            if skeleton(adjective) in _nisba(name):
                return by_rule(source)
        singular = [s for form, *_ in inflect(adjective)[:4] for s in spellings(form)]
        uses = max(self.attested.articles[form] for form in singular)
        return ATTESTED if uses >= ENOUGH else "own"


class Demonyms:
    """The growing list; a form of one state is entered once."""

    def __init__(self, sources: Sources) -> None:
        self.sources = sources
        self.context = {row["form"] for row in table("place_context.csv")}
        self.rows: list[dict[str, str]] = []
        self.seen: set[tuple[str, str]] = set()

    def add(self, adjective: str, broken: list[str], gloss: str, land: dict[str, str]) -> None:
        """Enter every form of an adjective and its broken plurals."""
        place = latin(gloss) if "region" in land else land["country"]
        source = self.sources.of(adjective, place, land.get("region", ""))
        forms = [(*form, adjective) for form in inflect(adjective)]
        forms += [(f"(ال){plural}", "m", "p", plural) for plural in broken]
        for form, gender, number, told_by in forms:
            entry = (fold_phrase(form), land.get("country", ""))
            if entry in self.seen:
                continue
            self.seen.add(entry)
            needs = "context" if fold_phrase(told_by) in self.context else ""
            marks = {**land, "gender": gender, "number": number, "needs": needs}
            bare = spellings(form)[0]
            stands = key(bare) in self.sources.listed[place] or bare == adjective
            made = "own" if source == "own" else by_rule(source)
            if told_by in broken:  # no rule makes a broken plural
                made = "ArWikiCats" if stands else self.sources.of(told_by, place)
            elif stands and source != "own":
                made = source if bare == adjective else "ArWikiCats"
            self.rows.append(
                {
                    "form": form,
                    "class": "DEMONYM",
                    "lemma": adjective,
                    "gloss": gloss,
                    "source": made,
                    "features": ";".join(f"{k}={v}" for k, v in marks.items() if v),
                }
            )


def _nisba(name: str) -> set[str]:
    """Give what the bones of a nationality adjective of a place can be, from one name of the place.

    The adjective is made from one word of the name or from all, its ending (ا، ة، يا، ستان) off or
    on, with a plain or a lengthened nisba (ي، اني).

    >>> skeleton("بستاني") in _nisba("جمهورية البستان")
    True
    """
    words = [name, *(word for word in name.split() if len(word) > 2)]
    stems = {skeleton(stem) for word in words for stem in (word, _LANDS.sub("", word))}
    return {stem + ending for stem in stems if len(stem) > 1 for ending in ("", "ن")}


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
