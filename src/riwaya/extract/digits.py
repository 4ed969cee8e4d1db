"""Numbers in digits as they stand in a text: signs, marks, blanks and slashes between the tokens.

Start at `read_digits`. Much of what looks like a number in news is none: a dash before digits
belongs to a date or a list, a slash to a score of a match, a point to the sentence before. So a
sign, a leading point and a slash count only where nothing else can be meant, most of all where the
text is nothing but that number (``bare``).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import gcd

from riwaya.arabic.characters import BIDI
from riwaya.arabic.shapes import number_value
from riwaya.match.lattice import Lattice

_MINUS = frozenset("-−–")
_BLANK = frozenset(" \u00a0\u2009\u202f")
_GROUP, _PLUS_GROUPS = 3, 3
# A number after these is a year, a day or an hour, and what follows it another number.
_DATED = frozenset(("عام", "سنه", "يوم", "الساعه", "العام", "السنه", "يومي", "رقم"))
_DEGREES = frozenset(("%", "٪", "°", "درجه", "درجات", "مئويه"))
_OF_A_WHOLE = frozenset((2, 3, 4, 5, 8, 10, 100, 1000))
_MOST_PARTS = 8


@dataclass(frozen=True, slots=True)
class Digits:
    """A number in digits: its value, the tokens ``first`` to ``last`` (exclusive), the digits."""

    value: int | float
    first: int
    last: int
    written: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where digits stand: the tokens of their sentence, and whether the text is it alone."""

    lattice: Lattice
    first: int
    last: int
    bare: bool

    def folded(self, index: int) -> str:
        """Return the folded token at an index of the sentence, or ""."""
        return self.lattice.text.tokens[index].folded if self.first <= index < self.last else ""

    def kind(self, index: int) -> str:
        """Return the kind of the token at an index of the sentence, or ""."""
        return self.lattice.text.tokens[index].kind if self.first <= index < self.last else ""

    def between(self, index: int) -> str:
        """Return what stands between a token and the next, without invisible marks."""
        tokens = self.lattice.text.tokens
        gap = self.lattice.text.article.text[tokens[index].end : tokens[index + 1].start]
        return "".join(char for char in gap if char not in BIDI) if gap else ""

    def touch(self, index: int) -> bool:
        """Say whether a token and the next stand in the sentence with nothing between them."""
        inside = self.first <= index and index + 1 < self.last
        return inside and not self.between(index)


def read_digits(place: Place, index: int) -> Digits | None:
    """Read the number whose digits begin at a token; None where they make none.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> lattice = lay_text("بكلفة 12 500 دينار", load_grammar(), before="numbers")
    >>> read_digits(Place(lattice, 0, 4, bare=False), 1)
    Digits(value=12500, first=1, last=3, written='')
    """
    found = _marked(place, index)
    if found is None:
        return None
    found = _grouped(place, found)
    found = _pointed(place, found)
    found = _slashed(place, found)
    return _signed(place, found)


def _marked(place: Place, index: int) -> Digits | None:
    """Read one token, or several joined by marks that no tokeniser takes for a number's.

    Agencies write 2.5 as 5ر2, its parts reversed as they are seen; others as 2،5, which is also how
    lists of numbers look, so a mark before or after undoes it.
    """
    value = place.lattice.known(index, "@NUM")
    end, written = index + 1, place.folded(index)
    while end - index < _MOST_PARTS and _mark_and_digits(place, end - 1):
        written, end = f"{written}{place.folded(end)}{place.folded(end + 1)}", end + 2
    if end > index + 1 and not _listed(place, index, end):
        joined = number_value(_as_marked(written))
        if joined is not None:
            return Digits(joined, index, end)
    if not isinstance(value, int | float):
        return None
    power = _power(place, index + 1)
    if power is not None:
        return Digits(value * 10.0 ** power[1], index, power[0])
    plain = place.folded(index)
    return Digits(value, index, index + 1, plain if plain.isdigit() else "")


def _as_marked(written: str) -> str:
    """Write digits with the marks that a number has: 5ر2 is 2.5, 2،5 is 2,5, 26،013,94 is 26013.94."""
    if "ر" in written:
        return ".".join(reversed(written.split("ر")))
    alone = written.count("،") == 1 and written.replace("،", "").isdigit()
    return written.replace("،", "," if alone else "٬")


def _power(place: Place, at: int) -> tuple[int, int] | None:
    """Read a power of ten as calculators write it, 2e6: the token after it, and the exponent."""
    mark = place.folded(at).lower()
    if not mark.startswith("e") or not place.touch(at - 1):
        return None
    digits, sign, end = mark[1:], 1, at + 1
    if not digits and place.folded(end) in _MINUS and place.touch(at) and place.touch(end):
        digits, sign, end = place.folded(end + 1), -1, end + 2
    return (end, sign * int(digits)) if digits.isdigit() and len(digits) < _GROUP else None


