"""The document as the reading shows it: identity, outlet, page blocks and what they repeat."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from riwaya.arabic.tokens import cut_tokens
from riwaya.model.reading import Document, PageBlock, Published
from riwaya.model.span import Span
from riwaya.model.statement import Statement
from riwaya.model.text import Block, Text

_REPEATED = 0.5
_LEAST = 3  # words: two in common may be a topic, and no statement
_SILENT = frozenset(("control", "byline"))


def describe(
    text: Text,
    statements: Sequence[Statement],
    sha: str,
    published: Published,
    headlines: Mapping[int, tuple[str, ...]] = MappingProxyType({}),
) -> Document:
    """Describe the article: what it is, where it came from, and which blocks say the body again.

    ``headlines`` tells, by the number of a block, what its own statement repeats.

    >>> from riwaya.model.article import Article
    >>> text = Text(Article("a", ""), (), (), ())
    >>> describe(text, (), "00", Published(None, "unknown")).outlet_basis
    'unknown'
    """
    article = text.article
    aside = any(not (b.reports or b.kind in _SILENT) for b in text.blocks)
    said = tuple(
        _Said(s.id, s.content, _words(text, s.content.start, s.content.end))
        for s in statements
        if aside and s.cue
    )
    return Document(
        id=article.id,
        text_sha256=sha,
        text=None if article.given else article.text,
        title=article.title,
        outlet=article.outlet,
        outlet_basis="given" if article.outlet else "unknown",
        outlet_evidence=(),
        url=article.url,
        published=published,
        blocks=tuple(
            PageBlock(
                b.kind, b.start, b.end, b.label, _repeats(text, b, said, headlines.get(n, ()))
            )
            for n, b in enumerate(text.blocks)
        ),
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement's words."""

    id: str
    content: Span
    words: frozenset[str]


def _repeats(
    text: Text, block: Block, said: Sequence[_Said], headed: tuple[str, ...]
) -> tuple[str, ...]:
    """Name the statements that a headline tells, or whose words a block beside the body uses again.

    A heading of two or three words is a topic more often than what somebody said.
    """
    if block.reports or block.kind in _SILENT:
        return headed
    own = _words(text, block.start, block.end)
    least = _LEAST + 1 if block.kind == "heading" else _LEAST
    enough = max(least, _REPEATED * len(own))
    whole = Span(block.start, block.end)
    return tuple(
        one.id
        for one in said
        if one.id in headed or (len(own & one.words) >= enough and not whole.covers(one.content))
    )


def _words(text: Text, start: int, end: int) -> frozenset[str]:
    tokens = cut_tokens(text.article.text, start, end)
    return frozenset(t.folded for t in tokens if t.kind == "word" and len(t.folded) > 2)
