"""Dates whose year the text gives: in either calendar, by one name of a month or by two."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from riwaya.extract.timex import Timex
from riwaya.model.when import When
from riwaya.resolve.times import hijri
from riwaya.resolve.times.edtf import edtf
from riwaya.resolve.times.meaning import Meaning, checked, dated, undated
from riwaya.resolve.times.written import build, calendar_of, other_orders

_LAST_HIJRI = 1600  # a larger year beside a Hijri month is a Gregorian one (رمضان 2031)
_LONG_MONTH = 30  # days of a Hijri month that is not the shorter kind
_CENTURIES = 99  # of four figures a year is written


def resolve_whole(timex: Timex, year: int) -> Meaning:
    """Decide a date whose year is given.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> timex = laid_times(lay_text("افتتح الجسر في 7 يونيو/حزيران 2031", load_grammar()))[0]
    >>> resolve_whole(timex, 2031).because
    'the text gives it whole; both names are of one month'
    """
    calendar = calendar_of(timex, year)
    if calendar == "hijri" and year > _LAST_HIJRI:
        return _hijri_in(timex, year)
    found = build(timex, calendar)(year)
    if found is None:
        return _thirtieth(timex, year) if calendar == "hijri" else _no_such_date(timex, year)
    if calendar == "hijri":
        because = "the Hijri date by the calendar of Umm al-Qura; by sighting it may be a day off"
        meaning = dated(timex, found, because, "explicit", about=True)
        told = timex.word("calendar") or timex.get("month")
        return meaning if told else replace(meaning, alternatives=(f"{year:04}",))
    second = timex.number("month_two")
    if second is None or timex.get("calendar_two") is not None:
        meaning = checked(timex, found, "the text gives it whole", "explicit")
        others = other_orders(timex, year)
        if not others:
            return meaning
        because = f"{meaning.because}; the day is read first, as Arabic writes figures"
        return replace(meaning, because=because, alternatives=others)
    if second == timex.number("month"):
        because = "the text gives it whole; both names are of one month"
        return checked(timex, found, because, "explicit")
    if timex.get("day") is None:
        return dated(timex, found, "the text gives both months and the year", "explicit")
    other = build(timex.saying(month=second), "gregorian")(year)
    because = "the text gives two names of different months; the first is taken"
    meaning = dated(timex, found, because, "explicit")
    return replace(meaning, alternatives=() if other is None else (edtf(other),), clash=True)


def _no_such_date(timex: Timex, year: int) -> Meaning:
    return undated(timex, f"no calendar has this date in {year}")


def _thirtieth(timex: Timex, year: int) -> Meaning:
    """Say what a 30th of a month can be that the calendar of Umm al-Qura ends on the 29th.

    No date is given for it; by sighting such a month may have had 30 days, and then it is the day
    after the 29th, which stands among the alternatives.
    """
    before = build(timex.saying(day=29), "hijri")(year)
    if timex.number("day") != _LONG_MONTH or before is None or timex.get("day_two") is not None:
        return _no_such_date(timex, year)
    after = (before.last + timedelta(days=1)).isoformat()
    because = (
        f"no calendar has this date in {year}: by Umm al-Qura the month has 29 days; where it was "
        f"sighted to have 30, the last is {after}"
    )
    return replace(undated(timex, because), alternatives=(after,))


def _hijri_in(timex: Timex, year: int) -> Meaning:
    """Decide a Hijri month or feast of a Gregorian year (رمضان 2031): the first to begin in it."""
    start = hijri.hijri_year_of(date(year, 1, 1))
    for candidate in (start, start + 1):
        found = build(timex, "hijri")(candidate)
        if found is not None and found.first.year == year:
            because = f"the one of the Hijri year {candidate}, in {year}; by sighting a day off"
            return dated(timex, found, because, "explicit", about=True)
    return undated(timex, f"none begins in {year}")


def resolve_before_christ(timex: Timex) -> Meaning:
    """Decide a year before Christ.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> timex = laid_times(lay_text("بني السد عام 1200 قبل الميلاد", load_grammar()))[0]
    >>> resolve_before_christ(timex).when.edtf
    '-1199'
    """
    century, year = timex.number("century"), timex.number("year") or 1
    if century is not None and not 1 <= century <= _CENTURIES:
        return undated(timex, "no calendar has such a century")
    if century is not None:
        first, last = -100 * century + 1, -100 * (century - 1)
        value = f"{_signed(first)}/{_signed(last)}"
        return Meaning("date", When(None, value), "a century before Christ", "explicit")
    # EDTF counts a year 0, so that the year 1 before Christ is 0000
    value = f"-{year - 1:04}" if year > 1 else "0000"
    because = "the text gives a year before Christ"
    return Meaning("date", When(f"BC{year:04}", value), because, "explicit")


def _signed(year: int) -> str:
    """Write a year before Christ, or the year 0 (1 before Christ), as EDTF does."""
    return f"-{-year:04}" if year < 0 else f"{year:04}"
