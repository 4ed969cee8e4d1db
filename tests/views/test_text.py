"""The reading under its text: the same everywhere, everything shown, nothing obeyed."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from views.made import article, statement, twin

from riwaya.errors import InputError
from riwaya.model.actor import Actor, Role
from riwaya.model.quantity import Figure
from riwaya.model.reading import (
    Clause,
    Note,
    PageBlock,
    Point,
    ProofStep,
    Published,
    Reading,
    Summary,
)
from riwaya.model.span import Span
from riwaya.model.statement import Link
from riwaya.model.when import Time
from riwaya.views.text import draw

TEXT = (
    "جسر جديد في بلسونة\nقال الوزير لوكالة إسطرلاب أمس إن الجسر كلف نحو 600 دينار. وانهار جزء منه."
)
UNDER = """\
article    ex
published  2026-03-11 · inferred
  1. Yesterday was a Tuesday.
     «أمس»
outlet     unknown · unknown
found      1 statements · 1 times · 1 figures · 2 actors

[actors]
  سامي النجار · person · Sami al-Najjar (romanised) · الوزير (current) · ×1
  وكالة إسطرلاب · outlet · ×1

[headline] of statement 1
  جسر جديد في بلسونة

  قال الوزير لوكالة إسطرلاب أمس إن الجسر كلف نحو 600 دينار.
   ├ says 1  سامي النجار ← وكالة إسطرلاب · assert · probable · indirect · on 2026-03-10
   │         [cue قال] [source الوزير] ل[via وكالة إسطرلاب] أمس إن [content الجسر كلف [hedge نحو] 600 دينار]
   │         en      Sami al-Najjar · said · 600 dinars
   │         because the speaker stands with the cue · rule said-to · confidence 0.90
   ├ time    أمس = 2026-03-10 · because the day before publication · rule yesterday
   └ figure  نحو 600 = ~600 دينار · about · money · rule about-number
  وانهار جزء منه.

[summary]
  1. الجسر: كلف نحو 600 دينار
     en      The bridge
     on      «كلف نحو 600 دينار»

[notes]
  - at 79: no actor
"""


def bridge() -> Reading:
    at = TEXT.index

    def span(words: str) -> Span:
        return Span(at(words), at(words) + len(words))

    said = statement(
        span("قال"),
        span("الجسر كلف نحو 600 دينار"),
        speaker="a1",
        channel=(Link("a2", at("وكالة"), at(" أمس")),),
        source=span("الوزير"),
        certainty="probable",
        hedges=(span("نحو"),),
        said_on="t1",
        by="said-to",
        says_en="Sami al-Najjar · said · 600 dinars",
    )
    yesterday, about = span("أمس"), span("نحو 600")
    return article(
        TEXT,
        id="ex",
        published=Published(
            "2026-03-11", "inferred", proof=(ProofStep("Yesterday was a Tuesday.", (yesterday,)),)
        ),
        blocks=(
            PageBlock("headline", 0, 18, repeats=("s1",)),
            PageBlock("paragraph", 19, len(TEXT)),
        ),
        actors=(
            Actor(
                "a1",
                "سامي النجار",
                "person",
                (span("الوزير"),),
                name_en="Sami al-Najjar",
                name_en_by="romanised",
                roles=(Role("الوزير", "current", at("الوزير"), at(" لوكالة")),),
            ),
            Actor("a2", "وكالة إسطرلاب", "outlet", (span("وكالة إسطرلاب"),)),
        ),
        statements=(said,),
        times=(
            Time(
                "t1",
                yesterday.start,
                yesterday.end,
                "أمس",
                "date",
                "2026-03-10",
                "2026-03-10",
                None,
                "2026-03-10",
                "2026-03-10",
                "published",
                "the day before publication",
                "yesterday",
            ),
        ),
        figures=(
            Figure(
                "f1",
                about.start,
                about.end,
                "نحو 600",
                600,
                600,
                600,
                "about",
                "نحو",
                "دينار",
                "money",
                "about-number",
            ),
        ),
        summary=Summary(
            (
                Point(
                    "الجسر",
                    "كلف نحو 600 دينار",
                    (Clause("كلف نحو 600 دينار", (span("كلف نحو 600 دينار"),), statement="s1"),),
                    text_en="The bridge",
                ),
            )
        ),
        notes=(Note(Span(79, 85), "no actor"),),
    )


def test_the_drawing() -> None:
    assert draw(bridge()) == UNDER


def test_everything_read_is_drawn() -> None:
    reading, text = twin()
    drawn = draw(reading, text)
    assert drawn.count(" says ") == len(reading.statements)
    assert drawn.count(" time    ") == len(reading.times)
    assert drawn.count(" figure  ") == len(reading.figures)
    for word in re.findall(r"\w+", text):
        assert word in drawn


def test_an_article_that_is_not_the_one_read_is_refused() -> None:
    reading, text = twin()
    with pytest.raises(InputError, match="not the text that was read"):
        draw(reading, text + " ")
    with pytest.raises(InputError, match="carries no text"):
        draw(reading)


def test_a_title_of_its_own_is_drawn_first_with_what_stands_in_it() -> None:
    reading = article("متن الخبر.", title="بلسونة: افتتاح الجسر")
    said = statement(Span(6, 7, "title"), Span(8, 20, "title"))
    drawn = draw(replace(reading, statements=(said,)))
    assert "[headline]\n  بلسونة: افتتاح الجسر\n   └ says 1  (not named)" in drawn
    assert "[cue :] [content افتتاح الجسر]" in drawn


def test_what_a_terminal_obeys_is_shown_as_its_code() -> None:
    reading = article("قال \x1b]0;x\x07\u202eالوزير\u2066 \ud800\u2029 خبر", id="\x1b[2J")
    drawn = draw(reading)
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", drawn
    )
    assert r"\u001b]0;x\u0007\u202e" in drawn
    drawn.encode()


@given(st.text(st.characters(), max_size=60))
def test_any_text_is_drawn(text: str) -> None:
    drawn = draw(article(text))
    assert drawn.endswith("\n")
    drawn.encode()


def test_an_empty_article_is_drawn() -> None:
    assert "0 statements" in draw(article(""))
