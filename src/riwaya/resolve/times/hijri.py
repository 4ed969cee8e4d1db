"""Hijri dates in the Gregorian calendar: Umm al-Qura where it is known, else the civil tables.

A month that begins by sighting can begin a day off, so what comes from here is always about.
Umm al-Qura by `hijridate` (1343 to 1500 of the Hijra); outside, the tabular civil calendar.
"""

from __future__ import annotations

from datetime import MINYEAR, date, timedelta

from hijridate import Gregorian, Hijri

from riwaya.resolve.times.stretch import Stretch, days

FIRST, LAST = 1343, 1500
_MONTHS = 12


def hijri_day(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day of a Hijri one; None where the month has no such day.

    >>> hijri_day(1446, 12, 23), hijri_day(1446, 1, 30)
    (datetime.date(2025, 6, 19), None)
    """
    if FIRST <= year <= LAST:
        try:
            found = Hijri(year, month, day).to_gregorian()
        except ValueError:
            return None
        return date(found.year, found.month, found.day)
    if not 1 <= day <= 29 + month % 2 or not year >= 1:
        return None
    try:
        return date.fromordinal(_civil(year, month, day))
    except (ValueError, OverflowError):
        return None


def hijri_month(year: int, month: int) -> Stretch | None:
    """Return a Hijri month as Gregorian days.

    >>> hijri_month(1446, 9).first
    datetime.date(2025, 3, 1)
    """
    first = hijri_day(year, month, 1)
    after = hijri_day(*((year, month + 1) if month < _MONTHS else (year + 1, 1)), 1)
    if first is None or after is None:
        return None
    return days(first, after - timedelta(days=1))


def hijri_year(year: int) -> Stretch | None:
    """Return a Hijri year as Gregorian days.

    >>> hijri_year(1446).last
    datetime.date(2025, 6, 25)
    """
    first, after = hijri_day(year, 1, 1), hijri_day(year + 1, 1, 1)
    return None if first is None or after is None else days(first, after - timedelta(days=1))


def hijri_year_of(at: date) -> int:
    """Return the Hijri year that holds a day.

    >>> hijri_year_of(date(2025, 6, 19))
    1446
    """
    try:
        return int(Gregorian(at.year, at.month, at.day).to_hijri().year)
    except (OverflowError, ValueError):
        return max(MINYEAR, round((at.year - 622) * 33 / 32))


def _civil(year: int, month: int, day: int) -> int:
    """Return the day's number in the tabular civil calendar of 30-year cycles."""
    return day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30 + 227014
