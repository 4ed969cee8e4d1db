"""Dates as they are stored and compared: EDTF (ISO 8601-2:2019) and the values of TIMEX3.

A writer for what a reading needs, nothing more: days, months, years, seasons, quarters, decades,
centuries, intervals with open ends, and "about". The independent reader `edtf` of the tests judges
what is written here.
"""

from __future__ import annotations

from riwaya.model.when import Mod, When
from riwaya.resolve.stretch import Stretch

_SEASONS = {3: (21, "SP"), 6: (22, "SU"), 9: (23, "FA"), 12: (24, "WI")}


def edtf(stretch: Stretch, *, about: bool = False) -> str:
    """Write a stretch as EDTF; ``about`` marks it as approximate.

    >>> from riwaya.resolve.stretch import decade, month, week
    >>> edtf(month(2031, 6)), edtf(decade(1990)), edtf(week(date(2031, 5, 1)))
    ('2031-06', '199X', '2031-04-28/2031-05-04')
    """
    first, mark = stretch.first, "~" if about else ""
    match stretch.grain:
        case "day":
            return first.isoformat() + mark
        case "month":
            return f"{first.year:04}-{first.month:02}{mark}"
        case "year":
            return f"{first.year:04}{mark}"
        case "decade":
            return f"{first.year // 10:03}X{mark}"
        case "century":
            return f"{first.year // 100:02}XX{mark}"
        case "season":
            return f"{first.year:04}-{_SEASONS[first.month][0]}{mark}"
        case "quarter":
            return f"{first.year:04}-{32 + (first.month + 2) // 3}{mark}"
        case "half":
            return f"{first.year:04}-{40 if first.month == 1 else 41}{mark}"
        case "third":
            return f"{first.year:04}-{36 + (first.month + 3) // 4}{mark}"
        case "months":
            return f"{first.isoformat()[:7]}{mark}/{stretch.last.isoformat()[:7]}{mark}"
        case "years":
            return f"{first.year:04}{mark}/{stretch.last.year:04}{mark}"
    return f"{first.isoformat()}{mark}/{stretch.last.isoformat()}{mark}"


def timex_value(stretch: Stretch) -> str:
    """Write a stretch as the value of a TIMEX3 date.

    >>> from riwaya.resolve.stretch import season, week
    >>> timex_value(season(2031, 22)), timex_value(week(date(2031, 5, 1)))
    ('2031-SU', '2031-W18')
    """
    first = stretch.first
    match stretch.grain:
        case "week" | "weekend":
            iso = first.isocalendar()
            tail = "-WE" if stretch.grain == "weekend" else ""
            return f"{iso.year:04}-W{iso.week:02}{tail}"
        case "season":
            return f"{first.year:04}-{_SEASONS[first.month][1]}"
        case "quarter":
            return f"{first.year:04}-Q{(first.month + 2) // 3}"
        case "half":
            return f"{first.year:04}-H{1 if first.month == 1 else 2}"
        case "decade":
            return f"{first.year // 10:03}"
        case "century":
            return f"{first.year // 100:02}"
    return edtf(stretch)


def when_of(
    stretch: Stretch, mod: Mod | None = None, *, about: bool = False, timex: str | None = None
) -> When:
    """Return the whole value of a stretch.

    >>> from riwaya.resolve.stretch import month
    >>> when_of(month(2031, 6)).latest
    '2031-06-30'
    """
    return When(
        timex=timex or timex_value(stretch),
        edtf=edtf(stretch, about=about),
        mod=mod or ("approx" if about else None),
        earliest=stretch.first.isoformat(),
        latest=stretch.last.isoformat(),
    )


def interval(first: Stretch | None, last: Stretch | None) -> str:
    """Write an interval by its two ends; None is an end that is not told.

    >>> from riwaya.resolve.stretch import year
    >>> interval(year(2029), year(2031)), interval(year(2029), None)
    ('2029/2031', '2029/..')
    """
    return f"{_end(first)}/{_end(last)}"


def _end(stretch: Stretch | None) -> str:
    return ".." if stretch is None else edtf(stretch)
