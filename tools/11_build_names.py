"""Build resources/lexicon/given_names.csv: given names in Arabic spelling, and parts of surnames.

Sources: the given names of people of Arab and neighbouring countries in Wikidata (CC0), as the
package arabic_name_romanizer carries them with their counts and Latin spellings; the proper nouns
of CAMeL Morph (CC BY 4.0); tools/world/given_names.csv, foreign names as Arabic newspapers spell
them, and surname_parts.csv. A name of that table says where else it stands: in Wikidata, in CAMeL
Morph, or, written by ear (sounds.py), among the first names of faker (MIT): `faker+rule`.

    pip install arabic_name_romanizer==0.2.0 babel faker
    python tools/11_build_names.py [--camel MSA-Noun-Prop-LEX.csv] [--bulk BULK]

A word of the corpus is taken for a name by its company: how often a title, a kinship word or a name
that is nothing else stands beside it. Where that is rare the name is marked
`needs=title` (valid only beside a title or another name) or, when it is rare as a name too, left
out. Of a CAMeL noun without gender only what the faker lists of first names know is taken (the
lists decide, they give no text). Runs after common.csv, places.csv, demonyms.csv and titles.csv,
which it reads.
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["arabic_name_romanizer==0.2.0", "babel>=2.17", "faker>=37"]
# ///

from __future__ import annotations

import argparse
import importlib
import re
import sqlite3
import sys
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources
from pathlib import Path

from bulk_counts import BULK, LEXICON, ROOT, Bulk, fold, fold_phrase, spellings, texts
from lexicon_rows import table, write_rows
from sounds import sounds_like

CAMEL = ROOT.parent / "shared/data/language/camel_morph/MSA-Noun-Prop-LEX.csv"
PERSIAN = {"IR", "PK", "AF"}  # their names are many in Wikidata and few in Arabic news
LOCALES = (
    *("en_US", "en_GB", "fr_FR", "de_DE", "es_ES", "es_MX", "it_IT", "pt_PT", "pt_BR", "nl_NL"),
    *("sv_SE", "no_NO", "da_DK", "pl_PL", "cs_CZ", "ro_RO", "tr_TR"),
)
SURE = 30  # bearers in Wikidata from which a name that is no ordinary word is a name everywhere
_BUCKWALTER = dict(
    zip(
        "'|>&<}AbptvjHxd*rzs$SDTZEgfqklmnhwYy{",
        "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيا",
        strict=True,
    )
)
_ARABIC = re.compile(r"[\u0621-\u063a\u0641-\u064a]+( [\u0621-\u063a\u0641-\u064a]+)*")
_WORD = re.compile(r"[\u0621-\u0652]+")
_MARKS = re.compile(r"[\u0640\u064b-\u0652]")
_JOINED = re.compile(r"^(عبد) (ال.+)$|^(\S+) (الدين|الله)$")


@dataclass(frozen=True, slots=True)
class Name:
    """A given name: its Arabic and Latin spellings, where it comes from, how many bear it there."""

    form: str
    latin: str
    source: str
    bearers: int


def main() -> None:
    """Write the list and say how many names each source gave."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--camel", type=Path, default=CAMEL)
    parser.add_argument("--bulk", type=Path, default=BULK)
    options = parser.parse_args()
    bulk = Bulk(options.bulk)
    own = [Name(row["form"], row["en"], "own", 5) for row in table("given_names.csv")]
    others = [*_wikidata(), *_camel(options.camel)]
    standing = {fold_phrase(name.form): name.source for name in reversed(others)}
    names = _merged([*own, *others])
    names = _respelt(names, options.bulk)
    judge = Judge(names, {fold_phrase(name.form) for name in own}, bulk)
    parts = table("surname_parts.csv")
    taken = {fold(row["form"]) for row in parts}
    rows = [
        row
        for key, name in sorted(names.items())
        if key not in taken and (mark := judge.mark(key, name)) is not None
        for row in _rows(name, mark, standing.get(key) or _heard(name))
    ]
    counted = bulk.count(row["form"] for row in rows)
    rows = [row for row in rows if counted[row["form"]] or "joined" not in row]
    tally = Counter(row["source"] for row in rows)
    rows += [
        {
            "form": row["form"],
            "class": "SURNAME_PART",
            "lemma": row["form"],
            "features": f"en={row['en']};needs=name",
            "gloss": row["gloss"],
            "source": "own",
        }
        for row in parts
    ]
    once = {(row["class"], fold_phrase(row["form"])): row for row in reversed(rows)}
    write_rows("given_names.csv", reversed(once.values()), bulk)
    print(dict(tally), file=sys.stderr)


