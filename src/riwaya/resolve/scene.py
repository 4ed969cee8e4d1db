"""The scene of a statement: when and where it was said, to whom, and in what form.

The frame around a cue tells it (`moments`, `venues`, `hearers`, `media`). Here it is decided how far
a scene reaches: what is added in the same sentence shares the whole of it, what the same speaker
goes on to say in the same paragraph its form and its audience.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from riwaya.match.lattice import Lattice
from riwaya.model.statement import Medium
from riwaya.model.when import Time
from riwaya.resolve.actors import Cast
from riwaya.resolve.drafts import Draft
from riwaya.resolve.frame import frame_of
from riwaya.resolve.media import medium_of
from riwaya.resolve.moments import moment_of
from riwaya.resolve.venues import venue_of

_PARTICIPLES = ("saying", "pointing", "stressing", "warning", "calling")
_ADDING = frozenset(
    ("أضاف", "تابع", "أردف", "استطرد", "زاد", "استدرك", "واصل", "أكمل", "ختم", "مضى")
)
_PLACES = frozenset(("place", "state"))


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a statement was made: ids of a time, a place and whoever it was said to; its form."""

    said_on: str | None = None
    said_at: str | None = None
    to: str | None = None
    medium: Medium | None = None


@dataclass(frozen=True, slots=True)
class _Going:
    """The scene in which somebody speaks so far, and the frame that went on with it last."""

    speaker: str | None
    scene: Scene
    sentence: int
    block: int


def scenes_of(
    lattice: Lattice, drafts: Sequence[Draft], cast: Cast, times: Sequence[Time]
) -> tuple[Scene, ...]:
    """Say when, where, to whom and in what form each statement was made, as far as the text tells.

    >>> from riwaya.resolve.actors import Cast
    >>> scenes_of(None, (), Cast((), {}), ())
    ()
    """
    places = {actor.id for actor in cast.actors if actor.type in _PLACES}
    scenes: list[Scene] = []
    going: _Going | None = None
    near: _Going | None = None  # the frame before, even if told inside another's words
    free = 0
    for index, draft in enumerate(drafts):
        own = draft.attribution
        scene = _told(lattice, draft, cast, times, places, free)
        inside = index > 0 and _inside(draft, drafts[index - 1])
        if near is not None and not inside and _led(lattice, draft, near):
            scene = _shared(scene, near.scene)
        elif going is not None and not inside:
            scene = _with(lattice, draft, cast, scene, going)
        block = lattice.text.sentences[own.sentence].block
        near = _Going(cast.of(draft.voice.source), scene, own.sentence, block)
        if not inside:
            going, free = near, max(free, draft.content[1])
        scenes.append(scene)
    return tuple(scenes)


def _told(
    lattice: Lattice,
    draft: Draft,
    cast: Cast,
    times: Sequence[Time],
    places: set[str],
    free: int,
) -> Scene:
    """Return the scene that a frame itself tells."""
    named = draft.voice.source if draft.voice.how in {"named", "subject"} else None
    frame = frame_of(lattice, draft.attribution, draft.content, named, free)
    place, hearer = cast.of(venue_of(lattice, frame)), cast.of(draft.hearer)
    return Scene(
        moment_of(lattice, frame, times),
        place if place in places else None,
        hearer if hearer != cast.of(draft.voice.source) else None,
        medium_of(lattice, frame),
    )


def _led(lattice: Lattice, draft: Draft, near: _Going) -> bool:
    """Say whether a participle goes on with the frame before it in its sentence (…، مضيفا أن)."""
    own = draft.attribution
    participle = own.by.startswith(_PARTICIPLES) or lattice.has(own.cue[0], "@CUING")
    return participle and own.sentence == near.sentence and draft.voice.how == "continues"


def _shared(scene: Scene, near: Scene) -> Scene:
    """Return a scene with all that it shares of the one before it in its sentence."""
    return Scene(
        scene.said_on or near.said_on,
        scene.said_at or near.said_at,
        scene.to or near.to,
        scene.medium or near.medium,
    )


def _with(lattice: Lattice, draft: Draft, cast: Cast, scene: Scene, going: _Going) -> Scene:
    """Return a scene with the form and audience of the one that the same speaker goes on with."""
    own = draft.attribution
    block = lattice.text.sentences[own.sentence].block
    if own.frame == "around" or cast.of(draft.voice.source) != going.speaker:
        return scene
    adds = draft.voice.how == "continues" or own.sentence == going.sentence
    adds |= own.word is not None and own.word.lemma in _ADDING
    if not adds or block != going.block or scene.medium is not None:
        return scene
    return replace(scene, medium=going.scene.medium, to=scene.to or going.scene.to)


def _inside(draft: Draft, before: Draft) -> bool:
    """Say whether a draft is told inside the words of the one before it."""
    first, last = before.content
    return first <= draft.attribution.cue[0] < last and draft.content[1] <= last
