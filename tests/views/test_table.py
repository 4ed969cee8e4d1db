"""Rows and data frames: every entry, the same columns, plain values."""

import sys

import pytest
from hypothesis import given
from views.made import article, twin
from views.strategies import readings

from riwaya.model.reading import Reading
from riwaya.views.notebook import repr_html, to_frame
from riwaya.views.table import KINDS, Kind, to_rows


@pytest.mark.parametrize("kind", KINDS)
def test_every_entry_is_a_row_of_plain_values(kind: Kind) -> None:
    reading, text = twin()
    rows = to_rows(reading, kind, text)
    assert rows
    assert len({tuple(row) for row in rows}) == 1
    for row in rows:
        assert all(isinstance(value, str | int | float | None) for value in row.values())


def test_a_statement_row_names_names_and_quotes_words() -> None:
    reading, text = twin()
    row = to_rows(reading, "statements", text)[2]
    assert row["speaker"] == "نهى المرجاوي"
    assert row["channel"] == "وكالة إسطرلاب"
    assert row["content"] == "ما تقدمه تلمار دين في أعناقنا سنرده لأهلها قمحاً وملحاً"
    assert to_rows(reading, "statements")[2]["content"] is None


@given(readings)
def test_any_reading_makes_rows_without_its_text(reading: Reading) -> None:
    for kind in KINDS:
        to_rows(reading, kind)


def test_a_frame_has_a_line_for_each_row() -> None:
    reading, text = twin()
    frame = to_frame(reading, "figures", text)
    assert len(frame) == len(reading.figures)
    assert frame["point"].dropna().max() == 2000


def test_without_pandas_the_way_out_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match=r"pip install 'riwaya\[pandas\]'"):
        to_frame(article("خبر"))


def test_a_notebook_shows_every_statement_and_runs_nothing() -> None:
    reading, text = twin()
    drawn = repr_html(reading, text)
    assert drawn.count("<tr>") == len(reading.statements) + 1
    assert "<script" not in drawn
    assert "وكالة إسطرلاب" in drawn
    assert "قمحاً وملحاً" in drawn
    assert "قمحاً وملحاً" not in repr_html(reading)


def test_a_notebook_escapes_what_it_shows() -> None:
    assert "<b>" not in repr_html(article("<b>خبر", outlet="<b>", id="<b>"))
