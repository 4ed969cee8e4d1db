"""The scene of a statement: when and where it was said, to whom, and in what form."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from riwaya.arabic.lexicon import Entry
from riwaya.extract.attributions import Attribution
from riwaya.match.lattice import Lattice
from riwaya.model.span import Span
from riwaya.model.statement import Medium
from riwaya.model.when import Time
from riwaya.resolve.actors import Cast
from riwaya.resolve.drafts import Draft

_BEFORE = 8


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a statement was made: ids of a time, a place and whoever it was said to; its form."""

    said_on: str | None
    said_at: str | None
    to: str | None
    medium: Medium | None


def scene_of(lattice: Lattice, draft: Draft, cast: Cast, times: Sequence[Time]) -> Scene:
    """Say when, where, to whom and in what form a statement was made, as far as the text tells.

    >>> Scene("t1", None, None, "statement").said_on
    't1'
    """
    own = draft.attribution
    return Scene(_said_on(lattice, draft, times), None, None, _medium(lattice, own))


def _medium(lattice: Lattice, own: Attribution) -> Medium | None:
    if own.region is None:
        return None
    for index in range(*own.region):
        for _end, offer in lattice.steps(index, "~@MEDIUM"):
            if isinstance(offer.value, Entry) and offer.value.get("medium"):
                return offer.value.get("medium")  # type: ignore[return-value]
    return None


def _said_on(lattice: Lattice, draft: Draft, times: Sequence[Time]) -> str | None:
    """Return the time that stands with the cue: in its region, or just before it in the clause."""
    own, tokens = draft.attribution, lattice.text.tokens
    sentence = lattice.text.sentences[own.sentence]
    region = own.region or own.cue
    last = min(sentence.last, max(region[1], own.cue[1], own.begins))
    first = max(sentence.first, min(region[0], own.cue[0]) - _BEFORE)
    said = Span(tokens[draft.content[0]].start, tokens[draft.content[1] - 1].end)
    near = [
        time
        for time in _between(times, tokens[first].start, tokens[last - 1].end)
        if time.type == "date" and not said.covers(Span(time.start, time.end))
    ]
    return near[-1].id if near else None


def _between(times: Sequence[Time], start: int, end: int) -> list[Time]:
    """Return the times that lie between two places, of a sequence in the order of the text."""
    first = bisect_left(times, start, key=lambda time: time.start)
    last = bisect_left(times, end, key=lambda time: time.start)
    return [time for time in times[first:last] if time.end <= end]
