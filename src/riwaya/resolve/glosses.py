"""The newspaper's own words inside what it quotes: brackets that explain, and belong to nobody quoted."""

from __future__ import annotations

from collections.abc import Sequence

from riwaya.extract.attribution import Tokens
from riwaya.match.lattice import Lattice
from riwaya.model.span import Span


def find_glosses(lattice: Lattice, content: Tokens) -> tuple[Span, ...]:
    """Return the brackets inside quoted words: the newspaper's own, not the speaker's.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = 'قال: "امتلأ السد (سد التلال) أمس"'
    >>> [span.of(words) for span in find_glosses(lay_text(words, load_grammar()), (3, 10))]
    ['(سد التلال)']
    """
    tokens = lattice.text.tokens
    found = []
    quoted_until = -1
    opened: int | None = None
    for index in range(*content):
        for _end, offer in lattice.steps(index, "@QUOTED"):
            quoted_until = offer.value.last  # type: ignore[attr-defined]
        if tokens[index].folded == "(":
            opened = index
        elif tokens[index].folded == ")" and opened is not None:
            if index < quoted_until or lattice.has(content[0] - 1, "@QUOTE"):
                found.append(Span(tokens[opened].start, tokens[index].end))
            opened = None
    return tuple(found)


def without(gloss: Sequence[Span], evidence: Sequence[Span]) -> tuple[Span, ...]:
    """Cut the newspaper's glosses out of the evidence for what somebody said.

    >>> without([Span(4, 6)], [Span(0, 10)])
    (Span(start=0, end=4, in_=None), Span(start=6, end=10, in_=None))
    """
    pieces = list(evidence)
    for hole in gloss:
        pieces = [
            part
            for span in pieces
            for part in (
                (Span(span.start, hole.start), Span(hole.end, span.end))
                if span.covers(hole)
                else (span,)
            )
            if part.start < part.end
        ]
    return tuple(pieces)
