"""The words of numbers and the terms they make: خمسة وعشرون ألف, ثلاث مئة, نصف مليون.

Start at `read_term`. A term is a group below a thousand, or digits, times the scales that follow it.
Words come in as `NumberWord`, so this module holds the arithmetic of the language and no list of
words. Sums of terms are read in `cardinals`, ranks in `ordinals`, parts of a whole in `fractions`.

Method: the numerals of any school grammar, e.g. Wright, A Grammar of the Arabic Language, I.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

NumeralKind = Literal["cardinal", "ordinal", "fraction", "magnitude"]
Role = Literal[
    "digits",  # 15
    "zero",  # صفر
    "one",  # واحد
    "unit",  # two to nine
    "ten",  # عشرة; after a unit, -teen
    "teen",  # إحدى, اثنتا: only before -teen
    "teens",  # eleven to nineteen in one word, as they are spoken: حداشر
    "tens",  # twenty to ninety
    "hundred",  # مئة
    "hundreds",  # مئتان, ثلاثمئة
    "thousands",  # three to ten thousand in one word, as they are spoken: خمستلاف
    "scale",  # ألف, مليون …
    "few",  # بضعة
    "ordinal",  # first to tenth
    "eleventh",  # حادي: first, but only before -teen and tens
    "part",  # نصف, ثلث
    "parts",  # أرباع: after a count
    # words that are no numbers and join them
    "minus",  # سالب
    "point",  # فاصلة
    "less",  # إلا
    "over",  # على
    "of",  # من
    "each",  # كل: after "of"
    "portion",  # جزء: before "of"
    "per",  # في: before a scale
    "after",  # بعد: the second after the hundredth
]
_TEN, _HUNDRED = 10, 100
MOST = 10**18  # beyond this nothing in the news is counted, and no text may make us multiply on


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
    ``joined``: an "and" is attached; ``attached``: a preposition is, and ``per`` that it is ب.
    ``spoken``: a form of a dialect, which may be added without "and". ``part``: خمس is also a fifth.
    ``written``: the digits.
    """

    role: Role
    value: int | float
    high: int | float
    form: Literal["", "singular", "dual", "plural", "either"] = ""
    joined: bool = False
    attached: bool = False
    definite: bool = False
    leads: bool = False
    per: bool = False
    spoken: bool = False
    part: bool = False
    written: str = ""


Words = Sequence[NumberWord]
Found = tuple[int, Numeral] | None


@dataclass(frozen=True, slots=True)
class Term:
    """A part of a sum: the index after it, its least and most, and the scale it is counted in."""

    end: int
    low: float
    high: float
    scale: float = 1


def read_term(words: Words, at: int) -> Term | None:
    """Read one term of a sum: a group times its scales, half a scale, or a scale alone.

    >>> five, million = NumberWord("unit", 5, 5), NumberWord("scale", 10**6, 10**6, "plural")
    >>> read_term([five, million], 0)
    Term(end=2, low=5000000, high=5000000, scale=1000000)
    """
    part = read_part(words, at)
    if part is not None:
        # half a million; a half alone counts nothing
        end, value = part
        whole = juxtaposed(words, end, "scale", "hundred")
        if not whole or words[end].form not in {"", "singular"}:
            return None
        scale = words[end].value
        return Term(end + 1, value * scale, value * scale, scale)
    word = words[at]
    if word.role == "thousands":
        return Term(at + 1, word.value, word.value, 1000)
    group = read_group(words, at)
    if group is None:
        return _bare_scale(words, at)
    end, total = group.end, 1
    tens_too = word.role == "few"  # بضع عشرات, but no ثلاث عشرات
    while juxtaposed(words, end, "scale") and total < MOST:
        scale = words[end].value
        if words[end].form == "dual" or (scale in {_TEN, _HUNDRED} and not tens_too):
            break
        total *= int(scale)
        end += 1
    return _with_half(words, Term(end, group.low * total, group.high * total, total))


def read_group(words: Words, at: int) -> Term | None:
    """Read a number below a thousand, or digits, which may be any number.

    >>> three, hundred = NumberWord("unit", 3, 3), NumberWord("hundred", 100, 100)
    >>> read_group([three, hundred, NumberWord("ten", 10, 10, joined=True)], 0)
    Term(end=3, low=310, high=310, scale=1)
    """
    word = words[at]
    if word.role == "few":
        return Term(at + 1, word.value, word.high)
    if word.role == "digits":
        return _digits(words, at)
    if word.role in {"hundred", "hundreds"}:
        end, hundreds = at + 1, word.value
    elif word.role == "unit" and _hundred_follows(words, at + 1):
        end, hundreds = at + 2, word.value * _HUNDRED
    else:
        return _tens_of_hundreds(words, _below_hundred(words, at))
    rest = _below_hundred(words, end) if goes_on(words, end) else None
    if rest is not None:
        return Term(rest.end, hundreds + rest.low, hundreds + rest.low)
    return Term(end, hundreds, hundreds)


