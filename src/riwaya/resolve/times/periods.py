"""Periods told from the day of speaking: last week, this year, the past three months."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from riwaya.extract.timex import Timex
from riwaya.model.when import When
from riwaya.resolve.times import hijri
from riwaya.resolve.times import stretch as s
from riwaya.resolve.times.amounts import Amount
from riwaya.resolve.times.clock import moment_value
from riwaya.resolve.times.edtf import interval
from riwaya.resolve.times.meaning import (
    Meaning,
    Speaking,
    dated,
    direction_of,
    mod_of,
    named,
    parted,
    undated,
)
from riwaya.resolve.times.references import resolve_reference
from riwaya.resolve.times.stretch import Stretch

_STEPS = {"past": -1, "previous": -1, "present": 0, "future": 1, "next": 1}
_HOURS = {
    "hour": timedelta(hours=1),
    "minute": timedelta(minutes=1),
    "second": timedelta(seconds=1),
}
_GRAINS = {"year": "year", "decade": "year", "century": "year", "month": "month"}


def resolve_period(timex: Timex, speaking: Speaking, before: tuple[int, Stretch] | None) -> Meaning:
    """Decide a single year, month, week or day told by its direction.

    ``before`` is the last date of the text and its number: what follows or precedes («التالي») is
    told from there.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import speaking_on
    >>> words = lay_text("افتتح الجسر الأسبوع الماضي", load_grammar())
    >>> resolve_period(laid_times(words)[0], speaking_on("2031-05-01"), None).when.timex
    '2031-W17'
    """
    unit, direction = timex.word("unit"), timex.word("direction")
    step = _STEPS.get(direction, 0)
    if timex.word("before"):
        step *= 2
    base = speaking.day
    told: str | int = "published"
    if direction in {"next", "previous"} and before is not None and speaking.prefer != "future":
        base, told = before[1].first if step < 0 else before[1].last, before[0]
    if base is None:
        return undated(timex, "told from the day of publication, which is not known")
    if unit in _HOURS:
        return _hours(timex, speaking, step)
    if timex.word("calendar") == "hijri" and unit == "year":
        return _hijri_year(timex, base, step)
    try:
        found = s.around(_shifted(base, unit, step), unit)
    except (OverflowError, ValueError):
        return undated(timex, "no calendar reaches that far")
    side = "that holds" if not step else "after" if step > 0 else "before"
    return parted(dated(timex, found, f"the {unit} {side} {named(base)}", told), timex)


def resolve_periods(timex: Timex, speaking: Speaking) -> Meaning:
    """Decide several years, months or days before or after the day of speaking.

    Without a number («الأيام القليلة الماضية») no first day is told, only the side of today.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import speaking_on
    >>> timex = laid_times(lay_text("خلال اليومين الماضيين", load_grammar()))[0]
    >>> resolve_periods(timex, speaking_on("2031-05-10")).when.edtf
    '2031-05-08/2031-05-09'
    """
    unit, direction = timex.word("unit"), direction_of(timex)
    count = timex.number("count")
    if count is None or unit in _HOURS:
        return resolve_reference(timex, speaking, None)
    amount = Amount(((unit, float(count)),))
    value = amount.timex
    if speaking.day is None:
        return undated(timex, "told from the day of publication, which is not known", value)
    sign = -1 if direction == "past" else 1
    try:
        found, end = _run(speaking.day, unit, sign * count)
    except (OverflowError, ValueError):
        return undated(timex, "no calendar reaches that far", value)
    because = f"{amount.words} {'back' if sign < 0 else 'on'} from {named(speaking.day)}"
    when = When(value, end, mod_of(timex), found.first.isoformat(), found.last.isoformat())
    return Meaning("date", when, because, "published", found)


def _shifted(base: date, unit: str, step: int) -> date:
    return s.shift(base, "week" if unit == "weekend" else unit, step)


def _run(today: date, unit: str, count: int) -> tuple[Stretch, str]:
    """Return the days that a run of units covers, and how EDTF writes it at their precision."""
    if unit in s.UNIT_DAYS:
        step = timedelta(days=1 if count > 0 else -1)
        other = today + timedelta(days=count * s.UNIT_DAYS[unit])
        found = s.days(today + step, other) if unit != "week" else s.days(today, other)
        return found, f"{found.first.isoformat()}/{found.last.isoformat()}"
    other = s.shift(today, unit, count)
    found = s.days(today, other)
    grain = _GRAINS[unit]
    ends = (s.around(found.first, grain), s.around(found.last, grain))
    return found, interval(*ends)


def _hijri_year(timex: Timex, base: date, step: int) -> Meaning:
    number = hijri.hijri_year_of(base) + step
    found = hijri.hijri_year(number)
    if found is None:
        return undated(timex, "no calendar reaches that far")
    because = f"the Hijri year {number}, told from {named(base)}; by sighting a day off"
    return dated(timex, found, because, about=True)


def _hours(timex: Timex, speaking: Speaking, step: int) -> Meaning:
    if speaking.moment is None:
        return undated(timex, "told from the hour of speaking, which is not known")
    found: datetime = speaking.moment + step * _HOURS[timex.word("unit")]
    day = found.date().isoformat()
    when = When(moment_value(found), day, earliest=day, latest=day)
    return Meaning(
        "date", when, f"told from {moment_value(speaking.moment)}", "published", s.day(found.date())
    )
