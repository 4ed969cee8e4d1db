"""Who is introduced: a person's name with the titles that stand before or after it.

News names a person once with what he is: «وزير المياه سامي النجار», «سامي النجار، وزير المياه»,
«"سامي النجار" (وزير المياه)». The learned tagger finds names and titles apart; this joins them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from riwaya.extract.apposition import is_calling
from riwaya.extract.tagged_names import TaggedName
from riwaya.match.lattice import Lattice

_BESIDE = ("@COMMA", "@QUOTE", "@DASH")
_BRACKETS = frozenset("()[]/.")  # the full stop of «د.»
_MOST_MARKS = 2
_LINKS = frozenset(("وهو", "وهي", "هو", "هي"))


@dataclass(frozen=True, slots=True)
class Introduction:
    """A person's name, the titles before it in their order, and those after it."""

    name: TaggedName
    before: tuple[TaggedName, ...]
    after: tuple[TaggedName, ...]

    @property
    def first(self) -> int:
        """The token at which the first title begins, or the name."""
        return self.before[0].first if self.before else self.name.first

    @property
    def last(self) -> int:
        """The token after the last title, or after the name."""
        return self.after[-1].last if self.after else self.name.last

    @property
    def start(self) -> int:
        """The code point at which the first title begins, or the name."""
        return self.before[0].span.start if self.before else self.name.span.start


def introductions(lattice: Lattice, first: int, last: int) -> Iterator[Introduction]:
    """Yield each person that the tagger names between two tokens, with his titles.

    A title between two names belongs to the one that no mark parts it from, else to the second.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "التقى وزير المياه سامي النجار أمس سعاد المرجان، مديرة السد، في بيروت."
    >>> laid = lay_text(words, load_grammar(), before="names")
    >>> for one in introductions(laid, 0, len(laid.text.tokens)):
    ...     print([t.span.of(words) for t in (*one.before, one.name, *one.after)])
    ['وزير المياه', 'سامي النجار']
    ['سعاد المرجان', 'مديرة السد']
    """
    persons = {name.first: name for name in _laid(lattice, first, last, "~@TAGGED_PERSON")}
    titles = _laid(lattice, first, last, "~@TAGGED_TITLE")
    by_first = {title.first: title for title in titles}
    by_last = {title.last: title for title in titles}
    taken: set[int] = set()
    for _, name in sorted(persons.items()):
        before = tuple(_before(lattice, name, by_last, first, taken))
        taken.update(title.first for title in before)
        after = tuple(_after(lattice, name, by_first, persons, last))
        taken.update(title.first for title in after)
        yield Introduction(name, before, after)


def _laid(lattice: Lattice, first: int, last: int, key: str) -> list[TaggedName]:
    return [
        offer.value
        for index in range(first, last)
        if index in lattice.over
        for _, offer in lattice.steps(index, key)
        if isinstance(offer.value, TaggedName)
    ]


def _before(
    lattice: Lattice, name: TaggedName, by_last: dict[int, TaggedName], first: int, taken: set[int]
) -> list[TaggedName]:
    """Return the titles that lead up to a name, in their order."""
    found: list[TaggedName] = []
    at, start = name.first, name.span.start
    joined = (
        start > lattice.text.tokens[at].start
    )  # «وسامي»: and another, whom no title before names
    while not joined:
        end = _past_marks(lattice, at, -1, first)
        title = by_last.get(end)
        if title is None or title.first in taken:
            break
        found.append(title)
        at = title.first
        earlier = by_last.get(at)
        joined = title.span.start > lattice.text.tokens[at].start
        if joined and earlier is not None and is_calling(lattice, earlier.first):
            joined = False  # «الكاتب والمحلل سامي النجار»: two callings of one person
    return found[::-1]


def _after(
    lattice: Lattice,
    name: TaggedName,
    by_first: dict[int, TaggedName],
    persons: dict[int, TaggedName],
    last: int,
) -> list[TaggedName]:
    """Return the titles that follow a name and lead up to no other."""
    found: list[TaggedName] = []
    at = name.last
    while True:
        begin = _past_marks(lattice, at, 1, last)
        if begin < last and lattice.text.tokens[begin].folded in _LINKS:
            begin += 1
        title = by_first.get(begin)
        if title is None:
            return found
        marked = begin > at
        following = persons.get(title.last)
        beyond = persons.get(_past_marks(lattice, title.last, 1, last))
        if following is not None or (marked and beyond is not None):
            return found
        found.append(title)
        at = title.last


def _past_marks(lattice: Lattice, at: int, step: int, limit: int) -> int:
    """Return where a token boundary lies once commas, dashes, quotation marks and brackets are passed."""
    for _ in range(_MOST_MARKS):
        index = at if step > 0 else at - 1
        if (index >= limit if step > 0 else index < limit) or not _mark(lattice, index):
            break
        at += step
    return at


def _mark(lattice: Lattice, index: int) -> bool:
    return lattice.has(index, *_BESIDE) or lattice.text.tokens[index].folded in _BRACKETS
