"""Dates of the calendar: days, months, years, seasons, decades, as far as the words give them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from riwaya.extract.timex import Timex
from riwaya.resolve.times import hijri
from riwaya.resolve.times import stretch as s
from riwaya.resolve.times.clock import with_clock
from riwaya.resolve.times.edtf import edtf
from riwaya.resolve.times.feasts import other_reckoning
from riwaya.resolve.times.fractions import PARTS, resolve_fraction, resolve_nth
from riwaya.resolve.times.meaning import (
    Meaning,
    Speaking,
    dated,
    direction_of,
    named,
    parted,
    undated,
)
from riwaya.resolve.times.told_dates import (
    resolve_day_by_number,
    resolve_day_of_this_month,
    resolve_in_told_year,
)
from riwaya.resolve.times.weekdays import resolve_weekday
from riwaya.resolve.times.whole_dates import resolve_before_christ, resolve_whole
from riwaya.resolve.times.years import resolve_yearless

_LAST_PLACE = 5  # no month has a sixth Friday
_SEASONS = {21: "XXXX-SP", 22: "XXXX-SU", 23: "XXXX-FA", 24: "XXXX-WI"}
_OF_A_MONTH = frozenset(
    (
        *("month", "month_two", "calendar", "calendar_two", "year", "lean"),
        *("direction", "direction_two", "before", "before_two"),
    )
)


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
    meaning = _by_both_reckonings(timex, _resolve(timex, speaking))
    if timex.slot("feast") is not None and timex.get("nth") is not None:
        meaning = _day_of_feast(timex, meaning)
    if meaning.clash and meaning.stretch is not None and _is_place(timex):
        meaning = _by_place(timex, meaning, meaning.stretch)
    if timex.get("onset") is not None and _is_hijri_month(timex) and meaning.stretch is not None:
        because = f"{meaning.because}; a Hijri month begins on its first day"
        first = dated(timex, s.day(meaning.stretch.first), because, meaning.anchor, about=True)
        return replace(first, when=replace(first.when, mod="start"))
    return with_clock(parted(meaning, timex), timex, speaking)


def _resolve(timex: Timex, speaking: Speaking) -> Meaning:
    year = timex.number("year")
    if (dateless := _dateless(timex)) is not None:
        return dateless
    if timex.word("calendar") == "bc":
        return resolve_before_christ(timex)
    if timex.get("decade") is not None or timex.get("century") is not None or _is_nth_decade(timex):
        return _long_ago(timex, speaking)
    if timex.get("month_of") is not None:
        return resolve_day_of_this_month(timex, speaking)
    if timex.form == "nth":
        return _of_a_month(timex, speaking)
    if timex.get("direction_two") is not None:
        return resolve_in_told_year(timex, speaking)
    if year is not None:
        return resolve_whole(timex, year)
    return _without_year(timex, speaking)


def _of_a_month(timex: Timex, speaking: Speaking) -> Meaning:
    """Decide a week, a weekday or a half by its place in a month."""
    kept = tuple((key, value) for key, value in timex.fields if key in _OF_A_MONTH)
    whole = _resolve(replace(timex, form="calendar", fields=kept), speaking)
    parts = PARTS.get(timex.word("unit"))
    if parts is None:
        return resolve_nth(timex, whole)
    return resolve_fraction(timex if timex.get("nth") else timex.saying(nth=parts), whole)


def _without_year(timex: Timex, speaking: Speaking) -> Meaning:
    if timex.get("month") is None and timex.get("weekday") is not None:
        return resolve_weekday(timex, speaking)
    if timex.get("month") is None and timex.get("day") is not None:
        return resolve_day_by_number(timex, speaking)
    return resolve_yearless(timex, speaking)


def _dateless(timex: Timex) -> Meaning | None:
    """Return the meaning of what names no date by itself; None for what does."""
    if timex.get("odd") is not None:
        return undated(timex, "no calendar has such a date")
    if timex.get("any_year") is not None and timex.get("year") is None:
        value = _SEASONS.get(timex.number("season") or 0)
        return undated(timex, "a season of whichever year", value)
    if timex.word("feast") == "land":
        return undated(timex, "a feast that each land keeps on a day of its own")
    return None


def _is_hijri_month(timex: Timex) -> bool:
    month = timex.get("month") is not None and timex.get("day") is None
    return month and timex.word("calendar") == "hijri"


def _is_nth_decade(timex: Timex) -> bool:
    return timex.form == "calendar" and timex.word("unit") == "decade"


def _hijri_century(timex: Timex, century: int) -> Meaning:
    first = hijri.hijri_year(100 * century - 99)
    last = hijri.hijri_year(100 * century)
    if first is None or last is None:
        return undated(timex, "a century of the Hijri calendar")
    found = s.years(first.first.year, last.last.year)
    because = f"the Hijri years {100 * century - 99} to {100 * century}"
    return dated(timex, found, because, "explicit", about=True)


def _day_of_feast(timex: Timex, meaning: Meaning) -> Meaning:
    """Move a feast to its second or third day."""
    if meaning.stretch is None:
        return meaning
    nth = timex.number("nth") or 1
    at = meaning.stretch.first + timedelta(days=nth - 1)
    because = f"day number {nth} of it: {meaning.because}"
    return dated(timex, s.day(at), because, meaning.anchor, about=meaning.when.mod == "approx")


def _by_both_reckonings(timex: Timex, meaning: Meaning) -> Meaning:
    """Add when the churches of the Julian calendar keep a feast that is counted from Easter."""
    if meaning.stretch is None or timex.word("feast") != "easter":
        return meaning
    other = other_reckoning(timex, meaning.stretch.first.year)
    because = f"{meaning.because}; by the Gregorian reckoning of Easter"
    others = meaning.alternatives if other is None else (*meaning.alternatives, other.isoformat())
    return replace(meaning, because=because, alternatives=others)


def _is_place(timex: Timex) -> bool:
    """Say whether the day is a small ordinal in words: «الأربعاء الثاني» may be the second one."""
    written = timex.slot("day")
    word = written is not None and written.end - written.start > len("31")
    return word and timex.get("month") is not None and (timex.number("day") or 0) <= _LAST_PLACE


def _by_place(timex: Timex, clashing: Meaning, at: s.Stretch) -> Meaning:
    """Read «الأربعاء الثاني من أكتوبر» as the second Wednesday where the second is another day."""
    whole = dated(timex, s.month_of(at.first), clashing.because.split("; but")[0], clashing.anchor)
    found = resolve_nth(timex.saying(nth=timex.number("day") or 1), whole)
    if found.stretch is None:
        return clashing
    because = f"{named(at.first)} is another weekday, so its ordinal counts weekdays"
    return replace(found, because=f"{found.because}; {because}", alternatives=(edtf(at),))


def _long_ago(timex: Timex, speaking: Speaking) -> Meaning:
    """Decide a decade or a century."""
    century, decade = timex.number("century"), timex.number("decade")
    if timex.word("unit") == "decade":  # the second decade of the century
        decade = 10 * ((timex.number("nth") or 1) - 1)
    if timex.word("calendar") == "hijri":
        return _hijri_century(timex, century or 0)
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
