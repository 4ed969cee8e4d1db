"""Numbers, drawn as: the words, then the class, the exact words and the value of each number."""

import pytest

from riwaya.arabic.characters import surface_offset
from riwaya.arabic.numerals import Numeral
from riwaya.arabic.parse import parse
from riwaya.extract.grammar import load_grammar
from riwaya.extract.numbers import lay_numbers
from riwaya.model.article import Article
from riwaya.model.text import Block


def numbers_in(words: str) -> list[tuple[str, str, float | None]]:
    """Give class, words and value of each number of a text."""
    grammar = load_grammar()
    lattice = grammar.lattice(parse(Article("a", words), [Block("paragraph", 0, len(words))]))
    tokens = lattice.text.tokens
    found = []
    for mention in lay_numbers(lattice, grammar):
        assert isinstance(mention.value, Numeral)
        head = tokens[mention.first]
        start = head.start + surface_offset(words[head.start : head.end], mention.skipped)
        surface = words[start : tokens[mention.last - 1].end].strip()
        found.append((mention.cls, surface, mention.value.value))
    return found


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
