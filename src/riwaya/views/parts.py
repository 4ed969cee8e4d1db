"""A statement drawn in the very words of the article: who, through whom, by which word, what.

The stretch is cut into labelled parts in the order of the text. A ruler of marks under the words
would lie wherever Arabic is laid out from the right; labels in brackets stand by their words in any
terminal.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from riwaya.model.span import Span
from riwaya.model.statement import Statement
from riwaya.views.lines import Line, Piece, clean, shortened
from riwaya.views.words import Words

_Named = Literal["cue", "source", "via", "content", "hedge", "gloss"]
_MOST_BETWEEN = 8  # words that belong to no part and are still shown


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of text and what it does in the statement."""

    start: int
    end: int
    name: _Named


def draw_parts(statement: Statement, words: Words) -> Line:
    """Draw a statement's parts in logical order, hedges and glosses inside what they stand in.

    Long stretches lose their middle, and what lies between far parts is an ellipsis.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.model.article import Article
    >>> from riwaya.reading import read
    >>> from riwaya.views.lines import plain
    >>> article = Article("a", "قال وزير المياه سامي النجار إن السد امتلأ.")
    >>> [said] = read(article, load_grammar()).spoken
    >>> print(plain([draw_parts(said, Words(article.text, ""))]), end="")
    [cue قال] [source وزير المياه سامي النجار] إن [content السد امتلأ]
    """
    text = words.title if statement.content.in_ == "title" else words.text
    parts = _parts(statement, len(text))
    if not parts:
        return ()
    start, end = parts[0].start, max(part.end for part in parts)
    return tuple(_nested(text, start, end, parts, None))


def _parts(statement: Statement, length: int) -> list[_Part]:
    """Gather the parts that stand where the content does, the longer first where two begin."""
    s, where = statement, statement.content.in_
    named: list[tuple[_Named, Sequence[Span | None]]] = [
        ("content", (s.content,)),
        ("source", (s.source,)),
        ("via", [Span(link.start, link.end) for link in s.channel]),
        ("cue", (s.cue,)),
        ("gloss", s.gloss),
        ("hedge", s.hedges),
    ]
    parts = [
        _Part(span.start, min(span.end, length), name)
        for name, spans in named
        for span in spans
        if span is not None and span.in_ == where and span.start < min(span.end, length)
    ]
    return sorted(parts, key=lambda part: (part.start, -part.end))  # stable: as named above


def _nested(
    text: str, start: int, end: int, parts: Sequence[_Part], inside: _Named | None
) -> Iterator[Piece]:
    """Yield a stretch with the parts in it; one that runs out of another is cut at its end."""
    at, number = start, 0
    while number < len(parts):
        part = parts[number]
        number += 1
        within = []
        while number < len(parts) and parts[number].start < part.end:
            within.append(parts[number])
            number += 1
        yield from _bare(text[at : part.start], inside)
        yield Piece(f"[{part.name} ")
        kept = [replace(each, end=min(each.end, part.end)) for each in within]
        yield from _nested(text, part.start, part.end, kept, part.name)
        yield Piece("]")
        at = part.end
    yield from _bare(text[at:end], inside)


def _bare(said: str, inside: _Named | None) -> Iterator[Piece]:
    """Yield words of a part, or between parts, with a space where the text has some."""
    if not said.strip():
        yield from (Piece(" "),) if said else ()
        return
    before, after = (" " if edge.isspace() else "" for edge in (said[0], said[-1]))
    all_words = said.split()
    if inside is None and ("\n" in said.strip() or len(all_words) > _MOST_BETWEEN):
        first = "" if before else f"{all_words[0]} "
        last = "" if after else f" {all_words[-1]}"  # a letter attached to the part that follows
        shown = f"{clean(first)}…{clean(last)}"
    else:
        shown = shortened(said)
    yield Piece(f"{before}{shown}{after}", inside or "words")
