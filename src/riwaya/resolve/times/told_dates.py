"""Dates of which a part is told from the day of speaking: their year, or their month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from riwaya.extract.timex import Timex
from riwaya.resolve.times import hijri
from riwaya.resolve.times import stretch as s
from riwaya.resolve.times.meaning import (
    Meaning,
    Speaking,
    checked,
    direction_of,
    named,
    undated,
)
from riwaya.resolve.times.whole_dates import resolve_whole
from riwaya.resolve.times.written import calendar_of

_STEPS = {"past": -1, "previous": -1, "future": 1, "next": 1}


def resolve_in_told_year(timex: Timex, speaking: Speaking) -> Meaning:
    """Decide a date of a year that is told from the day of speaking.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import speaking_on
    >>> timex = laid_times(lay_text("بدأ العمل في مايو من العام الماضي", load_grammar()))[0]
    >>> resolve_in_told_year(timex, speaking_on("2031-06-19")).when.edtf
    '2030-05'
    """
    if speaking.day is None:
        return undated(timex, "its year is told from the day of publication, which is not known")
    step = _STEPS.get(timex.word("direction_two"), 0) * (2 if timex.word("before_two") else 1)
    year = speaking.day.year + step
    if calendar_of(timex, None) == "hijri" and speaking.prefer == "future":
        year = hijri.hijri_year_of(speaking.day) + step  # looking back, news counts Gregorian years
    meaning = resolve_whole(timex, year)
    said = speaking.quote(timex, "direction_two")
    because = f"{said} makes its year {year}, told from {named(speaking.day)}"
    if meaning.stretch is None or meaning.clash:
        because = f"{because}; {meaning.because}"
    return replace(meaning, because=because, anchor="published")


def resolve_day_by_number(timex: Timex, speaking: Speaking) -> Meaning:
    """Decide a day whose month is not named: the nearest one on the side that dates lean.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import speaking_on
    >>> timex = laid_times(lay_text("فتح الجسر يوم 27", load_grammar()))[0]
    >>> resolve_day_by_number(timex, speaking_on("2031-06-19")).when.edtf
    '2031-05-27'
    """
    if speaking.day is None:
        return undated(timex, "no month is given and the day of publication is not known")
    today, number = speaking.day, timex.number("day") or 1
    months = [s.shift_months(today.replace(day=1), step) for step in range(-2, 3)]
    found = [at.replace(day=number) for at in months if number <= s.month_of(at).last.day]
    back = max((at for at in found if at <= today), default=None)
    ahead = min((at for at in found if at >= today), default=None)
    if back is None or ahead is None:
        return undated(timex, "no month near has such a day")
    future = timex.word("lean") == "future" or speaking.prefer == "future"
    told, other = (ahead, back) if future else (back, ahead)
    because = f"no month is given; the nearest such day {'after' if future else 'up to'}"
    meaning = checked(timex, s.day(told), f"{because} {named(today)}")
    return meaning if told == other else replace(meaning, alternatives=(other.isoformat(),))


def resolve_day_of_this_month(timex: Timex, speaking: Speaking) -> Meaning:
    """Decide a day of a month that is told from the day of speaking.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import speaking_on
    >>> timex = laid_times(lay_text("يفتح الجسر في 28 من الشهر الجاري", load_grammar()))[0]
    >>> resolve_day_of_this_month(timex, speaking_on("2031-06-19")).when.edtf
    '2031-06-28'
    """
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
