"""Whom a verb agrees with, where its letters show it: person, number and gender.

Takes a word that the tagger holds for a verb, without what is attached to it. Arabic spelling hides
some of it: a verb that begins with ت may be "she does" or a past "he did" (تقدم), one that ends in ت
"she did" or, rarely in news, "I did". What two readings do not share is None.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# A final ت of the root, where it is no "she": the commoner verbs of news.
_ROOT_T = frozenset(
    word
    for words in (
        "بات مات فات ثبت اثبت لفت سكت صمت شتت افلت التفت كبت بهت صوت وقت نحت انصت بث تهافت",
    )
    for word in words.split()
)
# Past verbs whose first letter looks like that of a present one.
_PAST = frozenset(
    word
    for words in (
        "نشر نقل نفي نفذ نجح نال نظم نظر نزل نزح نص ندد نجا نما نسب نصب نطق نقص نهب نوه نسق ناقش ناشد",
        "ناشدت نشات نبه نعي نسف نصح يئس يبس",
    )
    for word in words.split()
)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Person, number (s, d, p) and gender of a verb; None for what its letters do not show."""

    person: Literal[1, 2, 3] | None
    number: Literal["s", "d", "p"] | None
    gender: Literal["m", "f"] | None


def agreement(folded: str, *, future: bool = False) -> Agreement:
    """Say whom a verb agrees with, from its folded letters; ``future`` when س was cut off it.

    >>> agreement("يعلنون"), agreement("اعلنت")
    ... # doctest: +NORMALIZE_WHITESPACE
    (Agreement(person=3, number='p', gender='m'), Agreement(person=3, number='s', gender='f'))
    >>> agreement("تقدم").gender is None, agreement("تقدم", future=True).gender
    (True, 'f')
    """
    present = folded[:1]
    if folded not in _PAST and not _past_by_ending(folded):
        if present == "ي":
            return _of_present(folded)
        if present == "ن" and (future or len(folded) > 3):
            return Agreement(1, "p", None)
    if future and present == "ا":
        return Agreement(1, "s", None)
    if present == "ت" and not folded.endswith(("ت", "وا")):
        if folded.endswith("ان") and len(folded) > 4:
            return Agreement(3, "d", "f")
        return Agreement(3, "s", "f" if future else None)
    return _of_past(folded)


def _past_by_ending(folded: str) -> bool:
    """Say whether a verb ends as only a past one does: نشرت, نفذوا stays open."""
    return folded[:1] == "ن" and folded.endswith(("ت", "وا", "تا"))


def _of_present(folded: str) -> Agreement:
    if folded.endswith(("ون", "وا")) and len(folded) > 4:
        return Agreement(3, "p", "m")
    if folded.endswith("ان") and len(folded) > 4:
        return Agreement(3, "d", "m")
    return Agreement(3, "s", "m")


def _of_past(folded: str) -> Agreement:
    if folded.endswith("وا"):
        return Agreement(3, "p", "m")
    if folded.endswith("تا") and len(folded) > 4:
        return Agreement(3, "d", "f")
    if folded.endswith("نا") and len(folded) > 4:
        return Agreement(1, "p", None)
    if folded.endswith("ت") and folded not in _ROOT_T:
        return Agreement(3, "s", "f")
    if folded.endswith("ا"):
        return Agreement(3, None, "m")
    return Agreement(3, "s", "m")
