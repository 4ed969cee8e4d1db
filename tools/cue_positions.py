"""Where Arabic may report something: positions told by their shape, no list of cue words asked.

Five frames. `that`: a word for that (an, inn, bi-ann, with a pronoun or without) after a word that
could govern it. `preposition-that`: the same with a preposition before it (ala an, ila an).
`colon-quote`: a colon and an opening quotation mark. `after-quote`: a word right after the mark
that closes six words or more. `according`: the nominal frames (wifqan, bi-hasab, naqlan, ala hadd).

Conjunctions made with that (baada an, ghayra an) are left out by a closed list of particles: they
are no verbs. Whether anybody reports at a position, and by which word, only a reader can say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bulk_counts import fold

__all__ = ["FRAMES", "Place", "Word", "cut", "places", "shown"]

FRAMES = ("that", "preposition-that", "colon-quote", "after-quote", "according")

_WORD = re.compile(
    r"[\u0610-\u061a\u0620-\u065f\u0670-\u06d3\u06d6-\u06ed]+|[A-Za-z0-9]+|[^\w\s]|\n"
)
_LETTERS = re.compile(r"[\u0620-\u06d3A-Za-z0-9]")
_OWNERS = ("", "ه", "ها", "هم", "هما", "هن", "ني", "نا", "ي")
_THAT = frozenset(head + "ان" + owner for head in ("", "ب") for owner in _OWNERS) - {"انا", "بانا"}
_PREPOSITIONS = frozenset(("علي", "الي", "من", "في", "عن"))
_PARTICLES = frozenset(
    (
        *("بعد", "قبل", "منذ", "دون", "بدون", "بمجرد", "لمجرد", "رغم", "مع", "غير", "الا", "بيد"),
        *("حتي", "لدرجه", "بما", "كما", "خاصه", "سيما", "لو", "حيث", "ذلك", "اذ", "اذا", "سوي"),
        *("طالما", "قبيل", "بعيد", "عقب", "حال", "لكن", "لولا", "عوض", "بدل", "مثل", "بل", "او"),
        *("ام", "ثم", "ما", "هل", "لا", "ان", "هو", "هي", "هذا", "هذه"),
    )
)  # fmt: skip
_ENDS = frozenset(".؟?!؛;…:\n")
_OPENING, _CLOSING = frozenset('"“«„'), frozenset('"”»')
_LONG = 6
_REACH = 16

_HEADS = frozenset(
    ("وفق", "وفقا", "بحسب", "حسب", "حسبما", "وفقما", "نقلا", "طبقا", "استنادا", "براي")
)
_PHRASES = frozenset(
    (("علي", "حد"), ("علي", "ذمه"), ("علي", "لسان"), ("في", "راي"), ("وجهه", "نظر"))
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark of a text, half-open, with its folded form."""

    start: int
    end: int
    folded: str


@dataclass(frozen=True, slots=True)
class Place:
    """A position: its frame, and the number of its word or mark among the words of the text."""

    frame: str
    at: int


def cut(text: str) -> list[Word]:
    """Cut a text into words and marks.

    >>> [word.folded for word in cut("قال: «نعم»")]
    ['قال', ':', '«', 'نعم', '»']
    """
    return [Word(m.start(), m.end(), fold(m[0])) for m in _WORD.finditer(text)]


def places(words: list[Word]) -> Iterator[Place]:
    """Find the positions of a text, in order.

    >>> [(p.frame, p.at) for p in places(cut("قال الوزير إن السد امتلأ، بحسب الشراع"))]
    [('that', 2), ('according', 6)]
    """
    opened = -1
    for at, word in enumerate(words):
        folded = word.folded
        if folded == "\n":
            opened = -1
        elif folded in _CLOSING and opened >= 0:
            if _counted(words[opened:at]) >= _LONG and _spoken(words, at):
                yield Place("after-quote", at)
            opened = -1
        elif folded in _OPENING:
            opened = at
            if _colon(words, at):
                yield Place("colon-quote", at)
        elif folded in _THAT:
            before = _before(words, at)
            if before in _PREPOSITIONS:
                yield Place("preposition-that", at)
            elif before and _bare(before) not in _PARTICLES:
                yield Place("that", at)
        elif _bare(folded) in _HEADS or _pair(words, at) in _PHRASES:
            yield Place("according", at)


def _counted(words: list[Word]) -> int:
    return sum(1 for word in words if _LETTERS.search(word.folded))


def _bare(folded: str) -> str:
    return folded[1:] if folded[:1] in ("و", "ف") and len(folded) > len("وان") else folded


def _pair(words: list[Word], at: int) -> tuple[str, str]:
    return (_bare(words[at].folded), words[at + 1].folded if at + 1 < len(words) else "")


def _before(words: list[Word], at: int) -> str:
    """Return the word before, past a comma, bracket or quotation mark; "" at a sentence's start."""
    for word in reversed(words[max(0, at - 3) : at]):
        if word.folded in _ENDS:
            return ""
        if _LETTERS.search(word.folded):
            return word.folded
    return ""


def _colon(words: list[Word], at: int) -> bool:
    before = [word.folded for word in words[max(0, at - 2) : at]]
    return before[-1:] == [":"] or (before[-1:] in (["-"], ["–"]) and before[:1] == [":"])


def _spoken(words: list[Word], at: int) -> bool:
    """Say whether a word follows a closing mark at once, or after one comma."""
    after = words[at + 1 : at + 3]
    if after and after[0].folded in "،,":
        after = after[1:]
    return bool(after) and bool(_LETTERS.search(after[0].folded))


def shown(text: str, words: list[Word], place: Place) -> str:
    """Write a position in its context, its word or mark in brackets: for reading, never for keeping.

    >>> words = cut("قال الوزير إن السد امتلأ")
    >>> shown("قال الوزير إن السد امتلأ", words, Place("that", 2))
    'قال الوزير [إن] السد امتلأ'
    """
    before = 4 if place.frame == "after-quote" else _REACH
    first = words[max(0, place.at - before)].start
    last = words[min(len(words) - 1, place.at + 8)].end
    here = words[place.at]
    line = f"{text[first : here.start]}[{text[here.start : here.end]}]{text[here.end : last]}"
    return " ".join(line.split())
