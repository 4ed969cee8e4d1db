"""What cannot be seen, was lost, or is no Arabic is told in a note, at its first place."""

import json
from pathlib import Path

import pytest

from riwaya.extract.oddities import find_oddities
from riwaya.model.article import Article
from riwaya.model.span import Span

GOOD = "امتلأ سدّ النحاس أمس، وقال مدير السد إن البوابات فُتحت."


@pytest.mark.parametrize(
    ("odd", "says"),
    [
        ("\ud800", "half a character"),
        ("\x00", "a control character"),
        ("\x1b", "a control character"),
        ("\u202e", "a mark that turns the direction"),
        ("\u200f", "a mark that turns the direction"),
        ("\ufee3", "a letter in a presentation form"),
        ("\ufefb", "a letter in a presentation form"),
        ("\ufeff", "a byte order mark"),
        ("\ufffd", "a mark in place of a character"),
        ("\ue001", "a character of private use"),
    ],
)
def test_an_odd_character_is_one_note_at_its_first_place(odd: str, says: str) -> None:
    text = f"{GOOD} {odd} {GOOD} {odd}"
    (note,) = find_oddities(Article("a", text))
    assert note.says.startswith(says)
    assert f"U+{ord(odd):04X}" in note.says
    assert "(2 of them)" in note.says
    assert note.at is not None
    assert note.at.of(text) == odd
    assert note.at.start == len(GOOD) + 1


def test_a_note_on_the_title_says_so() -> None:
    (note,) = find_oddities(Article("a", GOOD, title="سد\u202e كبير"))
    assert note.at is not None
    assert (note.at.start, note.at.in_) == (2, "title")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("The gates were opened at dawn.", "no letter is Arabic"),
        ("Das Wasser steigt, أمس nachmittags und abends.", "1 in 13 letters is Arabic"),
        ("رئیس سد گفت چهار دروازه و پل بسته شد", "many letters of Persian"),
        ("12 / 34", "no letter"),
    ],
)
def test_another_language_is_told(text: str, says: str) -> None:
    (note,) = find_oddities(Article("a", text))
    assert note.at is None
    assert note.says.startswith(says)


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        "ﷺ ﷲ",
        "سافر المهندس إلى مدينة بارگوى ومعه خبراء المياه من وزارتي الري والزراعة",
        "السعر 5 USD في Bank",
    ],
)
def test_good_arabic_has_no_note(text: str) -> None:
    assert find_oddities(Article("a", text)) == ()


def test_the_examples_have_no_note(root: Path) -> None:
    paths = sorted(root.glob("examples/*.*"))
    texts = [p.read_text(encoding="utf-8") for p in paths if p.suffix == ".txt"]
    texts += [
        json.loads(p.read_text(encoding="utf-8"))["text"] for p in paths if p.suffix == ".json"
    ]
    assert len(texts) > 6
    assert [note for text in texts for note in find_oddities(Article("a", text))] == []


def test_digits_that_make_no_number_are_noted_where_they_stand() -> None:
    long_row, two_scripts = find_oddities(Article("a", f"بلغ {'7' * 400} قاربا و12٣ زائرا"))
    assert (long_row.at, long_row.says) == (
        Span(4, 404),
        "a row of 400 digits: no amount is that long",
    )
    assert two_scripts.says == "digits of two scripts in one number"
    assert find_oddities(Article("a", "بلغ ١٢٣ قاربا و456 زائرا")) == ()
