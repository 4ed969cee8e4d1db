"""Arabic letters as Latin sounds, with the short vowels that no one writes guessed.

A consonant without a vowel takes "a" unless it can close the syllable before it; the shapes of the
active participle (خالد, Khalid) and of trades (النجار, al-Najjar) are known. Written marks win over
any guess. Linear: each letter looks at its neighbours only.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

_LATIN = "b t th j h kh d dh r z s sh s d t z - gh f q k l m n h p ch v g zh"
_CONSONANTS = dict(
    zip("بتثجحخدذرزسشصضطظعغفقكلمنهپچڤگژ", _LATIN.split(), strict=True)
) | dict.fromkeys("ءئؤ", "-")
_SILENT = "-"  # ain and hamza: a place in the syllable, no letter in Latin
_LONG = {"ا": "a", "ى": "a", "أ": "a", "آ": "a", "إ": "i"}
_MARKS = {"\u064e": "a", "\u064f": "u", "\u0650": "i", "\u064b": "", "\u064c": "", "\u064d": ""}
_SHADDA, _SUKUN = "\u0651", "\u0652"
_VOWELS = frozenset("aeiou")
_LIQUID = frozenset("rl")
_SONOROUS = frozenset(("r", "l", "m", "n", _SILENT))


@dataclass(slots=True)
class _Unit:
    """A sound: its Latin letters, whether a vowel, and what marks say of it."""

    latin: str
    vowel: bool = False
    closed: bool = False
    doubled: bool = False


_ARAB = frozenset("حصضطظعقثذءئؤة")  # letters that a foreign name is seldom written with
_FULL = 2  # long vowels inside a word that show with four consonants that it is foreign
_MANY = (9, 5, 4)  # how many consonants show it beside no, one or more long vowels


def is_foreign(word: str) -> bool:
    """Say whether a word is written as foreign names are: a long letter for nearly every vowel.

    >>> is_foreign("بيلوردو"), is_foreign("مرجان"), is_foreign("القناديلي")
    (True, False, False)
    """
    if _ARAB & set(word) or word.startswith("ال") or len(word) < _FULL + 2:
        return False
    inner = word[1:].removesuffix("ي")
    long = sum(letter in "اوي" for letter in inner)
    plain = sum(letter not in "اويىأإآ" for letter in word)
    if (word[-1] == "و" and long > 1) or "تش" in word:
        return True
    return plain >= _MANY[min(long, _FULL)] and "ال" not in inner


def spell(word: str, ending: str = "", *, trade: bool = False) -> str:
    """Spell one word without its article; ``ending`` is Latin already and closes the word.

    ``trade`` allows the doubled middle of a trade's name, which only a definite surname shows.

    >>> spell("خالد"), spell("نجار", trade=True), spell("مُنتهى"), spell("بيسك", "ov")
    ('khalid', 'najjar', 'muntaha', 'biskov')
    """
    foreign = not ending and not trade and is_foreign(word)
    units = _units(word.replace("تش", "چ") if foreign else word)
    if word[:2] in {"أو", "او"} and [unit.vowel for unit in units[2:4]] in (
        [False, True],
        [False, False],
    ):
        units[:2] = [_Unit("o", vowel=True)]  # أوركيد, Orkid: no Arabic word begins so and goes on
    if foreign:
        _hear_foreign(units)
    if trade:
        _double_trade(units)
    if ending:
        heard = {"gh": "g", "f": "v"} if "v" in ending else {"gh": "g"}  # Slavic has no f
        for unit in units:
            unit.latin = heard.get(unit.latin, unit.latin)  # foreign names write g so
        if [unit.vowel for unit in units[:2]] == [False, False] and units[1].latin in _LIQUID:
            units[0].closed = True  # and begin with two consonants
        units.append(_Unit(ending, vowel=ending[0] in _VOWELS))
        units += [] if units[-1].vowel else [_Unit("", vowel=True)]
    return "".join(_vowelled(units, "e" if foreign else "a"))


def _hear_foreign(units: list[_Unit]) -> None:
    """Read letters as a foreign name has them: و is o, غ is g, and "pl", "str", "ts" stay together."""
    for unit in units:
        unit.latin = {"gh": "g", "u": "o"}.get(unit.latin, unit.latin)
    if units[-1].latin == "w":
        units[-1] = _Unit("o", vowel=True)
    for at, (one, two) in enumerate(pairwise(units)):
        if one.vowel or two.vowel:
            continue
        loose = two.latin in _LIQUID and one.latin not in _SONOROUS
        before_vowel = units[at + 2 : at + 3] and units[at + 2].vowel
        first = at == 0 and (one.latin == "s" or (one.latin, two.latin) == ("t", "s"))
        one.closed = one.closed or first or bool(loose and before_vowel)


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
        units[1].doubled = units[1].latin != _SILENT


def _vowelled(units: list[_Unit], usual: str) -> list[str]:
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
        written.append(usual if guess == "a" else guess)
        inside = bool(guess)
    return written


def _between(units: list[_Unit], at: int, *, inside: bool) -> str:
    """Return the vowel between a consonant and the next: "" where the first closes a syllable."""
    following = units[at + 1]
    if following.doubled and not inside:
        return "a"
    glide = following.latin == "y" and at + 2 < len(units) and units[at + 2].vowel
    if glide and (not inside or units[at + 2].closed):
        return "i"
    if not inside or units[at].doubled:
        return "a"
    if at + 2 >= len(units):
        if at > 0 and units[at - 1].vowel:
            return "i" if units[at - 1].latin in {"a", "u"} else "a"
        loose = following.latin in {"r", "l"} and units[at].latin not in _SONOROUS
        return "" if loose else "a"
    closing = units[at + 2].latin in {"a", "i"} and units[at + 2].vowel and at + 3 >= len(units)
    participle = at > 1 and units[at - 1].vowel and units[at - 1].latin == "a"
    return "i" if closing and participle else ""
