"""What times mean, drawn as: a sentence, the day it was published, and each time's value.

Every event is invented. The value is EDTF where the time is a date, TIMEX3 where it is a length.
"""

import pytest

from riwaya.extract.grammar import load_grammar
from riwaya.extract.layers import lay_text
from riwaya.extract.times import laid_times
from riwaya.model.when import Time
from riwaya.resolve.times.dates import resolve_times
from riwaya.resolve.times.meaning import Prefer

THURSDAY = "2031-06-19"


def times(
    words: str, published: str | None = THURSDAY, prefer: Prefer = "past"
) -> tuple[Time, ...]:
    laid = lay_text(words, load_grammar())
    return resolve_times(laid_times(laid), laid.text, published, "00", prefer)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        # the text gives the day
        ("في 7 يونيو/حزيران 2031", "2031-06-07"),
        ("في ١٩/٦/٢٠٣١", "2031-06-19"),
        ("في حزيران (يونيو) 2030", "2030-06"),
        ("في يوليو من العام 2030", "2030-07"),
        ("بين عامي 2014 و2022", "2014/2022"),
        ("في 14 و15 مارس/آذار 2030", "2030-03-14/2030-03-15"),
        ("من 28 فبراير إلى 3 مارس 2030", "2030-02-28/2030-03-03"),
        ("في صيف 2030", "2030-22"),
        ("في الربع الأول من 2030", "2030-33"),
        ("في القرن التاسع عشر", "18XX"),
        ("في تسعينيات القرن الماضي", "199X"),
        # direction: the nearest on that side, not the running one
        ("في التاسع من أكتوبر/تشرين الأول الماضي", "2030-10-09"),
        ("في إبريل/نيسان الماضي", "2031-04"),
        ("في يونيو الماضي", "2030-06"),
        ("في يونيو الجاري", "2031-06"),
        ("في 25 يونيو الجاري", "2031-06-25"),
        ("في 25 يوليو/تموز المقبل", "2031-07-25"),
        ("في كانون الأول المقبل", "2031-12"),
        ("الثلاثاء الماضي", "2031-06-17"),
        ("الخميس الماضي", "2031-06-12"),
        ("الخميس المقبل", "2031-06-26"),
        ("الأسبوع الماضي", "2031-06-09/2031-06-15"),
        ("الشهر المنصرم", "2031-05"),
        ("هذا العام", "2031"),
        ("العام الفائت", "2030"),
        ("نهاية الأسبوع الماضي", "2031-06-14/2031-06-15"),
        ("في 28 من الشهر الجاري", "2031-06-28"),
        # no year: the nearest back, unless something looks ahead or ahead is by far the nearest
        ("افتتح الجسر في 24 فبراير", "2031-02-24"),
        ("من المقرر أن يفتتح الجسر في 24 فبراير", "2032-02-24"),
        ("سيفتتح الجسر في نوفمبر", "2031-11"),
        ("اجتماع في 29 يونيو", "2031-06-29"),
        ("وصل الوفد يوم الثلاثاء", "2031-06-17"),
        ("وصل الوفد الخميس", "2031-06-19"),
        # told from today
        ("وصل الوفد اليوم", "2031-06-19"),
        ("وصل الوفد أمس الأربعاء", "2031-06-18"),
        ("وصل الوفد أول من أمس الثلاثاء", "2031-06-17"),
        ("وصل الوفد أمس الأول", "2031-06-17"),
        ("يصل الوفد غدا الجمعة", "2031-06-20"),
        ("وصل الوفد الليلة الماضية", "2031-06-18"),
        # parts
        ("في أواخر إبريل الماضي", "2031-04-21/2031-04-30"),
        ("منتصف مايو", "2031-05-11/2031-05-20"),
        ("مطلع العام الجاري", "2031-01/2031-04"),
        ("في الأشهر الخمسة الأولى من هذا العام", "2031-01/2031-05"),
        ("الجمعة الأخيرة من مايو", "2031-05-30"),
        # several
        ("خلال اليومين الماضيين", "2031-06-17/2031-06-18"),
        ("خلال السنوات الثلاث المقبلة", "2031/2034"),
        ("قبل ثلاثة أعوام", "2028"),
        ("قبل يومين", "2031-06-17"),
        ("لم يفتح منذ أربعة أيام", "2031-06-15/2031-06-19"),
        ("يومي السبت والأحد الماضيين", "2031-06-14/2031-06-15"),
    ],
)
def test_a_date_is_the_day_its_words_name(words: str, edtf: str) -> None:
    (time,) = times(words)
    assert time.edtf == edtf, time.because


@pytest.mark.parametrize(
    ("words", "timex", "mod"),
    [
        ("استغرق ثلاثة أيام", "P3D", None),
        ("استغرق شهرين", "P2M", None),
        ("استغرق نحو ستة أشهر", "P6M", "approx"),
        ("في أقل من شهر", "P1M", "less_than"),
        ("استغرق ما لا يقل عن عقدين", "P2DE", "more_than"),
        ("استغرق ربع قرن", "P25Y", None),
        ("استغرق عاما ونصف العام", "P18M", None),
        ("استغرق ثلاث سنوات وشهرين", "P3Y2M", None),
        ("استغرق نصف ساعة", "PT30M", None),
        ("ظل مغلقا عقودا طويلة", "PXDE", None),
        ("استغرق بضعة أيام", "PXD", None),
        ("أغلق كل يوم", "P1D", None),
        ("أغلق كل ثلاثاء", "XXXX-WXX-2", None),
    ],
)
def test_a_length_is_written_as_its_words_count_it(words: str, timex: str, mod: str | None) -> None:
    (time,) = times(words)
    assert (time.timex, time.mod) == (timex, mod), time.because


