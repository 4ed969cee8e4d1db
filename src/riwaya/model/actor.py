"""Who: persons, states, bodies, outlets, places, groups, and sources described without a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from riwaya.model.span import Span

ActorType = Literal["person", "state", "organisation", "outlet", "place", "group", "described"]
RoleStatus = Literal["current", "former", "unstated"]
NameBy = Literal["table", "glossary", "romanised"]


@dataclass(frozen=True, slots=True)
class Role:
    """A title as the text words it, where it stands, and whether it is said to be a former one."""

    title: str
    status: RoleStatus
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a place lies, never finer than a city's point; a field unit is never located."""

    region: str | None
    lat: float | None
    lon: float | None
    precision: Literal["country", "region", "city"]


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone or something named in the article, with every mention of it.

    ``name_en_by`` tells where ``name_en`` comes from: a table of names, the glossary's words, or the
    Arabic letters, whose short vowels are a guess. Both are None when nothing can be said.
    """

    id: str
    name: str
    type: ActorType
    mentions: tuple[Span, ...]
    name_en: str | None = None
    name_en_by: NameBy | None = None
    roles: tuple[Role, ...] = ()
    aliases: tuple[str, ...] = ()
    country: str | None = None
    place: Place | None = None
    by: str = ""