def _merged(names: list[Name]) -> dict[str, Name]:
    """Bring together what the sources say of a name, by its folded form.

    The first source keeps its Latin, save that an Arab name which a Turk or a Frenchman also bears
    is romanised as Arabs do; of two spellings the one with more hamzas stands.
    """
    found: dict[str, Name] = {}
    for name in names:
        form = re.sub("^ابو ", "أبو ", name.form)
        if not _ARABIC.fullmatch(form) or len(form) < 2:
            continue
        key = fold_phrase(form)
        old = found.get(key)
        if old is None:
            found[key] = replace(name, form=form)
        elif name.bearers >= 10 and old.source == "own":
            found[key] = replace(name, form=old.form)
        else:
            better = max(old.form, form, key=lambda s: sum(c in "أإآؤئىة" for c in s))
            bearers = max(old.bearers, name.bearers)
            found[key] = replace(old, form=better, bearers=bearers)
    return found


def _respelt(names: dict[str, Name], bulk: Path) -> dict[str, Name]:
    """Write each name as the corpus mostly does, with the hamza a fifth of its uses begins with."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts(bulk):
        for word in _WORD.findall(text):
            if (key := fold(word)) in names:
                seen[key][_MARKS.sub("", word)] += 1
    respelt = {}
    for key, name in names.items():
        best, uses = name.form, seen[key]
        if name.source != "own" and uses:
            most, times = uses.most_common(1)[0]
            best = most if times * 5 >= 2 * uses.total() else best
            for first in "أإآ":
                if best.startswith("ا") and uses[first + best[1:]] * 5 >= uses.total():
                    best = first + best[1:]
        respelt[key] = replace(name, form=best)
    return respelt


def _wikidata() -> list[Name]:
    """Give the names of Wikidata that are given names more than surnames."""
    path = resources.files("arabic_name_romanizer") / "resources/names.sqlite3"
    spelt: dict[str, Counter[str]] = defaultdict(Counter)
    bearers, arab, surname = Counter[str](), Counter[str](), Counter[str]()
    query = "select arabic_key, latin, country, role, count from units where source='wikidata'"
    for key, latin, country, role, count in sqlite3.connect(str(path)).execute(query):
        if role == "surname":
            surname[key] += count
        elif role == "given":
            bearers[key] += count
            arab[key] += 0 if country in PERSIAN else count
            spelt[key][_plain(latin)] += count if country in PERSIAN else 5 * count
    kept = []
    for key, count in bearers.items():
        known = arab[key] >= 1 or count >= 8
        if known and 4 * count >= surname[key] and key.split()[0] not in ("بن", "ابن", "بنت"):
            latin = max((times, spelling) for spelling, times in spelt[key].items())[1]
            kept.append(Name(key, latin, "Wikidata", count))
    return kept


def _camel(path: Path) -> list[Name]:
    """Give the persons' names of CAMeL Morph that have a gender or whose gloss is a first name."""
    first = _first_names()
    kept = []
    for row in table(path):
        if "rat:r" not in row["FEAT"]:
            continue
        form = "".join(_BUCKWALTER.get(c, "") for c in row["LEMMA"])
        glosses = [re.sub(r"_?\(.*?\)", "", gloss) for gloss in row["GLOSS"].split(";")]
        latin = next((gloss for gloss in glosses if _plain(gloss).lower() in first), "")
        if re.search(r"gen:[mf]", row["FEAT"]) or latin:
            latin = latin or glosses[0].replace("_", " ")
            kept.append(Name(form, latin, "CAMeL Morph", 4))
    return kept


