"""Numbers: which words and digits of a text make a number together, and what it says.

Start at `lay_numbers`. Each sentence is cut into runs of number words; `arabic.numerals` reads a
run, and what it reads is laid over the words for the finders of times and figures:

| class | holds |
|---|---|
| NUMBER | a cardinal: 15 ألف, خمسة وعشرون, ألفا (جندي) |
| ONE | the word one, laid besides NUMBER: (قارب) واحد |
| NUMBER_THE | a cardinal with the article, laid besides NUMBER: (الدول) الخمس, الـ28 |
| ORDINAL | a rank: الرابعة, الحادية والخمسون, الـ51, أول |
| MAGNITUDE | an amount without a value: آلاف, عشرات الآلاف, بضعة |
| FRACTION | a part: نصف, ثلثا, ثلاثة أرباع |

A stretch that can be read two ways (الـ51, العشرين) is laid under both classes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import cast

from riwaya.arabic.lexicon import Entry
from riwaya.arabic.numerals import (
    Found,
    NumberWord,
    Numeral,
    Role,
    read_cardinal,
    read_fraction,
    read_magnitude,
    read_ordinal,
)
from riwaya.arabic.shapes import number_value
from riwaya.match.grammar import Grammar
from riwaya.match.lattice import Lattice, Mention, Offer

_LISTED = "~@NUMERAL"
_TANWIN = "\u064b"
_PREPOSITIONS = ("ب", "ل", "ك")
# What is written onto digits: the letters before the article, and whether the article is there.
_ONTO_DIGITS = {
    **{
        and_ + p: (and_, p, False)
        for and_ in ("", "و", "ف")
        for p in ("", *_PREPOSITIONS)
        if and_ + p
    },
    **{and_ + p + "ال": (and_, p, True) for and_ in ("", "و", "ف") for p in ("", "ب", "ك")},
    **{and_ + "لل": (and_, "ل", True) for and_ in ("", "و", "ف")},
}
_FUNCTION = tuple(
    f"@{c}" for c in ("PREP", "IN", "PART", "DEM", "REL", "PRON", "THAT", "NEG", "BE")
)
# After these a scale word counts even where no noun follows it (تجاوز الألف).
_COUNTING = frozenset(("نحو", "حوالي", "قرابه", "زهاء", "من", "عن", "على", "الي", "بين", "تجاوز"))
_YEAR = frozenset(("عام", "سنه", "العام", "السنه", "لعام", "بعام", "وعام"))
_COMMAS = frozenset(("ر", "،"))
_Onto = tuple[int, str, str, bool]
_YESTERDAY = frozenset(("امس", "امبارح"))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A number word of the text: its tokens, and the letters before its stem."""

    word: NumberWord
    first: int
    last: int
    skipped: int
    preposition: str


def lay_numbers(lattice: Lattice, grammar: Grammar) -> Iterable[Mention]:  # noqa: ARG001
    """Lay each number of a text over its words, with its Numeral as value.

    >>> from riwaya.arabic.parse import parse
    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.model.article import Article
    >>> from riwaya.model.text import Block
    >>> words = "عبر الجسر 15 ألف زائر، وأنقذت الفرق مئتين وخمسين قاربا في الرحلة الـ51"
    >>> text = parse(Article("a", words), [Block("paragraph", 0, len(words))])
    >>> found = list(lay_numbers(load_grammar().lattice(text), load_grammar()))
    >>> [(m.cls, m.value.value) for m in found if m.cls in ("NUMBER", "ORDINAL")]
    [('NUMBER', 15000), ('NUMBER', 250), ('NUMBER', 51), ('ORDINAL', 51)]
    """
    for sentence in lattice.text.sentences:
        run: list[_Piece] = []
        for piece in _pieces(lattice, sentence.first, sentence.last):
            if run and piece.first != run[-1].last:
                yield from _Run(lattice, run, sentence.last).mentions()
                run = []
            run.append(piece)
        if run:
            yield from _Run(lattice, run, sentence.last).mentions()


