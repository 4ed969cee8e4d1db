"""Words drawn in columns: the same everywhere, nothing obeyed."""

import re

from hypothesis import given
from hypothesis import strategies as st

from riwaya.views.lines import plain
from riwaya.views.rows import CutToken, TokenPart, TokensRow
from riwaya.views.tokens import draw_tokens


def word(start: int, end: int, *tags: str, **told: object) -> CutToken:
    """Make a token whose last part takes all that the parts before it, of a letter each, leave."""
    ends = [*range(start + 1, start + len(tags)), end]
    starts = [start, *ends[:-1]]
    parts = tuple(TokenPart(a, b, tag) for a, b, tag in zip(starts, ends, tags, strict=True))
    return CutToken(start, end, parts, **told)  # type: ignore[arg-type]


def drawn(text: str, *tokens: CutToken) -> str:
    return plain(draw_tokens(TokensRow("a", tokens), text))


def test_columns() -> None:
    text = "وستعلن البلدية،"
    verb = word(0, 6, "conj", "fut", "stem", tag="verb", person=3, number="singular")
    noun, mark = word(7, 14, "stem", tag="noun"), word(14, 15, "punct", tag="mark")
    assert drawn(text, verb, noun, mark) == (
        "a\n"
        "  verb     3s   وستعلن  = conj و + fut س + stem تعلن\n"
        "  noun          البلدية\n"
        "  mark          ،\n"
    )


def test_without_tags_words_and_parts_alone() -> None:
    assert drawn("وجسر سد", word(0, 4, "conj", "stem"), word(5, 7, "stem")) == (
        "a\n  وجسر = conj و + stem جسر\n  سد\n"
    )


def test_marks_over_letters_take_no_room() -> None:
    text = "وَجِسر وجسر"
    one, two = word(0, 6, "conj", "stem"), word(7, 11, "conj", "stem")
    first, second = drawn(text, one, two).splitlines()[1:]
    marks = re.compile("[\u064b-\u0652]")
    assert marks.sub("", first).index("=") == second.index("=")


def test_one_long_word_does_not_push_the_others() -> None:
    text = "و" + "ا" * 60 + " وجسر"
    long, short = word(0, 61, "conj", "stem"), word(62, 66, "conj", "stem")
    assert drawn(text, long, short).splitlines()[2].startswith("  وجسر = conj و")


def test_nothing_to_draw() -> None:
    assert drawn("") == "a\n  no words\n"


@given(st.text(st.characters(), min_size=1, max_size=30))
def test_any_word_is_drawn(text: str) -> None:
    shown = drawn(text, word(0, len(text), "stem", tag="noun"))
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown
    )
    shown.encode()
