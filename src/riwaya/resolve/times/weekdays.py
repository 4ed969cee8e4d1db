"""Days of the week: by their direction, by the week they stand with, else the nearest one back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from riwaya.extract.timex import Timex
from riwaya.resolve.times import stretch as s
from riwaya.resolve.times.meaning import (
    Meaning,
    Speaking,
    dated,
    direction_of,
    named,
    undated,
    weekday_name,
)

_WEEK = timedelta(days=7)


def resolve_weekday(timex: Timex, speaking: Speaking) -> Meaning:
    """Decide a day of the week.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import speaking_on
    >>> words = lay_text("وصل الوفد الثلاثاء الماضي", load_grammar())
    >>> resolve_weekday(laid_times(words)[0], speaking_on("2031-05-01")).when.edtf
    '2031-04-29'
    """
    weekday = timex.number("weekday") or 1
    if speaking.day is None:
        return undated(timex, "the day of publication is not known", f"XXXX-WXX-{weekday}")
    direction, name, told = direction_of(timex), weekday_name(weekday), named(speaking.day)
    if timex.word("unit") == "week" or (direction == "present" and speaking.prefer == "past"):
        monday = s.week(speaking.day).first + _WEEK * {"past": -1, "future": 1}.get(direction, 0)
        found = monday + timedelta(days=weekday - 1)
        return dated(timex, s.day(found), f"the {name} of its week, told from {told}")
    last, following = _last(speaking.day, weekday), _following(speaking.day, weekday)
    more = _WEEK if timex.word("before") else timedelta()
    if direction == "past":
        before = last if last < speaking.day else last - _WEEK
        because = f"{speaking.quote(timex, 'direction')}: the last {name} before {told}"
        return dated(timex, s.day(before - more), because)
    if direction == "future":
        because = f"{speaking.quote(timex, 'direction')}: the next {name} after {told}"
        return dated(timex, s.day(following + more), because)
    if timex.word("lean") == "future" or speaking.prefer == "future":
        cue = speaking.quote(timex, "lean")
        meaning = dated(timex, s.day(following), f"{cue} looks ahead: the next {name} after {told}")
        return replace(meaning, alternatives=(last.isoformat(),))
    meaning = dated(timex, s.day(last), f"no direction is given: the last {name} up to {told}")
    return replace(meaning, alternatives=(following.isoformat(),))


def _last(today: date, weekday: int) -> date:
    """Return the last such day, today included."""
    return today - timedelta(days=(today.isoweekday() - weekday) % 7)


def _following(today: date, weekday: int) -> date:
    """Return the next such day, today left out."""
    return today + timedelta(days=(weekday - today.isoweekday() - 1) % 7 + 1)
