"""What patterns run over: the words of a text, and the longer things already found in it.

Each word offers keys: its own spelling, its classes, with and without attached letters. A finder's
results are laid over the words as edges, so that one grammar can speak of what another found:
numbers serve times, times and names serve attributions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from riwaya.model.text import Text


@dataclass(frozen=True, slots=True)
class Offer:
    """What stands behind a key: the folded letters before the stem, and what is known of it."""

    skipped: int
    value: object = None


@dataclass(frozen=True, slots=True)
class Word:
    """What a word type offers; ``mask`` sums the keys that patterns ask for. Shared by its tokens.

    ``opens`` sums the rule sets, as bits, of which some pattern may begin with the word; ``leads``
    says that listed phrases begin with it.
    """

    mask: int
    keys: Mapping[str, Offer]
    opens: int
    leads: bool


@dataclass(frozen=True, slots=True)
class Edge:
    """A step over several tokens, up to ``end`` (exclusive), and what it offers."""

    end: int
    mask: int
    keys: Mapping[str, Offer]


@dataclass(frozen=True, slots=True)
class Mention:
    """Something a finder lays over the tokens ``first`` to ``last`` (exclusive) under a class.

    ``skipped`` folded letters of the first token stand before it, ``preposition`` is the attached
    one among them.
    """

    first: int
    last: int
    cls: str
    value: object = None
    skipped: int = 0
    preposition: str = ""


@dataclass(frozen=True, slots=True)
class Lattice:
    """The words of a text, and steps over several of them."""

    text: Text
    words: tuple[Word, ...]
    over: Mapping[int, tuple[Edge, ...]]
    mask_of: Callable[[Iterable[str]], int]

    def has(self, index: int, *keys: str) -> bool:
        """Say whether the token at that index offers any of the keys, on its own."""
        offered = self.words[index].keys
        return any(key in offered for key in keys)

    def known(self, index: int, key: str) -> object:
        """Return what is known of the token under a key, or None."""
        offer = self.words[index].keys.get(key)
        return None if offer is None else offer.value

    def steps(self, index: int, key: str) -> Iterator[tuple[int, Offer]]:
        """Yield the end and the offer of each step from a token that offers the key."""
        offer = self.words[index].keys.get(key)
        if offer is not None:
            yield index + 1, offer
        for edge in self.over.get(index, ()):
            if key in edge.keys:
                yield edge.end, edge.keys[key]

    def with_mentions(self, mentions: Iterable[Mention]) -> Lattice:
        """Return the lattice with these laid over it as well."""
        over = dict(self.over)
        for mention in mentions:
            if mention.last <= mention.first:
                continue  # a step that leads nowhere would be taken for ever
            over[mention.first] = (*over.get(mention.first, ()), self._edge(mention))
        return Lattice(self.text, self.words, over, self.mask_of)

    def _edge(self, mention: Mention) -> Edge:
        offer = Offer(mention.skipped, mention.value)
        attached = f"{mention.preposition}+" if mention.preposition else ""
        keys = {f"{attached}@{mention.cls}": offer, f"~@{mention.cls}": offer}
        return Edge(mention.last, self.mask_of(keys), keys)
