"""The hour of the day: what a clock time or a part of the day adds to a date."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from riwaya.extract.timex import Timex
from riwaya.model.when import When
from riwaya.resolve.times.meaning import Meaning, Speaking
from riwaya.resolve.times.stretch import Stretch

_NOON = 12
_AFTERNOON = frozenset(("AF", "EV"))
_LATE = 6  # "at night" from six on is before midnight, below it is after


def clock_of(timex: Timex, speaking: Speaking | None = None) -> str | None:
    """Return the hour as TIMEX3 writes it (T16:30, T16:30Z), or None where none is told.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> words = lay_text("فتح الجسر الساعة الثامنة إلا ربعا مساء", load_grammar())
    >>> clock_of(laid_times(words)[0])
    'T19:45'
    """
    written = timex.get("hour")
    if not isinstance(written, int | float):
        return None
    hour = int(written)
    minute = timex.number("minute")
    if minute is None:
        minute = timex.number("minutes")
    if minute is None:
        minute = round((written - hour) * 100)  # 14.30 is half past two
    if timex.word("less"):
        hour, minute = hour - 1, (60 - minute) % 60
    hour = _of_day(hour, minute, timex.word("daypart"), speaking)
    zone = timex.word("zone")
    return f"T{hour % 24:02}:{minute:02}{'' if zone == 'local' else zone}"


def with_clock(meaning: Meaning, timex: Timex, speaking: Speaking) -> Meaning:
    """Add the hour or part of the day to the value of a single day; EDTF keeps the day alone.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from datetime import date
    >>> from riwaya.resolve.times.meaning import dated, speaking_on
    >>> from riwaya.resolve.times.stretch import day
    >>> timex = laid_times(lay_text("مساء أمس", load_grammar()))[0]
    >>> whole = dated(timex, day(date(2031, 5, 1)), "yesterday")
    >>> with_clock(whole, timex, speaking_on(None)).when.timex
    '2031-05-01TEV'
    """
    stretch = meaning.stretch
    if stretch is None or stretch.grain != "day":
        return meaning
    part = timex.word("daypart")
    tail = clock_of(timex, speaking) or (f"T{part}" if part else "")
    if not tail:
        return meaning
    value = f"{stretch.first.isoformat()}{tail}"
    return replace(meaning, when=replace(meaning.when, timex=value))


def resolve_clock(timex: Timex, speaking: Speaking, told: Stretch | None) -> Meaning:
    """Decide an hour or part of a day without its date: of the day just told, else of none.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import speaking_on
    >>> timex = laid_times(lay_text("فتح الجسر الساعة التاسعة صباحا", load_grammar()))[0]
    >>> resolve_clock(timex, speaking_on(None), None).when.timex
    'T09:00'
    """
    clock = clock_of(timex, speaking) or f"T{timex.word('daypart')}"
    if told is None or told.grain != "day":
        return Meaning("date", When(clock), "an hour of a day that the text does not name here")
    day = told.first.isoformat()
    when = When(f"{day}{clock}", day, None, day, day)
    return Meaning("date", when, f"of the day told before it, {day}", None, told)


def moment_value(at: datetime) -> str:
    """Write a moment to the minute as TIMEX3 does.

    >>> moment_value(datetime(2031, 5, 1, 9, 30))
    '2031-05-01T09:30'
    """
    return at.replace(tzinfo=None).isoformat(timespec="minutes")


def _of_day(hour: int, minute: int, part: str, speaking: Speaking | None) -> int:
    """Turn an hour told by twelve into one of twenty-four."""
    if hour > _NOON:
        return hour
    if part in _AFTERNOON or (part == "MI" and hour < _LATE):
        return hour if hour == _NOON else hour + _NOON
    if part == "NI":
        return hour % _NOON + (_NOON if _LATE <= hour < _NOON else 0)
    if part == "MO":
        return hour % _NOON
    if (
        part
        or speaking is None
        or speaking.moment is None
        or speaking.prefer != "future"
        or hour == _NOON
    ):
        return hour
    # nothing tells morning from evening: an assistant means the next such hour
    passed = (hour, minute) <= (speaking.moment.hour, speaking.moment.minute)
    return hour + _NOON if passed else hour
