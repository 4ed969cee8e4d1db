"""Times that are told from elsewhere in the text, or from now without a date; and how often."""

from __future__ import annotations

from riwaya.extract.timex import Timex
from riwaya.model.when import When
from riwaya.resolve.times.edtf import interval
from riwaya.resolve.times.meaning import (
    Meaning,
    Speaking,
    dated,
    direction_of,
    mod_of,
    named,
    undated,
)
from riwaya.resolve.times.stretch import day, months
from riwaya.resolve.times.stretch import year as stretch_of_year

_BY_DIRECTION = {"past": "PAST_REF", "present": "PRESENT_REF", "future": "FUTURE_REF"}
_SETS = {
    "day": "P1D",
    "night": "P1D",
    "week": "P1W",
    "month": "P1M",
    "year": "P1Y",
    "hour": "PT1H",
    "minute": "PT1M",
    "century": "P1CE",
}


def resolve_reference(
    timex: Timex, speaking: Speaking, before: tuple[int, Meaning] | None
) -> Meaning:
    """Decide a reference: to a time named before (``before``, with its number), or to no date.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import speaking_on
    >>> words = lay_text("لا حل في الأفق المنظور", load_grammar())
    >>> when = resolve_reference(laid_times(words)[0], speaking_on("2031-05-01"), None).when
    >>> when.timex, when.edtf
    ('FUTURE_REF', '2031-05-01/..')
    """
    if timex.word("anchor") == "text":
        if before is None:
            return undated(timex, "told from a time that the text does not name before")
        number, other = before
        because = f"the time named before it, {other.when.edtf}"
        return Meaning(timex.type, other.when, because, number, other.stretch)
    if timex.word("anchor") == "stretch":
        return _stretch(timex, before)
    if (
        timex.word("later") == "yes"
        and timex.word("lean") != "future"
        and speaking.prefer == "past"
    ):
        return _later(timex, speaking, before)
    value = timex.word("timex") or _BY_DIRECTION.get(direction_of(timex))
    if value is None or speaking.day is None:
        return undated(timex, "no date is told", value)
    today, written = day(speaking.day), speaking.day.isoformat()
    told = f"told from {named(speaking.day)}, without a date"
    mod = mod_of(timex)
    if value == "FUTURE_REF":
        when = When(value, interval(today, None), mod, written, None)
    elif value == "PAST_REF":
        when = When(value, interval(None, today), mod, None, written)
    else:
        when = When(value, None, mod, written, written)
    return Meaning(timex.type, when, told, "published")


def _later(timex: Timex, speaking: Speaking, before: tuple[int, Meaning] | None) -> Meaning:
    """Place what was told later: after the last date told, and not after publication."""
    value, today = "PAST_REF", speaking.day
    if (
        before is None
        or before[1].stretch is None
        or today is None
        or before[1].stretch.last >= today
    ):
        latest = None if today is None else today.isoformat()
        because = "later than what was told before, and not after publication"
        return Meaning(timex.type, When(value, None, mod_of(timex), None, latest), because)
    number, other = before
    first = other.stretch.first if other.stretch is not None else today
    written = f"{first.isoformat()}/{today.isoformat()}"
    when = When(value, written, mod_of(timex), first.isoformat(), today.isoformat())
    because = f"later than the time named before it, {other.when.edtf}, and not after publication"
    return Meaning(timex.type, when, because, number)


def _stretch(timex: Timex, before: tuple[int, Meaning] | None) -> Meaning:
    """Return the stretch of time named before, moved to another year where one is given."""
    year = timex.number("year")
    if before is None or before[1].stretch is None:
        if year is None:
            return undated(timex, "told from a stretch of time that the text does not date before")
        return dated(
            timex, stretch_of_year(year), "some stretch of the year that the text gives", "explicit"
        )
    number, other = before
    found = before[1].stretch
    if year is None:
        because = f"the stretch of time named before it, {other.when.edtf}"
        return Meaning(timex.type, other.when, because, number, found)
    ends = year + found.last.year - found.first.year  # a stretch may run over the end of a year
    moved = months(found.first.replace(year=year, day=1), found.last.replace(year=ends, day=1))
    because = f"the stretch of time named before it, {other.when.edtf}, in {year}"
    return dated(timex, moved, because, number)


def resolve_set(timex: Timex) -> Meaning:
    """Decide how often something is: each day, each Tuesday.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import speaking_on
    >>> words = lay_text("يفتح السد كل ثلاثاء", load_grammar())
    >>> resolve_set(laid_times(words)[0]).when.timex
    'XXXX-WXX-2'
    """
    weekday = timex.number("weekday")
    value = f"XXXX-WXX-{weekday}" if weekday is not None else _SETS.get(timex.word("unit"))
    return Meaning("set", When(value), "it comes again and again")
