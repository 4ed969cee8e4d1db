"""The written shapes of a noun that news counts, from its singular and plural.

Start at `inflect`. After a number a noun stands in one of few shapes: singular (مئة قارب),
accusative (عشرون قاربا), plural (ثلاثة قوارب), dual without a number (قاربان), and each with the
article. This module knows spelling, not meaning: which nouns are counted, and as what, stands in
the lexicon.

Method: the declension of any school grammar, e.g. Wright, A Grammar of the Arabic Language, I.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

NounClass = Literal[
    "COUNTED",  # singular or plural, as a number governs it
    "COUNTED_A",  # the singular alone
    "COUNTED_MANY",  # the plural alone
    "COUNTED_ONE",  # the singular with the article
    "COUNTED_THE",  # the plural with the article
    "DUAL",  # two of it
    "DUAL_THE",  # the two of it
]
Dual = Literal["yes", "no", "nominative", "oblique"]
_NO_TANWIN = ("ة", "ى", "اء", "ا", "ات")  # after these no alef is written for the accusative
# Prefixes of measure, which writers also set apart from the unit and never inflect: كيلو مترين.
_APART = frozenset(("كيلو", "سنتي", "ملي", "ميلي", "ديسي", "هكتو"))
_DUAL_ENDINGS = {"yes": ("ان", "ين"), "nominative": ("ان",), "oblique": ("ين",), "no": ()}


@dataclass(frozen=True, slots=True)
class NounForm:
    """A noun as written, and a class that this shape has."""

    form: str
    cls: NounClass


def inflect(singular: str, plural: str, dual: Dual = "yes") -> Iterator[NounForm]:
    """Yield the shapes of a noun that stands beside numbers.

    ``plural`` is ون, ات, whole plurals joined by ``|``, or "" for none; ``dual`` tells which dual
    shapes mean two and nothing else (شعبان is also a month). A noun with the plural ون shares the
    oblique dual with it, so there only the nominative counts.

    >>> [f.form for f in inflect("قارب", "قوارب") if f.cls in ("COUNTED", "DUAL")]
    ['قارب', 'قاربا', 'قوارب', 'قواربا', 'قاربان', 'قاربين']
    >>> [f.form for f in inflect("متر مربع", "أمتار مربعة") if f.cls in ("COUNTED", "DUAL")][1:4]
    ['مترا مربعا', 'أمتار مربعة', 'متران مربعان']
    >>> [f.form for f in inflect("كيلو متر", "ات") if f.cls == "DUAL"]
    ['كيلو متران', 'كيلو مترين']
    """
    head, *rest = singular.split()
    if rest and head in _APART:
        yield from _behind(head, inflect(" ".join(rest), plural.replace(f"{head} ", ""), dual))
        return
    agrees = bool(rest) and plural.split()[1:] != rest
    yield from _both(singular, "COUNTED_A")
    if not head.endswith(_NO_TANWIN):
        accusative = [w if w.endswith(_NO_TANWIN) else w + "ا" for w in (head, *rest)]
        yield from _both(" ".join(accusative), "COUNTED_A")
    for form in _plurals(singular, plural):
        yield from _both(form, "COUNTED_MANY")
        yield NounForm(_the(form, agrees=agrees), "COUNTED_THE")
    yield NounForm(_the(singular, agrees=agrees), "COUNTED_ONE")
    if rest and not agrees:
        return
    for ending in _DUAL_ENDINGS[dual]:
        if ending == "ين" and plural == "ون":
            continue
        form = " ".join(_dual_stem(word) + ending for word in (head, *rest))
        yield NounForm(form, "DUAL")
        yield NounForm(_the(form, agrees=agrees), "DUAL_THE")


def _behind(prefix: str, forms: Iterator[NounForm]) -> Iterator[NounForm]:
    """Set a prefix before each shape of a noun; the article goes to the prefix."""
    for noun in forms:
        if noun.cls.endswith(("_ONE", "_THE")):
            yield NounForm(f"ال{prefix} {noun.form.removeprefix('ال')}", noun.cls)
        else:
            yield NounForm(f"{prefix} {noun.form}", noun.cls)


def _both(form: str, cls: NounClass) -> Iterator[NounForm]:
    yield NounForm(form, "COUNTED")
    yield NounForm(form, cls)


def _plurals(singular: str, plural: str) -> Iterator[str]:
    for form in plural.split("|") if plural else ():
        if form == "ون":
            yield from (singular + ending for ending in ("ون", "ين", "ي"))
        elif form == "ات":
            yield singular.removesuffix("ة") + "ات"
        elif form.endswith("ون"):
            yield from (form, form.removesuffix("ون") + "ين")
        else:
            yield form
            if " " not in form and not form.endswith((*_NO_TANWIN, "ي")):
                yield form + "ا"


def _dual_stem(word: str) -> str:
    if word.endswith("ة"):
        return word[:-1] + "ت"
    return word[:-1] + "ي" if word.endswith("ى") else word


def _the(form: str, *, agrees: bool) -> str:
    head, *rest = form.split()
    return " ".join(("ال" + head, *(("ال" + word) if agrees else word for word in rest)))
