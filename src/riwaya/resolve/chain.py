"""The chain of transmission: through whom a statement came, nearest the speaker first, as the text states it."""

from __future__ import annotations

from riwaya.model.statement import Link
from riwaya.resolve.actors import Cast
from riwaya.resolve.drafts import Draft


def chain_of(draft: Draft, cast: Cast) -> tuple[Link, ...]:
    """Return the relays of a statement as links to actors; none where the text names none.

    >>> from riwaya.model.span import Span
    >>> Link("a1", 4, 14)
    Link(actor='a1', start=4, end=14)
    """
    relay = cast.of(draft.relay)
    if draft.relay is None or relay is None:
        return ()
    return (Link(relay, draft.relay.span.start, draft.relay.span.end),)
