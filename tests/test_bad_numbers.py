"""Dates that no calendar has and numbers that count nothing: no exception, no value, and a word why."""

from __future__ import annotations

import sys
import time
from datetime import date, datetime
from typing import NoReturn

import pytest

from riwaya import find_figures, find_times, read
from riwaya.model.when import Time

PUBLISHED = "2031-05-01"
NO_SUCH_DATES = [
    "اجتمع المجلس في 31 فبراير 2031",
    "اجتمع المجلس في 31 شباط/فبراير 2031",
    "اجتمع المجلس في الحادي والثلاثين من فبراير المقبل",
    "اجتمع المجلس في 30 فبراير",
    "اجتمع المجلس في 29 فبراير 2031",
    "اجتمع المجلس في 31 نيسان 2031",
    "اجتمع المجلس في 31/4/2031",
    "اجتمع المجلس في ٣١/٤/٢٠٣١",
    "اجتمع المجلس في 2031-02-30",
    "اجتمع المجلس في 13/13/2031",
    "اجتمع المجلس في 2031/13/05",
    "اجتمع المجلس في 2031-13-05",
    "اجتمع المجلس في 30 محرم 1446 هـ",  # by Umm al-Qura a month of 29 days
    "اجتمع المجلس في 31 رمضان 1452 هـ",
    "اجتمع المجلس في 5 مارس 0",
    "اجتمع المجلس في 5 مارس 0000",
    "اجتمع المجلس في 5 مارس 99999",
    "بني السد في عام 0",
    "بني السد في سنة 99999",
    "بني السد في عام 0 للميلاد",
    "اجتمع المجلس الساعة 25:00",
    "اجتمع المجلس الساعة 7:75 مساء",
]
LEAP_OR_LAST = {
    "اجتمع المجلس في 29 فبراير 2032": "2032-02-29",
    "اجتمع المجلس في 31 مارس 2031": "2031-03-31",
    "اجتمع المجلس في 30 نيسان 2031": "2031-04-30",
    "اجتمع المجلس في 12/12/2031": "2031-12-12",
}


def dated(times: tuple[Time, ...]) -> list[tuple[str, str | None]]:
    """Give what has a date."""
    return [(t.surface, t.edtf) for t in times if t.edtf or t.earliest or t.latest]


@pytest.mark.parametrize("text", NO_SUCH_DATES)
def test_a_date_that_no_calendar_has_is_a_time_without_a_date_and_says_why(text: str) -> None:
    for published in (PUBLISHED, None):
        times = find_times(text, published=published)
        assert times, "its words are a time all the same"
        assert not dated(times)
        assert all(t.because for t in times)
        assert not find_figures(text), "and its parts count nothing"


@pytest.mark.parametrize(("text", "edtf"), LEAP_OR_LAST.items())
def test_the_last_day_there_is_has_a_date(text: str, edtf: str) -> None:
    assert [t.edtf for t in find_times(text, published=PUBLISHED)] == [edtf]


@pytest.mark.parametrize("text", ["اجتمع المجلس في 32 مارس 2031", "اجتمع المجلس في 0 مارس 2031"])
def test_a_day_out_of_every_month_is_no_day(text: str) -> None:
    assert all(edtf in {None, "2031-03"} for _, edtf in dated(find_times(text)))
    assert not find_figures(text)


@pytest.mark.parametrize("number", ["12٣", "١2", "٣۴5", "1٢٣٤"])
def test_digits_of_several_scripts_in_one_number_count_nothing(number: str) -> None:
    text = f"عبر الجسر {number} زائرا، وعاد 15 زائرا"
    assert [figure.point for figure in find_figures(text)] == [15]
    [note] = read(text).notes
    assert note.at is not None
    assert note.at.of(text) in number
    assert text.index(number) <= note.at.start < text.index(number) + len(number)
    assert "digit" in note.says


@pytest.mark.parametrize("written", ["١2 مارس 2031", "12 مارس 20٣١", "عام 20٣١", "1٢/٣/2031"])
def test_a_date_in_digits_of_several_scripts_gives_no_such_day(written: str) -> None:
    text = f"افتتح الجسر في {written}"
    times = find_times(text, published=PUBLISHED)
    assert all(edtf == "2031-03" for _, edtf in dated(times)) or not dated(times)
    assert any("digit" in note.says for note in read(text).notes)


@pytest.mark.parametrize("digits", [19, 60, 400, 5_000])
def test_a_number_of_very_many_digits_counts_nothing_and_a_note_says_so(digits: int) -> None:
    number = "7" * digits
    text = f"عبر الجسر {number} زائرا، وعاد 15 زائرا"
    assert [figure.point for figure in find_figures(text)] == [15]
    assert find_times(text) == ()
    [note] = read(text).notes
    assert note.at is not None
    assert note.at.of(text) in number
    assert text.index(number) <= note.at.start < text.index(number) + len(number)
    assert "digit" in note.says


@pytest.mark.parametrize("unit", ["9", "٩", "9٩", "1.", "12,"])
def test_a_line_of_a_million_digits_is_read_in_a_moment(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    before = time.process_time()
    assert find_times(text) == ()
    find_figures(text)
    assert time.process_time() - before < 30


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\ud800", "\u202e", "\0", "،", "ـ", "٪", "/"])
def test_next_to_nothing_holds_neither_times_nor_figures(text: str) -> None:
    assert find_times(text, published=PUBLISHED) == ()
    assert find_figures(text) == ()


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_what_lies_before_the_first_day_or_after_the_last_has_no_date(published: str) -> None:
    text = "قبل قرنين وبعد ثلاثة آلاف عام، أمس وغدا، العام الماضي والعام المقبل، القرن المقبل"
    times = find_times(text, published=published)
    assert len(times) >= 5
    for found in times:
        assert found.because
        for day in (found.earliest, found.latest):
            assert day is None or date.fromisoformat(day)


def test_a_bare_telling_time_is_never_told_by_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "وصل الوفد أمس ويغادر غدا، بعد ساعتين، في الشهر المقبل، يوم الأحد، هذا العام، منذ عقد"
    expected = find_times(text, published=PUBLISHED)
    forbid_clock(monkeypatch)
    assert find_times(text + " ", published=PUBLISHED)[0].edtf == expected[0].edtf
    undated = find_times(text)
    assert len(undated) >= 7
    assert not dated(undated)
    assert not [found for found in undated if found.anchor == "published"]
    assert read(text, published=PUBLISHED).times


def forbid_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every way to ask what time it is fail."""

    def asked(*_: object) -> NoReturn:
        raise AssertionError("the clock was read")

    class NoDate(date):
        today = classmethod(asked)

    class NoDateTime(datetime):
        now = utcnow = today = classmethod(asked)

    for name in ("time", "time_ns", "localtime", "gmtime", "strftime", "ctime", "asctime"):
        monkeypatch.setattr(time, name, asked)
    for module in [m for name, m in sys.modules.items() if name.startswith("riwaya.")]:
        if getattr(module, "date", None) is date:
            monkeypatch.setattr(module, "date", NoDate)
        if getattr(module, "datetime", None) is datetime:
            monkeypatch.setattr(module, "datetime", NoDateTime)
