"""A date as it is written: what its words make once the year is known, and in which calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date
from typing import Literal, cast

from riwaya.extract.timex import Timex
from riwaya.resolve.times import hijri
from riwaya.resolve.times import stretch as s
from riwaya.resolve.times.feasts import feast_day
from riwaya.resolve.times.stretch import Stretch

Builder = Callable[[int], Stretch | None]
Calendar = Literal["gregorian", "hijri"]
_LIKELY_HIJRI = range(1380, 1461)  # a year of these that names no calendar is of the Hijra
_PARTS = frozenset(("quarter", "half", "third"))
_PLACED = frozenset(("easter", "julian_easter", "weekday"))


def calendar_of(timex: Timex, year: int | None) -> Calendar:
    """Return the calendar of an expression: by its month's name, by its sign, by the year's number.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> calendar_of(laid_times(lay_text("في 5 رمضان 1446", load_grammar()))[0], 1446)
    'hijri'
    """
    told = timex.word("calendar")
    if timex.get("month_two") is not None:
        # two names: of one month, or the same days by both calendars; the Gregorian one is sure
        both = told == "hijri" and timex.word("calendar_two") == "hijri"
        return "hijri" if both else "gregorian"
    if told:
        return "hijri" if told == "hijri" else "gregorian"
    by_number = year is not None and year in _LIKELY_HIJRI
    return "hijri" if by_number and not _names_month(timex) else "gregorian"


def explicit_day(timex: Timex) -> date | None:
    """Return the day that an expression names by day, month and year; None when it does not.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> words = lay_text("افتتح الجسر في 7 يونيو/حزيران 2031", load_grammar())
    >>> explicit_day(laid_times(words)[0])
    datetime.date(2031, 6, 7)
    """
    year = timex.number("year")
    whole = year is not None and timex.number("day") is not None and timex.get("day_two") is None
    if year is None or not whole or timex.form not in {"calendar", "deictic"}:
        return None
    if timex.word("calendar") == "bc":
        return None
    found = build(timex, calendar_of(timex, year))(year)
    return found.first if found is not None and found.grain == "day" else None


def build(timex: Timex, calendar: Calendar) -> Builder:
    """Return what makes the stretch of an expression once its year is known.

    It gives None where the calendar has no such date, as the 31st of a short month.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> timex = laid_times(lay_text("في 29 فبراير", load_grammar()))[0]
    >>> build(timex, "gregorian")(2031) is None, build(timex, "gregorian")(2032).first
    (True, datetime.date(2032, 2, 29))
    """
    make = _hijri if calendar == "hijri" else _gregorian

    def in_year(year: int) -> Stretch | None:
        if not MINYEAR <= year < MAXYEAR:
            return None
        try:
            return make(timex, year)
        except ValueError:
            return None

    return in_year


def other_orders(timex: Timex, year: int) -> tuple[str, ...]:
    """Return the other days that figures can mean where the order of their parts is free.

    07/06/2031 may be the sixth of July on a page that follows American use; with two figures for
    the year, 16/4/21 may begin with it.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> other_orders(laid_times(lay_text("في 07/06/2031", load_grammar()))[0], 2031)
    ('2031-07-06',)
    """
    day, month = timex.number("day"), timex.number("month")
    parts = timex.slot("day"), timex.slot("month"), timex.slot("year")
    if day is None or month is None or _names_month(timex):
        return ()
    in_order = [span.start for span in parts if span is not None]
    if len(in_order) < len(parts) or in_order != sorted(in_order):
        return ()
    found = [(year, day, month)] if day != month else []
    written = parts[2]
    if written is not None and written.end - written.start == len("31"):
        found.append((year // 100 * 100 + day, month, year % 100))
    return tuple(str(at) for parts in found if (at := _real(*parts)) is not None)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _gregorian(timex: Timex, year: int) -> Stretch | None:
    if timex.word("feast") in _PLACED:
        found = feast_day(timex, year)
        return None if found is None else s.day(found)
    code, nth, unit = timex.number("season"), timex.number("nth"), timex.word("unit")
    month, day = timex.number("month"), timex.number("day")
    if code is not None:
        return s.season(year, code)
    if nth is not None and unit in _PARTS:
        return s.part_of_year(year, cast("Literal['quarter', 'half', 'third']", unit), nth)
    if month is None:
        return s.year(year)
    if day is None:
        return _months(timex, year, month)
    day_two = timex.number("day_two")
    if day_two is not None:
        return s.days(date(year, month, day), date(year, month, day_two))
    return s.day(date(year, month, day))


def _months(timex: Timex, year: int, month: int) -> Stretch:
    """Return one month, or from one to another where two are named."""
    last = timex.number("month_to") or timex.number("month_two")
    if last is None or last == month or timex.get("calendar_two") is not None:
        return s.month(year, month)
    return s.months(date(year, month, 1), date(year if last > month else year + 1, last, 1))


def _hijri(timex: Timex, year: int) -> Stretch | None:
    month, day = timex.number("month"), timex.number("day")
    if month is None:
        return hijri.hijri_year(year)
    if day is None:
        return _hijri_months(timex, year, month)
    found = hijri.hijri_day(year, month, day)
    day_two = timex.number("day_two")
    if day_two is None or found is None:
        return None if found is None else s.day(found)
    last = hijri.hijri_day(year, month, day_two)
    return None if last is None else s.days(found, last)


def _hijri_months(timex: Timex, year: int, month: int) -> Stretch | None:
    """Return one Hijri month, or from one to another."""
    both = timex.word("calendar_two") == "hijri"
    to = timex.number("month_to") or (timex.number("month_two") if both else None)
    first = hijri.hijri_month(year, month)
    if to is None or to == month:
        return first
    last = hijri.hijri_month(year if to > month else year + 1, to)
    return None if first is None or last is None else s.days(first.first, last.last)


def _names_month(timex: Timex) -> bool:
    """Say whether the month is written by its name and not as a number any calendar could mean."""
    span = timex.slot("month")
    return span is not None and span.end - span.start > len("12")
