"""Build resources/lexicon/calendar.csv: what Arabic calls the months and the days of the week.

Gregorian months and weekdays are those of every Arabic locale of the CLDR, as Babel ships it:
five systems of month names, from يناير to كانون الثاني and جانفي. English ones stand apart, for dates
of embedded posts. Hijri months are named by
hijridate. To these come the spellings of the tables below, which news uses and neither names. Every
form is counted in a corpus of news; what the corpus does not hold is still a name and stays.

A form that is also an ordinary word or a person's name goes under MONTH_ALSO, so that rules can ask
for more before they read it as a month. ``--recount`` also counts time_words.csv again.

    python tools/13_build_calendar.py [--bulk ../shared/data/news/bulk.jsonl.gz] [--recount]
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator
from pathlib import Path

from babel import Locale, localedata
from bulk_counts import BULK, COLUMNS, LEXICON, Bulk
from hijridate import Hijri

from riwaya.arabic.characters import fold_phrase

CLDR, HIJRIDATE, USAGE = "CLDR (Babel)", "hijridate", "spelling of news"

# Spellings beside those of CLDR and hijridate. What folds alike (إبريل, أبريل) stands once.
GREGORIAN_SPELLINGS = {
    1: ("كانون ثاني", "كانون ثان", "كانون 2"),
    5: ("مايس",),
    6: ("يونيه",),
    7: ("يوليه", "جويليا"),
    8: ("أغسطوس",),
    10: ("تشرين أول", "تشرين 1", "أوكتوبر"),
    11: ("تشرين ثاني", "تشرين ثان", "تشرين 2"),
    12: ("كانون أول", "كانون 1"),
}
HIJRI_SPELLINGS = {
    1: ("محرم الحرام", "المحرم"),
    3: ("ربيع أول",),
    4: ("ربيع الآخر", "ربيع الثاني", "ربيع ثاني", "ربيع آخر"),
    5: ("جمادى الأول", "جماد الأول", "جماد أول"),
    6: ("جمادى الثانية", "جمادى الآخر", "جماد الآخر", "جماد الثاني", "جمادى الثاني"),
    9: ("رمضان المبارك", "رمضان الكريم"),
    11: ("ذي القعدة", "ذا القعدة"),
    12: ("ذي الحجة", "ذا الحجة"),
}
WEEKDAY_SPELLINGS = {
    0: ("الإثنين", "الاتنين", "الإتنين"),
    1: ("الثلثاء", "الثلاثا", "التلاتاء", "التلات"),
    2: ("الأربعا",),
}
# The same without the article, as speech has them.
BARE_SPELLINGS = {
    0: ("اتنين",),
    1: ("ثلثاء", "ثلاثا", "تلاتاء"),
    2: ("أربعا",),
}
# A month's name that is also something else; the rest of the sentence must say which it is.
ALSO = {
    "مارس": "also a verb, to practise",
    "آب": "also a verb, to return",
    "أوت": "also a verb, to shelter",
    "ماي": "also a surname",
    "جوان": "also a given name",
    "نيسان": "also a car maker",
    "صفر": "also zero",
    "رجب": "also a given name",
    "شعبان": "also a given name",
    "رمضان": "also a given name and the fast",
    "محرم": "also a male relative",
    "المحرم": "also forbidden",
    "شوال": "also a given name",
}
# Without the article a weekday can be a name, and two of them are numbers: these count after the
# word for day alone.
BARE_WEEKDAYS = ("اثنين", "ثلاثاء", "أربعاء", "خميس", "جمعة", "سبت", "أحد")
NUMBERS = ("اثنين", "أحد")
_GREGORIAN_GLOSS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_WEEKDAY_GLOSS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def main() -> None:
    """Write the list and say how many forms it holds."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--bulk", type=Path, default=BULK)
    parser.add_argument("--recount", action="store_true", help="count time_words.csv again too")
    options = parser.parse_args()
    rows = list(unique((*gregorian_months(), *latin_months(), *hijri_months(), *weekdays())))
    bulk = Bulk(options.bulk)
    counts = bulk.count(row["form"] for row in rows)
    for row in rows:
        row["in_bulk"] = str(counts[row["form"]])
    write(LEXICON / "calendar.csv", rows)
    print(f"{len(rows)} forms of months and weekdays")
    if options.recount:
        path = LEXICON / "time_words.csv"
        with path.open(encoding="utf-8", newline="") as lines:
            words = list(csv.DictReader(lines))
        counts = bulk.count(row["form"] for row in words)
        for row in words:
            row["in_bulk"] = str(counts[row["form"]])
        write(path, words)
        print(f"{len(words)} time words counted again")