@pytest.mark.parametrize(
    ("words", "timex"),
    [
        ("الساعة التاسعة من صباح يوم الأربعاء الماضي", "2031-06-18T09:00"),
        ("مساء أمس", "2031-06-18TEV"),
        ("اليوم الساعة 16:30 بتوقيت غرينتش", "2031-06-19T16:30Z"),
        ("الساعة الثامنة إلا ربعا مساء", "T19:45"),
    ],
)
def test_an_hour_stands_in_timex_and_edtf_keeps_the_day(words: str, timex: str) -> None:
    (time,) = times(words)
    assert time.timex == timex
    assert "T" not in (time.edtf or "")


def test_without_a_day_of_publication_what_is_told_from_it_has_no_date() -> None:
    for words in ("وصل أمس", "وصل الثلاثاء الماضي", "وصل العام الماضي", "في مارس الماضي"):
        (time,) = times(words, None)
        assert time.edtf is None or "X" in time.edtf
        assert time.earliest is None
        assert "not known" in time.because
    assert times("في 24 فبراير", None)[0].edtf == "XXXX-02-24"
    assert times("في 7 يونيو 2031", None)[0].edtf == "2031-06-07"


def test_a_month_is_never_made_a_day() -> None:
    (time,) = times("في نوفمبر/تشرين الثاني الماضي")
    assert (time.edtf, time.earliest, time.latest) == ("2030-11", "2030-11-01", "2030-11-30")


def test_a_weekday_that_disagrees_is_shown() -> None:
    (time,) = times("وصل الوفد أول من أمس الأربعاء")
    assert time.edtf == "2031-06-17"
    assert time.alternatives == ("2031-06-18",)
    assert time.conflicts == (time.id,)
    assert "Wednesday" in time.because


def test_the_weekday_tells_which_year() -> None:
    assert times("الجمعة 14 فبراير")[0].edtf == "2031-02-14"
    assert times("السبت 14 فبراير")[0].edtf == "2032-02-14"


def test_what_may_be_either_gives_the_other_too() -> None:
    (time,) = times("افتتح الجسر في 24 فبراير")
    assert time.alternatives == ("2032-02-24",)
    assert times("افتتح الجسر في 24 فبراير", prefer="future")[0].edtf == "2032-02-24"


def test_an_impossible_date_has_no_value_and_says_so() -> None:
    for words in ("في 31 فبراير 2031", "في 30 محرم 1446"):
        (time,) = times(words)
        assert time.edtf is None, time
        assert "no calendar has this date" in time.because


def test_a_hijri_date_is_about_a_day() -> None:
    (time,) = times("في 23 ذي الحجة 1446هـ")
    assert (time.edtf, time.mod) == ("2025-06-19~", "approx")
    assert times("في رمضان 2031")[0].earliest == "2031-12-15"


def test_then_is_the_time_named_before_it() -> None:
    first, second = times("انهار السد في نهاية إبريل الماضي، وحينها أعلنت الطوارئ")
    assert second.edtf == first.edtf
    assert second.anchor == first.id


def test_later_lies_between_what_was_told_and_publication() -> None:
    first, second = times("وصل أول من أمس الثلاثاء، وفي وقت لاحق أعلن اتفاقا")
    assert second.edtf == "2031-06-17/2031-06-19"
    assert second.anchor == first.id


def test_the_first_since_counts_from_its_own_date() -> None:
    words = "وقع الاتفاق في 11 مارس 2030 خلال زيارة كانت الأولى منذ قرابة ربع قرن"
    signed, length = times(words)
    assert (length.timex, length.mod, length.edtf) == ("P25Y", "approx", "2005~/2030-03-11")
    assert length.anchor == signed.id


def test_an_anniversary_adds_its_years_to_the_event() -> None:
    words = "عام على الجسر. في الذكرى الأولى لافتتاح الجسر في 7 مايو 2030"
    on, anniversary, signed = times(words, None)
    assert (anniversary.edtf, anniversary.anchor) == ("2031-05-07", signed.id)
    assert (on.timex, on.edtf) == ("P1Y", "2030-05-07/2031-05-07")


def test_an_eve_clashes_softly_with_the_day_beside_it() -> None:
    words = (
        "زار الوزير الجسر عشية الذكرى العاشرة لافتتاحه التي تحل اليوم الأربعاء. "
        "وعرض أول من أمس الاثنين خطة. وكان الافتتاح في 7 مايو 2021."
    )
    eve, today, before, _ = times(words, "2031-05-07")
    assert eve.edtf == "2031-05-06~"
    assert eve.conflicts == (before.id,)
    assert before.conflicts == (eve.id,)
    assert today.conflicts == ()


def test_reading_twice_gives_the_same_ids() -> None:
    words = "وصل أمس وغادر اليوم"
    assert times(words) == times(words)
    assert len({time.id for time in times(words)}) == 2
