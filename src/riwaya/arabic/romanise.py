"""Arabic names in plain Latin letters, as English-language news writes them.

Names of the tables come as the tables have them; any other is spelt letter by letter (`sounds`),
its short vowels guessed. No transliteration standard is followed, since newspapers print none.
"""

from __future__ import annotations

import unicodedata

from riwaya.arabic.characters import TATWEEL, fold
from riwaya.arabic.lexicon import Lexicon
from riwaya.arabic.sounds import spell

_CLASSES = ("ROMANISED", "GIVEN", "GIVEN_MAYBE", "SURNAME_PART")
_SERVANT = "عبد"
_FAITH = "الدين"  # «بدر الدين» is written in two words, whatever spelling a table prefers
_ARTICLE = "ال"
_LONGEST_END = 6


def romanise(name: str, words: Lexicon | None = None, *, person: bool = False) -> str:
    """Write a personal or place name in Latin letters; other scripts pass through.

    ``words`` gives the tables (given names, particles, endings of foreign names); without it every
    name is spelt. ``person`` lets the table of last names spell what follows a given name. The same
    name always gives the same letters, in linear time.

    >>> romanise("القناديلي"), romanise("خالد النجار"), romanise("وادي العنبر")
    ('al-Qanadili', 'Khalid al-Najjar', 'Wadi al-Anbar')
    >>> romanise("عبد الكريم البيلساني"), romanise("مُنتهى"), romanise("تلمار")
    ('Abdulkarim al-Bilsani', 'Muntaha', 'Talmar')
    """
    parts = unicodedata.normalize("NFC", name.replace(TATWEEL, "")).split()
    latin: list[str] = []
    at = 0
    while at < len(parts):
        taken, written = _next(parts, at, words, last=person and bool(at or len(parts) == 1))
        if written.startswith("-") and latin:
            latin[-1] += written[1:].lower()
        elif written:
            latin.append(written.lstrip("-"))
        at += taken
    return " ".join(latin)


def _next(parts: list[str], at: int, words: Lexicon | None, *, last: bool) -> tuple[int, str]:
    """Return how many words the next part of the name takes, and its Latin form."""
    pair = parts[at : at + 2]
    if len(pair) == 2 and fold(pair[1]) != _FAITH:
        known = _listed(words, pair)
        if known is not None:
            return 2, known
        if fold(pair[0]) == _SERVANT and pair[1].startswith(_ARTICLE):
            return 2, "Abdul" + _word(pair[1][2:], words).lower()
    known = _listed(words, pair[:1])
    if known is None and last and words is not None:
        known = words.last_names.get(fold(pair[0]))
    return 1, known if known is not None else _word(parts[at], words)


def _listed(words: Lexicon | None, parts: list[str]) -> str | None:
    if words is None:
        return None
    folded = tuple(fold(part) for part in parts)
    entries = words.lookup(folded[0]) if len(folded) == 1 else ()
    if len(folded) > 1:
        listed = words.phrases.get(folded[0], ())
        entries = next((found for phrase, found in listed if phrase == folded), ())
    for cls in _CLASSES:
        for entry in entries:
            if entry.cls == cls and (latin := entry.get("en")):
                return latin
    return None


def _word(word: str, words: Lexicon | None) -> str:
    if not any("\u0620" <= char <= "\u06ff" for char in word):
        return word
    if word.startswith(_ARTICLE) and len(word) > len(_ARTICLE) + 1:
        bare = word[len(_ARTICLE) :]
        known = _listed(words, [bare])
        return "al-" + (known or _spell(bare, words, trade=True))
    return _spell(word, words)


def _spell(word: str, words: Lexicon | None, *, trade: bool = False) -> str:
    """Spell a word; a foreign ending of the tables is written as its language does."""
    ending, latin = _foreign_ending(word, words)
    written = spell(word[: len(word) - len(ending)], latin, trade=trade)
    return written[:1].upper() + written[1:]


def _foreign_ending(word: str, words: Lexicon | None) -> tuple[str, str]:
    if words is not None:
        for length in range(min(_LONGEST_END, len(word) - 2), 1, -1):
            stem, ending = word[:-length], word[-length:]
            if length == 2 and not any(letter in "اويى" for letter in stem):
                continue  # معروف is Arabic; a long vowel before the ending makes it foreign
            for entry in words.lookup(fold(ending)):
                if entry.cls == "ROMANISED_END":
                    return ending, entry.get("en") or ""
    return "", ""
