"""An article cut up: blocks, sentences, tokens, each with exact offsets and its folded form beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from riwaya.model.article import Article
from riwaya.model.span import Span

BlockKind = Literal[
    "headline",
    "control",
    "summary_point",
    "heading",
    "paragraph",
    "pull_quote",
    "related_headline",
    "caption",
    "byline",
    "flash",
    "correction",
]
TokenKind = Literal["word", "number", "latin", "punct"]


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark: ``text[start:end]``, and ``folded``, the form that rules compare."""

    start: int
    end: int
    folded: str
    kind: TokenKind


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the page with one job: a headline, a paragraph, a button's label.

    ``label`` is the part before the colon in a labelled summary point or a pull quote; ``tokens``
    its words, where they were cut to see what it is, so that they need not be cut again.

    >>> Block("control", 85, 101).reports
    False
    """

    kind: BlockKind
    start: int
    end: int
    label: Span | None = None
    tokens: tuple[Token, ...] = field(default=(), repr=False, compare=False)

    @property
    def reports(self) -> bool:
        """Say whether the block is part of the report's body, whose statements count.

        >>> Block("paragraph", 0, 40).reports
        True
        """
        return self.kind in {"paragraph", "flash", "correction"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: offsets in the text, the tokens ``first`` to ``last`` (exclusive), its block."""

    start: int
    end: int
    first: int
    last: int
    block: int


@dataclass(frozen=True, slots=True)
class Text:
    """The article with its blocks, sentences and tokens; every span lies in ``article.text``."""

    article: Article
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
