"""Anniversaries: the day of an event, years later, and the eve of it.

The event's day is looked for in the text: a whole date whose sentence speaks of the event, by the
noun or by its verb (توقيع, وقعت). The same method serves the proof of the day of publication.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from riwaya.arabic.characters import fold
from riwaya.extract.timex import Timex
from riwaya.model.text import Text
from riwaya.model.when import When
from riwaya.resolve.calendar_dates import explicit_day
from riwaya.resolve.edtf import edtf
from riwaya.resolve.meaning import Meaning, Now, dated, named, undated
from riwaya.resolve.stretch import Stretch, day, days, shift_months

_PREFIXES = ("لل", "وال", "بال", "ال", "ل")
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Origin:
    """The day an anniversary counts from: where the text gives it, and all days it gives."""

    day: date
    at: tuple[int, ...]
    days: tuple[date, ...]


def find_origin(number: int, timexes: Sequence[Timex], text: Text) -> Origin | None:
    """Return the day of the event that an anniversary recalls, None where the text does not give it.

    The event is the one named beside the anniversary; its dates are those whose sentence speaks of
    it, else the first whole date in the anniversary's own sentence. Two different days are both
    returned in ``days``: then nothing may be built on the first.
    """
    anniversary = _named(number, timexes)
    if anniversary is None:
        return None
    event = anniversary.word("occasion")
    whole = [(n, at) for n, t in enumerate(timexes) if (at := explicit_day(t)) is not None]
    told = [
        (n, at) for n, at in whole if event and event in timexes[n].word("occasions").split("|")
    ]
    if not told and event:
        told = [(n, at) for n, at in whole if _speaks_of(event, timexes[n], text)]
    if not told:
        own = _sentence(anniversary, text)
        told = [
            (n, at) for n, at in whole if own is not None and own[0] <= timexes[n].first < own[1]
        ][:1]
    if not told:
        return None
    days = tuple(dict.fromkeys(at for _, at in told))
    return Origin(told[0][1], tuple(n for n, _ in told), days)


def anniversary_of(number: int, timexes: Sequence[Timex]) -> Timex | None:
    """Return the expression that numbers the anniversary an expression speaks of, or None."""
    return _named(number, timexes)


def recalled_over(years: int, timexes: Sequence[Timex], text: Text) -> tuple[int, Stretch] | None:
    """Return the years from an event to its anniversary of that number, where the text has one.

    The number that comes with it is that of the event's date.
    """
    for number, timex in enumerate(timexes):
        if timex.form == "anniversary" and timex.number("nth") == years:
            origin = find_origin(number, timexes, text)
            if origin is not None and len(origin.days) == 1:
                try:
                    return origin.at[0], days(origin.day, shift_months(origin.day, 12 * years))
                except OverflowError:
                    return None
    return None


def resolve_anniversary(number: int, timexes: Sequence[Timex], text: Text, now: Now) -> Meaning:
    """Decide the day of an anniversary or its eve.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.meaning import parse_now
    >>> words = lay_text("في الذكرى العاشرة لافتتاح الجسر الذي افتتح في 7 يونيو 2021", load_grammar())
    >>> resolve_anniversary(0, laid_times(words), words.text, parse_now(None)).when.edtf
    '2031-06-07'
    """
    timex = timexes[number]
    steps = timex.number("days") or 0
    found, because, anchor = _day(number, timexes, text, now)
    if found is None:
        return undated(timex, because).because_of(because, anchor=anchor)
    if steps:
        found += timedelta(days=steps)
        because = f"the day {'before' if steps < 0 else 'after'} {because}"
        stretch = day(found)
        when = When(
            found.isoformat(), edtf(stretch, about=True), None, found.isoformat(), found.isoformat()
        )
        return Meaning("date", when, because, anchor, stretch)
    return dated(timex, day(found), because, anchor)


def _day(
    number: int, timexes: Sequence[Timex], text: Text, now: Now
) -> tuple[date | None, str, str | int | None]:
    timex = timexes[number]
    anniversary = _named(number, timexes)
    years = anniversary.number("nth") if anniversary is not None else None
    if years is None:
        beside = _beside(timex, timexes, text)
        if beside is not None:
            return None, "the date stands beside it in its sentence", beside
        return None, "the text does not say which anniversary it is", None
    origin = find_origin(number, timexes, text)
    if origin is not None and len(origin.days) == 1:
        try:
            found = shift_months(origin.day, 12 * years)
        except OverflowError:
            return None, "no calendar reaches that far", None
        because = f"the anniversary number {years} of {named(origin.day)}, which is {named(found)}"
        return found, because, origin.at[0]
    if now.today is not None and _falls_today(number, timexes, text):
        return (
            now.today,
            f"the anniversary, which falls on the day of publication, {named(now.today)}",
            "published",
        )
    if origin is not None:
        both = " and ".join(at.isoformat() for at in origin.days)
        return None, f"the text gives more than one day for the event: {both}", None
    return None, "the text does not give the day of the event", None


def _named(number: int, timexes: Sequence[Timex]) -> Timex | None:
    """Return the numbered anniversary that an expression is, or that it points back to."""
    own = timexes[number]
    if own.get("nth") is None and own.get("occasion") is not None:
        return None  # it recalls another event, and says neither when that was nor how long ago
    for other in reversed(timexes[: number + 1]):
        if other.form == "anniversary" and other.get("nth") is not None:
            return other
    return None


def _falls_today(number: int, timexes: Sequence[Timex], text: Text) -> bool:
    own = _sentence(timexes[number], text)
    return own is not None and any(
        t.word("falls") == "yes" and t.number("days") == 0 and own[0] <= t.first < own[1]
        for t in timexes
    )


def _beside(timex: Timex, timexes: Sequence[Timex], text: Text) -> int | None:
    own = _sentence(timex, text)
    if own is None:
        return None
    later = [
        n
        for n, t in enumerate(timexes)
        if timex.last <= t.first < own[1] and t.form == "calendar" and t.get("day") is not None
    ]
    return later[0] if later else None


def _sentence(timex: Timex, text: Text) -> tuple[int, int] | None:
    return next(
        ((s.first, s.last) for s in text.sentences if s.first <= timex.first < s.last), None
    )


def _speaks_of(event: str, timex: Timex, text: Text) -> bool:
    """Say whether the sentence of a date holds the event's noun, with or without the article."""
    bare = fold(event)
    for prefix in _PREFIXES:
        if bare.startswith(prefix) and len(bare) - len(prefix) >= _SHORTEST:
            bare = bare.removeprefix(prefix)
            break
    own = _sentence(timex, text)
    if own is None or len(bare) < _SHORTEST:
        return False
    return any(token.folded.endswith(bare) for token in text.tokens[own[0] : own[1]])
