"""Numbers in words come back as the numbers they were written from."""

from bisect import bisect_right
from time import perf_counter

import pytest
from arabic.speller import Written, egyptian
from extract.test_numbers import placed_numbers
from hypothesis import given
from hypothesis import strategies as st

from riwaya.arabic.cardinals import read_cardinal
from riwaya.arabic.numerals import NumberWord, Numeral, tidy
from riwaya.arabic.ordinals import read_ordinal

MANNERS = [
    Written(genitive, feminine, hundred)
    for genitive in (False, True)
    for feminine in (False, True)
    for hundred in ("مئة", "مائة")
]


def read_back(sentences: list[str]) -> list[list[float | None]]:
    """Read the cardinals of each sentence of a text."""
    text = "\n".join(f"{sentence}." for sentence in sentences)
    found: list[list[float | None]] = [[] for _ in sentences]
    starts = [0]
    for sentence in sentences:
        starts.append(starts[-1] + len(sentence) + 2)
    for cls, start, value in placed_numbers(text):
        if cls == "NUMBER":
            found[bisect_right(starts, start) - 1].append(value)
    return found


@pytest.mark.parametrize(
    ("manner", "number", "words"),
    [
        (Written(), 25_300, "خمسة وعشرون ألفا وثلاثمئة"),
        (Written(genitive=True), 2_000_011, "مليونين وأحد عشر"),
        (Written(feminine=True), 1812, "ألف وثمانيمئة واثنتا عشرة"),
        (Written(), 200_005, "مئتا ألف وخمسة"),
    ],
)
def test_the_speller_of_these_tests(manner: Written, number: int, words: str) -> None:
    assert manner.spell(number) == words


@pytest.mark.parametrize("manner", MANNERS)
def test_every_number_below_ten_thousand_comes_back(manner: Written) -> None:
    numbers = range(1, 10_000)
    read = read_back([f"بلغ العدد {manner.spell(number)}" for number in numbers])
    assert [(n, r) for n, r in zip(numbers, read, strict=True) if r != [n]] == []


def test_every_spoken_number_below_ten_thousand_comes_back() -> None:
    numbers = range(10_000)
    read = read_back([egyptian(number) for number in numbers])
    assert [(n, r) for n, r in zip(numbers, read, strict=True) if r != [n]] == []


@given(st.sampled_from(MANNERS), st.integers(1, 10**12 - 1))
def test_words_give_the_number_back(manner: Written, number: int) -> None:
    assert read_back([f"بلغ العدد {manner.spell(number)} قاربا"]) == [[number]]


@given(st.integers(0, 10**9 - 1))
def test_spoken_words_give_the_number_back(number: int) -> None:
    assert read_back([egyptian(number)]) == [[number]]


@given(st.integers(0, 999), st.integers(1, 99))
def test_decimals_in_words_come_back(whole: int, decimals: int) -> None:
    words = "صفر" if whole == 0 else Written().spell(whole)
    said = f"بلغ العدد {words} فاصلة {Written().spell(decimals)}"
    assert read_back([said]) == [[float(f"{whole}.{decimals}")]]


@given(st.integers(1, 10**15), st.sampled_from([",", "٬"]), st.booleans())
def test_digits_come_back(number: int, mark: str, eastern: bool) -> None:  # noqa: FBT001
    digits = f"{number:,}".replace(",", mark)
    if eastern:
        digits = digits.translate({ord("0") + n: chr(0x660 + n) for n in range(10)})
    assert read_back([f"بلغ العدد {digits} قاربا"]) == [[number]]


def test_a_long_row_of_number_words_is_read_in_linear_time() -> None:
    def seconds(count: int) -> float:
        words = "واحد وعشرون ألفا وخمسة من كل متين فاصلة " * count
        start = perf_counter()
        placed_numbers(words)
        return perf_counter() - start

    seconds(10)
    assert seconds(2000) < 12 * seconds(500) + 1


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
