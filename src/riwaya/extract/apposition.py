"""Which office beside a person's name is his: «محافظ السواحل حينها سامي النجار».

Rules find offices that the learned tagger did not see as titles; one that stands beside a person
without a title is his. Callings may be two: «الكاتب والمحلل سامي النجار».
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from riwaya.arabic.lexicon import Entry
from riwaya.extract.name import Name
from riwaya.match.lattice import Lattice
from riwaya.model.span import Span

_BETWEEN = 2
_THEN = frozenset(("انذاك", "حينها", "حينذاك", "وقتها", "وقتذاك", "حينيذ"))
_IS = frozenset(("وهو", "وهي"))
_CALLINGS = frozenset(("academic", "adviser", "arts", "expert", "media"))


def joined_offices(lattice: Lattice, names: Iterable[Name]) -> Iterator[Name]:
    """Yield the names of a sentence, an office beside a person who has no title joined to him.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.names import find_names
    >>> words = "قال محافظ السواحل حينها سامي النجار إن السد امتلأ"
    >>> found = find_names(lay_text(words, load_grammar(), before="names"), load_grammar())
    >>> [(name.name.of(words), [title.of(words) for title in name.titles]) for name in found]
    [('سامي النجار', ['محافظ السواحل'])]
    """
    held: Name | None = None
    for name in names:
        joined = _as_one(lattice, held, name) if held is not None else None
        if held is not None and joined is None:
            yield held
        held = joined or name
    if held is not None:
        yield held


def _as_one(lattice: Lattice, one: Name, other: Name) -> Name | None:
    """Return a person with the office before or after the name; None when the two are not one."""
    if one.is_office and other.is_named_person and _leads_to(lattice, one, other):
        whole = Span(one.span.start, other.span.end)
        return replace(other, span=whole, first=one.first, titles=(*one.titles, *other.titles))
    apart = lattice.text.tokens[other.first].start < other.span.start  # «لوزير المياه»: to him
    if one.is_named_person and other.is_office and not apart and _told_after(lattice, one, other):
        return replace(one, titles=(*one.titles, *other.titles))
    return None


def _leads_to(lattice: Lattice, office: Name, name: Name) -> bool:
    """Say whether an office belongs to the person named after it."""
    if lattice.text.tokens[name.first].start < name.span.start and not name.titles:
        return False  # «الأمير ومحمد»: and another
    if not name.titles:
        return _side_by_side(lattice, office.last, name.first)
    joined = lattice.text.tokens[name.first].start < name.titles[0].start
    return joined and office.last == name.first and is_calling(lattice, office.first)


def is_calling(lattice: Lattice, first: int) -> bool:
    """Say whether a title that begins at a token is a calling, which goes with another, no office.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> laid = lay_text("قال الكاتب ووزير المياه", load_grammar())
    >>> is_calling(laid, 1), is_calling(laid, 2)
    (True, False)
    """
    return any(
        isinstance(offer.value, Entry) and offer.value.get("rank") in _CALLINGS
        for _, offer in lattice.steps(first, "~@TITLE_HEAD")
    )


def _told_after(lattice: Lattice, name: Name, office: Name) -> bool:
    """Say whether an office after a name is the person's: «سامي النجار، وهو محافظ السواحل»."""
    last = office.first
    if last > name.last and lattice.text.tokens[last - 1].folded in _IS:
        last -= 1
    return _side_by_side(lattice, name.last, last)


def _side_by_side(lattice: Lattice, first: int, last: int) -> bool:
    """Say whether nothing but a comma, dashes, or a word for the time stands between two tokens."""
    tokens = lattice.text.tokens
    return last - first <= _BETWEEN and all(
        lattice.has(at, "@COMMA", "@DASH", "@QUOTE") or tokens[at].folded in _THEN
        for at in range(first, last)
    )
