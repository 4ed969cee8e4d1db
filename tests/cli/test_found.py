"""What `riwaya find` finds of figures: what is asked for, and nothing that is no number."""

import pytest

from riwaya.cli.found import Question, find_all
from riwaya.extract.grammar import load_grammar
from riwaya.model.article import Article
from riwaya.views.rows import Found


def found_in(words: str, *kinds: str) -> tuple[Found, ...]:
    """Find what is asked for in a text."""
    return find_all(Article("a", words), load_grammar(), Question(kinds=kinds)).found


@pytest.mark.parametrize(
    ("words", "kind", "value", "unit"),
    [
        ("طول الجسر 3 كم", "distance", 3, "كيلومتر"),
        ("بوصتان", "distance", 2, "بوصة"),
        ("ياردة", "distance", 1, "ياردة"),
        ("حمل القارب 25 كلغ", "quantity", 25, "كيلوغرام"),
        ("سعة الخزان 3 غالونات", "volume", 3, "غالون"),
        ("بلغت الحرارة 37 درجة مئوية", "temperature", 37, "درجة مئوية"),
        ("بلغت الحرارة 98 درجة فهرنهايت", "temperature", 98, "درجة فهرنهايت"),
        ("كلف القارب 42 ريالا عمانيا", "money", 42, "OMR"),
        ("امتلأ السد 35 في المئة", "percent", 35, "في المئة"),
    ],
)
def test_each_kind_by_its_name(words: str, kind: str, value: float, unit: str) -> None:
    assert [(f.kind, f.value, f.unit) for f in found_in(words, kind)] == [(kind, value, unit)]


def test_an_amount_is_a_number_where_numbers_alone_are_asked_for() -> None:
    (found,) = found_in("عمر الجسر لا يقل عن ثلاثين عاما", "number")
    assert (found.kind, found.low, found.value) == ("number", 30, None)


@pytest.mark.parametrize(
    "words",
    [
        "هاتف الميناء +10-555-0100-0200",
        "سجل الميناء =>30",
        "أبحر القارب F16",
        "صفحة الميناء https://port.example/a?x=30%25",
        "أي واحد تختار؟",
    ],
)
def test_digits_that_are_no_number_are_not_found(words: str) -> None:
    assert found_in(words, "number", "percent") == ()


@pytest.mark.parametrize(
    ("words", "surface", "value", "origin"),
    [
        ("اقرأ الفقرة التالية", "التالية", 1, "current"),
        ("اقرأ الفقرة السابقة", "السابقة", -1, "current"),
        ("اقرأ الفقرة الحالية", "الحالية", 0, "current"),
        ("اقرأ الفقرة الأخيرة", "الأخيرة", 0, "end"),
        ("اقرأ آخر فقرة", "آخر", 0, "end"),
        ("اقرأ الفقرة قبل الأخيرة", "قبل الأخيرة", -1, "end"),
        ("اقرأ الثالثة من الأخير", "الثالثة من الأخير", -2, "end"),
    ],
)
def test_a_relative_rank_is_told_from_where_one_stands(
    words: str, surface: str, value: int, origin: str
) -> None:
    (found,) = found_in(words, "ordinal_relative")
    assert (found.surface, found.value, found.scope) == (surface, value, origin)
    assert found_in(words, "ordinal") == ()
    assert "ordinal_relative" not in {each.kind for each in found_in(words, "number", "ordinal")}


def test_many_of_a_thing_are_at_least_three() -> None:
    (found,) = found_in("عبر الزوار الجسر مرات عديدة", "number")
    assert (found.low, found.value, found.unit) == (3, None, "مرة")


def test_a_rank_keeps_its_scope() -> None:
    (found,) = found_in("وصل الوفد في زيارة هي الثانية خلال شهر", "ordinal")
    assert (found.value, found.unit, found.scope) == (2, "زيارة", "خلال شهر")
