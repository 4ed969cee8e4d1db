"""The hour of the day: what a clock time or a part of the day adds to a date."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from riwaya.extract.timex import Timex
from riwaya.model.when import When
from riwaya.resolve.times.meaning import Meaning, Speaking, mod_of, undated
from riwaya.resolve.times.stretch import Stretch

_NOON = 12
_DAY = 24 * 60  # minutes
_AFTERNOON = frozenset(("AF", "EV"))
_LATE = 6  # "at night" from six on is before midnight, below it is after
_MORNING = 10  # at noon from ten on is before it


def clock_of(timex: Timex, speaking: Speaking | None = None) -> str | None:
    """Return the hour as TIMEX3 writes it (T16:30, T16:30Z), or None where none is told.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> words = lay_text("فتح الجسر الساعة الثامنة إلا ربعا مساء", load_grammar())
    >>> clock_of(laid_times(words)[0])
    'T19:45'
    """
    told = told_minutes(timex)
    if told is None:
        return None
    hour, minute = divmod(told, 60)
    return written(timex, _of_day(hour, minute, timex.word("daypart"), speaking) * 60 + minute)


def told_minutes(timex: Timex) -> int | None:
    """Return the minutes from twelve to the hour that the words say, morning or evening left open.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> words = lay_text("يفتح الجسر الساعة التاسعة ونصف إلا خمس دقائق", load_grammar())
    >>> divmod(told_minutes(laid_times(words)[0]), 60)
    (9, 25)
    """
    together = timex.number("digits")
    if together is not None:  # 1140
        return together // 100 * 60 + together % 100
    hour = timex.get("hour")
    if not isinstance(hour, int | float):
        return None
    part, minute, tens = (timex.number(name) for name in ("minutes", "minute", "tens"))
    if part is None and minute is None and tens is None:
        return int(hour) * 60 + round((hour - int(hour)) * 100)  # 14.30 is half past two
    beside = (minute or 0) + (tens or 0)
    if timex.word("short"):
        after = (part or 0) - beside
    elif timex.word("less"):
        after = -(part or beside)
    else:
        after = (part or 0) + beside
    return (int(hour) * 60 + after) % (_DAY + 60)


def written(timex: Timex, minutes: int) -> str:
    """Write minutes of a day as TIMEX3 does, with the seconds and the zone that the words give.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> timex = laid_times(lay_text("الساعة 7:05:30 بتوقيت غرينتش", load_grammar()))[0]
    >>> written(timex, 7 * 60 + 5)
    'T07:05:30Z'
    """
    hour, minute = divmod(minutes % _DAY, 60)
    second = timex.number("second")
    zone = timex.word("zone")
    seconds = "" if second is None else f":{second:02}"
    return f"T{hour:02}:{minute:02}{seconds}{'' if zone == 'local' else zone}"


def in_either_half(timex: Timex) -> bool:
    """Say whether an hour may be one of the morning or of the evening: nothing tells which.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> [in_either_half(laid_times(lay_text(words, load_grammar()))[0])
    ...  for words in ("الساعة السابعة", "الساعة السابعة صباحا", "الساعة 07:30")]
    [True, False, False]
    """
    told = told_minutes(timex)
    return (
        told is not None
        and 60 <= told < (_NOON + 1) * 60
        and not timex.word("daypart")
        and timex.slot("colon") is None
    )


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
    if timex.slot("impossible") is not None:
        return replace(meaning, because=f"{meaning.because}; {_no_clock(timex, speaking)}")
    part = timex.word("daypart")
    # an hour of today may still be to come, one of another day is taken as it is said
    today = speaking if stretch.first == speaking.day else None
    clock = clock_of(timex, today)
    tail = clock or (f"T{part}" if part else "")
    if not tail:
        return meaning
    at = stretch.first.isoformat()
    others = tuple(f"{at}{other}" for other in _others(timex, clock))
    when = replace(meaning.when, timex=f"{at}{tail}")
    return replace(meaning, when=when, alternatives=meaning.alternatives or others)


def resolve_clock(timex: Timex, speaking: Speaking, told: Stretch | None) -> Meaning:
    """Decide an hour or part of a day without its date: of the day just told, else of none.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import speaking_on
    >>> timex = laid_times(lay_text("فتح الجسر الساعة التاسعة صباحا", load_grammar()))[0]
    >>> resolve_clock(timex, speaking_on(None), None).when.timex
    'T09:00'
    >>> timex = laid_times(lay_text("فتح الجسر الساعة 27:80", load_grammar()))[0]
    >>> meaning = resolve_clock(timex, speaking_on(None, "past", "فتح الجسر الساعة 27:80"), None)
    >>> meaning.when.timex, meaning.because
    (None, 'no clock shows «27:80»')
    """
    if timex.slot("impossible") is not None:
        return undated(timex, _no_clock(timex, speaking))
    if told is not None and told.grain != "day":
        told = None
    today = speaking if told is None or told.first == speaking.day else None
    clock = clock_of(timex, today) or f"T{timex.word('daypart')}"
    others = _others(timex, clock)
    open_half = "; nothing tells morning from evening" if others else ""
    if told is None:
        because = f"an hour of a day that the text does not name here{open_half}"
        return Meaning("date", When(clock, mod=mod_of(timex)), because, alternatives=others)
    day = told.first.isoformat()
    when = When(f"{day}{clock}", day, mod_of(timex), day, day)
    because = f"of the day told before it, {day}{open_half}"
    return Meaning("date", when, because, None, told, tuple(f"{day}{each}" for each in others))


def _no_clock(timex: Timex, speaking: Speaking) -> str:
    return f"no clock shows {speaking.quote(timex, 'impossible')}"


def _others(timex: Timex, clock: str | None) -> tuple[str, ...]:
    """Return the same hour of the other half of the day, where nothing tells which is meant."""
    told = told_minutes(timex)
    if clock is None or told is None or not in_either_half(timex):
        return ()
    halves = (written(timex, told), written(timex, told + _NOON * 60))
    return tuple(half for half in halves if half != clock)


def resolve_minute(timex: Timex, speaking: Speaking) -> Meaning:
    """Decide a minute by its number: of the hour that is running, where that is known.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import speaking_on
    >>> timex = laid_times(lay_text("الدقيقة العاشرة", load_grammar()))[0]
    >>> resolve_minute(timex, speaking_on("2031-05-01T09:30")).when.timex
    '2031-05-01T09:10'
    """
    minute, moment = timex.number("minute_of"), speaking.moment
    if minute is None or moment is None:
        return undated(timex, "a minute of an hour that is not known")
    day = moment.date().isoformat()
    when = When(f"{day}T{moment.hour:02}:{minute:02}", day, earliest=day, latest=day)
    return Meaning("date", when, f"of the hour of speaking, {moment_value(moment)}", "published")


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
    if part in _AFTERNOON or (part == "MI" and hour < _MORNING):
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
