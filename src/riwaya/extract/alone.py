"""Sentences that are nothing but a time: what only says when or how long where nothing else is said.

«شهر» in prose is a month of something; as a whole answer, title or table cell it is one month. The
rules stand in `rules/alone.toml`; a match counts only where it covers every word of its sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from riwaya.extract.timex import Timex, as_mention, compose
from riwaya.match.grammar import Grammar
from riwaya.match.lattice import Lattice, Mention
from riwaya.match.run import Match
from riwaya.model.text import Sentence

_MOST_WORDS = 14
_CLASS = "ALONE"


def lay_alone(lattice: Lattice, grammar: Grammar) -> Iterator[Mention]:
    """Lay a time as ALONE over each sentence that is nothing but that time.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> laid = lay_text("شهر. افتتح الجسر بعد شهر من بنائه.", load_grammar(), "alone")
    >>> [(m.first, m.last, m.value.rule) for m in lay_alone(laid, load_grammar())]
    [(0, 1, 'amount-alone')]
    """
    matcher, rules = grammar.matcher("alone"), grammar.rules("alone")
    for sentence in lattice.text.sentences:
        if (whole := _words(lattice, sentence)) is None:
            continue
        match = next(matcher.scan(lattice, *whole), None)
        if match is None or _reach(match) != whole:
            continue
        if (timex := compose(lattice, match, rules[match.rule])) is not None:
            yield as_mention(lattice, timex, _CLASS)


def alone_in(lattice: Lattice, sentence: Sentence) -> Timex | None:
    """Return the time that a sentence is nothing but, where `lay_alone` laid one.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> laid = lay_text("شهر", load_grammar())
    >>> alone_in(laid, laid.text.sentences[0]).word("unit")
    'month'
    """
    for index in range(sentence.first, min(sentence.first + _MOST_WORDS, sentence.last)):
        for edge in lattice.over.get(index, ()):
            offer = edge.keys.get(f"~@{_CLASS}")
            if offer is not None and isinstance(timex := offer.value, Timex):
                return timex
    return None


def _reach(match: Match) -> tuple[int, int]:
    """Return the words that a match covers, with those that only lead to the time."""
    bound = match.slots.values()
    return (
        min((match.first, *(each.first for each in bound))),
        max((match.last, *(each.last for each in bound))),
    )


def _words(lattice: Lattice, sentence: Sentence) -> tuple[int, int] | None:
    """Return where the words of a short sentence begin and end, its outer punctuation left off."""
    tokens, first, last = lattice.text.tokens, sentence.first, sentence.last
    if last - first > 2 * _MOST_WORDS:
        return None
    signs = (
        "@CURRENCY_SIGN",
        "@COUNTED",
        "@PERCENT",
    )  # of money, degrees, per cent: no punctuation
    while first < last and tokens[first].kind == "punct" and not lattice.has(first, *signs):
        first += 1
    while first < last and tokens[last - 1].kind == "punct" and not lattice.has(last - 1, *signs):
        last -= 1
    return (first, last) if 0 < last - first <= _MOST_WORDS else None
