"""Is one name another in short, or in another spelling: the parts of a person's name.

Arabic news names a person in full once, then by the surname, and writes foreign sounds in several
ways: one g is غ, ج, ك or ق. Spelling decides only where the exact comparison fails, and never joins
persons whose first names differ.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise

from riwaya.arabic.characters import fold_phrase


class Likeness(IntEnum):
    """How one name is another, the surest first."""

    SAME = 0
    SHORTER = 1
    SURNAME = 2
    SPELLING = 3
    FIRST_NAME = 4
    INNER = 5


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name cut into its parts; ``listed`` is the English form of each listed given name, else "".

    «عبد الله» is one part as «عبدالله» is, and so is «بن مازن»; ``words`` are the words of each.
    """

    parts: tuple[str, ...]
    listed: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]

    @property
    def joined(self) -> str:
        """All letters without a space: how hyphens and spaces cannot part two spellings."""
        return "".join(self.parts)


def person_name(words: str, english: Callable[[str], str] = lambda _: "") -> PersonName:
    """Cut a name into its parts; ``english`` tells the English form of a listed given name.

    >>> person_name("عبد الله بن مازن النجار").parts
    ('عبدالله', 'بنمازن', 'النجار')
    """
    for mark in _MARKS:
        words = words.replace(mark, " ")
    parts: list[tuple[str, ...]] = []
    for piece in fold_phrase(words).split():
        if parts and (parts[-1][-1] in _OPENING or piece in _CLOSING):
            parts[-1] = (*parts[-1], piece)
        else:
            parts.append((piece,))
    names = tuple("".join(part) for part in parts)
    return PersonName(names, tuple(english(name) for name in names), tuple(parts))


def likeness(short: PersonName, full: PersonName) -> Likeness | None:
    """Say how a name is another one that is as long or longer; None when it is not.

    >>> kind = lambda short, full: likeness(person_name(short), person_name(full))
    >>> kind("النجار", "سامي النجار").name, kind("سهيل الراجلي", "سهيل بن مازن الراجلي").name
    ('SURNAME', 'SHORTER')
    >>> kind("بيليغين", "فيدور بيليجين").name, kind("تاهو", "تاهو كي سون").name
    ('SPELLING', 'FIRST_NAME')
    >>> kind("سعاد النجار", "سامي النجار"), kind("سالم النجار", "سليم النجار")
    (None, None)
    """
    if not short.parts or len(short.parts) > len(full.parts):
        return Likeness.SAME if short.parts and short.joined == full.joined else None
    if short.joined == full.joined:
        return Likeness.SAME
    if len(short.parts) == 1:
        return _single(short, full)
    if _shorter(short.parts, full.parts):
        return Likeness.SHORTER
    if len(short.parts) == len(full.parts) and all(
        _same_part(short, full, at) for at in range(len(full.parts))
    ):
        return Likeness.SPELLING
    return None


def short_names(name: PersonName) -> Iterator[tuple[str, ...]]:
    """Yield the words by which a text goes on to name somebody: his surname.

    A foreign name of three parts goes on with its first too, where that is the family's.

    >>> list(short_names(person_name("سهيل بن مازن عبد الحق")))
    [('عبد', 'الحق')]
    >>> list(short_names(person_name("تاهو كي سون")))
    [('سون',), ('تاهو',)]
    """
    if len(name.parts) > 1:
        yield name.words[-1]
    if len(name.parts) == _WITH_FAMILY_FIRST and not any(name.listed) and not _native(name.joined):
        yield name.words[0]


def keys_of(name: PersonName) -> Iterator[str]:
    """Yield what a name can be found under: its parts, all letters, and how its last part sounds.

    >>> list(keys_of(person_name("فيدور بيليجين")))
    ['فيدور', 'بيليجين', 'فيدوربيليجين', '~بلكن']
    """
    yield from dict.fromkeys((*name.parts, name.joined))
    if name.parts:
        yield "~" + sound_key(name.parts[-1])


