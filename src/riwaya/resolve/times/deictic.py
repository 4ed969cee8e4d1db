"""Days told from today: yesterday, tomorrow, this morning, and what else is said of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from riwaya.extract.timex import Timex
from riwaya.resolve.times.clock import with_clock
from riwaya.resolve.times.hijri import hijri_year_of
from riwaya.resolve.times.meaning import Meaning, Speaking, checked, dated, named, undated
from riwaya.resolve.times.stretch import day
from riwaya.resolve.times.written import calendar_of, explicit_day

_SAYS = {
    -2: "two days before the day of publication",
    -1: "the day before publication",
    0: "the day of publication",
    1: "the day after publication",
    2: "two days after the day of publication",
}


def resolve_deictic(timex: Timex, speaking: Speaking) -> Meaning:
    """Decide a day told from today, and hold it against its weekday and date where they are given.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import speaking_on
    >>> words = lay_text("وصل الوفد أول من أمس الأربعاء", load_grammar())
    >>> meaning = resolve_deictic(laid_times(words)[0], speaking_on("2031-05-01"))
    >>> meaning.when.edtf, meaning.clash, meaning.alternatives
    ('2031-04-29', True, ('2031-04-30',))
    """
    steps = timex.number("days") or 0
    written = explicit_day(timex)
    if speaking.day is None:
        if written is None:
            return undated(timex, "told from the day of publication, which is not known")
        because = "the text gives the date beside the word for the day"
        return with_clock(dated(timex, day(written), because, "explicit"), timex, speaking)
    found = speaking.day + timedelta(days=steps)
    because = f"{_SAYS.get(steps, f'{steps} days from publication')}, {named(speaking.day)}"
    weekday = timex.number("weekday")
    if written is None and timex.get("day") is not None and timex.get("year") is None:
        written = _in_year_of(timex, found)
    if written is not None and abs(written - found) > _leeway(timex):
        because = f"{because}; but the text gives {written.isoformat()} beside it"
        meaning = dated(timex, day(found), because)
        meaning = replace(meaning, alternatives=(written.isoformat(),), clash=True)
    else:
        meaning = checked(timex, day(found), because)
        if meaning.clash and weekday is not None:
            near = found + timedelta(days=_nearer_way(weekday - found.isoweekday()))
            meaning = replace(meaning, alternatives=(near.isoformat(),))
    return with_clock(meaning, timex, speaking)


def _in_year_of(timex: Timex, at: date) -> date | None:
    """Return the date beside the word for the day, in the year that the day falls in."""
    year = hijri_year_of(at) if timex.word("calendar") == "hijri" else at.year
    return explicit_day(timex.saying(year=year))


def _leeway(timex: Timex) -> timedelta:
    """Return how far a date beside the word may lie: by sighting, a Hijri one a day."""
    return timedelta(days=1 if calendar_of(timex, timex.number("year")) == "hijri" else 0)


def _nearer_way(days: int) -> int:
    """Return the nearer way round a week."""
    return (days + 3) % 7 - 3
