"""Where everything found stands: the article cut at each beginning and end, in code points.

The page's script never counts characters (its strings count UTF-16 units): the cutting is done
here, and each stretch names what covers it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal

from riwaya.model.reading import Reading
from riwaya.model.span import Span
from riwaya.views.layout import Shown
from riwaya.views.page.markup import Html, element
from riwaya.views.words import Words

# s content · cue · src source · via relay · hedge · gloss · loaded · t time · f figure · a actor ·
# p proof of the date, e evidence of the summary, n place of a note. Each is an attribute data-….
Layer = Literal["s", "cue", "src", "via", "hedge", "gloss", "loaded", "t", "f", "a", "p", "e", "n"]
_FEW_WORDS, _FIRST, _LAST = 14, 8, 4


@dataclass(frozen=True, slots=True)
class Mark:
    """Something found, as the page knows it: its layer, its number there, its place."""

    layer: Layer
    key: int
    span: Span


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text that the same marks cover from end to end."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def marks_of(reading: Reading) -> Iterator[Mark]:
    """Give a mark for every statement, time, figure and mention of an actor, numbered from 1."""
    for key, s in enumerate(reading.spoken, 1):
        yield Mark("s", key, s.content)
        if s.cue is not None:
            yield Mark("cue", key, s.cue)
        if s.source is not None:
            yield Mark("src", key, s.source)
        for link in s.channel:
            yield Mark("via", key, Span(link.start, link.end))
        for layer, spans in _PARTS:
            for span in getattr(s, spans):
                yield Mark(layer, key, span)
    for key, t in enumerate(reading.times, 1):
        yield Mark("t", key, Span(t.start, t.end, t.in_))
    for key, f in enumerate(reading.figures, 1):
        yield Mark("f", key, Span(f.start, f.end, f.in_))
    for key, a in enumerate(reading.actors, 1):
        for mention in a.mentions:
            yield Mark("a", key, mention)


_PARTS: tuple[tuple[Layer, str], ...] = (
    ("hedge", "hedges"),
    ("gloss", "gloss"),
    ("loaded", "loaded"),
)


class Cut:
    """A text cut wherever a mark begins or ends."""

    def __init__(self, marks: Iterable[Mark], length: int) -> None:
        self._stretches = list(_cut(marks, length))
        self._starts = [stretch.start for stretch in self._stretches]

    def within(self, start: int, end: int) -> Iterator[Stretch]:
        """Give the stretches of a sentence, the first and last cut to it.

        >>> cut = Cut([Mark("cue", 1, Span(2, 4)), Mark("s", 1, Span(3, 9))], 12)
        >>> [(s.start, s.end, len(s.marks)) for s in cut.within(1, 6)]
        [(1, 2, 0), (2, 3, 1), (3, 4, 2), (4, 6, 1)]
        """
        first = max(bisect_right(self._starts, start) - 1, 0)
        for stretch in islice(self._stretches, first, bisect_left(self._starts, end)):
            one, other = max(stretch.start, start), min(stretch.end, end)
            if one < other:
                yield Stretch(one, other, stretch.marks)


def _cut(marks: Iterable[Mark], length: int) -> Iterator[Stretch]:
    opens: dict[int, list[Mark]] = {}
    closes: dict[int, list[Mark]] = {}
    for mark in marks:
        start, end = max(mark.span.start, 0), min(mark.span.end, length)
        if start < end:
            opens.setdefault(start, []).append(mark)
            closes.setdefault(end, []).append(mark)
    active: dict[Mark, None] = {}
    at = 0
    for place in sorted({*opens, *closes, length}):
        if at < place:
            yield Stretch(at, place, tuple(active))
        for mark in closes.get(place, ()):
            active.pop(mark, None)
        active |= dict.fromkeys(opens.get(place, ()))
        at = place


class Places:
    """The sentence in which a span begins, by the id that it has on the page."""

    def __init__(self, blocks: Sequence[Shown]) -> None:
        spans = [sentence for block in blocks for sentence in block.sentences]
        self._ids = {span: f"n{number}" for number, span in enumerate(spans, 1)}
        self._text = sorted(span for span in spans if span.in_ is None)
        self._title = [span for span in spans if span.in_ is not None]

    def id(self, sentence: Span) -> str:
        """The id of a sentence."""
        return self._ids[sentence]

    def of(self, span: Span) -> str:
        """The id of the sentence in which a span begins; of the article when it is in none."""
        among = self._title if span.in_ else self._text
        at = bisect_right(among, span.start, key=lambda sentence: sentence.start) - 1
        return self._ids[among[at]] if at >= 0 else "article"


@dataclass(slots=True)
class Evidence:
    """The evidence that panels point at: a link for each span, and its mark in the article."""

    words: Words
    places: Places
    marks: list[Mark] = field(default_factory=list)

    def link(self, span: Span, layer: Layer) -> Html:
        """A link to a span, showing its words, the middle left out when they are many."""
        self.marks.append(Mark(layer, len(self.marks) + 1, span))
        return element(
            "a",
            f"«{shortened(self.words.of(span))}»",
            class_="evidence",
            lang="ar",
            href=f"#{self.places.of(span)}",
            data_go=f"{layer} {len(self.marks)}",
        )


def shortened(text: str) -> str:
    """The first and last words of a long text, with an ellipsis between.

    >>> shortened("جسر جديد")
    'جسر جديد'
    """
    words = text.split()
    return " ".join([*words[:_FIRST], "…", *words[-_LAST:]] if len(words) > _FEW_WORDS else words)
