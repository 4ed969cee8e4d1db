"""A statement drawn in the very words: every part labelled, the words in the order of the text."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from views.made import statement

from riwaya.model.span import Span
from riwaya.model.statement import Link, Statement
from riwaya.views.lines import plain
from riwaya.views.parts import draw_parts
from riwaya.views.words import Words

TEXT = (
    "قال وزير المياه سامي النجار لوكالة المرفأ إن السد (سد التلال) قد يفيض.\n"
    "وبحسب ما جاء في بيان طويل وزعه مكتبه على المراسلين في المدينة مساء، أضاف أن الطريق مغلق."
)
LABEL = re.compile(r"\[(?:cue|source|via|content|hedge|gloss) ")


def span(words: str, text: str = TEXT) -> Span:
    """Find words in a text."""
    return Span(text.index(words), text.index(words) + len(words))


def drawn(said: Statement, text: str = TEXT, title: str = "") -> str:
    """Draw the parts of a statement as plain text."""
    return plain([draw_parts(said, Words(text, title))]).removesuffix("\n")


def test_every_part_stands_by_its_words() -> None:
    relay = span("وكالة المرفأ")
    said = statement(
        span("قال"),
        span("السد (سد التلال) قد يفيض"),
        source=span("وزير المياه سامي النجار"),
        channel=(Link("a2", relay.start, relay.end),),
        hedges=(span("قد"),),
        gloss=(span("(سد التلال)"),),
    )
    assert drawn(said) == (
        "[cue قال] [source وزير المياه سامي النجار] ل[via وكالة المرفأ] إن "
        "[content السد [gloss (سد التلال)] [hedge قد] يفيض]"
    )


def test_what_lies_far_between_is_an_ellipsis() -> None:
    said = statement(span("أضاف"), span("الطريق مغلق"), source=span("سامي النجار"))
    assert drawn(said) == "[source سامي النجار] … [cue أضاف] أن [content الطريق مغلق]"


def test_a_letter_attached_to_a_part_stays_with_it() -> None:
    text = TEXT.replace("، أضاف", " وأضاف")
    said = statement(span("أضاف", text), span("السد", text))
    assert drawn(said, text) == "[content السد] … و[cue أضاف]"


def test_a_long_content_loses_its_middle_and_no_part_in_it() -> None:
    text = "قال إن " + " ".join(f"كلمة{number}" for number in range(40)) + " ربما"
    content = Span(7, len(text))
    said = statement(span("قال", text), content, hedges=(span("ربما", text),))
    assert drawn(said, text) == (
        "[cue قال] إن [content كلمة0 كلمة1 كلمة2 كلمة3 كلمة4 كلمة5 … كلمة36 كلمة37 كلمة38 كلمة39 "
        "[hedge ربما]]"
    )


def test_a_statement_of_the_title_is_drawn_there() -> None:
    title = "سامي النجار: امتلأ السد"
    said = statement(Span(11, 12, "title"), Span(13, 23, "title"), source=Span(0, 3))
    assert drawn(said, title=title) == "[cue :] [content امتلأ السد]"


def test_the_newspapers_own_account_has_no_cue() -> None:
    said = replace(statement(span("قال"), span("السد")), cue=None)
    assert drawn(said) == "[content السد]"


@pytest.mark.parametrize("end", [0, 10**9])
def test_a_place_outside_the_text_is_no_failure(end: int) -> None:
    assert drawn(statement(Span(end, end + 1), Span(end, end + 1)), "سد") == (
        "" if end else "[content [cue س]]"
    )


SHORT = "قال الوزير إن السد قد يفيض"
places = st.tuples(st.integers(0, len(SHORT)), st.integers(0, len(SHORT) + 3)).map(
    lambda ends: Span(min(ends), max(ends))
)


@given(places, places, st.lists(places, max_size=3), st.lists(places, max_size=3))
def test_labels_nest_and_the_words_stay(
    cue: Span, content: Span, hedges: list[Span], gloss: list[Span]
) -> None:
    said = statement(cue, content, hedges=tuple(hedges), gloss=tuple(gloss))
    line = drawn(said, SHORT)
    assert line.count("[") == line.count("]") == len(LABEL.findall(line))
    depth = 0
    for letter in line:
        depth += {"[": 1, "]": -1}.get(letter, 0)
        assert depth >= 0
    spans = [place for place in (cue, content, *hedges, *gloss) if place.start < place.end]
    whole = [place for place in spans if place.start < len(SHORT)]
    start = min((place.start for place in whole), default=0)
    end = min(max((place.end for place in whole), default=0), len(SHORT))
    words = LABEL.sub("", line).replace("]", "")
    assert "".join(words.split()) == "".join(SHORT[start:end].split())
