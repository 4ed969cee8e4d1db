"""What headlines and headings attribute: rule, who speaks, drawn under the page's lines."""

from __future__ import annotations

import pytest
from drawn import grammar

from riwaya.arabic.parse import parse
from riwaya.extract.attribution import Attribution
from riwaya.extract.blocks import find_blocks
from riwaya.extract.headlines import find_headlines
from riwaya.extract.layers import lay
from riwaya.model.article import Article

BODY = "\nوعاد الصيادون إلى القرية أمس الأحد بعد انتهاء العاصفة."


def found(page: str) -> list[tuple[str, str]]:
    article = Article("drawn", page)
    text = parse(article, find_blocks(article, grammar()))
    lattice = lay(grammar().lattice(text), grammar())

    def who(one: Attribution) -> str:
        if one.region is None:
            return ""
        first, last = text.tokens[one.region[0]], text.tokens[one.region[1] - 1]
        return page[first.start : last.end]

    return [(one.by, who(one)) for one in find_headlines(lattice, grammar())]


@pytest.mark.parametrize(
    ("headline", "by", "who"),
    [
        ("سامي النجار: السد امتلأ قبل موعده", "headline-colon", "سامي النجار"),
        ("وزارة المياه: السد امتلأ قبل موعده", "headline-colon", "وزارة المياه"),
        ("سامي النجار: «السد امتلأ قبل موعده هذا العام»", "headline-colon", "سامي النجار"),
        ("وزارة المياه تنفي انهيار السد", "said-noun-of-the-subject", "وزارة المياه"),
        ("وزير المياه يؤكد أن السد آمن", "said-that", ""),
        ("وزير المياه يحذر من فيضانات جديدة", "warned-of", ""),
    ],
)
def test_a_headline_reports(headline: str, by: str, who: str) -> None:
    assert found(headline + BODY) == [(by, who)]


@pytest.mark.parametrize(
    "headline",
    [
        "الطريق إلى السد: حكاية قرية",
        "عام على الشراكة بين تلمار وجارتها: حكاية سد لم يمتلئ",
        "سامي النجار: سيرة",
        "افتتاح السد الجديد في القرية",
    ],
)
def test_a_topic_reports_nothing(headline: str) -> None:
    assert found(headline + BODY) == []


def test_a_section_that_opens_with_a_person_and_a_colon_is_said() -> None:
    page = (
        "امتلأ السد أمس وعاد الصيادون إلى القرية."
        "\nسامي النجار: الطريق إلى السد مغلق منذ أول من أمس ولن يفتح قبل الصيف."
    )
    assert found(page) == [("headline-colon", "سامي النجار")]


def test_the_body_is_not_read_here() -> None:
    assert found("وقال وزير المياه سامي النجار إن السد امتلأ.") == []