def _pieces(lattice: Lattice, first: int, last: int) -> Iterator[_Piece]:
    """Yield the number words of a sentence; what is written onto digits belongs to them."""
    tokens, words = lattice.text.tokens, lattice.words
    before: _Onto | None = None
    done = first
    for index in range(first, last):
        token = tokens[index]
        if index < done:
            continue
        if token.kind == "number":
            piece = _digits(lattice, index, before, last)
            if piece is not None:
                done = piece.last
                yield piece
        elif token.kind == "word":
            offer = words[index].keys.get(_LISTED)
            if offer is not None:
                piece = _listed(lattice, index, last, offer)
                stands_apart = before is not None and before[:2] == (index - 1, "و")
                yield _joined_by_word(piece) if stands_apart else piece
            elif token.folded in _ONTO_DIGITS and _leads_digits(lattice, index, last):
                before = (index, *_ONTO_DIGITS[token.folded])


def _joined_by_word(piece: _Piece) -> _Piece:
    """Join a number word to what stands before the "and" that is written apart (خمسة و عشرون)."""
    if piece.skipped:
        return piece
    return _Piece(replace(piece.word, joined=True), piece.first - 1, piece.last, 1, "")


def _leads_digits(lattice: Lattice, index: int, last: int) -> bool:
    """Say whether the letters of a token are written onto the next; "and" may stand apart."""
    tokens = lattice.text.tokens
    return index + 1 < last and (
        tokens[index + 1].start == tokens[index].end or tokens[index].folded == "و"
    )


def _digits(lattice: Lattice, index: int, before: _Onto | None, last: int) -> _Piece | None:
    value, end = lattice.known(index, "@NUM"), index + 1
    if index + 2 < last and lattice.text.tokens[end].folded in _COMMAS:
        joined = _joined(lattice, index, last)
        value, end = (value, end) if joined is None else (joined, index + 3)
    if not isinstance(value, int | float):
        return None
    if before is None or before[0] != index - 1:
        return _Piece(NumberWord("digits", value, value), index, end, 0, "")
    at, and_, preposition, definite = before
    word = NumberWord(
        "digits", value, value, joined=bool(and_), attached=bool(preposition), definite=definite
    )
    return _Piece(word, at, end, len(and_) + len(preposition), preposition)


def _joined(lattice: Lattice, index: int, last: int) -> int | float | None:
    """Read digits on both sides of a mark that no tokeniser takes for one number's.

    Agencies write 2.5 as 5ر2, its parts reversed as they are seen; others as 2،5, which is also how
    lists of numbers look, so a mark before or after undoes it.
    """
    tokens = lattice.text.tokens
    left, mark, right = tokens[index : index + 3]
    digits = right.kind == "number" and left.folded.isdigit() and right.folded.isdigit()
    if not digits or left.end != mark.start or mark.end != right.start:
        return None
    if mark.folded == "ر":
        return number_value(f"{right.folded}.{left.folded}")
    around = (index - 1, index + 3)
    if any(0 <= at < last and tokens[at].folded == mark.folded for at in around):
        return None
    return number_value(f"{left.folded},{right.folded}")


def _listed(lattice: Lattice, index: int, last: int, offer: Offer) -> _Piece:
    keys = lattice.words[index].keys
    preposition = ""
    if offer.skipped and "@NUMERAL" not in keys:
        preposition = next((p for p in _PREPOSITIONS if f"{p}+@NUMERAL" in keys), "")
    if index + 1 < last and _and_eleven(lattice, index):
        return _Piece(NumberWord("teen", 1, 1, joined=True), index, index + 1, 1, "")
    word = _word(cast("Entry", offer.value), offer.skipped > len(preposition), bool(preposition))
    if word.form == "either":
        token = lattice.text.tokens[index]
        if _TANWIN in lattice.text.article.text[token.start : token.end]:
            word = replace(word, form="singular")
        else:
            word = replace(word, leads=_noun_follows(lattice, index + 1, last))
    return _Piece(word, index, index + 1, offer.skipped, preposition)


def _and_eleven(lattice: Lattice, index: int) -> bool:
    """Say whether a token is the "and one-" of وأحد عشر, which folds like واحد, "one"."""
    first, second = lattice.text.tokens[index : index + 2]
    return first.folded == "واحد" and second.folded in {"عشر", "عشره"}


@lru_cache(maxsize=4096)
def _word(entry: Entry, joined: bool, attached: bool) -> NumberWord:  # noqa: FBT001
    """Return what the list says of a number word, as the reader of numerals wants it."""
    over, under = entry.get("over") or "1", entry.get("under")
    value = int(over) / int(under) if under else int(entry.get("value") or entry.get("low") or 0)
    return NumberWord(
        cast("Role", entry.get("role")),
        value,
        int(entry.get("high") or 0) or value,
        entry.get("form") or "",  # type: ignore[arg-type]
        joined=joined,
        attached=attached,
        definite=entry.get("definite") == "yes",
    )


