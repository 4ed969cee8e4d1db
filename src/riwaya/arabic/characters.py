"""The folded form of a word: what rules and word lists compare, beside the text and never in it.

Folding drops what Arabic writers leave out or vary (vowel marks, tatweel, hamza on alef, final ya
and ta marbuta, digits of three scripts) and keeps what tells words apart. Method: the usual
orthographic normalisation of Arabic retrieval (Larkey, Ballesteros & Connell 2002), hamza seats on
waw and ya kept.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

MARKS = frozenset(
    chr(point)
    for first, last in ((0x610, 0x61A), (0x64B, 0x65F), (0x6D6, 0x6DC), (0x6DF, 0x6E8))
    for point in range(first, last + 1)
) | frozenset("\u0670\u06ea\u06eb\u06ec\u06ed")
TATWEEL = "\u0640"
BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
INVISIBLE = BIDI | frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")

_LETTERS = "أإآٱىةگکیپچڤۀەھے"
_FOLDED = "اااايهككيبجفهههي"
_FOLD: dict[int, str | None] = {ord(c): None for c in MARKS | INVISIBLE | {TATWEEL}}
_FOLD.update({ord(c): f for c, f in zip(_LETTERS, _FOLDED, strict=True)})
_FOLD.update({zero + digit: str(digit) for zero in (0x660, 0x6F0) for digit in range(10)})
# على (upon) and علي (a man's name) differ in this one letter, and the preposition is everywhere.
_UPON = frozenset({"على", "وعلى", "فعلى"})


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Return the folded form of a word; two spellings of one word fold alike.

    >>> fold("الوِزَارَة"), fold("أعلنت"), fold("١٥"), fold("الـ")
    ('الوزاره', 'اعلنت', '15', 'ال')
    >>> fold("على"), fold("علي")
    ('على', 'علي')
    """
    if not word.isascii() and not unicodedata.is_normalized("NFKC", word):
        word = unicodedata.normalize("NFKC", word)
    return word if word in _UPON else word.translate(_FOLD)


def fold_phrase(phrase: str) -> str:
    """Fold each word of a phrase, one space between words.

    >>> fold_phrase("كانون  الأول")
    'كانون الاول'
    """
    return " ".join(fold(word) for word in phrase.split())


def surface_offset(surface: str, folded_length: int) -> int:
    """Say how many code points of the surface stand before its folded letter of that number.

    Marks and tatweel after a letter go with it, so a stem begins at a letter.

    >>> surface_offset("وَقال", 1)
    2
    """
    done = 0
    for index, char in enumerate(surface):
        if done >= folded_length and _FOLD.get(ord(char), char):
            return index
        done += len(fold(char))
    return len(surface)