def _mark_and_digits(place: Place, at: int) -> bool:
    """Say whether a mark and digits are written onto the digits at a token."""
    mark = place.folded(at + 1)
    if place.kind(at + 2) != "number" or not (place.touch(at) and place.touch(at + 1)):
        return False
    if mark in {"،", ",", "."}:
        return True
    return mark == "ر" and place.folded(at).isdigit() and place.folded(at + 2).isdigit()


def _listed(place: Place, index: int, end: int) -> bool:
    """Say whether a mark before or after shows a list of numbers."""
    mark = place.folded(end - 2)
    around = (index - 1, end)
    if mark == "ر":
        return False
    pair = end == index + 3
    plain = place.folded(index).isdigit() and place.folded(end - 1).isdigit()
    return any(place.folded(at) == mark for at in around) or (pair and not plain and mark == ".")


def _grouped(place: Place, found: Digits) -> Digits:
    """Add groups of three digits that a single blank sets off: 100 000."""
    head = place.folded(found.first)
    whole = isinstance(found.value, int) and found.last == found.first + 1
    short = not head.isdigit() or len(head) <= _GROUP
    if not whole or head.startswith("0") or not short or place.folded(found.first - 1) in _DATED:
        return found
    end, value = found.last, int(found.value)
    while _blank_before(place, end) and len(place.folded(end)) == _GROUP:
        if not place.folded(end).isdigit() or value >= 10**15:
            return found
        value, end = value * 1000 + int(place.folded(end)), end + 1
    plus = place.folded(found.first - 1) == "+"
    number_goes_on = place.kind(end) == "number" and _blank_before(place, end)
    number_before = place.kind(found.first - 1) == "number" and _blank_before(place, found.first)
    if number_goes_on or number_before or (plus and end - found.first > _PLUS_GROUPS):
        return found  # a telephone number, or a row of numbers
    return found if end == found.last else Digits(value, found.first, end)


def _blank_before(place: Place, index: int) -> bool:
    if not place.first < index < place.last or place.kind(index) != "number":
        return False
    return place.between(index - 1) in _BLANK


def _pointed(place: Place, found: Digits) -> Digits:
    """Read a decimal without its zero (.75, ٫٠١), which opens the text: else a full stop."""
    mark = place.folded(found.first - 1)
    digits = found.written and place.touch(found.first - 1)
    opens = found.first == 1 or (place.bare and found.first - 2 == place.first)
    if not digits or mark not in {".", "٫"} or not (opens or mark == "٫"):
        return found
    if mark == "٫" and found.first - 2 >= place.first and place.touch(found.first - 2):
        return found
    return Digits(float(f"0.{found.written}"), found.first - 1, found.last)


def _slashed(place: Place, found: Digits) -> Digits:
    """Read a fraction (3/4, 1 1/2) where it can be no score, date or number of a file."""
    end = found.last
    parts = found.written and place.folded(end) == "/" and place.folded(end + 1).isdigit()
    if not parts or not (place.touch(end - 1) and place.touch(end)):
        return _mixed(place, found)
    if "/" in (place.folded(end + 2), place.folded(found.first - 1)):
        return found
    over, under = int(found.value), place.lattice.known(end + 1, "@NUM")
    if not isinstance(under, int) or under == 0:
        return found
    if not place.bare and not _of_something(place, over, under, end + 2):
        return found
    return Digits(over / under, found.first, end + 2)


def _of_something(place: Place, over: int, under: int, after: int) -> bool:
    """Say whether a proper fraction stands before the thing that it is a part of."""
    if not 0 < over < under or under not in _OF_A_WHOLE or gcd(over, under) > 1:
        return False
    thing = after + 1 if place.folded(after) == "من" else after
    if thing >= place.last or place.folded(thing) in _DATED:
        return False
    lattice = place.lattice
    if thing > after:
        return lattice.has(thing, "@AL")
    return lattice.has(thing, "@COUNTED", "@COUNTED_A", "@COUNTED_ONE", "@COUNTED_THE")


def _mixed(place: Place, found: Digits) -> Digits:
    """Add a fraction after a whole number, one blank between: 1 1/2, where nothing else stands."""
    at = found.last
    if not (place.bare and found.written and _blank_before(place, at)):
        return found
    rest = _marked(place, at)
    part = _slashed(place, rest) if rest is not None and rest.last == at + 1 else None
    if part is None or part.last == at + 1 or not 0 < part.value < 1:
        return found
    return Digits(found.value + part.value, found.first, part.last)


def _signed(place: Place, found: Digits) -> Digits:
    """Read a minus sign: only digits have one, and only at the head of a number or of degrees."""
    sign = found.first - 1
    if place.folded(sign) not in _MINUS or not place.touch(sign):
        return found
    before = place.kind(sign - 1)
    if before and (place.touch(sign - 1) or before in {"number", "latin"}):
        return found
    whole = place.bare or (sign == place.first and found.last == place.last)
    if not whole and place.folded(found.last) not in _DEGREES:
        return found
    return Digits(-found.value, sign, found.last)