@lru_cache(maxsize=1)
def _first_names() -> frozenset[str]:
    known = set()
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for kind in ("first_names", "first_names_male", "first_names_female"):
            known |= {_plain(name).lower() for name in getattr(provider, kind, ())}
    return frozenset(known)


def _plain(latin: str) -> str:
    return unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode().strip("' ")


class Judge:
    """What the corpus and the other lists say of a name: plain, in need of a title, or no name."""

    def __init__(self, names: dict[str, Name], foreign: set[str], bulk: Bulk) -> None:
        self.foreign, self.bulk = foreign, bulk
        self.told = {row["form"]: row["mark"] for row in table("name_marks.csv")}
        self.count = bulk.count(name.form for name in names.values())
        common = {fold(s) for row in _listed("common") for s in spellings(row["form"])}
        self.other = common | {
            fold(form)
            for name in ("places", "demonyms", "titles")
            for row in _listed(name)
            for form in spellings(row["form"])
            if " " not in row["form"]
        }
        sure = {
            key
            for key, name in names.items()
            if name.bearers >= SURE and name.source == "Wikidata" and len(key) > 3
        }
        titles = {fold(row["word"]) for row in table("name_company.csv")}
        beside = (sure - common) | titles | {p + title for title in titles for p in "ول"}
        self.company: Counter[str] = Counter()
        for line in bulk.lines:
            for before, word, after in zip(["", *line], line, [*line[1:], ""], strict=False):
                if word in names and (before in beside or after in beside):
                    self.company[word] += 1

    def mark(self, key: str, name: Name) -> str | None:
        """Return the mark of a name, "" for none, or None when it is no name in news."""
        if key in self.told:
            return self.told[key] if self.told[key] != "drop" else None
        if " " in key:
            return ""
        alone, counted = self.bulk.alone[key], self.count[name.form]
        if counted > 20 and counted > 3 * (alone + 2):  # mostly the tail of a longer word
            return "title" if key in self.foreign else None
        share = self.company[key] / alone if alone else 0.0
        if key in self.foreign:
            doubtful = key in self.other or (alone > 300 and share < 0.02)
            return "title" if share < 0.18 and doubtful and len(key) > 2 else _short(key)
        return self._arab(key, name.bearers, alone, share)

    def _arab(self, key: str, bearers: int, alone: int, share: float) -> str | None:
        other = key in self.other
        if len(key) < 3:
            return None
        if key.startswith("ال"):
            return "title" if bearers >= 10 and share >= 0.05 else None
        if bearers < 3:
            return "" if alone >= 3 and share >= 0.3 and not other else None
        if alone < 20:
            return "" if not other else "title" if bearers >= 5 else None
        if share >= (0.3 if other else 0.18):
            return ""
        borne = share >= 0.06 or (bearers >= 20 and share >= 0.03)
        return "title" if borne or (bearers == 4 and not other and alone < 300) else None


def _short(key: str) -> str:
    return "title" if len(key) < 3 else ""


def _listed(name: str) -> list[dict[str, str]]:
    return table(LEXICON / f"{name}.csv")


def _heard(name: Name) -> str:
    """Give the source of a name that is the Latin name of faker's lists, written by ear."""
    latin = _plain(name.latin)
    known = latin.lower() in _first_names() and sounds_like(fold_phrase(name.form), latin)
    return "faker+rule" if known else "own"


def _rows(name: Name, mark: str, standing: str) -> list[dict[str, str]]:
    row = {
        "form": name.form,
        "class": "GIVEN",
        "lemma": name.form,
        "features": f"en={name.latin}" + (f";needs={mark}" if mark else ""),
        "gloss": "given name",
        "source": standing if name.source == "own" else name.source,
    }
    if joined := _JOINED.match(name.form):  # عبدالله beside عبد الله, when the corpus has it
        together = "".join(part for part in joined.groups() if part)
        return [row, {**row, "form": together, "joined": "yes"}]
    return [row]


if __name__ == "__main__":
    main()
