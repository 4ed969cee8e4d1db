"""Where a text goes on to name somebody in short, and no finder saw a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from riwaya.arabic.characters import surface_offset
from riwaya.arabic.segment import cut_clitics
from riwaya.match.lattice import Lattice
from riwaya.model.span import Span
from riwaya.resolve.actor_drafts import ActorDraft

Words = tuple[str, ...]
_SHORTEST = 3


def find_again(
    lattice: Lattice, calls: Iterable[tuple[Words, ActorDraft]], taken: Iterable[Span]
) -> Iterator[tuple[Span, ActorDraft]]:
    """Yield each place where an actor is called by some words, outside the spans already taken.

    Words by which two may be called mean neither.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "وعاد النجار. وشكر الناس للنجار."
    >>> who = ActorDraft("سامي النجار", "person", "titled-person")
    >>> found = find_again(lay_text(words, load_grammar()), [(("النجار",), who)], ())
    >>> [span.of(words) for span, _ in found]
    ['النجار', 'لنجار']
    """
    short = defaultdict[str, dict[Words, ActorDraft | None]](dict)
    for words, draft in calls:
        if len("".join(words)) >= _SHORTEST:
            known = short[words[0]].get(words, draft)
            short[words[0]][words] = draft if known is draft else None
    if not short:
        return
    ends: dict[int, int] = {}
    for span in taken:
        ends[span.start] = max(span.end, ends.get(span.start, 0))
    covered_to = 0
    for index, token in enumerate(lattice.text.tokens):
        covered_to = max(covered_to, ends.get(token.start, 0))
        if token.kind != "word" or token.start < covered_to:
            continue
        for cut in cut_clitics(token.folded):
            called = _called(lattice, index, short.get(cut.stem, {}).items())
            if called is not None:
                surface = lattice.text.article.text[token.start : token.end]
                start = token.start + surface_offset(surface, cut.skipped)
                covered_to, draft = called
                yield Span(start, covered_to), draft
                break


def _called(
    lattice: Lattice, index: int, short: Iterable[tuple[Words, ActorDraft | None]]
) -> tuple[int, ActorDraft] | None:
    """Return where the words end that begin with a token and call somebody, and whom."""
    tokens = lattice.text.tokens
    for words, draft in short:
        rest = tuple(token.folded for token in tokens[index + 1 : index + len(words)])
        if draft is not None and rest == words[1:]:
            return tokens[index + len(words) - 1].end, draft
    return None
