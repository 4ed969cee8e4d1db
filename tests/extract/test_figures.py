"""Figures: what is counted, how exactly, of which kind; and what counts nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.extract.figures import FoundFigure, find_figures
from riwaya.extract.grammar import load_grammar
from riwaya.extract.layers import lay_text
from riwaya.match.proof import prove_file
from riwaya.model.quantity import Figure
from riwaya.resolve.figures import resolve_figures


def found_in(words: str) -> tuple[FoundFigure, ...]:
    """Find the figures of a text."""
    return find_figures(lay_text(words, load_grammar()), load_grammar())


def figures_in(words: str) -> tuple[Figure, ...]:
    """Resolve the figures of a text, as a reading holds them."""
    return resolve_figures(found_in(words), words, "00")


@pytest.mark.parametrize("name", ["figures", "figure_kinds"])
def test_every_rule_proves_itself(name: str) -> None:
    grammar = load_grammar()
    assert list(prove_file(grammar, name, lambda words: lay_text(words, grammar, name))) == []


@pytest.mark.parametrize(
    ("words", "low", "point", "high", "shape"),
    [
        ("غرق 600 قارب", 600, 600, 600, "exact"),
        ("غرق نحو 600 قارب", 600, 600, 600, "about"),
        ("غرق أكثر من 600 قارب", 600, None, None, "at_least"),
        ("غرق 600 قارب على الأقل", 600, None, None, "at_least"),
        ("غرق ما لا يقل عن 600 قارب", 600, None, None, "at_least"),
        ("قوارب لا يقل عددها عن 600 قارب", 600, None, None, "at_least"),
        ("غرق أقل من 600 قارب", None, None, 600, "at_most"),
        ("لم يتجاوز عدد القوارب 600", None, None, 600, "at_most"),
        ("غرق ما بين 200 و300 قارب", 200, None, 300, "between"),
        ("غرق بين 200 و300 ألف قارب", 200_000, None, 300_000, "between"),
        ("يتسع من 13 إلى 15 قاربا", 13, None, 15, "between"),
        ("غرقت آلاف القوارب", 2000, None, None, "magnitude"),
        ("غرقت بضعة قوارب", 3, None, 9, "between"),
        ("أرسل عددا كبيرا من الصواريخ", None, None, None, "vague"),
        ("غرق قاربان", 2, 2, 2, "exact"),
    ],
)
def test_shapes(
    words: str, low: float | None, point: float | None, high: float | None, shape: str
) -> None:
    (figure,) = figures_in(words)
    assert (figure.low, figure.point, figure.high, figure.shape) == (low, point, high, shape)
    assert words[figure.start : figure.end] == figure.surface


@pytest.mark.parametrize(
    ("words", "unit", "kind"),
    [
        ("كلف الجسر 5 ملايين دولار", "دولار", "money"),
        ("امتلأ السد 20 في المئة", "في المئة", "percent"),
        ("امتلأ السد 20٪", "٪", "percent"),
        ("تعطل ثلثا القوارب", "قارب", "fraction"),
        ("استمر الترميم ثلاثة أشهر", "شهر", "duration"),
        ("أسفر الحريق عن مقتل 5 عمال", "عامل", "killed"),
        ("أسفر الحريق عن 12 جريحا", "جريح", "wounded"),
        ("أسفر الحريق عن إصابة 12 آخرين", "آخر", "wounded"),
        ("اعتقال 7 مهربين", "مهرب", "captured"),
        ("أدى الفيضان إلى نزوح 3 آلاف شخص", "شخص", "displaced"),
        ("تم إيفاد 40 مراقبا", "مراقب", "sent"),
        ("قرر الميناء إيفاد 40 مراقبا", "مراقب", "planned"),
        ("عثر على 40 قذيفة", "قذيفة", "arms"),
        ("مقتل 5 أمتار", "متر", "other"),
        ("عادت القوارب الخشبية الست", "قارب", "other"),
    ],
)
def test_units_and_kinds(words: str, unit: str, kind: str) -> None:
    (figure,) = figures_in(words)
    assert (figure.unit, figure.kind) == (unit, kind)


def test_a_part_names_its_whole() -> None:
    part, whole = figures_in("عدد القتلى في الحريق بلغ نحو 60 من بين إجمالي 200 عامل")
    assert (part.part_of, part.unit, part.kind) == (whole.id, "قتيل", "killed")


def test_a_change_is_two_figures() -> None:
    assert [f.point for f in figures_in("ارتفع عدد القوارب من 13 إلى 15 قاربا")] == [13, 15]


@pytest.mark.parametrize(
    "words",
    [
        "استندت البلدية إلى المادة الرابعة",
        "وفق القرار رقم 77",
        "فاز فريق الميناء 3-1",
        "القارب بحر-12",
        "رمم الجسر [10]",
        "بني الجسر عام 900هـ/1494م",
        "موازنة 2015 للبلدية",
        "عادت القوارب في وقت واحد",
        "شاب في العشرين",
        "اتفق الطرفان",
        "غادر أحد الطرفين",
        "عدة قوارب",
        "وصل الوفد في 7 يونيو 2024",
    ],
)
def test_these_claim_no_amount(words: str) -> None:
    assert [f.surface for f in figures_in(words) if f.kind != "rank"] == []


def test_what_points_back_is_found_but_not_kept() -> None:
    assert [f.refers for f in found_in("اتفق الطرفان")] == [True]


@given(st.text("٠١٢3.,،% $نحومئةألفبينإلىقتيل و\n«»-/", max_size=60))
def test_any_text_is_read_and_every_figure_anchored(words: str) -> None:
    first = figures_in(words)
    assert first == figures_in(words)
    assert all(words[f.start : f.end] == f.surface for f in first)
    assert len({f.id for f in first}) == len(first)
