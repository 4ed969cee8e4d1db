"""Stretches of the calendar: a day, a week, a month, a decade, each with its first and last day.

Plain arithmetic of the Gregorian calendar, open to no clock. Everything that names a date is one of
these before it is written as EDTF (`edtf`).
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal

Grain = Literal[
    "day", "week", "weekend", "month", "quarter", "half", "third", "season",
    "year", "decade", "century", "days", "months", "years",
]  # fmt: skip
_MONTHS_OF = {"quarter": 3, "half": 6, "third": 4}
_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}
# The beginning, middle and end of a stretch: first and last year or day, counted from its first.
_YEARS_WITHIN = {"decade": ((0, 3), (4, 6), (7, 9)), "century": ((0, 30), (31, 69), (70, 99))}
_DAYS_WITHIN = {"month": ((0, 9), (10, 19), (20, 30)), "week": ((0, 1), (2, 3), (4, 6))}
UNIT_DAYS = {"day": 1, "night": 1, "week": 7}
UNIT_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200, "quarter": 3}


@dataclass(frozen=True, slots=True)
class Stretch:
    """From a first day to a last one, both inside; ``grain`` says how the words measure it.

    >>> month(2031, 2)
    Stretch(first=datetime.date(2031, 2, 1), last=datetime.date(2031, 2, 28), grain='month')
    """

    first: date
    last: date
    grain: Grain

    def holds(self, other: Stretch) -> bool:
        """Say whether the other lies inside this one.

        >>> year(2031).holds(month(2031, 5))
        True
        """
        return self.first <= other.first and other.last <= self.last


def day(at: date) -> Stretch:
    """Return one day as a stretch.

    >>> day(date(2031, 5, 1)).grain
    'day'
    """
    return Stretch(at, at, "day")


def days(first: date, last: date) -> Stretch:
    """Return all days from one to another, whichever comes first.

    >>> days(date(2031, 5, 9), date(2031, 5, 1)).first
    datetime.date(2031, 5, 1)
    """
    return Stretch(min(first, last), max(first, last), "days")


def week(at: date) -> Stretch:
    """Return the week of a day, Monday to Sunday (ISO 8601).

    >>> week(date(2031, 5, 1)).first
    datetime.date(2031, 4, 28)
    """
    monday = at - timedelta(days=at.weekday())
    return Stretch(monday, monday + timedelta(days=6), "week")


def weekend(at: date) -> Stretch:
    """Return Saturday and Sunday of the week of a day.

    >>> weekend(date(2031, 5, 1)).first
    datetime.date(2031, 5, 3)
    """
    monday = at - timedelta(days=at.weekday())
    return Stretch(monday + timedelta(days=5), monday + timedelta(days=6), "weekend")


def month(year_: int, number: int) -> Stretch:
    """Return a month.

    >>> month(2031, 12).last
    datetime.date(2031, 12, 31)
    """
    return Stretch(
        date(year_, number, 1), date(year_, number, monthrange(year_, number)[1]), "month"
    )


def month_of(at: date) -> Stretch:
    """Return the month that holds a day.

    >>> month_of(date(2031, 2, 7)).last
    datetime.date(2031, 2, 28)
    """
    return month(at.year, at.month)


def year(number: int) -> Stretch:
    """Return a year.

    >>> year(2031).first
    datetime.date(2031, 1, 1)
    """
    return Stretch(date(number, 1, 1), date(number, 12, 31), "year")


def months(first: date, last: date) -> Stretch:
    """Return all months from that of one day to that of another.

    >>> months(date(2031, 5, 9), date(2031, 7, 1)).last
    datetime.date(2031, 7, 31)
    """
    return Stretch(
        month(first.year, first.month).first, month(last.year, last.month).last, "months"
    )


def years(first: int, last: int) -> Stretch:
    """Return all years from one to another.

    >>> years(2029, 2031).first
    datetime.date(2029, 1, 1)
    """
    return Stretch(date(first, 1, 1), date(last, 12, 31), "years")


def part_of_year(year_: int, unit: Literal["quarter", "half", "third"], number: int) -> Stretch:
    """Return a quarter, half or third of a year.

    >>> part_of_year(2031, "quarter", 2).first
    datetime.date(2031, 4, 1)
    """
    long = _MONTHS_OF[unit]
    first = (number - 1) * long + 1
    return Stretch(date(year_, first, 1), month(year_, first + long - 1).last, unit)


def moved_to(stretch: Stretch, year_: int) -> Stretch | None:
    """Return the same day, week, month or quarter of another year; None where it has none.

    >>> moved_to(month(2031, 2), 2028).last
    datetime.date(2028, 2, 29)
    """
    first = stretch.first
    if stretch.grain == "week":
        return week(date.fromisocalendar(year_, min(first.isocalendar().week, 52), 1))
    try:
        at = first.replace(year=year_)
    except ValueError:
        return None
    return around(at, stretch.grain) if stretch.grain in _AROUND else day(at)


def season(year_: int, code: int) -> Stretch:
    """Return a season by its EDTF code: 21 spring to 24 winter, which ends in the next year.

    >>> season(2031, 24).last
    datetime.date(2032, 2, 29)
    """
    first = date(year_, _SEASON_STARTS[code], 1)
    return Stretch(first, shift_months(first, 3) - timedelta(days=1), "season")


def decade(first: int) -> Stretch:
    """Return a decade by its first year.

    >>> decade(1990).last
    datetime.date(1999, 12, 31)
    """
    return Stretch(date(max(first, MINYEAR), 1, 1), date(first + 9, 12, 31), "decade")


def century(number: int) -> Stretch:
    """Return a century by its number; the 20th is written 19XX.

    >>> century(20).first
    datetime.date(1900, 1, 1)
    """
    first = (number - 1) * 100
    return Stretch(date(max(first, MINYEAR), 1, 1), date(first + 99, 12, 31), "century")


def shift_months(at: date, months: int) -> date:
    """Move a day by months; the last day of a shorter month stands for what it lacks.

    Raises OverflowError outside the years 1 to 9999.

    >>> shift_months(date(2031, 1, 31), 1)
    datetime.date(2031, 2, 28)
    """
    years, number = divmod(at.year * 12 + at.month - 1 + months, 12)
    if not MINYEAR <= years <= MAXYEAR:
        raise OverflowError("a year outside the calendar")
    return date(years, number + 1, min(at.day, monthrange(years, number + 1)[1]))


def shift(at: date, unit: str, count: float) -> date:
    """Move a day by a number of units; a part of a month or year goes to the nearest month or day.

    >>> shift(date(2031, 5, 1), "week", -2), shift(date(2031, 5, 1), "year", 0.5)
    (datetime.date(2031, 4, 17), datetime.date(2031, 11, 1))
    """
    if unit in UNIT_DAYS:
        return at + timedelta(days=round(count * UNIT_DAYS[unit]))
    months = count * UNIT_MONTHS[unit]
    whole = int(months)
    return shift_months(at, whole) + timedelta(days=round((months - whole) * 30))


def section(whole: Stretch, part: str) -> Stretch:
    """Return the beginning, the middle or the end of a stretch: about a third of it.

    >>> section(month(2031, 4), "end").first, section(year(2031), "start").last
    (datetime.date(2031, 4, 21), datetime.date(2031, 4, 30))
    """
    at = ("start", "mid", "end").index(part)
    first = whole.first
    if whole.grain == "year":
        return months(first.replace(month=4 * at + 1), first.replace(month=4 * at + 4))
    if whole.grain in _YEARS_WITHIN:
        begins, ends = _YEARS_WITHIN[whole.grain][at]
        return years(first.year + begins, first.year + ends)
    if whole.grain in _DAYS_WITHIN:
        begins, ends = _DAYS_WITHIN[whole.grain][at]
        last = whole.last if at == 2 else first + timedelta(days=ends)
        return days(first + timedelta(days=begins), last)
    if whole.grain in {"quarter", "season"}:
        middle = shift_months(first, at)
        return month(middle.year, middle.month)
    long = (whole.last - first) / 3
    return days(first + long * at, first + long * (at + 1))


def around(at: date, unit: str) -> Stretch:
    """Return the unit that holds a day: its week, its month, its decade.

    >>> around(date(2031, 5, 1), "decade").first
    datetime.date(2030, 1, 1)
    """
    return _AROUND.get(unit, day)(at)


_AROUND: dict[str, Callable[[date], Stretch]] = {
    "week": week,
    "weekend": weekend,
    "month": lambda at: month(at.year, at.month),
    "quarter": lambda at: part_of_year(at.year, "quarter", (at.month - 1) // 3 + 1),
    "half": lambda at: part_of_year(at.year, "half", (at.month - 1) // 6 + 1),
    "year": lambda at: year(at.year),
    "decade": lambda at: decade(at.year // 10 * 10),
    "century": lambda at: century(at.year // 100 + 1),
}
