"""What ``riwaya find`` finds when asked for actors and roles: names and titles as they stand.

A reading gathers mentions into actors; here each name is told where it stands, by its own words: a
person without his title, a place without the word for what it is, a body with its head word where
that belongs to its name. Roles are titles, with a name beside them or alone.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from riwaya.extract.name import TYPES, Name
from riwaya.extract.names import laid_names
from riwaya.match.lattice import Lattice
from riwaya.model.actor import ActorType
from riwaya.model.span import Span
from riwaya.views.rows import Found

if TYPE_CHECKING:
    from riwaya.extract.tagged_names import TaggedName

_KEEP = frozenset(("described", "group"))
# what the tagger calls more generally
_KINDRED = {"state": "place", "capital": "place", "outlet": "organisation"}
_TAGGED = ("~@TAGGED_PERSON", "~@TAGGED_PLACE", "~@TAGGED_BODY", "~@TAGGED_TITLE")


def find_actors(lattice: Lattice, *, flat: bool = False) -> Iterator[Found]:
    """Yield each name and each title of a text over which names and places are laid.

    ``flat`` leaves out the names inside a title, which tells them already.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "قال وزير المياه سامي النجار في بيروت إن الجسر جاهز"
    >>> for found in find_actors(lay_text(words, load_grammar())):
    ...     print(found.kind, found.type, found.surface)
    actor person سامي النجار
    actor place بيروت
    role None وزير المياه
    """
    text = lattice.text.article.text
    seen = _seen(lattice)
    kinds: dict[Span, tuple[ActorType, str]] = {
        name.span: (TYPES[name.kind], f"{name.kind}-tagged")
        for name in seen
        if name.kind != "title"
    }
    places = sorted(kinds)
    starts = [span.start for span in places]
    for name in laid_names(lattice):
        span = name.name or name.span
        # names of the tagger do not overlap, so that those a span meets stand in a row
        near = places[max(0, bisect_right(starts, span.start) - 1) : bisect_left(starts, span.end)]
        met = [other for other in near if other.end > span.start]
        if name.kind in _KEEP or (not met and _is_known(name)):
            kinds[span] = TYPES[name.kind], name.by
        for other in met:
            if _KINDRED.get(name.kind) == kinds[other][0]:
                kinds[other] = TYPES[name.kind], kinds[other][1]
    titles = [name.span for name in seen if name.kind == "title"]
    for span, (kind, by) in kinds.items():
        if not (flat and any(title.covers(span) for title in titles)):
            yield Found(span.start, span.end, "actor", span.of(text), by, type=kind)
    for span in titles:
        yield Found(span.start, span.end, "role", span.of(text), "title-tagged")


def _seen(lattice: Lattice) -> list[TaggedName]:
    """Return what the learned tagger laid over the words."""
    return [
        cast("TaggedName", offer.value)
        for index in sorted(lattice.over)
        for key in _TAGGED
        for _, offer in lattice.steps(index, key)
    ]


def _is_known(name: Name) -> bool:
    """Say whether lists or a title vouch for a name that the tagger did not see."""
    listed = name.by in {"state", "capital", "listed-body"}
    return listed or (name.by == "outlet" and name.entry is not None and name.entry.cls == "OUTLET")
