"""Drafts into statements: who, through whom, what, how surely, on which words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from riwaya.extract.attribution import Attribution, Tokens
from riwaya.extract.scope import further_half
from riwaya.match.lattice import Lattice
from riwaya.model.certainty import weaker
from riwaya.model.ids import make_id
from riwaya.model.quantity import Figure
from riwaya.model.span import Span
from riwaya.model.statement import Act, Link, Mode, Statement
from riwaya.model.when import Time
from riwaya.resolve.actors import Cast
from riwaya.resolve.certainty import assure
from riwaya.resolve.chain import chains_of
from riwaya.resolve.confidence import confidences
from riwaya.resolve.drafts import Draft
from riwaya.resolve.glosses import find_glosses, without
from riwaya.resolve.scene import Scene, scenes_of

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
    chains = chains_of(lattice, drafts, cast)
    scenes = scenes_of(lattice, drafts, cast, times)
    spoken_of = figures, tuple(time for time in times if time.in_ is None)
    for told in map(_Told, drafts, chains, scenes, confidences(lattice, drafts)):
        cue = told.draft.attribution.cue_span
        ordinal = seen.get((cue.start, cue.end), 0)
        seen[cue.start, cue.end] = ordinal + 1
        made.append(_statement(lattice, told, cast, spoken_of, (sha, ordinal)))
    return tuple(_nested(made))


def _nested(made: Sequence[Statement]) -> Iterator[Statement]:
    """Yield statements, in the order of the text, with the one that each is reported inside of."""
    around: list[Statement] = []
    for statement in made:
        at = statement.cue.start if statement.cue is not None else statement.content.start
        around = [outer for outer in around if at < outer.content.end]
        outer = next((o for o in reversed(around) if o.content.start <= at), None)
        yield statement if outer is None else replace(statement, nested=outer.id)
        around.append(statement)


@dataclass(frozen=True, slots=True)
class _Told:
    """A draft with the relays and the scene that hold for it, and how sure its reading is."""

    draft: Draft
    channel: tuple[Link, ...]
    scene: Scene
    confidence: float


def _statement(
    lattice: Lattice,
    told: _Told,
    cast: Cast,
    spoken_of: tuple[Sequence[Figure], Sequence[Time]],
    identity: tuple[str, int],
) -> Statement:
    draft, channel, scene = told.draft, told.channel, told.scene
    own = draft.attribution
    content = _chars(lattice, draft.content)
    source = draft.voice.source
    speaker = cast.of(source)
    assured = assure(lattice, own, draft.content, draft.own)
    certainty = assured.certainty
    if source is not None and source.data and assured.act in {"assert", "acknowledge", "announce"}:
        certainty = weaker(certainty, "indicated")
    stated_here = source if draft.voice.how in {"named", "subject"} else None
    frame = [own.cue_span, *((stated_here.span,) if stated_here else ())]
    sentence = lattice.text.sentences[own.sentence]
    relays = [Span(link.start, link.end) for link in channel]
    earlier = sorted(relay for relay in relays if relay.end <= sentence.start)
    frame += [relay for relay in relays if relay not in earlier]
    sha, ordinal = identity
    start = min(content.start, *(span.start for span in frame))
    end = max(content.end, *(span.end for span in frame))
    gloss = find_glosses(lattice, draft.content)
    whole = Span(start, end)
    near = end - start <= _FAR + content.end - content.start
    if (parted := _parting(lattice, own)) is not None:  # the frame stands within the content
        gloss, near = tuple(sorted((*gloss, parted))), False
    told_by = () if near else tuple(sorted(frame))
    evidence = (*earlier, *told_by, *without(gloss, (whole if near else content,)))
    return Statement(
        id=make_id("s", sha, own.cue_span.start, content.end, ordinal),
        speaker=speaker,
        source=source.span if source else None,
        channel=channel,
        medium=scene.medium,
        mode=_mode(lattice, own, draft.content, assured.act),
        act=assured.act,
        certainty=certainty,
        modality=assured.modality,
        polarity=assured.polarity,
        cue=own.cue_span,
        content=content,
        evidence=evidence,
        confidence=told.confidence,
        by=own.by,
        because=_HOW[draft.voice.how],
        gloss=gloss,
        hedges=assured.hedges,
        said_on=scene.said_on,
        said_at=scene.said_at,
        to=scene.to,
        jointly=tuple(
            dict.fromkeys(
                actor for other in draft.jointly if (actor := cast.of(other)) and actor != speaker
            )
        ),
        about=(
            *(figure.id for figure in _within(spoken_of[0], content)),
            *(time.id for time in _within(spoken_of[1], content)),
        ),
    )


def _parting(lattice: Lattice, own: Attribution) -> Span | None:
    """Return the newspaper's words between the halves of a quotation, None where it is whole."""
    further = further_half(lattice, own)
    if further is None or own.quotation is None:
        return None
    tokens = lattice.text.tokens
    return Span(tokens[own.quotation.last - 1].start, tokens[further.first].end)


_FAR = 400
_Entry = TypeVar("_Entry", Time, Figure)


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


def _within(entries: Sequence[_Entry], span: Span) -> list[_Entry]:
    """Return the entries that lie in a span, of a sequence in the order of the text."""
    first = bisect_left(entries, span.start, key=lambda entry: entry.start)
    last = bisect_left(entries, span.end, key=lambda entry: entry.start)
    return [entry for entry in entries[first:last] if entry.end <= span.end]
