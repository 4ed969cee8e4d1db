"""What ``import riwaya`` offers reads a text, and the reading draws itself."""

import copy
import pickle

import pytest

import riwaya
from riwaya.engines.local import ShownReading

TEXT = "قال وزير المياه سامي النجار إن السد امتلأ أمس بنحو 1600 طن."


@pytest.fixture(scope="module")
def reading() -> ShownReading:
    return riwaya.read(TEXT, published="2026-03-11", outlet="صحيفة المرفأ")


def test_a_text_is_read(reading: ShownReading) -> None:
    assert isinstance(reading, riwaya.Reading)
    assert [s.certainty for s in reading.statements] == ["stated"]
    assert [t.edtf for t in reading.times] == ["2026-03-10"]
    assert (reading.document.outlet, reading.document.published.basis) == ("صحيفة المرفأ", "given")


def test_an_article_is_read_as_it_says() -> None:
    article = riwaya.Article("n1", TEXT, published="2031-05-01")
    reading = riwaya.read(article)
    assert (reading.document.id, reading.times[0].edtf) == ("n1", "2031-04-30")


def test_a_reading_draws_itself(reading: ShownReading) -> None:
    assert TEXT in str(reading)
    assert 'dir="rtl"' in reading._repr_html_()
    assert "السد امتلأ" in reading._repr_html_()


def test_a_reading_gives_tables(reading: ShownReading) -> None:
    assert list(reading.to_frame()["certainty"]) == ["stated"]
    assert list(reading.to_frame("times")["edtf"]) == ["2026-03-10"]


def test_a_reading_travels_with_its_text(reading: ShownReading) -> None:
    for other in (pickle.loads(pickle.dumps(reading)), copy.copy(reading)):  # noqa: S301 - our own
        assert other == reading
        assert str(other) == str(reading)


def test_times_and_figures_are_found() -> None:
    assert [t.edtf for t in riwaya.find_times(TEXT, published="2026-03-11")] == ["2026-03-10"]
    assert [t.edtf for t in riwaya.find_times(TEXT)] == [None]
    assert [(f.point, f.unit) for f in riwaya.find_figures(TEXT)] == [(1600, "طن")]


def test_statements_are_found_and_told() -> None:
    [said] = riwaya.find_statements(TEXT, published="2026-03-11")
    assert (said.speaker, said.channel, said.cue) == ("سامي النجار", (), "قال")
    assert said.statement.content.of(TEXT) == said.content == "السد امتلأ أمس بنحو 1600 طن"
    assert str(said) == f"سامي النجار · assert · stated · «{said.content}»"
    assert pickle.loads(pickle.dumps(said)) == said  # noqa: S301 - our own
    assert riwaya.find_statements("") == ()


def test_the_newspapers_own_account_is_found_when_asked_for() -> None:
    text = "وكان الوفد قد وصل إلى الميناء مساء أمس. " + TEXT
    assert [said.cue for said in riwaya.find_statements(text)] == ["قال"]
    assert None in {said.cue for said in riwaya.find_statements(text, narrated=True)}


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(riwaya.InputError, match="is not a date"):
        riwaya.read(TEXT, published="yesterday")
    with pytest.raises(riwaya.InputError, match="is not a date"):
        riwaya.find_statements(TEXT, published="yesterday")


@pytest.mark.parametrize("text", ["", " \n", "\x00", "\ud800", "؟", "[1]"])
def test_no_text_is_refused(text: str) -> None:
    assert riwaya.read(text).statements == ()
