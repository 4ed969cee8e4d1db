"""Numbers as Arabic writes them: digits, words, or both together, read into values.

Start at `read_cardinal`. A number is a sum of terms joined by "and", the larger scale first
(مليون ومئتا ألف وخمسون); a term is a group below a thousand, or digits, times the scales that
follow it. Words come in as `NumberWord`, so this module holds the arithmetic of the language and no
list of words.

Method: the numerals of any school grammar, e.g. Wright, A Grammar of the Arabic Language, I.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

NumeralKind = Literal["cardinal", "ordinal", "fraction", "magnitude"]
Role = Literal[
    "digits",  # 15
    "one",  # واحد
    "unit",  # two to nine
    "ten",  # عشرة; after a unit, -teen
    "teen",  # إحدى, اثنتا: only before -teen
    "tens",  # twenty to ninety
    "hundred",  # مئة
    "hundreds",  # مئتان, ثلاثمئة
    "scale",  # ألف, مليون …
    "few",  # بضعة
    "ordinal",  # first to tenth
    "eleventh",  # حادي: first, but only before -teen and tens
    "part",  # نصف, ثلث
    "parts",  # أرباع: after a count
]
_TEN = 10
_MOST = 10**18  # beyond this nothing in the news is counted, and no text may make us multiply on


@dataclass(frozen=True, slots=True)
class Numeral:
    """What a number says: its value, or the least and most it can be where it gives no value.

    "Thousands" is a magnitude: at least two thousand, no value, no upper bound. ``scale`` is the
    last scale written as a word, so that "200 to 300 thousand" can lend it to the 200.
    """

    kind: NumeralKind
    value: int | float | None
    low: int | float | None
    high: int | float | None
    scale: int = 1


@dataclass(frozen=True, slots=True)
class NumberWord:
    """One word or run of digits in a number, and how it stands there.

    ``high`` differs from ``value`` for "a few" alone. ``form`` tells a scale's singular, dual and
    plural, and ``either`` the spelling ألفا, which is a dual when a noun follows (``leads``).
    ``joined``: an "and" is attached; ``attached``: a preposition is.
    """

    role: Role
    value: int | float
    high: int | float
    form: Literal["", "singular", "dual", "plural", "either"] = ""
    joined: bool = False
    attached: bool = False
    definite: bool = False
    leads: bool = False


Words = Sequence[NumberWord]
Found = tuple[int, Numeral] | None
_Range = tuple[int, float, float]  # the index after, the least, the most


def read_cardinal(words: Words, at: int) -> Found:
    """Read the number that begins at a word: its end and what it says, or None.

    >>> three, thousand = NumberWord("unit", 3, 3), NumberWord("scale", 1000, 1000, "plural")
    >>> read_cardinal([three, thousand, NumberWord("hundreds", 200, 200, joined=True)], 0)
    (3, Numeral(kind='cardinal', value=3200, low=3200, high=3200, scale=1000))
    >>> read_cardinal([thousand], 0) is None  # "thousands" counts nothing
    True
    """
    low: float = 0
    high: float = 0
    ceiling: float = math.inf
    end, scale = at, 1
    while end < len(words) and (end == at or _goes_on(words[end])):
        term = _term(words, end) if end == at or words[end].role != "few" else None
        if term is None or term[2] >= ceiling:
            break
        end, low, high, ceiling = term[0], low + term[1], high + term[2], term[3]
        scale = max(scale, int(ceiling))
        if ceiling == 1:
            break
    if end == at:
        return None
    least, most = tidy(low), tidy(high)
    if least != most:
        return end, Numeral("magnitude", None, least, most, scale)
    return end, Numeral("cardinal", least, least, most, scale)


def read_magnitude(words: Words, at: int) -> Found:
    """Read bare scale plurals (آلاف، عشرات الآلاف): at least two of them, and no value.

    >>> tens = NumberWord("scale", 10, 10, "plural")
    >>> read_magnitude([tens, NumberWord("scale", 1000, 1000, "plural", definite=True)], 0)
    (2, Numeral(kind='magnitude', value=None, low=20000, high=None, scale=10000))
    """
    end, scale = at, 1
    while end < len(words) and words[end].role == "scale" and words[end].form == "plural":
        if end > at and (words[end].joined or words[end].attached or scale >= _MOST):
            break
        scale *= int(words[end].value)
        end += 1
    if end == at:
        return None
    return end, Numeral("magnitude", None, 2 * scale, None, scale)


def read_ordinal(words: Words, at: int) -> Found:
    """Read the rank that begins at a word: الرابع، الحادية والخمسون، الـ51; or None.

    >>> first = NumberWord("eleventh", 1, 1, definite=True)
    >>> read_ordinal([first, NumberWord("tens", 50, 50, joined=True, definite=True)], 0)
    (2, Numeral(kind='ordinal', value=51, low=51, high=51, scale=1))
    """
    word, after = words[at], words[at + 1] if at + 1 < len(words) else None
    if word.role in {"ordinal", "eleventh"} and word.value <= _TEN:
        if after is not None and after.role == "ten" and not after.joined:
            return at + 2, _rank(word.value + _TEN)
        if after is not None and after.role == "tens" and after.joined and word.value < _TEN:
            return at + 2, _rank(word.value + after.value)
        return (at + 1, _rank(word.value)) if word.role == "ordinal" else None
    whole = word.role == "digits" and word.value == int(word.value)
    if word.definite and (whole or word.role in {"tens", "hundred"}):
        return at + 1, _rank(word.value)
    return None


def read_fraction(words: Words, at: int) -> Found:
    """Read a part of a whole: نصف, ثلثا, ثلاثة أرباع; or None.

    >>> read_fraction([NumberWord("unit", 3, 3), NumberWord("parts", 0.25, 0.25)], 0)
    (2, Numeral(kind='fraction', value=0.75, low=0.75, high=0.75, scale=1))
    """
    found = _part(words, at)
    if found is None:
        return None
    end, value = found
    return end, Numeral("fraction", value, value, value)


def tidy(value: float) -> int | float:
    """Return a whole number as an int, and what arithmetic smeared as it was meant.

    >>> tidy(5.1 * 1_000_000), tidy(6.5)
    (5100000, 6.5)
    """
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def _rank(value: float) -> Numeral:
    whole = tidy(value)
    return Numeral("ordinal", whole, whole, whole)


def _goes_on(word: NumberWord) -> bool:
    return word.joined and not word.attached


def _juxtaposed(words: Words, at: int, *roles: Role) -> bool:
    """Say whether the word there follows directly, with nothing attached, in one of the roles."""
    if at >= len(words):
        return False
    word = words[at]
    return word.role in roles and not word.joined and not word.attached


def _term(words: Words, at: int) -> tuple[int, float, float, float] | None:
    """Read one term of the sum: its end, least, most and scale."""
    part = _part(words, at)
    if part is not None:
        # half a million; a half alone counts nothing
        end, value = part
        if not _juxtaposed(words, end, "scale") or words[end].form != "singular":
            return None
        scale = words[end].value
        return end + 1, value * scale, value * scale, scale
    group = _group(words, at)
    if group is None:
        return _bare_scale(words, at)
    end, low, high = group
    total: float = 1
    tens_too = words[at].role == "few"  # بضع عشرات, but no ثلاث عشرات
    while _juxtaposed(words, end, "scale") and total < _MOST:
        word = words[end]
        if word.form == "dual" or (word.value <= 100 and not tens_too):
            break
        total *= word.value
        end += 1
    return _with_half(words, end, low * total, high * total, total)


def _bare_scale(words: Words, at: int) -> tuple[int, float, float, float] | None:
    """Read a scale that stands without a count: ألف is one, ألفان two, آلاف no number."""
    word = words[at]
    if word.role != "scale" or word.form == "plural":
        return None
    double = word.form == "dual" or (word.form == "either" and word.leads)
    scale: float = word.value
    end = at + 1
    while _juxtaposed(words, end, "scale") and words[end].form in {"singular", "either"}:
        if scale >= _MOST:
            break
        scale *= words[end].value
        end += 1
    value = 2 * scale if double else scale
    return _with_half(words, end, value, value, scale)


def _with_half(
    words: Words, end: int, low: float, high: float, scale: float
) -> tuple[int, float, float, float]:
    """Add "and a half (of the scale)" to a term, as in مليونين ونصف المليون."""
    if scale > 1 and end < len(words) and _goes_on(words[end]) and words[end].role == "part":
        more = words[end].value * scale
        end += 1
        if _juxtaposed(words, end, "scale") and words[end].value == scale:
            end += 1
        low, high = low + more, high + more
    return end, low, high, scale


def _part(words: Words, at: int) -> tuple[int, float] | None:
    word = words[at]
    if word.role == "part":
        return at + 1, word.value
    if word.role == "unit" and _juxtaposed(words, at + 1, "parts"):
        return at + 2, word.value * words[at + 1].value
    return None


def _group(words: Words, at: int) -> _Range | None:
    """Read a number below a thousand, or digits, which may be any number."""
    word = words[at]
    if word.role in {"digits", "few"}:
        half = (
            word.role == "digits" and _after(words, at + 1, "part") and words[at + 1].value == 0.5
        )
        more = 0.5 if half else 0
        return at + 1 + half, word.value + more, word.high + more
    if word.role == "unit" and _juxtaposed(words, at + 1, "hundred"):
        end, hundreds = at + 2, word.value * words[at + 1].value
    elif word.role in {"hundred", "hundreds"}:
        end, hundreds = at + 1, word.value
    else:
        return _below_hundred(words, at)
    if end < len(words) and _goes_on(words[end]):
        rest = _below_hundred(words, end)
        if rest is not None:
            return rest[0], hundreds + rest[1], hundreds + rest[2]
    return end, hundreds, hundreds


def _below_hundred(words: Words, at: int) -> _Range | None:
    word = words[at]
    value: float
    if word.role in {"unit", "one", "teen"} and _juxtaposed(words, at + 1, "ten"):
        value = word.value + _TEN
        return at + 2, value, value
    if word.role in {"unit", "one", "teen"} and _after(words, at + 1, "tens"):
        value = word.value + words[at + 1].value
        return at + 2, value, value
    if word.role in {"unit", "one", "ten", "tens"}:
        return at + 1, word.value, word.value
    return None


def _after(words: Words, at: int, role: Role) -> bool:
    return at < len(words) and _goes_on(words[at]) and words[at].role == role