def _noun_follows(lattice: Lattice, index: int, last: int) -> bool:
    """Say whether a word stands there that a number before it can count."""
    if index >= last or lattice.text.tokens[index].kind != "word":
        return False
    offer = lattice.words[index].keys.get(_LISTED)
    if offer is not None:
        return not offer.skipped and cast("Entry", offer.value).get("role") == "scale"
    folded = lattice.text.tokens[index].folded
    return len(folded) > 1 and folded[0] != "و" and not lattice.has(index, *_FUNCTION)


@dataclass(frozen=True, slots=True)
class _Run:
    """Number words that stand side by side, in a sentence that ends before the token ``last``."""

    lattice: Lattice
    pieces: list[_Piece]
    last: int

    def mentions(self) -> Iterator[Mention]:
        """Read the run from left to right, the longest reading at each place."""
        words = [piece.word for piece in self.pieces]
        at = 0
        while at < len(words):
            found = {
                "NUMBER": self.counts(at, read_cardinal(self.apart(words, at), at)),
                "MAGNITUDE": read_magnitude(words, at),
                "ORDINAL": self.ranks(at, read_ordinal(words, at)),
                "FRACTION": read_fraction(words, at),
            }
            longest = max((result[0] for result in found.values() if result), default=at + 1)
            for cls, result in found.items():
                if result is not None and result[0] == longest:
                    yield from self.laid(at, longest, cls, result[1])
            at = longest

    def laid(self, at: int, end: int, cls: str, numeral: Numeral) -> Iterator[Mention]:
        head, last = self.pieces[at], self.pieces[end - 1].last
        if numeral.kind == "magnitude":
            cls = "MAGNITUDE"
        yield Mention(head.first, last, cls, numeral, head.skipped, head.preposition)
        lone = head.word.role == "one" and end == at + 1
        beside = "ONE" if lone else "NUMBER_THE" if head.word.definite else None
        if cls == "NUMBER" and beside is not None:
            yield Mention(head.first, last, beside, numeral, head.skipped, head.preposition)

    def folded(self, index: int) -> str:
        """Return the folded word at a token of the sentence, or of the text before it."""
        return self.lattice.text.tokens[index].folded if 0 <= index < self.last else ""

    def apart(self, words: list[NumberWord], at: int) -> list[NumberWord]:
        """Cut the run after a year: in «عام 2015 مليون زائر» the two are not one number."""
        piece = self.pieces[at]
        if piece.word.role != "digits" or at + 1 == len(words) or piece.first == 0:
            return words
        before = piece.first - 1
        dated = self.folded(before) in _YEAR or self.lattice.has(before, "~@MONTH")
        return words[: at + 1] if dated and self.lattice.has(piece.last - 1, "@YEARNUM") else words

    def counts(self, at: int, found: Found) -> Found:
        """Drop a word that is a number elsewhere but not here."""
        if found is None or found[0] > at + 1:
            return found
        piece = self.pieces[at]
        before, written = self.folded(piece.first - 1), self.folded(piece.first)
        holds = True
        if written.endswith("الف") and piece.word.form == "singular":
            # ألف is also a verb, the name of a letter and a word of titles
            holds = (
                before in _COUNTING
                or before[1:] in _COUNTING
                or (
                    _noun_follows(self.lattice, piece.last, self.last)
                    and not self.folded(piece.last).startswith("ال")
                )
            )
        elif written.endswith(("الست", "السبع")):
            # السبع is a lion and الست a lady, save after the noun they count
            holds = before.lstrip("وفبلك").startswith("ال") and not piece.word.joined
        elif written.endswith("لست"):
            holds = False  # "I am not" far more often than "for six"
        return found if holds else None

    def ranks(self, at: int, found: Found) -> Found:
        """Drop the second of sixty (30 ثانية) and the day before yesterday (أول من أمس)."""
        piece = self.pieces[at]
        if found is None or piece.word.role != "ordinal":
            return found
        if at and not piece.word.definite and self.folded(piece.first) == "ثانيه":
            return None
        after = self.folded(piece.last), self.folded(piece.last + 1)
        yesterday = after[0] in _YESTERDAY or (after[0] == "من" and after[1] in _YESTERDAY)
        return None if yesterday else found
