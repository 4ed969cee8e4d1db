"""Dates in every shape that Arabic writes them: names of months, figures, digits, calendars.

Each month of each system of names, in each shape, with the digits of each script, has to mean the
one day that it was made from. Every event is invented.
"""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta

import pytest
from hijridate import Gregorian
from hypothesis import given, settings
from hypothesis import strategies as st

import riwaya
from riwaya.arabic.characters import fold
from riwaya.extract.grammar import load_grammar
from riwaya.extract.layers import lay_text
from riwaya.extract.times import laid_times
from riwaya.model.when import Time
from riwaya.resolve.times.dates import resolve_times
from riwaya.resolve.times.feasts import easter, julian_easter
from riwaya.resolve.times.meaning import Prefer
from riwaya.resources import load

THURSDAY = "2031-06-19"
_DIGITS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
_ORDINALS = (
    "الأول",
    "الثاني",
    "الثالث",
    "الرابع",
    "الخامس",
    "السادس",
    "السابع",
    "الثامن",
    "التاسع",
)
_SHAPES = (
    "افتتح الجسر في {day} {month} {year}",
    "افتتح الجسر في {day} من {month} {year}",
    "افتتح الجسر في {day} من شهر {month} عام {year}",
    "افتتح الجسر بتاريخ {day} {month}، {year}",
    "افتتح الجسر يوم {day} {month} من عام {year}",
)
_FIGURES = (
    "افتتح الجسر في {day}/{number}/{year}",
    "افتتح الجسر في {day}-{number}-{year}",
    "افتتح الجسر في {day}.{number}.{year}",
    "افتتح الجسر بتاريخ {day} / {number} / {year}",
    "افتتح الجسر في {year}/{number}/{day}",
)


def _months() -> tuple[tuple[str, int], ...]:
    listed = next(r for r in load("lexicon", ".csv") if r.name.endswith("calendar.csv"))
    rows = csv.DictReader(io.StringIO(listed.text))
    return tuple(
        (row["form"], int(row["features"].split("=")[1]))
        for row in rows
        if row["class"] in {"MONTH", "MONTH_ALSO"} and "hijri" not in row["features"]
    )


MONTHS = _months()
days = st.dates(date(1901, 1, 1), date(2099, 12, 31))
digits = st.sampled_from(_DIGITS)


def times(
    words: str, published: str | None = THURSDAY, prefer: Prefer = "past"
) -> tuple[Time, ...]:
    laid = lay_text(words, load_grammar())
    return resolve_times(laid_times(laid), laid.text, published, "00", prefer)


def only(words: str, published: str | None = THURSDAY, prefer: Prefer = "past") -> Time:
    found = times(words, published, prefer)
    assert len(found) == 1, (words, [time.surface for time in found])
    return found[0]


def written(number: int, script: str) -> str:
    return "".join(script[int(figure)] for figure in str(number))


@settings(max_examples=150, deadline=None)
@given(days, digits, st.sampled_from(_SHAPES), st.integers(0, len(MONTHS)))
def test_a_month_by_any_name_in_any_shape(at: date, script: str, shape: str, which: int) -> None:
    named = [name for name, number in MONTHS if number == at.month]
    words = shape.format(
        day=written(at.day, script),
        month=named[which % len(named)],
        year=written(at.year, script),
    )
    assert only(words).edtf == at.isoformat(), words


@settings(max_examples=120, deadline=None)
@given(days, digits, st.sampled_from(_FIGURES))
def test_figures_are_read_day_first(at: date, script: str, shape: str) -> None:
    words = shape.format(
        day=written(at.day, script), number=written(at.month, script), year=written(at.year, script)
    )
    assert only(words).edtf == at.isoformat(), words


@settings(max_examples=60, deadline=None)
@given(st.dates(date(1990, 1, 13), date(2049, 12, 31)), digits)
def test_an_ordinal_names_the_day(at: date, script: str) -> None:
    if at.day > len(_ORDINALS):
        at = at.replace(day=at.day % len(_ORDINALS) + 1)
    month = next(name for name, number in MONTHS if number == at.month)
    words = f"افتتح الجسر في {_ORDINALS[at.day - 1]} من {month} {written(at.year, script)}"
    assert only(words).edtf == at.isoformat(), words


