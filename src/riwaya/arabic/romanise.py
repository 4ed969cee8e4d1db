"""Arabic names in plain Latin letters, as English-language news writes them.

Names of the tables come as the tables have them; any other is spelt letter by letter. Arabic does
not write short vowels, so those are guessed by the shape of the syllable: a consonant without a
vowel takes "a" unless it can close the syllable before it, and the shapes of the active participle
(خالد, Khalid) and of trades (النجار, al-Najjar) are known. Written vowel marks win over any guess.
No transliteration standard is followed, since none is what newspapers print.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from riwaya.arabic.characters import TATWEEL, fold
from riwaya.arabic.lexicon import Lexicon

_CONSONANTS = dict(
    zip(
        "بتثجحخدذرزسشصضطظعغفقكلمنهپچڤگژ",
        "b t th j h kh d dh r z s sh s d t z - gh f q k l m n h p ch v g zh".split(),
        strict=True,
    )
) | dict.fromkeys("ءئؤ", "-")
_SILENT = "-"  # ain and hamza: a place in the syllable, no letter in Latin
_LONG = {"ا": "a", "ى": "a", "أ": "a", "آ": "a", "إ": "i"}
_MARKS = {"\u064e": "a", "\u064f": "u", "\u0650": "i", "\u064b": "", "\u064c": "", "\u064d": ""}
_SHADDA, _SUKUN = "\u0651", "\u0652"
_CLASSES = ("ROMANISED", "GIVEN", "SURNAME_PART")
_LOWER = frozenset(("bin", "ibn", "bint", "al", "de", "da", "do", "van", "von", "der", "del", "dos"))
_SERVANT = "عبد"
_FAITH = "الدين"  # «بدر الدين» is written in two words, whatever spelling a table prefers
_ARTICLE = "ال"
_LONGEST_END = 6
_VOWELS = frozenset("aeiou")


@dataclass(slots=True)
class _Unit:
    """A sound: its Latin letters, whether a vowel, and what marks say of it."""

    latin: str
    vowel: bool = False
    closed: bool = False
    doubled: bool = False


def romanise(name: str, words: Lexicon | None = None) -> str:
    """Write a personal or place name in Latin letters; other scripts pass through.

    ``words`` gives the tables (given names, particles, endings of foreign names); without it every
    name is spelt. The same name always gives the same letters, in linear time.

    >>> romanise("القناديلي"), romanise("خالد النجار"), romanise("وادي العنبر")
    ('al-Qanadili', 'Khalid al-Najjar', 'Wadi al-Anbar')
    >>> romanise("عبد الكريم البيلساني"), romanise("مُنتهى"), romanise("تلمار")
    ('Abdulkarim al-Bilsani', 'Muntaha', 'Talmar')
    """
    parts = unicodedata.normalize("NFC", name.replace(TATWEEL, "")).split()
    latin: list[str] = []
    at = 0
    while at < len(parts):
        taken, written = _next(parts, at, words)
        if written.startswith("-") and latin:
            latin[-1] += written[1:].lower()
        elif written:
            latin.append(written.lstrip("-"))
        at += taken
    return " ".join(latin)


def _next(parts: list[str], at: int, words: Lexicon | None) -> tuple[int, str]:
    """Return how many words the next part of the name takes, and its Latin form."""
    pair = parts[at : at + 2]
    if len(pair) == 2 and fold(pair[1]) != _FAITH:
        known = _listed(words, pair)
        if known is not None:
            return 2, known
        if fold(pair[0]) == _SERVANT and pair[1].startswith(_ARTICLE):
            return 2, "Abdul" + _word(pair[1][2:], words).lower()
    known = _listed(words, pair[:1])
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
    stem = word[: len(word) - len(ending)]
    units = _units(stem)
    if trade:
        _double_trade(units)
    if latin:
        units.append(_Unit(latin, vowel=latin[0] in _VOWELS))
        units += [] if units[-1].vowel else [_Unit("", vowel=True)]
    written = "".join(_vowelled(units))
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


def _units(word: str) -> list[_Unit]:
    """Turn letters and marks into sounds; waw and ya are consonants or vowels by their place."""
    letters = [char for char in word if char not in _MARKS and char not in {_SHADDA, _SUKUN}]
    marks: list[str] = []
    for char in word:
        if char in _MARKS or char in {_SHADDA, _SUKUN}:
            if marks:
                marks[-1] += char
        else:
            marks.append("")
    units: list[_Unit] = []
    for at, letter in enumerate(letters):
        marked = marks[at]
        units += _sounds(letter, marked, units, letters[at + 1 : at + 2])
    return units


def _sounds(letter: str, marked: str, before: list[_Unit], after: list[str]) -> list[_Unit]:
    vowel_before = bool(before) and before[-1].vowel
    short = next((_MARKS[mark] for mark in marked if mark in _MARKS), "")
    if letter in _LONG:
        if vowel_before and before[-1].latin == _LONG[letter]:
            return []  # the mark before it said so already
        return [_Unit(short or _LONG[letter], vowel=True)]
    if letter == "ة":
        return [_Unit("t")] if vowel_before else [_Unit("a", vowel=True, closed=True)]
    if letter == "ؤ" and before and not vowel_before:
        return [_Unit("u", vowel=True), _Unit(_SILENT)]
    if letter == "غ" and not after and before and before[-1].latin == "n":
        before[-1].latin = "ng"  # as foreign names have it: جونغ, Jong
        return []
    if letter in "ويیۆ":
        return _semivowel(letter, short, marked, before, after)
    latin = _CONSONANTS.get(letter)
    if latin is None:
        return [_Unit(letter)] if letter.isalnum() and not "\u0600" <= letter <= "\u06ff" else []
    unit = _Unit(latin, closed=_SUKUN in marked, doubled=_SHADDA in marked)
    return [unit, _Unit(short, vowel=True)] if short else [unit]


def _semivowel(
    letter: str, short: str, marked: str, before: list[_Unit], after: list[str]
) -> list[_Unit]:
    waw = letter in "وۆ"
    consonant, vowel = ("w", "u") if waw else ("y", "i")
    if before and before[-1].vowel and before[-1].latin == vowel:
        return []  # the vowel mark, or hamza below alef, before it
    followed = bool(after) and after[0] in "اىةآ"
    doubled = bool(after) and after[0] == letter
    turned = bool(after) and waw and after[0] in "يی" and bool(before)
    vowel_before = bool(before) and before[-1].vowel
    if not before or followed or doubled or turned or vowel_before or short or _SHADDA in marked:
        unit = _Unit(consonant, closed=_SUKUN in marked, doubled=_SHADDA in marked)
        return [unit, _Unit(short, vowel=True)] if short else [unit]
    return [_Unit(vowel, vowel=True)]


def _double_trade(units: list[_Unit]) -> None:
    """Double the middle consonant of a definite CCaC: النجار, al-Najjar."""
    shape = [unit.vowel for unit in units]
    if shape == [False, False, True, False] and units[2].latin == "a" and len(units[1].latin) == 1:
        units[1].doubled = units[1].latin not in {_SILENT, "w", "y"}


def _vowelled(units: list[_Unit]) -> list[str]:
    """Write the sounds with the short vowels that no one wrote."""
    written: list[str] = []
    inside = False  # a vowel stands open before this consonant
    last = len(units) - 1
    for at, unit in enumerate(units):
        if unit.vowel:
            if not (written and written[-1] == unit.latin == "a"):
                written.append(unit.latin)
            inside = True
            continue
        letters = "" if unit.latin == _SILENT else unit.latin
        written.append(letters + letters if unit.doubled and len(letters) == 1 else letters)
        if at == last:
            break
        following = units[at + 1]
        if following.vowel or unit.closed:
            inside = False if not following.vowel else inside
            continue
        guess = _between(units, at, inside=inside)
        written.append(guess)
        inside = bool(guess)
    return written


def _between(units: list[_Unit], at: int, *, inside: bool) -> str:
    """Return the vowel between a consonant and the next: "" where the first closes a syllable."""
    following = units[at + 1]
    glide = following.latin == "y" and at + 2 < len(units) and units[at + 2].vowel
    if glide and (not inside or units[at + 2].closed):
        return "i"
    if not inside or units[at].doubled:
        return "a"
    ends = at + 2 >= len(units)
    participle = at > 0 and units[at - 1].vowel and units[at - 1].latin in {"a", "u"}
    if ends:
        if at > 0 and units[at - 1].vowel:
            return "i" if participle else "a"
        loose = following.latin in {"r", "l"} and units[at].latin not in {"r", "l", "m", "n", _SILENT}
        return "" if loose else "a"
    closing = units[at + 2].vowel and at + 3 >= len(units)
    if closing and at > 1 and units[at - 1].vowel and units[at - 1].latin == "a":
        return "i"
    return ""
