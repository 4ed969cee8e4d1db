"""Build currencies.csv and currency_signs.csv: what Arabic calls the currencies of the world.

Which currencies are tender today, where, and what Arabic calls them is of the CLDR, as Babel ships
it; so are the signs and the letters (د.ك.) that stand for them. News says the state rather by its
adjective, in any of its spellings (دولار أميركي), so the name is made with the adjectives of
tools/world/states.csv too. Plurals, and what news says where the CLDR has another noun, stand in
tools/world/currency_nouns.csv; there ``codes`` is the currency of which news uses the noun, or a
dash for a noun that is of none; ``minor`` is how many parts a unit has, ``under`` of how many a
part is one. A noun that a single currency has tells its code by itself (يورو).

    pip install babel
    python tools/18_build_currencies.py [--bulk BULK]
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["babel>=2.17"]
# ///

from __future__ import annotations

import argparse
import csv
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from babel import Locale, localedata
from babel.core import get_global
from bulk_counts import BULK, COLUMNS, LEXICON, Bulk, fold_phrase
from lexicon_rows import forms_in, table

from riwaya.arabic.nouns import inflect

CLDR, NEWS = "CLDR (Babel)", "noun or adjective of news"
NAMES = Locale("ar").currencies
NOUN_COLUMNS = ("lemma", "plural", "dual", "features", "gloss", "in_bulk", "source")
# Codes that are also words or names: before a number they are read as such (COP 28, TOP 10).
ALSO_WORDS = frozenset(
    ("ALL", "BAM", "COP", "CUP", "GEL", "MAD", "MOP", "PEN", "RON", "SOS", "TOP", "TRY")
)
# Signs that several currencies share, and the noun that is all they say.
SHARED = {"$": "دولار", "£": "جنيه", "¢": "سنت"}
LRM, RLM = "\u200e", "\u200f"

NAMED = {"gloss": "part of a unit of money", "source": NEWS}

Row = dict[str, str]


def main() -> None:
    """Write both lists and say how long they are."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--bulk", type=Path, default=BULK)
    bulk = Bulk(parser.parse_args().bulk)
    nouns = {row["noun"]: row for row in table("currency_nouns.csv")}
    names = {code: NAMES[code] for code in tender()}
    rows = list(singles(nouns, names)) + list(of_states(nouns, names))
    usual = {code_of(row): row["lemma"] for row in reversed(rows) if code_of(row)}
    write("currencies.csv", NOUN_COLUMNS, rows, bulk, "lemma")
    write("currency_signs.csv", COLUMNS, list(signs({**names, **usual})), bulk, "form")


def write(name: str, columns: Sequence[str], rows: list[Row], bulk: Bulk, key: str) -> None:
    """Write a list, its forms counted; what is a mark alone no count of words can find."""
    counted = bulk.count(row[key] for row in rows)
    path = LEXICON / name
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        for row in rows:
            spoken = any(letter.isalpha() for letter in row[key])
            writer.writerow({**row, "in_bulk": str(counted[row[key]]) if spoken else ""})
    print(f"{name}: {len(rows)} rows", file=sys.stderr)


def code_of(row: Row) -> str:
    """Return the code that a row tells, or nothing."""
    return dict(part.split("=") for part in row["features"].split(";")).get("code", "")


def tender() -> list[str]:
    """Name the currencies that some state has as tender today and that Arabic has a name for."""
    today = {
        code
        for currencies in get_global("territory_currencies").values()
        for code, _since, until, legal in currencies
        if until is None and legal and code in NAMES
    }
    return sorted(today)


def singles(nouns: dict[str, Row], names: dict[str, str]) -> Iterator[Row]:
    """Give each noun of news alone, with the code of the one currency that has it."""
    having = defaultdict(set)
    for code, name in names.items():
        having[name.split()[0]].add(code)
    for noun, row in nouns.items():
        codes = {row["codes"]} if row["codes"] else having[noun]
        told = "" if row["codes"] == "-" or len(codes) != 1 or noun == "ليرة" else codes.pop()
        yield made(row, noun, row["plural"], told, row["en"], NEWS)


def of_states(nouns: dict[str, Row], names: dict[str, str]) -> Iterator[Row]:
    """Give each currency by its noun and an adjective: that of the CLDR's name, those of its state."""
    states = {row["country"]: forms_in(row["demonym"]) for row in table("states.csv")}
    for code, name in names.items():
        head, *rest = name.split()
        own = states.get(code[:2], [])
        news = [noun for noun, row in nouns.items() if row["codes"] == code]
        if len(rest) == 1 and feminine(rest[0]) not in map(feminine, own):
            yield phrase(nouns.get(head, {}), head, rest[0], code, CLDR)
        for noun in dict.fromkeys((*news, head)):
            row = nouns.get(noun, {})
            for adjective in (each for each in own if each != noun):
                yield phrase(row, noun, adjective, code, CLDR if adjective in rest else NEWS)


