"""Attributions into statements: who, through whom, what, how surely, on which words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from riwaya.arabic.lexicon import Entry
from riwaya.extract.attributions import Attribution, Tokens
from riwaya.extract.scope import find_content
from riwaya.match.lattice import Lattice
from riwaya.model.certainty import Certainty
from riwaya.model.ids import make_id
from riwaya.model.quantity import Figure
from riwaya.model.span import Span
from riwaya.model.statement import Act, Link, Medium, Mode, Statement
from riwaya.model.when import Time
from riwaya.resolve.actors import Cast
from riwaya.resolve.certainty import Assurance, assure
from riwaya.resolve.sources import Source, source_in
from riwaya.resolve.speakers import Voice

_SURE = {"named": 0.9, "subject": 0.8, "continues": 0.7, "nobody": 0.5}
_HOW = {
    "named": "the speaker stands with the cue",
    "subject": "the speaker is the subject before the cue",
    "continues": "no speaker stands with the cue: the one who spoke before goes on",
    "nobody": "the text names no speaker",
}
_FEW_WORDS = 2


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution with its content and voice, before actors are known."""

    attribution: Attribution
    content: Tokens
    voice: Voice
    relay: Source | None


def draft_statements(
    lattice: Lattice, found: Sequence[Attribution], voices: Sequence[Voice]
) -> tuple[Draft, ...]:
    """Pair attributions with contents; one without any content is dropped.

    >>> draft_statements(None, (), ())
    ()
    """
    drafts = []
    for index, attribution in enumerate(found):
        content = find_content(lattice, found, index)
        if content is None or content[1] - content[0] < _FEW_WORDS:
            continue
        if attribution.by == "in-his-words" and index and found[index - 1].sentence == attribution.sentence:
            continue  # the clause already belongs to the frame before it
        relay = source_in(lattice, attribution.channel)
        drafts.append(Draft(attribution, content, voices[index], relay))
    return tuple(drafts)


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
    assured = assure(lattice, own, draft.content)
    certainty: Certainty = assured.certainty
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
    evidence = (Span(start, end),) if end - start <= _FAR + content.end - content.start else (
        *sorted(frame), content
    )
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
        confidence=_confidence(draft, assured),
        by=own.by,
        because=_HOW[draft.voice.how],
        gloss=_glosses(lattice, draft.content),
        hedges=assured.hedges,
        said_on=_said_on(lattice, own, draft.content, times),
        about=tuple(f.id for f in figures if content.covers(Span(f.start, f.end))),
    )


_FAR = 400


def _confidence(draft: Draft, assured: Assurance) -> float:
    sure = _SURE[draft.voice.how]
    if draft.voice.source is not None and draft.voice.source.name is None:
        sure -= 0.2
    if draft.attribution.by in {"said-noun", "saying-noun", "stressed-on", "pointed-to"}:
        sure -= 0.1
    _ = assured
    return round(sure, 2)


def _chars(lattice: Lattice, tokens: Tokens) -> Span:
    first, last = tokens
    return Span(lattice.text.tokens[first].start, lattice.text.tokens[last - 1].end)


def _mode(lattice: Lattice, own: Attribution, content: Tokens, act: Act) -> Mode:
    if act == "norm":
        return "document"
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


def _said_on(
    lattice: Lattice, own: Attribution, content: Tokens, times: Sequence[Time]
) -> str | None:
    """Return the time that stands with the cue: in its region, or just before it in the clause."""
    tokens = lattice.text.tokens
    sentence = lattice.text.sentences[own.sentence]
    last = own.region[1] if own.region else own.cue[1]
    first = max(sentence.first, own.cue[0] - _BEFORE)
    around = Span(tokens[first].start, tokens[last - 1].end)
    inside = _chars(lattice, content)
    near = [
        t
        for t in times
        if t.type == "date"
        and around.covers(Span(t.start, t.end))
        and not inside.covers(Span(t.start, t.end))
    ]
    return near[-1].id if near else None


_BEFORE = 8
