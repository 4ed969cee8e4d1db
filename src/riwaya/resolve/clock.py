"""The hour of the day: what a clock time or a part of the day adds to a date."""

from __future__ import annotations

from datetime import date, datetime

from riwaya.extract.timex import Timex
from riwaya.model.when import When
from riwaya.resolve.meaning import Meaning, Now
from riwaya.resolve.stretch import Stretch

_NOON = 12
_AFTERNOON = frozenset(("AF", "EV"))
_LATE = 6  # "at night" from six on is before midnight, below it is after


def clock_of(timex: Timex, now: Now | None = None) -> str | None:
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
    minute = timex.number("minute") or round((written - hour) * 100)  # 14.30 is half past two
    part = timex.number("minutes")
    if part is not None:
        minute = part
    if timex.word("less"):
        hour, minute = hour - 1, (60 - minute) % 60
    hour = _of_day(hour, minute, timex.word("daypart"), now)
    zone = timex.word("zone")
    return f"T{hour % 24:02}:{minute:02}{'' if zone == 'local' else zone}"


def with_clock(meaning: Meaning, timex: Timex, now: Now) -> Meaning:
    """Add the hour or part of the day to the value of a single day; EDTF keeps the day alone."""
    stretch = meaning.stretch
    if stretch is None or stretch.grain != "day":
        return meaning
    clock, part = clock_of(timex, now), timex.word("daypart")
    tail = clock or (f"T{part}" if part else "")
    if not tail:
        return meaning
    when = meaning.when
    value = When(
        f"{stretch.first.isoformat()}{tail}", when.edtf, when.mod, when.earliest, when.latest
    )
    return meaning.because_of(meaning.because, when=value)


def resolve_clock(timex: Timex, now: Now, before: Stretch | None) -> Meaning:
    """Decide an hour without a date: it is on the day its sentence named before, else on none."""
    clock = clock_of(timex, now) or f"T{timex.word('daypart')}"
    if before is not None and before.grain == "day":
        found = Meaning("date", When(before.first.isoformat()), "", None, before)
        because = f"an hour of the day that its sentence named before, {before.first.isoformat()}"
        kept = When(
            f"{before.first.isoformat()}{clock}",
            before.first.isoformat(),
            None,
            before.first.isoformat(),
            before.first.isoformat(),
        )
        return found.because_of(because, when=kept)
    return Meaning("date", When(clock), "an hour of a day that the text does not name here")


def moment_value(at: datetime) -> str:
    """Write a moment to the minute as TIMEX3 does.

    >>> moment_value(datetime(2031, 5, 1, 9, 30))
    '2031-05-01T09:30'
    """
    return at.strftime("%Y-%m-%dT%H:%M") if at.year >= 1000 else date.isoformat(at.date())


def _of_day(hour: int, minute: int, part: str, now: Now | None) -> int:
    """Turn an hour told by twelve into one of twenty-four."""
    if hour > _NOON:
        return hour
    if part in _AFTERNOON or (part == "MI" and hour < _LATE):
        return hour if hour == _NOON else hour + _NOON
    if part == "NI":
        return hour % _NOON + (_NOON if _LATE <= hour < _NOON else 0)
    if part == "MO":
        return hour % _NOON if hour == _NOON else hour
    if part or now is None or now.moment is None or now.prefer != "future" or hour == _NOON:
        return hour
    # nothing tells morning from evening: an assistant means the next such hour
    passed = (hour, minute) <= (now.moment.hour, now.moment.minute)
    return hour + _NOON if passed else hour
