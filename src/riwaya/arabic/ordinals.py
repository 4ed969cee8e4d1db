"""Ranks as Arabic writes them: الرابع، الحادية والخمسون، المئة والخامس، الـ51.

Start at `read_ordinal`. Only the first ten have words of their own; above them a rank is a number
with the article, and whether it ranks or counts (الدول العشرون, الذكرى العشرون) is told by what
stands around it, which the caller knows.

Method: the ordinals of any school grammar, e.g. Wright, A Grammar of the Arabic Language, I.
"""

from __future__ import annotations

from dataclasses import dataclass

from riwaya.arabic.numerals import (
    Found,
    Numeral,
    Words,
    juxtaposed,
    places,
    read_term,
    tidy,
)

_TEN, _HUNDRED = 10, 100


@dataclass(frozen=True, slots=True)
class _Rank:
    """A part of a rank: the index after it, its value, and whether a word for a rank says it."""

    end: int
    value: float
    named: bool


def read_ordinal(words: Words, at: int, *, ranked: bool = False) -> Found:
    """Read the rank that begins at a word; or None.

    A number with the article that has no word for a rank in it is one where it is said to be
    (``ranked``), and else only a round ten or hundred, which may be both.

    >>> from riwaya.arabic.numerals import NumberWord
    >>> first = NumberWord("eleventh", 1, 1, definite=True)
    >>> read_ordinal([first, NumberWord("tens", 50, 50, joined=True, definite=True)], 0)
    (2, Numeral(kind='ordinal', value=51, low=51, high=51, scale=1))
    >>> million = NumberWord("scale", 10**6, 10**6, "singular", definite=True)
    >>> read_ordinal([million], 0), read_ordinal([million], 0, ranked=True)[1].value
    (None, 1000000)
    """
    word = words[at]
    if word.role == "digits":
        whole = word.definite and word.value == int(word.value)
        return (at + 1, _rank(word.value)) if whole else None
    found = _first(words, at)
    if found is None:
        return None
    round_ = found.end == at + 1 and word.role in {"tens", "hundred"}
    while (more := _more(words, found)) is not None:
        found, round_ = more, False
    found = _after(words, found)
    if found.named or ((ranked or round_) and found.value > _TEN):
        return found.end, _rank(found.value)
    return None


def _rank(value: float) -> Numeral:
    whole = tidy(value)
    return Numeral("ordinal", whole, whole, whole)


def _first(words: Words, at: int) -> _Rank | None:
    """Read a word for a rank, with its ten or tens; else a number with the article."""
    word = words[at]
    if word.role not in {"ordinal", "eleventh"}:
        term = read_term(words, at) if word.definite else None
        if term is None or term.low != term.high or term.low != int(term.low):
            return None
        return _Rank(term.end, term.low, named=False)
    after = at + 1
    if juxtaposed(words, after, "ten"):
        return _Rank(after + 1, word.value + _TEN, named=True)
    tens = after < len(words) and words[after].role == "tens" and words[after].joined
    if tens and word.value < _TEN:
        return _Rank(after + 1, word.value + words[after].value, named=True)
    return _Rank(after, word.value, named=True) if word.role == "ordinal" else None


def _more(words: Words, found: _Rank) -> _Rank | None:
    """Add what "and" joins, if it fills other decimal places and at most one part is a rank."""
    at = found.end
    if at >= len(words) or not words[at].joined or words[at].attached or not words[at].definite:
        return None
    more = _first(words, at)
    if more is None or (found.named and (more.named or more.value < _HUNDRED)):
        return None
    if places(found.value) & places(more.value):
        return None
    return _Rank(more.end, found.value + more.value, found.named or more.named)


def _after(words: Words, found: _Rank) -> _Rank:
    """Read "the second after the hundredth": the hundred and second."""
    at = found.end + 1
    if not juxtaposed(words, found.end, "after") or at >= len(words) or not words[at].definite:
        return found
    base = _first(words, at)
    while base is not None and not base.named and (more := _more(words, base)) is not None:
        base = more
    if base is None or base.named or base.value < _HUNDRED or base.value <= found.value:
        return found
    return _Rank(base.end, base.value + found.value, named=True)