@settings(max_examples=60, deadline=None)
@given(st.dates(date(2000, 1, 1), date(2049, 12, 31)), st.integers(1, 200))
def test_a_range_holds_both_its_ends(first: date, long: int) -> None:
    last = first + timedelta(days=long)
    names = [next(n for n, number in MONTHS if number == at.month) for at in (first, last)]
    words = (
        f"يغلق الجسر من {first.day} {names[0]} {first.year} إلى {last.day} {names[1]} {last.year}"
    )
    found = only(words)
    assert (found.earliest, found.latest) == (first.isoformat(), last.isoformat()), words


@settings(max_examples=60, deadline=None)
@given(st.dates(date(1950, 1, 1), date(2060, 12, 31)), digits)
def test_hijri_dates_come_back(at: date, script: str) -> None:
    hijri = Gregorian(at.year, at.month, at.day).to_hijri()
    named = f"{written(hijri.day, script)} {hijri.month_name('ar')} {written(hijri.year, script)}"
    figures = "/".join(written(n, script) for n in (hijri.day, hijri.month, hijri.year))
    for words in (f"افتتح الجسر في {named}هـ", f"افتتح الجسر في {figures}هـ"):
        found = only(words)
        assert (found.edtf, found.mod) == (f"{at.isoformat()}~", "approx"), words


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 40), st.integers(0, 20), st.integers(0, 99999))
def test_no_figures_raise_and_none_are_invented(day: int, month: int, year: int) -> None:
    words = f"افتتح الجسر في {day}/{month}/{year}"
    for time in times(words):
        if time.edtf is not None and len(str(year)) == len("2031"):
            assert str(year) in time.edtf or year < 1500, (words, time.edtf)
        if time.edtf is None:
            assert time.because


@pytest.mark.parametrize(
    ("words", "published", "prefer", "edtf"),
    [
        # figures whose order is free, or whose year is short
        ("في 06/19/2031", THURSDAY, "past", "2031-06-19"),
        ("في 19/6/31", THURSDAY, "past", "2031-06-19"),
        ("في 19-6-98", THURSDAY, "past", "1998-06-19"),
        ("في 2031-06-07T10:30:00", THURSDAY, "past", "2031-06-07"),
        ("في 21/3", THURSDAY, "past", "2031-03-21"),
        ("في 21/9", THURSDAY, "future", "2031-09-21"),
        ("في 9/21", THURSDAY, "future", "2031-09-21"),
        ("في 26-4", THURSDAY, "past", "2031-04-26"),
        ("من 20 إلى 24 / 8 / 2031", THURSDAY, "past", "2031-08-20/2031-08-24"),
        ("من 30 ديسمبر إلى 2 يناير 2031", THURSDAY, "past", "2030-12-30/2031-01-02"),
        ("من 1-8 شهر أيلول المقبل", THURSDAY, "past", "2031-09-01/2031-09-08"),
        ("نشر في June 7, 2031", THURSDAY, "past", "2031-06-07"),
        # a year told from the day of speaking is that year, not the nearest one
        ("في مارس من العام الماضي", THURSDAY, "past", "2030-03"),
        ("في 7 مارس العام الماضي", THURSDAY, "past", "2030-03-07"),
        ("في ديسمبر من هذا العام", THURSDAY, "past", "2031-12"),
        ("في شتاء العام الماضي", THURSDAY, "past", "2030-24"),
        # the place of a week, a weekday, a month, a decade
        ("في الأسبوع الأول من مايو 2031", THURSDAY, "past", "2031-05-05/2031-05-11"),
        ("في الأسبوع الأخير من سبتمبر 2031", THURSDAY, "past", "2031-09-22/2031-09-28"),
        ("ثالث ثلاثاء من مايو 2031", THURSDAY, "past", "2031-05-20"),
        ("آخر أربعا في مايو 2031", THURSDAY, "past", "2031-05-28"),
        ("الأربعاء الثاني من مايو 2031", THURSDAY, "past", "2031-05-14"),
        ("في الشهر الخامس من عام 2031", THURSDAY, "past", "2031-05"),
        ("في العقد الثاني من القرن العشرين", THURSDAY, "past", "191X"),
        # feasts that a rule places in the year
        ("في عيد الفصح 2031", THURSDAY, "past", "2031-04-13"),
        ("في الجمعة العظيمة", THURSDAY, "past", "2031-04-11"),
        ("في عيد الشكر 2030", THURSDAY, "past", "2030-11-28"),
        ("ليلة رأس السنة", THURSDAY, "past", "2030-12-31"),
        ("في رأس السنة الهجرية 1453", THURSDAY, "past", "2031-04-23~"),
        # told from another date
        ("بداية رمضان 1452", THURSDAY, "past", "2030-12-26~"),
        ("من العام الحالي إلى العام المقبل", THURSDAY, "past", "2031/2032"),
        ("في نصف شهر مايو 2031", THURSDAY, "past", "2031-05-11/2031-05-20"),
        # a day whose month is not named
        ("يوم 27", THURSDAY, "past", "2031-05-27"),
        ("يوم 27", THURSDAY, "future", "2031-06-27"),
        # looking ahead, a day of the running month just past is not a year off
        ("في الأول من يونيو", THURSDAY, "future", "2031-06-01"),
        ("في الأول من مارس", THURSDAY, "future", "2032-03-01"),
    ],
)
def test_a_shape_means_its_date(words: str, published: str, prefer: Prefer, edtf: str) -> None:
    assert only(words, published, prefer).edtf == edtf


