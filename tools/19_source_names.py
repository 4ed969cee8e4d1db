"""Write the `source` column of outlets.csv and organisations.csv anew, from the outside lists.

Both lists are kept by hand, but no row is taken on trust: each name is looked up, first in the lists
of others that outside.py names, then in the corpus (attested.py), and its source says where it stood.
`+rule` after a source: the name follows from what stands there by a rule of the language: another
spelling, a head word more or less, the Arabic letters of a Latin name, or an ordinary name of a
state's body with the adjective of its state («البرلمان» with «البستاني»). Head words («صحيفة»,
«وزارة») are words of the language and are looked up in the corpus alone. What is found nowhere
says `own`.

    python tools/19_source_names.py --outside DIR [--bulk BULK]

Runs after places.csv and demonyms.csv, which it reads; writes `in_bulk` too.
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["babel>=2.17"]
# ///

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from attested import ATTESTED, ENOUGH, Attested, heads_of
from bulk_counts import BULK, LEXICON, Bulk, fold_phrase, spellings
from lexicon_rows import features_of, table, write_rows
from outside import BODIES, OUTLETS, Outside
from tracing import by_rule, key, latin, trace

Row = dict[str, str]
OTHERS = ("places.csv", "given_names.csv", "demonyms.csv", "calendar.csv", "common.csv")
LISTS = {"outlets.csv": "OUTLET_HEAD", "organisations.csv": "ORG_HEAD"}


def main() -> None:
    """Look every name of both lists up and write where it stands."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--outside", type=Path, required=True, help="the folder of outside lists")
    parser.add_argument("--bulk", type=Path, default=BULK)
    options = parser.parse_args()
    bulk, outside = Bulk(options.bulk), Outside(options.outside)
    for name, head_class in LISTS.items():
        names = Names(name, head_class, bulk, outside)
        rows = [{**row, "source": names.source(row)} for row in names.rows]
        write_rows(name, rows, bulk)
        print(dict(Counter(row["source"] for row in rows)), file=sys.stderr)


class Names:
    """One list, what the outside lists and the corpus say of its names, and who shares a lemma."""

    def __init__(self, name: str, head_class: str, bulk: Bulk, outside: Outside) -> None:
        self.rows, self.outside = table(LEXICON / name), outside
        self.head_class = head_class
        self.lists = OUTLETS if name == "outlets.csv" else BODIES
        heads = heads_of([(name, head_class)])
        numerals = (row["form"] for row in table(LEXICON / "numbers.csv"))
        self.kinds = {word for form in (*heads, *numerals) for word in fold_phrase(form).split()}
        forms = {form for row in self.rows for form in spellings(row["form"])}
        self.longer = {
            row["form"]: self._with_longer(row) for row in self.rows if "needs=" in row["features"]
        }
        forms.update(name for names in self.longer.values() for name in names)
        self.attested = Attested(bulk, forms, heads)
        self.adjectives: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for row in table(LEXICON / "demonyms.csv"):
            for form in spellings(row["form"]):
                country = features_of(row).get("country", "")
                self.adjectives[country][fold_phrase(form)] = row["source"]
        places = table(LEXICON / "places.csv")
        self.place_names = {latin(features_of(row).get("en", "")) for row in places}
        self.elsewhere = {
            fold_phrase(form)
            for other in OTHERS
            for row in table(LEXICON / other)
            for form in spellings(row["form"])
        }
        self.known: dict[tuple[str, str], dict[str, str]] = {}
        for row in self.rows:
            self._gather(row)

    def source(self, row: Row) -> str:
        """Return where a row's form stands, or by which rule it follows; `own` when nowhere."""
        features, form = features_of(row), row["form"]
        if row["class"] == self.head_class:
            uses = sum(self.attested.articles[spelling] for spelling in spellings(form))
            return ATTESTED if uses >= ENOUGH else "own"
        known = self.known[row["class"], row["lemma"]]
        listed = {name: source for name, source in known.items() if source != ATTESTED}
        spoken = self._spoken(features.get("en", ""))
        found = trace(form, listed, spoken) or trace(form, known)
        return found or self._with_adjective(row, known, spoken) or "own"

    def _gather(self, row: Row) -> None:
        """Add to a thing's known names those that lists give it and this form, if it stands anywhere."""
        features, form = features_of(row), row["form"]
        english, country = features.get("en", ""), features.get("country", "")
        known = self.known.setdefault((row["class"], row["lemma"]), {})
        for name, source in self.outside.names(english, self.lists).items():
            if source not in BODIES or self._is_telling(name, english):
                known.setdefault(name, source)
        standing = self.outside.standing(form, english, (*self.lists, "CAMeL Morph"), country)
        if standing in BODIES and not self._is_telling(key(form), english):
            standing = None
        if standing is None and self._attested(form, doubtful="needs" in features):
            standing = ATTESTED
        if standing is not None:
            known.setdefault(key(form), standing)

    def _spoken(self, english: str) -> dict[str, str]:
        """Give the Latin name and the list that has it; a list of names of all kinds tells too little."""
        lists = [name for name in self.lists if name not in BODIES or _bare(english).count(" ")]
        return self.outside.spoken(english, tuple(lists))

    def _is_telling(self, name: str, english: str) -> bool:
        """Say whether a list of names of all kinds can mean this thing: no place, person or word."""
        plain = " " in name or name not in self.elsewhere
        return plain and (" " in _bare(english) or latin(_bare(english)) not in self.place_names)

    def _attested(self, form: str, *, doubtful: bool) -> bool:
        after = sum(self.attested.articles[name] for name in self.longer.get(form, ()))
        return after >= ENOUGH or self.attested.holds(form, doubtful=doubtful)

    def _with_longer(self, row: Row) -> list[str]:
        """Give a short name behind each longer name of the same thing: «وكالة أنباء البستان وأب»."""
        alike = (r["form"] for r in self.rows if r["lemma"] == row["lemma"] and " " in r["form"])
        return [f"{longer} {row['form']}" for longer in alike if longer != row["form"]]

    def _with_adjective(
        self, row: Row, known: dict[str, str], spoken: dict[str, str]
    ) -> str | None:
        """Trace a name that ends in the adjective of its state, the rest known or made of head words."""
        adjectives = self.adjectives[""] | self.adjectives[features_of(row).get("country", "")]
        name = fold_phrase(row["form"]).split()
        for size in (1, 2):
            rest, source = " ".join(name[:-size]), adjectives.get(" ".join(name[-size:]), "own")
            if rest and source != "own":
                if found := trace(rest, known, spoken):
                    return by_rule(found)
                if all(self._ordinary(word) for word in rest.split()):
                    return by_rule(source)
        return None

    def _ordinary(self, word: str) -> bool:
        bare = word.removeprefix("ال")
        return bool({word, bare, bare.removesuffix("ه")} & (self.kinds | self.attested.ordinary))


def _bare(english: str) -> str:
    return re.sub(r"^The |\s*\(.*?\)", "", english)


if __name__ == "__main__":
    main()
