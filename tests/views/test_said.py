"""Statements told in words, and *check* in every view where riwaya is not sure who speaks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from views.made import article, statement, twin

from riwaya.model.span import Span
from riwaya.views.doubt import CHECK_BELOW, needs_check
from riwaya.views.html import page
from riwaya.views.notebook import repr_html
from riwaya.views.said import tell
from riwaya.views.table import to_rows
from riwaya.views.text import draw

TEXT = "قال سامي النجار إن السد امتلأ"


def test_ids_are_told_as_names_and_spans_as_words() -> None:
    reading, text = twin()
    said = list(tell(reading, text))[2]
    assert said.speaker == "نهى المرجاوي"
    assert said.channel == ("وكالة إسطرلاب",)
    assert said.content == "ما تقدمه تلمار دين في أعناقنا سنرده لأهلها قمحاً وملحاً"
    assert said.statement is reading.statements[2]
    assert str(said).startswith("نهى المرجاوي ← وكالة إسطرلاب · assert · stated · «ما تقدمه")


def test_all_are_told_in_order_with_dates() -> None:
    reading, text = twin()
    told = list(tell(reading, text))
    assert [said.statement for said in told] == list(reading.spoken)
    assert {said.said_on for said in told} >= {None, "2026-03-09"}


def test_the_newspapers_own_account_is_told_when_asked_for() -> None:
    own = replace(statement(Span(0, 1), Span(0, len(TEXT)), mode="narrator"), cue=None)
    reading = article(TEXT, statements=(own,))
    assert list(tell(reading)) == []
    [said] = tell(reading, narrated=True)
    assert said.cue is None
    assert str(said) == f"(narrator) · assert · stated · «{TEXT}»"


def test_a_speaker_without_a_name_is_told_by_the_words_or_as_nobody() -> None:
    said = statement(Span(0, 3), Span(19, 29))
    described = replace(said, id="s2", source=Span(4, 15))
    told = list(tell(article(TEXT, statements=(said, described))))
    assert [each.speaker for each in told] == [None, "سامي النجار"]
    assert str(told[0]).startswith("(not named) · ")


@pytest.mark.parametrize("confidence", [0.0, 0.69, CHECK_BELOW, 0.9, 1.0])
def test_every_view_says_check_where_the_speaker_is_doubtful_and_nowhere_else(
    confidence: float,
) -> None:
    said = statement(Span(0, 3), Span(19, 29), source=Span(4, 15), confidence=confidence)
    reading = article(TEXT, statements=(said,))
    due = confidence < 0.7
    assert needs_check(confidence) == due
    [told] = tell(reading)
    assert (told.check, " · check · " in str(told)) == (due, due)
    assert (" · indirect · check\n" in draw(reading)) == due
    [row] = to_rows(reading)
    assert row["check"] == ("check" if due else None)
    for shown in (page(reading), repr_html(reading)):
        assert ("راجع" in shown) == due
        assert ("riwaya is not sure who speaks" in shown) == due