def test_an_amount_is_counted_from_the_date_beside_it() -> None:
    after, date_of_it = times("يفتح الجسر بعد ثلاثة أيام من 7 مايو 2031")
    assert (after.edtf, date_of_it.edtf) == ("2031-05-10", "2031-05-07")
    assert times("أغلق الجسر قبل أسبوع من 7 مايو 2031")[0].edtf == "2031-04-30"


def test_a_day_or_month_named_before_moves_to_the_year_before() -> None:
    said = "ارتفع الإنتاج في مايو 2031 مقارنة بالشهر نفسه من العام الماضي"
    assert times(said)[-1].edtf == "2030-05"
    said = "ارتفع السعر في 11 مايو 2031 مقارنة باليوم نفسه من السنة الماضية"
    assert times(said, None)[-1].edtf == "2030-05-11"


def test_a_date_beside_today_is_held_against_it() -> None:
    agrees, differs = only("وصل الوفد اليوم 19 يونيو"), only("وصل الوفد اليوم 18 يونيو")
    assert (agrees.edtf, agrees.conflicts) == (THURSDAY, ())
    assert (differs.alternatives, differs.conflicts) == (("2031-06-18",), (differs.id,))
    # by sighting a Hijri date may be a day off, and is no conflict
    assert only("وصل الوفد اليوم 28 صفر 1453هـ").conflicts == ()
    assert only("وصل الوفد اليوم 25 صفر 1453هـ").conflicts != ()


def test_a_date_by_both_calendars_is_one_day() -> None:
    assert only("الأحد 5 شوال 1445هـ - 14 أبريل 2024م").edtf == "2024-04-14"


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("ثاني أيام عيد الأضحى 1452", "2031-04-03~"),
        ("من أيار إلى تموز 2030", "2030-05/2030-07"),
        ("آخر جمعة من السنة", "2031-12-26"),
        ("الربع الأخير من السنة الماضية", "2030-36"),
        ("النصف الأول من شهر مايو 2031", "2031-05-01/2031-05-15"),
        ("أول ثلاثة أشهر من 2030", "2030-01/2030-03"),
        ("من 1969 إلى غاية 1972", "1969/1972"),
        ("6 و7 و8 يونيو 2031", "2031-06-06/2031-06-08"),
        ("القرن الخامس قبل الميلاد", "-0499/-0400"),
        ("سنة 500 ق.م", "-0499"),
        ("موسم 2030/31", "2030/2031"),
        ("خلال الثلاثين يوما المقبلة", "2031-06-20/2031-07-19"),
    ],
)
def test_stretches_of_the_calendar(words: str, edtf: str) -> None:
    assert only(words).edtf == edtf


