"""Numbers: which words and digits of a text make a number together, and what it says.

Start at `lay_numbers`. Each sentence is cut into runs of number words (`number_words`); a run is
read by `arabic.cardinals`, `ordinals` and `fractions`, and what they read is laid over the words
for the finders of times and figures:

| class | holds |
|---|---|
| NUMBER | a cardinal: 15 ألف, خمسة وعشرون, ألفا (جندي) |
| ONE | the word one, laid besides NUMBER: (قارب) واحد |
| NUMBER_THE | a cardinal with the article, laid besides NUMBER: (الدول) الخمس, الـ28 |
| ORDINAL | a rank: الرابعة, الحادية والخمسون, الـ51, أول |
| MAGNITUDE | an amount without a value: آلاف, عشرات الآلاف, بضعة |
| FRACTION | a part: نصف, ثلثا, ثلاثة أرباع, خمس (السكان), واحد من كل أربعة |

A stretch that can be read two ways (الـ51, العشرين) is laid under both classes, save where the
sentence is nothing but that: then a number with the article is a rank.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from riwaya.arabic.cardinals import read_cardinal, read_magnitude
from riwaya.arabic.fractions import read_fraction, read_mixed, read_share
from riwaya.arabic.numerals import Found, NumberWord, Numeral
from riwaya.arabic.ordinals import read_ordinal
from riwaya.extract.number_words import Piece, nothing_else, noun_follows, pieces
from riwaya.match.grammar import Grammar
from riwaya.match.lattice import Lattice, Mention

# After these a scale word counts even where no noun follows it (تجاوز الألف).
_COUNTING = frozenset(
    ("نحو", "حوالي", "قرابه", "زهاء", "من", "عن", "على", "الي", "بين", "تجاوز", "العدد", "عددهم")
)
_YEAR = frozenset(("عام", "سنه", "العام", "السنه", "لعام", "بعام", "وعام"))
_YESTERDAY = frozenset(("امس", "امبارح"))
_THINGS = ("@COUNTED", "@COUNTED_A", "@UNIT_ONE", "@UNIT_COUNTED", "@UNIT_MANY")
_SHARING = frozenset(("of", "over", "per", "portion"))
_FIVE = 5


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
        run: list[Piece] = []
        for piece in pieces(lattice, sentence.first, sentence.last):
            if run and piece.first != run[-1].last:
                yield from _Run(lattice, run, sentence.first, sentence.last).mentions()
                run = []
            run.append(piece)
        if run:
            yield from _Run(lattice, run, sentence.first, sentence.last).mentions()


@dataclass(frozen=True, slots=True)
class _Run:
    """Number words side by side, in the sentence of the tokens ``first`` to ``last``."""

    lattice: Lattice
    pieces: list[Piece]
    first: int
    last: int

    def mentions(self) -> Iterator[Mention]:
        """Read the run from left to right, the longest reading at each place."""
        words = [piece.word for piece in self.pieces]
        alone = nothing_else(self.lattice, self.first, self.last)
        shares = any(word.per or word.role in _SHARING for word in words)
        at = 0
        while at < len(words):
            found = self.found(words, at, alone=alone, shares=shares)
            longest = max((result[0] for result in found.values() if result), default=at + 1)
            for cls, result in found.items():
                if result is not None and result[0] == longest:
                    yield from self.laid(at, longest, cls, result[1])
            mixed = None if found["FRACTION"] else read_mixed(words, at)
            if mixed is not None and mixed[0] > longest and self.counts_on(mixed[0], alone=alone):
                # laid over the whole number, which the hour of a clock still needs
                longest = mixed[0]
                yield from self.laid(at, longest, "NUMBER", mixed[1])
            at = longest

    def found(
        self, words: list[NumberWord], at: int, *, alone: bool, shares: bool
    ) -> dict[str, Found]:
        """Return what each reader makes of the words from a place on."""
        before = self.pieces[at].first - 1
        opens = before < self.first or alone
        dated = self.folded(before) in _YEAR
        ranked = alone or self.ranked(at, before)
        one_number = read_cardinal(self.apart(words, at), at, alone=alone or dated)
        ordinal = self.ranks(at, read_ordinal(words, at, ranked=ranked))
        share = read_share(words, at, opens=opens) if shares else None
        part = share or read_fraction(words, at)
        number = self.counts(at, one_number, alone=alone)
        fifth = self.fifth(at, number)
        said_to_rank = ranked and ordinal is not None and words[at].role != "digits"
        if words[at].definite and (alone or said_to_rank):
            digits = words[at].role == "digits"
            number = number if digits or (ordinal is None and not alone) else None
        return {
            "NUMBER": None if fifth else number,
            "MAGNITUDE": read_magnitude(words, at),
            "ORDINAL": ordinal,
            "FRACTION": fifth or part,
        }

    def ranked(self, at: int, before: int) -> bool:
        """Say whether a number with the article follows one thing, and says which it is."""
        piece = self.pieces[at]
        one = before >= self.first and self.lattice.has(before, "@COUNTED_ONE")
        # الأعضاء الخمسة عشر are fifteen: the fifteenth is الخامس عشر
        return one and not piece.skipped and piece.word.role != "unit"

    def laid(self, at: int, end: int, cls: str, numeral: Numeral) -> Iterator[Mention]:
        """Yield a number under its class, and under what it is besides."""
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

    def counts_on(self, end: int, *, alone: bool) -> bool:
        """Say whether a whole number and a part count what follows: خمسة وربع (ساعة)."""
        after = self.pieces[end - 1].last
        return alone or (after < self.last and self.lattice.has(after, *_THINGS))

    def fifth(self, at: int, number: Found) -> Found:
        """Read خمس السكان, "a fifth of": written like five, before what no five can count."""
        piece = self.pieces[at]
        if number is None or number[0] > at + 1 or not piece.word.part or piece.word.definite:
            return None
        after = piece.last
        whole = noun_follows(self.lattice, after, self.last) and self.lattice.has(after, "@AL")
        # سبع is also a lion and in names, العشر الأواخر are ten nights
        known = ("@AL",) if piece.word.value == _FIVE else ("@COUNTED_THE", "@COUNTED_ONE")
        if not whole or not self.lattice.has(after, *known):
            return None
        value = 1 / piece.word.value
        return number[0], Numeral("fraction", value, value, value)

    def counts(self, at: int, found: Found, *, alone: bool) -> Found:
        """Drop a word that is a number elsewhere but not here."""
        if found is None or found[0] > at + 1:
            return found
        piece = self.pieces[at]
        before, written = self.folded(piece.first - 1), self.folded(piece.first)
        holds = True
        if written.endswith("الف") and piece.word.form == "singular":
            # ألف is also a verb, the name of a letter and a word of titles
            holds = (
                alone
                or before in _COUNTING
                or before[1:] in _COUNTING
                or (
                    noun_follows(self.lattice, piece.last, self.last)
                    and not self.folded(piece.last).startswith("ال")
                )
            )
        elif written.endswith(("الست", "السبع")):
            # السبع is a lion and الست a lady, save after the noun they count
            holds = before.lstrip("وفبلك").startswith("ال") and not piece.word.joined
        elif written.endswith("لست"):
            holds = False  # "I am not" far more often than "for six"
        elif before == "اي" and piece.word.role == "one":
            holds = False  # which one
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
