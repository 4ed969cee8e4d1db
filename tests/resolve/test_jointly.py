"""Several speakers of one statement, statements inside others, and quotations in two halves."""

from __future__ import annotations

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("قال سامي النجار وسعاد المرجان إن السد آمن.", "سامي النجار وسعاد المرجان"),
        ("وأعلنت فرنسا وإيطاليا أن معرض الخزف سيفتح الأحد.", "فرنسا وإيطاليا"),
        ("ولم تكشف فرنسا ولا إيطاليا عن كلفة معرض الخزف.", "فرنسا وإيطاليا"),
        # another clause is no second speaker
        ("قال سامي النجار وهو يغادر السد إن الطريق مفتوح.", "سامي النجار"),
    ],
)
def test_who_says_it_together(text: str, who: str) -> None:
    assert [said.speaker for said in riwaya.find_statements(text)] == [who]


def test_they_go_on_together() -> None:
    first, second = riwaya.find_statements(
        "قال سامي النجار وسعاد المرجان إن السد آمن. وأضافا أن الطريق مفتوح."
    )
    assert first.speaker == second.speaker == "سامي النجار وسعاد المرجان"


def test_a_statement_knows_which_one_it_is_reported_in() -> None:
    outer, inner = riwaya.find_statements(
        "قالت سعاد المرجان إن وزير المياه سامي النجار أكد أن السد آمن."
    )
    assert (outer.statement.nested, inner.statement.nested) == (None, outer.statement.id)
    assert (outer.speaker, inner.speaker) == ("سعاد المرجان", "سامي النجار")


def test_a_quotation_in_two_halves_is_one_statement() -> None:
    text = '"السد امتلأ أمس"، قالت سعاد المرجان، "والطريق مغلق منذ الفجر".'
    (said,) = riwaya.find_statements(text)
    assert said.mode == "direct"
    assert [span.of(text) for span in said.statement.gloss] == ['"، قالت سعاد المرجان، "']
    assert [span.of(text) for span in said.statement.evidence] == [
        "قالت",
        "سعاد المرجان",
        "السد امتلأ أمس",
        "والطريق مغلق منذ الفجر",
    ]