def test_an_event_called_by_its_day_has_no_year() -> None:
    time = only("تحكي الرواية عن ثورة 19 يونيو")
    assert (time.edtf, time.surface) == ("XXXX-06-19", "19 يونيو")


@pytest.mark.parametrize(
    "words",
    [
        "جرى السباق في ملعب 7 مايو",
        "سيأتي اليوم الذي يفتح فيه الجسر",
        "نشر ذلك على منصة مرفأ (ميناء سابقا) مساء",
        "نجا حارس يبلغ من العمر 26 عاما",
        "نجا الحارس (26 عاما) من السيل",
        "يفتح الجسر 24/7 للزوار",
        "فاز الفريق 26-4",
        "بني السوق على مساحة 1500م قرب الجسر",
        "بني السوق على 1500م 2 قرب الجسر",
    ],
)
def test_what_only_looks_like_a_time(words: str) -> None:
    assert times(words) == ()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("في 31 فبراير 2031", "no calendar has this date"),
        ("في 30 محرم 1446", "no calendar has this date"),
        ("في 30/2/2031", "no calendar has this date"),
        ("في 14/13/2031", "no calendar has such a date"),
        ("عام 99999", "no calendar has such a date"),
        ("عام 0", "no calendar has such a date"),
        ("في 30 فبراير", "no year holds such a date"),
        ("في عيد الاستقلال", "each land"),
    ],
)
def test_what_no_calendar_has_says_so(words: str, says: str) -> None:
    time = only(words)
    assert (time.edtf, time.earliest, time.latest) == (None, None, None)
    assert says in time.because


def test_a_thirtieth_by_sighting_stands_among_the_alternatives() -> None:
    assert only("في 30 محرم 1446").alternatives == ("2024-08-05",)


def test_what_figures_can_mean_besides() -> None:
    assert only("في 07/06/2031").alternatives == ("2031-07-06",)
    assert only("في 16/4/21").alternatives == ("2016-04-21",)
    assert only("في 19/6/2031").alternatives == ()


def test_a_weekday_of_a_week_gives_the_day_of_a_week_from_sunday() -> None:
    time = only("الأحد من الأسبوع المقبل")
    assert (time.edtf, time.alternatives) == ("2031-06-29", ("2031-06-22",))


def test_easter_by_both_reckonings() -> None:
    # dates as the churches kept them
    assert [easter(year) for year in (1961, 2000, 2024)] == [
        date(1961, 4, 2),
        date(2000, 4, 23),
        date(2024, 3, 31),
    ]
    assert [julian_easter(year) for year in (2000, 2017, 2024)] == [
        date(2000, 4, 30),
        date(2017, 4, 16),
        date(2024, 5, 5),
    ]
    assert only("في عيد الفصح 2024").alternatives == ("2024-05-05",)


@settings(max_examples=100, deadline=None)
@given(st.integers(1583, 9999))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    found = easter(year)
    assert found.isoweekday() == 7
    assert date(year, 3, 22) <= found <= date(year, 4, 25)


def test_every_spelling_of_a_month_is_listed_once() -> None:
    assert len({(fold(name), number) for name, number in MONTHS}) == len(MONTHS)


def test_half_a_month_at_a_years_end_is_no_stretch_of_whole_months() -> None:
    """«آخر نصف الشهر في 2174» once ended before it began."""
    (half,) = riwaya.find_times("آخر نصف الشهر في 2174", published="2031-05-01")
    assert (half.edtf, half.earliest, half.latest) == (None, None, None)
    (two,) = riwaya.find_times("آخر شهرين في 2174", published="2031-05-01")
    assert two.edtf == "2174-11/2174-12"
