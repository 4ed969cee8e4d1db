"""The document as the reading shows it: identity, outlet, page blocks and what they repeat."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from riwaya.arabic.tokens import cut_tokens
from riwaya.model.reading import Document, PageBlock, Published
from riwaya.model.statement import Statement
from riwaya.model.text import Block, Text

_REPEATED = 0.5
_LEAST = 3  # words: two in common may be a topic, and no statement
_SILENT = frozenset(("control", "byline"))


def describe(
    text: Text, statements: Sequence[Statement], sha: str, published: Published
) -> Document:
    """Describe the article: what it is, where it came from, and which blocks say the body again.

    >>> from riwaya.model.article import Article
    >>> text = Text(Article("a", ""), (), (), ())
    >>> describe(text, (), "00", Published(None, "unknown")).outlet_basis
    'unknown'
    """
    article = text.article
    aside = any(not (b.reports or b.kind in _SILENT) for b in text.blocks)
    said = {s.id: _words(text, s.content.start, s.content.end) for s in statements if aside}
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
            PageBlock(b.kind, b.start, b.end, b.label, _repeats(text, b, said)) for b in text.blocks
        ),
    )


def _repeats(text: Text, block: Block, said: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """Name the statements whose words a pull quote, summary point or heading uses again."""
    if block.reports or block.kind in _SILENT:
        return ()
    own = _words(text, block.start, block.end)
    if not own:
        return ()
    enough = max(_LEAST, _REPEATED * len(own))
    return tuple(i for i, words in said.items() if len(own & words) >= enough)


def _words(text: Text, start: int, end: int) -> frozenset[str]:
    tokens = cut_tokens(text.article.text, start, end)
    return frozenset(t.folded for t in tokens if t.kind == "word" and len(t.folded) > 2)
