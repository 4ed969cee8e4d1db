"""From one hour to another: the part of the day that one end names serves both."""

from __future__ import annotations

from riwaya.extract.timex import Timex
from riwaya.model.when import When
from riwaya.resolve.times.clock import clock_of, in_either_half, told_minutes, written
from riwaya.resolve.times.meaning import Meaning, mod_of, undated
from riwaya.resolve.times.stretch import Stretch

_HALF, _DAY = 12 * 60, 24 * 60  # minutes


def resolve_hours(timex: Timex, first: Timex, last: Timex, told: Stretch | None = None) -> Meaning:
    """Decide the hours from ``first`` to ``last``, of the day just told where there is one.

    An end that does not say whether it is of the morning is the one nearest to the other end:
    «من 11 إلى 1 ظهرا» begins before noon, «من 3 مساء حتى السابعة» ends in the evening.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> timex = laid_times(lay_text("يفتح الجسر من 5 إلى 6 مساء", load_grammar()))[0]
    >>> resolve_hours(timex, timex.part("from_"), timex.part("to")).when.timex
    'T17:00/T18:00'
    """
    begin, end = _end(first), _end(last)
    if begin is None or end is None:
        return undated(timex, "an end is no hour that a clock shows")
    if in_either_half(first) and not in_either_half(last):
        begin = _nearest(begin, end, before=True)
    elif in_either_half(last):
        end = _nearest(end, begin, before=False)
    value = written(first, begin), written(last, end)
    if told is None or told.grain != "day":
        because = "the text gives both hours, and no day here"
        return Meaning("date", When("/".join(value), mod=mod_of(timex)), because)
    day = told.first.isoformat()
    when = When(f"{day}{value[0]}/{day}{value[1]}", day, mod_of(timex), day, day)
    return Meaning("date", when, f"both hours are of the day told before, {day}", None, told)


def _nearest(told: int, other: int, *, before: bool) -> int:
    """Return the hour of the two halves of a day that is nearest to the other end, on its side."""

    def apart(at: int) -> int:
        return ((other - at if before else at - other) % _DAY) or _DAY

    return min(told, told + _HALF, key=apart)


def _end(timex: Timex) -> int | None:
    """Return the minutes of the day at which one end stands, or None."""
    told, clock = told_minutes(timex), clock_of(timex)
    if told is None or clock is None:
        return None
    return int(clock[1:3]) * 60 + int(clock[4:6])
