"""Which country the words at a token tell of: the one reading of titles and of bodies' names."""

from __future__ import annotations

from riwaya.arabic.lexicon import Entry
from riwaya.extract.name import Name
from riwaya.match.lattice import Lattice


def country_at(lattice: Lattice, index: int, last: int, *keys: str) -> tuple[str | None, int]:
    """Return the country of the longest listed words from a token, and the token after them.

    ``keys`` are the layers to look in; words that run past ``last`` do not count. None and ``index``
    when nothing tells of a country there.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> lattice = lay_text("السد الفرنسي", load_grammar())
    >>> country_at(lattice, 1, 2, "@DEMONYM"), country_at(lattice, 0, 2, "@DEMONYM")
    (('FR', 2), (None, 0))
    """
    best: tuple[str | None, int] = (None, index)
    for key in keys:
        for end, offer in lattice.steps(index, key):
            value = offer.value.entry if isinstance(offer.value, Name) else offer.value
            if isinstance(value, Entry) and best[1] < end <= last:
                best = value.get("country"), end
    return best
