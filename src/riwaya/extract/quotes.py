"""Stretches in quotation marks: where each opens and where it closes.

Straight marks open and close by turns within a block; paired marks nest. A mark left open closes
with its block. Linear.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from riwaya.match.grammar import Grammar
from riwaya.match.lattice import Lattice, Mention
from riwaya.model.text import Text

_PAIRS = {"“": "”", "„": "”", "«": "»", "‟": "”"}
_STRAIGHT = '"'
_FOR_CLOSING = frozenset(('"', "“", "′′"))  # written for the closing mark; the last is ″, folded
_STRAIGHT_OR_CURLED = frozenset(('"', "”"))
_SHORT_NAME = 5  # tokens from one mark to the other, of a name in marks within marks


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks: the tokens of its marks, and of what stands between.

    ``last`` is the index after the closing mark, or after the block where none closes it.
    """

    first: int
    last: int
    closed: bool

    @property
    def inside(self) -> tuple[int, int]:
        """Return the tokens between the marks, end exclusive."""
        return self.first + 1, self.last - 1 if self.closed else self.last


def find_quotations(text: Text) -> tuple[Quotation, ...]:
    """Return the outermost quotations of a text, in order.

    >>> from riwaya.arabic.parse import parse
    >>> from riwaya.model.article import Article
    >>> from riwaya.model.text import Block
    >>> words = 'قال: "امتلأ السد. انتهى الخطر" وغادر'
    >>> text = parse(Article("a", words), [Block("paragraph", 0, len(words))])
    >>> [(q.first, q.last, q.closed) for q in find_quotations(text)]
    [(2, 9, True)]
    """
    found: list[Quotation] = []
    first = 0
    for last in _block_ends(text):
        found.extend(_in_block(text, first, last))
        first = last
    return tuple(found)


def lay_quotations(lattice: Lattice, _grammar: Grammar) -> Iterator[Mention]:
    """Lay QUOTED over each opening mark and ENDQUOTE over each closing one.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> laid = lay_text("قال «السد آمن»", load_grammar(), before="quotes")
    >>> [(m.cls, m.first) for m in lay_quotations(laid, load_grammar())]
    [('QUOTED', 1), ('ENDQUOTE', 4)]
    """
    for quotation in find_quotations(lattice.text):
        yield Mention(quotation.first, quotation.first + 1, "QUOTED", quotation)
        if quotation.closed:
            yield Mention(quotation.last - 1, quotation.last, "ENDQUOTE", quotation)


def _block_ends(text: Text) -> list[int]:
    ends: dict[int, int] = {}
    for sentence in text.sentences:
        ends[sentence.block] = sentence.last
    return list(ends.values())


def _in_block(text: Text, first: int, last: int) -> list[Quotation]:
    found = []
    opened: int | None = None
    closing = ""
    marks = [i for i in range(first, last) if text.tokens[i].kind == "punct"]
    straight = sum(text.tokens[i].folded == _STRAIGHT for i in marks)
    inner = -1  # the mark that closes a name in marks within a quotation
    for index in marks:
        mark = text.tokens[index].folded
        straight -= mark == _STRAIGHT
        if index == inner:
            continue
        if opened is None:
            if mark in _PAIRS or mark == _STRAIGHT or (mark == "”" and _opens(text, index)):
                opened, closing = index, _PAIRS.get(mark, mark)
        elif mark == closing == _STRAIGHT and straight % 2 == 0 and straight:
            inner = _closes_name(text, index, last)
            if inner < 0:
                found.append(Quotation(opened, index + 1, closed=True))
                opened = None
        elif mark == closing or (
            closing == "”" and mark in _FOR_CLOSING and not _opens(text, index)
        ):
            found.append(Quotation(opened, index + 1, closed=True))
            opened = None
    if opened is not None and opened + 1 < last:
        found.append(Quotation(opened, last, closed=False))
    return found


def _closes_name(text: Text, index: int, last: int) -> int:
    """Return the mark that closes a name in straight marks within a quotation of the same marks.

    «"نفذت الغارات على مواقع لتنظيم "النهر" في الوادي"»: the second mark leans on the word after it and
    the third on the word before. -1 where the mark at the index closes the quotation.
    """
    if not _opens(text, index) or text.tokens[index].start == text.tokens[index - 1].end:
        return -1
    for other in range(index + 2, min(last, index + _SHORT_NAME)):
        if text.tokens[other].folded == _STRAIGHT:
            return other if text.tokens[other].start == text.tokens[other - 1].end else -1
    return -1


def _opens(text: Text, index: int) -> bool:
    """Say whether a mark leans on the word after it rather than the one before."""
    token, body = text.tokens[index], text.article.text
    return (
        body[token.end : token.end + 1].isalnum()
        and not body[token.start - 1 : token.start].isalnum()
    )
