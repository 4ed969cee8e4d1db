"""From one time to another: years, dates, weekdays and hours that stand as two ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from riwaya.extract.timex import Timex
from riwaya.model.when import When
from riwaya.resolve.times import stretch as s
from riwaya.resolve.times.calendar_dates import resolve_calendar
from riwaya.resolve.times.edtf import interval
from riwaya.resolve.times.hijri import FIRST, LAST, hijri_year
from riwaya.resolve.times.hours import resolve_hours
from riwaya.resolve.times.meaning import Meaning, Speaking, dated, mod_of, undated
from riwaya.resolve.times.periods import resolve_period
from riwaya.resolve.times.stretch import Stretch

_BY_SIGHTING = timedelta(days=1)
_HIJRI_NOW = range(FIRST, LAST + 1)
_SHARED = ("year", "month", "direction", "direction_two", "calendar", "lean")


def resolve_range(timex: Timex, speaking: Speaking, told: Stretch | None = None) -> Meaning:
    """Decide a range; an end that lacks the year or the month takes the other's.

    ``told`` is the day just told, which hours belong to.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import speaking_on
    >>> words = lay_text("في عهد الإدارة الأولى (2017 ـ 2031)", load_grammar())
    >>> resolve_range(laid_times(words)[0], speaking_on(None)).when.edtf
    '2017/2031'
    """
    first, last = timex.part("from_"), timex.part("to")
    if first is None or last is None:
        return _years(timex)
    if first.form == "clock":
        days = timex.number("days")
        if days is not None and speaking.day is not None:
            told = s.day(speaking.day + timedelta(days=days))
        return resolve_hours(timex, first, last, told)
    written = first
    if "period" not in {first.form, last.form}:
        last = _sharing(last, timex)
        first = _sharing(first, last)
    ends = _end(first, speaking), _end(last, speaking)
    year = first.number("year")
    if year is not None and written.get("year") is None and _turned(ends):
        ends = _end(first.saying(year=year - 1), speaking), ends[1]  # over the turn of the year
    if first.get("month") is None and last.get("month") is None and ends[0].stretch is not None:
        ends = ends[0], _weekday_after(last, ends[0].stretch, ends[1])
    if ends[0].stretch is None or ends[1].stretch is None:
        return undated(timex, ends[0].because)
    if ends[1].stretch.last < ends[0].stretch.first:
        return undated(
            timex, f"its end {ends[1].when.edtf} comes before its beginning {ends[0].when.edtf}"
        )
    if (same := _same_day(first, last, ends)) is not None:
        return same
    value = interval(ends[0].stretch, ends[1].stretch)
    if "/" in (ends[0].when.edtf or "") or "/" in (ends[1].when.edtf or ""):
        value = f"{ends[0].stretch.first.isoformat()}/{ends[1].stretch.last.isoformat()}"
    found = s.days(ends[0].stretch.first, ends[1].stretch.last)
    when = When(value, value, mod_of(timex), found.first.isoformat(), found.last.isoformat())
    because = (
        f"from {ends[0].when.edtf} ({ends[0].because}) to {ends[1].when.edtf} ({ends[1].because})"
    )
    return Meaning("date", when, because, ends[0].anchor, found)


def _same_day(first: Timex, last: Timex, ends: tuple[Meaning, Meaning]) -> Meaning | None:
    """Return the one day that two dates are which name it by both calendars, else None."""
    hijri = [end.word("calendar") == "hijri" for end in (first, last)]
    one, other = ends[0].stretch, ends[1].stretch
    if hijri[0] == hijri[1] or one is None or other is None:
        return None
    if {one.grain, other.grain} != {"day"} or abs(one.first - other.first) > _BY_SIGHTING:
        return None
    sure = ends[hijri.index(False)]
    return replace(sure, because=f"{sure.because}; the day by both calendars")


def _turned(ends: tuple[Meaning, Meaning]) -> bool:
    """Say whether a range would end before it begins."""
    first, last = ends[0].stretch, ends[1].stretch
    return first is not None and last is not None and last.last < first.first


def _end(timex: Timex, speaking: Speaking) -> Meaning:
    if timex.form == "period":
        return resolve_period(timex, speaking, None)
    return resolve_calendar(timex, speaking)


def _weekday_after(last: Timex, first: Stretch, otherwise: Meaning) -> Meaning:
    """Return the first such weekday from the beginning on: «السبت والأحد» are one weekend."""
    weekday = last.number("weekday")
    if weekday is None or first.grain != "day":
        return otherwise
    steps = (weekday - first.first.isoweekday()) % 7
    return dated(last, s.day(first.first + timedelta(days=steps)), "the first one after it")


def _sharing(timex: Timex, other: Timex) -> Timex:
    """Let an expression say what it lacks as the other says it."""
    lacking = {
        name: value
        for name in _SHARED
        if timex.get(name) is None
        and (value := other.get(name)) is not None
        and not (name == "month" and timex.get("weekday") is not None)
    }
    return timex.saying(**lacking) if lacking else timex


def _same_year(timex: Timex, hijri: int, year: int) -> Meaning | None:
    """Return the one year that two figures are which name it by both calendars (1452/2030)."""
    moons = hijri_year(hijri) if hijri in _HIJRI_NOW and year not in _HIJRI_NOW else None
    if moons is None or year not in {moons.first.year, moons.last.year}:
        return None
    because = f"the year by both calendars: {hijri} of the Hijra begins on {moons.first}"
    return dated(timex, s.year(year), because, "explicit")


def _years(timex: Timex) -> Meaning:
    first, last = timex.number("from_"), timex.number("to")
    if first is None or last is None:
        return undated(timex, "an end is not given")
    if last < 100 <= first:
        last += first // 100 * 100
    if not 0 < first < last <= 2999:
        return undated(timex, f"{last} does not come after {first}")
    if (twin := _same_year(timex, first, last)) is not None:
        return twin
    if timex.word("calendar") == "hijri":
        begin, end = hijri_year(first), hijri_year(last)
        if begin is None or end is None:
            return undated(timex, "no calendar reaches that far")
        because = "the Hijri years by the calendar of Umm al-Qura; by sighting a day off"
        return dated(timex, s.days(begin.first, end.last), because, "explicit", about=True)
    found = s.years(first, last)
    value = f"{first:04}/{last:04}"
    when = When(value, value, None, found.first.isoformat(), found.last.isoformat())
    return Meaning("date", when, "the text gives both years", "explicit", found)
