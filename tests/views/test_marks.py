"""The article is cut without losing or moving a character."""

from hypothesis import given
from hypothesis import strategies as st
from views.made import TWIN, article, twin

from riwaya.model.reading import PageBlock
from riwaya.model.span import Span
from riwaya.views.layout import lay_out
from riwaya.views.page.marks import Cut, Mark, Places
from riwaya.views.words import Words

spans = st.builds(lambda a, b: Span(min(a, b), max(a, b)), st.integers(0, 40), st.integers(0, 40))
marks = st.lists(st.builds(Mark, st.sampled_from(["s", "t", "a"]), st.integers(1, 9), spans))


@given(marks, spans)
def test_stretches_follow_one_another_and_carry_what_covers_them(
    given_marks: list[Mark], asked: Span
) -> None:
    stretches = list(Cut(given_marks, 40).within(asked.start, asked.end))
    at = asked.start
    for stretch in stretches:
        assert stretch.start == at < stretch.end
        at = stretch.end
        covering = {
            mark
            for mark in given_marks
            if mark.span.start <= stretch.start and stretch.end <= mark.span.end
        }
        assert set(stretch.marks) == covering
    assert at == max(asked.end, asked.start)


def test_blocks_and_sentences_lose_nothing_but_white_space() -> None:
    reading, text = twin()
    shown = lay_out(reading, Words(text, ""))
    said = [span.of(text) for block in shown for span in block.sentences]
    assert "".join(said).replace(" ", "") == text.replace("\n", "").replace(" ", "")
    assert text == TWIN.read_text(encoding="utf-8")


def test_what_stands_in_no_block_is_shown() -> None:
    text = "أول الخبر. وسطه. آخره."
    reading = article(text, blocks=(PageBlock("paragraph", 11, 16),))
    shown = lay_out(reading, Words(text, ""))
    assert [block.span.of(text) for block in shown] == ["أول الخبر.", "وسطه.", "آخره."]


def test_a_title_that_opens_the_text_is_not_shown_twice() -> None:
    text = "عنوان\nخبر."
    blocks = (PageBlock("headline", 0, 5), PageBlock("paragraph", 6, 10))
    reading = article(text, title="عنوان", blocks=blocks)
    assert [b.kind for b in lay_out(reading, Words(text, "عنوان"))] == ["headline", "paragraph"]


def test_a_span_is_placed_in_its_sentence() -> None:
    text = "أول الخبر. وسطه. آخره."
    reading = article(text, title="عنوان")
    places = Places(lay_out(reading, Words(text, "عنوان")))
    assert places.of(Span(0, 3, "title")) == "n1"
    assert places.of(Span(0, 3)) == "n2"
    assert places.of(Span(12, 30)) == "n3"
