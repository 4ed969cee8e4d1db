"""Endings and beginnings that a listed word may carry: plural, pronoun, article, person.

A glossary names a noun in the singular and a verb in two forms; news writes «تصريحاتهم» and
«سيرسلون». `reductions` takes the affixes off, every way that spelling allows, likeliest first; the
glossary decides which stems exist. Works on folded words (see `characters`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Number = Literal["", "dual", "plural"]
Tense = Literal["", "perfect", "imperfect", "future"]

_SHORTEST = 3
_OWNERS = ("هما", "ها", "هم", "هن", "نا", "كم", "ه")
_PERFECT: tuple[str, ...] = (
    "تهما",
    "تها",
    "تهم",
    "وها",
    "وهم",
    "ته",
    "تا",
    "وا",
    "نا",
    "وه",
    "ها",
    "هم",
)
_PERFECT += ("ت", "ه", "ا", "ن")
_IMPERFECT = ("", "ون", "وا", "ان", "ين", "ها", "هم", "نا", "ه", "ن", "ا")
_PERSONS = ("ي", "ت", "ن")


@dataclass(frozen=True, slots=True)
class Reduction:
    """A stem and what was taken off it.

    ``strong`` marks a plural or dual that only nouns and adjectives have (ون, ين), ``feminine`` an
    adjective's ending, ``owned`` a pronoun.
    """

    stem: str
    definite: bool = False
    number: Number = ""
    strong: bool = False
    feminine: bool = False
    owned: bool = False
    accusative: bool = False
    tense: Tense = ""


@lru_cache(maxsize=1 << 15)
def reductions(folded: str) -> tuple[Reduction, ...]:
    """Return every stem that a folded word may be a form of, the word itself first.

    >>> [(r.stem, r.number, r.owned) for r in reductions("تصريحاتهم") if r.number == "plural"]
    [('تصريحه', 'plural', True), ('تصريح', 'plural', True)]
    >>> [r.stem for r in reductions("سيرسلون") if r.tense == "future" and r.stem == "يرسل"]
    ['يرسل']
    """
    found = [Reduction(folded)]
    if folded.startswith("ال") and len(folded) > len("ال") + 1:
        bare = folded[2:]
        found.append(Reduction(bare, definite=True))
        found += _nominal(bare, definite=True, owned=False)
    else:
        found += _nominal(folded, definite=False, owned=False)
        for owner in _OWNERS:
            base = folded.removesuffix(owner)
            if base != folded and len(base) >= _SHORTEST:
                found += _owned(base)
        found += _verbal(folded)
    return tuple(dict.fromkeys(found))


def _nominal(word: str, *, definite: bool, owned: bool) -> list[Reduction]:
    """Take off what marks number, gender or the indefinite accusative."""
    found: list[Reduction] = []

    def add(cut: int, ending: str, number: Number, *, strong: bool = False) -> None:
        stem = word[: len(word) - cut] + ending
        if len(stem) >= _SHORTEST:
            found.append(
                Reduction(stem, definite=definite, number=number, strong=strong, owned=owned)
            )

    if word.endswith("ات"):
        add(2, "ه", "plural")
        add(2, "", "plural")
    if word.endswith(("تين", "تان")):
        add(3, "ه", "dual")
    if word.endswith(("ون", "ين")):
        add(2, "", "plural", strong=True)
    if word.endswith("ان"):
        add(2, "", "dual", strong=True)
    if word.endswith("ه") and len(word) > _SHORTEST:
        found.append(Reduction(word[:-1], definite=definite, feminine=True, owned=owned))
    if word.endswith("ا") and len(word) > _SHORTEST and not definite:
        found.append(Reduction(word[:-1], accusative=True))
    return found


def _owned(base: str) -> list[Reduction]:
    found = [Reduction(base, owned=True)]
    if base.endswith("ت") and not base.endswith("ات"):
        found.append(Reduction(base[:-1] + "ه", owned=True))
    return found + [r for r in _nominal(base, definite=False, owned=True) if not r.feminine]


def _verbal(word: str) -> list[Reduction]:
    """Take off what a verb carries: person, number, the future, an object."""
    found: list[Reduction] = []
    future = word.startswith("س") and word[1:2] in _PERSONS
    rest = word[1:] if future else word
    tense: Tense = "future" if future else "imperfect"
    if rest[:1] in _PERSONS:
        for ending in _IMPERFECT:
            base = rest.removesuffix(ending) if ending else rest
            if (ending and base == rest) or len(base) <= _SHORTEST - 1:
                continue
            stems = ("ي" + base[1:], "ي" + base[1:] + "ي")
            found += [Reduction(stem, tense=tense) for stem in stems[: 2 if ending else 1]]
    for ending in _PERFECT:
        base = word.removesuffix(ending)
        if base != word and len(base) > 1:
            weak = (base, base + "ا", base + "ي")
            found += [Reduction(stem, tense="perfect") for stem in weak if len(stem) >= _SHORTEST]
    return found
