"""What each part of the page is: headline, button, summary point, heading, paragraph, pull quote.

Plain text shows a page as lines. A line's kind follows from what it is like (short, no full stop, a
bullet, a listed label) and where it stands. Only the body's statements count as the report's; a pull
quote or a page's own summary says again, often with less care, what the body says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from riwaya.arabic.tokens import cut_tokens
from riwaya.match.grammar import Grammar
from riwaya.model.article import Article
from riwaya.model.span import Span
from riwaya.model.text import Block, BlockKind, Token

_LINE = re.compile(r"[^\r\n]+")
_BULLETS = frozenset("-•*–—●▪◦·")
_ENDS = frozenset(".؟?!…:،؛")
_ASKS = frozenset("؟?!")
_CLOSES = frozenset('"”»')
_HEADLINE_WORDS, _HEADING_WORDS, _PULL_WORDS, _LABEL_WORDS = 30, 14, 40, 8
_REPEATED = 0.6
_WRAP_COLUMNS = 110


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    tokens: tuple[Token, ...]

    @property
    def words(self) -> int:
        return sum(token.kind != "punct" for token in self.tokens)

    @property
    def closed(self) -> bool:
        """Say whether the line ends as a sentence does; a short question may head a section."""
        last = self.tokens[-1].folded
        if last in _ASKS and self.words <= _HEADING_WORDS:
            return False
        return last in _ENDS or last in _CLOSES


def find_blocks(article: Article, grammar: Grammar) -> tuple[Block, ...]:
    r"""Cut an article into blocks and say what each is; a text of one line is one paragraph.

    >>> from riwaya.extract.grammar import load_grammar
    >>> page = "جسر جديد في المدينة\nاستمع إلى الملخص\nأعلنت البلدية افتتاح الجسر الجديد اليوم."
    >>> [b.kind for b in find_blocks(Article("a", page), load_grammar())]
    ['headline', 'control', 'paragraph']
    """
    lines = _lines(article.text)
    labels = [_label_class(line, grammar) for line in lines]
    body = _body_words(lines)
    blocks: list[Block] = []
    for index, line in enumerate(lines):
        before = blocks[-1].kind if blocks else None
        after_related = index > 0 and labels[index - 1] == "RELATED" and before == "control"
        kind = _kind(article, lines, index, labels[index], body, after_related=after_related)
        label = _label(line) if kind in {"summary_point", "pull_quote"} else None
        blocks.append(Block(kind, line.start, line.end, label, line.tokens))
    return tuple(blocks)


def _lines(text: str) -> list[_Line]:
    found = []
    for match in _LINE.finditer(text):
        stripped = match.group().strip()
        if stripped:
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            found.append((start, start + len(stripped)))
    if _wrapped(text, found):
        found = _unwrap(text, found)
    lines = (_Line(start, end, tuple(cut_tokens(text, start, end))) for start, end in found)
    return [line for line in lines if line.tokens]


def _wrapped(text: str, found: Sequence[tuple[int, int]]) -> bool:
    """Say whether lines are broken at a column, with empty lines between paragraphs."""
    if "\n\n" not in text or len(found) < 6:
        return False
    inner = [(a, b) for (a, b), (c, _) in pairwise(found) if c - b == 1]
    open_ended = sum(text[b - 1] not in _ENDS for _, b in inner)
    return (
        len(inner) > len(found) / 2
        and open_ended > len(inner) * 0.7
        and max(b - a for a, b in found) <= _WRAP_COLUMNS
    )


def _unwrap(text: str, found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    whole: list[tuple[int, int]] = []
    for start, end in found:
        if whole and text[whole[-1][1] : start].count("\n") == 1:
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return whole


def _label_class(line: _Line, grammar: Grammar) -> str | None:
    """Return the class of a listed label that the line is, or begins with before a mark."""
    best: str | None = None
    for cls in ("CONTROL", "RELATED", "FLASH", "CORRECTION", "BYLINE", "CAPTION"):
        ends = [1] if f"@{cls}" in grammar.word(line.tokens[0]).keys else []
        ends += [
            end
            for end, reading in grammar.language.phrases(line.tokens, 0)
            if any(c == cls for c, _ in reading.classes)
        ]
        if not ends:
            continue
        end = max(ends)
        alone = end == len(line.tokens)
        marked = not alone and line.tokens[end].kind == "punct"
        named = cls == "BYLINE" and line.words <= _LABEL_WORDS and not line.closed
        if alone or (marked and cls != "CONTROL") or named:
            best = cls
            break
    return best


def _kind(
    article: Article,
    lines: Sequence[_Line],
    index: int,
    label: str | None,
    body: dict[str, int],
    *,
    after_related: bool,
) -> BlockKind:
    line = lines[index]
    listed: dict[str | None, BlockKind] = {
        "CONTROL": "control",
        "FLASH": "flash",
        "CORRECTION": "correction",
        "BYLINE": "byline",
        "CAPTION": "caption",
    }
    if label == "RELATED":
        return "control" if line.words <= 3 else "related_headline"
    if label in listed:
        return listed[label]
    if article.title is not None and article.text[line.start : line.end] == article.title.strip():
        return "headline"
    if line.tokens[0].folded in _BULLETS and _label(line) is not None:
        return "summary_point"
    if index == 0:
        short = line.words <= _HEADLINE_WORDS and not line.closed and len(lines) > 1
        return "headline" if short else "paragraph"
    if line.closed or line.words > _PULL_WORDS:
        return "paragraph"
    if after_related:
        return "related_headline"
    if _label(line) is not None and _repeats(line, body):
        return "pull_quote"
    return "heading" if line.words <= _HEADING_WORDS else "paragraph"


def _label(line: _Line) -> Span | None:
    """Return the words before the first colon, when they are few and more words follow."""
    first = 1 if line.tokens[0].folded in _BULLETS else 0
    for number, token in enumerate(line.tokens[first : first + _LABEL_WORDS + 1]):
        if token.folded == ":":
            enough = number > 0 and first + number + 1 < len(line.tokens)
            return (
                Span(line.tokens[first].start, line.tokens[first + number - 1].end)
                if enough
                else None
            )
    return None


def _body_words(lines: Sequence[_Line]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for line in lines:
        if line.closed:
            for token in line.tokens:
                if token.kind != "punct":
                    counts[token.folded] = counts.get(token.folded, 0) + 1
    return counts


def _repeats(line: _Line, body: dict[str, int]) -> bool:
    words = [token.folded for token in line.tokens if token.kind != "punct"]
    return sum(word in body for word in words) >= _REPEATED * len(words)
