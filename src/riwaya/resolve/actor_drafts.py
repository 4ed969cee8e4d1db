"""An actor in the making: its names, mentions and titles, and how it becomes an entry of the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from riwaya.arabic.lexicon import Entry, Lexicon
from riwaya.model.actor import Actor, ActorType, Place, Role
from riwaya.model.ids import make_id
from riwaya.model.span import Span
from riwaya.resolve.names_en import english_name


@dataclass(slots=True, eq=False)
class ActorDraft:
    """What is gathered of one actor; ``latest`` is where it was named last so far."""

    name: str
    type: ActorType
    by: str
    entry: Entry | None = None
    mentions: set[Span] = field(default_factory=set)
    roles: dict[tuple[str, str], Role] = field(default_factory=dict)
    aliases: dict[str, None] = field(default_factory=dict)
    latest: int = -1

    def mention(self, span: Span) -> None:
        """Add a mention."""
        self.mentions.add(span)
        self.latest = max(self.latest, span.start)

    def call(self, words: str) -> None:
        """Add another name.

        >>> draft = ActorDraft("سامي النجار", "person", "titled-person")
        >>> draft.call("النجار")
        >>> list(draft.aliases)
        ['النجار']
        """
        if words != self.name:
            self.aliases[words] = None

    def take(self, other: ActorDraft) -> None:
        """Take over the mentions and titles of another, who is the same and had no name of its own."""
        self.mentions |= other.mentions
        self.latest = max(self.latest, other.latest)
        self.roles = other.roles | self.roles


def actors_of(
    drafts: Iterable[ActorDraft], sha: str, lexicon: Lexicon
) -> list[tuple[ActorDraft, Actor]]:
    """Make the actors, in the order in which the text names them first; who is not named is left out.

    >>> from riwaya.arabic.lexicon import build_lexicon
    >>> draft = ActorDraft("سامي النجار", "person", "titled-person")
    >>> draft.mention(Span(4, 15))
    >>> ((_, actor),) = actors_of([draft], "00", build_lexicon([]))
    >>> actor.name, actor.name_en_by, [(s.start, s.end) for s in actor.mentions]
    ('سامي النجار', 'romanised', [(4, 15)])
    """
    named = [draft for draft in drafts if draft.mentions]
    here: Counter[Span] = Counter()
    made: list[tuple[ActorDraft, Actor]] = []
    for draft in sorted(named, key=lambda one: min(one.mentions)):
        first = min(draft.mentions)
        identity = make_id("a", sha, first.start, first.end, here[first])
        here[first] += 1
        made.append((draft, _actor(draft, identity, lexicon)))
    return made


def _actor(draft: ActorDraft, identity: str, lexicon: Lexicon) -> Actor:
    entry = draft.entry
    listed = entry.get("en") if entry else None
    office = any(role.title == draft.name for role in draft.roles.values())
    english, by = english_name(draft.name, draft.type, lexicon, listed=listed, office=office)
    return Actor(
        identity,
        draft.name,
        draft.type,
        tuple(sorted(draft.mentions)),
        english,
        by,
        tuple(draft.roles.values()),
        tuple(alias for alias in draft.aliases if alias != draft.name),
        entry.get("country") if entry else None,
        _where(draft),
        draft.by,
    )


def _where(draft: ActorDraft) -> Place | None:
    entry = draft.entry
    if draft.type not in {"place", "state"} or entry is None:
        return None
    lat, lon = entry.get("lat"), entry.get("lon")
    precision: Literal["country", "region", "city"]
    precision = "country" if entry.cls == "STATE" else "region" if entry.cls == "REGION" else "city"
    return Place(
        entry.get("region"), float(lat) if lat else None, float(lon) if lon else None, precision
    )
