"""The chain of transmission: through whom a statement came, nearest the speaker first.

A frame tells who carried its own words (`relays`). Here it is decided how far a relay reaches: an
interview goes on with what the same speaker adds, an agency with what it quotes him further; whoever
carries another sentence carries nothing here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from riwaya.match.lattice import Lattice
from riwaya.model.statement import Link
from riwaya.resolve.actors import Cast
from riwaya.resolve.drafts import Draft

_NEXT = 2  # sentences on, in which who adds something still speaks to the same outlet
_FAR = 8  # sentences on, for somebody whom the text knows only from there
_PARTICIPLES = ("saying", "pointing", "stressing", "warning", "calling")
_ADDING = frozenset(
    ("أضاف", "تابع", "أردف", "استطرد", "زاد", "استدرك", "واصل", "أكمل", "ختم", "مضى", "لفت", "أشار")
)
_CARRIERS = frozenset(("outlet", "described", "group", "person"))


@dataclass(frozen=True, slots=True)
class _Going:
    """The relays of a speaker's words so far, and the frame that had them last."""

    links: tuple[Link, ...]
    sentence: int
    number: int


def chains_of(
    lattice: Lattice, drafts: Sequence[Draft], cast: Cast
) -> tuple[tuple[Link, ...], ...]:
    """Return the relays of each statement as links to actors; none where the text names none.

    >>> from riwaya.resolve.actors import Cast
    >>> chains_of(None, (), Cast((), {}))
    ()
    """
    chains: list[tuple[Link, ...]] = []
    kinds = {actor.id: actor.type for actor in cast.actors}
    going: dict[str, _Going] = {}
    number = 0  # of the statements that are not told inside another's words
    for index, draft in enumerate(drafts):
        speaker = cast.of(draft.voice.source)
        links = _links(draft, cast, kinds)
        number += not (index and _inside(draft, drafts[index - 1]))
        before = going.get(speaker) if speaker is not None else None
        lasts = draft.lasts
        if not links and before is not None and _goes_on(lattice, draft, before, number):
            links, lasts = before.links, True
        if speaker is not None:
            if lasts and links:
                going[speaker] = _Going(links, draft.attribution.sentence, number)
            elif links or not _same_person(lattice, draft):
                going.pop(speaker, None)
        chains.append(links)
    return tuple(chains)


def _links(draft: Draft, cast: Cast, kinds: Mapping[str, str]) -> tuple[Link, ...]:
    """Return the links of a frame's own relays; a word that meant no outlet after all is none."""
    speaker = cast.of(draft.voice.source)
    made: dict[str, Link] = {}
    for relay in draft.relays:
        actor = cast.of(relay)
        if actor is None or actor == speaker:
            continue
        if relay.name is not None or kinds.get(actor) in _CARRIERS:
            made.setdefault(actor, Link(actor, relay.span.start, relay.span.end))
    return tuple(made.values())


def _goes_on(lattice: Lattice, draft: Draft, before: _Going, number: int) -> bool:
    """Say whether a speaker goes on where he was carried: he adds, or is known only from there."""
    own = draft.attribution
    away = own.sentence - before.sentence
    if _elsewhere(lattice, draft) or own.sentence < before.sentence:
        return False
    if _same_person(lattice, draft):
        return away <= _FAR
    adds = (
        own.by.startswith(_PARTICIPLES)
        or (own.word is not None and own.word.lemma in _ADDING)
        or (draft.voice.how == "continues" and own.region is None and away < _NEXT)
    )
    return adds and number <= before.number + 1 and away <= _NEXT and own.frame != "around"


def _same_person(lattice: Lattice, draft: Draft) -> bool:
    """Say whether a frame points back to somebody without a name («المسؤول», «المصدر»)."""
    source = draft.voice.source
    if source is None or source.name is None or source.data:
        return False
    spoken = source.name.kind == "described" and draft.voice.how in {"named", "subject"}
    return (
        spoken and lattice.has(source.first, "~@DEF") and not lattice.has(source.first, "~@MEDIUM")
    )


def _elsewhere(lattice: Lattice, draft: Draft) -> bool:
    """Say whether a frame names an occasion of its own (في بيان, في مؤتمر صحفي)."""
    region = draft.attribution.region
    return region is not None and any(
        lattice.has(index, "~@MEDIUM") and not lattice.has(index, "~@DEF")
        for index in range(*region)
    )


def _inside(draft: Draft, before: Draft) -> bool:
    first, last = before.content
    return first <= draft.content[0] and draft.content[1] <= last
