"""Dates of the calendar: days, months, years, seasons, decades, as far as the words give them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from riwaya.extract.timex import Timex
from riwaya.model.when import When
from riwaya.resolve.times import hijri
from riwaya.resolve.times import stretch as s
from riwaya.resolve.times.clock import with_clock
from riwaya.resolve.times.edtf import edtf
from riwaya.resolve.times.meaning import (
    Meaning,
    Speaking,
    checked,
    dated,
    direction_of,
    named,
    parted,
    undated,
)
from riwaya.resolve.times.weekdays import resolve_weekday
from riwaya.resolve.times.written import build, calendar_of
from riwaya.resolve.times.years import resolve_yearless

_LAST_HIJRI = 1600  # a larger year beside a Hijri month is a Gregorian one (رمضان 2031)


def resolve_calendar(timex: Timex, speaking: Speaking) -> Meaning:
    """Decide a date of the calendar.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import speaking_on
    >>> said = "افتتح الجسر في التاسع من أكتوبر/تشرين الأول الماضي"
    >>> timex = laid_times(lay_text(said, load_grammar()))[0]
    >>> meaning = resolve_calendar(timex, speaking_on("2031-03-11", text=said))
    >>> meaning.when.edtf, meaning.because
    ('2030-10-09',
     '«الماضي» points back from 2031-03-11 (Tuesday) to the nearest such date, in 2030')
    """
    return with_clock(parted(_resolve(timex, speaking), timex), timex, speaking)


def _resolve(timex: Timex, speaking: Speaking) -> Meaning:
    year = timex.number("year")
    if timex.word("calendar") == "bc":
        return _before_christ(timex)
    if timex.get("decade") is not None or timex.get("century") is not None:
        return _long_ago(timex, speaking)
    if timex.get("month_of") is not None:
        return _day_of_this_month(timex, speaking)
    if year is not None:
        return _with_year(timex, year)
    if timex.get("month") is None and timex.get("weekday") is not None:
        return resolve_weekday(timex, speaking)
    return resolve_yearless(timex, speaking)


def _with_year(timex: Timex, year: int) -> Meaning:
    calendar = calendar_of(timex, year)
    if calendar == "hijri" and year > _LAST_HIJRI:
        return _hijri_in(timex, year)
    found = build(timex, calendar)(year)
    if found is None:
        return undated(timex, f"no calendar has this date in {year}")
    if calendar == "hijri":
        because = "the Hijri date by the calendar of Umm al-Qura; by sighting it may be a day off"
        meaning = dated(timex, found, because, "explicit", about=True)
        told = timex.word("calendar") or timex.get("month")
        return meaning if told else replace(meaning, alternatives=(f"{year:04}",))
    second = timex.number("month_two")
    if second is None or timex.get("calendar_two") is not None:
        return checked(timex, found, "the text gives it whole", "explicit")
    if second == timex.number("month"):
        because = "the text gives it whole; both names are of one month"
        return checked(timex, found, because, "explicit")
    if timex.get("day") is None:
        return dated(timex, found, "the text gives both months and the year", "explicit")
    other = build(timex.saying(month=second), "gregorian")(year)
    because = "the text gives two names of different months; the first is taken"
    meaning = dated(timex, found, because, "explicit")
    return replace(meaning, alternatives=() if other is None else (edtf(other),), clash=True)


def _hijri_in(timex: Timex, year: int) -> Meaning:
    """Decide a Hijri month or feast of a Gregorian year (رمضان 2031): the first to begin in it."""
    start = hijri.hijri_year_of(date(year, 1, 1))
    for candidate in (start, start + 1):
        found = build(timex, "hijri")(candidate)
        if found is not None and found.first.year == year:
            because = f"the one of the Hijri year {candidate}, in {year}; by sighting a day off"
            return dated(timex, found, because, "explicit", about=True)
    return undated(timex, f"none begins in {year}")


def _day_of_this_month(timex: Timex, speaking: Speaking) -> Meaning:
    if speaking.day is None:
        return undated(timex, "the day of publication is not known")
    step = {"past": -1, "future": 1}.get(direction_of(timex), 0)
    month = s.shift_months(speaking.day.replace(day=1), step).isoformat()[:7]
    try:
        found = date.fromisoformat(f"{month}-{timex.number('day') or 1:02}")
    except ValueError:
        return undated(timex, f"{month} has no such day")
    said = speaking.quote(timex, "direction")
    return checked(
        timex, s.day(found), f"{said} points to {month}, told from {named(speaking.day)}"
    )


def _long_ago(timex: Timex, speaking: Speaking) -> Meaning:
    """Decide a decade or a century."""
    century, decade = timex.number("century"), timex.number("decade")
    if timex.word("calendar") == "hijri":
        return undated(timex, "a century of the Hijri calendar")
    anchor = "published" if century is None else "explicit"
    if century is None and speaking.day is not None:
        running = speaking.day.year // 100 + 1
        past = direction_of(timex) == "past"
        begun = decade is None or (running - 1) * 100 + decade <= speaking.day.year
        century = running - 1 if past or not begun else running
    if century is None:
        return undated(timex, "its century is not given and the day of publication is not known")
    if not 1 <= century <= 99:
        return undated(timex, "no calendar reaches that far")
    if decade is None:
        return dated(timex, s.century(century), "the text gives the number of the century", anchor)
    found = s.decade((century - 1) * 100 + decade)
    return dated(timex, found, f"the decade that began in {found.first.year}", anchor)


def _before_christ(timex: Timex) -> Meaning:
    year = timex.number("year") or 1
    # EDTF counts a year 0, so that the year 1 before Christ is 0000
    value = f"-{year - 1:04}" if year > 1 else "0000"
    because = "the text gives a year before Christ"
    return Meaning("date", When(f"BC{year:04}", value), because, "explicit")