def phrase(row: Row, noun: str, adjective: str, code: str, source: str) -> Row:
    """Make a currency's name with plurals: the adjective agrees, a plural of things is feminine."""
    plurals = [
        f"{noun.removesuffix('ة')}ات" if form == "ات" else form
        for form in row.get("plural", "").split("|")
        if form
    ]
    name = f"{noun} {feminine(adjective) if noun.endswith('ة') else adjective}"
    many = "|".join(f"{plural} {feminine(adjective)}" for plural in plurals)
    if len(plurals) == 1 and noun.endswith("ة"):
        many = f"{many}|{many}"  # the same feminine in both is agreement, no name set beside a noun
    return made(row, name, many, code, Locale("en").currencies[code].lower(), source)


def feminine(adjective: str) -> str:
    """Give the feminine of an adjective of one word or two (كوري جنوبي).

    >>> feminine("كويتي"), feminine("كوري جنوبي")
    ('كويتية', 'كورية جنوبية')
    """
    return " ".join(word if word.endswith("ة") else word + "ة" for word in adjective.split())


def made(row: Row, lemma: str, plural: str, code: str, gloss: str, source: str) -> Row:
    """Make a row of currencies.csv."""
    features = ["kind=money", *([f"code={code}"] if code else [])]
    features += [f"{name}={row[name]}" for name in ("minor", "under") if row.get(name)]
    return {
        "lemma": lemma,
        "plural": plural,
        "dual": row.get("dual", ""),
        "features": ";".join(features),
        "gloss": gloss,
        "source": source,
    }


def signs(names: dict[str, str]) -> Iterator[Row]:
    """Give the codes, the letters and the signs of currencies, as they stand beside numbers."""
    for code, name in names.items():
        yield from beside(code, name, code, before=code not in ALSO_WORDS)
    known = sorted(marks(names).items())
    seen: dict[str, str] = {}
    for sign, code in known:
        if seen.setdefault(fold_phrase(sign), sign) != sign:
            continue  # د.إ is read as د.أ; which it is, the letter as it stands tells
        twins = [(s, c) for s, c in known if s != sign and fold_phrase(s) == fold_phrase(sign)]
        other = "".join(f";twin={s};twin_code={c};twin_lemma={names[c]}" for s, c in twins)
        yield from beside(sign, names[code], code, other=other)
        if not is_sign(sign):
            yield from beside(f"{sign}.", names[code], code, other=other)
    for sign, noun in SHARED.items():
        yield from beside(sign, noun, "", before=sign != "¢", part=100 if sign == "¢" else 0)
    yield from parts()


def marks(names: dict[str, str]) -> dict[str, str]:
    """Return the signs and Arabic letters that stand for one currency alone, each with its code."""
    codes = defaultdict(set)
    for tag in localedata.locale_identifiers():
        for code, sign in Locale.parse(tag).currency_symbols.items():
            if code in names and (tag.startswith("ar") or (is_sign(sign) and len(sign) == 1)):
                codes[sign.strip(f". {LRM}{RLM}")].add(code)
    return {
        sign: code
        for sign, (code, *others) in codes.items()
        if not others
        and sign not in SHARED
        and unicodedata.normalize("NFKC", sign) == sign
        and (is_sign(sign) or ("." in sign and unicodedata.name(sign[0]).startswith("ARABIC")))
    }


def parts() -> Iterator[Row]:
    """Give the smaller coins in each shape, with how many make a unit."""
    for sign in ("c", "¢"):
        yield {"form": sign, "class": "CENT_SIGN", "lemma": "سنت", "features": "under=100"} | NAMED
    for noun in (row for row in table("currency_nouns.csv") if row["under"]):
        for shape in inflect(noun["noun"], noun["plural"], "yes"):
            if shape.cls == "COUNTED":
                yield {
                    "form": shape.form,
                    "class": "MINOR",
                    "lemma": noun["noun"],
                    "features": f"under={noun['under']}",
                } | NAMED


def is_sign(sign: str) -> bool:
    """Say whether a currency's mark holds a sign that is of currencies alone."""
    return any(unicodedata.category(letter) == "Sc" for letter in sign)


def beside(
    form: str, name: str, code: str, *, before: bool = True, part: int = 0, other: str = ""
) -> Iterator[Row]:
    """Give a sign as it follows a number and, unless it may not, as it leads one."""
    features = "kind=money" + (f";code={code}" if code else "") + (f";under={part}" if part else "")
    features += other
    for kind in ("COUNTED", *(("CURRENCY_SIGN",) if before else ())):
        yield {
            "form": form,
            "class": kind,
            "lemma": name,
            "features": features,
            "gloss": (Locale("en").currencies[code] if code else name).lower(),
            "source": CLDR,
        }


if __name__ == "__main__":
    main()
