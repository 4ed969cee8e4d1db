"""A name as the finders of names hand it on."""

from __future__ import annotations

from dataclasses import dataclass

from riwaya.arabic.lexicon import Entry
from riwaya.model.actor import ActorType
from riwaya.model.span import Span

TYPES: dict[str, ActorType] = {  # what a name of each kind is as an actor
    "person": "person",
    "state": "state",
    "capital": "place",
    "place": "place",
    "organisation": "organisation",
    "outlet": "outlet",
    "group": "group",
    "described": "described",
}


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands: the whole mention, the name in it (None for an office alone), titles.

    ``first`` and ``last`` are its tokens; ``entry`` what the tables know of it.
    """

    kind: str
    span: Span
    name: Span | None
    titles: tuple[Span, ...]
    entry: Entry | None
    first: int
    last: int
    by: str

    @property
    def is_office(self) -> bool:
        """Whether it is a title alone, which stands for whoever holds the office."""
        return self.kind == "person" and self.name is None

    @property
    def is_named_person(self) -> bool:
        """Whether it is a person by name."""
        return self.kind == "person" and self.name is not None
