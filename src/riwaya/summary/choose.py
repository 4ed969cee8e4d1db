"""Which clauses make the points: named voices, figures, the headline's subject, no repeats.

A fixed sum of what the record shows, so that the same reading always gives the same points. What
the page itself sets apart (headline, pull quotes) counts as a sign of weight and is never quoted.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from riwaya.arabic.tokens import cut_tokens
from riwaya.model.reading import Reading
from riwaya.model.span import Span
from riwaya.model.statement import Statement
from riwaya.model.text import Text
from riwaya.resolve.narration import own_sentences
from riwaya.summary.anchor import clause_of

_WEIGHTY = frozenset(("announce", "acknowledge", "deny", "decline", "norm", "confirm", "accuse"))
_SHORTEST_WORD = 3
_SHORTEST_OWN = 60  # code points: a shorter sentence of the article's own says too little
_LONG = 350
_MOST_FIGURES, _MOST_EVENTS = 3, 2
_CONSIDERED = 200  # candidates: the rest weigh too little to be reached
_ALIKE = 0.5
_FEW = 3
_LEAST_OWN = 1.5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A clause that may become a point: its piece of text, its statement, its words and weight."""

    span: Span
    statement: Statement | None
    words: frozenset[str]
    weight: float


@dataclass(frozen=True, slots=True)
class _Signs:
    """What tells weight, gathered once: the headline's words, where figures and events stand."""

    heading: frozenset[str]
    figures: tuple[int, ...]
    events: tuple[int, ...]
    repeated: Counter[str]
    end: int


def choose(reading: Reading, text: Text, limit: int = 5) -> tuple[Candidate, ...]:
    """Return at most ``limit`` clauses in the order of the text.

    Sentences of the article's own fill up when statements give fewer than three points.
    """
    signs = _signs(reading, text)
    chosen = _without_repeats(sorted(_said(reading, text, signs), key=_rank), (), limit)
    few = min(_FEW, limit)
    if len(chosen) < few:
        own = sorted(_own(reading, text, signs), key=_rank)
        chosen = _without_repeats(own, chosen, few)
    return tuple(sorted(chosen, key=lambda candidate: candidate.span))


def _signs(reading: Reading, text: Text) -> _Signs:
    blocks = reading.document.blocks
    return _Signs(
        _heading_words(reading, text),
        tuple(sorted(f.start for f in reading.figures if f.in_ is None)),
        tuple(sorted(event.trigger.start for event in reading.events)),
        Counter(name for block in blocks for name in block.repeats),
        max((block.end for block in blocks), default=1),
    )


def _rank(candidate: Candidate) -> tuple[float, int]:
    return -candidate.weight, candidate.span.start


def _said(reading: Reading, text: Text, signs: _Signs) -> Iterator[Candidate]:
    types = {actor.id: actor.type for actor in reading.actors}
    for statement in reading.spoken:
        span = clause_of(statement, text)
        if span is None:
            continue
        words = _words(span.of(text.article.text))
        kind = types.get(statement.speaker or "", "")
        weight = _weight(signs, span, words)
        weight += {"": 0.0, "described": 1.0}.get(kind, 2.0)
        weight += 0.5 * (statement.act in _WEIGHTY)
        weight += 0.5 * min(2, signs.repeated[statement.id])
        yield Candidate(span, statement, words, weight * statement.confidence)


def _own(reading: Reading, text: Text, signs: _Signs) -> Iterator[Candidate]:
    for span in own_sentences(reading.statements, text):
        if not _SHORTEST_OWN <= span.end - span.start <= _LONG:
            continue
        words = _words(span.of(text.article.text))
        weight = _weight(signs, span, words)
        if weight >= _LEAST_OWN:
            yield Candidate(span, None, words, weight)


def _weight(signs: _Signs, span: Span, words: frozenset[str]) -> float:
    """Weigh figures, events, the headline's words and an early place."""
    figures = min(_MOST_FIGURES, _inside(signs.figures, span))
    events = min(_MOST_EVENTS, _inside(signs.events, span))
    shared = len(words & signs.heading) / len(signs.heading) if signs.heading else 0.0
    early = 1 - span.start / max(signs.end, span.end)
    long = span.end - span.start > _LONG
    return 0.5 * figures + 0.5 * events + 4 * shared + 2 * early - long


def _inside(starts: Sequence[int], span: Span) -> int:
    return bisect_left(starts, span.end) - bisect_left(starts, span.start)


def _without_repeats(
    ranked: Sequence[Candidate], chosen: Sequence[Candidate], limit: int
) -> list[Candidate]:
    """Take the weightiest clauses, passing over what was said already and one voice too often."""
    kept = list(chosen)
    left = list(ranked[:_CONSIDERED])
    while left and len(kept) < limit:
        best = max(left, key=lambda c: (c.weight - _heard(c, kept), -c.span.start))
        left.remove(best)
        if not any(_repeats(best, other) for other in kept):
            kept.append(best)
    return kept


def _heard(candidate: Candidate, kept: Sequence[Candidate]) -> float:
    """Count how often the voice has been given a point."""
    speaker = candidate.statement.speaker if candidate.statement else None
    return sum(
        speaker is not None and other.statement is not None and other.statement.speaker == speaker
        for other in kept
    )


def _repeats(one: Candidate, other: Candidate) -> bool:
    if one.span.overlaps(other.span):
        return True
    smaller = min(len(one.words), len(other.words))
    return bool(smaller) and len(one.words & other.words) / smaller > _ALIKE


def _heading_words(reading: Reading, text: Text) -> frozenset[str]:
    words = reading.document.title or ""
    for block in reading.document.blocks:
        if block.kind == "headline":
            words += " " + text.article.text[block.start : block.end]
    return _words(words)


def _words(words: str) -> frozenset[str]:
    return frozenset(
        token.folded
        for token in cut_tokens(words)
        if token.kind == "word" and len(token.folded) > _SHORTEST_WORD
    )
