"""Checks: figures that add up, figures that do not, and figures of which nothing is said."""

import pytest

import riwaya


def checks_of(words: str) -> list[tuple[str, str, str]]:
    """Give the checks of a text as kind, status and reckoning."""
    return [(check.kind, check.status, check.says) for check in riwaya.read(words).checks]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("عاد 50 بحارا بينهم 20 طفلا و30 امرأة", ("sum", "holds", "20 + 30 = 50")),
        (
            "جمع الفريق 17 كأسا منها 3 ذهبيات و4 فضيات و10 برونزيات",
            ("sum", "holds", "3 + 4 + 10 = 17"),
        ),
        ("مقتل 5 بحارة بينهم 7 أطفال", ("sum", "fails", "7 is more than 5")),
        ("عاد 20 بحارا و30 صيادا، ليبلغ المجموع 50 شخصا", ("sum", "holds", "20 + 30 = 50")),
        ("عاد 20 بحارا و30 صيادا، ليبلغ المجموع 60 شخصا", ("sum", "fails", "20 + 30 = 50, not 60")),
        ("عاد 450 من أصل 1500 بحار، أي 30 في المئة", ("share", "holds", "450 of 1,500 = 30%")),
        ("عاد 450 من أصل 1500 بحار، أي 40%", ("share", "fails", "450 of 1,500 = 30%, not 40%")),
        ("عاد 1000 من أصل 3000 بحار، أي 33.3%", ("share", "holds", "1,000 of 3,000 = 33.3%")),
        (
            "أرسل الميناء ستة آلاف عامل. وأوفد ألف فرد للصيانة وخمسة آلاف فرد للبناء.",
            ("sum", "holds", "1,000 + 5,000 = 6,000"),
        ),
    ],
)
def test_what_the_text_sets_side_by_side_is_reckoned(
    words: str, expected: tuple[str, str, str]
) -> None:
    assert checks_of(words) == [expected]


@pytest.mark.parametrize(
    "words",
    [
        "عاد 50 بحارا بينهم 20 طفلا",
        "مقتل 5 بحارة بينهم طفلان و12 جريحا",
        "عاد 450 من أصل 1500 بحار، وارتفع المنسوب 40%",
        "غرق قاربان وثلاثة زوارق وخمس سفن",
        "دفع 200 دولار ثم 300 يورو من 500 دينار",
        "عاد نحو 50 بحارا بينهم 20 طفلا و40 امرأة",
    ],
)
def test_of_the_rest_nothing_is_said(words: str) -> None:
    assert checks_of(words) == []


def test_a_check_names_its_figures_the_whole_last() -> None:
    reading = riwaya.read("عاد 50 بحارا بينهم 20 طفلا و30 امرأة")
    points = {figure.id: figure.point for figure in reading.figures}
    assert [points[member] for member in reading.checks[0].members] == [20, 30, 50]


def test_a_figure_said_by_somebody_names_the_statement() -> None:
    words = "قال وزير المياه سامي النجار إن السد أغرق 40 قاربا. وغرق 30 قاربا أمس."
    reading = riwaya.read(words, published="2031-05-07")
    said, told = reading.statements
    assert (said.narrated, told.narrated) == (False, True)
    assert [figure.statement for figure in reading.figures] == [said.id, told.id]
