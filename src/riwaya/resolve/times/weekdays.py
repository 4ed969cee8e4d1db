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
    if timex.word("unit"):
        return _in_week(timex, speaking.day, weekday)
    if direction == "present":
        running = s.week(speaking.day).first + timedelta(days=weekday - 1)
        if speaking.prefer == "past" or running == speaking.day:
            return dated(timex, s.day(running), f"the {name} of its week, told from {told}")
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


def _in_week(timex: Timex, today: date, weekday: int) -> Meaning:
    """Take the weekday of the week that the words name: a week of ISO 8601, from Monday on.

    In most Arab lands a week begins on Sunday: where that makes another day, it is the alternative.
    """
    steps = _WEEK * {"past": -1, "future": 1}.get(direction_of(timex), 0)
    found = s.week(today).first + steps + timedelta(days=weekday - 1)
    because = f"the {weekday_name(weekday)} of its week, Monday to Sunday, told from {named(today)}"
    meaning = dated(timex, s.day(found), because)
    sunday = today - timedelta(days=today.isoweekday() % 7)
    other = sunday + steps + timedelta(days=weekday % 7)
    return meaning if other == found else replace(meaning, alternatives=(other.isoformat(),))


def _last(today: date, weekday: int) -> date:
    """Return the last such day, today included."""
    return today - timedelta(days=(today.isoweekday() - weekday) % 7)


def _following(today: date, weekday: int) -> date:
    """Return the next such day, today left out."""
    return today + timedelta(days=(weekday - today.isoweekday() - 1) % 7 + 1)