def gregorian_months() -> Iterator[dict[str, str]]:
    """Yield the months of all Arabic locales, then the spellings of news."""
    for number in range(1, 13):
        named = dict.fromkeys(sorted(_cldr("months", number)), CLDR)
        for name in GREGORIAN_SPELLINGS.get(number, ()):
            named.setdefault(name, USAGE)
        for name, source in named.items():
            yield month(name, number, "", _GREGORIAN_GLOSS[number - 1], source)


def latin_months() -> Iterator[dict[str, str]]:
    """Yield the months as a page in English names them, whole and shortened."""
    table = Locale.parse("en").months["format"]
    for number in range(1, 13):
        for width in ("wide", "abbreviated"):
            row = month(table[width][number], number, "", _GREGORIAN_GLOSS[number - 1], CLDR)
            yield {**row, "class": "MONTH_LATIN", "example": f"{row['form']} 7, 2031"}


def hijri_months() -> Iterator[dict[str, str]]:
    """Yield the months of the Hijri year, then the spellings of news."""
    for number in range(1, 13):
        named = {Hijri(1446, number, 1).month_name("ar"): HIJRIDATE}
        for name in HIJRI_SPELLINGS.get(number, ()):
            named.setdefault(name, USAGE)
        for name, source in named.items():
            yield month(name, number, ";calendar=hijri", f"Hijri month {number}", source)


def month(name: str, number: int, more: str, gloss: str, source: str) -> dict[str, str]:
    """Return the row of one name of a month."""
    also = ALSO.get(name)
    return {
        "form": name,
        "class": "MONTH_ALSO" if also else "MONTH",
        "lemma": name,
        "features": f"month={number}{more}",
        "gloss": f"{gloss}; {also}" if also else gloss,
        "example": f"في {name} الماضي",
        "source": source,
    }


def weekdays() -> Iterator[dict[str, str]]:
    """Yield the days of the week, Monday first, with the article and without."""
    for number in range(7):
        named = dict.fromkeys(sorted(_cldr("days", number)), CLDR)
        for name in WEEKDAY_SPELLINGS.get(number, ()):
            named.setdefault(name, USAGE)
        bare = BARE_WEEKDAYS[number]
        rows = [(name, "WEEKDAY", source) for name, source in named.items()]
        rows.append((bare, "WEEKDAY_BARE", CLDR))
        if bare not in NUMBERS:
            rows.append((bare, "WEEKDAY_CLEAR", CLDR))
        rows.extend((name, "WEEKDAY_BARE", USAGE) for name in BARE_SPELLINGS.get(number, ()))
        for name, cls, source in rows:
            yield {
                "form": name,
                "class": cls,
                "lemma": BARE_WEEKDAYS[number],
                "features": f"weekday={number + 1}",
                "gloss": _WEEKDAY_GLOSS[number],
                "example": f"يوم {name}",
                "source": source,
            }


def unique(rows: tuple[dict[str, str], ...]) -> Iterator[dict[str, str]]:
    """Leave out a row whose form folds like an earlier one of its kind."""
    seen = set()
    for row in rows:
        key = fold_phrase(row["form"]), row["class"], row["features"]
        if key not in seen:
            seen.add(key)
            yield row


def write(path: Path, rows: list[dict[str, str]]) -> None:
    """Write a list in the columns of the lexicon."""
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _cldr(field: str, number: int) -> set[str]:
    """Collect one month's or weekday's names over locales, contexts and widths."""
    names = set()
    for identifier in localedata.locale_identifiers():
        if identifier == "ar" or identifier.startswith("ar_"):
            table = getattr(Locale.parse(identifier), field)
            for context in ("format", "stand-alone"):
                for width in ("wide", "abbreviated"):
                    names.add(table[context][width][number].replace("\u00a0", " "))
    return names


if __name__ == "__main__":
    main()
