"""Feasts that a rule places in each year: Easter and what is counted from it, a month's fourth Thursday.

Easter by the Gregorian reckoning after Jones and Butcher, by the Julian one after Meeus (Jean Meeus,
Astronomical Algorithms, 2nd ed., chapter 8). What has one day in each year stands in the word list.
"""

from __future__ import annotations

from datetime import date, timedelta

from riwaya.extract.timex import Timex

_FIRST_GREGORIAN = 1583


def easter(year: int) -> date:
    """Return Easter Sunday by the Gregorian reckoning.

    >>> easter(2031), easter(2024)
    (datetime.date(2031, 4, 13), datetime.date(2024, 3, 31))
    """
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    moved = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * moved) // 433
    month = (h + moved - 7 * m + 90) // 25
    return date(year, month, (h + moved - 7 * m + 33 * month + 19) % 32)


def julian_easter(year: int) -> date:
    """Return Easter Sunday by the Julian reckoning, as a day of the Gregorian calendar.

    >>> julian_easter(2024), julian_easter(2031)
    (datetime.date(2024, 5, 5), datetime.date(2031, 4, 13))
    """
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    behind = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(days=behind)


def feast_day(timex: Timex, year: int) -> date | None:
    """Return the day of a feast that a rule places; None where its words name no such feast.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> timex = laid_times(lay_text("يغلق الجسر في الجمعة العظيمة", load_grammar()))[0]
    >>> feast_day(timex, 2031)
    datetime.date(2031, 4, 11)
    """
    after = timedelta(days=timex.number("after") or 0)
    feast = timex.word("feast")
    if year < _FIRST_GREGORIAN:
        return None
    if feast == "easter":
        return easter(year) + after
    if feast == "julian_easter":
        return julian_easter(year) + after
    month, place, weekday = timex.number("month"), timex.number("place"), timex.number("on")
    if feast != "weekday" or month is None or place is None or weekday is None:
        return None
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (place - 1)) + after


def other_reckoning(timex: Timex, year: int) -> date | None:
    """Return when the churches of the other calendar keep a feast counted from Easter, or None.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> timex = laid_times(lay_text("يغلق الجسر في عيد الفصح", load_grammar()))[0]
    >>> other_reckoning(timex, 2024)
    datetime.date(2024, 5, 5)
    """
    if timex.word("feast") != "easter":
        return None
    found = julian_easter(year) + timedelta(days=timex.number("after") or 0)
    return None if found == feast_day(timex, year) else found
