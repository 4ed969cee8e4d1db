"""Which two titles are one office: what may differ between them, and what may not."""

from __future__ import annotations

import pytest
from drawn import grammar

from riwaya.extract.layers import lay_text
from riwaya.model.span import Span
from riwaya.resolve.offices import Office, office_of, same_office


def office(title: str) -> Office:
    words = f"وصل {title}"
    return office_of(lay_text(words, grammar()), Span(4, len(words)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الزعيم التلماري", "زعيم تلمار"),
        ("الرئيس القطرسي", "رئيس جزر القطرس"),
        ("وزيرة المياه", "الوزيرة"),
        ("وزير المياه التلماري", "وزير المياه"),
    ],
)
def test_one_office(one: str, other: str) -> None:
    assert same_office(office(one), office(other))
    assert same_office(office(other), office(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الرئيس التلماري", "الرئيس الريفاني"),
        ("رئيس تلمار", "وزير تلمار"),
        ("وزير المياه", "وزير الأشغال"),
        ("رئيس الوزراء", "الرئيس"),
    ],
)
def test_two_offices(one: str, other: str) -> None:
    assert not same_office(office(one), office(other))
    assert not same_office(office(other), office(one))


def test_a_former_holder_is_not_the_present_one() -> None:
    assert not same_office(office("وزير المياه السابق"), office("وزير المياه الحالي"))
    assert not same_office(office("وزير المياه السابق"), office("وزير المياه"))
