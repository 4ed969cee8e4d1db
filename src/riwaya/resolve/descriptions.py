"""Whom a definite description means again: «المتحدث», «المسؤول», «المصدر ذاته».

Arabic news introduces an unnamed source without the article (متحدث باسم البلدية) and goes on with it
(المتحدث). What was described so goes before a person, whose title such a word may be as well.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from riwaya.arabic.characters import fold
from riwaya.resolve.actor_drafts import ActorDraft
from riwaya.resolve.offices import bare_office

_RECENT = 8  # a source without a name is meant again for so many speakers
_ANY_OFFICE = frozenset(map(fold, ("مسؤول", "مسئول")))
_SOURCE = fold("مصدر")
# what somebody is by calling: alone and with the article, the person who has just spoken
_CALLINGS = frozenset(
    bare_office(fold(word))
    for word in (
        *("كاتب", "باحث", "محلل", "خبير", "صحفي", "صحافي", "أستاذ", "أكاديمي", "ناطق", "متحدث"),
        *("قيادي", "ناشط", "محامي", "مراقب", "مؤرخ", "طبيب", "متخصص", "مستشار", "مراسل", "نائب"),
        *("خبيرة", "كاتبة", "باحثة", "دبلوماسي", "سياسي", "ضابط", "عالم", "مفكر", "معلق", "مغرد"),
    )
)
_JUST_NOW = 3
_SAME = frozenset(map(fold, ("ذاته", "ذاتها", "نفسه", "نفسها", "عينه", "عينها")))


def is_any_official(words: Sequence[str]) -> bool:
    """Say whether a description fits whoever holds any office: the official, the source.

    >>> is_any_official(("المسؤول",)), is_any_official(("المصدر", "ذاته")), is_any_official(("مصدر",))
    (True, True, False)
    """
    definite = all(word.startswith("ال") or word in _SAME for word in words)
    return definite and bare_office(fold(words[0])) in {*_ANY_OFFICE, _SOURCE}


def described_as(words: Sequence[str]) -> str:
    """Return the word by which a description is met again: its first, without article or gender.

    >>> described_as(("متحدثة", "باسم", "البلدية")) == described_as(("المتحدثة",))
    True
    """
    return bare_office(words[0])


def meant_again(
    words: Sequence[str], spoke: Sequence[ActorDraft], described: Mapping[ActorDraft, str]
) -> ActorDraft | None:
    """Return whom a definite description means, of those who spoke, the last of them first.

    None where nobody was described so; an official or source is then the last person who spoke.

    >>> spokesman = ActorDraft("متحدث باسم البلدية", "described", "described-source")
    >>> mayor = ActorDraft("سامي النجار", "person", "titled-person")
    >>> told = {spokesman: "متحدث"}
    >>> meant_again(("المتحدث",), (mayor, spokesman), told).name
    'متحدث باسم البلدية'
    >>> meant_again(("المسؤول",), (mayor, spokesman), told).name
    'سامي النجار'
    """
    stem = described_as(words)
    recent = spoke[:_RECENT]
    more = {bare_office(word) for word in words[1:] if word not in _SAME}
    same = (d for d in recent if described.get(d) == stem and more <= _words_of(d))
    if (again := next(same, None)) is not None:
        return again
    if stem == _SOURCE:
        people = (d for d in spoke if d.type != "outlet")
        return next(people, None) or (spoke[0] if spoke else None)
    if len(words) > 1 and stem not in _ANY_OFFICE:
        return None
    part = (d for d in recent if d in described and stem in fold(d.name).split())
    if (again := next(part, None)) is not None:  # «القيادي», of «مصدر قيادي»
        return again
    last = spoke if stem in _ANY_OFFICE else recent[:_JUST_NOW] if stem in _CALLINGS else ()
    return next((d for d in last if d.type == "person"), None)


def _words_of(draft: ActorDraft) -> set[str]:
    """Return the words by which somebody was described, without article and gender."""
    return {bare_office(word) for word in fold(draft.name).split()}
