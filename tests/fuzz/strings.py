"""Strings nobody would write, one after another: a series is the same whenever its seed is.

Six makers take turns: sentences changed at random, words of the lists on times and numbers thrown
together, strings that rules describe, dates in figures in and out of range, characters of all
Unicode, and short stretches said again and again.
"""

from __future__ import annotations

import random
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence

from fuzz.patterns import Grown

from riwaya.match.grammar import Grammar

Chance = random.Random
PUBLISHED = (
    *(None, "2031-05-01", "2016-02-29", "0001-01-01", "9999-12-31"),
    "2026-03-11T23:59:59+03:00",
)
_LED = ("", "", "", "", "و", "ب", "ل", "ال", "وال", "بال", "لل", "ف", "ك", "ولل")
_MARKS = (
    *" " * 12,
    "، ",
    ". ",
    "/",
    "-",
    " - ",
    "–",
    ":",
    "؛ ",
    " (",
    ") ",
    '"',
    "«",
    "»",
    "%",
    "\n",
)
_DIGITS = tuple(
    point for point in range(sys.maxunicode + 1) if unicodedata.category(chr(point)) == "Nd"
)
_POOLS: tuple[Sequence[int], ...] = (
    range(0x600, 0x700),
    range(0x750, 0x780),
    range(0xFB50, 0xFE00),
    range(0xFE70, 0xFF00),
    range(0x20, 0x7F),
    range(0x20),
    _DIGITS,
    (0x61C, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)),
    (*range(0x300, 0x330), *range(0x610, 0x61B), *range(0x64B, 0x660), 0x670, *range(0x6D6, 0x6EE)),
    range(0xD800, 0xE000),
    (0x640, 0xFEFF, 0xFFFD, 0xA0, 0x2028, 0x2029, 0x85, 0xFDFA, 0x66A, 0x66B, 0x66C, 0xBD, 0x2153),
    range(sys.maxunicode + 1),
)
_SCRIPTS = tuple(str.maketrans("0123456789", digits) for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"))
_NUMBERS = (0, 1, 2, 7, 12, 13, 24, 25, 29, 30, 31, 32, 59, 60, 61, 99, 100, 360, 1000, 1445, 1448)
_YEARS = (0, 1, 9, 31, 99, 622, 999, 1000, 1446, 1900, 2016, 2031, 2999, 3000, 9999, 10_000, 99_999)


def sentences_of(grammar: Grammar) -> tuple[str, ...]:
    """Give the examples of all rules: sentences that need no corpus."""
    return tuple(
        example.text for file in grammar.files for rule in file.rules for example in rule.examples
    )


class Strings:
    """A series of strings; ``sentences`` are what the first maker changes."""

    def __init__(self, grammar: Grammar, sentences: Sequence[str], seed: int) -> None:
        self._chance = Chance(f"riwaya {seed}")
        self._sentences = sentences
        self._grown = Grown(grammar)
        self._words = self._grown.words

    def __iter__(self) -> Iterator[str]:
        makers: tuple[Callable[[], str], ...] = (
            self._changed,
            self._thrown,
            self._thrown,
            self._ruled,
            self._ruled,
            self._ruled_inside,
            self._dated,
            self._drawn,
            self._repeated,
        )
        while True:
            yield self._chance.choice(makers)()

    def _changed(self) -> str:
        text = list(self._chance.choice(self._sentences))
        for _ in range(self._chance.randint(1, 8)):
            at = self._chance.randint(0, len(text))
            match self._chance.randrange(6):
                case 0:
                    del text[at : at + self._chance.choice((1, 1, 3, 20))]
                case 1:
                    text.insert(at, self._character())
                case 2:
                    text[at:at] = text[at : at + self._chance.choice((2, 9, 30))]
                case 3:
                    text.insert(at, f" {self._word()} ")
                case 4:
                    text[at : at + 1] = self._number()
                case _:
                    words = "".join(text).split(" ")
                    self._chance.shuffle(words)
                    text = list(" ".join(words))
        return "".join(text)

    def _thrown(self) -> str:
        said = []
        for _ in range(self._chance.randint(1, 14)):
            said.append(self._number() if self._chance.random() < 0.25 else self._word())
            said.append(self._chance.choice(_MARKS))
        return "".join(said)

    def _ruled(self) -> str:
        said = self._grown.string(self._chance)
        for _ in range(self._chance.choice((0, 0, 0, 1, 2))):
            at = self._chance.randint(0, len(said))
            said = said[:at] + self._character() + said[at + self._chance.randint(0, 1) :]
        return said

    def _ruled_inside(self) -> str:
        words = self._chance.choice(self._sentences).split(" ")
        for _ in range(self._chance.randint(1, 3)):
            words.insert(self._chance.randint(0, len(words)), self._grown.string(self._chance))
        return " ".join(words)

    def _dated(self) -> str:
        kind = self._chance.choice(
            (
                *("{d}/{d}/{y}", "{y}-{d}-{d}", "{d}.{d}.{y}", "{d}-{d}", "{d} {w} {y}", "{w} {y}"),
                *("{d}:{d}", "{d}:{d}:{d}", "{d} {w} {d}", "{y}-{y}", "{y}/{y}", "{d} {w}/{w} {y}"),
                *(
                    "الساعة {d}:{d}",
                    "{d}ر{d}",
                    "{d}،{d}",
                    "{d}%",
                    "${y}",
                    "ال{d}",
                    "الـ{d}",
                    "{y}هـ",
                ),
                *("{d} {w} {y}هـ الموافق {d} {w} {y}م", "من {d} إلى {d} {w} {y}", "بين {y} و{y}"),
            )
        )
        out = kind
        for name, made in (("{d}", self._number), ("{w}", self._word), ("{y}", self._year)):
            while name in out:
                out = out.replace(name, made(), 1)
        return self._chance.choice(("", "في ", "منذ ", "عام ", "يوم ")) + out

    def _drawn(self) -> str:
        if self._chance.random() < 0.5:
            return "".join(self._character() for _ in range(self._chance.randint(1, 60)))
        parts = [self._word() for _ in range(self._chance.randint(1, 8))]
        return "".join(part + self._character() for part in parts)

    def _repeated(self) -> str:
        parts = [
            self._chance.choice((self._word, self._number, self._character))()
            for _ in range(self._chance.randint(1, 3))
        ]
        joint = self._chance.choice(("", " ", " و", "/", "-", ":", "، "))
        return joint.join(parts * self._chance.choice((2, 5, 20, 60)))

    def _word(self) -> str:
        return self._chance.choice(_LED) + self._chance.choice(self._words)

    def _number(self) -> str:
        return self._written(
            self._chance.choice((self._chance.choice(_NUMBERS), self._chance.randrange(100)))
        )

    def _year(self) -> str:
        return self._written(
            self._chance.choice((self._chance.choice(_YEARS), self._chance.randrange(1300, 2100)))
        )

    def _written(self, number: int) -> str:
        """Write a number in digits of one script, sometimes of two, sometimes odd."""
        figures = str(number)
        turn = self._chance.randrange(12)
        if turn == 0:
            figures = f"{number:03}"
        elif turn == 1:
            figures += self._chance.choice((".5", ",5", "٫25", ",000", ".000.000", "." * 3, ",,"))
        elif turn == 2:
            figures *= self._chance.choice((2, 10, 400))
        elif turn == 3:
            cut = self._chance.randint(0, len(figures))
            return figures[:cut].translate(_SCRIPTS[0]) + figures[cut:]
        return figures.translate(self._chance.choice(({}, *_SCRIPTS)))

    def _character(self) -> str:
        return chr(self._chance.choice(self._chance.choice(_POOLS)))
