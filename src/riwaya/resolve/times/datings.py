"""Words that make one day the day of publication: each with the steps that lead from them to it.

An anniversary that falls today, a date written beside "yesterday", a dateline. `published` holds
them against each other and against the weekdays of the text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from riwaya.extract.timex import Timex
from riwaya.model.reading import ProofStep
from riwaya.model.span import Span
from riwaya.model.text import Block, Text
from riwaya.resolve.times.anniversaries import find_origin, numbered
from riwaya.resolve.times.meaning import named
from riwaya.resolve.times.story import Story
from riwaya.resolve.times.stretch import shift_months
from riwaya.resolve.times.written import explicit_day

SAYS = {-2: "two days ago", -1: "yesterday", 0: "today", 1: "tomorrow", 2: "in two days"}
_FIRST_BLOCKS, _FIRST_WORDS, _MORE_WORDS = 4, 8, 4
_DASHES = frozenset("-–—ـ(:")


@dataclass(frozen=True, slots=True)
class Dating:
    """A day that some words make the day of publication; None where they contradict themselves."""

    day: date | None
    steps: tuple[ProofStep, ...]


def find_datings(story: Story, kept: Sequence[int]) -> tuple[Dating, ...]:
    """Return every dating of a text among the expressions of these numbers.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import speaking_on
    >>> from riwaya.resolve.times.story import tell
    >>> laid = lay_text("وصل أمس الجمعة 6 يونيو 2031", load_grammar())
    >>> find_datings(tell(laid_times(laid), laid.text, speaking_on(None)), [0])[0].day
    datetime.date(2031, 6, 7)
    """
    return (
        *_anniversaries(story, kept),
        *_written_beside(story, kept),
        *_datelines(story, kept),
    )


def quoted(timex: Timex, text: Text) -> str:
    """Return the words of an expression between quotation marks.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> laid = lay_text("وصل أمس الجمعة", load_grammar())
    >>> quoted(laid_times(laid)[0], laid.text)
    '«أمس الجمعة»'
    """
    return f"«{timex.span.of(text.article.text)}»"


def block_of(timex: Timex, text: Text) -> tuple[int, Block | None]:
    """Return the block that an expression stands in, with its number.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> laid = lay_text("وصل أمس الجمعة", load_grammar())
    >>> block_of(laid_times(laid)[0], laid.text)[0]
    0
    """
    number = bisect_right(text.blocks, timex.span.start, key=lambda block: block.start) - 1
    if number < 0 or timex.span.start >= text.blocks[number].end:
        return len(text.blocks), None
    return number, text.blocks[number]


def _anniversaries(story: Story, kept: Sequence[int]) -> Iterator[Dating]:
    """Find anniversaries that the text says fall today, and count from the event's own date."""
    for number in kept:
        if story.timexes[number].word("falls") == "yes":
            recalled = _recalled(number, story)
            found = None if recalled is None else _anniversary(number, recalled, story)
            if found is not None:
                yield found


def _anniversary(number: int, recalled: int, story: Story) -> Dating | None:
    at, origin = numbered(recalled, story), find_origin(recalled, story)
    years = None if at is None else story.timexes[at].number("nth")
    if at is None or origin is None or years is None:
        return None
    evidence = tuple(story.timexes[n].span for n in origin.at)
    if len(origin.days) > 1:
        both = " and ".join(map(named, origin.days))
        says = f"the text gives more than one day for the event: {both}; the proof fails"
        return Dating(None, (ProofStep(says, evidence),))
    try:
        day = shift_months(origin.day, 12 * years)
    except OverflowError:
        return None
    falls, anniversary = story.timexes[number], story.timexes[recalled]
    steps = falls.number("days") or 0
    today = day - timedelta(days=steps)
    first, last = sorted((falls.span, anniversary.span))
    return Dating(
        today,
        (
            ProofStep(f"the event is dated {named(origin.day)}", evidence),
            ProofStep(f"its anniversary number {years} is {named(day)}", (story.timexes[at].span,)),
            ProofStep(
                f"that anniversary falls {SAYS[steps]}, so the text is of {named(today)}",
                (Span(first.start, last.end),),
            ),
        ),
    )


def _recalled(number: int, story: Story) -> int | None:
    """Return the anniversary nearest to a day that something falls on, in its sentence."""
    own = [n for n in story.beside(number) if story.timexes[n].form == "anniversary"]
    return min(own, key=lambda n: abs(n - number), default=None)


def _written_beside(story: Story, kept: Sequence[int]) -> Iterator[Dating]:
    """Find dates written beside a day told from today (أمس الجمعة 12 مايو 2031)."""
    for timex in (story.timexes[n] for n in kept):
        written = explicit_day(timex) if timex.form == "deictic" else None
        if written is not None:
            steps = timex.number("days") or 0
            today = written - timedelta(days=steps)
            said = f"{quoted(timex, story.text)}: {named(written)} is {SAYS[steps]}"
            says = f"{said}, so the text is of {named(today)}"
            yield Dating(today, (ProofStep(says, (timex.span,)),))


def _datelines(story: Story, kept: Sequence[int]) -> Iterator[Dating]:
    """Find a date that heads the article: on a line of its own, or before the first line's dash."""
    for timex in (story.timexes[n] for n in kept):
        written = explicit_day(timex) if timex.form == "calendar" else None
        if written is None:
            continue
        number, block = block_of(timex, story.text)
        if block is not None and number < _FIRST_BLOCKS and _heads(timex, block, story.text):
            says = f"the article is headed {quoted(timex, story.text)}, which is {named(written)}"
            yield Dating(written, (ProofStep(says, (timex.span,)),))
        return


def _heads(timex: Timex, block: Block, text: Text) -> bool:
    """Say whether a date is all of its line but a few words, or opens it before a dash."""
    others = _words(text, block.start, block.end) - _words(text, timex.span.start, timex.span.end)
    if others <= _MORE_WORDS:
        return True
    early = _words(text, block.start, timex.span.start) <= _FIRST_WORDS
    return early and timex.last < len(text.tokens) and text.tokens[timex.last].folded in _DASHES


def _words(text: Text, start: int, end: int) -> int:
    return sum(t.kind != "punct" for t in text.tokens if start <= t.start < end)
