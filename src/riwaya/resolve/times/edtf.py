"""Dates as they are stored and compared: EDTF (ISO 8601-2:2019) and the values of TIMEX3.

A writer for what a reading needs, nothing more: days, months, years, seasons, quarters, decades,
centuries, intervals with open ends, and "about". The independent reader `edtf` of the tests judges
what is written here.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from riwaya.model.when import Mod, When
from riwaya.resolve.times.stretch import Grain, Stretch

_SEASONS = {3: (21, "SP"), 6: (22, "SU"), 9: (23, "FA"), 12: (24, "WI")}


def edtf(stretch: Stretch, *, about: bool = False) -> str:
    """Write a stretch as EDTF; ``about`` marks it as approximate.

    >>> from riwaya.resolve.times.stretch import decade, month, week
    >>> edtf(month(2031, 6)), edtf(decade(1990)), edtf(week(date(2031, 5, 1)))
    ('2031-06', '199X', '2031-04-28/2031-05-04')
    """
    mark = "~" if about else ""
    written = _EDTF.get(stretch.grain)
    if written is not None:
        return written(stretch.first) + mark
    ends = _ENDS.get(stretch.grain, date.isoformat)
    return f"{ends(stretch.first)}{mark}/{ends(stretch.last)}{mark}"


def timex_value(stretch: Stretch) -> str:
    """Write a stretch as the value of a TIMEX3 date.

    >>> from riwaya.resolve.times.stretch import season, week
    >>> timex_value(season(2031, 22)), timex_value(week(date(2031, 5, 1)))
    ('2031-SU', '2031-W18')
    """
    written = _TIMEX.get(stretch.grain)
    return edtf(stretch) if written is None else written(stretch.first)


def _year(first: date) -> str:
    return f"{first.year:04}"


def _month(first: date) -> str:
    return f"{first.year:04}-{first.month:02}"


def _week(monday: date) -> str:
    iso = monday.isocalendar()
    return f"{iso.year:04}-W{iso.week:02}"


# How a grain is written, from its first day. Codes past the months are those of ISO 8601-2.
_EDTF: dict[Grain, Callable[[date], str]] = {
    "day": date.isoformat,
    "month": _month,
    "year": _year,
    "decade": lambda first: f"{first.year // 10:03}X",
    "century": lambda first: f"{first.year // 100:02}XX",
    "season": lambda first: f"{_year(first)}-{_SEASONS[first.month][0]}",
    "quarter": lambda first: f"{_year(first)}-{33 + (first.month - 1) // 3}",
    "third": lambda first: f"{_year(first)}-{37 + (first.month - 1) // 4}",
    "half": lambda first: f"{_year(first)}-{40 + (first.month - 1) // 6}",
}
_ENDS: dict[Grain, Callable[[date], str]] = {"months": _month, "years": _year}
_TIMEX: dict[Grain, Callable[[date], str]] = {
    "week": _week,
    "weekend": lambda first: f"{_week(first)}-WE",
    "season": lambda first: f"{_year(first)}-{_SEASONS[first.month][1]}",
    "quarter": lambda first: f"{_year(first)}-Q{1 + (first.month - 1) // 3}",
    "half": lambda first: f"{_year(first)}-H{1 + (first.month - 1) // 6}",
    "decade": lambda first: f"{first.year // 10:03}",
    "century": lambda first: f"{first.year // 100:02}",
}


def when_of(
    stretch: Stretch, mod: Mod | None = None, *, about: bool = False, timex: str | None = None
) -> When:
    """Return the whole value of a stretch.

    >>> from riwaya.resolve.times.stretch import month
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

    >>> from riwaya.resolve.times.stretch import year
    >>> interval(year(2029), year(2031)), interval(year(2029), None)
    ('2029/2031', '2029/..')
    """
    return f"{_end(first)}/{_end(last)}"


def _end(stretch: Stretch | None) -> str:
    return ".." if stretch is None else edtf(stretch)
