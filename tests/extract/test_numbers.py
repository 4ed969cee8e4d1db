"""Numbers, drawn as: the words, then the class, the exact words and the value of each number."""

import pytest

from riwaya.arabic.characters import surface_offset
from riwaya.arabic.numerals import Numeral
from riwaya.arabic.parse import parse
from riwaya.extract.grammar import load_grammar
from riwaya.extract.numbers import lay_numbers
from riwaya.model.article import Article
from riwaya.model.text import Block


def _mentions(words: str) -> list[tuple[str, int, int, float | None]]:
    grammar = load_grammar()
    lattice = grammar.lattice(parse(Article("a", words), [Block("paragraph", 0, len(words))]))
    tokens = lattice.text.tokens
    found = []
    for mention in lay_numbers(lattice, grammar):
        assert isinstance(mention.value, Numeral)
        head = tokens[mention.first]
        start = head.start + surface_offset(words[head.start : head.end], mention.skipped)
        found.append((mention.cls, start, tokens[mention.last - 1].end, mention.value.value))
    return found


def placed_numbers(words: str) -> list[tuple[str, int, float | None]]:
    """Give class, place and value of each number of a text."""
    return [(cls, start, value) for cls, start, _, value in _mentions(words)]


def numbers_in(words: str) -> list[tuple[str, str, float | None]]:
    """Give class, words and value of each number of a text."""
    return [(cls, words[start:end].strip(), value) for cls, start, end, value in _mentions(words)]


@pytest.mark.parametrize(
    ("words", "surface", "value"),
    [
        ("وصل 15 ألف زائر", "15 ألف", 15_000),
        ("وصل ١٥ ألف زائر", "١٥ ألف", 15_000),
        ("بكلفة 4.2 مليارات دينار", "4.2 مليارات", 4_200_000_000),
        ("بكلفة 1,250 دينارا", "1,250", 1250),
        ("خمسة وعشرون ألفا من الزوار", "خمسة وعشرون ألفا", 25_000),
        ("ألف ومئتان وخمسة قوارب", "ألف ومئتان وخمسة", 1205),
        ("غادر ألفا بحار", "ألفا", 2000),
        ("غادر مئتا بحار", "مئتا", 200),
        ("بلغ مليونا وخمسمئة ألف", "مليونا وخمسمئة ألف", 1_500_000),
        ("نحو مليوني زائر", "مليوني", 2_000_000),
        ("اثنا عشر قاربا", "اثنا عشر", 12),
        ("إحدى عشرة سفينة", "إحدى عشرة", 11),
        ("ثلاث مئة وعشرة قوارب", "ثلاث مئة وعشرة", 310),
        ("نصف مليون زائر", "نصف مليون", 500_000),
        ("مليونين ونصف المليون", "مليونين ونصف المليون", 2_500_000),
        ("ألف زائر", "ألف", 1000),
        ("بخمسة آلاف دينار", "خمسة آلاف", 5000),
        ("بـ20 دينارا", "20", 20),
        ("والمئتي ألف زائر", "المئتي ألف", 200_000),
        ("ارتفع بنسبة 5ر2 في القرية", "5ر2", 2.5),
        ("بمبلغ 1،6 مليون دينار", "1،6 مليون", 1_600_000),
        ("بنسبة 5.\u200f26 من السكان", "5.\u200f26", 26.5),
        ("و 27 آخرين", "27", 27),
    ],
)
def test_cardinals(words: str, surface: str, value: float) -> None:
    assert ("NUMBER", surface, value) in numbers_in(words)


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("بين مئة ومئتين", [100, 200]),
        ("بين ألف وألفين", [1000, 2000]),
        ("بين 200 و300 ألف", [200, 300_000]),
        ("خمسة وعشرة", [5, 10]),
        ("في عام 2015 مليون زائر", [2015, 1_000_000]),
        ("1،2،3", [1, 2, 3]),
        ("عشرون وثلاثون", [20, 30]),
    ],
)
def test_two_numbers_stay_two(words: str, values: list[float]) -> None:
    assert [value for cls, _, value in numbers_in(words) if cls == "NUMBER"] == values


