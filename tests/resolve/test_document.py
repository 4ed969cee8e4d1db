"""The article itself: its identity, and which parts of the page say the body again."""

from __future__ import annotations

import hashlib

from drawn import grammar, reading_of

from riwaya.model.article import Article
from riwaya.reading import read

PAGE = """\
الطريق إلى السد مغلق بعد المطر
استمع إلى الملخص
- الطريق: الطريق إلى السد ما زال مغلقا بعد الأمطار.
أعلنت وزارة المياه افتتاح السد أمام الزوار في القرية.
وقال المهندس سامي النجار إن الطريق إلى السد ما زال مغلقا بعد الأمطار.
سامي النجار: الطريق إلى السد ما زال مغلقا
حدائق القرية
وعاد الصيادون إلى القرية أمس."""


def test_what_was_given_is_kept_and_nothing_else_is_claimed() -> None:
    article = Article(
        "7",
        "امتلأ السد.",
        title="السد",
        published="2031-05-15",
        outlet="صحيفة المرفأ",
        url="https://marfa.example/7",
    )
    document = read(article, grammar()).document
    assert (document.id, document.title, document.url) == ("7", "السد", "https://marfa.example/7")
    assert (document.outlet, document.outlet_basis) == ("صحيفة المرفأ", "given")
    assert (document.published.value, document.published.basis) == ("2031-05-15", "given")
    assert document.text_sha256 == hashlib.sha256(article.text.encode()).hexdigest()


def test_what_is_not_given_is_unknown() -> None:
    document = read(Article("7", "امتلأ السد."), grammar()).document
    assert (document.outlet, document.outlet_basis) == (None, "unknown")
    assert (document.published.value, document.published.basis) == (None, "unknown")
    assert document.title is None


def test_a_text_drawn_from_another_form_travels_with_its_reading() -> None:
    given, drawn = (
        read(Article("7", "امتلأ السد.", given=given), grammar()).document
        for given in (True, False)
    )
    assert given.text is None
    assert drawn.text == "امتلأ السد."


def test_pull_quotes_and_summary_points_name_the_statement_they_repeat() -> None:
    reading = reading_of(PAGE)
    (said,) = (s for s in reading.statements if "الطريق" in s.content.of(PAGE))
    repeats = {block.kind: block.repeats for block in reading.document.blocks}
    assert repeats["pull_quote"] == repeats["summary_point"] == repeats["headline"] == (said.id,)


def test_the_body_the_button_and_an_unrelated_heading_repeat_nothing() -> None:
    blocks = reading_of(PAGE).document.blocks
    assert [b.repeats for b in blocks if b.kind in {"paragraph", "control", "heading"}] == [()] * 5
