"""Numbers in words come back as the numbers they were written from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.arabic.numerals import NumberWord, Numeral, read_cardinal, read_ordinal, tidy

UNITS = ["واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"]
TENS = ["عشرة", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
HUNDREDS = ["مئة", "مئتان", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانيمئة", "تسعمئة"]
SCALES = {
    10**9: ("مليار", "ملياران", "مليارات"),
    10**6: ("مليون", "مليونان", "ملايين"),
    10**3: ("ألف", "ألفان", "آلاف"),
}


def below_thousand(number: int) -> str:
    """Write a number below a thousand."""
    hundreds, rest = divmod(number, 100)
    parts = [HUNDREDS[hundreds - 1]] if hundreds else []
    if 10 < rest < 20:
        head = {11: "أحد", 12: "اثنا"}.get(rest) or UNITS[rest - 11]
        parts.append(f"{head} عشر")
    elif rest:
        tens, unit = divmod(rest, 10)
        parts += [UNITS[unit - 1]] * bool(unit) + [TENS[tens - 1]] * bool(tens)
    return " و".join(parts)


def spelled(number: int) -> str:
    """Write a number in Arabic words, as a careful newspaper would."""
    parts = []
    for scale, (one, two, many) in SCALES.items():
        count, number = divmod(number, scale)
        if count == 1:
            parts.append(one)
        elif count == 2:
            parts.append(two)
        elif count:
            parts.append(f"{below_thousand(count)} {many if 3 <= count <= 10 else one}")
    if number:
        parts.append(below_thousand(number))
    return " و".join(parts)


def test_the_speller_of_these_tests() -> None:
    assert spelled(25_300) == "خمسة وعشرون ألف وثلاثمئة"
    assert spelled(2_000_011) == "مليونان وأحد عشر"


@given(st.integers(1, 10**12 - 1))
def test_words_give_the_number_back(number: int) -> None:
    from extract.test_numbers import numbers_in

    words = f"بلغ العدد {spelled(number)} قاربا"
    assert [value for cls, _, value in numbers_in(words) if cls == "NUMBER"] == [number]


@given(
    st.lists(
        st.builds(
            NumberWord,
            st.sampled_from(["digits", "unit", "ten", "tens", "hundred", "scale", "part", "few"]),
            st.sampled_from([0.5, 2, 10, 100, 1000, 10**6]),
            st.sampled_from([2, 100, 10**6]),
            st.sampled_from(["", "singular", "dual", "plural", "either"]),
            st.booleans(),
            st.booleans(),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_any_row_of_words_is_read_without_complaint(words: list[NumberWord]) -> None:
    for read in (read_cardinal, read_ordinal):
        found = read(words, 0)
        assert found is None or 0 < found[0] <= len(words)


def test_a_row_of_scales_ends_somewhere() -> None:
    million = NumberWord("scale", 10**6, 10**6, "singular")
    found = read_cardinal([million] * 10_000, 0)
    assert found is not None
    assert found[0] < 10


@pytest.mark.parametrize(
    ("smeared", "meant"), [(5099999.9999999991, 5_100_000), (0.5, 0.5), (3, 3)]
)
def test_arithmetic_leaves_no_smear(smeared: float, meant: float) -> None:
    assert tidy(smeared) == meant


def test_a_magnitude_has_no_value() -> None:
    few = NumberWord("few", 3, 9)
    thousands = NumberWord("scale", 1000, 1000, "plural")
    assert read_cardinal([few, thousands], 0) == (
        2,
        Numeral("magnitude", None, 3000, 9000, 1000),
    )
