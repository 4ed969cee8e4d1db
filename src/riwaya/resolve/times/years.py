"""The year of a date that is written without one.

Its direction decides («الماضي»), then the weekday beside it, then a word of the sentence that looks
ahead, then nearness: news looks back, unless the day ahead is very near and the one back almost a
year away, for a writer who means the far one says so.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from riwaya.extract.timex import Timex
from riwaya.model.when import When
from riwaya.resolve.times import hijri
from riwaya.resolve.times.edtf import edtf
from riwaya.resolve.times.meaning import (
    Meaning,
    Speaking,
    checked,
    dated,
    direction_of,
    mod_of,
    named,
    undated,
)
from riwaya.resolve.times.stretch import Stretch
from riwaya.resolve.times.written import Builder, build, calendar_of

_LEAP = 2000  # a year in which every day stands that can stand in any
_REACH = 9  # years to look for a date that does not stand in each of them
_FAR_BACK, _NEAR_AHEAD = timedelta(days=270), timedelta(days=95)
_FAR_AHEAD = timedelta(days=300)
_BY_SIGHTING = "; by the calendar of Umm al-Qura, which sighting may move by a day"


@dataclass(frozen=True, slots=True)
class _Choice:
    """The nearest dates of a kind on both sides of today; today's own belongs to both."""

    back: Stretch
    ahead: Stretch


def resolve_yearless(timex: Timex, speaking: Speaking) -> Meaning:
    """Decide a date that gives no year.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import speaking_on
    >>> words = lay_text("افتتح الجسر في أغسطس/آب الماضي", load_grammar())
    >>> resolve_yearless(laid_times(words)[0], speaking_on("2031-06-19")).when.edtf
    '2030-08'
    """
    calendar = calendar_of(timex, None)
    if timex.word("named"):
        return _unplaced(timex, "the day by which an event is called; its year is not told")
    if speaking.day is None:
        return _unplaced(timex)
    in_year = build(timex, calendar)
    start = hijri.hijri_year_of(speaking.day) if calendar == "hijri" else speaking.day.year
    direction = direction_of(timex)
    if direction == "present" and (running := in_year(start)) is not None:
        because = (
            f"{speaking.quote(timex, 'direction')} keeps it in the year of publication, {start}"
        )
        return _placed(timex, running, because)
    if direction in {"past", "future"}:
        return _directed(timex, speaking, in_year, start)
    back = next(_back(in_year, speaking.day, start, whole=False), None)
    ahead = next(_ahead(in_year, speaking.day, start, whole=False), None)
    if back is None or ahead is None:
        return undated(timex, "no year holds such a date")
    choice = _Choice(back, ahead)
    found, because = _choose(timex, speaking, speaking.day, choice)
    other = choice.ahead if found is choice.back else choice.back
    meaning = _placed(timex, found, because)
    return meaning if other == found else replace(meaning, alternatives=(edtf(other),))


def _directed(timex: Timex, speaking: Speaking, in_year: Builder, start: int) -> Meaning:
    """Take the nearest date on the side that the direction names, or the one beyond it."""
    past = direction_of(timex) == "past"
    today = speaking.day or date.min
    found = list((_back if past else _ahead)(in_year, today, start, whole=True))
    steps = 2 if timex.word("before") else 1
    if len(found) < steps:
        return undated(timex, "no year holds such a date")
    way, at = ("back" if past else "ahead"), found[steps - 1]
    because = (
        f"{speaking.quote(timex, 'direction')} points {way} from {named(today)} "
        f"to the nearest such date, in {at.first.year}"
    )
    return _placed(timex, at, because)


def _choose(timex: Timex, speaking: Speaking, today: date, choice: _Choice) -> tuple[Stretch, str]:
    """Choose a side where no word gives a direction, with the reason."""
    back, ahead = choice.back, choice.ahead
    weekday = timex.number("weekday")
    told = named(today)
    fitting = [x for x in (back, ahead) if x.grain == "day" and x.first.isoweekday() == weekday]
    if weekday is not None and len(fitting) == 1:
        return fitting[
            0
        ], f"no year is given; the weekday tells {fitting[0].first.year} from the other"
    if timex.word("lean") == "future":
        cue = speaking.quote(timex, "lean")
        return ahead, f"no year is given; {cue} looks ahead, to the nearest such date after {told}"
    this_month = back.grain == "day" and back.first >= today.replace(day=1)
    if speaking.prefer == "future" and this_month and ahead.first - today > _FAR_AHEAD:
        return back, f"no year is given; it is of the month of {told}, just past"
    if speaking.prefer == "future":
        return ahead, f"no year is given; dates are to lean ahead of {told}"
    if today - back.first > _FAR_BACK and ahead.first - today < _NEAR_AHEAD:
        return ahead, f"no year is given; the one ahead of {told} is by far the nearest"
    return back, f"no year is given; the nearest such date up to {told} is taken"


def _placed(timex: Timex, found: Stretch, because: str) -> Meaning:
    if calendar_of(timex, None) == "hijri":
        return dated(timex, found, because + _BY_SIGHTING, about=True)
    return checked(timex, found, because)


def _back(in_year: Builder, today: date, start: int, *, whole: bool) -> Iterator[Stretch]:
    """Yield the dates up to today, the nearest first.

    ``whole`` leaves out the one that holds today: «مارس الماضي» is not the running month.
    """
    for found in _made(in_year, range(start, start - _REACH, -1)):
        if found.last < today or (not whole and found.first <= today):
            yield found


def _ahead(in_year: Builder, today: date, start: int, *, whole: bool) -> Iterator[Stretch]:
    """Yield the dates from today on, the nearest first."""
    for found in _made(in_year, range(start, start + _REACH)):
        if found.first > today or (not whole and found.last >= today):
            yield found


def _made(in_year: Builder, years: Iterable[int]) -> Iterator[Stretch]:
    return (found for year in years if (found := in_year(year)) is not None)


def _unplaced(
    timex: Timex, because: str = "no year is given and the day of publication is not known"
) -> Meaning:
    """Keep what the words say where no year can be told."""
    month, day = timex.number("month"), timex.number("day")
    more = timex.get("month_to") is not None or timex.get("day_two") is not None
    if month is None or more or calendar_of(timex, None) == "hijri":
        return undated(timex, because)
    if day is not None and day > monthrange(_LEAP, month)[1]:
        return undated(timex, "no year holds such a date")
    value = f"XXXX-{month:02}" + (f"-{day:02}" if day else "")
    return Meaning("date", When(value, value, mod_of(timex)), because)
