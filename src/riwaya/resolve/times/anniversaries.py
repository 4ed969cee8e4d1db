"""Anniversaries: the day of an event, years later, and the eve of it.

The event's day is looked for in the text: a whole date whose sentence speaks of the event, by the
noun or by its verb (توقيع, وقعت). The same method serves the proof of the day of publication.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from riwaya.arabic.characters import fold
from riwaya.extract.timex import Timex
from riwaya.model.when import When
from riwaya.resolve.times.edtf import edtf
from riwaya.resolve.times.meaning import Meaning, dated, named, undated
from riwaya.resolve.times.story import Story
from riwaya.resolve.times.stretch import Stretch, day, days, shift_months

_PREFIXES = ("لل", "وال", "بال", "ال", "ل")
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Origin:
    """The day an anniversary counts from: where the text gives it, and all days it gives."""

    day: date
    at: tuple[int, ...]
    days: tuple[date, ...]


def find_origin(number: int, story: Story) -> Origin | None:
    """Return the day of the event that an anniversary recalls, None where the text has no such day.

    The event is the one named beside the anniversary; its dates are those whose sentence speaks of
    it, else the first whole date in the anniversary's own sentence. Two different days are both
    returned in ``days``: then nothing may be built on the first.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import speaking_on
    >>> from riwaya.resolve.times.story import tell
    >>> laid = lay_text("في الذكرى العاشرة لافتتاحه في 7 يونيو 2021", load_grammar())
    >>> find_origin(0, tell(laid_times(laid), laid.text, speaking_on(None))).day
    datetime.date(2021, 6, 7)
    """
    at = numbered(number, story)
    if at is None:
        return None
    event = story.timexes[at].word("occasion")
    told = [
        x
        for x in story.whole
        if event and event in story.timexes[x[0]].word("occasions").split("|")
    ]
    if not told and event:
        told = [x for x in story.whole if _speaks_of(event, x[0], story)]
    if not told:
        told = [x for x in story.whole if x[0] in story.beside(at)][:1]
    if not told:
        return None
    return Origin(told[0][1], tuple(n for n, _ in told), tuple(dict.fromkeys(d for _, d in told)))


def numbered(number: int, story: Story) -> int | None:
    """Return the anniversary with a number that an expression is, or that it points back to.

    A commemoration of its own («ذكرى الافتتاح») points nowhere: it recalls another event, and says
    neither when that was nor how long ago.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import speaking_on
    >>> from riwaya.resolve.times.story import tell
    >>> laid = lay_text("في الذكرى العاشرة للافتتاح، وعشية هذه الذكرى", load_grammar())
    >>> numbered(1, tell(laid_times(laid), laid.text, speaking_on(None)))
    0
    """
    own = story.timexes[number]
    if own.get("nth") is None and own.get("occasion") is not None:
        return None
    for other in range(number, -1, -1):
        timex = story.timexes[other]
        if timex.form == "anniversary" and timex.get("nth") is not None:
            return other
    return None


def recalled_over(years: int, story: Story) -> tuple[int, Stretch] | None:
    """Return the years from an event to its anniversary of that number, where the text has one.

    The number that comes with it is that of the event's date.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import speaking_on
    >>> from riwaya.resolve.times.story import tell
    >>> laid = lay_text("في الذكرى العاشرة لافتتاحه في 7 يونيو 2021", load_grammar())
    >>> recalled_over(10, tell(laid_times(laid), laid.text, speaking_on(None)))[1].last
    datetime.date(2031, 6, 7)
    """
    for number, timex in enumerate(story.timexes):
        if timex.form == "anniversary" and timex.number("nth") == years:
            origin = find_origin(number, story)
            found = None if origin is None else _years_on(origin, years)
            if origin is not None and found is not None:
                return origin.at[0], days(origin.day, found)
    return None


def resolve_anniversary(number: int, story: Story) -> Meaning:
    """Decide the day of an anniversary or its eve.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import speaking_on
    >>> from riwaya.resolve.times.story import tell
    >>> said = "في الذكرى العاشرة لافتتاح الجسر الذي افتتح في 7 يونيو 2021"
    >>> laid = lay_text(said, load_grammar())
    >>> resolve_anniversary(0, tell(laid_times(laid), laid.text, speaking_on(None))).when.edtf
    '2031-06-07'
    """
    timex = story.timexes[number]
    found, because, anchor = _day(number, story)
    if found is None:
        return replace(undated(timex, because), anchor=anchor)
    steps = timex.number("days") or 0
    if not steps:
        return dated(timex, day(found), because, anchor)
    eve = day(found + timedelta(days=steps))
    written = eve.first.isoformat()
    when = When(written, edtf(eve, about=True), None, written, written)
    because = f"the day {'before' if steps < 0 else 'after'} {because}"
    return Meaning("date", when, because, anchor, eve)


def _day(number: int, story: Story) -> tuple[date | None, str, str | int | None]:
    """Return the day of the anniversary, why, and what it is told from."""
    at = numbered(number, story)
    years = None if at is None else story.timexes[at].number("nth")
    if years is None:
        beside = _date_beside(number, story)
        if beside is not None:
            return None, "the date stands beside it in its sentence", beside
        return None, "the text does not say which anniversary it is", None
    origin = find_origin(number, story)
    found = None if origin is None else _years_on(origin, years)
    if origin is not None and found is not None:
        because = f"the anniversary number {years} of {named(origin.day)}, which is {named(found)}"
        return found, because, origin.at[0]
    today = story.speaking.day
    if today is not None and _falls_today(number, story):
        because = f"the anniversary, which falls on the day of publication, {named(today)}"
        return today, because, "published"
    if origin is not None and len(origin.days) > 1:
        both = " and ".join(at.isoformat() for at in origin.days)
        return None, f"the text gives more than one day for the event: {both}", None
    return None, "the text does not give the day of the event", None


def _years_on(origin: Origin, years: int) -> date | None:
    """Return the day so many years after an event; None where the text gives it several days."""
    if len(origin.days) > 1:
        return None
    try:
        return shift_months(origin.day, 12 * years)
    except OverflowError:
        return None


def _falls_today(number: int, story: Story) -> bool:
    beside: list[Timex] = [story.timexes[n] for n in story.beside(number)]
    return any(t.word("falls") == "yes" and t.number("days") == 0 for t in beside)


def _date_beside(number: int, story: Story) -> int | None:
    """Return the first day of the calendar that follows in the sentence."""
    for other in range(number + 1, story.beside(number).stop):
        timex = story.timexes[other]
        if timex.form == "calendar" and timex.get("day") is not None:
            return other
    return None


def _speaks_of(event: str, number: int, story: Story) -> bool:
    """Say whether the sentence of a date holds the event's noun, with or without the article."""
    bare = fold(event)
    for prefix in _PREFIXES:
        if bare.startswith(prefix) and len(bare) - len(prefix) >= _SHORTEST:
            bare = bare.removeprefix(prefix)
            break
    sentence = story.text.sentences[story.sentence(number)]
    words = story.text.tokens[sentence.first : sentence.last]
    return len(bare) >= _SHORTEST and any(token.folded.endswith(bare) for token in words)
