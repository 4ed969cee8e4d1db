"""Which headlines say again what the body says, and which say it first.

A headline's statement is one of its own only when nobody says it in the body; otherwise its block is
linked to what it repeats, and nothing is counted twice.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from riwaya.arabic.tokens import cut_tokens
from riwaya.model.actor import Actor
from riwaya.model.quantity import Figure
from riwaya.model.span import Span
from riwaya.model.statement import Statement
from riwaya.model.text import Text

_HALF = 0.5
_LEAST = 3  # words shared, where there are as many
_SHORTEST = 3  # letters of a word that counts
_PLAIN = frozenset(
    ("الي", "علي", "التي", "الذي", "هذا", "هذه", "ذلك", "بعد", "قبل", "منذ", "خلال", "بين", "كان")
)


@dataclass(frozen=True, slots=True)
class Headed:
    """What headlines add: statements of their own, and what the others repeat.

    ``repeats`` gives, for the number of a block, the ids of the statements that it says again.
    """

    own: tuple[Statement, ...]
    repeats: Mapping[int, tuple[str, ...]]


def settle_headlines(
    text: Text,
    body: Sequence[Statement],
    heads: Sequence[Statement],
    figures: Sequence[Figure],
    actors: Sequence[Actor],
) -> Headed:
    """Tell the headlines' own statements from those that the body says too.

    It is the same statement when the same speaker says at least half of its words, or gives the very
    same figures. A state or body in a headline may stand for its minister or spokesman, a person for
    himself alone.

    >>> from riwaya.model.article import Article
    >>> settle_headlines(Text(Article("a", ""), (), (), ()), (), (), (), ()).own
    ()
    """
    starts = [block.start for block in text.blocks]
    amounts = {figure.id: (figure.low, figure.high, figure.unit) for figure in figures}
    persons = frozenset(actor.id for actor in actors if actor.type == "person")
    own: list[Statement] = []
    repeats: dict[int, tuple[str, ...]] = {}
    for head in heads:
        again = tuple(s.id for s in body if _same(text, head, s, amounts, persons))
        if not again:
            own.append(head)
            continue
        block = bisect_right(starts, head.content.start) - 1
        known = repeats.get(block, ())
        repeats[block] = (*known, *(i for i in again if i not in known))
    return Headed(tuple(own), repeats)


_Amount = tuple[float | None, float | None, str | None]


def _same(
    text: Text,
    head: Statement,
    said: Statement,
    amounts: Mapping[str, _Amount],
    persons: frozenset[str],
) -> bool:
    same = said.speaker == head.speaker
    if not same and head.speaker in persons and said.speaker is not None:
        return False
    words, spoken = _words(text, head.content), _words(text, said.content)
    shared = len(words & spoken)
    if shared >= max(_HALF * len(words), min(len(words), _LEAST), 1):
        return True
    own = {amounts[i] for i in head.about if i in amounts}
    theirs = {amounts[i] for i in said.about if i in amounts}
    return same and head.speaker is not None and bool(own) and own <= theirs


def _words(text: Text, span: Span) -> frozenset[str]:
    """Return the words of a stretch without what is written onto their beginning."""
    tokens = cut_tokens(text.article.text, span.start, span.end)
    return frozenset(
        _bare(token.folded)
        for token in tokens
        if token.kind == "word" and len(token.folded) >= _SHORTEST and token.folded not in _PLAIN
    )


def _bare(word: str) -> str:
    for onto in ("وال", "فال", "بال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "س"):
        if word.startswith(onto) and len(word) - len(onto) >= _SHORTEST:
            return word.removeprefix(onto)
    return word
