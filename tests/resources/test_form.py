"""A word list or rule file is written in its one form, and a fault is told with its line."""

import pytest

from riwaya.resources import Resource, load
from riwaya.resources.form import misshapen


@pytest.mark.parametrize(
    ("name", "text", "line", "why"),
    [
        ("w.csv", "a,b\nسد,X", 2, "no newline at the end of the file"),
        ("w.csv", "a,b\nسد,X \n", 2, "blanks or a carriage return at the end of the line"),
        ("w.csv", "a,b\nسد ,X\n", 2, "blanks at the end of a field"),
        ("w.csv", 'a,b\n"سد",X\n', 2, "quotation marks that are not needed, or lacking"),
        ("w.csv", "a,b\nسد,X\nسد,X\n", 3, "the same row again"),
        ("w.csv", "a,b\nسد\n", 2, "1 fields, not 2"),
        ("r.toml", "x = 1\r\n", 1, "blanks or a carriage return at the end of the line"),
        ("r.toml", "# ا\u0655\n", 1, "letters that are not composed (NFC)"),
        ("r.toml", "# \u200f\n", 1, "a character that cannot be seen (U+200F)"),
        ("r.toml", "# س\u0640د\n", 1, "a stretched word (tatweel)"),
    ],
)
def test_a_fault_is_told_with_its_line(name: str, text: str, line: int, why: str) -> None:
    assert (line, why) in list(misshapen(Resource(name, text)))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "w.csv",
            'a,b\nسد,X\n"قال ""نعم""",Y\n"two, parts",Z\n',
        ),
        ("r.toml", "# س\u0640د is tatweel here\nx = 'الـ'\n"),
    ],
)
def test_what_is_written_well_is_left_alone(name: str, text: str) -> None:
    assert list(misshapen(Resource(name, text))) == []


def test_what_ships_is_written_well() -> None:
    files = (*load("rules", ".toml"), *load("lexicon", ".csv"))
    assert [f"{file.name}:{line}: {why}" for file in files for line, why in misshapen(file)] == []
