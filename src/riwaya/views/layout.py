"""The article cut for showing: its title, its blocks, their sentences, and nothing lost between.

A reading names blocks; sentences are cut again here, by the same rules as when it was read. The
pieces of a block follow one another without a gap, so that a view that shows them all shows the
block character for character.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from riwaya.arabic.sentences import cut_sentences
from riwaya.arabic.tokens import cut_tokens
from riwaya.model.reading import PageBlock, Reading
from riwaya.model.span import Span
from riwaya.model.text import BlockKind
from riwaya.views.words import Words


@dataclass(frozen=True, slots=True)
class Shown:
    """A block as it is shown: its kind, its sentences without gaps, the statements it repeats."""

    kind: BlockKind
    sentences: tuple[Span, ...]
    label: Span | None = None
    repeats: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """The whole block."""
        first, last = self.sentences[0], self.sentences[-1]
        return Span(first.start, last.end, first.in_)


def lay_out(reading: Reading, words: Words) -> tuple[Shown, ...]:
    """The blocks of an article in the order of the page: the title of its own first, if it has one.

    >>> from riwaya.model.reading import Document, Made, Published
    >>> text = "أعلن الوزير الخبر. وقال إن السد امتلأ."
    >>> document = Document("a", "00", text, None, None, "unknown", (), None,
    ...                     Published(None, "unknown"), ())
    >>> [block] = lay_out(Reading(document, Made("0", "00")), Words(text, ""))
    >>> [s.of(text) for s in block.sentences]
    ['أعلن الوزير الخبر. ', 'وقال إن السد امتلأ.']
    """
    document = reading.document
    shown: list[Shown] = []
    if words.title.strip() and not _opens_with_title(document.blocks, words):
        shown.append(Shown("headline", (Span(0, len(words.title), "title"),)))
    at = 0
    for block in sorted(document.blocks, key=lambda block: block.start):
        shown += _unblocked(words.text, at, block.start)
        if block.end > block.start:
            pieces = tuple(_sentences(words.text, block.start, block.end))
            shown.append(Shown(block.kind, pieces, block.label, block.repeats))
        at = max(at, block.end)
    shown += _unblocked(words.text, at, len(words.text))
    return tuple(shown)


def _opens_with_title(blocks: tuple[PageBlock, ...], words: Words) -> bool:
    return any(
        block.kind == "headline" and words.text[block.start : block.end] == words.title.strip()
        for block in blocks
    )


def _unblocked(text: str, start: int, end: int) -> list[Shown]:
    """Show what stands in no block as a paragraph; white space alone is not shown."""
    stretch = text[start:end]
    if not stretch.strip():
        return []
    start += len(stretch) - len(stretch.lstrip())
    end = start + len(stretch.strip())
    return [Shown("paragraph", tuple(_sentences(text, start, end)))]


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    tokens = tuple(cut_tokens(text, start, end))
    starts = [tokens[first].start for first, _ in cut_sentences(text, tokens)]
    cuts = [start, *starts[1:], end]
    for one, other in pairwise(cuts):
        yield Span(one, other)