def read_part(words: Words, at: int) -> tuple[int, float] | None:
    """Read a part of one: نصف, ثلثا, ثلاثة أرباع; its end and value, or None.

    >>> read_part([NumberWord("unit", 3, 3), NumberWord("parts", 0.25, 0.25)], 0)
    (2, 0.75)
    """
    word = words[at]
    if word.role == "part":
        return at + 1, word.value
    if word.role == "unit" and juxtaposed(words, at + 1, "parts"):
        return at + 2, word.value * words[at + 1].value
    return None


def tidy(value: float) -> int | float:
    """Return a whole number as an int, and what arithmetic smeared as it was meant.

    >>> tidy(5.1 * 1_000_000), tidy(6.5), tidy(1e-12)
    (5100000, 6.5, 1e-12)
    """
    if isinstance(value, int):
        return value
    meant = float(f"{value:.15g}")
    return int(meant) if meant == int(meant) else meant


def goes_on(words: Words, at: int) -> bool:
    """Say whether a word may add to the one before: "and" joins it, or both are as people speak.

    >>> goes_on([NumberWord("hundred", 100, 100), NumberWord("unit", 3, 3, joined=True)], 1)
    True
    """
    if at >= len(words) or words[at].attached:
        return False
    spoken = words[at].spoken or words[at - 1].spoken
    return words[at].joined or (spoken and words[at].role != "digits")


def juxtaposed(words: Words, at: int, *roles: Role) -> bool:
    """Say whether the word there follows directly, with nothing attached, in one of the roles.

    >>> juxtaposed([NumberWord("ten", 10, 10)], 0, "ten"), juxtaposed([], 0, "ten")
    (True, False)
    """
    if at >= len(words):
        return False
    word = words[at]
    return word.role in roles and not word.joined and not word.attached


def places(value: float) -> frozenset[int]:
    """Return the decimal places that a whole number fills: 0 for units, 1 for tens.

    >>> sorted(places(2050))
    [1, 3]
    """
    written = str(int(value))[::-1]
    return frozenset(place for place, digit in enumerate(written) if digit != "0")


def _bare_scale(words: Words, at: int) -> Term | None:
    """Read a scale that stands without a count: ألف is one, ألفان two, آلاف no number."""
    word = words[at]
    if word.role != "scale" or word.form == "plural":
        return None
    double = word.form == "dual" or (word.form == "either" and word.leads)
    scale: float = word.value
    end = at + 1
    while juxtaposed(words, end, "scale") and words[end].form in {"singular", "either"}:
        if scale >= MOST:
            break
        scale *= words[end].value
        end += 1
    value = 2 * scale if double else scale
    return _with_half(words, Term(end, value, value, scale))


def _with_half(words: Words, term: Term) -> Term:
    """Add "and a half (of the scale)" to a term, as in مليونين ونصف المليون."""
    end, scale = term.end, term.scale
    half = end < len(words) and words[end].role == "part" and words[end].joined
    if scale == 1 or not half or words[end].attached:
        return term
    more = words[end].value * scale
    end += 1
    if juxtaposed(words, end, "scale", "hundred"):
        if words[end].value != scale:
            return term  # ألف وربع مئة: a quarter of the hundred, a term of its own
        end += 1
    return Term(end, term.low + more, term.high + more, scale)


def _digits(words: Words, at: int) -> Term:
    word, end = words[at], at + 1
    value = word.value
    if value < _TEN and juxtaposed(words, end, "hundred"):
        return Term(end + 1, value * _HUNDRED, value * _HUNDRED)
    half = end < len(words) and words[end].joined and not words[end].attached
    if half and words[end].role == "part" and words[end].value == 0.5 and not words[end].spoken:
        value, end = value + 0.5, end + 1
    return Term(end, value, value)


def _hundred_follows(words: Words, at: int) -> bool:
    """Say whether hundreds follow a unit: ثلاث مئة, ثلاث مئات."""
    return juxtaposed(words, at, "hundred") or (
        juxtaposed(words, at, "scale") and words[at].value == _HUNDRED
    )


def _tens_of_hundreds(words: Words, count: Term | None) -> Term | None:
    """Read so many hundreds, twenty or more: عشرين مئة ألف."""
    if count is None or count.low <= _TEN or not juxtaposed(words, count.end, "hundred"):
        return count
    return Term(count.end + 1, count.low * _HUNDRED, count.low * _HUNDRED)


def _below_hundred(words: Words, at: int) -> Term | None:
    word, after = words[at], at + 1
    value = word.value
    if word.role in {"unit", "one", "teen"}:
        if juxtaposed(words, after, "ten"):
            return Term(after + 1, value + _TEN, value + _TEN)
        tens = after < len(words) and words[after].role == "tens" and words[after].joined
        if tens and not words[after].attached:
            value += words[after].value
            return Term(after + 1, value, value)
    if word.role in {"zero", "unit", "one", "ten", "teens", "tens"}:
        return Term(after, value, value)
    return None
