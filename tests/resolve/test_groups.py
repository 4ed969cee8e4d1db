"""Which groups are actors: those that speak or act; and which mentions are one group."""

from __future__ import annotations

import pytest
from drawn import reading_of

ACTING = {
    # the form that only subjects have
    "أغلق المتظاهرون الطريق.": [("المتظاهرون", 1)],
    # beside a verb, after it and before
    "وقعت الدول الكبرى الميثاق.": [("الدول الكبرى", 1)],
    "الدول الكبرى وقعت الميثاق.": [("الدول الكبرى", 1)],
    "وقال نواب المعارضة إن السد آمن.": [("نواب المعارضة", 1)],
    # who did it
    "أغلق الطريق من قبل مسلحين.": [("مسلحين", 1)],
    # they only have something done to them, or are gone to
    "عرض الميثاق على الدول الكبرى.": [],
    "وصلت رسالة للمتظاهرين.": [],
    "خاطب الوزير المتظاهرين.": [],
    # one group in two forms, with the article and without
    "أغلق متظاهرون الطريق. وانتظر سامي النجار قرب المتظاهرين.": [("متظاهرون", 2)],
    "أغلق متظاهرون الطريق. وعادت الحافلة إلى اللاجئين.": [("متظاهرون", 1)],
}


@pytest.mark.parametrize("words", ACTING)
def test_a_group_is_an_actor_where_it_speaks_or_acts(words: str) -> None:
    found = [(a.name, len(a.mentions)) for a in reading_of(words).actors if a.type == "group"]
    assert found == ACTING[words]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("وطالب المحتجون بأن تعود الحافلة.", "المحتجون"),
        ("الدول الكبرى أكدت أن السد آمن.", "الدول الكبرى"),
        # a verb that is not plural goes on with who is one
        (
            "وقال سامي النجار إن السد آمن. وقال الوزراء العرب إن الطريق مغلق. وأضاف أن العمل مستمر.",
            "سامي النجار",
        ),
    ],
)
def test_a_group_speaks_with_verbs_that_agree(words: str, speaker: str) -> None:
    reading = reading_of(words)
    names = {actor.id: actor.name for actor in reading.actors}
    assert names[reading.statements[-1].speaker or ""] == speaker
