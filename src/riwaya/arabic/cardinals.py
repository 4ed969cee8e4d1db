"""Numbers as Arabic writes them: digits, words, or both together, read into values.

Start at `read_cardinal`. A number is a sum of terms joined by "and", the larger scale first
(مليون ومئتا ألف وخمسون); it may have decimals in words (خمسة فاصلة ستة) and be less than nothing.

Method: the numerals of any school grammar, e.g. Wright, A Grammar of the Arabic Language, I.
"""

from __future__ import annotations

import math

from riwaya.arabic.numerals import (
    MOST,
    Found,
    Numeral,
    Role,
    Term,
    Words,
    goes_on,
    juxtaposed,
    places,
    read_group,
    read_term,
    tidy,
)

_SINGLE: tuple[Role, ...] = ("zero", "one", "unit")
_HUNDRED = 100


def read_cardinal(words: Words, at: int, *, alone: bool = False) -> Found:
    """Read the number that begins at a word: its end and what it says, or None.

    Terms go down in scale; going up they are one number where three or more do (the years of old
    books), or where nothing but the number is said (``alone``).

    >>> from riwaya.arabic.numerals import NumberWord
    >>> three, thousand = NumberWord("unit", 3, 3), NumberWord("scale", 1000, 1000, "plural")
    >>> read_cardinal([three, thousand, NumberWord("hundreds", 200, 200, joined=True)], 0)
    (3, Numeral(kind='cardinal', value=3200, low=3200, high=3200, scale=1000))
    >>> read_cardinal([thousand], 0) is None  # "thousands" counts nothing
    True
    """
    sign = -1 if words[at].role == "minus" else 1
    start = at + (sign < 0)
    if start >= len(words) or (sign < 0 and words[start].joined):
        return None
    down, any_way = _going_down(words, start), _any_order(words, start, alone=alone)
    found = any_way if any_way and (down is None or any_way.end > down.end) else down
    if found is None:
        return None
    if found.low == found.high:
        found = _less(words, _decimals(words, found))
    least, most = sorted((tidy(sign * found.low), tidy(sign * found.high)))
    scale = int(found.scale)
    if least != most:
        return found.end, Numeral("magnitude", None, least, most, scale)
    return found.end, Numeral("cardinal", least, least, most, scale)


def read_magnitude(words: Words, at: int) -> Found:
    """Read bare scale plurals (آلاف، عشرات الآلاف): at least two of them, and no value.

    >>> from riwaya.arabic.numerals import NumberWord
    >>> tens = NumberWord("scale", 10, 10, "plural")
    >>> read_magnitude([tens, NumberWord("scale", 1000, 1000, "plural", definite=True)], 0)
    (2, Numeral(kind='magnitude', value=None, low=20000, high=None, scale=10000))
    """
    end, scale = at, 1
    while end < len(words) and words[end].role == "scale" and words[end].form == "plural":
        if end > at and (words[end].joined or words[end].attached or scale >= MOST):
            break
        scale *= int(words[end].value)
        end += 1
    if end == at:
        return None
    return end, Numeral("magnitude", None, 2 * scale, None, scale)


def _going_down(words: Words, at: int) -> Term | None:
    low: float = 0
    high: float = 0
    ceiling: float = math.inf
    end, scale = at, 1.0
    while end < len(words) and (end == at or goes_on(words, end)):
        term = read_term(words, end) if end == at or words[end].role != "few" else None
        if term is None or term.high >= ceiling:
            break
        end, low, high, ceiling = term.end, low + term.low, high + term.high, term.scale
        scale = max(scale, ceiling)
        if ceiling == 1:
            break
    return None if end == at else Term(end, low, high, scale)


def _any_order(words: Words, at: int, *, alone: bool) -> Term | None:
    """Read terms that each fill decimal places of their own: خمسة وتسعين وتسعمئة وألف."""
    filled: frozenset[int] = frozenset()
    total: float = 0
    end, terms, scale, rises = at, 0, 1.0, True
    while end < len(words) and (end == at or goes_on(words, end)):
        if words[end].role in {"digits", "few", "zero"}:
            break
        term = read_term(words, end)
        if term is None:
            break
        new = places(term.low)
        if words[end].role == "part":
            new = new - filled if alone else new  # two thousand and twenty and half a hundred
        lists = filled == {0} and words[end].role == "ten"  # خمسة وعشرة are two numbers
        if filled & new or lists:
            break
        rises = rises and min(new, default=0) > max(filled, default=-1)
        filled |= new
        total, terms, end, scale = total + term.low, terms + 1, term.end, max(scale, term.scale)
    whole = alone or (rises and terms > 2)
    return Term(end, total, total, scale) if terms > 1 and whole else None


def _decimals(words: Words, whole: Term) -> Term:
    """Read what stands after the word for a decimal point: خمسة فاصلة ستة (مليون)."""
    at = whole.end + 1
    if not juxtaposed(words, whole.end, "point") or at >= len(words) or words[at].joined:
        return whole
    end, digits = _decimal_places(words, at, counted=whole.scale == 1)
    if not digits or whole.low != int(whole.low):
        return whole
    factor: float = 1
    if whole.scale == 1 and juxtaposed(words, end, "scale") and words[end].form != "dual":
        factor, end = words[end].value, end + 1
    value = float(f"{int(whole.low)}.{digits}") * factor
    return Term(end, value, value, max(whole.scale, factor))


def _decimal_places(words: Words, at: int, *, counted: bool) -> tuple[int, str]:
    """Return the digits after the point; a scale at their end may count it all (``counted``)."""
    said = ""
    while juxtaposed(words, at, *_SINGLE) and juxtaposed(words, at + 1, *_SINGLE, "digits"):
        said, at = f"{said}{words[at].value}", at + 1  # one by one: فاصلة صفر خمسة
    if words[at].role == "digits":
        return at + 1, said + words[at].written
    found = read_group(words, at)
    scaled = found is not None and juxtaposed(words, found.end, "scale")
    if found is None or (scaled and not (counted and not goes_on(words, found.end + 1))):
        found = _going_down(words, at)
    return (at, "") if found is None else (found.end, f"{said}{int(found.low)}")


def _less(words: Words, whole: Term) -> Term:
    """Take off a part of the scale: مئة إلا ربع is seventy-five."""
    at = whole.end
    hundred = at > 0 and words[at - 1].role in {"hundred", "hundreds"}
    scale = _HUNDRED if hundred and whole.scale == 1 else whole.scale
    part = juxtaposed(words, at, "less") and juxtaposed(words, at + 1, "part")
    if scale == 1 or not part:
        return whole
    value = whole.low - words[at + 1].value * scale
    return Term(at + 2, value, value, whole.scale)
