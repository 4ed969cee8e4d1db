"""Parts of a whole as Arabic writes them: نصف، ثلاثة أرباع، واحد من كل أربعة، واحد في الألف.

Start at `read_fraction`. What is a part by its words alone is read here; where the words also serve
a count (one of sixty mosques), the caller says whether the sentence begins with them.
"""

from __future__ import annotations

from riwaya.arabic.cardinals import read_cardinal
from riwaya.arabic.numerals import (
    Found,
    Numeral,
    Words,
    juxtaposed,
    read_group,
    read_part,
    tidy,
)

_THOUSAND = 1000


def read_fraction(words: Words, at: int) -> Found:
    """Read a part of one: نصف, ثلثا, ثلاثة أرباع; or None.

    >>> from riwaya.arabic.numerals import NumberWord
    >>> read_fraction([NumberWord("unit", 3, 3), NumberWord("parts", 0.25, 0.25)], 0)
    (2, Numeral(kind='fraction', value=0.75, low=0.75, high=0.75, scale=1))
    """
    found = read_part(words, at)
    return None if found is None else (found[0], _fraction(found[1]))


def read_share(words: Words, at: int, *, opens: bool = False) -> Found:
    """Read so many of each so many, or so many in the thousand; or None.

    ``opens``: nothing stands before it in its sentence; there "one of three" is a third, while in a
    sentence it is mostly one thing among three.

    >>> from riwaya.arabic.numerals import NumberWord
    >>> one, four = NumberWord("one", 1, 1), NumberWord("unit", 4, 4)
    >>> read_share([one, NumberWord("of", 0, 0), NumberWord("each", 0, 0), four], 0)[1].value
    0.25
    >>> read_share([one, NumberWord("of", 0, 0), four], 0) is None
    True
    """
    if words[at].role == "portion":
        part, end = 1.0, at
    else:
        count = read_cardinal(words, at)
        if count is None or count[1].value is None:
            return None
        end, part = count[0], count[1].value
    start = _whole_begins(words, at, end, opens=opens)
    whole = read_cardinal(words, start) if start is not None else None
    if whole is None or not whole[1].value:
        return None
    return whole[0], _fraction(part / whole[1].value)


def read_mixed(words: Words, at: int) -> Found:
    """Read a whole number and a part: خمسة وربع, عشرون وثلاثة أخماس; or None.

    >>> from riwaya.arabic.numerals import NumberWord
    >>> read_mixed([NumberWord("unit", 5, 5), NumberWord("part", 0.25, 0.25, joined=True)], 0)
    (2, Numeral(kind='cardinal', value=5.25, low=5.25, high=5.25, scale=1))
    """
    whole = read_group(words, at)
    if whole is None or whole.low != whole.high or whole.end >= len(words):
        return None
    after = words[whole.end]
    part = read_part(words, whole.end) if after.joined and not after.attached else None
    if part is None or juxtaposed(words, part[0], "scale", "hundred"):
        return None
    value = tidy(whole.low + part[1])
    return part[0], Numeral("cardinal", value, value, value)


def _fraction(value: float) -> Numeral:
    return Numeral("fraction", value, value, value)


def _whole_begins(words: Words, at: int, end: int, *, opens: bool) -> int | None:
    """Return where the whole begins after a count, or None where no share is said."""
    if end >= len(words):
        return None
    if words[end].per and _the_scale(words, end):
        return end  # واحد بالألف
    if juxtaposed(words, end, "per"):
        return end + 1 if _the_scale(words, end + 1) else None
    if juxtaposed(words, end, "portion") and juxtaposed(words, end + 1, "of"):
        return end + 2
    one = words[at].role == "one" and not words[at].definite
    if juxtaposed(words, end, "of"):
        if juxtaposed(words, end + 1, "each"):
            return end + 2
        words_only = end + 1 < len(words) and words[end + 1].role != "digits"  # one of 60 mosques
        return end + 1 if one and opens and words_only else None
    said = one or (opens and words[at].role != "digits")
    return end + 1 if said and juxtaposed(words, end, "over") else None


def _the_scale(words: Words, at: int) -> bool:
    """Say whether a thousand or more stands there, with the article; percent is no number."""
    if at >= len(words):
        return False
    word = words[at]
    return word.role == "scale" and word.definite and word.value >= _THOUSAND