def sound_key(part: str) -> str:
    """Return the consonant classes of a part, without vowels: what foreign sounds may share.

    >>> sound_key("شيرنيغا") == sound_key("شرنيجا") == sound_key("شيرنيكا")
    True
    """
    letters = [letter for letter in _classed(part) if letter not in _VOWELS]
    return "".join(
        letter for at, letter in enumerate(letters) if not at or letters[at - 1] != letter
    )


def _single(short: PersonName, full: PersonName) -> Likeness | None:
    (part,) = short.parts
    if part == full.parts[-1]:
        return Likeness.SURNAME
    if len(full.parts) == 1:
        return Likeness.SPELLING if _same_part(short, full, 0) else None
    if part == full.parts[0]:
        return Likeness.FIRST_NAME
    if sounds_like(part, full.parts[-1]) and not short.listed[0]:
        return Likeness.SPELLING
    if part in full.parts and not short.listed[0]:
        return Likeness.INNER
    return None


def _shorter(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Say whether a name of several parts leaves out parts of another, its first kept."""
    if short[0] != full[0] or len(short) == len(full):
        return False
    rest = iter(full[1:])
    return full[: len(short)] == short or (
        short[-1] == full[-1] and all(part in rest for part in short[1:])
    )


def _same_part(one: PersonName, other: PersonName, at: int) -> bool:
    """Say whether two parts are one: the same listed name, or spellings of one that no list has."""
    first, second = one.parts[at], other.parts[at]
    if first == second:
        return True
    if one.listed[at] and other.listed[at]:
        return one.listed[at] == other.listed[at]
    return sounds_like(first, second)


@lru_cache(maxsize=1 << 14)
def sounds_like(one: str, other: str) -> bool:
    """Say whether two parts may be spellings of one name.

    Hamza and doubled long vowels vary in every name; consonant classes and missing long vowels only
    in foreign ones, which have no letter that Arabic alone has and no article.

    >>> sounds_like("شيرنيغا", "شرنيجا"), sounds_like("رءوف", "رووف"), sounds_like("القاري", "الجاري")
    (True, True, False)
    """
    if one == other or _plain(one) == _plain(other):
        return True
    if _native(one) or _native(other):
        return False
    key = sound_key(one)
    if len(key) < _FEWEST_SOUNDS or key != sound_key(other):
        return False
    far = 1 if min(len(one), len(other)) <= _SHORT else 2
    return _distance(_classed(one), _classed(other), far) <= far


def _native(part: str) -> bool:
    """Say whether a name has the article or a letter that only Arabic names have."""
    return part.startswith("ال") or not _ARABIC.isdisjoint(part)


def _plain(part: str) -> str:
    for written, plain in _HAMZAS:
        part = part.replace(written, plain)
    part = part[:-1] + "ا" if part.endswith("ه") else part
    return "".join(
        letter
        for at, letter in enumerate(part)
        if not at or letter not in "اوي" or part[at - 1] != letter
    )


def _classed(part: str) -> str:
    part = _plain(part).translate(_CLASSES)
    return "".join(letter for at, letter in enumerate(part) if not at or part[at - 1] != letter)


def _distance(one: str, other: str, most: int) -> int:
    """Return how many letters must be put in, left out or changed; ``most`` + 1 for any more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        row = _next_row(row, letter, at, other)
    return row[-1]


def _next_row(above: list[int], letter: str, at: int, other: str) -> list[int]:
    row = [at]
    for facing, (diagonal, up) in zip(other, pairwise(above), strict=True):
        row.append(min(up + 1, row[-1] + 1, diagonal + (letter != facing)))
    return row


_MARKS = "-–—_،,.«»\"“”'()"
# what makes one part with the word after it, and what with the word before it
_OPENING = frozenset(
    fold_phrase("عبد أبو أبي أبا أم بن ابن بنت آل ولد دي دا دو ديل دوس فان فون بو لو سان").split()
)
_CLOSING = frozenset(fold_phrase("الدين الله الإسلام").split())
_ARABIC = frozenset("عحضظذ")
_HAMZAS = (("ؤ", "و"), ("ئ", "ي"), ("ء", "و"))
_VOWELS = frozenset("اوي")
_CLASSES = str.maketrans("غجقطص", "كككتس")
_FEWEST_SOUNDS = 2
_SHORT = 6
_WITH_FAMILY_FIRST = 3