@pytest.mark.parametrize(
    ("words", "surface", "value"),
    [
        ("الرحلة الحادية والخمسين", "الحادية والخمسين", 51),
        ("الرحلة الـ51", "الـ51", 51),
        ("في السابع عشر من الشهر", "السابع عشر", 17),
        ("الرحلة والثالثة", "الثالثة", 3),
        ("رابع رحلة", "رابع", 4),
        ("لأول مرة", "أول", 1),
    ],
)
def test_ordinals(words: str, surface: str, value: int) -> None:
    assert ("ORDINAL", surface, value) in numbers_in(words)


@pytest.mark.parametrize(
    ("words", "surface"),
    [
        ("عشرات الآلاف من الزوار", "عشرات الآلاف"),
        ("وملايين القطع", "ملايين"),
        ("بضعة آلاف", "بضعة آلاف"),
        ("بضع قرى", "بضع"),
    ],
)
def test_magnitudes_have_no_value(words: str, surface: str) -> None:
    assert numbers_in(words) == [("MAGNITUDE", surface, None)]


@pytest.mark.parametrize(
    "words",
    [
        "أحد الطرفين غادر",
        "يوم السبت والأحد والاثنين والخميس",
        "وصل أول من أمس",
        "والست سعاد غادرت",
        "لست في القرية",
        "ألف الكاتب رواية",
        "وصل الوفد",
    ],
)
def test_these_are_no_numbers(words: str) -> None:
    assert numbers_in(words) == []


def test_the_second_of_a_minute_is_no_rank() -> None:
    assert [cls for cls, _, _ in numbers_in("بعد 30 ثانية")] == ["NUMBER"]


def test_a_number_never_crosses_a_sentence() -> None:
    assert [value for _, _, value in numbers_in("عددهم 15. ألف زائر وصل")] == [15, 1000]


def test_a_row_of_400_digits_is_no_number() -> None:
    assert numbers_in("بلغ " + "7" * 400 + " قاربا") == []


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("صفر", 0),
        ("ثلاثة فاصلة واحد أربعة", 3.14),
        ("صفر فاصلة صفر سبعة", 0.07),
        ("خمسة فاصلة ستة مليون", 5_600_000),
        ("40 فاصل 3", 40.3),
        (".45", 0.45),
        ("٫٠٣", 0.03),
        ("-7", -7),
        ("−٣٫٥", -3.5),
        ("سالب تسعة", -9),
        ("ناقص 12", -12),
        ("9/4", 2.25),
        ("-٩/٤", -2.25),
        ("2 1/2", 2.5),
        ("45 000", 45_000),
        ("٧ ٠٠٠ ٠٠٠", 7_000_000),
        ("3٬000 000", 3_000_000),
        ("31،250,75", 31_250.75),
        ("432ر690ر29", 29_690_432),
        ("2e6", 2_000_000),
        ("نص مليون", 500_000),
        ("ربع مئة", 25),
        ("مئة إلا ربع", 75),
        ("ألف ونص مية", 1050),
        ("ستة وسبعين وثمنمية وألف", 1876),
        ("مئة وستة ومليون", 1_000_106),
        ("ستين وسبعة", 67),
        ("ثلاثين مئة ألف", 3_000_000),
        ("خمس ميات", 500),
        ("تسعطعش ألف", 19_000),
        ("ثلطعش", 13),
        ("سبعطاش", 17),
        ("متين خمسة وأربعين", 245),
        ("ميت ألف", 100_000),
        ("دزينتين", 24),
        ("$تسع مية", 900),
        ("!إتناشر.", 12),
    ],
)
def test_a_number_that_is_all_that_is_said(words: str, value: float) -> None:
    assert [v for cls, _, v in numbers_in(words) if cls == "NUMBER"] == [value]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("الأربعون", 40),
        ("الإحدى عشرة", 11),
        ("الواحدة والسبعين", 71),
        ("المئتان", 200),
        ("الست مئة", 600),
        ("المليار", 10**9),
        ("المئة والخامسة والأربعون", 145),
        ("الألف والثلاثمئة والثاني عشر", 1312),
        ("السادس والمئة والمليون", 1_000_106),
        ("الرابع بعد الألف", 1004),
        ("التالت عشر", 13),
        ("التانية والأربعون", 42),
        ("التاني", 2),
    ],
)
def test_a_rank_that_is_all_that_is_said(words: str, value: int) -> None:
    assert [(cls, v) for cls, _, v in numbers_in(words)] == [("ORDINAL", value)]


