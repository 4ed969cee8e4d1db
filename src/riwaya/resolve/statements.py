"""Drafts into statements: who, through whom, what, how surely, on which words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from riwaya.arabic.lexicon import Entry
from riwaya.extract.attributions import Attribution, Tokens
from riwaya.match.lattice import Lattice
from riwaya.model.certainty import weaker
from riwaya.model.ids import make_id
from riwaya.model.quantity import Figure
from riwaya.model.span import Span
from riwaya.model.statement import Act, Link, Medium, Mode, Statement
from riwaya.model.when import Time
from riwaya.resolve.actors import Cast
from riwaya.resolve.certainty import assure
from riwaya.resolve.drafts import Draft

_HOW = {
    "named": "the speaker stands with the cue",
    "subject": "the speaker is the subject before the cue",
    "continues": "no speaker stands with the cue: the one who spoke before goes on",
    "nobody": "the text names no speaker",
}


def claimed_by(statements: Sequence[Statement], figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Give each figure the statement whose content holds it: whose claim it is.

    >>> claimed_by((), ())
    ()
    """
    owner = {figure: s.id for s in statements for figure in s.about}
    return tuple(replace(f, statement=owner.get(f.id)) for f in figures)


def build_statements(
    lattice: Lattice,
    drafts: Sequence[Draft],
    cast: Cast,
    times: Sequence[Time],
    figures: Sequence[Figure],
    sha: str,
) -> tuple[Statement, ...]:
    """Make the statements of a text, in its order.

    >>> from riwaya.resolve.actors import Cast
    >>> build_statements(None, (), Cast((), {}), (), (), "00")
    ()
    """
    made: list[Statement] = []
    seen: dict[tuple[int, int], int] = {}
    for draft in drafts:
        cue = draft.attribution.cue_span
        ordinal = seen.get((cue.start, cue.end), 0)
        seen[cue.start, cue.end] = ordinal + 1
        made.append(_statement(lattice, draft, cast, times, figures, (sha, ordinal)))
    return tuple(made)


def _statement(
    lattice: Lattice,
    draft: Draft,
    cast: Cast,
    times: Sequence[Time],
    figures: Sequence[Figure],
    identity: tuple[str, int],
) -> Statement:
    own = draft.attribution
    content = _chars(lattice, draft.content)
    source = draft.voice.source
    assured = assure(lattice, own, draft.content, draft.own)
    certainty = assured.certainty
    if source is not None and source.data and assured.act in {"assert", "acknowledge", "announce"}:
        certainty = weaker(certainty, "indicated")
    relay = cast.of(draft.relay)
    channel = (
        (Link(relay, draft.relay.span.start, draft.relay.span.end),)
        if draft.relay is not None and relay is not None
        else ()
    )
    stated_here = source if draft.voice.how in {"named", "subject"} else None
    frame = [own.cue_span, *((stated_here.span,) if stated_here else ())]
    frame += [Span(link.start, link.end) for link in channel]
    sha, ordinal = identity
    start = min(content.start, *(span.start for span in frame))
    end = max(content.end, *(span.end for span in frame))
    gloss = _glosses(lattice, draft.content)
    whole = Span(start, end)
    near = end - start <= _FAR + content.end - content.start
    evidence = _without(gloss, (whole,) if near else (*sorted(frame), content))
    return Statement(
        id=make_id("s", sha, own.cue_span.start, content.end, ordinal),
        speaker=cast.of(source),
        source=source.span if source else None,
        channel=channel,
        medium=_medium(lattice, own),
        mode=_mode(lattice, own, draft.content, assured.act),
        act=assured.act,
        certainty=certainty,
        modality=assured.modality,
        polarity=assured.polarity,
        cue=own.cue_span,
        content=content,
        evidence=evidence,
        confidence=_confidence(draft),
        by=own.by,
        because=_HOW[draft.voice.how],
        gloss=gloss,
        hedges=assured.hedges,
        said_on=_said_on(lattice, own, draft.content, times),
        about=tuple(f.id for f in _within(figures, content)),
    )


