"""Charged words: what praises, blames, labels or moves instead of telling.

They stand in resources/lexicon/loaded.csv, against and for any side alike, and belong to whoever
speaks: to the speaker of a statement, to the newspaper in its own account. riwaya marks them and
never says them bare.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from riwaya.arabic.characters import surface_offset
from riwaya.arabic.lexicon import Entry
from riwaya.match.lattice import Lattice, Offer
from riwaya.model.span import Span
from riwaya.model.statement import Statement

_KEY = "~@LOADED"
_ARTICLE = "ال"
_HIDDEN = "لل"  # the article's alef is not written after li


def mark_loaded(lattice: Lattice, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Give each statement the charged words of its content; the newspaper's glosses are not its own.

    >>> mark_loaded(None, ())
    ()
    """
    if not statements:
        return ()
    charged = find_loaded(lattice)
    return tuple(replace(s, loaded=_of(s, charged)) for s in statements)


def find_loaded(lattice: Lattice) -> tuple[Span, ...]:
    """Find the charged words of a text, the longest where one holds another, in order.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "وصف الحارس السرقة بالخيانة"
    >>> [span.of(words) for span in find_loaded(lay_text(words, load_grammar()))]
    ['الخيانة']
    """
    found: list[Span] = []
    reached = 0
    for index, word in enumerate(lattice.words):
        if _KEY not in word.keys and index not in lattice.over:
            continue
        spans = [
            span
            for end, offer in lattice.steps(index, _KEY)
            for span in _span(lattice, index, end, offer)
        ]
        if spans and (longest := max(spans, key=lambda span: span.end)).start >= reached:
            found.append(longest)
            reached = longest.end
    return tuple(found)


def _span(lattice: Lattice, index: int, end: int, offer: Offer) -> Iterator[Span]:
    """Yield the word without what is attached before it, where its spelling allows the entry."""
    tokens, text = lattice.text.tokens, lattice.text.article.text
    token = tokens[index]
    surface = text[token.start : token.end]
    at = surface_offset(surface, offer.skipped) if offer.skipped else 0
    owned = end == index + 1 and surface.endswith("ه")  # قتله (killed him) is no قتلة (killers)
    if isinstance(offer.value, Entry) and not owned and _written_so(offer.value, surface, at):
        yield Span(token.start + at, tokens[end - 1].end)


def _written_so(entry: Entry, surface: str, at: int) -> bool:
    """Say whether the hamza allows the entry: folded, heroes (أبطال) are an annulment (إبطال)."""
    hamza = entry.get("hamza")
    if hamza is None:
        return True
    stem = surface[at:]
    if stem.startswith(_ARTICLE):
        stem = stem[2:]
    elif surface[at - 1 : at + 1] == _HIDDEN:
        stem = stem[1:]
    return stem[:1] in {hamza, "ا"}


def _of(statement: Statement, charged: Sequence[Span]) -> tuple[Span, ...]:
    content = statement.content
    first = bisect_left(charged, content.start, key=lambda span: span.start)
    last = bisect_left(charged, content.end, key=lambda span: span.start)
    return tuple(
        span
        for span in charged[first:last]
        if content.covers(span) and not any(gloss.covers(span) for gloss in statement.gloss)
    )
