"""Say whether an Arabic spelling writes out a Latin name: letter for letter, or by letter names.

Arabic newspapers write foreign names by ear, so the consonants must agree one by one and the vowels
may come and go; the letters that stand for one sound (غ ج ك for g, ف for v) are all allowed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["sounds_like"]

_VOWELS = "[aeiouyhw]*"
_SILENT = "[stdx]?"  # at the end of a French word
_LETTERS = {
    "ب": "b|p",
    "ت": "t|d|th",
    "ث": "th|t|s",
    "ج": "j|g|dj|ge|dg",
    "ح": "h",
    "خ": "kh|ch|h|j|x",
    "د": "d|dh",
    "ذ": "dh|th|z|d",
    "ر": "r",
    "ز": "z|s|ts",
    "س": "s|c|z|ss|sc|x",
    "ش": "sh|sch|ch|s|ti|si|c",
    "ص": "s",
    "ض": "d|dh",
    "ط": "t",
    "ظ": "z|dh|th",
    "ع": "a|e|i|o|u|",
    "غ": "g|gh|gu",
    "ف": "f|v|ph|w|ff",
    "ق": "q|k|g|c|gh",
    "ك": "k|c|q|ck|ch|qu|x",
    "ل": "l|ll",
    "م": "m",
    "ن": "n|gn|ng",
    "ه": "h|",
    "ة": "t|h|a|",
    "و": "w|v|u|o|",
    "ي": "y|i|j|e|a|",
    "X": "x|ks|cs|cks|ques|xc",
    "Z": "z|ts|tz|zz|c|ds",
    "C": "ch|tch|tsch|c|cz|tsh",
}
_PAIRS = {"كس": "X", "تس": "Z", "تش": "C"}  # two letters for one sound
_NAMES = (
    *(
        ("ايه", "a"),
        ("اي", "a|e|i"),
        ("بي", "b|p"),
        ("سي", "c"),
        ("دي", "d"),
        ("اف", "f"),
        ("جي", "g|j"),
    ),
    *(("اتش", "h"), ("اي", "i"), ("جيه", "j"), ("كيه", "k"), ("كي", "k"), ("كا", "k"), ("ال", "l")),
    *(("ام", "m"), ("ان", "n"), ("او", "o"), ("كيو", "q"), ("ار", "r"), ("اس", "s"), ("تي", "t")),
    *(
        ("يو", "u"),
        ("في", "v"),
        ("دبليو", "w"),
        ("اكس", "x"),
        ("واي", "y"),
        ("زد", "z"),
        ("زي", "z"),
    ),
)
_ALEF = str.maketrans("أإآٱىئؤء", "ااااييوا")
_ARTICLES = re.compile(r"^(ذا|ذي|ذه) ")


def sounds_like(arabic: str, name: str) -> bool:
    """Say whether the Arabic is the Latin name written by ear.

    >>> sounds_like("غارديان", "Guardian"), sounds_like("تي في بي", "TVP"), sounds_like("سالم", "Karim")
    (True, True, False)
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"[^a-z0-9]", "", re.sub(r"^the\s+|&", "", plain))
    plain = plain.removeprefix("the") if name.startswith("The ") else plain
    spoken = _ARTICLES.sub("", arabic.translate(_ALEF))
    return any(bool(_heard(form).fullmatch(plain)) for form in (spoken, re.sub("^ال", "", spoken)))


@lru_cache(maxsize=4096)
def _heard(arabic: str) -> re.Pattern[str]:
    words = arabic.split()
    spelt = dict(_NAMES)
    if len(words) > 1 and all(word in spelt or word.isdigit() for word in words):
        return re.compile("".join(f"(?:{spelt.get(word, word)})" for word in words))
    parts = [_VOWELS]
    for word in words:
        article = "(?:[ae]l|[a-z][a-z])?" if word.startswith("ال") else ""
        parts.append(article)
        bare = word.removeprefix("ال") if article else word
        for letter in re.sub("كس|تس|تش", lambda pair: _PAIRS[pair[0]], bare):
            if letter.isdigit():
                parts.append(letter)
            elif letter in _LETTERS:
                parts.append(f"(?:{_LETTERS[letter]}){{1,2}}")
            parts.append(_VOWELS)
        parts += [_SILENT, _VOWELS]
    whole = "".join(parts).replace(f"{_VOWELS}{_VOWELS}", _VOWELS).replace("|){1,2}", ")?")
    return re.compile(whole.replace(f"{_VOWELS}{_VOWELS}", _VOWELS))