_FAR = 400
_Entry = TypeVar("_Entry", Time, Figure)


def _confidence(draft: Draft) -> float:
    """Say how sure this reading is of its speaker, by how he was found (measured on annotated news)."""
    how, source = draft.voice.how, draft.voice.source
    if source is None or how == "nobody":
        return 0.4
    name = source.name
    if how == "continues":
        return 0.65
    if name is None:
        return 0.85
    if name.kind == "person":
        return 0.9 if name.name is not None else 0.7
    return 0.65 if name.kind in {"described", "group"} else 0.9


def _chars(lattice: Lattice, tokens: Tokens) -> Span:
    first, last = tokens
    return Span(lattice.text.tokens[first].start, lattice.text.tokens[last - 1].end)


def _mode(lattice: Lattice, own: Attribution, content: Tokens, act: Act) -> Mode:
    if act == "norm":
        return "document"
    if act == "decline":
        return "narrator"  # that somebody withheld something is the newspaper's own account
    if own.quotation is not None and own.frame in {"quote", "quote-before"}:
        return "direct"
    inside = sum(
        offer.value.last - offer.value.first  # type: ignore[attr-defined]
        for index in range(*content)
        for _end, offer in lattice.steps(index, "@QUOTED")
    )
    if not inside:
        return "indirect"
    return "partial"


def _without(gloss: Sequence[Span], evidence: Sequence[Span]) -> tuple[Span, ...]:
    """Cut the newspaper's glosses out of the evidence for what somebody said."""
    pieces = list(evidence)
    for hole in gloss:
        pieces = [
            part
            for span in pieces
            for part in (
                (Span(span.start, hole.start), Span(hole.end, span.end))
                if span.covers(hole)
                else (span,)
            )
            if part.start < part.end
        ]
    return tuple(pieces)


def _medium(lattice: Lattice, own: Attribution) -> Medium | None:
    if own.region is None:
        return None
    for index in range(*own.region):
        for _end, offer in lattice.steps(index, "~@MEDIUM"):
            if isinstance(offer.value, Entry) and offer.value.get("medium"):
                return offer.value.get("medium")  # type: ignore[return-value]
    return None


def _glosses(lattice: Lattice, content: Tokens) -> tuple[Span, ...]:
    """Return parentheses inside quoted words: the newspaper's own, not the speaker's."""
    tokens = lattice.text.tokens
    found = []
    quoted_until = -1
    opened: int | None = None
    for index in range(*content):
        for _end, offer in lattice.steps(index, "@QUOTED"):
            quoted_until = offer.value.last  # type: ignore[attr-defined]
        if tokens[index].folded == "(":
            opened = index
        elif tokens[index].folded == ")" and opened is not None:
            if index < quoted_until or lattice.has(content[0] - 1, "@QUOTE"):
                found.append(Span(tokens[opened].start, tokens[index].end))
            opened = None
    return tuple(found)


def _within(entries: Sequence[_Entry], span: Span) -> list[_Entry]:
    """Return the entries that lie in a span, of a sequence in the order of the text."""
    first = bisect_left(entries, span.start, key=lambda entry: entry.start)
    last = bisect_left(entries, span.end, key=lambda entry: entry.start)
    return [entry for entry in entries[first:last] if entry.end <= span.end]


def _said_on(
    lattice: Lattice, own: Attribution, content: Tokens, times: Sequence[Time]
) -> str | None:
    """Return the time that stands with the cue: in its region, or just before it in the clause."""
    tokens = lattice.text.tokens
    sentence = lattice.text.sentences[own.sentence]
    region = own.region or own.cue
    last = min(sentence.last, max(region[1], own.cue[1], own.begins))
    first = max(sentence.first, min(region[0], own.cue[0]) - _BEFORE)
    around = Span(tokens[first].start, tokens[last - 1].end)
    inside = _chars(lattice, content)
    near = [
        t
        for t in _within(times, around)
        if t.type == "date" and not inside.covers(Span(t.start, t.end))
    ]
    return near[-1].id if near else None


_BEFORE = 8