@pytest.mark.parametrize("words", ["العشرة", "الخمسة"])
def test_a_small_number_with_the_article_alone_counts_nothing(words: str) -> None:
    assert numbers_in(words) == []


@pytest.mark.parametrize(
    ("words", "surface", "value"),
    [
        ("ضاع خمس المحصول", "خمس", 0.2),
        ("واحد من كل أربعة صيادين غادر", "واحد من كل أربعة", 0.25),
        ("بنسبة ثلاثة في الألف", "ثلاثة في الألف", 0.003),
        ("بنسبة سبعة بالألف", "سبعة بالألف", 0.007),
        ("واحد من عشرة قوارب يغرق", "واحد من عشرة", 0.1),
        ("12 جزءا من المليون", "12 جزءا من المليون", 12e-6),
    ],
)
def test_parts(words: str, surface: str, value: float) -> None:
    assert ("FRACTION", surface, pytest.approx(value)) in numbers_in(words)


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("جدار متين وخمسة عمال", [5]),
        ("بتكلفة صفر درهم", [0]),
        ("قال خالد بصفر رئيس البلدية", []),
        ("كمية من الرمل", []),
        ("ونص القرار على الترميم", []),
        ("بلغ 20 ونص القرار على الترميم", [20]),
        ("جاء في نص الاتفاق", []),
        ("شهر صفر سنة 700", [700]),
        ("ثمن القارب", []),
        ("القارب متين", []),
        ("ميت في البحر", []),
        ("بين 10 -20 قاربا", [10, 20]),
        ("فاز الفريق 3/1 أمس", [3, 1]),
        ("الساعة 10 .30 ظهرا", [10, 30]),
        ("خمسة وعشرة", [5, 10]),
        ("واحدة من 60 منارة", [1, 60]),
        ("أي واحد منهم", []),
        ("سبع الغابة", [7]),
        ("عام 2031 على ثلاثة جسور", [2031, 3]),
        ("هاتف +12 345 678 901", [12, 345, 678, 901]),
    ],
)
def test_what_looks_like_another_number(words: str, values: list[float]) -> None:
    assert [value for cls, _, value in numbers_in(words) if cls == "NUMBER"] == values


def test_the_old_order_of_years_counts_up() -> None:
    assert ("NUMBER", "خمسة وتسعين وتسعمئة وألف", 1995) in numbers_in(
        "ولد سنة خمسة وتسعين وتسعمئة وألف في القرية"
    )


def test_after_one_thing_the_round_number_ranks_it() -> None:
    assert [cls for cls, _, _ in numbers_in("القرن العشرين")] == ["ORDINAL"]
    assert "NUMBER_THE" in [cls for cls, _, _ in numbers_in("الدول العشرين")]


@pytest.mark.parametrize("words", ["بلغ 12٣ قاربا", "العنوان 10.20.30.40", "1" + ",000" * 2000])
def test_digits_that_nobody_can_read_give_no_number(words: str) -> None:
    assert numbers_in(words) == []
