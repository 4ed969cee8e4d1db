"""Dates told by how far they lie from now: three years ago, in two months."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from riwaya.extract.timex import Timex
from riwaya.model.when import When
from riwaya.resolve.times import stretch as s
from riwaya.resolve.times.amounts import CLOCK_UNITS, Amount, amount_of
from riwaya.resolve.times.clock import moment_value
from riwaya.resolve.times.durations import resolve_amount
from riwaya.resolve.times.edtf import edtf
from riwaya.resolve.times.meaning import (
    Meaning,
    Speaking,
    dated,
    mod_of,
    named,
    undated,
    weekday_name,
)
from riwaya.resolve.times.references import resolve_reference
from riwaya.resolve.times.stretch import Stretch

_SECONDS = {**CLOCK_UNITS, "day": 86400, "night": 86400, "week": 604800}


def resolve_shift(timex: Timex, speaking: Speaking) -> Meaning:
    """Decide a date told by an amount of time before or after now.

    «بعد شهرين» is told from now only where the sentence looks ahead; elsewhere it follows something
    that the sentence names, and is a duration.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import speaking_on
    >>> words = lay_text("افتتح الجسر قبل ثلاثة أعوام", load_grammar())
    >>> resolve_shift(laid_times(words)[0], speaking_on("2031-05-01")).when.edtf
    '2028'
    """
    amount = amount_of(timex)
    ago = timex.word("relation") == "ago"
    # «told»: the sentence is nothing but this, so it is told from now
    told = timex.word("lean") == "future" or timex.get("told") is not None
    ahead = told or speaking.prefer == "future"
    if not ago and not (ahead and mod_of(timex) in {None, "approx"}):
        return resolve_amount(timex, speaking)
    if amount is None:
        return resolve_reference(
            timex.saying(timex="PAST_REF" if ago else "FUTURE_REF"), speaking, None
        )
    if amount.by_clock:
        return _by_clock(timex, speaking, amount, -1 if ago else 1)
    return _by_calendar(timex, speaking.day, amount, -1 if ago else 1)


def _by_calendar(timex: Timex, today: date | None, amount: Amount, sign: int) -> Meaning:
    found = None if today is None else amount.moved(today, sign)
    if today is None:
        return undated(timex, "told from the day of publication, which is not known", amount.timex)
    if found is None:
        return undated(timex, "no calendar reaches that far", amount.timex)
    weekday = timex.number("weekday")
    if weekday is not None:
        return _weekday_of(timex, s.week(found), weekday, amount)
    stretch = s.around(found, amount.grain)
    mod = mod_of(timex)
    about = mod is not None or amount.unit == "week"
    first, last = stretch.first.isoformat(), stretch.last.isoformat()
    when = When(edtf(stretch), edtf(stretch, about=about), mod, first, last)
    way = "back" if sign < 0 else "on"
    because = f"{amount.words}, counted {way} from publication, {named(today)}"
    return Meaning("date", when, because, "published", stretch)


def _weekday_of(timex: Timex, week: Stretch, weekday: int, amount: Amount) -> Meaning:
    """Return the weekday of the week that the amount of time reaches."""
    found = week.first + timedelta(days=weekday - 1)
    because = f"the {weekday_name(weekday)} of the week that {amount.words} reach, {edtf(week)}"
    return dated(timex, s.day(found), because)


def _by_clock(timex: Timex, speaking: Speaking, amount: Amount, sign: int) -> Meaning:
    if speaking.moment is None or any(unit not in _SECONDS for unit, _ in amount.pieces):
        return undated(timex, "told from the hour of speaking, which is not known", amount.timex)
    seconds = sum(_SECONDS[unit] * count for unit, count in amount.pieces)
    try:
        found: datetime = speaking.moment + sign * timedelta(seconds=seconds)
    except OverflowError:
        return undated(timex, "no calendar reaches that far", amount.timex)
    day = found.date().isoformat()
    when = When(moment_value(found), day, mod_of(timex), day, day)
    because = f"{amount.words}, told from {moment_value(speaking.moment)}"
    return Meaning("date", when, because, "published", s.day(found.date()))
