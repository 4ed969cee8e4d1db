"""Figures: what is counted, how exactly, of which kind; and what counts nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.extract.figures import find_figures
from riwaya.extract.grammar import load_grammar
from riwaya.extract.layers import lay_text
from riwaya.extract.quantities import FoundFigure
from riwaya.match.proof import prove_file
from riwaya.model.quantity import Figure
from riwaya.resolve.figures import resolve_figures


def found_in(words: str) -> tuple[FoundFigure, ...]:
    """Find the figures of a text."""
    return find_figures(lay_text(words, load_grammar()), load_grammar())


def figures_in(words: str) -> tuple[Figure, ...]:
    """Resolve the figures of a text, as a reading holds them."""
    return resolve_figures(found_in(words), words, "00")


@pytest.mark.parametrize("name", ["figures", "figures_alone", "figure_kinds"])
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
        ("يحمل أكثر من أو يساوي 600 قارب", 600, None, None, "at_least"),
        ("يحمل 600 قارب أو أقل", None, None, 600, "at_most"),
        ("يحمل أكثر من 600 أو يساوي", 600, None, None, "at_least"),
        ("يحمل أكثر من 20 وأقل من 30 راكبا", 20, None, 30, "between"),
        ("لا يزيد عن 30 ولا يقل عن 20 راكبا", 20, None, 30, "between"),
        ("حمولة القارب >= 30 طنا", 30, None, None, "at_least"),
        ("بلغت الحرارة <-30", None, None, -30, "at_most"),
        ("ثمن التذكرة حوالي 10$-20$", 10, None, 20, "between"),
        ("ثمن التذكرة من عشرة لعشرين دولارا", 10, None, 20, "between"),
        ("ارتفاع الموج 10~30 سنتيمترا", 10, None, 30, "between"),
        ("نطاق الأرقام 100-500", 100, None, 500, "between"),
        ("امتلأ السد بنسبة 2 إلى 4% أمس", 2, None, 4, "between"),
        ("صوت أكثر من نصف الأهالي", 0.5, None, None, "at_least"),
        ("ارتفع الحمل ليصل إلى 30 طنا", 30, 30, 30, "exact"),
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
        ("استمر الترميم سنتين", "سنة", "duration"),
        ("استمر الترميم أقل من شهر", "شهر", "duration"),
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
        ("امتلأ السد بنسبة 35 أمس", None, "percent"),
        ("ارتفع المنسوب بنسبة 3 أمتار", "متر", "other"),
        ("حمل القارب 25 كغ", "كيلوغرام", "other"),
        ("حمل القارب 25 كيلوجراما", "كيلوغرام", "other"),
        ("طول الجسر 3 كيلو مترات", "كيلومتر", "other"),
        ("شرب الصياد 250مل", "مليلتر", "other"),
    ],
)
def test_units_and_kinds(words: str, unit: str, kind: str) -> None:
    (figure,) = figures_in(words)
    assert (figure.unit, figure.kind) == (unit, kind)


def test_a_part_names_its_whole() -> None:
    part, whole = figures_in("عدد القتلى في الحريق بلغ نحو 60 من بين إجمالي 200 عامل")
    assert (part.part_of, part.unit, part.kind) == (whole.id, "قتيل", "killed")


def test_a_change_is_two_figures() -> None:
    changed = figures_in("ارتفع عدد القوارب من 13 إلى 15 قاربا")
    assert [(f.point, f.unit) for f in changed] == [(13, "قارب"), (15, "قارب")]


@pytest.mark.parametrize(
    ("words", "point", "unit", "currency"),
    [
        ("كلف القارب 42 ليرة لبنانية", 42, "ليرة لبنانية", "LBP"),
        ("كلف القارب 42 ألف ريال سعودي", 42_000, "ريال سعودي", "SAR"),
        ("كلف القارب 5 دنانير أردنية", 5, "دينار أردني", "JOD"),
        ("كلف القارب 5 دنانير", 5, "دينار", None),
        ("كلف القارب دينارين كويتيين", 2, "دينار كويتي", "KWD"),
        ("كلف القارب 42 QAR", 42, "ريال قطري", "QAR"),
        ("كلف القارب USD 42", 42, "دولار أميركي", "USD"),
        ("كلف القارب 42 د.إ وعاد", 42, "درهم إماراتي", "AED"),
        ("كلف القارب €42", 42, "يورو", "EUR"),
        ("كلف القارب 42$", 42, "دولار", None),
        ("كلف القارب 20$ 43c", 20.43, "دولار", None),
        ("كلف القارب دينارا واحدا", 1, "دينار", None),
        ("كلف القارب 3 دنانير كويتية و250 فلسا", 3.25, "دينار كويتي", "KWD"),
        ("كلف القارب 3 دراهم و25 فلسا", 3.25, "درهم", None),
    ],
)
def test_money_has_a_country_where_the_text_tells_it(
    words: str, point: float, unit: str, currency: str | None
) -> None:
    (figure,) = figures_in(words)
    assert (figure.point, figure.unit, figure.currency, figure.kind) == (
        point,
        unit,
        currency,
        "money",
    )


@pytest.mark.parametrize(
    ("words", "point"),
    [
        ("طول الجسر ثلاثة كيلومترات ونصف", 3.5),
        ("عمق الحوض متر ونصف المتر", 1.5),
        ("عمق الحوض متران وربع", 2.25),
        ("بلغت الحرارة خمس درجات تحت الصفر", -5),
        ("بلغت الحرارة درجتين تحت الصفر", -2),
        ("بلغت الحرارة -5 درجات", -5),
        ("- 5 درجات في الميناء", -5),
        ("كيلوغرام", 1),
        (",إنشين.", 2),
    ],
)
def test_parts_and_numbers_below_zero(words: str, point: float) -> None:
    assert [f.point for f in figures_in(words)] == [point]


@pytest.mark.parametrize("words", ["- 5 قوارب في الميناء", "-5 قوارب في الميناء"])
def test_a_dash_before_things_opens_an_item(words: str) -> None:
    assert [(f.point, f.surface) for f in figures_in(words)] == [(5, "5 قوارب")]


@pytest.mark.parametrize(
    ("words", "shapes"),
    [
        ("أكثر من 20 قتيلا وأقل من 30 جريحا", ["at_least", "at_most"]),
        ("أكثر من 40 وأقل من 10", ["at_least", "at_most"]),
        ("يحمل 50 أو أكثر من 60", ["exact", "at_least"]),
    ],
)
def test_two_bounds_of_two_things_are_two_figures(words: str, shapes: list[str]) -> None:
    assert [f.shape for f in figures_in(words)] == shapes


def test_a_rank_is_of_the_thing_before_it_and_keeps_what_narrows_it() -> None:
    words = "أبحر القارب في رحلة هي الرابعة خلال عشرة أيام والسابعة منذ خمسة أسابيع"
    ranks = [f for f in figures_in(words) if f.kind == "rank"]
    assert [(f.point, f.unit) for f in ranks] == [(4, "رحلة"), (7, "رحلة")]
    assert [f.scope and f.scope.of(words) for f in ranks] == ["خلال عشرة أيام", "منذ خمسة أسابيع"]


def test_those_among_the_dead_are_dead_and_the_wounded_are_not() -> None:
    dead, children, women, hurt = figures_in("مقتل 9 بحارة بينهم 3 أطفال وامرأتان و12 جريحا")
    assert (children.part_of, women.part_of, hurt.part_of) == (dead.id, dead.id, None)
    assert [f.kind for f in (dead, children, women, hurt)] == [
        "killed",
        "killed",
        "killed",
        "wounded",
    ]


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
        "هاتف الميناء +10 555 0100 0200",
        "عدد القوارب =>30",
        "صفحة الميناء http://port.example/a?x=30%25%2020",
        "اختار كل واحد قاربا",
        "اجتمعت قمة (COP 27) أمس",
        "القارب التالي قبل الأخير",
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


@given(st.text("٠١٢3.,،% $c°<>=~نحومئةألفبينإلىقتيلسنتونصفدينارمتر و\n«»-/+", max_size=60))
def test_any_text_is_read_and_every_figure_anchored(words: str) -> None:
    first = figures_in(words)
    assert first == figures_in(words)
    assert all(words[f.start : f.end] == f.surface for f in first)
    assert len({f.id for f in first}) == len(first)
